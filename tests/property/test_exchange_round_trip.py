"""Through whatever tool a catalogue goes, what a person wrote and what a row is known by come back."""

import io
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from lxml import etree
from translate.storage.po import pofile
from translate.storage.xliff2 import Xliff2File

from sitrep.load import po, xliff, xliff_writing
from sitrep.load.po import PoEntry, PoFile
from sitrep.load.tag import Tag
from sitrep.load.xliff_unit import id_of
from sitrep.model.translation import STATES, canonical

CATALOGUES = int(os.environ.get("SITREP_CATALOGUES", "100"))
SCHEMA = Path(__file__).resolve().parents[1] / "schemas" / "xliff-2.1.rng"
# What a sentence may hold, and what tools trip over.
WORDS = (
    "ships", "waited", "{vessels}", "{bakhmut, place, locative}", "{idps.as_of, date}", "п’ять", "об’єкт", 'said "so"',
    "a\\b", "first\nsecond", "tab\there", "довге-слово", "№ 12", "22\u00a0осіб", "<b>", "&amp;", "100%",
    "{n, plural, one {# дитина} few {# дитини} many {# дітей} other {# дитини}}", "%s", "C:\\temp\\n", "дуже" * 30,
    "«лапки»", "—", "…", "🙂", "'", "#, fuzzy", "msgid", "e\u0301",
)  # fmt: skip
NOTES = (
    "Grain agreement = the Black Sea Grain Initiative.",
    "At most 180 characters.",
    "{vessels} figure vessel: 1 судно · 2 судна",
)
COMMENTS = ("питання до автора", "перевірено\nдвічі", "див. <лист> & «відповідь»", "# not a heading")


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 12)))


def catalogue(seed: int) -> PoFile:
    """A catalogue such as one that leaves: tagged rows, some translated, doubted, stale, commented on or set aside."""
    chance = random.Random(seed)
    rows = tuple(row(chance, number) for number in range(chance.randint(1, 6)))
    gone = tuple(replace(one, obsolete=True, places=()) for one in rows if one.translated and chance.random() < 0.15)
    gone = gone[: len(rows) - 1]  # XLIFF has at least one unit
    aside = {one.context for one in gone}
    header = {"Project-Id-Version": "sitrep 2023-03-08", "Language": "uk", "X-Source-Language": "en"}
    return PoFile("uk.po", "uk", (*(one for one in rows if one.context not in aside), *gone), header)


def row(chance: random.Random, number: int) -> PoEntry:
    target = chance.choice(("", f"переклад {sentence(chance)}", sentence(chance)))
    field = chance.choice(("text", "headline", "outcomes.0", "figures.women.label", "shelter@civil-defence"))
    tag = Tag(
        f"{chance.getrandbits(64):016x}", f"{chance.getrandbits(64):016x}" if target else "", chance.random() < 0.2
    )
    return PoEntry(
        context=f"entry:e-{number}#{field}",
        source=f"{number} {sentence(chance)}",
        target=target,
        previous=chance.choice((None, sentence(chance))) if target else None,
        comment=chance.choice(("", *COMMENTS)),
        notes=(*chance.sample(NOTES, chance.randint(0, 2)), str(tag)),
        places=tuple(f"sources/editions/2023-03-08/shelter.yaml:{line}" for line in chance.sample(range(99), 2)),
        flags=("fuzzy",) if target and chance.random() < 0.3 else (),
    )


def read(content: str | bytes) -> PoFile:
    checked = po.read(content, "uk.po")
    assert checked.problems == ()
    assert checked.value is not None
    return checked.value


# Each tool: PO text in, PO bytes out.
Tool = Callable[[str], bytes]


def through_polib(text: str) -> bytes:
    return str(polib.pofile(text + "\n" + " " * 8192)).encode()


def gettext(*command: str) -> Tool:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}

    def run(text: str) -> bytes:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, env=environment)
        return done.stdout

    return run


def as_weblate(text: str) -> bytes:
    """Weblate keeps its files with Translate Toolkit, which is here; the lines of the head are as it writes them."""
    store = pofile.parsestring(text.encode())
    store.updateheader(
        add=True,
        PO_Revision_Date="2023-03-09 10:00+0000",
        Last_Translator="A. Translator <translator@example.org>",
        Language_Team="Ukrainian <https://weblate.example.org/uk/>",
        Plural_Forms="nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2;",
        X_Generator="Weblate 5.14.3",
    )
    written = io.BytesIO()
    store.serialize(written)
    return written.getvalue()


