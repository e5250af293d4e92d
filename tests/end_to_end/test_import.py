"""Texts come back from a translator: what is taken over, what is not, and that nothing is approved by it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep import exchanging
from sitrep.load import po, xliff_writing
from sitrep.problems import SitrepError
from tests.exchange import (
    CELLAR,
    EDITION,
    HOMES,
    LEDGER,
    TARGETS,
    UK,
    approve,
    came_back,
    codes,
    events,
    exported,
    fates,
    held,
    refused,
    states,
    translated,
)
from tests.sample import quiet
from tests.workspace import Edit, changed, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "w", changed())


def test_what_is_translated_outside_is_taken_over_and_needs_review(root: Path) -> None:
    out = exported(root)
    ended = came_back(root, translated(out), "--as", "T. Translator")
    assert ended.exit_code == 0, ended.output
    assert {one.context: one.target for one in held(root).values() if one.target} == TARGETS
    assert [(one.kind, one.by, one.role) for one in events(root)] == [("submitted", "T. Translator", "import")] * 3
    assert (states(root)["needs-review"], states(root)["approved"]) == (3, 0)
    assert "Nothing was approved." in ended.stdout
    again = (root / UK).read_bytes()
    assert set(fates(root, translated(out)).values()) == {"unchanged", "empty"}
    assert (root / UK).read_bytes() == again
    assert len(events(root)) == 3


def test_xliff_leaves_and_comes_back_as_po_does(root: Path) -> None:
    out = exported(root, "--format", "xliff")
    assert {one.context: one for one in out.live} == {one.context: one for one in exported(root).live}
    content = xliff_writing.write(translated(out), "en", {}).encode()
    assert came_back(root, content).exit_code == 0
    assert {one.context: one.target for one in held(root).values() if one.target} == TARGETS


def test_a_text_that_is_unknown_here_is_listed(root: Path) -> None:
    out = translated(exported(root))
    stranger = replace(out.entries[0], context="entry:elsewhere#text", target="Десь", notes=())
    file = replace(out, entries=(stranger, *out.entries[1:]))
    assert fates(root, file)["entry:elsewhere#text"] == "unknown"
    ended = came_back(root, file)
    assert ended.exit_code == 1
    assert 'no text "entry:elsewhere#text"' in ended.stdout
    assert codes(root, file) == ["exchange-unknown"]


def test_a_source_that_was_reworded_since_takes_nothing(root: Path) -> None:
    out = translated(exported(root))
    put(root, changed(edits=[Edit("shelter.yaml", "People sit", "Nobody sits")]))
    assert fates(root, out)[CELLAR] == "source"
    assert held(root)[CELLAR].target == ""
    assert codes(root, out) == ["exchange-source"]


def test_a_unit_that_was_changed_since_takes_nothing_though_the_words_are_the_same(root: Path) -> None:
    out = translated(exported(root))
    put(root, changed(edits=[Edit("shelter.yaml", "        unit: dwelling", "        unit: building")]))
    assert fates(root, out)[HOMES] == "source"
    assert "a unit, a qualifier or a place" in came_back(root, out).stdout


def test_a_new_number_takes_all(root: Path) -> None:
    out = translated(exported(root))
    put(root, changed(edits=[Edit("shelter.yaml", "        value: 12\n", "        value: 13\n")]))
    assert fates(root, out)[HOMES] == "applied"


def test_a_translation_made_here_since_the_file_left_is_not_lost(root: Path) -> None:
    came_back(root, translated(exported(root)))
    out = exported(root)
    came_back(root, translated(out, cellar="Мешканці сидять у підвалі: {donetska, place}"))
    newer = translated(out, cellar="Родини сидять у підвалі: {donetska, place}")
    assert fates(root, newer)[CELLAR] == "target"
    assert codes(root, newer) == ["exchange-target"]
    assert held(root)[CELLAR].target == "Мешканці сидять у підвалі: {donetska, place}"
    # Whoever did not touch the row brings an old text back, and takes nothing away.
    assert fates(root, out)[CELLAR] == "unchanged"


def test_without_a_tag_what_was_approved_is_not_replaced_and_what_was_not_is(root: Path) -> None:
    came_back(root, translated(exported(root)))
    (root / LEDGER).write_text("", encoding="utf-8")
    approve(root, TARGETS[HOMES], HOMES)
    changed_rows = translated(
        exported(root), cellar="Усі в підвалі: {donetska, place}", homes="Було {houses}: {vyhadka, place}"
    )
    bare = replace(changed_rows, entries=tuple(replace(one, notes=()) for one in changed_rows.entries))
    found = fates(root, bare)
    assert (found[HOMES], found[CELLAR]) == ("target", "applied")
    assert states(root)["approved"] == 1


def test_what_the_checks_refuse_is_not_taken_over_and_stands_with_its_place(root: Path) -> None:
    out = translated(exported(root), cellar="Телефон 067 123 45 67, {donetska, place}", homes="Пошкоджено будинки")
    ended = came_back(root, out)
    assert ended.exit_code == 1
    assert "entry:cellar#headline harm-contact" in ended.stdout
    assert "entry:homes#headline argument-set" in ended.stdout
    line = next(number for number, text in enumerate(po.write(out).splitlines(), 1) if "Телефон" in text)
    assert f"back.po:{line}:17  error  harm-contact" in ended.stdout
    assert not (root / UK).exists()
    assert not (root / LEDGER).exists()


def test_a_row_that_comes_twice_is_not_chosen_from(root: Path) -> None:
    out = translated(exported(root))
    cellar = next(one for one in out.entries if one.context == CELLAR)
    twice = replace(out, entries=(*out.entries, replace(cellar, target="Інакше: {donetska, place}")))
    assert fates(root, twice)[CELLAR] == "twice"
    assert codes(root, twice) == ["po-duplicate"]


def test_rows_set_aside_by_a_tool_and_texts_that_it_left_out_are_accounted_for(root: Path) -> None:
    out = translated(exported(root))
    aside = tuple(replace(one, obsolete=one.context == CELLAR) for one in out.entries if one.context != HOMES)
    ended = came_back(root, replace(out, entries=aside), "--format", "json")
    rows = json.loads(ended.stdout)["rows"]
    assert [row["fate"] for row in rows if row["context"] == CELLAR] == ["obsolete", "absent"]
    assert [row["fate"] for row in rows if row["context"] == HOMES] == ["absent"]


def test_an_emptied_row_takes_no_translation_away(root: Path) -> None:
    out = translated(exported(root))
    came_back(root, out)
    assert fates(root, translated(exported(root), cellar=""))[CELLAR] == "empty"
    assert held(root)[CELLAR].target == TARGETS[CELLAR]


def test_comments_add_up_and_a_doubt_is_kept(root: Path) -> None:
    came_back(root, translated(exported(root)))
    text = (root / UK).read_text(encoding="utf-8")
    (root / UK).write_text(text.replace('msgctxt "entry:cellar', '# ours\nmsgctxt "entry:cellar'), encoding="utf-8")
    out = exported(root)
    rows = (replace(one, comment="theirs", flags=("fuzzy",)) if one.context == CELLAR else one for one in out.entries)
    before = len(events(root))
    assert fates(root, replace(out, entries=tuple(rows)))[CELLAR] == "noted"
    assert (held(root)[CELLAR].comment, held(root)[CELLAR].fuzzy) == ("ours\ntheirs", True)
    assert len(events(root)) == before
    # A file that left before the doubt was raised says nothing of it; one that left with it may withdraw it.
    assert fates(root, out)[CELLAR] == "unchanged"
    doubted = exported(root)
    assert [one.context for one in doubted.live if one.fuzzy] == [CELLAR]
    assert (
        fates(root, replace(doubted, entries=tuple(replace(one, flags=()) for one in doubted.live)))[CELLAR] == "noted"
    )
    assert (held(root)[CELLAR].comment, held(root)[CELLAR].fuzzy) == ("ours\ntheirs", False)
    assert fates(root, doubted)[CELLAR] == "unchanged"


def test_a_translation_that_its_maker_doubts_is_taken_over_in_doubt_and_stays_out_of_date(root: Path) -> None:
    came_back(root, translated(exported(root)))
    put(root, changed(edits=[Edit("shelter.yaml", "People sit in a cellar", "Families live in a damp cellar")]))
    out = translated(exported(root), cellar="Родини живуть у підвалі: {donetska, place}")
    doubtful = tuple(replace(one, flags=("fuzzy",)) if one.context == CELLAR else one for one in out.entries)
    assert fates(root, replace(out, entries=doubtful))[CELLAR] == "applied"
    row = held(root)[CELLAR]
    assert (row.target, row.fuzzy) == ("Родини живуть у підвалі: {donetska, place}", True)
    assert row.previous == "People sit in a cellar in {donetska, place}"
    sure = translated(exported(root, "--with-history"), cellar="Родини живуть у вогкому підвалі: {donetska, place}")
    assert (
        fates(root, replace(sure, entries=tuple(replace(one, flags=()) for one in sure.entries)))[CELLAR] == "applied"
    )
    assert (held(root)[CELLAR].fuzzy, held(root)[CELLAR].previous) == (False, None)


def test_a_comment_with_an_address_in_it_is_refused(root: Path) -> None:
    out = exported(root)
    rows = (replace(one, comment="Телефон 067 123 45 67") if one.context == CELLAR else one for one in out.entries)
    assert fates(root, replace(out, entries=tuple(rows)))[CELLAR] == "refused"


def test_a_file_that_names_no_edition_is_asked_for_it(root: Path) -> None:
    out = translated(exported(root))
    nameless = replace(out, header={}, entries=tuple(replace(one, places=()) for one in out.entries))
    assert refused(came_back(root, nameless)) == ("exchange-edition", 2)
    assert fates(root, nameless, "--edition", EDITION)[CELLAR] == "applied"


# Nothing is approved by import.


def test_the_file_says_what_was_approved_and_what_rejected(root: Path) -> None:
    came_back(root, translated(exported(root)))
    (root / LEDGER).write_text("", encoding="utf-8")
    approve(root, TARGETS[HOMES], HOMES)
    notes = {one.context: one.notes for one in exported(root).live}
    assert [name for name, said in notes.items() if "State: approved." in said] == [HOMES]
    assert [said for said in notes[CELLAR] if said.startswith("State")] == []


def test_words_that_were_approved_once_need_a_review_when_they_come_back(root: Path) -> None:
    out = exported(root)
    approve(root, TARGETS[CELLAR])
    assert fates(root, translated(out))[CELLAR] == "applied"
    assert (states(root)["approved"], states(root)["needs-review"]) == (0, 3)


def test_an_import_in_the_second_of_an_approval_is_the_newer_and_a_slow_clock_is_told(root: Path) -> None:
    content = po.write(translated(exported(root))).encode()
    approve(root, TARGETS[CELLAR])
    then = datetime(2023, 3, 10, 8, tzinfo=UTC)
    with pytest.raises(SitrepError, match="clock-behind"):
        exchanging.receive(root, content, "uk.po", "", "", then - timedelta(hours=1), quiet)
    assert not (root / UK).exists()
    exchanging.receive(root, content, "uk.po", "", "", then, quiet)
    assert [one.at > then for one in events(root) if one.kind == "submitted"] == [True] * 3
    assert (states(root)["approved"], states(root)["needs-review"]) == (0, 3)


def test_imports_may_follow_each_other_at_once(root: Path) -> None:
    now = datetime(2023, 3, 10, 8, tzinfo=UTC)
    for number in range(4):
        content = po.write(
            translated(exported(root), cellar=f"Люди {'дуже ' * number}сидять: {{donetska, place}}")
        ).encode()
        exchanging.receive(root, content, "uk.po", "", "", now, quiet)
    assert len({one.at for one in events(root)}) == len(events(root)) == 4


def test_no_flag_state_or_header_of_a_file_approves(root: Path) -> None:
    out = translated(exported(root))
    rows = tuple(replace(one, flags=("x-approved", "no-wrap")) for one in out.entries)
    header = {**out.header, "X-Approved": "yes"}
    came_back(root, replace(out, entries=rows, header=header))
    assert (states(root)["approved"], states(root)["needs-review"]) == (0, 3)
    assert b"pproved" not in (root / UK).read_bytes()
    final = xliff_writing.write(
        translated(out, cellar="Є люди: {donetska, place}"), "en", dict.fromkeys(TARGETS, "approved")
    )
    assert 'state="final"' in final
    came_back(root, final.encode())
    assert states(root)["approved"] == 0
