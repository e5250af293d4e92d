"""A figure in words: what it is, how much, as of when, who says so, and what may be said beside an earlier value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitrep.localise.facts import figure_fact, label_of, percentage, quantity, unit_of
from sitrep.localise.line import Line
from sitrep.localise.voice import Voice
from sitrep.model.comparison import Comparison, Direction
from sitrep.model.edition import PublicEdition
from sitrep.model.entry import Passage
from sitrep.model.figure import Amount, Figure
from sitrep.model.value import Period

_DISPLAYED = 3  # significant digits of a big number; the exact value stands in its row


@dataclass(frozen=True)
class LocalisedFigure:
    """A figure in words, beside the comparison from which its words of change were made.

    `change` is empty for a one-off, which is never compared.
    """

    label: str
    phrase: str
    display: str
    unit: str
    as_of: str
    source: str
    change: str
    comparison: Comparison
    notes: tuple[str, ...]

    @property
    def direction(self) -> Direction:
        """Which way it went, where that may be said."""
        return self.comparison.direction


@dataclass(frozen=True)
class FigureCase:
    """A figure of a passage, what it compares with, and the passage's texts by path."""

    passage: Passage
    name: str
    comparison: Comparison
    texts: Mapping[str, Line]

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.passage.figures[self.name]

    def text(self, field: str) -> str:
        """One of the figure's own texts, or nothing."""
        held = self.texts.get(f"figures.{self.name}.{field}")
        return held.text if held else ""


def localise_figure(public: PublicEdition, voice: Voice, case: FigureCase) -> LocalisedFigure:
    """The figure as the language says it."""
    figure = case.figure
    unit = unit_of(figure, public.registry)
    display, noun = _display(figure, unit, voice)
    return LocalisedFigure(
        label=_label(public, voice, case),
        phrase=_phrase(figure, unit, voice),
        display=display,
        unit=noun,
        as_of=_as_of(figure, voice),
        source=source(public, voice, figure.source),
        change=_change(public, voice, case, unit) if figure.indicator else "",
        comparison=case.comparison,
        notes=tuple(_notes(public, voice, case, unit)),
    )


def source(public: PublicEdition, voice: Voice, ids: tuple[str, ...]) -> str:
    """Who says it, each once."""
    found = [reference for one in ids if (reference := public.edition.reference(one)) is not None]
    return voice.language.join(list(dict.fromkeys(voice.speaker(one) for one in found)))


def _phrase(amount: Amount, unit: str, voice: Voice) -> str:
    made = quantity(amount, unit)
    return voice.language.phrase(made) if made else voice.say("not-shown")


def _display(figure: Figure, unit: str, voice: Voice) -> tuple[str, str]:
    made = quantity(figure, unit)
    return voice.language.display(made, _DISPLAYED) if made else (voice.say("not-shown"), "")


def _label(public: PublicEdition, voice: Voice, case: FigureCase) -> str:
    figure = case.figure
    indicator = public.registry.indicator.get(figure.indicator or "")
    if indicator is None:
        return case.text("label")
    label = voice.language.typeset(label_of(indicator, figure.category, voice.code))
    place = voice.place(figure.place) if figure.place else ""
    return voice.say("label.at", label=label, place=place) if place else label


def _as_of(figure: Figure, voice: Voice) -> str:
    if figure.period is not None:
        return voice.period(figure.period)
    return voice.language.as_of(figure.as_of) if figure.as_of else ""


def _change(public: PublicEdition, voice: Voice, case: FigureCase, unit: str) -> str:
    comparison, previous = case.comparison, case.comparison.previous
    if previous is None:
        return voice.say("change.none")
    if comparison.kind == "unchanged":
        return voice.say("change.unchanged", number=str(previous.edition))
    when = voice.day_or_period(previous.reference)
    if comparison.kind == "difference":
        return _difference(public, voice, case, when)
    then = _phrase(previous.amount, unit, voice)
    if comparison.revised_from is not None:
        first = _phrase(comparison.revised_from, unit, voice)
        then = voice.say("change.revised-from", previous=then, first=first)
    reason = _reason(voice, case)
    kind = "backlog" if comparison.kind == "incomparable" and not reason else comparison.kind
    return voice.say(f"change.{kind}", previous=then, when=when, reason=reason)


