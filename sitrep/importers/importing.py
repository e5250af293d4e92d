"""The story of an import: bytes are looked at, read, mapped, taken row by row, reconciled, and become a draft."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sitrep.importers import columns as mapping_of
from sitrep.importers.columns import Columns
from sitrep.importers.delimited import delimited
from sitrep.importers.drafts import MOST_ENTRIES, Said, entries, moved, summed, table
from sitrep.importers.grid import Grid, Note, note
from sitrep.importers.heading import Heading, heading
from sitrep.importers.reading import Reader
from sitrep.importers.received import form_of
from sitrep.importers.reconcile import Control, Reconciliation, controls_of, controls_of_sidecar, reconcile
from sitrep.importers.rows import FATES, Outcome, Reading, Record
from sitrep.importers.workbook import workbook
from sitrep.load.items import with_items
from sitrep.load.node import Map
from sitrep.model.mapping import Draft, ImportMapping
from sitrep.model.registry import Registry
from sitrep.problems import Checked, Problem, Spot, problem
from sitrep.validate.number import number
from sitrep.words import say

FOLDER = "sources/imports"


@dataclass(frozen=True)
class Wish:
    """What the officer asks of an import; what is not said comes from the saved mapping or is asked back."""

    draft: Draft | None = None
    name: str = ""
    sheet: str = ""
    header: str = ""
    delimiter: str = ""
    by: str = ""
    shift: int | None = None
    partial: bool = False
    said: Said = field(default_factory=Said)


@dataclass(frozen=True)
class Known:
    """What the workspace knows: its registry and days, the saved mappings, and the file of entries to add to."""

    registry: Registry
    zone: str = "UTC"
    first_weekday: int = 0
    mappings: Mapping[str, ImportMapping] = field(default_factory=dict)
    standing: Mapping[str, str] = field(default_factory=dict)
    folder: str = ""


@dataclass(frozen=True)
class Import:
    """What an import came to: nothing of it is written yet."""

    name: str
    file: str
    digest: str = ""
    draft: str = "table"
    columns: Columns | None = None
    mapping: str = ""
    reused: bool = False
    outcomes: tuple[Outcome, ...] = ()
    reconciliation: Reconciliation = field(default_factory=Reconciliation)
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    replaces: frozenset[str] = frozenset()

    @property
    def rows(self) -> int:
        """How many rows the file has; every one has its outcome."""
        return len(self.outcomes)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows met each fate."""
        return {fate: sum(one.fate == fate for one in self.outcomes) for fate in FATES}


def grid_of(content: bytes, file: str, sheet: str = "", delimiter: str = "") -> Checked[Grid]:
    """The rows of a file, whatever form it has."""
    form = form_of(content, file)
    if form.value is None:
        return Checked(None, form.problems)
    return delimited(content, file, delimiter) if form.value == "text" else workbook(content, file, form.value, sheet)


