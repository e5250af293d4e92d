"""A real browser opens the sheet for translators: they decide, save a file, and what comes back is taken over."""

import json
from pathlib import Path

import pytest

from sitrep.load import po
from tests import sample
from tests.browser.audit import Look, audit
from tests.browser.walk import walk
from tests.exchange import CELLAR, EDITION, HOMES, UK, held, sitrep, states
from tests.workspace import Edit, changed, put

pytestmark = pytest.mark.browser

DISPLACED = "entry:displaced-now#headline"
HELD = {
    CELLAR: "Люди сидять у підвалі: {donetska, place}",
    HOMES: "Пошкоджено {houses}: {vyhadka, place}",
    DISPLACED: "{displaced} переміщено: {donetska, place}",
}
HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><script>alert(2)</script>",
    "a\u2028b\u2029c",
    "'single' \"double\" `tick` \\n \\",
    "&lt;b&gt; &amp; &#x41;",
    "<!-- <script> -->",
    "%done% ${1} $& {{7*7}} {% raw %}",
    "first\n\nsecond\ttab",
    'msgctxt "entry:cellar#headline"\nmsgid "x"\nmsgstr "y"',
    "#, fuzzy",
    "\u0430\u0301 \U0001f642 \u200f \u00a0",
)


def sheet(root: Path, language: str = "uk", *options: str) -> Path:
    """The sheet of the edition, as a file."""
    file = root / f"sheet.{language}.html"
    address = f"{EDITION}/{language}"
    ended = sitrep(root, "export", address, "--format", "sheet", "--output", str(file), *options)
    assert ended.exit_code == 0, ended.output
    return file


def filled(root: Path, targets: dict[str, str]) -> Path:
    """A workspace whose PO file holds these translations."""
    assert sitrep(root, "update").exit_code == 0
    file = root / UK
    read = po.read(file.read_bytes(), UK).value
    assert read is not None
    text = po.write(read)
    for context, target in targets.items():
        head, begin, tail = text.partition(f'msgctxt "{context}"\n')
        assert begin, context
        text = head + begin + tail.replace('msgstr ""\n', f'msgstr "{target}"\n', 1)
    file.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return filled(put(tmp_path / "w", changed()), HELD)


def number(page: Path, context: str) -> int:
    """Under which number a text stands on the sheet."""
    before = page.read_text("utf-8").partition(f'data-context="{context}"')[0]
    return int(before.rpartition('id="t')[2].partition('"')[0])


def test_decisions_leave_as_a_file_and_come_back_as_what_needs_review(root: Path, tmp_path: Path) -> None:
    page, back = sheet(root), tmp_path / "back.po"
    cellar, homes, displaced = (number(page, one) for one in (CELLAR, HOMES, DISPLACED))
    walked = walk(
        tmp_path,
        ("open", str(page)),
        ("fill", f"#e{cellar}", "Люди ховаються в підвалі: {donetska, place}"),
        ("check", f"[name=d{homes}][value=well]"),
        ("check", f"[name=d{displaced}][value=change]"),
        ("fill", f"#m{displaced}", "Хто саме?\nПеревірте рід."),
        ("text", "#progress-text"),
        ("download", "#save", str(back)),
        ("text", "#told"),
        ("leave",),
    )
    file = f"{EDITION}.uk.po"
    assert walked.answers == ["Вирішено: 3 з\u00a016", file, f"Збережено як {file}. Надішліть цей файл назад."]
    assert walked.dialogs == []
    read = po.read(back.read_bytes(), "back.po")
    assert read.problems == ()
    assert read.value is not None
    assert {one.context for one in read.value.live} == {CELLAR, HOMES, DISPLACED}
    ended = sitrep(root, "import", str(back), "--as", "T. Translator")
    assert ended.exit_code == 0, ended.output
    rows = held(root)
    assert rows[CELLAR].target == "Люди ховаються в підвалі: {donetska, place}"
    assert rows[HOMES].target == HELD[HOMES]
    assert (rows[DISPLACED].fuzzy, rows[DISPLACED].comment) == (True, "Хто саме?\nПеревірте рід.")
    counted = states(root)
    assert (counted["needs-review"], counted["draft"], counted["approved"]) == (2, 1, 0)


