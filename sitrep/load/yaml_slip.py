"""Knows the commonest slips of those who write YAML, and tells which one made a parser give up where it did."""

import re
from dataclasses import dataclass

# The facts `reason` of `yaml-syntax`; docs and catalogue name each.
REASONS = (
    "tab",  # a tab stands where a line is indented
    "indentation",  # a line begins neither with its neighbours nor properly below one
    "colon-missing",  # a line among fields has no colon, or the colon no space behind it
    "colon-extra",  # a second ": " in a value without quotes
    "space-missing",  # "-item" or "key:value"
    "quote-open",  # a quotation mark that nothing closes
    "quote-inside",  # text goes on behind the closing quotation mark
    "escape",  # a backslash between double quotes that YAML does not know
    "bracket-open",  # [ or { that nothing closes
    "bracket-inside",  # within brackets a comma is missing, or one too many
    "bracket-after",  # text goes on behind the closing bracket
    "bracket-close",  # ] or } that nothing opened
    "dash",  # a list item where none may stand
    "character",  # a value begins with a character that none may begin with
    "block",  # something else than -, + or a figure behind | or >
    "key-long",  # a key of more than 1,024 characters
    "directive",  # a line that begins with %
    "other",
)
DEEPEST = 20
_LONGEST_KEY = 1_024
_NO_SPACE = re.compile(r"\s*(?:- )*(?:(-)[^\s-]|[^\s:#\"'{\[]+(:)[^\s/])")
_BRACKETS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, where, and the piece that shows it; a reason that begins with `yaml-` is a code of its own."""

    reason: str
    line: int
    column: int
    length: int = 1
    piece: str = ""


def slip(lines: list[str], noticed: Place, began: Place | None) -> Slip:
    """The slip that explains why a parser gave up at one place with what began at another."""
    if began == noticed:
        began = None
    first = _at(lines, began)
    here = _at(lines, noticed)
    line = lines[noticed.line] if noticed.line < len(lines) else ""
    tab = _tab(line, noticed)
    if tab is not None:
        return tab
    if began is not None and first in "'\"" and first:
        return _in_quotes(lines, noticed, began)
    if began is not None and first in _BRACKETS:
        return _in_brackets(lines, noticed, began)
    if began is not None and first and first in "|>":
        return Slip("block", noticed.line, noticed.column, 1, here)
    sign = _sign(lines, began) or _sign(lines, noticed)
    if sign is not None:
        return sign
    if noticed.line >= len(lines) or not "".join(lines[noticed.line :])[noticed.column :].strip():
        opened = _unclosed(lines)
        if opened is not None:
            return Slip("bracket-open", opened.line, opened.column, 1, _at(lines, opened))
    return _in_block(lines, noticed, began, here)


def _tab(line: str, noticed: Place) -> Slip | None:
    leading = line[: len(line) - len(line.lstrip())]
    if "\t" in leading and noticed.column <= len(leading):
        return Slip("tab", noticed.line, leading.index("\t"), leading.count("\t"))
    return Slip("tab", noticed.line, noticed.column) if line[noticed.column : noticed.column + 1] == "\t" else None


def _sign(lines: list[str], place: Place | None) -> Slip | None:
    """A tag, anchor or alias that is not even well written."""
    sign = _at(lines, place)
    if place is None or not sign or sign not in "!&*":
        return None
    piece = re.split(r"[\s,\]}]", lines[place.line][place.column :])[0]
    return Slip("yaml-tag" if sign == "!" else "yaml-alias", place.line, place.column, len(piece), piece)


def _in_block(lines: list[str], noticed: Place, began: Place | None, here: str) -> Slip:
    number = min(noticed.line, len(lines) - 1)
    line = lines[number]
    start = len(line) - len(line.lstrip())
    if line.startswith("%"):
        return Slip("directive", number, 0, len(line), line)
    if line.lstrip().startswith(": "):
        return Slip("yaml-key", number, start)
    if here and here in _BRACKETS and (deep := _too_deep(line[: noticed.column])) is not None:
        return Slip("yaml-depth", number, deep)
    if _ended_above(lines, number):
        return Slip("yaml-documents", number, start, len(line) - start)
    for signs, reason in (("]}", "bracket-close"), (",", "bracket-inside"), ("@`%", "character")):
        if here and here in signs:
            return Slip(reason, number, noticed.column, 1, here)
    if began is None and here == ":":
        return _colon(lines, number, noticed.column)
    if began is not None and (began.line, began.column) != (number, noticed.column):
        key = lines[began.line]
        if (began.line < number or noticed.column > _LONGEST_KEY) and _stands_alone(key, began):
            return _no_colon(lines, began)
    return _behind(lines, number, noticed.column)


def _behind(lines: list[str], number: int, column: int) -> Slip:
    """What stands behind something that was complete."""
    line = lines[number]
    before, start, end = line[:column].rstrip(), len(line) - len(line.lstrip()), len(line.rstrip())
    if before and before[-1] in "\"'":
        return Slip("quote-inside", number, column, end - column)
    if before and before[-1] in "]}":
        return Slip("bracket-after", number, column, end - column)
    if re.match(r"-(\s|$)", line[column:]):
        return Slip("dash", number, column)
    if not before and re.match(r"\s*-[^\s-]", line):
        return Slip("space-missing", number, start, 1, "-")
    if not before:
        return _outdented(lines, number) or Slip("indentation", number, start, max(1, end - start), line.strip()[:60])
    return Slip("other", number, column)


def _colon(lines: list[str], number: int, column: int) -> Slip:
    """A colon where no field may begin: of a second one on its line, of a field too deep, or of text above it."""
    line = lines[number]
    start = len(line) - len(line.lstrip())
    if ": " in line[:column]:
        return Slip("colon-extra", number, column)
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip() and lines[n].strip()[0] != "#"), None)
    if above is not None and not re.search(r":(\s|$)", lines[above]):
        deeper = len(lines[above]) - len(lines[above].lstrip())
        if not lines[above].strip().startswith(("-", '"', "'")) or _NO_SPACE.match(lines[above]):
            return _no_colon(lines, Place(above, deeper))
    return _outdented(lines, number) or Slip("indentation", number, start, max(1, column - start), line.strip()[:60])


def _outdented(lines: list[str], number: int) -> Slip | None:
    """A field that stands further out than its neighbours above and below, which are at fault only because of it."""
    above = [line for line in range(number - 1, -1, -1) if lines[line].strip() and lines[line].strip()[0] != "#"][:2]
    if len(above) < 2:  # noqa: PLR2004  # one between two neighbours
        return None
    middle, first = lines[above[0]], lines[above[1]]
    start, deep = len(middle) - len(middle.lstrip()), len(lines[number]) - len(lines[number].lstrip())
    if start >= deep or not re.match(r"\s*[^\s:#-][^:#]*:\s+\S", middle):
        return None
    if len(first) - len(first.lstrip(" -")) < deep:
        return None
    return Slip("indentation", above[0], start, max(1, len(middle.rstrip()) - start), middle.strip()[:60])


def _no_colon(lines: list[str], key: Place) -> Slip:
    line = lines[key.line]
    length = len(line.rstrip()) - key.column
    tight = _NO_SPACE.match(line)
    if tight is not None:
        sign = 1 if tight.group(1) else 2
        return Slip("space-missing", key.line, tight.start(sign), 1, tight.group(sign))
    if length > _LONGEST_KEY:
        return Slip("key-long", key.line, key.column, length)
    return Slip("colon-missing", key.line, key.column, length, line[key.column :].strip()[:60])


def _stands_alone(line: str, place: Place) -> bool:
    """Whether what stands there is a key that no colon follows, or none near enough."""
    rest = line[place.column :]
    return not re.match(r"\s*$|-\s", rest) and (not re.search(r":(\s|$)", rest) or len(rest) > _LONGEST_KEY)


def _in_quotes(lines: list[str], noticed: Place, began: Place) -> Slip:
    before = Place(noticed.line, noticed.column - 1)  # where it is noticed without libyaml
    for place in (noticed, before):
        if _at(lines, place) == "\\" and lines[began.line][began.column] == '"':
            piece = lines[place.line][place.column : place.column + 2]
            return Slip("escape", place.line, place.column, len(piece), piece)
    line = lines[began.line]
    return Slip("quote-open", began.line, began.column, max(1, len(line.rstrip()) - began.column), line[began.column])


def _in_brackets(lines: list[str], noticed: Place, began: Place) -> Slip:
    opening = _at(lines, began)
    rest = lines[began.line][began.column :]
    here = _at(lines, noticed)
    closed = _BRACKETS[opening] in rest and rest.count(opening) <= rest.count(_BRACKETS[opening])
    if closed and noticed.line == began.line and here not in ("]", "}"):
        return Slip("bracket-inside", noticed.line, noticed.column, 1, opening)
    return Slip("bracket-open", began.line, began.column, 1, opening)


def _unclosed(lines: list[str]) -> Place | None:
    """The last bracket of a value that nothing closes, of those at the end of the text."""
    opened: list[Place] = []
    for number in range(max(0, len(lines) - 200), len(lines)):
        for found in re.finditer(r"[\[{\]}]", lines[number][:2_000]):
            if found.group() in _BRACKETS:
                opened.append(Place(number, found.start()))
            elif opened:
                opened.pop()
    return opened[-1] if opened else None


def _too_deep(before: str) -> int | None:
    """Where brackets begin to lie deeper than they may, on one line; libyaml looks far ahead before it says one."""
    opened: list[int] = []
    for found in re.finditer(r"[\[{\]}]", before):
        if found.group() in _BRACKETS:
            opened.append(found.start())
        elif opened:
            opened.pop()
    return opened[DEEPEST] if len(opened) > DEEPEST else None


def _ended_above(lines: list[str], number: int) -> bool:
    above = (line.rstrip() for line in reversed(lines[:number]) if line.strip() and not line.startswith("#"))
    return next(above, "") == "..."


def _at(lines: list[str], place: Place | None) -> str:
    if place is None or place.line >= len(lines) or place.column < 0:
        return ""
    return lines[place.line][place.column : place.column + 1]
