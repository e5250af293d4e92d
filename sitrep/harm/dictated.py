"""Numbers that were written as they are said: zero six seven, triple zero; нуль шістдесят сім, три нулі."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from sitrep.harm.lexicon import Lexicon

_TELEPHONE = (9, 13)  # digits, of which the first are a nought or the code of the country
_LEAST_WORDS = 3
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ"))
_LONG_AND_PLAIN = 7  # digits said one by one
_COUNTRY = "380"  # no telephone number is without it or a nought


def dictated(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """From where to where a text says a telephone number in words, or partly so."""
    run: list[tuple[str, int, int, bool]] = []
    lower = _bare(text.lower())
    if not any(map(lower.__contains__, _begins(lexicon))) and not _begun().search(lower):
        return
    for found in _token().finditer(text):
        token = _read(found.group(), lexicon)
        if token is None or (run and not _joins(text[run[-1][2] : found.start()])):
            yield from _judged(run)
            run = []
        if token is not None:
            run.append((token, found.start(), found.end(), not found.group().isdigit()))
    yield from _judged(run)


def _judged(run: list[tuple[str, int, int, bool]]) -> Iterator[tuple[int, int]]:
    """The run if it is a number: with words in it, begun as a telephone number or said digit by digit."""
    if sum(in_words for *_, in_words in run) < 1 or len(run) < _LEAST_WORDS:
        return
    digits = _digits([token for token, *_ in run])
    begun = digits.startswith(("0", "380")) and _TELEPHONE[0] <= len(digits) <= _TELEPHONE[1]
    plain = len(run) >= _LONG_AND_PLAIN and all(len(token) == 1 for token, *_ in run) and "0" in digits
    if begun or plain:
        yield run[0][1], run[-1][2]


def _digits(tokens: list[str]) -> str:
    """What the words come to: tens and hundreds take the words behind them, `triple` and `три нулі` repeat."""
    made: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        behind = tokens[index + 1] if index + 1 < len(tokens) else ""
        if token.startswith("x") and behind.isdigit():
            made.append(behind * int(token[1:]))
            index += 2
        elif behind.startswith("*") and token in {"2", "3", "4", "5"}:
            made.append(behind[1:] * int(token))
            index += 2
        else:
            index += 1
            while (
                index < len(tokens)
                and token.isdigit()
                and tokens[index].isdigit()
                and token.endswith("0" * len(tokens[index]))
                and int(token) > 0
                and len(tokens[index]) < len(token)
                and int(tokens[index]) > 0
            ):
                token = str(int(token) + int(tokens[index]))
                index += 1
            made.append(token.lstrip("*x"))
    return "".join(made)


def _joins(between: str) -> bool:
    return re.fullmatch(r"[\s,.;:–—()-]{1,3}", between) is not None


def _read(written: str, lexicon: Lexicon) -> str | None:
    return written if written.isdigit() else _spoken(lexicon).get(_bare(written.lower()))


def _bare(word: str) -> str:
    """Without its apostrophe, which many leave out."""
    return word.translate(_APOSTROPHES)


@cache
def _begins(lexicon: Lexicon) -> tuple[str, ...]:
    return (_COUNTRY, *map(_bare, lexicon.noughts))


@cache
def _begun() -> re.Pattern[str]:
    """A code in digits before a word, or a word before digits: 067 one two three."""
    return re.compile(r"(?<![\w.,])0\d\d[\s,-]{1,2}[^\W\d]")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d+|[^\W\d]+(?:['’ʼ][^\W\d]+)?")


@cache
def _spoken(lexicon: Lexicon) -> Mapping[str, str]:
    """What each word says: digits; `x3` before the digit it repeats; `*0` behind the number that repeats it."""
    return MappingProxyType({_bare(said): meant for said, meant in lexicon.spoken.items()})
