"""The words by which harm is known, of all languages that we have them in, as patterns; the words are data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import MappingProxyType

from sitrep import resources
from sitrep.language.branch import Branch
from sitrep.load.strict_yaml import tree

LISTS = (
    "street_after", "street_before", "house", "flat", "telephone", "messenger", "at", "dot", "passport", "tax_number",
    "card", "latitude", "degree", "minute", "direction", "months", "year_old", "young_old", "aged", "person", "child",
    "kin", "owner", "one", "member", "with", "children", "numbers", "family_of", "hurt", "honorific", "says", "given",
    "surname_end", "prisoner", "prisoners", "battle", "quiet_after", "battle_quiet", "unit", "ordinal",
    "troops", "manoeuvre", "position", "enemy", "losses", "soldier", "taken", "responders", "staying", "fine",
    "settlement", "count_before", "more", "spoken", "street_name", "no_street", "carrier", "going_on", "paper",
    "vehicle", "plate", "personal_number", "rural",
)  # fmt: skip
_CAPITALS, _SMALL = "А-ЯІЇЄҐ", "а-яіїєґ"  # as the patterns write the letters of Ukrainian beside those of English
_LETTERS = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile(r"[^\s*’)|]+|$")  # as far as it stands so in every text that holds it, and within a comment


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The lists of every language as one, and the letters that only a language of the workspace has."""

    lists: Mapping[str, frozenset[str]]
    letters: str = ""

    def words(self, name: str) -> str:
        """Any word of a list, in any language, as a pattern that ignores case and takes any space for a space."""
        return f"(?:{'|'.join(_pattern(word) for word in _longest_first(self.lists[name]))})"

    def word(self, name: str) -> str:
        """The same, standing by itself: neither within a word nor as its beginning."""
        return rf"(?<![\w’-]){self.words(name)}(?![\w’])"

    def need(self, name: str) -> str:
        """Any word of a list that a pattern cannot do without; it stands by itself, at its beginning and its end."""
        return f"(?#{name}){self.words(name)}"

    def needed(self, name: str) -> str:
        """The same as a word of its own."""
        return f"(?#{name}){self.word(name)}"

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """A pattern that ignores case where it does not say otherwise; letters are those of every language."""
        capitals, small = self.letters.upper(), self.letters.lower()
        return re.compile(
            pattern.replace(_CAPITALS, _CAPITALS + capitals).replace(_SMALL, _SMALL + small), re.IGNORECASE
        )

    def strings(self, name: str, *, but: frozenset[str] = frozenset()) -> str:
        """Strings of which a text holds one wherever it holds a word of a list, save some of its words; for a gate."""
        held = (listed.strip().lower() for listed in self.lists[name])
        return "(?#=" + "|".join(sorted({_UNSPACED.findall(one)[0] for one in held if one not in but})) + ")"

    def letters_of(self, name: str) -> str:
        """The words of a list without the brackets and spaces that it has them in, as a pattern."""
        held = {found.group() for listed in self.lists[name] if (found := _LETTERS.search(listed))}
        return "|".join(_longest_first(held))

    def beginnings(self, name: str) -> Iterator[tuple[str, bool]]:
        """The longest letters in a row of each word of a list, and whether a word may go on behind them.

        Of two as long it is the later: of "a pow" it is the noun. A word without letters has none, so that every word
        goes on behind them.
        """
        for listed in self.lists[name]:
            held = list(_LETTERS.finditer(listed.lower()))
            letters = max(held, key=lambda one: (len(one[0]), one.start()), default=None)
            yield (letters[0], listed[letters.end() :].startswith("*")) if letters else ("", True)

    @cached_property
    def spoken(self) -> Mapping[str, str]:
        """What each word for a number says, as `spoken` lists it: `zero=0`, `triple=x3`, `нулі=*0`."""
        pairs = (word.partition("=") for word in self.lists["spoken"])
        return MappingProxyType({said: meant for said, _, meant in pairs})

    @cached_property
    def noughts(self) -> tuple[str, ...]:
        """The words for nought."""
        return tuple(sorted(said for said, meant in self.spoken.items() if meant.removeprefix("*") == "0"))

    def numeral(self) -> str:
        """Any word for a number from nought to a hundred."""
        numbers = (said for said, meant in self.spoken.items() if meant.isdigit())
        return rf"(?:{'|'.join(_pattern(said) for said in _longest_first(numbers))})"


@cache
def built_in() -> Lexicon:
    """What the languages know that come with the program."""
    return lexicon(())


@lru_cache(maxsize=8)
def lexicon(own: tuple[tuple[str, str, str], ...]) -> Lexicon:
    """The words of all languages, a workspace's own among them: each with code, text and alphabet."""
    ours = [(code, resources.harm_words(code)) for code in resources.languages()]
    held = [read(code, text) for code, text in ours if text] + [read(code, text) for code, text, _ in own]
    lists = {name: frozenset(word for one in held for word in one[name]) for name in LISTS}
    letters = "".join(sorted({letter for _, _, alphabet in own for letter in alphabet if not letter.isascii()}))
    return Lexicon(MappingProxyType(lists), letters)


@lru_cache(maxsize=16)
def read(code: str, text: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of a language; a file that lacks one, or has one too many, is refused."""
    made = tree(text, f"{code}.yaml")
    root = Branch(code, made.value if not made.problems else None)
    found = {name: root.words(name) for name in LISTS}
    root.close()
    root.settle()
    return MappingProxyType(found)


def _longest_first(listed: Iterable[str]) -> list[str]:
    return sorted(listed, key=lambda one: (-len(one), one))


def _pattern(written: str) -> str:
    """`shell*` is every word that begins so; an apostrophe may be straight or curved."""
    stem = re.escape(written).replace("’", "['’ʼ]")
    return stem.replace(r"\*", r"[\w’]*").replace(r"\ ", r"\s+")
