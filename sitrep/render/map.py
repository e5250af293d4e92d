"""Draws the 27 regions of Ukraine: where the edition's places lie, or how a value is spread over them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitrep.compose.document import MapFigure
from sitrep.render.geometry import Geometry, Outline, spans
from sitrep.render.lettering import ASCENT, SMALL, Box, Label, number, wrapped
from sitrep.render.naming import EDGE, Name, Sheet
from sitrep.render.palette import Colour, Palette, paint
from sitrep.render.shapes import disc, drawing, hatched, line, rectangle

LABELLED = 400
"""A narrower map carries no names: the table beside it does."""


@dataclass(frozen=True)
class Shade:
    """A region of a choropleth: the class of its value from 0, or None where nothing is known."""

    code: str
    level: int | None


@dataclass(frozen=True)
class Choropleth:
    """Values by region in at most five classes, named from low to high, with finished words."""

    alt: str
    unit: str
    shades: tuple[Shade, ...]
    classes: tuple[str, ...]
    no_value: str


def locator(figure: MapFigure, ground: Geometry, *, width: int, colours: Palette) -> str:
    """The regions that entries name, filled; with their names where the map is at least LABELLED units wide."""
    factor = width / ground.width
    names = {region.code: region.label for region in figure.regions if region.marked}
    marked = [outline for outline in ground.outlines if outline.code in names]
    others = [outline for outline in ground.outlines if outline.code not in names]
    keys = [(figure.legend_marked, colours.strong), (figure.legend_other, colours.land)]
    legend, height, taken = key(keys, ground, width, colours)
    shapes = [outlined(others, colours.land, colours, factor), outlined(marked, colours.strong, colours, factor)]
    if width >= LABELLED:
        found = Sheet(ground, factor, colours.on_strong, colours.ink).names(names, taken)
        shapes += [leader(name, colours) for name in found if name.leader]
        shapes += [rectangle(name.label.box.grown(3), colours.ground) for name in found if name.plate]
        shapes += [name.label.svg() for name in found]
    return drawing(figure.alt, width, height, [*shapes, *legend])


def choropleth(figure: Choropleth, ground: Geometry, *, width: int, colours: Palette) -> str:
    """The regions by class of value, low to high; where nothing is known, hatched. Both stand in the key."""
    if len(figure.classes) > len(colours.ramp):
        raise ValueError(f"{len(figure.classes)} classes; a map tells at most {len(colours.ramp)} apart")
    factor = width / ground.width
    levels = {shade.code: shade.level for shade in figure.shades}
    ramp = spread(colours.ramp, len(figure.classes))
    shapes = []
    for level, colour in enumerate(ramp):
        members = [outline for outline in ground.outlines if levels.get(outline.code) == level]
        shapes.append(outlined(members, colour, colours, factor))
    unknown = [outline for outline in ground.outlines if levels.get(outline.code) is None]
    shapes += [outlined(unknown, colours.empty, colours, factor), strokes(unknown, factor, colours)]
    keys = [*zip(figure.classes, ramp, strict=True), (figure.no_value, None)]
    legend, height, _ = key(keys, ground, width, colours, heading=figure.unit)
    return drawing(figure.alt, width, height, [*shapes, *legend])


def spread(ramp: Sequence[Colour], count: int) -> list[Colour]:
    """So many colours of the ramp, as far apart as it allows."""
    return [ramp[round(index * (len(ramp) - 1) / max(1, count - 1))] for index in range(count)]


def outlined(outlines: Iterable[Outline], fill: Colour, colours: Palette, factor: float) -> str:
    """Regions of one colour, each with its border."""
    paths = "".join(f'<path d="{outline.path}"/>' for outline in outlines)
    border = f'fill-rule="evenodd" stroke-width="{0.8 / factor:.3g}" stroke-linejoin="round"'
    return f'<g transform="scale({factor:.4g})" {border} {paint(fill, colours.border)}>{paths}</g>'


def strokes(outlines: Iterable[Outline], factor: float, colours: Palette) -> str:
    """Slanted strokes inside the regions and nowhere else."""
    distance = 8 / factor
    parts = []
    for outline in outlines:
        # Turned by half a right angle, slanted strokes are the rows of `spans`.
        turned = [[(x - y, x + y) for x, y in ring] for ring in outline.rings]
        for row, inside in spans(turned, distance).items():
            total = (row + 0.5) * distance
            for left, right in inside:
                start = f"M{number((total + left) / 2)},{number((total - left) / 2)}"
                parts.append(f"{start}L{number((total + right) / 2)},{number((total - right) / 2)}")
    thick = f'stroke-width="{1 / factor:.3g}"'
    return f'<path transform="scale({factor:.4g})" d="{"".join(parts)}" {thick} {paint(None, colours.axis)}/>'


def leader(name: Name, colours: Palette) -> str:
    """The line from a region to its name, bright along its sides so that it shows on dark and light."""
    if name.leader is None:
        raise ValueError("a name inside its region has no line")
    start, end = name.leader
    casing, core = line(start, end, colours.ground, 3), line(start, end, colours.ink)
    return casing + core + disc(start, 3, colours.ink, colours.ground)


def key(
    entries: Sequence[tuple[str, Colour | None]], ground: Geometry, width: int, colours: Palette, heading: str = ""
) -> tuple[list[str], float, Box]:
    """What the colours mean: in the empty corner of the map if the words fit there, else below it.

    With it go the height of the whole drawing and the room that the key takes.
    """
    factor = width / ground.width
    height = ground.height * factor
    rows = [Label((name,), EDGE + 26, 0, colours.ink, size=SMALL) for name, _ in entries]
    head = [Label(wrapped(heading, width * 0.3, SMALL), EDGE, 0, colours.ink, size=SMALL, bold=True)] if heading else []
    room = Box(EDGE, 0, max([row.width + 26 for row in rows] + [label.width for label in head]), 20.0 * len(rows))
    down = room.bottom + sum(label.height + 8 for label in head)
    room = Box(EDGE, height - down - 4, EDGE + room.right, height - 4)
    if ground.land.lies_under(Sheet(ground, factor, colours.ink, colours.ink).stored(room.grown(6))):
        room = Box(EDGE, height + 12, room.right, height + 12 + down)
    shapes, y = [], room.top
    for label in head:
        shapes.append(label.at(EDGE, y + SMALL * ASCENT).svg())
        y += label.height + 8
    for row, (_, colour) in zip(rows, entries, strict=True):
        swatch = Box(EDGE + 0.5, y + 0.5, EDGE + 18.5, y + 13.5)
        shapes.append(hatched(swatch, colours) if colour is None else rectangle(swatch, colour, colours.border))
        shapes.append(row.at(EDGE + 26, y + 11.5).svg())
        y += 20
    return shapes, max(height, room.bottom + 4), room.grown(4)
