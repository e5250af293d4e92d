"""By which words a sentence says whose statement it is, which quantities are vague, which numbers count no thing."""

import re
from dataclasses import dataclass

from sitrep.language.branch import Branch
from sitrep.language.marks import Marks, any_of

_DIGITS = r"(?<![\w/.,#№-])(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
_END = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True)
class Prose:
    """The patterns by which rules read the sentences of one language.

    `vague` finds a quantity without a number; `zones` what may stand behind a time of day; `numbered` what stands
    before a number that counts nothing, as "Resolution" does; `number` digits with the word that scales them.
    """

    saying: re.Pattern[str]
    vague: re.Pattern[str]
    zones: re.Pattern[str]
    numbered: re.Pattern[str]
    number: re.Pattern[str]

    @classmethod
    def of(cls, root: Branch, marks: Marks) -> "Prose":
        """What the section `prose` of a grammar says."""
        branch = root.branch("prose")
        vague, alone = any_of(branch.words("vague")), any_of(branch.words("vague_alone"))
        scales = any_of(word for scale in marks.scales for word in scale.words)
        made = cls(
            _ignoring_case(rf"(?<!\w){any_of(branch.words('saying'))}(?!\w)"),
            _ignoring_case(rf"(?<!\w)(?:{vague}|(?<!\w\s){alone})(?!\w)"),
            _ignoring_case(rf"[\s(,]{{0,3}}{any_of(branch.words('zones'))}"),
            _ignoring_case(rf"(?:(?<!\w){any_of(branch.words('numbered'))}|№)[\u00a0 #№]*$"),
            re.compile(rf"{_DIGITS}(?:[\u00a0\u202f -]?(?P<scale>{scales}))?(?![\w/#])(?!-\d)"),
        )
        branch.close()
        return made

    def attributed(self, words: str, at: int) -> bool:
        """Whether the sentence of these words that stands at an offset says whose statement it is."""
        ends = [0, *(found.end() for found in _END.finditer(words)), len(words)]
        start = max(end for end in ends if end <= at)
        stop = min(end for end in ends if end > at or end == len(words))
        return self.saying.search(words, start, stop) is not None


def _ignoring_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
