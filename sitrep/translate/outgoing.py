"""Takes along what a translator needs of an edition, and nothing that is not to leave the workspace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sitrep.load import po
from sitrep.load.po import EDITION, PoEntry, PoFile
from sitrep.load.tag import DIGITS, Tag
from sitrep.model.edition import Edition
from sitrep.model.registry import Registry
from sitrep.model.translation import State, Translations, Unit
from sitrep.translate.binding import source_hash, target_hash
from sitrep.translate.merge import merge
from sitrep.translate.update import SOURCE_LANGUAGE, po_path

OPEN: tuple[State, ...] = ("missing", "stale")  # where a translator begins anew, and an offer helps
Offered = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Outgoing:
    """A catalogue as it leaves, the state of each of its rows, and the languages that its sources are in."""

    catalogue: PoFile
    states: Mapping[str, State] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


def leaving(units: Iterable[Unit], public: Edition, registry: Registry) -> tuple[Unit, ...]:
    """The units of what is public: a text that the public edition holds word for word, naming nothing restricted."""
    kept = []
    for unit in units:
        passage, _, message = public.contexts.get(unit.context, (None, (), None))
        own = {*passage.figures, *passage.dates} if passage else set()
        named = {argument.name for argument in unit.source.arguments()}
        if message == unit.source and named <= own | set(registry.place):
            kept.append(unit)
    return tuple(kept)


def outgoing(
    edition: str, units: tuple[Unit, ...], held: PoFile | None, stood: Translations, offered: Offered, *, history: bool
) -> Outgoing:
    """The rows of those units with their notes, tags and offers.

    Comments, earlier wordings and translations of these may say what is withheld now: they go along only with
    `history`, as they do not stand in the public edition either. Of the file's head nothing leaves that names a person.
    """
    language = stood.language
    merged = merge(units, held or po.blank("", language)).catalogue.live
    states = {unit.context: stood.state(unit) for unit in units}
    rows = tuple(
        _row(unit, entry, states[unit.context], offered.get(unit.context, ()), history=history)
        for unit, entry in zip(units, merged, strict=True)
    )
    sources = tuple(sorted({unit.language for unit in units}))
    header = {"Project-Id-Version": f"sitrep {edition}", "Language": language, EDITION: edition}
    if len(sources) == 1:
        header[SOURCE_LANGUAGE] = sources[0]
    made = PoFile(po_path(edition, language), language, rows, MappingProxyType(header))
    return Outgoing(made, MappingProxyType(states), sources)


def _row(unit: Unit, entry: PoEntry, state: State, offers: tuple[str, ...], *, history: bool) -> PoEntry:
    rewritten = entry.previous is not None or state == "stale"
    shown = history or not rewritten
    doubted = entry.fuzzy and shown
    return replace(
        entry,
        target=entry.target if shown else "",
        previous=entry.previous if history else None,
        comment=entry.comment if history else "",
        notes=(*unit.notes, *_standing(state), *offers, str(tag(unit, entry.target, doubted=doubted))),
        flags=("fuzzy",) if doubted else (),
    )


def _standing(state: State) -> tuple[str, ...]:
    """A note for whoever's tool knows no states: what to leave alone, and what to do again."""
    return () if state in ("missing", "draft") else (f"State: {state}.",)


def tag(unit: Unit, target: str, *, doubted: bool) -> Tag:
    """Which words a row left with, and whether they were in doubt."""
    return Tag(source_hash(unit)[:DIGITS], target_hash(target)[:DIGITS] if target.strip() else "", doubted)
