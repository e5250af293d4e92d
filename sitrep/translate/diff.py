"""Shows what was reworded, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_TOKEN = re.compile(r"\s+|\{[^{}]*\}|\w+|[^\w\s]")


class Stretch(NamedTuple):
    """A run of words that both wordings have, or only the earlier, or only the later."""

    side: Literal["both", "before", "after"]
    text: str


def word_diff(before: str, after: str) -> tuple[Stretch, ...]:
    """Both wordings in one: what was there before stands ahead of what replaced it."""
    return tuple(_stretches(_TOKEN.findall(before), _TOKEN.findall(after)))


def _stretches(before: list[str], after: list[str]) -> Iterator[Stretch]:
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch("both", "".join(before[first:last]))
            continue
        if first < last:
            yield Stretch("before", "".join(before[first:last]))
        if start < end:
            yield Stretch("after", "".join(after[start:end]))
