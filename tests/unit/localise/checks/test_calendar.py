"""Months and weekdays are the same in both languages, in whatever form they stand."""

import pytest

from sitrep.localise.checks.calendar import calendar_equal
from sitrep.localise.checks.pair import beside
from sitrep.localise.tongues import tongue

QUIET = (
    ("In IOM’s January survey they waited.", "За січневим опитуванням МОМ вони чекали."),
    ("The ferry sails every Wednesday.", "Пором ходить щосереди."),
    ("February’s exports are of the whole month.", "Експорт за лютий охоплює весь місяць."),
    ("They may come in May.", "Вони можуть прийти у травні."),
    ("A middle school reopened.", "Відкрилася середня школа."),
)
FIRED = (
    ("On Tuesday, 7 March 2023, it rained.", "У середу, 7 березня 2023 року, падав дощ.", "середу"),
    ("On Tuesday, 7 March 2023, it rained.", "У вівторок, 7 квітня 2023 року, падав дощ.", "квітня"),
    ("It rained in March.", "Падав дощ.", "–"),
    ("It rained.", "Дощ падав у п’ятницю.", "п’ятницю"),
)


@pytest.mark.parametrize(("english", "ukrainian"), QUIET)
def test_the_same_days_are_quiet_both_ways(english: str, ukrainian: str) -> None:
    assert list(calendar_equal.run(beside(english, ukrainian, tongue("en"), tongue("uk")))) == []
    assert list(calendar_equal.run(beside(ukrainian, english, tongue("uk"), tongue("en")))) == []


@pytest.mark.parametrize(("source", "target", "written"), FIRED)
def test_another_day_is_told(source: str, target: str, written: str) -> None:
    (found,) = calendar_equal.run(beside(source, target, tongue("en"), tongue("uk")))
    assert (found.code, found.facts["written"]) == ("calendar-equal", written)
    if written != "–":
        assert target[found.offset : found.offset + (found.length or 0)] == written
