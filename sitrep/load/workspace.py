"""Reads and writes what lies under sources/: beneath its root, by rename, under a lock, and nowhere else."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from filelock import FileLock, Timeout

from sitrep.load.characters import decode, unmerged
from sitrep.load.node import Map
from sitrep.load.strict_yaml import tree
from sitrep.load.table_csv import CsvTable, rows
from sitrep.model.kinds import BY_NAME
from sitrep.problems import CannotWrite, LockHeld, NoWorkspace, Problem, Spot, problem

SERIES = "sources/series.yaml"
REGISTRY = ("indicators", "organisations", "places", "officials", "terms")
LEDGER = "ledger.jsonl"
LANGUAGES = "sources/languages"
LANGUAGE_FILES = ("grammar.yaml", "report.po", "harm.yaml")
_EDITION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PO = re.compile(r"[a-z]{2,3}\.po")
_CODE = re.compile(r"[a-z]{2,3}")
_LOCK_SECONDS = 10


@dataclass(frozen=True)
class EditionSources:
    """The files of one edition's folder, each as the tree of its text, and its PO files and ledger as text."""

    id: str
    trees: Mapping[str, Map]
    po: Mapping[str, str]
    ledger: str | None = None


@dataclass(frozen=True)
class Sources:
    """What a workspace holds, as its authors wrote it; every value knows its file, line and column."""

    texts: Mapping[str, str]
    series: Map | None
    registry: Mapping[str, Map]
    sidecars: Mapping[str, Map]
    tables: Mapping[str, CsvTable]
    editions: tuple[EditionSources, ...]
    imports: Mapping[str, Map] = field(default_factory=dict)
    languages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # text by code and name of file


def ledger_path(edition: str) -> str:
    """Where what people said of an edition's texts stands."""
    return f"sources/editions/{edition}/{LEDGER}"


def find(start: Path) -> Path:
    """The nearest folder from here upwards that holds sources/series.yaml."""
    for folder in (start, *start.parents):
        if (folder / SERIES).is_file():
            return folder
    raise NoWorkspace("no-workspace", folder=start)


def own_templates(root: Path) -> Path | None:
    """The workspace's own templates, where it has any."""
    folder = root / "templates"
    return folder if folder.is_dir() else None


def own_catalogue(root: Path, language: str) -> bytes | None:
    """The file of the workspace's own words of the report in a language, where it has any."""
    file = root / "templates" / "locales" / f"{language}.po"
    return file.read_bytes() if file.is_file() else None


@dataclass(frozen=True)
class Read:
    """What was read, and the faults of every file; a file that cannot be understood is left out."""

    value: Sources
    problems: tuple[Problem, ...]


def read(root: Path) -> Read:
    """Everything under sources/."""
    return _Reader(root).sources()


def own_languages(root: Path) -> Mapping[str, Mapping[str, str]]:
    """The files of the languages that a workspace brings itself, by code and name."""
    return _Reader(root).languages()


def held(root: Path, relative: str) -> bytes:
    """The bytes of a file beneath the workspace; a link is not followed."""
    _beneath_root(root, relative.rpartition("/")[0])
    return _content(root, relative)


@contextmanager
def lock(root: Path, *, seconds: float = _LOCK_SECONDS) -> Iterator[None]:
    """While it is held, no other run writes to this workspace."""
    folder = root / ".sitrep"
    try:
        folder.mkdir(exist_ok=True)
        taken = FileLock(folder / "lock").acquire(timeout=seconds)
    except Timeout as held:
        raise LockHeld("lock-held", folder=root) from held
    except OSError as refused:
        raise CannotWrite("cannot-write", file=folder, reason=refused.strerror or "") from refused
    with taken:
        yield


def write(root: Path, relative: str, content: bytes) -> None:
    """Put a file under sources/, whole or not at all."""
    target = _beneath(root, relative)
    staged = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with staged.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        staged.replace(target)
    except OSError as refused:
        staged.unlink(missing_ok=True)
        raise CannotWrite("cannot-write", file=relative, reason=refused.strerror or "") from refused


def extend(root: Path, relative: str, content: bytes) -> None:
    """Add to the end of a file under sources/, all of it or nothing; what stands there stays as it is."""
    before = held(root, relative) if (root / relative).exists() else b""
    write(root, relative, before + (b"\n" if before and not before.endswith(b"\n") else b"") + content)


def add(root: Path, relative: str, content: bytes) -> bool:
    """Put a file into a new workspace unless one stands there; whether it was put."""
    target = root / relative
    if target.exists():
        return False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as refused:
        raise CannotWrite("cannot-write", file=relative, reason=refused.strerror or "") from refused
    return True


def _beneath(root: Path, relative: str) -> Path:
    target = root / relative
    if not target.resolve().is_relative_to((root / "sources").resolve()):
        raise CannotWrite("outside-sources", file=relative, reason="")
    return target


