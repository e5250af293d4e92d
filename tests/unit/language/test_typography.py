"""What typesetting changes, and what it leaves alone; ⍽ stands for U+00A0."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.load.grammar import language

# language | as typed | as printed
TYPESET = """
    uk | у Києві | у⍽Києві
    uk | В Одесі й на Волині | В⍽Одесі й⍽на⍽Волині
    uk | з 8 березня до 5 квітня | з⍽8⍽березня до⍽5⍽квітня
    uk | і в Одесі | і⍽в⍽Одесі
    uk | «У Харкові» (з 3 березня) | «У⍽Харкові» (з⍽3⍽березня)
    uk | будь-що й п'ять | будь-що й⍽п’ять
    uk | Куп'янськ | Куп’янськ
    uk | Купʼянськ | Куп’янськ
    uk | дім у | дім у
    uk | медіа та ООН | медіа та⍽ООН
    uk | 30 осіб | 30⍽осіб
    uk | 5,4 млн осіб | 5,4⍽млн⍽осіб
    uk | 3,9 млрд дол. США | 3,9⍽млрд⍽дол.⍽США
    uk | 500 тис. тонн | 500⍽тис.⍽тонн
    uk | 847 900 т | 847⍽900⍽т
    uk | 8 108 448 осіб | 8⍽108⍽448⍽осіб
    uk | на 5 в. п. | на⍽5⍽в.⍽п.
    uk | 8 березня 2023 року | 8⍽березня 2023⍽року
    uk | 8 березня 2023 р. | 8⍽березня 2023⍽р.
    uk | 8 бер. | 8⍽бер.
    uk | у 2022 році | у⍽2022⍽році
    uk | № 7, ст. 32, п. 5 | №⍽7, ст.⍽32, п.⍽5
    uk | А. Гутерреш | А.⍽Гутерреш
    uk | Т. Г. Шевченко | Т.⍽Г.⍽Шевченко
    uk | 17:30 за київським часом | 17:30 за⍽київським часом
    uk | 15:30 UTC | 15:30⍽UTC
    uk | Слово "слово" тут | Слово «слово» тут
    uk | "слово "друге" тут" | «слово „друге“ тут»
    uk | «слово "друге" тут» | «слово „друге“ тут»
    uk | ("так") | («так»)
    uk | було -5 градусів | було −5 градусів
    uk | COVID-19 і С-300 | COVID-19 і⍽С-300
    uk | село - місто | село⍽— місто
    uk | загиблих — 138 осіб | загиблих⍽— 138⍽осіб
    uk | 2–8 березня | 2–∙8⍽березня
    en | 2–8 March | 2–∙8⍽March
    uk | тонна на людину | тонна на⍽людину
    uk | див. https://example.org/a'b-"c і далі | див. https://example.org/a'b-"c і⍽далі
    uk | на https://example.org/в у | на⍽https://example.org/в у
    uk | від o'neill@example.org до "них" | від o’neill@example.org до⍽«них»
    en | 8 March 2023 | 8⍽March 2023
    en | 30 people and 5.4 million people | 30⍽people and 5.4⍽million⍽people
    en | 1 person on 5 May | 1⍽person on 5⍽May
    en | 22 per cent more | 22⍽per cent more
    en | US$3.9 billion | US$3.9⍽billion
    en | Situation Report No. 7 | Situation Report No.⍽7
    en | They said no. 7 came | They said no.⍽7 came
    en | They said no. Seven came | They said no. Seven came
    en | the country's refugees' needs | the country’s refugees’ needs
    en | "It's "so" late" | “It’s ‘so’ late”
    en | a word - another | a word⍽– another
    en | it was -5 degrees | it was −5 degrees
    en | 2023-03-08 | 2023-03-08
    en | www.example.org/it's "here" | www.example.org/it's “here”
    en | a quote at the end" | a quote at the end"
    en | to a house | to a house
    en | "a", 5"b | “a”, 5"b
    en | 15:30 UTC | 15:30⍽UTC
