"""A sentence with holes, parsed once: it knows which figures, dates and places it names.

The profile is frozen: ICU MessageFormat 1 syntax with our own types.

    message  = (text | argument)*
    argument = "{" name ["." attribute] ["," what] "}"
    what     = "number" | case | "place" ["," case] | "date" ["," "long"] | ("plural" | "change") "," branch+
    branch   = key "{" (text | argument without plural or change | "#", in plural)* "}"
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Literal, cast, get_args

Case = Literal["nominative", "genitive", "dative", "accusative", "instrumental", "locative"]
Form = Literal["phrase", "number", "place", "date", "plural", "change"]
CASES: tuple[Case, ...] = get_args(Case)
ATTRIBUTES = ("as_of", "change", "change_percent", "share", "previous")
CATEGORIES = ("one", "few", "many", "other")
DIRECTIONS = ("up", "down", "same", "incomparable")
APOSTROPHE = "\u2019"

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_WORD = re.compile(r"[^\s{},.#]+")
_SPACE = re.compile(r"\s*")
_WORDS = re.compile(r"[^{}]+")
_WORDS_OF_PLURAL = re.compile(r"[^{}#]+")
# Most holes are as plain as `{idps}`, `{idps.as_of, date}` and `{kyiv, place, locative}`: they are read at once.
_HOLE = (
    rf"\{{([a-z][a-z0-9_]*+)(?:\.({'|'.join(ATTRIBUTES)}))?"
    rf"(?:, (?:(number|date|place)|(?:(place), )?({'|'.join(CASES)})))?\}}"
)
_PLAIN = re.compile(_HOLE)
_COUNTED = re.compile(re.sub(r"\((?!\?)", "(?:", _HOLE))  # nothing is kept of what is only counted
_BRANCHES = {
    form: "".join(rf"(?: {key} \{{[^{{}}]*+(?:{_COUNTED.pattern}[^{{}}]*+)*+\}})?" for key in keys)
    for form, keys in (("plural", CATEGORIES), ("change", DIRECTIONS))
}
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")
_CHOICE = re.compile(
    rf"\{{[a-z][a-z0-9_]*+(?:\.(?:{'|'.join(ATTRIBUTES)}))?, "
    rf"(?:plural,(?= ){_BRANCHES['plural']}|change,(?= ){_BRANCHES['change']})\}}"
)
_UP_TO_BRACE = re.compile(r"[^{}]*")


_NO_BRANCHES: Mapping[str, tuple["Part", ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Hash:
    """The `#` of a plural branch: the number that chose it."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A hole: whose value, which attribute of it, and how it is to be said."""

    name: str
    attribute: str = ""
    form: Form = "phrase"
    case: Case = "nominative"
    branches: Mapping[str, tuple["Part", ...]] = field(default_factory=dict)
    offset: int = 0

    @property
    def written(self) -> str:
        """`idps.as_of`, as its author wrote it."""
        return f"{self.name}.{self.attribute}" if self.attribute else self.name


Part = str | Argument | Hash


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a message leaves the profile: a reason of a short list, the offset in characters, the piece itself."""

    reason: str
    offset: int
    length: int
    piece: str


@dataclass(frozen=True)
class Message:
    """A sentence as it was written, and, once that is asked, as it was understood."""

    source: str

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its words and its holes, in reading order."""
        return _split(self.source) if _is_plain(self.source) else _Reader(self.source).parts(top=True)

    def __str__(self) -> str:
        return self.source

    def arguments(self) -> tuple[Argument, ...]:
        """Every argument, those in branches included, in reading order."""
        return self._arguments

    @cached_property
    def _arguments(self) -> tuple[Argument, ...]:
        return tuple(_arguments(self.parts))

    def literal(self) -> str:
        """The words alone: every argument leaves one space."""
        return "".join(_literal(self.parts))


def _arguments(parts: tuple[Part, ...]) -> Iterator[Argument]:
    for part in parts:
        if isinstance(part, Argument):
            yield part
            for branch in part.branches.values():
                yield from _arguments(branch)


def _literal(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Argument) and part.branches:
            for branch in part.branches.values():
                yield " "
                yield from _literal(branch)
        else:
            yield " "


