"""A new entry of a kind: its words, place, figure and source, as far as they are known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sitrep.scaffold.items import Field, item

_SIZE = 48


@dataclass(frozen=True)
class Draft:
    """What an officer answered; what is empty was left out."""

    id: str
    headline: str
    place: str = ""
    source: str = ""
    fields: Mapping[str, str] | None = None
    figure: str = ""
    value: str = ""
    indicator: str = ""
    unit: str = ""
    when: str = ""
    status: str = ""


def entry(draft: Draft) -> str:
    """The entry as YAML; a number in the headline that is the figure's becomes its name in braces."""
    made: dict[str, Field] = {"id": draft.id, "headline": _worded(draft), **(draft.fields or {})}
    if draft.place:
        made["places"] = [draft.place]
    if draft.source:
        made["sources"] = [draft.source]
    if draft.value:
        made["figures"] = {draft.figure: _figure(draft)}
    return item(made)


def _worded(draft: Draft) -> str:
    if not draft.value:
        return draft.headline
    digits = re.escape(draft.value)
    named, count = re.subn(
        rf"(?<![\d.,]){digits}(?![\d.,]\d|\d)(?:\s+(?:people|осіб|людей))?", _hole(draft), draft.headline
    )
    return named if count == 1 else draft.headline


def _hole(draft: Draft) -> str:
    return "{" + draft.figure + "}"


def _figure(draft: Draft) -> Mapping[str, Field]:
    """An indicator gives label, unit and measure; a one-off says them itself."""
    own: dict[str, Field] = {"indicator": draft.indicator}
    if not draft.indicator:
        measure = "flow" if "/" in draft.when else "stock"
        own = {"label": draft.figure.replace("_", " ").capitalize(), "unit": draft.unit, "measure": measure}
    time: dict[str, Field] = {"period" if "/" in draft.when else "as_of": draft.when}
    source: dict[str, Field] = {"source": draft.source} if draft.source else {}
    return {**own, "value": draft.value, **time, "status": draft.status, **source}


def id_of(headline: str, taken: frozenset[str]) -> str:
    """An id made of the words of a headline that are in Latin letters; one that is taken gets a number."""
    words = re.sub(r"[^a-z0-9]+", "-", headline.lower()).strip("-")
    base = words[:_SIZE].rstrip("-") or "entry"
    return next(one for one in (base, *(f"{base}-{number}" for number in range(2, 1000))) if one not in taken)


def reference(name: str, publisher: str, title: str, url: str, published: str, today: date) -> str:
    """A source; what is not known says so. Who gives the address of a page has it open today."""
    made: dict[str, Field] = {"id": name, "publisher": publisher}
    made |= {"title": title} if title else {"no_title": "Not known yet."}
    made |= {"url": url} if url else {"no_url": "Not known yet."}
    made |= {"published": published} if published else {"no_date": "Not known yet."}
    made |= {"retrieved": today.isoformat()} if url else {}
    return item(made)
