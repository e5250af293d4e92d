"""Reads every row of a table into a record of ours, or says why not: no row is passed over in silence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sitrep.importers.columns import Columns, Taken
from sitrep.importers.grid import Grid, Line
from sitrep.importers.heading import Heading
from sitrep.importers.reading import Fault, Reader
from sitrep.problems import Problem

Fate = Literal["heading", "blank", "total", "repeated", "elsewhere", "taken", "merged", "refused"]
FATES: tuple[Fate, ...] = ("taken", "merged", "heading", "blank", "total", "repeated", "elsewhere", "refused")
_TOTALS = frozenset({"total", "totals", "grand total", "sum", "разом", "усього", "всього", "підсумок", "загалом"})
_MOST_FAULTS = 100


@dataclass(frozen=True)
class Outcome:
    """What became of one row; where it was refused, in which column and by which rule."""

    row: int
    fate: Fate
    column: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Record:
    """A row that was read: its number in the file, and its cells by the names of the fields."""

    row: int
    cells: Mapping[str, str]


@dataclass
class Reading:
    """One walk over the rows of a table."""

    grid: Grid
    head: Heading
    columns: Columns
    reader: Reader
    outcomes: list[Outcome] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    totals: list[Record] = field(default_factory=list)
    found: dict[tuple[str, str, str], Problem] = field(default_factory=dict)
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def walk(self) -> None:
        """Read every row of the file, each once."""
        last = self.head.last
        for line in self.grid.lines:
            if line.number <= last:
                self.told(line, "heading" if line.filled else "blank")
            elif not line.filled:
                self.told(line, "blank")
            elif self.head.repeated(line):
                self.told(line, "repeated")
            elif self.is_total(line):
                self.told(line, "total")
                self.total(line)
            elif not any(line.cell(one.column.index).filled for one in self.columns.taken):
                self.told(line, "elsewhere")
            else:
                self.read(line)

    def told(self, line: Line, fate: Fate) -> None:
        self.outcomes.append(Outcome(line.number, fate))

    def is_total(self, line: Line) -> bool:
        """Whether the first cell in which something stands says that the row is a sum."""
        first = line.cell(line.filled[0])
        return first.sort == "text" and first.written.strip().rstrip(":").casefold() in _TOTALS

    def read(self, line: Line) -> None:
        cells: dict[str, str] = {}
        refused: Outcome | None = None
        for one in self.columns.taken:
            held = self.reader.read(line.cell(one.column.index), one)
            if isinstance(held, Fault):
                self.fault(line, one, held)
                refused = refused or Outcome(line.number, "refused", one.column.letter, held.code)
            else:
                cells[one.name] = held
        self.outcomes.append(refused or Outcome(line.number, "taken"))
        if refused is None:
            self.records.append(Record(line.number, cells))

    def total(self, line: Line) -> None:
        """The numbers of a row of sums, for the reconciliation."""
        cells = {}
        for one in self.columns.of("number"):
            held = self.reader.read(line.cell(one.column.index), one)
            if isinstance(held, str) and held:
                cells[one.name] = held
        self.totals.append(Record(line.number, cells))

    def fault(self, line: Line, one: Taken, found: Fault) -> None:
        """Say a fault once: a question once a column, a word once however often it stands there."""
        written = "" if found.question else found.facts.get("written", str(line.number))
        key = (found.code, one.column.letter, written)
        self.counts[key] += 1
        if key not in self.found and len(self.found) < _MOST_FAULTS:
            told = {"column": one.column.name or one.column.tag} | found.facts
            self.found[key] = self.grid.fault(found.code, line, one.column.index, **told)

    def problems(self) -> tuple[Problem, ...]:
        """Each fault where it stands first, with how many cells have it."""
        return tuple(
            Problem(one.code, one.spot, {**one.facts, "count": str(self.counts[key])}, one.path)
            for key, one in self.found.items()
        )
