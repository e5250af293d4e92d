"""A report is one file that runs nothing and asks for nothing, says all that the document says, and keeps order."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from sitrep.compose.document import Document, Index, Run, SourceLine
from sitrep.model.figure import STATUSES
from sitrep.model.kinds import KINDS
from sitrep.render import html
from sitrep.render.environment import environment
from sitrep.render.palette import contrast

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
VOID = {"meta", "link", "br", "img", "hr", "input", "col"}
# What a document holds for the program and not for its reader.
SILENT = {
    "anchor",
    "icon",
    "kind",
    "href",
    "language",
    "tag",
    "direction",
    "created",
    "edition",
    "code",
    "status",
    "state",
    "form",
    "id",
    "words",
    "look",
    "citations",
    "regions",
    "series",
    "x_ticks",
    "y_ticks",
    "unit",
    "gap_label",
    "running",
}


class Reader(HTMLParser):
    """Every element in reading order with its attributes and its ancestors, and the text outside styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.open: list[str] = []
        self.words: list[tuple[str, tuple[str, ...]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self.open:
            self.words.append((data, tuple(self.open)))

    @property
    def text(self) -> str:
        return " ".join(" ".join(data for data, _ in self.words).replace("\u2060", "").split())


def said(value: object) -> set[str]:
    """Every text of a document that its reader must find."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, tuple):
        return set().union(*(said(one) for one in value)) if value else set()
    if is_dataclass(value):
        return set().union(
            *(said(getattr(value, field.name)) for field in fields(value) if field.name not in SILENT), set()
        )
    return set()


@pytest.fixture(params=["screen", "paper"])
def page(request: pytest.FixtureRequest, document: Document) -> str:
    templates = environment(None)
    return html.html(document, templates) if request.param == "screen" else html.page(document, templates)[0]


def test_the_page_says_all_that_the_document_says(document: Document) -> None:
    read = Reader(html.html(document, environment(None)))
    wanted = said(document)
    assert len(wanted) > 50
    held = unescape(read.text)
    head = {value for _, attributes, _ in read.elements for value in attributes.values() if value}
    missing = {text for text in wanted if " ".join(text.split()) not in held and text not in head}
    assert missing == set()


def test_the_pages_say_all_of_it_too(document: Document) -> None:
    read = Reader(html.page(document, environment(None))[0])
    wanted = said(replace(document, other_languages=()))
    head = {value for _, attributes, _ in read.elements for value in attributes.values() if value}
    missing = {text for text in wanted if " ".join(text.split()) not in read.text and text not in head}
    assert missing == set()


def test_a_table_without_rows_is_no_table(document: Document) -> None:
    """PDF/UA has no word for a table whose body is empty."""
    assert document.map is not None
    empty = replace(document.map, table=replace(document.map.table, rows=()))
    given = replace(document, map=empty)
    for body in (html.html(given, environment(None)), html.page(given, environment(None))[0]):
        assert "map-table" not in body
        assert re.search(r"<tbody>\s*</tbody>", body) is None


def test_the_marks_stand_in_the_text_and_at_the_head_of_every_printed_page(document: Document) -> None:
    body, (sheet,) = html.page(document, environment(None))
    assert 'data-marks="ЗРАЗОК · ЧЕРНЕТКА"' in body
    assert "string-set:marks attr(data-marks)" in sheet
    assert "content:string(marks)" in sheet
    read = Reader(body)
    assert read.text.startswith("ЗРАЗОК: Вигадана громада ЗРАЗОК Нічого з цього не сталося. ЧЕРНЕТКА")


def test_blocks_stand_in_the_order_of_a_situation_report(page: str) -> None:
    headings = [attributes.get("id") for tag, attributes, _ in Reader(page).elements if tag == "h2"]
    on_paper_alone = ["annex"] if "<style>" not in page else []
    assert headings == [
        "key-figures",
        "highlights",
        "map",
        "overview",
        "displacement",
        "shelter",
        "grain-export",
        "un-visit",
        "sources",
        "method",
        *on_paper_alone,
        "contacts",
        "disclaimers",
    ]


def test_no_level_of_heading_is_skipped(page: str) -> None:
    levels = [int(tag[1]) for tag, _, _ in Reader(page).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_id_is_unique_and_every_anchor_leads_somewhere(page: str) -> None:
    read = Reader(page)
    ids = Counter(attributes["id"] for _, attributes, _ in read.elements if "id" in attributes)
    assert len(ids) > 20
    assert {one for one, times in ids.items() if times > 1} == set()
    targets = {
        str(attributes["href"])[1:] for _, attributes, _ in read.elements if str(attributes.get("href"))[0] == "#"
    }
    named = {one for _, attributes, _ in read.elements for one in str(attributes.get("aria-labelledby") or "").split()}
    assert targets
    assert (targets | named) - set(ids) == set()


def test_pages_hold_text_only_where_pdf_ua_allows_it(document: Document) -> None:
    """Text stands in paragraphs and their like; a drawing's title is its first child; no drawing is hidden."""
    body, _ = html.page(document, environment(None))
    holders = {"p", "h1", "h2", "h3", "a", "span", "strong", "sup", "th", "td", "caption", "title", "text", "tspan"}
    found = [(data, path) for data, path in Reader(body).words if path[-1] not in holders]
    assert found == []
    assert "aria-hidden" not in body
    drawings = re.findall(r"<svg[^>]*>\s*<(\w+)", body)
    assert len(drawings) == 4
    assert set(drawings) == {"title"}


def test_nothing_runs_and_nothing_is_asked_for(document: Document) -> None:
    body = html.html(document, environment(None))
    read = Reader(body)
    tags = {tag for tag, _, _ in read.elements}
    assert tags & {"script", "iframe", "img", "object", "embed", "link", "form", "video", "audio", "base"} == set()
    assert [name for _, attributes, _ in read.elements for name in attributes if name.startswith("on")] == []
    assert [attributes for _, attributes, _ in read.elements if "style" in attributes] == []
    (style,) = re.findall(r"<style>(.*?)</style>", body, re.DOTALL)
    assert set(re.findall(r"url\(\"([a-z]+:)", style)) == {"data:"}
    assert "@import" not in style
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (rules,) = [
        attributes["content"]
        for _, attributes, _ in read.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert rules == f"default-src 'none'; style-src 'sha256-{allowed}'; img-src data:"


def test_pages_ask_only_for_our_own_assets(document: Document) -> None:
    templates = environment(None)
    body, (sheet,) = html.page(document, templates)
    asked = set(re.findall(r"url\(\"?([^\")]+)", sheet))
    given = {f"sitrep-asset:{name}" for name in html.assets(document, templates)}
    assert len(asked) > 10
    assert asked - given == set()
    assert re.findall(r"(?:src|data)=\"", body) == []


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 1 }}", "' onx='"]
)
def test_content_is_never_markup(document: Document, hostile: str) -> None:
    article = document.sections[0].articles[0]
    changed = replace(
        article,
        headline=replace(article.headline, text=hostile),
        places=hostile,
        figures=tuple(replace(one, label=hostile, source=hostile) for one in article.figures),
    )
    sections = (replace(document.sections[0], articles=(changed,)), *document.sections[1:])
    given = replace(document, title=hostile, running=hostile, sections=sections, disclaimers=(hostile,))
    before = Counter(tag for tag, _, _ in Reader(html.html(document, environment(None))).elements)
    read = Reader(html.html(given, environment(None)))
    assert Counter(tag for tag, _, _ in read.elements) == before
    assert read.text.count(" ".join(hostile.split())) >= 8


