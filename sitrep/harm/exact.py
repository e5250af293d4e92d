"""What leads to one person or door whatever the sentence says: coordinates, addresses, telephones, documents."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import Lexicon

_SPAN = r"[^.!?\n]{0,25}?"
_DEGREES = r"[-+]?\d{1,3}"
_PAUSE = r"\s*(?:[,;/|]|\s|°)\s*"
_TEN = re.compile(r"(?<!\d)\d{10}(?!\d)")
_CARD = re.compile(r"(?<![\w-])(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{1,3})?(?![\d-])")
_WEIGHTS = (-1, 5, 7, 9, 4, 6, 10, 5, 7)  # of the digits of a taxpayer's number; the order of the tax office of 1994
_STREETS_BEFORE = r"(?:vul\.|vulytsia|ul\.|ulitsa|prosp\.|prov\.|rue|вул\.|просп\.|пров\.|бульв\.)"
_LONGEST_TELEPHONE = 15  # digits: ITU-T E.164
_SHORTEST_TELEPHONE = 9


def exact(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Every stretch of a text that is exact about a place or a person."""
    has_digits = any(map(str.isdigit, text))
    for kind, pattern in _patterns(lexicon) if has_digits else _without_digits(lexicon):
        for found in pattern.finditer(text):
            start, end = found.span("what" if "what" in pattern.groupindex else 0)
            yield Finding(start, end, kind)
    if not has_digits:
        return
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
    return digits[0] != "0" and total % 11 % 10 == int(digits[-1]) and not digits.endswith("000")


def _is_card(written: str) -> bool:
    """Whether it passes the check of bank cards (ISO/IEC 7812, Luhn)."""
    digits = [int(one) for one in written if one.isdigit()]
    doubled = (digit * 2 - 9 if digit * 2 > 9 else digit * 2 for digit in digits[-2::-2])  # noqa: PLR2004 - two digits
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


