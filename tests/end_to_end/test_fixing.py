"""`check --fix` mends what is certain, leaves every other byte, and says what it did."""

from pathlib import Path

from sitrep import pipeline
from tests.sample import quiet
from tests.workspace import BASE, NEWEST, put

DISPLACEMENT = f"sources/{NEWEST}displacement.yaml"


def test_what_is_certain_is_mended_and_nothing_else_moves(tmp_path: Path) -> None:
    put(tmp_path, BASE)
    file = tmp_path / DISPLACEMENT
    before = file.read_bytes()
    planted = before.replace(b"\n", b"  # kept as it is\r\n", 1) + b"    harm_note: {idps} is a number\n"
    assert planted.count(b"\r\n") == 1
    file.write_bytes(planted.replace(b"harm_note", "harm_\u200bnote".encode()))
    mended = pipeline.mend(tmp_path, quiet)
    assert [one.code for one in mended.mended] == ["yaml-characters", "quote-needed"]
    assert file.read_bytes() == planted.replace(b"{idps} is a number", b'"{idps} is a number"')
    assert not any(one.fix for one in mended.report.problems)


def test_where_nothing_can_be_mended_no_file_is_written(tmp_path: Path) -> None:
    put(tmp_path, BASE)
    times = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.yaml")}
    assert times
    assert pipeline.mend(tmp_path, quiet).mended == ()
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.yaml")} == times
