"""Every sentence of an edition that a language has to say in its own words."""

from collections.abc import Callable

from sitrep.language.language import Language
from sitrep.model.edition import Edition, context, texts
from sitrep.model.entry import Passage
from sitrep.model.message import Message
from sitrep.model.registry import Registry
from sitrep.model.translation import Unit
from sitrep.problems import Spot
from sitrep.translate.notes import HIGHLIGHT, Notes

Path = tuple[str | int, ...]
Where = Callable[[Passage | None, Path], Spot]


def units(edition: Edition, registry: Registry, code: str, language: Language, where: Where) -> tuple[Unit, ...]:
    """What an edition asks to be translated into a language: all texts that are not in it already."""
    notes = Notes(registry, code, language, edition.head.period.end)
    asked = tuple(text for text in texts(edition) if _written_in(edition, text[0]) != code)
    return tuple(_unit(edition, text, notes, where(*text[:2])) for text in asked)


def _unit(edition: Edition, text: tuple[Passage | None, Path, Message], notes: Notes, spot: Spot) -> Unit:
    passage, path, message = text
    limit = _limit(edition, passage, path)
    return Unit(
        context=context(passage, path),
        source=message,
        language=_written_in(edition, passage),
        notes=notes.of(message, passage, limit),
        place=f"{spot.file}:{spot.line}",
        limit=limit,
    )


def _written_in(edition: Edition, passage: Passage | None) -> str:
    return edition.head.language if passage is None else passage.language


def _limit(edition: Edition, passage: Passage | None, path: Path) -> int | None:
    """A highlight is short in every language; its summary is said where it has one, else its headline."""
    if passage is None or passage.id not in edition.head.highlights:
        return None
    said = "headline" if passage.summary is None else "summary"
    return HIGHLIGHT if path == (said,) else None
