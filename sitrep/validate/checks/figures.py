"""Whether each figure is a number with a date, a source and a status, and agrees with itself and with others."""

from collections.abc import Iterator
from decimal import Decimal

from sitrep.load.node import Map
from sitrep.model.comparison import subject_of
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.figure import NEEDS_CAVEAT, Amount, Figure
from sitrep.model.observation import Observation
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check, figures, indicator_of, measure_of, unit_of
from sitrep.validate.desk import Desk
from sitrep.validate.number import number
from sitrep.validate.observe import observe

HALF_A_PERCENT = Decimal("0.5")
WHOLE = Decimal(100)


@check("figure-source")
def figure_source(desk: Desk) -> Iterator[Problem]:
    """No figure without a source."""
    for edition, passage, name, figure in figures(desk, "figure-source"):
        if figure.known and not figure.source:
            yield _at(desk, edition, passage, name, "figure-source")


@check("figure-status")
def figure_status(desk: Desk) -> Iterator[Problem]:
    """Every figure says what sort of number it is."""
    for edition, passage, name, figure in figures(desk, "figure-status"):
        if figure.known and figure.status is None:
            yield _at(desk, edition, passage, name, "figure-status")


@check("figure-grade")
def figure_grade(desk: Desk) -> Iterator[Problem]:
    """What nobody could verify is not called verified: of that the grade is 1 or 2, and its source can be judged."""
    for edition, passage, name, figure in figures(desk, "figure-grade"):
        if figure.status == "verified" and figure.grade and (figure.grade[0] == "F" or figure.grade[1] not in "12"):
            yield _at(desk, edition, passage, name, "figure-grade", field="grade", grade=figure.grade)


@check("figure-caveat")
def figure_caveat(desk: Desk) -> Iterator[Problem]:
    """Verified counts, estimates, claims and projections carry their caveat."""
    for edition, passage, name, figure in figures(desk, "figure-caveat"):
        indicator = indicator_of(desk, figure)
        if indicator is None and figure.indicator is not None:
            continue  # whether it has one is not known: the indicator is not registered, or could not be read
        has_caveat = figure.caveat is not None or (indicator is not None and indicator.caveat is not None)
        if figure.known and figure.status in NEEDS_CAVEAT and not has_caveat:
            yield _at(desk, edition, passage, name, "figure-caveat", status=figure.status)


@check("figure-date")
def figure_date(desk: Desk) -> Iterator[Problem]:
    """Every figure is about a day or a period."""
    for edition, passage, name, figure in figures(desk, "figure-date"):
        if figure.known and figure.reference_date is None:
            yield _at(desk, edition, passage, name, "figure-date")


@check("figure-as-of")
def figure_as_of(desk: Desk) -> Iterator[Problem]:
    """A number is not about a day after its source was published, nor after the data cut-off; projections are."""
    for edition, passage, name, figure in figures(desk, "figure-as-of"):
        day = figure.to_date
        if day is None or figure.status == "projected":
            continue
        dated = [one.published for key in figure.source if (one := edition.reference(key)) and one.published]
        field = "period" if figure.period is not None else "as_of"
        if day > edition.head.data_cutoff:
            later, limit = "cutoff", edition.head.data_cutoff
        elif dated and day > max(dated):
            later, limit = "source", max(dated)
        else:
            continue
        yield _at(desk, edition, passage, name, "figure-as-of", field=field, as_of=day, later=later, day=limit)


@check("figure-stale")
def figure_stale(desk: Desk) -> Iterator[Problem]:
    """A value is younger than its indicator's greatest age."""
    for edition, passage, name, figure in figures(desk, "figure-stale"):
        indicator, day = indicator_of(desk, figure), figure.to_date
        if indicator is None or indicator.max_age is None or day is None or not figure.known:
            continue
        days = (edition.counts_from - day).days
        if days > indicator.max_age:
            facts = {"days": days, "as_of": day, "indicator": indicator.id, "limit": indicator.max_age}
            yield _at(desk, edition, passage, name, "figure-stale", **facts)


@check("figure-unit")
def figure_unit(desk: Desk) -> Iterator[Problem]:
    """Unit and measure are those of the indicator."""
    for edition, passage, name, figure in figures(desk, "figure-unit"):
        indicator = indicator_of(desk, figure)
        if indicator is None:
            continue
        pairs = (("unit", figure.unit, indicator.unit), ("measure", figure.measure, indicator.measure))
        for field, written, wanted in pairs:
            if written is not None and written != wanted:
                facts = {"written": written, "wanted": wanted, "indicator": indicator.id}
                yield _at(desk, edition, passage, name, "figure-unit", field=field, **facts)


