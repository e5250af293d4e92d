"""Whose lines of a ledger count: everybody's, or once a reviewer has a key, those that their author signed.

That a file came back is no person's word: it sends texts to review and grants nothing, so it needs no signature.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Literal

from sitrep.load.signature import verifies
from sitrep.model.edition import Reviewer
from sitrep.model.ledger import IMPORT, Event
from sitrep.problems import Checked, Problem, Spot, problem

_CLOCKS_DIFFER = timedelta(minutes=5)
Fault = Literal["unsigned", "unknown", "other"]


def heard(events: Iterable[Event], reviewers: Iterable[Reviewer], file: str) -> Checked[tuple[Event, ...]]:
    """The events that count, and a problem for each that does not."""
    keys = {one.name: one.key for one in reviewers if one.key}
    listed = tuple(events)
    if not keys:
        return Checked(listed)
    faults = {id(one): _fault(one, keys.get(one.by)) for one in listed}
    return Checked(
        tuple(one for one in listed if faults[id(one)] is None),
        tuple(_problems(listed, faults, file)),
    )


def ahead(events: Iterable[Event], now: datetime, file: str) -> Iterator[Problem]:
    """A problem for each event that is of a time still to come, some minutes between two clocks forgiven."""
    for one in events:
        if one.at > now + _CLOCKS_DIFFER:
            yield problem("ledger-future", Spot(file, one.line), path=one.context, at=f"{one.at:%Y-%m-%d %H:%M} UTC")


def _fault(event: Event, key: str | None) -> Fault | None:
    if key is None and event.kind == "submitted" and event.role == IMPORT:
        return None
    if key is None:
        return "unknown"
    if not event.signature:
        return "unsigned"
    return None if verifies(key, event.signature, event.seal) else "other"


def _problems(events: Iterable[Event], faults: dict[int, Fault | None], file: str) -> Iterator[Problem]:
    for one in events:
        fault = faults[id(one)]
        if fault is not None:
            yield problem("ledger-signature", Spot(file, one.line), path=one.context, by=one.by, reason=fault)