def as_poedit(text: str) -> bytes:
    """An imitation of what Poedit writes: wrapped at 79, its lines in the head, a BOM and CRLF where it met them."""
    held = polib.pofile(text + "\n" + " " * 8192, wrapwidth=79)
    held.metadata |= {"X-Generator": "Poedit 3.4", "X-Poedit-Basepath": ".", "Last-Translator": ""}
    return b"\xef\xbb\xbf" + str(held).replace("\n", "\r\n").encode()


def spaced(text: str) -> bytes:
    """What some tools do to texts: U+00A0 becomes a space, and rows are sorted anew."""
    made = read(text)
    rows = sorted(made.entries, key=lambda one: (one.obsolete, one.source))
    plain = (
        replace(one, source=one.source.replace("\u00a0", " "), target=one.target.replace("\u00a0", " ")) for one in rows
    )
    return po.write(replace(made, entries=tuple(plain))).encode()


TOOLS: dict[str, Tool] = {
    "polib": through_polib,
    "msgcat": gettext("msgcat", "-"),
    "msgcat, not wrapped, sorted": gettext("msgcat", "--no-wrap", "--sort-output", "-"),
    "msgattrib": gettext("msgattrib", "-"),
    "msgconv": gettext("msgconv", "--to-code=UTF-8", "-"),
    "weblate": as_weblate,
    "poedit": as_poedit,
    "spaces": spaced,
}


# What tools lose of rows that are set aside: docs/translators.md says so. Such rows never leave a workspace.
LOST_ASIDE = {"polib": ("notes", "previous"), "poedit": ("notes", "previous"), "weblate": ("notes",)}


def known(entry: PoEntry, tool: str) -> PoEntry:
    """A row as it is to come back; positions count in no comparison."""
    if tool == "spaces":
        entry = replace(entry, source=canonical(entry.source), target=canonical(entry.target))
    lost = LOST_ASIDE.get(tool, ()) if entry.obsolete else ()
    notes, previous = () if "notes" in lost else entry.notes, None if "previous" in lost else entry.previous
    return replace(entry, notes=notes, previous=previous)


@pytest.mark.parametrize("tool", TOOLS)
def test_no_tool_for_po_loses_what_a_row_is_or_what_a_person_wrote(tool: str) -> None:
    if tool.startswith("msg") and shutil.which("msgcat") is None:
        pytest.skip("GNU gettext is not here")
    rows = aside = 0
    for seed in range(CATALOGUES):
        made = catalogue(seed)
        back = read(TOOLS[tool](po.write(made)))
        want = {one.context: known(one, tool) for one in made.entries}
        assert {one.context: known(one, tool) for one in back.entries} == want, f"catalogue {seed}"
        assert back.language == "uk"
        assert back.header["Project-Id-Version"] == "sitrep 2023-03-08"
        rows, aside = rows + len(made.live), aside + len(made.obsolete)
    assert rows >= CATALOGUES > 0
    assert aside > 0


def test_what_the_page_says_that_tools_lose_they_lose() -> None:
    """docs/translators.md, "What tools lose": so that its table is mended once a tool is."""
    aside = PoEntry("entry:b#text", "B", "Б", previous="b", notes=("Note.",), obsolete=True)
    text = po.write(PoFile("uk.po", "uk", (PoEntry("entry:a#text", "A", "А"), aside)))
    lost = {tool: read(TOOLS[tool](text)).obsolete[0] for tool in ("polib", "weblate")}
    assert {tool: (one.notes, one.previous) for tool, one in lost.items()} == {
        "polib": ((), None),
        "weblate": ((), "b"),
    }
    coded = xliff_writing.write(PoFile("uk.po", "uk", (PoEntry("a", "A {n} b", "А {n} б"),)), "en", {})
    coded = coded.replace("<target>А {n} б", '<target>А <mrk id="m1" translate="no">{n}</mrk> б')
    store = Xliff2File.parsestring(coded.replace('<mrk id="m1" translate="no">{n}</mrk> b', '<ph id="1"/> b').encode())
    assert str(store.units[0].source) == "A  b"
    store.units[0].target = "нове"
    assert str(store.units[0].target) != "нове"


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not here")
def test_gettext_drops_flags_of_others_making() -> None:
    text = po.write(PoFile("uk.po", "uk", (PoEntry("entry:a#text", "A", "А", flags=("fuzzy", "x-approved")),)))
    assert [one.flags for one in read(TOOLS["msgcat"](text)).live] == [("fuzzy",)]


