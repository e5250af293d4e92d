"""The store of what was observed: figures, their earlier values, tables, all editions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from sitrep.model.figure import Amount, Status
from sitrep.model.value import Period

_order = attrgetter("order")


class Subject(NamedTuple):
    """What an observation is of: an indicator, with its category or place where it has one."""

    indicator: str
    facet: str = ""


@dataclass(frozen=True)
class Observation:
    """One value of one subject for one day or period, as one publication gave it.

    `edition` is the number of the edition that printed it, 0 where a table or an earlier value holds it.
    """

    subject: Subject
    reference: date | Period
    amount: Amount
    published: date | None
    status: Status | None
    sources: tuple[str, ...] = ()
    edition: int = 0

    @property
    def to_date(self) -> date:
        """The last day that it is about."""
        return self.reference.end if isinstance(self.reference, Period) else self.reference

    @cached_property
    def order(self) -> tuple[str, ...]:
        """By which all are sorted: the subject, then the day, then when it was published, then all else."""
        amount = self.amount
        return (
            *self.subject,
            self.to_date.isoformat(),
            str(self.reference),
            (self.published or date.min).isoformat(),
            f"{self.edition:06}",
            str(amount.value),
            str(amount.low),
            str(amount.high),
            amount.qualifier,
            *self.sources,
        )


class Observations:
    """Every value with both its dates; a restated one is kept beside the first."""

    def __init__(self, held: Iterable[Observation] = ()) -> None:
        alike = groupby(sorted(held, key=_order), key=_order)
        self._held = tuple(one for _, those in alike for one in _unique(those))
        self._published: dict[Subject, dict[date | Period, list[Observation]]] = {}
        self._known_by: dict[tuple[Subject, date], tuple[Observation, ...]] = {}  # every figure of a subject asks

    def __iter__(self) -> Iterator[Observation]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    @cached_property
    def _by_subject(self) -> dict[Subject, tuple[Observation, ...]]:
        found: dict[Subject, list[Observation]] = {}
        for one in self._held:
            found.setdefault(one.subject, []).append(one)
        return {subject: tuple(held) for subject, held in found.items()}

    def of(self, subject: Subject) -> tuple[Observation, ...]:
        """All of a subject, by day, then by day of publication."""
        return self._by_subject.get(subject, ())

    def facets(self, indicator: str) -> tuple[str, ...]:
        """The categories or places of an indicator that were observed."""
        return tuple(sorted({one.subject.facet for one in self._held if one.subject.indicator == indicator}))

    def vintages(self, subject: Subject, reference: date | Period) -> tuple[Observation, ...]:
        """What was published of one subject for one day or period, the oldest publication first."""
        return tuple(self._vintages(subject).get(reference, ()))

    def as_known(self, subject: Subject, by: date) -> tuple[Observation, ...]:
        """One observation for each day or period: the newest published by that day, else the first after it."""
        if (subject, by) not in self._known_by:
            self._known_by[subject, by] = tuple(_known(one, by) for one in self._vintages(subject).values())
        return self._known_by[subject, by]

    def _vintages(self, subject: Subject) -> dict[date | Period, list[Observation]]:
        """What was published of a subject, by day or period."""
        if subject not in self._published:
            held = self._published[subject] = {}
            for one in self.of(subject):
                held.setdefault(one.reference, []).append(one)
        return self._published[subject]


def _unique(those: Iterable[Observation]) -> Iterator[Observation]:
    kept: list[Observation] = []
    for one in those:
        if one not in kept:
            kept.append(one)
            yield one


def _known(vintages: Sequence[Observation], by: date) -> Observation:
    """The vintage that counts on that day; of equal dates of publication the one that an edition printed."""
    in_time = [one for one in vintages if one.published is not None and one.published <= by]
    if in_time:
        return max(in_time, key=lambda one: (one.published or date.min, one.edition))
    dated = [one for one in vintages if one.published is not None]
    return min(dated, key=lambda one: (one.published or date.max, -one.edition)) if dated else vintages[-1]