@check("figure-one-off")
def figure_one_off(desk: Desk) -> Iterator[Problem]:
    """A figure without an indicator has a label and a unit of its own."""
    for edition, passage, name, figure in figures(desk, "figure-one-off"):
        if figure.indicator is None and figure.known:
            for field, held in (("label", figure.label), ("unit", figure.unit)):
                if held is None and not (field == "unit" and figure.sum_of):
                    yield _at(desk, edition, passage, name, "figure-one-off", field=field)


@check("figure-measure")
def figure_measure(desk: Desk) -> Iterator[Problem]:
    """A flow has its period, a running total the day on which it starts."""
    for edition, passage, name, figure in figures(desk, "figure-measure"):
        measure, indicator = measure_of(desk, figure), indicator_of(desk, figure)
        since = figure.since or (indicator.since if indicator else None)
        lacking = {"flow": figure.period is None, "cumulative": since is None}.get(measure or "", False)
        if figure.known and lacking and figure.reference_date is not None:
            field = "period" if measure == "flow" else "since"
            yield _at(desk, edition, passage, name, "figure-measure", field=field, measure=measure)


@check("figure-digits")
def figure_digits(desk: Desk) -> Iterator[Problem]:
    """A number has no more significant digits than its source gave."""
    for edition, passage, name, figure in figures(desk, "figure-digits"):
        if figure.value is None or figure.digits is None or figure.sum_of:
            continue
        if len(figure.value.normalize().as_tuple().digits) > figure.digits:
            facts = {"written": figure.value, "digits": figure.digits}
            yield _at(desk, edition, passage, name, "figure-digits", field="value", **facts)


@check("figure-range")
def figure_range(desk: Desk) -> Iterator[Problem]:
    """A range has both ends, the lower one first."""
    for edition, passage, name, figure in figures(desk, "figure-range"):
        low, high = figure.low, figure.high
        if (low is None) != (high is None) or (low is not None and high is not None and low >= high):
            field = "low" if low is not None else "high"
            yield _at(desk, edition, passage, name, "figure-range", field=field)


@check("figure-origin")
def figure_origin(desk: Desk) -> Iterator[Problem]:
    """A number comes from one place: typed, from a table, or a sum; typed beside a table it is compared."""
    for edition, passage, name, _ in figures(desk, "figure-origin"):
        node = desk.origins.passages[edition.id, passage.id].node("figures", name)
        written = [key for key in ("value", "low", "from", "sum_of") if isinstance(node, Map) and key in node]
        if len(written) > 1 and written != ["value", "from"]:
            yield _at(desk, edition, passage, name, "figure-origin", field=written[-1], written=", ".join(written))


@check("figure-sum")
def figure_sum(desk: Desk) -> Iterator[Problem]:
    """What a figure adds up has a value each, and is not itself."""
    for edition, passage, name, figure in figures(desk, "figure-sum"):
        there = set(figure.sum_of) <= set(desk.written_names(edition, passage))
        lacking = [one for one in figure.sum_of if one in passage.figures and passage.figures[one].value is None]
        if there and lacking and not figure.known:
            facts = {"part": ", ".join(lacking)}
            yield _at(desk, edition, passage, name, "figure-sum", field="sum_of", **facts)


@check("figure-negative")
def figure_negative(desk: Desk) -> Iterator[Problem]:
    """Counts are zero or more."""
    for edition, passage, name, figure in figures(desk, "figure-negative"):
        least = figure.value if figure.value is not None else figure.low
        if least is not None and least < 0 and unit_of(desk, figure) != "percentage-point":
            yield _at(desk, edition, passage, name, "figure-negative", field="value", written=least)


@check("figure-parts")
def figure_parts(desk: Desk) -> Iterator[Problem]:
    """Parts add up to their total, within the rounding of each; percentages within half a point a part."""
    for edition, passage, name, figure in figures(desk, "figure-parts"):
        parts = [passage.figures[one] for one in figure.parts if one in passage.figures]
        values = [one.value for one in parts if one.value is not None]
        if not values or len(values) != len(figure.parts) or figure.value is None or _of_shares(desk, figure, parts):
            continue
        tolerance = sum((one.tolerance for one in parts), figure.tolerance)
        if unit_of(desk, figure) == "percent":
            tolerance = max(tolerance, HALF_A_PERCENT * len(values))
        total = sum(values, Decimal(0))
        if abs(total - figure.value) > tolerance:
            facts = {"sum": total, "written": figure.value, "tolerance": tolerance}
            yield _at(desk, edition, passage, name, "figure-parts", field="parts", **facts)


