"""Every sentence of an edition that a language has to say in its own words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitrep.language.language import Language
from sitrep.model.edition import Edition, context
from sitrep.model.entry import Passage
from sitrep.model.message import Message
from sitrep.model.translation import Unit
from sitrep.problems import Spot
from sitrep.translate.binding import Ground
from sitrep.translate.notes import HIGHLIGHT, Notes

Path = tuple[str | int, ...]
Where = Callable[[Passage | None, Path], Spot]


@dataclass(frozen=True)
class Extraction:
    """Takes the units out of an edition: what its arguments stand for, which words compare, where its texts stand."""

    edition: Edition
    ground: Ground
    tongue: Callable[[str], Language]
    where: Where

    def units(self, code: str) -> tuple[Unit, ...]:
        """What the edition asks to be translated into a language: all texts that are not in it already."""
        notes = Notes(self.ground.registry, code, self.tongue(code), self.edition.head.period.end)
        asked = tuple(text for text in self.edition.texts if _written_in(self.edition, text[0]) != code)
        return tuple(self._unit(text, notes) for text in asked)

    def comparing(self) -> Iterator[tuple[Unit, Spot]]:
        """Every text in its own language that compares figures, and where it stands."""
        for passage, path, message in self.edition.texts:
            spoken = _written_in(self.edition, passage)
            senses = self.ground.senses(message, passage, self.tongue(spoken).compares)
            if senses:
                signatures, facts = self.ground.signatures(message, passage), self.ground.facts(message, passage)
                unit = Unit(context(passage, path), message, spoken, signatures=signatures, senses=senses, facts=facts)
                yield unit, self.where(passage, path)

    def _unit(self, text: tuple[Passage | None, Path, Message], notes: Notes) -> Unit:
        passage, path, message = text
        spot, limit = self.where(passage, path), _limit(self.edition, passage, path)
        spoken = _written_in(self.edition, passage)
        return Unit(
            context=context(passage, path),
            source=message,
            language=spoken,
            notes=notes.of(message, passage, limit),
            place=f"{spot.file}:{spot.line}",
            limit=limit,
            signatures=self.ground.signatures(message, passage),
            senses=self.ground.senses(message, passage, self.tongue(spoken).compares),
            facts=self.ground.facts(message, passage),
        )


def _written_in(edition: Edition, passage: Passage | None) -> str:
    return edition.head.language if passage is None else passage.language


def _limit(edition: Edition, passage: Passage | None, path: Path) -> int | None:
    """A highlight is short in every language; its summary is said where it has one, else its headline."""
    if passage is None or passage.id not in edition.head.highlights:
        return None
    said = "headline" if passage.summary is None else "summary"
    return HIGHLIGHT if path == (said,) else None