def named_after(file: str) -> str:
    """A name of ours for a file: its own, in small Latin letters, without its ending."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", file.replace("\\", "/").rpartition("/")[2])
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:50].strip("-") or "import"


def controls(
    read: Sequence[tuple[str, bytes]], trees: Sequence[Map], columns: Columns, totals: Mapping[str, str]
) -> Checked[tuple[Control, ...]]:
    """The totals that were published: of tables of totals, of sidecars, and those given by hand."""
    found: list[Control] = []
    problems: list[Problem] = []
    for file, content in read:
        grid = grid_of(content, file)
        made = controls_of(grid.value, columns) if grid.value is not None else Checked[tuple[Control, ...]](None)
        problems += (*grid.problems, *made.problems)
        found += made.value or ()
    for tree in trees:
        found += controls_of_sidecar(tree, columns)
    names = {one.name for one in columns.of("number")}
    for column, written in totals.items():
        total = number(written)
        if total is None or column not in names:
            facts = {"written": f"{column}={written}", "known": ", ".join(sorted(names))}
            problems.append(problem("import-total", Spot("--total"), path="", fix=None, **facts))
        else:
            found.append(Control(column, total))
    return Checked(tuple(found), tuple(problems))


@dataclass(frozen=True)
class Published:
    """Where published totals are read from: tables of totals with their names, and sidecars."""

    tables: tuple[tuple[str, bytes], ...] = ()
    sidecars: tuple[Map, ...] = ()


def importing(
    content: bytes, file: str, wish: Wish, known: Known, published: Published, chosen: tuple[str, ImportMapping] | None
) -> Import:
    """What a file comes to; where anything is not certain, nothing of it will be written but the mapping."""
    name = wish.name or named_after(file)
    digest = hashlib.sha256(content).hexdigest()
    sheet = wish.sheet or (chosen[1].sheet if chosen else "") or _only_sheet(known)
    grid = grid_of(content, file, sheet, wish.delimiter)
    if grid.value is None and sheet and not wish.sheet and not chosen:
        grid = grid_of(content, file, "", wish.delimiter)
    if grid.value is None:
        return Import(name, file, digest, problems=grid.problems)
    return _Story(name, digest, grid.value, wish, known, published, chosen).told()


def _only_sheet(known: Known) -> str:
    """The sheet that all saved mappings with one name."""
    sheets = {one.sheet for one in known.mappings.values() if one.sheet}
    return next(iter(sheets)) if len(sheets) == 1 else ""


@dataclass
class _Story:
    """One import, told from the grid on."""

    name: str
    digest: str
    grid: Grid
    wish: Wish
    known: Known
    published: Published
    chosen: tuple[str, ImportMapping] | None
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def told(self) -> Import:
        header = self.wish.header or ((self.chosen[1].header or "") if self.chosen else "")
        head = heading(self.grid, header)
        if head.value is None:
            return self.stopped(head.problems)
        if any(one.code != "import-header-twice" for one in head.problems):
            return self.stopped(head.problems)
        return self.mapped(head.value, head.problems, header)

    def stopped(self, problems: Sequence[Problem]) -> Import:
        return Import(self.name, self.grid.file, self.digest, notes=self.grid.notes, problems=tuple(problems))

    def mapped(self, head: Heading, twice: Sequence[Problem], header: str) -> Import:
        fitting = {
            name: one
            for name, one in self.known.mappings.items()
            if mapping_of.fits(head, one) and (self.wish.draft in (None, one.draft))
        }
        if self.chosen is None and len(fitting) > 1:
            facts = {"known": ", ".join(f"{FOLDER}/{name}.yaml" for name in fitting)}
            return self.stopped([problem("import-mappings", self.grid.spot(head.last), path="", fix=None, **facts)])
        name, mapping = self.chosen or next(iter(fitting.items()), ("", None))
        draft = self.wish.draft or (mapping.draft if mapping else "table")
        if mapping is None:
            columns = mapping_of.proposed(head, draft, self.known.registry)
        else:
            columns = mapping_of.mapped(head, mapping, self.known.registry)
        path = name if self.chosen else f"{FOLDER}/{name or self.name}.yaml"
        taken = {one.column.name for one in columns.taken}
        self.problems += [one for one in twice if one.facts["column"] in taken]
        self.problems += mapping_of.faults(self.grid, head, columns, mapping, path)
        files = {}
        if mapping is None:
            sheet = ImportMapping.model_validate({"as": draft, "columns": (), "sheet": self.grid.sheet or None})
            files[path] = mapping_of.written(columns, sheet if self.wish.sheet else None, self.grid, header)
        made = Import(self.name, self.grid.file, self.digest, draft, columns, path, mapping is not None, files=files)
        return self.read(made, head, columns)

    def read(self, made: Import, head: Heading, columns: Columns) -> Import:
        reading = Reading(self.grid, head, columns, Reader(columns, self.known.registry, self.known.zone))
        reading.walk()
        self.problems += reading.problems() if not self.problems else ()
        records: tuple[Record, ...] = tuple(reading.records)
        if self.wish.shift:
            records = moved(columns, records, self.wish.shift)
            self.notes.append(note("import-moved", days=f"{self.wish.shift:+}"))
        held = controls(self.published.tables, self.published.sidecars, columns, self.wish.said.totals)
        self.problems += held.problems
        own = self.own_totals(reading.totals, columns)
        refused = sum(one.fate == "refused" for one in reading.outcomes)
        whole = not refused or self.wish.partial  # what lacks rows for want of an answer is not held against totals
        found = reconcile(columns, records, (*(held.value or ()), *own)) if whole else Reconciliation()
        self.judge(found)
        outcomes = tuple(reading.outcomes)
        files: dict[str, str] = dict(made.files)
        replaces: frozenset[str] = frozenset()
        if not self.stands(refused):
            drafted, outcomes, replaces = self.draft(columns, records, outcomes, refused)
            files |= drafted
        return Import(
            made.name, made.file, made.digest, made.draft, columns, made.mapping, made.reused, outcomes, found,
            (*self.grid.notes, *self.notes), tuple(self.problems), files, replaces,
        )  # fmt: skip

    def own_totals(self, totals: Sequence[Record], columns: Columns) -> tuple[Control, ...]:
        """The row of sums that a file ends with is a control as well."""
        if len(totals) != 1:
            return ()
        return tuple(
            Control(one.name, Decimal(totals[0].cells[one.name]))
            for one in columns.of("number")
            if one.name in totals[0].cells
        )

    def judge(self, found: Reconciliation) -> None:
        """What the totals say of the dates and of the sums."""
        spot, shift = self.grid.spot(1), found.shift
        if shift is not None and self.wish.shift is None:
            code = "import-day-shift" if shift.certain else "import-day-shift-likely"
            direction = "early" if shift.days > 0 else "late"
            facts = {"direction": direction, "days": f"{shift.days:+}", "agree": shift.agree, "of": shift.of}
            self.problems.append(problem(code, spot, path="", fix=None, **facts))
        else:
            for one in found.lines:
                if one.agrees is False:
                    difference = f"{(one.found or 0) - one.control.total:+f}"
                    facts = {"column": one.control.column, "days": one.control.label or "–"}
                    facts |= {"found": str(one.found), "total": str(one.control.total), "difference": difference}
                    self.problems.append(problem("import-control", spot, path="", fix=None, **facts))

    def stands(self, refused: int) -> bool:
        """Whether something stands in the way of a draft; refused rows do not where the officer takes the rest."""
        questions = [one for one in self.problems if one.code != "import-control"]
        if refused and self.wish.partial:
            questions = [one for one in questions if "count" not in one.facts]
        return bool(questions)

    def draft(
        self, columns: Columns, records: tuple[Record, ...], outcomes: tuple[Outcome, ...], refused: int
    ) -> tuple[dict[str, str], tuple[Outcome, ...], frozenset[str]]:
        if columns.draft != "table":
            return self.entries(columns, records), outcomes, frozenset({self.path(columns)})
        if self.wish.by:
            if not self.summable(columns, records):
                self.problems.append(problem("import-by", self.grid.spot(1), by=self.wish.by))
                return {}, outcomes, frozenset()
            sums = summed(columns, records, self.wish.by, self.known.first_weekday)
            outcomes = tuple(Outcome(one.row, "merged") if one.row in sums.merged else one for one in outcomes)
            records = sums.records
        remarks = [{code: say("import-remark", code, file=self.grid.file, rows=len(outcomes)) for code in ("en", "uk")}]
        if refused:
            remarks.append({code: say("import-remark-partial", code, count=refused) for code in ("en", "uk")})
        if self.wish.shift:
            days = f"{self.wish.shift:+}"
            remarks.append({code: say("import-remark-moved", code, days=days) for code in ("en", "uk")})
        return table(self.name, columns, records, self.wish.said, remarks, self.wish.by), outcomes, frozenset()

    def summable(self, columns: Columns, records: Sequence[Record]) -> bool:
        """Whether every row has its day, and what is counted happens in a time and is not there at a time."""
        day = next((one for one in columns.of("day") if one.field.name in ("as_of", "day", "departed")), None)
        indicators = self.known.registry.indicator
        held = [indicators[one.field.name] for one in columns.of("number") if one.field.name in indicators]
        return (
            day is not None
            and all(one.cells.get(day.name) for one in records)
            and all(one.measure == "flow" for one in held)
            and columns.field("indicator") is None
        )

    def path(self, columns: Columns) -> str:
        """The file that entries are added to."""
        return f"{self.known.folder}/{columns.draft}.yaml"

    def entries(self, columns: Columns, records: tuple[Record, ...]) -> dict[str, str]:
        path = self.path(columns)
        made = entries(self.name, columns, records, self.wish.said)
        if len(made) > MOST_ENTRIES:
            self.problems.append(problem("import-many", self.grid.spot(1), count=len(made), limit=MOST_ENTRIES))
            return {}
        standing = self.known.standing.get(columns.draft, "entries: []\n")
        grown = with_items(standing, "entries", made)
        if any(f"{one.splitlines()[0]}\n" in standing for one in made):
            self.problems.append(problem("import-exists", Spot(path), file=path))
            return {}
        if grown is None:
            self.problems.append(problem("import-append", Spot(path), file=path))
            return {}
        return {path: grown}
