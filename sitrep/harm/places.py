"""Settlements that a text names in its own words."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.lexicon import words

_NAME = r"(?-i:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+(?:\s[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+)?)"


def settlements(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a text names a village or a town as such."""
    for found in _pattern().finditer(text):
        yield found.span()


@cache
def _pattern() -> re.Pattern[str]:
    kind = words("settlement")
    before = rf"(?<![\w’-]){kind}\s+(?:of\s+)?{_NAME}"
    behind = rf"{_NAME}(?:,\s+(?:a|the)|\s+[–—])\s+(?:[\w’-]+\s+)?{kind}(?![\w’])"
    return re.compile(f"{before}|{behind}", re.IGNORECASE)
