"""Rows know their line, cells their column, and every fault of a table is found in one run."""

import random

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
        ('a,b\n"in"side,2\n"open,3\n4\n', [("csv-syntax", 2, 5), ("csv-syntax", 3, 1), ("csv-row", 4, 1)]),
        ("a,b\n1,\u200b2\n\0,3\n", [("csv-characters", 2, 3), ("csv-characters", 3, 1)]),
        ('a,b\n"' + "x" * 200_000 + '",1\n2,3\n', [("csv-size", 2, 1)]),
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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_change_no_line_and_no_column(end: str) -> None:
    made = rows('a,b\n"p\nq",1\n\n2,3\n'.replace("\n", end), FILE)
    assert made.problems == ()
    assert made.value is not None
    assert [row.line for row in made.value.rows] == [2, 5]
    places = [(at.line, at.column) for row in made.value.rows for at in (made.value.spot(row, "b"),)]
    assert places == [(3, 4), (5, 3)]


def test_more_faults_than_anyone_reads_end_the_table() -> None:
    made = rows("a,b\n" + "1\n" * 5_000, FILE)
    assert made.value is None
    assert [one.code for one in made.problems] == ["csv-row"] * 1_000 + ["csv-size"]
    assert made.problems[-1].facts["sort"] == "faults"


def test_scrambled_tables_are_never_a_traceback() -> None:
    chance = random.Random(8)
    signs = ['"', '""', ",", ";", "\t", "\n", "\r", "\r\n", "\0", "\u202e", "x", "ї", " "]
    seen = 0
    for _ in range(3_000):
        text = "".join(chance.choice(signs) for _ in range(chance.randint(0, 40)))
        made = rows(chance.choice(["", "a,b\n", "a;b\n", "a\n"]) + text, FILE)
        assert made.value is not None or made.problems
        for row in made.value.rows if made.value is not None else ():
            assert made.value is not None
            assert len(row.cells) == len(made.value.header)
            seen += 1
    assert seen > 100