def test_weblate_is_known_by_its_head_and_poedit_by_its_lines() -> None:
    """So that the two imitations do what they are named for."""
    text = po.write(catalogue(1))
    assert b"X-Generator: Weblate" in as_weblate(text)
    assert as_poedit(text).startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in as_poedit(text)


def xliff_of(seed: int) -> tuple[PoFile, bytes]:
    """The rows that would leave, as XLIFF, in whatever states."""
    made = catalogue(seed)
    chance = random.Random(seed)
    live = replace(made, entries=made.live, header={})
    translated = [state for state in STATES if state != "missing"]
    states = {one.context: chance.choice(translated) for one in live.entries if one.translated}
    return live, xliff_writing.write(live, "en", states).encode()


def came_back(content: bytes) -> tuple[PoEntry, ...]:
    checked = xliff.read(content, "uk.xlf")
    assert checked.problems == ()
    assert checked.value is not None
    assert (checked.value.language, checked.value.header[xliff.SOURCE_LANGUAGE]) == ("uk", "en")
    return checked.value.entries


def test_xliff_is_valid_and_comes_back_as_it_was_written() -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    rows = 0
    for seed in range(CATALOGUES):
        made, content = xliff_of(seed)
        assert schema.validate(etree.fromstring(content)), schema.error_log
        assert came_back(content) == made.entries, f"catalogue {seed}"
        rows += len(made.entries)
    assert rows > CATALOGUES > 0


def test_translate_toolkit_opens_xliff_with_all_rows_and_gives_it_back_whole() -> None:
    rows = 0
    for seed in range(CATALOGUES):
        made, content = xliff_of(seed)
        store = Xliff2File.parsestring(content)
        assert [(str(one.source), str(one.target or "")) for one in store.units] == [
            (one.source, one.target) for one in made.entries
        ]
        assert [one.getid() for one in store.units] == [id_of(one.context) for one in made.entries]
        assert came_back(bytes(store)) == made.entries, f"catalogue {seed}"
        rows += len(made.entries)
    assert rows > CATALOGUES > 0


def test_what_is_translated_in_translate_toolkit_is_read_and_nothing_else_moves() -> None:
    rows = 0
    for seed in range(CATALOGUES):
        made, content = xliff_of(seed)
        store = Xliff2File.parsestring(content)
        written = {}
        for number, (unit, entry) in enumerate(zip(store.units, made.entries, strict=True)):
            written[entry.context] = f"нове {number} {{idps, genitive}} & <так>"
            unit.target = written[entry.context]
            unit.marktranslated()
            unit.addnote("питання", "translator")
        for entry, before in zip(came_back(bytes(store)), made.entries, strict=True):
            comment = "\n".join((*([before.comment] if before.comment else ()), "питання"))
            assert entry == replace(before, target=written[entry.context], comment=comment, flags=())
            rows += 1
    assert rows > CATALOGUES > 0


PIECES = (
    b"<unit>", b"</unit>", b"<source>", b"</target>", b"<note>", b"<mda:meta>", b'<ph id="1"/>', b' id="_d800_"',
    b'<cp hex="D800"/>', b'<cp hex="0041"/>', b'<cp hex="x"/>', b"&#x1;", b"&a;", b"<!DOCTYPE a>",
    b"<!--", b"]]>", b"<![CDATA[<]]>", b"<?pi?>", b"\x00", b"\xff",
)  # fmt: skip


def test_no_damage_makes_the_reader_of_xliff_fail() -> None:
    """A damaged file is read as far as it is XLIFF, or named as none; what was read of it can be written again."""
    refused = taken = 0
    for seed in range(CATALOGUES * 3):
        chance = random.Random(seed)
        content = xliff_of(seed % CATALOGUES)[1]
        for _ in range(chance.randint(1, 3)):
            first, last = sorted(chance.choices(range(len(content)), k=2))
            last = min(last, first + chance.choice((0, 0, 5, 60)))
            content = content[:first] + chance.choice((b"", *PIECES)) + content[last:]
        checked = xliff.read(content, "uk.xlf")
        if checked.value is None:
            refused += 1
            assert [one.code for one in checked.problems] == ["xliff-syntax"]
        else:
            taken += 1
            po.write(checked.value).encode()
    assert min(refused, taken) > 0
