"""The map has 27 regions, Crimea and Sevastopol among them, and names those of the edition without a collision."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from sitrep.compose.document import MapFigure, Region, TableBlock
from sitrep.render.geometry import Geometry, Ring, crosses, geometry, land, meet
from sitrep.render.lettering import Box
from sitrep.render.map import Choropleth, Shade, choropleth, locator
from sitrep.render.palette import palette
from sitrep.render.shapes import Place
from tests.unit.render.drawings import SVG, outside, overlaps, parsed, rectangles, unprintable, words

FILE = Path(__file__).parents[3] / "templates" / "map" / "ukraine.json"
CODES = tuple(
    f"UA{number}"
    for number in (
        "01",
        "05",
        "07",
        "12",
        "14",
        "18",
        "21",
        "23",
        "26",
        "32",
        "35",
        "44",
        "46",
        "48",
        "51",
        "53",
        "56",
        "59",
        "61",
        "63",
        "65",
        "68",
        "71",
        "73",
        "74",
        "80",
        "85",
    )
)
COLOURS = palette()
TABLE = TableBlock("places", "Caption", ("Region",), (), "Source")
Edge = frozenset[Place]


@pytest.fixture(scope="module")
def ground() -> Geometry:
    return geometry(FILE.read_text("ascii"))


def edges(rings: tuple[Ring, ...]) -> list[Edge]:
    """The sides of a region, without direction."""
    return [frozenset(side) for ring in rings for side in pairwise(ring) if len(set(side)) == 2]


def area(rings: tuple[Ring, ...]) -> float:
    """What the rings enclose. An outer ring and its hole do not add: the hole's area is taken off by the caller."""
    return sum(abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))) / 2 for ring in rings)


def inside(place: Place, rings: tuple[Ring, ...]) -> bool:
    """Whether a ray from the place leaves the region once more than it enters it."""
    x, y = place
    sides = [side for ring in rings for side in pairwise(ring)]
    return (
        sum((a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in sides) % 2
        == 1
    )


def figure(marked: set[str]) -> MapFigure:
    """A locator map of invented long names that marks these regions."""
    regions = tuple(Region(code, f"{code[2:]}-ївська область", code in marked) for code in CODES)
    return MapFigure("map", "Places", "Places of this edition", regions, "Named here", "Other", "Source", "None", TABLE)


def test_the_27_regions_are_there_and_each_once(ground: Geometry) -> None:
    assert tuple(outline.code for outline in ground.outlines) == CODES
    assert len(CODES) == 27
    assert {"UA01", "UA85"} <= set(CODES)


def test_the_file_is_small_and_says_its_size(ground: Geometry) -> None:
    assert FILE.stat().st_size <= 30 * 1024
    assert (ground.width, ground.height) == (600, 406)
    stored = json.loads(FILE.read_text("ascii"))
    assert {tuple(sorted(one)) for one in stored["regions"]} == {("bbox", "code", "label", "path")}


def test_every_label_point_lies_inside_its_region(ground: Geometry) -> None:
    assert [one.code for one in ground.outlines if not inside(one.label, one.rings)] == []
    assert not inside((5.0, 400.0), ground.outlines[0].rings)


def test_every_region_fills_its_box(ground: Geometry) -> None:
    for one in ground.outlines:
        places = [place for ring in one.rings for place in ring]
        found = (
            min(x for x, _ in places),
            min(y for _, y in places),
            max(x for x, _ in places),
            max(y for _, y in places),
        )
        assert found == pytest.approx((one.box.left, one.box.top, one.box.right, one.box.bottom), abs=0.11)


def test_neighbours_share_one_border_with_neither_gap_nor_overlap(ground: Geometry) -> None:
    """Each side belongs to one region or two; the sides of one alone enclose exactly the area of all regions."""
    counted = Counter(side for one in ground.outlines for side in edges(one.rings))
    assert set(counted.values()) == {1, 2}
    shared = {side for side, count in counted.items() if count == 2}
    assert len(shared) > 700
    outer = Counter(place for side, count in counted.items() if count == 1 for place in side)
    assert {count % 2 for count in outer.values()} == {0}
    by_code = {one.code: one.rings for one in ground.outlines}
    sea = area(by_code["UA01"]) + area(by_code["UA85"])
    joined = set(edges(by_code["UA01"])) ^ set(edges(by_code["UA85"]))
    assert enclosed(joined) == pytest.approx(sea, abs=0.01)


def enclosed(sides: set[Edge]) -> float:
    """The area inside sides that form rings, each place joining two."""
    following: dict[Place, list[Place]] = {}
    for side in sorted(sides, key=sorted):
        one, other = sorted(side)
        following.setdefault(one, []).append(other)
        following.setdefault(other, []).append(one)
    total = 0.0
    while following:
        start = place = next(iter(following))
        ring = [start]
        while True:
            following_place = following[place].pop()
            following[following_place].remove(place)
            place = following_place
            ring.append(place)
            if place == start:
                break
        following = {place: others for place, others in following.items() if others}
        total += area((tuple(ring),))
    return total


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UA01", "UA65"),
        ("UA01", "UA85"),
        ("UA14", "UA44"),
        ("UA32", "UA80"),
        ("UA48", "UA51"),
        ("UA26", "UA73"),
    ],
)
def test_known_neighbours_have_a_common_border(ground: Geometry, one: str, other: str) -> None:
    by_code = {outline.code: outline.rings for outline in ground.outlines}
    assert set(edges(by_code[one])) & set(edges(by_code[other]))


