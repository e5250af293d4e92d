"""What may go out: only words that a person approved; every accident that could pass for an approval is found."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitrep import exchanging, judging, pipeline, translating
from sitrep.cli.main import cli
from sitrep.load import ledger
from sitrep.load.signature import Signer, signer, verifies
from sitrep.model.ledger import Waiver
from sitrep.problems import SitrepError, WrongChoice
from sitrep.scaffold.workspace import empty_workspace
from sitrep.translate.attest import Saying
from sitrep.translate.status import Status
from sitrep.understanding import Request
from tests.approving import (
    FOLDER,
    LEDGER,
    NOON,
    PO,
    REVIEWER,
    REVIEWERS,
    WRITER,
    approve,
    approved,
    blockers,
    confirm,
    edit,
    gated,
    say,
    translated,
)
from tests.sample import quiet
from tests.workspace import SERIES

CELLAR = "entry:cellar#headline"
HELD_BACK = [("translation-state", CELLAR)]
TRANSLATOR = "Вигадана перекладачка"
SECOND = f"  - name: {TRANSLATOR}\n    role: translator\n    languages: [uk]\n"
DRAFTS = SERIES + REVIEWERS + "drafts_allowed: true\n"


def sitrep(root: Path, *words: str) -> Result:
    """What a command came to."""
    return CliRunner().invoke(cli, ["--messages", "en", "--workspace", str(root), *words])


def counted(root: Path) -> Status:
    """How far the newest edition is in Ukrainian."""
    return next(one for one in translating.status(root, quiet) if (one.edition, one.language) == ("2023-03-08", "uk"))


def test_an_edition_of_which_every_text_is_approved_goes_out_unmarked(tmp_path: Path) -> None:
    built = gated(approved(tmp_path))
    assert (blockers(built), dict(built.states)) == ([], {"approved": 16})
    page = (tmp_path / "output/2023-03-08/sitrep-2023-03-08.uk.html").read_text("utf-8")
    assert "ЧЕРНЕТКА" not in page
    assert "Люди сидять у підвалі" in page.replace("\u00a0", " ")


def test_without_approvals_every_text_is_named_and_nothing_is_built(tmp_path: Path) -> None:
    built = gated(translated(tmp_path))
    assert len(blockers(built)) == 16
    assert built.files == ()
    assert not (tmp_path / "output").exists()


def test_a_preview_is_built_all_the_same_and_says_how_far_it_is(tmp_path: Path) -> None:
    translated(tmp_path)
    say(tmp_path, Saying("approved", REVIEWER, only=(CELLAR,)))
    built = pipeline.build(tmp_path, Request(), quiet)
    assert dict(built.states) == {"draft": 15, "approved": 1}
    page = (tmp_path / "output/2023-03-08/sitrep-2023-03-08.uk.html").read_text("utf-8")
    assert "ЧЕРНЕТКА" in page
    assert "Незатверджені переклади: 15 з 16 текстів" in page.replace("\u00a0", " ")


def test_an_edited_translation_is_held_back(tmp_path: Path) -> None:
    edit(approved(tmp_path), PO, lambda text: text.replace("Люди сидять", "Люди лежать"))
    assert blockers(gated(tmp_path)) == HELD_BACK


def test_a_source_that_was_edited_after_the_approval_is_held_back(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, f"{FOLDER}/shelter.yaml", lambda text: text.replace("People sit", "People wait"))
    assert blockers(gated(tmp_path)) == HELD_BACK
    translating.update(tmp_path, Request(), (), quiet)
    assert blockers(gated(tmp_path)) == HELD_BACK
    # Even where somebody takes the sign away that tools show it by.
    edit(tmp_path, PO, lambda text: re.sub(r"^#\|.*\n", "", text, flags=re.MULTILINE))
    assert blockers(gated(tmp_path)) == HELD_BACK


def test_an_edited_line_of_the_ledger_is_an_error_and_grants_nothing(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, LEDGER, lambda text: text.replace("Люди сидять", "Люди сиділи"))
    assert sorted(blockers(gated(tmp_path))) == [("ledger-line", "")]
    edit(tmp_path, LEDGER, lambda text: "".join(line + "\n" for line in text.splitlines() if "сиділи" not in line))
    assert blockers(gated(tmp_path)) == HELD_BACK


def test_a_rejection_that_was_made_an_approval_grants_nothing(tmp_path: Path) -> None:
    approved(tmp_path)
    say(tmp_path, Saying("rejected", REVIEWER, "Not so.", only=(CELLAR,)), at=NOON + timedelta(minutes=1))
    assert blockers(gated(tmp_path)) == HELD_BACK
    edit(tmp_path, LEDGER, lambda text: text.replace('"event": "rejected"', '"event": "approved"'))
    assert blockers(gated(tmp_path)) == [("ledger-line", "")]


def test_a_translation_that_cannot_be_said_is_no_fallback(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, PO, lambda text: text.replace("Пошкоджено {houses}", "Пошкоджено {homes}"))
    assert ("argument-set", "entry:homes#headline") in blockers(gated(tmp_path))


@pytest.mark.parametrize("target", ["", " ", "\u00a0"])
def test_an_empty_translation_is_held_back(tmp_path: Path, target: str) -> None:
    approved(tmp_path)
    edit(tmp_path, PO, lambda text: re.sub('msgstr "Люди .*"', f'msgstr "{target}"', text))
    built = gated(tmp_path)
    assert blockers(built) == HELD_BACK
    assert {one.facts["state"] for one in built.report.problems if one.code == "translation-state"} == {"missing"}


def test_an_approval_that_was_copied_to_another_text_grants_nothing(tmp_path: Path) -> None:
    translated(tmp_path)
    say(tmp_path, Saying("approved", REVIEWER, only=("entry:displaced-now#figures.men.label",)))
    line = (tmp_path / LEDGER).read_text("utf-8")
    copied = line.replace("#figures.men.label", "#figures.women.label")
    (tmp_path / LEDGER).write_text(line + copied, "utf-8")
    found = blockers(gated(tmp_path))
    assert ("ledger-line", "") in found
    # Nor where the line is written anew with a sum of its own: the words are others.
    (event,) = ledger.read(line, LEDGER, "2023-03-08").value or ()
    forged = ledger.line(replace(event, context="entry:displaced-now#figures.women.label"))
    (tmp_path / LEDGER).write_text(line + forged, "utf-8")
    assert ("translation-state", "entry:displaced-now#figures.women.label") in blockers(gated(tmp_path))


def test_a_line_of_a_time_still_to_come_stops_a_build(tmp_path: Path) -> None:
    """By its time it would outlast every rejection."""
    approved(tmp_path)
    for now, found in ((NOON - timedelta(days=1), 16), (NOON - timedelta(minutes=2), 0), (NOON, 0)):
        built = pipeline.build(tmp_path, Request(at=now), quiet)
        assert sum(one.code == "ledger-future" for one in built.report.problems) == found
        assert bool(built.files) == (found == 0)


def test_a_folder_that_was_copied_brings_no_approval_with_it(tmp_path: Path) -> None:
    approved(tmp_path)
    later = tmp_path / "sources/editions/2023-03-15"
    shutil.copytree(tmp_path / FOLDER, later)
    edit(tmp_path, "sources/editions/2023-03-15/edition.yaml", lambda text: text.replace("number: 8", "number: 9"))
    found = [one for one in gated(tmp_path).report.problems if one.code == "ledger-line"]
    assert [one.facts["reason"] for one in found] == ["elsewhere"] * 16


def test_a_ledger_that_git_left_unmerged_counts_for_nothing(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, LEDGER, lambda text: f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n")
    assert [code for code, _ in blockers(gated(tmp_path)) if code != "translation-state"] == ["merge-conflict"]


def test_copies_that_two_people_judged_are_merged_by_git_and_the_last_word_counts(tmp_path: Path) -> None:
    root = translated(tmp_path / "main")
    (root / ".gitattributes").write_bytes(empty_workspace(NOON.date())[".gitattributes"])
    say(root, Saying("approved", REVIEWER, only=("entry:homes#headline",)))
    git = shutil.which("git")
    assert git

    def run(*words: str) -> None:
        told = [git, "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
        subprocess.run(told, cwd=root, check=True, capture_output=True)

    run("init", "-q", "-b", "main")
    run("add", ".")
    run("commit", "-qm", "begun")
    run("checkout", "-qb", "theirs")
    say(root, Saying("rejected", REVIEWER, "Not so.", only=(CELLAR,)), at=NOON + timedelta(hours=2))
    run("commit", "-qam", "rejected")
    run("checkout", "-q", "main")
    approve(root, at=NOON + timedelta(hours=1))
    run("commit", "-qam", "approved")
    run("merge", "-q", "-m", "merged", "theirs")
    assert (root / LEDGER).read_text("utf-8").count("\n") == 17
    assert blockers(gated(root)) == HELD_BACK


def test_a_po_file_from_elsewhere_brings_no_approval_with_it(tmp_path: Path) -> None:
    """Flags and comments of tools grant nothing."""
    translated(tmp_path)
    edit(tmp_path, PO, lambda text: text.replace("#: sources", "#, x-approved\n#: sources"))
    assert len([one for one in blockers(gated(tmp_path)) if one[0] == "translation-state"]) == 16


def test_a_series_may_let_drafts_out_and_every_page_says_so(tmp_path: Path) -> None:
    built = gated(translated(tmp_path, series=DRAFTS))
    assert blockers(built) == []
    pages = sorted((tmp_path / "output/2023-03-08").glob("*.html"))
    assert len(pages) == 2
    for page, word in zip(pages, ("DRAFT", "ЧЕРНЕТКА"), strict=True):
        assert word in page.read_text("utf-8")


def test_what_was_rejected_never_goes_out(tmp_path: Path) -> None:
    translated(tmp_path, series=DRAFTS)
    say(tmp_path, Saying("rejected", REVIEWER, "Not so.", only=(CELLAR,)))
    assert blockers(gated(tmp_path)) == HELD_BACK


def test_a_translator_reads_why_a_text_was_rejected(tmp_path: Path) -> None:
    translated(tmp_path)
    say(tmp_path, Saying("rejected", REVIEWER, "Nobody sits there.", only=(CELLAR,)))
    (found,) = [one for one in gated(tmp_path).report.problems if one.code == "translation-rejected"]
    assert (found.path, found.facts["comment"]) == (CELLAR, "Nobody sits there.")


def test_where_two_people_are_asked_for_nobody_approves_alone(tmp_path: Path) -> None:
    translated(tmp_path, series=SERIES + REVIEWERS + SECOND + "two_people: true\n")
    assert {one.why for one in approve(tmp_path).left_out} == {"one-person"}
    only = Saying("submitted", TRANSLATOR, only=(CELLAR,))
    assert say(tmp_path, only, at=NOON).written == 1
    assert [one.why for one in say(tmp_path, Saying("approved", TRANSLATOR, only=(CELLAR,))).left_out] == ["one-person"]
    assert approve(tmp_path, at=NOON + timedelta(hours=1)).written == 1
    assert counted(tmp_path).counts["approved"] == 1
    # A line that was written past the command counts for nothing either.
    held = (tmp_path / LEDGER).read_text("utf-8").splitlines(keepends=True)
    (tmp_path / LEDGER).write_text(held[-1], "utf-8")
    assert counted(tmp_path).counts["approved"] == 0
    (found,) = [one for one in gated(tmp_path).report.problems if one.code == "translation-review"]
    assert found.facts["reason"] == "one-person"


def test_new_numbers_reopen_nothing_and_status_says_that_they_came(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, f"{FOLDER}/shelter.yaml", lambda text: text.replace("value: 12", "value: 1300"))
    assert blockers(gated(tmp_path)) == []
    newest = counted(tmp_path)
    assert [(one.context, one.sort) for one in newest.changes] == [("entry:homes#headline", "facts")]


@pytest.mark.parametrize(
    ("file", "find", "put"),
    [
        ("shelter.yaml", "unit: dwelling", "unit: building"),
        ("shelter.yaml", "value: 12\n", "value: 12\n        qualifier: at-least\n"),
    ],
)
def test_another_unit_or_qualifier_sends_a_sentence_back(tmp_path: Path, file: str, find: str, put: str) -> None:
    approved(tmp_path)
    edit(tmp_path, f"{FOLDER}/{file}", lambda text: text.replace(find, put))
    assert [one for one in blockers(gated(tmp_path)) if one[0] == "translation-state"] == [
        ("translation-state", "entry:homes#headline")
    ]


def test_a_sentence_that_compares_waits_for_its_author_when_the_figures_turn(tmp_path: Path) -> None:
    approved(tmp_path)
    edit(tmp_path, "sources/tables/grain.csv", lambda text: text.replace(",800", ",200"))
    edit(tmp_path, "sources/tables/grain.yaml", lambda text: text.replace('"1400"', '"800"'))
    edit(tmp_path, f"{FOLDER}/grain-export.yaml", lambda text: text.replace("value: 500", "value: 50"))
    edit(tmp_path, f"{FOLDER}/grain-export.yaml", lambda text: text.replace("value: 300", "value: 150"))
    grain = "entry:grain-now#headline"
    assert blockers(gated(tmp_path)) == [("figure-sense", grain), ("translation-state", grain)]
    confirmed = confirm(tmp_path, at=NOON + timedelta(hours=1))
    assert [one.context for one in confirmed.listed if one.moved] == [grain]
    assert blockers(gated(tmp_path)) == [("translation-state", grain)]
    say(tmp_path, Saying("approved", REVIEWER, only=(grain,)), at=NOON + timedelta(hours=2))
    assert blockers(gated(tmp_path)) == []


def open_of_cellar(root: Path) -> list[str]:
    """What the gate has against the text about the cellar."""
    return sorted(one.code for one in gated(root).report.problems if one.path == CELLAR)


def waivable(root: Path) -> Path:
    """A translation with an apostrophe that a check warns of."""
    translated(root)
    edit(root, PO, lambda text: text.replace("Люди сидять", "Люди під\u02bcїхали й сидять"))
    return root


def test_a_finding_is_set_aside_with_a_reason_and_shown_as_that(tmp_path: Path) -> None:
    root = waivable(tmp_path)
    assert open_of_cellar(root) == ["apostrophe", "translation-state"]
    words = ["translate", "approve", str(root / PO), "--as", REVIEWER]
    words += ["--waive", "apostrophe", "As the family writes it."]
    said = sitrep(root, *words)
    assert said.exit_code == 2, said.output
    assert "Set aside: apostrophe. As the family writes it." in said.output
    done = sitrep(root, *words, "--digest", re.findall(r"--digest (\w+)", said.output)[0])
    assert done.exit_code == 0, done.output
    built = gated(root)
    assert open_of_cellar(root) == []
    assert [(one.context, one.check) for one in built.report.waived] == [(CELLAR, "apostrophe")]
    public = json.loads((root / "output/2023-03-08/sitrep.json").read_text())
    assert public["exceptions"] == {"apostrophe": 1}
    assert "family" not in json.dumps(public)
    shown = sitrep(root, "check")
    assert "Set aside: apostrophe in entry:cellar#headline" in shown.output
    assert "Set aside by reviewers: 1 finding." in shown.output
    edit(root, PO, lambda held: held.replace("сидять", "лежать"))
    assert open_of_cellar(root) == ["apostrophe", "translation-review", "translation-state"]


def test_what_cannot_be_printed_cannot_be_set_aside(tmp_path: Path) -> None:
    translated(tmp_path)
    for check in ("argument-set", "message-syntax", "harm-person", "no-such-check"):
        with pytest.raises(WrongChoice, match="not-waivable"):
            say(tmp_path, Saying("approved", REVIEWER, waivers=(Waiver(check, "Because."),)))
    with pytest.raises(WrongChoice, match="nothing-to-waive"):
        say(tmp_path, Saying("approved", REVIEWER, waivers=(Waiver("apostrophe", "Because."),)))


def test_events_are_added_and_none_is_changed(tmp_path: Path) -> None:
    translated(tmp_path)
    before = b""
    steps: tuple[Saying, ...] = (
        Saying("submitted", REVIEWER, only=(CELLAR,)),
        Saying("comment", REVIEWER, "See the glossary.", only=(CELLAR,)),
        Saying("rejected", REVIEWER, "Not so.", only=(CELLAR,)),
        Saying("approved", REVIEWER, only=(CELLAR,)),
    )
    states = []
    for minute, step in enumerate(steps):
        assert say(tmp_path, step, at=NOON + timedelta(minutes=minute)).written == 1
        now = (tmp_path / LEDGER).read_bytes()
        assert now.startswith(before)
        assert now.count(b"\n") == minute + 1
        before = now
        newest = counted(tmp_path)
        states.append(next(state for state, count in newest.counts.items() if state != "draft" and count))
    assert states == ["needs-review", "needs-review", "rejected", "approved"]
    shown = sitrep(tmp_path, "translate", "status").output
    assert f"{CELLAR}: {REVIEWER}, 2023-03-10 12:01 UTC: See the glossary." in shown


def test_only_those_whom_the_series_knows_are_heard(tmp_path: Path) -> None:
    translated(tmp_path)
    with pytest.raises(WrongChoice, match="unknown-reviewer") as refused:
        say(tmp_path, Saying("rejected", "Nobody", "Not so."))
    series = tmp_path / "sources/series.yaml"
    series.write_text(f"{series.read_text('utf-8')}  {refused.value.facts['line']}\n", encoding="utf-8")
    say(tmp_path, Saying("rejected", "Nobody", "Not so."))
    series.write_text(series.read_text("utf-8").rsplit("  -", 1)[0], encoding="utf-8")
    (tmp_path / LEDGER).unlink()
    with pytest.raises(WrongChoice, match="not-their-language"):
        say(tmp_path, Saying("submitted", WRITER))
    with pytest.raises(WrongChoice, match="no-such-text"):
        say(tmp_path, Saying("submitted", REVIEWER, only=("entry:none#text",)))
    assert not (tmp_path / LEDGER).exists()


def test_words_that_lead_to_a_person_stay_out_of_the_ledger(tmp_path: Path) -> None:
    translated(tmp_path)
    reason = Waiver("apostrophe", "Ask anna@example.org.")
    for saying in (
        Saying("rejected", REVIEWER, "Ring 067 123 45 67."),
        Saying("approved", REVIEWER, waivers=(reason,)),
    ):
        with pytest.raises(WrongChoice, match="words-hurt"):
            say(tmp_path, saying)
    assert not (tmp_path / LEDGER).exists()


def test_a_file_that_does_not_say_of_which_edition_it_is_is_sent_through_import(tmp_path: Path) -> None:
    translated(tmp_path)
    nameless = b'msgid ""\nmsgstr "Language: uk\\n"\n\nmsgctxt "a"\nmsgid "A"\nmsgstr "A"\n'
    with pytest.raises(WrongChoice, match="judge-edition"):
        judging.of_file(tmp_path, nameless, "uk.po", Saying("approved", REVIEWER), quiet).shown()


def test_another_list_than_the_one_that_was_seen_is_not_judged(tmp_path: Path) -> None:
    translated(tmp_path)
    content = (tmp_path / PO).read_bytes()
    seen = judging.of_file(tmp_path, content, PO, Saying("submitted", REVIEWER), quiet).shown().digest
    for other in (Saying("approved", REVIEWER), Saying("rejected", REVIEWER, "Not so.")):
        with pytest.raises(WrongChoice, match="list-changed"):
            judging.of_file(tmp_path, content, PO, other, quiet).said(seen, NOON)


def keyed(root: Path) -> tuple[Path, Signer]:
    """A workspace whose reviewer has a key, made as people make theirs, and the signer of it."""
    ssh_keygen = shutil.which("ssh-keygen")
    if ssh_keygen is None:
        pytest.skip("ssh-keygen is not installed")
    root.mkdir(parents=True, exist_ok=True)
    file = root / "key"
    subprocess.run([ssh_keygen, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file], check=True)
    made = signer(file.read_bytes(), lambda: "")
    assert made.public == " ".join((root / "key.pub").read_text().split()[:2])
    held = REVIEWERS.replace("    role: translator\n", f"    role: translator\n    key: {made.public}\n")
    return translated(root / "workspace", series=SERIES + held), made


def signed(root: Path, saying: Saying, by: Signer | None, minutes: int = 0) -> judging.Attested:
    """What a person says and signs."""
    asked = judging.of_file(root, (root / PO).read_bytes(), PO, saying, quiet)
    return asked.said(asked.shown().digest, NOON + timedelta(minutes=minutes), by)


def test_where_a_reviewer_has_a_key_only_signed_lines_count(tmp_path: Path) -> None:
    root, mine = keyed(tmp_path / "mine")
    assert signed(root, Saying("approved", REVIEWER), mine).written == 16
    assert blockers(gated(root)) == []
    held = (root / LEDGER).read_text("utf-8")
    (first, *_) = ledger.read(held, LEDGER, "2023-03-08").value or ()
    _, others = keyed(tmp_path / "other")
    forgeries = {
        "unsigned": ledger.line(first),
        "other": ledger.line(first, others.sign),
        "unknown": ledger.line(replace(first, by=WRITER), mine.sign),
    }
    for reason, line in forgeries.items():
        (root / LEDGER).write_text(line + "".join(held.splitlines(keepends=True)[1:]), "utf-8")
        found = [one for one in gated(root).report.problems if one.code == "ledger-signature"]
        assert [(one.facts["reason"], one.spot.line) for one in found] == [(reason, 1)]
        assert counted(root).counts["approved"] == 15


def test_a_signature_is_of_one_line_and_no_other(tmp_path: Path) -> None:
    root, mine = keyed(tmp_path)
    signed(root, Saying("rejected", REVIEWER, "Not so.", only=(CELLAR,)), mine)
    (event,) = ledger.read((root / LEDGER).read_text("utf-8"), LEDGER, "2023-03-08").value or ()
    turned = ledger.line(replace(event, kind="approved"), lambda _: event.signature)
    (root / LEDGER).write_text(turned, "utf-8")
    assert ("ledger-signature", CELLAR) in blockers(gated(root))
    assert counted(root).counts["approved"] == 0


def test_nothing_is_said_that_would_not_count(tmp_path: Path) -> None:
    root, mine = keyed(tmp_path / "mine")
    _, others = keyed(tmp_path / "other")
    for by, fault in ((None, "key-needed"), (others, "key-differs")):
        with pytest.raises(WrongChoice, match=fault):
            signed(root, Saying("approved", REVIEWER), by)
    asked = judging.of_sources(root, "2023-03-08", Saying("approved", WRITER), "en", quiet)
    seen = asked.shown().digest
    with pytest.raises(WrongChoice, match="key-not-known"):
        asked.said(seen, NOON, mine)
    assert not (root / LEDGER).exists()
    for broken in (b"", b"no key", (tmp_path / "mine/key.pub").read_bytes()):
        with pytest.raises(SitrepError, match="key-unreadable"):
            signer(broken, lambda: "")


def test_a_key_with_a_password_is_asked_for_it(tmp_path: Path) -> None:
    ssh_keygen = shutil.which("ssh-keygen")
    if ssh_keygen is None:
        pytest.skip("ssh-keygen is not installed")
    file = tmp_path / "key"
    subprocess.run([ssh_keygen, "-q", "-t", "ed25519", "-N", "fictional", "-f", file], check=True)
    made = signer(file.read_bytes(), lambda: "fictional")
    assert verifies(made.public, made.sign("seal"), "seal")
    assert not verifies(made.public, made.sign("seal"), "another")
    assert not verifies(made.public, "no signature", "seal")
    with pytest.raises(SitrepError, match="key-unreadable"):
        signer(file.read_bytes(), lambda: "wrong")


def test_a_file_that_comes_back_needs_no_key_and_is_approved_by_nobody(tmp_path: Path) -> None:
    root, mine = keyed(tmp_path)
    signed(root, Saying("approved", REVIEWER), mine)
    content = (root / PO).read_bytes()
    brought = content.decode().replace("Люди сидять", "Люди сиділи")
    edit(root, PO, lambda text: text.replace("Люди сидять", "Люди чекають"))
    came = exchanging.receive(root, brought.encode(), "uk.po", "", "", NOON + timedelta(hours=1), quiet)
    assert [row.context for row in came.rows if row.fate == "applied"] == [CELLAR]
    found = gated(root)
    assert blockers(found) == HELD_BACK
    # In a reviewer's own name only the key speaks.
    with pytest.raises(WrongChoice, match="import-as-signer"):
        exchanging.receive(root, content, "uk.po", "", REVIEWER, NOON + timedelta(hours=2), quiet)
    (event, *_) = ledger.read((root / LEDGER).read_text("utf-8"), LEDGER, "2023-03-08").value or ()
    claimed = ledger.line(replace(event, kind="submitted", role="import"))
    (root / LEDGER).write_text((root / LEDGER).read_text("utf-8") + claimed, "utf-8")
    assert [code for code, _ in blockers(gated(root)) if code == "ledger-signature"] == ["ledger-signature"]
