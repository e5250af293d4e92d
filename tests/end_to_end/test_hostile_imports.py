"""Files from elsewhere that would break a reader, or look like another file, end in a message, soon and in bounds."""

import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from sitrep.codes import CODES
from sitrep.importers.workbook import LIMITS
from tests import workspace

MOST_SECONDS = 10
MOST_BYTES = 1_000_000_000
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ROOT_LINKS = (
    f'<Relationships xmlns="{PARTS}"><Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
HEADER = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Tonnes</t></is></c></row>'
)


def package(sheet: bytes, **more: bytes) -> bytes:
    """A workbook of one sheet, made by hand, with further parts."""
    book = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    links = (
        f'<Relationships xmlns="{PARTS}">'
        f'<Relationship Id="r1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    parts = {
        "[Content_Types].xml": TYPES.encode(),
        "_rels/.rels": ROOT_LINKS.encode(),
        "xl/workbook.xml": book.encode(),
        "xl/_rels/workbook.xml.rels": links.encode(),
        "xl/worksheets/sheet1.xml": sheet,
    } | {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return zipped(parts)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def sheet(rows: str, before: str = "") -> bytes:
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{HEADER}{rows}</sheetData></worksheet>'.encode()


def row(value: str = "<v>5</v>", cell: str = "B2") -> str:
    return f'<row r="2"><c r="A2" t="inlineStr"><is><t>2023-03-08</t></is></c><c r="{cell}">{value}</c></row>'


def bomb() -> bytes:
    """Zeros that unpack to two hundred times their size."""
    return package(sheet(row()), xl__media_dot_bin=b"\0" * 60_000_000)


def large() -> bytes:
    """Parts that are each packed modestly and together are over the limit."""
    noise = os.urandom(900_000)
    return package(sheet(row()), **{f"part{number}": noise * 1 + b" " * 40_000_000 for number in range(6)})


def many_rows() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(2, 1_000_001))
    return package(sheet(rows))


def strings() -> bytes:
    """Four million shared strings in a part that is packed tightly enough to pass."""
    noise = b"".join(b"<si><t>%s</t></si>" % os.urandom(4).hex().encode() for _ in range(100_000))
    return package(sheet(row()), xl__sharedStrings_dot_xml=f'<sst xmlns="{MAIN}">'.encode() + noise * 60 + b"</sst>")


def entities() -> bytes:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return package(sheet(row("<v>&e9;</v>"), f'<!DOCTYPE x [<!ENTITY e0 "ha">{lines}]>'))


def external() -> bytes:
    return package(sheet(row("<v>&secret;</v>"), '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'))


def many_parts() -> bytes:
    return package(sheet(row()), **{f"part{number}": b"" for number in range(300)})


def written(**options: object) -> bytes:
    """A sound workbook with one table."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, options) as book:
        data = book.add_worksheet("Data")
        data.write_row(0, 0, ["Date", "Tonnes"])
        data.write_row(1, 0, ["2023-03-08", 5])
    return out.getvalue()


def encrypted() -> bytes:
    """The beginning and the names of a compound file with an encrypted package in it."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + name + b"\0" * 3000


def wide() -> bytes:
    cells = "".join(f'<c r="{column}3"><v>1</v></c>' for column in ("A", "ZZ", "XFD"))
    return package(sheet(row() + f'<row r="3">{cells}</row>'))


def overflow() -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        data, form = book.add_worksheet("Data"), book.add_format({"num_format": "dd.mm.yyyy"})
        data.write_row(0, 0, ["Date", "Tonnes"])
        for number, day in enumerate((3_000_000, -5, 1e300, 60, 2_958_465), start=1):
            data.write_number(number, 0, day, form)
            data.write_number(number, 1, 5)
    return out.getvalue()


