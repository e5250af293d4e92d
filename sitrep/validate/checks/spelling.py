"""Whether each text is written in the letters, forms and words of its language."""

from collections.abc import Iterator

from sitrep.language.spelling import CODES, doubts
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import Check, check
from sitrep.validate.checks.sentences import sentences
from sitrep.validate.desk import Desk


def _doubted(code: str) -> Check:
    @check(code, texts=True)
    def doubted(desk: Desk) -> Iterator[Problem]:
        """Every piece of a text that its language doubts under this code."""
        for sentence in sentences(desk, code):
            for one in doubts(sentence.message, sentence.spoken):
                if one.code == code:
                    yield problem(
                        code, sentence.at(one.offset, one.length), path=sentence.dotted, fix=None, **one.facts
                    )

    return doubted


SPELLING = tuple(_doubted(code) for code in CODES)
