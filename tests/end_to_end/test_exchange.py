"""Texts leave for a translator and come back: what may leave, what is taken over, and that nothing is approved."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from sitrep import exchanging
from sitrep.cli.main import cli
from sitrep.load import ledger, po, workspace, xliff, xliff_writing
from sitrep.load.po import PoEntry, PoFile
from sitrep.load.xliff_unit import id_of
from sitrep.model.ledger import Event
from sitrep.problems import SitrepError
from sitrep.translate.states import bound
from sitrep.understanding import translatable, understand
from tests import sample
from tests.workspace import Edit, changed, put

EDITION = "2023-03-08"
UK = f"sources/editions/{EDITION}/uk.po"
LEDGER = f"sources/editions/{EDITION}/ledger.jsonl"
CELLAR, HOMES = "entry:cellar#headline", "entry:homes#headline"
TARGETS = {
    CELLAR: "Люди сидять у підвалі: {donetska, place}",
    HOMES: "Пошкоджено {houses}: {vyhadka, place}",
    "entry:envoy-visit#headline": "Посланниця приїхала: {donetska, place}",
}
Change = Callable[[PoFile], PoFile]


def sitrep(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--messages", "en", "--workspace", str(root), "translate", *arguments])


def refused(ended: Result) -> tuple[str, int]:
    """What the surroundings lack, and how the program ends for it."""
    assert isinstance(ended.exception, SitrepError)
    return ended.exception.key, ended.exception.exit_code


def exported(root: Path, *options: str) -> PoFile:
    ended = sitrep(root, "export", f"{EDITION}/uk", *options)
    assert ended.exit_code == 0, ended.output
    read = xliff.read_either(ended.stdout.encode(), "out.po")
    assert read.problems == ()
    assert read.value is not None
    return read.value


def translated(file: PoFile, **targets: str) -> PoFile:
    """The file with those rows translated; `cellar` is short for the headline of that entry."""
    wanted = {f"entry:{name}#headline": target for name, target in targets.items()} if targets else TARGETS
    rows = (replace(one, target=wanted.get(one.context, one.target)) for one in file.entries)
    return replace(file, entries=tuple(rows))


def came_back(root: Path, file: PoFile | bytes, *options: str) -> Result:
    path = root / "back.po"
    path.write_bytes(file if isinstance(file, bytes) else po.write(file).encode())
    return sitrep(root, "import", str(path), *options)


def fates(root: Path, file: PoFile | bytes, *options: str) -> dict[str, str]:
    """What became of each row, and that each has its line: the counts account for all."""
    receipt = json.loads(came_back(root, file, "--format", "json", *options).stdout)
    assert sum(receipt["counts"].values()) == len(receipt["rows"]) > 0
    return {row["context"]: row["fate"] for row in receipt["rows"]}


def codes(root: Path, file: PoFile | bytes) -> list[str]:
    receipt = json.loads(came_back(root, file, "--format", "json").stdout)
    return [one["code"] for one in receipt["problems"]]


def held(root: Path) -> dict[str, PoEntry]:
    read = po.read((root / UK).read_bytes(), UK).value
    assert read is not None
    return {one.context: one for one in read.live}


def states(root: Path) -> dict[str, int]:
    rows = json.loads(sitrep(root, "status", "--format", "json").stdout)
    return next(row for row in rows if row["edition"] == EDITION)


def events(root: Path) -> tuple[Event, ...]:
    return ledger.read((root / LEDGER).read_text(encoding="utf-8"), LEDGER, EDITION).value or ()


def approve(root: Path, target: str, context: str = CELLAR, edition: str = EDITION) -> None:
    """Write into a ledger that a made-up person approved a pair, with the target as it would stand."""
    understood = understand(root, quiet)
    assert understood.desk is not None
    found = understood.desk.archive.edition(edition)
    assert found is not None
    units = dict(translatable(understood.desk, found, ("uk",)))["uk"]
    unit = next(one for one in units if one.context == context)
    at, source = datetime(2023, 3, 10, 8, tzinfo=UTC), unit.source.source
    said = Event("approved", edition, context, "uk", bound(unit, target), "R. Reviewer", "reviewer", at, source, target)
    workspace.extend(root, f"sources/editions/{edition}/ledger.jsonl", ledger.line(said).encode())


def quiet(step: str, **facts: str) -> None:
    """No progress is shown."""


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


def test_the_file_is_written_where_that_is_asked(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "uk.xlf"
    ended = sitrep(root, "export", f"{EDITION}/uk", "--format", "xliff", "--output", str(file))
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert "16 texts for the translator; 0 stay here as restricted." in ended.stderr
    assert len(exported(root).live) == 16
    assert file.read_bytes().startswith(b"<?xml")


SCHEMA = Path(__file__).resolve().parents[1] / "schemas" / "xliff-2.1.rng"


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_sample_leaves_as_valid_xliff_that_translate_toolkit_opens(tmp_path: Path, language: str) -> None:
    ended = sitrep(sample.workspace(tmp_path), "export", f"{sample.NEWEST}/{language}", "--format", "xliff")
    assert ended.exit_code == 0
    content = ended.stdout.encode()
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    assert schema.validate(etree.fromstring(content)), schema.error_log
    ours = xliff.read(content, "out.xlf").value
    assert ours is not None
    theirs = [(one.getid(), str(one.source), str(one.target or "")) for one in Xliff2File.parsestring(content).units]
    assert theirs == [(id_of(one.context), one.source, one.target) for one in ours.entries]
    assert len([one for one in ours.entries if one.translated]) == len(theirs) > 4


# What may leave.


def test_no_row_of_what_is_restricted_leaves(tmp_path: Path) -> None:
    closed = Edit(
        "shelter.yaml", "    shelter_type: basement\n", "    shelter_type: basement\n    audience: restricted\n"
    )
    root = put(tmp_path, changed(edits=[closed]))
    sitrep(root, "update")
    assert CELLAR in held(root)
    for form in ("po", "xliff"):
        ended = sitrep(root, "export", f"{EDITION}/uk", "--format", form)
        assert ended.exit_code == 0
        assert "cellar" not in ended.stdout
        assert "1 stays here" in ended.stderr


def test_a_text_that_names_what_is_restricted_does_not_leave(tmp_path: Path) -> None:
    closed = {
        "vyhadka": Edit("registry/places.yaml", "    kind: village\n", "    kind: village\n    audience: restricted\n"),
        "houses": Edit(
            "shelter.yaml", "        unit: dwelling\n", "        unit: dwelling\n        audience: restricted\n"
        ),
    }
    for name, edit in closed.items():
        root = put(tmp_path / name, changed(edits=[edit]))
        ended = sitrep(root, "export", f"{EDITION}/uk")
        assert ended.exit_code == 0, ended.output
        assert name not in ended.stdout.lower()
        assert HOMES not in ended.stdout
        assert "0 stay" not in ended.stderr


def test_comments_earlier_wordings_and_names_stay_unless_asked_for(root: Path) -> None:
    sitrep(root, "update")
    file = root / UK
    text = file.read_text(encoding="utf-8").replace(
        'msgctxt "entry:homes#headline"', '#| msgid "Twelve homes by the mill were hit"\nmsgctxt "entry:homes#headline"'
    )
    text = text.replace('damaged in {vyhadka, place}"\nmsgstr ""', 'damaged in {vyhadka, place}"\nmsgstr "Біля млина"')
    text = text.replace(
        'msgstr ""\n"Project', 'msgstr ""\n"Last-Translator: T. Translator <t@example.org>\\n"\n"Project', 1
    )
    file.write_text(text.replace("#: sources", "# ask about the mill\n#: sources"), encoding="utf-8")
    assert held(root)[HOMES].previous == "Twelve homes by the mill were hit"
    for form in ("po", "xliff"):
        bare = sitrep(root, "export", f"{EDITION}/uk", "--format", form).stdout
        assert len(bare) > 1000
        assert [word for word in ("mill", "млина", "T. Translator") if word in bare] == []
        whole = {one.context: one for one in exported(root, "--format", form, "--with-history").live}
        assert whole[HOMES].previous == "Twelve homes by the mill were hit"
        assert (whole[HOMES].target, whole[HOMES].comment) == ("Біля млина", "ask about the mill")


def test_nothing_leaves_while_the_edition_cannot_be_read_or_could_hurt_someone(tmp_path: Path) -> None:
    file = tmp_path / "uk.po"
    file.write_text("as it was", encoding="utf-8")
    wrong = {
        "unknown-value": Edit(
            "shelter.yaml", "    shelter_type: basement\n", "    shelter_type: basement\n    audience: private\n"
        ),
        "harm-contact": Edit("shelter.yaml", "People sit in a cellar", "Call 067 123 45 67 from a cellar"),
    }
    for code, edit in wrong.items():
        root = put(tmp_path / code, changed(edits=[edit]))
        ended = sitrep(root, "export", f"{EDITION}/uk", "--output", str(file))
        assert (ended.exit_code, ended.stdout) == (1, "")
        assert code in ended.stderr
        assert "Nothing was written" in ended.stderr
    assert file.read_text(encoding="utf-8") == "as it was"


def test_nothing_leaves_while_a_translation_could_hurt_someone(root: Path) -> None:
    came_back(root, translated(exported(root)))
    text = (root / UK).read_text(encoding="utf-8")
    (root / UK).write_text(text.replace("Люди сидять", "Тел. 067 123 45 67, люди сидять"), encoding="utf-8")
    ended = sitrep(root, "export", f"{EDITION}/uk")
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "harm-contact" in ended.stderr


# What is taken over, and what is not.


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
    assert "entry:cellar#headline digits-in-translation harm-contact" in ended.stdout
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


# What tools do to files.


def mangled(file: PoFile) -> bytes:
    """As if three tools had had it: other head, order, wrapping, spaces; BOM, CRLF; a language with its country."""
    rows = sorted(file.entries, key=lambda one: one.source)
    plain = (
        replace(
            one, source=one.source.replace(" ", "  ", 1), target=one.target.replace("\u00a0", " ").replace("’", "'")
        )
        for one in rows
    )
    head = {
        "Language": "uk_UA",
        "X-Generator": "Weblate 5.14.3",
        "Project-Id-Version": "reports",
        "Plural-Forms": "nplurals=3;",
    }
    text = po.write(replace(file, entries=tuple(plain), header=head, comment="Copyright"))
    return b"\xef\xbb\xbf" + text.replace('"Language: uk\\n"', '"Language: uk_UA\\n"').replace("\n", "\r\n").encode()


def test_mangled_files_are_known_again(root: Path) -> None:
    spoken = {"cellar": "Люди сидять, п’ючи чай, у\u00a0підвалі: {donetska, place}", "homes": TARGETS[HOMES]}
    came_back(root, translated(exported(root), **spoken))
    before = (root / UK).read_bytes()
    found = fates(root, mangled(exported(root)))
    assert {found[CELLAR], found[HOMES]} == {"unchanged"}
    assert set(found.values()) == {"unchanged", "empty"}
    assert (root / UK).read_bytes() == before
    fresh = translated(exported(root), **{"envoy-visit": "Посланниця тут: {donetska, place}"})
    assert fates(root, mangled(fresh))["entry:envoy-visit#headline"] == "applied"
    head = po.read((root / UK).read_bytes(), UK).value
    assert head is not None
    assert (head.header["Project-Id-Version"], head.comment) == (f"sitrep {EDITION}", "")


def test_a_file_that_names_no_edition_is_asked_for_it(root: Path) -> None:
    out = translated(exported(root))
    nameless = replace(out, header={}, entries=tuple(replace(one, places=()) for one in out.entries))
    assert refused(came_back(root, nameless)) == ("exchange-edition", 2)
    assert fates(root, nameless, "--edition", EDITION)[CELLAR] == "applied"


def test_a_file_that_is_read_in_part_gives_what_can_be_read(root: Path) -> None:
    text = po.write(translated(exported(root))).replace(
        'msgctxt "entry:homes#headline"', "msgctxt entry:homes#headline"
    )
    ended = came_back(root, text.encode(), "--format", "json")
    receipt = json.loads(ended.stdout)
    assert ended.exit_code == 1
    assert [one["code"] for one in receipt["problems"]] == ["po-syntax"]
    assert receipt["counts"]["applied"] == 2


HOSTILE = {
    "syntax": b'<xliff version="2.1"',
    "doctype": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><xliff version="2.1" trgLang="uk">&a;</xliff>',
    "encoding": b'<?xml version="1.0" encoding="shift_jis"?><xliff version="2.1"/>',
    "version": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
    "depth": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" trgLang="uk">' + b"<group>" * 60,
    "size": b"<" + b" " * xliff.LARGEST,
    "language": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"/>',
    "id": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" trgLang="uk"><unit/></xliff>',
}


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_file_that_is_no_xliff_of_ours_is_refused_with_its_reason(root: Path, reason: str) -> None:
    assert "xliff-syntax" in codes(root, HOSTILE[reason])
    found = xliff.read(HOSTILE[reason], "uk.xlf").problems
    assert reason in [one.facts["reason"] for one in found]
    assert not (root / UK).exists()


NOT_THERE = {
    "2023-03-08": ("exchange-address", 2),
    "2023-01-01/uk": ("unknown-edition", 2),
    "2023-03-08/pl": ("unknown-language", 3),
    "2023-03-08/en": ("exchange-nothing", 2),
}


@pytest.mark.parametrize("address", NOT_THERE)
def test_what_is_not_there_cannot_be_exported(root: Path, address: str) -> None:
    assert refused(sitrep(root, "export", address)) == NOT_THERE[address]


# What was approved for sentences like it.


EARLIER = "2023-03-01"
ALIKE = Edit("displacement.yaml", "{displaced} are displaced in {donetska, place}", "{women} are displaced")


def test_what_was_approved_for_such_a_sentence_is_shown_and_never_written(tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=[ALIKE]))
    approve(root, "Переміщено {displaced, number}", "entry:displaced-now#headline", EARLIER)
    shown = sitrep(root, "suggest", f"{EDITION}/uk").stdout.splitlines()
    assert shown == [
        "entry:displaced-now#headline",
        "  {women} are displaced",
        "    approved in 2023-03-01",
        "      Переміщено {women, number}",
    ]
    assert not (root / UK).exists()
    for form in ("po", "xliff"):
        row = {one.context: one for one in exported(root, "--format", form).live}["entry:displaced-now#headline"]
        assert "Approved in 2023-03-01: Переміщено {women, number}" in row.notes
        assert row.target == ""
    assert sitrep(root, "suggest", f"{EARLIER}/uk").exit_code == 0


def test_what_was_approved_for_a_restricted_text_does_not_leave_as_an_offer(tmp_path: Path) -> None:
    closed = Edit(
        "editions/2023-03-01/displacement.yaml",
        "    population_group: idp\n",
        "    population_group: idp\n    audience: restricted\n",
    )
    head = Edit(
        "editions/2023-03-01/edition.yaml", "highlights: [displaced-now, refugees-now]", "highlights: [refugees-now]"
    )
    keys = Edit(
        "editions/2023-03-01/edition.yaml",
        "key_figures: [displaced-now.displaced]",
        "key_figures: [refugees-now.refugees]",
    )
    root = put(tmp_path, changed(edits=[ALIKE, closed, head, keys]))
    approve(root, "Переміщено {displaced, number}", "entry:displaced-now#headline", EARLIER)
    assert "Переміщено" in sitrep(root, "suggest", f"{EDITION}/uk").stdout
    assert "Переміщено" not in sitrep(root, "export", f"{EDITION}/uk").stdout


def test_where_nothing_is_like_it_that_is_said(root: Path) -> None:
    assert sitrep(root, "suggest", f"{EDITION}/uk").stdout == "Nothing that was approved is like them.\n"


# With no workspace.


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_a_file_is_checked_in_an_empty_folder(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    sitrep(root, "export", f"{EDITION}/uk", "--format", form, "--output", str(empty / "uk"))
    monkeypatch.chdir(empty)
    asked = ["--messages", "en", "translate", "check", "uk"]
    fresh = CliRunner().invoke(cli, asked)
    assert (fresh.exit_code, "translation-missing" in fresh.stdout) == (0, True)
    text = (empty / "uk").read_text(encoding="utf-8")
    wrong = {
        "po": ('msgstr ""\n\n#. sitrep', 'msgstr "{nobody}"\n\n#. sitrep'),
        "xliff": ("</source>\n", "</source><target>{nobody}</target>\n"),
    }
    (empty / "uk").write_text(text.replace(*wrong[form], 3), encoding="utf-8")
    found = CliRunner().invoke(cli, asked)
    assert (found.exit_code, "argument-set" in found.stdout) == (1, True)
    assert sorted(path.name for path in empty.iterdir()) == ["uk"]
