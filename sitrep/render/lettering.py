"""How much room words take in our font, and where they stand free of one another."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from typing import Literal

from sitrep.render.palette import Colour, paint

SIZE = 13.0
"""The size of labels in units: 8 pt or more where a drawing is printed at a column's width, 13 px on a phone."""
SMALL = 12.0
LEADING = 1.22
ASCENT = 0.8
DESCENT = 0.24

# Thousandths of the size, for the semi-bold weight, rounded up to 20: the regular weight is a little narrower.
WIDTHS = {
    0: "\u00ad\u200b\u2060",
    60: "\u200a",
    120: "\u2009\u202f",
    240: " \u00a0",
    260: "'′",
    280: "ijіїı",
    300: ",.l‘’‚",
    320: "!:;¡‹›ł",
    340: "()[]ľ",
    360: "f²³·¹",
    380: "t{|}¦",
    400: "r",
    420: "-‐‑•",
    440: "/I\\ªºІЇ",
    460: "гѓґ",
    480: '"®°″',
    500: "?s¿т",
    520: "czЃГсҐ“”„",
    540: "Lvyзуэє†Ł",
    560: "*J_aegx¢«»аехьё‡",
    580: "FTko§Тбвкочя",
    600: "$+0123456789<=>EZ^`bdhnpqu~£¨¬¯±´µ¸×ʼЁЕлпрђ‒–−≈≠≤≥",
    620: "SЗУийн",
    640: "VY¤¥дцъ€₴",
    660: "#CPXЄБРСХЬЭď",
    680: "ABKR¶АВКЧЯ",
    700: "DU",
    720: "&GHNOQИЙНОПм",
    740: "Л",
    760: "ЦЪ",
    780: "—",
    800: "©Дфы",
    820: "MwЂМю",
    840: "¼¾жш",
    880: "½щ…←↑→↓↖↗↘↙æŉ",
    900: "@mФ",
    920: "Ы",
    960: "%WÆ",
    1000: "ЖЮ―Œ",
    1020: "Ш",
    1060: "№",
    1080: "Щ",
    1360: "‰",
}
ADVANCES = {sign: thousandths for thousandths, signs in WIDTHS.items() for sign in signs}
UNKNOWN = 800
"""A sign of which we do not know the width takes the room of a wide one."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Box:
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The box with a border around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True)
class Label:
    """Words at a place: the baseline of the first line, and how lines lie about x."""

    lines: tuple[str, ...]
    x: float
    y: float
    colour: Colour
    anchor: Anchor = "start"
    size: float = SIZE
    bold: bool = False

    @property
    def width(self) -> float:
        """The room across."""
        return max(text_width(line, self.size) for line in self.lines)

    @property
    def height(self) -> float:
        """The room down, from the top of the first line to the foot of the last."""
        return self.size * (ASCENT + DESCENT + LEADING * (len(self.lines) - 1))

    @property
    def box(self) -> Box:
        """The room that the words take."""
        left = self.x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        top = self.y - self.size * ASCENT
        return Box(left, top, left + self.width, top + self.height)

    def at(self, x: float, y: float, anchor: Anchor | None = None) -> "Label":
        """The same words elsewhere."""
        return replace(self, x=x, y=y, anchor=anchor or self.anchor)

    def within(self, frame: Box) -> "Label":
        """The same words, pushed sideways into the frame where they would leave it."""
        box = self.box
        push = max(0.0, frame.left - box.left) or min(0.0, frame.right - box.right)
        return replace(self, x=self.x + push)

    def svg(self) -> str:
        """One text element a line: words stay apart for whoever copies or hears them."""
        weight = ' font-weight="600"' if self.bold else ""
        anchor = "" if self.anchor == "start" else f' text-anchor="{self.anchor}"'
        return "\n".join(
            f'<text x="{number(self.x)}" y="{number(self.y + index * self.size * LEADING)}" '
            f'font-size="{number(self.size)}"{weight}{anchor} {paint(self.colour)}>{escape(line, quote=False)}</text>'
            for index, line in enumerate(self.lines)
        )


@cache
def text_width(text: str, size: float = SIZE) -> float:
    """The room that the text takes across, rather too much than too little."""
    return sum(_advance(sign) for sign in text) * size / 1000


def _advance(sign: str) -> int:
    """A letter with an accent takes the room of the bare letter."""
    bare = unicodedata.normalize("NFD", sign)[0]
    return ADVANCES.get(sign) or ADVANCES.get(bare, UNKNOWN)


def wrapped(text: str, width: float, size: float = SIZE) -> tuple[str, ...]:
    """The text in lines no wider than this, unless one word is; binding spaces do not break."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def placed(wishes: Iterable[Sequence[Label]], frame: Box, taken: Sequence[Box]) -> list[Label]:
    """The labels that find room: each stands at the first of its places that is free, or nowhere.

    Whoever comes first matters most. No two of them overlap, none leaves the frame or covers what is taken.
    """
    occupied = list(taken)
    found: list[Label] = []
    for places in wishes:
        free = (place for place in places if frame.holds(place.box) and not any(map(place.box.meets, occupied)))
        label = next(free, None)
        if label is not None:
            found.append(label)
            occupied.append(label.box.grown(2))
    return found


def number(value: float) -> str:
    """A length to a tenth of a unit, as short as SVG reads it."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
