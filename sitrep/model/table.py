"""A time series and what it is, whose, in what unit, as of when."""

from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from sitrep.model.exemption import Excusable
from sitrep.model.figure import Confirmation, Qualifier, Status, TableCell
from sitrep.model.reference import Reference
from sitrep.model.value import (
    Audience,
    ByLanguage,
    Date,
    Id,
    Name,
    Number,
    Period,
    Sensitivity,
    Span,
    Value,
    Whole,
    Words,
)


def _columns(written: object) -> object:
    return (written,) if isinstance(written, str) else written


class Column(Value):
    """What a column of numbers holds."""

    indicator: Id | None = Field(default=None, description="What it measures")
    category: Name | None = Field(default=None, description="Which category of the indicator it holds")
    qualifier: Qualifier = Field(default="exact", description="The word that the source put before its numbers")
    digits: Whole | None = Field(default=None, description="Significant digits of its numbers")


class Sidecar(Excusable):
    """What a CSV is: beside each `name.csv` stands its `name.yaml`.

    A row is found by its `key` columns. Its date stands in the column `as_of`, or in `start` and `end`, or is the
    table's own `on` or `period`. Where one CSV holds several series, `indicator_from` names the column that says
    which, and `category_from` the one that names the category.
    """

    title: ByLanguage = Field(description="What the table is called in the report")
    reference: Reference = Field(description="The source of the table")
    licence: Words = Field(description="Under which it may be passed on")
    key: Annotated[tuple[Words, ...], BeforeValidator(_columns)] = Field(description="The columns that tell rows apart")
    columns: dict[str, Column] = Field(description="The columns of numbers")
    as_of: Words | None = Field(default=None, description="The column of days")
    start: Words | None = Field(default=None, description="The column of first days")
    end: Words | None = Field(default=None, description="The column of last days")
    on: Date | None = Field(default=None, description="The one day that all rows are about")
    period: Span | None = Field(default=None, description="The one period that all rows are about")
    indicator_from: Words | None = Field(default=None, description="The column that says what a row measures")
    category_from: Words | None = Field(default=None, description="The column that says which category a row is about")
    qualifier_from: Words | None = Field(default=None, description="The column of qualifiers")
    digits_from: Words | None = Field(default=None, description="The column of significant digits")
    published_from: Words | None = Field(default=None, description="The column of days of publication")
    status: Status = Field(description="How its numbers came about")
    confirmation: Confirmation | None = Field(default=None, description="What was done to check them")
    notes: tuple[ByLanguage, ...] = Field(default=(), description="What a reader should know of the whole table")
    control_totals: dict[str, Number] = Field(default={}, description="What a column adds up to, as its source says")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"


class Row(Value):
    """One line of the CSV: its cells by column, and the line in the file at which it stands."""

    line: int
    cells: dict[str, str]

    def reference_date(self, sidecar: Sidecar) -> date | Period | None:
        """The day or the period that the row is about; None where it gives none or writes none of our dates."""
        if sidecar.period is not None or sidecar.on is not None:
            return sidecar.period or sidecar.on
        if sidecar.as_of is not None:
            return _day(self.cells.get(sidecar.as_of, ""))
        start, end = (_day(self.cells.get(column or "", "")) for column in (sidecar.start, sidecar.end))
        return Period(start=start, end=end) if start and end and start <= end else None


class Table(Value):
    """A CSV with what it is; it is itself and no other, so that what follows from it can be kept."""

    id: Id
    sidecar: Sidecar
    rows: tuple[Row, ...]

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def row(self, cell: TableCell) -> Row | None:
        """The one row that a figure names, or None where there is none or more than one."""
        wanted = cell.row if isinstance(cell.row, dict) else dict(zip(self.sidecar.key, (cell.row,), strict=False))
        first = next(iter(self.sidecar.key), "")
        found = self._by_key.get(wanted[first], []) if first in wanted else list(self.rows)
        for key, held in wanted.items():
            found = [row for row in found if row.cells.get(key) == held]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_key(self) -> dict[str, list[Row]]:
        """The rows by what stands in the first of the columns that tell them apart."""
        first = next(iter(self.sidecar.key), "")
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.cells.get(first, ""), []).append(row)
        return found


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if len(written) == len("2023-03-08") else None
    except ValueError:
        return None
