"""Charts with finished labels and the table that says the same; what a chart holds it asks of the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from sitrep.compose.document import Cell, ChartFigure, Point, Series, TableBlock, Tick
from sitrep.compose.sources import Bibliography
from sitrep.localise.facts import label_of, quantity
from sitrep.localise.voice import Voice
from sitrep.model.edition import Chart, PublicEdition
from sitrep.model.figure import ONE_SIDED
from sitrep.model.observation import Observation, Subject
from sitrep.model.reference import Reference
from sitrep.model.registry import Indicator
from sitrep.model.table import Table
from sitrep.model.value import Period

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICKS = 4
_DATED = 5


Dated = tuple[date, date | Period, Observation | None]


@dataclass(frozen=True)
class Excerpt:
    """What a chart takes out of the store: nothing later than the period, each day as known for this edition."""

    chart: Chart
    public: PublicEdition

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The chart's indicators."""
        return tuple(self.public.registry.indicator[one] for one in self.chart.indicators)

    @property
    def end(self) -> date:
        """The last day that is shown."""
        return self.public.edition.head.period.end

    def covers(self, day: date) -> bool:
        """Whether the day is shown."""
        return (self.chart.since or date.min) <= day <= self.end

    def observed(self, subject: Subject) -> tuple[Observation, ...]:
        """One observation for each day or period."""
        known = self.public.observations.as_known(subject, self.public.edition.counts_from)
        return tuple(one for one in known if self.covers(one.to_date) and one.amount.value is not None)

    def dated(self, indicator: Indicator) -> tuple[Dated, ...]:
        """What was observed, and (None) what a table looked for and did not find, by day."""
        held = self.observed(Subject(indicator.id))
        found = {one.to_date for one in held}
        made: list[Dated] = [(one.to_date, one.reference, one) for one in held]
        for reference in dict.fromkeys(gap for table in self.public.tables.values() for gap in gaps(table, indicator)):
            day = _day(reference)
            if self.covers(day) and day not in found:
                made.append((day, reference, None))
        return tuple(sorted(made, key=lambda one: one[0]))

    def ranked(self, indicator: Indicator) -> tuple[tuple[str, Observation], ...]:
        """What was observed of each category or place at the end of the period, the largest first."""
        found = [
            (facet, one)
            for facet in self.public.observations.facets(indicator.id)
            for one in self.observed(Subject(indicator.id, facet))[-1:]
            if facet and one.to_date == self.end
        ]
        return tuple(sorted(found, key=lambda pair: (-(pair[1].amount.value or 0), pair[0])))

    def shown(self) -> tuple[Observation, ...]:
        """Every observation that the chart draws."""
        if self.chart.form == "bars":
            return tuple(one for _, one in self.ranked(self.indicators[0]))
        drawn = self.indicators[:1] if self.chart.form == "columns" else self.indicators
        return tuple(one for indicator in drawn for _, _, one in self.dated(indicator) if one is not None)


