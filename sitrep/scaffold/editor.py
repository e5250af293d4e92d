"""What VS Code is told about a workspace: which schema each file has, what to install, and to ask nobody outside."""

import json
from collections.abc import Mapping

from sitrep.load.workspace import REGISTRY
from sitrep.model.kinds import BY_NAME
from sitrep.scaffold.modeline import SCHEMAS

EXTENSION = "redhat.vscode-yaml"


def editor_files() -> dict[str, bytes]:
    """The settings of a workspace and the extension that it recommends, as paths and bytes."""
    settings: Mapping[str, object] = {
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.quickSuggestions": {"comments": False, "other": True, "strings": True},
            "editor.tabSize": 2,
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "redhat.telemetry.enabled": False,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.schemaStore.enable": False,  # it asks the network, and knows nothing of these files
        "yaml.schemas": _schemas(),
        "yaml.validate": True,
    }
    extensions = {"recommendations": [EXTENSION]}
    return {".vscode/settings.json": _written(settings), ".vscode/extensions.json": _written(extensions)}


def _schemas() -> dict[str, str]:
    """The files of each schema; a modeline says the same, but a file that was begun by hand may have none."""
    of_edition = ("edition", "references", *BY_NAME)
    made = {"series": "sources/series.yaml", "table": "sources/tables/*.yaml", "import": "sources/imports/*.yaml"}
    made |= {name: f"sources/registry/{name}.yaml" for name in REGISTRY}
    made |= {name: f"sources/editions/*/{name}.yaml" for name in of_edition}
    return {f"{SCHEMAS}/{name}.json": pattern for name, pattern in sorted(made.items())}


def _written(settings: Mapping[str, object]) -> bytes:
    return (json.dumps(settings, indent=2, ensure_ascii=False) + "\n").encode()
