"""PO files are read whole, written as they were, and nothing that a person wrote in them is lost."""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile
from sitrep.problems import Problem, Spot

CATALOGUE = """\
# Made for a test.
msgid ""
msgstr ""
"Language: uk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Source-Language: en\\n"

#. Grain agreement = the Black Sea Grain Initiative. At most 180 characters.
#. {vessels} figure vessel at-least: щонайменше 1 судно · 2 судна · 5 суден · 1,5 судна
#: sources/editions/2023-03-08/grain-export.yaml:14
msgctxt "entry:grain-renewal#text"
msgid "The agreement expires on {expiry, date, long}; {vessels} waited."
msgstr "Строк дії угоди спливає {expiry, date, long}; чекало {vessels}."

# Ask the author
# about the village.
#: sources/editions/2023-03-08/shelter.yaml:7
#, fuzzy
#| msgid "People shelter in {vyhadka, place}."
msgctxt "entry:cellar#text"
msgid ""
"People shelter in a cellar in {vyhadka, place}, \\"as before\\", and the "
"sentence goes on."
msgstr ""
"Люди ховаються в підвалі: {vyhadka, place}, «як і раніше», і речення триває "
"ще довго."

#: sources/editions/2023-03-08/shelter.yaml:9
msgctxt "entry:cellar#gaps"
msgid "Heating is missing."
msgstr ""

# Kept for later.
#. {homes} figure dwelling: 1 житло · 2 житла · 5 жител · 1,5 житла
#~| msgid "Homes were hit."
#~ msgctxt "entry:homes#text"
#~ msgid "{homes} were hit."
#~ msgstr "Пошкоджено {homes}."
"""


def catalogue(text: str) -> PoFile:
    """The catalogue of a text that has no fault."""
    checked = po.read(text, "uk.po")
    assert checked.problems == ()
    assert checked.value is not None
    return checked.value


def problems(text: str) -> list[tuple[str, int]]:
    """Codes and lines of the faults of a text."""
    return [(one.code, one.spot.line) for one in po.read(text, "uk.po").problems]


def test_a_file_of_ours_is_written_byte_for_byte_as_it_was() -> None:
    assert po.write(catalogue(CATALOGUE)) == CATALOGUE


def test_everything_that_stands_in_an_entry_is_read() -> None:
    first, second, third, gone = catalogue(CATALOGUE).entries
    assert first == PoEntry(
        context="entry:grain-renewal#text",
        source="The agreement expires on {expiry, date, long}; {vessels} waited.",
        target="Строк дії угоди спливає {expiry, date, long}; чекало {vessels}.",
        notes=(
            "Grain agreement = the Black Sea Grain Initiative. At most 180 characters.",
            "{vessels} figure vessel at-least: щонайменше 1 судно · 2 судна · 5 суден · 1,5 судна",
        ),
        places=("sources/editions/2023-03-08/grain-export.yaml:14",),
    )
    assert second.comment == "Ask the author\nabout the village."
    assert second.previous == "People shelter in {vyhadka, place}."
    assert second.made_from == second.previous
    assert second.fuzzy
    assert not third.translated
    assert (gone.obsolete, gone.previous, gone.comment) == (True, "Homes were hit.", "Kept for later.")


def test_every_text_knows_its_line() -> None:
    read = catalogue(CATALOGUE)
    lines = CATALOGUE.splitlines()
    assert len(read.entries) == 4
    for entry in read.entries:
        assert "msgctxt" in lines[entry.line - 1]
        assert "msgstr" in lines[po.target_line(entry) - 1]


def test_a_place_within_a_wrapped_text_is_the_place_in_the_file() -> None:
    entry = catalogue(CATALOGUE).entries[1]
    offset = entry.target.index("речення")
    spot = po.spot("uk.po", entry.target_at, offset, len("речення"))
    line = CATALOGUE.splitlines()[spot.line - 1]
    assert line[spot.column - 1 : spot.column - 1 + spot.length] == "речення"
    quoted = po.spot("uk.po", entry.source_at, entry.source.index('"as'), 3)
    line = CATALOGUE.splitlines()[quoted.line - 1]
    assert line[quoted.column - 1 : quoted.column - 1 + quoted.length] == '\\"as'


def test_an_empty_text_has_the_line_of_its_keyword() -> None:
    entry = catalogue(CATALOGUE).entries[2]
    assert po.spot("uk.po", entry.target_at) == Spot("uk.po", po.target_line(entry))


def test_translations_hold_what_the_live_entries_say() -> None:
    held = catalogue(CATALOGUE).translations()
    assert list(held.held) == ["entry:grain-renewal#text", "entry:cellar#text", "entry:cellar#gaps"]
    assert held.language == "uk"
    assert held.held["entry:cellar#text"].comment == "Ask the author\nabout the village."