def test_names_stand_where_they_belong(ground: Geometry) -> None:
    """West of east, north of south: a join by the wrong name would show here."""
    at = {one.code: one.label for one in ground.outlines}
    assert at["UA21"][0] < at["UA46"][0] < at["UA61"][0] < at["UA05"][0] < at["UA71"][0] < at["UA63"][0] < at["UA44"][0]
    assert at["UA74"][1] < at["UA80"][1] < at["UA71"][1] < at["UA48"][1] < at["UA65"][1] < at["UA01"][1] < at["UA85"][1]
    assert at["UA26"][0] < at["UA73"][0]
    assert at["UA26"][1] < at["UA73"][1]
    assert at["UA51"][0] < at["UA48"][0]


def test_the_map_knows_what_lies_inside(ground: Geometry) -> None:
    kyiv = next(one for one in ground.outlines if one.code == "UA80")
    around = next(one for one in ground.outlines if one.code == "UA32")
    speck = Box(kyiv.label[0], kyiv.label[1], kyiv.label[0], kyiv.label[1])
    assert kyiv.holds(speck)
    assert not around.holds(speck)
    assert ground.land.lies_under(speck)
    assert not ground.land.lies_under(Box(5, 300, 60, 330))


def test_lines_cross_or_do_not() -> None:
    assert meet((0, 0), (10, 10), (0, 10), (10, 0))
    assert not meet((0, 0), (1, 1), (0, 10), (10, 0))
    assert crosses((0, 5), (20, 5), Box(8, 0, 12, 10))
    assert not crosses((0, 15), (20, 15), Box(8, 0, 12, 10))


@pytest.mark.parametrize(
    "marked",
    [
        {"UA63", "UA14", "UA12", "UA32", "UA65", "UA23", "UA51"},
        {"UA80", "UA32", "UA46", "UA63", "UA85", "UA01", "UA44", "UA14", "UA59", "UA74", "UA53", "UA48"},
    ],
    ids=["seven", "twelve"],
)
@pytest.mark.parametrize("width", [400, 640])
def test_every_marked_region_is_named_and_no_name_covers_another(
    ground: Geometry, marked: set[str], width: int
) -> None:
    svg = locator(figure(marked), ground, width=width, colours=COLOURS)
    named = {line.text[:2] for line in words(svg) if "-ївська" in line.text}
    assert named == {code[2:] for code in marked}
    assert overlaps(svg) == []
    assert outside(svg) == []
    assert min(line.size for line in words(svg)) >= 12


