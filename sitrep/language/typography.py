"""Which marks a language sets, and where it lets no line break."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sitrep.language.branch import Branch
from sitrep.language.numerals import NO_BREAK, Numerals

NO_SPLIT = "\u2060"  # after the dash of a range, at which a line could otherwise end
_BLANK = f"[ {NO_BREAK}]"
_ADDRESS = r"(?P<address>(?:https?://|www\.)[^\s<>«»“”„]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_NO_WORD_BEFORE = r"(?<![\w’'.-])"
_NO_WORD_AFTER = r"(?!\w)"
_BEFORE_DASH = r"(?<=\S) (?=[–—] )"  # no dash begins a line
_BEFORE_QUOTE = " \u00a0\t\n([{—–-/"


@dataclass(frozen=True)
class Typography:
    """The marks and the unbreakable spaces of one language; `followers` may not part from the number before them."""

    outer: tuple[str, str]
    nested: tuple[str, str]
    apostrophe: str
    dash: str
    minus: str
    binding: tuple[str, ...]
    followers: tuple[str, ...]
    bound: re.Pattern[str]
    stopped: re.Pattern[str]  # a full stop after an abbreviation that has one already: "2023 р.."

    @classmethod
    def of(cls, root: Branch, numerals: Numerals, nouns: Iterable[str], letters: str) -> "Typography":
        """What the sections `quotes`, `bind` and their neighbours say; `nouns` may follow a number too."""
        quotes, bind = root.branch("quotes"), root.branch("bind")
        outer, nested = quotes.words("outer", count=2), quotes.words("nested", count=2)
        words, before = bind.words("words"), bind.words("before_digits")
        steps = tuple(step.word for step in numerals.steps)
        followers = (*bind.words("after_digits"), *steps)
        initials = bind.text("initials", among=("yes", "no")) == "yes"
        apostrophe, dash = root.text("apostrophe"), root.text("dash")
        quotes.close()
        bind.close()
        nouns = tuple(nouns)
        spaces = [_BEFORE_DASH, *_after(words, before), *_numbers(followers, steps, nouns)]
        if initials:
            spaces.append(rf"(?<!\w)[{letters.upper()}]\. (?=[{letters.upper()}])")
        if numerals.group == NO_BREAK:
            spaces.append(r"(?<=\d) (?=\d{3}(?!\d))")
        bound = re.compile("|".join((_ADDRESS, *spaces)))
        return cls(
            (outer[0], outer[1]),
            (nested[0], nested[1]),
            apostrophe,
            dash,
            numerals.minus,
            words,
            followers,
            bound,
            _stopped({*followers, *nouns}),
        )

    def quoted(self, text: str, *, nested: bool) -> str:
        """The text between the language's own marks."""
        opening, closing = self.nested if nested else self.outer
        return f"{opening}{text}{closing}"

    def set(self, text: str) -> str:
        """The text as it is printed; what has been set once is left as it is, and so is every address."""
        text = _outside(r"['\u02bc]", lambda _: self.apostrophe, text)
        if '"' in text:
            text = "".join(self._quotes(text))
        text = _outside(r"(?<![^\s(«“„\[])-(?=\d)", lambda _: self.minus, text)
        text = _outside(r"(?<=\S) - (?=\S)", lambda _: f" {self.dash} ", text)
        text = self.stopped.sub(lambda found: found["address"] or found[0][:-1], text)
        text = _outside(r"(?<=\d)–(?=\d)", lambda _: f"–{NO_SPLIT}", text)
        return self.bound.sub(lambda found: found["address"] or found[0].replace(" ", NO_BREAK), text)

    def _quotes(self, text: str) -> Iterator[str]:
        """Straight marks become the language's: those of the outer level, and inside it those of the nested."""
        addresses = {at for found in re.finditer(_ADDRESS, text) for at in range(*found.span())}
        opened: list[tuple[str, str]] = []
        before = " "
        for at, mark in enumerate(text):
            after = text[at + 1 : at + 2]
            said = mark
            if at in addresses:
                pass
            elif (
                opened
                and mark == opened[-1][1]
                and not (mark == self.apostrophe and after.isalpha() and before.isalpha())
            ):
                opened.pop()
            elif mark in (self.outer[0], self.nested[0]):
                opened.append(self.outer if mark == self.outer[0] else self.nested)
            elif mark == '"':
                opens = before in _BEFORE_QUOTE + self.outer[0] + self.nested[0]
                if opens and after.strip():
                    opened.append(self.nested if self.outer in opened else self.outer)
                    said = opened[-1][0]
                elif opened and not opens and not after.isalpha():
                    said = opened.pop()[1]
            yield said
            before = said


def _outside(pattern: str, new: Callable[[re.Match[str]], str], text: str) -> str:
    """Replace what matches, but never in an address."""
    return re.sub(f"{_ADDRESS}|{pattern}", lambda found: found["address"] or new(found), text)


def _after(words: tuple[str, ...], before_digits: tuple[str, ...]) -> Iterator[str]:
    """A word that never ends a line, and one that never does before a number."""
    if words:
        yield rf"{_NO_WORD_BEFORE}(?i:{_any(words)}) (?=\S)"
    if before_digits:
        yield rf"{_NO_WORD_BEFORE}(?i:{_any(before_digits)}) (?=\d)"


def _numbers(followers: tuple[str, ...], steps: tuple[str, ...], nouns: Iterable[str]) -> Iterator[str]:
    """Between a number and its unit, between million and its unit, within an abbreviation of several words."""
    nouns = {noun.split(" ")[0] for noun in nouns}
    unit = f"(?:{_any({*followers, *nouns})}){_NO_WORD_AFTER}"
    yield rf"(?<=\d) (?={unit})"
    yield rf"(?<=\d{_BLANK})(?:{_any(steps)}) (?={unit})"
    for first, rest in sorted(
        {(one.split(" ")[0], one.split(" ")[1]) for one in followers if "." in one and " " in one}
    ):
        yield rf"{_NO_WORD_BEFORE}{re.escape(first)} (?={re.escape(rest)}{_NO_WORD_AFTER})"


def _stopped(followers: Iterable[str]) -> re.Pattern[str]:
    """An abbreviation with its own full stop and that of the sentence; three are another sign."""
    short = [one for one in followers if one.endswith(".")]
    doubled = rf"{_NO_WORD_BEFORE}(?:{_any(short)})\.(?!\.)" if short else "(?!)"
    return re.compile(f"{_ADDRESS}|{doubled}")


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first; a blank in it may be an unbreakable one."""
    return "|".join(re.escape(one).replace(r"\ ", _BLANK) for one in sorted(words, key=lambda one: (-len(one), one)))
