"""A fix changes what stands at its spot, and no other byte of the file."""

from codecs import BOM_UTF8

from hypothesis import given
from hypothesis import strategies as st

from sitrep.load.splice import splice
from sitrep.problems import Fix, Spot

FILE = "sources/series.yaml"
LINES = st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=12), min_size=1)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def fix(line: int, column: int, length: int, text: str) -> Fix:
    return Fix(Spot(FILE, line, column, length), text)


def test_characters_are_counted_and_bytes_are_kept() -> None:
    source = BOM_UTF8 + "назва: Вигадка\r\n# примітка\t\r\nпереміщено:  осіб".encode()
    made, done = splice(source, [fix(3, 14, 4, "людей"), fix(1, 1, 5, "title")])
    assert made == BOM_UTF8 + "title: Вигадка\r\n# примітка\t\r\nпереміщено:  людей".encode()
    assert len(done) == 2


def test_of_two_that_overlap_the_second_waits() -> None:
    first, second = fix(1, 1, 4, "one"), fix(1, 3, 4, "two")
    assert splice(b"abcdef", [second, first]) == (b"oneef", (first,))


def test_what_is_not_there_or_changes_nothing_is_not_done() -> None:
    wanted = [fix(9, 1, 1, "x"), fix(1, 40, 1, "x"), fix(1, 1, 1, "a")]
    assert splice(b"abc\n", wanted) == (b"abc\n", ())


@given(LINES, ENDS, st.sampled_from([b"", BOM_UTF8]), st.data())
def test_no_other_byte_moves(lines: list[str], end: str, mark: bytes, draw: st.DataObject) -> None:
    chosen = draw.draw(st.integers(0, len(lines) - 1))
    line, text = lines[chosen], draw.draw(st.text(st.characters(codec="utf-8"), max_size=4))
    start = draw.draw(st.integers(0, len(line)))
    made, _ = splice(mark + end.join(lines).encode(), [fix(chosen + 1, start + 1, len(line) - start, text)])
    held = [*lines[:chosen], line[:start] + text, *lines[chosen + 1 :]]
    assert made == mark + end.join(held).encode()
