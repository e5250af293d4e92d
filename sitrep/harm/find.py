"""Everything in a text that could hurt someone, each stretch once, the gravest reason first."""

import unicodedata
from collections.abc import Iterator

from sitrep.harm.exact import exact
from sitrep.harm.finding import Finding, Kind
from sitrep.harm.people import people
from sitrep.harm.war import war

_GRAVE: tuple[Kind, ...] = (
    "document", "contact", "coordinates", "address", "person", "identifiable", "responders", "military", "name",
)  # fmt: skip


def find(text: str) -> tuple[Finding, ...]:
    """What was found, in order; of stretches that overlap the gravest is told, and of those the longest.

    Offsets count characters of the text as it is given.
    """
    plain = _plain(text)
    found = sorted(_all(plain), key=lambda one: (_GRAVE.index(one.kind), one.start - one.end, one.start))
    kept: list[Finding] = []
    for one in found:
        if not any(one.overlaps(other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def _all(text: str) -> Iterator[Finding]:
    yield from exact(text)
    yield from people(text)
    yield from war(text)


def _plain(text: str) -> str:
    """The text with plain spaces, digits and Latin letters for those that only look so; as long as it was."""
    return "".join(map(_plainly, text)) if not text.isascii() else text


def _plainly(character: str) -> str:
    if character.isspace() and character != "\n":
        return " "
    if character in "‐‑‒":
        return "-"
    if "\uff00" <= character <= "\uffef":
        made = unicodedata.normalize("NFKC", character)
        return made if len(made) == 1 else character
    return character
