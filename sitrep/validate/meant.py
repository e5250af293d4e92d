"""Knows how people write who were never told how: what a misspelt word, a day or a number was probably meant to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher, get_close_matches

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
_LIKE = 0.65  # from here on a word is taken for another misspelt
_SURE = 0.8  # and from here on, where no other is like it, for that one
# Cyrillic letters that look like Latin ones, small and large.
_LOOK_ALIKE = str.maketrans("аеіорсухѕјАВЕІКМНОРСТУХЅЈ", "aeiopcyxsjABEIKMHOPCTYXSJ")
_JOINTS = re.compile(r"[\s_\-\u2010-\u2015]+")
_DAY = r"(\d{1,2})\.(\d{1,2})\.(\d{4})"
_YEAR_FIRST = r"(\d{4})[-./\u2010-\u2015](\d{1,2})[-./\u2010-\u2015](\d{1,2})"
_EITHER = re.compile(f"{_DAY}|{_YEAR_FIRST}")
_BETWEEN = re.compile(r"\s*(?:/|-|\u2010|\u2011|\u2012|\u2013|\u2014|\.\.)\s*")
_MONTHS = (
    ("january", "січня", "jan"),
    ("february", "лютого", "feb"),
    ("march", "березня", "mar"),
    ("april", "квітня", "apr"),
    ("may", "травня"),
    ("june", "червня", "jun"),
    ("july", "липня", "jul"),
    ("august", "серпня", "aug"),
    ("september", "вересня", "sep"),
    ("october", "жовтня", "oct"),
    ("november", "листопада", "nov"),
    ("december", "грудня", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_IN_WORDS = re.compile(r"(\d{1,2})\s+([^\W\d_]+)\.?,?\s+(\d{4})(?:\s*(?:року|р\.))?")
_GROUPED = re.compile(r"([1-9]\d{0,2})((?:[\s'’\u02bc]\d{3})+)((?:[.,]\d+)?)")
_COMMA = re.compile(r"(-?(?:0|[1-9]\d*)),(\d{1,2}|\d{4,})")
_TIMES = {"тис": 3, "thousand": 3, "k": 3, "млн": 6, "million": 6, "mln": 6, "млрд": 9, "billion": 9}
_UNITS = frozenset(
    (
        "осіб",
        "особа",
        "особи",
        "людей",
        "люди",
        "people",
        "persons",
        "person",
        "т",
        "тонн",
        "тонни",
        "t",
        "tonne",
        "tonnes",
        "днів",
        "дні",
        "day",
        "days",
        "household",
        "households",
        "домогосподарств",
        "помешкань",
        "dwellings",
        "будинків",
        "суден",
        "vessels",
        "рейсів",
        "voyages",
        "usd",
    )
)
_BESIDE = re.compile(r"№?\s*([\d\s.,'’]*\d)(?:\s+([^\W\d]+)\.?(?:\s[^\d<>~≈±+-]*)?|\s*%|(k|тис|млн|млрд|mln)\.?)?")


@dataclass(frozen=True, slots=True)
class Meant:
    """What was probably meant; `certain` where nothing else can have been."""

    text: str = ""
    certain: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Meant()


def word(written: str, known: Sequence[str], *, spelt: bool = True) -> Meant:
    """The word of a list that was meant; where `spelt` is false, one letter more or less is no certain slip."""
    bare = _bare(written)
    same = [one for one in known if _bare(one) == bare]
    if len(same) == 1:
        return Meant(same[0], certain=True)
    like = get_close_matches(written, known, n=2, cutoff=_LIKE) or get_close_matches(bare, known, n=2, cutoff=_LIKE)
    if not like:
        longer = [one for one in known if _bare(one).startswith(f"{bare}_")]
        return Meant(longer[0]) if len(longer) == 1 else NOTHING
    sure = spelt and len(like) == 1 and SequenceMatcher(None, like[0], written).ratio() >= _SURE
    return Meant(like[0], certain=sure)


def latin(written: str) -> str:
    """The word with Latin letters where Cyrillic ones stand that look like them."""
    return written.translate(_LOOK_ALIKE)


def day(written: str) -> Meant:
    """The day that was meant, year first; of 3/8/23 nobody knows."""
    text = " ".join(written.split())
    if found := _EITHER.fullmatch(text):
        d, m, y, year, month, last = found.groups()
        return _day(year or y, month or m, last or d)
    if found := _IN_WORDS.fullmatch(text.lower()):
        named = _MONTH.get(found[2])
        return _day(found[3], str(named), found[1]) if named else NOTHING
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ].*", text):
        return Meant(text[:10])
    return NOTHING


def period(written: str) -> Meant:
    """The period that was meant: two days, whatever stands between them."""
    for found in _BETWEEN.finditer(written):
        halves = [day(half.strip()) for half in (written[: found.start()], written[found.end() :])]
        if all(halves) and halves[0].text <= halves[1].text:
            return Meant("/".join(half.text for half in halves), certain=all(half.certain for half in halves))
    return NOTHING


def number(written: str) -> Meant:
    """The number that was meant; certain where only blanks or a comma before decimals were wrong."""
    text = written.strip()
    if re.fullmatch(r"\+(0|[1-9]\d*)(\.\d+)?", text):
        return Meant(text[1:], certain=True)
    if found := _GROUPED.fullmatch(text):
        whole = found[1] + re.sub(r"\D", "", found[2])
        return Meant(whole + found[3].replace(",", "."), certain=not found[3].startswith("."))
    if found := _COMMA.fullmatch(text):
        return Meant(f"{found[1]}.{found[2]}", certain=True)
    return _with_words(text)


def whole(written: str) -> Meant:
    """The whole number that was meant."""
    found = number(written)
    return found if found.text.isdecimal() else NOTHING


def yes_no(written: str) -> Meant:
    """What yes and no say in the words of this program."""
    said = written.strip().lower()
    if said in ("yes", "так", "on", "true"):
        return Meant("true", certain=True)
    return Meant("false", certain=True) if said in ("no", "ні", "off", "false") else NOTHING


def address(written: str) -> Meant:
    """The address of a page that lacks only what stands before it."""
    bare = written.strip().removeprefix("http://").removeprefix("//")
    whole_host = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s<>\"']*)?", bare, re.IGNORECASE)
    return Meant(f"https://{bare}") if whole_host else NOTHING


def hole(reason: str, piece: str) -> Meant:
    """What a piece of a hole in braces was meant to be."""
    before, point, last = piece.rpartition(".")
    if reason == "unknown-attribute" and point:
        found = word(last, ("as_of", "change", "change_percent", "share", "previous"))
        return Meant(f"{before}.{found.text}", certain=found.certain) if found else NOTHING
    if reason == "unknown-form":
        return word(piece, ("number", "place", "date", "plural", "change", *CASES))
    return word(piece, CASES) if reason == "unknown-case" else NOTHING


def _with_words(text: str) -> Meant:
    found = _BESIDE.fullmatch(text)
    if found is None or (text[-1].isdigit() and not text.startswith("№")):
        return NOTHING
    digits = found[1]
    plain = digits if re.fullmatch(r"(0|[1-9]\d*)(\.\d+)?", digits) else number(digits).text if digits != text else ""
    if not plain:
        return NOTHING
    said = (found[2] or found[3] or "").lower()
    if said and said not in _TIMES and said not in _UNITS:
        return NOTHING  # a dozen, a hundred: what a word does to a number is not guessed
    times = _TIMES.get(said, 0)
    if not times:
        return Meant(plain)
    return Meant(f"{(Decimal(plain) * 10**times).normalize():f}")


def _day(year: str, month: str, last: str) -> Meant:
    try:
        return Meant(date(int(year), int(month), int(last)).isoformat(), certain=True)
    except ValueError:
        return NOTHING


def _bare(written: str) -> str:
    return _JOINTS.sub("_", latin(written.strip()).casefold()).strip("_").replace("\u00a0", "")
