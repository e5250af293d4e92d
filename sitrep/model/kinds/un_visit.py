"""Visits of officials of the United Nations, and what was said on them."""

from typing import ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import ByLanguage, Date, Id, Ids, LanguageCode, Name, Text, Url, Value, Words


class Outcome(Value):
    """What was agreed, stated or requested, and by which source."""

    kind: Literal["agreed", "stated", "requested"] = Field(description="Agreed by all, stated by one, or asked for")
    text: Text = Field(description="What exactly")
    source: Ids = Field(description="Who reports it")


class OfficialTranslation(Value):
    """Where the speaker's own organisation has published the words in another language."""

    language: LanguageCode = Field(description="Into which it is translated")
    text: Words = Field(description="As it was published")
    url: Url


class Quotation(Value):
    """Words of an official, verbatim and in their own language."""

    language: LanguageCode = Field(description="In which it was said")
    text: Words = Field(description="Verbatim")
    speaker: Id = Field(description="Who said it")
    source: Ids = Field(description="Where the words were published")
    official_translation: OfficialTranslation | None = Field(
        default=None, description="The same words as the speaker’s organisation published them in another language"
    )


class UnVisit(Entry):
    """Who came, in which public function, when, where, whom they met, and what came of it."""

    KIND: ClassVar[str] = "un-visit"
    FACTS: ClassVar[tuple[str, ...]] = ("principal", "visit_status", "start", "end", "met_with", "topics")

    principal: Id | None = Field(default=None, description="Who came")
    organisation: Id = Field(description="For whom")
    visit_status: Literal["announced", "en-route", "completed", "postponed", "cancelled"] = Field(
        description="How far it has come; completed needs a source of that day or later"
    )
    start: Date | None = Field(default=None, description="Its first day")
    end: Date | None = Field(default=None, description="Its last day")
    met_with: tuple[ByLanguage, ...] = Field(default=(), description="Offices, never private persons")
    topics: tuple[
        Literal["grain", "protection", "displacement", "shelter", "nuclear-safety", "access", "funding", "prisoners"],
        ...,
    ] = Field(default=(), description="What was talked about")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="What came of it")
    quotes: tuple[Quotation, ...] = Field(default=(), description="What was said, word for word")
    visit_number: Name | None = Field(default=None, description="A number that the source gives, never counted by us")
    linked_entries: tuple[Id, ...] = Field(default=(), description="Other entries that it concerns")