class _Reader:
    """One walk through sources/, in the order of names."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.beneath: set[str] = set()  # folders that were found to lie in the workspace

    def sources(self) -> Read:
        series = self.yaml(SERIES)
        registry = {name: made for name in REGISTRY if (made := self.optional(f"sources/registry/{name}.yaml"))}
        sidecars, tables = self.tables()
        editions = tuple(self.edition(folder) for folder in self.folders("sources/editions"))
        self.strays("sources/registry", {f"{name}.yaml" for name in REGISTRY})
        self.strays("sources", {"series.yaml", "registry", "tables", "editions", "imports", "languages"})
        texts = MappingProxyType(self.texts)
        found = Sources(texts, series, registry, sidecars, tables, editions, self.mappings(), self.languages())
        return Read(found, tuple(self.problems))

    def edition(self, folder: Path) -> EditionSources:
        """The files of an edition; those that no kind claims are problems, for they would be ignored in silence."""
        trees, texts, ledger = {}, {}, None
        for file in self.files(folder):
            relative = file.relative_to(self.root).as_posix()
            if file.suffix == ".yaml":
                name = file.stem
                if name not in ("edition", "references") and name not in BY_NAME:
                    self.problems.append(problem("unknown-kind", Spot(relative), name=name, known=", ".join(BY_NAME)))
                    continue
                made = self.yaml(relative)
                if made is not None:
                    trees[name] = made
            elif _PO.fullmatch(file.name):
                text = self.text(relative)
                if text is not None:
                    texts[file.stem] = text
            elif file.name == LEDGER:
                ledger = self.text(relative)
            else:
                self.stray(file)
        return EditionSources(folder.name, trees, texts, ledger)

    def tables(self) -> tuple[dict[str, Map], dict[str, CsvTable]]:
        """Sidecars and CSV tables by name; one without the other is a problem."""
        sidecars, tables = {}, {}
        files = {file.name for file in self.files(self.root / "sources/tables")}
        for name in sorted(files):
            relative = f"sources/tables/{name}"
            stem, _, suffix = name.rpartition(".")
            partner = f"{stem}.csv" if suffix == "yaml" else f"{stem}.yaml"
            if suffix not in ("csv", "yaml"):
                self.problems.append(problem("unexpected-file", Spot(relative), name=name))
            elif partner not in files:
                self.problems.append(problem("table-partner", Spot(relative), name=name, partner=partner))
            elif suffix == "yaml" and (made := self.yaml(relative)) is not None:
                sidecars[stem] = made
            elif suffix == "csv" and (text := self.text(relative)) is not None:
                read_rows = rows(text, relative)
                self.problems.extend(read_rows.problems)
                if read_rows.value is not None:
                    tables[stem] = read_rows.value
        return sidecars, tables

    def languages(self) -> dict[str, Mapping[str, str]]:
        """The files of each language that the workspace brings itself."""
        found: dict[str, Mapping[str, str]] = {}
        for folder in self.held(self.root / LANGUAGES):
            if not folder.is_dir() or not _CODE.fullmatch(folder.name):
                self.stray(folder)
                continue
            files = {file.name for file in self.held(folder)}
            self.strays(f"{LANGUAGES}/{folder.name}", set(LANGUAGE_FILES))
            texts = {name: self.text(f"{LANGUAGES}/{folder.name}/{name}") for name in LANGUAGE_FILES if name in files}
            found[folder.name] = MappingProxyType({name: text for name, text in texts.items() if text is not None})
        return found

    def mappings(self) -> dict[str, Map]:
        """What the columns of imported files are, by the name of the mapping."""
        found = {}
        for file in self.files(self.root / "sources/imports"):
            if file.suffix != ".yaml":
                self.stray(file)
            elif (made := self.yaml(f"sources/imports/{file.name}")) is not None:
                found[file.stem] = made
        return found

    def yaml(self, relative: str) -> Map | None:
        text = self.text(relative)
        if text is None:
            return None
        made = tree(text, relative)
        self.problems.extend(made.problems)
        if made.value is None or isinstance(made.value, Map):
            return made.value
        self.problems.append(
            problem("wrong-type", Spot(relative), field=Path(relative).name, wanted="mapping", remedy="mapping")
        )
        return None

    def optional(self, relative: str) -> Map | None:
        file = self.root / relative
        return self.yaml(relative) if file.exists() or file.is_symlink() else None

    def text(self, relative: str) -> str | None:
        folder = relative.rpartition("/")[0]
        try:
            if folder not in self.beneath:
                self.beneath.add(_beneath_root(self.root, folder))
            content = _content(self.root, relative)
        except OSError as refused:
            self.problems.append(problem("unreadable-file", Spot(relative), reason=refused.strerror or ""))
            return None
        made = decode(content, relative)
        self.problems.extend(made.problems)
        if made.value is None:
            return None
        self.texts[relative] = made.value
        two = unmerged(made.value, relative)
        if two is not None:
            self.problems.append(two)
            return None
        return made.value

    def folders(self, relative: str) -> Iterator[Path]:
        for one in self.held(self.root / relative):
            if one.is_dir() and _EDITION.fullmatch(one.name):
                yield one
            else:
                self.stray(one)

    def files(self, folder: Path) -> Iterator[Path]:
        """The files of a folder and the links in it, which are refused when they are opened."""
        for one in self.held(folder):
            if one.is_file() or one.is_symlink():
                yield one
            else:
                self.stray(one)

    def strays(self, relative: str, known: set[str]) -> None:
        for one in self.held(self.root / relative):
            if one.name not in known:
                self.stray(one)

    def held(self, folder: Path) -> list[Path]:
        """What a folder holds, by name; what is hidden is not ours."""
        return sorted(one for one in folder.iterdir() if not one.name.startswith(".")) if folder.is_dir() else []

    def stray(self, one: Path) -> None:
        self.problems.append(problem("unexpected-file", Spot(one.relative_to(self.root).as_posix()), name=one.name))


def _beneath_root(root: Path, folder: str) -> str:
    """The folder, where it lies beneath the root, links followed."""
    if not (root / folder).resolve().is_relative_to(root.resolve()):
        raise PermissionError(1, "outside the workspace")
    return folder


def _content(root: Path, relative: str) -> bytes:
    """The bytes of a file; a link is not followed, so nothing outside the workspace is read."""
    descriptor = os.open(f"{root}/{relative}", os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as source:
        return source.read()
