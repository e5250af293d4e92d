"""Problems for a program to read: one object, whose keys stay as they are."""

import json
from collections.abc import Iterable, Mapping

from sitrep.codes import CODES
from sitrep.problems import Problem, in_order
from sitrep.reporters.saying import hint, message, severity


def as_json(problems: Iterable[Problem], sources: Mapping[str, str], language: str) -> str:
    """One object for all of them, in order."""
    found = in_order(problems)
    report = {
        "version": 1,
        "errors": sum(severity(one) == "error" for one in found),
        "warnings": sum(severity(one) == "warning" for one in found),
        "files": len(sources),
        "problems": [_record(one, language) for one in found],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


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
