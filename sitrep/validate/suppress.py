"""Takes small counts of people out of what is public: a number below the threshold of the series leaves as "<10"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from sitrep.model.entry import Passage
from sitrep.model.figure import Amount, Figure
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.message import Argument, Message
from sitrep.model.registry import Registry
from sitrep.model.table import Row, Table
from sitrep.validate.mention import mentions
from sitrep.validate.number import number

A = TypeVar("A", bound=Amount)
P = TypeVar("P", bound=Passage)
_PEOPLE = frozenset({"person", "household"})


@dataclass(frozen=True)
class Suppression:
    """Which counts are too small to leave, in a series with that threshold and this registry (all of it)."""

    min_cell: int
    registry: Registry

    def passage(self, passage: P, withheld: frozenset[str] = frozenset()) -> P:
        """The passage with every small cell as "fewer than", and a second one of each sum not shown.

        Figures that are withheld for other reasons are named, for the rest of a sum would give them away as well.
        """
        small = {name for name, one in passage.figures.items() if self.is_small(passage, name, one)} - withheld
        hidden = small | withheld
        hidden |= set(self.complements(passage, hidden))
        shown = {
            name: self.covered(one) if name in small or self.is_cell(passage, name, one) else one
            for name, one in passage.figures.items()
        }
        shown |= {name: _not_shown(one) for name, one in shown.items() if name in hidden - small}
        telling = {name for name, one in passage.figures.items() if self.tells(passage, one, hidden)}
        shown |= {name: _not_shown(one) for name, one in shown.items() if name in telling}
        return passage.model_copy(update={"figures": shown})

    def is_small(self, passage: Passage, name: str, figure: Figure) -> bool:
        """Whether a figure is a cell whose number, or an end of whose range, is below the threshold."""
        return self.is_cell(passage, name, figure) and self.is_low(figure)

    def is_low(self, amount: Amount) -> bool:
        """Whether it is above zero and below the threshold."""
        held = (amount.value, amount.low, amount.high)
        return any(one is not None and 0 < one < self.min_cell for one in held)

    def is_cell(self, passage: Passage, name: str, figure: Figure) -> bool:
        """Whether it counts people of a small place, a site or a part, and no authority has published it."""
        if figure.published_by_authority is not None or self.unit(figure) not in _PEOPLE:
            return False
        is_part = any(name in (*one.parts, *one.sum_of) for one in passage.figures.values())
        at_site = isinstance(passage, Shelter) and passage.people_shelter_here
        return is_part or figure.category is not None or at_site or self.is_local(passage, figure)

    def is_local(self, passage: Passage, figure: Figure) -> bool:
        """Whether it is about a place finer than an oblast: its own, or else those of its passage."""
        bare = passage.model_copy(update={"figures": {}})
        named = (figure.place,) if figure.place else (one.written for one in mentions(bare) if one.sort == "place")
        return any(place is not None and place.fine for place in map(self.registry.place.get, named))

    def unit(self, figure: Figure) -> str:
        """The unit of a figure: its indicator's, or a one-off's own."""
        indicator = self.registry.indicator.get(figure.indicator or "")
        return indicator.unit if indicator else figure.unit or ""

    def complements(self, passage: Passage, already: Iterable[str]) -> Iterator[str]:
        """In each sum in which one number alone is hidden, the next smallest; until every sum hides two or none."""
        hidden = set(already)
        sums = ((name, (*one.parts, *one.sum_of)) for name, one in passage.figures.items())
        groups = [tuple(dict.fromkeys((name, *parts))) for name, parts in sums if parts]
        found = True
        while found:
            found = False
            for group in groups:
                known = {name: passage.figures[name].middle for name in group if name in passage.figures}
                if len(hidden & set(known)) != 1:
                    continue
                others = [
                    (held, name)
                    for name, held in known.items()
                    if name not in hidden and held and passage.figures[name].published_by_authority is None
                ]
                if others:
                    second = min(others)[1]
                    hidden.add(second)
                    found = True
                    yield second

    def tells(self, passage: Passage, figure: Figure, hidden: set[str]) -> bool:
        """Whether a share gives a hidden number away: it is of one, or it makes one of its base."""
        base = passage.figures.get(figure.of or "")
        if base is None or self.unit(figure) != "percent":
            return False
        if figure.of in hidden:
            return True
        if not base.value or figure.value is None or self.unit(base) not in _PEOPLE:
            return False
        return bool(hidden) or 0 < figure.value * base.value / 100 < self.min_cell

    def covered(self, figure: Figure) -> Figure:
        """A cell with whatever is small in it, now and earlier, by one source or another, as "fewer than"."""
        restates = figure.restates
        kept = restates if restates is None or not 0 < restates.value < self.min_cell else None
        return self.fewer(figure).model_copy(
            update={
                "earlier": tuple(self.fewer(one) for one in figure.earlier),
                "alternatives": tuple(self.fewer(one) for one in figure.alternatives),
                "restates": kept,
            }
        )

    def fewer(self, amount: A) -> A:
        """The amount as "fewer than" the threshold where it is small."""
        if not self.is_low(amount):
            return amount
        threshold = Decimal(self.min_cell)
        return amount.model_copy(
            update={"value": threshold, "low": None, "high": None, "qualifier": "fewer-than", "digits": None}
        )

    def table(self, table: Table) -> Table:
        """The table without small counts of people by place or category, and without one more beside a lone one."""
        empty: set[tuple[int, str]] = set()
        for cells in self.counted(table).values():
            ranked = sorted((held, cell) for cell, held in cells.items() if held)
            small = [cell for held, cell in ranked if 0 < held < self.min_cell]
            empty |= set(small if len(small) != 1 else [cell for _, cell in ranked[:2]])
        if not empty:
            return table
        rows = tuple(
            row.model_copy(
                update={"cells": {name: "" if (row.line, name) in empty else held for name, held in row.cells.items()}}
            )
            for row in table.rows
        )
        columns = {column for _, column in empty}
        totals = {name: held for name, held in table.sidecar.control_totals.items() if name not in columns}
        return Table(id=table.id, sidecar=table.sidecar.model_copy(update={"control_totals": totals}), rows=rows)

    def counted(self, table: Table) -> Mapping[tuple[str, str], dict[tuple[int, str], Decimal]]:
        """The counts of people by place or category, with their cells, of each indicator and day."""
        sidecar = table.sidecar
        found: dict[tuple[str, str], dict[tuple[int, str], Decimal]] = {}
        for row in table.rows:
            for name, column in sidecar.columns.items():
                indicator = row.cells.get(sidecar.indicator_from or "", "") or column.indicator or ""
                facet = row.cells.get(sidecar.category_from or "", "") or column.category
                held = number(row.cells.get(name, ""))
                if held is not None and self.is_split(indicator, facet):
                    found.setdefault((indicator, _day(table, row)), {})[row.line, name] = held
        return found

    def is_split(self, indicator: str, facet: str | None) -> bool:
        """Whether a cell of a table counts people of a category or of a place finer than an oblast."""
        known = self.registry.indicator.get(indicator)
        if known is None or known.unit not in _PEOPLE or not facet:
            return False
        place = self.registry.place.get(facet)
        return place is None or place.fine


def _day(table: Table, row: Row) -> str:
    return str(row.reference_date(table.sidecar))


def _not_shown(figure: Figure) -> Figure:
    """The figure without any of its numbers."""
    gone = {"value": None, "low": None, "high": None, "digits": None, "qualifier": "exact"}
    return figure.model_copy(update={**gone, "earlier": (), "alternatives": (), "restates": None})


def bare_counts(message: Message, passage: Passage, rule: Suppression) -> Iterator[Argument]:
    """The arguments of a sentence that would print the bare threshold for a count that is hidden."""
    for argument in message.arguments():
        figure = passage.figures.get(argument.name)
        bare = argument.form in ("number", "plural") and not argument.attribute
        if bare and figure is not None and rule.is_small(passage, argument.name, figure):
            yield argument
