"""Reads a message word by word, as it sounds when its branches are chosen."""

import re
from functools import lru_cache

from sitrep.language.meanings import WORD, Sort, Token
from sitrep.model.message import APOSTROPHE, Argument, Hash, Message, Part

_NUMBER = r"(?:US\$|[$€£₴])?\d+(?:[.,/:]\d+|[ \u00a0\u202f]\d{3}(?!\d))*"
_SMALL = "а-яіїєґ" + "".join(letter for letter in map(chr, range(0x250)) if letter.islower())
_TOKEN = re.compile(rf"(?P<amount>{_NUMBER})|(?P<word>{WORD})|(?P<stop>[,;:!?()«»“”—–]|\.(?!\s*[\d{_SMALL}]))")
_BRACE = re.compile(r"[{}]")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u02bc\u2018`\u00b4", APOSTROPHE))
_COUNTED = ("", "change", "change_percent", "share", "previous")


@lru_cache(maxsize=4096)
def readings(message: Message) -> tuple[tuple[str, tuple[Token, ...]], ...]:
    """Every way in which a message can sound: the branch that is chosen, and the words in reading order.

    A message without branches sounds one way. Where two arguments branch, those of one name are chosen together; an
    argument that has no branch of that name takes its last.
    """
    keys = dict.fromkeys(key for argument in message.arguments() for key in argument.branches)
    return tuple((key, _Reader(message, key).tokens) for key in keys or ("",))


class _Reader:
    """Goes through a message once, counting the clauses that end."""

    def __init__(self, message: Message, key: str) -> None:
        self._source = message.source
        self._key = key
        self._clause = 0
        self._made: list[Token] = []
        self._parts(message.parts, 0)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All that was read."""
        return tuple(self._made)

    def _parts(self, parts: tuple[Part, ...], at: int) -> None:
        for part in parts:
            if isinstance(part, str):
                self._words(part, at)
                at += len(part)
            elif isinstance(part, Hash):
                self._made.append(Token("amount", "#", at, at + 1, self._clause))
                at += 1
            else:
                at = closed(self._source, part.offset)
                if part.branches:
                    self._branch(part)
                else:
                    self._hole(part, at)

    def _hole(self, argument: Argument, end: int) -> None:
        counted = argument.form in ("phrase", "number") and argument.attribute in _COUNTED
        sort: Sort = "amount" if counted else "other"
        self._made.append(Token(sort, argument.written, argument.offset, end, self._clause))

    def _branch(self, argument: Argument) -> None:
        at = argument.offset + 1
        chosen = self._key if self._key in argument.branches else tuple(argument.branches)[-1]
        for name, branch in argument.branches.items():
            at = self._source.find("{", at) + 1
            if name == chosen:
                self._parts(branch, at)
            at = closed(self._source, at - 1)

    def _words(self, text: str, at: int) -> None:
        for found in _TOKEN.finditer(text.translate(_APOSTROPHES)):
            start, end = at + found.start(), at + found.end()
            if found.lastgroup == "word":
                self._made.append(Token("word", found[0].removesuffix("’s"), start, end, self._clause))
            elif found.lastgroup == "amount":
                self._made.append(Token("amount", found[0], start, end, self._clause))
            else:
                self._clause += 1


def closed(source: str, at: int) -> int:
    """Behind the brace that closes the one that opens here."""
    depth = 0
    for found in _BRACE.finditer(source, at):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return len(source)
