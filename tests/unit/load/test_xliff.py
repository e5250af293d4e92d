"""XLIFF 2 is written as the standard has it, and read as tools leave it."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from lxml import etree

from sitrep.load import po, xliff, xliff_writing
from sitrep.load.po import PoEntry, PoFile
from sitrep.load.tag import Tag, tag_of, without_tag
from sitrep.load.xliff_unit import context_of, id_of
from sitrep.model.translation import State

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).resolve().parents[2] / "schemas" / "xliff-2.1.rng"))
CORE = f'xmlns="{xliff.CORE}" xmlns:mda="{xliff.METADATA}"'
TAG = Tag("0123456789abcdef", "fedcba9876543210")
ROW = PoEntry(
    context="entry:grain-renewal#outcomes.0@civil_defence",
    source="Until {expiry, date} {vessels} waited; {n, plural, one {# in {x, place}} other {#}}",
    target="Чекало {vessels} <до> {expiry, date}",
    previous="Until {expiry, date} ships waited",
    comment="перше\nдруге & <третє>",
    notes=("At most 180 characters.", str(TAG)),
    places=("sources/editions/2023-03-08/grain-export.yaml:14",),
)


def written(*rows: PoEntry, states: Mapping[str, State] = MappingProxyType({})) -> str:
    file = PoFile("uk.po", "uk", rows, {"Project-Id-Version": "sitrep 2023-03-08"})
    return xliff_writing.write(file, "en", states)


def rows(content: str | bytes) -> tuple[PoEntry, ...]:
    read = xliff.read(content.encode() if isinstance(content, str) else content, "uk.xlf")
    assert read.problems == ()
    assert read.value is not None
    return read.value.entries


def document(inside: str) -> str:
    return (
        f'<xliff {CORE} version="2.1" srcLang="en" trgLang="uk"><file id="f">'
        f'<unit id="entry:a_23_text">{inside}</unit></file></xliff>'
    )


def test_a_row_keeps_all_that_it_holds() -> None:
    assert rows(written(ROW)) == (ROW,)
    assert tag_of(rows(written(ROW))[0].notes) == TAG
    assert without_tag(ROW.notes) == ("At most 180 characters.",)


def test_what_is_written_is_valid() -> None:
    odd = PoEntry("b", "a\x01\r\n\tb", "в\x02", notes=("null \x00",), flags=("fuzzy", "no-wrap"))
    text = written(ROW, odd, PoEntry("c", "C"))
    assert SCHEMA.validate(etree.fromstring(text.encode())), SCHEMA.error_log
    assert rows(text)[1].source == odd.source
    assert rows(text)[1].flags == odd.flags
    assert rows(text)[1].notes == ("null \ufffd",)


WRONG = {
    "an id with a sign that no id may have": ('id="entry:a', 'id="entry a'),
    "a state that there is not": ('state="initial"', 'state="done"'),
    "a detail without its prefix": ('subState="sitrep:missing"', 'subState="missing"'),
    "a text without a source": ("<source>A</source>", ""),
    "notes behind the texts": ("</segment>", "</segment><notes><note>n</note></notes>"),
    "an element that there is not": ("<source>A</source>", "<source><b>A</b></source>"),
    "metadata without a type": ('<mda:meta type="project">', "<mda:meta>"),
    "another version": ('version="2.1"', 'version="2.0"'),
}


@pytest.mark.parametrize("fault", WRONG)
def test_the_schema_refuses_what_the_standard_does(fault: str) -> None:
    text = written(PoEntry("entry:a", "A"))
    assert SCHEMA.validate(etree.fromstring(text.encode()))
    right, wrong = WRONG[fault]
    assert text.count(right) == 1, right
    assert not SCHEMA.validate(etree.fromstring(text.replace(right, wrong).encode()))


def test_arguments_are_marked_in_the_source_and_the_words_of_a_plural_are_not() -> None:
    source = etree.fromstring(written(ROW).encode()).find(f".//{{{xliff.CORE}}}source")
    assert source is not None
    marked = [mark.text for mark in source if mark.get("translate") == "no"]
    assert marked == ["{expiry, date}", "{vessels}", "{x, place}"]
    assert "".join(source.itertext()) == ROW.source


def test_states_are_said_as_the_standard_has_them() -> None:
    states: dict[str, State] = {"a": "missing", "b": "stale", "c": "approved"}
    text = written(
        PoEntry("a", "A"), PoEntry("b", "B", "Б"), PoEntry("c", "C", "В"), PoEntry("d", "D", "Г"), states=states
    )
    segments = etree.fromstring(text.encode()).iter(f"{{{xliff.CORE}}}segment")
    assert [(one.get("state"), one.get("subState")) for one in segments] == [
        ("initial", "sitrep:missing"),
        ("initial", "sitrep:stale"),
        ("final", "sitrep:approved"),
        ("translated", "sitrep:draft"),
    ]


def test_a_tool_that_knows_no_states_doubts_nothing_and_one_that_does_is_believed() -> None:
    filled = written(PoEntry("a", "A")).replace("<source>A</source>", "<source>A</source><target>Б</target>")
    assert not rows(filled)[0].fuzzy
    assert rows(filled.replace(' subState="sitrep:missing"', ""))[0].fuzzy
    assert not rows(written(PoEntry("a", "A", "Б", flags=("fuzzy",))).replace('"initial"', '"translated"'))[0].fuzzy


def test_placeholders_that_a_tool_made_are_read_as_what_they_stand_for() -> None:
    text = document(
        '<originalData><data id="d1">{vessels}</data></originalData><segment state="translated">'
        '<source><ph id="1" dataRef="d1"/> waited</source>'
        '<target>чекало <ph id="1" dataRef="d1" disp="1"/>, <ph id="2" disp="{idps}"/><cp hex="0009"/></target>'
        "</segment>"
    )
    assert [(one.source, one.target) for one in rows(text)] == [("{vessels} waited", "чекало {vessels}, {idps}\t")]


def test_what_a_tool_cut_into_segments_is_whole_again() -> None:
    text = document(
        '<segment state="translated"><source>One.</source><target>Перше.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>Two.</source><target>Друге.</target></segment>'
    )
    assert [(one.source, one.target) for one in rows(text)] == [("One. Two.", "Перше. Друге.")]
    nothing = text.replace("<target>Перше.</target>", "").replace("<target>Друге.</target>", "")
    assert [(one.source, one.target) for one in rows(nothing)] == [("One. Two.", "")]


def test_notes_that_others_added_are_comments_wherever_they_stand() -> None:
    text = document(
        '<notes><note category="note">ours</note><note>theirs</note></notes><segment><source>A</source>'
        '<notes><note category="translator">within</note></notes></segment>'
    )
    assert [(one.notes, one.comment) for one in rows(text)] == [(("ours",), "theirs\nwithin")]


def test_other_modules_and_other_peoples_metadata_are_passed_over() -> None:
    text = document(
        '<mda:metadata><mda:metaGroup category="tool"><mda:meta type="previous">x</mda:meta></mda:metaGroup>'
        "</mda:metadata>"
        '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>no</source>'
        "</mtc:match></mtc:matches><segment><source>A</source></segment>"
    )
    moved = text.replace("<segment><source>A</source></segment>", "").replace(
        "<mtc:matches", "<segment><source>A</source></segment><mtc:matches"
    )
    assert [one.source for one in rows(moved)] == ["A"]
    assert [(one.source, one.previous) for one in rows(text)] == [("A", None)]


def test_versions_encodings_and_countries_of_tools_are_read() -> None:
    later = (
        document("<segment><source>A</source></segment>")
        .replace("document:2.0", "document:2.2")
        .replace('"2.1"', '"2.2"')
    )
    assert rows(later)[0].source == "A"
    for encoding in ("utf-16", "utf-8-sig"):
        assert rows(f'<?xml version="1.0"?>{later}'.encode(encoding))[0].source == "A"
    read = xliff.read(later.replace('"uk"', '"uk-UA"').encode(), "uk.xlf").value
    assert read is not None
    assert read.language == "uk"


def test_a_place_in_a_text_is_the_place_in_the_file() -> None:
    text = written(ROW)
    entry = rows(text)[0]
    spot = po.spot("uk.xlf", entry.target_at, entry.target.index("до"), 2)
    line = text.splitlines()[spot.line - 1]
    assert line[spot.column - 1 : spot.column - 1 + spot.length] == "до"


@pytest.mark.parametrize("context", ["entry:a#text", "a_b", "_", "", "село", "a b@c·d", "x_5f_y"])
def test_an_id_is_one_that_xml_allows_and_gives_its_context_back(context: str) -> None:
    made = id_of(context)
    assert all(one.isascii() and (one.isalnum() or one in "_.:-") for one in made)
    assert made
    assert context_of(made) == context or context == ""
