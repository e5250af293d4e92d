"""An officer who never saw YAML makes a report from nothing, on a terminal that answers as a person would see it."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import openpyxl

_SECONDS = 60
_SCREEN = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")


def typed(folder: Path, command: Sequence[str], answers: Sequence[tuple[str, str]] = ()) -> tuple[int, str]:
    """Run sitrep on a terminal of its own: each answer is typed once its question stands there."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "SITREP_LANG": "en", "TERM": "xterm", "NO_COLOR": "1"}
    asked = [sys.executable, "-m", "sitrep", *command]
    process = subprocess.Popen(asked, cwd=folder, stdin=follower, stdout=follower, stderr=follower, env=environment)
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
    said = _SCREEN.sub(b"", shown).decode("utf-8", errors="replace")
    assert not waiting, f"not asked: {waiting[0][0]!r}\n{said}"
    return process.wait(timeout=_SECONDS), said


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


# What the drafts of an import leave to the officer.
GAPS = {
    "headline": r"headline: >-\n\1  {idps} were counted in the oblast",
    "status": "status: reported",
    "sources": "sources: [city-update]",
    "label": r"label: >-\n\1  Displaced people",
}


def test_from_an_empty_folder_to_a_report(tmp_path: Path) -> None:
    code, said = typed(tmp_path, ["init", "weekly"])
    assert (code, "Next: cd weekly && sitrep check" in said) == (0, True)
    folder = tmp_path / "weekly"
    code, said = typed(folder, ["new", "entry", "displacement"], DISPLACEMENT)
    assert code == 0, said
    assert '"kiev" is not among them: kyiv' in said
    assert "Next: sitrep check" in said
    (entry,) = (folder / "sources/editions").glob("*/displacement.yaml")
    assert "About {people} came to {kyiv, place}" in entry.read_text(encoding="utf-8")
    code, said = typed(folder, ["new", "entry", "shelter"], SHELTER)
    assert code == 0, said
    # A slip: a key that nobody knows, and a sentence without its quotes.
    text = entry.read_text(encoding="utf-8")
    slip = "\n    plases: [kyiv]\n    note_to_translator: {people} is a number\n"
    entry.write_text(text.replace("\n    places: [kyiv]\n", slip), encoding="utf-8")
    code, said = typed(folder, ["check"])
    assert code == 1
    assert 'Did you mean "places"?' in said
    code, said = typed(folder, ["check", "--fix"])
    assert '"{people} is a number"' in entry.read_text(encoding="utf-8")
    entry.write_text(entry.read_text(encoding="utf-8").replace("plases", "places"), encoding="utf-8")
    code, said = typed(folder, ["check"])
    assert code == 0, said
    table = openpyxl.Workbook()
    for row in (
        ("Oblast", "Date", "IDPs", "Remarks"),
        ("#adm1+name", "#date+reported", "#affected+idps", ""),
        ("Kyivska oblast", "2026-11-24", 12500, "by telephone"),
        ("Odeska oblast", "2026-11-24", 8100, ""),
    ):
        table.active.append(row)
    table.save(folder / "dtm.xlsx")
    code, said = typed(folder, ["import", "dtm.xlsx", "--as", "displacement"])
    assert code == 0, said
    assert "1 unknown column is not taken: D Remarks." in said
    assert "taken: 2" in said
    code, said = typed(folder, ["check"])
    assert code == 1
    assert said.count('The field "headline" is missing.') == 2
    drafts, filled = entry.read_text(encoding="utf-8"), 0
    for gap, answer in GAPS.items():
        drafts, count = re.subn(rf"^( +)#! {gap}:.*$", rf"\1{answer}", drafts, flags=re.MULTILINE)
        filled += count
    assert filled == 2 * len(GAPS)
    entry.write_text(drafts, encoding="utf-8")
    code, said = typed(folder, ["check"])
    assert code == 0, said
    code, said = typed(folder, ["build", "--formats", "html"])
    assert code == 0, said
    assert "DRAFT" in said
    (page,) = (folder / "output").glob("*/sitrep-*.en.html")
    assert "About 120 people came to Kyiv" in page.read_text(encoding="utf-8").replace("\u00a0", " ")
    code, said = typed(folder, ["new", "edition"])
    assert code == 0, said
    code, said = typed(folder, ["check"])
    assert code == 0, said


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
