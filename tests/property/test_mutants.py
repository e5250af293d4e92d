"""Ten thousand mistranslations: each is one, none is chance, and the checks of translations block them."""

from collections import Counter

import pytest

from benchmarks.mutants import BLOCKED, CLAIMED, FALSE_ALARMS, Outcome, chosen, judge, run, units
from benchmarks.mutation.classes import CLASSES, mutants
from benchmarks.mutation.unit import Unit
from sitrep.model.message import Message, names

EACH = 0.97  # of a class, which may be small; of all together, BLOCKED


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return run(judge(), units())


def test_the_mistranslations_that_checks_claim_are_blocked(outcome: Outcome) -> None:
    assert outcome.made.total() > 0
    assert outcome.share(CLAIMED) >= BLOCKED
    assert [error for error in CLAIMED if outcome.share([error]) < EACH] == []


def test_good_translations_raise_no_alarm(outcome: Outcome) -> None:
    assert outcome.drafted > 0
    assert outcome.false <= FALSE_ALARMS, [(unit.name, codes) for unit, codes in outcome.alarms]


def test_there_are_two_hundred_units_and_ten_thousand_mutants() -> None:
    drafted = units()
    assert len({frozenset((unit.source, unit.target)) for unit in drafted}) >= 200
    made = chosen(drafted)
    assert len(made) >= 10_000
    assert len({(mutant.unit, mutant.target) for mutant in made}) == len(made)
    assert set(Counter(mutant.error for mutant in made)) == set(CLASSES)
    assert all(mutant.target not in (mutant.unit.target, mutant.unit.source) for mutant in made)


def test_the_same_mutants_are_made_in_every_run() -> None:
    drafted = units()
    assert drafted
    assert chosen(drafted) == chosen(units())


def test_a_unit_as_drafted_names_in_both_languages_the_same() -> None:
    drafted = units()
    assert drafted
    for unit in drafted:
        assert names(Message(unit.source)) == names(Message(unit.target)), unit.name


def test_a_check_that_sees_nothing_and_one_that_sees_all_are_told_apart() -> None:
    blind = run(lambda _unit, _target: (), units())
    assert blind.share(CLAIMED) == 0
    assert blind.false == 0
    anxious = run(lambda _unit, _target: ["wrong"], units())
    assert anxious.share(CLAIMED) == 0  # an error that the unit raises as drafted blocks no mutant
    assert anxious.false == 1
    exact = run(lambda unit, target: ["changed"] if target != unit.target else [], units())
    assert exact.share(CLAIMED) == 1
    assert exact.false == 0


@pytest.mark.parametrize(
    ("error", "target", "spoilt"),
    [
        ("digit", "Виїхало 37 осіб.", "Виїхало 87 осіб."),
        ("magnitude", "Виїхало 5,4 млн осіб.", "Виїхало 54 млн осіб."),
        ("weekday", "Виїхали в середу.", "Виїхали в четвер."),
        ("modifier", "Виїхали щонайменше 37 осіб.", "Виїхали 37 осіб."),
        ("negation", "Потяг не вийшов.", "Потяг вийшов."),
        ("from and to", "Виїхали з Києва до Львова.", "Виїхали з Львова до Києва."),
        ("argument dropped", "Виїхали {idps}.", "Виїхали {idps_total}."),
    ],
)
def test_each_class_spoils_what_it_says(error: str, target: str, spoilt: str) -> None:
    source = "On Wednesday at least 5.4 million people, {idps}, did not leave from Kyiv to Lviv."
    made = {mutant.target: mutant.error for mutant in mutants(Unit("one", source, target, "en", "uk"))}
    assert made[spoilt] == error


def test_what_is_only_told_in_another_order_is_no_mistranslation() -> None:
    """A list keeps its sense when two of its members change places."""
    unit = Unit("one", "In {kyiv, place} and {lviv, place}.", "У {kyiv, place} та {lviv, place}.", "en", "uk")
    assert [mutant for mutant in mutants(unit) if mutant.error == "argument swapped"] == []
