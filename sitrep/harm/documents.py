"""How numbers of papers, plates, cards and devices are written, each of which leads to one person."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.gates import Gate
from sitrep.harm.lexicon import Lexicon

_TEN = re.compile(r"(?<!\d)\d{10}(?!\d)")
_FIFTEEN = re.compile(r"(?<![\w.,/-])\d{15}(?![\w-]|[.,]\d)")
_CARD = re.compile(r"(?<![\w-])(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{1,3})?(?![\d-])")
_FOURS = re.compile(r"(?<![\w/:.-])[0-9A-ZА-Я]{4}(?:([ -])[0-9A-ZА-Я]{4})(?:\1[0-9A-ZА-Я]{4}){2}(?![\w-])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WEIGHTS = (-1, 5, 7, 9, 4, 6, 10, 5, 7)  # of the digits of a taxpayer's number; the order of the tax office of 1994
_LEAST_DIGITS_OF_FOURS = 4
_CAPITALS = "A-ZА-ЯІЇЄҐ"
_LOOK_ALIKE = "ABCEHIKMOPTXАВСЕНІКМОРТХ"  # letters of plates, which look the same in both alphabets


def documents(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """From where to where a text gives the number of a paper, a plate, a card or a device."""
    for _, found in _plain(lexicon).met(text):
        yield found.span("what" if "what" in found.re.groupindex else 0)
    for shape, holds in ((_TEN, _is_taxpayer), (_CARD, _is_card), (_FIFTEEN, _is_card), (_FOURS, _is_fours)):
        for found in shape.finditer(text):
            if holds(found.group()):
                yield found.span()


def _is_taxpayer(digits: str) -> bool:
    """Whether the last digit is the one that the others ask for."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return digits[0] != "0" and total % 11 % 10 == int(digits[-1]) and not digits.endswith("000")


def _is_card(written: str) -> bool:
    """Whether it passes the check of bank cards and telephone sets (ISO/IEC 7812, Luhn)."""
    digits = [int(one) for one in written if one.isdigit()]
    doubled = (digit * 2 - 9 if digit * 2 > 9 else digit * 2 for digit in digits[-2::-2])  # noqa: PLR2004 - two digits
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_fours(written: str) -> bool:
    """Four groups of four, as cards and prescriptions have them, that are no row of years or words."""
    groups = re.split(r"[ -]", written)
    digits = sum(character.isdigit() for character in written)
    return digits >= _LEAST_DIGITS_OF_FOURS and not any(_YEAR.fullmatch(group) for group in groups)


@cache
def _plain(lexicon: Lexicon) -> Gate:
    written = (*_series(), *_labelled(lexicon), *_accounts(lexicon), *_plates(lexicon), *_devices())
    return Gate({"document": written}, lexicon)


def _series() -> Iterator[str]:
    """What is a document by its letters and digits alone."""
    yield r"(?<![\w-])(?-i:(?!ЄС)[А-ЯІЇЄҐ]{2})[\s-]?(?:№|N|No)?\s?\d{6}(?![\d.,]\d|\w)"
    yield (
        rf"(?<![\w-])(?-i:(?!ТОТ|МОМ|ТОВ|ОВА|МВА|СВА|РВА|АТО|ТЕС|АЕС|КНР|МОН|СОТ|ВАТ|PTO"
        rf"|HIC)[{_LOOK_ALIKE}]{{3}})[\s-]?(?:№|N|No\.?)?\s?\d{{6}}(?![\d.,]\d|\w|\s\d)"
    )
    yield rf"(?<![\w-])(?-i:(?!PO|CO|IP|MT|IC|PC|HC|CE|TC)[{_LOOK_ALIKE}]{{2}}-?|[FG][A-Z])\d{{6}}(?![\d.,]\d|\w)"
    yield r"(?<!\w)\d{2}\s?(?-i:[A-ZА-ЯІЇЄҐ]{3})\s?(?:№|No\.?)?\s?\d{6}(?!\d)"
    yield r"(?<![\w-])(?-i:[IVXІ1]{1,4}-[A-ZА-ЯІЇЄҐ]{2})\s?(?:№|No\.?|N)?\s?\d{6}(?!\d)"
    yield r"(?<![\w-])\d{4}-\d{10}(?![\w-])"  # the certificate of a displaced person
    yield r"(?<![\w-])(?:19|20)\d{6}-\d{5}(?!\w)"  # the number of a record in the demographic register
    yield r"(?<!\w)(?-i:[А-ЯІЇЄҐA-Z]{2,3}),?\s+(?:номер|number|no\.?|№)\s*\d{6}(?!\d)"
    yield r"(?<![\w/-])\d{3}-\d\d-\d{4}(?![\w-])"  # the United States
    yield r"(?<!\w)(?-i:[A-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D])(?!\w)"  # the United Kingdom
    yield r"(?<![\w.,])[12]\s\d\d\s\d\d\s\d[\dAB]\s\d{3}\s\d{3}(?!\d)"  # France
    yield r"(?<!\w)(?-i:[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z])(?!\w)"  # Italy
    yield r"(?<!\w)(?-i:[XYZ]-?\d{7}-?[A-Z])(?!\w)"  # Spain
    yield r"(?<![\w-])\d{3}-\d\d(?-i:[A-Z])\d{5}(?!\w)"  # a refugee's file
    yield r"(?<![\w:])\d{10}:\d\d:\d{3}:\d{4}(?![\w:])"  # a plot in the land register


