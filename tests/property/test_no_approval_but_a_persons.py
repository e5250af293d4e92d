"""Whatever happens to texts and ledgers, a translation is approved only where a person approved these very words."""

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from sitrep.load import ledger
from sitrep.model.comparison import Direction
from sitrep.model.ledger import Binding, Event, Kind, Sense
from sitrep.model.message import parse
from sitrep.model.translation import Translation, Unit, canonical
from sitrep.translate.states import bound, standing

HISTORIES = int(os.environ.get("SITREP_LEDGERS", "500"))
EDITION = "2023-03-08"
FILE = f"sources/editions/{EDITION}/ledger.jsonl"
SOURCES = (
    "Ships waited for {vessels}.",
    "More ships waited for {vessels}.",
    "Fewer ships waited for {vessels} near Vyhadka.",
    "Nobody waited.",
)
TARGETS = ("Судна чекали {vessels}.", "Судно чекало {vessels}.", "Ніхто не чекав.", "")
SIGNATURES = ((("vessels", "figure vessel stock exact"),), (("vessels", "figure vessel stock at-least"),))
DIRECTIONS: tuple[Direction, ...] = ("up", "down")
START = datetime(2023, 3, 9, 8, tzinfo=UTC)


@dataclass
class World:
    """A text, its translation, a ledger, and all that the person really judged."""

    rng: random.Random
    unit: Unit
    row: Translation
    lines: list[str]
    said: list[tuple[datetime, Kind, Binding]]
    clock: datetime = START

    def judge(self, kind: Kind) -> None:
        """The person judges what stands there now."""
        self.clock += timedelta(seconds=self.rng.randint(1, 500))
        binding = bound(self.unit, self.row.target)
        source, target = self.unit.source.source, self.row.target
        event = Event(
            kind, EDITION, self.unit.context, "uk", binding, "T", "translator", self.clock, source=source, target=target
        )
        self.lines.append(ledger.line(event))
        self.said.append((self.clock, kind, binding))


def approve(world: World) -> None:
    world.judge("approved")


def reject(world: World) -> None:
    world.judge("rejected")


def submit(world: World) -> None:
    world.judge("submitted")


def edit_source(world: World) -> None:
    world.unit = replace(world.unit, source=parse(world.rng.choice(SOURCES))[0])


def edit_target(world: World) -> None:
    world.row = replace(world.row, target=world.rng.choice(TARGETS))


def touch_up(world: World) -> None:
    """One character of the target becomes another."""
    if world.row.target:
        at = world.rng.randrange(len(world.row.target))
        world.row = replace(world.row, target=world.row.target[:at] + "й" + world.row.target[at + 1 :])


def change_unit(world: World) -> None:
    world.unit = replace(world.unit, signatures=world.rng.choice(SIGNATURES))


def change_figure(world: World) -> None:
    sense = Sense(world.rng.choice(DIRECTIONS), Decimal(world.rng.choice((0, 1, 90, 100, 110, 900))))
    world.unit = replace(world.unit, senses=MappingProxyType({"vessels": sense}))


def edit_line(world: World) -> None:
    """Somebody makes a rejection an approval, or changes the words or the time of a line."""
    if world.lines:
        at = world.rng.randrange(len(world.lines))
        before, after = world.rng.choice((("rejected", "approved"), ("2023-03-", "2024-03-"), ("Судна", "Судно")))
        world.lines[at] = world.lines[at].replace(before, after)


def copy_line(world: World) -> None:
    """A line is copied, as it is or to another text."""
    if world.lines:
        line = world.rng.choice(world.lines)
        world.lines.append(line.replace("entry:ships", "entry:other") if world.rng.random() < 0.5 else line)