def test_an_address_that_may_not_be_followed_is_text(document: Document) -> None:
    line = SourceLine("source-mill", "1", (Run("Мельник", None, "javascript:alert(1)"),))
    body = html.html(replace(document, sources=(line,)), environment(None))
    assert "Мельник" in body
    assert "javascript" not in body


def test_only_a_direction_of_the_numbers_has_an_arrow(document: Document) -> None:
    sheet = html.html(document, environment(None))
    with_icon = set(re.findall(r"\.change-([a-z]+)\{--icon", sheet)) | set(
        re.findall(r",\.change-([a-z]+)\{--icon", sheet)
    )
    assert with_icon == {"up", "down"}


def test_every_status_has_a_shape_of_its_own() -> None:
    shapes = {status: (TEMPLATES / "badges" / f"{status}.svg").read_text("utf-8") for status in STATUSES}
    assert set(html.BADGES) == set(STATUSES)
    assert len(set(shapes.values())) == len(STATUSES)


def test_every_kind_has_its_template_and_its_icon() -> None:
    kinds = [kind.KIND for kind in KINDS]
    assert kinds
    for kind in (*kinds, "overview"):
        assert (TEMPLATES / "kinds" / f"{kind}.html").is_file()
    for kind in kinds:
        assert (TEMPLATES / "icons" / f"{kind}.svg").is_file()


