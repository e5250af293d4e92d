"""Puts together what a reviewer attests: pairs of texts that are, to the hash, those of the workspace."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sitrep.load.po import PoEntry, PoFile
from sitrep.model.edition import Reviewer
from sitrep.model.ledger import Binding, Event
from sitrep.model.translation import Translations, Unit, canonical
from sitrep.problems import WrongChoice
from sitrep.translate.binding import target_hash
from sitrep.translate.states import bound

Why = Literal["unknown", "source", "target", "missing", "fuzzy", "previous", "faulty", "approved"]


@dataclass(frozen=True, slots=True)
class Attestation:
    """A pair that stands so in the workspace, and what a judgement of it would hold for."""

    context: str
    source: str
    target: str
    binding: Binding


@dataclass(frozen=True, slots=True)
class Omission:
    """A row of the file that cannot be attested, and why."""

    context: str
    why: Why


def known_reviewer(reviewers: Iterable[Reviewer], name: str) -> Reviewer:
    """The person whom the series knows by that name."""
    known = {one.name: one for one in reviewers}
    if name not in known:
        raise WrongChoice("unknown-reviewer", written=name, known=", ".join(sorted(known)) or "–")
    return known[name]


def compare(
    units: Iterable[Unit], file: PoFile, held: Translations, faulty: Collection[str]
) -> tuple[tuple[Attestation, ...], tuple[Omission, ...]]:
    """The rows of a file that can be attested, and those that cannot, in the order of the file."""
    asked = {unit.context: unit for unit in units}
    listed, left_out = [], []
    for entry in file.live:
        unit = asked.get(entry.context)
        why = "unknown" if unit is None else _why_not(entry, unit, held, faulty)
        if unit is None or why:
            left_out.append(Omission(entry.context, why or "unknown"))
        else:
            listed.append(Attestation(entry.context, unit.source.source, entry.target, bound(unit, entry.target)))
    return tuple(listed), tuple(left_out)


def _why_not(entry: PoEntry, unit: Unit, held: Translations, faulty: Collection[str]) -> Why | None:
    """The first reason against a row; none where its words are those of the workspace and sound."""
    row = held.held.get(entry.context)
    reasons: tuple[tuple[Why, bool], ...] = (
        ("missing", not entry.translated),
        ("source", canonical(entry.source) != canonical(unit.source.source)),
        ("target", row is None or target_hash(row.target) != target_hash(entry.target)),
        ("fuzzy", entry.fuzzy),
        ("previous", canonical(entry.made_from) != canonical(unit.source.source)),
        ("faulty", entry.context in faulty),
        ("approved", held.state(unit) == "approved"),
    )
    return next((why for why, holds in reasons if holds), None)


def digest_of(listed: Iterable[Attestation]) -> str:
    """A short name for this very list of words: whoever repeats it has seen the list, or was told of it."""
    held = "\n".join(f"{one.context} {one.binding.source} {one.binding.target}" for one in listed)
    return hashlib.sha256(held.encode()).hexdigest()[:12]


def event(one: Attestation, reviewer: Reviewer, language: str, now: datetime, checks: str) -> Event:
    """That the reviewer approved the pair."""
    return Event(
        "approved",
        one.context,
        language,
        one.binding,
        by=reviewer.name,
        role=reviewer.role,
        at=now,
        source=one.source,
        target=one.target,
        checks=checks,
    )
