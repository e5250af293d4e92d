"""Whether digits were typed where a figure could stand, or names that are not used."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from sitrep.harm.find import find
from sitrep.model.figure import Figure
from sitrep.model.registry import Registry
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk

_NUMBER = re.compile(
    r"(?<![\w/.,#№-])(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:[\u00a0\u202f -]?(?P<scale>thousand|million|billion|тис\.|тисяч[аі]?|млн|мільйон\w*|млрд|мільярд\w*))?"
    r"(?![\w/#])(?!-\d)"
)
_SCALES = {"th": 3, "ти": 3, "mi": 6, "мл": 6, "мі": 6, "bi": 9}
_BILLIONS = ("млрд", "мільярд")  # they begin like the word for a million
_NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|no|Resolution|resolution|Article|article|Round|round|Update|Annex)\.?"
    r"|№|(?:резолюці|статт|раунд|додат)\w*)[\u00a0 #№]*$",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?<![\d:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?)(?![\d:])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(
    r"[\u00a0 ](?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)\b"
)


@check("digits-in-prose", "digits-unaccounted", texts=True)
def digits_in_prose(desk: Desk) -> Iterator[Problem]:
    """A number in a sentence is a figure named in braces; one that no figure is, is asked about."""
    left_alone = (CLOCK, *_declared(desk))
    for sentence in sentences(desk, "digits-in-prose"):
        words = sentence.own_words
        for one in find(words, desk.lexicon):
            if one.kind != "name":  # what must not be there at all need not be a figure
                words = words[: one.start] + " " * (one.end - one.start) + words[one.end :]
        for literal in left_alone:
            words = literal.sub(lambda held: " " * len(held.group()), words)
        for found in _NUMBER.finditer(words):
            if _NUMBERED.search(words[: found.start()]) or _YEAR.fullmatch(found.group()):
                continue
            yield _judged(sentence, found, words)


def _judged(sentence: Sentence, found: re.Match[str], words: str) -> Problem:
    spot = sentence.at(found.start(), len(found.group().rstrip()))
    written = found.group().strip()
    named = None if _MONTH.match(words, found.end()) else _figure(sentence, found)
    if named is None:
        return problem("digits-unaccounted", spot, path=sentence.dotted, written=written)
    return problem("digits-in-prose", spot, path=sentence.dotted, written=written, figure=named)


def _figure(sentence: Sentence, found: re.Match[str]) -> str | None:
    """The figure of the passage that these digits say, exactly or rounded as they are."""
    readings = [(value, half) for value, half in _readings(found.group("digits"), found.group("scale") or "")]
    held = sentence.passage.figures if sentence.passage is not None else {}
    for name, figure in held.items():
        if any(_says(figure, value, half) for value, half in readings):
            return name
    return None


def _says(figure: Figure, value: Decimal, half: Decimal) -> bool:
    return any(one is not None and abs(one - value) <= half for one in (figure.value, figure.low, figure.high))


def _readings(digits: str, scale: str) -> Iterator[tuple[Decimal, Decimal]]:
    """What digits may mean, with half of the last place where a scale says that they are rounded."""
    power = 9 if scale.startswith(_BILLIONS) else _SCALES.get(scale[:2].lower(), 0)
    grouped = re.sub(r"[,\u00a0\u202f ](?=\d{3}\b)", "", digits)
    for plain in {grouped.replace(",", "."), digits.replace(",", ".")}:
        if re.fullmatch(r"\d+(\.\d+)?", plain):
            value = Decimal(plain)
            exponent = value.as_tuple().exponent
            places = exponent if isinstance(exponent, int) else 0
            half = Decimal(5).scaleb(places - 1 + power) if power or places < 0 else Decimal(0)
            yield value.scaleb(power), half


def _declared(desk: Desk) -> tuple[re.Pattern[str], ...]:
    """Terms and names of organisations that hold digits: literals that the registry declares."""
    registry = desk.archive.registry
    held = [one.words for one in registry.terms] + [one.name for one in registry.organisations]
    held += [one.short for one in registry.organisations]
    literals = {word for words in held for word in words.values() if any(map(str.isdigit, word))}
    longest_first = sorted(literals, key=lambda word: (-len(word), word))
    return (re.compile("|".join(map(re.escape, longest_first))),) if literals else ()


@check("place-banned", texts=True)
def place_banned(desk: Desk) -> Iterator[Problem]:
    """Names that are not used for a place stand in quotations and titles only."""
    return banned_places(desk.archive.registry, sentences(desk, "place-banned"))


def banned_places(registry: Registry, among: Iterable[Sentence]) -> Iterator[Problem]:
    """Every name that the registry bans, in these sentences."""
    banned = {name: place for place in registry.places for name in place.banned}
    if not banned:
        return
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(banned, key=len, reverse=True)))})\b")
    for sentence in among:
        for found in names.finditer(sentence.own_words):
            place = banned[found.group()]
            spot = sentence.at(found.start(), len(found.group()))
            facts = {"written": found.group(), "id": place.id, "place": place.names.get(sentence.language, place.id)}
            yield problem("place-banned", spot, path=sentence.dotted, fix=None, **facts)
