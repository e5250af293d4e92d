"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Iterable
from urllib.parse import quote

from sitrep.codes import CODES
from sitrep.problems import Fix, Problem, Spot, in_order
from sitrep.reporters.saying import hint, message, severity
from sitrep.words import say, spoken

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def as_sarif(problems: Iterable[Problem], folder: str, language: str, version: str) -> str:
    """One run of sitrep `version`; `folder` is the workspace as seen from the root of the repository."""
    found = in_order(problems)
    named = sorted({one.code for one in found})
    prefix = f"{folder}/" if folder else ""
    run = {
        "tool": {"driver": {"name": "sitrep", "version": version, "rules": [_rule(code, language) for code in named]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, named.index(one.code), prefix, language) for one in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, language: str) -> dict[str, object]:
    known = CODES[code]
    return {
        "id": code,
        "fullDescription": {"text": spoken(known.paragraph, language)},
        "defaultConfiguration": {"level": known.severity},
    }


def _result(one: Problem, rule: int, prefix: str, language: str) -> dict[str, object]:
    location = {"artifactLocation": _artifact(one.spot, prefix), "region": _region(one.spot)}
    result: dict[str, object] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": severity(one),
        "message": {"text": f"{message(one, language)} {hint(one, language)}"},
        "locations": [{"physicalLocation": location}],
    }
    if one.fix is not None:
        result["fixes"] = [_fix(one.fix, prefix, language)]
    return result


def _fix(fix: Fix, prefix: str, language: str) -> dict[str, object]:
    replacement = {"deletedRegion": _region(fix.spot), "insertedContent": {"text": fix.text}}
    return {
        "description": {"text": say("fix-proposes" if fix.text else "fix-takes-away", language, text=fix.text)},
        "artifactChanges": [{"artifactLocation": _artifact(fix.spot, prefix), "replacements": [replacement]}],
    }


def _artifact(spot: Spot, prefix: str) -> dict[str, str]:
    return {"uri": quote(prefix + spot.file), "uriBaseId": _ROOT}


def _region(spot: Spot) -> dict[str, int]:
    return {"startLine": spot.line, "startColumn": spot.column, "endColumn": spot.column + spot.length}
