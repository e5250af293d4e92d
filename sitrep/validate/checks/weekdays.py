"""Whether a weekday that stands right beside a day is that of the day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from sitrep.model.message import Argument
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk

_WORD = r"([^\W\d_]+(?:’[^\W\d_]+)*)"
_BEFORE, _BEHIND = re.compile(rf"{_WORD}[\s,(]{{1,3}}$"), re.compile(rf"[\s,(]{{1,3}}{_WORD}")
_LONGEST = 40  # characters before a day in which its weekday can stand


@check("weekday-date", texts=True)
def weekday_date(desk: Desk) -> Iterator[Problem]:
    """A weekday beside a day that a sentence names is the weekday of that day."""
    return misdated(sentences(desk, "weekday-date"))


def misdated(among: Iterable[Sentence]) -> Iterator[Problem]:
    """Every weekday in these sentences that stands beside a day of another weekday."""
    for sentence in among:
        for argument in sentence.message.arguments():
            day = _day(sentence, argument)
            for start, written in _beside(sentence, argument) if day is not None else ():
                named = sentence.spoken.weekday_named(written)
                if day is not None and named not in (None, day.isoweekday()):
                    facts = {"written": written, "day": day, "wanted": sentence.spoken.weekday(day)}
                    spot = sentence.at(start, len(written))
                    yield problem("weekday-date", spot, path=sentence.dotted, fix=None, **facts)


def _day(sentence: Sentence, argument: Argument) -> date | None:
    """The day that a hole prints."""
    passage = sentence.passage
    if passage is None or argument.branches:
        return None
    if argument.attribute == "as_of":
        figure = passage.figures.get(argument.name)
        return figure.as_of if figure is not None else None
    return passage.dates.get(argument.name)


def _beside(sentence: Sentence, argument: Argument) -> Iterator[tuple[int, str]]:
    """The word right before a hole and the word right behind it, each with its offset."""
    text, end = sentence.words, sentence.message.source.find("}", argument.offset) + 1
    before = _BEFORE.search(text, max(argument.offset - _LONGEST, 0), argument.offset)
    for found in (before, _BEHIND.match(text, end)):
        if found is not None:
            yield found.start(1), found.group(1)
