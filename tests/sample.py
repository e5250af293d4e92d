"""The sample, built once for all tests that look at it."""

from pathlib import Path

import pytest
from filelock import FileLock

from sitrep import pipeline, resources
from sitrep.load.workspace import add
from sitrep.understanding import Request

NEWEST = "2023-03-08"


def quiet(step: str, **facts: str) -> None:
    """No progress is shown."""


def workspace(root: Path) -> Path:
    """A copy of the sample's sources in a folder of its own."""
    for name, body in resources.sources().items():
        add(root, name, body)
    return root


def output(factory: pytest.TempPathFactory) -> Path:
    """output/ of the sample's newest edition, HTML and PDF; several workers build it once."""
    base = factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    root = shared / "sample"
    with FileLock(shared / "sample.lock"):
        if not (root / "output").is_dir():
            built = pipeline.build(workspace(root), Request(), quiet)
            assert built.files, built.report.problems
    return root / "output"
