"""What leads to one person or door whatever the sentence says: coordinates, addresses, telephones, documents."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import word, words

_FLAGS = re.IGNORECASE
_SPAN = r"[^.!?\n]{0,25}?"
_DEGREES = r"[-+]?\d{1,3}"
_PAUSE = r"\s*(?:[,;/|]|\s|°)\s*"
_TEN = re.compile(r"(?<!\d)\d{10}(?!\d)")
_CARD = re.compile(r"(?<![\w-])(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{1,3})?(?![\d-])")
_WEIGHTS = (-1, 5, 7, 9, 4, 6, 10, 5, 7)  # of the digits of a taxpayer's number; the order of the tax office of 1994
_LONGEST_TELEPHONE = 15  # digits: ITU-T E.164
_SHORTEST_TELEPHONE = 9


def exact(text: str) -> Iterator[Finding]:
    """Every stretch of a text that is exact about a place or a person."""
    for kind, pattern in _patterns():
        for found in pattern.finditer(text):
            yield Finding(found.start(), found.end(), kind)
    for found in _TEN.finditer(text):
        if _is_taxpayer(found.group()):
            yield Finding(found.start(), found.end(), "document")
    for found in _CARD.finditer(text):
        if _is_card(found.group()):
            yield Finding(found.start(), found.end(), "document")
    for found in _international().finditer(text):
        digits = sum(character.isdigit() for character in found.group())
        if _SHORTEST_TELEPHONE <= digits <= _LONGEST_TELEPHONE:
            yield Finding(found.start(), found.end(), "contact")


@cache
def _international() -> re.Pattern[str]:
    return re.compile(r"(?<![\w+])(?:\+|00(?=[1-9]))\s?\(?\d(?:[\s().–-]{0,3}\d){7,16}(?!\d)")


def _is_taxpayer(digits: str) -> bool:
    """Whether the last digit is the one that the others ask for."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return digits[0] != "0" and total % 11 % 10 == int(digits[-1])


def _is_card(written: str) -> bool:
    """Whether it passes the check of bank cards (ISO/IEC 7812, Luhn)."""
    digits = [int(one) for one in written if one.isdigit()]
    doubled = (digit * 2 - 9 if digit * 2 > 9 else digit * 2 for digit in digits[-2::-2])  # noqa: PLR2004 - two digits
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    listed: list[tuple[Kind, str]] = []
    listed += [("coordinates", one) for one in _coordinates()]
    listed += [("address", one) for one in _addresses()]
    listed += [("contact", one) for one in (*_telephones(), *_mailboxes())]
    listed += [("document", one) for one in _documents()]
    return tuple((kind, re.compile(pattern, _FLAGS)) for kind, pattern in listed)


