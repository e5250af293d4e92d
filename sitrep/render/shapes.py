"""How shapes, and the drawing that holds them, are written as SVG."""

from collections.abc import Iterable
from html import escape

from sitrep.render.lettering import Box, number
from sitrep.render.palette import Colour, Palette, paint

FONT = "Sitrep Sans, system-ui, sans-serif"

Place = tuple[float, float]


def drawing(title: str, width: float, height: float, shapes: Iterable[str]) -> str:
    """The shapes as one image that says its message to whoever cannot see it."""
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    # The font stands on the element itself: a PDF's style sheet does not reach text inside.
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="drawing" font-family="{FONT}" {size}>'
    return "\n".join([head, f"<title>{escape(title, quote=False)}</title>", *shapes, "</svg>"])


def line(start: Place, end: Place, colour: Colour, thick: float = 1, *, dashes: str = "") -> str:
    """A straight rule."""
    ends = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
    return f'<line {ends} stroke-width="{thick:g}"{dashed(dashes)} {paint(None, colour)}/>'


def polyline(places: Iterable[Place], colour: Colour, thick: float, *, dashes: str = "") -> str:
    """A line through places."""
    points = " ".join(f"{number(x)},{number(y)}" for x, y in places)
    joined = f'stroke-width="{thick:g}" stroke-linejoin="round"{dashed(dashes)}'
    return f'<polyline points="{points}" {joined} {paint(None, colour)}/>'


def dashed(dashes: str) -> str:
    """The attribute of a broken line, or nothing."""
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def rectangle(box: Box, colour: Colour, edge: Colour | None = None) -> str:
    """A filled box, with an edge if it has one."""
    size = f'width="{number(box.right - box.left)}" height="{number(box.bottom - box.top)}"'
    return f'<rect x="{number(box.left)}" y="{number(box.top)}" {size} {paint(colour, edge)}/>'


def disc(middle: Place, size: float, colour: Colour, edge: Colour) -> str:
    """A filled circle with an edge."""
    shape = f'<circle cx="{number(middle[0])}" cy="{number(middle[1])}" r="{number(size)}"'
    return f'{shape} stroke-width="1.5" {paint(colour, edge)}/>'


def square(middle: Place, size: float, colour: Colour, edge: Colour) -> str:
    """A filled square with an edge, as large to the eye as a disc of this size."""
    side, half = number(size * 1.8), size * 0.9
    shape = f'<rect x="{number(middle[0] - half)}" y="{number(middle[1] - half)}" width="{side}" height="{side}"'
    return f'{shape} stroke-width="1.5" {paint(colour, edge)}/>'


def diamond(middle: Place, size: float, colour: Colour, edge: Colour) -> str:
    """A filled square on its corner with an edge, as large to the eye as a disc of this size."""
    reach = number(size * 1.25)
    start = f"M{number(middle[0])},{number(middle[1] - size * 1.25)}"
    path = f"{start}l{reach},{reach}l-{reach},{reach}l-{reach},-{reach}Z"
    return f'<path d="{path}" stroke-width="1.5" {paint(colour, edge)}/>'


def hatched(box: Box, colours: Palette) -> str:
    """A box that says "nothing known". Its strokes are drawn one by one: a pattern would need a name of its own."""
    wide, tall = box.right - box.left, box.bottom - box.top
    strokes = []
    offset = 5.0
    while offset < wide + tall:
        start = f"M{number(box.left + min(offset, wide))},{number(box.top + max(0.0, offset - wide))}"
        strokes.append(f"{start}L{number(box.left + max(0.0, offset - tall))},{number(box.top + min(offset, tall))}")
        offset += 6
    return (
        rectangle(box, colours.empty) + f'<path d="{"".join(strokes)}" stroke-width="1" {paint(None, colours.axis)}/>'
    )
