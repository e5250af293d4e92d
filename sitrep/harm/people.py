"""Persons who could be known: by name and age, by age and kin, as a child, a prisoner, a family; and names as such."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import word, words

_FLAGS = re.IGNORECASE
_CAPITAL = r"(?-i:[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ’'ʼ]+)"
_NAME = rf"{_CAPITAL}(?:[ -]{_CAPITAL}){{1,2}}"
_BETWEEN = r"(?:\s+[\w’'ʼ-]+){0,2}\s+"
_YEARS = r"(?<![\d.,])\d{1,3}(?!\d|[.,]\d)"
# "aged 60 and over", "aged 5–11", "60+" are groups of many.
_NO_GROUP = r"(?!\s*[–-]\s*\d|\s*\+|\s+(?:and|or|to|years and|до|і|й|та|або|років і)\b)"


def people(text: str) -> Iterator[Finding]:
    """Every person who could be known by what a text says."""
    for kind, pattern in _patterns():
        for found in pattern.finditer(text):
            yield Finding(found.start(), found.end(), kind)


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    listed: list[tuple[Kind, str]] = [("person", one) for one in (*_ages(), *_more_ages())]
    listed += [("identifiable", one) for one in (*_children(), *_families(), *_prisoners())]
    listed += [("name", one) for one in _names()]
    return tuple((kind, re.compile(pattern, _FLAGS)) for kind, pattern in listed)


def _ages() -> Iterator[str]:
    aged = rf"(?:{words('aged')}\s+(?:of\s+)?)?"
    years = rf"(?:[\s-]?{words('year_old')})"
    month = rf"(?!\s*(?:{words('months')}|\d|%|per\b|відс))"
    yield rf"{_NAME},\s*{aged}{_YEARS}(?:{years}|{month}(?=\s*(?:[,.;:)»”\"]|$)))"
    yield rf"{_NAME}\s*\(\s*{aged}{_YEARS}{years}?\s*\)"
    yield rf"{_CAPITAL},?\s+{words('aged')}\s+{_YEARS}{_NO_GROUP}"
    yield rf"{_CAPITAL},\s+{_YEARS}{years}(?!\w)"
    yield rf"{_YEARS}[\s-]?{words('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{_NAME}"
    yield rf"{_YEARS}[\s-]{words('year_old')}\s+{_CAPITAL}(?!\w)"
    yield rf"{_YEARS}[\s-]{words('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{words('person')}(?![\w’])"
    yield rf"(?<![\w’]){words('person')}\s*,?\s*{words('aged')}\s+{_YEARS}{_NO_GROUP}"
    yield rf"(?<![\w’]){words('one')}\s+(?:[\w’-]+\s+)?{words('person')},?\s+{_YEARS}(?=\s*[,.;)])"
    yield rf"(?<![\w’]){words('person')}\s+{_YEARS}\s+{words('year_old')}(?![\w’])"


def _more_ages() -> Iterator[str]:
    """An age stands for a person in many ways: a man of 58, the pensioner (81), a nineteen-year-old."""
    person = words("person")
    yield rf"(?<![\w’]){person}\s+of\s+{_YEARS}(?!\s*(?:%|per\b|{words('months')}))(?=\W)"
    yield rf"(?<![\w’]){person}\s*[(,]\s*{_YEARS}\s*(?:[,)]|and\s+\d|і\s+\d)"
    yield rf"{_CAPITAL}\s*\(\s*{_YEARS}\s*\)"
    yield rf"{_CAPITAL}\s+(?-i:[A-ZА-ЯІЇЄҐ]\.),\s*{_YEARS}"
    yield (
        r"(?<![\w’])(?:a|an|the)\s+(?:\d{1,3}|[a-z]+(?:teen|ty|een|ve|ne|wo|ree|our|ix|ght))-year-old"
        r"(?=\s*(?:[,.;]|$)|\s+(?:from|of|who|was|is|has|had|in|at|near|found|with|lives|stepped|died|and)\b)"
    )
    yield r"(?<![\w’])[\w’]+річн(?:ий|а|ого|ої|ому|ій|у|им|ою)\s+(?:із|з|зі|мешкан\w+|житель\w*)(?![\w’])"
    yield rf"(?<![\w’]){person},?\s+(?:яким|якій|якому)\s+{_YEARS}"
    yield rf"(?:were|was|було|мали)\s+{_YEARS}\s+(?:and|і|й|та)\s+{_YEARS}\s+{words('year_old')}"
    yield rf"(?<![\w’]){person},?\s+{_YEARS}\s+(?:and|і|й|та)\s+{_YEARS}\s+{words('year_old')}"


def _children() -> Iterator[str]:
    count = rf"(?:\d{{1,3}}|{words('count_before')})"
    yield (
        rf"(?<![\w’]){count}[\s-]?{words('young_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+(?:"
        rf"{words('child')}|{_CAPITAL})(?![\w’])"
    )
    yield rf"{_YEARS}[\s-]?{words('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{words('child')}(?![\w’])"
    yield rf"(?<![\w’])(?:\w+)(?:надцяти|дцяти|сяти|яти|ми|ти|ьох|рьох|во)річн\w+\s+{words('child')}(?![\w’])"
    yield (
        r"(?<![\w’])"
        rf"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)-year-old\s+{words('child')}(?![\w’])"
    )


def _families() -> Iterator[str]:
    many = rf"(?:{words('owner')}\s+)?(?:{words('numbers')}|\d{{1,2}})\s+(?:[\w’'ʼ-]+\s+)?{words('children')}(?![\w’])"
    yield rf"(?<![\w’]){words('member')}\s+{words('with')}\s+{many}"
    yield (
        rf"(?<![\w’]){words('member')}\s+{words('with')}\s+{words('owner')}\s+(?:[\w’'ʼ-]+\s+)?"
        rf"{words('children')}(?![\w’])"
    )
    # A region has too many mothers for one of them to be known.
    region = r"(?![\w’'ʼ])(?!\s+(?:oblast|region|област))"
    # "A family of five receives 100 dollars" is anybody; one that was hurt, or that is from somewhere, is known.
    yield (
        rf"(?<![\w’]){words('family_of')}\s+(?:{words('numbers')}|\d{{1,2}})(?![\w’]|\s?%|\s+{words('more')})"
        rf"(?=(?:\s+[\w’'ʼ-]+){{0,3}}\s+(?:(?:from|of|in|у|в|з|із)\s+{_CAPITAL}|{words('hurt')}(?![\w’])))"
    )
    yield rf"(?<![\w’]){words('owner')}\s+(?:[\w’'ʼ-]+\s+)?{words('kin')}(?![\w’])"
    yield rf"(?<![\w’]){words('one')}\s+(?:[\w’'ʼ-]+\s+)?{words('kin')}\s+(?:from|of|in|у|в|з|із)\s+{_CAPITAL}{region}"
    yield rf"(?<![\w’]){words('kin')}\s+{words('with')}\s+{words('kin')}(?![\w’])"
    near = r"(?:\s+(?:of|from|in|the|a|з|із|зі|у|в|[a-zа-яіїєґ’-]+)){1,5}\s+"
    yield rf"(?<![\w’]){words('kin')}(?-i:{near})(?!\w+щин[иіаую]\b){_CAPITAL}{region}"
    yield rf"(?<![\w’])(?:only|єдин\w+)\s+(?:{words('child')}|{words('kin')})(?![\w’])"
    yield r"(?<![\w’])(?:generations|покоління|поколінь)\s+(?:of\s+)?(?:one|a|однієї)\s+(?:family|родини|сім’ї)"
    yield rf"(?<![\w’]){words('one')}?\s*(?:young|молод\w+)\s+{words('kin')}\s+{words('with')}\s"
    yield rf"(?<![\w’])(?:{words('child')})\s+(?:whose|who|born|чия|що|яке|яку|який)\s"


def _prisoners() -> Iterator[str]:
    yield word("prisoner")
    yield rf"(?<![\w’]){words('numbers')}\s+(?:[\w’'ʼ-]+\s+)?{words('prisoners')}(?![\w’])"


def _names() -> Iterator[str]:
    given = rf"(?=[A-ZА-ЯІЇЄҐ])(?<![\w’-]){words('given')}"
    yield rf"{given}(?:\s+{_CAPITAL}){{1,2}}(?![\w’])"
    yield rf"{_CAPITAL}\s+{given}(?![\w’])"
    yield rf"(?<![\w’]){words('honorific')}\s+{_CAPITAL}(?:\s+{_CAPITAL})?"
    yield rf"(?-i:[A-ZА-ЯІЇЄҐ]\.)\s?(?:(?-i:[A-ZА-ЯІЇЄҐ]\.)\s?)?(?-i:[A-ZА-ЯІЇЄҐ][\w’]*){words('surname_end')}(?![\w’])"
    yield rf"(?<![\w’]){_CAPITAL}\s+(?-i:[A-ZА-ЯІЇЄҐ][\w’]*)(?:енко|енка|енку|чук|чука|enko|chuk)(?![\w’])"
    yield rf"{words('says')}\s+{_CAPITAL}\s+{_CAPITAL}(?![\w’])"
