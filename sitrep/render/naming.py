"""Where the names of regions stand on a map, so that none covers another or a border."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from math import ceil, hypot

from sitrep.render.geometry import Geometry, Land, Outline, crosses, land, meet
from sitrep.render.lettering import ASCENT, LEADING, SMALL, Box, Label, text_width, wrapped
from sitrep.render.palette import Colour
from sitrep.render.shapes import Place

EDGE = 2.0
REACH = 150.0
"""A longer line to a name would be a riddle: the table beside the map names the region."""
PLATE = 90.0
"""A name goes so much farther for open ground before it covers a region."""
ALWAYS_SHOWN = frozenset({"UA01", "UA85"})
"""No name covers Crimea or Sevastopol: the map shows them as part of Ukraine, whole."""
GRID = 8
CHOICES = 80
"""So many places of a name are tried, the nearest first."""
CROWD = 10
"""So many names at most are served first by turns: a fuller map is not worth the time."""


@dataclass(frozen=True)
class Name:
    """A name that has found its place; `leader` runs from the region to a name that stands outside.

    A name that found no open ground stands on a plate of its own, over regions of which nothing is said.
    """

    label: Label
    leader: tuple[Place, Place] | None = None
    plate: bool = False
    detour: float = 0.0
    """How far the leader runs over other marked regions."""

    def bars(self, other: "Name") -> bool:
        """Whether the two cannot stand on one map."""
        if not self.bounds.meets(other.bounds):
            return False
        if self.room.meets(other.room) or self.strikes(other) or other.strikes(self):
            return True
        return self.leader is not None and other.leader is not None and meet(*self.leader, *other.leader)

    def strikes(self, other: "Name") -> bool:
        """Whether this name's line runs through the other's words or its dot."""
        if self.leader is None:
            return False
        return crosses(*self.leader, other.room) or (
            other.leader is not None and crosses(*self.leader, around(other.leader[0]))
        )

    @cached_property
    def room(self) -> Box:
        """The room of the words, with a little air."""
        return self.label.box.grown(2)

    @cached_property
    def bounds(self) -> Box:
        """The room of words, line and dot together."""
        if self.leader is None:
            return self.room
        room, dot = self.room, around(self.leader[0])
        return Box(
            *(
                min(room.left, dot.left),
                min(room.top, dot.top),
                max(room.right, dot.right),
                max(room.bottom, dot.bottom),
            )
        )

    @cached_property
    def length(self) -> float:
        """How far the name stands from its region."""
        return 0.0 if self.leader is None else distance(*self.leader)

    @cached_property
    def cost(self) -> float:
        """How little we like it there."""
        return self.length + self.detour + 4 * len(self.label.lines) + (PLATE if self.plate else 0.0)


@dataclass(frozen=True)
class Sheet:
    """The map at the size at which it is drawn."""

    ground: Geometry
    factor: float
    inside: Colour
    outside: Colour

    def names(self, wanted: Mapping[str, str], taken: Box) -> list[Name]:
        """The names by code, as many as find room: inside their region where they fit whole, else on open ground.

        Several orders of giving out the open ground are tried; the one that leaves the fewest regions unnamed and then
        draws the shortest lines is taken.
        """
        marked = [outline for outline in self.ground.outlines if outline.code in wanted]
        busy = land(outline for outline in self.ground.outlines if outline.code in {*wanted, *ALWAYS_SHOWN})
        inner = {outline.code: self.inner(outline, wanted[outline.code]) for outline in marked}
        settled = [name for name in inner.values() if name is not None]
        choices = [
            (outline, self.outer(outline, wanted[outline.code], taken, busy))
            for outline in marked
            if inner[outline.code] is None
        ]
        orders: list[Callable[[tuple[Outline, list[Name]]], float]] = [
            lambda one: len(one[1]),
            lambda one: min((name.cost for name in one[1]), default=0.0),
            lambda one: one[0].label[0],
            lambda one: -one[0].label[0],
            lambda one: one[0].label[1],
        ]
        tries = [improved([names for _, names in sorted(choices, key=order)], settled) for order in orders]
        return settled + min(tries, key=judged)

    def inner(self, outline: Outline, name: str) -> Name | None:
        """The name at a place where each of its lines lies wholly inside the region, if there is one."""
        x, y = self.drawn(outline.label)
        moves = sorted(
            ((dx, dy) for dx in range(-30, 31, 3) for dy in range(-21, 22, 3)), key=lambda move: hypot(*move)
        )
        for lines in breakings(name):
            label = Label(lines, x, y, self.inside, "middle", SMALL, bold=True)
            first = y - label.height / 2 + SMALL * ASCENT
            for dx, dy in moves:
                place = label.at(x + dx, first + dy)
                if all(outline.holds(self.stored(box.grown(1.5))) for box in line_boxes(place)):
                    return Name(place)
        return None

    def outer(self, outline: Outline, name: str, taken: Box, marked: Land) -> list[Name]:
        """The places of the name outside, the best first: open ground within reach, or over regions not marked."""
        heart, frame = self.drawn(outline.label), self.frame
        found: list[tuple[float, Label, Place]] = []
        for lines in breakings(name):
            label = Label(lines, 0, 0, self.outside, size=SMALL, bold=True)
            width, height = label.width, label.height
            right, low = min(frame.right - width, heart[0] + REACH), min(frame.bottom - height, heart[1] + REACH)
            for left in steps(max(frame.left, heart[0] - REACH - width), right):
                for top in steps(max(frame.top, heart[1] - REACH), low):
                    end = nearest(Box(left - 3, top - 3, left + width + 3, top + height + 3), heart)
                    found.append((distance(heart, end) + 4 * len(lines), label.at(left, top + SMALL * ASCENT), end))
        found.sort(key=lambda one: (one[0], one[1].x, one[1].y))
        open_ground = (one for one in found if self.clear(one[1].box, taken, self.ground.land))
        over_others = (one for one in found if self.clear(one[1].box, taken, marked))
        names = [self.led(outline, label, end, marked) for _, label, end in islice(open_ground, CHOICES)]
        known = {name.label for name in names}
        names += [
            replace(self.led(outline, label, end, marked), plate=True)
            for _, label, end in islice(over_others, CHOICES)
            if label not in known
        ]
        return sorted((name for name in names if name.length <= REACH), key=lambda name: name.cost)

    def led(self, outline: Outline, label: Label, end: Place, marked: Land) -> Name:
        """The name with its line to the region."""
        start = self.start(outline, end)
        far = distance(start, end)
        passed = [along(start, end, way / far) for way in range(14, int(far), 4)]
        over = sum(marked.lies_under(self.stored(Box(x, y, x, y).grown(0.1))) for x, y in passed)
        return Name(label, (start, end), detour=4.0 * over)

    def clear(self, box: Box, taken: Box, ground: Land) -> bool:
        """Whether neither this ground nor what is taken lies near the box."""
        return not box.meets(taken) and not ground.lies_under(self.stored(box.grown(3)))

    def start(self, outline: Outline, end: Place) -> Place:
        """Where the line to a name starts: on the way from the heart of the region, shortly before its border."""
        heart = self.drawn(outline.label)
        far = distance(heart, end)
        inside = 0.0
        while inside + 2 < far:
            x, y = along(heart, end, (inside + 2) / far)
            if not outline.holds(self.stored(Box(x, y, x, y))):
                break
            inside += 2
        return along(heart, end, max(0.0, inside - 8) / far) if far else heart

    @property
    def frame(self) -> Box:
        """The room of the map."""
        return Box(EDGE, EDGE, self.ground.width * self.factor - EDGE, self.ground.height * self.factor - EDGE)

    def drawn(self, place: Place) -> Place:
        """A place of the stored map on the drawing."""
        return place[0] * self.factor, place[1] * self.factor

    def stored(self, box: Box) -> Box:
        """A box of the drawing on the stored map."""
        factor = self.factor
        return Box(box.left / factor, box.top / factor, box.right / factor, box.bottom / factor)


def improved(choices: Sequence[Sequence[Name]], settled: Sequence[Name]) -> list[Name]:
    """The names as given out in this order, then with one after the other served first, while that helps."""
    best, order = given(choices, settled), list(choices)
    for served in choices[:CROWD]:
        other = [served, *(names for names in order if names is not served)]
        found = given(other, settled)
        if judged(found) < judged(best):
            best, order = found, other
    return best


def judged(names: Sequence[Name]) -> tuple[int, float]:
    """Less is better: regions left unnamed first, then how little we like the places."""
    return -len(names), sum(name.cost for name in names)


def given(choices: Sequence[Sequence[Name]], settled: Sequence[Name]) -> list[Name]:
    """The first place of each name that leaves those before it alone."""
    found: list[Name] = []
    for names in choices:
        free = (name for name in names if not any(name.bars(other) for other in (*settled, *found)))
        chosen = next(free, None)
        if chosen is not None:
            found.append(chosen)
    return found


def breakings(name: str) -> list[tuple[str, ...]]:
    """The name in one line, and in two and three ever narrower ones."""
    words = name.split(" ")
    widths = sorted({text_width(" ".join(words[:count]), SMALL) for count in range(1, len(words))}, reverse=True)
    found: list[tuple[str, ...]] = [(name,)]
    for width in widths:
        lines = wrapped(name, width + 0.01, SMALL)
        if lines not in found and len(lines) <= 3:  # noqa: PLR2004 - more lines than that are a column
            found.append(lines)
    return found


def line_boxes(label: Label) -> list[Box]:
    """The room of each line alone."""
    return [
        Label((line,), label.x, label.y + index * label.size * LEADING, label.colour, label.anchor, label.size).box
        for index, line in enumerate(label.lines)
    ]


def steps(first: float, last: float) -> range:
    """Places to try between two, GRID apart."""
    return range(ceil(first), int(last), GRID)


def around(dot: Place) -> Box:
    """The room of the dot at which a line starts."""
    return Box(*dot, *dot).grown(5)


def nearest(box: Box, place: Place) -> Place:
    """The point of the box nearest to the place."""
    return min(max(place[0], box.left), box.right), min(max(place[1], box.top), box.bottom)


def along(start: Place, end: Place, share: float) -> Place:
    """The place after this share of the way."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def distance(start: Place, end: Place) -> float:
    """The way between two places."""
    return hypot(end[0] - start[0], end[1] - start[1])
