"""Reads a drawing as a reader's eye does: its words, where they stand, and on what."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from sitrep.render.lettering import Box, Label
from sitrep.render.palette import Colour

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    """A line of text in a drawing."""

    text: str
    box: Box
    fill: str
    name: str
    size: float


def parsed(svg: str) -> ET.Element:
    """The drawing as elements; what is not well-formed fails here."""
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def words(svg: str) -> list[Words]:
    """All lines of text, in the order in which they stand in the file."""
    found = []
    for text in parsed(svg).iter(f"{SVG}text"):
        size, anchor = float(text.attrib["font-size"]), text.get("text-anchor", "start")
        assert anchor in {"start", "middle", "end"}
        place = Label(
            (text.text or "",),
            float(text.attrib["x"]),
            float(text.attrib["y"]),
            Colour("", "", ""),
            "middle" if anchor == "middle" else "end" if anchor == "end" else "start",
            size,
        )
        found.append(Words(text.text or "", place.box, text.attrib["fill"], text.attrib["class"][2:], size))
    return found


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Pairs of lines of text that share room."""
    lines = words(svg)
    return [(a.text, b.text) for i, a in enumerate(lines) for b in lines[i + 1 :] if a.box.grown(-0.6).meets(b.box)]


def outside(svg: str) -> list[str]:
    """Lines of text that leave the drawing."""
    root = parsed(svg)
    frame = Box(0, 0, float(root.attrib["width"]), float(root.attrib["height"]))
    return [line.text for line in words(svg) if not frame.holds(line.box)]


def unprintable(svg: str) -> list[str]:
    """What a PDF would paint black, draw on its own, or fetch."""
    return re.findall(r"var\(|currentColor|<style|<script|<image|<use|href|url\(|<pattern", svg)


def rectangles(svg: str, colour: str) -> list[dict[str, float]]:
    """The rectangles of this colour."""
    found = [one for one in parsed(svg).iter(f"{SVG}rect") if one.attrib["class"] == f"f-{colour}"]
    return [{key: float(one.attrib[key]) for key in ("x", "y", "width", "height")} for one in found]
