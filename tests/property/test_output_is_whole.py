"""Whatever happens to a build, output/ holds the edition before or the new one, whole."""

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitrep.problems import CannotWrite
from sitrep.publish.output import files, heal, held, swap

KILLS = int(os.environ.get("SITREP_KILLS", "200"))
EDITION = "2023-03-08"
# Writes generations without end, each of twelve files that all name their generation and say how long they are.
WRITER = """
import sys
from itertools import count
from pathlib import Path
from sitrep.publish.output import swap
root = Path(sys.argv[1])
for generation in count(int(sys.argv[2])):
    body = f"{generation}\\n".encode() * 4000
    swap(root, {sys.argv[3]: {f"part-{n}.html": body for n in range(12)}}, {"index.html": body})
    print(generation, flush=True)
"""


def generation(root: Path) -> int:
    """Which generation output/ holds; fails where its files are not all of one and whole."""
    output = root / "output"
    bodies = [(output / EDITION / name).read_bytes() for name in files(root, EDITION)]
    bodies.append((output / "index.html").read_bytes())
    assert len(bodies) == 13
    assert len(set(bodies)) == 1
    lines = bodies[0].split(b"\n")
    assert len(lines) == 4001
    return int(lines[0])


def write(root: Path, number: int) -> None:
    """One generation, written in this process."""
    body = f"{number}\n".encode() * 4000
    swap(root, {EDITION: {f"part-{n}.html": body for n in range(12)}}, {"index.html": body})


def test_a_killed_writer_leaves_one_whole_generation(tmp_path: Path) -> None:
    chance = random.Random(20230308)
    write(tmp_path, 0)
    reached, torn_moments = 0, 0
    for _ in range(KILLS):
        command = [sys.executable, "-c", WRITER, str(tmp_path), str(reached + 1), EDITION]
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.02))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        torn_moments += (tmp_path / ".sitrep" / "staging").exists()
        now = generation(tmp_path)
        assert now > reached
        reached = now
    assert torn_moments > 0, "no kill fell into a write: the test saw nothing"
    write(tmp_path, reached + 1)
    assert generation(tmp_path) == reached + 1
    assert not (tmp_path / ".sitrep" / "staging").exists()


def test_a_kill_between_the_two_renames_of_the_slow_way_is_healed(tmp_path: Path) -> None:
    write(tmp_path, 1)
    (tmp_path / "output").rename(tmp_path / ".sitrep" / "before")
    heal(tmp_path)
    assert generation(tmp_path) == 1


def test_a_file_that_grows_too_large_leaves_output_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, 1)
    before = snapshot(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
        with pytest.raises(CannotWrite):
            write(tmp_path, 2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert snapshot(tmp_path) == before
    assert not (tmp_path / ".sitrep" / "staging").exists()


def test_a_full_disk_leaves_output_as_it_was(tmp_path: Path) -> None:
    child = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from pathlib import Path; "
        f"from {Path(__file__).stem} import on_a_full_disk; on_a_full_disk(Path({str(tmp_path)!r}))"
    )
    mounted = 'mount -t tmpfs -o size=200k tmpfs "$1" && exec "$2" -c "$3"'
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        pytest.skip("mounting a small disk needs root and unshare")
    command = ["unshare", "-m", "sh", "-c", mounted, "sh", str(tmp_path), sys.executable, child]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if "mount" in done.stderr and done.returncode == 32:
        pytest.skip("a file system cannot be mounted here")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "whole"


def on_a_full_disk(root: Path) -> None:
    """Run on a disk of 200 kB, on which one generation has room and two have not."""
    body = b"1\n" * 4000
    swap(root, {EDITION: {f"part-{n}.html": body for n in range(12)}}, {"index.html": body})
    before = snapshot(root)
    try:
        write(root, 12345678)
    except CannotWrite:
        assert snapshot(root) == before
        print("whole")  # noqa: T201 - the parent reads it


def test_other_editions_stay_and_equal_bytes_change_nothing(tmp_path: Path) -> None:
    assert swap(tmp_path, {"2023-03-01": {"a.html": b"old"}}, {"index.html": b"1"})
    assert swap(tmp_path, {EDITION: {"a.html": b"new"}}, {"index.html": b"2"})
    assert held(tmp_path) == ("2023-03-01", EDITION)
    assert (tmp_path / "output" / "2023-03-01" / "a.html").read_bytes() == b"old"
    assert not swap(tmp_path, {EDITION: {"a.html": b"new"}}, {"index.html": b"2"})
    assert swap(tmp_path, {EDITION: {"b.html": b"new"}}, {"index.html": b"2"})
    assert files(tmp_path, EDITION) == ("b.html",)


def snapshot(root: Path) -> dict[str, str]:
    """The sum of every file in output/."""
    found = sorted(path for path in (root / "output").rglob("*") if path.is_file())
    assert found
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}
