"""The committed fonts, map and icons are what their provenance says, and enough for both languages."""

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

TEMPLATES = Path(__file__).parents[3] / "templates"
FONTS = TEMPLATES / "fonts"
STYLES = ("Regular", "Italic", "SemiBold", "Bold")
NEEDED = (
    "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁЫЭЪёыэъ"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    "ʼ’‘“”«»„–—−…→←↑↓↗↘≈≥≤≠×±°%‰№₴$€£§¶•·†‡′″©²³½éèüößñçşğłøå"
    "\u00a0\u202f\u2009\u2011\u2010\u2060\u200b\u00ad"
)


def icons() -> list[Path]:
    """All icon files."""
    found = sorted((TEMPLATES / "icons").glob("*.svg"))
    assert len(found) > 15
    return found


@pytest.fixture(scope="module", params=STYLES)
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(FONTS / f"SitrepSans-{request.param}.ttf")


def test_every_asset_is_listed_with_its_hash_and_nothing_else_is() -> None:
    provenance = (TEMPLATES / "assets.md").read_text("utf-8")
    listed = dict(re.findall(r"^\| `([0-9a-f]{64})` \| (\S+) \|$", provenance, re.MULTILINE))
    folders = ("fonts", "icons", "map")
    files = [file for folder in folders for file in sorted((TEMPLATES / folder).iterdir()) if file.is_file()]
    assert len(files) > 20
    found = {hashlib.sha256(file.read_bytes()).hexdigest(): file.relative_to(TEMPLATES).as_posix() for file in files}
    assert listed == found


def test_a_font_has_every_character_that_the_reports_print(font: TTFont) -> None:
    assert [f"U+{ord(sign):04X}" for sign in NEEDED if ord(sign) not in font.getBestCmap()] == []


def test_a_font_does_not_bear_the_reserved_name_but_keeps_copyright_and_licence(font: TTFont) -> None:
    names = {record.nameID: str(record) for record in font["name"].names}
    assert names[16] == "Sitrep Sans"
    assert "IBM Corp" in names[0]
    assert "SIL Open Font License" in names[13]
    assert names[14] == "http://scripts.sil.org/OFL"
    assert [names[number] for number in (1, 3, 4, 6, 16) if "plex" in names[number].lower()] == []
    assert {record.platformID for record in font["name"].names} == {3}


def test_a_font_is_static_and_may_be_embedded(font: TTFont) -> None:
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0


def test_digits_are_all_of_one_width_and_binding_signs_have_their_own(font: TTFont) -> None:
    widths, names = font["hmtx"].metrics, font.getBestCmap()
    assert len({widths[names[ord(digit)]][0] for digit in "0123456789"}) == 1
    assert widths[names[0x2060]][0] == 0
    assert widths[names[0x00A0]] == widths[names[0x0020]]


def test_the_weights_are_what_their_names_say() -> None:
    assert {style: TTFont(FONTS / f"SitrepSans-{style}.ttf")["OS/2"].usWeightClass for style in STYLES} == {
        "Regular": 400,
        "Italic": 400,
        "SemiBold": 600,
        "Bold": 700,
    }


def test_the_fonts_of_the_web_page_stay_small() -> None:
    sizes = [file.stat().st_size for file in sorted(FONTS.glob("*.woff2"))]
    assert len(sizes) == 2
    assert sum(sizes) < 36_000


def test_the_licence_stands_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("icon", icons(), ids=lambda icon: icon.stem)
def test_an_icon_is_one_stroke_on_a_grid_of_24_in_the_literal_colour(icon: Path) -> None:
    drawing = ET.fromstring(icon.read_text("utf-8"))  # noqa: S314 - our own file
    assert drawing.attrib == {
        "width": "24",
        "height": "24",
        "viewBox": "0 0 24 24",
        "fill": "none",
        "stroke": "#0F5C5C",
        "stroke-width": "1.75",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    assert {shape.tag.rpartition("}")[2] for shape in drawing} <= {"path", "circle", "ellipse"}
    assert len(icon.read_bytes()) < 700
