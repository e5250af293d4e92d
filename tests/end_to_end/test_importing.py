"""Someone's table becomes a draft: nothing guessed, every row accounted for, totals compared."""

import csv
import io
import json
import random
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner

from sitrep.cli.main import cli
from sitrep.problems import WrongChoice
from tests import workspace

FIRST = date(2023, 1, 5)
PORTS = ("Vyhadka", "Nebuvalka")


def voyages(count: int) -> list[tuple[int, str, date, int]]:
    """A made-up voyage table: voyage, vessel, day of departure, tonnes; one voyage may have several rows."""
    chance = random.Random(32)
    days = [FIRST + timedelta(days=chance.randrange(100)) for _ in range(count)]
    return [
        (n, f"MADE UP {n % 900}", day, chance.randrange(500, 70_000)) for n, day in enumerate(sorted(days), start=1)
    ]


def text(rows: list[tuple[int, str, date, int]], shift: int = 0) -> str:
    """The table as CSV in ISO form, with every date moved."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["Voyage", "Vessel name", "Departure date", "Tonnage"])
    writer.writerows((n, vessel, day + timedelta(days=shift), tonnes) for n, vessel, day, tonnes in rows)
    return out.getvalue()


def totals(rows: list[tuple[int, str, date, int]]) -> str:
    """What was published: some weeks and a month, by the true dates, and one span that the table does not cover."""
    spans = [(FIRST + timedelta(days=7 * n), FIRST + timedelta(days=7 * n + 6)) for n in range(2, 8)]
    spans += [(date(2023, 2, 1), date(2023, 2, 28)), (date(2023, 4, 1), date(2023, 5, 31))]
    lines = [f"{start},{end},{sum(one[3] for one in rows if start <= one[2] <= end)}" for start, end in spans]
    return "from,to,tonnes\n" + "\n".join(lines) + "\n"


def put(root: Path, **files: str) -> Path:
    workspace.put(root)
    for name, content in files.items():
        (root / f"{name}.csv").write_text(content, "utf-8", newline="")
    return root


def run(root: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the report."""
    done = CliRunner().invoke(
        cli, ["--workspace", str(root), "--messages", "en", "import", *arguments, "--format", "json"]
    )
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, json.loads(done.stdout)


def codes(report: dict[str, Any]) -> list[str]:
    return [one["code"] for one in report["problems"]]


def test_every_row_of_a_table_of_thirty_thousand_is_accounted_for(tmp_path: Path) -> None:
    root = put(tmp_path)
    rows = voyages(30_000)
    with xlsxwriter.Workbook(tmp_path / "large.xlsx") as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ["Voyage", "Vessel name", "Departure date", "Tonnage"])
        for number, (voyage, vessel, departed, tonnes) in enumerate(rows, start=1):
            sheet.write_row(number, 0, [voyage, vessel])
            sheet.write_datetime(number, 2, datetime.combine(departed, datetime.min.time()), day)
            sheet.write_number(number, 3, tonnes)
        sheet.write_row(30_002, 0, ["Total", "", "", sum(one[3] for one in rows)])
    code, report = run(
        root, str(tmp_path / "large.xlsx"), "--by", "week", "--total", f"tonnes={sum(r[3] for r in rows)}"
    )
    assert (code, codes(report)) == (0, [])
    counts = report["rows"]
    assert counts.pop("in") == 30_003 == sum(counts.values()) == len(report["outcomes"])
    assert counts["taken"] + counts["merged"] == 30_000
    assert (counts["heading"], counts["blank"], counts["total"], counts["refused"]) == (1, 1, 1, 0)
    assert [one["agrees"] for one in report["reconciliation"]] == [True, True]
    with (root / "sources/tables/large.csv").open(encoding="utf-8") as held:
        made = list(csv.DictReader(held))
    assert len(made) == counts["taken"] > 10
    assert sum(int(one["tonnes"]) for one in made) == sum(one[3] for one in rows)
    assert all(date.fromisoformat(one["start"]).weekday() == 3 for one in made)  # as the series has it: Thursday


