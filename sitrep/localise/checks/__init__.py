"""Judges a translation beside its source; every check needs only the two, so that a PO file can be judged anywhere."""

from collections.abc import Iterator

from sitrep.localise.checks.holes import (
    argument_form,
    argument_set,
    change_branches,
    message_syntax,
    plural_branches,
    plural_categories,
)
from sitrep.localise.checks.literals import literal_equal
from sitrep.localise.checks.pair import Check, Finding, Pair
from sitrep.localise.checks.script import apostrophe, untranslated

OF_TEXT: tuple[Check, ...] = (message_syntax, untranslated, apostrophe)
OF_SOUND: tuple[Check, ...] = (
    argument_set,
    argument_form,
    plural_categories,
    plural_branches,
    change_branches,
    literal_equal,
)
CHECKS = (*OF_TEXT, *OF_SOUND)


def judge(pair: Pair) -> Iterator[Finding]:
    """Every fault of a translation; one that is absent has none, and of a broken message only that is said."""
    if pair.target.source.strip():
        for check in OF_TEXT if pair.slips else CHECKS:
            yield from check(pair)
