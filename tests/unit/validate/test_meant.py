"""What was probably meant: keys, words of a list, ids, and the names that people write in place of an id."""

from pathlib import Path

import pytest

from tests.workspace import Edit, changed, problems, put


@pytest.mark.parametrize(
    ("file", "find", "written", "meant"),
    [
        ("displacement.yaml", "population_group: idp", "Population-Group: idp", "population_group"),
        ("displacement.yaml", "population_group: idp", "population_group: IDP", "idp"),
        ("displacement.yaml", "location: donetska", "location: donetskaa", "donetska"),
        ("shelter.yaml", "    places: [vyhadka]", "    places: [vyhatka]", "vyhadka"),
        ("displacement.yaml", "indicator: displaced", "indicator: displacd", "displaced"),
        ("references.yaml", "publisher: survey", "publisher: Survey", "survey"),
        ("series.yaml", "week_starts: thursday", "week_starts: Thursday", "thursday"),
        ("registry/organisations.yaml", "confusable_with: [registry]", "confusable_with: [registri]", "registry"),
        ("displacement.yaml", "location: donetska", "location: Донецька область", "donetska"),
        ("references.yaml", "publisher: survey", "publisher: Survey of Vyhadka", "survey"),
        ("grain-export.yaml", "row: 2023-03-02", "row: 2023-03-03", "2023-03-02"),
    ],
)
def test_what_was_meant_is_said(tmp_path: Path, file: str, find: str, written: str, meant: str) -> None:
    found = problems(put(tmp_path, changed(edits=[Edit(file, find, written)])))
    assert meant in [one.facts.get("meant") for one in found]


def test_an_unrelated_word_is_not_taken_for_another(tmp_path: Path) -> None:
    edits = [Edit("displacement.yaml", "location: donetska", "location: qqqqq")]
    found = problems(put(tmp_path, changed(edits=edits)))
    assert [one.facts.get("meant") for one in found if one.code == "unknown-place"] == [""]
