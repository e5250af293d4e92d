"""The figures of an edition as CSV and JSON: what stands on the page, for machines; made from the public edition."""

import csv
import io
import json
from collections.abc import Iterable, Mapping

from sitrep.localise.facts import unit_of
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.value import Period

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(editions: tuple[LocalisedEdition, ...]) -> str:
    """One line a figure, labels in every language; a text that a spreadsheet would take for a formula is quoted."""
    rows = list(_rows(editions))
    out = io.StringIO()
    writer = csv.DictWriter(out, _columns(editions), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _harmless(key, held) for key, held in row.items()} for row in rows)
    return out.getvalue()


def figures_json(editions: tuple[LocalisedEdition, ...]) -> str:
    """The same figures, with the edition, its period and the sources that they name."""
    public = editions[0].public
    edition, head = public.edition, public.edition.head
    made = {
        "edition": edition.id,
        "number": head.number,
        "country": public.series.country,
        "glide": head.glide,
        "period": {"start": head.period.start.isoformat(), "end": head.period.end.isoformat()},
        "sample": head.sample,
        "retrospective": head.retrospective,
        "figures": list(_rows(editions)),
        "sources": [
            {
                "id": one.id,
                "publisher": _organisation(editions, one.publisher),
                "relay_of": _organisation(editions, one.relay_of) if one.relay_of else None,
                "title": one.title if one.show == "full" else None,
                "url": one.url if one.show == "full" else None,
                "published": one.published.isoformat() if one.published else None,
            }
            for one in edition.references
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _organisation(editions: tuple[LocalisedEdition, ...], organisation_id: str) -> Mapping[str, str]:
    return {one.voice.code: one.voice.organisation(organisation_id) for one in editions}


def _columns(editions: tuple[LocalisedEdition, ...]) -> list[str]:
    labels = [f"label_{one.voice.code}" for one in editions]
    return [
        *("entry", "figure", "indicator", "category", "place", *labels, "value", "low", "high", "unit", "qualifier"),
        *("digits", "as_of", "period_start", "period_end", "status", "confirmation", "sources"),
        *("previous", "previous_as_of", "previous_period_start", "previous_period_end", "comparison", "change"),
    ]


def _rows(editions: tuple[LocalisedEdition, ...]) -> Iterable[dict[str, str]]:
    for passage, name, figure in editions[0].public.edition.figures():
        yield _row(editions, passage, name, figure)


def _row(editions: tuple[LocalisedEdition, ...], passage: Passage, name: str, figure: Figure) -> dict[str, str]:
    first = editions[0].passages[passage.id].figures[name]
    comparison = first.comparison
    previous = comparison.previous if figure.indicator else None
    row = {
        "entry": passage.id,
        "figure": name,
        "indicator": figure.indicator or "",
        "category": figure.category or "",
        "place": figure.place or "",
        "value": _plain(figure.value),
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "unit": unit_of(figure, editions[0].public.registry),
        "qualifier": figure.qualifier,
        "digits": _plain(figure.digits),
        **_dated("", figure.reference_date),
        "status": figure.status or "",
        "confirmation": figure.confirmation or "",
        "sources": " ".join(figure.source),
        "previous": _plain(previous.amount.value) if previous else "",
        **_dated("previous_", previous.reference if previous else None),
        "comparison": comparison.kind if figure.indicator else "",
        "change": _plain(comparison.change) if figure.indicator else "",
    }
    row |= {f"label_{one.voice.code}": one.passages[passage.id].figures[name].label for one in editions}
    return {column: row[column] for column in _columns(editions)}


def _dated(prefix: str, reference: object) -> dict[str, str]:
    if isinstance(reference, Period):
        start, end = reference.start.isoformat(), reference.end.isoformat()
        return {f"{prefix}as_of": "", f"{prefix}period_start": start, f"{prefix}period_end": end}
    day = "" if reference is None else str(reference)
    return {f"{prefix}as_of": day, f"{prefix}period_start": "", f"{prefix}period_end": ""}


def _plain(number: object) -> str:
    return "" if number is None else f"{number}"


def _harmless(column: str, held: str) -> str:
    """A typed number keeps its minus; any other text that begins like a formula is quoted."""
    typed = column in ("value", "low", "high", "change", "previous")
    return f"'{held}" if held.startswith(_FORMULA) and not typed else held
