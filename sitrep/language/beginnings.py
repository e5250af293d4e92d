"""Which of many wordings a text can hold at all: looking at how its words begin costs less than trying each of them."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

_LONGEST = 5
_LETTERS = re.compile(rf"\w{{1,{_LONGEST}}}")
_BEGUN = re.compile(rf"(?<![\w’]){_LETTERS.pattern}")

Thing = TypeVar("Thing")


class Beginnings(Generic[Thing]):
    """Things, each known by how one of the words of a wording begins, in small letters.

    The wordings of one thing follow each other.
    """

    def __init__(self, held: Iterable[tuple[str, Thing]]) -> None:
        self._things: list[Thing] = []
        self._always: set[int] = set()
        self._begun: dict[int, dict[str, set[int]]] = {}  # by how many letters are known, then by these
        for beginning, thing in held:
            if not self._things or self._things[-1] is not thing:
                self._things.append(thing)
            letters = _LETTERS.match(beginning)
            known = self._begun.setdefault(letters.end(), {}).setdefault(letters[0], set()) if letters else self._always
            known.add(len(self._things) - 1)

    def within(self, text: str) -> list[Thing]:
        """Those of which a text may hold a wording, in their order; too many perhaps, never too few."""
        begun = set(_BEGUN.findall(text.lower()))
        found = set(self._always)
        for length, places in self._begun.items():
            met = begun if length == _LONGEST else {one[:length] for one in begun}
            for letters in places.keys() & met:
                found |= places[letters]
        return [self._things[place] for place in sorted(found)]
