"""How telephone numbers are written, in any grouping, of Ukraine and of where people have fled to."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.gates import Gate
from sitrep.harm.lexicon import Lexicon

_LONGEST, _SHORTEST = 15, 9  # digits: ITU-T E.164
_FEWEST_LABELLED = 5
_MOST_GROUPS = 6  # more are a table of ages, unless every digit stands by itself
_BEFORE, _BEHIND = r"(?<![\w.,/+-])", r"(?![\w/-]|[.,]\d)"
_APART = r"[\s.–—/·•_-]{0,3}"
_MOST_DIGITS_ALONE = 10
_FIRST_CODE = 31  # of Ukraine's codes behind the nought
_SPAN = r"[^.!?\n]{0,25}?"
_GROUPED = re.compile(r"\d{1,3}(?:[ ,.]\d{3}){1,2}")
_DAY = re.compile(
    r"0\d-[0-5]0(?:-00)?|"
    r"\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d|\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d[-./ ]\d\d(?:[-./ ]\d\d)?"
)
_DATED = re.compile(r"\(?0?\d[./-]\d{1,2}[./-](?:19|20)?\d\d(?!\d)|0\.\d+[\s–—-]+\d*\.")
_OPERATORS = r"(?:39|50|6[36-8]|7[357]|89|9[1-9])"


def telephones(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """From where to where a text writes a telephone number."""
    for _, found in _plain(lexicon).met(text):
        yield found.span()
    for found in _international().finditer(text):
        if _SHORTEST <= _count(found.group()) <= _LONGEST:
            yield found.span()
    for found in _national().finditer(text):
        if _is_national(found.group()):
            yield found.span()
    for _, found in _labelled(lexicon).met(text):
        if _is_labelled(found["what"]):
            yield found.span("what")


def _count(written: str) -> int:
    return sum(character.isdigit() for character in written)


def _is_national(written: str) -> bool:
    """Ten or eleven digits from a nought on, in few groups, and neither a date nor a range of small numbers."""
    groups = re.findall(r"\d+", written)
    few = len(groups) <= _MOST_GROUPS or all(len(group) == 1 for group in groups)
    if groups[0] == "0" and few and len(groups) < _MOST_DIGITS_ALONE and int(groups[1][:2]) < _FIRST_CODE:
        return False
    return few and _count(written) in (10, 11) and not _DATED.match(written)


def _is_labelled(written: str) -> bool:
    """What stands behind the word for a telephone: any number but a count in thousands or a year."""
    count = _count(written)
    if _DAY.fullmatch(written.strip()):
        return False
    thousands = _GROUPED.fullmatch(written.strip("()+ ")) is not None and count < _SHORTEST
    return _FEWEST_LABELLED <= count <= _LONGEST and not thousands


@cache
def _international() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w+])(?:\+|00(?=[1-9]))\s?\(?\d(?:[\s().–—/·•_-]{0,3}\d){7,16}(?!\d)(?!\s?(?:грн|дол|євро|осіб"
        r"|людей|тонн|UAH|USD|EUR|people|tonnes|%))"
    )


@cache
def _national() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/+-])\(?0(?:[\s().–—/·•_-]{{0,3}}\d){{9,10}}{_BEHIND}")


@cache
def _plain(lexicon: Lexicon) -> Gate:
    return Gate({"contact": _shapes(lexicon)}, lexicon)


def _shapes(lexicon: Lexicon) -> Iterator[str]:
    """What is a telephone number by its shape alone."""
    before, behind, apart = _BEFORE, _BEHIND, _APART
    yield rf"{before}\(0\d{{2,4}}\)\s?\d{{1,3}}(?:{apart}\d{{2}}){{2}}{behind}"
    yield rf"{before}0\d{{3,4}}[\s–-]\d{{1,3}}(?:[\s–-]\d{{2}}){{2}}{behind}"
    yield rf"{before}0[\s–-]?800(?:[\s–-]?\d{{1,3}}){{2,4}}{behind}"
    yield rf"{before}8[\s–-]?\(?0\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}380\s?\(?\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}38[\s.–/-]{{0,2}}\(?0\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}\(?\d{{3}}\)?[\s.-]\d{{3}}[.-]\d{{4}}{behind}"  # as North America writes them
    yield rf"{before}(?:1[\s.-])?\(?[2-9]\d{{2}}\)?[\s.-]\d{{3}}[\s.-](?!(?:19|20)\d\d)\d{{4}}{behind}"
    yield rf"{before}0\d{{2,4}}\s\d{{3,4}}\s\d{{4}}(?![\w-]|[.,]\d)"
    # Without its first nought a number of Ukraine is known by its operator and by its groups, which no count has.
    yield rf"{before}\(?{_OPERATORS}\)?[\s.–/-]{{1,2}}\d{{3}}[\s.–/-]\d\d[\s.–/-]\d\d{behind}"
    yield rf"{before}\({_OPERATORS}\)\s?\d{{3}}{apart}\d\d{apart}\d\d{behind}"
    # The first nought typed as the letter.
    yield rf"(?<![\w])[OО](?=[3-9])\d\d[\s).–/-]{{0,2}}\d{{3}}(?:{apart}\d\d){{2}}{behind}"
    nought = "|".join(lexicon.noughts)
    yield (rf"(?#spoken)(?<![\w’])(?:{nought})\s+[\w’-]+(?:\s+[\w’-]+)?[\s,]+\d{{3}}[\s–-]?\d{{2}}[\s–-]?\d{{2}}(?!\d)")


@cache
def _labelled(lexicon: Lexicon) -> Gate:
    return Gate({"contact": _labels(lexicon)}, lexicon)


def _labels(lexicon: Lexicon) -> Iterator[str]:
    """Behind the word for a telephone, or before it, any number may be one."""
    words, needed = lexicon.words, lexicon.needed
    number = r"(?P<what>\+?\(?\d[\d\s().–/-]{3,18}\d)(?![\d%]|\s?\d)"
    direct = r"\W{0,4}(?:№|no\.?\s|number\s|номер\w*\s|is\s|на\s|за\s|—\s?|=)?\W{0,3}"
    called = (
        rf"{needed('telephone')}(?!\s+(?:teams?|units?|clinics?|brigades?|points?|groups?|команд|бригад|груп|пункт"
        rf"|клінік))"
    )
    yield rf"{called}{direct}{number}"
    yield rf"{called}{_SPAN}(?<![\d.,]){number}(?=\s*(?:$|[.,;)»”]))"
    # An operator without the nought: Київстар 67 000 02 69.
    carried = rf"(?P<what>\(?0?{_OPERATORS}\)?(?:{_APART}\d){{7}})(?!\d|[.,]\d)"
    yield rf"{needed('carrier')}{_SPAN}(?<![\d.,]){carried}"
    # A number of a village or a town: 2-14-35; the word may stand on either side.
    local = r"(?P<what>(?<![\d.,/–-])[1-9]\d{0,2}[-–]\d\d[-–]\d\d(?![\d/–-]|[.,]\d))"
    number_words = rf"(?:{words('telephone')}|(?:number|номер|код|code)(?![\w]))"
    yield rf"(?#=-|–)(?<![\w’-]){number_words}[^!?\n]{{0,40}}?{local}"
    yield rf"{local}[^.!?\n]{{0,30}}?{needed('telephone')}"
