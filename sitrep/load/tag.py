"""The tag that a row takes along when it leaves: which source and which translation it left with, in short."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

READS_WELL = "sitrep-review:reads-well"
_TAG = re.compile(r"sitrep:([0-9a-f]{16}):([0-9a-f]{16})?(\??)$")
DIGITS = 16


@dataclass(frozen=True, slots=True)
class Tag:
    """The first digits of the hashes of a source and of its translation, and whether the row left in doubt (fuzzy).

    A row that left with no translation has no hash of one.
    """

    source: str
    target: str
    doubted: bool = False

    def __str__(self) -> str:
        return f"sitrep:{self.source}:{self.target}{'?' if self.doubted else ''}"


def tag_of(notes: Iterable[str]) -> Tag | None:
    """The tag among the notes of a row, where it came back with one."""
    found = (_TAG.fullmatch(note.strip()) for note in notes)
    return next((Tag(one.group(1), one.group(2) or "", bool(one.group(3))) for one in found if one), None)


def reads_well(notes: Iterable[str]) -> bool:
    """Whether a row came back with its translator's word that the translation stands as it is."""
    return any(note.strip() == READS_WELL for note in notes)


def without_tag(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes that say something to a translator."""
    return tuple(note for note in notes if not _TAG.fullmatch(note.strip()))
