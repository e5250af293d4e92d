"""Puts together what a person judges: pairs of texts that are, to the hash, those of the workspace."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sitrep.load.po import PoEntry, PoFile
from sitrep.model.edition import Reviewer
from sitrep.model.ledger import Binding, Event, Kind, Waiver
from sitrep.model.translation import Translations, Unit, canonical
from sitrep.problems import SitrepError, WrongChoice
from sitrep.translate.binding import target_hash
from sitrep.translate.states import bound

_AHEAD = timedelta(minutes=1)
Why = Literal[
    "unknown",
    "source",
    "target",
    "missing",
    "fuzzy",
    "previous",
    "faulty",
    "approved",
    "submitted",
    "rejected",
    "one-person",
]


@dataclass(frozen=True, slots=True)
class Open:
    """What there is against a translation: errors and warnings by code, and whether nobody else has submitted it."""

    errors: frozenset[str] = frozenset()
    warnings: frozenset[str] = frozenset()
    alone: bool = False


@dataclass(frozen=True)
class Saying:
    """What a person means to say of a file: which judgement, why, which findings are set aside, of which texts.

    `only` names texts; where none is named it is said of all that the file holds.
    """

    kind: Kind
    reviewer: str
    comment: str = ""
    waivers: tuple[Waiver, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attestation:
    """A pair that stands so in the workspace, what a judgement of it would hold for, and what is known against it.

    `waivers` are those that concern it; `found` are the codes of what the checks warn of and nobody set aside. `moved`
    names what has moved under a source that compares.
    """

    context: str
    source: str
    target: str
    binding: Binding
    facts: str = ""
    waivers: tuple[Waiver, ...] = ()
    found: tuple[str, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Omission:
    """A row of the file of which this cannot be said, and why."""

    context: str
    why: Why


def known_reviewer(reviewers: Iterable[Reviewer], name: str) -> Reviewer:
    """The person whom the series knows by that name."""
    known = {one.name: one for one in reviewers}
    if name not in known:
        line = f"- {{name: {json.dumps(name, ensure_ascii=False)}, role: translator, languages: [uk]}}"
        raise WrongChoice("unknown-reviewer", written=name, known=", ".join(sorted(known)) or "–", line=line)
    return known[name]


def compare(
    saying: Saying, units: Iterable[Unit], file: PoFile, held: Translations, found: Mapping[str, Open]
) -> tuple[tuple[Attestation, ...], tuple[Omission, ...]]:
    """The rows of a file of which it can be said, and those of which it cannot, in the order of the file."""
    asked = {unit.context: unit for unit in units}
    listed, left_out = [], []
    for entry in _named(saying, file):
        unit = asked.get(entry.context)
        against = found.get(entry.context, Open())
        why = "unknown" if unit is None else _why_not(saying, entry, unit, held, against)
        if unit is None or why:
            left_out.append(Omission(entry.context, why or "unknown"))
            continue
        waivers = _concerning(saying, against)
        warned = tuple(sorted(against.warnings - {one.check for one in waivers}))
        binding = bound(unit, entry.target)
        listed.append(
            Attestation(entry.context, unit.source.source, entry.target, binding, unit.facts, waivers, warned)
        )
    idle = {one.check for one in saying.waivers} - {one.check for row in listed for one in row.waivers}
    if idle:
        raise WrongChoice("nothing-to-waive", check=", ".join(sorted(idle)))
    return tuple(listed), tuple(left_out)


def _named(saying: Saying, file: PoFile) -> Iterator[PoEntry]:
    known = {entry.context for entry in file.live}
    unknown = [one for one in saying.only if one not in known]
    if unknown:
        raise WrongChoice("no-such-text", written=", ".join(unknown))
    yield from (entry for entry in file.live if not saying.only or entry.context in saying.only)


def _concerning(saying: Saying, against: Open) -> tuple[Waiver, ...]:
    return tuple(one for one in saying.waivers if one.check in against.errors | against.warnings)


def _why_not(saying: Saying, entry: PoEntry, unit: Unit, held: Translations, against: Open) -> Why | None:
    """The first reason against a row; none where its words are those of the workspace and it may be said of them."""
    row = held.held.get(entry.context)
    waived = {one.check for one in _concerning(saying, against)}
    in_force = {one.check for one in row.waivers} if row else set()
    state = held.state(unit)
    reasons: tuple[tuple[Why, frozenset[Kind], bool], ...] = (
        ("missing", _ANY, not entry.translated),
        ("source", _ANY, canonical(entry.source) != canonical(unit.source.source)),
        ("target", _ANY, row is None or target_hash(row.target) != target_hash(entry.target)),
        ("fuzzy", _FOR, entry.fuzzy),
        ("previous", _FOR, canonical(entry.made_from) != canonical(unit.source.source)),
        ("faulty", _APPROVED, bool(against.errors - waived)),
        ("one-person", _APPROVED, against.alone),
        ("approved", _FOR, state == "approved" and waived <= in_force),
        ("submitted", _SUBMITTED, row is not None and (state, row.reason) == ("needs-review", "submitted")),
        ("rejected", _REJECTED, state == "rejected"),
    )
    return next((why for why, kinds, holds in reasons if saying.kind in kinds and holds), None)


_APPROVED: frozenset[Kind] = frozenset({"approved"})
_SUBMITTED: frozenset[Kind] = frozenset({"submitted"})
_REJECTED: frozenset[Kind] = frozenset({"rejected"})
_FOR = _APPROVED | _SUBMITTED
_ANY = _FOR | _REJECTED | frozenset[Kind]({"comment"})


def digest_of(saying: Saying, listed: Iterable[Attestation]) -> str:
    """A short name for what is said of this very list of words: whoever repeats it has seen both, or was told."""
    said = [saying.kind, saying.comment]
    rows = [
        [one.context, one.binding.source, one.binding.target, [[held.check, held.reason] for held in one.waivers]]
        for one in listed
    ]
    return hashlib.sha256(json.dumps([said, rows], ensure_ascii=False).encode()).hexdigest()[:12]


def after(told: Iterable[Event], now: datetime, file: str) -> datetime:
    """A moment that no event of a ledger shares: of two in one second, chance would say which is the newer.

    What is said in quick succession, by a script that imports several files, may so run ahead of the clock a little.
    """
    last = max((one.at for one in told), default=None)
    if last is None or last < now.replace(microsecond=0):
        return now
    if last - now > _AHEAD:
        raise SitrepError("clock-behind", file=file)
    return last + timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something is said: of which edition and language, in which role, and after which checks."""

    edition: str
    language: str
    role: str
    at: datetime
    checks: str


def event(saying: Saying, one: Attestation, on: Occasion) -> Event:
    """That the person said it of the pair."""
    return Event(
        saying.kind,
        on.edition,
        one.context,
        on.language,
        one.binding,
        by=saying.reviewer,
        role=on.role,
        at=on.at,
        source=one.source,
        target=one.target,
        comment=saying.comment,
        waivers=one.waivers if saying.kind == "approved" else (),
        checks=on.checks,
        facts=one.facts,
    )
