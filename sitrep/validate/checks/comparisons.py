"""Whether what is compared may be compared, and whether a number has moved as numbers of its sort do."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sitrep.model.comparison import UNEVEN, subject_of
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.observation import Observation, Observations, Subject
from sitrep.model.value import Period
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check, figures, indicator_of, measure_of, unit_of
from sitrep.validate.checks.sentences import sentences
from sitrep.validate.desk import Desk
from sitrep.validate.schema import closest

_TELLING = 4  # a number of so many digits does not come twice by chance
_HARDLY = 20  # a running total that grows by less than this part of its own pace stands still
_JUMP = Decimal("1.5")


def _facts_at(
    code: str, desk: Desk, edition: Edition, passage: Passage, path: tuple[str | int, ...], **facts: object
) -> Problem:
    spot = desk.spot(edition, passage, *path)
    return problem(code, spot, path=".".join(map(str, path)), fix=None, **facts)


def _value_path(desk: Desk, edition: Edition, passage: Passage, name: str) -> tuple[str | int, ...]:
    typed = desk.origins.passages[edition.id, passage.id].node("figures", name, "value")
    return ("figures", name, "value") if typed is not None else ("figures", name)


@check("change-comparable")
def change_comparable(desk: Desk) -> Iterator[Problem]:
    """What a figure is to be compared with was observed, and is of the same sort."""
    for edition, passage, name, figure in figures(desk, "change-comparable"):
        if figure.indicator is None and figure.compare_to is not None:
            path = ("figures", name, "compare_to")
            yield _incomparable(desk, edition, passage, path, "one-off", written=figure.compare_to)
        if figure.indicator is None or indicator_of(desk, figure) is None:
            continue
        if figure.compare_to is not None and (found := _wrong_target(desk, edition, figure)) is not None:
            reason, observed = found
            path = ("figures", name, "compare_to")
            yield _incomparable(desk, edition, passage, path, reason, written=figure.compare_to, observed=observed)
        for index, one in enumerate(figure.earlier):
            other = one.period or one.as_of
            if other is not None and figure.reference_date is not None and not _alike(other, figure.reference_date):
                yield _incomparable(desk, edition, passage, ("figures", name, "earlier", index), "sort", written=other)


def _incomparable(
    desk: Desk,
    edition: Edition,
    passage: Passage,
    path: tuple[str | int, ...],
    reason: str,
    *,
    written: date | Period,
    observed: tuple[str, ...] = (),
) -> Problem:
    meant = observed[0] if len(observed) == 1 else closest(str(written), observed)
    facts = {"figure": path[1], "written": written, "reason": reason, "remedy": reason}
    facts |= {"observed": ", ".join(observed) or "–", "meant": meant if reason == "nothing" else ""}
    return _facts_at("change-comparable", desk, edition, passage, path, **facts)


def _wrong_target(desk: Desk, edition: Edition, figure: Figure) -> tuple[str, tuple[str, ...]] | None:
    """Why `compare_to` cannot be compared with, and what could; None where it can."""
    subject, target, reference = subject_of(figure), figure.compare_to, figure.reference_date
    if subject is None or target is None or reference is None:
        return None
    known = desk.observations.as_known(subject, edition.counts_from)
    observed = tuple(str(one.reference) for one in known if one.to_date < _last(reference))
    if all(one.reference != target for one in known):
        return "nothing", observed
    return None if _alike(target, reference) else ("sort", observed)


def _last(reference: date | Period) -> date:
    return reference.end if isinstance(reference, Period) else reference


def _alike(one: date | Period, other: date | Period) -> bool:
    """Whether both are days, or both periods of about one length."""
    if isinstance(one, Period) and isinstance(other, Period):
        return abs((one.end - one.start) - (other.end - other.start)) <= UNEVEN
    return isinstance(one, Period) == isinstance(other, Period)


@check("percent-points", texts=True)
def percent_points(desk: Desk) -> Iterator[Problem]:
    """The change of a percentage is said in percentage points."""
    for sentence in sentences(desk, "percent-points"):
        for argument in sentence.message.arguments():
            if argument.attribute != "change_percent":
                continue
            figure = sentence.passage.figures.get(argument.name) if sentence.passage else None
            if figure is not None and unit_of(desk, figure) == "percent":
                spot = sentence.at(argument.offset + 1, len(argument.written))
                facts = {"written": argument.written, "meant": f"{argument.name}.change"}
                yield problem("percent-points", spot, path=sentence.dotted, fix=None, **facts)


@check("figure-reprinted")
def figure_reprinted(desk: Desk) -> Iterator[Problem]:
    """A long number does not come again under a new day, and a running total does not stand still."""
    for edition, passage, name, figure in figures(desk, "figure-reprinted"):
        if not _telling(figure):
            continue
        comparison = desk.comparison(edition, figure)
        before = comparison.previous
        if before is None or comparison.kind == "unchanged" or figure.value is None or before.amount.value is None:
            continue
        if before.reference == figure.reference_date:
            continue
        same = figure.value == before.amount.value
        if same or _stands_still(desk, figure, before):
            facts = {"figure": name, "written": figure.value, "previous": before.amount.value, "day": before.to_date}
            path = _value_path(desk, edition, passage, name)
            reason = "same" if same else "still"
            yield _facts_at("figure-reprinted", desk, edition, passage, path, reason=reason, **facts)


def _telling(figure: Figure) -> bool:
    digits = len(figure.value.normalize().as_tuple().digits) if figure.value is not None else 0
    return digits >= _TELLING and (figure.digits is None or figure.digits >= _TELLING)


def _stands_still(desk: Desk, figure: Figure, before: Observation) -> bool:
    """Whether a running total has grown by less than a twentieth of what its own pace would have it grow."""
    indicator, day, value, earlier = indicator_of(desk, figure), figure.to_date, figure.value, before.amount.value
    since = figure.since or (indicator.since if indicator else None)
    if measure_of(desk, figure) != "cumulative" or since is None or day is None or value is None or earlier is None:
        return False
    counted, span = (before.to_date - since).days, (day - before.to_date).days
    return counted > 0 and span > 0 and 0 <= (value - earlier) * counted * _HARDLY < earlier * span


@check("cumulative-jump")
def cumulative_jump(desk: Desk) -> Iterator[Problem]:
    """A running total does not grow by much more than what was counted in the same days, unless it was corrected."""
    for edition, passage, name, figure in figures(desk, "cumulative-jump"):
        indicator, day = indicator_of(desk, figure), figure.to_date
        if indicator is None or indicator.in_period is None or indicator.backlog or figure.restates is not None:
            continue
        before = desk.comparison(edition, figure).previous
        if before is None or before.amount.value is None or figure.value is None or day is None:
            continue
        grown, span = figure.value - before.amount.value, Period(start=before.to_date, end=day)
        facet = Subject(indicator.in_period, figure.category or figure.place or "")
        counted = _counted(desk.observations, facet, span, edition.counts_from)
        slack = figure.tolerance + before.amount.tolerance
        if counted is not None and grown - slack > counted * _JUMP:
            facts = {"figure": name, "grown": grown, "day": before.to_date, "counted": round(counted)}
            facts |= {"flow": indicator.in_period, "previous": before.amount.value, "indicator": indicator.id}
            path = _value_path(desk, edition, passage, name)
            yield _facts_at("cumulative-jump", desk, edition, passage, path, **facts)


def _counted(store: Observations, subject: Subject, span: Period, known_by: date) -> Decimal | None:
    """What periods that touch a span counted a day, over all of it; None where none was counted."""
    touching = [
        (one.reference.days, one.amount.value)
        for one in store.as_known(subject, known_by)
        if isinstance(one.reference, Period) and one.amount.value is not None
        if one.reference.end > span.start and one.reference.start <= span.end
    ]
    days = sum(held for held, _ in touching)
    total = sum((value for _, value in touching), Decimal(0))
    return total / days * (span.days - 1) if days else None
