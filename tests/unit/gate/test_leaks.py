"""Finished files are read again before they leave: what may not stand in them stops the build, and output/ stays."""

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from sitrep import pipeline
from sitrep.gate.finished import finished
from sitrep.gate.leaks import leaks
from sitrep.gate.pictures import told_by
from sitrep.gate.withheld import Withheld
from sitrep.harm.lexicon import built_in
from sitrep.problems import Problem, Spot
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import BASE, Edit, changed, put

TEMPLATE = '{% extends "sitrep/report.html" %}\n{% block provenance %}{{ super() }}PLACE{% endblock %}\n'
HIDDEN_ENTRY = """\
  - id: secret-school
    audience: restricted
    headline: >-
      Families hide beneath the school beside the old mill
    text: >-
      Nobody outside knows the way down to them.
    population_group: idp
    harm_note: Somebody who lives there told us about the mill
    sources: [survey-12]
    figures:
      hidden_people:
        label: >-
          People beneath the school
        unit: person
        value: 61839
        as_of: 2023-03-04
        status: reported
"""
HIDDEN_PLACE = """\
  - id: mlyn
    code: UA14990010010088888
    kind: village
    fictional: true
    names: {en: Staryi Mlyn, uk: Старий Млин}
    audience: restricted
"""


def built(root: Path, *edits: Edit, page: str = "", template: str = "report") -> list[Problem]:
    """What stops the build of a workspace with something restricted, whose own page holds some markup more."""
    files = changed(
        {
            "displacement.yaml": BASE["editions/2023-03-08/displacement.yaml"] + HIDDEN_ENTRY,
            "registry/places.yaml": BASE["registry/places.yaml"] + HIDDEN_PLACE,
        },
        edits,
    )
    put(root, files)
    if page:
        (root / "templates").mkdir(exist_ok=True)
        own = TEMPLATE.replace("report.html", f"{template}.html").replace("PLACE", page)
        (root / f"templates/{template}.html").write_text(own, encoding="utf-8")
    made = pipeline.build(root, Request(), quiet)
    found = [one for one in made.report.problems if one.code == "harm-output"]
    assert bool(made.files) is not made.report.stops()
    assert (root / "output").exists() is bool(made.files)
    return found


def said(problems: list[Problem]) -> set[tuple[str, str, str, str]]:
    """Where each was found, why, what, and the source that it belongs to."""
    return {
        (one.facts["where"], one.facts["reason"], one.facts["written"], one.spot.file.rpartition("/")[2])
        for one in problems
    }


def test_what_was_filtered_stops_nothing(tmp_path: Path) -> None:
    assert built(tmp_path) == []