def _difference(public: PublicEdition, voice: Voice, case: FigureCase, when: str) -> str:
    """How much more or less, since when; the percentage too, where the unit is not itself one.

    Where the earlier value has been revised, the difference is from the newer of its two values.
    """
    comparison = case.comparison
    fact = figure_fact(case.figure, comparison, case.passage, public.registry)
    change = fact.computed["change"]
    said = voice.language.phrase(change, "accusative")
    flow = comparison.previous is not None and isinstance(comparison.previous.reference, Period)
    key = f"change.{comparison.direction}.{'period' if flow else 'day'}"
    if comparison.change_percent is None or change.unit == "percent":
        made = voice.say(key, change=said, when=when)
    else:
        share = voice.language.percent(percentage(abs(comparison.change_percent)), prose=False)
        made = voice.say(f"{key}.percent", change=said, when=when, percent=share)
    if comparison.revised_from is None:
        return made
    return voice.say("change.since-revised", change=made, first=_phrase(comparison.revised_from, change.unit, voice))


def _reason(voice: Voice, case: FigureCase) -> str:
    if case.figure.restates is not None:
        return case.text("restates.reason")
    if case.figure.not_comparable is not None:
        return case.text("break")
    reason = case.comparison.reason
    return voice.choose(reason) if isinstance(reason, dict) else ""


def _notes(public: PublicEdition, voice: Voice, case: FigureCase, unit: str) -> Iterator[str]:
    """Base, share, earlier values, other sources' figures, grade, caveat, method, coverage, exclusions."""
    figure = case.figure
    yield from _of_what(public, voice, case)
    yield from _beside(public, voice, case, unit)
    if figure.grade is not None:
        source, information = (voice.say(f"grade.{one.lower()}") for one in figure.grade)
        yield voice.say("figure.grade", grade=figure.grade, source=source, information=information)
    indicator = public.registry.indicator.get(figure.indicator or "")
    if figure.caveat is not None:
        yield case.text("caveat")
    elif indicator is not None and indicator.caveat:
        yield voice.choose(indicator.caveat)
    for field in ("method", "coverage", "exclusions"):
        if getattr(figure, field) is not None:
            yield case.text(field)


def _of_what(public: PublicEdition, voice: Voice, case: FigureCase) -> Iterator[str]:
    """The base of a share, with the share where it is computed; a percentage is one already."""
    figure = case.figure
    if figure.of in case.passage.figures:
        base = _label(public, voice, FigureCase(case.passage, figure.of, case.comparison, case.texts))
        share = figure_fact(figure, case.comparison, case.passage, public.registry).computed.get("share")
        if share is not None and share.value is not None:
            yield voice.say("figure.share", share=voice.language.percent(share.value, prose=False), of=base)
        elif unit_of(figure, public.registry) == "percent":
            yield voice.say("figure.base", base=base)
    if figure.base is not None:
        yield voice.say("figure.base", base=case.text("base"))


def _beside(public: PublicEdition, voice: Voice, case: FigureCase, unit: str) -> Iterator[str]:
    """Earlier values of a one-off, figures of other sources, and why this one was chosen."""
    figure = case.figure
    if figure.indicator is None and figure.earlier:
        yield voice.say("figure.earlier", values=_history(figure, unit, voice))
    for index, one in enumerate(figure.alternatives):
        said = _phrase(one, unit, voice)
        yield voice.say("figure.alternative", value=said, source=source(public, voice, one.source))
        if one.note is not None:
            yield case.text(f"alternatives.{index}.note")
    if figure.chosen_because is not None:
        yield case.text("chosen_because")


def _history(figure: Figure, unit: str, voice: Voice) -> str:
    """Every earlier value with its own qualifier and day: fewer than 5,000 people (2 March 2023)."""
    values = []
    for one in figure.earlier:
        when = one.period or one.as_of
        if one.known and when is not None:
            said = _phrase(one, unit, voice)
            values.append(voice.say("figure.earlier-value", value=said, when=voice.day_or_period(when)))
    return "; ".join(values)
