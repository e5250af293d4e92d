"""A figure is data: one value changed in the sources changes in both languages, everywhere, and touches no PO file."""

import csv
import hashlib
import io
import json
import re
from html import unescape
from pathlib import Path

import pytest

from sitrep import pipeline, translating
from sitrep.understanding import Request
from tests import sample

EDITION = f"sources/editions/{sample.NEWEST}"
HTML = Request(formats=("html",))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sample.workspace(tmp_path)


def replaced(file: Path, old: str, new: str) -> None:
    """Put a new value in the place of one that stands there once."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")


def po_files(root: Path) -> dict[str, str]:
    """The sum of every PO file."""
    files = sorted(root.glob("sources/editions/*/*.po"))
    assert len(files) == 5
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def pages(root: Path) -> dict[str, str]:
    """The visible text of the newest edition in each language, drawings and tables included."""
    built = pipeline.build(root, HTML, sample.quiet)
    assert built.files, built.report.problems
    folder = root / "output" / sample.NEWEST
    files = {code: folder / f"sitrep-{sample.NEWEST}.{code}.html" for code in ("uk", "en")}
    return {code: visible(file.read_text("utf-8")) for code, file in files.items()}


def visible(html: str) -> str:
    """What a reader sees, blanks of any kind as one space."""
    bare = re.sub(r"<(style|head).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", bare)).replace("\u2060", "").split())


def test_a_cell_of_a_table_moves_prose_rows_charts_and_data(root: Path) -> None:
    before, catalogues = pages(root), po_files(root)
    replaced(root / "sources/tables/grain-weekly.csv", "2023-03-02,2023-03-08,847900", "2023-03-02,2023-03-08,853417")
    replaced(root / "sources/tables/grain-weekly.yaml", "30282396", str(30282396 + 5517))
    replaced(root / "sources/tables/grain-cumulative.csv", "2023-03-08,23595187", f"2023-03-08,{23595187 + 5517}")
    for name in ("commodity", "destination", "port"):
        grown = {"commodity": "457006", "destination": "322947", "port": "408506"}[name]
        replaced(root / f"sources/tables/grain-week-by-{name}.csv", grown, str(int(grown) + 5517))
        sidecar = root / f"sources/tables/grain-week-by-{name}.yaml"
        sidecar.write_text(sidecar.read_text("utf-8").replace("847900", "853417"), "utf-8")
    after = pages(root)
    said = {"uk": ("847 900", "853 417"), "en": ("847,900", "853,417")}
    for code, (old, new) in said.items():
        assert before[code].count(old) > 5
        assert [
            after[code][max(0, found.start() - 40) : found.end() + 40] for found in re.finditer(old, after[code])
        ] == []
        assert after[code].count(new) == before[code].count(old)
    folder = root / "output" / sample.NEWEST
    rows = list(csv.DictReader(io.StringIO((folder / "figures.csv").read_text("utf-8"))))
    assert [row["value"] for row in rows if row["entry"] == "grain-week" and row["figure"] == "tonnes"] == ["853417"]
    figures = json.loads((folder / "figures.json").read_text("utf-8"))["figures"]
    assert [one["value"] for one in figures if one["entry"] == "grain-week" and one["figure"] == "tonnes"] == ["853417"]
    assert po_files(root) == catalogues


def test_a_value_in_an_entry_moves_both_languages_and_an_update_of_the_catalogues_writes_nothing(root: Path) -> None:
    catalogues = po_files(root)
    displacement = root / EDITION / "displacement.yaml"
    text = displacement.read_text("utf-8")
    assert len(re.findall(r"value: 74\b", text)) == 1
    displacement.write_text(re.sub(r"value: 74\b", "value: 1221", text), "utf-8")
    after = pages(root)
    assert "1221 особу" in after["uk"]
    assert "1,221 people" in after["en"]
    assert re.search(r"\b74 (особ|people)", after["uk"] + after["en"]) is None
    assert po_files(root) == catalogues
    updated = translating.update(root, Request(every=True), (), sample.quiet)
    assert len(updated.files) == 4 * 2  # editions, languages
    assert [one for one in updated.files if one.text is not None] == []
    assert po_files(root) == catalogues
