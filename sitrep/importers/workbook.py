"""Reads a sheet of a workbook through a process whose memory, time and output are limited."""

import json
import signal
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from sitrep.importers.grid import EMPTY, Cell, Grid, Line, Note, name_of, note
from sitrep.importers.received import Form
from sitrep.problems import Checked, Problem, SitrepError, Spot, problem

CHILD = Path(__file__).with_name("limited_child.py")
SECONDS = 8
LIMITS = {
    "memory": 1_000_000_000,
    "seconds": 6,
    "output": 100_000_000,
    "rows": 100_000,
    "columns": 1_000,
    "cells": 2_000_000,
    "text": 60_000_000,
}
_SHOWN = 5


class ExtraMissing(SitrepError):
    """The package that reads spreadsheets is not on this machine."""


def workbook(content: bytes, file: str, form: Form, sheet: str = "") -> Checked[Grid]:
    """The rows of a sheet; what a hostile file does to its reader ends the reader, and is said."""
    try:
        version("python-calamine")
    except PackageNotFoundError as absent:
        raise ExtraMissing("import-extra", file=file) from absent
    wish = json.dumps(LIMITS | {"sheet": sheet, "form": form})
    with tempfile.TemporaryFile() as answer:
        try:
            done = subprocess.run(  # noqa: S603 - our own script, by its path
                [sys.executable, "-I", str(CHILD), wish],
                input=content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Checked(None, (_limited(file, "time"),))
        answer.seek(0)
        told = answer.read(LIMITS["output"] + 1)
    if done.returncode:
        return Checked(None, (_limited(file, _why(done.returncode)),))
    return _understood(told.decode("utf-8", errors="replace").split("\n"), file)


def _why(code: int) -> str:
    if -code in (signal.SIGXCPU, signal.SIGKILL):
        return "time"
    return "text" if -code == signal.SIGXFSZ else "memory"


def _understood(told: list[str], file: str) -> Checked[Grid]:
    head: dict[str, Any] = json.loads(told[0]) if told[0] else {"refused": "broken"}
    refused = head.pop("refused", "")
    last = told[-2] if len(told) > 1 and told[-2].startswith("{") else ""
    if last and not refused and len(told) > 2:  # noqa: PLR2004  # a refusal that came after rows
        head = json.loads(last)
        refused = head.pop("refused", "broken")
    if refused:
        return Checked(None, (_refusal(file, refused, head),))
    marked = dict.fromkeys(head["errors"], "error") | dict.fromkeys(head["unsaved"], "unsaved")
    lines = tuple(_line(number, json.loads(row), marked) for number, row in enumerate(told[1:-1], start=1))
    merged = tuple((top, left, bottom, right) for (top, left), (bottom, right) in head["merged"])
    return Checked(Grid(file, lines, head["sheet"], merged, tuple(_notes(head))))


def _notes(head: dict[str, Any]) -> list[Note]:
    told = [note("import-read-sheet", sheet=head["sheet"])]
    if head["since_1904"]:
        told.append(note("import-since-1904"))
    if head["formulas"]:
        shown = ", ".join(head["formulas"][:_SHOWN]) + (" …" if len(head["formulas"]) > _SHOWN else "")
        told.append(note("import-formulas", count=len(head["formulas"]), cells=shown))
    return told


def _line(number: int, held: list[Any], marked: dict[str, str]) -> Line:
    cells = tuple(EMPTY if one == "" else Cell("text", one) if isinstance(one, str) else Cell(*one) for one in held)
    if marked:
        cells = tuple(
            Cell(marked[name], one.written) if (name := name_of(number, column)) in marked else one
            for column, one in enumerate(cells)
        )
    return Line(number, cells)


def _refusal(file: str, reason: str, facts: dict[str, str]) -> Problem:
    if reason in ("sheets", "no-sheet"):
        told = {"sheet": facts.get("sheet", ""), "known": facts.get("known", "")}
        code = "import-sheet" if reason == "sheets" else "import-no-sheet"
        return problem(code, Spot(file), path="", fix=None, **told)
    if reason == "password":
        return problem("import-form", Spot(file), form="encrypted", remedy="encrypted")
    if reason == "broken":
        return problem("import-package", Spot(file), reason="broken")
    if reason == "entities":
        return problem("import-package", Spot(file), reason="entities")
    return _limited(file, reason, facts.get("cell", ""))


def _limited(file: str, reason: str, cell: str = "") -> Problem:
    return problem("import-limits", Spot(file), reason=reason, cell=f" ({cell})" if cell else "")
