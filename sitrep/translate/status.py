"""Counts how far a language is with an edition, and names what is still to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.model.ledger import Event
from sitrep.model.translation import STATES, State, Translations, Unit
from sitrep.problems import Problem, Spot, problem

_SOURCE_REWORDED = ("", "rewritten", "touch-up")
Sort = Literal["facts", "fact-sense", "signature", "touch-up", "rewritten"]
SORTS: tuple[Sort, ...] = get_args(Sort)


@dataclass(frozen=True, slots=True)
class Changed:
    """A source that is another than the one that was translated or judged: in what way, and both wordings."""

    context: str
    sort: Sort
    before: str
    after: str


@dataclass(frozen=True)
class Status:
    """How many texts of an edition are in which state in a language, which sources changed, and what was carried over.

    `carried` says of how many texts an approval in which earlier edition holds here as well; `remarks` are the events
    in which somebody said more than that, the newest last.
    """

    edition: str
    language: str
    counts: Mapping[State, int] = field(default_factory=dict)
    changes: tuple[Changed, ...] = ()
    carried: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[Event, ...] = ()

    @property
    def total(self) -> int:
        """How many texts there are to translate."""
        return sum(self.counts.values())


def status(
    edition: str, language: str, units: tuple[Unit, ...], held: Translations, said: Iterable[Event] = ()
) -> Status:
    """The states of all texts that an edition asks a language for."""
    counted = Counter(held.state(unit) for unit in units)
    rows = [row for unit in units if (row := held.held.get(unit.context)) and row.judged]
    carried = Counter(row.as_in for row in rows if row.as_in)
    counts = {state: counted[state] for state in STATES}
    remarks = sorted((one for one in said if one.comment and one.language == language), key=lambda one: one.at)
    changes = tuple(_changes(units, held))
    return Status(edition, language, counts, changes, dict(sorted(carried.items())), tuple(remarks))


def _changes(units: tuple[Unit, ...], held: Translations) -> Iterator[Changed]:
    for unit in units:
        row = held.held.get(unit.context)
        for sort in SORTS:
            if row is not None and row.reason == sort:
                before = row.was if row.was is not None else unit.source.source
                yield Changed(unit.context, sort, before, unit.source.source)


def unfinished(units: tuple[Unit, ...], catalogue: PoFile, held: Translations) -> Iterator[Problem]:
    """What a translator has to do: fill in, bring up to date, or update the file."""
    entries = {entry.context: entry for entry in catalogue.live}
    missing = [unit for unit in units if held.state(unit) == "missing"]
    if missing:
        first = missing[0]
        yield problem(
            "translation-missing",
            _at(catalogue, entries.get(first.context)),
            path=first.context,
            context=first.context,
            missing=len(missing),
            total=len(units),
        )
    for unit in units:
        entry = entries.get(unit.context)
        row, state = held.held.get(unit.context), held.state(unit)
        if entry is None or row is None or state not in ("stale", "needs-review", "rejected"):
            continue
        if state == "rejected":
            yield problem("translation-rejected", _at(catalogue, entry), path=unit.context, comment=row.said)
        elif row.reason in _SOURCE_REWORDED:
            yield problem("translation-stale", _at(catalogue, entry), path=unit.context, before=entry.made_from)
        else:
            yield problem("translation-review", _at(catalogue, entry), path=unit.context, reason=row.reason or state)
    known = {unit.context for unit in units}
    for entry in catalogue.live:
        if entry.context not in known:
            where = Spot(catalogue.file, entry.line)
            yield problem("po-unknown-context", where, path=entry.context, context=entry.context)


def _at(catalogue: PoFile, entry: PoEntry | None) -> Spot:
    return Spot(catalogue.file) if entry is None else spot(catalogue.file, entry.target_at)
