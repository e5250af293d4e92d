"""The colours of a drawing by their meaning, light and dark."""

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

PRIMARY = "#0F5C5C"
ACCENT = "#B5471B"
DARK_GROUND = "#14191B"
SISTERS = {PRIMARY: "#7FD1C3", ACCENT: "#F0A27C"}
"""Our own two colours as we chose them for a dark page; a publisher's are computed."""
ON_DARK = 8.0
"""The least contrast of a publisher's colour with the dark ground."""


@dataclass(frozen=True)
class Colour:
    """A colour with one meaning: its name in style sheets, and what it is on a light and on a dark page."""

    name: str
    light: str
    dark: str


@dataclass(frozen=True)
class Palette:
    """What a drawing paints with. Text uses ink, muted, strong, accent and the `on_` colours; the rest are shapes."""

    ink: Colour
    muted: Colour
    strong: Colour
    accent: Colour
    bar: Colour
    second: Colour
    grid: Colour
    axis: Colour
    ground: Colour
    land: Colour
    border: Colour
    empty: Colour
    on_strong: Colour
    ramp: tuple[Colour, ...]
    """Classes from low to high; on a dark page low is dark."""
    on_ramp: tuple[Colour, ...]

    @property
    def colours(self) -> tuple[Colour, ...]:
        """All of them, in a fixed order."""
        return (
            *(self.ink, self.muted, self.strong, self.accent, self.bar, self.second, self.grid, self.axis),
            *(self.ground, self.land, self.border, self.empty, self.on_strong),
            *self.ramp,
            *self.on_ramp,
        )


def palette(primary: str = PRIMARY, accent: str = ACCENT) -> Palette:
    """The colours of a publisher: its two on a light page, their lighter sisters on a dark one."""
    low_to_high = ("#D3E6E1", "#9CC9C0", "#57A096", "#17756F", "#0A4646")
    ink, paper = "#1F2428", "#FFFFFF"
    light_texts, dark_texts = (ink, ink, ink, paper, paper), (paper, paper, ink, ink, ink)
    return Palette(
        ink=Colour("ink", ink, "#E7ECEA"),
        muted=Colour("muted", "#55606A", "#A9B4B8"),
        strong=Colour("strong", primary, lightened(primary)),
        accent=Colour("accent", accent, lightened(accent)),
        bar=Colour("bar", mixed(primary, paper, 0.3), mixed(lightened(primary), DARK_GROUND, 0.4)),
        second=Colour("second", "#8A5A00", "#E0B25C"),
        grid=Colour("grid", "#DDE2DE", "#2F393D"),
        axis=Colour("axis", "#76828A", "#7F8C92"),
        ground=Colour("ground", paper, DARK_GROUND),
        land=Colour("land", "#E2EBE7", "#2A3538"),
        border=Colour("border", "#7C8A8C", "#6F7E82"),
        empty=Colour("empty", "#ECEDE8", "#20282B"),
        on_strong=Colour("on-strong", readable(primary), readable(lightened(primary))),
        ramp=tuple(
            Colour(f"class-{index + 1}", light, dark)
            for index, (light, dark) in enumerate(zip(low_to_high, reversed(low_to_high), strict=True))
        ),
        on_ramp=tuple(
            Colour(f"on-class-{index + 1}", light, dark)
            for index, (light, dark) in enumerate(zip(light_texts, dark_texts, strict=True))
        ),
    )


def dark_rules(colours: Palette) -> str:
    """The style sheet that turns every drawing dark where the reader's screen is, and keeps its own colours elsewhere.

    A forced-colours mode would repaint text but not the shapes under it: drawings keep theirs, on their own ground.
    """
    dark = "".join(
        f".drawing .f-{colour.name}{{fill:{colour.dark}}}.drawing .s-{colour.name}{{stroke:{colour.dark}}}"
        for colour in colours.colours
    )
    ground = colours.ground
    return (
        f"@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
        f"@media (forced-colors:active){{.drawing{{forced-color-adjust:none;background-color:{ground.light}}}}}\n"
        "@media (forced-colors:active) and (prefers-color-scheme:dark)"
        f"{{.drawing{{background-color:{ground.dark}}}}}\n"
    )


def paint(fill: Colour | None = None, stroke: Colour | None = None) -> str:
    """The attributes that paint a shape. Colours are literal, for PDF; the classes serve the dark page alone."""
    parts = [f'fill="{fill.light}"' if fill else 'fill="none"']
    if stroke:
        parts.append(f'stroke="{stroke.light}"')
    names = [f"f-{fill.name}"] if fill else []
    names += [f"s-{stroke.name}"] if stroke else []
    return " ".join([*parts, f'class="{" ".join(names)}"'])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """How bright the colour is, 0 to 1."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour))  # noqa: PLR2004 - WCAG
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(ground: str) -> str:
    """White or nearly black, whichever reads better on the ground."""
    return max(("#FFFFFF", "#0C1A1A"), key=lambda text: contrast(text, ground))


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with a share of the other."""
    return written(a + (b - a) * share for a, b in zip(parts(colour), parts(other), strict=True))


def lightened(colour: str) -> str:
    """The colour's lighter, calmer sister that stands out from the dark ground."""
    if colour.upper() in SISTERS:
        return SISTERS[colour.upper()]
    hue, _, saturation = rgb_to_hls(*parts(colour))
    steps = (written(hls_to_rgb(hue, step / 100, saturation * 0.65)) for step in range(30, 101))
    return next(step for step in steps if contrast(step, DARK_GROUND) >= ON_DARK)


def parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, 0 to 1."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def written(red_green_blue: Iterable[float]) -> str:
    """The colour as style sheets write it."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in red_green_blue)
