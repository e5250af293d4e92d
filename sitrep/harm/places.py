"""Settlements that a text names in its own words."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.lexicon import Lexicon

_NAME = r"(?-i:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+(?:\s[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+)?)"


def settlements(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """From where to where a text names a village or a town as such."""
    for found in _pattern(lexicon).finditer(text):
        yield found.span()


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.words
    kind = words("settlement")
    before = rf"(?<![\w’-]){kind}\s+(?:of\s+)?{_NAME}"
    behind = rf"{_NAME}(?:,\s+(?:a|the)|\s+[–—])\s+(?:[\w’-]+\s+)?{kind}(?![\w’])"
    return lexicon.compiled(f"{before}|{behind}")
