"""Runs pages through a real Chromium, and gives what it saw as values."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from tests.conftest import CHROMIUM

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Look:
    """A page as one reader opens it: how wide the window is, light or dark."""

    name: str
    file: str
    width: int
    scheme: Literal["light", "dark"]
    axe: bool = True
    screenshot: str | None = None


@dataclass(frozen=True)
class Seen:
    """What axe-core finds, how many pixels the page is wider than its window, what it asked for, what went wrong."""

    name: str
    violations: list[dict[str, object]]
    wider: int
    requests: list[str]
    errors: list[str]


def audit(looks: Sequence[Look], folder: Path) -> dict[str, Seen]:
    """Every look in one run of the browser, which is most of the cost."""
    job = folder / "audit.json"
    job.write_text(json.dumps({"chromium": str(CHROMIUM), "pages": [asdict(look) for look in looks]}))
    command = ["node", str(HERE / "audit.mjs"), str(job)]
    run = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stderr
    seen = [Seen(**json.loads(line)) for line in run.stdout.splitlines()]
    assert [one.name for one in seen] == [look.name for look in looks]
    return {one.name: one for one in seen}
