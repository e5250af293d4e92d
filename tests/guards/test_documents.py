"""What the documents say is there, is there."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from benchmarks import fields
from sitrep.cli.main import COMMANDS, cli
from sitrep.codes import CODES
from sitrep.model.edition import Head, Series
from sitrep.model.entry import Entry
from sitrep.model.kinds import BY_NAME, KINDS
from sitrep.model.mapping import ImportMapping
from sitrep.model.reference import Reference
from sitrep.model.registry import Registry
from sitrep.model.table import Sidecar
from sitrep.model.value import Period
from sitrep.problems import SitrepError, WrongChoice
from tests import sample

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")) + sorted((ROOT / "templates").glob("*.md"))
README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
LINK = re.compile(r"\]\(([^)\s:]+)\)")
NAMED = re.compile(r"`((?:tests|sitrep|templates|sources|docs|benchmarks)/[\w./-]+)`")
CALL = re.compile(r"(?:`|\$ |^ {4}|bin/)(?P<call>(?:sitrep|\./dev) [a-z][^`\n#|]*)", re.MULTILINE)
# The example of CONTRIBUTING; what `./dev prove` and `sitrep import` write.
NOT_THERE = re.compile(r"casualties|^docs/proof\.md$|^sources/imports/|^sources/languages/")
# In pieces, so that this file is not found by its own search.
MACHINE = re.compile(
    r"py[p]i\.org|pytho[n]hosted|np[m]js\.(?:org|com)|deb\.debia[n]\.org|/roo[t]/|/wor[k]/|/hom[e]/[a-z]+/[a-z]+/\."
)
TEXTS = {
    ".css",
    ".html",
    ".json",
    ".lock",
    ".md",
    ".mjs",
    ".po",
    ".pot",
    ".py",
    ".sh",
    ".svg",
    ".toml",
    ".txt",
    ".yaml",
    "",
}


def text(page: Path) -> str:
    return page.read_text("utf-8")


def anchors(page: Path) -> set[str]:
    """The addresses that readers of Markdown give to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_between_documents_leads_somewhere() -> None:
    links = 0
    for page in PAGES:
        for target in LINK.findall(text(page)):
            links += 1
            file, _, anchor = target.partition("#")
            leads_to = page.parent / file if file else page
            assert leads_to.exists(), f"{page.name}: {target}"
            assert not anchor or anchor in anchors(leads_to), f"{page.name}: {target}"
    assert links > 50


def test_every_file_that_is_named_is_there() -> None:
    named = 0
    for page in PAGES:
        for path in NAMED.findall(text(page)):
            if not NOT_THERE.search(path):
                named += 1
                assert (ROOT / path).exists(), f"{page.name}: {path}"
    assert named > 20


def calls(page: Path) -> Iterator[list[str]]:
    """Every call of the program or of `./dev` that a page shows, as words."""
    for found in CALL.finditer(text(page)):
        yield found.group("call").split()


