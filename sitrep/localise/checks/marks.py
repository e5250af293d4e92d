"""How each language writes numbers in words and digits, as far as comparing two texts asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Marks:
    """Decimal and group marks, and the words that scale a number, name its unit or say it without digits.

    A word is a regular expression for all of its forms. `before` are signs that stand in front of their number;
    `halves` say half of the scale that follows; `afternoon` and `forenoon` follow a time of a twelve-hour clock.
    """

    decimal: str
    groups: str
    scales: Mapping[str, int]
    units: Mapping[str, str]
    numbers: Mapping[str, Decimal]
    before: Mapping[str, str]
    halves: str
    forenoon: str = ""
    afternoon: str = ""


def _numbers(*words: str) -> Mapping[str, Decimal]:
    """Words for one, two, three and so on."""
    return {word: Decimal(value) for value, word in enumerate(words, start=1)}


_SIGNS = {r"US\$|\$|USD ?": "usd", r"€|EUR ?": "eur", r"UAH ?|₴": "uah"}

MARKS: Mapping[str, Marks] = {
    "en": Marks(
        decimal=".",
        groups=",",
        scales={"thousand": 3, "million|mn": 6, "billion|bn": 9, "trillion": 12},
        units={
            r"%|per cent|percent": "percent",
            r"percentage points?": "percentage-point",
            r"dollars?|US dollars?|USD": "usd",
            r"euros?|EUR": "eur",
            r"hryvnias?|hryvnya|UAH": "uah",
        },
        before=_SIGNS,
        numbers=_numbers(
            "an?|one|first",
            "two|both|second",
            "three|third",
            "four(?:th)?",
            "five|fifth",
            "six(?:th)?",
            "seven(?:th)?",
            "eighth?",
            "nine|ninth",
            "ten(?:th)?",
            "eleven(?:th)?",
            "twelve|twelfth|dozen",
        ),
        halves="half an?",
        forenoon=r"a\.?m\.?",
        afternoon=r"p\.?m\.?",
    ),
    "uk": Marks(
        decimal=",",
        groups=" \u00a0\u202f",
        scales={"тис\\.?|тисяч[аіуоюею]*": 3, "млн|мільйон[а-яії]*": 6, "млрд|мільярд[а-яії]*": 9, "трлн": 12},
        units={
            r"в\. ?п\.|відсотков[а-яії]* пункт[а-яії]*": "percentage-point",  # before its own beginning
            r"%|відсотк[а-яії]*|відсотків": "percent",
            r"(?:дол\.|долар[а-яії]*)(?: США)?|USD": "usd",
            r"євро|EUR": "eur",
            r"грн|грив[а-яії]*|UAH": "uah",
        },
        before=_SIGNS,
        numbers=_numbers(
            "од[иі]н[а-яії]*|одн[а-яії]+|перш[а-яії]+",
            "дв[аіо][а-яії]*|обидв[а-яії]+|друг[а-яії]+",
            "тр[иь][а-яії]*|трет[а-яії]+",
            "чотир[а-яії]+|четверт[а-яії]+",
            "п.ят[а-яії]+",
            "шіст[а-яії]+|шест[а-яії]+|шост[а-яії]+",
            "с[іе]м[а-яії]*|сьом[а-яії]+",
            "вісім[а-яії]*|восьм[а-яії]+",
            "дев.ят[а-яії]+",
            "десят[а-яії]+",
            "одинадцят[а-яії]+",
            "дванадцят[а-яії]+|дюжин[а-яії]*",
        ),
        halves="пів|половин[а-яії]+",
    ),
}
