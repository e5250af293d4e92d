"""What the checks of words know of a language, taken from its grammar."""

from functools import cache

from sitrep.load.grammar import language
from sitrep.localise.checks.pair import Tongue


@cache
def tongue(code: str) -> Tongue:
    """The language's plural categories, how it writes numbers, its months and weekdays."""
    spoken = language(code)
    return Tongue(code, spoken.categories, spoken.marks, spoken.calendar, spoken.meanings, spoken)
