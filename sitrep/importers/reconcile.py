"""Holds a table against totals that were published, and finds out when every date is a day off."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sitrep.importers.columns import Columns
from sitrep.importers.grid import Grid
from sitrep.importers.heading import heading
from sitrep.importers.rows import Record
from sitrep.load.node import Map
from sitrep.problems import Checked, Problem, problem
from sitrep.validate.number import digits, number

_STARTS, _ENDS = ("from", "start"), ("to", "end")
_PUBLISHED = "published_"
DAY = timedelta(days=1)
_ENOUGH = 2


@dataclass(frozen=True)
class Control:
    """A total that someone published: of which column, over which days, and to how many digits it is known."""

    column: str
    total: Decimal
    start: date | None = None
    end: date | None = None
    digits: int | None = None

    @property
    def label(self) -> str:
        """Its days, as they are shown."""
        return f"{self.start or ''}/{self.end or ''}" if self.start or self.end else ""

    def agrees(self, found: Decimal) -> bool:
        """Whether a sum is the total, as exactly as this is known."""
        if self.digits is None or not self.total:
            return found == self.total
        return abs(found - self.total) * 2 <= Decimal(10) ** (self.total.adjusted() + 1 - self.digits)


@dataclass(frozen=True)
class Line:
    """A control total beside what the table gives; None where the table does not cover its days."""

    control: Control
    found: Decimal | None

    @property
    def agrees(self) -> bool | None:
        """Whether they agree; None where they cannot be compared."""
        return None if self.found is None else self.control.agrees(self.found)


@dataclass(frozen=True)
class Shift:
    """By how many days all dates would have to move, how many totals then agree, and whether nothing speaks against."""

    days: int
    agree: int
    of: int
    agree_now: int
    certain: bool


@dataclass(frozen=True)
class Reconciliation:
    """Every control total with what the table gives, and the shift of dates that explains the differences."""

    lines: tuple[Line, ...] = ()
    shift: Shift | None = None
    first: date | None = None
    last: date | None = None


class Sums:
    """What a table adds up to over days, however these are moved."""

    def __init__(self, columns: Columns, records: Sequence[Record]) -> None:
        self.numbers = {one.name for one in columns.of("number")}
        self.words = {one.name for one in columns.of("words")}
        day = next((one.name for one in columns.of("day") if one.field.name in ("as_of", "day", "departed")), "")
        start, end = (day, day) if day else ("start", "end")
        self.records = [
            (date.fromisoformat(one.cells[start]), date.fromisoformat(one.cells[end]), one.cells)
            for one in records
            if one.cells.get(start) and one.cells.get(end)
        ]
        self.undated = [one.cells for one in records]
        self.first = min((start for start, _, _ in self.records), default=None)
        self.last = max((end for _, end, _ in self.records), default=None)
        self.running: dict[str, tuple[list[date], list[Decimal]]] = {}

    def column(self, written: str) -> str:
        """The column that a control total speaks of, or nothing."""
        name = written.removeprefix(_PUBLISHED)
        return name if name in self.numbers | self.words else ""

    def of(self, control: Control, days: int = 0) -> Decimal | None:
        """What the column gives when all dates are moved; None where its days are not all covered."""
        if control.start is None or control.end is None:
            return self.whole(control.column)
        if self.first is None or self.last is None:
            return None
        moved = timedelta(days=days)
        start, end = control.start - moved, control.end - moved
        if start < self.first - DAY or end > self.last:
            return None
        if control.column in self.words or any(one != other for one, other, _ in self.records):
            held = [cells for one, other, cells in self.records if start <= one and other <= end]
            return self.counted(control.column, held)
        days_of, sums = self.run(control.column)
        low, high = bisect_left(days_of, start), bisect_left(days_of, end + DAY)
        return sums[high] - sums[low]

    def run(self, column: str) -> tuple[list[date], list[Decimal]]:
        """The days in order and the sum before each."""
        if column not in self.running:
            by_day: defaultdict[date, Decimal] = defaultdict(Decimal)
            for day, _, cells in self.records:
                by_day[day] += number(cells.get(column, "")) or Decimal(0)
            days, sums = sorted(by_day), [Decimal(0)]
            for day in days:
                sums.append(sums[-1] + by_day[day])
            self.running[column] = days, sums
        return self.running[column]

    def whole(self, column: str) -> Decimal:
        return self.counted(column, self.undated)

    def counted(self, column: str, held: Sequence[Mapping[str, str]]) -> Decimal:
        """The sum of a column of numbers; of one of words, how many different ones it holds."""
        if column in self.words:
            return Decimal(len({cells.get(column, "") for cells in held} - {""}))
        return sum((number(cells.get(column, "")) or Decimal(0) for cells in held), Decimal(0))


def reconcile(columns: Columns, records: Sequence[Record], controls: Sequence[Control]) -> Reconciliation:
    """Each control total beside the table's, and the shift that explains what differs."""
    sums = Sums(columns, records)
    lines = tuple(Line(one, sums.of(one)) for one in controls)
    shifts = [found for days in (1, -1) if (found := shifted(sums, controls, days)) is not None]
    best = max(shifts, key=lambda one: one.agree, default=None)
    return Reconciliation(lines, best, sums.first, sums.last)


