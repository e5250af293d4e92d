"""How the committed fonts are made from IBM Plex Sans, so that anyone can make the same bytes again.

Needs the packages `fontpkg-ibm-plex-sans==3.201` and `brotli` beside the test packages. Writes to the folder named as
its only argument, by default `templates/fonts`. The family is renamed, because a subset is a modified version and the
licence reserves the name "Plex" for the original.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Sitrep Sans"
VERSION = "3.201"
# The release of the original family (5 November 2024): no clock enters the bytes.
EPOCH = "1730764800"
WORD_JOINER = 0x2060

UKRAINIAN_AND_ENGLISH = [
    (0x0020, 0x007E),
    (0x00A0, 0x00BF),
    (0x00D7, 0x00D7),
    (0x02BC, 0x02BC),
    (0x0401, 0x0404),
    (0x0406, 0x0407),
    (0x0410, 0x044F),
    (0x0451, 0x0454),
    (0x0456, 0x0457),
    (0x0490, 0x0491),
    (0x2009, 0x200B),
    (0x2010, 0x201F),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x20B4, 0x20B4),
    (0x2116, 0x2116),
    (0x2190, 0x2193),
    (0x2196, 0x2199),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
]
ALL_EUROPEAN = [
    *UKRAINIAN_AND_ENGLISH,
    (0x00C0, 0x017F),
    (0x0192, 0x0192),
    (0x0218, 0x021B),
    (0x0259, 0x0259),
    (0x02C6, 0x02DD),
    (0x0300, 0x030C),
    (0x0326, 0x0328),
    (0x0400, 0x045F),
    (0x1E9E, 0x1E9E),
    (0x2000, 0x2015),
    (0x2044, 0x2044),
    (0x2070, 0x209C),
    (0x2122, 0x2122),
    (0x215B, 0x215E),
    (0x2190, 0x2199),
    (0x2713, 0x2713),
]


@dataclass(frozen=True)
class Style:
    """One static font of the family: where it comes from and how it is named."""

    name: str
    source: str
    weight: int
    linked: str
    """The style inside its group of four (name ID 2)."""

    @property
    def group(self) -> str:
        """The family name of programs that know four styles only (name ID 1)."""
        return FAMILY if self.linked == self.name else f"{FAMILY} {self.name}"

    @property
    def full(self) -> str:
        """What a list of fonts shows (name ID 4)."""
        return f"{FAMILY} {self.name}"

    @property
    def postscript(self) -> str:
        """What a PDF writes (name ID 6)."""
        return f"{FAMILY.replace(' ', '')}-{self.name}"


STYLES = (
    Style("Regular", "IBMPlexSans[wdth,wght].ttf", 400, "Regular"),
    Style("Italic", "IBMPlexSans-Italic[wdth,wght].ttf", 400, "Italic"),
    Style("SemiBold", "IBMPlexSans[wdth,wght].ttf", 600, "Regular"),
    Style("Bold", "IBMPlexSans[wdth,wght].ttf", 700, "Bold"),
)
WEB_STYLES = ("Regular", "SemiBold")


def static(style: Style, originals: Path) -> TTFont:
    """The style with no axis left, and with the zero-width word joiner that the original lacks."""
    font = instantiateVariableFont(
        TTFont(originals / style.source), {"wght": style.weight, "wdth": 100}, inplace=True, updateFontNames=False
    )
    font["OS/2"].usWeightClass = style.weight
    font["OS/2"].fsSelection = {"Regular": 0x40, "Italic": 0x01, "Bold": 0x20}[style.linked] | 0x80
    font["head"].macStyle = {"Regular": 0, "Italic": 2, "Bold": 1}[style.linked]
    joiner = "uni2060"
    font.setGlyphOrder([*font.getGlyphOrder(), joiner])
    font["glyf"][joiner] = Glyph()
    font["hmtx"][joiner] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[WORD_JOINER] = joiner
    return font


def renamed(font: TTFont, style: Style) -> TTFont:
    """The font under our own name; copyright, designers and licence stay as they were."""
    names = font["name"]
    kept = {0, 8, 9, 13, 14}
    names.names = [record for record in names.names if record.nameID in kept]
    ours = {
        1: style.group,
        2: style.linked,
        3: f"{VERSION};sitrep;{style.postscript}",
        4: style.full,
        5: f"Version {VERSION}; subset made for sitrep",
        6: style.postscript,
        16: FAMILY,
        17: style.name,
    }
    for identifier, text in ours.items():
        names.setName(text, identifier, 3, 1, 0x409)
    for table in ("STAT", "MVAR", "HVAR"):
        if table in font:
            del font[table]
    return font


def subset(font: TTFont, ranges: list[tuple[int, int]], features: list[str]) -> TTFont:
    """The font with the characters of these ranges only, unhinted: print needs no hints and screens are fine enough."""
    options = Options()
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 8, 9, 13, 14, 16, 17]
    options.name_legacy = False
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, "GlyphOrder"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes={code for first, last in ranges for code in range(first, last + 1)} | {WORD_JOINER})
    subsetter.subset(font)
    return font


def make(target: Path) -> None:
    """Writes four static fonts for print, two small ones for the web page, and the licence beside them."""
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    spec = find_spec("fontpkg_ibm_plex_sans")
    if spec is None or spec.origin is None:
        sys.exit("Install fontpkg-ibm-plex-sans==3.201 first.")
    package = Path(spec.origin).parent
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(package / "LICENSE", target / "OFL.txt")
    for style in STYLES:
        font = renamed(static(style, package / "files"), style)
        font = subset(font, ALL_EUROPEAN, ["kern", "liga", "tnum", "lnum", "locl", "ccmp", "mark", "sups"])
        font.save(target / f"SitrepSans-{style.name}.ttf")
        if style.name in WEB_STYLES:
            font = subset(font, UKRAINIAN_AND_ENGLISH, ["kern"])
            font.flavor = "woff2"
            font.save(target / f"SitrepSans-{style.name}.woff2")
    for made in sorted(target.iterdir()):
        print(f"{made.stat().st_size:>8}  {made.name}")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "templates" / "fonts")
