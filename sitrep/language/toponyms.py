"""Proposes the cases of a Ukrainian place name by rules of school grammar; a person confirms each, or mends it.

What the rules are not sure of they do not propose: feminine nouns that end in a soft sign, plurals without a pattern.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sitrep.model.message import Case

Forms = Mapping[Case, str]
_CASES: tuple[Case, ...] = ("genitive", "dative", "accusative", "instrumental", "locative")
_NONE: Forms = MappingProxyType({})
_VELAR = {"г": "з", "к": "ц", "х": "с"}
# Endings of the five cases, by what a name ends in; the first pattern that fits.
_ADJECTIVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"[иі]й", ("ого", "ому", "", "им", "ому")),
    (r"(?<=[сцз]ьк)а", ("ої", "ій", "у", "ою", "ій")),
    (r"(?<=[бвгджзклмнпрстфхцчшщ])е", ("ого", "ому", "е", "им", "ому")),
    (r"є", ("його", "йому", "є", "їм", "йому")),
)
_NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"їв", ("єва", "єву", "їв", "євом", "єві")),
    (r"ів", ("ова", "ову", "ів", "овом", "ові")),
    (r"іль", ("оля", "олю", "іль", "олем", "олі")),
    (r"ець", ("ця", "цю", "ець", "цем", "ці")),
    (r"(?<!н)ок", ("ка", "ку", "ок", "ком", "ку")),
    (r"(?<=пол)ь", ("я", "ю", "ь", "ем", "і")),
    (r"(?<=област)ь", ("і", "і", "ь", "ю", "і")),
    (r"(?<=бб|вв|дд|жж|зз|кк|лл|мм|нн|пп|рр|сс|тт|цц|чч|шш|щщ)я", ("я", "ю", "я", "ям", "і")),
    (r"ія", ("ії", "ії", "ію", "ією", "ії")),
    (r"(?<=[цчшжщ])я", ("і", "і", "ю", "ею", "і")),
    (r"(?<=[чшжщ])а", ("і", "і", "у", "ею", "і")),
    (r"([гкх])а", ("*и", "^і", "*у", "*ою", "^і")),
    (r"а", ("и", "і", "у", "ою", "і")),
    (r"(?<=[гкх])о", ("а", "у", "о", "ом", "у")),
    (r"о", ("а", "у", "о", "ом", "і")),
    (r"(?<=ц)і", ("ів", "ям", "і", "ями", "ях")),
    (r"и", ("", "ам", "и", "ами", "ах")),
    (r"(?<=[гкх])", ("а", "у", "", "ом", "у")),
    (r"(?<=[чшжщ])", ("а", "у", "", "ем", "і")),
    (r"(?<=[бвґдзлмнпрстфц])", ("а", "у", "", "ом", "і")),
)
_AGREES = re.compile(r"(?:[иі]й|[ая]|[еє]|і)$")
_SOFT = ("ої", "ій", "у", "ою", "ій")


def proposed(name: str) -> Forms:
    """The five oblique cases of a name, or nothing where the rules do not know it."""
    first, blank, last = name.rpartition(" ")
    noun = _declined(last)
    if not noun or not blank:
        return noun
    adjective = _agreeing(first)
    if not adjective:
        return _NONE
    return MappingProxyType({case: f"{adjective[case]} {noun[case]}" for case in _CASES})


def _declined(word: str) -> Forms:
    stem, hyphen, tail = word.rpartition("-")
    if hyphen and not stem.endswith("о"):
        return _NONE  # which of its parts are declined is for a person to say
    for pattern, endings in (*_ADJECTIVES, *_NOUNS):
        made = _with(tail, pattern, endings)
        if made:
            return MappingProxyType({case: f"{stem}{hyphen}{form}" for case, form in zip(_CASES, made, strict=True)})
    return _NONE


def _with(word: str, pattern: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    found = re.search(rf"(?:{pattern})$", word)
    if found is None or len(word) - len(found.group()) < 1:
        return ()
    stem = word[: found.start()]
    if found.re.groups and "*" in endings[0]:
        velar = found.group(1)
        return tuple(stem + (velar if one[0] == "*" else _VELAR[velar]) + one[1:] for one in endings)
    made = tuple(stem + ending for ending in endings)
    return (*made[:2], word, *made[3:]) if not endings[2] else made


def _agreeing(adjective: str) -> Forms:
    """The cases of an adjective before a noun: Велика Новосілка, Новий Буг, Нове Село."""
    if not _AGREES.search(adjective) or " " in adjective:
        return _NONE
    stem, end = adjective[:-1], adjective[-1]
    if end in "ая":
        hard = _SOFT if end == "а" else ("ьої", "ій", "ю", "ьою", "ій")
        return _forms(stem + one for one in hard)
    if end == "й":
        return _forms(
            (*(adjective[:-2] + one for one in ("ого", "ому")), adjective, f"{stem}м", f"{adjective[:-2]}ому")
        )
    if end == "е":
        return _forms((stem + "ого", stem + "ому", adjective, stem + "им", stem + "ому"))
    if end == "і":
        return _forms((stem + "их", stem + "им", adjective, stem + "ими", stem + "их"))
    return _NONE


def _forms(made: Iterable[str]) -> Forms:
    return MappingProxyType(dict(zip(_CASES, made, strict=True)))
