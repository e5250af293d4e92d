"""What the documents say is there, is there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sitrep.cli.main import COMMANDS
from sitrep.model.kinds import BY_NAME

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(path for path in ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))
NAMED = re.compile(r"`((?:tests|sitrep|templates|sources|docs|benchmarks)/[\w./-]+)`")
TEXTS = {".py", ".md", ".yaml", ".toml", ".sh", ".html", ".css", ".lock", ".json", ".mjs", ""}
DEV = {"report", "test", "prove", "check", "wheel", "lock", "help"}
HOSTS = re.compile(r"py[p]i\.org|pytho[n]hosted|np[m]js\.org|deb\.debia[n]\.org|/roo[t]/|/wor[k]/")


def test_every_link_between_documents_leads_somewhere() -> None:
    links = 0
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text("utf-8")):
            links += 1
            assert (page.parent / target).exists(), f"{page.name}: {target}"
    assert links > 5


def test_every_file_that_is_named_is_there() -> None:
    named = 0
    for page in PAGES:
        for path in re.findall(
            r"`((?:tests|sitrep|templates|sources|docs|benchmarks)/[\w./-]+)`", page.read_text("utf-8")
        ):
            if "casualties" in path or path == "docs/proof.md":
                continue
            named += 1
            assert (ROOT / path).exists(), f"{page.name}: {path}"
    assert named > 20


def test_every_command_that_is_named_exists() -> None:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    commands = set(re.findall(r"(?:`|\$ )sitrep ([a-z]+)", text))
    scripts = set(re.findall(r"\./dev ([a-z]+)", text))
    assert len(commands) > 4
    assert commands <= set(COMMANDS)
    assert scripts <= DEV
    for name in COMMANDS:
        assert name in commands, f"the documents do not name sitrep {name}"


def test_every_decision_says_context_choice_and_cost_and_is_short() -> None:
    records = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert len(records) > 10
    for record in records:
        text = record.read_text("utf-8")
        assert all(part in text for part in ("**Context.**", "**Choice.**", "**Cost.**")), record.name
        assert len(text.splitlines()) <= 12, record.name


def test_the_kinds_of_the_code_are_the_kinds_of_the_sample() -> None:
    newest = ROOT / "sources/editions/2023-03-08"
    assert {path.stem for path in newest.glob("*.yaml")} - {"edition", "references"} == set(BY_NAME)


def test_no_tracked_text_names_a_path_of_a_machine_or_a_registry() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not here to say which files are tracked")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [one for one in listed.stdout.decode().split("\0") if one]
    seen = 0
    for name in names:
        path = ROOT / name
        if (
            path.suffix in (".py", ".md", ".yaml", ".toml", ".sh", ".html", ".css", ".lock", ".json", "")
            and path.is_file()
        ):
            seen += 1
            assert HOSTS.search(path.read_text("utf-8", errors="replace")) is None, name
    assert seen > 10
