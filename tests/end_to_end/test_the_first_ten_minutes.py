"""The ten minutes of staff who never saw YAML: every command of the guide's terminal, and all that they are to see.

The commands are typed letter for letter on a terminal of their own, and answered by someone who reads the screen. Where
the guide's wording holds for the browser alone, or for commands that are not there yet: docs/decisions/0036.
"""

import json
import os
import pty
import re
import select
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from sitrep.load import codifier

_SECONDS = 120
_SCREEN = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
_HERE = Path(sys.executable).parent


@dataclass(frozen=True)
class Seen:
    """How a command ended, and what stood on the screen."""

    code: int
    screen: str


def typed(folder: Path, command: str, answers: Sequence[tuple[str, str]] = (), language: str = "en") -> Seen:
    """Type a command on a terminal of its own: each answer is typed once its question stands there."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "SITREP_LANG": language, "TERM": "xterm", "NO_COLOR": "1"}
    environment["PATH"] = f"{_HERE}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.Popen(
        shlex.split(command), cwd=folder, stdin=follower, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
    shown, waiting = b"", list(answers)
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        ready, _, _ = select.select([leader], [], [], 0.2)
        try:
            piece = os.read(leader, 65536) if ready else b""
        except OSError:  # the other end was closed: the command has ended
            break
        shown += piece
        if waiting and waiting[0][0] in shown.decode("utf-8", errors="replace").rpartition("\n")[2]:
            os.write(leader, f"{waiting.pop(0)[1]}\n".encode())
            shown += b"\n"
        if not ready and process.poll() is not None:
            break
    os.close(leader)
    said = _SCREEN.sub(b"", shown).decode("utf-8", errors="replace").replace("\r\n", "\n")
    assert not waiting, f"not asked: {waiting[0][0]!r}\n{said}"
    return Seen(process.wait(timeout=_SECONDS), said)


DISPLACEMENT = (
    ("What happened", "About 120 people came to Kyiv"),
    ("Where", "kiev"),
    ("Where", "kyiv"),
    ("The number", "120"),
    ("Its indicator", ""),
    ("Its unit", "person"),
    ("As of which day", ""),
    ("How the number came about", "reported"),
    ("Who says so", "city-update"),
    ("Its publisher", "iom"),
    ("Its title", "Arrivals in the city"),
    ("Its address", "https://www.iom.int/arrivals"),
    ("Published on", ""),
    ("Who they are", "idp"),
    ("Put it first", "y"),
)
SHELTER = (
    ("What happened", "Heated rooms hold 40 people"),
    ("Where", "kyiv"),
    ("The number", "40"),
    ("Its indicator", ""),
    ("Its unit", "person"),
    ("As of which day", ""),
    ("How the number came about", "reported"),
    ("Who says so", "city-update"),
    ("What kind of shelter", "repair"),
    ("Put it first", "y"),
)


# What the draft of an import leaves to the officer.
GAPS = {
    "title": "title: {en: Arrivals by oblast, uk: Прибулі за областями}",
    "publisher": "publisher: iom",
    "url": "url: https://www.iom.int/arrivals",
    "published": "published: 2023-03-04",
    "licence": "licence: CC BY 4.0",
    "status": "status: reported",
}
UKRAINIAN = "До {kyiv, place, genitive} прибуло близько {people, genitive}"


@dataclass(frozen=True)
class Officer:
    """Somebody who writes the week: the folder, the files that are open in an editor."""

    folder: Path

    def types(self, command: str, answers: Sequence[tuple[str, str]] = (), language: str = "en") -> Seen:
        return typed(self.folder, command, answers, language)

    @property
    def entry(self) -> Path:
        """The file of displacement entries."""
        (found,) = (self.folder / "sources/editions").glob("*/displacement.yaml")
        return found

    def edits(self, file: Path, find: str, put: str) -> None:
        text = file.read_text(encoding="utf-8")
        assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {file}"
        file.write_text(text.replace(find, put), encoding="utf-8")

    def pages(self) -> dict[str, bytes]:
        """The reports in output/, by language and form."""
        return {file.name.partition(".")[2]: file.read_bytes() for file in self.folder.glob("output/*/sitrep-*")}


@pytest.mark.pango
def test_the_first_ten_minutes(tmp_path: Path) -> None:
    officer = Officer(tmp_path / "weekly")
    officer.folder.mkdir()
    minute_0_what_is_due(officer)
    minutes_1_to_3_an_entry(officer)
    minute_4_a_slip(officer)
    minute_6_a_table(officer)
    minute_8_a_question(officer)
    minute_10_the_page(officer)
    a_week_later(officer)


def minute_0_what_is_due(officer: Officer) -> None:
    """`sitrep init`: number and period are filled in, and the next step is named."""
    seen = officer.types("sitrep init")
    assert (seen.code, seen.screen.splitlines()[-1]) == (0, "Next: sitrep check")
    (head,) = (officer.folder / "sources/editions").glob("*/edition.yaml")
    written = head.read_text(encoding="utf-8")
    assert re.search(r"^number: 1$", written, re.MULTILINE)
    assert re.search(rf"^period: \d{{4}}-\d\d-\d\d/{head.parent.name}$", written, re.MULTILINE)
    seen = officer.types("sitrep check")
    assert seen.code == 1, "what is due is told, and nothing else"
    assert seen.screen.count("highlights-limits") == seen.screen.count("error  ") == 2


def minutes_1_to_3_an_entry(officer: Officer) -> None:
    """`sitrep new entry displacement`: questions, then a file that an editor knows and a person can read."""
    seen = officer.types("sitrep new entry displacement", DISPLACEMENT)
    assert seen.code == 0, seen.screen
    assert '"kiev" is not among them: kyiv' in seen.screen
    assert seen.screen.splitlines()[-1] == "Next: sitrep check"
    written = officer.entry.read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=../../.schema/displacement.json\n")
    assert "    headline: >-\n      About {people} came to {kyiv, place}\n" in written
    for field in ("unit: person", "value: 120", "as_of: ", "status: reported", "source: city-update"):
        assert field in written, field
    begun = {"_SITREP_COMPLETE": "bash_complete", "COMP_WORDS": "sitrep new place Бахм", "COMP_CWORD": "3"}
    offered = subprocess.run(
        [_HERE / "sitrep"], cwd=officer.folder, env={**os.environ, **begun}, capture_output=True, text=True, check=True
    ).stdout
    assert "plain,Бахмут" in offered.splitlines()
    assert len(codifier.by_name("Вигадка")) == 0, "and whatever the state knows, nothing else"
    assert officer.types("sitrep new entry shelter", SHELTER).code == 0
    seen = officer.types("sitrep check")
    assert seen.code == 0, seen.screen
    assert "Of the newest edition, 2 entries are in order." in seen.screen


def minute_4_a_slip(officer: Officer) -> None:
    """`sitrep check`, `check --fix`: line, caret, what was meant, in either language; the last good page stays."""
    assert officer.types("sitrep translate update").code == 0
    (po,) = (officer.folder / "sources/editions").glob("*/uk.po")
    source = 'msgid "About {people} came to {kyiv, place}"\nmsgstr "'
    officer.edits(po, f'{source}"', f'{source}{UKRAINIAN}"')
    assert officer.types("sitrep build").code == 0
    good = officer.pages()
    assert sorted(good) == ["en.html", "en.pdf", "uk.html", "uk.pdf"]
    sentence = {"en.html": "About 120 people came to Kyiv", "uk.html": "До Києва прибуло близько 120 осіб"}
    for page, said in sentence.items():
        assert said in good[page].decode().replace("\u00a0", " "), page
    officer.edits(
        officer.entry,
        "\n    places: [kyiv]\n",
        "\n    plases: [kyiv]\n    note_to_translator: {people} is a number\n",
    )
    seen = officer.types("sitrep check")
    line = officer.entry.read_text(encoding="utf-8").splitlines().index("    plases: [kyiv]") + 1
    assert seen.code == 1
    assert f"displacement.yaml:{line}:5  error  unknown-key" in seen.screen
    assert f"{line:>5} |     plases: [kyiv]\n      |     ^^^^^^ " in seen.screen
    assert 'Did you mean "places"?' in seen.screen
    assert "Можливо, «places»?" in officer.types("sitrep check", language="uk").screen
    seen = officer.types("sitrep build")
    assert (seen.code, officer.pages()) == (1, good)
    assert "Nothing was built; output/ is as it was." in seen.screen
    officer.types("sitrep check --fix")
    assert '    note_to_translator: "{people} is a number"\n' in officer.entry.read_text(encoding="utf-8")
    if "plases" in officer.entry.read_text(encoding="utf-8"):
        officer.edits(officer.entry, "plases", "places")
    seen = officer.types("sitrep check")
    assert seen.code == 0, seen.screen


def minute_6_a_table(officer: Officer) -> None:
    """`sitrep import dtm.xlsx`: what each column is, what is unknown, a draft, and a receipt row by row."""
    table = openpyxl.Workbook()
    for row in (
        ("Oblast", "Date", "IDPs", "Remarks"),
        ("#adm1+name", "#date+reported", "#affected+idps", ""),
        ("Kyivska oblast", "2023-03-04", 12500, "by telephone"),
        ("Odeska oblast", "2023-03-04", 8100, ""),
    ):
        table.active.append(row)
    table.save(officer.folder / "dtm.xlsx")
    seen = officer.types("sitrep import dtm.xlsx")
    assert seen.code == 0, seen.screen
    rows = [line.split(maxsplit=3) for line in seen.screen.splitlines() if line.endswith("its HXL tag")]
    assert [(name, field) for _, name, field, _ in rows] == [("Oblast", "place"), ("Date", "as_of"), ("IDPs", "idps")]
    assert "1 unknown column is not taken: D Remarks." in seen.screen
    assert "4 rows: taken: 2; titles and header: 2." in seen.screen
    assert seen.screen.splitlines()[-1] == "Next: sitrep check"
    (receipt,) = (officer.folder / ".sitrep/imports").iterdir()
    outcomes = json.loads(receipt.read_text(encoding="utf-8"))["outcomes"]
    assert len(outcomes) == 4
    assert (officer.folder / "sources/tables/dtm.csv").read_text(encoding="utf-8").count("\n") == 3
    seen = officer.types("sitrep check")
    assert seen.code == 1, "nothing was guessed: what the file does not say is asked for"
    assert seen.screen.count("error  missing-field") >= 4
    sidecar = officer.folder / "sources/tables/dtm.yaml"
    draft, filled = sidecar.read_text(encoding="utf-8"), 0
    assert "audience: restricted" in draft
    for gap, answer in GAPS.items():
        draft, count = re.subn(rf"^( *)#! {gap}:.*$", rf"\1{answer}", draft, count=1, flags=re.MULTILINE)
        filled += count
    assert filled == len(GAPS)
    draft = re.sub(r"^  #! title:.*$", "  title: Arrivals by oblast", draft, flags=re.MULTILINE)
    sidecar.write_text(draft, encoding="utf-8")


def minute_8_a_question(officer: Officer) -> None:
    """`sitrep check`: how much is in order, and what is not, with its line; exit 1, then 0."""
    note = "    note_to_translator: Ask +380 44 123 45 67\n"
    officer.edits(officer.entry, '    note_to_translator: "{people} is a number"\n', note)
    line = officer.entry.read_text(encoding="utf-8").splitlines().index(note.rstrip()) + 1
    seen = officer.types("sitrep check")
    assert seen.code == 1
    assert f"displacement.yaml:{line}:29  error  harm-contact" in seen.screen
    assert "1 error " in seen.screen
    assert "Of the newest edition, 1 entry is in order." in seen.screen
    officer.edits(officer.entry, note, "")
    seen = officer.types("sitrep check")
    assert seen.code == 0, seen.screen
    assert "Of the newest edition, 2 entries are in order." in seen.screen


def minute_10_the_page(officer: Officer) -> None:
    """`sitrep build`: the very HTML and PDF in both languages, marked DRAFT; who is next, and the way back."""
    before = officer.pages()
    seen = officer.types("sitrep build")
    assert seen.code == 0, seen.screen
    made = officer.pages()
    assert sorted(made) == sorted(before)
    assert "DRAFT" in made["en.html"].decode()
    assert "ЧЕРНЕТКА" in made["uk.html"].decode()
    assert all(body.startswith(b"%PDF") for name, body in made.items() if name.endswith(".pdf"))
    assert "Marked DRAFT" in seen.screen
    assert "those who may judge them attest what they have read with “sitrep translate approve”" in seen.screen
    assert "To go back, mend the sources and build again: nothing has been sent anywhere." in seen.screen


def a_week_later(officer: Officer) -> None:
    """`sitrep new edition`: what is due, for whom; what stands is carried over with its own dates, never as new."""
    (first,) = (officer.folder / "sources/editions").iterdir()
    seen = officer.types("sitrep new edition")
    assert seen.code == 0, seen.screen
    _, second = sorted((officer.folder / "sources/editions").iterdir())
    assert "No. 2 covers " in seen.screen
    assert f" to {second.name}; the one after it is due on " in seen.screen
    assert "Carried over, to be updated or taken out: 2 entries." in seen.screen
    assert "who translates (uk) comes after." in seen.screen
    carried = (second / "displacement.yaml").read_text(encoding="utf-8")
    assert "# From the edition before, with its own dates: bring it up to date, or take it out." in carried
    assert f"as_of: {first.name}" in carried
    seen = officer.types("sitrep check")
    assert seen.code == 0, seen.screen


def test_where_nobody_can_be_asked_the_flag_is_named(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "sitrep"]
    english = {**os.environ, "SITREP_LANG": "en"}
    subprocess.run([*asked, "init", str(tmp_path)], check=True, capture_output=True)
    made = subprocess.run(
        [*asked, "new", "entry", "shelter"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=english,
        check=False,
    )
    assert made.returncode == 2
    assert "give --headline" in made.stderr
