"""An entry, or a passage of the overview, as an article: what it says, the facts of its kind, its figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sitrep.compose.document import Article, Badge, Box, Change, Fact, FigureLine, Quote
from sitrep.compose.sources import Bibliography
from sitrep.localise.line import Line
from sitrep.localise.localise import LocalisedEdition, LocalisedPassage
from sitrep.localise.voice import Voice
from sitrep.model.entry import Entry, Passage
from sitrep.model.figure import Figure
from sitrep.model.kinds.grain_export import Agreement, Vessel
from sitrep.model.kinds.un_visit import Outcome, Quotation
from sitrep.model.message import Message

_SEVERAL = 2
_BODY = ("headline", "summary", "text", "outside_period")


@dataclass(frozen=True)
class ArticleWriter:
    """Writes the articles of one edition in one language."""

    edition: LocalisedEdition
    sources: Bibliography

    @property
    def voice(self) -> Voice:
        """The language's voice."""
        return self.edition.voice

    def article(self, passage: Passage) -> Article:
        """The passage as it is read."""
        local = self.edition.passages[passage.id]
        text = local.texts.get("text")
        boxes = passage.BOXES if isinstance(passage, Entry) else ()
        rows = [self.figure(local, name) for name in passage.figures]
        shared = _shared(rows)
        return Article(
            anchor=f"entry-{passage.id}",
            headline=local.texts["headline"],
            paragraphs=(text,) if text else (),
            citations=self.sources.cite(passage.sources),
            places=self._places(passage),
            facts=tuple(self._facts(passage, local)),
            figures=tuple(_without(row, shared) for row in rows),
            boxes=tuple(
                Box(one, self.voice.say(f"box.{one}"), local.texts[one]) for one in boxes if one in local.texts
            ),
            quotes=tuple(self._quotes(passage)),
            notes=(*self._notes(passage, local), *(Line(note) for note in shared)),
        )

    def figure(self, local: LocalisedPassage, name: str) -> FigureLine:
        """A figure as a row."""
        figure, said = local.passage.figures[name], local.figures[name]
        return FigureLine(
            anchor=f"figure-{local.passage.id}-{name}",
            label=said.label,
            value=said.phrase,
            as_of=said.as_of,
            source=said.source,
            citations=self.sources.cite(figure.source),
            badge=self.badge(figure),
            change=Change(said.direction, said.change) if said.change else None,
            notes=said.notes,
        )

    def badge(self, figure: Figure) -> Badge | None:
        """How sure the figure is, with what was done about it where that is known."""
        if figure.status is None:
            return None
        word = self.voice.say(f"status.{figure.status}")
        if figure.confirmation is not None and figure.confirmation != "primary":
            confirmation = self.voice.say(f"confirmation.{figure.confirmation}")
            word = self.voice.say("status.with", status=word, confirmation=confirmation)
        return Badge(figure.status, word)

    def _places(self, passage: Passage) -> str:
        held = self.edition.public.registry.place
        said = []
        for one in passage.places:
            place = held[one]
            name = self.voice.place(one)
            region = next((other for other in held.values() if other.code == place.oblast), None)
            if region is not None and place.fine:
                name = self.voice.say("place.in", place=name, region=self.voice.place(region.id))
            said.append(name)
        return self.voice.language.join(said)

    def _facts(self, passage: Passage, local: LocalisedPassage) -> Iterator[Fact]:
        if not isinstance(passage, Entry):
            return
        for field in (*passage.FACTS, "cluster"):
            value = getattr(passage, field)
            said = self._said(field, value)
            if said:
                yield Fact(self.voice.say(f"field.{field}"), said)
        for field in type(passage).model_fields:
            held = getattr(passage, field)
            if isinstance(held, Message) and field not in (*_BODY, *passage.BOXES):
                yield Fact(self.voice.say(f"field.{field}"), local.texts[field].text)
            elif isinstance(held, Vessel):
                yield Fact(self.voice.say("field.vessel"), self.voice.say("vessel", name=held.name, imo=held.imo))
            elif isinstance(held, Agreement):
                yield Fact(self.voice.say("field.agreement"), self.voice.say(f"value.{held.state}"))

    def _said(self, field: str, value: object) -> str:
        """A value of a kind's field in words: a day, a name, a word of a list, several of these."""
        registry = self.edition.public.registry
        if value is None or value is False or value == ():
            return ""
        if value is True:
            return self.voice.say("yes")
        if isinstance(value, date):
            return self.voice.language.date(value)
        if isinstance(value, int):
            return self.voice.language.number(Decimal(value))
        if isinstance(value, tuple):
            return self.voice.language.join([self._said(field, one) for one in value])
        if isinstance(value, Mapping):
            return self.voice.choose(value)
        if str(value) in registry.place and field in ("origin", "location", "asylum"):
            return self.voice.place(str(value))
        if str(value) in registry.official:
            return self.voice.official(str(value))
        return self.voice.say(f"value.{value}")

    def _quotes(self, passage: Passage) -> Iterator[Quote]:
        for one in getattr(passage, "quotes", ()):
            yield self._quote(one)

    def _quote(self, quotation: Quotation) -> Quote:
        official = quotation.official_translation
        translated = official is not None and official.language == self.voice.code
        text = official.text if official is not None and translated else quotation.text
        language = self.voice.code if translated else quotation.language
        return Quote(text, language, self.voice.official(quotation.speaker), self.sources.cite(quotation.source))

    def _notes(self, passage: Passage, local: LocalisedPassage) -> Iterator[Line]:
        outcomes: tuple[Outcome, ...] = getattr(passage, "outcomes", ())
        for index, one in enumerate(outcomes):
            held = local.texts[f"outcomes.{index}.text"]
            yield Line(self.voice.say(f"outcome.{one.kind}", text=held.text), held.state)
        outside = local.texts.get("outside_period")
        if outside is not None:
            yield Line(self.voice.say("outside-period", reason=outside.text), outside.state)


def _shared(rows: list[FigureLine]) -> tuple[str, ...]:
    """The notes that hold for every figure of an article: said once, below it."""
    if len(rows) < _SEVERAL:
        return ()
    return tuple(note for note in rows[0].notes if all(note in row.notes for row in rows))


def _without(row: FigureLine, shared: tuple[str, ...]) -> FigureLine:
    return replace(row, notes=tuple(note for note in row.notes if note not in shared))
