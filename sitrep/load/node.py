"""Knows where the values of a YAML file stand: a text is a plain `str`, what holds it knows its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from sitrep.load.characters import lines_of
from sitrep.problems import Spot

_BLANK = " \t\r\n"
_SINGLE = re.compile(r"''|.", re.DOTALL)
_DOUBLE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|.", re.DOTALL)
_ANY = re.compile(".", re.DOTALL)
_BLANK_ESCAPES = ("\\n", "\\t", "\\r", "\\ ", "\\\t")


class Mark(Protocol):
    """A place in a text: line and column from 0, in characters."""

    @property
    def line(self) -> int:
        """How many lines stand above it."""

    @property
    def column(self) -> int:
        """How many characters stand before it on its line."""


class Written(Protocol):
    """A text as it stands in a file: from where to where, and in which quotes; the parser's own event is one."""

    @property
    def start_mark(self) -> Mark:
        """Where it begins, its quotes included."""

    @property
    def end_mark(self) -> Mark:
        """Where it ends."""

    @property
    def style(self) -> str | None:
        """The quote or sign that it begins with; nothing where it is plain."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A plain text that the parser took for something else."""

    start_mark: Mark
    end_mark: Mark
    style: str | None = None


class Bracket(Protocol):
    """The parser's event with which a mapping or a list begins, or ends."""

    @property
    def start_mark(self) -> Mark:
        """Where it begins."""

    @property
    def end_mark(self) -> Mark:
        """Where it ends."""

    @property
    def flow_style(self) -> bool | None:
        """Whether it stands in brackets; only the event that begins it knows."""


class _Held:
    """A mapping or a list within a file."""

    __slots__ = ()
    opened: Bracket
    closed: Bracket

    @property
    def mark(self) -> Mark:
        """Where it begins."""
        return self.opened.start_mark

    @property
    def end(self) -> Mark:
        """Where it ends."""
        return self.closed.end_mark

    @property
    def flow(self) -> bool:
        """Whether it stands in brackets."""
        return bool(self.opened.flow_style)


class Map(_Held, dict[str, "Node"]):
    """A mapping; `names` holds how each key in turn is written, `texts` its value, None for what is no text."""

    __slots__ = ("_places", "closed", "names", "opened", "texts")
    names: list[Written]
    texts: list[Written | None]
    _places: dict[str, tuple[Written, Written | None]]

    def place(self, key: str) -> tuple[Written, Written | None]:
        """How a key and its value are written; asked of a mapping that was read to its end."""
        if not hasattr(self, "_places"):
            self._places = dict(zip(self, zip(self.names, self.texts, strict=True), strict=True))
        return self._places[key]


class Seq(_Held, list["Node"]):
    """A list; `texts` holds how each item in turn is written, None for what is no text."""

    __slots__ = ("closed", "opened", "texts")
    texts: list[Written | None]


Node: TypeAlias = str | Map | Seq


def spot(tree: Node, source: str, file: str, *path: str | int, key: bool = False) -> Spot:
    """Where the value at a path stands, or its key; where there is none, the key or place of what is nearest above."""
    node, written, name = tree, None, None
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and step in node:
            (name, written), node = node.place(step), node[step]
        elif isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node):
            name, written, node = None, node.texts[step], node[step]
        elif isinstance(node, str) and step == 0:
            continue  # a list of one, written as the text it holds
        else:
            key = True  # of what is not there the name of what should hold it is shown
            break
    if key and name is not None:
        return _spot(name, source, file)
    return _spot(written if written is not None else node, source, file)


def text_at(tree: Node, *path: str | int) -> tuple[str, Written] | None:
    """The text at a path and how it is written, or None where no text stands there."""
    node, written = tree, None
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and step in node:
            (_, written), node = node.place(step), node[step]
        elif isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node):
            written, node = node.texts[step], node[step]
        else:
            return None
    return (node, written) if isinstance(node, str) and written is not None else None


def _spot(held: Written | Node, source: str, file: str) -> Spot:
    if isinstance(held, str):  # a file that is nothing but a text
        return Spot(file)
    mark = held.mark if isinstance(held, Map | Seq) else held.start_mark
    return Spot(file, mark.line + 1, mark.column + 1, width(held, source))


def width(held: Written | Map | Seq, source: str) -> int:
    """How many characters of it stand on its first line: of a block, its first key or its dash; at least 1."""
    if not isinstance(held, Map | Seq):
        start, end = held.start_mark, held.end_mark
        return max(1, end.column - start.column if start.line == end.line else first_line(held, source))
    if held.flow:
        return max(1, held.end.column - held.mark.column) if held.end.line == held.mark.line else 1
    first = held.names[0] if isinstance(held, Map) and held else None
    return width(first, source) if first is not None and first.start_mark.line == held.mark.line else 1


def first_line(written: Written, source: str) -> int:
    """How many characters of a text of several lines stand on its first."""
    mark = written.start_mark
    return len(lines_of(source)[mark.line].rstrip()) - mark.column


def place_in_text(source: str, text: str, written: Written, offset: int, file: str) -> Spot:
    """Where in the file a character of a text stands: counted in characters that folding cannot move."""
    before = sum(character not in _BLANK for character in text[:offset])
    at_blank = offset >= len(text) or text[offset] in _BLANK
    start = written.start_mark
    line, column = start.line, start.column
    for passed, (number, begins, ends) in enumerate(_characters(source, written)):
        if passed == before and not at_blank:
            return Spot(file, number + 1, begins + 1)
        line, column = number, ends
        if passed + 1 == before and at_blank:
            break
    else:
        if not at_blank or before:
            line, column = start.line, start.column
    return Spot(file, line + 1, column + 1)


def _characters(source: str, written: Written) -> Iterator[tuple[int, int, int]]:
    """Line, start and end of each character of a text that is not blank, as the file holds it."""
    lines = lines_of(source)
    number, column = written.start_mark.line, written.start_mark.column
    opening = lines[number][column : column + 1] if number < len(lines) else ""
    token = _ANY
    if opening == written.style and opening in ("|", ">"):
        number, column = number + 1, 0  # what stands behind the sign is no part of the text
    elif opening == written.style and opening in ("'", '"'):
        token, column = (_SINGLE if opening == "'" else _DOUBLE), column + 1
    for below, line in enumerate(lines[number:], start=number):
        for found in token.finditer(line, column if below == number else 0):
            character = found.group()
            if character not in _BLANK and character not in _BLANK_ESCAPES:
                yield below, found.start(), found.end()
