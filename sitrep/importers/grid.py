"""Rows of cells as someone else's file has them: each knows where it stood, and nothing is understood yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sitrep.problems import Problem, Spot, problem


class Cell(NamedTuple):
    """What stands in a cell, and as what its file holds it: text, number, day, moment, truth, time, error, unsaved."""

    sort: str
    written: str

    @property
    def filled(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.written.strip()) or self.sort in ("error", "unsaved")


EMPTY = Cell("text", "")


class Line(NamedTuple):
    """A row of the file: its number from 1 (in a text, the line on which it begins), and its cells."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column from 0; a row that is short has empty cells at its end."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        return tuple(index for index, one in enumerate(self.cells) if one.filled)


class Note(NamedTuple):
    """What the officer is told although nothing is wrong: the key of its words and the facts they name."""

    key: str
    facts: Mapping[str, str]


def note(key: str, **facts: object) -> Note:
    """A note whose facts are given as words."""
    return Note(key, {name: str(fact) for name, fact in facts.items()})


@dataclass(frozen=True)
class Grid:
    """One table of a file: its rows from the first on, and cells that one name spans: first and last row and column."""

    file: str
    lines: tuple[Line, ...]
    sheet: str = ""
    merged: tuple[tuple[int, int, int, int], ...] = ()
    notes: tuple[Note, ...] = ()

    def spot(self, line: int, column: int = 0) -> Spot:
        """Where a cell stands: the row as line, the column counted from 1."""
        return Spot(self.file, line, column + 1)

    def fault(self, code: str, line: Line, at: int, /, **facts: object) -> Problem:
        """A fault of a cell, with the cell's name as a spreadsheet shows it."""
        told = {"cell": name_of(line.number, at), "row": line.number} | facts
        return problem(code, self.spot(line.number, at), path=self.sheet, fix=None, **told)


def letters(column: int) -> str:
    """A of column 0, AB of column 27."""
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def name_of(row: int, column: int) -> str:
    """AB7 of row 7, column 27."""
    return f"{letters(column)}{row}"
