"""What a grammar says of good writing: letters of neighbours, wordings that are refused or avoided, cases governed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sitrep.language.branch import Branch
from sitrep.model.message import CASES, Case

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
    wordings: tuple[Wording, ...]
    doubled: tuple[str, ...]
    governs: Mapping[str, tuple[Case, ...]]

    @classmethod
    def of(cls, root: Branch) -> "Writing":
        """What the section `writing` says; a wording is a list of words, each whole or, with a star, a beginning."""
        branch = root.branch("writing")
        foreign, doubled = branch.text("foreign_letters"), branch.words("doubled")
        made = cls(foreign, tuple(_wordings(branch)), doubled, _governs(branch.branch("governs")))
        branch.close()
        return made


def _wordings(branch: Branch) -> Iterator[Wording]:
    for key, code in _SEVERITIES.items():
        for row in branch.rows(key):
            instead = row.text("write")
            for written in row.words("not"):
                yield Wording(code, _pattern(written), instead)
            row.close()


def _pattern(written: str) -> re.Pattern[str]:
    """Finds a wording as whole words; a word that is listed with a capital is asked for with one."""
    words = r"\s+".join(_word(word) for word in written.split())
    return re.compile(rf"(?<![\w’-]){words}(?![\w’-])")


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
