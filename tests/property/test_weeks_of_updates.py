"""Weeks of new figures reopen no approved sentence but those that compare, and of these each whose figures turned."""

import os
import shutil

import pytest

from benchmarks.weeks_of_updates import Week, simulate

WEEKS = int(os.environ.get("SITREP_WEEKS", "3"))


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> list[Week]:
    return list(simulate(tmp_path_factory.mktemp("weeks"), WEEKS))


def test_only_what_compares_is_read_again_and_only_where_its_figures_turned(weeks: list[Week]) -> None:
    assert len(weeks) == WEEKS
    for one in weeks:
        assert (one.wrongly, one.missed) == ((), ()), one.day
        assert one.figures > 50
        assert one.units > 100
        assert len(one.reopened) < one.units // 5
    assert sum(len(one.reopened) for one in weeks) > 0


def test_the_author_is_asked_about_what_turned(weeks: list[Week]) -> None:
    assert [one.asked >= len(one.reopened) for one in weeks] == [True] * WEEKS
    assert sum(one.asked for one in weeks) > 0


def test_where_numbers_stand_in_sentences_msgmerge_reopens_many_times_as_many(weeks: list[Week]) -> None:
    if shutil.which("msgmerge") is None:
        pytest.skip("msgmerge (GNU gettext) is not installed")
    merged = [one.gettext for one in weeks if one.gettext is not None]
    assert len(merged) == WEEKS
    assert sum(one.fuzzy + one.untranslated for one in merged) > 3 * sum(len(one.reopened) for one in weeks)
