"""Says what was made, by which versions, and lets anyone check it; nothing of what is restricted is hashed here."""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version

MANIFEST = "sitrep.json"
SUMS = "SHA256SUMS"
_LIBRARIES = ("babel", "jinja2", "pydantic", "pydyf", "pyyaml", "sitrep", "weasyprint")


def manifest(
    edition: str, files: Mapping[str, bytes], *, marks: tuple[str, ...], exceptions: Mapping[str, int]
) -> dict[str, bytes]:
    """The manifest of an edition's files, and their sums in the form that `sha256sum --check` reads."""
    made = {
        "edition": edition,
        "marks": list(marks),
        "exceptions": dict(exceptions),
        "files": {name: {"sha256": _sum(files[name]), "bytes": len(files[name])} for name in sorted(files)},
        "made_with": {name: version(name) for name in _LIBRARIES},
    }
    body = (json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
    summed = {**files, MANIFEST: body}
    sums = "".join(f"{_sum(summed[name])}  {name}\n" for name in sorted(summed))
    return {MANIFEST: body, SUMS: sums.encode()}


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
