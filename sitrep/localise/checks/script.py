"""Whether a translation is one at all, and is written with the letters of its language."""

import re
from collections.abc import Iterator

from sitrep.localise.checks.pair import Finding, Pair, check

_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMES_AT_MOST = 3  # "Reuters", "Black Sea Grain": as many words may stay as they are
_STRAY_APOSTROPHE = re.compile(r"(?<=[а-яіїєґ])[\u02bc\u2018`\u00b4](?=[а-яіїєґ])", re.IGNORECASE)


@check("untranslated", of_sound=False)
def untranslated(pair: Pair) -> Iterator[Finding]:
    """A target is not its source over again, save for a name or two: names have no small words."""
    words = _WORD.findall(pair.source.literal())
    more_than_a_name = len(words) > _NAMES_AT_MOST or any(word.islower() for word in words)
    if more_than_a_name and pair.echoed:
        yield Finding("untranslated")


@check("apostrophe", of_sound=False)
def apostrophe(pair: Pair) -> Iterator[Finding]:
    """Between Cyrillic letters stands U+2019; the typewriter's is read as that, its other doubles are not."""
    for found in _STRAY_APOSTROPHE.finditer(pair.written):
        yield Finding("apostrophe", found.start(), 1, {"written": found.group(), "code": f"U+{ord(found.group()):04X}"})
