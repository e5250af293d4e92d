"""Chooses and orders: marks, highlights, key figures, map, overview, a section per kind, sources, method, contacts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sitrep.compose.articles import ArticleWriter
from sitrep.compose.charts import Excerpt, Plot, chart_references
from sitrep.compose.document import (
    Article,
    Badge,
    Card,
    Change,
    ChartFigure,
    Contact,
    Document,
    Fact,
    Highlight,
    Index,
    IndexRow,
    Mark,
    Masthead,
    OtherLanguage,
    Run,
    Section,
)
from sitrep.compose.locator import locator
from sitrep.compose.sources import bibliography
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.edition import Funding
from sitrep.model.entry import Passage
from sitrep.model.figure import STATUSES
from sitrep.model.kinds import KINDS


@dataclass(frozen=True)
class Awaiting:
    """How many texts of an edition need a translation in all its languages, and how many of them nobody approved."""

    texts: int
    unapproved: int


def awaiting(editions: tuple[LocalisedEdition, ...]) -> Awaiting:
    """Counted over all languages: one edition is a draft as long as one of its texts is."""
    states = [state for one in editions for state in one.states.values()]
    return Awaiting(len(states), sum(state != "approved" for state in states))


def compose(edition: LocalisedEdition, count: Awaiting, others: tuple[OtherLanguage, ...]) -> Document:
    """The edition in reading order; whoever prints it decides nothing."""
    return _Composer(edition, count).document(others)


class _Composer:
    """One document being put in order."""

    def __init__(self, edition: LocalisedEdition, count: Awaiting) -> None:
        self.edition = edition
        self.count = count
        self.voice = edition.voice
        self.public = edition.public
        self.head = edition.public.edition.head
        held = {one.KIND for one in self.public.edition.entries}
        self.excerpts = [Excerpt(one, self.public) for one in self.public.series.charts if one.section in held]
        self.sources = bibliography(self.voice, self.public.edition, chart_references(self.excerpts))
        self.writer = ArticleWriter(edition, self.sources)

    def document(self, others: tuple[OtherLanguage, ...]) -> Document:
        voice, series, head = self.voice, self.public.series, self.head
        marks = tuple(self.marks())
        masthead = self.masthead()
        title = voice.say("title", series=masthead.kicker, issue=masthead.issue, period=masthead.period)
        for mark in reversed(marks):
            title = voice.say("title.marked", mark=mark.text, title=title)
        running = voice.say("running", publisher=masthead.publisher, issue=masthead.issue, period=masthead.period)
        return Document(
            edition=self.public.edition.id,
            language=voice.code,
            tag=voice.language.tag,
            direction="rtl" if voice.language.direction == "rtl" else "ltr",
            title=title,
            description=voice.say("description", crisis=masthead.crisis, period=masthead.period),
            running=running,
            created=(head.published or head.compiled or head.period.end).isoformat(),
            marks=marks,
            masthead=masthead,
            provenance=tuple(self.provenance()),
            highlights=tuple(self.highlights()),
            key_figures=tuple(self.cards()),
            legend=tuple(self.legend()),
            map=locator(self.edition),
            sections=tuple(self.sections()),
            sources=self.sources.lines(),
            method=tuple(self.method()),
            disclaimers=tuple(voice.choose(one) for one in series.disclaimers),
            licence=voice.choose(series.licence),
            contacts=tuple(Contact(voice.choose(one.role), one.email) for one in series.contacts),
            other_languages=others,
            words=fixed_words(self.edition),
            look={"primary": series.look.primary, "accent": series.look.accent},
        )

    def masthead(self) -> Masthead:
        voice, series, head = self.voice, self.public.series, self.head
        return Masthead(
            kicker=voice.choose(series.title),
            crisis=voice.choose(series.crisis),
            issue=issue(self.edition),
            as_of=voice.language.as_of(head.period.end),
            period=voice.period(head.period),
            publisher=voice.choose(series.publisher),
        )

    def marks(self) -> Iterator[Mark]:
        voice = self.voice
        if self.head.sample:
            yield Mark("sample", voice.say("mark.sample"), voice.say("mark.sample.detail"))
        if self.count.unapproved or not self.count.texts:
            detail = voice.say("mark.draft.detail", unapproved=str(self.count.unapproved), texts=str(self.count.texts))
            yield Mark("draft", voice.say("mark.draft"), detail)

    def provenance(self) -> Iterator[str]:
        voice, head = self.voice, self.head
        publisher = voice.choose(self.public.series.publisher)
        yield voice.say("provenance", publisher=publisher, period=voice.period(head.period))
        if head.glide is not None:
            yield voice.say("provenance.glide", number=head.glide)
        if head.next_issue is not None:
            yield voice.say("provenance.next", day=voice.language.date(head.next_issue))
        if head.final:
            yield voice.say("provenance.final")
        if head.retrospective and head.compiled is not None:
            compiled, cutoff = voice.language.date(head.compiled), voice.language.date(head.data_cutoff)
            yield voice.say("provenance.compiled", compiled=compiled, cutoff=cutoff)

    def highlights(self) -> Iterator[Highlight]:
        for one in self.head.highlights:
            local = self.edition.passages[one]
            line = local.texts.get("summary", local.texts["headline"])
            yield Highlight(line, f"#entry-{one}", self.sources.cite(local.passage.sources))

    def cards(self) -> Iterator[Card]:
        for address in self.head.key_figures:
            found = self.public.edition.key_figure(address)
            if found is None:
                continue
            passage, name, figure = found
            said = self.edition.passages[passage.id].figures[name]
            yield Card(
                anchor=f"key-{passage.id}-{name}",
                icon=getattr(passage, "KIND", "civilians"),
                number=said.display,
                unit=said.unit,
                label=said.label,
                as_of=said.as_of,
                source=said.source,
                citations=self.sources.cite(figure.source),
                badge=self.writer.badge(figure),
                change=Change(said.direction, said.change) if said.change else None,
            )

    def legend(self) -> Iterator[Badge]:
        held = {figure.status for _, _, figure in self.public.edition.figures()}
        for status in STATUSES:
            if status in held:
                yield Badge(status, self.voice.say(f"status.{status}.meaning"))

    def sections(self) -> Iterator[Section]:
        voice, edition = self.voice, self.public.edition
        funding = edition.head.funding
        apart = funding.passage if funding else None
        overview = tuple(self.writer.article(one) for one in edition.head.overview if one.id != apart)
        if overview:
            yield Section("overview", "overview", "civilians", voice.say("section.overview"), overview)
        for kind in KINDS:
            entries = tuple(self.writer.article(one) for one in edition.entries if one.KIND == kind.KIND)
            empty = None if entries else voice.say("section.empty")
            charts = tuple(self.charts(kind.KIND))
            title = voice.say(f"section.{kind.KIND}")
            yield Section(kind.KIND, kind.KIND, kind.KIND, title, entries, charts, (), empty)
        if funding is not None:
            paid = tuple(self.funding(funding, one) for one in edition.passages() if one.id == apart)
            yield Section("funding", "funding", "funding", voice.say("section.funding"), paid)

    def funding(self, funding: Funding, passage: Passage) -> Article:
        """The passage that holds what was asked for and given, with the plan and its year."""
        plan = Fact(self.voice.say("field.plan"), self.voice.choose(funding.plan))
        year = Fact(self.voice.say("field.year"), str(funding.year))
        return replace(self.writer.article(passage), facts=(plan, year))

    def charts(self, kind: str) -> Iterator[ChartFigure]:
        for excerpt in self.excerpts:
            drawn = Plot(excerpt, self.voice, self.sources).draw() if excerpt.chart.section == kind else None
            if drawn is not None:
                yield drawn

    def method(self) -> Iterator[str]:
        voice = self.voice
        yield voice.say("method.rounding")
        yield voice.say("method.comparison")
        for note in self.edition.notes:
            yield note.text
        if self.edition.gap_note is not None:
            yield self.edition.gap_note.text
        for rule, times in self.public.exceptions.items():
            yield voice.say("method.exception", rule=rule, times=str(times))


def issue(edition: LocalisedEdition) -> str:
    """Which issue of the series it is: Situation Report No. 4."""
    head = edition.public.edition.head
    return edition.voice.say(f"issue.{head.kind}", number=str(head.number))


def fixed_words(edition: LocalisedEdition) -> Mapping[str, str]:
    """The report's words that have no holes, by key: what templates may print of their own."""
    return {
        key: edition.voice.say(key) for key, message in edition.voice.catalogue.items() if not list(message.arguments())
    }


def compose_index(
    editions: tuple[tuple[LocalisedEdition, Document, tuple[Run, ...]], ...], others: tuple[OtherLanguage, ...]
) -> Index:
    """The page of all editions in one language, the newest first."""
    newest, document, _ = editions[0]
    voice = newest.voice
    rows = tuple(
        IndexRow(
            issue=one.masthead.issue,
            period=one.masthead.period,
            highlights=tuple(highlight.line.text for highlight in one.highlights),
            files=files,
            marks=one.marks,
        )
        for _, one, files in editions
    )
    publisher = document.masthead.publisher
    return Index(
        language=voice.code,
        tag=voice.language.tag,
        direction=document.direction,
        title=voice.say("index.title", series=document.masthead.kicker),
        publisher=publisher,
        marks=tuple(mark for mark in document.marks if mark.kind == "sample"),
        rows=rows,
        other_languages=others,
        words=fixed_words(newest),
        look=document.look,
    )
