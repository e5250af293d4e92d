"""Rows know their line, cells their column, and every fault of a table is found in one run."""

import pytest

from sitrep.load.table_csv import rows

FILE = "sources/tables/grain.csv"


def faults(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault."""
    return [(one.code, one.spot.line, one.spot.column) for one in rows(text, FILE).problems]


def test_a_row_knows_the_line_on_which_it_begins_and_a_cell_its_column() -> None:
    made = rows('start,note,tonnes\n2023-03-02,"two\nlines",847900\n2023-03-09,,1\n', FILE)
    assert made.problems == ()
    assert made.value is not None
    first, second = made.value.rows
    assert (first.line, first.cells) == (2, ("2023-03-02", "two\nlines", "847900"))
    assert (second.line, second.cells) == (4, ("2023-03-09", "", "1"))
    where = made.value.spot(second, "tonnes")
    assert (where.line, where.column) == (4, 13)
    where = made.value.spot(first, "tonnes")
    assert (where.line, where.column) == (3, 8)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_is_parted_by_the_one_sign_that_its_header_uses(sign: str) -> None:
    made = rows(f"a{sign}b\n1{sign}2\n", FILE)
    assert made.value is not None
    assert made.value.rows[0].cells == ("1", "2")


def test_a_header_that_uses_two_signs_is_refused() -> None:
    assert faults("a,b;c\n1,2;3\n") == [("csv-delimiter", 1, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,a\n1,2\n", [("csv-header", 1, 3)]),
        ("a,,c\n1,2,3\n", [("csv-header", 1, 3)]),
        ("a, b\n1,2\n", [("csv-header", 1, 3)]),
        ("a,b\n1\n2,3\n4,5,6\n", [("csv-row", 2, 1), ("csv-row", 4, 5)]),
        ('a,b\n1,"open\n2,3\n', [("csv-syntax", 2, 3)]),
        ('a,b\n1,"in"side\n2,3\n', [("csv-syntax", 2, 7)]),
        ("", [("csv-empty", 1, 1)]),
        ("\n\n", [("csv-empty", 1, 1)]),
    ],
)
def test_each_fault_is_found_where_it_stands(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults(text) == expected


def test_faults_of_several_rows_are_found_together_and_the_sound_rows_stay() -> None:
    made = rows("a,b\n1\n2,3\n4,5,6\n7,8\n", FILE)
    assert [one.code for one in made.problems] == ["csv-row", "csv-row"]
    assert made.value is not None
    assert [row.line for row in made.value.rows] == [3, 5]


def test_a_table_that_is_too_large_ends_in_a_problem() -> None:
    huge = rows("a\n" + "1\n" * 6_000_000, FILE)
    assert huge.value is None
    assert [one.code for one in huge.problems] == ["csv-size"]
