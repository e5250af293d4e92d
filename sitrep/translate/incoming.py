"""Tells of each row that comes back whether it belongs to a text as it stands, and what it would change."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.load.tag import DIGITS, Tag, reads_well, tag_of
from sitrep.model.translation import State, Translations, Unit, canonical
from sitrep.problems import Problem, Spot, problem
from sitrep.translate.binding import source_hash, target_hash

Fate = Literal[
    "applied", "noted", "unchanged", "empty", "refused", "unknown", "source", "target", "twice", "obsolete", "absent"
]
FATES: tuple[Fate, ...] = get_args(Fate)


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a row: applied, its comment alone noted, or why not; `findings` are the checks against it."""

    context: str
    fate: Fate
    line: int = 0
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A row that belongs to a text as it stands, beside the unit and what the workspace holds of it."""

    unit: Unit
    row: PoEntry
    held: PoEntry


@dataclass(frozen=True)
class Sorted:
    """The rows of a file: those with a translation to apply, those with a comment alone, and all others with why."""

    to_apply: tuple[Returned, ...]
    to_note: tuple[Returned, ...]
    rest: tuple[Row, ...]
    problems: tuple[Problem, ...]


def sort_rows(units: tuple[Unit, ...], held: PoFile, stood: Translations, file: PoFile) -> Sorted:
    """What each row of a file asks for; every unit that the file lacks is among the rest.

    `held` is the workspace's catalogue, up to date with those units.
    """
    merged = {entry.context: entry for entry in held.live}
    asked = {unit.context: unit for unit in units}
    often = Counter(entry.context for entry in file.live)
    to_apply: list[Returned] = []
    to_note: list[Returned] = []
    rest: list[Row] = []
    problems: list[Problem] = []
    for entry in file.live:
        unit = asked.get(entry.context)
        fate = "unknown" if unit is None else _fate(unit, entry, merged[entry.context], stood)
        if often[entry.context] > 1:
            fate = "twice"
        if unit is not None and fate in ("applied", "noted"):
            (to_apply if fate == "applied" else to_note).append(Returned(unit, entry, merged[entry.context]))
            continue
        rest.append(Row(entry.context, fate, entry.line))
        problems += _said(file.file, entry, fate, unit, stood)
    rest += [Row(entry.context, "obsolete", entry.line) for entry in file.obsolete]
    rest += [Row(unit.context, "absent") for unit in units if unit.context not in often]
    return Sorted(tuple(to_apply), tuple(to_note), tuple(rest), tuple(problems))


def _fate(unit: Unit, entry: PoEntry, held: PoEntry, stood: Translations) -> Fate:
    tag = tag_of(entry.notes)
    if canonical(entry.source) != canonical(unit.source.source) or (tag and tag.source != source_hash(unit)[:DIGITS]):
        return "source"
    returned, standing = _short(entry.target), _short(held.target)
    touched = bool(returned) and returned != standing and (tag is None or returned != tag.target)
    if touched and _moved(tag, standing, stood.state(unit)):
        return "target"
    if touched or _confirmed(unit, entry, held, stood):
        return "applied"
    if _doubted(entry, held) != held.fuzzy or set(_lines(entry.comment)) - set(_lines(held.comment)):
        return "noted"
    return "unchanged" if returned else "empty"


def _confirmed(unit: Unit, entry: PoEntry, held: PoEntry, stood: Translations) -> bool:
    """Whether its translator says that what stands here reads well as it is, which nobody has said of it yet.

    That is a draft no more and waits for a review; of what was approved or rejected it says nothing.
    """
    tag, row = tag_of(entry.notes), stood.held.get(unit.context)
    same = tag is not None and _short(entry.target) == _short(held.target) == tag.target != ""
    if not same or not reads_well(entry.notes) or stood.state(unit) not in ("draft", "needs-review", "stale"):
        return False
    said_before = row is not None and row.reason == "submitted"
    return not said_before or held.fuzzy or held.previous is not None


def _short(target: str) -> str:
    return target_hash(target)[:DIGITS] if target.strip() else ""


def _doubted(entry: PoEntry, held: PoEntry) -> bool:
    """Whether the words that stand here are in doubt after all: only what changed outside changes it here."""
    tag = tag_of(entry.notes)
    left = tag is not None and tag.doubted
    same = entry.translated and _short(entry.target) == _short(held.target)
    return entry.fuzzy if same and entry.fuzzy != left else held.fuzzy


def _moved(tag: Tag | None, standing: str, state: State) -> bool:
    """Whether another translation would be lost: one made since the row left, or, where that is not known, approved."""
    return state == "approved" if tag is None else standing != tag.target


def _said(file: str, entry: PoEntry, fate: Fate, unit: Unit | None, stood: Translations) -> Iterator[Problem]:
    """The problem of a row whose translation is not taken; a row that nobody touched loses nothing."""
    tag = tag_of(entry.notes)
    if not entry.translated or (tag and _short(entry.target) == tag.target):
        return
    if fate == "unknown":
        yield problem("exchange-unknown", Spot(file, entry.line), path=entry.context, context=entry.context)
    elif fate == "source" and unit is not None:
        same = canonical(entry.source) == canonical(unit.source.source)
        now, reason = unit.source.source, "signature" if same else "wording"
        where = spot(file, entry.source_at)
        yield problem("exchange-source", where, path=entry.context, reason=reason, now=now)
    elif fate == "target":
        row = stood.held.get(entry.context)
        where = spot(file, entry.target_at)
        yield problem("exchange-target", where, path=entry.context, now=row.target if row else "")


def candidates(file: PoFile, found: Sorted, source: str) -> PoFile:
    """The rows that are to be judged, of sources of one language: these and notes are the workspace's.

    Of a row that brings a comment alone, the comment alone is judged.
    """
    rows = [replace(_asked(one), flags=()) for one in found.to_apply if one.unit.language == source]
    rows += [replace(_asked(one), target="", flags=()) for one in found.to_note if one.unit.language == source]
    return replace(file, entries=tuple(rows))


def _asked(one: Returned) -> PoEntry:
    return replace(one.row, source=one.unit.source.source, notes=one.unit.notes, previous=None)


def receipt(found: Sorted, judged: Iterable[Problem]) -> tuple[Row, ...]:
    """What became of every row, in the order of the file, and of every text that it lacks."""
    findings: dict[str, list[str]] = {}
    for one in judged:
        findings.setdefault(one.path, []).append(one.code)
    rows = list(found.rest)
    rows += [_became("applied", row, findings.get(row.unit.context, ())) for row in found.to_apply]
    rows += [_became("noted", row, findings.get(row.unit.context, ())) for row in found.to_note]
    return tuple(sorted(rows, key=lambda row: (row.line == 0, row.line)))


def _became(fate: Fate, one: Returned, against: Iterable[str]) -> Row:
    found = tuple(sorted(set(against)))
    return Row(one.unit.context, "refused" if found else fate, one.row.line, found)


def received(held: PoFile, applied: Iterable[Returned], noted: Iterable[Returned]) -> PoFile:
    """The workspace's catalogue with those rows in it; notes, other flags and what is set aside stay as they are."""
    made = {
        **{one.unit.context: _noted(one) for one in noted},
        **{one.unit.context: _applied(one) for one in applied},
    }
    entries = (entry if entry.obsolete else made.get(entry.context, entry) for entry in held.entries)
    return replace(held, entries=tuple(entries))


def _applied(one: Returned) -> PoEntry:
    """A translation that its maker doubts keeps the wording that the one before was made from."""
    doubted = one.row.fuzzy
    return replace(
        _noted(one),
        target=one.row.target,
        previous=one.held.previous if doubted else None,
        flags=_flags(one.held, doubted=doubted),
    )


def _flags(held: PoEntry, *, doubted: bool) -> tuple[str, ...]:
    others = tuple(flag for flag in held.flags if flag != "fuzzy")
    return ("fuzzy", *others) if doubted else others


def _noted(one: Returned) -> PoEntry:
    """A comment is added to, never taken away: a tool that drops comments says nothing by it."""
    before = _lines(one.held.comment)
    added = [line for line in _lines(one.row.comment) if line not in before]
    doubted = _doubted(one.row, one.held)
    flags = one.held.flags if doubted == one.held.fuzzy else _flags(one.held, doubted=doubted)
    return replace(one.held, comment="\n".join((*before, *added)), flags=flags)


def _lines(comment: str) -> list[str]:
    return comment.split("\n") if comment else []
