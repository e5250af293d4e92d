"""A cell's number, as a CSV writes it."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def number(written: str) -> Decimal | None:
    """The number, or None where the cell is empty or writes none of ours."""
    return Decimal(written) if _NUMBER.fullmatch(written) else None
