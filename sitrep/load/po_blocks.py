"""Cuts PO text into the lines of each entry, and knows of each whether it can be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sitrep.problems import Problem, Spot, problem

_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_MESSAGE = re.compile(rf"(?:(msgctxt|msgid|msgstr|msgid_plural|msgstr\[[0-9]+\])\s*)?{_QUOTED}")
_PREVIOUS = re.compile(rf"#\|\s*(?:(?:msgctxt|msgid|msgid_plural)\s*)?{_QUOTED}")
_READABLE = (["msgctxt", "msgid", "msgstr"], ["msgid", "msgstr"])


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a quoted text: where what stands between its quotes begins, and how it is written there."""

    line: int
    column: int
    written: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its mark of obsolescence, and where it stands."""

    number: int
    column: int
    text: str
    message: re.Match[str] | None = field(repr=False)

    @property
    def keyword(self) -> str:
        """`msgctxt`, `msgid`, …, or nothing where the line goes on or is a comment."""
        return (self.message.group(1) or "") if self.message else ""


@dataclass(frozen=True)
class Block:
    """The lines of one entry."""

    lines: tuple[Line, ...]
    obsolete: bool

    @cached_property
    def line(self) -> int:
        """The first line that is no comment."""
        return next((line.number for line in self.lines if not line.text.startswith("#")), self.lines[0].number)

    @cached_property
    def keywords(self) -> list[str]:
        """Its keywords in the order of the lines."""
        return [line.keyword for line in self.lines if line.keyword]

    @cached_property
    def comments(self) -> tuple[str, ...]:
        """The lines of its translator."""
        bare = (one.text[1:] for one in self.lines if one.text.startswith("#") and one.text[1:2] not in (*".:,|",))
        return tuple(text.removeprefix(" ") for text in bare)

    @property
    def is_header(self) -> bool:
        """Whether it translates nothing, and so is about the file."""
        return not self.obsolete and self.keywords == ["msgid", "msgstr"] and self.empty

    @property
    def empty(self) -> bool:
        """Whether its source is empty."""
        return not any(piece.written for piece in self.pieces("msgid"))

    @property
    def flags(self) -> tuple[str, ...]:
        """What tools have marked it with."""
        return tuple(flag.strip() for line in self.marked("#,") for flag in line.split(",") if flag.strip())

    def marked(self, mark: str) -> tuple[str, ...]:
        """What stands behind that mark, line by line."""
        return tuple(line.text[2:].removeprefix(" ") for line in self.lines if line.text.startswith(mark))

    def messages(self) -> tuple[str, ...]:
        """The lines that are no comments; an earlier source is none."""
        return tuple(line.text for line in self.lines if line.message or line.text.startswith("#|"))

    def pieces(self, keyword: str) -> tuple[Piece, ...]:
        """The pieces of one quoted text."""
        found: list[Piece] = []
        within = ""
        for line in self.lines:
            within = line.keyword or within
            if line.message and within == keyword:
                found.append(Piece(line.number, line.column + line.message.start(2), line.message.group(2)))
        return tuple(found)

    def fault(self, file: str) -> Problem | None:
        """The first thing for which the entry cannot be read."""
        for line in self.lines:
            readable = _PREVIOUS.fullmatch(line.text) if line.text.startswith("#|") else line.text.startswith("#")
            if not readable and not line.message:
                return problem("po-syntax", Spot(file, line.number, line.column, max(1, len(line.text))))
        if any(keyword.startswith(("msgid_plural", "msgstr[")) for keyword in self.keywords):
            return problem("po-plural", Spot(file, self.line))
        after = [line for line in self.lines if line.number >= self.line]
        commented = any(line.text.startswith("#") for line in after)
        before = [line.text for line in self.lines if line.text.startswith("#|")]
        headless = bool(before) and "msg" not in before[0].partition('"')[0]
        if self.keywords not in _READABLE or not after[0].keyword or commented or headless:
            return problem("po-syntax", Spot(file, self.line))
        return None


def blocks(text: str) -> Iterator[Block]:
    """The text cut where an entry ends: behind its `msgstr`, at a blank line or at what begins another."""
    lines: list[Line] = []
    obsolete = ended = False
    for number, whole in enumerate(text.split("\n"), start=1):
        line, marked = _line(number, whole)
        begins = line.text.startswith("#") or line.keyword in ("msgctxt", "msgid")
        if lines and ended and (begins or not line.text):
            yield Block(tuple(lines), obsolete)
            lines, obsolete, ended = [], False, False
        if line.text:
            lines.append(line)
            obsolete, ended = obsolete or marked, ended or line.keyword.startswith("msgstr")
    if lines:
        yield Block(tuple(lines), obsolete)


def _line(number: int, whole: str) -> tuple[Line, bool]:
    text = whole.strip()
    obsolete = text.startswith("#~")
    if obsolete:
        text = "#|" + text[3:] if text.startswith("#~|") else text[2:].lstrip()
    column = whole.find(text) + 1 if text in whole else 1
    return Line(number, column, text, _MESSAGE.fullmatch(text)), obsolete
