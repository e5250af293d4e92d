"""Spoils what is counted, measured and dated: digits, magnitudes, dates, the words before a number."""

import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutation.unit import Change, Unit
from benchmarks.mutation.words import exchange, exchangeable, figures, numbers, outside, put, says, word_of

_AHEAD = (
    r"(?= ?(?:US\$|[\d{$€£]|ten\b|half|a third|one in|a quarter|десять|половини|третин|чверть|(?:a |one )?million\b))"
)


def digits(unit: Unit) -> Iterator[Change]:
    """One digit is another, or two have changed places."""
    for hit, sort in numbers(unit):
        if sort != "count":
            continue
        for at in (index for index, sign in enumerate(hit[0]) if sign.isdigit()):
            for digit in "0123456789":
                if digit != hit[0][at] and not (digit == "0" and at == 0):
                    new = put(hit[0], (at, at + 1), digit)
                    yield put(unit.target, hit.span(), new), f"{hit[0]} → {new}"
        for at, (one, two) in enumerate(pairwise(hit[0])):
            if one.isdigit() and two.isdigit() and one != two and not (at == 0 and two == "0"):
                new = put(hit[0], (at, at + 2), two + one)
                yield put(unit.target, hit.span(), new), f"{hit[0]} → {new}"
    yield from exchange("numeral")(unit)


def magnitudes(unit: Unit) -> Iterator[Change]:
    """Ten, a hundred or a thousand times as much or as little."""
    comma, group = (",", " ") if unit.language == "uk" else (".", ",")
    for hit, sort in numbers(unit):
        number = hit[0]
        if sort != "count":
            continue
        whole = number.replace("\N{NO-BREAK SPACE}", " ").replace(group, "")
        changed = (
            {number.replace(comma, "")}
            if comma in number
            else {_grouped(whole + "0", unit), _grouped(whole + "00", unit)}
        )
        if comma in number:
            before, after = number.split(comma)[:2]
            changed |= {f"{before}{after[0]}{comma}{after[1:] or '0'}", f"0{comma}{before}{after}"}
        elif len(whole) > 1:
            changed |= {_grouped(whole[:-1], unit), _grouped(whole + "000", unit), f"{whole[:-1]}{comma}{whole[-1]}"}
        for new in sorted(changed):
            if _value(new, unit) != _value(number, unit):
                yield put(unit.target, hit.span(), new), f"{number} → {new}"
    yield from exchange("step")(unit)


def _grouped(whole: str, unit: Unit) -> str:
    mark, least = (" ", 5) if unit.language == "uk" else (",", 4)
    return whole if len(whole) < least else f"{int(whole):,}".replace(",", mark)


def _value(number: str, unit: Unit) -> float:
    return float("".join(number.split()).replace(",", "." if unit.language == "uk" else ""))


_ANY_MONTH = 28  # days that every month has


def dates(unit: Unit) -> Iterator[Change]:
    """Another day, month or year."""
    for hit, sort in numbers(unit):
        number = int(hit[0]) if hit[0].isdigit() else 0
        others: tuple[int, ...] = ()
        if sort == "day":
            nearby = (number - 1, number + 1, number + 10, number - 10)
            others = tuple(day for day in nearby if 0 < day <= _ANY_MONTH)
        elif sort == "year" and number:
            others = (number - 1, number + 1, number - 10)
        for other in sorted({*others} - {number}):
            yield put(unit.target, hit.span(), str(other)), f"{number} → {other}"
    yield from exchange("month")(unit)


def modifiers(unit: Unit) -> Iterator[Change]:
    """Another word before a number, none where there was one, or one where there was none."""
    yield from exchange("modifier", _AHEAD)(unit)
    plain = outside(unit.target)
    known = {
        form
        for group in exchangeable()["modifier"]
        for word in group
        for form in word[unit.language]
        if form != "до" or says(unit.source, ["up to"])
    }
    sites = {hit.start() for hit, sort in numbers(unit) if sort == "count"}
    sites |= {hit.start() for hit in figures(unit.target)}
    taken: set[tuple[int, int]] = set()
    for form in sorted(known, key=len, reverse=True):
        for hit in word_of(form).finditer(plain):
            if re.match(_AHEAD, unit.target[hit.end() :]) and not any(
                hit.start() < end and start < hit.end() for start, end in taken
            ):
                taken.add(hit.span())
                rest = unit.target[hit.end() + 1 :]
                rest = rest[0].upper() + rest[1:] if hit[0][0].isupper() else rest
                yield unit.target[: hit.start()] + rest, f"{hit[0]} left out"
    said = {"en": ("about", "at least", "more than", "nearly"), "uk": ("приблизно", "щонайменше", "понад", "майже")}
    for site in sorted(sites):
        before = unit.target[:site]
        if (
            not before
            or any(before.lower().rstrip(" $€£US").endswith(form) for form in known)
            or re.search(r"[№–-]\s?$", before)
        ):
            continue
        start = len(re.sub(r"(?:US)?[$€£]$", "", before))
        for form in said[unit.language]:
            yield put(unit.target, (start, start), form + " "), f"{form} added"
