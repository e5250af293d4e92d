"""Lets a real Chromium walk through a page, and gives what it saw as values."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import CHROMIUM

HERE = Path(__file__).resolve().parent
Step = tuple[str | int, ...]


@dataclass(frozen=True)
class Walked:
    """What the asking steps were answered, what the page asked for, what went wrong, which dialogs it opened."""

    answers: list[object]
    requests: list[str]
    errors: list[str]
    dialogs: list[str]


def walk(folder: Path, *steps: Step, keeps: bool = True) -> Walked:
    """The steps in their order; `keeps`: whether the browser lets a page keep anything."""
    job = folder / "walk.json"
    job.write_text(json.dumps({"chromium": str(CHROMIUM), "keeps": keeps, "steps": steps}), encoding="utf-8")
    command = ["node", str(HERE / "walk.mjs"), str(job)]
    run = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, run.stderr
    walked = Walked(**json.loads(run.stdout))
    assert (walked.requests, walked.errors) == ([], [])
    return walked