"""

SORTED = {
    "uk": [
        # Letters that the code points misplace: ґ after г, є after е, і and ї after и, ь before ю.
        ["Ананьїв", "Бахмут", "Вовчанськ", "Гадяч", "Ґніздичів", "Дніпро", "Еріївка", "Єланець", "Житомир", "Зміїв"],
        ["Изюм", "Ізюм", "Їжаківка", "Йосипівка", "Київ"],
        ["Лука", "Лука-Мелешківська", "Луки", "Лукяни", "Лукʼянівка", "Лук’янівка"],
        ["Забрід", "Забрідь", "Забріюк"],
        ["Нова Каховка", "Новакова", "Нова Одеса"],
        ["2 школи", "10 шкіл", "Авдіївка", "авіація", "Яготин", "IOM", "OCHA", "Telegram-канал"],
    ],
    "en": [
        ["2 schools", "10 schools", "Aville", "bville", "Café", "cafes", "Zghorany", "Київ"],
        ["New York", "Niu-York", "O’Hara", "ohm"],
    ],
}


def rows(table: str) -> list[list[str]]:
    lines = [line.strip() for line in table.splitlines() if line.strip()]
    return [line.replace("⍽", "\u00a0").replace("∙", "\u2060").split(" | ") for line in lines]


@pytest.mark.parametrize("row", rows(TYPESET), ids=lambda row: " ".join(row[:2]))
def test_a_text_is_set_by_the_rules_of_its_language(row: list[str]) -> None:
    code, typed, printed = row
    assert language(code).typeset(typed) == printed


@pytest.mark.parametrize("row", rows(TYPESET), ids=lambda row: " ".join(row[:2]))
def test_a_text_that_was_set_is_left_as_it_is(row: list[str]) -> None:
    code, _, printed = row
    assert language(code).typeset(printed) == printed


ALPHABETS = {
    "uk": " \u00a0'\"«»„“”’ʼ-–—.,()№%0123458абвгзійоуянсттжтВУА",
    "en": " \u00a0'\"“”‘’-–—.,()$%0123458abcenoprstMNo",
}
PIECES = {
    "uk": ["у ", "млн ", "осіб ", "5 ", "дол. США", "8 березня ", "https://example.org/'a\" ", "А. ", '"', "в. п. "],
    "en": ["million ", "people ", "5 ", "No. ", "8 March ", "www.example.org/'a\" ", "a@example.org ", '"', "'s "],
}


@pytest.mark.parametrize("code", ["uk", "en"])
def test_typesetting_twice_is_typesetting_once(code: str) -> None:
    one = language(code)
    text = st.lists(st.one_of(st.sampled_from(PIECES[code]), st.text(ALPHABETS[code], max_size=6)), max_size=12)
    seen: list[str] = []

    @settings(max_examples=400, deadline=None, derandomize=True, database=None)
    @given(text.map("".join))
    def set_twice(typed: str) -> None:
        seen.append(typed)
        once = one.typeset(typed)
        assert one.typeset(once) == once

    set_twice()
    assert len(seen) >= 400


def test_an_address_is_never_changed() -> None:
    address = 'https://example.org/it\'s/"a"-5 '
    for code in ("uk", "en"):
        assert language(code).typeset(f"a {address}b").count(address.strip()) == 1


def test_quotation_marks_are_the_languages_own() -> None:
    uk, en = language("uk"), language("en")
    assert (uk.quote("мир"), uk.quote("мир", nested=True)) == ("«мир»", "„мир“")
    assert (en.quote("peace"), en.quote("peace", nested=True)) == ("“peace”", "‘peace’")


@pytest.mark.parametrize(("code", "names"), [(code, names) for code, lists in SORTED.items() for names in lists])
def test_names_are_sorted_by_the_alphabet_of_the_language(code: str, names: list[str]) -> None:
    assert len(names) > 1
    one = language(code)
    backwards = names[::-1]
    assert sorted(backwards, key=one.sort_key) == names


def test_words_that_compare_and_words_that_bind_are_known() -> None:
    uk, en = language("uk"), language("en")
    assert {"зросл*", "менш*", "досі", "половин*"} <= uk.compares
    assert {"rose", "fewer", "still", "half", "most"} <= en.compares
    assert uk.binding == ("в", "у", "з", "і", "й", "а", "о", "на", "до", "за", "та")
    assert {"тис.", "млн", "млрд", "дол.", "р."} <= set(uk.abbreviations)
