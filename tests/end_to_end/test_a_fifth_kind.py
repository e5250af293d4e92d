"""A fifth kind, "casualties", is added to a scratch copy by touching four files, and is checked and built at once."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests import sample

HOME = Path(__file__).resolve().parent.parent.parent
MODEL = '''"""Civilians killed and injured, as verified one by one."""

from typing import ClassVar, Literal

from sitrep.model.entry import Entry


class Casualties(Entry):
    """Who counts, and by which standard."""

    KIND: ClassVar[str] = "casualties"
    FACTS: ClassVar[tuple[str, ...]] = ("verified_by",)

    verified_by: Literal["incident", "register"]
'''
TEMPLATE = '{% extends "article.html" %}\n'
WORDS = {
    "section.casualties": ("Casualties", "Жертви серед цивільних осіб"),
    "field.verified_by": ("Verified by", "Перевірено за"),
    "value.incident": ("incident", "випадками"),
    "value.register": ("register", "реєстром"),
}
ENTRY = """\
entries:
  - id: vyhadka-toll
    language: en
    headline: >-
      {killed} were verified as killed
    verified_by: incident
    figures:
      killed:
        label: >-
          Verified as killed
        unit: person
        value: 21
        as_of: 2023-03-05
        status: verified
        caveat: >-
          Actual figures are higher.
        source: ohchr
"""
PO = """
msgctxt "entry:vyhadka-toll#headline"
msgid "{killed} were verified as killed"
msgstr "Перевірено загибель: {killed}"

msgctxt "entry:vyhadka-toll#figures.killed.label"
msgid "Verified as killed"
msgstr "Перевірено загибель"

msgctxt "entry:vyhadka-toll#figures.killed.caveat"
msgid "Actual figures are higher."
msgstr "Фактичні цифри вищі."
"""


def copied(root: Path) -> Path:
    """The package, its templates and the sample, without what was made from them."""
    for name in ("sitrep", "templates", "sources"):
        shutil.copytree(HOME / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def with_fifth_kind(root: Path) -> list[Path]:
    """The four files that a kind touches: its model, the tuple of kinds, its template, its words in each language."""
    model = root / "sitrep/model/kinds/casualties.py"
    model.write_text(MODEL, "utf-8")
    kinds = root / "sitrep/model/kinds/__init__.py"
    text = kinds.read_text("utf-8")
    imported = "from sitrep.model.kinds.casualties import Casualties\n"
    text = text.replace("from sitrep.model.kinds.displacement", f"{imported}from sitrep.model.kinds.displacement")
    kinds.write_text(text.replace("GrainExport, UnVisit)", "GrainExport, UnVisit, Casualties)"), "utf-8")
    template = root / "templates/kinds/casualties.html"
    template.write_text(TEMPLATE, "utf-8")
    words = root / "templates/locales"
    for name, number in (("report.pot", None), ("uk.po", 1)):
        file = words / name
        added = "".join(
            f'\nmsgctxt "tpl:report#{key}"\nmsgid "{said[0]}"\nmsgstr "{said[1] if number else ""}"\n'
            for key, said in WORDS.items()
        )
        file.write_text(file.read_text("utf-8") + added, "utf-8")
    return [model, kinds, template, words]


def test_four_files_make_a_kind_that_is_checked_localised_and_printed(tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert len(with_fifth_kind(root)) == 4
    folder = root / "sources/editions" / sample.NEWEST
    (folder / "casualties.yaml").write_text(ENTRY, "utf-8")
    catalogue = folder / "uk.po"
    catalogue.write_text(catalogue.read_text("utf-8") + PO, "utf-8")
    assert run(root, "check").stdout.startswith("No faults")
    done = run(root, "build", "--formats", "html")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {code: root / f"output/{sample.NEWEST}/sitrep-{sample.NEWEST}.{code}.html" for code in ("uk", "en")}
    said = {"uk": ("Жертви серед цивільних осіб", "Перевірено загибель: 21"), "en": ("Casualties", "21\u00a0people")}
    for code, file in pages.items():
        text = file.read_text("utf-8")
        assert all(words in text for words in said[code])
        assert text.index('id="un-visit"') < text.index('id="casualties"')


def test_a_kind_with_a_misspelt_field_is_told_what_was_meant(tmp_path: Path) -> None:
    root = copied(tmp_path)
    with_fifth_kind(root)
    entry = ENTRY.replace("verified_by: incident", "verifed_by: incident")
    (root / "sources/editions" / sample.NEWEST / "casualties.yaml").write_text(entry, "utf-8")
    done = run(root, "check")
    assert done.returncode == 1
    assert 'Did you mean "verified_by"?' in done.stdout


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command of the copy, not of the package that is being tested."""
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); from sitrep.cli.main import main; main()"
    command = [sys.executable, "-c", program, str(root), *words]
    environment = {"SITREP_LANG": "en", "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
