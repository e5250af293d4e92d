"""The command line as a person or a scheduler meets it: exit codes, words, what is loaded, what a kill leaves."""

import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitrep.cli.main import COMMANDS
from tests import sample

KILLS = 10
HEAVY = ("pydantic", "weasyprint", "rich", "jinja2", "babel")


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, its messages in English unless told otherwise."""
    environment = {**os.environ, "SITREP_LANG": "en", **variables}
    command = [sys.executable, "-m", "sitrep", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def sums(output: Path) -> dict[str, str]:
    """The sum of every file in a folder; each edition's SHA256SUMS must agree with it."""
    found = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in output.rglob("*") if path.is_file()}
    lists = [path for path in found if path.name == "SHA256SUMS"]
    assert lists
    for path in lists:
        for line in path.read_text().splitlines():
            sum_, name = line.split("  ")
            assert found[path.parent / name] == sum_
    return {str(path.relative_to(output)): sum_ for path, sum_ in found.items()}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_an_example_in_both_languages(command: str, tmp_path: Path) -> None:
    english, ukrainian = run(tmp_path, command, "--help"), run(tmp_path, command, "--help", SITREP_LANG="uk")
    assert english.returncode == ukrainian.returncode == 0
    if command != "translate":
        assert "Example: sitrep" in english.stdout
        assert "Приклад: sitrep" in ukrainian.stdout
    assert "Traceback" not in english.stderr + ukrainian.stderr


def test_help_loads_nothing_heavy_and_check_never_loads_the_renderer(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    program = (
        "import sys, atexit, json\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
        "from sitrep.cli.main import main; main()\n"
    )
    loaded = {}
    for words in (("--help",), ("check",)):
        done = subprocess.run(
            [sys.executable, "-c", program, *words], cwd=root, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        loaded[words[0]] = set(json.loads(done.stderr.splitlines()[-1]))
    assert "sitrep.cli.main" in loaded["--help"]
    assert [name for name in HEAVY if name in loaded["--help"]] == []
    assert "pydantic" in loaded["check"]
    assert "weasyprint" not in loaded["check"]


def test_wrong_usage_is_2_no_workspace_is_3_faults_are_1_and_all_well_is_0(tmp_path: Path) -> None:
    assert run(tmp_path, "bild").returncode == 2
    assert run(tmp_path, "build", "--formats", "docx").returncode == 2
    nowhere = run(tmp_path, "check")
    assert nowhere.returncode == 3
    assert "sitrep init" in nowhere.stderr
    root = sample.workspace(tmp_path / "sample")
    assert run(root, "check").returncode == 0
    assert run(tmp_path, "--workspace", str(root), "check").returncode == 0
    assert run(root, "build", "2020-01-01").returncode == 2
    file = root / "sources/editions" / sample.NEWEST / "shelter.yaml"
    file.write_text(file.read_text("utf-8").replace("shelter_type: basement", "shelter_type: celar"), "utf-8")
    faulty = run(root, "check")
    assert faulty.returncode == 1
    assert "sources/editions/2023-03-08/shelter.yaml" in faulty.stdout
    assert not (root / "output").exists()


def test_init_writes_what_is_absent_keeps_what_is_there_and_names_the_next_command(tmp_path: Path) -> None:
    first = run(tmp_path, "init", "weekly")
    assert first.returncode == 0
    assert first.stdout.splitlines()[-1] == "Next: cd weekly && sitrep check"
    series = tmp_path / "weekly/sources/series.yaml"
    series.write_text(series.read_text("utf-8") + "# mine\n", "utf-8")
    second = run(tmp_path, "init", "weekly")
    assert "created" not in second.stdout
    assert series.read_text("utf-8").endswith("# mine\n")
    checked = run(tmp_path / "weekly", "check", "--format", "json")
    assert checked.returncode == 1
    assert {one["code"] for one in json.loads(checked.stdout)["problems"]} == {"highlights-limits"}


def test_the_sample_is_copied_and_builds_twice_to_the_same_bytes(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "--sample").returncode == 0
    built = run(tmp_path, "build", "--formats", "html", "--format", "json")
    assert built.returncode == 0
    assert json.loads(built.stdout)["changed"] is True
    before = sums(tmp_path / "output")
    again = run(tmp_path, "build", "--formats", "html", "--format", "json")
    assert json.loads(again.stdout)["changed"] is False
    assert sums(tmp_path / "output") == before


def test_messages_follow_the_reader_not_the_report(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    assert run(root, "--messages", "uk", "check").stdout.startswith("Помилок немає")
    assert run(root, "check").stdout.startswith("No faults")


def test_a_killed_build_leaves_the_edition_before_whole_and_the_next_one_heals(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    assert run(root, "build", "--formats", "html").returncode == 0
    before = sums(root / "output")
    chance = random.Random(42)
    file = root / "sources/editions" / sample.NEWEST / "displacement.yaml"
    text = file.read_text("utf-8")
    for number in range(KILLS):
        file.write_text(text.replace("value: 74\n", f"value: {75 + number}\n"), "utf-8")
        child = subprocess.Popen(
            [sys.executable, "-m", "sitrep", "build", "--formats", "html"],
            cwd=root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.3, 2.5))
        child.send_signal(signal.SIGKILL)
        child.wait()
        now = sums(root / "output")
        assert set(now) == set(before)
    file.write_text(text, "utf-8")
    assert run(root, "build", "--formats", "html").returncode == 0
    assert sums(root / "output") == before
    assert not (root / ".sitrep/staging").exists()


def test_a_template_that_fails_and_a_disk_that_refuses_leave_output_as_it_was(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    assert run(root, "build", "--formats", "html").returncode == 0
    before = sums(root / "output")
    own = root / "templates/highlights.html"
    own.parent.mkdir()
    own.write_text("{{ document.no_such_thing }}\n", "utf-8")
    broken = run(root, "build", "--formats", "html")
    assert broken.returncode == 3
    assert "highlights.html" in broken.stderr
    assert "Traceback" not in broken.stderr
    own.write_text('{% extends "sitrep/highlights.html" %}\n', "utf-8")
    file = root / "sources/editions" / sample.NEWEST / "displacement.yaml"
    file.write_text(file.read_text("utf-8").replace("value: 74\n", "value: 75\n"), "utf-8")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        refused = run(root, "build", "--formats", "html")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refused.returncode == 3
    assert "Traceback" not in refused.stderr
    assert sums(root / "output") == before
    assert run(root, "build", "--formats", "html").returncode == 0
    assert sums(root / "output") != before
