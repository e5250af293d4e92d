"""Whether sentences say names as the registry has them, quantities as numbers, and both in the style of the field."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from sitrep.language.language import Language
from sitrep.model.message import Argument
from sitrep.model.registry import Place, Registry, Term
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.checks.prose import CLOCK
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk

_SHORT = 3  # a name of fewer letters is too easily another word
# A capital beside a name makes another name of it: Mala Vyhadka, Kherson Regional Administration.
_LONGER_BEFORE = re.compile(
    r"(?<!\w)(?!(?:In|Near|From|To|At|Around|Outside|Inside|Across|Over|For|Of|The|Since|After|Before|Between|And|On|By|"
    r"У|В|На|Біля|Під|Над|З|Із|Зі|До|Від|Поблизу|Після|Через|Для|Про|По|За|Між|Навколо|Але|Та|І|Й)\s)"
    r"[A-ZА-ЯІЇЄҐ][\w’-]*\s$"
)
_LONGER_AFTER = re.compile(r"\s[A-ZА-ЯІЇЄҐ]")
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


def _alternatives(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these words, the longest first, as whole words."""
    held = sorted({one for one in words if len(one) > _SHORT}, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<![\w’-])(?:{'|'.join(map(re.escape, held))})(?![\w’-])") if held else None


def _named_otherwise(registry: Registry, language: Language) -> re.Pattern[str] | None:
    """What holds names of places and is none: organisations, offices, terms, persons, as the registry writes them."""
    held = [one.name for one in registry.organisations] + [one.short for one in registry.organisations]
    held += [one.role for one in registry.officials] + [one.name for one in registry.officials]
    held += [one.words for one in registry.terms]
    code = language.code
    words = [words[code] for words in held if code in words]
    words += [one for term in registry.terms for one in term.variants.get(code, ())]
    longest_first = sorted({one for one in words if len(one) > _SHORT}, key=lambda one: (-len(one), one))
    return (
        re.compile("|".join(language.writing.inflected(one).pattern for one in longest_first))
        if longest_first
        else None
    )


def _without(pattern: re.Pattern[str] | None, words: str) -> str:
    return pattern.sub(lambda held: " " * len(held.group()), words) if pattern is not None else words


def _place_names(registry: Registry, code: str) -> dict[str, list[tuple[Place, str]]]:
    """Every name of every place in a language, with the case that it is of."""
    found: dict[str, list[tuple[Place, str]]] = {}
    for place in registry.places:
        sets = [(place.names, place.forms), *((one.names, one.forms) for one in place.earlier_names)]
        for names, forms in sets:
            said = [(names.get(code, ""), ""), *((word, case) for case, word in forms.get(code, {}).items())]
            for word, case in said:
                held = found.setdefault(word, [])
                if all(one is not place for one, _ in held):
                    held.append((place, case))
    return found


@check("place-raw", "place-ambiguous", texts=True)
def place_raw(desk: Desk) -> Iterator[Problem]:
    """A name that the registry knows is not typed, save in quotations and in names of organisations."""
    return typed_places(desk.archive.registry, sentences(desk, "place-raw"))


def typed_places(registry: Registry, among: Iterable[Sentence]) -> Iterator[Problem]:
    """Every name of a place that these sentences type."""
    known: dict[str, tuple[dict[str, list[tuple[Place, str]]], re.Pattern[str] | None, re.Pattern[str] | None]] = {}
    for sentence in among:
        code = sentence.language
        if code not in known:
            held_names = _place_names(registry, code)
            known[code] = (held_names, _alternatives(held_names), _named_otherwise(registry, sentence.spoken))
        names, pattern, others = known[code]
        if pattern is None or not pattern.search(sentence.own_words):
            continue
        words = _without(others, sentence.own_words)
        for found in pattern.finditer(words):
            if _LONGER_BEFORE.search(words[: found.start()]) or _LONGER_AFTER.match(words, found.end()):
                continue
            held = names[found.group()]
            wanted = " / ".join(f"{{{place.id}, place{f', {case}' if case else ''}}}" for place, case in held)
            found_as = "place-raw" if len(held) == 1 else "place-ambiguous"
            facts = {"wanted": wanted, "known": ", ".join(place.id for place, _ in held)}
            yield _found(found_as, sentence, found.start(), found.group(), **facts)


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


@check("name-form", texts=True)
def name_form(desk: Desk) -> Iterator[Problem]:
    """Outside quotations a person in public function is spelt as the registry has it."""
    return misspelt_officials(desk.archive.registry, sentences(desk, "name-form"))


