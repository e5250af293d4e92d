"""Every number that a reader sees leads back to a figure, a computed value, a scale, a date, a count or a quotation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from html import unescape

import pytest

from sitrep import pipeline
from sitrep.compose.compose import awaiting
from sitrep.compose.document import ChartFigure, Document
from sitrep.localise.facts import figure_fact, percentage, quantity, unit_of
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.comparison import Comparison
from sitrep.model.entry import Passage
from sitrep.model.figure import Amount, Figure
from sitrep.model.message import CASES
from sitrep.model.reference import Reference
from sitrep.model.value import Period
from sitrep.render import html
from sitrep.render.environment import environment
from sitrep.understanding import understand
from tests import sample

NUMBER = re.compile(r"(?<![^\W\d_])\d+(?:[.,\u00a0 ]\d+)*")  # but not the digit of a name such as CR4U
NOT_READ = {"anchor", "citations", "code", "created", "edition", "href", "icon", "id", "language", "look", "tag"}
TEXTS = 200  # no edition of the sample has so many texts to translate
BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2060": ""})


def numbers(texts: Iterable[str]) -> set[str]:
    """The numbers in some texts, as a reader sees them; blanks of any kind are one blank."""
    return {found for text in texts for found in NUMBER.findall(text.translate(BLANKS))}


def strings(value: object) -> Iterator[str]:
    """Every text within a value of the document."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in NOT_READ:
                yield from strings(getattr(value, one.name))
    elif isinstance(value, (tuple, list)):
        for held in value:
            yield from strings(held)


class Traces:
    """What an edition's facts explain, in one language."""

    def __init__(self, local: LocalisedEdition) -> None:
        self.local = local
        self.voice = local.voice
        self.registry = local.public.registry
        self.head = local.public.edition.head

    def day(self, day: date | None) -> Iterator[str]:
        if day is not None:
            language = self.voice.language
            yield from (
                language.date(day),
                language.date(day, "short"),
                language.as_of(day),
                language.date(day, "month"),
            )

    def when(self, reference: date | Period | None) -> Iterator[str]:
        if isinstance(reference, Period):
            yield self.voice.language.interval(reference.start, reference.end)
            yield from (*self.day(reference.start), *self.day(reference.end), self.voice.period(reference))
        else:
            yield from self.day(reference)

    def amount(self, amount: Amount, unit: str) -> Iterator[str]:
        made = quantity(amount, unit)
        if made is not None:
            language = self.voice.language
            yield from (language.phrase(made, case) for case in CASES)
            yield from (language.number_only(made), language.number_only(made, table=True), language.display(made)[0])

    def figure(self, passage: Passage, name: str, comparison: Comparison) -> Iterator[str]:
        figure = passage.figures[name]
        unit = unit_of(figure, self.registry)
        yield from self.amount(figure, unit)
        yield from self.when(figure.reference_date)
        for one in (*figure.earlier, *figure.alternatives):
            yield from self.amount(one, unit)
            yield from self.when(getattr(one, "period", None) or getattr(one, "as_of", None))
        if comparison.previous is not None:
            yield from self.amount(comparison.previous.amount, unit)
            yield from self.when(comparison.previous.reference)
            yield str(comparison.previous.edition)
        if comparison.revised_from is not None:
            yield from self.amount(comparison.revised_from, unit)
        fact = figure_fact(figure, comparison, passage, self.registry)
        for made in fact.computed.values():
            yield from (self.voice.language.phrase(made, case) for case in CASES)
            yield self.voice.language.number_only(made)
        if comparison.change_percent is not None:
            yield self.voice.language.percent(percentage(abs(comparison.change_percent)), prose=False)
        yield from self.declared(figure)

    def declared(self, figure: Figure) -> Iterator[str]:
        """What the registry says of an indicator is worded once, and read by whoever keeps the registry."""
        indicator = self.registry.indicator.get(figure.indicator or "")
        if indicator is not None:
            for words in (indicator.label, indicator.short, indicator.caveat or {}, *indicator.categories.values()):
                yield words.get(self.voice.code, "")
            yield from (one.reason.get(self.voice.code, "") for one in indicator.breaks)

    def passage(self, passage: Passage) -> set[str]:
        """What one passage may say: its own figures and dates, and no others."""
        found: list[str] = []
        local = self.local.passages[passage.id]
        for name in passage.figures:
            found += self.figure(passage, name, local.figures[name].comparison)
        for day in passage.dates.values():
            found += self.day(day)
        found += self.when(passage.period)
        found += [text for field in ("start", "end", "departed") for text in self.day(getattr(passage, field, None))]
        found += [str(asked) for field in ("round", "sample") if (asked := getattr(passage, field, None)) is not None]
        return numbers(found)

    def chart(self, chart: ChartFigure) -> set[str]:
        """What a chart may say: observations of its indicators, its scale, its days, its own words."""
        declared = next(one for one in self.local.public.series.charts if f"chart-{one.id}" == chart.anchor)
        found = [declared.title.get(self.voice.code, ""), (declared.note or {}).get(self.voice.code, "")]
        found += [tick.label for tick in chart.y_ticks]
        assert [self.voice.language.scale(tick.at, chart.y_ticks[-1].at) for tick in chart.y_ticks] == [
            tick.label for tick in chart.y_ticks
        ]
        for one in self.local.public.observations:
            if one.subject.indicator in declared.indicators:
                found += [*self.amount(one.amount, self.registry.indicator[one.subject.indicator].unit)]
                found += [*self.when(one.reference), *self.day(one.published)]
        for table in self.local.public.tables.values():
            for row in table.rows:
                found += self.when(row.reference_date(table.sidecar))
        found += [text for held in declared.indicators for text in self.declared(Figure(indicator=held))]
        return numbers(found)

    def edition(self) -> set[str]:
        """What stands around the entries: number, period, days of the edition, the publisher's own words."""
        head, series, code = self.head, self.local.public.series, self.voice.code
        found = [str(head.number), *self.when(head.period)]
        for day in (head.data_cutoff, head.compiled, head.next_issue, head.published):
            found += self.day(day)
        for words in (series.title, series.crisis, series.licence, series.map_disclaimer, *series.disclaimers):
            found.append(words.get(code, ""))
        return numbers(found)


