"""Knows every oblast, raion, hromada and settlement of Ukraine by code and by name (KATOTTG), offline."""

import gzip
import re
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
_CODE = re.compile(r"(?:UA)?(\d{2,17})", re.IGNORECASE)
_KIND_WORDS = re.compile(
    r"^(?:смт|с\.|м\.|сел[оищеа]+|міст[оа]|village|town|city|settlement)\s+"
    r"|\s+(?:область|oblast|region|район|raion|district|громада|hromada|територіальна громада)$",
    re.IGNORECASE,
)


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
    exact = _units().get(digits)
    if exact is not None or len(digits) not in _LEVELS:
        return exact
    return _units().get(_heads().get(digits, ""))


def by_name(written: str) -> tuple[Unit, ...]:
    """Every unit of that name, Ukrainian or in Latin letters, the largest first."""
    return tuple(_units()[digits] for digits in _names().get(_key(written), ()))


def alike(written: str) -> tuple[str, ...]:
    """Names that were probably meant, as Ukrainian has them."""
    return tuple(
        _units()[_names()[key][0]].name for key in get_close_matches(_key(written), _names(), n=3, cutoff=0.75)
    )


def above(unit: Unit) -> tuple[Unit, ...]:
    """What it lies in, from the smallest: hromada, raion, oblast."""
    digits = unit.code.removeprefix("UA")
    heads = (_heads().get(digits[:length]) for length in reversed(_LEVELS) if set(digits[length:]) != {"0"})
    found = (_units()[head] for head in heads if head is not None and head != digits)
    return tuple(dict.fromkeys(found))


@cache
def _units() -> Mapping[str, Unit]:
    lines = gzip.decompress(resources.codifier()).decode().splitlines()
    rows = (line.split("\t") for line in lines)
    return MappingProxyType({digits: Unit(f"UA{digits}", category, name) for digits, category, name in rows})


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
    order = {category: place for place, category in enumerate("OKMPHXTCB")}
    found: dict[str, list[str]] = {}
    for digits, unit in sorted(_units().items(), key=lambda pair: (order[pair[1].category], pair[0])):
        for key in {_key(unit.name), _key(in_latin(unit.name))}:
            found.setdefault(key, []).append(digits)
    return MappingProxyType({key: tuple(held) for key, held in found.items()})


def _key(name: str) -> str:
    """A name without what people write in different ways: case, apostrophes, hyphens, the word for its kind."""
    bare = _KIND_WORDS.sub("", name.strip())
    return "".join(character for character in bare.casefold() if character.isalnum())
