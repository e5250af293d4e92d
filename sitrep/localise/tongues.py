"""What the checks of words know of a language, taken from its grammar."""

from collections.abc import Callable
from functools import lru_cache

from sitrep.language.language import Language
from sitrep.load.languages import BUILT_IN, Languages
from sitrep.localise.checks.pair import Tongue


def tongue(code: str) -> Tongue:
    """A language of the program: its plural categories, how it writes numbers, its months and weekdays."""
    return _tongue(BUILT_IN.language(code))


def tongues(languages: Languages) -> Callable[[str], Tongue]:
    """The same of any language that a workspace knows."""
    return lambda code: _tongue(languages.language(code))


@lru_cache(maxsize=32)
def _tongue(spoken: Language) -> Tongue:
    return Tongue(spoken.code, spoken.categories, spoken.marks, spoken.calendar, spoken.meanings, spoken)
