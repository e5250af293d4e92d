"""What a problem says: how grave it is, what is wrong and what to do, in the reader's language."""

import re
from collections.abc import Mapping

from sitrep.codes import CODES, Code
from sitrep.problems import Problem
from sitrep.words import fill, say, spoken

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def severity(one: Problem) -> str:
    """Whether it blocks (`error`) or warns (`warning`)."""
    return CODES[one.code].severity


def message(one: Problem, language: str) -> str:
    """What is wrong."""
    code = CODES[one.code]
    return clean(fill(spoken(code.message, language), language, _worded(one, code, language)))


def hint(one: Problem, language: str) -> str:
    """What to do; where it is known what was probably meant, that."""
    meant = one.facts.get("meant", "")
    if meant:
        return clean(say("did-you-mean", language, meant=meant))
    code = CODES[one.code]
    return clean(fill(spoken(code.hint, language), language, _worded(one, code, language)))


def _worded(one: Problem, code: Code, language: str) -> Mapping[str, str]:
    """The facts, those in words of our own in the reader's language."""
    return {
        name: spoken(code.words[name][fact], language) if fact in code.words.get(name, {}) else fact
        for name, fact in one.facts.items()
    }


def clean(written: str, *, keep_length: bool = False) -> str:
    """Text that cannot steer a terminal: what does not print, or turns its direction, is shown as a mark."""
    flat = written if keep_length else " ".join(written.split("\n"))
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", flat.replace("\t", " "))
