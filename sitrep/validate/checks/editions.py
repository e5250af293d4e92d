"""Whether editions follow one another, and put first what a reader can take in."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from sitrep.model.edition import WEEKDAYS, Edition
from sitrep.model.kinds import BY_NAME
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.check import check, unit_of
from sitrep.validate.desk import Desk
from sitrep.validate.schema import closest

WEEK = 7
HIGHLIGHTS = (2, 5)
KEY_FIGURES = (1, 6)
DAY = timedelta(days=1)


@check("edition-sequence")
def edition_sequence(desk: Desk) -> Iterator[Problem]:
    """Numbers and periods follow on; a period is a week of the series; dates of making come in their order."""
    regular = [one for one in desk.archive.editions if one.head.kind == "situation-report"]
    for before, edition in zip([None, *regular], regular, strict=False):
        yield from _following(desk, before, edition)
        yield from _week(desk, edition)
    last = next((one for one in regular if one.head.final), None)
    for edition in desk.archive.editions:
        yield from _made(desk, edition)
        yield from _corrected(desk, edition)
    if last is not None and last is not regular[-1]:
        yield _sequence(desk, last, "final", "final", "final: false")


def _following(desk: Desk, before: Edition | None, edition: Edition) -> Iterator[Problem]:
    if before is None:
        return
    last, head = before.head, edition.head
    if head.number != last.number + 1:
        yield _sequence(desk, edition, "number", "number", last.number + 1)
    if head.period.start <= last.period.end:
        yield _sequence(desk, edition, "period", "overlap", last.period.end + DAY)
    elif head.period.start > last.period.end + DAY and head.gap_note is None:
        yield _sequence(desk, edition, "period", "gap", last.period.end + DAY)


def _week(desk: Desk, edition: Edition) -> Iterator[Problem]:
    period, starts = edition.head.period, WEEKDAYS.index(desk.archive.series.week_starts)
    if period.days != WEEK or period.start.weekday() != starts:
        start = period.end - timedelta(days=(period.end.weekday() - starts) % WEEK)
        yield _sequence(desk, edition, "period", "week", f"{start}/{start + timedelta(days=WEEK - 1)}")


def _made(desk: Desk, edition: Edition) -> Iterator[Problem]:
    head = edition.head
    made = head.compiled if head.retrospective else head.published
    if head.retrospective and head.compiled is None:
        yield _sequence(desk, edition, "retrospective", "compiled", "compiled: 2023-03-09")
    if head.data_cutoff < head.period.end:
        yield _sequence(desk, edition, "data_cutoff", "cutoff", head.period.end)
    if head.next_issue is not None and head.next_issue <= head.period.end:
        yield _sequence(desk, edition, "next_issue", "next-issue", head.period.end + timedelta(days=WEEK))
    if made is not None and made < head.data_cutoff:
        yield _sequence(desk, edition, "compiled" if head.retrospective else "published", "made", head.data_cutoff)


def _corrected(desk: Desk, edition: Edition) -> Iterator[Problem]:
    """A corrigendum says which edition it corrects, and nothing else does."""
    head = edition.head
    numbers = [str(one.head.number) for one in desk.archive.editions if one.head.kind != "corrigendum"]
    if head.kind == "corrigendum" and head.corrects is None:
        yield _sequence(desk, edition, "kind", "corrects-missing", f"corrects: {' / '.join(numbers)}")
    elif head.corrects is not None and head.kind != "corrigendum":
        yield _sequence(desk, edition, "corrects", "corrects-kind", "kind: corrigendum")
    elif head.corrects is not None and str(head.corrects) not in numbers:
        yield _sequence(desk, edition, "corrects", "corrects-unknown", " / ".join(numbers))


def _sequence(desk: Desk, edition: Edition, field: str, reason: str, wanted: object) -> Problem:
    spot = desk.where(edition.id, "edition", field)
    return problem("edition-sequence", spot, path=field, reason=reason, wanted=wanted)


@check("highlights-limits")
def highlights_limits(desk: Desk) -> Iterator[Problem]:
    """There are two to five highlights and one to six key figures."""
    for edition in desk.archive.editions:
        for field, what, held, (low, high) in (
            ("highlights", "highlights", len(edition.head.highlights), HIGHLIGHTS),
            ("key_figures", "key-figures", len(edition.head.key_figures), KEY_FIGURES),
        ):
            if not low <= held <= high:
                spot = desk.where(edition.id, "edition", field, key=True)
                yield problem("highlights-limits", spot, path=field, what=what, count=held, low=low, high=high)


@check("next-issue")
def next_issue(desk: Desk) -> Iterator[Problem]:
    """An edition says when the next one comes, or that it is the last; one that looks back need not."""
    for edition in desk.archive.editions:
        head = edition.head
        if head.next_issue is None and not head.final and not head.retrospective:
            yield problem("next-issue", desk.where(edition.id, "edition", "number"), path="next_issue")


@check("funding")
def funding(desk: Desk) -> Iterator[Problem]:
    """What was received is a share of what is required, in dollars, computed by us; more than all needs a word."""
    for edition in desk.archive.editions:
        said = edition.head.funding
        passage = edition.passage(said.passage) if said else None
        held = passage.figures if passage else {}
        required, received = (held.get(name) for name in (said.required, said.received)) if said else (None, None)
        if said is None or passage is None or required is None or received is None or passage.excuses("funding"):
            continue
        spot = partial(desk.spot, edition, passage, "figures")
        for name, figure in ((said.required, required), (said.received, received)):
            if unit_of(desk, figure) != "usd":
                yield _unfunded(spot(name, key=True), f"figures.{name}", name, "unit")
        if received.of != said.required:
            yield _unfunded(spot(said.received, key=True), f"figures.{said.received}", said.received, "of")
        for name, figure in held.items():
            if figure.of == said.required and unit_of(desk, figure) == "percent":
                yield _unfunded(spot(name, key=True), f"figures.{name}", name, "typed")
        if received.caveat is None and required.value is not None and (received.value or 0) > required.value:
            yield _unfunded(spot(said.received, key=True), f"figures.{said.received}", said.received, "more")


def _unfunded(spot: Spot, path: str, figure: str, reason: str) -> Problem:
    return problem("funding", spot, path=path, fix=None, figure=figure, reason=reason, remedy=reason)


@check("unknown-value")
def chart_section(desk: Desk) -> Iterator[Problem]:
    """A chart stands in the section of a kind."""
    for index, chart in enumerate(desk.archive.series.charts):
        if chart.section not in BY_NAME:
            spot, known = desk.where(None, "series", "charts", index, "section"), tuple(BY_NAME)
            facts = {"written": chart.section, "meant": closest(chart.section, known), "known": ", ".join(known)}
            yield problem("unknown-value", spot, path=f"charts.{index}.section", field="section", fix=None, **facts)
