"""The sheet for translators: what may stand on it, how it is closed to all else, and what its decisions do."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.compose.sheet import Finding, HoleOnSheet, Sheet, SheetPart, SheetText
from sitrep.load import ledger, po, xliff
from sitrep.load.po import PoEntry
from sitrep.load.tag import READS_WELL, tag_of
from sitrep.render.environment import environment
from sitrep.render.sheet import SAID, sheet
from sitrep.translate.diff import Stretch
from tests.exchange import CELLAR, EDITION, HOMES, LEDGER, UK, held, sitrep
from tests.workspace import Edit, changed, put

TARGETS = {
    CELLAR: "Люди сидять у підвалі: {donetska, place}",
    HOMES: "Пошкоджено {houses}: {vyhadka, place}",
}
CLOSED = Edit("shelter.yaml", "    shelter_type: basement\n", "    shelter_type: basement\n    audience: restricted\n")


def page(root: Path, *options: str, language: str = "uk") -> str:
    ended = sitrep(root, "export", f"{EDITION}/{language}", "--format", "sheet", *options)
    assert ended.exit_code == 0, ended.output
    return ended.stdout


def rewritten(root: Path, change: Callable[[PoEntry], PoEntry]) -> None:
    """The workspace's PO file with each row changed."""
    assert sitrep(root, "update").exit_code == 0
    read = po.read((root / UK).read_bytes(), UK).value
    assert read is not None
    made = replace(read, entries=tuple(change(one) for one in read.entries))
    (root / UK).write_text(po.write(made), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = put(tmp_path / "w", changed())
    rewritten(made, lambda row: replace(row, target=TARGETS.get(row.context, "")))
    return made


class _Reader(HTMLParser):
    """What a browser finds in a page: its elements, the text within each kind of them, its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.within = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        self.within = tag

    def handle_data(self, data: str) -> None:
        if self.within not in ("script", "style"):
            self.texts.append(data)


PIECES = (
    "</script>", "<script>alert(1)</script>", "</textarea>", "<!--", "-->", "]]>", '"', "'", "`", "\\", "&quot;", "&",
    "<", ">", "\u2028", "\u2029", "{{ 7*7 }}", "{% raw %}", "%done%", "${x}", "onerror=", "</style>",
    "\n", "\u202e", "слово",
)  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join)


def _text(words: str) -> SheetText:
    return SheetText(
        number=1,
        context=words,
        name=words,
        state="stale",
        state_name=words,
        why=words,
        source=words,
        source_title=words,
        source_tag="en",
        printed=words,
        target=words,
        target_printed=words,
        targets={words: {"nominative": words}},
        holes=(HoleOnSheet(words, words, words),),
        remarks=(words,),
        comments=(words,),
        findings=(Finding("error", words, words),),
        reworded=(Stretch("before", words), Stretch("after", words), Stretch("both", words)),
        doubtful=True,
        limit=180,
        length=words,
        message=words,
        notes=words,
    )


def _sheet(words: str) -> Sheet:
    return Sheet(
        edition=EDITION,
        language="uk",
        tag="uk",
        direction="ltr",
        title=words,
        subtitle=words,
        between=words,
        target_title=words,
        header=words,
        mark=words,
        count=1,
        choices=(),
        parts=(SheetPart(words, (_text(words),)),),
        words=MappingProxyType(dict.fromkeys(WORDS, words)),
        look={"primary": "#0F5C5C", "accent": "#C2410C"},
    )


def _words() -> frozenset[str]:
    """The names of all words that a sheet has."""
    read = po.read(
        (Path(__file__).resolve().parents[2] / "templates/locales/report.pot").read_bytes(), "report.pot"
    ).value
    assert read is not None
    named = (one.context.partition("#sheet.")[2] for one in read.live)
    return frozenset(name for name in named if name) | {"skip"}


WORDS = _words()
TEMPLATES = environment(None)
QUIET = _Reader(sheet(_sheet("words"), TEMPLATES))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_no_text_becomes_markup(words: str) -> None:
    found = _Reader(sheet(_sheet(words), TEMPLATES))
    if words:  # what is empty is not shown
        assert found.elements == QUIET.elements
        assert [name for name, _ in found.attributes] == [name for name, _ in QUIET.attributes]
    assert found.elements.count("script") == 1
    assert [value for name, value in found.attributes if name == "data-context"] == [words]


def test_the_page_allows_its_own_script_and_style_by_hash_and_nothing_else(root: Path) -> None:
    text = page(root)
    made = []
    for name in ("style", "script"):
        body = text.partition(f"<{name}>")[2].partition(f"</{name}>")[0]
        assert len(body) > 1000
        made.append(base64.b64encode(hashlib.sha256(body.encode()).digest()).decode())
    style, script = made
    own = f"style-src &#39;sha256-{style}&#39;; script-src &#39;sha256-{script}&#39;"
    policy = f"default-src &#39;none&#39;; {own}; base-uri &#39;none&#39;; form-action &#39;none&#39;"
    assert f'http-equiv="Content-Security-Policy" content="{policy}"' in text
    assert [word for word in ("http://", "https://", "@import", "url(", " src=", ' href="h') if word in text] == []


def test_a_workspace_brings_no_script_of_its_own(root: Path) -> None:
    before = page(root)
    own = root / "templates" / "scripts"
    own.mkdir(parents=True)
    (own / "sheet.js").write_text("alert(1)", encoding="utf-8")
    assert page(root) == before


def test_the_same_sources_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    twin = put(tmp_path / "elsewhere", changed())
    rewritten(twin, lambda row: replace(row, target=TARGETS.get(row.context, "")))
    assert page(root) == page(twin)


def test_nothing_restricted_and_no_earlier_wording_stands_on_it_unless_asked_for(tmp_path: Path) -> None:
    root = put(tmp_path / "w", changed(edits=[CLOSED]))

    def changed_row(row: PoEntry) -> PoEntry:
        if row.context != HOMES:
            return replace(row, target=TARGETS.get(row.context, ""))
        before = "Twelve homes by the mill were damaged"
        return replace(row, target="Біля млина {houses}: {vyhadka, place}", previous=before, comment="ask the miller")

    rewritten(root, changed_row)
    bare = page(root)
    assert HOMES in bare
    secret = ("cellar", "підвал", "mill", "млина", "Twelve")
    assert [word for word in secret if word in bare] == []
    whole = page(root, "--with-history")
    assert "<del>Twelve homes by the mill</del><ins>{houses}</ins> were damaged" in whole
    assert "ask the miller" in whole
    assert [word for word in secret[:2] if word in whole] == []


def test_each_text_stands_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    note = Edit("shelter.yaml", "  - id: homes\n", "  - id: homes\n    note: Homes, not houses.\n")
    root = put(tmp_path / "w", changed(edits=[note]))
    rewritten(root, lambda row: replace(row, target="Пошкоджено 13: {houses}") if row.context == HOMES else row)
    unit = page(root).partition(f'data-context="{HOMES}"')[2].partition("</article>")[0]
    for said in (
        '<p class="printed" lang="en-GB">12\u00a0dwellings were damaged in Vyhadka</p>',
        '<p class="written" lang="en-GB">{houses} were damaged in {vyhadka, place}</p>',
        "<p>Homes, not houses.</p>",
        "<code>{vyhadka}</code>",
        "<strong>помилка:</strong>",
        "чернетка",
        "Пошкоджено 13: 12\u00a0",
    ):
        assert said in unit, said


def test_all_words_of_the_script_are_in_every_language() -> None:
    assert set(SAID) <= WORDS
    for code in ("uk", "en"):
        text = sheet(replace(_sheet("x"), tag=code), TEMPLATES)
        assert text.count("data-no-next=") == 1


def decisions(root: Path, *contexts: str, well: bool = True) -> bytes:
    """A file as the sheet saves it, in which these texts stand as they are."""
    ended = sitrep(root, "export", f"{EDITION}/uk", "--format", "po", "--with-history")
    read = po.read(ended.stdout, "back.po").value
    assert read is not None
    rows = (one for one in read.live if one.context in contexts)
    marked = (replace(one, notes=(*one.notes, READS_WELL)) if well else one for one in rows)
    return po.write(replace(read, entries=tuple(marked))).encode()


def came_back(root: Path, content: bytes) -> Result:
    file = root / "back.po"
    file.write_bytes(content)
    return sitrep(root, "import", str(file), "--as", "T. Translator")


def events(root: Path) -> list[tuple[str, str]]:
    if not (root / LEDGER).exists():
        return []
    return [
        (one.kind, one.context) for one in ledger.read((root / LEDGER).read_text("utf-8"), LEDGER, EDITION).value or ()
    ]


def test_what_reads_well_is_submitted_once_and_approves_nothing(root: Path) -> None:
    file = decisions(root, CELLAR, HOMES)
    before = (root / UK).read_bytes()
    assert came_back(root, file).exit_code == 0
    assert events(root) == [("submitted", CELLAR), ("submitted", HOMES)]
    assert (root / UK).read_bytes() == before
    assert came_back(root, file).exit_code == 0
    assert len(events(root)) == 2
    assert '"approved": 0' in sitrep(root, "status", "--format", "json").stdout


def test_what_is_as_it_was_and_has_no_decision_says_nothing(root: Path) -> None:
    assert came_back(root, decisions(root, CELLAR, HOMES, well=False)).exit_code == 0
    assert events(root) == []


def test_a_word_on_another_translation_or_another_source_counts_for_nothing(root: Path) -> None:
    file = decisions(root, CELLAR, HOMES)
    rewritten(root, lambda row: replace(row, target="Інакше: {donetska, place}") if row.context == CELLAR else row)
    put(root, changed(edits=[Edit("shelter.yaml", "were damaged in", "were destroyed in")]))
    came_back(root, file)
    assert events(root) == []


def test_a_reworded_source_is_no_longer_open_once_its_translation_reads_well(root: Path) -> None:
    put(root, changed(edits=[Edit("shelter.yaml", "were damaged in", "are damaged in")]))
    assert sitrep(root, "update").exit_code == 0
    assert held(root)[HOMES].previous is not None
    assert came_back(root, decisions(root, HOMES)).exit_code == 0
    assert held(root)[HOMES].previous is None
    assert held(root)[HOMES].target == TARGETS[HOMES]
    assert events(root) == [("submitted", HOMES)]


def _forged(root: Path) -> dict[str, bytes]:
    good = decisions(root, CELLAR, HOMES)
    read = po.read(good, "back.po").value
    assert read is not None
    tag = tag_of(read.live[0].notes)
    assert tag is not None

    def row(**fields: str) -> bytes:
        one = read.live[0]
        first = replace(
            one,
            context=fields.get("context", one.context),
            source=fields.get("source", one.source),
            target=fields.get("target", one.target),
        )
        return po.write(replace(read, entries=(first,))).encode()

    return {
        "bytes": bytes(range(256)) * 40,
        "size": b'msgid ""\n' * (xliff.LARGEST // 9 + 1),
        "depth": row(target="{a, plural, one {" * 4000),
        "name": row(context="entry:nobody#headline", target="Хтось: {donetska, place}"),
        "source": row(source="People stand in {donetska, place}", target="Люди стоять: {donetska, place}"),
        "hash": good.replace(tag.source.encode(), b"0" * 16).replace("сидять".encode(), "лежать".encode()),
        "phone": row(target="Телефонуйте +380 44 123 45 67: {donetska, place}"),
        "markup": row(target="</script><script>alert(1)</script>"),
        "quotes": good.replace(b"msgstr", b'msgstr "', 1),
    }


FORGED = ("bytes", "size", "depth", "name", "source", "hash", "phone", "markup", "quotes")


def test_every_forged_file_is_tried(root: Path) -> None:
    assert tuple(_forged(root)) == FORGED


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_file_ends_in_a_message_and_changes_no_translation(root: Path, name: str) -> None:
    before = {context: one.target for context, one in held(root).items()}
    ended = came_back(root, _forged(root)[name])
    assert ended.exit_code == 1, ended.output
    assert len(ended.output) > 40
    assert {context: one.target for context, one in held(root).items()} == before
    assert all(kind == "submitted" for kind, _ in events(root))
