"""Visits of officials of the United Nations, and what was said on them."""

from typing import ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import ByLanguage, Date, Id, Ids, LanguageCode, Name, Text, Url, Value, Words


class Outcome(Value):
    """What was agreed, stated or requested, and by which source."""

    kind: Literal["agreed", "stated", "requested"]
    text: Text
    source: Ids


class OfficialTranslation(Value):
    """Where the speaker's own organisation has published the words in another language."""

    language: LanguageCode
    text: Words
    url: Url


class Quotation(Value):
    """Words of an official, verbatim and in their own language."""

    language: LanguageCode = Field(description="In which it was said")
    text: Words = Field(description="Verbatim")
    speaker: Id = Field(description="Who said it")
    source: Ids
    official_translation: OfficialTranslation | None = None


class UnVisit(Entry):
    """Who came, in which public function, when, where, whom they met, and what came of it."""

    KIND: ClassVar[str] = "un-visit"
    FACTS: ClassVar[tuple[str, ...]] = ("principal", "visit_status", "start", "end", "met_with", "topics")

    principal: Id | None = Field(default=None, description="Who came")
    organisation: Id = Field(description="For whom")
    visit_status: Literal["announced", "en-route", "completed", "postponed", "cancelled"]
    start: Date | None = None
    end: Date | None = None
    met_with: tuple[ByLanguage, ...] = Field(default=(), description="Offices, never private persons")
    topics: tuple[
        Literal["grain", "protection", "displacement", "shelter", "nuclear-safety", "access", "funding", "prisoners"],
        ...,
    ] = ()
    outcomes: tuple[Outcome, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    visit_number: Name | None = Field(default=None, description="A number that the source gives, never counted by us")
    linked_entries: tuple[Id, ...] = Field(default=(), description="Other entries that it concerns")
