"""A stretch of a text that could hurt someone, and why."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "coordinates", "address", "contact", "document", "person", "name", "identifiable", "military", "responders"
]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What was found, from where to where in characters."""

    start: int
    end: int
    kind: Kind

    def overlaps(self, other: "Finding") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
