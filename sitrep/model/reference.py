"""A source that an edition cites: publisher, title, dates, address, or the reason why one is absent."""

from typing import Literal

from pydantic import Field

from sitrep.model.value import Audience, Date, Id, LanguageCode, Url, Value, Words


class Reference(Value):
    """Who said it, under what title, when and where; what is not known says why.

    A title stands in its own language and is a quotation. `show: publisher-date` prints neither title nor address,
    where these say what the entry withholds.
    """

    id: Id
    publisher: Id = Field(description="An organisation of the registry")
    title: Words | None = None
    no_title: Words | None = None
    url: Url | None = None
    no_url: Words | None = None
    published: Date | None = None
    no_date: Words | None = None
    retrieved: Date | None = None
    language: LanguageCode = "en"
    quote: Words | None = None
    page: Words | None = None
    relay_of: Id | None = Field(default=None, description="The organisation whose words the publisher passes on")
    show: Literal["full", "publisher-date"] = "full"
    audience: Audience = "public"

    @property
    def speaker(self) -> str:
        """The organisation whose words these are."""
        return self.relay_of or self.publisher
