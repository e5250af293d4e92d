"""An edition says which of its texts a language must say, and tells the translator what each hole is."""

from functools import partial
from pathlib import Path

from sitrep.load.grammar import language
from sitrep.load.workspace import read
from sitrep.model.translation import Unit
from sitrep.translate.binding import Ground
from sitrep.translate.notes import Facts, facts
from sitrep.translate.units import Extraction
from sitrep.validate.assemble import assemble
from sitrep.validate.desk import Desk
from tests.workspace import Edit, changed, put


def desk(root: Path, *edits: Edit) -> Desk:
    sources = read(put(root, changed(edits=edits))).value
    assert sources is not None
    made = assemble(sources, {}).value
    assert made is not None
    return made


def asked(root: Path, code: str, *edits: Edit) -> dict[str, Unit]:
    """The units of the newest edition by context."""
    made = desk(root, *edits)
    edition = made.archive.editions[-1]
    ground = Ground(made.archive.registry, partial(made.comparison, edition))
    found = Extraction(edition, ground, language, made.text_spots(edition)).units(code)
    return {unit.context: unit for unit in found}


def test_every_text_of_another_language_is_asked_for(tmp_path: Path) -> None:
    assert list(asked(tmp_path, "uk")) == [
        "entry:injured-so-far#headline",
        "entry:displaced-now#headline",
        "entry:displaced-now#text",
        "entry:displaced-now#figures.women.label",
        "entry:displaced-now#figures.women.caveat",
        "entry:displaced-now#figures.men.label",
        "entry:displaced-now#figures.men.caveat",
        "entry:displaced-now#figures.share_of_women.label",
        "entry:displaced-now#figures.share_of_women.caveat",
        "entry:cellar#headline",
        "entry:homes#headline",
        "entry:homes#figures.houses.label",
        "entry:grain-now#headline",
        "entry:grain-now#text",
        "entry:grain-now#figures.both_kinds.label",
        "entry:envoy-visit#headline",
    ]
    assert asked(tmp_path, "en") == {}


def test_a_file_has_one_direction(tmp_path: Path) -> None:
    ukrainian = Edit("shelter.yaml", "  - id: cellar\n", "  - id: cellar\n    language: uk\n")
    assert list(asked(tmp_path, "en", ukrainian)) == ["entry:cellar#headline"]
    assert "entry:cellar#headline" not in asked(tmp_path, "uk", ukrainian)
    assert asked(tmp_path, "en", ukrainian)["entry:cellar#headline"].language == "uk"


def test_what_edition_yaml_says_is_asked_for(tmp_path: Path) -> None:
    notes = Edit("edition.yaml", "overview:\n", "gap_note: A gap.\nnotes: [First., Second.]\noverview:\n")
    assert list(asked(tmp_path, "uk", notes))[:3] == ["edition#gap_note", "edition#notes.0", "edition#notes.1"]


def test_a_text_says_where_it_stands(tmp_path: Path) -> None:
    place = asked(tmp_path, "uk")["entry:homes#headline"].place
    file, _, line = place.rpartition(":")
    assert file == "sources/editions/2023-03-08/shelter.yaml"
    near = (tmp_path / file).read_text(encoding="utf-8").splitlines()[int(line) - 1 : int(line) + 1]
    assert "{houses} were damaged" in "".join(near)


def test_only_what_a_highlight_says_is_limited(tmp_path: Path) -> None:
    limited = {context: unit.limit for context, unit in asked(tmp_path, "uk").items() if unit.limit}
    assert limited == {"entry:displaced-now#headline": 180, "entry:grain-now#headline": 180}


def test_the_summary_of_a_highlight_is_limited_in_place_of_its_headline(tmp_path: Path) -> None:
    summary = Edit("grain-export.yaml", "    text: >-\n", "    summary: Grain left.\n    text: >-\n")
    limited = {context: unit.limit for context, unit in asked(tmp_path, "uk", summary).items() if unit.limit}
    assert limited == {"entry:displaced-now#headline": 180, "entry:grain-now#summary": 180}


def test_notes_tell_the_writers_note_the_limit_and_each_hole(tmp_path: Path) -> None:
    note = Edit("displacement.yaml", "    population_group", "    note_to_translator: Survey.\n    population_group")
    assert asked(tmp_path, "uk", note)["entry:displaced-now#headline"].notes == (
        "Survey. At most 180 characters.",
        "{displaced} figure person about: близько 1 особи · 2 осіб · 5 осіб · 1,5 особи",
        "{donetska} place oblast: Донецька область, locative Донецькій області",
    )


def test_notes_show_dates_and_computed_values(tmp_path: Path) -> None:
    made = asked(tmp_path, "uk")
    assert made["entry:grain-now#text"].notes[0] == "{expiry} date: 18 березня 2023 року"
    figure, change = made["entry:grain-now#headline"].notes[1:]
    assert figure.startswith("{tonnes} figure tonne: 1 т")
    assert change == figure.replace("{tonnes}", "{tonnes.change}")
    as_of = made["entry:displaced-now#text"].notes[0]
    assert as_of == "{displaced.as_of} date, such as: 8 березня 2023 року"


def test_a_share_is_shown_in_per_cent_and_a_name_that_nothing_bears_by_nothing(tmp_path: Path) -> None:
    share = Edit("displacement.yaml", "{women} were women", "{women.share} were women; {nobody} knows")
    notes = asked(tmp_path, "uk", share)["entry:displaced-now#text"].notes
    assert notes[-1] == "{women.share} figure percent: 1% · 2% · 5% · 1,5%"


def test_a_figure_whose_unit_is_not_known_is_shown_by_nothing(tmp_path: Path) -> None:
    lost = Edit("shelter.yaml", "        unit: dwelling\n", "")
    assert asked(tmp_path, "uk", lost)["entry:homes#headline"].notes == (
        "{vyhadka} place village: Вигадка, genitive Вигадки, locative Вигадці",
    )


def test_no_note_shows_what_a_figure_is(tmp_path: Path) -> None:
    before = asked(tmp_path, "uk")
    value = Edit("displacement.yaml", "value: 7000", "value: 8000")
    after = asked(tmp_path, "uk", value)
    assert {name: (unit.notes, unit.signatures) for name, unit in after.items()} == {
        name: (unit.notes, unit.signatures) for name, unit in before.items()
    }


def test_notes_can_be_read_again() -> None:
    notes = (
        "Ask. At most 180 characters.",
        "{n} figure person about: близько 1 особи",
        "{n.as_of} date, such as: 8 березня 2023 року",
        "{day} date: 8 березня 2023 року",
        "{vyhadka} place village: Вигадка",
        "{ of nothing",
    )
    assert facts(notes) == Facts(180, (("n", "figure"), ("day", "date"), ("vyhadka", "place")))
    assert facts(()) == Facts()
    assert facts(notes).kind("vyhadka") == "place"
    assert facts(notes).kind("else") is None