@dataclass(frozen=True)
class Plot:
    """A chart of an edition in one language."""

    excerpt: Excerpt
    voice: Voice
    sources: Bibliography

    @property
    def chart(self) -> Chart:
        """What the series says of the chart."""
        return self.excerpt.chart

    def draw(self) -> ChartFigure | None:
        """The chart; None where nothing of it was observed."""
        if not self.excerpt.shown():
            return None
        return {"columns": self._columns, "lines": self._lines, "bars": self._bars}[self.chart.form]()

    def _columns(self) -> ChartFigure:
        indicator = self.excerpt.indicators[0]
        held = self.excerpt.dated(indicator)
        points = tuple(
            self._point(Decimal(index), one, self._short(day), emphasis=day == self.excerpt.end)
            for index, (day, _, one) in enumerate(held)
        )
        step = max(1, len(points) // _DATED)
        ticks = tuple(Tick(point.at, point.label) for point in points[::-step][::-1])
        rows = tuple((Cell(self.voice.day_or_period(reference)), self._cell(one)) for _, reference, one in held)
        return self._figure((Series(self._label(indicator), points),), ticks, rows)

    def _lines(self) -> ChartFigure:
        held = [(indicator, self.excerpt.dated(indicator)) for indicator in self.excerpt.indicators]
        series = tuple(
            Series(
                self._label(indicator),
                tuple(self._point(_at(day), one, self._short(day)) for day, _, one in dated),
                self._breaks(indicator),
            )
            for indicator, dated in held
        )
        days = sorted({day for _, dated in held for day, _, _ in dated})
        known = sorted({one.to_date for one in self.excerpt.shown()})
        ticks = tuple(Tick(_at(day), self._short(day)) for day in _spread(known))
        by_day = [{day: one for day, _, one in dated} for _, dated in held]
        rows = tuple(
            (Cell(self.voice.language.date(day)), *(self._cell(one.get(day)) for one in by_day)) for day in days
        )
        return self._figure(series, ticks, rows)

    def _bars(self) -> ChartFigure:
        indicator = self.excerpt.indicators[0]
        held = tuple((self._facet(indicator, facet), one) for facet, one in self.excerpt.ranked(indicator))
        points = tuple(self._point(Decimal(index), one, label) for index, (label, one) in enumerate(held))
        rows = tuple((Cell(label), self._cell(one)) for label, one in held)
        return self._figure((Series(self._label(indicator), points),), (), rows)

    def _figure(
        self,
        series: tuple[Series, ...],
        x_ticks: tuple[Tick, ...],
        rows: tuple[tuple[Cell, ...], ...],
    ) -> ChartFigure:
        chart, voice = self.chart, self.voice
        title = voice.choose(chart.title)
        unit = voice.language.unit_label(self.excerpt.indicators[0].unit)
        shown = self.excerpt.shown()
        ids = tuple(dict.fromkeys(source for one in shown for source in one.sources))
        cited = self.sources.cite(ids)
        newest = voice.language.date(max(one.to_date for one in shown))
        source = voice.say("source.line", sources=self._speakers(ids), day=newest)
        anchor = f"chart-{chart.id}"
        first = voice.say("column.category" if chart.form == "bars" else "column.date")
        head = (first, *(voice.say("column.unit", label=one.label, unit=unit) for one in series))
        notes = (voice.choose(chart.note),) if chart.note else ()
        table = TableBlock(f"{anchor}-table", title, head, rows, source, cited, notes)
        return ChartFigure(
            anchor=anchor,
            form=chart.form,
            title=title,
            alt=voice.say("chart.alt", title=title, message=self._message(series)),
            unit=unit,
            series=series,
            x_ticks=x_ticks,
            y_ticks=self._axis(series),
            source=source,
            citations=cited,
            table=table,
            gap_label=voice.say("not-available"),
            notes=notes,
        )

    def _message(self, series: tuple[Series, ...]) -> str:
        """What the chart says to whoever cannot see it: the newest value of each line, or the largest bar."""
        said = []
        for one in series:
            known = [point for point in one.points if point.value is not None]
            if not known:
                continue
            chosen = known[0] if self.chart.form == "bars" else known[-1]
            said.append(self.voice.say("chart.point", label=one.label, at=chosen.label, value=chosen.text))
        return "; ".join(said)

    def _point(self, at: Decimal, one: Observation | None, label: str, *, emphasis: bool = False) -> Point:
        if one is None:
            return Point(at, None, label, self.voice.say("not-available"))
        return Point(at, one.amount.value, label, self._number(one), emphasis)

    def _number(self, one: Observation) -> str:
        """What stands beside a mark: rounded as a headline number is, so that all marks of a chart look alike."""
        made = quantity(one.amount, self._unit(one))
        return self.voice.language.display(made)[0] if made else self.voice.say("not-available")

    def _cell(self, one: Observation | None) -> Cell:
        """What stands in the table: the number in full; a one-sided one keeps its "more than"."""
        made = quantity(one.amount, self._unit(one)) if one else None
        if one is None or made is None:
            return Cell(self.voice.say("not-available"), number=True)
        if one.amount.qualifier in ONE_SIDED:
            return Cell(self.voice.language.phrase(made), number=True)
        return Cell(self.voice.language.number_only(made, table=True), number=True)

    def _unit(self, one: Observation) -> str:
        return self.excerpt.public.registry.indicator[one.subject.indicator].unit

    def _label(self, indicator: Indicator) -> str:
        return self.voice.choose(indicator.short)

    def _facet(self, indicator: Indicator, facet: str) -> str:
        """What a category is called, or a place."""
        label = label_of(indicator, facet, self.voice.code) if facet in indicator.categories else ""
        return self.voice.language.typeset(label) or self.voice.place(facet)

    def _short(self, day: date) -> str:
        return self.voice.language.date(day, "short")

    def _breaks(self, indicator: Indicator) -> tuple[Tick, ...]:
        since = self.chart.since or date.min
        return tuple(
            Tick(_at(one.at), self.voice.choose(one.reason))
            for one in indicator.breaks
            if since < one.at <= self.excerpt.end
        )

    def _axis(self, series: tuple[Series, ...]) -> tuple[Tick, ...]:
        top = max(
            (point.value for one in series for point in one.points if point.value is not None), default=Decimal(0)
        )
        marks = scale(top)
        return tuple(Tick(at, self.voice.language.scale(at, marks[-1])) for at in marks)

    def _speakers(self, ids: tuple[str, ...]) -> str:
        held = {one.id: one for one in self.sources.references}
        said = dict.fromkeys(self.voice.speaker(held[one]) for one in ids if one in held)
        return self.voice.language.join(list(said))


def _day(reference: date | Period) -> date:
    return reference.end if isinstance(reference, Period) else reference


def _at(day: date) -> Decimal:
    return Decimal(day.toordinal())


def gaps(table: Table, indicator: Indicator) -> Iterator[date | Period]:
    """The days or periods of rows that hold an indicator's column, and nothing in it."""
    for row in table.rows:
        reference = row.reference_date(table.sidecar)
        for name, column in table.sidecar.columns.items():
            of = row.cells.get(table.sidecar.indicator_from or "", "") or column.indicator
            if reference is not None and of == indicator.id and not row.cells.get(name, ""):
                yield reference


def scale(top: Decimal) -> tuple[Decimal, ...]:
    """The marks of an axis from zero: round steps, the last at or above the top."""
    if top <= 0:
        return (Decimal(0),)
    rough = top / _TICKS
    unit = Decimal(1).scaleb(rough.adjusted())
    step = next(one * unit for one in _STEPS if one * unit >= rough)
    count = int((top / step).to_integral_value(ROUND_CEILING))
    return tuple(step * index for index in range(count + 1))


def _spread(days: list[date]) -> list[date]:
    """Some days for an axis: the first, the last, and those between that lie far enough apart."""
    if len(days) <= _DATED:
        return days
    apart = (days[-1] - days[0]) / _DATED
    chosen = [days[-1]]
    for day in reversed(days[:-1]):
        if chosen[-1] - day >= apart:
            chosen.append(day)
    return chosen[::-1]


def chart_references(excerpts: Iterable[Excerpt]) -> Iterator[Reference]:
    """The sources of what charts draw: those of tables, and those that earlier editions cited."""
    for excerpt in excerpts:
        public = excerpt.public
        known = {one.id: one for edition in public.predecessors for one in edition.references}
        known |= {table.sidecar.reference.id: table.sidecar.reference for table in public.tables.values()}
        for one in excerpt.shown():
            yield from (known[source] for source in one.sources if source in known)