def command(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the words name, and what follows its name."""
    module, _, name = COMMANDS[words[0]].partition(":")
    named: click.Command = getattr(import_module(module), name)
    if isinstance(named, click.Group) and len(words) > 1 and words[1] in named.commands:
        return named.commands[words[1]], words[2:]
    return named, words[1:]


def dev_words() -> set[str]:
    """What `./dev` does by itself; anything else it hands on to sitrep."""
    return set(re.findall(r"^    ([a-z]+)\)", text(ROOT / "dev"), re.MULTILINE))


def test_every_call_that_is_shown_is_of_a_real_command_with_real_options() -> None:
    seen: set[str] = set()
    for page in PAGES:
        for program, first, *rest in calls(page):
            if program == "./dev" and first in dev_words():
                seen.add(f"dev {first}")
                continue
            assert first in COMMANDS, f"{page.name}: {program} {first}"
            called, words = command([first, *rest])
            options = {name for one in (*called.params, *cli.params) for name in one.opts}
            unknown = [word for word in words if word.startswith("--") and word not in options]
            assert unknown == [], f"{page.name}: {program} {first} {rest}"
            seen.add(first)
    assert {"dev report", "dev test", "dev check", "dev prove"} <= seen
    assert seen >= set(COMMANDS), "a command that no document names"


def test_the_exit_codes_are_those_of_the_program() -> None:
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", text(README), re.MULTILINE)}
    assert listed == {0, 1, WrongChoice.exit_code, SitrepError.exit_code, 70}


def test_the_mistakes_that_the_readme_shows_are_reported_so(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    folder = root / "sources/editions" / sample.NEWEST
    for name, right, wrong in (
        ("displacement.yaml", "compare_to: 2023-02-15", "compare_with: 2023-02-15"),
        ("uk.po", 'опитування МОМ — {idps}"', 'опитування МОМ — {idps}, 5,4 млн"'),
    ):
        assert right in text(folder / name)
        (folder / name).write_text(text(folder / name).replace(right, wrong, 1), "utf-8")
    arguments = ["--messages", "en", "check"]
    program = "import sys; from sitrep.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    (shown,) = re.findall(r"^    \$ sitrep check\n((?:    .*\n)+)", text(README), re.MULTILINE)
    assert [line[4:] for line in shown.splitlines()] == done.stdout.splitlines()
    assert done.returncode == 1


def test_every_rule_that_is_named_exists() -> None:
    named = [rule for page in PAGES for rule in re.findall(r"sitrep explain ([a-z-]+)", text(page))]
    named += re.findall(r"error  ([a-z-]+)$", text(README), re.MULTILINE)
    assert len(named) > 1
    assert set(named) <= set(CODES)


def test_kinds_are_those_of_the_code() -> None:
    newest = ROOT / "sources/editions" / sample.NEWEST
    assert {path.stem for path in newest.glob("*.yaml")} - {"edition", "references"} == set(BY_NAME)
    reference = text(fields.PAGE)
    assert len(BY_NAME) >= 4
    assert all(f"### In `{kind}.yaml`" in reference for kind in BY_NAME)


def test_the_reference_of_fields_is_fresh() -> None:
    assert text(fields.PAGE) == fields.page(), ".venv/bin/python -m benchmarks.fields makes it anew"


def test_the_reference_of_fields_lists_every_value_that_a_source_can_hold() -> None:
    held: list[type[BaseModel]] = [Series, Head, Entry, *KINDS, Reference, Sidecar, ImportMapping, Registry]
    reached: set[type[BaseModel]] = set()
    while held:
        model = held.pop()
        if model not in reached:
            reached.add(model)
            held += [one for field in model.model_fields.values() for one in models(field.annotation)]
    assert len(reached) > 25
    # A period is written as one word, and the registry is a folder.
    assert reached - {Period, Registry} == set(fields.TITLES)


def models(annotation: object) -> Iterator[type[BaseModel]]:
    """Every model within an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from models(inner)


def test_every_decision_says_context_choice_and_cost_and_is_short() -> None:
    records = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert len(records) > 20
    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        lines = text(record).splitlines()
        parts = [line.partition(" ")[0] for line in lines if line.startswith(("# ", "**"))]
        assert parts == ["#", "**Context.**", "**Choice.**", "**Cost.**"], record.name
        assert len(lines) <= 10, record.name
        assert len(text(record)) < 1100, record.name


def test_the_changelog_has_the_version_of_the_package() -> None:
    (version,) = re.findall(r'^version = "(.+)"$', text(ROOT / "pyproject.toml"), re.MULTILINE)
    newest = next(line for line in text(ROOT / "CHANGELOG.md").splitlines() if line.startswith("## "))
    assert newest.split()[1] == version
    assert f"version {version} " in text(ROOT / "SECURITY.md")


def test_every_property_of_security_names_what_holds_it() -> None:
    provided = text(ROOT / "SECURITY.md").partition("## Provided")[2].partition("## Not provided")[0]
    numbered = re.split(r"^\d+\. ", provided, flags=re.MULTILINE)[1:]
    assert len(numbered) > 10
    for promise in numbered:
        held_by = [ROOT / target for target in LINK.findall(promise)]
        assert held_by, promise
        for place in held_by:
            files = [place] if place.is_file() else list(place.rglob("*.yaml"))
            assert files, place
            assert place.suffix != ".py" or "\ndef test_" in text(place), place


def test_no_tracked_text_names_a_path_of_a_machine_or_a_registry() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("git is not here to say which files are tracked")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    tracked = [ROOT / one for one in listed.stdout.decode().split("\0") if one]
    seen = [path for path in tracked if path.suffix in TEXTS and path.is_file()]
    assert len(seen) > 100
    assert [str(path) for path in seen if MACHINE.search(path.read_text("utf-8", errors="replace"))] == []
