"""What is judged on the document and on its pages is found, and told where it is mended."""

from pathlib import Path

import pytest

from sitrep.pipeline import build, check
from sitrep.problems import Problem
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, put

DISCLAIMER = "map_disclaimer: {en: No position is implied., uk: Це не є позицією.}"


def found(problems: tuple[Problem, ...], code: str) -> list[str]:
    return [f"{one.spot.file}:{one.spot.line} {one.facts['language']}" for one in problems if one.code == code]


@pytest.mark.parametrize(
    ("written", "languages"),
    [("{}", ["en", "uk"]), ('{en: " ", uk: Це не є позицією.}', ["en"]), ('{en: Not a position., uk: " "}', ["uk"])],
)
def test_a_map_without_a_disclaimer_stops_an_edition(written: str, languages: list[str], tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=[Edit("series.yaml", DISCLAIMER, f"map_disclaimer: {written}")]))
    problems = build(root, Request(), quiet).report.problems
    assert found(problems, "map-complete") == [f"sources/series.yaml:12 {one}" for one in languages]
    assert not (root / "output").exists()


def test_a_map_with_all_that_it_needs_is_let_through(tmp_path: Path) -> None:
    assert found(check(put(tmp_path), quiet).problems, "map-complete") == []


def test_a_report_longer_than_its_budget_is_told_in_each_language(tmp_path: Path) -> None:
    budget = Edit("edition.yaml", "sample: true\n", "sample: true\npage_budget: 1\n")
    root = put(tmp_path, changed(edits=[budget]))
    built = build(root, Request(formats=("pdf",)), quiet)
    told = [f"sources/editions/2023-03-08/edition.yaml:22 {one}" for one in ("en", "uk")]
    assert found(built.report.problems, "page-budget") == told
    assert built.files


def test_a_warning_of_pages_stops_a_strict_build_before_anything_is_written(tmp_path: Path) -> None:
    budget = Edit("edition.yaml", "sample: true\n", "sample: true\npage_budget: 1\n")
    root = put(tmp_path, changed(edits=[budget, Edit("series.yaml", "languages: [uk, en]", "languages: [en]")]))
    built = build(root, Request(formats=("pdf",), strict=True), quiet)
    assert [one.code for one in built.report.problems] == ["page-budget"]
    assert (built.files, (root / "output").exists()) == ((), False)


def test_a_report_within_its_budget_is_quiet(tmp_path: Path) -> None:
    assert found(build(put(tmp_path), Request(formats=("pdf",)), quiet).report.problems, "page-budget") == []
