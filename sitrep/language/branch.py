"""A part of a grammar that is being read: each key is there, is known, and is of the right form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Literal

from sitrep.problems import SitrepError

Reason = Literal["missing", "surplus", "form"]
Path = tuple[str | int, ...]
_STAND_IN = "?"  # of a text that is at fault, so that the rest can be read to its end
_NOTHING: Mapping[object, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Lack:
    """What is wrong with a grammar: a key that is missing, one that nobody knows, or a value of the wrong form."""

    path: Path
    reason: Reason
    wanted: str = ""

    @property
    def key(self) -> str:
        """The path as it is said."""
        return ".".join(str(step) for step in self.path)


class IncompleteGrammar(SitrepError):
    """A language whose grammar lacks keys, or has some that are unknown or wrong: it is refused whole."""

    def __init__(self, language: str, lacks: Sequence[Lack]) -> None:
        super().__init__("incomplete-grammar", language=language, key=lacks[0].key or language)
        self.lacks = tuple(lacks)


class Branch:
    """The keys of one level of a grammar; all that are missing, surplus or wrong are gathered, and told at the end."""

    def __init__(
        self, language: str, tree: object, path: Path = (), lacks: list[Lack] | None = None, *, quiet: bool = False
    ) -> None:
        self.language = language
        self._path = path
        self._lacks: list[Lack] = [] if lacks is None else lacks
        self._quiet = quiet or not isinstance(tree, Mapping)
        if not quiet and self._quiet:
            self._lack(None, "form", "key: …")
        self._tree = tree if isinstance(tree, Mapping) else _NOTHING
        self._asked: set[str] = set()

    def refusal(self, key: str, wanted: str = "") -> IncompleteGrammar:
        """Why this language cannot be used: what stands at a key contradicts the rest."""
        self._lack(key, "form", wanted)
        return IncompleteGrammar(self.language, self._lacks)

    def settle(self) -> None:
        """Refuse the language where anything of this level or below it is at fault."""
        if any(one.path[: len(self._path)] == self._path for one in self._lacks):
            raise IncompleteGrammar(self.language, self._lacks)

    def _lack(self, key: str | int | None, reason: Reason, wanted: str = "") -> None:
        found = Lack(self._path if key is None else (*self._path, key), reason, wanted)
        if found.path not in {one.path for one in self._lacks}:
            self._lacks.append(found)

    def _take(self, key: str) -> object:
        """What stands at a key; nothing where it is missing, which is then told."""
        self._asked.add(key)
        if key not in self._tree and not self._quiet:
            self._lack(key, "missing")
        return self._tree.get(key)

    def text(self, key: str, *, among: Sequence[str] = ()) -> str:
        """A scalar; where choices are given, one of them."""
        held = self._take(key)
        if isinstance(held, str) and (not among or held in among):
            return str(held)
        self._wrong(key, " / ".join(among) or "…")
        return among[0] if among else _STAND_IN

    def whole(self, key: str) -> int:
        """A whole number."""
        held = self.text(key)
        if held.isascii() and held.isdigit():
            return int(held)
        self._wrong(key, "4")
        return 0

    def pattern(self, key: str, *, needs: Sequence[str] = (), may: Sequence[str] = ()) -> str:
        """A text with all of the holes that it needs, and no others than it may have."""
        held = self.text(key)
        try:
            holes = {name for _, name, _, _ in Formatter().parse(held) if name is not None}
        except ValueError:
            holes = {_STAND_IN}  # a stray brace
        if set(needs) <= holes <= {*needs, *may}:
            return held
        self._wrong(key, " ".join(f"{{{name}}}" for name in (*needs, *may)))
        return "".join(f"{{{name}}}" for name in needs)

    def words(self, key: str, *, count: int | None = None) -> tuple[str, ...]:
        """A list of scalars, of a certain length where one is given."""
        held = self._take(key)
        if isinstance(held, list) and count in (None, len(held)) and all(isinstance(one, str) for one in held):
            return tuple(str(one) for one in held)
        self._wrong(key, "[…]" if count is None else f"[…] × {count}")
        return (_STAND_IN,) * (count or 0)

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
        held = self._take(key)
        quiet = self._quiet or key not in self._tree
        return Branch(self.language, held, (*self._path, key), self._lacks, quiet=quiet)

    def rows(self, key: str) -> Iterator["Branch"]:
        """Each of a list of levels below; there is at least one."""
        held = self._take(key)
        if not isinstance(held, list) or not held:
            self._wrong(key, "[…]")
            return
        for number, one in enumerate(held):
            yield Branch(self.language, one, (*self._path, key, number), self._lacks)

    def _wrong(self, key: str, wanted: str) -> None:
        if key in self._tree:
            self._lack(key, "form", wanted)

    def close(self) -> None:
        """Tell of what nobody asked for."""
        for key in sorted(str(one) for one in self._tree if one not in self._asked):
            self._lack(key, "surplus")
