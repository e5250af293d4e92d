"""`sitrep translate`: what it says, what it leaves alone, and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitrep.cli.main import cli
from tests.workspace import Edit, changed, put

NEWEST = "sources/editions/2023-03-08/uk.po"
PO = """\
msgid ""
msgstr ""
"Language: uk\\n"
"X-Source-Language: en\\n"

msgctxt "entry:a#text"
msgid "{n} waited under Resolution 68/262."
msgstr "TARGET"
"""


def sitrep(*arguments: str, messages: str = "en") -> Result:
    return CliRunner().invoke(cli, ["--messages", messages, *arguments])


def translate(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--messages", "en", "--workspace", str(root), "translate", *arguments])


def po_file(folder: Path, target: str) -> str:
    file = folder / "uk.po"
    file.write_text(PO.replace("TARGET", target), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("command", ["update", "check", "status", ""])
def test_each_command_says_how_it_is_used(command: str) -> None:
    said = sitrep("translate", *([command] if command else []), "--help")
    assert said.exit_code == 0
    assert f"sitrep translate {command or 'update'}" in said.output
    assert "…" not in said.output


def test_an_update_says_what_became_of_each_file(tmp_path: Path) -> None:
    put(tmp_path, changed())
    assert translate(tmp_path, "update").stdout == f"{NEWEST}: 16 new, 0 changed, 0 kept, 0 dropped.\n"
    assert translate(tmp_path, "update").stdout == f"{NEWEST} is as it was.\n"


def test_an_update_shows_what_was_reworded(tmp_path: Path) -> None:
    put(tmp_path, changed())
    translate(tmp_path, "update")
    put(tmp_path, changed(edits=[Edit("shelter.yaml", "People sit", "Families sit")]))
    assert translate(tmp_path, "update").stdout.splitlines() == [
        f"{NEWEST}: 0 new, 1 changed, 15 kept, 0 dropped.",
        "  entry:cellar#headline was reworded:",
        "    [-People-]{+Families+} sit in a cellar in {donetska, place}",
    ]


def test_an_update_that_could_not_read_everything_touches_nothing(tmp_path: Path) -> None:
    put(tmp_path, changed(edits=[Edit("shelter.yaml", "shelter_type: basement", "shelter_type: cave")]))
    ended = translate(tmp_path, "update")
    assert ended.exit_code == 1
    assert "unknown-value" in ended.stdout
    assert "No PO file was touched" in ended.stdout
    assert not (tmp_path / NEWEST).exists()


def test_a_status_is_a_line_for_each_edition_and_language(tmp_path: Path) -> None:
    put(tmp_path, changed())
    translate(tmp_path, "update")
    assert translate(tmp_path, "status").stdout.splitlines() == [
        "edition     language  missing  draft  needs review  approved  stale  rejected  total",
        "2023-03-01  uk              2      0             0         0      0         0      2",
        "2023-03-08  uk             16      0             0         0      0         0     16",
    ]
    rows = json.loads(translate(tmp_path, "status", "--format", "json").stdout)
    assert [(row["edition"], row["missing"], row["total"]) for row in rows] == [
        ("2023-03-01", 2, 2),
        ("2023-03-08", 16, 16),
    ]


def test_a_file_is_checked_where_there_is_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    po_file(tmp_path, "{n} чекали за резолюцією 68/262.")
    good = sitrep("translate", "check", "uk.po")
    assert (good.exit_code, good.stdout) == (0, "No faults in 1 file.\n")
    assert "po-unknown-context" in good.stderr
    po_file(tmp_path, "{m} чекали за резолюцією 68/226.")
    wrong = sitrep("translate", "check", "uk.po", "--format", "json")
    assert wrong.exit_code == 1
    found = json.loads(wrong.stdout)["problems"]
    assert [(one["code"], one["line"], one["column"]) for one in found] == [
        ("argument-set", 8, 9),
        ("argument-set", 8, 9),
        ("literal-equal", 8, 34),
    ]


def test_the_report_is_in_the_readers_language(tmp_path: Path) -> None:
    said = sitrep("translate", "check", po_file(tmp_path, "{n} чекали за резолюцією 68/226."), messages="uk")
    assert "Числа різняться: оригінал «68/262», переклад «68/226»." in said.stdout


def test_warnings_end_it_where_that_was_asked(tmp_path: Path) -> None:
    file = po_file(tmp_path, "")
    assert sitrep("translate", "check", file).exit_code == 0
    assert sitrep("translate", "check", file, "--strict").exit_code == 1


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert sitrep("translate", "check", str(tmp_path / "none.po")).exit_code == 2


def test_the_translations_of_a_workspace_are_checked_in_one_go(tmp_path: Path) -> None:
    put(tmp_path, changed())
    translate(tmp_path, "update")
    text = (tmp_path / NEWEST).read_text(encoding="utf-8")
    (tmp_path / NEWEST).write_text(text.replace('msgid "Women"\nmsgstr ""', 'msgid "Women"\nmsgstr "Жінки {n}"'))
    found = json.loads(translate(tmp_path, "check", "--format", "json").stdout)["problems"]
    assert {one["code"] for one in found} == {"argument-set", "translation-missing"}
