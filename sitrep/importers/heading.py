"""Finds the header of a table: rows of names, made one where a name spans several, and the row of HXL tags below."""

import re
from dataclasses import dataclass

from sitrep.importers.grid import Grid, Line, letters
from sitrep.load.characters import visible
from sitrep.problems import Checked, Problem, problem

_TAG = re.compile(r"#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*", re.IGNORECASE)
_MOST_ABOVE = 50
_MOST_ROWS = 4


@dataclass(frozen=True)
class Column:
    """A column: where it stands, its name, and its HXL tag where it has one."""

    index: int
    name: str
    tag: str = ""

    @property
    def letter(self) -> str:
        """Its letters, as a spreadsheet shows them."""
        return letters(self.index)


@dataclass(frozen=True)
class Heading:
    """The columns that have a name, the rows that give it, and the row of tags; rows above and these hold no facts."""

    columns: tuple[Column, ...]
    rows: tuple[int, ...]
    tags: int | None = None
    above: tuple[int, ...] = ()

    @property
    def last(self) -> int:
        """The number of the last row before the facts."""
        return max((*self.rows, self.tags or 0))

    def repeated(self, line: Line) -> bool:
        """Whether a row says the header again."""
        held = [(one, line.cell(one.index).written.strip()) for one in self.columns if one.name]
        told = [(one.name, written) for one, written in held if written]
        return len(told) > 1 and all(name == written or name.endswith(f" / {written}") for name, written in told)


def tags(cell: str) -> frozenset[str] | None:
    """The tag and the attributes of an HXL hashtag, in no order; None where it is none."""
    if not _TAG.fullmatch(cell.strip()):
        return None
    return frozenset(part.strip() for part in re.sub(r"\s", "", cell).lower().split("+"))


def heading(grid: Grid, asked: str = "") -> Checked[Heading]:
    """The header: where the file marks it, where it was asked for, or the first row that can be nothing else."""
    tagged = next((line for line in grid.lines[:_MOST_ABOVE] if _tagged(line)), None)
    if asked:
        first, _, last = asked.partition("-")
        wanted = range(int(first), int(last or first) + 1)
        chosen = [line for line in grid.lines if line.number in wanted]
        if not chosen or len(wanted) > _MOST_ROWS:
            return Checked(None, (problem("import-header", grid.spot(int(first)), reason="absent"),))
        return _made(grid, chosen, tagged, spanning=True)
    filled = [line for line in grid.lines[:_MOST_ABOVE] if line.filled]
    if tagged is not None:
        before = [line for line in filled if line.number < tagged.number]
        return _made(grid, before[-1:], tagged)
    wide = [line for line in filled if len(line.filled) > 1] or filled
    if not wide:
        return Checked(None, (problem("import-empty", grid.spot(1)),))
    first_wide = wide[0]
    faulty = next((index for index in first_wide.filled if _is_value(first_wide, index)), None)
    if faulty is not None:
        return Checked(None, (problem("import-header", grid.spot(first_wide.number, faulty), reason="values"),))
    return _made(grid, _spanned(grid, [first_wide], filled), None)


def _tagged(line: Line) -> bool:
    """Whether a row is one of tags: whatever stands in it is a tag, and that is in more than one cell or all."""
    return bool(line.filled) and all(tags(line.cell(index).written) is not None for index in line.filled)


def _is_value(line: Line, index: int) -> bool:
    cell = line.cell(index)
    return cell.sort in ("number", "day", "moment", "time") or bool(re.fullmatch(r"[-+]?[\d\s.,/:%-]+", cell.written))


def _spanned(grid: Grid, rows: list[Line], filled: list[Line]) -> list[Line]:
    """The rows that merged cells make one header of: what spans columns has names below, what spans rows is one."""
    bottom = rows[0].number
    for first, left, last, right in grid.merged:
        if first + 1 == rows[0].number:
            bottom = max(bottom, last + 2 if right > left else last + 1)
    return [line for line in filled if rows[0].number <= line.number <= min(bottom, rows[0].number + _MOST_ROWS - 1)]


def _made(grid: Grid, rows: list[Line], tagged: Line | None, *, spanning: bool = False) -> Checked[Heading]:
    width = max((len(line.cells) for line in (*rows, *([tagged] if tagged else []))), default=0)
    columns = []
    for index in range(width):
        parts: list[str] = []
        for line in rows:
            part = visible(_spanning(grid, line, index, spanning=spanning and line is not rows[-1]))
            if part and part not in parts:
                parts.append(part)
        tag = tagged.cell(index).written.strip() if tagged else ""
        if parts or tag:
            columns.append(Column(index, " / ".join(parts), tag))
    numbers = tuple(line.number for line in rows)
    first = min((*numbers, *((tagged.number,) if tagged else ())))
    above = tuple(line.number for line in grid.lines if line.number < first)
    made = Heading(tuple(columns), numbers, tagged.number if tagged else None, above)
    if not any(line.filled for line in grid.lines if line.number > made.last):
        return Checked(made, (problem("import-header", grid.spot(made.last), reason="nothing-below"),))
    return Checked(made, tuple(_twice(grid, made)))


def _spanning(grid: Grid, line: Line, index: int, *, spanning: bool) -> str:
    """The name in a cell of the header, or that of the cell that spans it."""
    written = line.cell(index).written
    if written:
        return written
    row = line.number - 1
    for top, left, bottom, right in grid.merged:
        if top <= row <= bottom and left <= index <= right:
            above = next((one for one in grid.lines if one.number == top + 1), None)
            return above.cell(left).written if above else ""
    if spanning:
        return next((line.cell(one).written for one in range(index, -1, -1) if line.cell(one).written), "")
    return ""


def _twice(grid: Grid, made: Heading) -> list[Problem]:
    seen: dict[str, Column] = {}
    found = []
    for one in made.columns:
        if not one.name:
            continue
        if one.name in seen and (not one.tag or one.tag == seen[one.name].tag):
            spot = grid.spot(made.rows[-1], one.index)
            found.append(
                problem(
                    "import-header-twice",
                    spot,
                    path=grid.sheet,
                    fix=None,
                    column=one.name,
                    letter=one.letter,
                    first=seen[one.name].letter,
                )
            )
        seen.setdefault(one.name, one)
    return found
