"""Reads a table in text: its encoding named, its delimiter found, its quotes closed."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sitrep.importers.grid import EMPTY, Cell, Grid, Line, Note, note
from sitrep.load.characters import lines_of, named
from sitrep.problems import Checked, Problem, Spot, problem

MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
LONGEST_CELL = 100_000
_SIGNS = {",": "comma", ";": "semicolon", "\t": "tab"}
_SAMPLE = 200
_NUL = re.compile("[\x00-\x08\x0e-\x1f]")
_TWO_BYTES = re.compile(rb"[\xd0\xd1\xd2][\x80-\xbf]")


def delimited(content: bytes, file: str, delimiter: str = "") -> Checked[Grid]:
    """The rows of a text; the delimiter is found where none is given."""
    read = _text(content, file)
    if read.value is None:
        return Checked(None, read.problems)
    text, notes = read.value
    control = _NUL.search(text)
    if control:
        line = len(lines_of(text[: control.start()]))
        named_so = f"U+{ord(control.group()):04X}"
        return Checked(None, (problem("import-characters", Spot(file, line), character=named_so),))
    signs = [delimiter] if delimiter else _delimiters(text)
    if len(signs) > 1:
        found = ", ".join(_SIGNS[sign] for sign in signs)
        return Checked(None, (problem("import-delimiter", Spot(file), found=found),))
    sign = signs[0] if signs else ","
    lines: list[Line] = []
    fault = _fill(lines, text, sign, file)
    if fault is not None:
        return Checked(None, (fault,))
    notes = (*notes, note("import-read-text", delimiter=_SIGNS.get(sign, sign)))
    return Checked(Grid(file, tuple(lines), notes=notes))


def _text(content: bytes, file: str) -> Checked[tuple[str, tuple[Note, ...]]]:
    """The text, and a note where it was not in UTF-8."""
    encoding = named(content)
    if encoding == "UTF-8":
        return Checked((content.decode("utf-8-sig"), ()))
    if encoding == "UTF-16" and content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return Checked((content.decode("utf-16"), (note("import-encoding-told", encoding=encoding),)))
        except UnicodeDecodeError:
            return Checked(None, (problem("import-encoding", Spot(file), encoding="mixed"),))
    if encoding == "windows-1251":
        mixed = _mixed(content)
        if mixed:
            return Checked(None, (problem("import-encoding", Spot(file, mixed), encoding="mixed"),))
        text = content.decode("cp1251", errors="replace")
        if "\ufffd" not in text:
            return Checked((text, (note("import-encoding-told", encoding=encoding),)))
    mixed = _mixed(content)
    encoding = "mixed" if mixed else encoding
    return Checked(None, (problem("import-encoding", Spot(file, mixed or 1), encoding=encoding),))


def _mixed(content: bytes) -> int:
    """The first line that is not UTF-8 where another is, and holds letters beyond ASCII; 0 where there is none."""
    first, others = 0, False
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            others = others or bool(_TWO_BYTES.search(line))
        except UnicodeDecodeError:
            first = first or number
    return first if others else 0


def _delimiters(text: str) -> list[str]:
    """The sign that gives most rows one width; several where it is not clear, none where there is one column."""
    shares: dict[str, float] = {}
    for sign in _SIGNS:
        try:
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
            rows = [len(row) for row in islice(reader, _SAMPLE) if row]
        except csv.Error:
            continue
        widths = Counter(rows)
        width, count = widths.most_common(1)[0] if widths else (0, 0)
        if width > 1:
            shares[sign] = count / len(rows)
    whole = [sign for sign, share in shares.items() if share == 1]
    return whole if len(whole) == 1 else [sign for sign, share in shares.items() if share > 1 / 2]


def _fill(lines: list[Line], text: str, sign: str, file: str) -> Problem | None:
    """Put the rows into `lines`; the fault that ended it, where one did."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    begun = 1
    try:
        for row in reader:
            if len(lines) >= MOST_ROWS:
                return problem("import-limits", Spot(file, begun), reason="rows", cell="")
            if len(row) > MOST_COLUMNS:
                return problem("import-limits", Spot(file, begun), reason="columns", cell="")
            if max(map(len, row), default=0) > LONGEST_CELL:
                return problem("import-limits", Spot(file, begun), reason="text", cell="")
            lines.append(Line(begun, tuple(_cells(row))))
            begun = reader.line_num + 1
    except csv.Error:
        longest = max(map(len, lines_of(text)[begun - 1 :]), default=0)
        if longest > LONGEST_CELL:
            return problem("import-limits", Spot(file, begun), reason="text", cell="")
        return problem("import-quotes", Spot(file, begun))
    return None


def _cells(row: list[str]) -> Iterator[Cell]:
    for written in row:
        yield Cell("text", written.strip()) if written.strip() else EMPTY