CASES: Mapping[str, tuple[str, Callable[[], bytes], tuple[str, ...]]] = {
    "a part that unpacks two hundred times": ("a.xlsx", bomb, ("import-package",)),
    "parts that are too large together": ("a.xlsx", large, ("import-package",)),
    "a workbook within": ("a.xlsx", lambda: package(sheet(row()), inner_dot_xlsx=written()), ("import-package",)),
    "three hundred parts": ("a.xlsx", many_parts, ("import-package",)),
    "a name that leads outside": ("a.xlsx", lambda: package(sheet(row()), **{"..__..__x": b"x"}), ("import-package",)),
    "a cell at the end of the sheet": (
        "a.xlsx",
        lambda: package(sheet(row() + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        ("import-limits",),
    ),
    "a million rows": ("a.xlsx", many_rows, ("import-limits",)),
    "sixteen thousand columns": ("a.xlsx", wide, ("import-limits",)),
    "entities in entities": ("a.xlsx", entities, ("import-package",)),
    "an entity that is a file": ("a.xlsx", external, ("import-package",)),
    "six million shared strings": ("a.xlsx", strings, ("import-limits",)),
    "cut off": ("a.xlsx", lambda: written()[:-900], ("import-package",)),
    "damaged within": ("a.xlsx", lambda: package(b"<worksheet><sheetData><row"), ("import-package",)),
    "encrypted": ("a.xlsx", encrypted, ("import-form",)),
    "of the old form": ("a.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000, ("import-form",)),
    "a page called a workbook": ("a.xls", lambda: b"<html><table><tr><td>1</td></tr></table></html>", ("import-form",)),
    "with macros": ("a.xlsm", lambda: package(sheet(row()), xl__vbaProject_dot_bin=b"x"), ("import-form",)),
    "a PDF called a table": ("a.csv", lambda: b"%PDF-1.7\n1 0 obj", ("import-form",)),
    "formulas without a value": ("a.xlsx", lambda: package(sheet(row("<f>1+1</f>"))), ("import-formula-unsaved",)),
    "formulas in a text": ("a.csv", lambda: b"date,tonnes\n2023-03-08,=2+3\n", ("import-formula-text",)),
    "days that are none": ("a.xlsx", overflow, ("import-day", "import-day-far")),
    "two encodings": (
        "a.csv",
        lambda: "date,tonnes,місце\n2023-03-08,5,Вигадка\n".encode() + "2023-03-09,6,Вигадка\n".encode("cp1251"),
        ("import-encoding",),
    ),
    "bytes of zero": ("a.csv", lambda: b"date,tonnes\n2023-03-08,5\0\0\n", ("import-characters",)),
    "one line of fifty megabytes": ("a.csv", lambda: b"date,tonnes\n" + b"5" * 50_000_000, ("import-size",)),
    "one line of fifteen megabytes": ("a.csv", lambda: b"date,tonnes\n" + b"5" * 15_000_000, ("import-limits",)),
    "a quotation mark that is never closed": ("a.csv", lambda: b'date,tonnes\n"2023-03-08,5\n' * 9, ("import-quotes",)),
    "UTF-16 without its mark": (
        "a.csv",
        lambda: "date,tonnes\n2023-03-08,5\n".encode("utf-16-le"),
        ("import-encoding",),
    ),
    "one name for two columns": ("a.csv", lambda: b"date,tonnes,tonnes\n2023-03-08,5,6\n", ("import-header-twice",)),
    "no header": ("a.csv", lambda: b"2023-03-08,5\n2023-03-09,6\n", ("import-header",)),
    "nothing": ("a.csv", lambda: b"", ("import-empty",)),
    "blanks": ("a.csv", lambda: b"\xef\xbb\xbf \r\n\t\r\n", ("import-empty",)),
}


@pytest.mark.parametrize("case", CASES)
def test_a_hostile_file_ends_in_a_message(case: str, tmp_path: Path) -> None:
    root = workspace.put(tmp_path / "week")
    name, made, codes = CASES[case]
    (root / name).write_bytes(made())
    before = {path: path.read_bytes() for path in root.rglob("*.*") if ".sitrep" not in path.parts and path.is_file()}
    seconds, memory, done = run(root, name)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    report = json.loads(done.stdout)
    found = {one["code"]: one for one in report["problems"]}
    assert set(codes) <= set(found) <= set(CODES)
    assert all(one["message"].strip() and one["hint"].strip() and "…" not in one["message"] for one in found.values())
    assert seconds <= MOST_SECONDS
    assert memory <= MOST_BYTES
    after = {path: path.read_bytes() for path in before}
    assert after == before, "an import that was refused has changed a file"
    assert not list((root / "sources/tables").glob("a.*")), "a draft was made of it"


def run(root: Path, name: str) -> tuple[float, int, subprocess.CompletedProcess[str]]:
    """How long it took, the most memory that the command or its child held, and what it said."""
    program = (
        "import resource, sys\nfrom sitrep.cli.main import main\n"
        "try:\n    main()\nfinally:\n"
        "    sizes = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
        "    print('most', max(sizes), file=sys.stderr)\n"
    )
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, "--messages", "en", "import", name, "--format", "json"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return time.monotonic() - start, int(done.stderr.rpartition("most ")[2]) * 1024, done


def test_there_are_at_least_twenty_five_of_them() -> None:
    assert len(CASES) >= 25


def test_what_is_sound_is_taken(tmp_path: Path) -> None:
    """The control: the same workbook, in which nothing is wrong, becomes a draft."""
    root = workspace.put(tmp_path)
    (root / "a.xlsx").write_bytes(package(sheet(row())))
    _, _, done = run(root, "a.xlsx")
    assert done.returncode == 0, done.stdout
    assert (root / "sources/tables/a.csv").read_text("utf-8") == "day,tonnes\n2023-03-08,5\n"


def test_the_reader_is_given_no_more_memory_than_is_promised() -> None:
    assert LIMITS["memory"] <= MOST_BYTES
    assert LIMITS["seconds"] < MOST_SECONDS
    assert resource.RLIMIT_AS