@pytest.mark.parametrize(("shift", "direction", "days"), [(-1, "early", 1), (1, "late", -1)])
def test_a_table_whose_dates_are_all_a_day_off_is_found_out(
    shift: int, direction: str, days: int, tmp_path: Path
) -> None:
    rows = voyages(900)
    root = put(tmp_path, moved=text(rows, shift), control=totals(rows))
    told = (str(root / "moved.csv"), "--by", "week", "--control", str(root / "control.csv"))
    code, report = run(root, *told)
    assert (code, codes(report)) == (1, ["import-day-shift"])
    assert report["problems"][0]["message"].startswith(f"Every date is one day {direction}")
    assert report["shift"] == {"days": days, "agree": 7, "of": 7, "certain": True}
    assert not (root / "sources/tables/moved.csv").exists()
    code, report = run(root, *told, "--shift-days", str(days))
    assert (code, codes(report)) == (0, [])
    assert [one["agrees"] for one in report["reconciliation"]] == [True] * 7 + [None]
    assert "wrong by one" in (root / "sources/tables/moved.yaml").read_text("utf-8")


def test_the_right_table_is_not_called_shifted_and_a_missing_row_shows_as_a_difference(tmp_path: Path) -> None:
    rows = voyages(900)
    root = put(tmp_path, right=text(rows), lacking=text([*rows[:400], *rows[401:]]), control=totals(rows))
    control = ("--control", str(root / "control.csv"))
    code, report = run(root, str(root / "right.csv"), *control)
    assert (code, codes(report), report["shift"]) == (0, [], None)
    code, report = run(root, str(root / "lacking.csv"), *control)
    assert report["shift"] is None
    assert set(codes(report)) == {"import-control"}
    differing = [one for one in report["reconciliation"] if one["agrees"] is False]
    assert {one["difference"] for one in differing} == {f"-{rows[400][3]}"}


HXL = """\
Звіт про переміщення,,,
Дата,Область,ВПО,"З них, жінки"
#date+reported,#adm1+code,#affected+idps,#affected+idps+f
2023-03-08,UA14,1200,640

2023-03-08,UA99,10,5
Разом,,1210,645
"""


def test_tags_say_what_columns_are_and_an_unknown_place_is_asked_about(tmp_path: Path) -> None:
    root = put(tmp_path, round=HXL)
    code, report = run(root, str(root / "round.csv"))
    assert (code, codes(report)) == (1, ["import-place"])
    assert [(one["letter"], one["field"], one["why"]) for one in report["columns"]] == [
        ("A", "as_of", "tag"), ("B", "place", "tag"), ("C", "idps", "tag"),
    ]  # fmt: skip
    assert [one["letter"] for one in report["unknown_columns"]] == ["D"]
    assert (report["problems"][0]["line"], report["problems"][0]["column"]) == (6, 2)
    assert [(one["row"], one["fate"]) for one in report["outcomes"]] == [
        (1, "heading"), (2, "heading"), (3, "heading"), (4, "taken"), (5, "blank"), (6, "refused"), (7, "total"),
    ]  # fmt: skip
    code, report = run(root, str(root / "round.csv"), "--partial", "--name", "again")
    assert code == 1
    assert report["mapping"]["reused"]
    assert (root / "sources/tables/again.csv").read_text("utf-8") == "as_of,place,idps\n2023-03-08,donetska,1200\n"


def test_rows_become_entries_beside_those_that_stand(tmp_path: Path) -> None:
    root = put(tmp_path, round=HXL.replace("2023-03-08,UA99,10,5\n", "").replace("1210,645", "1200,640"))
    file = root / "sources/editions/2023-03-08/displacement.yaml"
    before = file.read_text("utf-8")
    told = (str(root / "round.csv"), "--as", "displacement", "--status", "estimate", "--source", "survey-12")
    code, report = run(root, *told)
    assert (code, codes(report)) == (0, [])
    after = file.read_text("utf-8")
    assert after.startswith(before)
    assert "location: donetska" in after
    assert "value: 1200" in after
    found = [one for one in workspace.problems(root) if one.spot.file.endswith("displacement.yaml")]
    assert {one.code for one in found} >= {"missing-field"}, "a draft must not pass for an entry"
    code, report = run(root, *told)
    assert (code, codes(report)) == (1, ["import-exists"])
    assert file.read_text("utf-8") == after


