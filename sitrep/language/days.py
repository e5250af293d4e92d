"""How a language writes days, months and the time between two days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from sitrep.language.branch import Branch

Style = Literal["number", "day", "long", "table", "weekday", "short", "month", "month-short"]
STYLES: tuple[Style, ...] = get_args(Style)
_MONTH_FORMS = ("alone", "dated", "short")
_HOLES = ("day", "year", "weekday", *_MONTH_FORMS)
_SPANS = ("month", "year", "years")


@dataclass(frozen=True)
class Days:
    """The days of one language."""

    months: Mapping[str, tuple[str, ...]]
    weekdays: tuple[str, ...]
    patterns: Mapping[str, str]
    on: str
    intervals: Mapping[str, tuple[str, str, str]]
    calendar: Mapping[str, str]  # each form of a name (`січнев*`: all that begin so), and what it is: `month 1`

    @classmethod
    def of(cls, root: Branch) -> "Days":
        """What the sections on dates of a grammar say."""
        months, dates, intervals = root.branch("months"), root.branch("dates"), root.branch("intervals")
        made = cls(
            MappingProxyType({form: months.words(form, count=12) for form in _MONTH_FORMS}),
            root.words("weekdays", count=7),
            MappingProxyType({style: dates.pattern(style, may=_HOLES) for style in STYLES}),
            root.pattern("as_of", needs=("date",)),
            MappingProxyType({span: _interval(intervals.branch(span)) for span in _SPANS}),
            _calendar(root.branch("calendar")),
        )
        for branch in (months, dates, intervals):
            branch.close()
        return made

    def written(self, day: date, style: Style) -> str:
        """The day in a style."""
        facts = {form: names[day.month - 1] for form, names in self.months.items()}
        return self.patterns[style].format(day=day.day, year=day.year, weekday=self.weekdays[day.weekday()], **facts)

    def interval(self, start: date, end: date) -> str:
        """From day to day, both included, without saying twice what they share."""
        if start == end:
            return self.written(start, "long")
        shared = "month" if start.month == end.month else "year"
        first, last, pattern = self.intervals[shared if start.year == end.year else "years"]
        return pattern.format(start=self._styled(start, first), end=self._styled(end, last))

    def _styled(self, day: date, style: str) -> str:
        return next(self.written(day, one) for one in STYLES if one == style)


def _calendar(branch: Branch) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, sort, count in (("months", "month", 12), ("weekdays", "weekday", 7)):
        for number, forms in enumerate(branch.words(key, count=count), start=1):
            found |= dict.fromkeys(forms.split(), f"{sort} {number}")
    branch.close()
    return MappingProxyType(found)


def _interval(branch: Branch) -> tuple[str, str, str]:
    start, end = branch.text("start", among=STYLES), branch.text("end", among=STYLES)
    made = (start, end, branch.pattern("pattern", needs=("start", "end")))
    branch.close()
    return made
