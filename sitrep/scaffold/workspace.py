"""The files of a new workspace: an empty first edition, or the sample."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from sitrep import resources
from sitrep.model.edition import Edition
from sitrep.model.kinds import BY_NAME
from sitrep.scaffold.editor import editor_files
from sitrep.scaffold.modeline import with_modeline

_IGNORED = ".sitrep/\noutput/\n"
# Two people who judge at the same time add lines at the same place: both stay.
_MERGED = "ledger.jsonl merge=union\n"
_GIT = MappingProxyType({".gitignore": _IGNORED.encode(), ".gitattributes": _MERGED.encode()})
_WEEK = timedelta(days=7)


def sample_workspace() -> dict[str, bytes]:
    """The sample's sources as they are, and what git is to leave alone or to unite."""
    return {**resources.sources(), **editor_files(), **_GIT}


def empty_workspace(today: date) -> dict[str, bytes]:
    """A series, the registries of the sample, and a first edition for the week, Monday to Sunday, that is under way."""
    start = today - timedelta(days=today.weekday())
    end = start + _WEEK - timedelta(days=1)
    holes = {"start": start.isoformat(), "end": end.isoformat(), "next": (end + _WEEK).isoformat()}
    folder = f"sources/editions/{end.isoformat()}"
    made = {"sources/series.yaml": _filled("series.yaml", {})}
    made |= {name: body for name, body in resources.sources().items() if name.startswith("sources/registry/")}
    made[f"{folder}/edition.yaml"] = _filled("edition.yaml", holes)
    made[f"{folder}/references.yaml"] = _filled("references.yaml", holes)
    for kind in BY_NAME:
        example = {**holes, "example": f"my-{kind}", "place": "kyiv"}
        made[f"{folder}/{kind}.yaml"] = _filled("entries.yaml", example)
    begun = {name: with_modeline(name, body.decode()).encode() for name, body in made.items()}
    return {**begun, **editor_files(), **_GIT}


def blanks(last: Edition, end: str) -> dict[str, str]:
    """The file of each kind with no entry yet, with an example in comments."""
    place = last.entries[0].places[0] if last.entries and last.entries[0].places else "kyiv"
    return {
        kind: _filled("entries.yaml", {"end": end, "example": f"my-{kind}", "place": place}).decode()
        for kind in BY_NAME
    }


def _filled(name: str, holes: Mapping[str, str]) -> bytes:
    text = resources.blank(name)
    for hole, words in holes.items():
        text = text.replace(f"@{hole}@", words)
    return text.encode()