@check("percent-whole")
def percent_whole(desk: Desk) -> Iterator[Problem]:
    """Percentages that are the parts of a number add up to a hundred, within half a point each."""
    for edition, passage, name, figure in figures(desk, "percent-whole"):
        parts = [passage.figures[one] for one in figure.parts if one in passage.figures]
        values = [one.value for one in parts if one.value is not None]
        if not _of_shares(desk, figure, parts) or len(values) != len(figure.parts):
            continue
        total = sum(values, Decimal(0))
        if abs(total - WHOLE) > HALF_A_PERCENT * len(values):
            facts = {"sum": total, "tolerance": HALF_A_PERCENT * len(values), "parts": ", ".join(figure.parts)}
            yield _at(desk, edition, passage, name, "percent-whole", field="parts", **facts)


def _of_shares(desk: Desk, figure: Figure, parts: list[Figure]) -> bool:
    """Whether a number that is no percentage has percentages as its parts."""
    shares = bool(parts) and all(unit_of(desk, one) == "percent" for one in parts)
    return shares and unit_of(desk, figure) != "percent"


@check("figure-mixed-units")
def figure_mixed_units(desk: Desk) -> Iterator[Problem]:
    """What is added up is of one unit: households are not people, and crossings are neither."""
    for edition, passage, name, figure in figures(desk, "figure-mixed-units"):
        for field in ("sum_of", "parts"):
            held = [(one, passage.figures[one]) for one in getattr(figure, field) if one in passage.figures]
            indicator = indicator_of(desk, figure)
            unit = indicator.unit if indicator else figure.unit
            if field == "parts" and _of_shares(desk, figure, [one for _, one in held]):
                continue
            other = next(((one, of) for one, part in held if (of := unit_of(desk, part)) not in (None, unit)), None)
            if unit is not None and other is not None:
                facts = {"unit": unit, "part": other[0], "other": other[1]}
                yield _at(desk, edition, passage, name, "figure-mixed-units", field=field, **facts)


@check("figure-alternatives")
def figure_alternatives(desk: Desk) -> Iterator[Problem]:
    """What other sources say is a number with its status, and the figure says why its own was chosen."""
    for edition, passage, name, figure in figures(desk, "figure-alternatives"):
        if figure.alternatives and figure.chosen_because is None and figure.confirmation != "disputed":
            yield _at(
                desk, edition, passage, name, "figure-alternatives", field="alternatives", lacking="chosen_because"
            )
        for one in figure.alternatives:
            lacking = "value" if not one.known else "status" if one.status is None else ""
            if lacking:
                yield _at(desk, edition, passage, name, "figure-alternatives", field="alternatives", lacking=lacking)


@check("figure-table-mismatch")
def figure_table_mismatch(desk: Desk) -> Iterator[Problem]:
    """A typed figure agrees with the cell it names, and with tables of the same indicator, date and publication."""
    in_tables = {name: tuple(observe((), {name: table})) for name, table in sorted(desk.archive.tables.items())}
    for edition, passage, name, figure in figures(desk, "figure-table-mismatch"):
        if figure.value is None:
            continue
        differing = _other_cell(desk, figure) or _other_observation(edition, figure, in_tables)
        if differing is not None:
            table, found = differing
            facts = {"written": figure.value, "table": table, "found": found}
            yield _at(desk, edition, passage, name, "figure-table-mismatch", field="value", **facts)


def _other_cell(desk: Desk, figure: Figure) -> tuple[str, Decimal] | None:
    table = desk.archive.tables.get(figure.from_table.table) if figure.from_table else None
    row = table.row(figure.from_table) if table and figure.from_table else None
    found = number(row.cells.get(figure.from_table.column, "")) if row and figure.from_table else None
    if table is None or found is None or figure.value is None:
        return None
    return (table.id, found) if abs(found - figure.value) > figure.tolerance else None


