"""Which patterns a text can meet at all: looking for their words first costs less than trying each of them.

A pattern says in comments what it cannot do without: `(?#kin)` a word of that list, `(?#child|kin)` one of either,
`(?#=room|office)` one of these strings in small letters. Words are known by how they begin, so a gate may let through
too much, never too little.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from operator import or_

from sitrep.harm.finding import Kind
from sitrep.harm.lexicon import LISTS, Lexicon

_COMMENT = re.compile(r"\(\?#(=?)([^)]+)\)")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a pattern finds, the lists of which a text must hold a word, and the strings of which it must hold one."""

    kind: Kind
    regex: re.Pattern[str]
    lists: tuple[int, ...]
    strings: tuple[tuple[str, ...], ...]


class Gate:
    """Patterns that are looked for together, each only where the text holds what it cannot do without."""

    def __init__(self, written: Mapping[Kind, Iterable[str]], lexicon: Lexicon) -> None:
        self.patterns = tuple(_compiled(kind, one, lexicon) for kind, held in written.items() for one in held)
        self._lexicon = lexicon
        self._asked = reduce(or_, (mask for one in self.patterns for mask in one.lists), 0)

    def met(self, text: str) -> Iterator[tuple[Kind, re.Match[str]]]:
        """Every match of every pattern that the text can meet, and what it is."""
        held, small = _held(text, self._lexicon)
        for pattern in _open(self, held & self._asked):
            for strings in pattern.strings:
                if not any(map(small.__contains__, strings)):
                    break
            else:
                for found in pattern.regex.finditer(text):
                    yield pattern.kind, found


@lru_cache(maxsize=20_000)
def _open(gate: Gate, held: int) -> tuple[Pattern, ...]:
    """The patterns whose lists a text holds words of: texts are of few sorts."""
    return tuple(one for one in gate.patterns if all(held & mask for mask in one.lists))


def _compiled(kind: Kind, written: str, lexicon: Lexicon) -> Pattern:
    comments = [(found[1], found[2]) for found in _COMMENT.finditer(written)]
    lists = tuple(_mask(names) for literal, names in comments if not literal)
    strings = tuple(tuple(one.split("|")) for literal, one in comments if literal)
    return Pattern(kind, lexicon.compiled(written), lists, strings)


def _mask(names: str) -> int:
    return sum(1 << LISTS.index(name) for name in names.split("|"))


@lru_cache(maxsize=4)
def _held(text: str, lexicon: Lexicon) -> tuple[int, str]:
    """The lists of which a text may hold a word, and the text in small letters."""
    small = text.lower()
    held = _index(lexicon)[1].get("", 0)
    for token in _LETTERS.findall(small):
        held |= _lists_of(token, lexicon)
    return held, small


@lru_cache(maxsize=50_000)
def _lists_of(token: str, lexicon: Lexicon) -> int:
    whole, begun = _index(lexicon)
    held = whole.get(token, 0)
    for length in range(1, len(token) + 1):
        held |= begun.get(token[:length], 0)
    return held


@cache
def _index(lexicon: Lexicon) -> tuple[dict[str, int], dict[str, int]]:
    """The first letters of the words of each list: whole words, and beginnings of words."""
    whole: dict[str, int] = {}
    begun: dict[str, int] = {}
    for place, name in enumerate(LISTS):
        for letters, open_ended in lexicon.beginnings(name):
            index = begun if open_ended else whole
            index[letters] = index.get(letters, 0) | 1 << place
    return whole, begun
