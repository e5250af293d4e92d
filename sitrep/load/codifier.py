"""Knows every oblast, raion, hromada and settlement of Ukraine by code and by name (KATOTTG), offline."""

import gzip
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from sitrep import resources
from sitrep.language.transliteration import in_latin
from sitrep.model.registry import PlaceKind

# Categories of the codifier: region, city of special status, raion, hromada, city, village, settlement, city district.
_KINDS: Mapping[str, PlaceKind] = MappingProxyType(
    {"O": "oblast", "K": "city", "P": "raion", "H": "hromada", "M": "city", "T": "settlement", "X": "settlement",
     "C": "village", "B": "raion"}
)  # fmt: skip
_NOUNS = MappingProxyType({"P": ("район", "raion"), "H": ("громада", "hromada"), "B": ("район", "district")})
_LEVELS = (2, 4, 7, 10)  # how many digits of a code name its oblast, raion, hromada, settlement
_NAMED = 12  # the digits that say which unit it is; five more number it
_WHOLE = 17
_TELLING = 4  # letters from which a beginning says something
_CODE = re.compile(r"(?:UA)?(\d{2,17})", re.IGNORECASE)
# A word for its kind narrows a name: "Kyiv oblast" is not the city, "с. Київ" neither.
_BEFORE = re.compile(r"^(смт|с-ще|селище|село|с\.|місто|м\.|village|town|city|settlement)\s+(?:of\s+)?", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(область|обл\.?|oblast|region|район|р-н|raion|district|(?:територіальна\s+)?громада|(?:territorial\s+)?hromada)$",
    re.IGNORECASE,
)
_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("обл", "O"), ("oblast", "O"), ("region", "O"), ("район", "PB"), ("р-н", "PB"), ("raion", "PB"), ("district", "PB"),
    ("громада", "H"), ("hromada", "H"), ("смт", "TX"), ("с-ще", "TX"), ("селище", "TX"), ("settlement", "TX"),
    ("town", "MTX"), ("місто", "MK"), ("м.", "MK"), ("city", "MK"), ("село", "C"), ("с.", "C"), ("village", "C"),
)  # fmt: skip
# What English texts call regions after their centres, in place of the adjective that is official.
_EVERYDAY: Mapping[str, str] = MappingProxyType(
    {
        "01": "crimea", "05": "vinnytsia", "07": "volyn", "12": "dnipropetrovsk", "14": "donetsk", "18": "zhytomyr",
        "21": "transcarpathia", "23": "zaporizhzhia", "26": "ivanofrankivsk", "32": "kyiv", "35": "kirovohrad",
        "44": "luhansk", "46": "lviv", "48": "mykolaiv", "51": "odesa", "53": "poltava", "56": "rivne", "59": "sumy",
        "61": "ternopil", "63": "kharkiv", "65": "kherson", "68": "khmelnytskyi", "71": "cherkasy", "73": "chernivtsi",
        "74": "chernihiv",
    }
)  # fmt: skip
_CRIMEA = ("Крим", "Autonomous Republic of Crimea", "AR Crimea")


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit or settlement; `code` is UA and 17 digits."""

    code: str
    category: str
    name: str

    @property
    def kind(self) -> PlaceKind:
        """What it is, in the words of the registry."""
        return _KINDS[self.category]

    @property
    def ukrainian(self) -> str:
        """Its name as a report says it: raions and hromadas are adjectives with a noun."""
        noun = _NOUNS.get(self.category)
        return f"{self.name} {noun[0]}" if noun and not self.name.endswith(noun[0]) else self._oblast("область")

    @property
    def english(self) -> str:
        """Its name in Latin letters."""
        if self.code.startswith("UA01") and self.category == "O":
            return _CRIMEA[1]
        noun = _NOUNS.get(self.category)
        if self._is_oblast:
            return f"{in_latin(self.name)} oblast"
        return f"{in_latin(self.name)} {noun[1]}" if noun else in_latin(self.name)

    def _oblast(self, noun: str) -> str:
        return f"{self.name} {noun}" if self._is_oblast else self.name

    @property
    def _is_oblast(self) -> bool:
        """Whether its name is an adjective that lacks its noun."""
        return self.category == "O" and self.name.endswith(("ська", "цька", "зька"))

    @property
    def registered_code(self) -> str:
        """The code as a registry holds it: of a region its two digits, as OCHA's p-codes have them."""
        return self.code[:4] if self.category in ("O", "K") else self.code


