"""How long it takes to read and judge sources, beside what YAML alone costs on the same text.

    .venv/bin/python -m benchmarks.speed

Everything is measured in one run, turn by turn, in CPU time; a single figure moves by a fifth from run to run, so
medians are given.
"""

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from benchmarks.weeks import grown, weeks
from sitrep.understanding import gather
from tests.sample import quiet
from tests.workspace import put

_ROUNDS = 7


def main() -> None:
    """Print each figure beside its bar."""
    size = int(os.environ.get("SITREP_ENTRIES", "10000"))
    with tempfile.TemporaryDirectory() as folder:
        root = put(Path(folder), dict(grown(Path("sources"), size, 500)))
        texts = [file.read_text(encoding="utf-8") for file in sorted(root.rglob("*.yaml"))]
        found = turns(
            {
                "PyYAML's CSafeLoader": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
                "load and validate": lambda: gather(root, quiet),
            }
        )
        plain, ours = found.values()
        print(f"{size:,} entries like the sample's, {sum(map(len, texts)):,} characters, median of {_ROUNDS} turns:")
        print(f"  PyYAML's CSafeLoader alone      {plain:6.2f} s")
        print(f"  load and validate, with places  {ours:6.2f} s   ratio {ours / plain:.2f} (at most 0.60)")
    with tempfile.TemporaryDirectory() as folder:
        root = put(Path(folder), dict(weeks(2_000, 25)))
        for words, options in (("", ()), (" without text checks (at most 1.5 s)", ("--no-texts",))):
            seconds = min(command(root, "check", *options) for _ in range(3))
            print(f"sitrep check, 2,000 entries: {seconds:.2f} s CPU{words}")


def turns(jobs: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The median CPU time of each job, all of them done in turn."""
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(_ROUNDS):
        for name, job in jobs.items():
            gc.collect()
            began = time.process_time()
            held = job()
            spent[name].append(time.process_time() - began)
            del held
    return {name: statistics.median(one) for name, one in spent.items()}


def command(root: Path, *words: str) -> float:
    """The CPU time of a whole process of sitrep, whose modules are compiled, as they are from the second run on."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    asked = [sys.executable, "-m", "sitrep", "--workspace", str(root), *words]
    kept = {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(asked, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