def test_texts_in_another_language_say_so(document: Document) -> None:
    read = Reader(html.html(document, environment(None)))
    assert (read.elements[0][0], read.elements[0][1]["lang"]) == ("html", "uk")
    other = [(tag, attributes["lang"]) for tag, attributes, _ in read.elements[1:] if "lang" in attributes]
    assert {("p", "en"), ("a", "en"), ("a", "en-GB")} <= set(other)


def test_a_missing_translation_is_marked(document: Document) -> None:
    read = Reader(html.html(document, environment(None)))
    articles = [one for section in document.sections for one in section.articles]
    states = [attributes["data-state"] for _, attributes, _ in read.elements if "data-state" in attributes]
    assert states == ["missing"] * len(articles)


def test_templates_decide_looks_alone() -> None:
    files = sorted(TEMPLATES.glob("**/*.html"))
    assert len(files) > 15
    for file in files:
        text = re.sub(r"\{#.*?#\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        holes = " ".join(re.findall(r"\{[{%].*?[%}]\}", text, re.DOTALL))
        assert re.findall(r"\|\s*(?:default|d|safe)\b", holes) == [], file.name
        assert re.findall(r"=\s*[^\"'\s>{]*\{\{", re.sub(r"\{%.*?%\}", "", text)) == [], file.name
        assert " style=" not in text, file.name
        words = re.sub(r'[a-z-]+="[^"]*"', " ", re.sub(r"\{[{%].*?[%}]\}", "", text, flags=re.DOTALL))
        words = re.sub(r"<[^>]*>|&#?\w+;", " ", words, flags=re.DOTALL)
        assert re.findall(r"[^\W\d_]{2,}", words) == [], file.name


def test_style_sheets_know_no_left_and_no_right() -> None:
    sheets = sorted((TEMPLATES / "styles").glob("*.css"))
    assert len(sheets) == 6
    for sheet in sheets:
        text = sheet.read_text("utf-8")
        assert re.findall(r"(?:margin|padding|border)-(?:left|right|top|bottom)\b", text) == [], sheet.name
        assert re.findall(r"(?:text-align|float|clear): (?:left|right)", text) == [], sheet.name


@pytest.mark.parametrize(
    ("sheet", "ground"), [("tokens", "#FFFFFF"), ("tokens", "#F5F6F3"), ("night", "#14191B"), ("night", "#1D2427")]
)
def test_texts_stand_out_from_their_ground(sheet: str, ground: str) -> None:
    text = (TEMPLATES / "styles" / f"{sheet}.css").read_text("utf-8")
    colours = dict(re.findall(r"--(ink|muted|warn|bad|good): (#[0-9A-F]{6})", text))
    assert len(colours) == 5
    assert {name for name, colour in colours.items() if contrast(colour, ground) < 4.5} == set()


def test_a_colour_that_is_none_never_reaches_the_sheet(document: Document) -> None:
    with pytest.raises(ValueError, match="primary"):
        html.html(replace(document, look={"primary": "red;}body{display:none"}), environment(None))


def test_a_publisher_s_colours_are_those_of_its_page(document: Document) -> None:
    given = replace(document, look={"primary": "#123456", "accent": "#654321"})
    body = html.html(given, environment(None))
    assert "--primary:#123456" in body
    assert "#0F5C5C" not in body


def test_the_same_document_makes_the_same_bytes(document: Document) -> None:
    assert html.html(document, environment(None)) == html.html(document, environment(None))
    assert html.page(document, environment(None)) == html.page(document, environment(None))


def test_the_page_of_all_editions_links_to_each(index: Index) -> None:
    read = Reader(html.index(index, environment(None)))
    links = [attributes["href"] for tag, attributes, _ in read.elements if tag == "a"]
    assert links == ["#content", "index.en.html", "2023-03-08/sitrep-2023-03-08.uk.html"]
    assert "ЗРАЗОК" in read.text
    assert html.index(replace(index, rows=()), environment(None)).count("Випусків ще немає.") == 1
