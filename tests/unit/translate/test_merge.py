"""Translations follow their sources: kept, set aside, brought back, and never lost or given to another."""

from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile
from sitrep.model.message import parse
from sitrep.model.translation import Unit
from sitrep.translate.merge import Change, Merged, merge

HEADER = {"Project-Id-Version": "a test", "X-Source-Language": "en"}
EMPTY = po.blank("uk.po", "uk")


def unit(context: str, source: str, *notes: str) -> Unit:
    return Unit(context, parse(source)[0], "en", notes, f"sources/{context}.yaml:1")


def translated(merged: Merged, **targets: str) -> PoFile:
    """The catalogue after a translator has filled in some targets, written and read again."""
    entries = tuple(
        PoEntry(
            one.context,
            one.source,
            targets.get(one.context, one.target),
            one.previous,
            one.comment,
            one.notes,
            one.places,
            one.flags,
            one.obsolete,
        )
        for one in merged.catalogue.entries
    )
    made = PoFile("uk.po", "uk", entries, merged.catalogue.header)
    read = po.read(po.write(made), "uk.po")
    assert read.problems == ()
    assert read.value is not None
    return read.value


def only(merged: Merged) -> PoEntry:
    (entry,) = merged.catalogue.entries
    return entry


def test_a_new_source_is_put_there_without_a_translation() -> None:
    merged = merge([unit("a", "Ships waited.", "A note.")], EMPTY, HEADER)
    assert only(merged) == PoEntry("a", "Ships waited.", notes=("A note.",), places=("sources/a.yaml:1",))
    assert merged.added == ("a",)
    assert merged.catalogue.header == {**EMPTY.header, **HEADER}


def test_a_source_that_stayed_keeps_its_translation() -> None:
    old = translated(merge([unit("a", "Ships waited.")], EMPTY), a="Судна чекали.")
    merged = merge([unit("a", "Ships waited.", "New note.")], old)
    assert only(merged).target == "Судна чекали."
    assert only(merged).previous is None
    assert only(merged).notes == ("New note.",)
    assert (merged.kept, merged.added, merged.changed, merged.vanished) == (1, (), (), ())


def test_a_reworded_source_keeps_its_translation_and_what_it_was_made_from() -> None:
    old = translated(merge([unit("a", "Ships waited.")], EMPTY), a="Судна чекали.")
    merged = merge([unit("a", "Ships sailed.")], old)
    assert (only(merged).source, only(merged).target) == ("Ships sailed.", "Судна чекали.")
    assert only(merged).previous == "Ships waited."
    assert merged.changed == (Change("a", "Ships waited.", "Ships sailed."),)


def test_a_source_reworded_twice_still_names_the_wording_that_was_translated() -> None:
    old = translated(merge([unit("a", "One.")], EMPTY), a="Один.")
    again = merge([unit("a", "Three.")], merge([unit("a", "Two.")], old).catalogue)
    assert only(again).previous == "One."


def test_a_source_that_returns_to_what_was_translated_is_no_longer_marked() -> None:
    old = translated(merge([unit("a", "One.")], EMPTY), a="Один.")
    back = merge([unit("a", "One.")], merge([unit("a", "Two.")], old).catalogue)
    assert (only(back).target, only(back).previous) == ("Один.", None)


def test_spaces_and_apostrophes_are_no_rewording() -> None:
    old = translated(merge([unit("a", "The  ship's gone.")], EMPTY), a="Судна немає.")
    merged = merge([unit("a", "The ship\u2019s gone.")], old)
    assert (only(merged).source, only(merged).previous) == ("The ship\u2019s gone.", None)
    assert merged.changed == ()


def test_a_reworded_source_that_was_never_translated_is_marked_by_nothing() -> None:
    merged = merge([unit("a", "Two.")], merge([unit("a", "One.")], EMPTY).catalogue)
    assert only(merged).previous is None


def test_a_vanished_source_is_set_aside_and_comes_back_with_its_translation() -> None:
    old = translated(merge([unit("a", "One."), unit("b", "Two.")], EMPTY), a="Один.", b="Два.")
    gone = merge([unit("b", "Two.")], old)
    assert [(one.context, one.obsolete) for one in gone.catalogue.entries] == [("b", False), ("a", True)]
    assert gone.vanished == ("a",)
    back = merge([unit("a", "One."), unit("b", "Two.")], translated(gone))
    assert [(one.context, one.target, one.obsolete) for one in back.catalogue.entries] == [
        ("a", "Один.", False),
        ("b", "Два.", False),
    ]
    assert back.returned == ("a",)


def test_a_source_that_comes_back_reworded_names_the_wording_that_was_translated() -> None:
    old = translated(merge([unit("a", "One.")], EMPTY), a="Один.")
    back = merge([unit("a", "First.")], translated(merge([], old)))
    assert (only(back).target, only(back).previous) == ("Один.", "One.")


def test_what_nobody_touched_leaves_nothing_behind() -> None:
    assert merge([], merge([unit("a", "One.")], EMPTY).catalogue).catalogue.entries == ()


def test_a_comment_survives_rewording_and_absence() -> None:
    old = PoFile("uk.po", "uk", (PoEntry("a", "One.", comment="Ask Olha's office."),))
    reworded = merge([unit("a", "Two.")], old).catalogue
    gone = merge([], reworded).catalogue
    assert only(merge([unit("a", "Two.")], gone)).comment == "Ask Olha's office."


def test_a_flag_of_a_translator_survives() -> None:
    old = PoFile("uk.po", "uk", (PoEntry("a", "One.", "Один.", flags=("fuzzy",)),))
    assert only(merge([unit("a", "Two.")], old)).flags == ("fuzzy",)


def test_no_translation_is_offered_to_another_text() -> None:
    old = translated(merge([unit("a", "Ships waited.")], EMPTY), a="Судна чекали.")
    merged = merge([unit("b", "Ships waited.")], old)
    assert [(one.context, one.target, one.obsolete) for one in merged.catalogue.entries] == [
        ("b", "", False),
        ("a", "Судна чекали.", True),
    ]


def test_of_two_translations_of_one_context_neither_is_lost() -> None:
    old = PoFile("uk.po", "uk", (PoEntry("a", "One.", "Один."), PoEntry("a", "One.", "Одне.")))
    merged = merge([unit("a", "One.")], old)
    assert [(one.target, one.obsolete) for one in merged.catalogue.entries] == [("Один.", False), ("Одне.", True)]
    assert merge([unit("a", "One.")], merged.catalogue).catalogue == merged.catalogue


def test_merging_again_changes_no_byte() -> None:
    units = [unit("b", "Two."), unit("a", "One.")]
    old = translated(merge(units, EMPTY, HEADER), a="Один.")
    once = merge(units, old, HEADER).catalogue
    assert po.write(merge(units, once, HEADER).catalogue) == po.write(once) == po.write(old)


def test_entries_stand_in_the_order_of_their_sources() -> None:
    old = merge([unit("a", "One."), unit("b", "Two.")], EMPTY).catalogue
    merged = merge([unit("c", "Three."), unit("b", "Two."), unit("a", "One.")], old)
    assert [one.context for one in merged.catalogue.entries] == ["c", "b", "a"]


def test_what_a_tool_wrote_into_the_header_stays() -> None:
    old = PoFile("uk.po", "uk", header={"Project-Id-Version": "theirs", "X-Generator": "A tool 1"})
    assert merge([], old, HEADER).catalogue.header == {
        "Project-Id-Version": "theirs",
        "X-Generator": "A tool 1",
        "X-Source-Language": "en",
    }
