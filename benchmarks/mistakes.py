"""Prints what `check` makes of the planted mistakes, and what check-jsonschema makes of them with our schema.

    .venv/bin/python -m benchmarks.mistakes sources/.schema

The folder is what `sitrep schema` wrote; check-jsonschema is asked where it is installed. It reads YAML files only.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.planted.catalogue import MISFILED, MISTAKES
from tests.planted.mistake import Misfiled, Mistake, Outcome, checked, lay, plant
from tests.sample import workspace

OWN = ("found", "in the right place", "with a hint in both languages", "mended by the hint", "tracebacks")
TRACEBACK = "Traceback (most recent call last)"


def ours(root: Path, mistakes: list[Mistake | Misfiled]) -> Counter[str]:
    """How many were found, placed, hinted, mended; how often the program broke; how much else was said."""
    counts: Counter[str] = Counter()
    for one in mistakes:
        done = _planted(root, one)
        if done is None:
            counts["tracebacks"] += 1
            continue
        seen = (done.found, done.placed, done.hinted, done.mended)
        counts.update(name for name, true in zip(OWN, seen, strict=False) if true)
        counts["others"] += done.others
    return counts


def _planted(root: Path, one: Mistake | Misfiled) -> Outcome | None:
    try:
        return plant(root, one)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RuntimeError) as broken:
        print(f"traceback: {one.sort}: {broken!r}", file=sys.stderr)
        return None


def theirs(root: Path, schemas: Path, mistakes: list[Mistake | Misfiled], tool: str) -> Counter[str]:
    """How many files with a mistake check-jsonschema refuses, and how often it names the line."""
    counts: Counter[str] = Counter()
    for one in mistakes:
        name = one.name if isinstance(one, Mistake) else next(iter(one.changes))
        schema = schemas / f"{Path(name).stem if not name.startswith('tables/') else 'table'}.json"
        lay(root, one.files())
        file = root / "sources" / name
        if file.suffix != ".yaml" or not file.is_file() or not schema.is_file():
            continue
        command = [tool, "--schemafile", str(schema), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # a tool by its path
        said = done.stdout + done.stderr
        line = one.expect.rsplit(":", 2)[1]
        counts["asked"] += 1
        counts["found"] += done.returncode != 0
        counts["in the right place"] += bool(re.search(rf"\bline {line}\b|:{line}:", said))
        counts["tracebacks"] += TRACEBACK in said
    return counts


def main() -> None:
    """Count and print."""
    mistakes: list[Mistake | Misfiled] = [*MISTAKES, *MISFILED]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        counts = ours(root, mistakes)
        total, sorts = len(mistakes), len({one.sort for one in mistakes})
        print(f"{total} mistakes of {sorts} sorts, each planted alone: `sitrep check`")
        for name in OWN:
            print(f"  {name:<32}{counts[name]:>5}  {counts[name] / total:>7.1%}")
        print(f"  {'said beside them':<32}{counts['others']:>5}")
        sample = root / "sample"
        print(f"  {'findings on the sample':<32}{len(checked(workspace(sample))):>5}")
        tool = shutil.which("check-jsonschema") or shutil.which(
            "check-jsonschema", path=str(Path(sys.executable).parent)
        )
        schemas = Path(sys.argv[1]) if len(sys.argv) > 1 else None
        if tool is None or schemas is None:
            print("check-jsonschema: left out; it needs the tool and a folder of schemas as an argument")
            return
        other = theirs(root, schemas, mistakes, tool)
        print(f"check-jsonschema, asked about the {other['asked']} of them that stand in a YAML file with a schema")
        for name in ("found", "in the right place", "tracebacks"):
            print(f"  {name:<32}{other[name]:>5}  {other[name] / total:>7.1%} of all")


if __name__ == "__main__":
    main()
