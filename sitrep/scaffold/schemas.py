"""The schemas of a workspace, for the editors in which its sources are written."""

import json
from pathlib import Path

from sitrep.load import workspace
from sitrep.load.workspace import Sources
from sitrep.scaffold.modeline import SCHEMAS
from sitrep.validate.json_schema import schemas
from sitrep.validate.vocabulary import vocabulary


def schema_files(sources: Sources) -> dict[str, bytes]:
    """Every schema as a path in the workspace and its bytes; the same sources give the same bytes."""
    made = schemas(vocabulary(sources))
    return {
        f"{SCHEMAS}/{name}.json": (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
        for name, schema in made.items()
    }


def write_schemas(root: Path) -> tuple[str, ...]:
    """Bring the schemas up to date with the sources, under the lock of whoever asks; which files changed."""
    made = schema_files(workspace.read(root).value)
    stale = {name: content for name, content in made.items() if _held(root, name) != content}
    for name, content in stale.items():
        workspace.write(root, name, content)
    return tuple(stale)


def _held(root: Path, name: str) -> bytes | None:
    return workspace.held(root, name) if (root / name).is_file() else None
