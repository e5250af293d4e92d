"""Whether a translation names the months and weekdays that its source names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sitrep.localise.checks.pair import Finding, Pair, Tongue, check
from sitrep.model.message import Message, blanked

_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")

_BEGUN = 3  # letters


@check("calendar-equal")
def calendar_equal(pair: Pair) -> Iterator[Finding]:
    """Each month and weekday that one of the two names, the other names as well."""
    if not pair.source_tongue.calendar or not pair.tongue.calendar:
        return
    source, target = dict(named(pair.source, pair.source_tongue)), named(pair.target, pair.tongue)
    meant = {day for day, _ in target}
    lost = [found.group() for day, found in source.items() if day not in meant]
    added = [found for day, found in target if day not in source]
    for found in added:
        facts = {"written": found.group(), "source": ", ".join(lost) or "–"}
        yield Finding("calendar-equal", found.start(), len(found.group()), facts)
    if lost and not added:
        yield Finding("calendar-equal", facts={"written": "–", "source": ", ".join(lost)})


@lru_cache(maxsize=4096)
def named(message: Message, tongue: Tongue) -> tuple[tuple[str, re.Match[str]], ...]:
    """Which months and weekdays a text names; a name that is written with a capital is known by it: May, not may."""
    text = blanked(message)
    if not any(map(text.lower().__contains__, _beginnings(tongue))):
        return ()
    found = ((_day(hit.group(), tongue), hit) for hit in _WORD.finditer(text))
    return tuple((day, hit) for day, hit in found if day is not None)


@cache
def _beginnings(tongue: Tongue) -> frozenset[str]:
    """With what the names of days and months begin: most texts hold none."""
    return frozenset(form[:_BEGUN].rstrip("*").lower() for form in tongue.calendar)


@lru_cache(maxsize=20_000)
def _day(written: str, tongue: Tongue) -> str | None:
    word = written.removesuffix("’s")
    small = word[0].lower() + word[1:]
    begun = (day for form, day in tongue.calendar.items() if form.endswith("*") and small.startswith(form[:-1]))
    return tongue.calendar.get(word) or tongue.calendar.get(small) or next(begun, None)