FAULTY = {
    "a word without quotes": ("msgctxt entry:a#text", "po-syntax", 5),
    "a quote within quotes": ('msgctxt "entry:"a"#text"', "po-syntax", 5),
    "a quote that is not closed": ('msgctxt "entry:a#text', "po-syntax", 5),
    "a keyword that PO does not know": ('msgfoo "entry:a#text"', "po-syntax", 5),
    "an earlier source without quotes": ('#| msgid old\nmsgctxt "entry:a#text"', "po-syntax", 5),
    "a context twice in one entry": ('msgctxt "entry:a#text"\nmsgctxt "entry:a#text"', "po-syntax", 5),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_what_cannot_be_read_is_reported_where_it_stands(fault: str) -> None:
    written, code, line = FAULTY[fault]
    good = 'msgctxt "b"\nmsgid "B"\nmsgstr "В"\n'
    text = f'msgid ""\nmsgstr "Language: uk\\n"\n\n\n{written}\nmsgid "A"\nmsgstr "Б"\n\n{good}'
    assert problems(text) == [(code, line)]
    read = po.read(text, "uk.po").value
    assert read is not None
    assert [entry.context for entry in read.entries] == ["b"]


def test_all_faults_of_a_file_are_reported_in_one_run() -> None:
    text = CATALOGUE.replace('msgctxt "entry:grain', "msgctxt entry:grain").replace('msgstr "Пош', "msgstr Пош")
    assert [code for code, _ in problems(text)] == ["po-syntax", "po-syntax"]


def test_a_context_that_stands_twice_is_reported() -> None:
    twice = CATALOGUE.replace("entry:cellar#gaps", "entry:cellar#text")
    faults = po.read(twice, "uk.po").problems
    assert [(one.code, dict(one.facts)) for one in faults] == [
        ("po-duplicate", {"context": "entry:cellar#text", "first": "22"})
    ]


def test_plural_forms_of_po_are_refused() -> None:
    text = 'msgid ""\nmsgstr "Language: uk\\n"\n\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "а"\nmsgstr[1] "б"\n'
    assert problems(text) == [("po-plural", 4)]


def test_a_file_without_a_language_is_reported() -> None:
    assert problems("") == [("po-header", 1)]
    assert problems('msgctxt "a"\nmsgid "A"\nmsgstr "Б"\n') == [("po-header", 1)]


def test_a_country_in_the_head_is_kept_and_not_taken_for_a_language() -> None:
    text = CATALOGUE.replace('"Language: uk', '"Language: uk_UA')
    assert catalogue(text).language == "uk"
    assert po.write(catalogue(text)) == text
    assert '"Language: pl\\n"' in po.write(replace(catalogue(text), language="pl"))


def test_bytes_that_are_not_utf_8_are_reported() -> None:
    assert po.read("Строк".encode("cp1251"), "uk.po").problems == (Problem("po-encoding", Spot("uk.po")),)
    assert po.read("\ufeff".encode() + CATALOGUE.encode(), "uk.po").value == catalogue(CATALOGUE)


def test_windows_line_ends_change_nothing() -> None:
    assert catalogue(CATALOGUE.replace("\n", "\r\n")) == catalogue(CATALOGUE)


def test_a_text_is_never_taken_for_the_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "uk.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    read = po.read("uk.po", "uk.po").value
    assert read is not None
    assert read.entries == ()
    assert os.listdir(tmp_path) == ["uk.po"]  # noqa: PTH208  # names alone


HARD = (
    "a\u2028b",
    "a\u2029b",
    "a\x85b",
    "a\x1cb",
    "a\x0bb",
    "a\x0cb",
    "a\rb",
    "a\tb",
    "a\\nb",
    'a"b',
    "\\",
    "a\nb\n",
    "é",
)


@pytest.mark.parametrize("text", HARD)
def test_characters_that_end_lines_elsewhere_come_back(text: str) -> None:
    entry = PoEntry("c", text, text, previous=text)
    made = PoFile("uk.po", "uk", (entry, replace(entry, context="d", obsolete=True)))
    written = po.write(made)
    assert catalogue(written).entries == made.entries
    assert po.write(catalogue(written)) == written


def test_marks_without_a_space_are_read_as_gettext_reads_them() -> None:
    text = (
        'msgid ""\nmsgstr "Language: uk\\n"\n\n#mine\n#.note\n#,fuzzy\n#|msgid"old"\nmsgctxt"c"\nmsgid"A"\nmsgstr"Б"\n'
    )
    entry = PoEntry("c", "A", "Б", previous="old", comment="mine", notes=("note",), flags=("fuzzy",))
    assert catalogue(text).entries == (entry,)


def test_polib_reads_the_same_from_what_we_write() -> None:
    read = polib.pofile(po.write(catalogue(CATALOGUE)))
    ours = catalogue(CATALOGUE)
    assert len(read) == len(ours.entries) == 4
    for theirs, entry in zip(read, ours.entries, strict=True):
        assert (theirs.msgctxt, theirs.msgid, theirs.msgstr) == (entry.context, entry.source, entry.target)
        assert theirs.tcomment == entry.comment
        assert bool(theirs.obsolete) == entry.obsolete


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not here")
def test_gettext_reads_and_writes_our_file_without_loss(tmp_path: Path) -> None:
    source = tmp_path / "uk.po"
    source.write_text(CATALOGUE, encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    made = subprocess.run(["msgcat", str(source)], capture_output=True, check=True, env=environment)
    assert made.stderr == b""
    assert catalogue(made.stdout.decode()) == catalogue(CATALOGUE)
    subprocess.run(["msgfmt", "-o", str(tmp_path / "uk.mo"), str(source)], check=True, env=environment)
