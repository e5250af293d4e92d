"""Turns CSV text into rows that know their line; guesses nothing."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from sitrep.load.characters import MOST_FAULTS, faults, lines_of, masked
from sitrep.problems import Checked, Problem, Spot, problem

MOST_BYTES = 10_000_000
MOST_ROWS = 100_000
LONGEST_CELL = 100_000
_DELIMITERS = (",", ";", "\t")
_QUOTED = re.compile(r'"(?:[^"]|"")*"?')
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line of the file on which it begins, and its cells in the order of the header."""

    line: int
    cells: tuple[str, ...]
    written: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The header's names, each once, and the rows, each with a cell for every name."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    file: str = ""
    delimiter: str = field(default=",", compare=False)

    def spot(self, row: Row, column: str) -> Spot:
        """Where the cell of a row stands; where there is no such column, the row's first."""
        index = self.header.index(column) if column in self.header else 0
        return _spot(self.file, row.line, row.written, self.delimiter, index)


def rows(text: str, file: str) -> Checked[CsvTable]:
    """The table of a file and all of its faults; a row that cannot be read is left out."""
    if len(text) > MOST_BYTES or len(text) * 4 > MOST_BYTES < len(text.encode(errors="replace")):
        return Checked(None, (problem("csv-size", Spot(file), sort="bytes", limit=MOST_BYTES),))
    found = list(islice(faults(text, file, "csv-characters"), MOST_FAULTS))
    if len(found) >= MOST_FAULTS:
        return Checked(None, (*found, problem("csv-size", found[-1].spot, sort="faults", limit=MOST_FAULTS)))
    reading = _Reading(masked(text) if found else text, file)
    table = reading.table()
    return Checked(table, (*found, *reading.problems))


class _Reading:
    """One pass through a text."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = list(io.StringIO(text, newline=""))
        self.problems: list[Problem] = []
        self.delimiter = ","

    def table(self) -> CsvTable | None:
        first = next((number for number, line in enumerate(self.lines) if line.strip()), None)
        if first is None:
            self.add("csv-empty", Spot(self.file))
            return None
        if not self.delimited(first):
            return None
        records = self.records(first)
        header = next(records, None)
        if header is None:
            return None
        sound = self.header(header)
        kept = [row for row in records if self.fits(row, len(header.cells))]
        if not sound or len(self.problems) >= MOST_FAULTS:
            return None
        return CsvTable(header.cells, tuple(kept), self.file, self.delimiter)

    def delimited(self, first: int) -> bool:
        """Find what parts the cells: a comma, or the one other sign that the header uses."""
        header = _QUOTED.sub("", self.lines[first])
        used = [sign for sign in _DELIMITERS if sign in header]
        if len(used) > 1:
            at = Spot(self.file, first + 1, 1, max(1, len(self.lines[first].rstrip("\r\n"))))
            names = {",": "comma", ";": "semicolon", "\t": "tab"}
            self.add("csv-delimiter", at, found=", ".join(names[sign] for sign in used))
            return False
        self.delimiter = used[0] if used else ","
        return True

    def records(self, first: int) -> Iterator[Row]:
        """Each record with the line on which it begins; behind one that cannot be read, the next line begins anew."""
        start, count = first, 0
        while start < len(self.lines) and len(self.problems) < MOST_FAULTS:
            lines = (self.lines[number] for number in range(start, len(self.lines)))
            reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
            begun = start
            try:
                for cells in reader:
                    end = start + reader.line_num
                    written = "".join(self.lines[begun:end])
                    line, begun = begun + 1, end
                    if not cells:
                        continue
                    count += 1
                    if count > MOST_ROWS + 1:
                        self.add("csv-size", Spot(self.file, line), sort="rows", limit=MOST_ROWS)
                        return
                    yield Row(line, tuple(cells), written)
            except csv.Error:
                self.unread(begun, start + reader.line_num)
                start = begun + 1
            else:
                return

    def unread(self, start: int, end: int) -> None:
        """Say what is wrong with a record that csv cannot read."""
        line = self.lines[start].rstrip("\r\n")
        if max(len(line) for line in self.lines[start:end]) > LONGEST_CELL:
            self.add("csv-size", Spot(self.file, start + 1), sort="cell", limit=LONGEST_CELL)
            return
        opened = _opened(line, self.delimiter)
        if opened is not None:
            at = Spot(self.file, start + 1, opened + 1, len(line) - opened)
            self.add("csv-syntax", at, reason="quote-open", piece=line[opened : opened + _SHOWN])
            return
        after = re.compile(rf'(?<!")"(?:[^"]|"")*"(?!["{self.delimiter}]|$)').search(line)
        column = after.end() if after else 0
        at = Spot(self.file, start + 1, column + 1, max(1, len(line) - column))
        self.add("csv-syntax", at, reason="quote-inside", piece=line[column : column + _SHOWN])

    def header(self, row: Row) -> bool:
        """Whether each column has one name that no other has."""
        before = len(self.problems)
        seen: dict[str, int] = {}
        for index, name in enumerate(row.cells):
            at = _spot(self.file, row.line, row.written, self.delimiter, index)
            facts = {"column": str(index + 1), "name": name[:_SHOWN]}
            if not name.strip():
                self.add("csv-header", at, reason="empty", first="", **facts)
            elif name in seen:
                self.add("csv-header", at, reason="duplicate", first=seen[name], **facts)
            elif name != name.strip() or len(lines_of(name)) > 1:
                self.add("csv-header", at, reason="blanks", first="", **facts)
            seen.setdefault(name, index + 1)
        return len(self.problems) == before

    def fits(self, row: Row, wanted: int) -> bool:
        """Whether a row has as many cells as the header has names."""
        if len(row.cells) == wanted:
            return True
        if len(row.cells) > wanted:
            at = _spot(self.file, row.line, row.written, self.delimiter, wanted)
        else:
            written = lines_of(row.written)[0]
            at = Spot(self.file, row.line, 1, max(1, len(written)))
        self.add("csv-row", at, found=len(row.cells), wanted=wanted)
        return False

    def add(self, code: str, at: Spot, **facts: object) -> None:
        if len(self.problems) < MOST_FAULTS:
            self.problems.append(problem(code, at, path="", fix=None, **facts))
        elif len(self.problems) == MOST_FAULTS:
            self.problems.append(problem("csv-size", at, sort="faults", limit=MOST_FAULTS))


def _opened(line: str, delimiter: str) -> int | None:
    """Where on its first line a cell begins with a quotation mark that this line does not close."""
    for start, end in _cells(line, delimiter):
        cell = line[start:end]
        if cell.startswith('"') and cell.count('"') % 2:
            return start
    return None


def _cells(written: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """Start and end of each cell of a record as it is written."""
    bare = re.compile(rf"[^{delimiter}\r\n]*")
    start = 0
    while True:
        quoted = _QUOTED.match(written, start)
        after = bare.match(written, quoted.end() if quoted else start)
        end = after.end() if after else start
        yield start, end
        if written[end : end + 1] != delimiter:
            return
        start = end + 1


def _spot(file: str, line: int, written: str, delimiter: str, index: int) -> Spot:
    """Where a cell of a record stands."""
    start, end = next(islice(_cells(written, delimiter), index, None), (0, 0))
    before = lines_of(written[:start])
    length = len(lines_of(written[start:end])[0])
    return Spot(file, line + len(before) - 1, len(before[-1]) + 1, max(1, length))
