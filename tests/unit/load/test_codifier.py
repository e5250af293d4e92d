"""Every oblast, raion, hromada and settlement is found by code and by name, in both languages."""

import gzip

import pytest

from sitrep import resources
from sitrep.load.codifier import above, alike, beginning, by_code, by_name


def test_every_unit_is_found_by_its_code_and_by_both_its_names() -> None:
    lines = gzip.decompress(resources.codifier()).decode().splitlines()
    assert len(lines) > 31_700
    for line in lines:
        unit = by_code(line.partition("\t")[0])
        assert unit is not None
        assert unit in by_name(unit.ukrainian)
        assert unit in by_name(unit.english)


def test_every_unit_but_the_highest_lies_in_an_oblast_or_a_city_of_special_status() -> None:
    below = [unit for letter in "абвгджзклмнопрстуфхцчшщюяєії" for unit in beginning(letter, most=200)]
    assert len(below) > 1000
    for unit in below:
        if unit.category not in "OK":
            assert above(unit)[-1].category in "OK"


def test_three_places_of_one_name_are_told_apart_by_what_they_lie_in() -> None:
    found = by_name("Zaporizhzhia")
    assert found[0].code == "UA23060070010069526"
    assert [unit.ukrainian for unit in above(found[0])] == [
        "Запорізька громада", "Запорізький район", "Запорізька область",
    ]  # fmt: skip
    assert len({tuple(unit.code for unit in above(one)) for one in found}) == len(found) > 2


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kyiv oblast", "UA32"), ("Kyiv region", "UA32"), ("Київська область", "UA32"), ("м. Київ", "UA80"),
        ("с. Київ", "UA48040230080020671"), ("Zaporizhzhia oblast", "UA23"), ("Crimea", "UA01"), ("Крим", "UA01"),
        ("Autonomous Republic of Crimea", "UA01"), ("Нікопольський р-н", "UA12080000000023578"),
        ("Кам'янське", "UA12040150010056523"), ("Кам’янське", "UA12040150010056523"), ("UA1402", "UA14020000000013572"),
    ],
)  # fmt: skip
def test_what_people_write_leads_to_the_unit_they_mean(written: str, code: str) -> None:
    by = by_code(written)
    found = (by,) if by else by_name(written)
    assert found[0].registered_code == code


def test_a_word_for_the_kind_never_leads_to_another_kind() -> None:
    assert by_name("Kyiv raion") == ()
    assert {unit.category for unit in by_name("с. Веселе")} == {"C"}
    assert {unit.kind for unit in by_name("Одеська громада")} == {"hromada"}


@pytest.mark.parametrize("written", ["UA99", "UA14020", "UA12020010010059094", "UA", "12x", ""])
def test_a_code_that_does_not_exist_is_no_unit(written: str) -> None:
    assert by_code(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Odessa", "Одеса"), ("Kiev", "Київ"), ("Краматорсък", "Краматорськ"), ("Krama", "Краматорськ")],
)
def test_a_slip_is_answered_with_what_was_probably_meant(written: str, meant: str) -> None:
    assert by_name(written) == ()
    assert meant in alike(written)


def test_a_beginning_is_completed_the_largest_first() -> None:
    assert [unit.ukrainian for unit in beginning("Крамат")] == [
        "Краматорськ", "Краматорський район", "Краматорська громада",
    ]  # fmt: skip
    assert len(beginning("Ве", most=7)) == 7
    assert beginning("") == ()
