"""Carries old translations to new sources: kept, needing review, or stale beside the wording they were made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sitrep.load.po import PoEntry, PoFile
from sitrep.model.translation import Unit, canonical


@dataclass(frozen=True, slots=True)
class Change:
    """A source that is worded otherwise than when it was last extracted."""

    context: str
    before: str
    after: str


@dataclass(frozen=True)
class Merged:
    """The catalogue as it now is, and what became of each sentence since it was last extracted."""

    catalogue: PoFile
    added: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    returned: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    kept: int = 0


def merge(units: Iterable[Unit], old: PoFile, header: Mapping[str, str] = MappingProxyType({})) -> Merged:
    """The units with the translations that stand under their own contexts; no other's is ever offered.

    No translation is lost: one whose source is gone becomes obsolete and comes back with it; one whose source was
    reworded keeps the wording that it was made from, until the source returns to that. Merging again changes nothing.
    """
    wanted = {unit.context: unit for unit in units}
    live = {entry.context: entry for entry in reversed(old.live)}
    shelved = {entry.context: entry for entry in reversed(old.obsolete) if entry.context not in live}
    entries = tuple(_carried(unit, live.get(context) or shelved.get(context)) for context, unit in wanted.items())
    taken = {id(entry) for context, entry in {**shelved, **live}.items() if context in wanted}
    left = (entry for entry in old.entries if id(entry) not in taken)
    obsolete = tuple(sorted(_shelved(left), key=lambda entry: entry.context))
    known = {**old.header, **{name: value for name, value in header.items() if name not in old.header}}
    return Merged(
        catalogue=replace(old, entries=(*entries, *obsolete), header=MappingProxyType(known)),
        added=tuple(context for context in wanted if context not in live and context not in shelved),
        changed=tuple(_changes(wanted, {**shelved, **live})),
        returned=tuple(context for context in wanted if context in shelved),
        vanished=tuple(context for context in live if context not in wanted),
        kept=sum(1 for context in wanted if context in live),
    )


def _carried(unit: Unit, old: PoEntry | None) -> PoEntry:
    source = unit.source.source
    fresh = PoEntry(unit.context, source, notes=unit.notes, places=(unit.place,) if unit.place else ())
    if old is None:
        return fresh
    same = not old.translated or canonical(old.made_from) == canonical(source)
    return replace(
        fresh,
        target=old.target,
        previous=None if same else old.made_from,
        comment=old.comment,
        flags=old.flags,
    )


def _shelved(entries: Iterable[PoEntry]) -> Iterator[PoEntry]:
    """What a person wrote is kept; an entry that nobody touched leaves nothing behind."""
    for entry in entries:
        if entry.translated or entry.comment:
            yield replace(entry, obsolete=True, places=())


def _changes(wanted: Mapping[str, Unit], old: Mapping[str, PoEntry]) -> Iterator[Change]:
    for context, unit in wanted.items():
        before = old.get(context)
        if before is not None and canonical(before.source) != canonical(unit.source.source):
            yield Change(context, before.source, unit.source.source)
