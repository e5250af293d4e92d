"""Each fault of someone else's table is found where it stands, and following its hint makes the table one to take."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import xlsxwriter

from sitrep.codes.imports import IMPORTS
from sitrep.importers.columns import quoted
from sitrep.importers.drafts import MOST_ENTRIES, Said
from sitrep.importers.importing import Wish
from sitrep.importers.known import Controls
from sitrep.receiving import Imported, import_file
from sitrep.reporters.saying import hint, message
from tests import workspace
from tests.sample import quiet

TESTS = Path(__file__).resolve().parents[2]
PLAIN = "date,tonnes\n2023-03-08,5\n"


class Given(NamedTuple):
    """A file, what the officer says of it, and what stands beside it; a file of None is not there."""

    file: str | bytes | None = PLAIN
    wish: Wish = Wish()
    sources: Mapping[str, str] = {}
    mapping: str = ""
    control: str = ""


class Case(NamedTuple):
    """A code, where it is told (`file:line:column`), an import that has it, and the same import without it."""

    code: str
    spot: str
    found: Given
    mended: Given


def book(*sheets: str) -> bytes:
    """A workbook whose sheets hold the plain table."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as made:
        for name in sheets:
            sheet = made.add_worksheet(name)
            for number, line in enumerate(PLAIN.splitlines()):
                sheet.write_row(number, 0, line.split(","))
    return held.getvalue()


def mapping(*columns: str, draft: str = "table") -> str:
    """A mapping of these columns, each as YAML writes it between braces."""
    return f"as: {draft}\ncolumns:\n" + "".join(f"  - {{{one}}}\n" for one in columns)


def days(count: int, first: int = 1) -> str:
    """As many days of one March, a tonne on the first of them, ten on the second, a hundred on the third."""
    return "date,tonnes\n" + "".join(f"2023-03-{first + n:02},{10**n}\n" for n in range(count))


DAY, TONNES = "column: date, field: day", "column: tonnes, field: tonnes"
PLAINLY = mapping(DAY, TONNES)
TWO_SIGNS = "date;tonnes;note, if any\n2023-03-08;5;wet, cold\n"
TWO_NUMBERS = "date,tonnes,damp\n2023-03-08,5,2\n"
SAVED = {"imports/first.yaml": mapping(DAY, TONNES)}
TWO_SAVED = SAVED | {"imports/second.yaml": mapping(DAY, "column: tonnes, field: tonnes, name: shipped")}
NAMESAKES = {
    "registry/places.yaml": workspace.PLACES
    + """\
  - id: vyhadka_north
    code: UA14990010020088888
    kind: village
    names: {en: Vyhadka, uk: Вигадка}
    forms: {uk: {genitive: Вигадки, locative: Вигадці}}
    fictional: true
"""
}
HERE = "date,place,tonnes\n2023-03-08,Donetska oblast,4\n2023-03-08,Vyhadka,5\n"
KINDS = "date,category,Grain by kind\n2023-03-08,Corn,4\n2023-03-08,Barley,5\n"
VISIT = "start,end,organisation\n2023-03-07,2023-03-08,Register\n"
VISITS = f"{VISIT}2023-03-07,2023-03-08,Nobody\n"
PEOPLE = "#date+reported,#affected+idps\n" + "2023-03-08,7\n" * MOST_ENTRIES
TOTALS = "from,to,tonnes\n2023-03-08,2023-03-08,5\n"
# Every total of a day lies where the table has the day before; the last one was mistyped.
LATE = "from,to,tonnes\n2023-03-02,2023-03-02,1\n2023-03-03,2023-03-03,10\n2023-03-04,2023-03-04,{last}\n"
FLOW = "entries: [{id: sits, headline: People sit in a cellar, shelter_type: basement, places: [donetska]}]\n"
CELLARS = "#adm1+code,#loc+type,#affected+idps\nUA14,basement,35\n"
SHELTER = Wish(draft="shelter")
DISPLACED = Wish(draft="displacement")


def with_totals(**totals: str) -> Wish:
    """Totals that are given by hand."""
    return Wish(said=Said(totals=totals))


