"""The sample's own PDFs: valid, our fonts alone, marked on every page, with what is attached to them."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests import sample
from tests.validators.verapdf import verapdf_all

pytestmark = [pytest.mark.pango, pytest.mark.validator]

MARKS = {"uk": ("ЗРАЗОК", "ЧЕРНЕТКА"), "en": ("SAMPLE", "DRAFT")}


def said(*command: str | Path) -> str:
    """What a command prints."""
    return subprocess.run(
        [str(one) for one in command], capture_output=True, encoding="utf-8", errors="replace", check=True
    ).stdout


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = sample.output(tmp_path_factory) / sample.NEWEST
    return {code: folder / f"sitrep-{sample.NEWEST}.{code}.pdf" for code in MARKS}


def test_no_rule_of_either_standard_is_broken(files: dict[str, Path]) -> None:
    verdicts = verapdf_all(list(files.values()))
    assert {path.name: dict(held) for path, held in verdicts.items()} == {
        path.name: {"PDFA-3A": (), "PDFUA-1": ()} for path in files.values()
    }


def test_every_page_bears_both_marks(files: dict[str, Path]) -> None:
    for code, path in files.items():
        pages = said("pdftotext", path, "-").split("\f")[:-1]
        assert len(pages) > 1
        assert [number for number, text in enumerate(pages, 1) if not all(mark in text for mark in MARKS[code])] == []


def test_only_our_own_fonts_are_in_it(files: dict[str, Path]) -> None:
    for path in files.values():
        rows = said("pdffonts", path).splitlines()[2:]
        assert rows
        assert [row for row in rows if "Sitrep-Sans" not in row.replace("SitrepSans", "Sitrep-Sans")] == []
        assert [row for row in rows if not re.search(r"yes +yes +yes", row)] == []


def test_the_figures_are_attached(files: dict[str, Path], tmp_path: Path) -> None:
    for path in files.values():
        listed = said("pdfdetach", "-list", path)
        assert "figures.csv" in listed
        assert "figures.json" in listed
        subprocess.run(["pdfdetach", "-saveall", "-o", str(tmp_path), str(path)], check=True)
        beside = path.parent / "figures.json"
        assert (tmp_path / "figures.json").read_bytes() == beside.read_bytes()
        assert len(json.loads(beside.read_text("utf-8"))["figures"]) > 50


def test_its_syntax_is_clean_and_it_names_its_language(files: dict[str, Path]) -> None:
    for code, path in files.items():
        said("qpdf", "--check", path)
        assert f"/Lang ({'uk' if code == 'uk' else 'en-GB'})" in said(
            "qpdf", "--qdf", "--object-streams=disable", path, "-"
        )
