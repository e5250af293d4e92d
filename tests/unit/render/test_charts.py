"""A chart shows finished values: its lengths are theirs, its words are given, and no word covers another."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest

from sitrep.compose.document import ChartFigure, Point, Series, TableBlock, Tick
from sitrep.render.charts import NARROW, WIDE, chart
from sitrep.render.palette import palette
from tests.unit.render.drawings import SVG, outside, overlaps, parsed, rectangles, unprintable, words

COLOURS = palette()
TABLE = TableBlock("table", "Caption", ("Week", "Tonnes"), (), "Source")
PRINTED = 800
WIDTHS = (PRINTED, WIDE, NARROW)
Form = Literal["columns", "lines", "bars"]


def figure(form: Form, series: Sequence[Series], x_ticks: Sequence[Tick] = (), top: int = 1500) -> ChartFigure:
    """A chart of these series with a scale from zero."""
    scale = tuple(Tick(Decimal(at), f"{at:,}") for at in range(0, top + 1, top // 3))
    return ChartFigure(
        anchor="grain",
        form=form,
        title="Grain of Вишневе",
        alt="Exports & imports of Вишневе, highest in week 22",
        unit="thousand tonnes",
        series=tuple(series),
        x_ticks=tuple(x_ticks),
        y_ticks=scale if form != "bars" else (),
        source="Source",
        citations=(),
        table=TABLE,
        gap_label="not available",
    )


def weeks(values: Sequence[int | None]) -> Series:
    """Columns of these values; the last is the reporting period."""
    last = len(values) - 1
    return Series(
        "Grain",
        tuple(
            Point(Decimal(at), None if value is None else Decimal(value), "2–8\u00a0March", f"{value:,}", at == last)
            if value is not None
            else Point(Decimal(at), None, f"week {at}", "")
            for at, value in enumerate(values)
        ),
    )


def dated(values: Sequence[tuple[int, int | None]], label: str = "People", breaks: Sequence[Tick] = ()) -> Series:
    """A line through these days and values; the last is the reporting period."""
    points = (
        Point(
            Decimal(day),
            None if value is None else Decimal(value),
            f"day {day}",
            f"{value} million",
            day == values[-1][0],
        )
        for day, value in values
    )
    return Series(label, tuple(points), tuple(breaks))


MANY = weeks([27, 349, 213, 182, 803, 761, 725, 1188, 1134, 829, 1000, 736, 953, 1000, 233, 955, 763, 490] * 2)
MONTHS = [Tick(Decimal(at), f"month {at} 2022") for at in range(0, 36, 2)]
GAPPY = dated([(0, 6), (15, 7), (30, None), (45, 8), (70, 7), (100, 6), (300, 5)])
BROKEN = dated(
    [(0, 6), (50, 7), (100, 5), (300, 4)], breaks=[Tick(Decimal(100), "The method of the survey changed here")]
)
CROWDED = dated([(day, 4 + day % 3) for day in range(40)])
PARTS = Series(
    "Parts",
    (
        Point(Decimal(0), Decimal(322947), "Верхня Вишнева область і все довкола неї", "322,947"),
        Point(Decimal(1), Decimal(1), "Долішнє", "1", emphasis=True),
        Point(Decimal(2), Decimal(0), "Горішнє", "0"),
        Point(Decimal(3), None, "Не вказано", ""),
    ),
)
FIGURES = {
    "columns": figure("columns", [MANY], MONTHS),
    "columns with gaps": figure("columns", [weeks([5, None, None, 7, 1400, 1500])], MONTHS[:3]),
    "line with a gap": figure("lines", [GAPPY], MONTHS[:2], top=9),
    "line with a break": figure("lines", [BROKEN], MONTHS[:3], top=9),
    "two lines": figure("lines", [GAPPY, dated([(10, 3), (200, 4), (300, 4)], "Registered elsewhere")], top=9),
    "three lines": figure(
        "lines",
        [
            GAPPY,
            dated([(10, 3), (300, 4)], "Second"),
            dated([(20, 2), (300, 1)], "Third", [Tick(Decimal(0), "New rule")]),
        ],
        top=9,
    ),
    "crowded line": figure("lines", [CROWDED], top=9),
    "bars": figure("bars", [PARTS]),
}


@pytest.fixture(params=[(name, width) for name in FIGURES for width in WIDTHS], ids=lambda pair: f"{pair[0]} {pair[1]}")
def drawn(request: pytest.FixtureRequest) -> str:
    name, width = request.param
    return chart(FIGURES[name], width=width, colours=COLOURS)


def test_the_message_comes_first_for_whoever_cannot_see_it(drawn: str) -> None:
    root = parsed(drawn)
    assert root.attrib["role"] == "img"
    assert root.attrib["font-family"].startswith("Sitrep Sans")
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Exports & imports of Вишневе, highest in week 22"
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"


def test_no_words_overlap_and_none_leave_the_drawing(drawn: str) -> None:
    assert len(words(drawn)) > 3
    assert overlaps(drawn) == []
    assert outside(drawn) == []


def test_words_are_large_enough_to_read(drawn: str) -> None:
    # 12 of 800 units on 174 mm are 7.4 points; 12 of 340 on a phone's 343 px are 12 px.
    assert min(line.size for line in words(drawn)) >= 12


def test_nothing_in_it_is_painted_black_in_a_pdf_or_fetched(drawn: str) -> None:
    assert unprintable(drawn) == []
    assert re.findall(r"<(?:text|rect|line|path|circle|polyline)(?![^>]* fill=)", drawn) == []


def test_the_same_values_give_the_same_bytes() -> None:
    again = chart(FIGURES["columns"], width=WIDE, colours=palette())
    assert chart(FIGURES["columns"], width=WIDE, colours=COLOURS) == again
    assert len(again) < 9_000


def test_columns_are_as_long_as_their_values_from_zero() -> None:
    svg = chart(figure("columns", [weeks([500, 1000, 1500])]), width=WIDE, colours=COLOURS)
    first, second = rectangles(svg, "bar")
    (last,) = rectangles(svg, "accent")
    assert [first["height"], second["height"], last["height"]] == pytest.approx([200 / 3, 400 / 3, 200], abs=0.11)
    assert first["y"] + first["height"] == pytest.approx(last["y"] + last["height"], abs=0.11)


def test_the_reporting_period_bears_its_name_and_value_in_the_accent_colour() -> None:
    svg = chart(FIGURES["columns"], width=NARROW, colours=COLOURS)
    assert {line.text for line in words(svg) if line.name == "accent"} == {"2–8\u00a0March", "490"}


def test_a_missing_column_is_hatched_and_the_hatching_explained() -> None:
    svg = chart(FIGURES["columns with gaps"], width=WIDE, colours=COLOURS)
    assert len(rectangles(svg, "empty")) == 3
    assert [line.text for line in words(svg)].count("not available") == 1
    assert "not available" not in chart(FIGURES["columns"], width=WIDE, colours=COLOURS)


def test_a_line_stops_at_a_gap_and_goes_on_after_it() -> None:
    lines = list(parsed(chart(FIGURES["line with a gap"], width=WIDE, colours=COLOURS)).iter(f"{SVG}polyline"))
    assert [len(line.attrib["points"].split()) for line in lines] == [2, 4]


def test_a_line_is_not_joined_across_a_break_and_the_break_is_named() -> None:
    svg = chart(FIGURES["line with a break"], width=WIDE, colours=COLOURS)
    assert [len(line.attrib["points"].split()) for line in parsed(svg).iter(f"{SVG}polyline")] == [2, 2]
    rules = [line for line in parsed(svg).iter(f"{SVG}line") if line.get("stroke-dasharray")]
    assert len(rules) == 1
    assert {"The method of the survey changed", "here"} <= {line.text for line in words(svg)}


def test_two_lines_differ_by_more_than_colour() -> None:
    svg = chart(FIGURES["two lines"], width=WIDE, colours=COLOURS)
    dashes = {line.get("stroke-dasharray") for line in parsed(svg).iter(f"{SVG}polyline")}
    assert dashes == {None, "7 3"}
    assert {"People", "Registered elsewhere"} <= {line.text for line in words(svg)}
    assert list(parsed(svg).iter(f"{SVG}circle"))
    assert rectangles(svg, "second s-ground")


def test_bars_keep_their_order_and_a_gap_is_words_not_a_zero() -> None:
    svg = chart(FIGURES["bars"], width=WIDE, colours=COLOURS)
    texts = [line.text for line in words(svg)]
    assert texts[-2:] == ["Не вказано", "not available"]
    assert texts.index("322,947") < texts.index("Долішнє") < texts.index("Горішнє")


def test_every_value_of_a_short_line_is_named_and_of_a_crowded_one_the_ones_that_matter() -> None:
    few = chart(FIGURES["line with a break"], width=WIDE, colours=COLOURS)
    assert sum("million" in line.text for line in words(few)) == 4
    crowd = chart(FIGURES["crowded line"], width=WIDE, colours=COLOURS)
    assert 1 <= sum("million" in line.text for line in words(crowd)) <= 4


def test_a_third_line_has_a_shape_of_its_own_and_a_break_before_all_values_stands_at_its_day() -> None:
    svg = chart(FIGURES["three lines"], width=WIDE, colours=COLOURS)
    assert len([one for one in parsed(svg).iter(f"{SVG}path") if one.attrib["class"] == "f-muted s-ground"]) == 2
    assert "New rule" in {line.text for line in words(svg)}


@pytest.mark.parametrize("form", ["columns", "lines", "bars"])
def test_one_value_alone_is_drawn_too_and_so_is_nought(form: Form) -> None:
    lone = Series("Lone", (Point(Decimal(3), Decimal(0), "Вишневе", "0"),))
    svg = chart(replace(figure(form, [lone]), unit="", y_ticks=()), width=WIDE, colours=COLOURS)
    assert "Вишневе" in svg or "0" in {line.text for line in words(svg)}
    assert outside(svg) == []