CASES = (
    Case("import-unreadable", "t.csv:1:1", Given(None), Given()),
    Case(
        "import-no-sheet",
        "t.csv:1:1",
        Given(book("One", "Two"), Wish(sheet="Three")),
        Given(book("One", "Two"), Wish(sheet="Two")),
    ),
    Case("import-delimiter", "t.csv:1:1", Given(TWO_SIGNS), Given(TWO_SIGNS, Wish(delimiter=";"))),
    Case("import-mappings", "t.csv:1:1", Given(sources=TWO_SAVED), Given(sources=TWO_SAVED, mapping=PLAINLY)),
    Case(
        "import-no-column",
        "t.csv:1:1",
        Given(mapping=mapping(DAY, TONNES, "column: persons, field: idps")),
        Given(mapping=PLAINLY),
    ),
    Case(
        "import-no-field",
        "t.csv:1:1",
        Given(mapping=mapping("column: date, field: today", TONNES)),
        Given(mapping=PLAINLY),
    ),
    Case(
        "import-field-twice",
        "t.csv:1:1",
        Given(TWO_NUMBERS, mapping=mapping(DAY, TONNES, "column: damp, field: tonnes")),
        Given(TWO_NUMBERS, mapping=mapping(DAY, TONNES, "column: damp, field: tonnes, name: other")),
    ),
    Case(
        "import-name-several",
        "t.csv:3:2",
        Given(HERE, sources=NAMESAKES),
        Given(
            HERE,
            sources=NAMESAKES,
            mapping=mapping(DAY, TONNES, 'column: place, field: place, values: {"Vyhadka": vyhadka}'),
        ),
    ),
    Case(
        "import-category",
        "t.csv:3:2",
        Given(KINDS),
        Given(
            KINDS,
            mapping=mapping(
                DAY,
                'column: category, field: category, values: {"Barley": wheat}',
                "column: Grain by kind, field: grain-kind",
            ),
        ),
    ),
    Case(
        "import-word",
        "t.csv:3:3",
        Given(VISITS, Wish(draft="un-visit")),
        Given(
            VISITS,
            mapping=mapping(
                "column: start, field: start",
                "column: end, field: end",
                'column: organisation, field: organisation, values: {"Nobody": registry}',
                draft="un-visit",
            ),
        ),
    ),
    Case(
        "import-cell-characters",
        "t.csv:3:2",
        Given("date,tonnes\n2023-03-08,4\n2023-03-08,5\u200b5\n"),
        Given("date,tonnes\n2023-03-08,4\n2023-03-08,55\n"),
    ),
    Case(
        "import-day-shift-likely",
        "t.csv:1:1",
        Given(days(5), control=LATE.format(last=7)),
        Given(days(5, first=2), control=LATE.format(last=100)),
    ),
    Case(
        "import-control-columns",
        "totals.csv:1:1",
        Given(control=TOTALS.replace("tonnes", "tons")),
        Given(control=TOTALS),
    ),
    Case("import-control-cell", "totals.csv:2:3", Given(control=TOTALS.replace(",5", ",five")), Given(control=TOTALS)),
    Case("import-total", "--total:1:1", Given(wish=with_totals(tons="5")), Given(wish=with_totals(tonnes="5"))),
    Case("import-many", "t.csv:1:1", Given(PEOPLE + "2023-03-08,7\n", DISPLACED), Given(PEOPLE, DISPLACED)),
    Case(
        "import-append",
        "sources/editions/2023-03-08/shelter.yaml:1:1",
        Given(CELLARS, SHELTER, {"editions/2023-03-08/shelter.yaml": FLOW}),
        Given(CELLARS, SHELTER, {"editions/2023-03-08/shelter.yaml": workspace.SHELTER}),
    ),
)


def taken(root: Path, given: Given) -> Imported:
    """What the import comes to in a workspace of its own, beside what stands there."""
    workspace.put(root, workspace.changed(given.sources))
    if given.file is not None:
        (root / "t.csv").write_bytes(given.file.encode() if isinstance(given.file, str) else given.file)
    (root / "own.yaml").write_text(given.mapping, "utf-8")
    (root / "totals.csv").write_text(given.control, "utf-8")
    named = Controls(
        "t.csv",
        (root / "own.yaml", "own.yaml") if given.mapping else None,
        ((root / "totals.csv", "totals.csv"),) if given.control else (),
    )
    return import_file(root, root / "t.csv", given.wish, named, quiet)


def told(found: Imported) -> list[str]:
    return [f"{one.code} {one.spot.file}:{one.spot.line}:{one.spot.column}" for one in found.report.problems]


def drafted(found: Imported) -> list[str]:
    """The drafts among what was written: neither a mapping nor a receipt."""
    return [one for one in found.written if one.startswith(("sources/tables/", "sources/editions/"))]


@pytest.mark.parametrize("case", CASES, ids=[one.code for one in CASES])
def test_a_fault_is_told_where_it_stands_and_nothing_is_drafted(case: Case, tmp_path: Path) -> None:
    found = taken(tmp_path, case.found)
    assert told(found) == [f"{case.code} {case.spot}"]
    assert drafted(found) == []
    for one in found.report.problems:
        for language in ("en", "uk"):
            assert "{" not in message(one, language) + hint(one, language).replace("values: {", "")


@pytest.mark.parametrize("case", CASES, ids=[one.code for one in CASES])
def test_the_same_without_the_fault_is_drafted(case: Case, tmp_path: Path) -> None:
    found = taken(tmp_path, case.mended)
    assert told(found) == []
    assert drafted(found)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda file: file.mkdir(), "it is no ordinary file"),
        (lambda file: file.symlink_to(file), "the system does not open it"),
        (lambda _: None, "there is none of this name"),
    ],
)
def test_why_a_file_is_not_read_is_said_in_words_of_ours(
    make: Callable[[Path], None], reason: str, tmp_path: Path
) -> None:
    make(tmp_path / "t.csv")
    found = taken(tmp_path, Given(None))
    assert [message(one, "en") for one in found.report.problems] == [f"The file cannot be read: {reason}."]
    assert reason not in message(found.report.problems[0], "uk")