def untraced(local: LocalisedEdition, document: Document) -> dict[str, set[str]]:
    """The numbers of a document that nothing explains, by where they stand."""
    traces = Traces(local)
    around = traces.edition()
    count = awaiting((local,))
    places = numbers(name for one in local.public.registry.places for name in one.names.values())
    found: dict[str, set[str]] = {}

    def hold(where: str, value: object, explained: set[str]) -> None:
        left = numbers(strings(value)) - explained
        if left:
            found[where] = found.get(where, set()) | left

    by_anchor = {f"entry-{one.id}": one for one in local.public.edition.passages()}
    for section in document.sections:
        for article in section.articles:
            passage = by_anchor[article.anchor]
            hold(article.anchor, article, traces.passage(passage) | places)
        for chart in section.charts:
            hold(chart.anchor, replace(chart, series=(), x_ticks=()), traces.chart(chart))
            hold(chart.anchor, chart.series, traces.chart(chart))
            hold(chart.anchor, chart.x_ticks, traces.chart(chart))
        hold(section.anchor, (section.title, section.empty), set())
    for highlight in document.highlights:
        hold(highlight.href, highlight.line, traces.passage(by_anchor[highlight.href[1:]]))
    for card in document.key_figures:
        passage = next(one for one in by_anchor.values() if card.anchor.startswith(f"key-{one.id}-"))
        hold(card.anchor, card, traces.passage(passage))
    for line in document.sources:
        reference = next(one for one in cited(local) if line.anchor == f"source-{one.id}")
        organisations = [traces.voice.speaker(reference), reference.title or "", reference.url or ""]
        hold(line.anchor, line.runs, numbers([*organisations, *traces.day(reference.published)]))
    hold("marks", document.marks, {str(number) for number in range(count.texts, TEXTS + 1)})
    front = (document.masthead, document.running, document.title, document.description, document.provenance)
    hold("front", front, around)
    hold("map", document.map, around | places)
    hold("end", (document.disclaimers, document.licence, document.contacts, document.legend, document.method), around)
    hold("words", tuple(document.words.values()), set())
    return found


def cited(local: LocalisedEdition) -> list[Reference]:
    """The sources that passages cite, and those that only charts draw from: of tables and of earlier editions."""
    public = local.public
    earlier = (reference for edition in public.predecessors for reference in edition.references)
    return [*public.edition.references, *(one.sidecar.reference for one in public.tables.values()), *earlier]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[pipeline.Ready]:
    root = sample.workspace(tmp_path_factory.mktemp("traced"))
    understood = understand(root, sample.quiet)
    assert understood.desk is not None
    return [pipeline.ready(understood, understood.desk, one) for one in understood.desk.archive.editions]


def test_every_number_of_every_edition_is_explained_in_both_languages(editions: list[pipeline.Ready]) -> None:
    seen = 0
    for one in editions:
        for local, document in zip(one.localised, one.documents, strict=True):
            seen += len(numbers(strings(document)))
            assert (document.edition, document.language, untraced(local, document)) == (
                document.edition,
                document.language,
                {},
            )
    assert seen > 1000


def test_the_page_holds_no_number_that_the_document_does_not(editions: list[pipeline.Ready]) -> None:
    templates = environment(None)
    for document in editions[-1].documents:
        bare = re.sub(r"<(style|head).*?</\1>", " ", html.html(document, templates), flags=re.DOTALL)
        visible = numbers([unescape(text) for text in re.split(r"<[^>]+>", bare)])
        assert len(visible) > 200
        assert visible - numbers(strings(document)) == set()


def test_a_typed_number_a_lost_digit_and_another_day_are_found(editions: list[pipeline.Ready]) -> None:
    local, document = editions[-1].localised[1], editions[-1].documents[1]
    section = document.sections[1]
    article = section.articles[0]
    text = article.paragraphs[0].text
    forged = {
        "1,234": f"{text} Some 1,234 more were expected.",
        "810,844": text.replace("8,108,448", "810,844"),
        "9": text.replace("7\u00a0March", "9\u00a0March").replace("7 March", "9 March"),
    }
    for number, wrong in forged.items():
        assert wrong != text
        altered = replace(article, paragraphs=(replace(article.paragraphs[0], text=wrong),))
        sections = tuple(
            replace(one, articles=(altered, *one.articles[1:])) if one is section else one for one in document.sections
        )
        found = untraced(local, replace(document, sections=sections))
        assert number in found.get(article.anchor, set()), (number, found)
