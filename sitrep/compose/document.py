"""Blocks in reading order: whoever prints them decides looks, and nothing else.

Every text is finished: words of one language, numbers and dates as they print, binding spaces set. Fields that may be
absent are None or empty; no template supplies words of its own but those of `Document.words`, the report's catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sitrep.localise.line import Line
from sitrep.model.comparison import Direction
from sitrep.model.figure import Status


@dataclass(frozen=True)
class Run:
    """A stretch of text; `language` where it is not the document's own, `href` where it is a link."""

    text: str
    language: str | None = None
    href: str | None = None


@dataclass(frozen=True)
class Citation:
    """A reference mark: the number of the source in the list, and the anchor that it leads to."""

    number: str
    anchor: str
    title: str


@dataclass(frozen=True)
class Badge:
    """How sure a figure is, as a word; the template adds a shape, so that colour is never the only sign."""

    status: Status
    word: str


@dataclass(frozen=True)
class Change:
    """The comparison in words; an arrow only where the direction is up or down."""

    direction: Direction
    text: str


@dataclass(frozen=True)
class Card:
    """A key figure: the big number, what it counts, as of when, who says so, how sure, what changed."""

    anchor: str
    icon: str
    number: str
    unit: str
    label: str
    as_of: str
    source: str
    citations: tuple[Citation, ...]
    badge: Badge | None
    change: Change | None
    note: str | None = None


@dataclass(frozen=True)
class FigureLine:
    """A figure of an entry as a row: its label, its phrase, as-of, source and what changed."""

    anchor: str
    label: str
    value: str
    as_of: str
    source: str
    citations: tuple[Citation, ...]
    badge: Badge | None
    change: Change | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A field of a kind beside the text: "Corridor: Black Sea Grain Initiative"."""

    label: str
    value: str


@dataclass(frozen=True)
class Box:
    """Needs, response or gaps."""

    id: str
    label: str
    line: Line


@dataclass(frozen=True)
class Quote:
    """Words of an official, in the language in which they are printed."""

    text: str
    language: str
    speaker: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Article:
    """An entry or a passage of the overview."""

    anchor: str
    headline: Line
    paragraphs: tuple[Line, ...]
    citations: tuple[Citation, ...]
    places: str
    facts: tuple[Fact, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    boxes: tuple[Box, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A cell of a table; a number is set flush with the others of its column."""

    text: str
    number: bool = False


@dataclass(frozen=True)
class TableBlock:
    """A table: caption, column heads, rows whose first cell is the row's head, and whose it is."""

    anchor: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source: str
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tick:
    """A mark of an axis: where, and its label."""

    at: Decimal
    label: str


@dataclass(frozen=True)
class Point:
    """One value of a chart. `at` is the place on the x axis (a day's ordinal, or the index of a column).

    A value of None is a gap: it stays a gap. `emphasis` marks the reporting period.
    """

    at: Decimal
    value: Decimal | None
    label: str
    text: str
    emphasis: bool = False


@dataclass(frozen=True)
class Series:
    """A line, or the columns, of a chart. `breaks` are x positions before which values are not comparable."""

    label: str
    points: tuple[Point, ...]
    breaks: tuple[Tick, ...] = ()


@dataclass(frozen=True)
class ChartFigure:
    """A chart with finished labels, and the table that says the same.

    `title` is what it shows, `alt` the message for whoever cannot see it (it becomes the SVG's title), `unit` heads the
    axis, `source` says who and as of when.
    """

    anchor: str
    form: Literal["columns", "lines", "bars"]
    title: str
    alt: str
    unit: str
    series: tuple[Series, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    source: str
    citations: tuple[Citation, ...]
    table: TableBlock
    gap_label: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Region:
    """A first-level unit on the locator map; `marked` where an entry names it, with the words for it in the table."""

    code: str
    label: str
    marked: bool
    text: str = ""


@dataclass(frozen=True)
class MapFigure:
    """The locator map of the 27 regions: those that entries name are marked and labelled."""

    anchor: str
    title: str
    alt: str
    regions: tuple[Region, ...]
    legend_marked: str
    legend_other: str
    source: str
    disclaimer: str
    table: TableBlock


@dataclass(frozen=True)
class Section:
    """A kind's entries, or the overview. `empty` says in words that there is nothing, where there is nothing."""

    anchor: str
    kind: str
    icon: str
    title: str
    articles: tuple[Article, ...]
    charts: tuple[ChartFigure, ...] = ()
    tables: tuple[TableBlock, ...] = ()
    empty: str | None = None


@dataclass(frozen=True)
class Highlight:
    """One fact, and where to read on."""

    line: Line
    href: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class SourceLine:
    """One line of the list of sources; `late` in words where it was published after the period."""

    anchor: str
    number: str
    runs: tuple[Run, ...]
    late: str | None = None


@dataclass(frozen=True)
class Mark:
    """A mark that may not be missed: sample, draft."""

    kind: Literal["sample", "draft"]
    text: str
    detail: str


@dataclass(frozen=True)
class Masthead:
    """Kicker (the series), crisis, issue ("Situation Report No. 4"), as-of, period, publisher."""

    kicker: str
    crisis: str
    issue: str
    as_of: str
    period: str
    publisher: str


@dataclass(frozen=True)
class OtherLanguage:
    """The same edition in another language: its own name for itself, and the file beside this one."""

    code: str
    tag: str
    name: str
    href: str


@dataclass(frozen=True)
class Contact:
    """A role and its mailbox."""

    role: str
    email: str


@dataclass(frozen=True)
class Document:
    """One edition in one language, in the order in which it is read.

    `title` is the page's and the PDF's title, marks included; `running` what stands at the head of every page.
    `words` are the fixed words of the templates by key; a key that is missing stops the rendering.
    `legend` explains the badges that occur; `created` is a day of the edition, never of the run (ISO).
    """

    edition: str
    language: str
    tag: str
    direction: Literal["ltr", "rtl"]
    title: str
    description: str
    running: str
    created: str
    marks: tuple[Mark, ...]
    masthead: Masthead
    provenance: tuple[str, ...]
    highlights: tuple[Highlight, ...]
    key_figures: tuple[Card, ...]
    legend: tuple[Badge, ...]
    map: MapFigure | None
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    method: tuple[str, ...]
    disclaimers: tuple[str, ...]
    licence: str
    contacts: tuple[Contact, ...]
    other_languages: tuple[OtherLanguage, ...]
    words: Mapping[str, str]
    look: Mapping[str, str]


@dataclass(frozen=True)
class IndexRow:
    """An edition on the index page: its issue, its period, its highlights, its files by language and format."""

    issue: str
    period: str
    highlights: tuple[str, ...]
    files: tuple[Run, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Index:
    """The page of all editions, in one language; the newest first."""

    language: str
    tag: str
    direction: Literal["ltr", "rtl"]
    title: str
    publisher: str
    marks: tuple[Mark, ...]
    rows: tuple[IndexRow, ...]
    other_languages: tuple[OtherLanguage, ...]
    words: Mapping[str, str]
    look: Mapping[str, str]
