"""What a cell of a table holds: its number, as a CSV writes it, with the word and the precision that belong to it."""

import re
from decimal import Decimal
from typing import cast, get_args

from sitrep.model.figure import Amount, Qualifier
from sitrep.model.table import Column, Row, Sidecar

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DIGITS = re.compile(r"[1-9][0-9]?")
_UNKNOWN = Column()
QUALIFIERS: tuple[str, ...] = get_args(Qualifier)


def number(written: str) -> Decimal | None:
    """The number, or None where the cell is empty or writes none of ours."""
    return Decimal(written) if _NUMBER.fullmatch(written) else None


def digits(written: str) -> int | None:
    """To how many digits a number is known, or None where the cell is empty or does not say it."""
    return int(written) if _DIGITS.fullmatch(written) else None


def amount(row: Row, sidecar: Sidecar, name: str) -> Amount:
    """A cell's number; where the row does not say how exact it is, its column does."""
    column = sidecar.columns.get(name, _UNKNOWN)
    qualifier = row.cells.get(sidecar.qualifier_from or "", "")
    known = digits(row.cells.get(sidecar.digits_from or "", ""))
    return Amount(
        value=number(row.cells.get(name, "")),
        qualifier=cast("Qualifier", qualifier) if qualifier in QUALIFIERS else column.qualifier,
        digits=known if known is not None else column.digits,
    )
