"""The same sources give the same bytes: whatever the hash seed, the folder, the time zone, the locale, the umask."""

import hashlib
import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import sample

pytestmark = pytest.mark.pango

SEEDS = ("1", "2")
FOLDERS = ("here", "a folder/somewhere else")
ZONES = ("Asia/Tokyo", "America/Caracas")
LOCALES = ("C", "uk_UA.UTF-8")
EVERY = tuple(itertools.product(SEEDS, FOLDERS, ZONES, LOCALES))
# Each value meets each other value of another sort at least once; the full product runs in `./dev prove`.
COVERING = (
    ("1", FOLDERS[0], ZONES[0], LOCALES[0]),
    ("1", FOLDERS[1], ZONES[1], LOCALES[1]),
    ("2", FOLDERS[0], ZONES[1], LOCALES[1]),
    ("2", FOLDERS[1], ZONES[0], LOCALES[0]),
)
CHOSEN = EVERY if int(os.environ.get("SITREP_PROOF_SIZE", "0")) > 1000 else COVERING


def built(root: Path, seed: str, zone: str, locale: str) -> dict[str, str]:
    """The sum of every file that a build in a process of its own puts into output/."""
    if not root.is_dir():
        root.mkdir(parents=True)
        sample.workspace(root)
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
    environment.pop("SITREP_LANG", None)
    subprocess.run(["rm", "-rf", str(root / "output")], check=True)
    command = f"umask 0{seed}7; exec {sys.executable} -m sitrep build"
    subprocess.run(["sh", "-c", command], cwd=root, env=environment, check=True, capture_output=True)
    files = sorted(path for path in (root / "output").rglob("*") if path.is_file())
    return {str(one.relative_to(root)): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def test_builds_differ_in_no_byte(tmp_path: Path) -> None:
    assert len(CHOSEN) >= 4
    sums = [built(tmp_path / folder, seed, zone, locale) for seed, folder, zone, locale in CHOSEN]
    assert len(sums[0]) == 11
    assert sum(name.endswith(".pdf") for name in sums[0]) == 2
    assert all(one == sums[0] for one in sums[1:])
