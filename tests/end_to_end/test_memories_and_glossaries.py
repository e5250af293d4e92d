"""TMX and TBX are what Translate Toolkit makes of our PO files; docs/translators.md says how, and what is lost."""

import subprocess
import sys
from pathlib import Path

from lxml import etree

from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile

XML = "{http://www.w3.org/XML/1998/namespace}"
TAG = "sitrep:0123456789abcdef:0123456789abcdef"
ROWS = (
    PoEntry("entry:a#text", "{ships} waited in the\u00a0strait.", "Чекало {ships} <у протоці>.", notes=("Note.", TAG)),
    PoEntry("entry:b#text", "Nobody & nothing waited.", "Ніхто не чекав.", comment="питання", flags=("fuzzy",)),
    PoEntry("entry:c#text", "Not yet.", notes=(TAG,)),
    PoEntry("entry:d#figures.women.label", "Women", "Жінки"),
)


def made(folder: Path, module: str, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"translate.convert.{module}", "--progress=none", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def catalogue(folder: Path) -> None:
    file = PoFile("uk.po", "uk", ROWS, {"Language": "uk", "X-Source-Language": "en"})
    (folder / "uk.po").write_text(po.write(file), encoding="utf-8")


def test_a_memory_holds_each_finished_pair_with_its_context_and_nothing_else(tmp_path: Path) -> None:
    catalogue(tmp_path)
    made(tmp_path, "po2tmx", "--language=uk", "--source-language=en", "uk.po", "uk.tmx")
    units = list(etree.parse(tmp_path / "uk.tmx").iter("tu"))
    held = [
        (one.findtext("prop"), {tuv.get(f"{XML}lang"): tuv.findtext("seg") for tuv in one.iter("tuv")}) for one in units
    ]
    finished = [one for one in ROWS if one.translated and not one.fuzzy]
    assert held == [(one.context, {"en": one.source, "uk": one.target}) for one in finished]
    text = (tmp_path / "uk.tmx").read_text(encoding="utf-8")
    assert [word for word in ("Note.", "питання", "sitrep:", "Not yet") if word in text] == []


def test_a_glossary_holds_pairs_of_words_and_loses_senses_and_the_language(tmp_path: Path) -> None:
    catalogue(tmp_path)
    made(tmp_path, "po2csv", "uk.po", "uk.csv")
    made(tmp_path, "csv2tbx", "--columnorder=location,source,target", "uk.csv", "uk.tbx")
    entries = list(etree.parse(tmp_path / "uk.tbx").iter("termEntry"))
    terms = [[term.text for term in one.iter("term")] for one in entries]
    assert ["Women", "Жінки"] in terms
    assert {one.get(f"{XML}lang") for one in entries[0].iter("langSet")} == {"en", "xx"}
    assert "entry:d" not in (tmp_path / "uk.tbx").read_text(encoding="utf-8")
