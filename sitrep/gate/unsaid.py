"""Finds what could not be said: a text with a hole may not go out in any language."""

from collections.abc import Iterable, Iterator

from sitrep.localise.localise import LocalisedEdition
from sitrep.localise.wording import Unsaid
from sitrep.model.entry import Passage
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.desk import Desk


def unsaid(desk: Desk, localised: Iterable[LocalisedEdition]) -> Iterator[Problem]:
    """A problem for each argument that has no words, at the text that holds it, source or translation."""
    for edition in localised:
        for context, one in edition.unsaid:
            yield problem(
                "unsaid",
                _spot(desk, edition, context, one),
                path=context,
                argument=one.argument.written,
                reason=one.reason,
                language=edition.voice.code,
            )


def _spot(desk: Desk, edition: LocalisedEdition, context: str, one: Unsaid) -> Spot:
    translated = translation_spot(edition, context)
    if translated is not None:
        return translated
    passage, path = _named(edition, context)
    if passage is None:
        return desk.where(edition.public.edition.id, "edition", *path)
    return desk.words_at(edition.public.edition, passage, path, one.argument.offset, len(one.argument.written) + 2)


def text_spot(desk: Desk, edition: LocalisedEdition, context: str) -> Spot:
    """Where the translation of a text stands, or where there is none the text itself."""
    translated = translation_spot(edition, context)
    if translated is not None:
        return translated
    passage, path = _named(edition, context)
    if passage is None:
        return desk.where(edition.public.edition.id, "edition", *path)
    return desk.spot(edition.public.edition, passage, *path)


def _named(edition: LocalisedEdition, context: str) -> tuple[Passage | None, tuple[str | int, ...]]:
    owner, _, dotted = context.partition("#")
    path = tuple(int(step) if step.isdigit() else step for step in dotted.split("."))
    return edition.public.edition.passage(owner.removeprefix("entry:")), path


def translation_spot(edition: LocalisedEdition, context: str) -> Spot | None:
    """Where the translation of a text stands; None where the text is in its own language."""
    translations = edition.public.translations.get(edition.voice.code)
    if context not in edition.states or translations is None or context not in translations.held:
        return None
    return Spot(translations.file, translations.held[context].line)
