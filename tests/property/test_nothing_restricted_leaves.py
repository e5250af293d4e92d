"""What is restricted is found in no byte of what leaves: not in pages, metadata, drawings, tables or manifest.

The places into which words are planted are asked of the models (`tests/planting.py`), and the same search must find
what is planted in public fields, in every format.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from pydantic import BaseModel

from sitrep import pipeline
from sitrep.gate.finished import finished, plain
from sitrep.gate.pdf_text import said
from sitrep.model.mapping import ImportMapping
from sitrep.model.message import Message
from sitrep.understanding import Request, Understood, gather
from tests.planting import CANNOT, TOKEN, Ground, worded
from tests.sample import quiet
from tests.workspace import BASE, Edit, changed, put

SIZE = int(os.environ.get("SITREP_TOKENS", "1000"))
_STREAM = re.compile(rb"stream\r?\n(x.*?)endstream", re.DOTALL)
_GROUPED = re.compile(r"(?<=\d)[ ,.](?=\d{3})")


def everything(file: Path) -> str:
    """The bytes of a file and all that it says: of a PDF its streams without compression, by two readers."""
    body = file.read_bytes()
    held = [body.decode("utf-8", errors="replace"), file.name]
    held += [piece.text for piece in finished(file.name, body).pieces]
    if file.suffix == ".pdf":
        streams = [zlib.decompressobj().decompress(found) for found in _STREAM.findall(body)]
        assert len(streams) > 10
        held += [stream.decode("utf-8", errors="replace") for stream in streams]
        if shutil.which("pdftotext"):  # a second reader, where there is one
            text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
            held += [text, re.sub(r"[-\u00ad]?\s+", "", text)]
    return "\n".join(held)


def tokens(text: str) -> set[str]:
    """The tokens in a text, however their letters or digits are grouped."""
    folded = plain(text).casefold()
    return (
        set(TOKEN.findall(folded)) | set(TOKEN.findall(folded.upper())) | set(TOKEN.findall(_GROUPED.sub("", folded)))
    )


def grown(size: int) -> Ground:
    """Restricted things that hold as many tokens."""
    ground = Ground()
    while len(ground.planter.planted) < size:
        ground.grow()
    return ground


def held_words(value: object) -> Iterator[tuple[str, str, str]]:
    """Every text of a value with the model and the field that holds it."""
    if isinstance(value, BaseModel) or is_dataclass(value):
        names = type(value).model_fields if isinstance(value, BaseModel) else [one.name for one in fields(value)]
        for name in names:
            one = getattr(value, name)
            for text in _texts(one):
                yield type(value).__name__, name, text
            for inner in _models(one):
                yield from held_words(inner)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Message):
        yield value.source
    elif isinstance(value, Mapping | tuple):
        for one in value if isinstance(value, tuple) else (*value, *value.values()):
            yield from _texts(one)


def _models(value: object) -> Iterator[object]:
    if isinstance(value, BaseModel) or is_dataclass(value):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _models(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _models(one)


def within(understood: Understood, root: Path) -> Iterator[tuple[str, str, str]]:
    """Every text of a workspace that was read, with its model and field: sources, translations, ledgers, mappings."""
    assert understood.desk is not None
    yield from held_words(understood.desk.archive)
    for catalogue in understood.catalogues.values():
        yield from held_words(catalogue)
    for events in understood.told.values():
        for event in events:
            yield from held_words(event)
    for file in sorted((root / "sources/imports").iterdir()):
        yield from held_words(ImportMapping.model_validate(json.loads(file.read_text(encoding="utf-8"))))


def test_every_field_of_the_models_that_can_hold_words_is_planted(tmp_path: Path) -> None:
    ground = grown(1)
    root = put(tmp_path, ground.written())
    planted = {(model, field) for model, field, text in within(gather(root, quiet), root) if tokens(text)}
    asked = worded()
    assert len(asked) > 150
    assert asked - planted == set(CANNOT), "a field that nobody plants has to be named, with the reason"


def test_no_token_of_what_is_restricted_is_in_any_public_byte(tmp_path: Path) -> None:
    ground = grown(SIZE)
    root = put(tmp_path, ground.written())
    built = pipeline.build(root, Request(every=True), quiet)
    assert built.files, built.report.problems
    seen = {file: everything(root / file) for file in built.files}
    assert sum("Displaced people" in text for text in seen.values()) > 5, "the search would find what is there"
    assert len(ground.planter.planted) >= SIZE
    found = {file: sorted(tokens(text) & set(ground.planter.planted)) for file, text in seen.items()}
    assert {file: leaked for file, leaked in found.items() if leaked} == {}


def test_what_a_build_says_of_its_work_holds_no_token(tmp_path: Path) -> None:
    ground = grown(1)
    files = {name: text for name, text in ground.written().items() if not name.endswith((".po", ".jsonl"))}
    files["series.yaml"] = files["series.yaml"].replace("languages: [uk, en]", "languages: [en]")
    root = put(tmp_path, files)
    for form in ("text", "json"):
        command = [sys.executable, "-m", "sitrep", "build", "--all", "--formats", "html", "--format", form]
        done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
        assert "sitrep-2023-03-08.en.html" in done.stdout
        assert tokens(done.stdout + done.stderr) & set(ground.planter.planted) == set()


# What a public token must be found in, by the search that finds no restricted one: where it is put, and the files.
PAGES = ("sitrep-2023-03-08.en.html", "sitrep-2023-03-08.en.pdf")
FIGURES = ("figures.csv", "figures.json")
CONTROL: dict[str, tuple[Edit, tuple[str, ...]]] = {
    "the words of an entry": (Edit("displacement.yaml", "the survey found", "the {} found"), PAGES),
    "the label of a figure": (Edit("displacement.yaml", "          Women\n", "          {}\n"), (*PAGES, *FIGURES)),
    "the name of a figure": (Edit("displacement.yaml", "      share_of_women:", "      {}:"), (*PAGES[:1], *FIGURES)),
    "the name of an entry": (Edit("shelter.yaml", "id: homes", "id: {}"), (*PAGES, *FIGURES)),
    "the title of a source": (Edit("references.yaml", "Round 12", "{}"), (*PAGES, "figures.json")),
    "the address of a source": (Edit("references.yaml", "example.org/12", "example.org/{}"), (*PAGES, "figures.json")),
    "the id of a source": (Edit("references.yaml", "", ""), FIGURES),
    "the title of the series": (
        Edit("series.yaml", "en: Vyhadka Situation Report", "en: {}"),
        (*PAGES, "index.en.html"),
    ),
    "the publisher": (Edit("series.yaml", "en: Nobody at all", "en: {}"), (*PAGES, "index.en.html")),
    "the crisis": (Edit("series.yaml", "crisis: {en: Vyhadka", "crisis: {en: {}"), PAGES),
    "the name of a place, on the map": (Edit("registry/places.yaml", "en: Donetska oblast", "en: {}"), PAGES),
    "a highlight": (
        Edit("grain-export.yaml", "were shipped, {tonnes", "were {} shipped, {tonnes"),
        (*PAGES, "index.en.html"),
    ),
}


@pytest.mark.pango
def test_the_same_search_finds_what_is_public_in_every_format(tmp_path: Path) -> None:
    names = {what: f"zqaaaa{chr(97 + number)}aqz" for number, what in enumerate(CONTROL)}
    edits = [
        Edit(edit.file, edit.find, edit.put.replace("{}", names[what]))
        for what, (edit, _) in CONTROL.items()
        if edit.find
    ]
    made = changed({"series.yaml": BASE["series.yaml"].replace("formats: [html]", "formats: [html, pdf]")}, edits)
    made = {file: text.replace("survey-12", names["the id of a source"]) for file, text in made.items()}
    root = put(tmp_path, made)
    built = pipeline.build(root, Request(), quiet)
    assert built.files, built.report.problems
    found = {Path(file).name: tokens(everything(root / file)) for file in built.files}
    missed = [(what, file) for what, (_, files) in CONTROL.items() for file in files if names[what] not in found[file]]
    assert missed == []
    assert names["the publisher"] in tokens(metadata(root / f"output/2023-03-08/{PAGES[1]}"))
    assert names["the name of a place, on the map"] in tokens(drawings(root / f"output/2023-03-08/{PAGES[0]}"))


def metadata(file: Path) -> str:
    """The XMP of a PDF."""
    return "\n".join(said(file.read_bytes()).metadata)


def drawings(file: Path) -> str:
    """The SVG of a page."""
    return "\n".join(re.findall(r"<svg.*?</svg>", file.read_text(encoding="utf-8"), re.DOTALL))


@pytest.mark.pango
def test_the_search_finds_what_a_pdf_encloses_and_what_the_manifest_says(tmp_path: Path) -> None:
    excused = f"{EXCUSED}    sources: [survey-12]\n"
    edits = [Edit("displacement.yaml", "    sources: [survey-12]\n", excused)]
    series = BASE["series.yaml"].replace("formats: [html]", "formats: [pdf]")
    root = put(tmp_path, changed({"series.yaml": series}, edits))
    built = pipeline.build(root, Request(), quiet)
    assert built.files, built.report.problems
    held = said((root / f"output/2023-03-08/{PAGES[1]}").read_bytes())
    assert sorted(held.attachments) == sorted(FIGURES)
    assert all(held.attachments[name] == (root / "output/2023-03-08" / name).read_bytes() for name in FIGURES)
    assert "figure-reprinted" in everything(root / "output/2023-03-08/sitrep.json")
    assert "Somebody" not in everything(root / "output/2023-03-08/sitrep.json")
    assert PAGES[1] in everything(root / "output/2023-03-08/SHA256SUMS")


EXCUSED = """\
    exceptions:
      - {rule: figure-reprinted, reason: It stands., signed_by: Somebody, role: editor, date: 2023-03-09}
