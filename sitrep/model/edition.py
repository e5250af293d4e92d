"""A period's entries with the editions before it, and the series that all of them share."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sitrep.model.entry import Entry, Passage
from sitrep.model.exemption import Excusable
from sitrep.model.figure import Figure
from sitrep.model.message import Message
from sitrep.model.observation import Observations
from sitrep.model.reference import Reference
from sitrep.model.registry import Registry
from sitrep.model.table import Table
from sitrep.model.translation import Translations
from sitrep.model.value import (
    ByLanguage,
    Date,
    Id,
    Ids,
    LanguageCode,
    Name,
    Span,
    Text,
    Value,
    Whole,
    Words,
    YesNo,
    messages,
    once,
)

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Format = Literal["html", "pdf"]
PAGES = {"situation-report": 5, "flash-update": 2}
Hex = Annotated[str, Field(pattern="^#[0-9A-Fa-f]{6}$")]


def _one(written: object) -> object:
    return (written,) if isinstance(written, str) else written


class Contact(Value):
    """A role and its mailbox, never a person."""

    role: ByLanguage = Field(description="What the mailbox is for, never a person")
    email: Annotated[str, Field(pattern=r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$")]


class Reviewer(Value):
    """Who may judge translations; the name stays in the workspace."""

    name: Words = Field(description="By which `translate approve --as` knows the person")
    role: Words = Field(description="What the person is: it may be named outside, the person never")
    languages: Annotated[tuple[LanguageCode, ...], BeforeValidator(_one), Field(min_length=1)] = Field(
        description="The languages whose texts the person may judge"
    )
    key: Annotated[str, Field(pattern=r"^ssh-ed25519 [A-Za-z0-9+/]{68}$")] | None = Field(
        default=None,
        description="The public key with which the person signs; once one reviewer has a key, only signed lines count",
    )


class Chart(Value):
    """A chart that every edition shows in a section: it asks the store of observations, so it holds no numbers."""

    id: Id
    section: Words = Field(description="The kind whose section shows it: `grain-export`")
    form: Literal["columns", "lines", "bars"] = Field(description="Columns and lines go by time, bars by category")
    indicators: Annotated[tuple[Id, ...], BeforeValidator(_one)] = Field(description="What it draws")
    since: Date | None = Field(default=None, description="The day from which it is drawn")
    title: ByLanguage = Field(description="What stands above it")
    note: ByLanguage | None = Field(default=None, description="What stands below it")


class Look(Value):
    """A publisher's own colours."""

    primary: Hex = Field(default="#0F5C5C", description="Of headings and charts")
    accent: Hex = Field(default="#B5471B", description="Of what is to be seen first")


class Series(Excusable):
    """What all editions share: who publishes, in which languages and formats, how weeks run, whom to write to."""

    title: ByLanguage = Field(description="What the series is called")
    publisher: ByLanguage = Field(description="Who publishes it")
    crisis: ByLanguage = Field(description="What the title of every edition says")
    country: Annotated[str, Field(pattern="^[A-Z]{3}$")] = Field(
        description="ISO code of three letters, for the figures that machines read"
    )
    languages: Annotated[tuple[LanguageCode, ...], BeforeValidator(_one), Field(min_length=1)] = Field(
        description="The languages of the reports; the first is that of the entrance"
    )
    formats: Annotated[tuple[Format, ...], BeforeValidator(_one), Field(min_length=1)] = Field(
        description="What a build makes"
    )
    time_zone: Annotated[str, Field(pattern=r"^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]+)+)$")] = Field(
        description="As IANA names it: whose days the moments in imported tables have"
    )
    week_starts: Weekday = Field(description="The first day of the reporting week")
    contacts: Annotated[tuple[Contact, ...], Field(min_length=1)] = Field(description="Whom readers may write to")
    disclaimers: tuple[ByLanguage, ...] = Field(default=(), description="Printed at the end of every report")
    map_disclaimer: ByLanguage = Field(description="In the publisher's own name")
    licence: ByLanguage = Field(description="Under which the reports may be passed on")
    charts: tuple[Chart, ...] = Field(default=(), description="Charts that every edition shows")
    look: Look = Field(default=Look(), description="The publisher’s own colours")
    reviewers: tuple[Reviewer, ...] = Field(default=(), description="Who may judge translations")
    min_cell: Whole = Field(
        default=10, description="Counts of people of a small place, a site or a part print as fewer than this"
    )
    two_people: YesNo = Field(
        default=False, description="Whether an approval counts only where somebody else submitted the translation"
    )
    drafts_allowed: YesNo = Field(
        default=False,
        description="Whether an edition may go out before all translations are approved: every page then says DRAFT",
    )


