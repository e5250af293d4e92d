"""A workspace is read beneath its root and nowhere else; what would be ignored in silence is named."""

from pathlib import Path

import pytest

from sitrep.load.workspace import add, find, lock, read, write
from sitrep.problems import CannotWrite, LockHeld, NoWorkspace
from tests.workspace import NEWEST, put


def codes(root: Path) -> list[tuple[str, str]]:
    """Code and file of each fault of reading."""
    return [(one.code, one.spot.file) for one in read(root).problems]


def test_it_is_found_from_any_folder_below(tmp_path: Path) -> None:
    put(tmp_path)
    below = tmp_path / "sources" / NEWEST
    assert find(below) == tmp_path
    with pytest.raises(NoWorkspace):
        find(tmp_path.parent)


def test_a_file_that_no_kind_claims_and_a_conflict_copy_are_named(tmp_path: Path) -> None:
    put(tmp_path)
    folder = tmp_path / "sources" / NEWEST
    (folder / "sheltr.yaml").write_text("entries: []\n")
    (folder / "uk (conflicted copy).po").write_text("")
    (tmp_path / "sources/tables/notes.txt").write_text("x")
    (tmp_path / "sources/tables/lonely.csv").write_text("a\n1\n")
    (tmp_path / "sources/editions/draft").mkdir()
    (tmp_path / "sources/registry/people.yaml").write_text("people: []\n")
    assert sorted(codes(tmp_path)) == sorted(
        [
            ("table-partner", "sources/tables/lonely.csv"),
            ("unexpected-file", "sources/tables/notes.txt"),
            ("unknown-kind", f"sources/{NEWEST}sheltr.yaml"),
            ("unexpected-file", f"sources/{NEWEST}uk (conflicted copy).po"),
            ("unexpected-file", "sources/editions/draft"),
            ("unexpected-file", "sources/registry/people.yaml"),
        ]
    )


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "workspace")
    secret = tmp_path / "secret.yaml"
    secret.write_text("entries: []\n")
    target = tmp_path / "workspace/sources" / NEWEST / "shelter.yaml"
    target.unlink()
    target.symlink_to(secret)
    assert ("unreadable-file", f"sources/{NEWEST}shelter.yaml") in codes(tmp_path / "workspace")
    assert not any("shelter.yaml" in name for name in read(tmp_path / "workspace").value.texts)


def test_nothing_is_written_outside_sources(tmp_path: Path) -> None:
    put(tmp_path)
    write(tmp_path, f"sources/{NEWEST}uk.po", b"text\n")
    assert (tmp_path / "sources" / NEWEST / "uk.po").read_text() == "text\n"
    for elsewhere in ("output/x.po", "sources/../x.po", "../x.po"):
        with pytest.raises(CannotWrite):
            write(tmp_path, elsewhere, b"text\n")
    assert not (tmp_path / "x.po").exists()


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    assert add(tmp_path, "sources/series.yaml", b"one")
    assert not add(tmp_path, "sources/series.yaml", b"two")
    assert (tmp_path / "sources/series.yaml").read_bytes() == b"one"


def test_a_second_run_is_refused_while_the_first_holds_the_lock(tmp_path: Path) -> None:
    with lock(tmp_path), pytest.raises(LockHeld), lock(tmp_path, seconds=0.1):
        pass
    with lock(tmp_path):
        pass
