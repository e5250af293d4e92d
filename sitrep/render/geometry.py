"""Where the regions of the map lie, and what lies inside them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil

from sitrep.render.lettering import Box
from sitrep.render.shapes import Place

STEP = 2.0
"""How finely the map knows what lies inside a region."""

Span = tuple[float, float]
Ring = Sequence[Place]


@dataclass(frozen=True)
class Outline:
    """A region: its code, its shape as SVG path, the point inside it with the most room, the box around it."""

    code: str
    path: str
    label: Place
    box: Box

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """The closed lines of the path, which starts each at a place and goes on by steps."""
        return tuple(ring(part) for part in self.path.split("Z") if part)

    @cached_property
    def spans(self) -> Mapping[int, Sequence[Span]]:
        """What lies inside: for every row of STEP units, from where to where."""
        return spans(self.rings, STEP)

    def holds(self, box: Box) -> bool:
        """Whether the box lies wholly inside the region."""
        return all(
            any(left <= box.left and box.right <= right for left, right in self.spans.get(row, ())) for row in rows(box)
        )


@dataclass(frozen=True)
class Geometry:
    """The map as it is stored: its own width and height, and every region."""

    width: float
    height: float
    outlines: tuple[Outline, ...]

    @cached_property
    def land(self) -> "Land":
        """All regions together."""
        return land(self.outlines)


@dataclass(frozen=True)
class Land:
    """Some regions as one ground, without the borders between them."""

    spans: Mapping[int, Sequence[Span]]

    def lies_under(self, box: Box) -> bool:
        """Whether any of it lies under the box."""
        return any(
            left < box.right and box.left < right for row in rows(box) for left, right in self.spans.get(row, ())
        )


def land(outlines: Iterable[Outline]) -> Land:
    """These regions as one ground."""
    gathered: dict[int, list[Span]] = {}
    for outline in outlines:
        for row, inside in outline.spans.items():
            gathered.setdefault(row, []).extend(inside)
    return Land({row: joined(inside) for row, inside in gathered.items()})


def geometry(text: str) -> Geometry:
    """The map from its file."""
    stored = json.loads(text)
    outlines = tuple(
        Outline(one["code"], one["path"], (one["label"][0], one["label"][1]), Box(*one["bbox"]))
        for one in stored["regions"]
    )
    return Geometry(stored["width"], stored["height"], outlines)


def ring(path: str) -> Ring:
    """The closed line of one part of a path, counted in whole tenths so that steps add up exactly."""
    tenths = [round(float(text) * 10) for text in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", path)]
    x = y = 0
    places = []
    for right, down in zip(tenths[::2], tenths[1::2], strict=True):
        x, y = x + right, y + down
        places.append((x / 10, y / 10))
    return (*places, places[0])


def spans(rings: Iterable[Ring], step: float) -> dict[int, list[Span]]:
    """What lies inside the rings, holes taken out: along the middle of every row, from where to where."""
    crossings: dict[int, list[float]] = {}
    for closed in rings:
        for (ax, ay), (bx, by) in pairwise(closed):
            low, high = sorted((ay, by))
            for row in range(ceil(low / step - 0.5), ceil(high / step - 0.5)):
                height = (row + 0.5) * step
                crossings.setdefault(row, []).append(ax + (bx - ax) * (height - ay) / (by - ay))
    return {
        row: list(zip(places[::2], places[1::2], strict=True))
        for row, places in ((row, sorted(places)) for row, places in sorted(crossings.items()))
    }


def joined(inside: Iterable[Span]) -> list[Span]:
    """Spans in order, neighbours made one."""
    found: list[Span] = []
    for left, right in sorted(inside):
        if found and left <= found[-1][1] + 0.2:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def rows(box: Box) -> range:
    """The rows that the box touches."""
    return range(int(box.top // STEP), int(box.bottom // STEP) + 1)


def crosses(start: Place, end: Place, box: Box) -> bool:
    """Whether a straight line runs through the sides of the box."""
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    return any(meet(start, end, one, other) for one, other in pairwise([*corners, corners[0]]))


def meet(a: Place, b: Place, c: Place, d: Place) -> bool:
    """Whether two straight lines cross."""
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def turn(start: Place, end: Place, place: Place) -> float:
    """On which side of the line the place lies."""
    return (end[0] - start[0]) * (place[1] - start[1]) - (end[1] - start[1]) * (place[0] - start[0])
