"""Charts with finished labels and the table that says the same; what a chart holds it asks of the store."""

from collections.abc import Iterator, Mapping
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
from sitrep.model.registry import Indicator
from sitrep.model.table import Table
from sitrep.model.value import Period

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICKS = 4
_DATED = 5


@dataclass(frozen=True)
class Plot:
    """A chart of an edition: what was observed of its subjects up to the end of the period."""

    chart: Chart
    public: PublicEdition
    voice: Voice
    sources: Bibliography

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Those of the chart's indicators that are public."""
        held = self.public.registry.indicator
        return tuple(held[one] for one in self.chart.indicators if one in held)

    @property
    def end(self) -> date:
        """Nothing later than the period is shown."""
        return self.public.edition.head.period.end

    def observed(self, subject: Subject) -> tuple[Observation, ...]:
        """One observation for each day or period, as known for this edition."""
        known = self.public.observations.as_known(subject, self.public.edition.counts_from)
        since = self.chart.since or date.min
        return tuple(one for one in known if since <= one.to_date <= self.end and one.amount.value is not None)

    def draw(self) -> ChartFigure | None:
        """The chart; None where nothing of it was observed."""
        drawn = {"columns": self._columns, "lines": self._lines, "bars": self._bars}[self.chart.form]()
        return drawn if any(one.points for one in drawn.series) else None

    def _columns(self) -> ChartFigure:
        indicator = self.indicators[0]
        held = self.observed(Subject(indicator.id))
        points = tuple(
            self._point(Decimal(index), one, self._short(one.reference), emphasis=one.to_date == self.end)
            for index, one in enumerate(held)
        )
        step = max(1, len(points) // _DATED)
        ticks = tuple(Tick(point.at, point.label) for point in points[::-step][::-1]) if points else ()
        rows = tuple((Cell(self.voice.day_or_period(one.reference)), self._cell(one)) for one in held)
        return self._figure((Series(self._label(indicator), points),), ticks, rows, (self._label(indicator),))

    def _lines(self) -> ChartFigure:
        series, held = [], {}
        for indicator in self.indicators:
            observed = self.observed(Subject(indicator.id))
            held[indicator.id] = {one.to_date: one for one in observed}
            points = [self._point(Decimal(one.to_date.toordinal()), one, self._short(one.to_date)) for one in observed]
            points += [
                Point(Decimal(day.toordinal()), None, self._short(day), self.voice.say("not-available"))
                for day in self._gaps(indicator.id)
                if day not in held[indicator.id]
            ]
            in_order = tuple(sorted(points, key=lambda one: one.at))
            series.append(Series(self._label(indicator), in_order, self._breaks(indicator)))
        days = sorted({day for one in held.values() for day in one})
        ticks = tuple(Tick(Decimal(day.toordinal()), self._short(day)) for day in _spread(days))
        rows = tuple(
            (
                Cell(self.voice.language.date(day)),
                *(self._cell(held[one.id].get(day)) for one in self.indicators),
            )
            for day in sorted({*days, *(gap for one in self.indicators for gap in self._gaps(one.id))})
        )
        return self._figure(tuple(series), ticks, rows, tuple(self._label(one) for one in self.indicators))

    def _bars(self) -> ChartFigure:
        indicator = self.indicators[0]
        found: list[tuple[str, Observation]] = []
        for facet in self.public.observations.facets(indicator.id):
            held = [one for one in self.observed(Subject(indicator.id, facet)) if one.to_date == self.end]
            if facet and held:
                label = self.voice.language.typeset(label_of(indicator, facet, self.voice.code))
                found.append((label or self.voice.place(facet), held[-1]))
        found.sort(key=lambda pair: (-(pair[1].amount.value or 0), pair[0]))
        points = tuple(self._point(Decimal(index), one, label) for index, (label, one) in enumerate(found))
        rows = tuple((Cell(label), self._cell(one)) for label, one in found)
        return self._figure((Series(self._label(indicator), points),), (), rows, (self._label(indicator),))

    def _figure(
        self,
        series: tuple[Series, ...],
        x_ticks: tuple[Tick, ...],
        rows: tuple[tuple[Cell, ...], ...],
        columns: tuple[str, ...],
    ) -> ChartFigure:
        chart, voice = self.chart, self.voice
        title = voice.choose(chart.title)
        unit = voice.language.unit_label(self.indicators[0].unit)
        ids = tuple(dict.fromkeys(source for one in self._all() for source in one.sources))
        cited = self.sources.cite(ids)
        source = voice.say("source.line", sources=self._speakers(ids), day=voice.language.date(self._newest()))
        anchor = f"chart-{chart.id}"
        first = voice.say("column.category" if chart.form == "bars" else "column.date")
        head = (first, *(voice.say("column.unit", label=one, unit=unit) for one in columns))
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

    def _point(self, at: Decimal, one: Observation, label: str, *, emphasis: bool = False) -> Point:
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
        return self.public.registry.indicator[one.subject.indicator].unit

    def _label(self, indicator: Indicator) -> str:
        return self.voice.choose(indicator.short)

    def _short(self, reference: date | Period) -> str:
        day = reference.end if isinstance(reference, Period) else reference
        return self.voice.language.date(day, "short")

    def _breaks(self, indicator: Indicator) -> tuple[Tick, ...]:
        since = self.chart.since or date.min
        return tuple(
            Tick(Decimal(one.at.toordinal()), self.voice.choose(one.reason))
            for one in indicator.breaks
            if since < one.at <= self.end
        )

    def _gaps(self, indicator: str) -> tuple[date, ...]:
        """Days for which a table has a row and no value: looked for and not found."""
        since = self.chart.since or date.min
        days = (day for table in self.public.tables.values() for day in gaps(table, indicator))
        return tuple(sorted({day for day in days if since <= day <= self.end}))

    def _axis(self, series: tuple[Series, ...]) -> tuple[Tick, ...]:
        top = max(
            (point.value for one in series for point in one.points if point.value is not None), default=Decimal(0)
        )
        marks = scale(top)
        return tuple(Tick(at, self.voice.language.scale(at, marks[-1])) for at in marks)

    def _all(self) -> Iterator[Observation]:
        for indicator in self.indicators:
            for facet in self.public.observations.facets(indicator.id):
                yield from self.observed(Subject(indicator.id, facet))

    def _newest(self) -> date:
        return max((one.to_date for one in self._all()), default=self.end)

    def _speakers(self, ids: tuple[str, ...]) -> str:
        held = {one.id: one for one in self.sources.references}
        said = dict.fromkeys(self.voice.speaker(held[one]) for one in ids if one in held)
        return self.voice.language.join(list(said))


def gaps(table: Table, indicator: str) -> Iterator[date]:
    """The days of rows that hold an indicator's column, and nothing in it."""
    for row in table.rows:
        reference = row.reference_date(table.sidecar)
        day = reference.end if isinstance(reference, Period) else reference
        for name, column in table.sidecar.columns.items():
            of = row.cells.get(table.sidecar.indicator_from or "", "") or column.indicator
            if day is not None and of == indicator and not row.cells.get(name, ""):
                yield day


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


def chart_sources(public: PublicEdition, charts: tuple[Chart, ...]) -> Mapping[str, Table]:
    """The tables that charts draw from, by the id of their reference."""
    wanted = {indicator for chart in charts for indicator in chart.indicators}
    found: dict[str, Table] = {}
    for name in sorted(public.tables):
        table = public.tables[name]
        held = {column.indicator for column in table.sidecar.columns.values()}
        held |= {row.cells.get(table.sidecar.indicator_from or "") for row in table.rows}
        if held & wanted:
            found.setdefault(table.sidecar.reference.id, table)
    return found
