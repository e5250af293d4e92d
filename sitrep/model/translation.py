"""One sentence to translate and its translation; its state follows from what is there, never from a flag."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Literal

from sitrep.model.ledger import Senses, Waiver
from sitrep.model.message import Message

State = Literal["missing", "draft", "needs-review", "approved", "stale", "rejected"]
STATES: tuple[State, ...] = ("missing", "draft", "needs-review", "approved", "stale", "rejected")
NO_SENSES: Senses = MappingProxyType({})
TOUCHED_UP = 0.95  # of two wordings at least so alike, the newer is a touch-up; guide, localisation, section 10


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of an edition in its own language, and what its translator needs to know of it."""

    context: str
    source: Message
    language: str
    notes: tuple[str, ...] = ()
    place: str = ""
    limit: int | None = None
    signatures: tuple[tuple[str, str], ...] = ()  # what each argument is: type, unit, qualifier, code of a place
    senses: Senses = field(default_factory=lambda: NO_SENSES)
    facts: str = ""  # hash of what its holes hold: values, dates, sources


@dataclass(frozen=True, slots=True)
class Translation:
    """What a PO file holds for a unit: the target, the source it was made from, and that source's earlier wording.

    `judged` is the state that ledger and texts give, `reason` why it is no better, or how its source has changed;
    `as_in` the edition whose approval holds here as well; `was` the source's wording at the newest judgement; `waivers`
    the findings that the approval set aside; `said` what was said with the judgement. In a public edition the state is
    there, and what it was derived from is gone.
    """

    context: str
    source: str
    target: str
    previous: str | None = None
    comment: str = ""
    line: int = 1
    judged: State | None = None
    reason: str = ""
    as_in: str = ""
    was: str | None = None
    waivers: tuple[Waiver, ...] = ()
    said: str = ""


@dataclass(frozen=True)
class Translations:
    """One language's translations of one edition, by context."""

    language: str
    file: str
    held: Mapping[str, Translation] = field(default_factory=dict)

    def state(self, unit: Unit) -> State:
        """Derived from the source as it is, the source that was translated, and the target.

        Where no ledger was asked nothing is approved: a target is a draft; where its source was touched up it needs
        review; where its source was rewritten it is stale.
        """
        held = self.held.get(unit.context)
        if held is not None and held.judged is not None:
            return held.judged
        if held is None or not held.target.strip():
            return "missing"
        made_from = held.previous if held.previous is not None else held.source
        if canonical(made_from) == canonical(unit.source.source):
            return "draft"
        return "needs-review" if alike(made_from, unit.source.source) else "stale"


def canonical(text: str) -> str:
    """The text as far as its wording goes: spaces collapsed, U+00A0 as space, apostrophes unified."""
    unified = text.replace("\u00a0", " ").replace("'", "\u2019").replace("\u02bc", "\u2019")
    return " ".join(unified.split())


def alike(one: str, other: str) -> bool:
    """Whether the newer wording is a touch-up of the older."""
    return SequenceMatcher(None, canonical(one), canonical(other), autojunk=False).ratio() >= TOUCHED_UP