KINDS = {
    "shelter": (
        "#date+reported,#adm1+code,#loc+type,#capacity+num,#affected+idps\n2023-03-08,UA14,basement,40,35\n",
        ("places: [donetska]", "shelter_type: basement", "capacity: capacity", "occupied: occupied", "value: 35"),
    ),
    "grain-export": (
        "#date+departed,#item+commodity+name,#value+tonnes\n2023-03-08,Corn,800\n",
        ("departed: 2023-03-08", "quantity: tonnes", "value: 800", "unit: tonne", "#! corridor:"),
    ),
    "un-visit": (
        "#date+start,#date+end,#org+name\n2023-03-07,2023-03-08,Register of Vyhadka\n",
        ("organisation: register", "start: 2023-03-07", "end: 2023-03-08", "#! visit_status:"),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_entry_can_be_drafted(kind: str, tmp_path: Path) -> None:
    tagged, lines = KINDS[kind]
    root = put(tmp_path, tagged=tagged)
    file = root / f"sources/editions/2023-03-08/{kind}.yaml"
    before = file.read_text("utf-8")
    code, report = run(root, str(root / "tagged.csv"), "--as", kind)
    assert (code, codes(report)) == (0, [])
    added = file.read_text("utf-8").removeprefix(before)
    assert [line for line in (*lines, "audience: restricted") if line not in added] == []
    assert "missing-field" in {one.code for one in workspace.problems(root) if one.spot.file.endswith(f"{kind}.yaml")}


KOBO = """\
start;end;_uuid;_submission_time;today;tonnes
2023-03-08T09:15:00.000+02:00;2023-03-08T09:40:00.000+02:00;made-up-1;2023-03-08T07:41:00;2023-03-08;5
"""


def test_the_minutes_of_an_interview_are_no_period(tmp_path: Path) -> None:
    root = put(tmp_path, kobo=KOBO)
    _, report = run(root, str(root / "kobo.csv"))
    assert [one["field"] for one in report["columns"]] == ["tonnes"]
    assert len(report["unknown_columns"]) == 5


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("03/04/2023,5", "import-day-order"),
        ("17-Mar-23,5", "import-day-order"),
        ("44988,5", "import-serial"),
        ("2023-03-07T22:00:00Z,5", "import-zone"),
        ("2023-02-30,5", "import-day"),
        ("2023-13-01,5", "import-day"),
        ('2023-03-08,"66,564"', "import-number-form"),
        ("2023-03-08,66.564", "import-number-form"),
        ('2023-03-08,"5,4 млн"', "import-number"),
        ("2023-03-08,12%", "import-number"),
        ("2023-03-08,-", "import-number"),
        ("2023-03-08,@SUM(A1)", "import-formula-text"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked(written: str, code: str, tmp_path: Path) -> None:
    root = put(tmp_path, asked=f"date,tonnes\n{written}\n")
    done, report = run(root, str(root / "asked.csv"))
    assert (done, codes(report)) == (1, [code])
    assert report["rows"]["refused"] == 1
    assert not (root / "sources/tables/asked.csv").exists()


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("08.03.2023,5", "2023-03-08,5"),
        ("8 березня 2023 року,5", "2023-03-08,5"),
        ("8 March 2023,1 234 567", "2023-03-08,1234567"),
        ('2023-03-08,"1,234,567"', "2023-03-08,1234567"),
        ('2023-03-08,"8,5"', "2023-03-08,8.5"),
        ("2023-03-08T00:00:00Z,", "2023-03-08,"),
    ],
)
def test_what_can_be_read_in_one_way_is_taken(written: str, cells: str, tmp_path: Path) -> None:
    root = put(tmp_path, plain=f"date,tonnes\n{written}\n")
    done, report = run(root, str(root / "plain.csv"))
    assert (done, codes(report)) == (0, [])
    assert (root / "sources/tables/plain.csv").read_text("utf-8") == f"day,tonnes\n{cells}\n"


def test_an_answer_is_kept_and_serves_the_next_file(tmp_path: Path) -> None:
    root = put(
        tmp_path, one='date,tonnes,note\n03/04/2023,"66,564",x\n', two='date,tonnes,note\n05/04/2023,"1,000",y\n'
    )
    code, report = run(root, str(root / "one.csv"))
    assert (code, sorted(codes(report))) == (1, ["import-day-order", "import-number-form"])
    mapping = root / "sources/imports/one.yaml"
    answered = mapping.read_text("utf-8").replace("field: day\n", "field: day\n    dates: day-first\n")
    answered = answered.replace("field: tonnes\n", "field: tonnes\n    numbers: decimal-point\n")
    mapping.write_text(answered, "utf-8")
    assert not [one for one in workspace.problems(root) if one.spot.file.startswith("sources/imports")]
    code, report = run(root, str(root / "two.csv"))
    assert (code, report["mapping"]) == (0, {"file": "sources/imports/one.yaml", "reused": True})
    assert (root / "sources/tables/two.csv").read_text("utf-8") == "day,tonnes\n2023-04-05,1000\n"


def test_a_mapping_is_judged_like_any_source(tmp_path: Path) -> None:
    root = put(tmp_path)
    (root / "sources/imports").mkdir()
    (root / "sources/imports/x.yaml").write_text("as: tabel\ncolumns: []\nsheat: x\n", "utf-8")
    assert workspace.brief(workspace.problems(root)) == [
        "unknown-value imports/x.yaml:1:5", "unknown-key imports/x.yaml:3:1",
    ]  # fmt: skip


def test_letters_of_windows_1251_are_read_and_said_so(tmp_path: Path) -> None:
    root = put(tmp_path)
    (root / "old.csv").write_bytes("дата;область;тонни\n2023-03-08;Донецька область;5\n".encode("cp1251"))
    code, report = run(root, str(root / "old.csv"))
    assert (code, codes(report)) == (0, [])
    assert any("windows-1251" in one for one in report["notes"])
    assert (root / "sources/tables/old.csv").read_text("utf-8") == "day,place,tonnes\n2023-03-08,donetska,5\n"


def test_a_header_of_two_rows_is_one_where_cells_are_merged(tmp_path: Path) -> None:
    root = put(tmp_path)
    with xlsxwriter.Workbook(tmp_path / "merged.xlsx", {"date_1904": True}) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write(0, 0, "A made-up export")
        sheet.merge_range(2, 0, 3, 0, "Date")
        sheet.merge_range(2, 1, 2, 2, "People")
        sheet.write_row(3, 1, ["IDPs", "Others"])
        sheet.write_datetime(4, 0, datetime(2023, 3, 8), day)  # noqa: DTZ001 - a spreadsheet knows no zone
        sheet.write_row(4, 1, [7, 3])
    code, report = run(root, str(tmp_path / "merged.xlsx"))
    assert [one["column"] for one in report["columns"]] == ["Date"]
    assert [one["column"] for one in report["unknown_columns"]] == ["People / IDPs", "People / Others"]
    assert codes(report) == ["import-nothing"]
    mapping = root / "sources/imports/merged.yaml"
    named = mapping.read_text("utf-8").replace(
        '  # - column: "People / IDPs"  # B', '  - {column: "People / IDPs", field: idps}'
    )
    mapping.write_text(named, "utf-8")
    code, report = run(root, str(tmp_path / "merged.xlsx"))
    assert (code, codes(report)) == (0, [])
    assert any("1904" in one for one in report["notes"])
    assert (root / "sources/tables/merged.csv").read_text("utf-8") == "day,idps\n2023-03-08,7\n"


def test_formulas_are_taken_with_their_saved_value_and_said_so(tmp_path: Path) -> None:
    root = put(tmp_path)
    with xlsxwriter.Workbook(tmp_path / "sum.xlsx") as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Date", "Tonnes"])
        sheet.write(1, 0, "2023-03-08")
        sheet.write_formula(1, 1, "=2+3", None, 5)
        sheet.write(2, 0, "2023-03-09")
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")
    _, report = run(root, str(tmp_path / "sum.xlsx"))
    assert codes(report) == ["import-formula-error"]
    assert any("B2" in one for one in report["notes"])
    book = openpyxl.Workbook()
    book.active.append(["Date", "Tonnes"])
    book.active.append(["2023-03-08", "=2+3"])
    book.save(tmp_path / "unsaved.xlsx")
    _, report = run(root, str(tmp_path / "unsaved.xlsx"))
    assert codes(report) == ["import-formula-unsaved"]


def test_of_several_sheets_none_is_guessed(tmp_path: Path) -> None:
    root = put(tmp_path)
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        book.add_worksheet("README").write(0, 0, "Read me")
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Date", "Tonnes"])
        sheet.write_row(1, 0, ["2023-03-08", 5])
    code, report = run(root, str(tmp_path / "book.xlsx"))
    assert (code, codes(report)) == (1, ["import-sheet"])
    code, report = run(root, str(tmp_path / "book.xlsx"), "--sheet", "Data")
    assert (code, codes(report)) == (0, [])
    code, report = run(root, str(tmp_path / "book.xlsx"), "--name", "again")
    assert (code, codes(report)) == (0, [])


ODS = """\
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Data">
<table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Tonnes</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2023-03-08"><text:p>8.3.</text:p>
</table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>
</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>
"""
MANIFEST = """\
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>
"""


def test_a_document_of_tables_is_read_as_well(tmp_path: Path) -> None:
    root = put(tmp_path)
    with zipfile.ZipFile(tmp_path / "open.ods", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", MANIFEST)
        made.writestr("content.xml", ODS.replace("\n", ""))  # as programs write it
    code, report = run(root, str(tmp_path / "open.ods"))
    assert (code, codes(report)) == (0, [])
    assert (root / "sources/tables/open.csv").read_text("utf-8") == "day,tonnes\n2023-03-08,5\n"


def test_what_is_there_at_a_time_is_not_summed_up_over_time(tmp_path: Path) -> None:
    root = put(tmp_path, stock="date,Displaced people\n2023-03-07,5\n2023-03-08,6\n")
    code, report = run(root, str(root / "stock.csv"), "--by", "week")
    assert (code, codes(report)) == (1, ["import-by"])
    assert [(one["field"], one["why"]) for one in report["columns"]] == [("day", "name"), ("displaced", "indicator")]
    code, report = run(root, str(root / "stock.csv"))
    assert (code, codes(report)) == (0, [])
    assert "displaced: {indicator: displaced}" in (root / "sources/tables/stock.yaml").read_text("utf-8")


def test_a_mapping_may_be_named(tmp_path: Path) -> None:
    root = put(tmp_path, plain="When,How much\n03/04/2023,5\n")
    mapping = tmp_path / "own.yaml"
    mapping.write_text(
        "as: table\ncolumns:\n  - {column: When, field: day, dates: month-first}\n  - {column: How much, "
        "field: tonnes}\n",
        "utf-8",
    )
    code, report = run(root, str(root / "plain.csv"), "--mapping", str(mapping))
    assert (code, codes(report)) == (0, [])
    assert (root / "sources/tables/plain.csv").read_text("utf-8") == "day,tonnes\n2023-03-04,5\n"
    assert not (root / "sources/imports").exists()


def test_what_the_officer_says_makes_a_draft_that_passes(tmp_path: Path) -> None:
    """All that a draft leaves to a person can be said at once; then nothing of it is faulty."""
    root = put(tmp_path, stock="date,Displaced people\n2023-03-07,5\n2023-03-08,6\n")
    said = (
        "--status estimate --publisher survey --url https://survey.example.org/t --licence CC0 "
        "--published 2023-03-08 --retrieved 2023-03-09"
    )
    titles = ("--title-en", "By day", "--title-uk", "За днями")
    code, report = run(root, str(root / "stock.csv"), *said.split(), *titles)
    assert (code, codes(report)) == (0, [])
    sidecar = root / "sources/tables/stock.yaml"
    sidecar.write_text(sidecar.read_text("utf-8").replace("#! title: the title of", "title: The title of"), "utf-8")
    found = [one for one in workspace.problems(root) if one.spot.file.startswith(("sources/tables", "sources/imports"))]
    assert found == []


@pytest.mark.parametrize("option", [("--name", "../x"), ("--header", "x"), ("--edition", "../../x")])
def test_an_option_that_cannot_be_is_wrong_usage(option: tuple[str, str], tmp_path: Path) -> None:
    root = put(tmp_path, plain="date,tonnes\n2023-03-08,5\n")
    done = CliRunner().invoke(cli, ["--workspace", str(root), "import", str(root / "plain.csv"), *option])
    assert isinstance(done.exception, WrongChoice)


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root = put(tmp_path, plain="date,tonnes\n2023-03-08,5\n")
    code, report = run(root, str(root / "plain.csv"), "--dry-run")
    assert (code, report["written"]) == (0, [])
    assert not (root / "sources/imports").exists()
