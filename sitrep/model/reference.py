"""A source that an edition cites: publisher, title, dates, address, or the reason why one is absent."""

from typing import Literal

from pydantic import Field

from sitrep.model.exemption import Excusable
from sitrep.model.value import Audience, Date, Id, LanguageCode, Sensitivity, Url, Words


class Reference(Excusable):
    """Who said it, under what title, when and where; what is not known says why.

    A title stands in its own language and is a quotation. `show: publisher-date` prints neither title, address nor
    quote, where these say what the entry withholds.
    """

    id: Id = Field(description="By which entries and figures cite it")
    publisher: Id = Field(description="An organisation of the registry")
    title: Words | None = Field(default=None, description="In its own language, as published")
    no_title: Words | None = Field(default=None, description="Why there is none")
    url: Url | None = None
    no_url: Words | None = Field(default=None, description="Why there is none")
    no_https: Words | None = Field(default=None, description="Why its address has no https")
    published: Date | None = Field(default=None, description="The day that it bears itself")
    no_date: Words | None = Field(default=None, description="Why there is none")
    retrieved: Date | None = Field(default=None, description="The day on which its page was last looked at")
    language: LanguageCode = Field(default="en", description="In which it is written")
    quote: Words | None = Field(default=None, description="The words of it that are relied on")
    page: Words | None = Field(default=None, description="The page on which they stand")
    relay_of: Id | None = Field(default=None, description="The organisation whose words the publisher passes on")
    show: Literal["full", "publisher-date"] = Field(
        default="full", description="`publisher-date` prints neither title, address nor quote"
    )
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"

    @property
    def speaker(self) -> str:
        """The organisation whose words these are."""
        return self.relay_of or self.publisher
