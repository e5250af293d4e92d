"""Knows the values of a YAML file, and where each of them stands."""

import re
from collections.abc import Iterator
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


class Text(str):
    """A scalar as it is written: never a number, a date or a truth value."""

    __slots__ = ("end", "first", "mark", "style")
    mark: Mark
    end: Mark
    style: str | None
    first: int  # how many characters of it stand on its first line, where it has several; else 0

    @property
    def plain(self) -> bool:
        """Whether it was written without quotes and not as a block."""
        return not self.style


class Map(dict[str, "Node"]):
    """A mapping; `names` holds each key as it is written."""

    __slots__ = ("end", "flow", "mark", "names")
    mark: Mark
    end: Mark
    flow: bool
    names: dict[str, Text]

    @property
    def keymarks(self) -> dict[str, Mark]:
        """Where each key stands."""
        return {str(name): written.mark for name, written in self.names.items()}


class Seq(list["Node"]):
    """A list."""

    __slots__ = ("end", "flow", "mark")
    mark: Mark
    end: Mark
    flow: bool


Node: TypeAlias = Text | Map | Seq


def spot(node: Node, file: str, *path: str | int, key: bool = False) -> Spot:
    """Where the value at a path stands, or its key; where there is none, the key or place of what is nearest above."""
    name: Text | None = None
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and step in node:
            name, node = node.names.get(step), node[step]
        elif isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node):
            name, node = None, node[step]
        else:
            return _spot(name if name is not None else node, file)
    return _spot(name if key and name is not None else node, file)


def _spot(node: Node, file: str) -> Spot:
    return Spot(file, node.mark.line + 1, node.mark.column + 1, width(node))


def width(node: Node) -> int:
    """How many characters of it stand on its first line: of a block, its first key or its dash; at least 1."""
    if isinstance(node, Text):
        return max(1, node.first or node.end.column - node.mark.column)
    if node.flow:
        return max(1, node.end.column - node.mark.column) if node.end.line == node.mark.line else 1
    first = next(iter(node.names.values()), None) if isinstance(node, Map) else None
    return width(first) if first is not None and first.mark.line == node.mark.line else 1


def place_in_text(source: str, node: Text, offset: int, file: str) -> Spot:
    """Where in the file a character of a scalar's value stands: counted in characters that folding cannot move."""
    before = sum(character not in _BLANK for character in node[:offset])
    at_blank = offset >= len(node) or node[offset] in _BLANK
    line, column = node.mark.line, node.mark.column
    for passed, (number, start, end) in enumerate(_written(source, node)):
        if passed == before and not at_blank:
            return Spot(file, number + 1, start + 1)
        line, column = number, end
        if passed + 1 == before and at_blank:
            break
    else:
        if not at_blank or before:
            line, column = node.mark.line, node.mark.column
    return Spot(file, line + 1, column + 1)


def _written(source: str, node: Text) -> Iterator[tuple[int, int, int]]:
    """Line, start and end of each character of a scalar that is not blank, as the file holds it."""
    lines = lines_of(source)
    number, column = node.mark.line, node.mark.column
    opening = lines[number][column : column + 1] if number < len(lines) else ""
    token = _ANY
    if opening == node.style and opening in ("|", ">"):
        number, column = number + 1, 0  # what stands behind the sign is no part of the text
    elif opening == node.style and opening in ("'", '"'):
        token, column = (_SINGLE if opening == "'" else _DOUBLE), column + 1
    for below, line in enumerate(lines[number:], start=number):
        for found in token.finditer(line, column if below == number else 0):
            written = found.group()
            if written not in _BLANK and written not in _BLANK_ESCAPES:
                yield below, found.start(), found.end()
