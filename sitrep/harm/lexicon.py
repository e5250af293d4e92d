"""The words by which harm is known, of all languages that we have them in, as patterns; the words are data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
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
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def words(name: str) -> str:
    """Any word of a list, in any language, as a pattern that ignores case and takes any space for a space."""
    listed = {word for held in _lists().values() for word in held[name]}
    return f"(?:{'|'.join(_pattern(word) for word in _longest_first(listed))})"


@cache
def word(name: str) -> str:
    """The same, standing by itself: neither within a word nor as its beginning."""
    return rf"(?<![\w’-]){words(name)}(?![\w’])"


def beginnings(name: str) -> Iterator[tuple[str, bool]]:
    """The first letters of each word of a list, and whether a word may go on behind them.

    A word without letters has none, so that every word goes on behind them.
    """
    for held in _lists().values():
        for listed in held[name]:
            letters = _LETTERS.search(listed.lower())
            if letters is None:
                yield "", True
            else:
                yield letters.group(), listed[letters.end() :].startswith("*")


@cache
def spoken() -> dict[str, str]:
    """What each word for a number says, as `spoken` lists it: `zero=0`, `triple=x3`, `нулі=*0`."""
    pairs = (word.partition("=") for held in _lists().values() for word in held["spoken"])
    return {said: meant for said, _, meant in pairs}


@cache
def numeral() -> str:
    """Any word for a number from nought to a hundred."""
    return rf"(?:{'|'.join(_pattern(said) for said in _longest_first(spoken()) if spoken()[said].isdigit())})"


@cache
def _lists() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return MappingProxyType({code: _read(code) for code in resources.languages() if resources.harm_words(code)})


def _read(code: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of a language; a file that lacks one, or has one too many, is refused."""
    root = Branch(code, tree(resources.harm_words(code), f"{code}.yaml").value, "harm")
    found = {name: root.words(name) for name in LISTS}
    root.close()
    return MappingProxyType(found)


def _longest_first(listed: Iterable[str]) -> list[str]:
    return sorted(listed, key=lambda one: (-len(one), one))


def _pattern(written: str) -> str:
    """`shell*` is every word that begins so; an apostrophe may be straight or curved."""
    stem = re.escape(written).replace("’", "['’ʼ]")
    return stem.replace(r"\*", r"[\w’]*").replace(r"\ ", r"\s+")