def test_hostile_text_is_shown_as_text_and_comes_back_to_the_letter(tmp_path: Path) -> None:
    note = "".join(HOSTILE[:3])
    edit = Edit("shelter.yaml", "  - id: cellar\n", f"  - id: cellar\n    note: {json.dumps(note)}\n")
    root = filled(put(tmp_path / "w", changed(edits=[edit])), {CELLAR: "<script>alert(3)</script> {donetska, place}"})
    page, back = sheet(root), tmp_path / "back.po"
    areas = [
        step for at, text in enumerate(HOSTILE, 1) for step in (("fill", f"#e{at}", text), ("fill", f"#m{at}", text))
    ]
    cellar = number(page, CELLAR)
    walked = walk(
        tmp_path,
        ("open", str(page)),
        ("text", f"#t{cellar} .remarks p:nth-child(2)"),
        ("text", f"#t{cellar} .target-printed"),
        *areas,
        ("texts", ".target-printed"),
        ("count", "script"),
        ("download", "#save", str(back)),
    )
    shown_note, shown_target, printed, scripts, _ = walked.answers
    assert shown_note == note
    assert isinstance(shown_target, str)
    assert shown_target.startswith("<script>alert(3)</script>")
    assert isinstance(printed, list)
    assert [" ".join(one.replace("'", "’").split()) for one in HOSTILE] == printed[: len(HOSTILE)]
    assert (scripts, walked.dialogs) == (1, [])
    read = po.read(back.read_bytes(), "back.po")
    assert read.problems == ()
    assert read.value is not None
    assert [one.target for one in read.value.live] == list(HOSTILE)
    assert all(one.comment for one in read.value.live)


def test_what_the_page_renders_is_what_the_report_prints(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path / "w")
    walked = walk(tmp_path, ("open", str(sheet(root))), ("retyped",))
    pairs = walked.answers[0]
    assert isinstance(pairs, list)
    assert len(pairs) > 100
    flat = [tuple(" ".join(side.split()) for side in pair) for pair in pairs]
    assert [pair for pair in flat if pair[0] != pair[1]] == []


def test_a_change_shows_how_it_prints_and_what_is_lost(root: Path, tmp_path: Path) -> None:
    page = sheet(root)
    at = number(page, DISPLACED)
    steps = [
        step
        for text in (
            "Переміщено {displaced, genitive}",
            "{displaced, plural, one {# особу} other {# осіб}} {vyhadka, place}",
            "{",
        )
        for step in (("fill", f"#e{at}", text), ("text", f"#t{at} .target-printed"), ("text", f"#t{at} .holes-hint"))
    ]
    walked = walk(tmp_path, ("open", str(page)), *steps, ("click", f"#t{at} .restore button"), ("value", f"#e{at}"))
    flat = [" ".join(str(one).split()) for one in walked.answers]
    assert flat[0] == "Переміщено близько 7000 осіб"
    assert flat[1] == "Бракує в перекладі: {donetska}"
    assert flat[3] == "Бракує в перекладі: {donetska} Немає в оригіналі: {vyhadka}"
    assert flat[5].startswith("Фігурну дужку не закрито")
    assert flat[6] == HELD[DISPLACED]


def test_work_is_kept_and_a_sheet_of_other_words_does_not_take_it_up(root: Path, tmp_path: Path) -> None:
    page = sheet(root)
    cellar, homes = number(page, CELLAR), number(page, HOMES)
    later = filled(put(tmp_path / "later", changed(edits=[Edit("shelter.yaml", "People sit", "Families sit")])), HELD)
    moved = sheet(later)
    walked = walk(
        tmp_path,
        ("open", str(page)),
        ("fill", f"#e{cellar}", "Інше: {donetska, place}"),
        ("check", f"[name=d{homes}][value=change]"),
        ("reload",),
        ("value", f"#e{cellar}"),
        ("count", f"[name=d{homes}][value=change]:checked"),
        ("text", "#told"),
        ("open", str(moved)),
        ("value", f"#e{cellar}"),
        ("count", f"[name=d{homes}][value=change]:checked"),
        ("click", "#clear"),
        ("text", "#progress-text"),
        ("reload",),
        ("count", f"[name=d{homes}][value=change]:checked"),
    )
    kept, ticked, told, other, carried, progress, after = walked.answers
    assert (kept, ticked) == ("Інше: {donetska, place}", 1)
    assert str(told).startswith("Відновлено те")
    assert (other, carried) == (HELD[CELLAR], 1)
    assert (progress, after) == ("Вирішено: 0 з\u00a016", 0)
    assert walked.dialogs.count("confirm") == 1


def test_where_the_browser_keeps_nothing_it_says_so_and_asks_before_leaving(root: Path, tmp_path: Path) -> None:
    page, back = sheet(root), tmp_path / "back.po"
    begun = (("open", str(page)), ("fill", "#m1", "Хто це?"), ("text", "#told"))
    walked = walk(tmp_path, *begun, ("leave",), keeps=False)
    assert walked.answers == ["Цей браузер нічого не зберігає: збережіть файл, перш ніж закрити сторінку."]
    assert walked.dialogs == ["beforeunload"]
    walked = walk(tmp_path, *begun, ("download", "#save", str(back)), ("leave",), keeps=False)
    assert walked.dialogs == []
    assert "# Хто це?" in back.read_text("utf-8")


