"""What changed since before, and whether that may be said at all."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from sitrep.model.figure import ONE_SIDED, Amount, Figure
from sitrep.model.message import Message
from sitrep.model.observation import Observation, Observations, Subject
from sitrep.model.registry import Indicator
from sitrep.model.value import Period

Direction = Literal["up", "down", "same", "incomparable"]
Kind = Literal["difference", "same", "unchanged", "revised", "both", "incomparable", "none"]
UNEVEN = timedelta(days=3)  # calendar months differ by so much, and are still the period before


@dataclass(frozen=True, slots=True)
class Comparison:
    """What may be said of a figure beside an earlier value.

    difference    the numbers carry it: `change` and `change_percent` are set
    same          within the joint rounding: no arrow
    unchanged     the same as-of date and value as in the edition before
    revised       the earlier value has itself been corrected: nothing is subtracted
    both          one of the two is one-sided ("fewer than"): both are printed, nothing is subtracted
    incomparable  method, coverage or definition changed, or a running total took in older records
    none          nothing earlier is known
    """

    kind: Kind
    previous: Observation | None = None
    change: Decimal | None = None
    change_percent: Decimal | None = None
    revised_from: Amount | None = None
    reason: Message | dict[str, str] | None = None

    @property
    def direction(self) -> Direction:
        """Which way it went; `incomparable` where that may not be said."""
        if self.kind in ("same", "unchanged"):
            return "same"
        if self.kind != "difference" or self.change is None:
            return "incomparable"
        return "up" if self.change > 0 else "down"


def subject_of(figure: Figure) -> Subject | None:
    """What a figure is an observation of; None for a one-off."""
    return Subject(figure.indicator, figure.category or figure.place or "") if figure.indicator else None


def compare(
    figure: Figure, indicator: Indicator | None, store: Observations, *, previous_edition: int, known_by: date
) -> Comparison:
    """What may be said of the figure, given all that was observed.

    What the edition before printed is the default to compare with, else the newest earlier observation; of a flow
    always the period before; `compare_to` names another. `known_by` chooses among vintages.
    """
    subject, reference = subject_of(figure), figure.reference_date
    if subject is None or reference is None or not figure.known:
        return Comparison("none")
    known = store.as_known(subject, known_by)
    if figure.compare_to is None:
        repeated = [one for one in store.vintages(subject, reference) if one.edition == previous_edition]
        if previous_edition and repeated and repeated[0].amount.value == figure.value:
            return Comparison("unchanged", repeated[0])
    previous = _previous(figure, known, store.of(subject), previous_edition)
    if previous is None:
        return Comparison("none")
    older = [one.amount for one in store.vintages(subject, previous.reference) if _before(one, previous)]
    revised_from = next((one for one in reversed(older) if one.value != previous.amount.value), None)
    if figure.restates is not None:
        return Comparison("revised", previous, reason=figure.restates.reason)
    reason = _break(figure, indicator, previous)
    if reason is not None:
        return Comparison("incomparable", previous, revised_from=revised_from, reason=reason)
    if indicator is not None and indicator.backlog:
        return Comparison("incomparable", previous, revised_from=revised_from)
    return _difference(figure, previous, revised_from)


def _difference(figure: Figure, previous: Observation, revised_from: Amount | None) -> Comparison:
    now, then = figure.value, previous.amount.value
    one_sided = figure.qualifier in ONE_SIDED or previous.amount.qualifier in ONE_SIDED
    if one_sided or now is None or then is None:
        return Comparison("both", previous, revised_from=revised_from)
    change = now - then
    if change == 0 or abs(change) <= figure.tolerance + previous.amount.tolerance:
        return Comparison("same", previous, revised_from=revised_from)
    percent = change / then * 100 if then else None
    return Comparison("difference", previous, change, percent, revised_from)


def _previous(
    figure: Figure, known: tuple[Observation, ...], every: tuple[Observation, ...], previous_edition: int
) -> Observation | None:
    reference = figure.reference_date
    if figure.compare_to is not None:
        return next((one for one in known if one.reference == figure.compare_to), None)
    if isinstance(reference, Period) and figure.since is None:
        return next((one for one in known if _period_before(one.reference, reference)), None)
    day = figure.to_date
    earlier = [one for one in known if day is not None and one.to_date < day]
    printed = {one.reference for one in every if one.edition == previous_edition and previous_edition}
    from_edition = [one for one in earlier if one.reference in printed]
    found = from_edition or earlier
    return found[-1] if found else None


def _period_before(one: date | Period, period: Period) -> bool:
    """Whether it ends the day before the period starts, and is about as long."""
    if not isinstance(one, Period) or one.end != period.start - timedelta(days=1):
        return False
    return abs((one.end - one.start) - (period.end - period.start)) <= UNEVEN


def _before(one: Observation, other: Observation) -> bool:
    return one.published is not None and other.published is not None and one.published < other.published


def _break(figure: Figure, indicator: Indicator | None, previous: Observation) -> Message | dict[str, str] | None:
    if figure.not_comparable is not None:
        return figure.not_comparable
    day = figure.to_date
    for known_break in indicator.breaks if indicator is not None else ():
        if day is not None and previous.to_date < known_break.at <= day:
            return dict(known_break.reason)
    return None
