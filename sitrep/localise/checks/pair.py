"""A translation beside its source, and what a check of words finds in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sitrep.codes import Stage
from sitrep.language.language import Language
from sitrep.language.marks import Marks
from sitrep.language.meanings import Meanings
from sitrep.model.message import Argument, Message, Slip, parse
from sitrep.model.translation import canonical
from sitrep.translate.notes import Facts

NOTHING_KNOWN = Facts()


@dataclass(frozen=True)
class Finding:
    """A fault of a translation: its code, where in the target it stands, and the facts that its words name.

    Without a length it is about all of the target.
    """

    code: str
    offset: int = 0
    length: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Tongue:
    """What checks know of a language: its code, its plural categories, how it writes numbers, what its words mean."""

    code: str
    categories: tuple[str, ...]
    marks: Marks | None
    calendar: Mapping[str, str] = field(default_factory=dict)
    meanings: Meanings | None = None
    spoken: Language | None = None


@dataclass(frozen=True)
class Pair:
    """Source and target, both parsed; `written` is the target as its translator typed it."""

    source: Message
    target: Message
    slips: tuple[Slip, ...]
    written: str
    source_tongue: Tongue
    tongue: Tongue
    facts: Facts = NOTHING_KNOWN

    @cached_property
    def echoed(self) -> bool:
        """Whether the target is its source over again."""
        return canonical(self.source.source) == canonical(self.target.source)


Judgement = Callable[[Pair], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """One judgement of stage `words`: the codes that it may name, and whether it asks for a target without slips."""

    codes: tuple[str, ...]
    of_sound: bool
    run: Judgement
    stage: Stage = "words"


def check(*codes: str, of_sound: bool = True) -> Callable[[Judgement], Check]:
    """Makes a check of a function."""

    def made(run: Judgement) -> Check:
        return Check(codes, of_sound, run)

    return made


def beside(source: str, target: str, source_tongue: Tongue, tongue: Tongue, facts: Facts = NOTHING_KNOWN) -> Pair:
    """The pair of two texts."""
    message, slips = parse(target)
    return Pair(parse(source)[0], message, slips, target, source_tongue, tongue, facts)


def at(argument: Argument, message: Message) -> tuple[int, int]:
    """Offset and length of the opening of a hole: up to its first comma or brace."""
    text = message.source
    ends = [end for end in (text.find(mark, argument.offset) for mark in ",}") if end >= 0]
    return argument.offset, min(ends, default=len(text) - 1) + 1 - argument.offset