def merge(world: World) -> None:
    """Two copies of the ledger are united: lines keep no order and may stand there twice."""
    world.lines += world.rng.sample(world.lines, len(world.lines) // 2)
    world.rng.shuffle(world.lines)


def move(world: World) -> None:
    """The PO file is merged by other tools: flags and earlier wording come and go, and grant nothing."""
    world.row = replace(world.row, previous=world.rng.choice((None, *SOURCES)), source=world.rng.choice(SOURCES))


STEPS = (
    approve, approve, approve, reject, submit, edit_source, edit_target, touch_up, change_unit, change_figure,
    edit_line, copy_line, merge, move,
)  # fmt: skip


def fresh(seed: int) -> World:
    unit = Unit("entry:ships#text", parse(SOURCES[0])[0], "en", signatures=SIGNATURES[0])
    return World(random.Random(seed), unit, Translation(unit.context, SOURCES[0], TARGETS[0]), [], [])


def events(lines: Iterable[str]) -> tuple[Event, ...]:
    return ledger.read("".join(lines), FILE, EDITION).value or ()


def really_approved(world: World) -> bool:
    """By what the person did: the last thing said was an approval of these words, and nothing it rests on has moved."""
    if not world.said or not world.row.target.strip():
        return False
    now = bound(world.unit, world.row.target)
    _, kind, binding = max(world.said, key=lambda one: one[0])
    same = binding.source == now.source and binding.target == now.target
    return kind == "approved" and same and binding.same_senses(now.senses)


def test_no_history_ends_in_an_approval_that_nobody_gave() -> None:
    approved = refused = 0
    for seed in range(HISTORIES):
        world = fresh(seed)
        for _ in range(world.rng.randint(1, 12)):
            world.rng.choice(STEPS)(world)
            here = tuple(one for one in events(world.lines) if one.context == world.unit.context)
            state = standing(world.unit, world.row, here, ()).state
            if state == "approved":
                approved += 1
                now = bound(world.unit, world.row.target)
                given = [held for _, kind, held in world.said if kind == "approved"]
                assert any(
                    held.source == now.source and held.target == now.target and held.same_senses(now.senses)
                    for held in given
                ), seed
            else:
                refused += 1
    assert approved > HISTORIES // 10
    assert refused > HISTORIES // 10


def test_without_lost_lines_the_last_word_counts() -> None:
    seen = 0
    untouched = tuple(step for step in STEPS if step is not edit_line)
    for seed in range(HISTORIES):
        world = fresh(seed)
        for _ in range(world.rng.randint(1, 12)):
            world.rng.choice(untouched)(world)
        here = tuple(one for one in events(world.lines) if one.context == world.unit.context)
        made = standing(world.unit, world.row, here, ())
        assert (made.state == "approved") == really_approved(world), seed
        seen += made.state == "approved"
    assert seen > HISTORIES // 20


def test_every_changed_character_voids_an_approval_or_changes_no_word() -> None:
    world = fresh(1)
    approve(world)
    here = events(world.lines)
    assert standing(world.unit, world.row, here, ()).state == "approved"
    tried = 0
    for other in ("x", "", " ", "\u00a0", "\u2019", "{", "а", "a"):
        for text, is_source in ((world.unit.source.source, True), (world.row.target, False)):
            for at in range(len(text)):
                changed = text[:at] + other + text[at + 1 :]
                unit = replace(world.unit, source=parse(changed)[0]) if is_source else world.unit
                row = world.row if is_source else replace(world.row, target=changed)
                made = standing(unit, row, here, ())
                assert (made.state == "approved") == (canonical(changed) == canonical(text)), changed
                tried += 1
    assert tried >= 400


def test_every_changed_byte_of_a_line_makes_it_count_for_nothing() -> None:
    world = fresh(2)
    approve(world)
    content = world.lines[0].encode()
    tried = 0
    for at in range(len(content) - 1):
        changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        read = ledger.read(changed.decode("utf-8", errors="replace"), FILE, EDITION)
        assert read.value == ()
        assert [one.code for one in read.problems][:1] == ["ledger-line"]
        tried += 1
    assert tried > 500


def test_an_approval_carries_over_until_it_is_rejected() -> None:
    world = fresh(3)
    approve(world)
    (event,) = events(world.lines)
    elsewhere = replace(world.unit, context="entry:ships-again#text")
    made = standing(elsewhere, world.row, (), [("2023-03-01", event)])
    assert (made.state, made.as_in) == ("approved", "2023-03-01")
    rejected = replace(event, kind="rejected", at=event.at + timedelta(days=1), mark="z")
    assert standing(elsewhere, world.row, (), [("2023-03-01", event), ("2023-03-04", rejected)]).state == "draft"
    changed = replace(world.row, target="Судна чекали довго {vessels}.")
    assert standing(elsewhere, changed, (), [("2023-03-01", event)]).state == "draft"
