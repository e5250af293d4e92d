"""Whether sentences say names as the registry has them, quantities as numbers, and both in the style of the field."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from sitrep.language.language import Language
from sitrep.model.message import Argument
from sitrep.model.registry import Place, Registry
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import Check, check
from sitrep.validate.checks.nomenclature import RULES, nomenclature
from sitrep.validate.checks.prose import CLOCK, DIGIT
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk

_KNOWN_TO_ALL = frozenset({"WHO", "UNICEF", "UNESCO", "NGO", "COVID"})
_ACRONYM = re.compile(r"(?<![\w.&/-])[A-Z]{3,6}s?(?![\w&/’'-])")
_STYLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("per-cent", re.compile(r"(?<=[\d ])%")),
    ("estimated", re.compile(r"\bestimated at (?:approximately|about|around|roughly)\b")),
    ("around", re.compile(r"\baround (?=\d{1,3}(?:,\d{3})+|\d+ (?:thousand|million|people))")),
    ("plural", re.compile(r"\bIDP[’']s\b")),
    ("beneficiaries", re.compile(r"\bbeneficiar(?:y|ies)\b", re.IGNORECASE)),
    ("label", re.compile(r"\bterrorists?\b", re.IGNORECASE)),
    ("dollar", re.compile(r"(?<![A-Z])\$(?=[\d ])")),
)


def _found(code: str, sentence: Sentence, start: int, written: str, **facts: object) -> Problem:
    spot = sentence.at(start, len(written))
    return problem(code, spot, path=sentence.dotted, fix=None, written=written, **facts)


def misnomers(registry: Registry, among: Iterable[Sentence], rules: tuple[str, ...]) -> Iterator[Problem]:
    """Whatever these sentences name otherwise than the registry does, by these rules; what they quote is not theirs."""
    for sentence in among:
        for one in nomenclature(registry, sentence.spoken).misnomers(sentence.own_words):
            if one.rule in rules:
                yield _found(one.rule, sentence, one.start, one.written, **one.facts)


def _named(*rules: str) -> Check:
    @check(*rules, texts=True)
    def named(desk: Desk) -> Iterator[Problem]:
        """Places, officials and things of the field are named as the registry names them; its places are not typed."""
        return misnomers(desk.archive.registry, sentences(desk, rules[0]), rules)

    return named


NAMES = tuple(_named(*rules) for rules in RULES)


@check("place-ambiguous")
def place_namesakes(desk: Desk) -> Iterator[Problem]:
    """Of places that share a name each has its code."""
    sharing: dict[str, list[Place]] = {}
    for place in desk.archive.registry.places:
        for name in set(place.names.values()):
            sharing.setdefault(name, []).append(place)
    for index, place in enumerate(desk.archive.registry.places):
        others = {one.id for name in place.names.values() for one in sharing[name] if one is not place}
        if place.code is None and others:
            known = ", ".join(sorted({place.id, *others}))
            spot = desk.where(None, "places", "places", index, "names")
            facts = {"written": next(iter(place.names.values())), "known": known, "wanted": f"{{{place.id}, place}}"}
            yield problem("place-ambiguous", spot, path=f"places.{index}.names", fix=None, **facts)


@check("place-valid")
def place_valid(desk: Desk) -> Iterator[Problem]:
    """A place that an edition names was there, and under its name, on the last day of the period."""
    known = desk.archive.registry.place
    for index, place in enumerate(desk.archive.registry.places):
        spans: list[tuple[tuple[str | int, ...], date | None, date | None]] = [
            (("valid_to",), place.valid_from, place.valid_to)
        ]
        spans += [
            (("earlier_names", at, "valid_to"), one.valid_from, one.valid_to)
            for at, one in enumerate(place.earlier_names)
        ]
        for path, start, end in spans:
            if start is not None and end is not None and end < start:
                spot = desk.where(None, "places", "places", index, *path)
                facts = {"written": place.id, "day": end, "reason": "order", "remedy": "order"}
                yield problem("place-valid", spot, path=f"places.{index}", fix=None, **facts)
    for edition, passage, named in desk.mentioned:
        for mention in named:
            held = known.get(mention.written) if mention.sort == "place" else None
            if held is not None and not _valid(held, edition.head.period.end):
                spot = desk.spot(edition, passage, *mention.path)
                meant = _instead(held, desk.archive.registry.places, edition.head.period.end)
                facts = {"written": held.id, "day": edition.head.period.end, "reason": "unit"}
                facts |= {"remedy": "unit", "meant": meant}
                yield problem("place-valid", spot, path=".".join(map(str, mention.path)), fix=None, **facts)


def _valid(place: Place, day: date) -> bool:
    return (place.valid_from is None or place.valid_from <= day) and (place.valid_to is None or day <= place.valid_to)


def _instead(place: Place, places: tuple[Place, ...], day: date) -> str:
    """The place of the same name that was there on that day."""
    named = set(place.names.values())
    return next(
        (one.id for one in places if one is not place and named & set(one.names.values()) and _valid(one, day)), ""
    )


@check("vague-quantity", texts=True)
def vague_quantity(desk: Desk) -> Iterator[Problem]:
    """A quantity without a number is somebody's words."""
    for sentence in sentences(desk, "vague-quantity"):
        for found in _vague(sentence.own_words, sentence.spoken):
            if not sentence.spoken.prose.attributed(sentence.words, found.start()):
                yield _found("vague-quantity", sentence, found.start(), found.group())