def misspelt_officials(registry: Registry, among: Iterable[Sentence]) -> Iterator[Problem]:
    """Every other spelling of an official's name, in these sentences."""
    spelt = {other: official for official in registry.officials for other in official.spellings}
    pattern = _alternatives(spelt)
    for sentence in among if pattern is not None else ():
        for found in pattern.finditer(sentence.own_words) if pattern is not None else ():
            name = spelt[found.group()].name.get(sentence.language, spelt[found.group()].id)
            words = found.group().split()
            wanted = name if len(words) > 1 else name.split()[-1]
            yield _found("name-form", sentence, found.start(), found.group(), wanted=wanted, meant=wanted)


@check("term-banned", texts=True)
def term_banned(desk: Desk) -> Iterator[Problem]:
    """Outside quotations a word of the field is not called what the registry says that it may not be called."""
    return banned_terms(desk.archive.registry, sentences(desk, "term-banned"))


def banned_terms(registry: Registry, among: Iterable[Sentence]) -> Iterator[Problem]:
    """Every banned name of a term, in whatever form, in these sentences."""
    banned: dict[str, list[tuple[re.Pattern[str], Term]]] = {}
    for sentence in among:
        code = sentence.language
        if code not in banned:
            held = [(words, term) for term in registry.terms for words in term.banned.get(code, ())]
            banned[code] = [(sentence.spoken.writing.inflected(words), term) for words, term in held]
        for pattern, term in banned[code]:
            for found in pattern.finditer(sentence.own_words):
                wanted = term.words.get(code, term.id)
                yield _found("term-banned", sentence, found.start(), found.group(), wanted=wanted)


@check("vague-quantity", texts=True)
def vague_quantity(desk: Desk) -> Iterator[Problem]:
    """A quantity without a number is somebody's words."""
    for sentence in sentences(desk, "vague-quantity"):
        words = sentence.own_words
        for found in sentence.spoken.prose.vague.finditer(words):
            if not sentence.spoken.prose.attributed(sentence.words, found.start()):
                yield _found("vague-quantity", sentence, found.start(), found.group())


@check("claimed-unattributed", texts=True)
def claimed_unattributed(desk: Desk) -> Iterator[Problem]:
    """A highlight that holds a claimed figure says whose claim it is."""
    for sentence in sentences(desk, "claimed-unattributed"):
        passage = sentence.passage
        first = "summary" if passage is not None and passage.summary is not None else "headline"
        if passage is None or passage.id not in sentence.edition.head.highlights or sentence.path != (first,):
            continue
        for argument in sentence.message.arguments():
            figure = passage.figures.get(argument.name)
            said = sentence.spoken.prose.attributed(sentence.words, argument.offset)
            if figure is not None and figure.status == "claimed" and not said:
                spot = sentence.at(argument.offset, len(argument.written) + 1)
                yield problem("claimed-unattributed", spot, path=sentence.dotted, figure=argument.name)


@check("clock-time", texts=True)
def clock_time(desk: Desk) -> Iterator[Problem]:
    """A time of day says that it is local, or in which zone it is."""
    for sentence in sentences(desk, "clock-time"):
        for found in CLOCK.finditer(sentence.own_words):
            if not sentence.spoken.prose.zones.match(sentence.own_words, found.end()):
                yield _found("clock-time", sentence, found.start(), found.group().strip())


@check("style-en", texts=True)
def style_en(desk: Desk) -> Iterator[Problem]:
    """English sentences follow the writing rules of the field."""
    registered = {*_KNOWN_TO_ALL, *_registered(desk.archive.registry)}
    explained: dict[str, set[str]] = {}
    for sentence in sentences(desk, "style-en"):
        if sentence.language != "en":
            continue
        words = sentence.own_words
        for reason, pattern in _STYLE:
            for found in pattern.finditer(words):
                if reason == "dollar" and "US$" in words:
                    continue
                yield _style(sentence, found.start(), found.group(), reason)
        for argument in sentence.message.arguments():
            yield from _before_hole(sentence, argument, words)
        known = explained.setdefault(sentence.edition.id, set(registered))
        for found in _ACRONYM.finditer(words):
            acronym = found.group().removesuffix("s")
            if acronym not in known:
                known.add(acronym)
                if not _written_out(words, found.start(), acronym):
                    yield _style(sentence, found.start(), found.group(), "acronym")


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


def _registered(registry: Registry) -> Iterator[str]:
    """The acronyms that the registry explains."""
    held = [one.short for one in registry.organisations] + [one.name for one in registry.organisations]
    held += [one.words for one in registry.terms] + [one.names for one in registry.places]
    said = [words for one in held for words in one.values()]
    said += [one for term in registry.terms for words in term.variants.values() for one in words]
    for words in said:
        yield from (found.group().removesuffix("s") for found in _ACRONYM.finditer(words))


def _written_out(words: str, start: int, acronym: str) -> bool:
    """Whether it stands in brackets after words, or before brackets that hold words."""
    before, after = words[:start].rstrip(" "), words[start + len(acronym) :].lstrip("s ")
    return before.endswith("(") or after.startswith("(")
