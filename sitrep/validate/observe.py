"""Gathers what was observed: figures, their earlier values, tables, of all editions given."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from sitrep.model.comparison import subject_of
from sitrep.model.edition import Edition
from sitrep.model.figure import Amount, Figure
from sitrep.model.observation import Observation, Observations, Subject
from sitrep.model.table import Table
from sitrep.validate.number import amount


def observe(editions: Iterable[Edition], tables: Mapping[str, Table]) -> Observations:
    """The store of all that the editions and tables hold."""
    held = [one for edition in editions for one in _in_edition(edition)]
    held += [one for name in sorted(tables) for one in _in_table(tables[name])]
    return Observations(held)


def _in_edition(edition: Edition) -> Iterator[Observation]:
    for _, _, figure in edition.figures():
        subject, reference = subject_of(figure), figure.reference_date
        if subject is None:
            continue
        if reference is not None and figure.known:
            yield Observation(
                subject,
                reference,
                _amount(figure),
                _published(edition, figure.source),
                figure.status,
                figure.source,
                edition.head.number,
            )
        yield from _earlier(edition, figure, subject)


def _earlier(edition: Edition, figure: Figure, subject: Subject) -> Iterator[Observation]:
    for one in figure.earlier:
        reference = one.period or one.as_of
        if reference is not None and one.known:
            source = one.source or figure.source
            published = one.published or _published(edition, source)
            yield Observation(subject, reference, _amount(one), published, figure.status, source)


@lru_cache(maxsize=256)
def _in_table(table: Table) -> tuple[Observation, ...]:
    return tuple(_of_rows(table))


def _of_rows(table: Table) -> Iterator[Observation]:
    sidecar = table.sidecar
    for row in table.rows:
        reference = row.reference_date(sidecar)
        if reference is None:
            continue
        published = sidecar.reference.published
        if sidecar.published_from is not None:
            published = _day(row.cells.get(sidecar.published_from, ""))
        for name, column in sidecar.columns.items():
            held = amount(row, sidecar, name)
            indicator = row.cells.get(sidecar.indicator_from or "", "") or column.indicator
            if held.known and indicator is not None:
                facet = row.cells.get(sidecar.category_from or "", "") or column.category or ""
                sources = (sidecar.reference.id,)
                yield Observation(Subject(indicator, facet), reference, held, published, sidecar.status, sources)


def _amount(one: Amount) -> Amount:
    return Amount(value=one.value, low=one.low, high=one.high, qualifier=one.qualifier, digits=one.digits)


def _published(edition: Edition, sources: tuple[str, ...]) -> date | None:
    found = [reference.published for one in sources if (reference := edition.reference(one)) is not None]
    days = [day for day in found if day is not None]
    return max(days) if days else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