def shifted(sums: Sums, controls: Sequence[Control], days: int) -> Shift | None:
    """Whether dates moved by so many days give what was published, and as they are do not.

    Only totals that tell the two apart count; certain is what holds for all of them, likely what holds for several
    where not one agrees as things are.
    """
    pairs = [(one, sums.of(one), sums.of(one, days)) for one in controls if one.start and one.digits is None]
    telling = [(one, now, then) for one, now, then in pairs if now is not None and then is not None and now != then]
    agree = sum(one.agrees(then) for one, _, then in telling)
    now_agree = sum(one.agrees(now) for one, now, _ in telling)
    if not agree or now_agree or (agree < len(telling) and agree < _ENOUGH):
        return None
    return Shift(days, agree, len(telling), now_agree, agree == len(telling))


def controls_of(grid: Grid, columns: Columns) -> Checked[tuple[Control, ...]]:
    """The totals of a table of totals: a row for each span of days, a column for each column of the import."""
    head = heading(grid)
    if head.value is None:
        return Checked(None, head.problems)
    named = {one.name: one.index for one in head.value.columns}
    start = next((named[one] for one in _STARTS if one in named), None)
    end = next((named[one] for one in _ENDS if one in named), None)
    sums = Sums(columns, ())
    held = {name: index for name, index in named.items() if sums.column(name)}
    if start is None or end is None or not held:
        known = ", ".join(sorted(sums.numbers | sums.words))
        return Checked(None, (problem("import-control-columns", grid.spot(head.value.last), known=known),))
    faults = tuple(one for one in head.problems if one.facts.get("column", "from") in (*_STARTS, *_ENDS, *held))
    if faults:
        return Checked(None, faults)
    found: list[Control] = []
    problems: list[Problem] = []
    for line in grid.lines:
        if line.number <= head.value.last or not line.filled:
            continue
        exact = digits(line.cell(named.get("digits", 10_000)).written)
        first, last = (_day(line.cell(index).written[:10]) for index in (start, end))
        for name, index in held.items():
            written = line.cell(index).written
            total = number(written)
            if written and (total is None or first is None or last is None):
                problems.append(grid.fault("import-control-cell", line, index, written=written, column=name))
            elif total is not None:
                found.append(Control(sums.column(name), total, first, last, exact))
    return Checked(tuple(found), tuple(problems))


def controls_of_sidecar(tree: Map, columns: Columns) -> Iterator[Control]:
    """The control totals of a table's own sidecar, which are of all its days."""
    sums = Sums(columns, ())
    held = tree.get("control_totals")
    for name, written in held.items() if isinstance(held, Map) else ():
        total = number(written) if isinstance(written, str) else None
        if total is not None and sums.column(name):
            yield Control(sums.column(name), total)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
