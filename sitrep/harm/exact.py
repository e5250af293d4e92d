"""What leads to one person or door whatever the sentence says: coordinates, addresses, telephones, documents."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.addresses import addresses, houses_in_words
from sitrep.harm.coordinates import coordinates, links
from sitrep.harm.dictated import dictated
from sitrep.harm.documents import documents
from sitrep.harm.finding import Finding, Kind
from sitrep.harm.mailboxes import mailboxes
from sitrep.harm.telephones import telephones

_FLAGS = re.IGNORECASE
_PLATE = 2  # digits: with fewer there is no plate, and no other document
_FEW = 4  # digits: with fewer there are neither coordinates nor telephones


def exact(text: str) -> Iterator[Finding]:
    """Every stretch of a text that is exact about a place or a person."""
    digits = sum(map(str.isdigit, text))
    yield from _by(_without_digits(), text)
    for start, end in dictated(text):
        yield Finding(start, end, "contact")
    if digits:
        yield from _by(_with_digits(), text)
    if digits >= _PLATE:
        for start, end in documents(text):
            yield Finding(start, end, "document")
    if digits >= _FEW:
        yield from _by(_with_many_digits(), text)
        for start, end in telephones(text):
            yield Finding(start, end, "contact")


def _by(patterns: tuple[tuple[Kind, re.Pattern[str]], ...], text: str) -> Iterator[Finding]:
    for kind, pattern in patterns:
        for found in pattern.finditer(text):
            yield Finding(*found.span(), kind)


@cache
def _without_digits() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What a text without a digit can hold."""
    listed: list[tuple[Kind, str]] = [("coordinates", one) for one in links()]
    listed += [("address", one) for one in houses_in_words()]
    listed += [("contact", one) for one in mailboxes()]
    return _compiled(listed)


@cache
def _with_digits() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return _compiled([("address", one) for one in addresses()])


@cache
def _with_many_digits() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return _compiled([("coordinates", one) for one in coordinates()])


def _compiled(listed: list[tuple[Kind, str]]) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern, _FLAGS)) for kind, pattern in listed)