LEAKS = {
    "words of a restricted entry": (
        "<p>We heard that families hide beneath the school.</p>",
        ("text", "restricted", "families hide beneath the school", "displacement.yaml"),
    ),
    "words over tags within a line": (
        "<p>Families <b>hide</b> <i>beneath</i>\n the school</p>",
        ("text", "restricted", "Families hide beneath the school", "displacement.yaml"),
    ),
    "a note that stays": (
        "<!-- told us about the mill -->",
        ("comment", "restricted", "told us about the mill", "displacement.yaml"),
    ),
    "a text for those who cannot see": (
        '<span title="Nobody outside knows the way">?</span>',
        ("attribute", "restricted", "Nobody outside knows the way", "displacement.yaml"),
    ),
    "an id, in an address": (
        '<a href="#entry-secret-school">?</a>',
        ("address", "restricted", "secret-school", "displacement.yaml"),
    ),
    "a number": ("<p>61,839 of them</p>", ("text", "restricted", "61,839", "displacement.yaml")),
    "a number before another": ("<p>of 61,839, 41,200 left</p>", ("text", "restricted", "61,839", "displacement.yaml")),
    "a number behind a year": ("<p>In 2023 61 839 left</p>", ("text", "restricted", "61 839", "displacement.yaml")),
    "a number that ends a sentence": (
        "<p>It was 61,839. 12 left</p>",
        ("text", "restricted", "61,839", "displacement.yaml"),
    ),
    "a name that no parser reads": (
        "<svg><text><![CDATA[Staryi Mlyn]]></text></svg>",
        ("text", "restricted", "Staryi Mlyn", "places.yaml"),
    ),
    "a telephone that an address dials": (
        '<a href="tel:+380441234567">?</a>',
        ("address", "contact", "+380441234567", "sitrep-2023-03-08.en.html"),
    ),
    "an address that shows a door on a map": (
        '<a href="https://maps.google.com/?q=48.01597,37.80240">?</a>',
        ("address", "coordinates", "https://maps.google.com/?q=48.01597", "sitrep-2023-03-08.en.html"),
    ),
    "a name in a messenger": (
        "<p>t.me/olena_vyhadana</p>",
        ("text", "contact", "t.me/olena_vyhadana", "sitrep-2023-03-08.en.html"),
    ),
    "a telephone in words": (
        "<p>Zero six seven, triple zero, four five, six seven</p>",
        ("text", "contact", "Zero six seven, triple zero, four five, six seven", "sitrep-2023-03-08.en.html"),
    ),
    "a name of one place": ("<p>Old Staryi Mlyn</p>", ("text", "restricted", "Staryi Mlyn", "places.yaml")),
    "words in a drawing": (
        "<svg viewBox='0 0 1 1'><text>Families hide</text><desc>beneath the school beside the</desc></svg>",
        ("text", "restricted", "beneath the school beside the", "displacement.yaml"),
    ),
    "words in an enclosed drawing": (
        '<img alt="" src="data:image/svg+xml,%3Csvg%3E%3Ctext%3EOld Staryi Mlyn%3C/text%3E%3C/svg%3E">'.replace(
            " M", "%20M"
        ).replace("Old ", "Old%20"),
        ("text", "restricted", "Staryi Mlyn", "places.yaml"),
    ),
    "a telephone of a template": (
        "<p>Call +380 44 123 45 67</p>",
        ("text", "contact", "+380 44 123 45 67", "sitrep-2023-03-08.en.html"),
    ),
    "coordinates of a template": (
        "<!-- 48.01597, 37.80240 -->",
        ("comment", "coordinates", "48.01597, 37.80240", "sitrep-2023-03-08.en.html"),
    ),
}


@pytest.mark.parametrize("what", LEAKS)
def test_a_leak_is_found_where_it_is_and_where_it_comes_from(tmp_path: Path, what: str) -> None:
    page, expected = LEAKS[what]
    assert expected in said(built(tmp_path, page=page))


ORDINARY = {
    "words that are public as well": "<p>The survey found that people are displaced in the oblast.</p>",
    "fewer words than could be recognised": "<p>Families of the old school.</p>",
    "the mailbox of a role": "<p>editors@example.org</p>",
    "days and numbers": "<p>2–8 March 2023, 5,400,000 people, 48.5 per cent, Resolution 68/262</p>",
    "a number that has few digits": "<p>61,000</p>",
}


@pytest.mark.parametrize("what", ORDINARY)
def test_what_is_ordinary_stops_nothing(tmp_path: Path, what: str) -> None:
    assert built(tmp_path, page=ORDINARY[what]) == []


def test_a_public_title_that_names_a_restricted_place_stops_the_build_in_every_file(tmp_path: Path) -> None:
    """In the pages, the PDF and what it encloses, and the figures for machines."""
    edits = [
        Edit("references.yaml", "title: Round 12", "title: Round 12 of Staryi Mlyn"),
        Edit("series.yaml", "formats: [html]", "formats: [html, pdf]"),
    ]
    found = built(tmp_path, *edits)
    assert {one.facts["file"].rpartition(".")[2] for one in found} == {"html", "pdf", "json"}
    assert {(one.spot.file, one.spot.line) for one in found} == {("sources/registry/places.yaml", 18)}


@pytest.mark.pango
def test_words_that_only_a_pdf_prints_are_found_in_it(tmp_path: Path) -> None:
    edit = Edit("series.yaml", "formats: [html]", "formats: [pdf]")
    page = '<div style="width: 40mm">Families hide beneath the school, 61 839 of them</div>'
    found = built(tmp_path, edit, page=page, template="page")
    assert {one.facts["file"].rpartition(".")[2] for one in found} == {"pdf"}
    assert {one.facts["written"] for one in found} == {"Families hide beneath the school", "61 839"}


