"""What leads to one person or door whatever the sentence says: coordinates, addresses, telephones, documents."""

from collections.abc import Iterator
from functools import cache

from sitrep.harm.addresses import addresses, houses_in_words
from sitrep.harm.coordinates import coordinates, links
from sitrep.harm.dictated import dictated
from sitrep.harm.documents import documents
from sitrep.harm.finding import Finding, Kind
from sitrep.harm.gates import Gate
from sitrep.harm.lexicon import Lexicon
from sitrep.harm.mailboxes import mailboxes
from sitrep.harm.telephones import telephones

_PLATE = 2  # digits: with fewer there is no plate, and no other document
_FEW = 4  # digits: with fewer there are neither coordinates nor telephones


def exact(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Every stretch of a text that is exact about a place or a person."""
    digits = sum(map(str.isdigit, text))
    yield from _by(without_digits(lexicon), text)
    for start, end in dictated(text, lexicon):
        yield Finding(start, end, "contact")
    if digits:
        yield from _by(with_digits(lexicon), text)
    if digits >= _PLATE:
        for start, end in documents(text, lexicon):
            yield Finding(start, end, "document")
    if digits >= _FEW:
        yield from _by(with_many_digits(lexicon), text)
        for start, end in telephones(text, lexicon):
            yield Finding(start, end, "contact")


def _by(gate: Gate, text: str) -> Iterator[Finding]:
    return (Finding(*found.span(), kind) for kind, found in gate.met(text))


@cache
def without_digits(lexicon: Lexicon) -> Gate:
    """What a text without a digit can hold."""
    written: dict[Kind, Iterator[str]] = {
        "coordinates": links(lexicon),
        "address": houses_in_words(lexicon),
        "contact": mailboxes(lexicon),
    }
    return Gate(written, lexicon)


@cache
def with_digits(lexicon: Lexicon) -> Gate:
    """What needs a digit."""
    return Gate({"address": addresses(lexicon)}, lexicon)


@cache
def with_many_digits(lexicon: Lexicon) -> Gate:
    """What needs four digits, telephones and documents apart."""
    return Gate({"coordinates": coordinates(lexicon)}, lexicon)
