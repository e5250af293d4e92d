"""What was approved for a sentence is found for its like: whatever its numbers and names, and never a rejected one."""

from datetime import UTC, datetime, timedelta

import pytest

from sitrep.model.ledger import Binding, Event, Kind
from sitrep.model.message import parse
from sitrep.model.translation import Unit
from sitrep.translate.offers import Memory, Offer

START = datetime(2023, 3, 1, 8, tzinfo=UTC)
NOW = "2023-03-08"


def said(source: str, target: str, kind: Kind = "approved", *, context: str = "entry:a#text", hour: int = 0) -> Event:
    at = START + timedelta(hours=hour)
    return Event(
        kind, "2023-03-01", context, "uk", Binding("s", "t"), "R", "reviewer", at, source, target, mark=f"{hour}"
    )


def offers(source: str, *events: Event, edition: str = "2023-03-01", language: str = "uk") -> tuple[Offer, ...]:
    memory = Memory.of({edition: events}, NOW, language, lambda *_: True)
    return memory.offers(Unit("entry:b#text", parse(source)[0], "en"))


SAME = {
    "the very sentence": ("Ships waited.", "Ships waited.", "Судна чекали.", "Судна чекали."),
    "another number": ("Route 66 is open.", "Route 7,000 is open.", "Маршрут 66 відкрито.", "Маршрут 66 відкрито."),
    "another name": ("{idps} left.", "{refugees} left.", "Виїхало {idps}.", "Виїхало {refugees}."),
    "names that change places": (
        "{a} of {b} left; {a, number}.",
        "{b} of {a} left; {b, number}.",
        "Із {b, genitive} виїхало {a}; {a, number}.",
        "Із {a, genitive} виїхало {b}; {b, number}.",
    ),
    "a plural": (
        "{n, plural, one {# ship of {x}} other {# ships of {x}}}",
        "{m, plural, one {# ship of {y}} other {# ships of {y}}}",
        "{n, plural, one {# судно з {x}} few {# судна з {x}} many {# суден з {x}} other {# судна з {x}}}",
        "{m, plural, one {# судно з {y}} few {# судна з {y}} many {# суден з {y}} other {# судна з {y}}}",
    ),
    "other spaces and apostrophes": ("It’s  open.", "It's\u00a0open.", "Відкрито.", "Відкрито."),
}


@pytest.mark.parametrize("case", SAME)
def test_the_same_words_are_offered_with_the_names_of_this_sentence(case: str) -> None:
    before, now, target, shown = SAME[case]
    assert [(one.target, one.alike) for one in offers(now, said(before, target))] == [(shown, 1.0)]


@pytest.mark.parametrize(
    ("before", "now"), [("{a} of {b} left; {a}.", "{a} of {b} left; {b}."), ("{a} and {a} left.", "{a} and {b} left.")]
)
def test_names_in_another_order_are_not_the_same(before: str, now: str) -> None:
    assert [one.alike < 1 for one in offers(now, said(before, "Виїхало {a}."))] in ([], [True])


def test_another_unit_of_measurement_or_attribute_is_not_the_same() -> None:
    assert offers("{idps.change} left.", said("{idps} left.", "Виїхало {idps}.")) == ()


def test_a_like_sentence_is_offered_as_it_was_with_how_far_it_is_alike() -> None:
    before = "Ten ships of the initiative waited at the strait on {day, date}."
    found = offers(before.replace("waited", "anchored"), said(before, "Десять суден чекало."))
    assert [(one.source, one.target) for one in found] == [(before, "Десять суден чекало.")]
    assert 0.75 <= found[0].alike < 1
    assert found[0].note == f"Approved in 2023-03-01, 92% alike: {before} | Десять суден чекало."
    assert offers("The envoy came to the oblast.", said(before, "Десять суден чекало.")) == ()


def test_only_the_newest_judgement_of_a_text_counts() -> None:
    approved = said("Ships waited.", "Судна чекали.")
    for later in (
        said("Ships waited.", "Судна чекали.", "rejected", hour=1),
        said("Ships.", "Судна.", "submitted", hour=1),
    ):
        assert offers("Ships waited.", later, approved) == ()
    assert len(offers("Ships waited.", approved, said("Ships waited.", "?", "comment", hour=1))) == 1


def test_at_most_three_different_translations_are_offered_the_newest_first() -> None:
    events = [said("Ships waited.", f"Судна {one}.", context=f"entry:{one}#text", hour=one) for one in (1, 2, 3, 4)]
    events.append(said("Ships waited.", "Судна 4.", context="entry:5#text", hour=5))
    assert [one.target for one in offers("Ships waited.", *events)] == ["Судна 4.", "Судна 3.", "Судна 2."]


def test_later_editions_and_other_languages_offer_nothing() -> None:
    assert offers("Ships waited.", said("Ships waited.", "Судна чекали."), edition="2023-03-15") == ()
    assert offers("Ships waited.", said("Ships waited.", "Судна чекали."), language="pl") == ()