def test_saved_decisions_can_be_opened_again_and_what_is_none_changes_nothing(root: Path, tmp_path: Path) -> None:
    doubtful = f'msgctxt "{DISPLACED}"'
    (root / UK).write_text((root / UK).read_text("utf-8").replace(doubtful, f"#, fuzzy\n{doubtful}"), "utf-8")
    page, back, bad = sheet(root), tmp_path / "back.po", tmp_path / "bad.po"
    cellar, homes, displaced = (number(page, one) for one in (CELLAR, HOMES, DISPLACED))
    again = tmp_path / "again.po"
    text = 'Люди "там" \\ {donetska, place}'
    walked = walk(
        tmp_path,
        ("open", str(page)),
        ("fill", f"#e{cellar}", text),
        ("check", f"[name=d{homes}][value=well]"),
        ("check", f"[name=d{displaced}][value=change]"),
        ("fill", f"#m{displaced}", "Хто?\nДе?"),
        ("download", "#save", str(back)),
        ("click", "#clear"),
        ("upload", "#load", str(back)),
        ("until", "#told", "узято"),
        ("text", "#told"),
        ("value", f"#e{cellar}"),
        ("download", "#save", str(again)),
    )
    assert walked.answers[1:3] == ["Рішень узято з\u00a0файла: 3. Не із цього аркуша: 0.", text]
    assert back.read_bytes() == again.read_bytes()
    head = back.read_text("utf-8").split("\n\n")[0]
    seen = []
    for content in (
        b"",
        b"\x00\xff" * 1000,
        b"<script>alert(1)</script>",
        f'{head}\n\nmsgctxt "entry:cellar#headline"\nmsgid "x"\nmsgstr "</textarea>"\n\nmsgstr\n'.encode(),
        back.read_text("utf-8").replace("sitrep:", "sitrep:0").encode(),
    ):
        bad.write_bytes(content)
        walked = walk(
            tmp_path,
            ("open", str(page)),
            ("upload", "#load", str(bad)),
            ("until", "#told", "файл"),
            ("values", ".target"),
        )
        seen.append(walked.answers[0])
        assert walked.dialogs == []
    assert len(seen) == 5
    assert all(one == seen[0] for one in seen)
    assert HELD[CELLAR] in str(seen[0])


def test_texts_are_picked_by_state_and_gone_through_with_the_keyboard(root: Path, tmp_path: Path) -> None:
    page = sheet(root)
    first, *others = sorted(number(page, one) for one in HELD)
    walked = walk(
        tmp_path,
        ("open", str(page)),
        ("select", "#filter", "draft"),
        ("visible", ".unit"),
        ("click", "#next"),
        ("focused",),
        ("press", f"#e{first}", "Control+Enter"),
        ("focused",),
        ("count", f"[name=d{first}][value=well]:checked"),
        ("check", "#open-only"),
        ("visible", ".unit"),
        ("text", "#shown"),
        ("size", 375, "light"),
        ("paper",),
        ("visible", "textarea"),
        ("visible", "#save"),
    )
    visible, focused, then, ticked, left, shown, areas, button = walked.answers
    assert visible == [f"t{one}" for one in (first, *others)]
    assert (focused, then, ticked) == (f"e{first}", f"e{others[0]}", 1)
    assert (left, shown) == ([f"t{one}" for one in others], "Показано: 2 з\u00a016")
    assert (areas, button) == ([], [])


def test_axe_finds_nothing_on_the_sheet_and_it_never_scrolls_sideways(root: Path, tmp_path: Path) -> None:
    text = (root / UK).read_text("utf-8")
    entry = 'msgctxt "entry:homes#headline"'
    (root / UK).write_text(text.replace(entry, f'#, fuzzy\n#| msgid "Homes were hit {{houses}}"\n{entry}'), "utf-8")
    spoken = filled(
        put(
            tmp_path / "uk",
            changed(edits=[Edit("shelter.yaml", "  - id: cellar\n", "  - id: cellar\n    language: uk\n")]),
        ),
        {},
    )
    pages = {"uk": sheet(root, "uk", "--with-history"), "en": sheet(spoken, "en")}
    assert "<del>" in pages["uk"].read_text("utf-8")
    looks = [
        Look(f"{name} {width} {scheme}", str(file), width, "dark" if scheme == "dark" else "light")
        for name, file in pages.items()
        for width in (375, 1280)
        for scheme in ("light", "dark")
    ]
    looks += [Look(f"{name} 320", str(file), 320, "light", axe=False) for name, file in pages.items()]
    seen = audit(looks, tmp_path)
    assert len(seen) == 10
    assert {name: one.violations for name, one in seen.items() if one.violations} == {}
    assert {name: one.wider for name, one in seen.items() if one.wider > 0} == {}
    assert {name: (one.requests, one.errors) for name, one in seen.items() if one.requests or one.errors} == {}
