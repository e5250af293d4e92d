"""A new workspace holds a first edition for the week that is under way, and asks for nothing that is there."""

from datetime import date
from pathlib import Path

from sitrep import pipeline
from sitrep.load.workspace import add
from sitrep.model.kinds import BY_NAME
from sitrep.scaffold.workspace import empty_workspace, sample_workspace
from tests.sample import quiet


def test_an_empty_workspace_lacks_only_what_its_author_must_choose(tmp_path: Path) -> None:
    files = empty_workspace(date(2026, 11, 25))
    assert {f"sources/editions/2026-11-29/{kind}.yaml" for kind in BY_NAME} <= set(files)
    assert b"period: 2026-11-23/2026-11-29" in files["sources/editions/2026-11-29/edition.yaml"]
    assert not any(b"@" in body.replace(b"reports@example.org", b"") for name, body in files.items() if "2026" in name)
    for name, body in files.items():
        add(tmp_path, name, body)
    report = pipeline.check(tmp_path, quiet)
    assert {one.code for one in report.problems} == {"highlights-limits"}


def test_the_sample_is_copied_as_it_is() -> None:
    files = sample_workspace()
    assert len(files) > 40
    assert "sources/editions/2023-03-08/uk.po" in files
    assert ".gitignore" in files
