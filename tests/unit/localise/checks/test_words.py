"""Each check of words fires on what would mislead a reader, and stays quiet on good translations."""

import pytest

from sitrep.codes import CODES
from sitrep.localise.checks import CHECKS, judge
from sitrep.localise.checks.pair import Finding, Tongue, beside
from sitrep.localise.tongues import tongue
from sitrep.translate.notes import Facts

EN, UK = tongue("en"), tongue("uk")
FOUR = "one {залишається # дитина} few {залишаються # дитини} many {залишається # дітей} other {залишається # дитини}"


def found(source: str, target: str, facts: Facts = Facts()) -> list[Finding]:  # noqa: B008  # frozen
    return list(judge(beside(source, target, EN, UK, facts)))


def codes(source: str, target: str, facts: Facts = Facts()) -> list[str]:  # noqa: B008  # frozen
    return [one.code for one in found(source, target, facts)]


QUIET = (
    ("{idps} remain displaced.", "Переміщеними лишаються {idps}."),
    ("among {idps}", "серед {idps, genitive}"),
    ("{a} and {b}", "{b} та {a}"),
    ("{n, plural, one {# child remains} other {# children remain}}", f"{{n, plural, {FOUR}}}"),
    ("{n} children remain", f"{{n, plural, {FOUR}}}"),
    ("in {bakhmut, place}", "у {bakhmut, place, locative}"),
    ("until {expiry, date, long}", "до {expiry, date}"),
    ("on {idps.as_of, date}", "станом на {idps.as_of, date}"),
    (
        "{x, change, up {more} down {fewer} same {as many} incomparable {people}}",
        "{x, change, up {більше} down {менше} same {стільки ж} incomparable {людей}}",
    ),
    ("Resolution 68/262", "Резолюція 68/262"),
    ("1,600 ships", "1600 суден"),
    ("11,000 ships", "11\u00a0000 суден"),
    ("1,600 ships", "1,6 тис. суден"),
    ("1,600,000 tonnes", "1,6 млн тонн"),
    ("1.6 million tonnes", "1,6 млн тонн"),
    ("at 3:30 PM", "о 15:30"),
    ("at 3:30 a.m.", "о 3:30"),
    ("at 12:05 am", "о 0:05"),
    ("half a million people", "500 тис. осіб"),
    ("between 6,000 and 7,000 people", "від 6 до 7 тисяч осіб"),
    ("from 38,000 to 29,000 tonnes", "з 38 до 29 тис. тонн"),
    ("2,000 to 3,000 people", "2–3 тис. осіб"),
    ("46 per cent against 38 per cent", "46 проти 38 відсотків"),
    ("1,500 people", "півтори тисячі людей"),
    ("within 24 hours", "за добу"),
    ("eighty-three people, fourteen dogs", "83 людини, 14 собак"),
    ("33 people", "тридцять три людини"),
    ("€85 million was promised, €19 million came", "Пообіцяли 85 млн євро, надійшло 19 млн"),
    ("a million people", "мільйон осіб"),
    ("5 million people", "п’ять мільйонів осіб"),
    ("two people, then five", "2 особи, потім 5"),
    ("US$3.9 billion", "3,9 млрд дол. США"),
    ("$5 million", "5 млн доларів"),
    ("40 per cent", "40%"),
    ("40%", "40 відсотків"),
    ("5 percentage points", "на 5 в. п."),
    ("the 19th of May 2022", "19-го травня 2022 року"),
    ("8 March 2023", "8 березня 2023 року"),
    ("2–8 March", "2–8 березня"),
    ("No. 12, 2022, 2023.", "№ 12, 2022, 2023."),
    ("Reuters, PDF", "Reuters, PDF"),
    ("Black Sea Grain", "Black Sea Grain"),
    ("{idps}", "{idps}"),
    ("Five ships: five.", "П'ять суден: п’ять."),
    ("Anything at all.", ""),
)


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_good_translations_are_left_alone(source: str, target: str) -> None:
    assert found(source, target) == []


