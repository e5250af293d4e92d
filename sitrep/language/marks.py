"""How the numbers that are typed into a text are read: their marks, and the words that scale, name or say them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from sitrep.language.branch import Branch
from sitrep.language.numerals import Numerals

V = TypeVar("V", str, int)
_SPACES = " \u00a0\u202f"  # a typist puts any of them between the groups of a number
_POWERS = ("3", "6", "9", "12")
_UNITS = ("percent", "percentage-point", "usd", "eur", "uah")
MONEY = ("usd", "eur", "uah")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NUMBERS = tuple(str(number) for number in range(1, 13))


@dataclass(frozen=True)
class Scale:
    """The words for a power of ten: behind a number, by themselves, and with the word for half of it."""

    power: int
    words: tuple[str, ...]
    behind: re.Pattern[str]
    alone: re.Pattern[str]
    halved: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Marks:
    """The numbers of one language as texts hold them.

    `numbers` are the words for 1 to 12, and for as many more as a grammar names. `units` stand behind a number and
    `signs` before it, `sharing` between two of one scale; `halves_of_day` behind a time of twelve hours.
    """

    number: re.Pattern[str]
    decimal: str
    groups: str
    scales: tuple[Scale, ...]
    units: Mapping[str, re.Pattern[str]]
    signs: Mapping[str, re.Pattern[str]]
    numbers: Mapping[Decimal, re.Pattern[str]]
    sharing: re.Pattern[str]
    hours: re.Pattern[str]
    day_and_night: re.Pattern[str]  # of 24 hours
    halves_of_day: tuple[re.Pattern[str], re.Pattern[str]]

    @classmethod
    def of(cls, root: Branch, numerals: Numerals) -> "Marks":
        """What the section `literals` of a grammar says."""
        branch = root.branch("literals")
        groups = _SPACES if numerals.group in _SPACES else numerals.group
        group, decimal = f"[{re.escape(groups)}]", re.escape(numerals.decimal)
        halves, numbers = branch.words("halves"), _lists(branch, "numbers", _NUMBERS, more=True)
        made = cls(
            re.compile(rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{decimal}\d+)?"),
            numerals.decimal,
            groups,
            tuple(_scale(int(power), words, halves) for power, words in _lists(branch, "scales", _POWERS).items()),
            MappingProxyType({unit: _behind(words) for unit, words in _lists(branch, "units", _UNITS).items()}),
            MappingProxyType({unit: _before(words) for unit, words in _lists(branch, "signs", MONEY).items()}),
            MappingProxyType({Decimal(number): _alone(words) for number, words in numbers.items()}),
            re.compile(rf"\s*[-–—]\s*|\s+{any_of(branch.words('sharing'))}\s+", re.IGNORECASE),
            _behind(branch.words("hours")),
            _alone(branch.words("day_and_night")),
            (_behind(branch.words("forenoon")), _behind(branch.words("afternoon"))),
        )
        branch.close()
        return made

    def scaled(self, text: str, end: int) -> tuple[int, int]:
        """The power of ten that the word behind a number says, and where that word ends."""
        power, end = _longest(((scale.power, scale.behind) for scale in self.scales), text, end)
        return power or 0, end

    def unit(self, text: str, end: int) -> tuple[str | None, int]:
        """The unit that the word behind a number names, and where that word ends."""
        return _longest(self.units.items(), text, end)

    def signed(self, text: str, start: int) -> str | None:
        """The unit whose sign stands before a number."""
        return next((unit for unit, sign in self.signs.items() if sign.search(text, 0, start)), None)


def _lists(root: Branch, key: str, names: tuple[str, ...], *, more: bool = False) -> Mapping[str, tuple[str, ...]]:
    branch = root.branch(key)
    others = filter(_NUMBER.fullmatch, branch) if more else ()
    made = {name: branch.words(name) for name in dict.fromkeys((*names, *others))}
    branch.close()
    return made


def _longest(patterns: Iterable[tuple[V, re.Pattern[str]]], text: str, at: int) -> tuple[V | None, int]:
    """What the longest of the words that stand here means: "percentage points" is no percentage."""
    found = [(one.end(), meant) for meant, pattern in patterns if (one := pattern.match(text, at))]
    end, meant = max(found, key=lambda one: one[0], default=(at, None))
    return meant, end


def _scale(power: int, words: tuple[str, ...], halves: tuple[str, ...]) -> Scale:
    halved = re.compile(rf"(?<!\w){any_of(halves)}\s*{any_of(words)}(?!\w)", re.IGNORECASE)
    return Scale(power, words, _behind(words), _alone(words), halved)


def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[\s-]?{any_of(words)}(?!\w)", re.IGNORECASE)


def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{any_of(words)}\s?$", re.IGNORECASE)


def _alone(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """Any of the words, the longest first, as a pattern: `тисяч*` is all that begin so, `…` any others between."""
    listed = sorted(set(words), key=lambda one: (-len(one), one))
    return f"(?:{'|'.join(_form(one) for one in listed)})" if listed else r"(?!)"


def _form(written: str) -> str:
    escaped = re.escape(written).replace("’", "['’ʼ]")
    return escaped.replace(r"\*", r"[\w’]*").replace(r"\ …\ ", r"\s.*\s").replace(r"\ ", r"\s")
