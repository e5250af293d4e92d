"""Puts problems before a reader: as text with the quoted line, as JSON, or one rule explained."""

import json
import re
import textwrap
from collections.abc import Iterable, Mapping

from sitrep.codes import CODES, Code
from sitrep.problems import Problem, in_order
from sitrep.words import fill, say, spoken

_WIDTH = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_COLOURS = {"error": "1;31", "warning": "1;33", "quiet": "2", "strong": "1"}


def text(
    problems: Iterable[Problem], sources: Mapping[str, str], language: str, *, colour: bool = False, closing: str = ""
) -> str:
    """The faults in order, each with the line that it quotes and what to do, and how many there are."""
    found = in_order(problems)
    blocks = [_block(one, sources, language, colour=colour) for one in found]
    total = summary(found, len(sources), language)
    return "\n".join([*blocks, f"{total} {closing}".rstrip()]) + "\n"


def as_json(problems: Iterable[Problem], sources: Mapping[str, str], language: str) -> str:
    """The same for a program to read: one object, whose keys stay as they are."""
    found = in_order(problems)
    report = {
        "version": 1,
        "errors": sum(severity(one) == "error" for one in found),
        "warnings": sum(severity(one) == "warning" for one in found),
        "files": len(sources),
        "problems": [_record(one, language) for one in found],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


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


def explain(code: str, language: str) -> str:
    """The paragraph of a rule, with whether it blocks and on what it is judged."""
    known = CODES[code]
    graveness = say("blocks" if known.severity == "error" else "warns", language)
    stage = say(f"stage-{known.stage}", language)
    paragraph = textwrap.fill(spoken(known.paragraph, language), _WIDTH, break_on_hyphens=False)
    return f"{known.id}: {graveness}; {stage}.\n\n{paragraph}\n"


def severity(one: Problem) -> str:
    """Whether it blocks (`error`) or warns (`warning`)."""
    return CODES[one.code].severity


def message(one: Problem, language: str) -> str:
    """What is wrong."""
    code = CODES[one.code]
    return _clean(fill(spoken(code.message, language), language, _worded(one, code, language)))


def hint(one: Problem, language: str) -> str:
    """What to do; where it is known what was probably meant, that."""
    meant = one.facts.get("meant", "")
    if meant:
        return _clean(say("did-you-mean", language, meant=meant))
    code = CODES[one.code]
    return _clean(fill(spoken(code.hint, language), language, _worded(one, code, language)))


def _worded(one: Problem, code: Code, language: str) -> Mapping[str, str]:
    """The facts, those in words of our own in the reader's language."""
    return {
        name: spoken(code.words[name][fact], language) if fact in code.words.get(name, {}) else fact
        for name, fact in one.facts.items()
    }


def _record(one: Problem, language: str) -> dict[str, object]:
    fix = one.fix
    return {
        "code": one.code,
        "severity": severity(one),
        "stage": CODES[one.code].stage,
        "file": one.spot.file,
        "line": one.spot.line,
        "column": one.spot.column,
        "path": one.path,
        "message": message(one, language),
        "hint": hint(one, language),
        "fix": fix
        and {
            "file": fix.spot.file,
            "line": fix.spot.line,
            "column": fix.spot.column,
            "length": fix.spot.length,
            "text": fix.text,
        },
    }


def _block(one: Problem, sources: Mapping[str, str], language: str, *, colour: bool) -> str:
    spot, graveness = one.spot, severity(one)
    place = _painted(f"{_clean(spot.file)}:{spot.line}:{spot.column}", "strong", colour=colour)
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
    clean = _clean(line, keep_length=True)
    column = min(max(column, 0), len(clean))
    start = 0 if len(clean) <= _WIDTH or column < _WIDTH * 2 // 3 else column - _WIDTH // 3
    piece = clean[start : start + _WIDTH]
    head, tail = ("…" if start else ""), ("…" if start + _WIDTH < len(clean) else "")
    before = column - start + len(head)
    return f"{head}{piece}{tail}".rstrip(), before, max(1, min(length, len(head) + len(piece) - before))


def _clean(written: str, *, keep_length: bool = False) -> str:
    """Text that cannot steer a terminal: what does not print, or turns its direction, is shown as a mark."""
    flat = written if keep_length else " ".join(written.split("\n"))
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", flat.replace("\t", " "))


def _painted(written: str, colour_of: str, *, colour: bool) -> str:
    return f"\x1b[{_COLOURS[colour_of]}m{written}\x1b[0m" if colour else written