@cache
def _without_digits(lexicon: Lexicon) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The patterns that a text without a digit can meet: every digit that a pattern asks for is written so in it."""
    return tuple((kind, pattern) for kind, pattern in _patterns(lexicon) if r"\d" not in pattern.pattern)


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    listed: list[tuple[Kind, str]] = []
    listed += [("coordinates", one) for one in _coordinates(lexicon)]
    listed += [("address", one) for one in _addresses(lexicon)]
    listed += [("contact", one) for one in (*_telephones(lexicon), *_mailboxes(lexicon))]
    listed += [("document", one) for one in _documents(lexicon)]
    return tuple((kind, lexicon.compiled(pattern)) for kind, pattern in listed)


def _coordinates(lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    side = rf"(?:\s?°?\s?{words('direction')}(?![\w]))?"
    share = r"(?!\d|\s*(?:%|per\b|відс))"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{4,}}{side}{_PAUSE}(?!0\.){_DEGREES}\.\d{{4,}}{side}(?![\w%])"
    # Three digits are also a rate: only those of Ukraine's own degrees are taken for coordinates.
    north, east = r"(?:4[4-9]|5[0-2])\.\d{3,}", r"(?:2[2-9]|3\d|40)\.\d{3,}"
    yield rf"(?<![\w.,]){north}{side}{_PAUSE}{east}{side}(?![\w%])"
    yield rf"(?<![\w.,]){east}{side}{_PAUSE}{north}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{4,}}{side}\s+(?:and|by|та|і|й)\s+{_DEGREES}\.\d{{4,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES},\d{{4,}}{side}{_PAUSE}(?:and|та|і)?\s*{_DEGREES},\d{{4,}}{side}(?![\w%])"
    # Latitude and longitude of Ukraine, however roughly.
    yield rf"(?<![\w.,])(?:4[4-9]|5[0-2])\.\d\d\d?{share}\s?[,;/]\s?(?:2[2-9]|3\d|40)\.\d\d\d?{share}"
    yield (
        rf"(?<![\w.,]){words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}°?\s*[,;/\s]?\s*"
        rf"{words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}"
    )
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{2,}}\s?°\s?{words('direction')}(?!\w)"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{3,}}\s?°"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{3,}}\s?{words('direction')}(?!\w)"
    yield rf"(?<!\d){_DEGREES}\s?(?:°|º|{words('degree')})\s?\d{{1,2}}(?:[.,]\d+)?\s?(?:′|'|’|ʹ|`|{words('minute')})"
    yield rf"(?<!\d){_DEGREES}\s?[°º]\s?\d{{1,2}}[.,]\d{{2,}}"
    yield rf"(?<![\w]){_DEGREES}d\s?\d{{1,2}}m(?:\s?\d{{1,2}}(?:[.,]\d+)?s)?"
    yield rf"(?<!\w){words('direction')}\s?\d{{1,3}}\s\d{{1,2}}\s\d{{1,2}}[.,]?\d*[,;\s]+{words('direction')}\s?\d"
    yield r"(?<!\w)[XХ]\s*[:=]\s*-?\d+(?:[.,]\d+)?\W+[YУ]\s*[:=]\s*-?\d+(?:[.,]\d+)?"
    yield rf"(?<!\w){words('latitude')}\W{{0,4}}(?:\w+\W{{1,3}})?{_DEGREES}[.,]\d{{2,}}"
    north, either = r"(?:N|S|пн|пд)\.?(?:\s?ш\.?)?", r"(?:E|W|сх|зх)\.?(?:\s?д\.?)?"
    pause = r"\s*[,;/]?\s*"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{2,}}\s?°?\s?{north}{pause}{_DEGREES}[.,]\d{{2,}}\s?°?\s?{either}(?!\w)"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d+\s?°{pause}{_DEGREES}[.,]\d+\s?°(?!\s?[CС])"
    yield rf"(?<![\w.,])\d{{1,2}}\s\d{{1,2}}\s\d{{1,2}}(?:[.,]\d+)?\s?{north}{pause}\d{{1,3}}\s\d{{1,2}}\s\d{{1,2}}"
    yield rf"(?<!\w)\d{{4}}(?:\d\d)?{north}{pause}\d{{5}}(?:\d\d)?{either}(?!\w)"
    yield r"(?<!\w)(?:what3words|w3w)\W{1,4}\w+\.\w+\.\w+"
    yield r"\bgeo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?"
    yield r"\b3[4-8]\s?[TU]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b"  # MGRS over Ukraine
    yield (
        r"\b3[4-8]\s?[NTU]?\s?(?:easting\s|e\s?)?\d{6}(?:\.\d+)?\s?m?E?"
        r"[\s,;]+(?:northing\s|n\s?)?5\d{6}(?:\.\d+)?\s?m?N?\b"
    )
    yield r"(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)"
    yield r"(?<![/:\w])///?\s?\w+\.\w+\.\w+"
    yield (
        r"(?:https?://)?(?:www\.)?(?:goo\.gl/maps|maps\.app\.goo|maps\.google|google\.[a-z.]+/maps|openstreetmap\.org"
        r"|osm\.org|maps\.apple|bing\.com/maps|yandex\.[a-z]+/maps|wikimapia\.org|what3words\.com|w3w\.co|plus\.codes"
        r"|visicom\.ua|2gis\.[a-z]+|liveuamap\.com|here\.com|geohack\.[a-z]+|deepstatemap\.[a-z]+|mapy\.cz|maps\.me|waze\.com)[^\s,;)»”]*"
    )


def _addresses(lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    capital = r"(?:[A-ZА-ЯІЇЄҐ]|\d{1,3}(?:-?[а-яіїєґa-z]+)?\s(?=[A-Za-zА-ЯІЇЄҐа-яіїєґ])\w|\d{1,3},\s?(?=\w+\s\d))"
    name = rf"(?:[«\"“]?{capital}[\w’'ʼ.-]*[»\"”]?\s*,?\s*){{1,4}}"
    number = (
        rf"(?:{words('house')}\s*)?(?:№|No\.?|#)?\s*\d{{1,4}}"
        r"(?:\s?[-/]\s?\d+|\s?[-«\"]?[а-яa-zА-Я]\b[»\"]?)?(?![\d.,]?\d|\s\d{3}\b|\s?%)"
    )
    yield rf"(?<![\w’]){words('street_before')}\s*(?-i:{name}){number}"
    yield (
        rf"(?<![\w’]){words('house')}\s*(?:№|No\.?|#)?\s*\d+\w?\s*(?:,|по|на|on|at|in|of)?\s*(?:the\s)?"
        rf"{words('street_before')}\s*(?-i:{name})"
    )
    yield rf"(?-i:(?:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+\s+){{1,3}}){words('street_after')},?\s*(?:at\s)?{number}"
    yield rf"(?<![\w’]){words('house')}\s*(?:№|No\.?|#)?\s*\d+\w?,?\s*{words('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    yield rf"\d+\w?,\s*{words('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    capital = r"(?-i:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+\s+)"
    yield (
        rf"(?<![\w’]){words('house')}\s*(?:№|No\.?|#)?\s*\d+\S{{0,4}}\s+(?:on|at|in|по|на)\s+"
        rf"{capital}{{1,3}}{words('street_after')}"
    )
    month = rf"(?!\s*(?:{words('months')}|\d))"
    # A street may go without its word: на Садовій, 8.
    yield rf"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’]+(?:ій|ої)),\s*\d{{1,3}}(?:[а-г](?!\w)|{month}(?=\s*(?:[.;)]|$)))"
    yield r"(?-i:[A-Z][a-z]+(?:a|yi|ska|oho|oi))\s\d{1,3}[a-d](?!\w)"
    before, within = r"(?:number|no\.?|house|building)\s", r"(?:(?:of|the|and)\s+)?"
    yield (
        rf"(?<![\w’]){before}\d{{1,4}}[a-z]?\s+(?:on|in|at|of)\s+(?-i:(?:[A-Z][\w’'ʼ-]+\s+){{1,4}})"
        rf"{words('street_after')}(?![\w’])"
    )
    yield (
        rf"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{{1,4}}[A-Za-z]?(?:[/-]\d+)?,?\s+(?-i:[A-Z][\w’'ʼ-]+\s+)(?:{within}(?-i:[A-Z][\w’'ʼ-]+\s+)){{0,3}}"
        rf"{words('street_after')}(?![\w’])"
    )
    yield (
        rf"(?<![\w.,/-])\d{{1,4}}[A-Za-z]?(?:[/-]\d+)?,?\s+(?-i:{_STREETS_BEFORE})\s*"
        r"[«\"“]?(?-i:[A-ZА-ЯІЇЄҐ])[\w’'ʼ-]+"
    )
    yield (
        r"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{1,4}[a-z]?\s+(?!\w*(?:ed|al|ct|in)\s)[a-z]{5,}\s+"
        r"(?:street|avenue|boulevard)(?![\w’])"
    )
    yield (
        r"(?<![\w’])(?:вул|просп|пров|бульв)\.\s*[\w’'ʼ-]+(?:\s[\w’'ʼ-]+){0,2},?\s*"
        rf"(?:{words('house')}\s*)?\d{{1,4}}(?!\d|\s?%)"
    )
    yield r"(?<![\w’])(?:apartment|flat|квартира|кв\.)\s*(?:№|No\.?|#)?\s*\d{1,4}(?!\s?\d*\s?(?:млн|тис|м|%))"


def _telephones(lexicon: Lexicon) -> Iterator[str]:
    word = lexicon.word
    before, behind = r"(?<![\w.,/+-])", r"(?![\w/-]|[.,]\d)"
    apart = r"[\s.–/-]{0,2}"
    yield rf"{before}0{apart}\(?\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}\(0\d{{2,4}}\)\s?\d{{1,3}}(?:{apart}\d{{2}}){{2}}{behind}"
    yield rf"{before}0\d{{3,4}}[\s–-]\d{{1,3}}(?:[\s–-]\d{{2}}){{2}}{behind}"
    yield rf"{before}0[\s–-]?800(?:[\s–-]?\d{{1,3}}){{2,4}}{behind}"
    yield rf"{before}8[\s–-]?\(?0\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}380\s?\(?\d{{2}}\)?(?:{apart}\d){{7}}{behind}"
    yield rf"{before}\(?\d{{3}}\)?[\s.-]\d{{3}}[.-]\d{{4}}{behind}"  # as North America writes them
    number = r"(?P<what>\+?\(?\d[\d\s()–/-]{3,16}\d)(?![\d%])"
    yield rf"{word('telephone')}\W{{0,4}}(?:№|no\.?\s|number\s|номер\w*\s)?\W{{0,3}}{number}"
    yield rf"{word('telephone')}{_SPAN}(?<![\d.,]){number}(?=\s*(?:$|[.,;)»”]))"
    yield r"(?<![\w.,/+-])0(?:[\s.–-]{1,2}\d){9}(?![\w-]|[.,]\d)"
    yield r"(?<![\w.,/+-])0\d{2,4}\s\d{3,4}\s\d{4}(?![\w-]|[.,]\d)"
    yield r"(?<![\w.,/+-])(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}-)\d{3}-\d{4}(?![\w-]|[.,]\d)"
    yield r"(?<![\w’])(?:нуль|zero)\s+[\w’-]+(?:\s+[\w’-]+)?[\s,]+\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?!\d)"


def _mailboxes(lexicon: Lexicon) -> Iterator[str]:
    word, words = lexicon.word, lexicon.words
    at, dot = words("at"), words("dot")
    yield r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+"
    yield rf"[\w.+-]+\s?{at}\s?[\w-]+(?:\s?(?:{dot}|\.)\s?[\w-]+)*\s?{dot}\s?\w{{2,}}"
    yield rf"[\w.+-]+\s?(?!\s(?:at|собака)\s){at}\s?[\w-]+(?:\.[\w-]+)+"
    yield (
        r"[\w.+-]+\s?(?:[({\[<]\s?(?:at|а|a|ат|@|собака|равлик)\s?[)}\]>]|\sравлик\s)\s?[\w-]+"
        r"(?:\s?(?:\.|[({\[<]?\b(?:dot|крапка)\b[)}\]>]?)\s?[\w-]+)+"
    )
    yield r"(?<![\w.-])[a-z0-9.]+(?:_at_|-at-)[a-z0-9-]+(?:\.|_dot_|-dot-)[a-z]{2,}(?![\w-])"
    yield r"(?<![\w.@/])@[A-Za-z_][A-Za-z0-9_.]{3,}"
    yield r"\b(?:viber|tg|skype|signal|whatsapp)://?\S+|\bdiscord\.(?:gg|com)/\S+"
    yield r"\b(?:x|twitter|threads|youtube)\.(?:com|net)/@?\w{3,}"
    yield r"\b(?:t\.me|telegram\.me|wa\.me|m\.me|viber\.click|signal\.me|chat\.whatsapp\.com)/\S+"
    yield r"\b(?:viber|tg|skype|whatsapp|sgnl|tel|mailto)://?\S+|\blive:[\w.]+"
    yield r"\b(?:facebook|fb|instagram|vk|linkedin|tiktok|ok)\.(?:com|ru|me)/[\w.@/-]*\w"
    nick = r"(?:username|user\s?name|nick\w*|нік\w*|логін\w*|id)"
    yield rf"{word('messenger')}\s+{nick}?\s*[:–—-]?\s*@?(?-i:[a-z_])[\w.]*[\d_.][\w.]{{2,}}"
    yield rf"{word('messenger')}\s+(?-i:[a-z][a-z0-9.]*[_0-9][a-z0-9_.]*)(?!\w)"
    yield rf"(?!sign|сигн){word('messenger')}\s*(?:[:–—-]|id|нік)\s*@?[A-Za-z_][\w.]{{3,}}"
    yield rf"\b{nick}\s[^.\n]{{0,25}}?[:–—-]\s*@?[A-Za-z_][\w.]{{3,}}"


def _documents(lexicon: Lexicon) -> Iterator[str]:
    word = lexicon.word
    letters = r"(?-i:(?:[A-ZА-ЯІЇЄҐ]{1,3}[\s-]?)?)"
    sign = r"(?:№|No\.?|N|#|number|номер\w*)"
    serial = rf"{letters}{sign}?\s?(?:\d{{5,}}|\d{{2,4}}[ -]\d{{5,}}|\d{{3}} \d{{3}} \d{{3}}|\d{{2}} \d{{2}} \d{{5,}})"
    paper = r"(?:certificates?|cards?|посвідчен\w*|довідк\w*|картк\w*|case|file|справ\w*)"
    yield r"(?<![\w-])(?-i:[А-ЯІЇЄҐ]{2})\s?(?:№|N|No)?\s?\d{6}(?![\d.,]\d|\w)"
    yield rf"{word('passport')}[^.!?\n]{{0,30}}?(?<![\w/,.]){sign}?\s*{serial}(?!\d|/|\s\d|[.,]\d)"
    yield rf"\b{paper}[^.!?\n]{{0,30}}?(?:№|No\.?\s|number|series|серії|номер\w*)\s*[\w-]*\d[\d -]{{4,}}\d"
    yield rf"\b{paper}[^.!?\n]{{0,30}}?(?-i:[A-Z]{{2,6}})-\d{{2,4}}-\d{{5,}}"
    yield r"(?<!\w)\d{2}(?-i:[A-ZА-ЯІЇЄҐ]{3})\s?(?:№|No\.?)\s?\d{6}(?!\d)"
    yield r"(?<![\w-])(?:19|20)\d{6}-\d{5}(?!\w)"  # the number of a record in the demographic register
    yield rf"{word('tax_number')}[^.!?\n\d]{{0,25}}\d[\d ]{{7,12}}\d(?!\d)"
    yield r"(?<!\w)(?:\d\s){9}\d(?=\W{1,3}(?:іпн|рнокпп|tin|inn))"
    yield r"(?<!\w)(?-i:[А-ЯІЇЄҐA-Z]{2,3}),?\s+(?:номер|number|no\.?|№)\s*\d{6}(?!\d)"
    yield r"(?<!\w)(?:imei|ssn|снілс|снилс|єдрпоу)\W{1,4}\d[\d -]{6,16}\d"
    yield r"(?<!\w)(?:account|рахунк\w+|рахунок)\W{1,3}(?:(?:number|no\.?|номер|№)\W{0,3})?\d{10,20}(?!\d)"
    yield r"(?<!\w)UA\s?\d{2}(?:\s?\d){25}(?!\w)"
    yield r"(?<!\w)(?-i:(?!UA)[A-Z]{2})\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)(?<=\d)"
    yield rf"{word('card')}[^.!?\n\d]{{0,25}}(?:\d{{4}}[ -]?){{3}}\d{{4}}(?!\d)"
    yield r"(?<![\w-])(?-i:[IVXІ]{1,4}-[А-ЯІЇЄҐ]{2})\s?(?:№|N)?\s?\d{6}(?!\d)"
    yield (
        r"(?<![\w-])(?-i:[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2})\s?\d{4}\s?"
        r"(?-i:[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2})(?![\w-])"
    )
