"""A time series and what it is, whose, in what unit, as of when."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from sitrep.model.figure import Confirmation, Qualifier, Status, TableCell
from sitrep.model.reference import Reference
from sitrep.model.value import Audience, ByLanguage, Date, Id, Name, Period, Sensitivity, Span, Value, Whole, Words


def _columns(written: object) -> object:
    return (written,) if isinstance(written, str) else written


class Column(Value):
    """What a column of numbers holds."""

    indicator: Id | None = None
    category: Name | None = None
    qualifier: Qualifier = "exact"
    digits: Whole | None = None


class Sidecar(Value):
    """What a CSV is: beside each `name.csv` stands its `name.yaml`.

    A row is found by its `key` columns. Its date stands in the column `as_of`, or in `start` and `end`, or is the
    table's own `on` or `period`. Where one CSV holds several series, `indicator_from` names the column that says
    which, and `category_from` the one that names the category.
    """

    title: ByLanguage
    reference: Reference
    licence: Words
    key: Annotated[tuple[Words, ...], BeforeValidator(_columns)]
    columns: dict[str, Column]
    as_of: Words | None = None
    start: Words | None = None
    end: Words | None = None
    on: Date | None = None
    period: Span | None = None
    indicator_from: Words | None = None
    category_from: Words | None = None
    qualifier_from: Words | None = None
    digits_from: Words | None = None
    published_from: Words | None = None
    status: Status
    confirmation: Confirmation | None = None
    notes: tuple[ByLanguage, ...] = ()
    control_totals: dict[str, str] = {}
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
    """A CSV with what it is."""

    id: Id
    sidecar: Sidecar
    rows: tuple[Row, ...]

    def row(self, cell: TableCell) -> Row | None:
        """The one row that a figure names, or None where there is none or more than one."""
        wanted = cell.row if isinstance(cell.row, dict) else dict(zip(self.sidecar.key, (cell.row,), strict=False))
        found = [row for row in self.rows if all(row.cells.get(key) == held for key, held in wanted.items())]
        return found[0] if len(found) == 1 else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if len(written) == len("2023-03-08") else None
    except ValueError:
        return None