@lru_cache(maxsize=20_000)
def _vague(words: str, language: Language) -> tuple[re.Match[str], ...]:
    return tuple(language.prose.vague.finditer(words))


@check("claimed-unattributed", texts=True)
def claimed_unattributed(desk: Desk) -> Iterator[Problem]:
    """A highlight that holds a claimed figure says whose claim it is."""
    for sentence in sentences(desk, "claimed-unattributed"):
        passage = sentence.passage
        if passage is None or passage.id not in sentence.edition.head.highlights:
            continue
        if sentence.path != ("summary" if passage.summary is not None else "headline",):
            continue
        for argument in sentence.message.arguments():
            figure = passage.figures.get(argument.name)
            if figure is None or figure.status != "claimed":
                continue
            if not sentence.spoken.prose.attributed(sentence.words, argument.offset):
                spot = sentence.at(argument.offset, len(argument.written) + 1)
                yield problem("claimed-unattributed", spot, path=sentence.dotted, figure=argument.name)


@check("clock-time", texts=True)
def clock_time(desk: Desk) -> Iterator[Problem]:
    """A time of day says that it is local, or in which zone it is."""
    for sentence in sentences(desk, "clock-time"):
        for found in CLOCK.finditer(sentence.own_words) if DIGIT.search(sentence.own_words) else ():
            if not sentence.spoken.prose.zones.match(sentence.own_words, found.end()):
                yield _found("clock-time", sentence, found.start(), found.group().strip())


@check("style-en", texts=True)
def style_en(desk: Desk) -> Iterator[Problem]:
    """English sentences follow the writing rules of the field."""
    registered = _registered(desk.archive.registry)
    explained: dict[str, set[str]] = {}
    for sentence in sentences(desk, "style-en"):
        if sentence.language != "en":
            continue
        words = sentence.own_words
        for start, written, reason in _unstyled(words):
            yield _style(sentence, start, written, reason)
        for argument in sentence.message.arguments():
            yield from _before_hole(sentence, argument, words)
        known = explained.setdefault(sentence.edition.id, set(registered))
        for found in _acronyms(words):
            acronym = found.group().removesuffix("s")
            if acronym not in known:
                known.add(acronym)
                if not _written_out(words, found.start(), acronym):
                    yield _style(sentence, found.start(), found.group(), "acronym")


@lru_cache(maxsize=20_000)
def _unstyled(words: str) -> tuple[tuple[int, str, str], ...]:
    hits = ((reason, hit) for reason, pattern in _STYLE for hit in pattern.finditer(words))
    return tuple((hit.start(), hit.group(), reason) for reason, hit in hits if reason != "dollar" or "US$" not in words)


@lru_cache(maxsize=20_000)
def _acronyms(words: str) -> tuple[re.Match[str], ...]:
    return tuple(_ACRONYM.finditer(words))


def _style(sentence: Sentence, start: int, written: str, reason: str) -> Problem:
    return _found("style-en", sentence, start, written, reason=reason, remedy=reason)


def _before_hole(sentence: Sentence, argument: Argument, words: str) -> Iterator[Problem]:
    """The wrong one of "about" and "around" before a hole."""
    passage = sentence.passage
    is_number = passage is not None and argument.name in passage.figures and argument.attribute != "as_of"
    is_day = argument.form == "date"
    for word, wrong in (("around", is_number and not is_day), ("about", is_day)):
        start = argument.offset - len(word) - 1
        if wrong and start >= 0 and words[start : argument.offset].lower() == f"{word} ":
            yield _style(sentence, start, words[start : start + len(word)], word)


@lru_cache(maxsize=8)
def _registered(registry: Registry) -> frozenset[str]:
    """The acronyms that everybody knows, and those that the registry explains."""
    held = [one.short for one in registry.organisations] + [one.name for one in registry.organisations]
    held += [one.words for one in registry.terms] + [one.names for one in registry.places]
    said = [words for one in held for words in one.values()]
    said += [one for term in registry.terms for words in term.variants.values() for one in words]
    found = (hit.group().removesuffix("s") for words in said for hit in _ACRONYM.finditer(words))
    return _KNOWN_TO_ALL.union(found)


def _written_out(words: str, start: int, acronym: str) -> bool:
    """Whether it stands in brackets after words, or before brackets that hold words."""
    before, after = words[:start].rstrip(" "), words[start + len(acronym) :].lstrip("s ")
    return before.endswith("(") or after.startswith("(")
