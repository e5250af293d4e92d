"""Whether a translation names the months and weekdays that its source names."""

import re
from collections.abc import Iterator, Mapping

from sitrep.localise.checks.pair import Finding, Pair, check
from sitrep.model.message import Message, blanked

_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")


@check("calendar-equal")
def calendar_equal(pair: Pair) -> Iterator[Finding]:
    """Each month and weekday that one of the two names, the other names as well."""
    there, here = pair.source_tongue.calendar, pair.tongue.calendar
    if not there or not here:
        return
    source, target = dict(named(pair.source, there)), list(named(pair.target, here))
    meant = {day for day, _ in target}
    lost = [found.group() for day, found in source.items() if day not in meant]
    added = [found for day, found in target if day not in source]
    for found in added:
        facts = {"written": found.group(), "source": ", ".join(lost) or "–"}
        yield Finding("calendar-equal", found.start(), len(found.group()), facts)
    if lost and not added:
        yield Finding("calendar-equal", facts={"written": "–", "source": ", ".join(lost)})


def named(message: Message, calendar: Mapping[str, str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Which months and weekdays a text names; a name that is written with a capital is known by it: May, not may."""
    stems = [(form[:-1], day) for form, day in calendar.items() if form.endswith("*")]
    for found in _WORD.finditer(blanked(message)):
        word = found.group().removesuffix("’s")
        small = word[0].lower() + word[1:]
        day = calendar.get(word) or calendar.get(small)
        day = day or next((held for stem, held in stems if small.startswith(stem)), None)
        if day is not None:
            yield day, found
