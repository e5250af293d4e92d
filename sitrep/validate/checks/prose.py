"""Whether digits were typed where a figure could stand, or names that are not used."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from sitrep.harm.find import find
from sitrep.harm.lexicon import Lexicon
from sitrep.language.language import Language
from sitrep.model.figure import Figure
from sitrep.model.registry import Registry
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk

CLOCK = re.compile(
    r"(?<![\d:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?)(?![\d:])"
)
DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEXT = re.compile(r"[\u00a0 ]([^\W\d_]+)")


@check("digits-in-prose", "digits-unaccounted", texts=True)
def digits_in_prose(desk: Desk) -> Iterator[Problem]:
    """A number in a sentence is a figure named in braces; one that no figure is, is asked about."""
    for sentence in sentences(desk, "digits-in-prose"):
        words, numbers = _numbers(sentence.own_words, sentence.spoken, desk.archive.registry, desk.lexicon)
        for found in numbers:
            yield _judged(sentence, found, words)


@lru_cache(maxsize=20_000)
def _numbers(
    words: str, language: Language, registry: Registry, lexicon: Lexicon
) -> tuple[str, tuple[re.Match[str], ...]]:
    """The numbers in the words of a text, and these words without what holds digits and need be no figure."""
    if not DIGIT.search(words):
        return words, ()
    for one in find(words, lexicon):
        if one.kind != "name":  # what must not be there at all need not be a figure
            words = words[: one.start] + " " * (one.end - one.start) + words[one.end :]
    for literal in (CLOCK, *_declared(registry)):
        words = literal.sub(lambda held: " " * len(held.group()), words)
    prose = language.prose
    found = (one for one in prose.number.finditer(words) if not _YEAR.fullmatch(one.group()))
    return words, tuple(one for one in found if not prose.numbered.search(words[: one.start()]))


def _judged(sentence: Sentence, found: re.Match[str], words: str) -> Problem:
    spot = sentence.at(found.start(), len(found.group().rstrip()))
    written = found.group().strip()
    month = _NEXT.match(words, found.end())
    named = None if month and sentence.spoken.is_month(month.group(1)) else _figure(sentence, found)
    if named is None:
        return problem("digits-unaccounted", spot, path=sentence.dotted, written=written)
    return problem("digits-in-prose", spot, path=sentence.dotted, written=written, figure=named)


def _figure(sentence: Sentence, found: re.Match[str]) -> str | None:
    """The figure of the passage that these digits say, exactly or rounded as they are."""
    known = sentence.desk.languages  # whichever they are: an entry may not say in which it is written
    spoken = (known.language(code).marks for code in known.codes)
    power = max(marks.scaled(found.string, found.end("digits"))[0] for marks in spoken)
    readings = list(_readings(found.group("digits"), power))
    held = sentence.passage.figures if sentence.passage is not None else {}
    for name, figure in held.items():
        if any(_says(figure, value, half) for value, half in readings):
            return name
    return None


def _says(figure: Figure, value: Decimal, half: Decimal) -> bool:
    return any(one is not None and abs(one - value) <= half for one in (figure.value, figure.low, figure.high))


def _readings(digits: str, power: int) -> Iterator[tuple[Decimal, Decimal]]:
    """What digits may mean, with half of the last place where a scale says that they are rounded."""
    grouped = re.sub(r"[,\u00a0\u202f ](?=\d{3}\b)", "", digits)
    for plain in {grouped.replace(",", "."), digits.replace(",", ".")}:
        if re.fullmatch(r"\d+(\.\d+)?", plain):
            value = Decimal(plain)
            exponent = value.as_tuple().exponent
            places = exponent if isinstance(exponent, int) else 0
            half = Decimal(5).scaleb(places - 1 + power) if power or places < 0 else Decimal(0)
            yield value.scaleb(power), half


@lru_cache(maxsize=8)
def _declared(registry: Registry) -> tuple[re.Pattern[str], ...]:
    """Terms and names of organisations that hold digits: literals that the registry declares."""
    held = [one.words for one in registry.terms] + [one.name for one in registry.organisations]
    held += [one.short for one in registry.organisations]
    literals = {word for words in held for word in words.values() if any(map(str.isdigit, word))}
    longest_first = sorted(literals, key=lambda word: (-len(word), word))
    return (re.compile("|".join(map(re.escape, longest_first))),) if literals else ()
