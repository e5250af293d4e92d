"""Runs the steps of action.yml as a code host would, in a folder that holds a workspace.

.venv/bin/python -m tests.code_host FOLDER
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
INPUT = re.compile(r"\$\{\{ inputs\.([a-z]+) \}\}")


@dataclass(frozen=True)
class Step:
    """A step: what it is called, its script, and its environment with the inputs in place."""

    name: str
    script: str
    environment: Mapping[str, str]


def steps(inputs: Mapping[str, str]) -> tuple[Step, ...]:
    """The steps of the action; what is not given is as the action has it."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    given = {name: held["default"] for name, held in action["inputs"].items()} | dict(inputs)
    made = []
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"], "an input within a script could be a command"
        filled = {key: INPUT.sub(lambda found: given[found[1]], value) for key, value in step["env"].items()}
        made.append(Step(step["name"], step["run"], filled))
    return tuple(made)


def run(step: Step, folder: Path, temporary: Path) -> subprocess.CompletedProcess[str]:
    """Run a step in a folder, in the shell that the host uses for it."""
    held = {"RUNNER_TEMP": str(temporary), "GITHUB_ACTION_PATH": str(ROOT)}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.script],
        cwd=folder,
        env={**os.environ, **held, **step.environment},
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> None:
    """Run them all; end as the first that fails."""
    with tempfile.TemporaryDirectory() as temporary:
        for step in steps({}):
            done = run(step, Path(sys.argv[1]), Path(temporary))
            sys.stdout.write(f"{step.name}: {done.returncode}\n{done.stdout}{done.stderr}")
            if done.returncode:
                sys.exit(done.returncode)


if __name__ == "__main__":
    main()
