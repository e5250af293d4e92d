"""Draws finished values as columns, lines or bars: it computes lengths, never words or numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sitrep.compose.document import ChartFigure, Point, Series, Tick
from sitrep.render.lettering import ASCENT, LEADING, SIZE, SMALL, Box, Label, placed, text_width, wrapped
from sitrep.render.palette import Colour, Palette
from sitrep.render.shapes import Place, diamond, disc, drawing, hatched, line, polyline, rectangle, square

WIDE = 640
NARROW = 340
EDGE = 2.0
"""Nothing is drawn nearer to the edge."""
SIGNS = (disc, square, diamond)
DASHES = ("", "7 3", "2 3")
TALL, LOW, FLAT = 200, 170, 104
"""The height of the plot, wide, narrow, and across a printed page, where a tall one would leave a hole before it."""
CROWD = 14
"""A single line with more values than this names only the ones that matter."""


def chart(figure: ChartFigure, *, width: int, colours: Palette) -> str:
    """The chart as SVG of this many units across: WIDE for a column of text, NARROW for a phone or half a column."""
    draw = {"columns": columns, "lines": lines, "bars": bars}[figure.form]
    return draw(figure, width, colours)


@dataclass(frozen=True)
class Plot:
    """The area between the axes, and how values become places in it. The grid is as wide, or a little wider."""

    box: Box
    grid: Box
    headroom: float
    """The room above for values."""
    first: float
    last: float
    low: float
    high: float

    def x(self, at: float) -> float:
        """The place across."""
        span = self.last - self.first
        share = (at - self.first) / span if span else 0.5
        return self.box.left + share * (self.box.right - self.box.left)

    def y(self, value: float) -> float:
        """The place down."""
        return self.box.bottom - (value - self.low) / (self.high - self.low) * (self.box.bottom - self.box.top)

    def place(self, point: Point) -> Place:
        """Where a known value stands."""
        return self.x(float(point.at)), self.y(amount(point))


def columns(figure: ChartFigure, width: int, colours: Palette) -> str:
    """One column a period, from zero; the reporting period in the accent colour, with its value and its name."""
    (series,) = figure.series
    ats = [float(point.at) for point in series.points]
    slot = min((b - a for a, b in pairwise(ats)), default=1.0)
    plot = plotted(figure, width, (ats[0] - slot / 2, ats[-1] + slot / 2), zero=True)
    thick = (plot.x(slot) - plot.x(0)) * 0.76
    shapes = scale(figure, plot, colours)
    tops: list[Box] = []
    for point in series.points:
        middle = plot.x(float(point.at))
        if point.value is None:
            gap = Box(middle - thick / 2, plot.box.top, middle + thick / 2, plot.box.bottom)
            shapes.append(hatched(gap, colours))
        else:
            top = plot.y(float(point.value))
            tops.append(Box(middle - thick / 2, top, middle + thick / 2, plot.box.bottom))
            shapes.append(rectangle(tops[-1], colours.accent if point.emphasis else colours.bar))
    frame = Box(EDGE, 0, width - EDGE, plot.box.bottom)
    shapes += breaks(series.breaks, plot, [plot.x(float(tick.at) - slot / 2) for tick in series.breaks], colours, frame)
    shapes.append(line((plot.grid.left, plot.grid.bottom), (plot.grid.right, plot.grid.bottom), colours.axis))
    shapes += column_values(series, plot, tops, colours, frame)
    return closed(figure, width, plot, shapes, colours)


def column_values(series: Series, plot: Plot, tops: Sequence[Box], colours: Palette, frame: Box) -> list[str]:
    """The values of the reporting period and of the highest column, above all columns that they would cover."""
    known = [point for point in series.points if point.value is not None]
    marked = [point for point in known if point.emphasis]
    highest = sorted(known, key=lambda point: -amount(point))[:1]
    labels, leaders = [], []
    for point in [*marked, *(point for point in highest if point not in marked)]:
        colour = colours.accent if point.emphasis else colours.muted
        label = Label((point.text,), plot.x(float(point.at)), 0, colour, "middle", bold=point.emphasis).within(frame)
        top = min(box.top for box in tops if box.left < label.box.right + 2 and label.box.left - 2 < box.right)
        labels.append([label.at(label.x, top - 6)])
        if plot.y(amount(point)) - top > SIZE:
            x = plot.x(float(point.at))
            leaders.append(line((x, top - 2), (x, plot.y(amount(point)) - 2), colour))
    return [*leaders, *(label.svg() for label in placed(labels, frame, []))]


def lines(figure: ChartFigure, width: int, colours: Palette) -> str:
    """Dated values joined by lines. A gap stays a gap, and nothing is joined across a break in method."""
    ats = [float(point.at) for series in figure.series for point in series.points]
    plot = plotted(figure, width, (min(ats), max(ats)), zero=False, side=10)
    frame = Box(EDGE, 0, width - EDGE, plot.box.bottom)
    shapes, taken = scale(figure, plot, colours), []
    for index, series in enumerate(figure.series):
        missing, runs = gaps(series, plot), unbroken(series)
        places = [break_place(series, tick, plot) for tick in series.breaks]
        shapes += [hatched(box, colours) for box in missing]
        shapes += breaks(series.breaks, plot, places, colours, frame)
        shapes += [trace(run, plot, index, colours) for run in runs if len(run) > 1]
        shapes += [marker(point, index, plot, colours) for run in runs for point in run]
        taken += [*missing, *(Box(x - 2, 0, x + 2, plot.box.bottom) for x in places)]
        taken += [stem(point, plot) for run in runs for point in run if point.emphasis]
        taken += [box for run in runs for box in (*stretches(run, plot), *(around(plot, point) for point in run))]
    shapes.append(line((plot.grid.left, plot.grid.bottom), (plot.grid.right, plot.grid.bottom), colours.axis))
    room = Box(plot.grid.left + 1, plot.box.top - 24, width - EDGE, plot.box.bottom - 2)
    shapes += [label.svg() for label in placed(line_values(figure, width, plot, colours), room, taken)]
    return closed(figure, width, plot, shapes, colours)


def line_values(figure: ChartFigure, width: int, plot: Plot, colours: Palette) -> Iterable[list[Label]]:
    """Places for the values beside their points: the reporting period, the ends, the extremes of a single line, and
    where a single line is short enough and wide enough, every value that finds room.
    """
    single = len(figure.series) == 1
    ranked: list[tuple[int, int, Point]] = []
    for index, series in enumerate(figure.series):
        known = [point for point in series.points if point.value is not None]
        first_ones = [*known[-1:], *known[:1]]
        if single:
            first_ones += [*sorted(known, key=amount)[-1:], *sorted(known, key=amount)[:1]]
            first_ones += known if width >= WIDE and len(known) <= CROWD else []
        ranked += [(-1, index, point) for point in known if point.emphasis]
        ranked += [(first_ones.index(point), index, point) for point in first_ones if not point.emphasis]
    for _, index, point in sorted(dict.fromkeys(ranked), key=lambda one: one[:2]):
        x, y = plot.place(point)
        colour = colours.accent if point.emphasis else line_colour(index, colours)
        label = Label((point.text,), x, y, colour, "middle", SIZE if point.emphasis else SMALL, bold=point.emphasis)
        half, up, down = label.width / 2, y - 10, y + 8 + SIZE * ASCENT
        yield [
            label.at(x + side, height)
            for height in (up, down)
            for side in (0.0, half - 6, 6 - half, half + 8, -half - 8)
        ]


def bars(figure: ChartFigure, width: int, colours: Palette) -> str:
    """Horizontal bars from zero in the order given, each with its name and its value; a gap is hatched and named."""
    (series,) = figure.series
    widest = max(text_width(point.label) for point in series.points)
    beside = widest <= width * 0.36 or width >= WIDE
    left = min(widest, width * 0.36) + 12 if beside else EDGE
    after = max(text_width(point.text if point.value is not None else figure.gap_label) for point in series.points) + 10
    most = max((amount(point) for point in series.points if point.value is not None), default=1.0) or 1.0
    unit = (width - EDGE - after - left) / most
    shapes: list[str] = []
    y = EDGE
    if figure.unit:
        shapes.append(Label((figure.unit,), left, SMALL, colours.muted, size=SMALL).svg())
        y += SMALL * LEADING + 8
    head = y
    for point in series.points:
        colour = colours.accent if point.emphasis else colours.ink
        name = wrapped(point.label, left - 12 if beside else width - 2 * EDGE)
        tall = max(20.0, len(name) * SIZE * LEADING) if beside else 16.0
        if not beside:
            shapes.append(Label(name, EDGE, y + SIZE, colour, bold=point.emphasis).svg())
            y += len(name) * SIZE * LEADING + 4
        middle = y + tall / 2
        if beside:
            first = middle + SIZE * 0.35 - (len(name) - 1) * SIZE * LEADING / 2
            shapes.append(Label(name, left - 10, first, colour, "end", bold=point.emphasis).svg())
        if point.value is None:
            end, text = left + 24.0, figure.gap_label
            shapes.append(hatched(Box(left, middle - 8, end, middle + 8), colours))
        else:
            end, text = left + max(1.0, amount(point) * unit), point.text
            bar = Box(left, middle - 8, end, middle + 8)
            shapes.append(rectangle(bar, colours.accent if point.emphasis else colours.bar))
        shapes.append(Label((text,), end + 7, middle + SIZE * 0.35, colour, bold=point.value is not None).svg())
        y += tall + (8 if beside else 10)
    if beside:
        shapes.append(line((left, head - 3), (left, y - 5), colours.axis))
    return drawing(figure.alt, width, y - 6, shapes)


def plotted(figure: ChartFigure, width: int, room: tuple[float, float], *, zero: bool, side: float = 0) -> Plot:
    """The plot that leaves room for the unit, the words of breaks, the values above and the scale's numbers."""
    values = [amount(point) for series in figure.series for point in series.points if point.value is not None]
    marks = [*values, *(float(tick.at) for tick in figure.y_ticks), *([0.0] if zero else [])]
    low, high = min(marks, default=0.0), max(marks, default=1.0)
    high = high if high > low else low + 1
    tall = FLAT if width > WIDE else TALL if width == WIDE else LOW
    spare = (high - max(values, default=high)) / (high - low) * tall
    notes = max((len(broken_words(tick, width)) for series in figure.series for tick in series.breaks), default=0)
    headroom = max(8.0, 24 - spare)
    above = headroom + (notes * SMALL * LEADING + 4 if notes else 0)
    keys = len(figure.series) if len(figure.series) > 1 else 0
    top = (SMALL * LEADING + 6 if figure.unit else 0) + keys * SIZE * 1.5 + above
    scale_width = max((text_width(tick.label, SMALL) for tick in figure.y_ticks), default=0.0)
    grid = Box(EDGE + scale_width + 8, top, width - EDGE, top + tall)
    return Plot(Box(grid.left + side, top, grid.right - side, top + tall), grid, headroom, *room, low, high)