def _labelled(lexicon: Lexicon) -> Iterator[str]:
    """Behind the word for a paper: letters and digits in many groupings, or digits behind their sign."""
    needed = lexicon.needed
    counted = (
        r"(?!\s(?:осіб|людей|ветеран|громадян|переселен|біженц|родин|сімей|people|persons|IDPs|refugees"
        r"|households))"
    )
    letters = r"(?-i:(?:[A-ZА-ЯІЇЄҐ]{1,3}[\s-]?)?)"
    sign = r"(?:№|No\.?|N|#|number|номер\w*)"
    serial = rf"{letters}{sign}?\s?(?:\d{{5,}}|\d{{2,4}}[ -]\d{{5,}}|\d{{3}} \d{{3}} \d{{3}}|\d{{2}} \d{{2}} \d{{5,}})"
    paper = r"(?:certificates?|cards?|посвідчен\w*|довідк\w*|картк\w*|case|file|справ\w*)"
    yield rf"{needed('passport')}[^.!?\n]{{0,30}}?(?<![\w/,.]){sign}?\s*{serial}(?!\d|/|\s\d|[.,]\d){counted}"
    yield rf"\b{paper}[^.!?\n]{{0,30}}?(?:№|No\.?\s|number|series|серії|номер\w*)\s*[\w-]*\d[\d -]{{4,}}\d"
    yield rf"\b{paper}[^.!?\n]{{0,30}}?(?-i:[A-Z]{{2,6}})-\d{{2,4}}-\d{{5,}}"
    gap = r"(?:[^.!?;\n]|(?<=no)\.|(?<=nr)\.|(?<=сер)\.|(?<=ном)\.|(?<=reg)\.){0,40}?(?<![\w.,/-])"
    digits = r"(?:\d{5,}|\d{2,4}[ /-]\d{3,}(?:[ /-]\d{2,})?)"
    behind = r"(?![\w/]|\s?%|[.,]\d)"
    series = (
        rf"(?-i:(?!(?:UAH|USD|EUR|US|ISO|DSTU|ДСТУ|EN|ВПО|ОВА|ООН|ЗСУ|ДСНС|МОМ|МОЗ|IDPs?|UN|WHO"
        rf"|IOM)\b)[{_CAPITALS}]{{1,5}}(?:-[{_CAPITALS}]{{2}})?"
        rf"|[IVXІ1]{{1,4}}-[{_CAPITALS}]{{2}})"
    )
    yield rf"{needed('paper')}{gap}{series}[\s/-]{{0,2}}(?:{sign}\s?)?{digits}{behind}"
    yield (
        rf"{needed('paper')}{gap}(?:№|No\.?\s|N\s|#|number\s|номер\w*\s"
        rf"|номером\s){{1,2}}\s?[\w-]{{0,4}}?\d[\d -]{{3,}}\d(?!\d|/|[.,]\d)"
    )
    yield rf"{needed('paper')}\s?(?:[:=—–-]\s?(?:{sign}\s?)?|{sign}\s?)(?:\d{{6,}}|\d{{4}}-\d{{6,}}){behind}"
    yield rf"{needed('paper')}\s(?:\d{{8,}}|0\d{{5,}}|\d{{4}}-\d{{6,}}){behind}"
    yield rf"{needed('tax_number')}[^.!?\n\d]{{0,25}}\d[\d ]{{7,12}}\d(?!\d)"
    yield rf"{needed('paper')}\s\d{{5,7}}(?!\d|[.,/-]\d|\s?[^\W\d]|\s\d|\s?%)"
    yield r"(?<!\w)(?:\d\s){9}\d(?=\W{1,3}(?:іпн|рнокпп|tin|inn))"
    yield (
        rf"{needed('personal_number')}{gap}(?-i:(?:[{_CAPITALS}]{{1,4}}[ -]?)?\d(?:[ /-]?[\d{_CAPITALS}]){{5,20}})"
        rf"(?![\w%])"
    )
    yield r"(?<!\w)код\w{0,2}\W{1,3}[1-4]\d{9}(?!\d)"
    record = (
        r"(?:історі\w{1,2}\s+хвороби|медичн\w+\s+карт\w+|амбулаторн\w+\s+карт\w+|(?:medical|patient|clinical)\s+"
        r"(?:record|card|file))"
    )
    yield rf"(?<!\w){record}\s+(?:пацієнт\w+\s+)?(?:(?:№|No\.?|number|#)\s?\d{{2,}}|\d{{4,}}(?!\s*[^\W\d]))"
    yield r"(?<!\w)(?:imei|ssn|снілс|снилс)\W{1,4}\d[\d -]{6,16}\d"
    yield r"(?<!\w)єдрпоу\W{1,4}\d{10}(?!\d)"  # of ten digits: the number of one person who trades


