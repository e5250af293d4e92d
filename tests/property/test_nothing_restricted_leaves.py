"""What is restricted is found in no byte of what leaves: not in pages, metadata, drawings, tables or manifest."""

import os
import re
import shutil
import subprocess
import zlib
from itertools import count
from pathlib import Path

from sitrep import pipeline
from sitrep.understanding import Request
from tests.workspace import BASE, EARLIER_DISPLACEMENT, changed, put

_NUMBERS = count(1)
PLANTED: list[str] = []
SIZE = int(os.environ.get("SITREP_TOKENS", "1000"))


def token(kind: str) -> str:
    """A word that stands nowhere else; planted once."""
    made = f"{kind}q{next(_NUMBERS):06}zx"
    PLANTED.append(made)
    return made


def restricted_entry(edition: str) -> str:
    """An entry in which every field that can hold words holds a token."""
    return f"""
  - id: secret-{token("id")}
    audience: restricted
    sensitivity: high
    headline: >-
      Headline {token("headline")} in {{hidden_place, place}}
    summary: >-
      Summary {token("summary")}
    text: >-
      Text {token("text")} with {{secret_count}}
    outside_period: >-
      Outside {token("outside")}
    harm_note: {token("harm")}
    note_to_translator: {token("note")}
    population_group: idp
    definition: >-
      Definition {token("definition")}
    places: [hidden_place]
    sources: [secret-source]
    exceptions:
      - {{rule: harm-place, reason: {token("reason")}, signed_by: {token("signer")}, role: editor, date: {edition}}}
    figures:
      secret_count:
        label: >-
          Label {token("label")}
        unit: person
        value: 71{edition[-1]}{edition[-4]}317
        as_of: {edition}
        status: reported
        source: secret-source
        method: >-
          Method {token("method")}
        caveat: >-
          Caveat {token("caveat")}
"""


def restricted_entries(edition: str) -> str:
    """As many as bring the tokens of an edition to half of the size."""
    before, made = len(PLANTED), ""
    while not made or len(PLANTED) - before < SIZE / 2:
        made += restricted_entry(edition)
    return made


def planted(root: Path) -> Path:
    """A workspace with restricted things in every corner of it."""
    table = BASE["tables/grain.yaml"].replace("Voyages", token("table")) + "audience: restricted\n"
    table = (
        table.replace("grain-table", "hidden-table").replace("1400", "7391482605").replace("grain-week", "displaced")
    )
    source = f"""
  - id: secret-source
    publisher: survey
    title: {token("title")}
    url: https://survey.example.org/{token("url")}
    published: 2023-03-01
    quote: {token("quote")}
    audience: restricted
"""
    base = BASE["editions/2023-03-08/displacement.yaml"]
    open_entry = base.replace(
        "    sources: [survey-12]\n    figures:",
        f"""    sources: [survey-12]
    harm_note: {token("harm")}
    note_to_translator: {token("note")}
    figures:
      hidden_share:
        label: >-
          Hidden {token("label")}
        unit: person
        value: 6183947
        as_of: 2023-03-04
        status: reported
        audience: restricted""",
        1,
    )
    place = f"""
  - id: hidden_place
    code: UA14990010010088888
    kind: village
    names: {{en: {token("place")}, uk: {token("place")}}}
    fictional: true
    audience: restricted
"""
    po = "".join(
        f'\nmsgctxt "entry:{entry}#{field}"\nmsgid "x"\nmsgstr "{token("target")}"\n'
        for entry, field in (("displaced-now", "figures.hidden_share.label"), ("gone", "headline"))
    )
    comment = f'\n# {token("comment")}\n#| msgid "{token("previous")}"\nmsgctxt "entry:homes#headline"\n'
    comment += 'msgid "{houses} were damaged in {vyhadka, place}"\nmsgstr "Пошкоджено {houses}: {vyhadka, place}"\n'
    files: dict[str, str | None] = {
        "displacement.yaml": open_entry + restricted_entries("2023-03-04"),
        "references.yaml": BASE["editions/2023-03-08/references.yaml"] + source.replace("03-01", "03-08"),
        "editions/2023-03-01/displacement.yaml": EARLIER_DISPLACEMENT + restricted_entries("2023-02-27"),
        "editions/2023-03-01/references.yaml": BASE["editions/2023-03-01/references.yaml"] + source,
        "registry/places.yaml": BASE["registry/places.yaml"] + place,
        "tables/hidden.yaml": table,
        "tables/hidden.csv": f"start,end,tonnes,{token('column')}\n2023-03-02,2023-03-08,7391482605,{token('cell')}\n",
        "uk.po": 'msgid ""\nmsgstr ""\n"Language: uk\\n"\n' + po + comment,
        "series.yaml": BASE["series.yaml"].replace("formats: [html]", "formats: [html, pdf]"),
    }
    return put(root, changed(files))


def everything(file: Path) -> bytes:
    """The bytes of a file, and of a PDF all its streams without compression, its attachments and its text."""
    body = file.read_bytes()
    if file.suffix != ".pdf":
        return body
    streams = [
        zlib.decompressobj().decompress(found) for found in re.findall(rb"stream\r?\n(x.*?)endstream", body, re.DOTALL)
    ]
    assert len(streams) > 10
    if shutil.which("pdftotext"):  # a second reader, where there is one
        streams.append(subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout)
    return b"\n".join([body, *streams])


def quiet(step: str, **facts: str) -> None:
    """No progress is shown."""


def test_no_token_of_what_is_restricted_is_in_any_public_byte(tmp_path: Path) -> None:
    PLANTED.clear()
    root = planted(tmp_path)
    built = pipeline.build(root, Request(every=True), quiet)
    assert built.files, built.report.problems
    seen = b"\n".join(everything(root / file) + file.encode() for file in built.files)
    assert b"Displaced people" in seen, "the search would find what is there"
    assert len(set(PLANTED)) >= SIZE
    assert [one for one in re.findall(rb"[a-z]+q[0-9]{6}zx", seen) if one.decode() in set(PLANTED)] == []
    for number in ("6183947", "7391482605"):
        grouped = f"{int(number):,}"
        for written in (number, grouped, grouped.replace(",", "\N{NO-BREAK SPACE}")):
            assert written.encode() not in seen


def test_the_source_of_a_withheld_table_is_withheld_as_well(tmp_path: Path) -> None:
    title = "tallyq000000zx"
    grain = BASE["tables/grain.yaml"].replace("Voyages", title)
    for audience, leaves in (("public", True), ("restricted", False)):
        root = put(tmp_path / audience, changed({"tables/grain.yaml": f"{grain}audience: {audience}\n"}))
        built = pipeline.build(root, Request(every=True), quiet)
        seen = b"\n".join(everything(root / file) for file in built.files)
        assert (title.encode() in seen) is leaves, audience


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
