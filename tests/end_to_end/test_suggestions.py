"""What was approved for sentences like it is shown, and never written."""

from pathlib import Path

import pytest

from tests.exchange import EDITION, UK, approve, exported, sitrep
from tests.workspace import Edit, changed, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "w", changed())


EARLIER = "2023-03-01"
ALIKE = Edit("displacement.yaml", "{displaced} are displaced in {donetska, place}", "{women} are displaced")


def test_what_was_approved_for_such_a_sentence_is_shown_and_never_written(tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=[ALIKE]))
    approve(root, "Переміщено {displaced, number}", "entry:displaced-now#headline", EARLIER)
    shown = sitrep(root, "suggest", f"{EDITION}/uk").stdout.splitlines()
    assert shown == [
        "entry:displaced-now#headline",
        "  {women} are displaced",
        "    approved in 2023-03-01",
        "      Переміщено {women, number}",
    ]
    assert not (root / UK).exists()
    for form in ("po", "xliff"):
        row = {one.context: one for one in exported(root, "--format", form).live}["entry:displaced-now#headline"]
        assert "Approved in 2023-03-01: Переміщено {women, number}" in row.notes
        assert row.target == ""
    assert sitrep(root, "suggest", f"{EARLIER}/uk").exit_code == 0


def test_what_was_approved_for_a_restricted_text_does_not_leave_as_an_offer(tmp_path: Path) -> None:
    closed = Edit(
        "editions/2023-03-01/displacement.yaml",
        "    population_group: idp\n",
        "    population_group: idp\n    audience: restricted\n",
    )
    head = Edit(
        "editions/2023-03-01/edition.yaml", "highlights: [displaced-now, refugees-now]", "highlights: [refugees-now]"
    )
    keys = Edit(
        "editions/2023-03-01/edition.yaml",
        "key_figures: [displaced-now.displaced]",
        "key_figures: [refugees-now.refugees]",
    )
    root = put(tmp_path, changed(edits=[ALIKE, closed, head, keys]))
    approve(root, "Переміщено {displaced, number}", "entry:displaced-now#headline", EARLIER)
    assert "Переміщено" in sitrep(root, "suggest", f"{EDITION}/uk").stdout
    assert "Переміщено" not in sitrep(root, "export", f"{EDITION}/uk").stdout


def test_where_nothing_is_like_it_that_is_said(root: Path) -> None:
    assert sitrep(root, "suggest", f"{EDITION}/uk").stdout == "Nothing that was approved is like them.\n"
