"""A part of a grammar that is being read: each key is there, is known, and is of the right form."""

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter
from types import MappingProxyType

from sitrep.problems import SitrepError


class IncompleteGrammar(SitrepError):
    """A language whose grammar lacks a key, or has one that is unknown or wrong: it is refused whole."""


class Branch:
    """The keys of one level of a grammar; the first that is missing, surplus or wrong is named by its path."""

    def __init__(self, language: str, tree: object, path: str = "") -> None:
        self.language = language
        self.path = path
        if not isinstance(tree, Mapping):
            raise self.refusal()
        self._tree = tree
        self._asked: set[str] = set()

    def refusal(self, key: str = "") -> IncompleteGrammar:
        """Why this language cannot be used."""
        where = ".".join(part for part in (self.path, key) if part)
        return IncompleteGrammar("incomplete-grammar", language=self.language, key=where or self.language)

    def _take(self, key: str) -> object:
        self._asked.add(key)
        if key not in self._tree:
            raise self.refusal(key)
        return self._tree[key]

    def text(self, key: str, *, among: Sequence[str] = ()) -> str:
        """A scalar; where choices are given, one of them."""
        held = self._take(key)
        if not isinstance(held, str) or (among and held not in among):
            raise self.refusal(key)
        return str(held)

    def whole(self, key: str) -> int:
        """A whole number."""
        held = self.text(key)
        if not held.isascii() or not held.isdigit():
            raise self.refusal(key)
        return int(held)

    def pattern(self, key: str, *, needs: Sequence[str] = (), may: Sequence[str] = ()) -> str:
        """A text with all of the holes that it needs, and no others than it may have."""
        held = self.text(key)
        try:
            holes = {name for _, name, _, _ in Formatter().parse(held) if name is not None}
        except ValueError as stray_brace:
            raise self.refusal(key) from stray_brace
        if not set(needs) <= holes <= {*needs, *may}:
            raise self.refusal(key)
        return held

    def words(self, key: str, *, count: int | None = None) -> tuple[str, ...]:
        """A list of scalars, of a certain length where one is given."""
        held = self._take(key)
        if not isinstance(held, list) or (count is not None and len(held) != count):
            raise self.refusal(key)
        if not all(isinstance(one, str) for one in held):
            raise self.refusal(key)
        return tuple(str(one) for one in held)

    def table(self, key: str, names: Sequence[str]) -> Mapping[str, str]:
        """A scalar for each of these names, and for no other."""
        branch = self.branch(key)
        made = {name: branch.text(name) for name in names}
        branch.close()
        return MappingProxyType(made)

    def __iter__(self) -> Iterator[str]:
        """The names that this level gives, where they are free."""
        return (str(one) for one in self._tree)

    def branch(self, key: str) -> "Branch":
        """The level below."""
        return Branch(self.language, self._take(key), f"{self.path}.{key}" if self.path else key)

    def rows(self, key: str) -> Iterator["Branch"]:
        """Each of a list of levels below; there is at least one."""
        held = self._take(key)
        if not isinstance(held, list) or not held:
            raise self.refusal(key)
        for number, one in enumerate(held):
            yield Branch(self.language, one, f"{self.path}.{key}.{number}" if self.path else f"{key}.{number}")

    def close(self) -> None:
        """Refuse what nobody asked for."""
        for key in sorted(str(one) for one in self._tree if one not in self._asked):
            raise self.refusal(key)