LOUD = (
    ("{n}", "{n, plural, one {#}", ["message-syntax"]),
    ("{n}", "{вбито}", ["message-syntax"]),
    ("in {bakhmut, place}", "у {bakhmut, city}", ["message-syntax"]),
    ("{n} were killed", "загинули", ["argument-set"]),
    ("killed", "загинули {n}", ["argument-set"]),
    ("{n}", "{m}", ["argument-set", "argument-set"]),
    ("{n} on {n.as_of, date}", "{n}", ["argument-set"]),
    ("{n}", "{n, change, up {більше} down {менше} same {так само}}", ["argument-set", "argument-set"]),
    ("in {bakhmut, place}", "у {bakhmut}", ["argument-form"]),
    ("until {expiry, date}", "до {expiry}", ["argument-form"]),
    ("{n} ships", "{n, place}", ["argument-form"]),
    ("{n}", "{n, plural, one {# особа} other {# особи}}", ["plural-categories"]),
    (
        "{n} of {total}",
        "{n, plural, one {# з {total, genitive}} few {# з {total, genitive}} many {#} other {# з {total, genitive}}}",
        ["argument-set"],
    ),
    (
        "{x, change, up {a} down {b} same {c} incomparable {d}}",
        "{x, change, up {а} down {б} same {в}}",
        ["change-branches"],
    ),
    ("{x, change, up {a} down {b} same {c}}", "{x, change, up {а} down {б}}", ["change-branches"]),
    ("Resolution 68/262", "Резолюція 68/226", ["literal-equal"]),
    ("US$3.9 billion", "3,9 млрд грн", ["literal-equal"]),
    ("1,600 ships", "1\u00a0660 суден", ["literal-equal"]),
    ("1.5 million", "1.5 млн", ["literal-equal"]),
    ("1.5 million", "1,5 тис.", ["literal-equal"]),
    ("between 6,000 and 7,000", "від 6 до 8 тисяч", ["literal-equal"]),
    ("6,000 people, 7,000 homes", "6 людей, 7 тисяч осель", ["literal-equal"]),
    ("5 per cent of 19 sites", "5 відсотків із 19 % місць", ["literal-equal"]),
    ("6 in 7 million people", "6 млн із 7 млн осіб", ["literal-equal"]),
    ("€85 million was promised, €19 million came", "Пообіцяли 85 млн євро, надійшло 18 млн", ["literal-equal"]),
    ("For a day 24 people waited", "Добу чекали люди", ["literal-equal"]),
    ("24 hours", "два дні", ["literal-equal", "amount-equal", "unit-equal"]),
    ("83 people", "вісімдесят дві людини", ["literal-equal", "amount-equal"]),
    ("1,600 ships", "1,600 суден", ["literal-equal"]),
    ("Resolution 68/262", "Резолюція", ["literal-equal"]),
    ("40 per cent", "40 в. п.", ["literal-equal"]),
    ("{n} ships", "{n} — 28 суден", ["digits-in-translation"]),
    ("The ship left on Tuesday", "Судно вийшло в середу", ["calendar-equal"]),
    ("Two ships", "Три судна", ["amount-equal"]),
    ("At least {n} ships", "{n} суден", ["qualifier-equal"]),
    ("It did not rain", "Дощило", ["negation-equal"]),
    ("It rained", "Дощило, як стверджують", ["statement-equal"]),
    ("{n} of families", "{n} домогосподарств", ["unit-equal"]),
    ("UNHCR came", "Приїхало УВКПЛ", ["organisation-equal"]),
    ("A road near Kherson", "Дорога біля Харкова", ["place-equal"]),
    ("Prices rose", "Ціни знизилися", ["trend-equal"]),
    ("{a} asked, {b} came", "Просили {b}, прийшли {a}", ["role-exchanged"]),
    ("Arab", "Aрабська", ["homoglyph"]),
    ("Refugees", "Біженцы", ["foreign-letters"]),
    ("More", "Більше TODO", ["unfinished"]),
    ("Crimea", "Кримська республіка", ["wording-refused"]),
    ("In Ukraine", "На Україні", ["wording-avoided"]),
    ("He went", "Він він пішов", ["doubled-word"]),
    ("In {x, place}", "У {x, place}", ["place-case"]),
    ("Among {n}", "Серед {n}", ["governed-case"]),
    ("{n} days", "{n, plural, one {# день} few {# днів} many {# днів} other {# дня}}", ["plural-noun"]),
    ("Flash Update of the week", "Flash Update of the week", ["untranslated"]),
    ("Houses damaged in {x, place}", "Houses damaged in {x, place}", ["untranslated"]),
    ("The ship's gone again", "The ship\u2019s  gone again", ["untranslated"]),
    ("Five people", "П\u02bcять осіб", ["apostrophe"]),
    ("Five people", "П`ять осіб", ["apostrophe"]),
)


@pytest.mark.parametrize(("source", "target", "expected"), LOUD)
def test_what_would_mislead_a_reader_is_found(source: str, target: str, expected: list[str]) -> None:
    assert codes(source, target) == expected


def test_every_check_names_codes_of_the_catalogue_and_has_a_case_in_which_it_fires() -> None:
    fired = {code for _, _, expected in LOUD for code in expected}
    claimed = {code for one in CHECKS for code in one.codes}
    assert claimed == fired
    assert claimed <= set(CODES)


def test_a_check_names_no_code_that_it_does_not_claim() -> None:
    cases = [beside(source, target, EN, UK) for source, target, _ in LOUD]
    assert len(cases) > 0
    for one in CHECKS:
        for pair in cases:
            if not (pair.slips and one.of_sound):
                assert {finding.code for finding in one.run(pair)} <= set(one.codes)


def test_a_finding_says_what_is_missing_and_where_the_surplus_stands() -> None:
    missing, surplus = found("{n} of {total} left", "лишилося {m} {total}")
    assert missing == Finding("argument-set", facts={"side": "missing", "names": "{n}"})
    assert surplus == Finding("argument-set", 9, 3, {"side": "surplus", "names": "{m}"})


def test_a_wrong_number_is_shown_beside_that_of_the_source() -> None:
    (wrong,) = found("Resolution 68/262 of {day, date}", "Резолюція 68/226 від {day, date}")
    assert wrong == Finding("literal-equal", 10, 6, {"written": "68/226", "source": "68/262"})


def test_numbers_within_branches_keep_their_place() -> None:
    target = "{n, plural, one {# з 5} few {# із 7} many {# з 5} other {# з 5}}"
    (wrong,) = found("{n} of 5", target)
    assert (wrong.code, target[wrong.offset]) == ("digits-in-translation", "7")


def test_notes_say_what_a_hole_is_where_the_source_does_not() -> None:
    facts = Facts(kinds=(("bakhmut", "place"), ("n", "figure")))
    assert codes("in {bakhmut}", "тут {bakhmut}", facts) == []
    assert codes("{n}", "{n.as_of}", facts) == ["argument-set", "argument-set", "argument-form"]


def test_a_language_whose_numbers_are_unknown_is_spared_that_check_alone() -> None:
    other = Tongue("xx", ("other",), None)
    assert [one.code for one in judge(beside("Resolution 68/262", "68/226 {n}", EN, other))] == ["argument-set"]
