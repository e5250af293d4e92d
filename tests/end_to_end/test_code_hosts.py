"""The hook and the action check a workspace as the command line does."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests import code_host, sample

ROOT = Path(__file__).resolve().parents[2]
SITREP = Path(sys.executable).with_name("sitrep")
BROKEN = "sources/editions/2023-03-08/displacement.yaml"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return sample.workspace(tmp_path / "repository")


def broken(root: Path) -> Path:
    file = root / BROKEN
    file.write_text(file.read_text("utf-8").replace("compare_to:", "compare_with:", 1), "utf-8")
    return root


def hook() -> dict[str, object]:
    (made,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert isinstance(made, dict)
    return made


def as_hook(folder: Path) -> subprocess.CompletedProcess[str]:
    """What pre-commit does once the hook is installed."""
    environment = {**os.environ, "PATH": f"{SITREP.parent}{os.pathsep}{os.environ['PATH']}", "SITREP_LANG": "en"}
    command = shlex.split(str(hook()["entry"]))
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_hook_lets_a_sound_workspace_pass_and_stops_a_faulty_one(workspace: Path) -> None:
    held = hook()
    assert (held["id"], held["language"], held["pass_filenames"]) == ("sitrep-check", "python", False)
    assert as_hook(workspace).returncode == 0
    refused = as_hook(broken(workspace))
    assert refused.returncode == 1
    assert f"{BROKEN}:26:9" in refused.stdout


def test_the_action_puts_faults_beside_their_lines(workspace: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    installed = temporary / "sitrep" / "bin" / "sitrep"
    installed.parent.mkdir(parents=True)
    installed.symlink_to(SITREP)
    check = code_host.steps({})[-1]
    assert code_host.run(check, workspace, temporary).returncode == 0
    broken(workspace)
    refused = code_host.run(check, workspace, temporary)
    assert refused.returncode == 1
    assert refused.stdout.startswith(f"::error file={BROKEN},line=26,")
    above = code_host.steps({"workspace": "repository", "strict": "true", "language": "uk"})[-1]
    refused = code_host.run(above, workspace.parent, temporary)
    assert refused.returncode == 1
    assert refused.stdout.startswith(f"::error file=repository/{BROKEN},line=26,")
    assert "Поля «compare_with» тут немає" in refused.stdout


def test_the_action_installs_what_the_lock_names_and_nothing_else() -> None:
    install, _ = code_host.steps({})
    lines = [line for line in install.script.splitlines() if line.startswith("pip ")]
    assert lines == [
        'pip --require-hashes --requirement "$GITHUB_ACTION_PATH/requirements.lock"',
        'pip --no-build-isolation "$GITHUB_ACTION_PATH"',
    ]
    assert "--no-deps" in install.script
