"""Updating the PO files of a workspace, and counting what is in them."""

from pathlib import Path

import pytest

from sitrep import translating
from sitrep.load import po
from sitrep.model.message import parse
from sitrep.model.translation import Unit
from sitrep.problems import SitrepError
from sitrep.translate.diff import Stretch, word_diff
from sitrep.translate.status import status, unfinished
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, put

NEWEST = "sources/editions/2023-03-08/uk.po"


def updated(root: Path, *languages: str) -> translating.Updated:
    return translating.update(root, Request(), languages, quiet)


def edited(root: Path, *edits: Edit) -> Path:
    return put(root, changed(edits=edits))


def translated(root: Path) -> str:
    """Fill in every translation with its own context; the file as it then is."""
    file = root / NEWEST
    made = po.read(file.read_bytes(), NEWEST).value
    assert made is not None
    filled = [
        text if "msgstr" not in text else text.replace('msgstr ""', 'msgstr "Переклад."', 1)
        for text in po.write(made).split("\n\n")
    ]
    text = "\n\n".join([filled[0].replace("Переклад.", ""), *filled[1:]])
    file.write_text(text, encoding="utf-8")
    return text


def test_the_newest_edition_is_updated_where_none_is_named(tmp_path: Path) -> None:
    made = updated(edited(tmp_path))
    written = [one.file for one in made.files if one.text is not None]
    assert written == [NEWEST]
    held = po.read((tmp_path / NEWEST).read_bytes(), NEWEST)
    assert held.problems == ()
    assert held.value is not None
    assert len(held.value.live) == 16
    assert held.value.header["X-Source-Language"] == "en"
    assert held.value.header["Project-Id-Version"] == "sitrep 2023-03-08"


def test_updating_again_touches_no_file(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    before = translated(tmp_path)
    again = updated(tmp_path)
    assert [one.text for one in again.files] == [None, None]
    assert (tmp_path / NEWEST).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "edit",
    [
        Edit("displacement.yaml", "value: 7000", "value: 8000"),
        Edit("displacement.yaml", "value: 2600\n        digits: 2", "value: 3000\n        digits: 1"),
        Edit("edition.yaml", "value: 120", "value: 130"),
        Edit("shelter.yaml", "as_of: 2023-03-06", "as_of: 2023-03-07"),
    ],
)
def test_a_changed_figure_touches_no_byte_of_a_po_file(tmp_path: Path, edit: Edit) -> None:
    updated(edited(tmp_path))
    before = translated(tmp_path)
    edited(tmp_path, edit)
    assert [one.text for one in updated(tmp_path).files] == [None, None]
    assert (tmp_path / NEWEST).read_text(encoding="utf-8") == before


