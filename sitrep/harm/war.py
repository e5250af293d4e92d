"""What war tells its own side: battle data, units, positions, movements, losses; and where those who help are."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import word, words

_FLAGS = re.IGNORECASE
_NUMBER = r"(?<![\w.,])(?:\d[\d\s,.\u00a0]*\d|\d)"
_WORDS = r"(?:\s+[\w’'ʼ-]+)"


def war(text: str) -> Iterator[Finding]:
    """Every stretch that belongs to the war, and every one that says where helpers are."""
    quiet = [found.span() for found in _quiet().finditer(text)]
    for kind, pattern in _patterns():
        for found in pattern.finditer(text):
            start, end = found.span()
            if kind != "military" or not any(first < end and start < last for first, last in quiet):
                yield Finding(start, end, kind)


@cache
def _quiet() -> re.Pattern[str]:
    """Attacks on health care and the like are what humanitarians count, and no news to either side."""
    after = rf"(?:{words('battle')})\s+(?:\w+\s+)?{words('quiet_after')}"
    return re.compile(rf"(?<![\w’])(?:{after}|{words('battle_quiet')})", _FLAGS)


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    listed: list[tuple[Kind, str]] = [("military", one) for one in _military()]
    listed += [("responders", one) for one in _responders()]
    return tuple((kind, re.compile(pattern, _FLAGS)) for kind, pattern in listed)


def _military() -> Iterator[str]:
    cause = r"(?:of|per|due|because|after|since|following|years?|months?|days?|hours?|із|через|після|унаслідок|внаслідок|роки|років|рік)\b|від"
    many = rf"(?:{_NUMBER}|(?<![\w’]){words('numbers')})(?!\s+{words('months')})"
    yield rf"{many}(?:\s+(?!{cause})[\w’'ʼ-]+){{0,2}}\s+{words('battle')}(?![\w’])"
    yield rf"{many}\s+{words('battle')}(?![\w’])"
    yield rf"(?<![\w’]){words('battle')}(?:\s*[:–—-]\s*){_NUMBER}"
    yield (
        rf"(?:{_NUMBER}(?:st|nd|rd|th|-?[а-яіїє]{{1,3}})?|{words('ordinal')})(?:\s+"
        rf"(?:[A-Za-zА-ЯІЇЄҐа-яіїєґ’-]+)){{0,2}}\s+{words('unit')}(?![\w’])"
    )
    yield rf"(?<![\w’]){words('unit')}\s+(?:«|“|\"|№|No\.?\s?\d)"
    yield rf"(?<![\w’]){words('troops')}{_WORDS}{{0,4}}\s+{words('manoeuvre')}(?![\w’])"
    yield rf"(?<![\w’]){words('manoeuvre')}{_WORDS}{{0,3}}\s+{words('troops')}(?![\w’])"
    yield word("position")
    yield rf"(?<![\w’]){words('enemy')}{_WORDS}{{0,1}}\s+{words('losses')}(?![\w’])"
    yield rf"(?<![\w’]){words('losses')}\s+(?:of\s+)?(?:the\s+)?{words('enemy')}(?![\w’])"
    yield rf"{_NUMBER}(?:\s+[\w’'ʼ-]+)?\s+{words('soldier')}(?![\w’])"
    yield r"(?<![\w’])(?:losses|втрати)\s+(?:up|rose|down|зросли|сягнули|становлять)"
    yield rf"(?<![\w’]){words('taken')}\s+(?-i:[A-ZА-ЯІЇЄҐ])\w+"


def _responders() -> Iterator[str]:
    near = rf"{_WORDS}{{0,5}}\s+"
    yield rf"(?<![\w’]){words('responders')}{near}{words('staying')}{near}{words('fine')}(?![\w’])"
    yield rf"(?<![\w’]){words('staying')}{near}{words('responders')}{near}{words('fine')}(?![\w’])"
    yield rf"(?<![\w’]){words('fine')}{near}{words('staying')}{_WORDS}{{0,3}}\s+{words('responders')}(?![\w’])"
    yield (
        rf"(?<![\w’])(?:the\s+)?(?:last|few|only|останні|кілька|єдині){_WORDS}{{0,2}}\s+"
        rf"{words('responders')}(?![\w’])"
    )
