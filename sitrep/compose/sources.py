"""The list of sources: numbered in the order in which a reader meets them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compose.document import Citation, Run, SourceLine
from sitrep.localise.voice import Voice
from sitrep.model.edition import Edition, cited
from sitrep.model.reference import Reference


@dataclass(frozen=True)
class Bibliography:
    """The sources of an edition by number, and how a language names them."""

    voice: Voice
    edition: Edition
    references: tuple[Reference, ...]

    def cite(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """The reference marks of some sources, each once, in the order of their numbers."""
        wanted = set(ids)
        return tuple(
            Citation(str(number), f"source-{one.id}", self._speaker_and_day(one))
            for number, one in enumerate(self.references, start=1)
            if one.id in wanted
        )

    def lines(self) -> tuple[SourceLine, ...]:
        """Every source with who, what, where, when; what is not known says so."""
        return tuple(
            SourceLine(f"source-{one.id}", str(number), tuple(self._runs(one)), self._late(one))
            for number, one in enumerate(self.references, start=1)
        )

    def _runs(self, reference: Reference) -> Iterator[Run]:
        voice = self.voice
        full = reference.show == "full"
        yield Run(f"{voice.language.sentence(voice.speaker(reference))} ")
        if full and reference.title is not None:
            language = reference.language if reference.language != voice.code else None
            yield Run(reference.title, language, reference.url)
            yield Run(". ")
        elif full and reference.url is not None:
            yield Run(reference.url, None, reference.url)
            yield Run(". ")
        if full and reference.page is not None:
            yield Run(f"{voice.say('source.page', page=reference.page)} ")
        if full and reference.quote is not None:
            yield Run(voice.language.quote(reference.quote), reference.language)
            yield Run(" ")
        day = voice.language.date(reference.published) if reference.published else voice.say("source.no-date")
        yield Run(voice.language.sentence(day))
        if not full or reference.title is None:
            yield Run(f" {voice.say('source.withheld')}")
        elif reference.url is None:
            yield Run(f" {voice.say('source.no-address')}")

    def _late(self, reference: Reference) -> str | None:
        late = reference.published is not None and reference.published > self.edition.head.period.end
        return self.voice.say("source.late") if late else None

    def _speaker_and_day(self, reference: Reference) -> str:
        speaker = self.voice.speaker(reference)
        if reference.published is None:
            return speaker
        return self.voice.say("source.short", speaker=speaker, day=self.voice.language.date(reference.published))


def bibliography(voice: Voice, edition: Edition, further: Iterable[Reference]) -> Bibliography:
    """The sources of the highlights, of the key figures, of the passages, then those of charts alone."""
    order = dict.fromkeys((*_first(edition), *(one for passage in edition.passages() for one in cited(passage))))
    known = {one.id: one for one in edition.references}
    by_id = {one: known[one] for one in order if one in known}
    for reference in further:
        by_id.setdefault(reference.id, reference)
    return Bibliography(voice, edition, tuple(by_id.values()))


def _first(edition: Edition) -> Iterator[str]:
    """What stands before the overview is read before it."""
    for passage in map(edition.passage, edition.head.highlights):
        yield from passage.sources if passage else ()
    for found in map(edition.key_figure, edition.head.key_figures):
        yield from found[2].source if found else ()
