"""A small count of people is in no part of what is public, and cannot be had from what is."""

from decimal import Decimal
from pathlib import Path

import pytest

from sitrep.load.workspace import read
from sitrep.model.edition import PublicEdition
from sitrep.model.figure import Figure
from sitrep.validate.assemble import assemble
from sitrep.validate.public import public_edition
from tests.workspace import Edit, changed, put

HOMES = """\
        status: reported
        source: register-2
"""


def counted(**cells: str) -> str:
    """Figures of people in Vyhadka, after the homes; `total` has all others as parts."""
    made = HOMES
    for name, held in cells.items():
        made += f"      {name}:\n        label: >-\n          {name}\n        unit: person\n        {held}\n"
        made += "        as_of: 2023-03-06\n        status: reported\n        source: register-2\n"
    return made


def public(root: Path, figures: str, *edits: Edit) -> PublicEdition:
    files = changed(edits=[Edit("shelter.yaml", HOMES, figures), *edits])
    sources = read(put(root, files)).value
    assert sources is not None
    assembled = assemble(sources, {})
    assert assembled.value is not None, assembled.problems
    archive = assembled.value.archive
    return public_edition(archive, archive.editions[-1])


def homes(edition: PublicEdition) -> dict[str, Figure]:
    passage = edition.edition.passage("homes")
    assert passage is not None
    return passage.figures


@pytest.mark.parametrize("written", ["1", "7", "9"])
def test_a_small_count_leaves_as_fewer_than_ten(tmp_path: Path, written: str) -> None:
    shown = homes(public(tmp_path, counted(hurt=f"value: {written}")))["hurt"]
    assert (shown.value, shown.qualifier, shown.low, shown.high) == (Decimal(10), "fewer-than", None, None)


@pytest.mark.parametrize("written", ["0", "10", "250"])
def test_zero_and_what_reaches_the_threshold_stay(tmp_path: Path, written: str) -> None:
    shown = homes(public(tmp_path, counted(hurt=f"value: {written}")))["hurt"]
    assert (shown.value, shown.qualifier) == (Decimal(written), "exact")


def test_a_toll_that_an_authority_published_stays(tmp_path: Path) -> None:
    toll = counted(hurt="value: 3\n        published_by_authority: register")
    assert homes(public(tmp_path, toll))["hurt"].value == Decimal(3)


def test_a_series_sets_its_own_threshold(tmp_path: Path) -> None:
    five = Edit("series.yaml", "country: UKR", "country: UKR\nmin_cell: 5")
    shown = homes(public(tmp_path, counted(hurt="value: 7", lost="value: 4"), five))
    assert [shown["hurt"].value, shown["lost"].value] == [Decimal(7), Decimal(5)]


def test_beside_a_lone_small_part_the_next_smallest_is_not_shown(tmp_path: Path) -> None:
    shown = homes(
        public(
            tmp_path,
            counted(
                total="value: 127\n        parts: [girls, boys, adults]",
                girls="value: 7",
                boys="value: 20",
                adults="value: 100",
            ),
        )
    )
    assert shown["girls"].qualifier == "fewer-than"
    assert not shown["boys"].known
    assert [shown["adults"].value, shown["total"].value] == [Decimal(100), Decimal(127)]


def test_of_two_small_parts_no_third_is_hidden(tmp_path: Path) -> None:
    parts = counted(
        total="value: 111\n        parts: [girls, boys, adults]", girls="value: 7", boys="value: 4", adults="value: 100"
    )
    shown = homes(public(tmp_path, parts))
    assert [shown[name].value for name in ("girls", "boys", "adults", "total")] == [10, 10, 100, 111]


def test_what_is_restricted_cannot_be_had_from_the_rest_of_its_sum(tmp_path: Path) -> None:
    parts = counted(
        total="value: 127\n        parts: [girls, boys, adults]",
        girls="value: 57\n        audience: restricted",
        boys="value: 20",
        adults="value: 50",
    )
    shown = homes(public(tmp_path, parts))
    assert "girls" not in shown
    assert not shown["boys"].known
    assert [shown["adults"].value, shown["total"].value] == [Decimal(50), Decimal(127)]


def test_a_share_does_not_give_a_small_count_away(tmp_path: Path) -> None:
    share = "value: 2\n        base: >-\n          All\n        of: total"
    figures = counted(total="value: 200", share=share).replace(
        "unit: person\n        value: 2\n", "unit: percent\n        value: 2\n"
    )
    figures = figures.replace("        base: >-\n          All\n", "")
    shown = homes(public(tmp_path, figures))
    assert shown["total"].value == Decimal(200)
    assert not shown["share"].known


def test_other_units_and_wider_places_stay(tmp_path: Path) -> None:
    assert homes(public(tmp_path, HOMES))["houses"].value == Decimal(12)
    fewer = Edit("editions/2023-03-08/edition.yaml", "value: 120", "value: 5")
    passage = public(tmp_path / "two", HOMES, fewer).edition.passage("injured-so-far")
    assert passage is not None
    assert passage.figures["injured"].value == Decimal(5)
