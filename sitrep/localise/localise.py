"""The public edition in one language: no number, date, plural or other language is left in its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep.localise.facts import passage_facts
from sitrep.localise.figures import FigureCase, LocalisedFigure, localise_figure
from sitrep.localise.line import Line
from sitrep.localise.voice import Voice
from sitrep.localise.wording import Fact, Unsaid, word
from sitrep.model.comparison import Comparison, compare
from sitrep.model.edition import PublicEdition
from sitrep.model.entry import Passage
from sitrep.model.message import Message, names, parse
from sitrep.model.translation import State, Translations, Unit
from sitrep.model.value import messages


@dataclass(frozen=True)
class LocalisedPassage:
    """The texts of a passage by their path (`headline`, `figures.idps.caveat`), and its figures by name."""

    passage: Passage
    texts: Mapping[str, Line]
    figures: Mapping[str, LocalisedFigure]


@dataclass(frozen=True)
class LocalisedEdition:
    """The edition in one language, and what of it could not be said: that may not go out.

    `states` holds the state of every text that needed a translation, by context.
    """

    public: PublicEdition
    voice: Voice
    passages: Mapping[str, LocalisedPassage]
    notes: tuple[Line, ...]
    gap_note: Line | None
    states: Mapping[str, State]
    unsaid: tuple[tuple[str, Unsaid], ...] = field(default=())


def localise(public: PublicEdition, voice: Voice) -> LocalisedEdition:
    """The edition in the voice's language."""
    return _Localiser(public, voice).edition()


def compared(public: PublicEdition, passage: Passage) -> dict[str, Comparison]:
    """What each figure of a passage is compared with, by its name."""
    before = public.predecessors
    return {
        name: compare(
            figure,
            public.registry.indicator.get(figure.indicator or ""),
            public.observations,
            previous_edition=before[-1].head.number if before else 0,
            known_by=public.edition.counts_from,
        )
        for name, figure in passage.figures.items()
    }


class _Localiser:
    """One edition being said in one language."""

    def __init__(self, public: PublicEdition, voice: Voice) -> None:
        self.public = public
        self.voice = voice
        self.translations = public.translations.get(voice.code, Translations(voice.code, ""))
        self.states: dict[str, State] = {}
        self.unsaid: list[tuple[str, Unsaid]] = []

    def edition(self) -> LocalisedEdition:
        edition = self.public.edition
        passages = {passage.id: self.passage(passage) for passage in edition.passages()}
        head, language = edition.head, edition.head.language
        notes = tuple(self.line(f"edition#notes.{index}", note, language, {}) for index, note in enumerate(head.notes))
        gap_note = self.line("edition#gap_note", head.gap_note, language, {}) if head.gap_note else None
        return LocalisedEdition(
            self.public, self.voice, passages, notes, gap_note, dict(self.states), tuple(self.unsaid)
        )

    def passage(self, passage: Passage) -> LocalisedPassage:
        comparisons = compared(self.public, passage)
        registry, code = self.public.registry, self.voice.code
        facts = passage_facts(passage, comparisons, registry, code, self.voice.on)
        texts = {}
        for path, message in messages(passage):
            dotted = ".".join(str(step) for step in path)
            texts[dotted] = self.line(f"entry:{passage.id}#{dotted}", message, passage.language, facts)
        figures = {
            name: localise_figure(self.public, self.voice, FigureCase(passage, name, comparisons[name], texts))
            for name in passage.figures
        }
        return LocalisedPassage(passage, texts, figures)

    def line(self, context: str, message: Message, language: str, facts: Mapping[str, Fact]) -> Line:
        """The text in this language, or the words that say that its translation is missing."""
        if language == self.voice.code:
            return Line(self.worded(context, message, facts))
        state = self.translations.state(Unit(context, message, language))
        self.states[context] = state
        held = self.translations.held.get(context)
        if state == "stale":
            return Line(self.voice.say("translation.stale"), "stale")
        if held is None or state == "missing":
            return Line(self.voice.say("translation.missing"), "missing")
        target, slips = parse(held.target)
        if slips or names(target) != names(message):
            self.states[context] = "missing"
            return Line(self.voice.say("translation.missing"), "missing")
        return Line(self.worded(context, target, facts), state)

    def worded(self, context: str, message: Message, facts: Mapping[str, Fact]) -> str:
        made = word(message, facts, self.voice.language)
        self.unsaid += [(context, one) for one in made.unsaid]
        return made.text
