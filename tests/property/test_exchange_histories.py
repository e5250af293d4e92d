"""However often files leave and come back, every row is counted, no work is lost, and no import approves anything."""

import os
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from sitrep.load import po, xliff, xliff_writing
from sitrep.load.po import PoEntry, PoFile
from sitrep.load.tag import DIGITS, tag_of
from sitrep.model.ledger import Event, Kind
from sitrep.model.message import parse
from sitrep.model.translation import Translations, Unit, canonical
from sitrep.translate.binding import source_hash, target_hash
from sitrep.translate.incoming import Sorted, receipt, received, sort_rows
from sitrep.translate.merge import merge
from sitrep.translate.outgoing import outgoing
from sitrep.translate.states import bound, stood

HISTORIES = int(os.environ.get("SITREP_EXCHANGES", "100"))
EDITION = "2023-03-08"
SOURCES = ("Ships waited for {vessels}.", "Fewer ships waited for {vessels}.", "Nobody waited.", "It’s over.")
TARGETS = ("Судна чекали {vessels}.", "Судно чекало {vessels}.", "Ніхто не чекав.", "Усе скінчено.", "")
QUALIFIERS = ("exact", "at-least")


@dataclass
class World:
    """A workspace of three texts, its ledger, and the files that are out."""

    rng: random.Random
    units: list[Unit]
    catalogue: PoFile
    told: list[Event] = field(default_factory=list)
    out: list[bytes] = field(default_factory=list)
    clock: datetime = datetime(2023, 3, 9, 8, tzinfo=UTC)
    imports: int = 0
    applied: int = 0

    def stood(self) -> Translations:
        return stood(EDITION, self.units, self.catalogue.translations(), {EDITION: tuple(self.told)})

    def approved(self) -> set[str]:
        now = self.stood()
        return {unit.context for unit in self.units if now.state(unit) == "approved"}

    def say(self, kind: Kind, unit: Unit, target: str) -> None:
        self.clock += timedelta(seconds=self.rng.randint(1, 90))
        mark = f"{len(self.told):04}"
        made = Event(kind, EDITION, unit.context, "uk", bound(unit, target), "R", "reviewer", self.clock)
        self.told.append(replace(made, source=unit.source.source, target=target, mark=mark))


def unit(rng: random.Random, number: int) -> Unit:
    signature = (("vessels", f"figure vessel stock {rng.choice(QUALIFIERS)}"),)
    return Unit(
        f"entry:e{number}#text", parse(rng.choice(SOURCES))[0], "en", ("Note.",), "a.yaml:1", signatures=signature
    )


def edit_source(world: World) -> None:
    number = world.rng.randrange(3)
    world.units[number] = unit(world.rng, number)
    world.catalogue = merge(world.units, world.catalogue).catalogue


def edit_row(world: World) -> None:
    rows = list(world.catalogue.entries)
    at = world.rng.randrange(len(rows))
    comment = world.rng.choice((rows[at].comment, f"наше {world.rng.random()}"))
    rows[at] = replace(rows[at], target=world.rng.choice(TARGETS), previous=None, comment=comment)
    world.catalogue = replace(world.catalogue, entries=tuple(rows))


def judge(world: World) -> None:
    one = world.rng.choice(world.units)
    row = next(row for row in world.catalogue.live if row.context == one.context)
    if row.target:
        world.say(world.rng.choice(("approved", "approved", "rejected")), one, row.target)


def leave(world: World) -> None:
    history = world.rng.random() < 0.5
    made = outgoing(EDITION, tuple(world.units), world.catalogue, world.stood(), {}, history=history)
    if world.rng.random() < 0.5:
        world.out.append(po.write(made.catalogue).encode())
    else:
        world.out.append(xliff_writing.write(made.catalogue, "en", made.states).encode())


