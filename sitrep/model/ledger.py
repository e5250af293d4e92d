"""What people said of translations: one event a line, never changed, bound by hash to the words it was said of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, get_args

from sitrep.model.comparison import Direction

Kind = Literal["submitted", "approved", "rejected", "comment"]
KINDS: tuple[Kind, ...] = get_args(Kind)
IMPORT = "import"  # the role of a file that came back, and the name of whoever made it where no name was given
MOVED = 3  # an order of magnitude, for a reader: guide, localisation, section 10


@dataclass(frozen=True, slots=True)
class Sense:
    """What a comparing sentence takes for granted of a figure: which way it went, and how large it is."""

    direction: Direction
    value: Decimal | None

    def moved_to(self, now: "Sense") -> bool:
        """Whether words that fitted then may be wrong now: sign, zero or absence, or order of magnitude changed."""
        if self.direction != now.direction or (self.value is None) != (now.value is None):
            return True
        if self.value is None or now.value is None or self.value == now.value:
            return False
        small, large = sorted((abs(self.value), abs(now.value)))
        return self.value * now.value <= 0 or large >= MOVED * small


Senses = Mapping[str, Sense]


@dataclass(frozen=True, slots=True)
class Binding:
    """What a judgement holds for: the hashes of source and target, and what the sentence takes for granted."""

    source: str
    target: str
    senses: Senses = field(default_factory=lambda: MappingProxyType({}))

    def of_same_texts(self, other: "Binding") -> bool:
        """Whether both are of the same source and the same target, to the hash."""
        return (self.source, self.target) == (other.source, other.target)

    def same_senses(self, senses: Senses) -> bool:
        """Whether nothing has moved that the sentence takes for granted."""
        if set(self.senses) != set(senses):
            return False
        return not any(held.moved_to(senses[name]) for name, held in self.senses.items())


@dataclass(frozen=True, slots=True)
class Waiver:
    """A check that a reviewer set aside for this translation, and why."""

    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """What one person said of one translation at one time.

    The texts are there for those who read the file; the hashes decide. `seal` is the hash of all that is said,
    `signature` that of a person's key over the seal, `mark` the hash of the whole line.
    """

    kind: Kind
    edition: str
    context: str
    language: str
    binding: Binding
    by: str
    role: str
    at: datetime
    source: str | None = None
    target: str | None = None
    comment: str = ""
    waivers: tuple[Waiver, ...] = ()
    checks: str = ""  # the version whose checks found nothing against it
    facts: str = ""  # hash of the values that stood in the source's holes
    seal: str = ""
    signature: str = ""
    mark: str = ""
    line: int = field(default=1, compare=False)

    @property
    def judges(self) -> bool:
        """Whether it says something of the words; a comment does not."""
        return self.kind != "comment"


def newest(events: Iterable[Event]) -> Event | None:
    """The last judgement: by time, then by the hash of the line, for a merge of two files keeps no order."""
    return max((one for one in events if one.judges), key=lambda one: (one.at, one.mark), default=None)
