"""Whether the numbers typed into a translation are those typed into its source, however each language writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

from sitrep.language.marks import MONEY, Marks
from sitrep.localise.checks.pair import Finding, Pair, check
from sitrep.model.message import Message, blanked

_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"\d+(?:[.,:/]\d+)*")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_DAY_HALF = 12
_DAY_AND_NIGHT = "a day and a night"
_TENS = frozenset(map(Decimal, range(20, 100, 10)))


@dataclass(frozen=True, slots=True)
class Literal:
    """A number that is typed into a text: what it says in whatever language, and where and how it is written."""

    meant: str
    written: str
    offset: int
    shared: str | None = None  # with the scale and the unit of the number that follows: 6 to 7 thousand
    understood: frozenset[str] = frozenset()  # by what stands around it: 85 million euros, of which 19; 24 hours

    @property
    def readings(self) -> frozenset[str]:
        """All that it may mean."""
        return self.understood | {self.meant, self.shared or self.meant}


@check("literal-equal", "digits-in-translation")
def literal_equal(pair: Pair) -> Iterator[Finding]:
    """Each number typed into the translation is typed into the source too, and the other way round."""
    if pair.source_tongue.marks is None or pair.tongue.marks is None:
        return
    source, target = literals(pair.source, pair.source_tongue.marks), literals(pair.target, pair.tongue.marks)
    lost = _unmatched(source, target, pair.target, pair.tongue.marks)
    added = _unmatched(target, source, pair.source, pair.source_tongue.marks)
    for one in added:
        code = "literal-equal" if lost else "digits-in-translation"
        yield Finding(code, one.offset, len(one.written), {"written": one.written, "source": _listed(lost)})
    if lost and not added:
        yield Finding("literal-equal", facts={"written": "–", "source": _listed(lost)})


def _unmatched(asked: tuple[Literal, ...], given: tuple[Literal, ...], text: Message, marks: Marks) -> list[Literal]:
    """The numbers that the other text says neither in digits nor in words."""
    meant = frozenset(reading for one in given for reading in one.readings)
    left = [one for one in asked if not one.readings & meant]
    said = frozenset(_words(blanked(text), marks)) if left else frozenset()
    return [one for one in left if not one.readings & said]


def _listed(found: list[Literal]) -> str:
    return ", ".join(one.written for one in found)


@lru_cache(maxsize=4096)
def literals(message: Message, marks: Marks) -> tuple[Literal, ...]:
    """The numbers that a text holds in digits."""
    text = blanked(message)
    found = list(_digits(text, marks))
    money: set[str] = set()
    for index, (one, behind) in enumerate(zip_longest(found, found[1:])):
        end = one.offset + len(one.written)
        shares = behind and one.meant == _bare(one, marks) and marks.sharing.fullmatch(text, end, behind.offset)
        shared = _with_scale_of(one, behind, marks) if shares else None
        found[index] = replace(one, shared=shared, understood=frozenset(_understood(one, money, text, marks)))
        money |= {one.meant.partition(" ")[2]} & set(MONEY)
    return tuple(found)


def _understood(one: Literal, money: set[str], text: str, marks: Marks) -> Iterator[str]:
    """What else a number may mean: so much of the money that was named before, or a day and a night."""
    if one.meant.replace(".", "").isdigit():
        yield from (f"{one.meant} {named}" for named in money)
    if one.meant == "24" and marks.hours.match(text, one.offset + len(one.written)):
        yield _DAY_AND_NIGHT


def _bare(one: Literal, marks: Marks) -> str | None:
    """What the digits of a number say without what stands behind them; nothing of a time or a date."""
    found = marks.number.match(one.written)
    if found is None:
        return None
    plain = re.sub(f"[{re.escape(marks.groups)}]", "", found.group()).replace(marks.decimal, ".")
    return _meant(Decimal(plain), None) if found.end() == len(one.written) else None


def _with_scale_of(one: Literal, behind: Literal, marks: Marks) -> str | None:
    """What a number means if the words behind the next one are its own too: 6 to 7 thousand, 46 and 38 per cent."""
    found = marks.number.match(behind.written)
    if found is None or found.end() == len(behind.written):
        return None
    joined = one.written + behind.written[found.end() :]
    return next((made.meant for made in _digits(joined, marks)), None)


def _digits(text: str, marks: Marks) -> Iterator[Literal]:
    at = 0
    while found := _DIGIT.search(text, at):
        start = found.start()
        run, own = _RUN.match(text, start), marks.number.match(text, start)
        run_end, own_end = (one.end() if one else start + 1 for one in (run, own))
        if run_end > own_end:
            meant, end = _clock(text, start, run_end, marks)
        else:
            meant, end = _quantity(text, start, own_end, marks)
        yield Literal(meant, text[start:end], start)
        at = end


def _quantity(text: str, start: int, end: int, marks: Marks) -> tuple[str, int]:
    """The number with the scale and the unit that follow it, or the sign that stands before."""
    plain = re.sub(f"[{re.escape(marks.groups)}]", "", text[start:end]).replace(marks.decimal, ".")
    power, end = marks.scaled(text, end)
    unit, end = marks.unit(text, end)
    return _meant(Decimal(plain).scaleb(power), unit or marks.signed(text, start)), end


def _clock(text: str, start: int, end: int, marks: Marks) -> tuple[str, int]:
    """A time on the clock of twenty-four hours; anything else means itself."""
    written = text[start:end]
    time = _CLOCK.fullmatch(written)
    if time is None:
        return written, end
    hour, minute = int(time.group(1)), time.group(2)
    for half, words in enumerate(marks.halves_of_day):
        found = words.match(text, end)
        if found:
            hour, end = hour % _DAY_HALF + half * _DAY_HALF, found.end()
            break
    return f"{hour}:{minute}", end


def _words(text: str, marks: Marks) -> Iterator[str]:
    """What the numbers in words may mean: they answer for digits, and are never missed."""
    for value, words in marks.numbers.items():
        for found in words.finditer(text):
            power, end = marks.scaled(text, found.end())
            yield from _with_unit(text, end, value.scaleb(power), marks)
            if value in _TENS:
                for more, behind in _units_behind(text, found.end(), marks):
                    power, end = marks.scaled(text, behind)
                    yield from _with_unit(text, end, (value + more).scaleb(power), marks)
    if marks.day_and_night.search(text):
        yield _DAY_AND_NIGHT
    for scale in marks.scales:
        for found in scale.alone.finditer(text):
            yield from _with_unit(text, found.end(), Decimal(1).scaleb(scale.power), marks)
        for found in scale.halved.finditer(text):
            yield from _with_unit(text, found.end(), Decimal(5).scaleb(scale.power - 1), marks)


def _units_behind(text: str, end: int, marks: Marks) -> Iterator[tuple[Decimal, int]]:
    """The number in words that stands right behind a number of tens, and where it ends: eighty-three."""
    if text[end : end + 1] in ("-", " ", "\u00a0"):
        for value in map(Decimal, range(1, 10)):
            found = marks.numbers[value].match(text, end + 1)
            if found:
                yield value, found.end()


def _with_unit(text: str, end: int, value: Decimal, marks: Marks) -> Iterator[str]:
    yield _meant(value, None)
    unit, _ = marks.unit(text, end)
    if unit is not None:
        yield _meant(value, unit)


def _meant(value: Decimal, unit: str | None) -> str:
    return f"{value.normalize():f} {unit or ''}".strip()