def _coordinates() -> Iterator[str]:
    side = rf"(?:\s?°?\s?{words('direction')}(?![\w]))?"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{3,}}{side}{_PAUSE}{_DEGREES}\.\d{{3,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{4,}}{side}\s+(?:and|by|та|і|й)\s+{_DEGREES}\.\d{{4,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES},\d{{4,}}{side}{_PAUSE}(?:and|та|і)?\s*{_DEGREES},\d{{4,}}{side}(?![\w%])"
    yield (
        rf"(?<![\w.,]){words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}°?\s*[,;/\s]?\s*"
        rf"{words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}"
    )
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{2,}}\s?°\s?{words('direction')}(?!\w)"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{3,}}\s?{words('direction')}(?!\w)"
    yield rf"(?<!\w){_DEGREES}\s?(?:°|º|{words('degree')})\s?\d{{1,2}}(?:[.,]\d+)?\s?(?:′|'|’|ʹ|`|{words('minute')})"
    yield rf"{word('latitude')}\W{{0,4}}(?:\w+\W{{1,3}})?{_DEGREES}[.,]\d+"
    yield r"\bgeo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?"
    yield r"\b3[4-8]\s?[TUtu]\s?[A-HJ-NP-Za-hj-np-z]{2}\s?\d{2,5}\s?\d{2,5}\b"  # MGRS over Ukraine
    yield (
        r"\b3[4-8]\s?[NTU]?\s?(?:easting\s|e\s?)?\d{6}(?:\.\d+)?\s?m?E?[\s,;]+(?:northing\s|n\s?)?5\d{6}"
        r"(?:\.\d+)?\s?m?N?\b"
    )
    yield r"(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)"
    yield r"(?<![/:\w])///?\s?\w+\.\w+\.\w+"
    yield (
        r"(?:https?://)?(?:www\.)?(?:goo\.gl/maps|maps\.app\.goo|maps\.google|google\.[a-z.]+/maps|openstreetmap\.org"
        r"|osm\.org|maps\.apple|bing\.com/maps|yandex\.[a-z]+/maps|wikimapia\.org|what3words\.com|w3w\.co|plus\.codes"
        r"|here\.com|geohack\.[a-z]+|deepstatemap\.[a-z]+|mapy\.cz|maps\.me|waze\.com)[^\s,;)»”]*"
    )


def _addresses() -> Iterator[str]:
    name = r"(?:[«\"“]?[A-ZА-ЯІЇЄҐ0-9][\w’'ʼ.-]*[»\"”]?\s*,?\s*){1,4}"
    number = (
        rf"(?:{words('house')}\s*)?(?:№|No\.?|#)?\s*\d{{1,4}}"
        r"(?:\s?[-/]\s?\d+|\s?[-«\"]?[а-яa-zА-Я]\b[»\"]?)?(?![\d.,]?\d|\s?%)"
    )
    yield rf"(?<![\w’]){words('street_before')}\s*(?-i:{name}){number}"
    yield (
        rf"(?<![\w’]){words('house')}\s*(?:№|No\.?|#)?\s*\d+\w?\s*(?:,|по|на|on|at|in|of)?\s*(?:the\s)?"
        rf"{words('street_before')}\s*(?-i:{name})"
    )
    yield (
        rf"(?<![\w.,/-])\d{{1,4}}[A-Za-z]?(?:/\d+)?,?\s+(?-i:(?:[A-Z][\w’'ʼ-]+\s+){{1,4}})"
        rf"{words('street_after')}(?![\w’])"
    )
    yield rf"(?-i:(?:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+\s+){{1,3}}){words('street_after')},?\s*(?:at\s)?{number}"
    yield rf"(?<![\w’]){words('house')}\s*(?:№|No\.?|#)?\s*\d+\w?,?\s*{words('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    yield rf"\d+\w?,\s*{words('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    yield r"(?<![\w’])(?:apartment|квартира|кв\.)\s*(?:№|No\.?|#)?\s*\d{1,4}(?!\s?\d*\s?(?:млн|тис|м|%))"


def _telephones() -> Iterator[str]:
    yield r"(?<![\w.,/+-])\(?0\d{2}\)?[\s.–-]{0,2}\d{3}[\s.–-]?\d{2}[\s.–-]?\d{2}(?![\w-]|[.,]\d)"
    yield r"(?<![\w.,/+-])\(?0\d{2}\)?[\s.–-]{0,2}\d{2}[\s.–-]?\d{2}[\s.–-]?\d{3}(?![\w-]|[.,]\d)"
    yield r"(?<![\w.,/+-])\(0\d{2,4}\)\s?\d{1,3}[\s–-]?\d{2}[\s–-]?\d{2}(?![\w-])"
    yield r"(?<![\w.,/+-])0\d{3,4}[\s–-]\d{1,3}[\s–-]\d{2}[\s–-]\d{2}(?![\w-])"
    yield r"(?<![\w.,/+-])0[\s–-]?800[\s–-]?\d{3}[\s–-]?\d{3}(?![\w-])"
    yield r"(?<![\w.,/+-])0[\s–-]?800(?:[\s–-]?\d{2,3}){2,3}(?![\w-])"
    yield r"(?<![\w.,/+-])8[\s–-]?\(?0\d{2}\)?[\s–-]?\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?![\w-])"
    yield r"(?<![\w.,/+-])380\s?\(?\d{2}\)?[\s–-]?\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?![\w-])"
    yield rf"{word('telephone')}{_SPAN}(?<![\d.,])\(?\d[\d\s()–-]{{3,16}}\d(?![\d%])(?=\s*(?:$|[.,;)»”]|\s\D))"


def _mailboxes() -> Iterator[str]:
    at, dot = words("at"), words("dot")
    yield r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+"
    yield rf"[\w.+-]+\s?{at}\s?[\w-]+(?:\s?(?:{dot}|\.)\s?[\w-]+)*\s?{dot}\s?\w{{2,}}"
    yield r"[\w.+-]+\s?(?:\(at\)|\[at\]|\(собака\)|\[собака\]|\(ат\))\s?[\w-]+(?:\.[\w-]+)+"
    yield r"(?<![\w.@/])@[A-Za-z_][A-Za-z0-9_.]{3,}"
    yield r"\b(?:t\.me|telegram\.me|wa\.me|m\.me|viber\.click|signal\.me|chat\.whatsapp\.com)/\S+"
    yield r"\b(?:facebook|fb|instagram|vk|linkedin|tiktok|ok)\.(?:com|ru|me)/[\w.@/-]*\w"
    yield rf"{word('messenger')}\s*(?:[:–—-]|id|нік)\s*@?[A-Za-z_][\w.]{{3,}}"


def _documents() -> Iterator[str]:
    serial = r"(?:[A-ZА-ЯІЇЄҐ]{1,3}[\s-]?)?(?:№|No\.?|N|#)?\s?\d[\d -]{3,15}\d"
    yield r"(?<![\w-])(?-i:[А-ЯІЇЄҐ]{2})\s?(?:№|N|No)?\s?\d{6}(?![\d.,]\d|\w)"
    yield rf"{word('passport')}[^.!?\n]{{0,30}}?(?<![\w/])(?:№|No\.?|#)?\s*(?-i:{serial})(?!\d|/)"
    yield r"(?<![\w-])(?:19|20)\d{6}-\d{5}(?!\w)"  # the number of a record in the demographic register
    yield rf"{word('tax_number')}[^.!?\n\d]{{0,25}}\d[\d ]{{7,12}}\d(?!\d)"
    yield r"(?<!\w)UA\s?\d{2}(?:\s?\d){25}(?!\w)"
    yield r"(?<!\w)(?-i:(?!UA)[A-Z]{2})\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)(?<=\d)"
    yield rf"{word('card')}[^.!?\n\d]{{0,25}}(?:\d{{4}}[ -]?){{3}}\d{{4}}(?!\d)"
    yield r"(?<![\w-])(?-i:[IVXІ]{1,4}-[А-ЯІЇЄҐ]{2})\s?(?:№|N)?\s?\d{6}(?!\d)"
    yield r"(?<![\w-])(?-i:[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2})\s?\d{4}\s?(?-i:[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2})(?![\w-])"
