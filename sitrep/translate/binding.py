"""Binds a judgement to exact words: the hashes of a source and its translation, and what the source takes for granted.

A figure's value, date and source are in no hash: a corrected number reopens no sentence that is still true. Its unit,
measure and qualifier are, and so is the code of a place, for a translator chose words by them.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from sitrep.model.comparison import Comparison
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.ledger import Sense, Senses
from sitrep.model.message import Argument, Message, Part
from sitrep.model.registry import Registry
from sitrep.model.translation import Unit, canonical

COMPARING = ("change", "change_percent", "share", "previous")
_WORD = re.compile(r"[\w’-]+")
Compared = Callable[[Figure], Comparison]


def source_hash(unit: Unit) -> str:
    """Of the source as it is worded, and of what each of its arguments is."""
    return _sha256([_normal(unit.source.source), [list(one) for one in unit.signatures]])


def target_hash(text: str) -> str:
    """Of a translation as it is worded."""
    return _sha256([_normal(text)])


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", canonical(text))


def _sha256(held: object) -> str:
    return hashlib.sha256(json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True)
class Ground:
    """What arguments stand for: the registry, and what each figure is compared with."""

    registry: Registry
    compared: Compared

    def signatures(self, message: Message, passage: Passage | None) -> tuple[tuple[str, str], ...]:
        """What each argument of a message is: type, unit, measure, qualifier, code of a place."""
        found = {one.written: self._signature(one, passage) for one in message.arguments()}
        return tuple(sorted(found.items()))

    def _signature(self, argument: Argument, passage: Passage | None) -> str:
        figure = passage.figures.get(argument.name) if passage else None
        if figure is not None:
            indicator = self.registry.indicator.get(figure.indicator or "")
            unit = figure.unit or (indicator.unit if indicator else "")
            measure = figure.measure or (indicator.measure if indicator else "")
            return f"figure {unit} {measure} {figure.qualifier}"
        if passage is not None and argument.name in passage.dates:
            return "date"
        place = self.registry.place.get(argument.name)
        return f"place {place.code}" if place else "unknown"

    def facts(self, message: Message, passage: Passage | None) -> str:
        """A hash of what stands in the holes: it decides nothing, and tells whether new figures came since."""
        held = {one.name: self._fact(one, passage) for one in message.arguments()} if passage else {}
        return _sha256(sorted(held.items()))[:16]

    def _fact(self, argument: Argument, passage: Passage) -> list[str]:
        figure = passage.figures.get(argument.name)
        if figure is None:
            return [str(passage.dates.get(argument.name, ""))]
        compared = self.compared(figure) if argument.attribute or argument.form == "change" else None
        before = compared.previous.amount if compared and compared.previous else None
        values = (figure.value, figure.low, figure.high, figure.as_of, figure.period, before and before.middle)
        return [*(str(one) for one in values), *figure.source]

    def senses(self, message: Message, passage: Passage | None, words: frozenset[str]) -> Senses:
        """What a sentence that compares takes for granted of its figures; nothing where it does not compare.

        What stands in a `change` follows the sign by itself, so of its figure none is kept.
        """
        if passage is None or not compares(message, words):
            return MappingProxyType({})
        held = [one for one in message.arguments() if one.form != "change" and one.attribute != "as_of"]
        return MappingProxyType(
            {one.written: self._sense(one, figure) for one in held if (figure := passage.figures.get(one.name))}
        )

    def _sense(self, argument: Argument, figure: Figure) -> Sense:
        comparison = self.compared(figure)
        value = figure.middle
        if argument.attribute == "change":
            value = comparison.change
        elif argument.attribute == "change_percent":
            value = comparison.change_percent
        elif argument.attribute == "previous":
            value = comparison.previous.amount.middle if comparison.previous else None
        return Sense(comparison.direction, value)


def compares(message: Message, words: frozenset[str]) -> bool:
    """Whether a sentence says which way a figure went, or how it stands to another.

    `words` are those of the language that compare; `zmen*` stands for all that begin so.
    """
    if any(one.attribute in COMPARING for one in message.arguments()):
        return True
    pattern = _comparing(words)
    return any(pattern.fullmatch(word.lower()) for text in _own_words(message.parts) for word in _WORD.findall(text))


def _own_words(parts: Iterable[Part]) -> Iterator[str]:
    """The words that do not stand in a branch of a `change`."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Argument) and part.form != "change":
            for branch in part.branches.values():
                yield from _own_words(branch)


@cache
def _comparing(words: frozenset[str]) -> re.Pattern[str]:
    listed = (re.escape(word.rstrip("*")) + (r"[\w’-]*" if word.endswith("*") else "") for word in sorted(words))
    return re.compile("|".join(listed) or r"(?!)")
