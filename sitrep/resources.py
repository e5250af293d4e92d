"""Knows where the built-in templates, grammar and sample lie, in a checkout or in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"  # only a wheel holds it: see force-include in pyproject.toml
_GRAMMAR = _PACKAGE / "language" / "grammar"
_HARM = _PACKAGE / "harm" / "words"


def _home() -> Path:
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def templates() -> Path:
    """The folder of the built-in templates."""
    return _home() / "templates"


def fonts() -> Path:
    """The folder of our own fonts: without it Pango would find none, and take the whole process down."""
    return templates() / "fonts"


def font(name: str) -> bytes:
    """A file of one of our fonts."""
    return (fonts() / name).read_bytes()


def sample() -> Path:
    """The folder whose `sources/` is the sample workspace."""
    return _home()


def languages() -> tuple[str, ...]:
    """The codes of all languages that we have grammar for."""
    return tuple(sorted(path.stem for path in _GRAMMAR.iterdir() if path.suffix == ".yaml"))


def grammar(code: str) -> str:
    """The grammar of one language, as the text of its file."""
    return (_GRAMMAR / f"{code}.yaml").read_text("utf-8")


def locale(name: str) -> str | None:
    """A message catalogue of the report's own words, `report.pot` or `<language>.po`, as the text of its file."""
    file = templates() / "locales" / name
    return file.read_text("utf-8") if file.is_file() else None


def sources() -> dict[str, bytes]:
    """The files of the sample's sources, by their path in a workspace."""
    home = sample()
    files = sorted(path for path in (home / "sources").rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def blank(name: str) -> str:
    """A file of a new workspace, with @holes@ for what differs."""
    return (templates() / "workspace" / name).read_text("utf-8")


def harm_words(language: str) -> str:
    """The words of a language by which harm is known; nothing where it has none yet."""
    file = _HARM / f"{language}.yaml"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def codifier() -> bytes:
    """The state codifier of administrative units and settlements; see the note beside it."""
    return (templates() / "places" / "katottg.tsv.gz").read_bytes()
