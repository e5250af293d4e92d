"""Problems for a person at a terminal: each with the line that it quotes, what is wrong and what to do."""

import re
from collections.abc import Iterable, Mapping

from sitrep.problems import Problem, in_order
from sitrep.reporters.saying import clean, hint, message, severity
from sitrep.words import say

_WIDTH = 100
_COLOURS = {"error": "1;31", "warning": "1;33", "quiet": "2", "strong": "1"}


def text(
    problems: Iterable[Problem], sources: Mapping[str, str], language: str, *, colour: bool = False, closing: str = ""
) -> str:
    """The faults in order, each with the line that it quotes and what to do, and how many there are."""
    found = in_order(problems)
    blocks = [_block(one, sources, language, colour=colour) for one in found]
    total = summary(found, len(sources), language)
    return "\n".join([*blocks, f"{total} {closing}".rstrip()]) + "\n"


def summary(problems: Iterable[Problem], files: int, language: str) -> str:
    """How many errors and warnings there are, in how many of the files."""
    found = in_order(problems)
    if not found:
        return say("no-faults", language, files=files)
    counts = {
        key: sum(severity(one) == graveness for one in found)
        for key, graveness in (("errors", "error"), ("warnings", "warning"))
    }
    said = [say(key, language, count=count) for key, count in counts.items() if count]
    faults = said[0] if len(said) == 1 else say("and", language, one=said[0], other=said[1])
    with_faults = len({one.spot.file for one in found})
    return say("fault-count", language, faults=faults, with_faults=with_faults, files=max(files, with_faults))


def _block(one: Problem, sources: Mapping[str, str], language: str, *, colour: bool) -> str:
    spot, graveness = one.spot, severity(one)
    place = _painted(f"{clean(spot.file)}:{spot.line}:{spot.column}", "strong", colour=colour)
    head = f"{place}  {_painted(say(graveness, language), graveness, colour=colour)}  {one.code}"
    lines = re.split(r"\r\n|\r|\n", sources.get(spot.file, ""))
    if not 0 < spot.line <= len(lines) or not sources.get(spot.file):
        return "\n".join([head, f"    {message(one, language)}", f"    {hint(one, language)}"])
    margin = max(5, len(str(spot.line)) + 2)
    quoted, before, length = _window(lines[spot.line - 1], spot.column - 1, spot.length)
    shown = [f"{spot.line:>{margin}} | {quoted}"]
    if spot.line > 1 and lines[spot.line - 2].strip():
        shown.insert(0, f"{spot.line - 1:>{margin}} | {_window(lines[spot.line - 2], 0, 1)[0]}")
    bar = f"{'':>{margin}} | "
    caret = f"{bar}{' ' * before}{_painted('^' * length, graveness, colour=colour)}"
    wrong, advice = message(one, language), hint(one, language)
    if before + length + len(wrong) <= _WIDTH:
        under = [f"{caret} {wrong}", f"{bar}{' ' * (before + length)} {advice}"]
    else:  # far to the right there is no room beside the caret
        under = [caret, f"{bar}{wrong}", f"{bar}{advice}"]
    quiet = [_painted(line, "quiet", colour=colour) for line in shown]
    return "\n".join([head, *quiet, *under])


def _window(line: str, column: int, length: int) -> tuple[str, int, int]:
    """As much of a line as fits, with where in it the fault begins and how long it is."""
    flat = clean(line, keep_length=True)
    column = min(max(column, 0), len(flat))
    start = 0 if len(flat) <= _WIDTH or column < _WIDTH * 2 // 3 else column - _WIDTH // 3
    piece = flat[start : start + _WIDTH]
    head, tail = ("…" if start else ""), ("…" if start + _WIDTH < len(flat) else "")
    before = column - start + len(head)
    return f"{head}{piece}{tail}".rstrip(), before, max(1, min(length, len(head) + len(piece) - before))


def _painted(written: str, colour_of: str, *, colour: bool) -> str:
    return f"\x1b[{_COLOURS[colour_of]}m{written}\x1b[0m" if colour else written
