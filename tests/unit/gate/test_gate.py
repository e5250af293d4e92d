"""What cannot be said, and what is too long to be read first, is found in each language where it stands."""

from pathlib import Path

from sitrep import pipeline
from sitrep.gate.limits import too_long
from sitrep.gate.unsaid import unsaid
from sitrep.problems import Problem
from sitrep.understanding import understand
from tests.sample import quiet
from tests.workspace import NEWEST, Edit, changed, put

LONG = "Кількість переміщених осіб " * 8


def found(root: Path, *edits: Edit, po: str = "") -> list[Problem]:
    """What the gate finds in the newest edition."""
    files = changed(edits=edits)
    if po:
        files[f"{NEWEST}uk.po"] = 'msgid ""\nmsgstr ""\n"Language: uk\\n"\n"X-Source-Language: en\\n"\n\n' + po
    understood = understand(put(root, files), quiet)
    assert understood.desk is not None
    ready = pipeline.ready(understood, understood.desk, understood.desk.archive.editions[-1])
    return [*unsaid(understood.desk, ready.localised), *too_long(understood.desk, ready.localised)]


def said(problems: list[Problem]) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of each."""
    return [(one.code, one.spot.file.rpartition("/")[2], one.spot.line, one.spot.column) for one in problems]


def test_a_sound_edition_has_nothing_to_hold_it_back(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_an_attribute_without_a_value_is_found_in_the_sentence_that_asks_for_it(tmp_path: Path) -> None:
    edit = Edit("shelter.yaml", "{houses} were damaged", "{houses.change} more were damaged")
    assert said(found(tmp_path, edit)) == [("unsaid", "shelter.yaml", 10, 7)]


def test_in_a_translation_it_is_found_in_the_catalogue(tmp_path: Path) -> None:
    po = 'msgctxt "entry:homes#headline"\nmsgid "x"\n#, fuzzy\nmsgstr "{houses.share}"\n'
    edit = Edit("shelter.yaml", "{houses} were damaged in {vyhadka, place}", "{houses.share} damaged")
    problems = said(found(tmp_path, edit, po=po.replace('"x"', '"{houses.share} damaged"').replace("#, fuzzy\n", "")))
    assert problems == [("unsaid", "uk.po", 8, 1), ("unsaid", "shelter.yaml", 10, 7)]


def test_a_highlight_is_short_in_every_language(tmp_path: Path) -> None:
    source = "{displaced} are displaced in {donetska, place}"
    po = f'msgctxt "entry:displaced-now#headline"\nmsgid "{source}"\nmsgstr "{LONG}{{displaced}} {{donetska, place}}"\n'
    problems = found(tmp_path, po=po)
    assert said(problems) == [("highlights-limits", "uk.po", 8, 1)]
    assert int(problems[0].facts["count"]) > 180