def _accounts(lexicon: Lexicon) -> Iterator[str]:
    needed = lexicon.needed
    yield r"(?<!\w)(?:account|рахунк\w+|рахунок)\W{1,3}(?:(?:number|no\.?|номер|№)\W{0,3})?\d{10,20}(?!\d)"
    yield r"(?<!\w)UA\s?\d{2}(?:\s?\d){25}(?!\w)"
    yield r"(?<!\w)(?-i:(?!UA)[A-Z]{2})\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)(?<=\d)"
    yield r"(?<!\w)[рпо]/р\W{0,3}\d{8,20}(?!\d)"
    yield rf"{needed('card')}[^.!?\n\d]{{0,25}}(?:\d{{4}}[ -]?){{3}}\d{{4}}(?!\d)"


def _plates(lexicon: Lexicon) -> Iterator[str]:
    """Plates of Ukraine and its neighbours by their shape; of others behind the word for a plate or a vehicle."""
    needed = lexicon.needed
    two = rf"(?-i:[{_LOOK_ALIKE}]{{2}})"
    yield rf"(?<![\w-]){two}[\s-]?\d{{2}}[\s-]?\d{{2}}[\s-]?{two}(?![\w-])"
    yield r"(?<![\w-])(?-i:\d{3}-\d\d\s?[А-ЯІЇЄҐ]{2})(?![\w-])"  # of the years before 2004
    russian = "ABEKMHOPCTYXАВЕКМНОРСТУХ"
    yield rf"(?<![\w-])(?-i:[{russian}]\s?\d{{3}}\s?[{russian}]{{2}}\s?\d{{2,3}})(?![\w-]|[.,]\d)"
    yield r"(?<![\w-])(?-i:\d{4}\s?[ABEIKMHOPCTX]{2}-[0-8])(?![\w-])"  # Belarus
    foreign = (
        r"(?P<what>(?-i:(?<![\w-])(?:[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2}\s?\d{1,4}|[A-Z]{2}\d\d\s?[A-Z]{3}"
        r"|[A-Z]{1,2}\s?\d{2,3}\s?[A-Z]{3}"
        r"|[A-Z]{2}-?\s?\d{3}\s?[A-Z]{2}|[A-Z]{2,3}\s\d[A-Z0-9]{3,4}|\d[A-Z][A-Z0-9]\s?\d{4}|[A-Z]{3}-\d{3}"
        r"|[A-Z]{2}\s[A-Z]{2}-\d{3})(?![\w-])))"
    )
    yield rf"{needed('vehicle')}[^.!?\n]{{0,40}}?{foreign}"
    yield rf"{foreign}[^.!?\n]{{0,20}}?{needed('vehicle')}"
    local = (
        rf"(?P<what>(?-i:(?<![\w-])(?:\d{{3,5}}[\s-]?[{_CAPITALS}]{{2}}|[{_LOOK_ALIKE}]{{2}}\s?\d{{4,5}}"
        rf"|\d{{4}}\s?[А-ЯІ]\d)(?![\w-])))"
    )
    yield rf"{needed('vehicle')}[\s:,(«№-]{{0,3}}{local}"
    any_plate = (
        rf"(?P<what>(?-i:(?<![\w-])(?=[{_CAPITALS}0-9 -]{{0,9}}\d\d)(?=[0-9 -]{{0,7}}[{_CAPITALS}])"
        rf"[{_CAPITALS}0-9](?:[ -]?[{_CAPITALS}0-9]){{4,8}}(?![\w-])))"
    )
    yield rf"{needed('plate')}[\s:=«\"“№—-]{{0,4}}(?:(?:is|are|was|number|no\.|№)\s)?{any_plate}"


def _devices() -> Iterator[str]:
    yield r"(?<![\w:])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![\w:])"  # of a network
    yield r"(?<!\w)(?-i:(?!UA\d)(?=[A-Z0-9]*\d{4}(?!\w))(?=[A-Z0-9]{0,10}[A-Z])[A-HJ-NPR-Z0-9]{17})(?!\w)"  # a vehicle