def scale(figure: ChartFigure, plot: Plot, colours: Palette) -> list[str]:
    """The unit, the key of the lines where there are several, and the grid with its numbers."""
    shapes = []
    y = SMALL
    if figure.unit:
        shapes.append(Label((figure.unit,), EDGE, y, colours.muted, size=SMALL).svg())
        y += SMALL * LEADING + 6
    if len(figure.series) > 1:
        for index, series in enumerate(figure.series):
            colour = line_colour(index, colours)
            shapes.append(line((EDGE, y - 4), (EDGE + 26, y - 4), colour, 2.25, dashes=DASHES[index % 3]))
            shapes.append(SIGNS[index % 3]((EDGE + 13, y - 4), 4, colour, colours.ground))
            shapes.append(Label((series.label,), EDGE + 34, y, colour, bold=True).svg())
            y += SIZE * 1.5
    for tick in figure.y_ticks:
        height = plot.y(float(tick.at))
        shapes.append(line((plot.grid.left, height), (plot.grid.right, height), colours.grid))
        end = plot.grid.left - 8
        shapes.append(Label((tick.label,), end, height + SMALL * 0.35, colours.muted, "end", SMALL).svg())
    return shapes


def closed(figure: ChartFigure, width: int, plot: Plot, shapes: list[str], colours: Palette) -> str:
    """The drawing with the names of periods below it, the reporting period first, and what hatching means."""
    base = plot.box.bottom
    y = base + 8 + SIZE * ASCENT
    frame = Box(EDGE, base, width - EDGE, y + SIZE)
    marked = {point.at: point for series in figure.series for point in series.points if point.emphasis}
    names = [
        Label((point.label,), plot.x(float(at)), y, colours.accent, "middle", bold=True).within(frame)
        for at, point in marked.items()
    ]
    names += [
        Label((tick.label,), plot.x(float(tick.at)), y, colours.muted, "middle", SMALL).within(frame)
        for tick in figure.x_ticks
    ]
    found = placed([[name] for name in names], frame, [])
    shapes += [
        line((plot.x(float(tick.at)), base), (plot.x(float(tick.at)), base + 4), colours.axis)
        for tick in figure.x_ticks
    ]
    shapes += [label.svg() for label in found]
    height = y + 8
    if any(point.value is None for series in figure.series for point in series.points):
        swatch = Box(EDGE, height + 6, EDGE + 20, height + 20)
        shapes.append(hatched(swatch, colours))
        shapes.append(Label((figure.gap_label,), EDGE + 28, height + 17.5, colours.muted, size=SMALL).svg())
        height += 24
    return drawing(figure.alt, width, height, shapes)


