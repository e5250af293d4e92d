"""Persons who could be known: by name and age, by age and kin, as a child, a prisoner, a family; and names as such."""

from collections.abc import Iterable, Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.gates import Gate
from sitrep.harm.lexicon import Lexicon

_CAPITAL = r"(?-i:[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ’'ʼ]+)"
_NAME = rf"{_CAPITAL}(?:[ -]{_CAPITAL}){{1,2}}"
_BETWEEN = r"(?:\s+[\w’'ʼ-]+){0,2}\s+"
_YEARS = r"(?#=0|1|2|3|4|5|6|7|8|9)(?<![\d.,])\d{1,3}(?!\d|[.,]\d)"
# "aged 60 and over", "aged 5–11", "60+" are groups of many.
_NO_GROUP = r"(?!\s*[–-]\s*\d|\s*\+|\s+(?:and|or|to|years and|до|і|й|та|або|років і)\b)"


def people(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Every person who could be known by what a text says."""
    return (Finding(*found.span(), kind) for kind, found in sought(lexicon).met(text))


@cache
def sought(lexicon: Lexicon) -> Gate:
    """The patterns of persons, by kind."""
    written: dict[Kind, Iterable[str]] = {
        "person": (*_ages(lexicon), *_more_ages(lexicon)),
        "identifiable": (*_children(lexicon), *_families(lexicon), *_prisoners(lexicon)),
        "name": _names(lexicon),
    }
    return Gate(written, lexicon)


def _ages(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    aged = rf"(?:{words('aged')}\s+(?:of\s+)?)?"
    years = rf"(?:[\s-]?{words('year_old')})"
    month = rf"(?!\s*(?:{words('months')}|\d|%|per\b|відс))"
    yield rf"{_NAME},\s*{aged}{_YEARS}(?:{years}|{month}(?=\s*(?:[,.;:)»”\"]|$)))"
    yield rf"{_NAME}\s*\(\s*{aged}{_YEARS}{years}?\s*\)"
    yield rf"{_CAPITAL},?\s+{need('aged')}\s+{_YEARS}{_NO_GROUP}"
    yield rf"{_CAPITAL},\s+{_YEARS}{years}(?!\w)"
    yield rf"{_YEARS}[\s-]?{need('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{_NAME}"
    yield rf"{_YEARS}[\s-]{need('year_old')}\s+{_CAPITAL}(?!\w)"
    yield rf"{_YEARS}[\s-]{need('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{need('person')}(?![\w’])"
    yield rf"(?<![\w’]){need('person')}\s*,?\s*{need('aged')}\s+{_YEARS}{_NO_GROUP}"
    yield rf"(?<![\w’]){need('one')}\s+(?:[\w’-]+\s+)?{need('person')},?\s+{_YEARS}(?=\s*[,.;)])"
    yield rf"(?<![\w’]){need('person')}\s+{_YEARS}\s+{need('year_old')}(?![\w’])"


def _more_ages(lexicon: Lexicon) -> Iterator[str]:
    """An age stands for a person in many ways: a man of 58, the pensioner (81), a nineteen-year-old."""
    words, need = lexicon.words, lexicon.need
    person = need("person")
    yield rf"(?<![\w’]){person}\s+of\s+{_YEARS}(?!\s*(?:%|per\b|{words('months')}))(?=\W)"
    yield rf"(?<![\w’]){person}\s*[(,]\s*{_YEARS}\s*(?:[,)]|and\s+\d|і\s+\d)"
    yield rf"{_CAPITAL}\s*\(\s*{_YEARS}\s*\)"
    yield rf"{_CAPITAL}\s+(?-i:[A-ZА-ЯІЇЄҐ]\.),\s*{_YEARS}"
    yield (
        r"(?#=-year-old)(?<![\w’])(?:a|an|the)\s+(?:\d{1,3}|[a-z]+(?:teen|ty|een|ve|ne|wo|ree|our|ix|ght))-year-old"
        r"(?=\s*(?:[,.;]|$)|\s+(?:from|of|who|was|is|has|had|in|at|near|found|with|lives|stepped|died|and)\b)"
    )
    yield r"(?#=річн)(?<![\w’])[\w’]+річн(?:ий|а|ого|ої|ому|ій|у|им|ою)\s+(?:із|з|зі|мешкан\w+|житель\w*)(?![\w’])"
    yield rf"(?<![\w’]){person},?\s+(?:яким|якій|якому)\s+{_YEARS}"
    yield rf"(?:were|was|було|мали)\s+{_YEARS}\s+(?:and|і|й|та)\s+{_YEARS}\s+{need('year_old')}"
    yield rf"(?<![\w’]){person},?\s+{_YEARS}\s+(?:and|і|й|та)\s+{_YEARS}\s+{need('year_old')}"


def _children(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    for count in (r"(?#=0|1|2|3|4|5|6|7|8|9)\d{1,3}", lexicon.strings("count_before") + words("count_before")):
        yield (
            rf"{lexicon.strings('young_old')}(?<![\w’]){count}[\s-]?{words('young_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+(?:"
            rf"{words('child')}|{_CAPITAL})(?![\w’])"
        )
    yield rf"{_YEARS}[\s-]?{need('year_old')}(?:\s+[\w’'ʼ-]+){{0,2}}\s+{need('child')}(?![\w’])"
    yield rf"(?<![\w’])(?:\w+)(?:надцяти|дцяти|сяти|яти|ми|ти|ьох|рьох|во)річн\w+\s+{need('child')}(?![\w’])"
    yield (
        r"(?<![\w’])"
        rf"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
        rf"|sixteen)-year-old\s+{need('child')}(?![\w’])"
    )


def _families(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    many = rf"(?:{words('owner')}\s+)?(?:{words('numbers')}|\d{{1,2}})\s+(?:[\w’'ʼ-]+\s+)?{need('children')}(?![\w’])"
    yield rf"(?<![\w’]){need('member')}\s+{need('with')}\s+{many}"
    yield (
        rf"(?<![\w’]){need('member')}\s+{need('with')}\s+{need('owner')}\s+(?:[\w’'ʼ-]+\s+)?"
        rf"{need('children')}(?![\w’])"
    )
    # A region has too many mothers for one of them to be known.
    region = r"(?![\w’'ʼ])(?!\s+(?:oblast|region|област))"
    # "A family of five receives 100 dollars" is anybody; one that was hurt, or that is from somewhere, is known.
    yield (
        rf"(?<![\w’]){need('family_of')}\s+(?:{words('numbers')}|\d{{1,2}})(?![\w’]|\s?%|\s+{words('more')})"
        rf"(?=(?:\s+[\w’'ʼ-]+){{0,3}}\s+(?:(?:from|of|in|у|в|з|із)\s+{_CAPITAL}|{words('hurt')}(?![\w’])))"
    )
    yield rf"(?<![\w’]){need('owner')}\s+(?:[\w’'ʼ-]+\s+)?{need('kin')}(?![\w’])"
    yield rf"(?<![\w’]){need('one')}\s+(?:[\w’'ʼ-]+\s+)?{need('kin')}\s+(?:from|of|in|у|в|з|із)\s+{_CAPITAL}{region}"
    yield rf"(?<![\w’]){need('kin')}\s+{need('with')}\s+{need('kin')}(?![\w’])"
    near = r"(?:\s+(?:of|from|in|the|a|з|із|зі|у|в|[a-zа-яіїєґ’-]+)){1,5}\s+"
    yield rf"(?<![\w’]){need('kin')}(?-i:{near})(?!\w+щин[иіаую]\b){_CAPITAL}{region}"
    yield rf"(?<![\w’])(?:only|єдин\w+)\s+(?#child|kin)(?:{words('child')}|{words('kin')})(?![\w’])"
    yield (
        r"(?#=generations|поколін)(?<![\w’])(?:generations|покоління|поколінь)\s+(?:of\s+)?(?:one|a|однієї)\s+"
        r"(?:family|родини|сім’ї)"
    )
    yield rf"(?<![\w’]){words('one')}?\s*(?:young|молод\w+)\s+{need('kin')}\s+{need('with')}\s"
    yield rf"(?<![\w’])(?:{need('child')})\s+(?:whose|who|born|чия|що|яке|яку|який)\s"


def _prisoners(lexicon: Lexicon) -> Iterator[str]:
    need, needed = lexicon.need, lexicon.needed
    yield needed("prisoner")
    yield rf"(?<![\w’]){need('numbers')}\s+(?:[\w’'ʼ-]+\s+)?{need('prisoners')}(?![\w’])"


def _names(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    given = rf"(?=[A-ZА-ЯІЇЄҐ])(?<![\w’-]){need('given')}"
    yield rf"{given}(?:\s+{_CAPITAL}){{1,2}}(?![\w’])"
    yield rf"{_CAPITAL}\s+{given}(?![\w’])"
    yield rf"(?<![\w’]){need('honorific')}\s+{_CAPITAL}(?:\s+{_CAPITAL})?"
    surname = rf"(?-i:[A-ZА-ЯІЇЄҐ][\w’]*){words('surname_end')}(?![\w’])"
    yield rf"(?#=.)(?-i:[A-ZА-ЯІЇЄҐ]\.)\s?(?:(?-i:[A-ZА-ЯІЇЄҐ]\.)\s?)?{surname}"
    surname = r"(?#=енк|чук|enko|chuk)(?-i:[A-ZА-ЯІЇЄҐ][\w’]*)(?:енко|енка|енку|чук|чука|enko|chuk)(?![\w’])"
    yield rf"(?<![\w’]){_CAPITAL}\s+{surname}"
    yield rf"{need('says')}\s+{_CAPITAL}\s+{_CAPITAL}(?![\w’])"
