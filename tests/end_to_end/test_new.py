"""What `sitrep new` makes is in order as it stands, overwrites nothing, and never waits where nobody can answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLACES = "sources/registry/places.yaml"


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Sitrep where nobody can be asked."""
    return subprocess.run(
        [sys.executable, "-m", "sitrep", *command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "SITREP_LANG": "en"},
        check=False,
    )


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample, to be written into."""
    assert run(tmp_path, "init", "--sample").returncode == 0
    return tmp_path


LAST = "sources/editions/2023-03-08/edition.yaml"


def goes_on(folder: Path) -> None:
    """Let the sample, whose newest edition is its last, have another."""
    file = folder / LAST
    file.write_text(file.read_text(encoding="utf-8").replace("final: true\n", ""), encoding="utf-8")


def test_nothing_follows_an_edition_that_says_it_is_the_last(sample: Path) -> None:
    before = texts(sample)
    made = run(sample, "new", "edition")
    assert made.returncode == 2
    assert f"take “final: true” out of {LAST}" in made.stderr
    assert texts(sample) == before


def texts(folder: Path) -> dict[str, bytes]:
    """All that its authors wrote."""
    files = (file for file in folder.glob("sources/**/*") if file.is_file() and file.parent.name != ".schema")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_weeks_with_nothing_new_are_correct_and_touch_no_earlier_week(sample: Path) -> None:
    goes_on(sample)
    for _ in range(2):
        before = texts(sample)
        made = run(sample, "new", "edition")
        assert made.returncode == 0, made.stderr
        assert made.stdout.splitlines()[-1].startswith("Next: sitrep ")
        after = texts(sample)
        assert {name: after[name] for name in before} == before
        assert len(after) > len(before)
        checked = run(sample, "check")
        assert checked.returncode == 0, checked.stdout
        assert " error" not in checked.stdout


def test_a_place_is_added_behind_all_others_with_its_code_and_proposed_cases(sample: Path) -> None:
    before = (sample / PLACES).read_bytes()
    made = run(sample, "new", "place", "Лубни")
    assert made.returncode == 0, made.stderr
    after = (sample / PLACES).read_bytes()
    assert after.startswith(before.rstrip())
    added = after[len(before.rstrip()) :].decode()
    for piece in ("UA53040030010081016", "en: Lubny", "genitive: Лубен", "forms_proposed: true"):
        assert piece in added
    checked = run(sample, "check")
    assert (checked.returncode, "place-forms-proposed" in checked.stdout) == (0, True)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Kyiv oblast", '"kyivska" stands in'),  # under another id, and by its everyday name
        ("UA80", '"kyiv" stands in'),
        ("Київ", "UA48040230080020671"),  # a village has the name of the capital: both are shown
        ("Krama", "Краматорськ"),
        ("UA14020", "has no"),
    ],
)
def test_a_place_that_cannot_be_added_is_answered_and_nothing_is_written(sample: Path, written: str, said: str) -> None:
    before = texts(sample)
    made = run(sample, "new", "place", written)
    assert made.returncode == 2
    assert said in made.stderr
    assert texts(sample) == before


def test_a_namesake_gets_an_id_that_says_where_it_lies(sample: Path) -> None:
    assert run(sample, "new", "place", "UA12060170010065850").returncode == 0
    made = run(sample, "new", "place", "UA65040070210065625")
    assert made.returncode == 0, made.stderr
    assert "kryvyi_rih_khersonska_oblast: Кривий Ріг" in made.stdout


def test_a_place_of_ukraine_that_is_not_registered_is_answered_with_the_command_that_adds_it(sample: Path) -> None:
    before = texts(sample)
    made = run(sample, "new", "entry", "displacement", "--headline", "People came to Lubny", "--place", "Лубни")
    assert made.returncode == 2
    assert 'sitrep new place "Лубни"' in made.stderr
    assert texts(sample) == before


@pytest.mark.parametrize("command", [("entry", "shelter"), ("organisation", "my-office"), ("indicator", "my-figure")])
def test_where_nobody_can_be_asked_the_missing_flag_is_named_and_nothing_written(
    sample: Path, command: tuple[str, ...]
) -> None:
    before = texts(sample)
    made = run(sample, "new", *command)
    assert made.returncode == 2
    assert "--" in made.stderr.splitlines()[-1]
    assert texts(sample) == before


def test_names_of_the_codifier_are_completed_and_namesakes_by_their_code(tmp_path: Path) -> None:
    def completed(begun: str) -> str:
        asked = {"_SITREP_COMPLETE": "bash_complete", "COMP_WORDS": f"sitrep new place {begun}", "COMP_CWORD": "3"}
        code = "import sys; sys.argv = ['sitrep']; from sitrep.cli.main import cli; cli(prog_name='sitrep')"
        environment = {**os.environ, **asked}
        made = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        return made.stdout

    assert "plain,Краматорськ\n" in completed("Крамат")
    assert "plain,Kramatorsk\n" in completed("Kramat")
    assert "plain,UA65040070210065625" in completed("Kryvyi")