class Funding(Value):
    """What a plan asked for and what it was given: two figures of a passage, which is printed in a section of its own.

    The percentage is never typed: it is the share that `received` has `of` what was `required`.
    """

    plan: ByLanguage = Field(description="What the plan or appeal is called")
    year: Whole = Field(description="The year that it is for")
    passage: Id = Field(description="The passage of the overview that holds both figures")
    required: Name = Field(description="The figure of what is asked for, in US dollars")
    received: Name = Field(description="The figure of what was given, with `of` the other")


class Head(Excusable):
    """edition.yaml: which edition this is, what it covers, and what it puts first.

    `highlights` are ids of entries or of passages of the overview; a key figure is `entry.figure`.
    """

    number: Whole = Field(description="One more than the edition before")
    kind: Literal["situation-report", "flash-update", "bulletin", "corrigendum"] = Field(
        default="situation-report", description="What it is: the weekly report, or one of the others"
    )
    period: Span = Field(description="The reporting week; its last day names the folder")
    data_cutoff: Date = Field(description="The last day on which a source may have been published")
    published: Date | None = Field(default=None, description="The day of publication, once it is known")
    compiled: Date | None = Field(default=None, description="When a retrospective edition was written")
    retrospective: YesNo = Field(
        default=False, description="Written long after: ages and expiry count from the end of the period"
    )
    sample: YesNo = Field(default=False, description="Marked SAMPLE on every page")
    next_issue: Date | None = Field(default=None, description="The day on which the next one comes")
    final: YesNo = Field(default=False, description="The last edition of its series")
    gap_note: Text | None = Field(
        default=None, description="Why days between the edition before and this are not covered"
    )
    language: LanguageCode = Field(default="en", description="In which its own texts are written")
    glide: Words | None = Field(default=None, description="Number of the disaster in GLIDE: CE-2022-000001-VYH")
    highlights: Ids = Field(description="Entries or passages, two to five")
    key_figures: tuple[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*\.[a-z][a-z0-9_]*$")], ...] = Field(
        description="`entry.figure`, one to six"
    )
    overview: tuple[Passage, ...] = Field(default=(), description="What the edition says before its sections")
    funding: Funding | None = Field(default=None, description="How far the plan is paid for")
    notes: tuple[Text, ...] = Field(default=(), description="Remarks on the edition as a whole")
    corrects: Whole | None = Field(default=None, description="Of a corrigendum: the number that it corrects")
    page_budget: Whole | None = Field(
        default=None, description="Pages that the PDF may have; otherwise 5, of a flash update 2"
    )

    @property
    def pages(self) -> int:
        """How many pages the PDF may have in each language."""
        return self.page_budget or PAGES.get(self.kind, PAGES["situation-report"])


