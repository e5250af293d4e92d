"""Whether a weekday that stands right beside a day is that of the day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from sitrep.language.language import Language
from sitrep.model.message import Argument, Message, blanked
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
        for argument, start, written, named in _named(sentence.message, sentence.spoken):
            day = _day(sentence, argument)
            if day is not None and named != day.isoweekday():
                facts = {"written": written, "day": day, "wanted": sentence.spoken.weekday(day)}
                yield problem("weekday-date", sentence.at(start, len(written)), path=sentence.dotted, fix=None, **facts)


def _day(sentence: Sentence, argument: Argument) -> date | None:
    """The day that a hole prints."""
    passage = sentence.passage
    if passage is None:
        return None
    if argument.attribute == "as_of":
        figure = passage.figures.get(argument.name)
        return figure.as_of if figure is not None else None
    return passage.dates.get(argument.name)


@lru_cache(maxsize=20_000)
def _named(message: Message, language: Language) -> tuple[tuple[Argument, int, str, int], ...]:
    """Each weekday right before or behind a hole: the hole, where and how it is written, and which it is."""
    beside = ((one, *found) for one in message.arguments() if one.form == "date" for found in _beside(message, one))
    named = ((one, start, written, language.weekday_named(written)) for one, start, written in beside)
    return tuple((one, start, written, which) for one, start, written, which in named if which is not None)


def _beside(message: Message, hole: Argument) -> Iterator[tuple[int, str]]:
    """The word right before a hole and the word right behind it, each with its offset."""
    text, end = blanked(message), message.source.find("}", hole.offset) + 1
    before = _BEFORE.search(text, max(hole.offset - _LONGEST, 0), hole.offset)
    for found in (before, _BEHIND.match(text, end)):
        if found is not None:
            yield found.start(1), found.group(1)
