"""What a text of a language should not hold is found where it stands, and ordinary text is left alone."""

import pytest

from sitrep.language.spelling import CODES, doubts
from sitrep.load.grammar import language
from sitrep.model.message import parse

QUIET = (
    ("uk", "Telegram-канал, XXI століття, IT-армія, гепатит A, зенітний комплекс C-300"),
    ("uk", "а) житло; б) вода; 3 x 4"),
    ("uk", "Він сказав: «Мы останемся»"),
    ("uk", "Росія завдає удару на Україну"),
    ("uk", "Люди з інвалідністю беруть участь у навчанні протягом року"),
    ("uk", "із {bakhmut, place, genitive} до {dnipro, place, genitive}"),
    ("uk", "у {bakhmut, place, locative}, {bakhmut, place} і {x}"),
    ("uk", "від {since, date} до {x, number}"),
    ("uk", "близько {n, plural, one {# особи} few {# осіб} many {# осіб} other {# особи}}"),
    ("uk", "{n, plural, one {# судно} few {# судна} many {# суден} other {# судна}}"),
    ("uk", "{n, plural, one {# нове судно} few {# нових} many {# нових} other {# нового}}"),
    ("uk", "так так, [...] і […]"),
    ("en", "Restaurants in Kraków and Türkiye; the vessel A; e.g. i and o"),
    ("en", "They had had enough in {kyiv, place} in the night"),
    ("en", "Nobody is sure; what next?"),
)
LOUD = (
    ("uk", "Aрабська мова", "homoglyph", "Aрабська"),
    ("uk", "вода i допомога", "homoglyph", "i"),
    ("uk", "i допомога", "homoglyph", "i"),
    ("en", "а road", "homoglyph", "а"),
    ("en", "Кyiv", "homoglyph", "Кyiv"),
    ("uk", "біженцы прибули", "foreign-letters", "біженцы"),
    ("uk", "Число: ???", "unfinished", "???"),
    ("uk", "Число [уточнити]", "unfinished", "[уточнити]"),
    ("en", "TODO the rest", "unfinished", "TODO"),
    ("uk", "внутрішні біженці", "wording-refused", "внутрішні біженці"),
    ("en", "in Russian Crimea", "wording-refused", "Russian Crimea"),
    ("uk", "На Україні тривають бої", "wording-avoided", "На Україні"),
    ("uk", "приймають участь", "wording-avoided", "приймають участь"),
    ("en", "in the Ukraine", "wording-avoided", "the Ukraine"),
    ("uk", "він він пішов", "doubled-word", "він"),
    ("uk", "у {bakhmut, place}", "place-case", "{bakhmut, place}"),
    ("uk", "До {bakhmut, place, locative}", "place-case", "{bakhmut, place, locative}"),
    ("uk", "серед {idps}", "governed-case", "{idps}"),
    ("uk", "понад {idps, genitive}", "governed-case", "{idps, genitive}"),
    ("uk", "{n, plural, one {# особа} few {# осіб} many {# осіб} other {# особи}}", "plural-noun", "осіб"),
    ("uk", "серед {n, plural, one {# особа} few {# осіб} many {# осіб} other {# особи}}", "plural-noun", "особа"),
)


@pytest.mark.parametrize(("code", "text"), QUIET)
def test_ordinary_text_is_left_alone(code: str, text: str) -> None:
    assert doubts(parse(text)[0], language(code)) == ()


@pytest.mark.parametrize(("code", "text", "doubt", "written"), LOUD)
def test_what_is_wrong_is_found_where_it_stands(code: str, text: str, doubt: str, written: str) -> None:
    (found,) = doubts(parse(text)[0], language(code))
    assert (found.code, text[found.offset : found.offset + found.length]) == (doubt, written)


def test_every_code_fires_somewhere() -> None:
    assert {code for _, _, code, _ in LOUD} == set(CODES)
