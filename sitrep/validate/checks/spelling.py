"""Whether each text is written in the letters, forms and words of its language."""

from collections.abc import Iterator
from functools import lru_cache

from sitrep.language.spelling import CODES, Doubt, doubts
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import Check, check
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk


@lru_cache(maxsize=1)
def _all(desk: Desk) -> tuple[tuple[Sentence, Doubt], ...]:
    """Every doubt, looked for once for all the codes."""
    return tuple((one, doubt) for one in sentences(desk, "") for doubt in doubts(one.message, one.spoken))


def _doubted(code: str) -> Check:
    @check(code, texts=True)
    def doubted(desk: Desk) -> Iterator[Problem]:
        """Every piece of a text that its language doubts under this code."""
        for sentence, one in _all(desk):
            if one.code == code and not sentence.holder.excuses(code):
                yield problem(code, sentence.at(one.offset, one.length), path=sentence.dotted, fix=None, **one.facts)

    return doubted


SPELLING = tuple(_doubted(code) for code in CODES)
