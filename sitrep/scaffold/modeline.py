"""The first line of a source, by which an editor finds the schema of the file."""

from pathlib import PurePosixPath

SCHEMAS = "sources/.schema"
_OPENING = "# yaml-language-server: $schema="
_SHARED = {"sources/tables": "table", "sources/imports": "import"}


def schema_of(file: str) -> str:
    """The schema of a source, as a path in the workspace: by the file's name, and one for all tables and imports."""
    path = PurePosixPath(file)
    return f"{SCHEMAS}/{_SHARED.get(path.parent.as_posix(), path.stem)}.json"


def modeline(file: str) -> str:
    """The line for a source at this path, with the way from its folder to its schema."""
    folders = PurePosixPath(file).parent.parts[1:]
    way = "../" * len(folders) + schema_of(file).removeprefix("sources/")
    return f"{_OPENING}{way}\n"


def with_modeline(file: str, text: str) -> str:
    """The text with the line on top, where it is a source in YAML that does not name a schema already."""
    if not file.endswith(".yaml") or any(line.startswith(_OPENING) for line in text.split("\n")[:3]):
        return text
    return modeline(file) + text
