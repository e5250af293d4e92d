"""A PDF is made from our own assets and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from sitrep.problems import BadTemplate
from sitrep.render.pdf import pdf

pytestmark = pytest.mark.pango

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Vyhadka</title></head>
<body><h1>Vyhadka</h1>{inside}</body></html>"""
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><circle cx="2" cy="2" r="2"/></svg>'
FOREIGN = (
    '<img alt="" src="https://example.org/pixel.png">',
    '<img alt="" src="file:///etc/hostname">',
    '<img alt="" src="sitrep-asset:other">',
    '<img alt="" src="dot">',
    '<link rel="stylesheet" href="https://example.org/sheet.css">',
    '<style>@import "file:///etc/hostname";</style>',
    '<p style="background: url(http://127.0.0.1:9/)">Text</p>',
    '<svg width="9" height="9"><image href="file:///etc/hostname" width="9" height="9"/></svg>',
    '<object data="file:///etc/hostname"></object>',
    '<embed src="file:///etc/hostname">',
    '<link rel="attachment" href="file:///etc/hostname">',
)


def made(tmp_path: Path, inside: str) -> bytes:
    assets = {"dot": ("image/svg+xml", DOT)}
    page = PAGE.format(inside=inside)
    return pdf(page, stylesheets=(), assets=assets, attachments=(), created=date(2023, 3, 8), cache=tmp_path).body


def test_an_asset_of_ours_is_used(tmp_path: Path) -> None:
    assert made(tmp_path, '<img alt="dot" src="sitrep-asset:dot">').startswith(b"%PDF-")


@pytest.mark.parametrize("inside", FOREIGN)
def test_any_other_address_stops_it(inside: str, tmp_path: Path) -> None:
    with pytest.raises(BadTemplate) as refused:
        made(tmp_path, inside)
    assert refused.value.key in ("foreign-asset", "pdf-warnings")  # said by us, or by the renderer that then goes on


def test_part_of_a_drawing_elsewhere_is_not_asked_for(tmp_path: Path) -> None:
    # The renderer swallows this one, and draws nothing; that nobody asked for it is held for every test.
    inside = '<svg width="9" height="9"><use href="https://example.org/drawing.svg#part"/></svg>'
    assert made(tmp_path, inside).startswith(b"%PDF-")