"""


@pytest.mark.pango
def test_our_reader_of_pdf_reads_what_another_reads(tmp_path: Path) -> None:
    """In both languages, drawings included, to the word."""
    if not shutil.which("pdftotext"):
        pytest.skip("needs pdftotext")
    series = BASE["series.yaml"].replace("formats: [html]", "formats: [pdf]")
    built = pipeline.build(put(tmp_path, changed({"series.yaml": series})), Request(), quiet)
    pages = [tmp_path / file for file in built.files if file.endswith(".pdf")]
    assert len(pages) == 2
    for page in pages:
        ours = " ".join(said(page.read_bytes()).lines)
        theirs = subprocess.run(["pdftotext", str(page), "-"], check=True, capture_output=True, text=True).stdout
        assert len(set(re.findall(r"\w+", ours))) > 150
        assert set(re.findall(r"\w+", ours)) == set(re.findall(r"\w+", theirs))


def test_the_source_of_a_withheld_table_is_withheld_as_well(tmp_path: Path) -> None:
    title = "tallyq000000zx"
    grain = BASE["tables/grain.yaml"].replace("Voyages", title)
    for audience, leaves in (("public", True), ("restricted", False)):
        root = put(tmp_path / audience, changed({"tables/grain.yaml": f"{grain}audience: {audience}\n"}))
        built = pipeline.build(root, Request(every=True), quiet)
        seen = "\n".join(everything(root / file) for file in built.files)
        assert (title in seen) is leaves, audience


def test_a_small_count_is_in_no_byte_and_a_larger_one_is(tmp_path: Path) -> None:
    houses = "      houses:\n"
    hurt = """\
      hurt:
        label: >-
          Hurt
        unit: person
        value: COUNT
        as_of: 2023-03-06
        status: reported
        source: register-2
"""
    seen = {}
    for written in ("7", "8", "417"):
        shelter = BASE["editions/2023-03-08/shelter.yaml"].replace(houses, hurt.replace("COUNT", written) + houses)
        shelter = shelter.replace("{houses} were damaged", "{houses} were damaged and {hurt} were hurt")
        root = put(tmp_path / written, changed({"shelter.yaml": shelter}))
        built = pipeline.build(root, Request(every=True), quiet)
        assert built.files, built.report.problems
        seen[written] = {file: (root / file).read_bytes() for file in built.files}
    assert seen["7"] == seen["8"], "nobody can tell the one from the other"
    assert any(b"fewer than 10" in body.replace(b"\xc2\xa0", b" ") for body in seen["7"].values())
    assert any(b"417" in body for body in seen["417"].values())