def _other_observation(
    edition: Edition, figure: Figure, in_tables: dict[str, tuple[Observation, ...]]
) -> tuple[str, Decimal] | None:
    cited = [edition.reference(key) for key in figure.source]
    published = {reference.published for reference in cited if reference is not None and reference.published}
    subject = subject_of(figure)
    if subject is None or figure.value is None or figure.from_table is not None:
        return None
    for table, held in in_tables.items():
        for one in held:
            same = one.subject == subject and one.reference == figure.reference_date and one.published in published
            if same and one.amount.value is not None and _differ(figure, one.amount):
                return table, one.amount.value
    return None


@check("figure-two-values")
def figure_two_values(desk: Desk) -> Iterator[Problem]:
    """One indicator has one value for one day in an edition, unless alternatives are listed."""
    first: dict[tuple[object, ...], tuple[str, Figure]] = {}
    for edition, passage, name, figure in figures(desk, "figure-two-values"):
        subject = subject_of(figure)
        if subject is None or figure.reference_date is None or figure.value is None or figure.alternatives:
            continue
        key = (edition.id, subject, str(figure.reference_date), figure.audience, passage.audience)
        other, before = first.setdefault(key, (f"{passage.id}.{name}", figure))
        if _differ(figure, before):
            facts = {"written": figure.value, "other": other, "found": before.value}
            yield _at(desk, edition, passage, name, "figure-two-values", **facts)


@check("figure-disputed")
def figure_disputed(desk: Desk) -> Iterator[Problem]:
    """A disputed figure stands beside those of the others."""
    for edition, passage, name, figure in figures(desk, "figure-disputed"):
        if figure.known and figure.confirmation == "disputed" and not (figure.alternatives and figure.chosen_because):
            yield _at(desk, edition, passage, name, "figure-disputed")


@check("percent-base")
def percent_base(desk: Desk) -> Iterator[Problem]:
    """A percentage says of what."""
    for edition, passage, name, figure in figures(desk, "percent-base"):
        without = figure.of is None and figure.base is None
        if figure.known and without and unit_of(desk, figure) == "percent":
            yield _at(desk, edition, passage, name, "percent-base")


@check("percent-range")
def percent_range(desk: Desk) -> Iterator[Problem]:
    """A share lies between nothing and the whole."""
    for edition, passage, name, figure in figures(desk, "percent-range"):
        if figure.value is not None and unit_of(desk, figure) == "percent" and not 0 <= figure.value <= WHOLE:
            yield _at(desk, edition, passage, name, "percent-range", field="value", written=figure.value)


@check("claimed-key-figure")
def claimed_key_figure(desk: Desk) -> Iterator[Problem]:
    """What is only claimed is no key figure."""
    for edition in desk.archive.editions:
        for index, address in enumerate(edition.head.key_figures):
            found = edition.key_figure(address)
            if found is not None and found[2].status == "claimed":
                spot = desk.where(edition.id, "edition", "key_figures", index)
                yield problem("claimed-key-figure", spot, path=f"key_figures.{index}", figure=address)


@check("cumulative-fell")
def cumulative_fell(desk: Desk) -> Iterator[Problem]:
    """A running total does not fall, unless its source has corrected the earlier value."""
    for edition, passage, name, figure in figures(desk, "cumulative-fell"):
        if measure_of(desk, figure) != "cumulative" or figure.value is None or figure.restates is not None:
            continue
        comparison = desk.comparison(edition, figure)
        before = comparison.previous
        if before is None or before.amount.value is None or comparison.reason is not None:
            continue
        if before.amount.value - figure.value > figure.tolerance + before.amount.tolerance:
            facts = {"previous": before.amount.value, "day": before.to_date, "written": figure.value}
            yield _at(desk, edition, passage, name, "cumulative-fell", field="value", **facts)


def _differ(one: Amount, other: Amount) -> bool:
    """Whether two values differ by more than rounding explains."""
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) > one.tolerance + other.tolerance


def _at(desk: Desk, edition: Edition, passage: Passage, name: str, code: str, **facts: object) -> Problem:
    """A problem of a figure: at the field that is at fault, or at its name."""
    field = facts.get("field")
    node = desk.origins.passages[edition.id, passage.id].node("figures", name)
    written = isinstance(node, Map) and isinstance(field, str) and field in node
    path = ("figures", name, str(field)) if written else ("figures", name)
    spot = desk.spot(edition, passage, *path, key=not written)
    return problem(code, spot, path=".".join(path), figure=name, fix=None, **facts)
