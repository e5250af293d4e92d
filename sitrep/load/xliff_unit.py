"""Makes a row of a unit of XLIFF, in as many segments as a tool has cut it, and a name of an id."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitrep.load.po import PoEntry
from sitrep.load.po_blocks import Piece
from sitrep.load.tag import Tag

CATEGORY = "sitrep"
NOTE, TRANSLATOR = "note", "translator"
# What we write as `initial`; where that still stands beside a target, the tool knows no states and doubts nothing.
_OURS = ("missing", "stale", "rejected")
_ESCAPE = re.compile(r"[^A-Za-z0-9.:-]")
_ESCAPED = re.compile(r"_([0-9a-f]{1,6})_")
_HALVES = range(0xD800, 0xE000)  # stand for nothing by themselves, and no file can hold them


def id_of(context: str) -> str:
    """A context as XML allows it for an id; `context_of` gives it back."""
    return _ESCAPE.sub(lambda found: f"_{ord(found.group()):x}_", context) or "_"


def context_of(written: str) -> str:
    """The context of an id."""
    return _ESCAPED.sub(lambda found: character(found.group(1)) or found.group(), written)


def character(code: str) -> str | None:
    """The character of a code point in hexadecimal digits, where there is such a one."""
    point = int(code, 16)
    return None if point in _HALVES or point > sys.maxunicode else chr(point)


@dataclass
class Text:
    """A text as it grows, with where each stretch of it stands."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """All of it."""
        return "".join(piece.written for piece in self.pieces)


@dataclass
class Segment:
    """A source and what stands for it; what is ignorable stands for itself."""

    state: str = "initial"
    detail: str = ""
    ignorable: bool = False
    source: Text = field(default_factory=Text)
    target: Text | None = None


@dataclass
class Unit:
    """What a unit holds, as far as it has been read."""

    id: str
    line: int
    meta: dict[str, list[str]] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    originals: dict[str, str] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)

    def said(self, name: str) -> str:
        """What our metadata say under that name; nothing where they do not."""
        return next(iter(self.meta.get(name, ())), "")

    def entry(self) -> PoEntry:
        """The row that it stands for; what tools cut into segments is whole again."""
        source = [piece for one in self.segments for piece in one.source.pieces]
        target = list(self._target())
        flags = tuple(flag for flag in self.meta.get("flag", ()) if flag != "fuzzy")
        tag = tuple(
            str(Tag(source, self.said("target-hash"), bool(self.said("left-in-doubt"))))
            for source in self.meta.get("source-hash", ())[:1]
        )
        previous = self.meta.get("previous", ())
        return PoEntry(
            context=context_of(self.id),
            source="".join(piece.written for piece in source),
            target="".join(piece.written for piece in target),
            previous=previous[0] if previous else None,
            comment="\n".join(text for category, text in self.notes if category != NOTE),
            notes=(*(text for category, text in self.notes if category == NOTE), *tag),
            places=tuple(self.meta.get("place", ())),
            flags=("fuzzy", *flags) if self._doubted(bool(target)) else flags,
            line=self.line,
            source_at=tuple(source),
            target_at=tuple(target),
        )

    def _target(self) -> Iterator[Piece]:
        if all(one.target is None or not one.target.whole for one in self.segments if not one.ignorable):
            return
        for one in self.segments:
            kept = one.source if one.ignorable and one.target is None else one.target
            yield from kept.pieces if kept else ()

    def _doubted(self, translated: bool) -> bool:  # noqa: FBT001 - said of the unit, once
        """Whether a tool holds it for unfinished: its target stands in a segment that is still in its first state."""
        flagged = "fuzzy" in self.meta.get("flag", ())
        if not translated:
            return flagged
        open_ones = [one for one in self.segments if not one.ignorable and one.state == "initial"]
        kept = [one for one in open_ones if one.detail.removeprefix(f"{CATEGORY}:") in _OURS]
        return len(open_ones) > len(kept) or (bool(kept) and flagged)
