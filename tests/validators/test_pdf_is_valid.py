"""Our PDF breaks no rule of PDF/A-3a and PDF/UA-1, and the validators that say so can also say no."""

from datetime import date
from pathlib import Path

import pytest

from sitrep import native
from sitrep.render.pdf import Attachment, pdf
from tests.validators import pages, spoken
from tests.validators.verapdf import verapdf_all

pytestmark = [pytest.mark.pango, pytest.mark.validator]

CSV = Attachment("figures.csv", "Цифри зведення", "place,people\r\nВигадане,12\r\n".encode())


def ours(folder: Path, name: str, html: str) -> Path:
    printed = pdf(
        html, stylesheets=[pages.CSS], assets=pages.ASSETS, attachments=[CSV], created=date(2023, 3, 8), cache=folder
    )
    path = folder / f"{name}.pdf"
    path.write_bytes(printed.body)
    return path


def bare(folder: Path, name: str, variant: str | None) -> Path:
    """What the renderer makes by itself, without our finish."""
    native.prepare(folder)
    import weasyprint  # noqa: PLC0415 - fatal before the fonts are known

    path = folder / f"{name}.pdf"
    css = weasyprint.CSS(string='body { font-family: "Sitrep Sans" }')
    weasyprint.HTML(string=pages.GOOD).write_pdf(path, stylesheets=[css], pdf_variant=variant)
    return path


def test_our_pdf_breaks_no_rule_and_each_validator_refuses_what_it_must(tmp_path: Path) -> None:
    good = ours(tmp_path, "good", pages.GOOD)
    plain = bare(tmp_path, "plain", None)
    unfinished = bare(tmp_path, "unfinished", "pdf/a-3a")
    silent = ours(tmp_path, "silent", pages.with_silent_drawing())
    nested = ours(tmp_path, "nested", pages.with_paragraph_in_item())
    skipped = ours(tmp_path, "skipped", pages.with_level_skipped())

    verdicts = verapdf_all([good, plain, unfinished, silent, nested, skipped])
    clauses = {
        path.stem: {profile: {one.clause for one in failed} for profile, failed in by_profile.items()}
        for path, by_profile in verdicts.items()
    }

    assert clauses["good"] == {"PDFA-3A": set(), "PDFUA-1": set()}
    assert clauses["plain"]["PDFA-3A"]
    assert clauses["plain"]["PDFUA-1"]
    assert clauses["unfinished"] == {"PDFA-3A": set(), "PDFUA-1": {"5-1"}}
    assert clauses["silent"]["PDFUA-1"] == {"7.3-1"}
    assert clauses["nested"]["PDFUA-1"] == {"7.2-20"}
    assert clauses["skipped"]["PDFUA-1"] == {"7.4.2-1"}


def test_a_second_reader_finds_nothing_in_our_pdf_and_misses_what_is_missing(tmp_path: Path) -> None:
    assert spoken.findings(ours(tmp_path, "good", pages.GOOD)) == {}
    assert {"DOC-012", "TBL-002"} <= set(spoken.findings(bare(tmp_path, "unfinished", "pdf/a-3a")))
