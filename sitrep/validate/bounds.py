"""Bounds what a reader could work out of the public sums: whole numbers between a least and a most, nothing else."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

_MOST_ROUNDS = 100


@dataclass(frozen=True)
class Bounds:
    """The least and the most that a count can be; no most where nothing limits it."""

    least: int = 0
    most: int | None = None

    @classmethod
    def around(cls, value: Decimal, tolerance: Decimal) -> "Bounds":
        """What a number that prints as this may be."""
        least = (value - tolerance).to_integral_value(ROUND_CEILING)
        return cls(max(0, int(least)), int((value + tolerance).to_integral_value(ROUND_FLOOR)))

    def within(self, other: "Bounds") -> "Bounds":
        """Where both hold."""
        mosts = [one for one in (self.most, other.most) if one is not None]
        return Bounds(max(self.least, other.least), min(mosts) if mosts else None)


@dataclass(frozen=True)
class Sum(Generic[K]):
    """A total and its parts."""

    total: K
    parts: tuple[K, ...]


def narrowed(known: Mapping[K, Bounds], sums: Iterable[Sum[K]]) -> dict[K, Bounds]:
    """The bounds of each number once every sum has been used until none narrows anything."""
    bounds, every = dict(known), tuple(sums)
    for _ in range(_MOST_ROUNDS):
        before = dict(bounds)
        for one in every:
            _use(one, bounds)
        if bounds == before:
            break
    return bounds


def _use(one: Sum[K], bounds: dict[K, Bounds]) -> None:
    """A total lies between the sums of the ends of its parts; a part between the total and the ends of the others."""
    parts = [bounds[name] for name in one.parts]
    bounds[one.total] = bounds[one.total].within(Bounds(sum(part.least for part in parts), _added(parts)))
    total = bounds[one.total]
    for number, name in enumerate(one.parts):
        others = [bounds[other] for place, other in enumerate(one.parts) if place != number]
        added = _added(others)
        least = 0 if added is None else max(0, total.least - added)
        most = None if total.most is None else total.most - sum(other.least for other in others)
        bounds[name] = bounds[name].within(Bounds(least, most))


def _added(parts: Iterable[Bounds]) -> int | None:
    mosts = [part.most for part in parts]
    known = [most for most in mosts if most is not None]
    return sum(known) if len(known) == len(mosts) else None
