"""Proposes the cases of a Ukrainian place name by rules of school grammar; a person confirms each, or mends it.

What the rules are not sure of they do not propose: nouns in a soft sign, the genitive of plurals, stems whose і may
turn into о or е. Towns that follow no rule are listed by name.
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
    (r"ий", ("ого", "ому", "", "им", "ому")),
    (r"(?<=н)ій", ("ього", "ьому", "", "ім", "ьому")),
    (r"(?<=н)є", ("ього", "ьому", "є", "ім", "ьому")),
    (r"(?<=[сцз]ьк)а", ("ої", "ій", "у", "ою", "ій")),
    (r"(?<=[бвгджзклмнпрстфхцчшщ])е", ("ого", "ому", "е", "им", "ому")),
)
_NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"їв", ("єва", "єву", "їв", "євом", "єві")),
    (r"(?<=[чшжщ])ів", ("ева", "еву", "ів", "евом", "еві")),
    (r"ів", ("ова", "ову", "ів", "овом", "ові")),
    (r"іль", ("оля", "олю", "іль", "олем", "олі")),
    (r"ець", ("ця", "цю", "ець", "цем", "ці")),
    (r"(?<!н)ок", ("ка", "ку", "ок", "ком", "ку")),
    (r"(?<=пол)ь", ("я", "ю", "ь", "ем", "і")),
    (r"(?<=област)ь", ("і", "і", "ь", "ю", "і")),
    (r"(?<=бб|вв|дд|жж|зз|кк|лл|мм|нн|пп|рр|сс|ст|тт|цц|чч|шш|щщ)я", ("я", "ю", "я", "ям", "і")),
    (r"(?<=’)я", ("я", "ю", "я", "ям", "ї")),
    (r"ия", ("иї", "иї", "ию", "иєю", "иї")),
    (r"ія", ("ії", "ії", "ію", "ією", "ії")),
    (r"(?<=[цчшжщ])я", ("і", "і", "ю", "ею", "і")),
    (r"(?<=[чшжщ])а", ("і", "і", "у", "ею", "і")),
    (r"([гкх])а", ("*и", "^і", "*у", "*ою", "^і")),
    (r"а", ("и", "і", "у", "ою", "і")),
    (r"(?<=[гкх])о", ("а", "у", "о", "ом", "у")),
    (r"о", ("а", "у", "о", "ом", "і")),
    (r"(?<=ц)і", ("ів", "ям", "і", "ями", "ях")),
    (r"и", ("?", "ам", "и", "ами", "ах")),
    (r"(?<=[гкх])", ("а", "у", "", "ом", "у")),
    (r"(?<=[чшжщ])", ("а", "у", "", "ем", "і")),
    (r"(?<=[бвґдзлмнпрстфц])", ("а", "у", "", "ом", "і")),
)
# Towns whose stems change, that are feminine, or that are plural, with their genitive; the other cases follow from it.
_KNOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Березань": ("Березані", "Березані", "Березань", "Березанню", "Березані"),
        "Бровари": ("Броварів", "Броварам", "Бровари", "Броварами", "Броварах"),
        "Броди": ("Бродів", "Бродам", "Броди", "Бродами", "Бродах"),
        "Води": ("Вод", "Водам", "Води", "Водами", "Водах"),
        "Звягель": ("Звягеля", "Звягелю", "Звягель", "Звягелем", "Звягелі"),
        "Ірпінь": ("Ірпеня", "Ірпеню", "Ірпінь", "Ірпенем", "Ірпені"),
        "Канів": ("Канева", "Каневу", "Канів", "Каневом", "Каневі"),
        "Керч": ("Керчі", "Керчі", "Керч", "Керчю", "Керчі"),
        "Ковель": ("Ковеля", "Ковелю", "Ковель", "Ковелем", "Ковелі"),
        "Лубни": ("Лубен", "Лубнам", "Лубни", "Лубнами", "Лубнах"),
        "Прилуки": ("Прилук", "Прилукам", "Прилуки", "Прилуками", "Прилуках"),
        "Ріг": ("Рогу", "Рогу", "Ріг", "Рогом", "Розі"),
        "Ромни": ("Ромен", "Ромнам", "Ромни", "Ромнами", "Ромнах"),
        "Самбір": ("Самбора", "Самбору", "Самбір", "Самбором", "Самборі"),
        "Стрий": ("Стрия", "Стрию", "Стрий", "Стриєм", "Стрию"),
        "Суми": ("Сум", "Сумам", "Суми", "Сумами", "Сумах"),
        "Умань": ("Умані", "Умані", "Умань", "Уманню", "Умані"),
        "район": ("району", "району", "район", "районом", "районі"),
        "Черкаси": ("Черкас", "Черкасам", "Черкаси", "Черкасами", "Черкасах"),
    }
)
_UNSURE = re.compile(r"і[бвгґдзклмнпрстфхц]$")  # Розділ keeps its і, Самбір does not: only its people know
_AGREES = re.compile(r"(?:[иі]й|[ая]|[еє]|і)$")
_SOFT_STEMS = ("ерхн", "ижн", "ередн", "Син", "райн")  # Нижні is of нижній, Красні of красний
_SOFT = ("ої", "ій", "у", "ою", "ій")


def proposed(name: str) -> Forms:
    """The five oblique cases of a name, or nothing where the rules do not know it."""
    first, blank, last = name.rpartition(" ")
    noun = _declined(last)
    if not noun or not blank:
        return noun
    adjective = _agreeing(first)
    return MappingProxyType({case: f"{adjective[case]} {noun[case]}" for case in noun if adjective})


def _declined(word: str) -> Forms:
    stem, hyphen, tail = word.rpartition("-")
    if not hyphen or stem.endswith("о"):
        return _forms(f"{stem}{hyphen}{form}" for form in _cases_of(tail))
    if not tail.endswith(("ський", "цький", "ська", "цька")):
        return _NONE  # which of its parts are declined is for a person to say
    first, second = _declined(stem), _declined(tail)  # Кам’янець-Подільський: both are
    return MappingProxyType({case: f"{first[case]}-{second[case]}" for case in first})


def _cases_of(word: str) -> tuple[str, ...]:
    if word in _KNOWN:
        return _KNOWN[word]
    patterns = (*_ADJECTIVES, *_NOUNS)
    made = next((made for pattern, endings in patterns if (made := _with(word, pattern, endings))), ())
    changes = made and _UNSURE.search(word) and made[0].startswith(word)
    return () if changes else made


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
        soft = adjective.endswith("ій")
        long, short = ("ього", "ьому") if soft else ("ого", "ому")
        return _forms((adjective[:-2] + long, adjective[:-2] + short, adjective, f"{stem}м", adjective[:-2] + short))
    if end == "е":
        return _forms((stem + "ого", stem + "ому", adjective, stem + "им", stem + "ому"))
    if end == "є":
        return _forms((stem + "ього", stem + "ьому", adjective, stem + "ім", stem + "ьому"))
    if end == "і":
        vowel = "і" if stem.endswith(_SOFT_STEMS) else "и"
        return _forms((f"{stem}{vowel}х", f"{stem}{vowel}м", adjective, f"{stem}{vowel}ми", f"{stem}{vowel}х"))
    return _NONE


def _forms(made: Iterable[str]) -> Forms:
    """The cases that are known, by name."""
    return MappingProxyType({case: form for case, form in zip(_CASES, made, strict=False) if not form.endswith("?")})