def breaks(ticks: Sequence[Tick], plot: Plot, places: Sequence[float], colours: Palette, frame: Box) -> list[str]:
    """A dashed rule where the method changed, its words above the plot and above the values."""
    shapes = []
    for tick, x in zip(ticks, places, strict=True):
        words = broken_words(tick, frame.right)
        foot = plot.box.top - plot.headroom
        first = foot - (len(words) - 1) * SMALL * LEADING
        shapes.append(line((x, foot + 5), (x, plot.box.bottom), colours.ink, 1.25, dashes="4 3"))
        shapes.append(Label(words, x, first, colours.ink, "middle", SMALL).within(frame).svg())
    return shapes


def broken_words(tick: Tick, width: float) -> tuple[str, ...]:
    """The words of a break in lines of a third of the drawing."""
    return wrapped(tick.label, max(130.0, width / 3), SMALL)


def break_place(series: Series, tick: Tick, plot: Plot) -> float:
    """Half-way between the last value before the break and the first after it."""
    before = [point.at for point in series.points if point.at < tick.at and point.value is not None]
    after = [point.at for point in series.points if point.at >= tick.at and point.value is not None]
    if not before or not after:
        return plot.x(float(tick.at))
    return plot.x(float(before[-1] + after[0]) / 2)


def unbroken(series: Series) -> list[list[Point]]:
    """The stretches of values that may be joined: no gap and no break inside."""
    runs: list[list[Point]] = [[]]
    for point in series.points:
        previous = runs[-1][-1].at if runs[-1] else None
        crossed = previous is not None and any(previous < tick.at <= point.at for tick in series.breaks)
        if point.value is None or crossed:
            runs.append([])
        if point.value is not None:
            runs[-1].append(point)
    return [run for run in runs if run]


