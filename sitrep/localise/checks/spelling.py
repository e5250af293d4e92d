"""Whether a translation is written in the letters, forms and words of its language, as its source must be too."""

from collections.abc import Iterator

from sitrep.language.spelling import CODES, doubts
from sitrep.localise.checks.holes import misformed
from sitrep.localise.checks.pair import Finding, Pair, check


@check(*CODES)
def spelling(pair: Pair) -> Iterator[Finding]:
    """Nothing in it is doubted by its own language; a hole of the wrong form has no case to be judged."""
    if pair.tongue.spoken is None:
        return
    elsewhere = {argument.offset for argument, _ in misformed(pair)}
    for one in doubts(pair.target, pair.tongue.spoken):
        if one.offset not in elsewhere:
            yield Finding(one.code, one.offset, one.length, one.facts)
