"""What may be said of a figure beside an earlier value."""

from datetime import date
from decimal import Decimal

import pytest

from sitrep.model.comparison import compare
from sitrep.model.figure import Amount, Earlier, Figure
from sitrep.model.message import parse
from sitrep.model.observation import Observation, Observations, Subject
from sitrep.model.registry import Break, Indicator
from sitrep.model.value import Period

BOTH = {"en": "x", "uk": "х"}
WEEK = Period(start=date(2023, 3, 2), end=date(2023, 3, 8))
WEEK_BEFORE = Period(start=date(2023, 2, 23), end=date(2023, 3, 1))


def indicator(**given: object) -> Indicator:
    """An indicator that means nothing."""
    fields = {"id": "people", "label": BOTH, "short": BOTH, "definition": BOTH, "unit": "person", "measure": "stock"}
    return Indicator.model_validate({**fields, **given})


def seen(value: str, reference: date | Period, published: date | None = None, **given: object) -> Observation:
    """An observation of people."""
    edition = int(str(given.pop("edition", 0)))
    amount = Amount.model_validate({"value": value, **given})
    return Observation(Subject("people"), reference, amount, published, "reported", (), edition)


def figure(value: str, **given: object) -> Figure:
    """A figure of people on 7 March 2023, unless it says otherwise."""
    when = {} if "period" in given else {"as_of": date(2023, 3, 7)}
    return Figure.model_validate({"indicator": "people", "value": value, **when, **given})


def said(one: Figure, *store: Observation, known: Indicator | None = None, edition: int = 0) -> tuple[object, ...]:
    """Kind, difference and direction."""
    made = compare(one, known or indicator(), Observations(store), previous_edition=edition, known_by=date(2023, 3, 8))
    return made.kind, made.change, made.direction


def test_a_difference_names_its_own_earlier_day() -> None:
    store = Observations([seen("8073182", date(2023, 2, 15)), seen("8054405", date(2023, 2, 7))])
    made = compare(figure("8108448"), indicator(), store, previous_edition=0, known_by=date(2023, 3, 8))
    assert (made.kind, made.change, made.direction) == ("difference", Decimal(35266), "up")
    assert made.previous is not None
    assert made.previous.reference == date(2023, 2, 15)


def test_a_flow_is_held_against_the_period_before_and_no_other() -> None:
    week = figure("847900", period=WEEK)
    assert said(week, seen("692959", WEEK_BEFORE)) == ("difference", Decimal(154941), "up")
    earlier = Period(start=date(2023, 2, 16), end=date(2023, 2, 22))
    assert said(week, seen("669490", earlier)) == ("none", None, "incomparable")


def test_a_calendar_month_is_held_against_the_month_before() -> None:
    february = Period(start=date(2023, 2, 1), end=date(2023, 2, 28))
    january = Period(start=date(2023, 1, 1), end=date(2023, 1, 31))
    assert said(figure("3393366", period=february), seen("3023926", january))[0] == "difference"


@pytest.mark.parametrize("qualifier", ["fewer-than", "more-than", "at-least", "nearly", "up-to"])
def test_of_one_sided_numbers_both_are_printed_and_nothing_is_subtracted(qualifier: str) -> None:
    one = figure("4000", qualifier=qualifier)
    assert said(one, seen("5000", date(2023, 3, 2), qualifier=qualifier)) == ("both", None, "incomparable")
    assert said(figure("4000"), seen("5000", date(2023, 3, 2), qualifier=qualifier))[0] == "both"


def test_within_the_joint_rounding_nothing_has_changed() -> None:
    assert said(figure("5400000", digits=2), seen("5350000", date(2023, 2, 1), digits=3)) == ("same", None, "same")
    assert said(figure("5400000", digits=2), seen("5900000", date(2022, 12, 5), digits=2))[0] == "difference"


def test_the_same_day_and_value_in_the_edition_before_is_unchanged() -> None:
    again = seen("5400000", date(2023, 3, 7), edition=3)
    assert said(figure("5400000"), again, edition=3) == ("unchanged", None, "same")


def test_a_break_of_the_series_is_not_comparable_and_says_why() -> None:
    broken = indicator(breaks=(Break(at=date(2023, 3, 1), reason={"en": "new method", "uk": "новий метод"}),))
    store = Observations([seen("5400000", date(2023, 1, 23))])
    made = compare(figure("5088000"), broken, store, previous_edition=0, known_by=date(2023, 3, 8))
    assert (made.kind, made.direction) == ("incomparable", "incomparable")
    assert made.reason == {"en": "new method", "uk": "новий метод"}


def test_a_running_total_with_backlog_is_never_subtracted() -> None:
    assert said(figure("8173"), seen("7199", date(2023, 2, 12)), known=indicator(backlog=True))[0] == "incomparable"


def test_a_correction_by_the_source_is_shown_as_a_revision_and_never_as_a_fall() -> None:
    reason, _ = parse("Germany corrected its records")
    corrected = figure("4823326", restates={"value": "4952938", "reason": reason, "by": "unhcr"})
    assert said(corrected, seen("4952938", date(2023, 1, 24))) == ("revised", None, "incomparable")


def test_of_several_vintages_the_newest_in_time_counts_and_the_first_is_named() -> None:
    january = Period(start=date(2023, 1, 1), end=date(2023, 1, 31))
    february = Period(start=date(2023, 2, 1), end=date(2023, 2, 28))
    store = Observations(
        [
            seen("177", january, date(2023, 2, 6)),
            seen("198", january, date(2023, 3, 6)),
            seen("210", january, date(2023, 4, 4)),
        ]
    )
    made = compare(figure("138", period=february), indicator(), store, previous_edition=0, known_by=date(2023, 3, 8))
    assert made.previous is not None
    assert made.previous.amount.value == Decimal(198)
    assert made.revised_from is not None
    assert made.revised_from.value == Decimal(177)


def test_compare_to_names_another_day_than_the_default() -> None:
    named = figure("8108448", compare_to="2023-02-07")
    store = Observations([seen("8073182", date(2023, 2, 15)), seen("8054405", date(2023, 2, 7))])
    made = compare(named, indicator(), store, previous_edition=0, known_by=date(2023, 3, 8))
    assert made.change == Decimal(54043)


def test_what_no_indicator_describes_is_never_compared() -> None:
    one_off = Figure(value=Decimal(11), unit="person", as_of=date(2023, 3, 5), earlier=(Earlier(value=Decimal(2)),))
    made = compare(one_off, None, Observations(), previous_edition=0, known_by=date(2023, 3, 8))
    assert made.kind == "none"


def test_zero_is_a_value_and_absence_is_none() -> None:
    assert said(figure("0"), seen("12", date(2023, 3, 1))) == ("difference", Decimal(-12), "down")
    absent = Figure(indicator="people", as_of=date(2023, 3, 7))
    assert said(absent, seen("12", date(2023, 3, 1)))[0] == "none"