def test_a_file_that_another_tool_wrapped_is_left_as_it_is_while_it_says_the_same(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    file = tmp_path / NEWEST
    rewrapped = file.read_text(encoding="utf-8").replace('msgstr ""\n\n', 'msgstr ""\n""\n\n')
    file.write_text(rewrapped, encoding="utf-8")
    updated(tmp_path)
    assert file.read_text(encoding="utf-8") == rewrapped


def test_a_reworded_source_is_counted_and_keeps_its_translation(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    translated(tmp_path)
    edited(tmp_path, Edit("shelter.yaml", "People sit in a cellar", "Families still wait in basements"))
    (made, _) = updated(tmp_path).files
    (change,) = made.merged.changed
    assert change.context == "entry:cellar#headline"
    counts = {one.language: one.counts for one in translating.status(tmp_path, quiet) if one.total == 16}
    assert (counts["uk"]["draft"], counts["uk"]["stale"], counts["uk"]["missing"]) == (15, 1, 0)


def test_where_an_entry_cannot_be_read_no_translation_is_set_aside(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    before = translated(tmp_path)
    edited(tmp_path, Edit("shelter.yaml", "shelter_type: basement", "shelter_type: cave"))
    made = updated(tmp_path)
    assert [one.code for one in made.report.problems] == ["unknown-value"]
    assert made.files == ()
    assert (tmp_path / NEWEST).read_text(encoding="utf-8") == before


def test_a_po_file_that_cannot_be_read_whole_is_not_written(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    broken = translated(tmp_path).replace('msgid "An estimate."', "msgid An estimate.", 1)
    (tmp_path / NEWEST).write_text(broken, encoding="utf-8")
    made = updated(tmp_path)
    assert [one.code for one in made.report.problems] == ["po-syntax"]
    assert (tmp_path / NEWEST).read_text(encoding="utf-8") == broken


def test_a_language_that_the_series_has_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SitrepError) as refused:
        updated(edited(tmp_path), "pl")
    assert refused.value.key == "unknown-language"


def test_a_po_file_is_judged_without_a_workspace(tmp_path: Path) -> None:
    updated(edited(tmp_path))
    text = translated(tmp_path).replace("Переклад.", "Переклад 17.", 1)
    judged = translating.check_po(text.encode(), "uk.po")
    codes = [one.code for one in judged.report.problems]
    assert codes.count("digits-in-translation") == 1
    assert {"argument-set", "statement-equal"} < set(codes)
    assert judged.left_out[0] == "po-unknown-context"
    assert {"place-raw", "term-required", "harm-military"} < set(judged.left_out)
    assert "harm-contact" not in judged.left_out


def test_a_way_to_a_person_is_told_without_a_workspace_and_its_digits_are_no_numbers() -> None:
    row = 'msgctxt "a"\nmsgid "People wait."\nmsgstr "Люди чекають, 067 123 45 67."\n'
    noted = '# ask anna@example.org\nmsgctxt "b"\nmsgid "People wait."\nmsgstr "Люди чекають."\n'
    head = 'msgid ""\nmsgstr "Language: uk\\nX-Source-Language: en\\n"\n\n'
    told = translating.check_po((head + row + "\n" + noted).encode(), "uk.po").report.problems
    assert [(one.code, one.spot.line) for one in told if one.code != "po-header"] == [
        ("harm-contact", 6),
        ("harm-contact", 9),
    ]


def test_bytes_that_are_no_text_are_judged_too() -> None:
    judged = translating.check_po(b"\xff\xfe", "uk.po")
    assert [one.code for one in judged.report.problems] == ["po-encoding"]


@pytest.mark.parametrize(
    ("head", "left_out"),
    [
        ("Language: uk", ("literal-equal", "digits-in-translation", "po-unknown-context")),
        ("X-Source-Language: en\\nLanguage: qq", ("plural-categories", "literal-equal", "digits-in-translation")),
        ("X-Source-Language: en", ("plural-categories", "literal-equal", "digits-in-translation")),
    ],
)
def test_what_a_file_does_not_say_is_not_guessed(head: str, left_out: tuple[str, ...]) -> None:
    text = f'msgid ""\nmsgstr "{head}\\n"\n\nmsgctxt "a"\nmsgid "{{n}} by 5"\nmsgstr "{{m}} 6"\n'
    judged = translating.check_po(text.encode(), "uk.po")
    assert [one.code for one in judged.report.problems if one.code != "po-header"] == ["argument-set", "argument-set"]
    assert judged.left_out[: len(left_out)] == left_out


def test_a_doubt_that_a_tool_flagged_is_shown() -> None:
    text = 'msgid ""\nmsgstr "Language: uk\\n"\n\n#, fuzzy\nmsgctxt "a"\nmsgid "Ships."\nmsgstr "Судна."\n'
    judged = translating.check_po(text.encode(), "uk.po")
    assert [(one.code, one.spot.line) for one in judged.report.problems] == [("po-fuzzy", 5)]


def test_an_empty_target_counts_as_missing_and_is_named_once() -> None:
    asked = tuple(Unit(name, parse("Ships waited.")[0], "en") for name in ("a", "b", "c"))
    text = (
        'msgid ""\nmsgstr "Language: uk\\n"\n\nmsgctxt "a"\nmsgid "Ships waited."\nmsgstr "  "\n\n'
        'msgctxt "b"\nmsgid "Ships waited."\nmsgstr "Судна чекали."\n\nmsgctxt "z"\nmsgid "Z"\nmsgstr "Я"\n'
    )
    held = po.read(text, "uk.po").value
    assert held is not None
    counted = status("2023-03-08", "uk", asked, held.translations())
    assert (counted.counts["missing"], counted.counts["draft"], counted.total) == (2, 1, 3)
    found = list(unfinished(asked, held, held.translations()))
    assert [(one.code, one.spot.line) for one in found] == [("translation-missing", 6), ("po-unknown-context", 12)]
    assert dict(found[0].facts) == {"context": "a", "missing": "2", "total": "3"}


def test_a_source_reworded_since_the_last_update_is_already_stale() -> None:
    asked = (Unit("a", parse("Families wait in basements.")[0], "en"),)
    text = 'msgid ""\nmsgstr "Language: uk\\n"\n\nmsgctxt "a"\nmsgid "Ships waited."\nmsgstr "Судна чекали."\n'
    held = po.read(text, "uk.po").value
    assert held is not None
    assert status("2023-03-08", "uk", asked, held.translations()).counts["stale"] == 1
    assert [(one.code, dict(one.facts)) for one in unfinished(asked, held, held.translations())] == [
        ("translation-stale", {"before": "Ships waited."})
    ]


def test_what_was_reworded_is_shown_word_by_word() -> None:
    assert word_diff("{idps} remain displaced.", "{idps, number} people remain displaced.") == (
        Stretch("before", "{idps}"),
        Stretch("after", "{idps, number} people"),
        Stretch("both", " remain displaced."),
    )
    assert word_diff("One two.", "One.") == (
        Stretch("both", "One"),
        Stretch("before", " two"),
        Stretch("both", "."),
    )
    assert word_diff("One.", "One two.")[1] == Stretch("after", " two")
    assert word_diff("Same.", "Same.") == (Stretch("both", "Same."),)