@dataclass(frozen=True)
class Edition:
    """One edition: its head, the sources it cites, its entries in the order of their kinds and files."""

    head: Head
    references: tuple[Reference, ...] = ()
    entries: tuple[Entry, ...] = ()

    @cached_property
    def id(self) -> str:
        """The day on which its period ends, which is also its folder's name."""
        return self.head.period.end.isoformat()

    def passages(self) -> tuple[Passage, ...]:
        """The overview and the entries."""
        return (*self.head.overview, *self.entries)

    def passage(self, passage_id: str) -> Passage | None:
        """The entry or passage of that id."""
        return next((one for one in self.passages() if one.id == passage_id), None)

    def figures(self) -> Iterator[tuple[Passage, str, Figure]]:
        """Every figure with its name and the passage that holds it."""
        for passage in self.passages():
            for name, figure in passage.figures.items():
                yield passage, name, figure

    def key_figure(self, address: str) -> tuple[Passage, str, Figure] | None:
        """The figure that `entry.figure` names."""
        passage_id, _, name = address.partition(".")
        passage = self.passage(passage_id)
        figure = passage.figures.get(name) if passage else None
        return (passage, name, figure) if passage and figure else None

    def reference(self, reference_id: str) -> Reference | None:
        """The source of that id."""
        return next((one for one in self.references if one.id == reference_id), None)

    @cached_property
    def texts(self) -> tuple[tuple[Passage | None, tuple[str | int, ...], Message], ...]:
        """Every text with the passage that holds it and the path to it: edition.yaml first, then the entries."""
        bare = self.head.model_copy(update={"overview": ()})
        held = [(None, path, message) for path, message in messages(bare)]
        return (*held, *chain.from_iterable(map(_texts, self.passages())))

    @cached_property
    def contexts(self) -> Mapping[str, tuple[Passage | None, tuple[str | int, ...], Message]]:
        """The same by context, under which translations know them."""
        return {context(passage, path): (passage, path, message) for passage, path, message in self.texts}

    @property
    def counts_from(self) -> date:
        """The day from which ages and expiry count: the end of the period of a retrospective edition."""
        return self.head.period.end if self.head.retrospective else self.head.data_cutoff


@dataclass(frozen=True, eq=False)
class Archive:
    """A whole workspace that could be read: series, registry, tables, and the editions from the oldest on."""

    series: Series
    registry: Registry
    tables: Mapping[str, Table] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()
    translations: Mapping[tuple[str, str], Translations] = field(default_factory=dict)

    def edition(self, edition_id: str) -> Edition | None:
        """The edition of that id."""
        return next((one for one in self.editions if one.id == edition_id), None)

    def before(self, edition: Edition) -> tuple[Edition, ...]:
        """The editions before this one, the oldest first."""
        end = edition.head.period.end
        return self.editions[: bisect_left(self.editions, end, key=lambda one: one.head.period.end)]


@dataclass(frozen=True)
class PublicEdition:
    """All that may leave the workspace of one edition; `validate.public` alone makes it, by filtering.

    Nothing restricted is in any of its parts: edition, predecessors, registry, tables, observations, translations.
    `exceptions` says of signed exceptions only which rule and how often.
    """

    series: Series
    registry: Registry
    tables: Mapping[str, Table]
    edition: Edition
    predecessors: tuple[Edition, ...]
    observations: Observations
    translations: Mapping[str, Translations]
    exceptions: Mapping[str, int]


@once
def _texts(passage: Passage) -> tuple[tuple[Passage, tuple[str | int, ...], Message], ...]:
    return tuple((passage, path, message) for path, message in messages(passage))


def cited(passage: Passage) -> Iterator[str]:
    """The ids of the sources that a passage rests on, in reading order, repeats included."""
    yield from passage.sources
    for figure in passage.figures.values():
        yield from figure.source
        for earlier in figure.earlier:
            yield from earlier.source
        for alternative in figure.alternatives:
            yield from alternative.source
    for said in (*getattr(passage, "outcomes", ()), *getattr(passage, "quotes", ())):
        yield from said.source


def context(passage: Passage | None, path: tuple[str | int, ...]) -> str:
    """The `msgctxt` of a text: `entry:<id>#<field>`, or `edition#<field>` of what edition.yaml itself says."""
    return f"{'edition' if passage is None else f'entry:{passage.id}'}#{'.'.join(str(step) for step in path)}"
