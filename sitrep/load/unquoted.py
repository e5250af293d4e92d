"""Finds the text that lacks the quotes without which YAML cannot read it, and puts them round it."""

import re
from dataclasses import dataclass

from sitrep.load.yaml_slip import Place

# A field's or list item's line: dashes, a key, and what is written after them.
_FIELD = re.compile(
    r"""(?P<lead>[ ]*(?:-[ ]+)*)
        (?:(?P<key>"[^"]*"|'[^']*'|[^\s"'#\[\]{}&*!|>%@`,:-][^:]*?)[ ]*:[ \t]+)?
        (?P<value>\S.*)""",
    re.VERBOSE,
)
_KEY = re.compile(r"\s*(?:- |[^\s:]+:(?:\s|$)|#)")
# `{idps}` and `{idps, …` cannot begin a mapping, whose keys end in a colon.
_BRACE = re.compile(r"\{\s*[^\s{}\[\],:\"'#]+\s*[},]")
_QUOTE = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#:].*[^"'\s]$""")
_MORE_THAN = re.compile(r">\s*[0-9]")
_COLON = re.compile(r"[^\s\[\]{}\"'#&*!|>%@`,].*?:(?:\s|$)")
_NEVER_FIRST = "@`%"


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A value that YAML would read, had it quotes; lines and columns from 0."""

    field: str
    reason: str  # brace, colon, quote, more-than, character: what makes quotes needed
    line: int
    column: int
    last_line: int
    written: str

    @property
    def length(self) -> int:
        """How many characters of it stand on its first line."""
        return len(self.written.partition("\n")[0])

    @property
    def quoted(self) -> str:
        """The same text between quotes."""
        if '"' in self.written or "\\" in self.written:
            return "'" + self.written.replace("'", "''") + "'"
        return f'"{self.written}"'


def unquoted_at(lines: list[str], at: tuple[Place, Place | None]) -> Unquoted | None:
    """The value that lacks its quotes where a parser gave up, or None where something else is the matter."""
    noticed, began = at
    places = [place for place in (noticed, began) if place is not None and place.line < len(lines)]
    if began is not None and began.line < len(lines) and _is_quoted(lines, began):
        return None
    for place in places:
        hit = _in_line(lines, place.line)
        if hit is not None and hit.column <= place.column:
            return hit
    if noticed.line < len(lines):
        return _above(lines, noticed.line)
    return None


def _is_quoted(lines: list[str], began: Place) -> bool:
    return lines[began.line][began.column : began.column + 1] in ("'", '"') and not _QUOTE.match(
        lines[began.line], began.column
    )


def _above(lines: list[str], number: int) -> Unquoted | None:
    """The value that begins on an earlier line and goes on where the parser gave up."""
    indent = _indent(lines[number])
    for above in range(number - 1, max(-1, number - 20), -1):
        if lines[above].strip() and _indent(lines[above]) < indent:
            hit = _in_line(lines, above)
            return hit if hit is not None and hit.last_line >= number else None
    return None


def _in_line(lines: list[str], number: int) -> Unquoted | None:
    found = _FIELD.fullmatch(lines[number])
    if found is None or not (found["key"] or found["lead"].strip()):
        return None
    value = found["value"]
    reason = _reason(value)
    if reason is None:
        return None
    text = _without_comment(value)
    column = found.start("value")
    indent = len(found["lead"]) if found["key"] else found["lead"].rindex("-")
    rest = _continued(lines, number, indent)
    if rest is None or (rest and (reason == "more-than" or text != value.rstrip())):
        return None  # what its author meant is not certain
    key = (found["key"] or "").strip("\"'")
    return Unquoted(key, reason, number, column, number + len(rest), "\n".join((text, *rest)))


def _reason(value: str) -> str | None:
    if value.startswith("{"):
        return "brace" if _BRACE.match(value) and _is_message(value) else None
    if _QUOTE.match(value):
        return "quote"
    if _MORE_THAN.match(value):
        return "more-than"
    if value[0] in _NEVER_FIRST:
        return "character"
    return "colon" if _COLON.match(_without_comment(value)) else None


def _is_message(value: str) -> bool:
    """Whether its braces close, and the outermost hold no colon: then they are no mapping gone wrong."""
    depth = 0
    for sign in re.findall(r"[{}]|:(?=\s)", value):
        depth += (sign == "{") - (sign == "}")
        if depth < 0 or (sign == ":" and depth == 1):
            return False
    return depth == 0


def _without_comment(value: str) -> str:
    """The value without what follows ` #`, unless that stands within its braces."""
    for found in re.finditer(r"\s+#", value):
        before = value[: found.start()]
        if before.count("{") <= before.count("}"):
            return before
    return value.rstrip()


def _continued(lines: list[str], number: int, indent: int) -> list[str] | None:
    """The lines that go on with a value; None where they may be something else."""
    rest: list[str] = []
    for line in lines[number + 1 :]:
        if not line.strip() or _indent(line) <= indent:
            return rest
        if _KEY.match(line) or " #" in line or "\t" in line:
            return None
        rest.append(line.rstrip())
    return rest


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def quoted(source: str, hit: Unquoted) -> str:
    """The source with the quotes in place; nothing else of it moves to another line or to an earlier column."""
    pieces = re.split(r"(\r\n|\r|\n)", source)
    became = hit.quoted.split("\n")
    for step, line in enumerate(became):
        index = 2 * (hit.line + step)
        start = hit.column if step == 0 else 0
        was = hit.written.split("\n")[step]
        pieces[index] = pieces[index][:start] + line + pieces[index][start + len(was) :]
    return "".join(pieces)
