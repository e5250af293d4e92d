"""Reads one sheet of a workbook in a process of its own, whose memory and time are limited; run as a script.

The workbook comes on standard input, the wish as JSON in the first argument; on standard output go one JSON object and,
where a sheet could be read, one JSON list a row. Nothing of sitrep is imported: what a hostile file breaks breaks here.
"""

import io
import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from xml.parsers import expat

import python_calamine

_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_PIECE = 1 << 16
_MOST_SHEETS = 2_000


class Refused(Exception):
    """The workbook is not read on: why, and where."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


class Marks:
    """What a sheet says of its cells beside their values: formulas, errors, and how far it reaches."""

    def __init__(self, wish: dict[str, int]) -> None:
        self.wish = wish
        self.rows = self.row = self.column = self.cells = 0
        self.formulas: list[str] = []
        self.unsaved: list[str] = []
        self.errors: list[str] = []
        self.is_formula = self.has_value = False

    def begin(self, row: int, column: int) -> None:
        """A cell that holds something, counted from 1."""
        self.row, self.column = row, column
        self.cells += 1
        if column > self.wish["columns"]:
            raise Refused("columns", cell=name_of(row, column), limit=str(self.wish["columns"]))
        if row > self.wish["rows"]:
            raise Refused("rows", cell=name_of(row, column), limit=str(self.wish["rows"]))
        if self.cells > self.wish["cells"]:
            raise Refused("cells", cell=name_of(row, column), limit=str(self.wish["cells"]))

    def end(self) -> None:
        """The cell is over: a formula without a saved value would else be read as an empty cell."""
        if self.is_formula:
            (self.formulas if self.has_value else self.unsaved).append(name_of(self.row, self.column))
        self.is_formula = self.has_value = False


class XlsxScan:
    """One pass through the XML of a sheet."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.row = self.column = 0
        self.open = ""
        self.inside = False

    def start(self, name: str, held: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            self.row = whole(held.get("r", "")) or self.row + 1
            self.column = 0
        elif local == "c":
            found = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", held.get("r", ""))
            self.column = number_of(found[1]) if found else self.column + 1
            self.row = int(found[2]) if found else self.row
            self.open = f"{self.row}:{self.column}"
            if held.get("t") == "e":
                self.marks.errors.append(name_of(self.row, self.column))
        elif self.open and local in ("v", "is", "f"):
            if self.open != "begun":
                self.marks.begin(self.row, self.column)
                self.open = "begun"
            self.marks.is_formula |= local == "f"
            self.inside = local != "f"

    def text(self, _: str) -> None:
        """An empty value is none: a formula may be saved with it."""
        if self.inside:
            self.marks.has_value = True

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self.marks.end()
            self.open = ""
        if local in ("c", "v", "is"):
            self.inside = False


class OdsScan:
    """One pass through the XML of a document of tables; of other sheets than the wanted one nothing is kept."""

    def __init__(self, marks: Marks, sheet: str) -> None:
        self.marks, self.sheet = marks, sheet
        self.inside = False
        self.row = self.column = self.rows = 0

    def start(self, name: str, held: dict[str, str]) -> None:
        if name == "table:table":
            self.inside = held.get("table:name") == self.sheet
            self.row = self.rows = 0
        elif self.inside and name == "table:table-row":
            self.row, self.column = self.row + max(1, self.rows), 0
            self.rows = whole(held.get("table:number-rows-repeated", "")) or 1
        elif self.inside and name in ("table:table-cell", "table:covered-table-cell"):
            again = whole(held.get("table:number-columns-repeated", "")) or 1
            if "office:value-type" in held or "table:formula" in held:
                self.marks.begin(self.row + self.rows - 1, self.column + again)
                self.marks.is_formula = "table:formula" in held
                self.marks.has_value = "office:value-type" in held
                self.marks.end()
            self.column += again

    def end(self, name: str) -> None:
        """Nothing is kept open."""


def whole(written: str) -> int:
    """The number, or 0."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 0  # noqa: PLR2004  # no row has a longer one


def number_of(letters: str) -> int:
    """1 of A, 28 of AB."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def name_of(row: int, column: int) -> str:
    """AB7 of row 7, column 28."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def scan(package: zipfile.ZipFile, part: str, scanner: "XlsxScan | OdsScan | Named") -> None:
    """Every element of a part; a document type is refused, for it can name entities."""
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise Refused("entities", part=part)

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = scanner.start
    parser.EndElementHandler = scanner.end
    if isinstance(scanner, XlsxScan):
        parser.CharacterDataHandler = scanner.text
    with package.open(part) as held:
        while piece := held.read(_PIECE):
            parser.Parse(piece, False)  # noqa: FBT003  # takes no names
        parser.Parse(b"", True)  # noqa: FBT003  # takes no names


class Named:
    """The attributes of the few elements that say which sheets there are and where they lie."""

    KEPT = ("sheet", "workbookPr", "Relationship", "table")

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, held: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local in self.KEPT:
            self.found.append((local, held))
        if len(self.found) > _MOST_SHEETS:
            raise Refused("sheets", known="…")

    def end(self, name: str) -> None:
        """Nothing is kept open."""


def part_of(package: zipfile.ZipFile, sheet: str) -> tuple[str, bool]:
    """The part of an XLSX that holds a sheet, and whether its days are counted from 1904."""
    book, links = Named(), Named()
    scan(package, _BOOK, book)
    scan(package, _LINKS, links)
    since_1904 = any(name == "workbookPr" and held.get("date1904") in ("1", "true") for name, held in book.found)
    link = next(
        (
            value
            for name, held in book.found
            if name == "sheet" and held.get("name") == sheet
            for key, value in held.items()
            if key.rpartition(":")[2] == "id"
        ),
        "",
    )
    target = next((held.get("Target", "") for _, held in links.found if held.get("Id") == link), "")
    part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    if part not in package.namelist():
        raise Refused("broken", part=part[:80])
    return part, since_1904


def cell(held: object) -> object:
    """A value as JSON: text as it is, all else with its sort."""
    if isinstance(held, str):
        return held
    if isinstance(held, bool):
        return ["truth", str(held).lower()]
    if isinstance(held, int | float):
        return ["number", format(held, ".15g")]  # what the program that wrote it shows, not the binary's last digits
    if isinstance(held, datetime):
        return ["moment", held.isoformat()]
    if isinstance(held, date):
        return ["day", held.isoformat()]
    return ["time", str(held)]


def rows(sheet: python_calamine.CalamineSheet, limit: int) -> Iterator[str]:
    """Each row of the sheet from its first, as JSON; more text than the limit is refused."""
    size = 0
    for row in sheet.to_python(skip_empty_area=False):
        line = json.dumps([cell(held) for held in row], ensure_ascii=False)
        size += len(line)
        if size > limit:
            raise Refused("text", limit=str(limit))
        yield line


def read(content: bytes, wish: dict[str, int], sheet: str, form: str) -> Iterator[str]:
    """The head and the rows of a sheet; it is looked through before it is loaded."""
    marks, since_1904 = Marks(wish), False
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        held = Named()
        scan(package, _BOOK if form == "xlsx" else "content.xml", held)
        name = chosen(held, sheet)
        if form == "xlsx":
            if "xl/sharedStrings.xml" in package.namelist():
                scan(package, "xl/sharedStrings.xml", Named())
            part, since_1904 = part_of(package, name)
            scan(package, part, XlsxScan(marks))
        else:
            scan(package, "content.xml", OdsScan(marks, name))
    table = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(name)
    head = {
        "sheet": name,
        "since_1904": since_1904,
        "formulas": marks.formulas,
        "unsaved": marks.unsaved,
        "errors": marks.errors,
        "merged": table.merged_cell_ranges or [],
    }
    yield json.dumps(head, ensure_ascii=False)
    yield from rows(table, wish["text"])


def chosen(held: Named, sheet: str) -> str:
    """The sheet that was asked for, or the only one that is not hidden."""
    every = [one for name, one in held.found if name in ("sheet", "table")]
    known = [one.get("name", one.get("table:name", "")) for one in every]
    shown = [name for name, one in zip(known, every, strict=True) if one.get("state", "visible") == "visible"]
    if sheet and sheet not in known:
        raise Refused("no-sheet", sheet=sheet, known=", ".join(known))
    if not sheet and len(shown) != 1:
        raise Refused("sheets", known=", ".join(shown or known))
    return sheet or shown[0]


def limit(wish: dict[str, int]) -> None:
    """From here on more memory, time or output ends this process, and no other."""
    resource.setrlimit(resource.RLIMIT_AS, (wish["memory"], wish["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (wish["seconds"], wish["seconds"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (wish["output"], wish["output"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read what was asked for; a refusal is an answer as well."""
    wish = json.loads(sys.argv[1])
    limit(wish)
    out = sys.stdout
    try:
        for line in read(sys.stdin.buffer.read(), wish, wish["sheet"], wish["form"]):
            out.write(line + "\n")
    except Refused as refused:
        out.write(json.dumps({"refused": refused.reason, **refused.facts}, ensure_ascii=False) + "\n")
    except python_calamine.PasswordError:
        out.write(json.dumps({"refused": "password"}) + "\n")
    except (python_calamine.CalamineError, expat.ExpatError, zipfile.BadZipFile, KeyError, EOFError, OSError) as broken:
        out.write(json.dumps({"refused": "broken", "part": type(broken).__name__}) + "\n")
    except MemoryError:
        out.write(json.dumps({"refused": "memory"}) + "\n")


if __name__ == "__main__":
    main()
