"""What a grammar says of good writing: letters of neighbours, wordings that are refused or avoided, cases governed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from sitrep.language.beginnings import Beginnings
from sitrep.language.branch import Branch
from sitrep.model.message import CASES, Case

_BEGINS = r"(?<![\w’-])"
_STEM = 4  # letters that a word keeps in every form
_SEVERITIES = {"unfinished": "unfinished", "refused": "wording-refused", "avoided": "wording-avoided"}


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording that should not stand in a report, the code that says so, and what to write instead."""

    code: str
    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True)
class Writing:
    """The rules of one language for its own texts."""

    foreign: str
    wordings: Beginnings[Wording]
    doubled: tuple[str, ...]
    endings: int
    alternating: str
    governs: Mapping[str, tuple[Case, ...]]

    @classmethod
    def of(cls, root: Branch) -> "Writing":
        """What the section `writing` says; a wording is a list of words, each whole or, with a star, a beginning."""
        branch = root.branch("writing")
        foreign, doubled = branch.text("foreign_letters"), branch.words("doubled")
        endings, governs = branch.whole("endings"), _governs(branch.branch("governs"))
        alternating = branch.text("alternating")
        made = cls(foreign, Beginnings(_wordings(branch)), doubled, endings, alternating, governs)
        branch.close()
        return made

    def inflected(self, words: str) -> re.Pattern[str]:
        """Finds a term in whatever form its words take; an acronym stays as it is, or takes an ending of its own."""
        return _inflected(words, self.endings, self.alternating)

    def begun(self, words: str) -> str:
        """How a term begins in whatever form, in small letters."""
        first = words.split(maxsplit=1)[0]
        stem = first if not first[1:].islower() else first[: max(len(first) - self.endings, _STEM)]
        changing = (at for at, letter in enumerate(stem) if at and letter in self.alternating)
        return stem[: next(changing, len(stem))].lower()


@lru_cache(maxsize=4096)
def _inflected(words: str, endings: int, alternating: str) -> re.Pattern[str]:
    forms = r"[\s-]".join(_form(word, endings, alternating) for word in words.split())
    return re.compile(rf"{_BEGINS}{forms}(?![\w’-])")


def _form(word: str, endings: int, alternating: str) -> str:
    if not word[1:].islower():
        return rf"{re.escape(word)}(?:-?[\w’]{{1,3}})?" if word.isupper() else re.escape(word)
    stem = word[: max(len(word) - endings, _STEM)]
    ending = rf"[\w’]{{0,{endings + 2}}}" if endings else "’?s?|es"
    kept = "".join(f"[{alternating}]" if letter in alternating else re.escape(letter) for letter in stem[1:])
    return f"(?i:{re.escape(stem[0])}{kept}(?:{ending}))"


def _wordings(branch: Branch) -> Iterator[tuple[str, Wording]]:
    for key, code in _SEVERITIES.items():
        for row in branch.rows(key):
            instead = row.text("write")
            for written in row.words("not"):
                known = max((word.partition("*")[0] for word in written.lower().split()), key=len)
                yield known, Wording(code, _pattern(written), instead)
            row.close()


def _pattern(written: str) -> re.Pattern[str]:
    """Finds a wording as whole words; a word that is listed with a capital is asked for with one."""
    words = r"\s+".join(_word(word) for word in written.split())
    return re.compile(rf"{_BEGINS}{words}(?![\w’-])")


def _word(written: str) -> str:
    pattern = re.escape(written).replace(r"\*", r"[\w’]*")
    return f"(?i:{pattern})" if written == written.lower() else pattern


def _governs(branch: Branch) -> Mapping[str, tuple[Case, ...]]:
    """The cases that follow a word, by word; a language without cases gives none."""
    found: dict[str, tuple[Case, ...]] = {}
    for cases in branch:
        named = tuple(case for case in CASES if case in cases.split("-or-"))
        if "-or-".join(named) != cases:
            raise branch.refusal(cases)
        found |= dict.fromkeys(branch.words(cases), named)
    branch.close()
    return MappingProxyType(found)