@lru_cache(maxsize=4096)
def blanked(message: Message) -> str:
    """The message with a space for each character that is no literal text, so that offsets stay."""
    kept = [" "] * len(message.source)
    for offset, text in _placed(message.parts, message.source, 0):
        kept[offset : offset + len(text)] = text
    return "".join(kept)[: len(message.source)]


@lru_cache(maxsize=4096)
def unquoted(text: str) -> str:
    """The text with a space for each character that it quotes, so that offsets stay."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _placed(parts: tuple[Part, ...], source: str, at: int) -> Iterator[tuple[int, str]]:
    """Each piece of text with its offset; an argument ends at its brace, each of its branches after its own."""
    for part in parts:
        if isinstance(part, str):
            yield at, part
            at += len(part)
        elif isinstance(part, Hash):
            at += 1
        else:
            at = part.offset + 1
            for branch in part.branches.values():
                at = source.find("{", at) + 1
                yield from _placed(branch, source, at)
                at = _end(branch, source, at)
            at = source.find("}", at) + 1


def _end(parts: tuple[Part, ...], source: str, at: int) -> int:
    """Where the branch that begins here has been closed."""
    for part in parts:
        if isinstance(part, Argument):
            at = source.find("}", part.offset) + 1
        else:
            at += len(part) if isinstance(part, str) else 1
    return source.find("}", at) + 1


def names(message: Message) -> frozenset[tuple[str, str]]:
    """What a message speaks of: which values, and which attributes of them; order and case are free."""
    return frozenset((one.written, "change" if one.form == "change" else "") for one in message.arguments())


@lru_cache(maxsize=20_000)
def parse(source: str) -> tuple[Message, tuple[Slip, ...]]:
    """The message and where it leaves the profile; it never raises, and offsets count characters from 0."""
    text = source.replace("'", APOSTROPHE) if "'" in source else source
    # Where choices are written as usual and all else is plain, nothing is amiss; "#" keeps what parts them apart.
    if _is_plain(text) or _is_plain(_CHOICE.sub("#", text)):
        return Message(text), ()
    reader = _Reader(text)
    reader.parts(top=True)
    return Message(text), tuple(reader.slips)


def _is_plain(text: str) -> bool:
    """Whether all of its holes are plain, as those of most sentences are: it holds no other brace."""
    opened = text.count("{")
    return opened == text.count("}") and (not opened or len(_COUNTED.findall(text)) == opened)


def _split(text: str) -> tuple[Part, ...]:
    """What the reader would make of a plain sentence."""
    made: list[Part] = []
    behind = 0
    for hole in _PLAIN.finditer(text):
        if behind < hole.start():
            made.append(text[behind : hole.start()])
        made.append(_argument(hole))
        behind = hole.end()
    if behind < len(text):
        made.append(text[behind:])
    return tuple(made)


def _argument(hole: re.Match[str]) -> Argument:
    """The argument that a plain hole is."""
    name, attribute, form, place, case = hole.groups()
    shown = cast("Form", form or place or "phrase")
    return Argument(name, attribute or "", shown, cast("Case", case or "nominative"), _NO_BRANCHES, hole.start())


class _Reader:
    """One pass over a message from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.slips: list[Slip] = []

    def slip(self, reason: str, offset: int, end: int | None = None) -> None:
        end = max(offset + 1, self.at if end is None else end)
        self.slips.append(Slip(reason, offset, end - offset, self.text[offset:end]))

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found.group()

    def parts(self, *, top: bool = False, plural: bool = False) -> tuple[Part, ...]:
        """Text and arguments up to the brace that closes the branch, or to the end of the message."""
        made: list[Part] = []
        words = _WORDS_OF_PLURAL if plural else _WORDS
        while self.at < len(self.text):
            found = words.match(self.text, self.at)
            if found:
                made.append(found.group())
                self.at = found.end()
            elif not top and self.peek() == "}":
                break
            else:
                self._hole(made, nested=not top)
        return tuple(made)

    def _hole(self, made: list[Part], *, nested: bool) -> None:
        start, here = self.at, self.peek()
        if here == "#":
            self.at += 1
            made.append(Hash())
        elif here == "}":
            self.at += 1
            self.slip("stray-brace", start)
        else:
            argument = self._argument(nested=nested)
            if argument is not None:
                made.append(argument)

    def _argument(self, *, nested: bool) -> Argument | None:
        start = self.at
        plain = _PLAIN.match(self.text, start)
        if plain:
            self.at = plain.end()
            return _argument(plain)
        self.at += 1
        self.space()
        name_at = self.at
        name = self.take(_NAME)
        if not name or self.peek() not in (".", ",", "}", " ", "\n", ""):
            self.take(_UP_TO_BRACE)
            self._give_up("bad-name", name_at)
            return None
        attribute = ""
        if self.peek() == ".":
            self.at += 1
            attribute = self.take(_NAME)
            if attribute not in ATTRIBUTES:
                self.slip("unknown-attribute", name_at)
        self.space()
        if self.peek() == "}":
            self.at += 1
            return Argument(name, attribute, offset=start)
        if self.peek() != ",":
            self._give_up("unclosed", start)
            return None
        self.at += 1
        return self._what(name, attribute, start, nested=nested)

    def _what(self, name: str, attribute: str, start: int, *, nested: bool) -> Argument | None:
        self.space()
        word_at = self.at
        word = self.take(_WORD)
        self.space()
        if word in ("plural", "change"):
            if nested:
                self.slip("nested", start)
            branches = self._branches(word, start)
            return Argument(name, attribute, "plural" if word == "plural" else "change", "nominative", branches, start)
        form, case = self._style(word, word_at)
        self.space()
        if self.peek() != "}":
            self._give_up("unclosed", start)
            return None
        self.at += 1
        return Argument(name, attribute, form, case, _NO_BRANCHES, start)

    def _style(self, word: str, word_at: int) -> tuple[Form, Case]:
        for case in CASES:
            if word == case:
                return "phrase", case
        if word == "number":
            return "number", "nominative"
        if word == "place":
            second = self._second()
            for case in CASES:
                if second == case:
                    return "place", case
            if second:
                self.slip("unknown-case", self.at - len(second), self.at)
            return "place", "nominative"
        if word == "date":
            second = self._second()
            if second not in ("", "long"):
                self.slip("unknown-date-style", self.at - len(second), self.at)
            return "date", "nominative"
        self.slip("unknown-form", word_at)
        return "phrase", "nominative"

    def _second(self) -> str:
        if self.peek() != ",":
            return ""
        self.at += 1
        self.space()
        return self.take(_WORD)

    def _branches(self, form: str, start: int) -> Mapping[str, tuple[Part, ...]]:
        allowed = CATEGORIES if form == "plural" else DIRECTIONS
        branches: dict[str, tuple[Part, ...]] = {}
        if self.peek() == ",":
            self.at += 1
        self.space()
        while self.peek() not in ("}", ""):
            if not self._branch(allowed, branches, plural=form == "plural"):
                break
            self.space()
        if self.peek() == "}":
            self.at += 1
        elif not self.slips or self.slips[-1].offset != start:
            self.slip("unclosed", start)
        if not branches:
            self.slip("no-branches", start)
        return MappingProxyType(branches)

    def _branch(self, allowed: tuple[str, ...], branches: dict[str, tuple[Part, ...]], *, plural: bool) -> bool:
        """Read `key {words}`; whether another may follow."""
        key_at = self.at
        key = self.take(_WORD)
        if key not in allowed:
            self.slip("unknown-branch", key_at)
        if key in branches:
            self.slip("branch-twice", key_at)
        self.take(_UP_TO_BRACE)
        if self.peek() != "{":
            self.slip("unclosed", key_at)
            return False
        self.at += 1
        inside = self.parts(plural=plural)
        closed = self.peek() == "}"
        if closed:
            self.at += 1
        branches.setdefault(key, inside)
        return closed

    def _give_up(self, reason: str, offset: int) -> None:
        """Leave the argument: past its closing brace, braces inside it counted."""
        depth = 1
        while self.at < len(self.text) and depth:
            depth += {"{": 1, "}": -1}.get(self.peek(), 0)
            self.at += 1
        self.slip("unclosed" if depth else reason, offset)