def test_what_one_place_hides_another_of_the_same_name_may_say(tmp_path: Path) -> None:
    edits = [Edit("registry/places.yaml", "en: Staryi Mlyn, uk: Старий Млин", "en: Vyhadka, uk: Вигадка")]
    assert built(tmp_path, *edits, page="<p>In Vyhadka</p>") == []


def test_nobody_of_the_staff_is_named(tmp_path: Path) -> None:
    reviewers = "reviewers:\n  - {name: Olha Redaktorka, role: Editor, languages: [uk]}\nlicence:"
    edit = Edit("series.yaml", "licence:", reviewers)
    found = said(built(tmp_path, edit, page="<p>Read by Olha Redaktorka</p>"))
    assert found == {("text", "restricted", "Olha Redaktorka", "series.yaml")}


def test_an_exception_stands_in_the_edition_and_leaves_as_a_number(tmp_path: Path) -> None:
    signed = "{rule: harm-output, reason: Our own line., signed_by: Olha Redaktorka, role: Editor, date: 2023-03-09}"
    edit = Edit("edition.yaml", "number: 8\n", f"number: 8\nexceptions:\n  - {signed}\n")
    assert built(tmp_path, edit, page="<p>Call +380 44 123 45 67</p>") == []
    manifest = json.loads((tmp_path / "output/2023-03-08/sitrep.json").read_text(encoding="utf-8"))
    assert manifest["exceptions"] == {"harm-output": 1}


def picture(**given: object) -> bytes:
    """A small JPEG."""
    out = BytesIO()
    Image.new("RGB", (2, 2)).save(out, "JPEG", **given)
    return out.getvalue()


def located() -> Image.Exif:
    """What a camera writes that knows where it is."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "Fictional"
    return exif


def test_a_picture_may_show_and_nothing_more(tmp_path: Path) -> None:
    for name, body, told in (
        ("plain", picture(), set()),
        ("located", picture(exif=located()), {"GPS", "GPSInfo", "Make", "exif"}),
    ):
        page = f'<img alt="" src="data:image/jpeg;base64,{b64encode(body).decode()}">'
        found = said(built(tmp_path / name, page=page))
        assert {written for _, reason, written, _ in found if reason == "picture"} == told
        assert len(found) == len(told) * len(("uk", "en"))


def test_every_sort_of_metadata_is_told() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Somebody")
    out = BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG", pnginfo=text)
    assert list(told_by(out.getvalue())) == ["Author"]
    assert list(told_by(picture(comment=b"seen by Somebody"))) == ["comment"]
    assert list(told_by(picture(xmp=b"<x:xmpmeta/>"))) == ["xmp"]
    assert list(told_by(picture(dpi=(72, 72)))) == []
    assert list(told_by(b"\xff\xd8\xff nothing of a picture")) == ["?"]


def test_pictures_are_found_wherever_they_are_enclosed() -> None:
    inside = b64encode(picture()).decode()
    address = f"data:image/jpeg;base64,{inside}"
    page = f'<style>a{{background:url("{address}")}}</style><img src="{address}">'
    assert len(finished("page.html", page.encode()).pictures) == 2


def test_a_pdf_in_which_nothing_can_be_read_does_not_pass_for_an_empty_one() -> None:
    with pytest.raises(ValueError, match="cannot be read back"):
        list(leaks({"a.pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"}, Withheld(), "", built_in()))


def test_a_bare_number_of_a_file_for_machines_is_read() -> None:
    held = Withheld(numbers={"61839": Spot("displacement.yaml")})
    found = leaks({"a.json": b'{"value": 61839, "sure": true}'}, held, "", built_in())
    assert [one.facts["written"] for one in found] == ["61839"]


def test_the_sum_of_a_file_is_no_number_of_a_document() -> None:
    """Ten digits in a row stand in one of some twenty sums, and each eleventh such number would be a taxpayer's."""
    number = "2175303539"
    beside = f"{number} page.html\n".encode()
    assert [one.facts["written"] for one in leaks({"list.txt": beside}, Withheld(), "", built_in())] == [number]
    sums = f"{'a' * 27}{number}{'b' * 27}  page.html\n".encode()
    assert list(leaks({"SHA256SUMS": sums}, Withheld(), "", built_in())) == []