def gaps(series: Series, plot: Plot) -> list[Box]:
    """Where values are missing: from the last known place to the next, about as high as the line there."""
    known = [point for point in series.points if point.value is not None]
    found = []
    for before, after in pairwise(known):
        if any(before.at < point.at < after.at for point in series.points):
            (left, one), (right, other) = plot.place(before), plot.place(after)
            high, low = max(plot.box.top, min(one, other) - 14), min(plot.box.bottom, max(one, other) + 14)
            found.append(Box(left + 7, high, max(right - 7, left + 11), low))
    return found


def stretches(run: Sequence[Point], plot: Plot) -> list[Box]:
    """Small boxes along the line, so that no label crosses it."""
    boxes = []
    for one, other in pairwise(run):
        (ax, ay), (bx, by) = plot.place(one), plot.place(other)
        steps = max(1, round(max(abs(bx - ax), abs(by - ay)) / 4))
        for step in range(steps + 1):
            x, y = ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps
            boxes.append(Box(x - 2, y - 2, x + 2, y + 2))
    return boxes


def stem(point: Point, plot: Plot) -> Box:
    """The room of the line from the reporting period's value down to its name."""
    x, y = plot.place(point)
    return Box(x - 2, y, x + 2, plot.box.bottom)


def around(plot: Plot, point: Point) -> Box:
    """The room of a point's mark."""
    x, y = plot.place(point)
    return Box(x, y, x, y).grown(6)


def marker(point: Point, index: int, plot: Plot, colours: Palette) -> str:
    """The mark of a value: its shape tells the series, its colour and size the reporting period."""
    place = plot.place(point)
    if point.emphasis:
        down = line(place, (place[0], plot.box.bottom), colours.accent)
        return down + SIGNS[index % 3](place, 6, colours.accent, colours.ground)
    return SIGNS[index % 3](place, 4, line_colour(index, colours), colours.ground)


def trace(run: Sequence[Point], plot: Plot, index: int, colours: Palette) -> str:
    """The line through values that may be joined; its dashes tell the series."""
    return polyline([plot.place(point) for point in run], line_colour(index, colours), 2.25, dashes=DASHES[index % 3])


def line_colour(index: int, colours: Palette) -> Colour:
    """The colour of a series, which is never its only sign."""
    return (colours.strong, colours.second, colours.muted)[index % 3]


def amount(point: Point) -> float:
    """The length that a known value asks for."""
    if point.value is None:
        raise ValueError(f"{point.label}: a gap has no length")
    return float(point.value)
