"""One event or state that an edition reports: period, places, words, figures, audience, sensitivity."""

from typing import ClassVar, Literal

from pydantic import Field

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
    Value,
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


class Exemption(Value):
    """A signed exception from a rule: it stands beside what it excuses and stays in the workspace."""

    rule: Words
    reason: Words
    signed_by: Words
    role: Words
    date: Date


class Passage(Value):
    """Something that an edition says, with the figures, dates, places and sources it rests on.

    `status` and `confirmation` hold for each figure that does not give its own. Texts are messages in `language`;
    other languages live in the PO files.
    """

    id: Id
    language: LanguageCode = "en"
    headline: Text
    summary: Text | None = Field(default=None, description="Said instead of the headline where this is a highlight")
    text: Text | None = None
    period: Span | None = None
    outside_period: Text | None = Field(
        default=None, description="Why it stands here although it lies outside the period"
    )
    places: tuple[Name, ...] = ()
    figures: dict[Name, Figure] = {}
    dates: dict[Name, Date] = {}
    sources: Ids = ()
    status: Status | None = None
    confirmation: Confirmation | None = None
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"
    harm_note: Words | None = Field(default=None, description="What is withheld and why; it never leaves the workspace")
    exceptions: tuple[Exemption, ...] = ()
    corrects: Id | None = None
    note: Words | None = Field(default=None, alias="note_to_translator")


class Entry(Passage):
    """A passage of one of the kinds. A kind says its fields, and which of them print as facts beside the text."""

    KIND: ClassVar[str]
    FACTS: ClassVar[tuple[str, ...]] = ()
    BOXES: ClassVar[tuple[str, ...]] = ()

    cluster: Cluster | None = None
    priority: Literal["high", "normal", "low"] = "normal"
