"""One event or state that an edition reports: period, places, words, figures, audience, sensitivity."""

from typing import ClassVar, Literal

from pydantic import Field

from sitrep.model.exemption import Excusable
from sitrep.model.figure import Confirmation, Figure, Status
from sitrep.model.value import (
    Audience,
    Date,
    Id,
    Ids,
    LanguageCode,
    Name,
    Sensitivity,
    Span,
    Text,
    Words,
)

Cluster = Literal[
    "camp-coordination",
    "education",
    "emergency-telecommunications",
    "food-security",
    "health",
    "logistics",
    "nutrition",
    "protection",
    "shelter",
    "water-sanitation",
]


class Passage(Excusable):
    """Something that an edition says, with the figures, dates, places and sources it rests on.

    `status` and `confirmation` hold for each figure that does not give its own. Texts are messages in `language`;
    other languages live in the PO files.
    """

    id: Id = Field(description="By which highlights, key figures and translations know it: it stays as it is")
    language: LanguageCode = Field(
        default="en", description="In which its texts are written; other languages stand in the PO files"
    )
    headline: Text = Field(description="What happened, in one sentence")
    summary: Text | None = Field(default=None, description="Said instead of the headline where this is a highlight")
    text: Text | None = Field(default=None, description="The paragraph below the headline")
    period: Span | None = Field(default=None, description="The days it is about, where they are not the edition's")
    outside_period: Text | None = Field(
        default=None, description="Why it stands here although it lies outside the period"
    )
    places: tuple[Name, ...] = Field(default=(), description="What it is about, and what texts may name")
    figures: dict[Name, Figure] = Field(default_factory=dict, description="Each under the name by which texts call it")
    dates: dict[Name, Date] = Field(
        default_factory=dict, description="Days, each under the name by which texts call it"
    )
    sources: Ids = Field(default=(), description="What the texts rest on")
    status: Status | None = Field(default=None, description="For its figures that do not say their own")
    confirmation: Confirmation | None = Field(default=None, description="For its figures that do not say their own")
    audience: Audience = "public"
    sensitivity: Sensitivity = Field(
        default="low", description="As it stands here, after coarsening; high and severe are never public"
    )
    harm_note: Words | None = Field(default=None, description="What is withheld and why; it never leaves the workspace")
    corrects: Id | None = Field(default=None, description="The entry of an earlier edition that it puts right")
    note: Words | None = Field(default=None, alias="note_to_translator")


class Entry(Passage):
    """A passage of one of the kinds. A kind says its fields, and which of them print as facts beside the text."""

    KIND: ClassVar[str]
    FACTS: ClassVar[tuple[str, ...]] = ()
    BOXES: ClassVar[tuple[str, ...]] = ()

    cluster: Cluster | None = Field(default=None, description="The IASC cluster that it belongs to")
