"""Judges a translation beside its source; every check needs only the two, so that a PO file can be judged anywhere."""

from collections.abc import Iterator

from sitrep.localise.checks.calendar import calendar_equal
from sitrep.localise.checks.holes import (
    argument_form,
    argument_set,
    change_branches,
    message_syntax,
    plural_branches,
    plural_categories,
)
from sitrep.localise.checks.literals import literal_equal
from sitrep.localise.checks.meaning import meaning_equal
from sitrep.localise.checks.pair import Check, Finding, Pair
from sitrep.localise.checks.roles import role_exchanged
from sitrep.localise.checks.script import apostrophe, untranslated
from sitrep.localise.checks.spelling import spelling

CHECKS: tuple[Check, ...] = (
    message_syntax,
    argument_set,
    argument_form,
    plural_categories,
    plural_branches,
    change_branches,
    literal_equal,
    calendar_equal,
    meaning_equal,
    role_exchanged,
    untranslated,
    apostrophe,
    spelling,
)


def judge(pair: Pair) -> Iterator[Finding]:
    """Every fault of a translation; one that is absent has none, and of a broken message only that is said."""
    if not pair.target.source.strip():
        return
    for one in CHECKS:
        if not (pair.slips and one.of_sound):
            yield from one.run(pair)
