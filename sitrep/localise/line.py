"""A sentence or paragraph of one language, and how far its translation has come."""

from dataclasses import dataclass

from sitrep.model.translation import State


@dataclass(frozen=True)
class Line:
    """`state` is None where the text needs no translation; a missing one says so in words.

    `language` is set where the text stands in another language than its page.
    """

    text: str
    state: State | None = None
    language: str | None = None