@pytest.mark.parametrize("width", [400, 640])
def test_a_name_outside_its_region_covers_no_region_unless_on_a_plate_and_then_none_marked_nor_crimea(
    ground: Geometry, width: int
) -> None:
    marked = {"UA80", "UA35", "UA71", "UA23", "UA73", "UA12"}
    svg = locator(figure(marked), ground, width=width, colours=COLOURS)
    plates = [
        Box(one["x"], one["y"], one["x"] + one["width"], one["y"] + one["height"]) for one in rectangles(svg, "ground")
    ]
    busy = land(outline for outline in ground.outlines if outline.code in marked | {"UA01", "UA85"})
    outer = [line for line in words(svg) if "-ївська" in line.text and line.name == "ink"]
    assert outer
    for line in outer:
        on_plate = any(plate.holds(line.box) for plate in plates)
        factor = width / ground.width
        box = Box(*(side / factor for side in (line.box.left, line.box.top, line.box.right, line.box.bottom)))
        assert not (busy if on_plate else ground.land).lies_under(box)


def test_with_all_regions_marked_names_without_room_are_left_to_the_table(ground: Geometry) -> None:
    svg = locator(figure(set(CODES)), ground, width=640, colours=COLOURS)
    assert overlaps(svg) == []
    assert len(words(svg)) > 20


def test_a_phone_gets_the_map_without_names_but_with_its_key(ground: Geometry) -> None:
    svg = locator(figure({"UA63", "UA14"}), ground, width=340, colours=COLOURS)
    assert [line.text for line in words(svg)] == ["Named here", "Other"]
    assert outside(svg) == []


def test_the_message_comes_first_and_all_regions_are_drawn(ground: Geometry) -> None:
    svg = locator(figure({"UA63"}), ground, width=640, colours=COLOURS)
    root = parsed(svg)
    assert root.attrib["role"] == "img"
    assert root[0].text == "Places of this edition"
    assert len(list(root.iter(f"{SVG}path"))) == 27
    assert unprintable(svg) == []


def test_the_same_edition_gives_the_same_map(ground: Geometry) -> None:
    again = geometry(FILE.read_text("ascii"))
    assert locator(figure({"UA63"}), ground, width=640, colours=COLOURS) == locator(
        figure({"UA63"}), again, width=640, colours=palette()
    )


def spread(count: int) -> Choropleth:
    """Synthetic classes over the regions, with some unknown."""
    shades = tuple(Shade(code, None if at % 9 == 4 else at % count) for at, code in enumerate(CODES))
    return Choropleth("Invented values", "Invented values, 23 January", shades, tuple("abcdef"[:count]), "No data")


@pytest.mark.parametrize("width", [340, 640])
def test_a_choropleth_shades_by_class_and_hatches_what_is_unknown(ground: Geometry, width: int) -> None:
    svg = choropleth(spread(5), ground, width=width, colours=COLOURS)
    groups = {group.attrib["class"]: len(list(group)) for group in parsed(svg).iter(f"{SVG}g")}
    assert groups == {
        "f-class-1 s-border": 6,
        "f-class-2 s-border": 6,
        "f-class-3 s-border": 4,
        "f-class-4 s-border": 4,
        "f-class-5 s-border": 4,
        "f-empty s-border": 3,
    }
    assert {"a", "b", "c", "d", "e", "No data"} <= {line.text for line in words(svg)}
    assert overlaps(svg) == []
    assert outside(svg) == []
    assert unprintable(svg) == []


def test_fewer_classes_still_reach_from_low_to_high(ground: Geometry) -> None:
    svg = choropleth(spread(3), ground, width=640, colours=COLOURS)
    assert {"f-class-1 s-border", "f-class-3 s-border", "f-class-5 s-border"} <= {
        group.attrib["class"] for group in parsed(svg).iter(f"{SVG}g")
    }


def test_more_than_five_classes_are_refused(ground: Geometry) -> None:
    with pytest.raises(ValueError, match="6 classes; a map tells at most 5 apart"):
        choropleth(spread(6), ground, width=640, colours=COLOURS)
