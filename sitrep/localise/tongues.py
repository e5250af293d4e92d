"""What the checks of words know of a language, taken from its grammar."""

from functools import cache

from sitrep.load.grammar import language
from sitrep.localise.checks.marks import MARKS
from sitrep.localise.checks.pair import Tongue


@cache
def tongue(code: str) -> Tongue:
    """The language's plural categories, and how it writes numbers where that is known."""
    spoken = language(code)
    return Tongue(code, spoken.categories, MARKS.get(code), spoken.calendar, spoken.meanings, spoken)
