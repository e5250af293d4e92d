"""Writes down what became of every row of an imported file, for a person and for a program."""

import json
from collections.abc import Mapping
from pathlib import Path

from sitrep.importers.importing import Import
from sitrep.problems import CannotWrite

FOLDER = ".sitrep/imports"


def record(made: Import) -> dict[str, object]:
    """The receipt: how many rows there were, what became of each, and what the published totals say."""
    columns, found = made.columns, made.reconciliation
    return {
        "version": 1,
        "name": made.name,
        "file": made.file,
        "sha256": made.digest,
        "as": made.draft,
        "mapping": {"file": made.mapping, "reused": made.reused},
        "columns": [
            {"column": one.column.name, "letter": one.column.letter, "tag": one.column.tag, "field": one.field.name,
             "name": one.name, "why": one.why}
            for one in (columns.taken if columns else ())
        ],
        "unknown_columns": [_named(one.letter, one.name, one.tag) for one in (columns.unknown if columns else ())],
        "left_out_columns": [_named(one.letter, one.name, one.tag) for one in (columns.left_out if columns else ())],
        "rows": {"in": made.rows, **made.counts},
        "outcomes": [
            {"row": one.row, "fate": one.fate} | ({"column": one.column, "reason": one.reason} if one.reason else {})
            for one in made.outcomes
        ],
        "reconciliation": [
            {"column": one.control.column, "days": one.control.label, "published": str(one.control.total),
             "found": None if one.found is None else str(one.found),
             "difference": None if one.found is None else str(one.found - one.control.total), "agrees": one.agrees}
            for one in found.lines
        ],
        "shift": found.shift and {"days": found.shift.days, "agree": found.shift.agree, "of": found.shift.of,
                                  "certain": found.shift.certain},
    }  # fmt: skip


def _named(letter: str, name: str, tag: str) -> Mapping[str, str]:
    return {"letter": letter, "column": name, "tag": tag}


def keep_receipt(root: Path, made: Import) -> tuple[str, ...]:
    """Put the receipt beside those of earlier imports; the same import has the same receipt, another its own number."""
    if not made.outcomes:
        return ()
    content = json.dumps(record(made), ensure_ascii=False, indent=1).encode() + b"\n"
    folder = root / FOLDER
    stem = f"{made.name}-{made.digest[:8]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while True:
            file = folder / (f"{stem}.json" if number == 1 else f"{stem}-{number}.json")
            if not file.exists():
                file.write_bytes(content)
            elif file.read_bytes() != content:
                number += 1
                continue
            return (f"{FOLDER}/{file.name}",)
    except OSError as refused:
        raise CannotWrite("cannot-write", file=FOLDER, reason=refused.strerror or "") from refused
