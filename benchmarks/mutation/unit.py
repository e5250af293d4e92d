"""A good translation, and the same spoilt in one place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its translation as drafted."""

    name: str
    source: str
    target: str
    source_language: str
    language: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A unit whose target was spoilt in one place: how it reads now, which class of error that is, what was done."""

    unit: Unit
    target: str
    error: str
    done: str


Change = tuple[str, str]  # the spoilt target, what was done
Operator = Callable[[Unit], Iterator[Change]]
