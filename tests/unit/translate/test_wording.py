"""Translations name places, officials and things of the field as the registry has them."""

from pathlib import Path

import pytest

from sitrep import pipeline
from tests.planted.ground import GROUND
from tests.sample import quiet
from tests.workspace import NEWEST, put

TERMS = """\
terms:
  - id: route
    words: {en: Route 66, uk: Маршрут 66}
  - id: displaced
    words: {en: displaced people, uk: переміщені особи}
    variants: {en: [displaced], uk: [переміщено]}
    banned: {uk: [внутрішні мігранти]}
  - id: cellar-home
    words: {en: cellar, uk: підвал}
    sense: where people sit
  - id: cellar-wine
    words: {en: cellar, uk: льох}
    sense: where wine stands
"""
PLACED = "У {donetska, place, locative} люди сидять у підвалі"
DISPLACED = "{displaced} переміщено в {donetska, place, locative}"


def found(root: Path, before: str, after: str) -> list[tuple[str, int, int]]:
    text = GROUND[f"{NEWEST}uk.po"]
    assert text.count(before) == 1
    files = {**GROUND, "registry/terms.yaml": TERMS, f"{NEWEST}uk.po": text.replace(before, after)}
    report = pipeline.check(put(root, files), quiet)
    return [(one.code, one.spot.line, one.spot.column) for one in report.problems]


def test_a_translation_in_the_words_of_the_registry_is_quiet(tmp_path: Path) -> None:
    assert found(tmp_path, DISPLACED, "{displaced} переміщених осіб у {donetska, place, locative}") == []


@pytest.mark.parametrize(
    ("before", "after", "code", "column"),
    [
        (PLACED, "У Вигадці люди сидять у підвалі {donetska, place, genitive}", "place-raw", 11),
        (PLACED, "У Vydumka люди сидять у підвалі {donetska, place, genitive}", "place-banned", 11),
        (DISPLACED, "{displaced} внутрішніх мігрантів переміщено в {donetska, place, locative}", "term-banned", 21),
        (DISPLACED, "{displaced} виїхали в {donetska, place, locative}", "term-required", 9),
    ],
)
def test_another_word_than_the_registry_has_is_told(
    tmp_path: Path, before: str, after: str, code: str, column: int
) -> None:
    ((told, _, at),) = found(tmp_path, before, after)
    assert (told, at) == (code, column)


@pytest.mark.parametrize(("weekday", "told"), [("суботи", []), ("п’ятниці", ["weekday-date"])])
def test_a_weekday_beside_a_day_is_that_of_the_day(tmp_path: Path, weekday: str, told: list[str]) -> None:
    codes = [
        code for code, *_ in found(tmp_path, "Угода діє до {expiry, date}", f"Угода діє до {weekday}, {{expiry, date}}")
    ]
    assert [code for code in codes if code == "weekday-date"] == told


def test_a_word_of_two_senses_asks_for_neither(tmp_path: Path) -> None:
    assert found(tmp_path, PLACED, "У {donetska, place, locative} люди сидять унизу") == []


def test_what_is_quoted_may_be_banned(tmp_path: Path) -> None:
    quoted = "{displaced} переміщено («внутрішні мігранти») в {donetska, place, locative}"
    assert found(tmp_path, DISPLACED, quoted) == []


def test_what_a_translation_says_is_judged_while_the_sources_are_at_fault(tmp_path: Path) -> None:
    text = GROUND[f"{NEWEST}uk.po"].replace(PLACED, "Тел. 067 123 45 67. У Vydumka сидять у підвалі {donetska, place}")
    people = GROUND[f"{NEWEST}displacement.yaml"].replace("population_group: idp", "population_group: nomads")
    files = {**GROUND, f"{NEWEST}uk.po": text, f"{NEWEST}displacement.yaml": people}
    told = {one.code for one in pipeline.check(put(tmp_path, files), quiet).problems}
    assert {"unknown-value", "harm-contact", "place-banned"} <= told
    assert not told & {"digits-in-translation", "literal-equal"}