@pytest.mark.parametrize(
    ("control", "fault"),
    [
        ("from,to,tonnes\n", "import-header totals.csv:1:1"),
        ("from,to,tonnes,tonnes\n2023-03-08,2023-03-08,5,6\n", "import-header-twice totals.csv:1:4"),
        ("from,from,to,tonnes\n2023-03-08,2023-03-07,2023-03-08,5\n", "import-header-twice totals.csv:1:2"),
    ],
)
def test_totals_that_cannot_be_compared_do_not_pass_for_none(control: str, fault: str, tmp_path: Path) -> None:
    found = taken(tmp_path, Given(control=control))
    assert told(found) == [fault]
    assert drafted(found) == []


def test_a_column_of_totals_that_is_not_used_may_stand_twice(tmp_path: Path) -> None:
    found = taken(tmp_path, Given(control="from,to,tonnes,note,note\n2023-03-08,2023-03-08,5,a,b\n"))
    assert told(found) == []
    assert [one.agrees for one in found.made.reconciliation.lines] == [True]


def test_a_mapping_may_call_a_column_by_its_tag_where_it_has_a_name_as_well(tmp_path: Path) -> None:
    tagged = mapping('column: "#date", field: day', 'column: "#value+tonnes", field: tonnes')
    given = Given("Day,Much\n#date,#value+tonnes\n2023-03-08,5\n")
    assert told(taken(tmp_path / "named", given._replace(mapping=tagged))) == []
    found = taken(tmp_path / "saved", given._replace(sources={"imports/own.yaml": tagged}))
    assert (told(found), found.made.mapping, found.made.reused) == ([], "sources/imports/own.yaml", True)


def test_a_name_of_several_organisations_is_asked_and_an_id_answers_it(tmp_path: Path) -> None:
    namesakes = workspace.ORGANISATIONS.replace("short: {en: Registry,", "short: {en: Register,")
    given = Given(VISIT, Wish(draft="un-visit"), {"registry/organisations.yaml": namesakes})
    found = taken(tmp_path / "asked", given)
    assert told(found) == ["import-name-several t.csv:2:3"]
    assert "register, registry" in message(found.report.problems[0], "en")
    answer = 'column: organisation, field: organisation, values: {"Register": register}'
    answered = mapping("column: start, field: start", "column: end, field: end", answer, draft="un-visit")
    assert told(taken(tmp_path / "answered", given._replace(mapping=answered))) == []


def test_letters_that_cannot_be_seen_in_a_header_do_not_get_into_the_sources(tmp_path: Path) -> None:
    found = taken(tmp_path, Given("Date,Ton\u200bnes,o\u00adther\n2023-03-08,5,1\n"))
    assert (told(found), len(drafted(found))) == ([], 2)
    assert 'column: "other"' in (tmp_path / "sources/imports/t.yaml").read_text("utf-8")
    faults = [one.code for one in workspace.problems(tmp_path)]
    assert set(faults) == {"missing-field"}, "a draft asks for what it lacks, and has no other fault"


def test_what_the_name_of_a_file_hides_is_not_written_into_a_remark() -> None:
    assert quoted('Imported from "t\u200b\u202e.csv"') == '"Imported from \\"t.csv\\""'


def test_a_mapping_that_takes_nothing_is_no_mapping_of_every_file(tmp_path: Path) -> None:
    found = taken(tmp_path, Given(sources={"imports/other.yaml": mapping("column: remarks, leave_out: true")}))
    assert (told(found), found.made.reused) == ([], False)


def test_a_saved_mapping_with_a_fault_is_named_as_not_used(tmp_path: Path) -> None:
    found = taken(tmp_path, Given(sources={"imports/other.yaml": mapping(DAY, "column: tonnes, feild: tonnes")}))
    assert told(found) == []
    named = [one.facts["files"] for one in found.made.notes if one.key == "import-mapping-faulty"]
    assert named == ["sources/imports/other.yaml"]


def test_nothing_is_looked_up_in_a_registry_that_lacks_what_it_could_not_read(tmp_path: Path) -> None:
    """Without the namesake that has a fault, the other would pass for the only place of the name."""
    faulty = {name: text.replace("vyhadka_north", "vyhadka-north") for name, text in NAMESAKES.items()}
    found = taken(tmp_path, Given(HERE, sources=faulty))
    assert told(found) == ["wrong-form sources/registry/places.yaml:14:9"]
    assert found.written == ()


def test_every_code_of_an_import_is_named_by_a_test() -> None:
    written = "".join(one.read_text("utf-8") for one in TESTS.rglob("*.py"))
    assert len(IMPORTS) > 40
    assert [one.id for one in IMPORTS if f'"{one.id}"' not in written] == []