def come_back(world: World) -> None:
    """A file that is out comes back, worked on; it may come back again."""
    if not world.out:
        return
    read = xliff.read_either(world.rng.choice(world.out), "back")
    assert read.value is not None
    assert read.problems == ()
    file = worked_on(read.value, world.rng)
    before, standing, was = world.catalogue, world.stood(), world.approved()
    found = sort_rows(tuple(world.units), before, standing, file)
    accounted_for(found, file, world)
    world.catalogue = received(before, found.to_apply, found.to_note)
    for one in found.to_apply:
        world.say("submitted", one.unit, one.row.target)
    nothing_lost(found, before, standing, world.catalogue)
    assert world.approved() <= was - {one.unit.context for one in found.to_apply}
    world.imports, world.applied = world.imports + 1, world.applied + len(found.to_apply)


def worked_on(file: PoFile, rng: random.Random) -> PoFile:
    """As translator and tools leave it: some rows translated, doubted, commented on, emptied, lost, twice, untagged."""
    rows: list[PoEntry] = []
    for row in file.entries:
        made = row
        if rng.random() < 0.5:
            made = replace(made, target=rng.choice(TARGETS))
        if rng.random() < 0.2:
            made = replace(made, comment=rng.choice(("", f"їхнє {rng.random()}")))
        if rng.random() < 0.2:
            made = replace(made, flags=rng.choice(((), ("fuzzy",), ("x-approved",))))
        if rng.random() < 0.15:
            made = replace(made, notes=())
        if rng.random() < 0.1:
            made = replace(made, context="entry:elsewhere#text")
        if rng.random() < 0.1:
            made = replace(made, target=made.target.replace(" ", "\u00a0"), source=made.source.replace("’", "'"))
        rows += [made] * rng.choice((0, 1, 1, 1, 1, 1, 1, 2))
    rng.shuffle(rows)
    return replace(file, entries=tuple(replace(row, line=number) for number, row in enumerate(rows, start=1)))


def accounted_for(found: Sorted, file: PoFile, world: World) -> None:
    """Every row of the file and every text that it lacks has one line; of two rows of one text none is chosen."""
    often = Counter(row.context for row in file.entries)
    assert all(often[one.unit.context] == 1 for one in (*found.to_apply, *found.to_note))
    made = receipt(found, ())
    assert sorted(row.line for row in made if row.line) == [row.line for row in file.entries]
    absent = {row.context for row in made if row.fate == "absent"}
    assert absent == {one.context for one in world.units} - {row.context for row in file.entries}


def nothing_lost(found: Sorted, before: PoFile, standing: Translations, after: PoFile) -> None:
    """A translation is replaced only by one that was made of it, or where nobody had approved it; comments add up."""
    taken = {one.unit.context: one for one in found.to_apply}
    states = {one.unit.context: standing.state(one.unit) for one in found.to_apply}
    for old, new in zip(before.entries, after.entries, strict=True):
        assert set(filter(None, old.comment.split("\n"))) <= set(new.comment.split("\n"))
        if old.context not in taken or old.obsolete:
            assert (new.target, new.previous) == (old.target, old.previous)
            continue
        row = taken[old.context].row
        tag = tag_of(row.notes)
        assert canonical(row.source) == canonical(old.source)
        assert tag is None or tag.source == source_hash(taken[old.context].unit)[:DIGITS]
        assert new.target == row.target
        left_with = target_hash(old.target)[:DIGITS] if old.target.strip() else ""
        assert tag.target == left_with if tag else states[old.context] != "approved"


STEPS = (edit_source, edit_row, edit_row, judge, judge, judge, leave, leave, come_back, come_back, come_back)


def test_no_history_of_exchanges_loses_work_or_approves_anything() -> None:
    imports = applied = approvals = 0
    for seed in range(HISTORIES):
        rng = random.Random(seed)
        units = [unit(rng, number) for number in range(3)]
        world = World(rng, units, merge(units, po.blank("uk.po", "uk")).catalogue)
        for _ in range(rng.randint(10, 40)):
            rng.choice(STEPS)(world)
        imports, applied = imports + world.imports, applied + world.applied
        approvals += sum(one.kind == "approved" for one in world.told)
    assert min(imports, applied, approvals) > HISTORIES > 0
