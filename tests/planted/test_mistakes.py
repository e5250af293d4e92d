"""Four hundred mistakes of an officer who never saw YAML are reported where they stand, and the hint mends them."""

from collections import defaultdict
from pathlib import Path

import pytest

from sitrep.codes import CODES
from tests.planted.catalogue import MISFILED, MISTAKES
from tests.planted.ground import GROUND
from tests.planted.mistake import Misfiled, Mistake, Outcome, Rest, brief, checked, ground, lay, plant

FILES = sorted({one.file for one in MISTAKES})
MOST_UNMENDED = 0.05
# What keeps a file from being read, or an entry from being understood, hides what stands beside it.
APART = frozenset(
    {
        "unknown-key",
        "unknown-value",
        "date-iso",
        "figure-number",
        "whole-number",
        "true-or-false",
        "wrong-form",
        "wrong-type",
        "table-number",
        "source-url",
    }
)


def fails(mistake: Mistake, outcome: Outcome) -> bool:
    """Whether it is not reported where it stands, or its hint does not do what the catalogue says it does."""
    return not (outcome.placed and outcome.hinted and outcome.mended != isinstance(mistake.mend, Rest))


def test_the_catalogue_is_as_large_and_wide_as_promised() -> None:
    """`docs`: 300 mistakes, 30 sorts or more, of every level; at least 95 % of the hints mend."""
    every: tuple[Mistake | Misfiled, ...] = (*MISTAKES, *MISFILED)
    assert len(every) >= 300
    assert len({one.sort for one in every}) >= 30
    assert len({(one.file, one.find, one.put) for one in MISTAKES}) == len(MISTAKES)
    levels = ("series", "registry/", "references", "edition", "displacement", "shelter", "grain-export", "un-visit")
    for level in (*levels, "tables/grain.csv", "tables/grain.yaml", "uk.po"):
        assert sum(one.file.startswith(level) for one in MISTAKES) >= 8, level
    assert sum(isinstance(one.mend, Rest) for one in every) <= MOST_UNMENDED * len(every)
    assert {one.expect.split()[0] for one in every} <= set(CODES)


def test_nothing_is_found_in_the_ground(tmp_path: Path) -> None:
    lay(tmp_path, ground())
    assert checked(tmp_path) == ()


@pytest.mark.parametrize("file", FILES)
def test_each_mistake_is_reported_in_its_place_and_mended_by_its_hint(file: str, tmp_path: Path) -> None:
    planted = [one for one in MISTAKES if one.file == file]
    assert planted
    outcomes = [(one, plant(tmp_path, one)) for one in planted]
    assert [(one.sort, one.put, one.expect, seen.said) for one, seen in outcomes if fails(one, seen)] == []


def test_each_misfiled_file_is_reported(tmp_path: Path) -> None:
    assert len(MISFILED) >= 25
    outcomes = [(one, plant(tmp_path, one)) for one in MISFILED]
    assert [(one.sort, sorted(one.changes), seen.said) for one, seen in outcomes if not seen.mended] == []


def test_the_mistakes_of_a_file_are_all_reported_in_one_run(tmp_path: Path) -> None:
    """As many of them at once as stand on lines of their own and hide nothing else."""
    counted = 0
    for file in FILES:
        planted = together(file)
        text = GROUND[planted[0].name] if planted else ""
        for one in planted:
            text = text.replace(one.find, one.put)
        if not planted:
            continue
        lay(tmp_path, {**ground(), planted[0].name: text.encode()})
        found = {brief(one) for one in checked(tmp_path)}
        assert {one.expect for one in planted} - found == set(), file
        counted += len(planted)
    assert counted > 60


def together(file: str) -> list[Mistake]:
    """The first mistake of each line of a file, of those that leave the lines and the names of others as they are."""
    taken: dict[int, Mistake] = {}
    names: dict[str, int] = defaultdict(int)
    for one in MISTAKES:
        code, _, place = one.expect.partition(" ")
        if one.file != file or code not in APART or "\n" in one.find + one.put or "id: " in one.put:
            continue
        if not place.startswith(f"{file}:"):
            continue
        line = GROUND[one.name].partition(one.find)[0].count("\n")
        if line not in taken and not names[one.find]:
            taken[line] = one
            names[one.find] += 1
    return list(taken.values())


def test_no_byte_order_mark_nor_line_end_is_a_mistake(tmp_path: Path) -> None:
    """Notepad writes both, and Excel parts cells with semicolons where the comma is a decimal sign."""
    files = {name: b"\xef\xbb\xbf" + content for name, content in ground().items()}
    lay(tmp_path, files)
    assert checked(tmp_path) == ()
    lay(tmp_path, {name: content.replace(b"\n", b"\r\n") for name, content in ground().items()})
    assert checked(tmp_path) == ()
    lay(tmp_path, {**ground(), "tables/grain.csv": ground()["tables/grain.csv"].replace(b",", b";")})
    assert checked(tmp_path) == ()
