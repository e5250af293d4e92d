"""The figures for machines: what stands on the page, and nothing that a spreadsheet would run."""

import csv
import io
import json
from pathlib import Path

from sitrep import pipeline
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, put

EDITION = "2023-03-08"
LABEL = """        label: >-
          Women
"""


def built(root: Path, *edits: Edit) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The figures of the newest edition as CSV and as JSON give them."""
    made = pipeline.build(put(root, changed(edits=edits)), Request(formats=("html",)), quiet)
    assert made.files, made.report.problems
    folder = root / "output" / EDITION
    rows = list(csv.DictReader(io.StringIO((folder / "figures.csv").read_text("utf-8"))))
    figures: list[dict[str, str]] = json.loads((folder / "figures.json").read_text("utf-8"))["figures"]
    assert len(rows) == len(figures) > 3
    return rows, figures


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    rows, figures = built(tmp_path)
    assert rows == figures


def test_a_label_that_a_spreadsheet_would_run_is_quoted(tmp_path: Path) -> None:
    seen = 0
    for number, start in enumerate(("=", "+", "-", "@")):
        label = f"        label: >-\n          {start}SUM of women\n"
        rows, figures = built(tmp_path / str(number), Edit("displacement.yaml", LABEL, label))
        (row,) = [one for one in rows if "SUM" in one["label_en"]]
        (figure,) = [one for one in figures if "SUM" in one["label_en"]]
        assert row["label_en"] == f"'{start}SUM of women"
        assert figure["label_en"] == f"{start}SUM of women"
        seen += 1
    assert seen == 4


def test_a_change_below_zero_stays_a_number(tmp_path: Path) -> None:
    edit = Edit("editions/2023-03-01/displacement.yaml", "value: 5000", "value: 9000")
    rows, _ = built(tmp_path, edit)
    assert {row["figure"]: row["change"] for row in rows}["displaced"] == "-2000"