def by_code(written: str) -> Unit | None:
    """The unit of a code, whole or as OCHA shortens it."""
    found = _CODE.fullmatch(written.strip())
    if not found:
        return None
    digits = found.group(1)
    if len(digits) not in (*_LEVELS, _WHOLE):
        return None
    # A line is found long before all of them are read: `check` asks for a few codes and for no name.
    sought, lines = digits + "0" * (_NAMED - len(digits)), _lines()
    at = bisect_left(lines, sought)
    return _unit(lines[at]) if at < len(lines) and lines[at].startswith(sought) else None


def by_name(written: str) -> tuple[Unit, ...]:
    """Every unit of that name, Ukrainian or in Latin letters, the largest first; a word for its kind narrows them."""
    bare, categories = _parted(written)
    key = _key(bare)
    found = [_units()[digits] for digits in _names().get(key, ())]
    kept = tuple(unit for unit in found if unit.category in categories) if categories else tuple(found)
    return kept or (_regions(key) if not categories or categories == "O" else ())


def beginning(written: str, most: int = 20) -> tuple[Unit, ...]:
    """Units whose name begins so, the largest first, as many as a list can show."""
    key = _key(written)
    if not key:
        return ()
    keys = (one for one in _names() if one.startswith(key))
    found = {digits for one in keys for digits in _names()[one]}
    ordered = sorted((_units()[digits] for digits in found), key=_size)
    return tuple(ordered[:most])


def alike(written: str) -> tuple[str, ...]:
    """Names that were probably meant, as Ukrainian has them: those that begin so, then those that are spelt alike."""
    bare, _ = _parted(written)
    begun = (unit.name for unit in beginning(bare, most=3)) if len(_key(bare)) >= _TELLING else ()
    close = get_close_matches(_key(bare), _names(), n=6, cutoff=0.75)
    return tuple(dict.fromkeys([*begun, *(_units()[_names()[key][0]].name for key in close)]))[:3]


def above(unit: Unit) -> tuple[Unit, ...]:
    """What it lies in, from the smallest: hromada, raion, oblast."""
    digits = unit.code.removeprefix("UA")
    heads = (_heads().get(digits[:length]) for length in reversed(_LEVELS) if set(digits[length:]) != {"0"})
    found = (_units()[head] for head in heads if head is not None and head != digits)
    return tuple(dict.fromkeys(found))


@cache
def _units() -> Mapping[str, Unit]:
    units = (_unit(line) for line in _lines())
    return MappingProxyType({unit.code.removeprefix("UA"): unit for unit in units})


@cache
def _lines() -> tuple[str, ...]:
    """The codifier, a unit a line, in the order of their codes."""
    return tuple(gzip.decompress(resources.codifier()).decode().splitlines())


def _unit(line: str) -> Unit:
    digits, category, name = line.split("\t")
    return Unit(f"UA{digits}", category, name)


@cache
def _heads() -> Mapping[str, str]:
    """The whole code of each unit by the digits that name it."""
    found: dict[str, str] = {}
    for digits in _units():
        for length in _LEVELS:
            if set(digits[length:12]) <= {"0"}:
                found.setdefault(digits[:length], digits)
                break
    return MappingProxyType(found)


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The codes of each name without what people write in different ways, in both alphabets."""
    ordered = sorted(_units().values(), key=_size)
    names = "\n".join(unit.name for unit in ordered).casefold()
    found: dict[str, list[str]] = {}
    for made in (names, in_latin(names)):
        keys = re.sub(r"[^\w\n]|_", "", made).split("\n")
        for key, unit in zip(keys, ordered, strict=True):
            found.setdefault(key, []).append(unit.code.removeprefix("UA"))
    return MappingProxyType({key: tuple(dict.fromkeys(held)) for key, held in found.items()})


def _size(unit: Unit) -> tuple[int, str]:
    return "OKMPHXTCB".index(unit.category), unit.code


def _regions(key: str) -> tuple[Unit, ...]:
    """The region of an everyday English name, or Crimea of one of its own."""
    crimea = {_key(name) for name in _CRIMEA}
    heads = (head for head, name in _EVERYDAY.items() if name == key or (head == "01" and key in crimea))
    return tuple(unit for unit in (by_code(head) for head in heads) if unit is not None)


def _parted(written: str) -> tuple[str, str]:
    """The bare name, and the categories that the word for its kind allows; none where it has no such word."""
    name = written.strip()
    found = _AFTER.search(name) or _BEFORE.search(name)
    if found is None:
        return name, ""
    word = found.group(1).casefold()
    kinds = next(kinds for mark, kinds in _CATEGORIES if mark in word)
    return (name[: found.start()] + name[found.end() :]).strip(), kinds


def _key(name: str) -> str:
    """A name without what people write in different ways: case, apostrophes, hyphens, blanks."""
    return "".join(character for character in name.casefold() if character.isalnum())
