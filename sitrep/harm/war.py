"""What war tells its own side: battle data, units, positions, movements, losses; and where those who help are."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.harm.finding import Finding, Kind
from sitrep.harm.gates import Gate
from sitrep.harm.lexicon import Lexicon

_FLAGS = re.IGNORECASE
_NUMBER = r"(?<![\w.,/№])(?<!№ )(?<!No\. )(?<!No\.)(?:\d[\d\s,.\u00a0]*\d|\d)"
_WORDS = r"(?:\s+[\w’'ʼ-]+)"


def war(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Every stretch that belongs to the war, and every one that says where helpers are."""
    found = [Finding(*found.span(), kind) for kind, found in sought(lexicon).met(text)]
    military = any(one.kind == "military" for one in found)
    quiet = [found.span() for found in _quiet(lexicon).finditer(text)] if military else []
    for one in found:
        if one.kind != "military" or not any(start < one.end and one.start < end for start, end in quiet):
            yield one


@cache
def _quiet(lexicon: Lexicon) -> re.Pattern[str]:
    """Attacks on health care and the like are what humanitarians count, and no news to either side."""
    words = lexicon.words
    after = rf"(?:{words('battle')})\s+(?:\w+\s+)?{words('quiet_after')}"
    return re.compile(rf"(?<![\w’])(?:{after}|{words('battle_quiet')})", _FLAGS)


@cache
def sought(lexicon: Lexicon) -> Gate:
    """The patterns of the war and helpers, by kind."""
    written: dict[Kind, Iterator[str]] = {"military": _military(lexicon), "responders": _responders(lexicon)}
    return Gate(written, lexicon)


def _military(lexicon: Lexicon) -> Iterator[str]:
    words, need, needed = lexicon.words, lexicon.need, lexicon.needed
    cause = (
        r"(?:of|per|due|because|after|since|following|years?|months?|days?|hours?|із|через|після|унаслідок"
        r"|внаслідок|роки|років|рік)\b|від"
    )
    for many in (rf"(?#=0|1|2|3|4|5|6|7|8|9){_NUMBER}", rf"(?<![\w’]){need('numbers')}"):
        counted = rf"{many}(?!\s+{words('months')})"
        yield rf"{counted}(?:\s+(?!{cause})[\w’'ʼ-]+){{0,2}}\s+{need('battle')}(?![\w’])"
        yield rf"{counted}\s+{need('battle')}(?![\w’])"
    yield rf"(?<![\w’]){need('battle')}(?:\s*[:–—-]\s*){_NUMBER}"
    yield (
        rf"(?:{_NUMBER}(?:st|nd|rd|th|-?[а-яіїє]{{1,3}})?|{words('ordinal')})(?:\s+"
        rf"(?:[A-Za-zА-ЯІЇЄҐа-яіїєґ’-]+)){{0,2}}\s+{need('unit')}(?![\w’])"
    )
    yield rf"(?<![\w’]){need('unit')}\s+(?:«|“|\"|№|No\.?\s?\d)"
    yield rf"(?<![\w’]){need('troops')}{_WORDS}{{0,4}}\s+{need('manoeuvre')}(?![\w’])"
    yield rf"(?<![\w’]){need('manoeuvre')}{_WORDS}{{0,3}}\s+{need('troops')}(?![\w’])"
    yield needed("position")
    yield rf"(?<![\w’]){need('enemy')}{_WORDS}{{0,1}}\s+{need('losses')}(?![\w’])"
    yield rf"(?<![\w’]){need('losses')}\s+(?:of\s+)?(?:the\s+)?{need('enemy')}(?![\w’])"
    yield rf"{_NUMBER}(?:\s+[\w’'ʼ-]+)?\s+{need('soldier')}(?![\w’])"
    yield r"(?#=losses|втрати)(?<![\w’])(?:losses|втрати)\s+(?:up|rose|down|зросли|сягнули|становлять)"
    yield rf"(?<![\w’]){need('taken')}\s+(?-i:[A-ZА-ЯІЇЄҐ])\w+"


def _responders(lexicon: Lexicon) -> Iterator[str]:
    need = lexicon.need
    near = rf"{_WORDS}{{0,5}}\s+"
    yield rf"(?<![\w’]){need('responders')}{near}{need('staying')}{near}{need('fine')}(?![\w’])"
    yield rf"(?<![\w’]){need('staying')}{near}{need('responders')}{near}{need('fine')}(?![\w’])"
    yield rf"(?<![\w’]){need('fine')}{near}{need('staying')}{_WORDS}{{0,3}}\s+{need('responders')}(?![\w’])"
    yield (
        rf"(?<![\w’])(?:the\s+)?(?:last|few|only|останні|кілька|єдині){_WORDS}{{0,2}}\s+"
        rf"{need('responders')}(?![\w’])"
    )
