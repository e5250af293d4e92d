"""Knows whether the libraries of PDF are here, before anything loads them; fetches them where the machine allows it."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from sitrep import resources
from sitrep.problems import PdfUnavailable

# The names by which WeasyPrint opens them on Linux; elsewhere its own search decides, and its failure is reported.
LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
COMMAND = f"sudo apt-get install -y --no-install-recommends {' '.join(PACKAGES)}"

_ROOTLESS = "SITREP_ROOTLESS"  # root takes the way of a plain user, so that a test can walk it
_FONTCONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
_MINUTES = 5 * 60


def prepare(cache: Path) -> None:
    """From here on Pango knows our fonts and no others; where it cannot be used, that is said before it is loaded."""
    if not any(resources.fonts().glob("*.ttf")):
        # Pango without any font ends the process with a segmentation fault: no error could be caught later.
        raise PdfUnavailable("pdf-no-font", folder=resources.fonts())
    os.environ["FONTCONFIG_FILE"] = str(_fontconfig(cache))
    gone = missing()
    if gone:
        raise PdfUnavailable("pdf-libraries", libraries=", ".join(gone), command=COMMAND)


def missing() -> tuple[str, ...]:
    """The libraries that cannot be opened here, and without which there is no PDF."""
    if sys.platform != "linux":
        return ()
    _preload(_unpacked())
    return tuple(name for name in LIBRARIES if not _opens(name))


@contextmanager
def dated(day: date) -> Iterator[None]:
    """Whatever stamps a time into a file while this lasts stamps that day, unless the environment names one."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if given is None:
            del os.environ["SOURCE_DATE_EPOCH"]


def _fontconfig(cache: Path) -> Path:
    """A file that names our fonts and a cache of our own, so that nothing outside is read or written."""
    folder = cache.resolve() / "fontconfig"
    path = folder / "fonts.conf"
    text = _FONTCONFIG.format(fonts=escape(str(resources.fonts())), cache=escape(str(folder)))
    if not path.is_file() or path.read_text("utf-8") != text:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"fonts.{os.getpid()}.part"
        fresh.write_text(text, "utf-8")
        fresh.replace(path)
    return path


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _unpacked() -> Path:
    """Where a plain user's own copy of the libraries lies."""
    return Path(sys.prefix) / "native"


def _preload(folder: Path) -> None:
    """Opens every library of our own copy, so that the linker has them by name and needs no search path."""
    waiting = sorted(path for path in folder.glob("**/*.so.*") if path.is_file())
    while waiting:
        # Each may need another that is opened only in this round; a round that opens none is the last.
        left = [path for path in waiting if not _opens_for_all(path)]
        if len(left) == len(waiting):
            return
        waiting = left


def _opens_for_all(path: Path) -> bool:
    try:
        ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


def fetch() -> None:
    """Gets the missing libraries from Debian's packages: for everyone as root, else unpacked beside this Python."""
    if shutil.which("apt-get") is None:
        return
    try:
        if os.geteuid() == 0 and not os.environ.get(_ROOTLESS):
            _for_everyone()
        else:
            _for_this_environment(_unpacked())
    except (OSError, subprocess.SubprocessError):
        return  # `missing` says what is not here; `build` and `doctor` say what to do


def _for_everyone() -> None:
    _run(["apt-get", "update", "-qq"])
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES])


def _for_this_environment(target: Path) -> None:
    """Lets apt download what it would install, checked against its signed index, and unpacks that into a folder.

    The folder appears only when it is whole.
    """
    part = target.with_name(f"{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    debs, whole = part / "debs", part / "whole"
    for folder in (part / "lists" / "partial", part / "cache" / "archives" / "partial", debs, whole):
        folder.mkdir(parents=True)
    apt = [
        "apt-get",
        "-qq",
        *("-o", f"Dir::State::lists={part}/lists"),
        *("-o", f"Dir::Cache={part}/cache"),
        *("-o", "APT::Sandbox::User="),
        *("-o", "Debug::NoLocking=1"),
    ]
    try:
        _run([*apt, "update"])
        names = _names(_run([*apt, "install", "--print-uris", "-y", "--no-install-recommends", *PACKAGES]))
        _run([*apt, "download", *names], folder=debs)
        for deb in sorted(debs.glob("*.deb")):
            _run(["dpkg-deb", "-x", str(deb), str(whole)])
        shutil.rmtree(target, ignore_errors=True)
        whole.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _names(uris: str) -> tuple[str, ...]:
    """The packages in apt's list of what it would fetch: an address in quotes, a file name and its sums a line."""
    files = [line.split()[1] for line in uris.splitlines() if line.startswith("'")]
    return tuple(file.split("_")[0] for file in files)


def _run(command: Sequence[str], folder: Path | None = None) -> str:
    """What the command says; one that fails or takes too long raises."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    done = subprocess.run(  # noqa: S603 - the words are our own
        command, cwd=folder, env=quiet, timeout=_MINUTES, capture_output=True, text=True, check=True
    )
    return done.stdout


if __name__ == "__main__" and missing():
    fetch()  # what `./dev` runs once
