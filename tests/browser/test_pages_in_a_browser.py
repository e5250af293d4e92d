"""A real browser opens our pages: readable for everyone, on a phone and a desk, by day and by night, asking nothing."""

from pathlib import Path

import pytest

from tests import sample
from tests.browser.audit import Look, Seen, audit

pytestmark = [pytest.mark.browser, pytest.mark.pango]

WIDTHS = (375, 1280)
SCHEMES = ("light", "dark")
BAD = """<!DOCTYPE html><html><head><title>x</title></head><body>
<p style="color:#aaa;background:#fff">pale</p><img src="https://example.org/pixel.png">
<p style="width:900px">wide</p></body></html>"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    output = sample.output(tmp_path_factory)
    folder = tmp_path_factory.mktemp("audit")
    pages = {
        "uk": output / sample.NEWEST / f"sitrep-{sample.NEWEST}.uk.html",
        "en": output / sample.NEWEST / f"sitrep-{sample.NEWEST}.en.html",
        "index": output / "index.html",
    }
    looks = [
        Look(f"{name} {width} {scheme}", str(file), width, "dark" if scheme == "dark" else "light")
        for name, file in pages.items()
        for width in WIDTHS
        for scheme in SCHEMES
    ]
    looks += [Look(f"{name} 320", str(file), 320, "light", axe=False) for name, file in pages.items()]
    bad = folder / "bad.html"
    bad.write_text(BAD)
    looks.append(Look("bad", str(bad), 375, "light"))
    return audit(looks, folder)


def pages(seen: dict[str, Seen]) -> dict[str, Seen]:
    """What was seen of our own pages."""
    ours = {name: one for name, one in seen.items() if name != "bad"}
    assert len(ours) == 3 * (len(WIDTHS) * len(SCHEMES) + 1)
    return ours


def test_axe_finds_nothing_in_either_language_width_or_scheme(seen: dict[str, Seen]) -> None:
    assert {name: one.violations for name, one in pages(seen).items() if one.violations} == {}


def test_no_page_scrolls_sideways(seen: dict[str, Seen]) -> None:
    assert {name: one.wider for name, one in pages(seen).items() if one.wider > 0} == {}


def test_no_page_asks_for_anything_or_complains(seen: dict[str, Seen]) -> None:
    assert {name: (one.requests, one.errors) for name, one in pages(seen).items() if one.requests or one.errors} == {}


def test_the_audit_sees_what_is_wrong_with_a_bad_page(seen: dict[str, Seen]) -> None:
    bad = seen["bad"]
    rules = {str(violation["rule"]) for violation in bad.violations}
    assert {"color-contrast", "html-has-lang", "image-alt"} <= rules
    assert bad.wider > 0
    assert bad.requests == ["https://example.org/pixel.png"]


def test_the_pages_say_that_they_are_a_sample_and_a_draft(tmp_path_factory: pytest.TempPathFactory) -> None:
    output = sample.output(tmp_path_factory)
    marks = {"uk": ("ЗРАЗОК", "ЧЕРНЕТКА"), "en": ("SAMPLE", "DRAFT")}
    for code, words in marks.items():
        text = Path(output / sample.NEWEST / f"sitrep-{sample.NEWEST}.{code}.html").read_text("utf-8")
        title = text.partition("<title>")[2].partition("</title>")[0]
        assert all(word in title for word in words)
        assert all(text.count(word) > 1 for word in words)
