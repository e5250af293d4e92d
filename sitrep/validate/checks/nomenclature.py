"""What the registry calls places, officials and things of the field, and where a text calls them otherwise."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import repeat

from sitrep.language.beginnings import Beginnings
from sitrep.language.language import Language
from sitrep.model.registry import Place, Registry, Term

# By each of them something is named otherwise; which of the first two it is, the registry knows.
RULES = (("place-raw", "place-ambiguous"), ("place-banned",), ("name-form",), ("term-banned",))
_SHORT = 3  # a name of fewer letters is too easily another word
# A capital beside a name makes another name of it: Mala Vyhadka, Kherson Regional Administration.
_LONGER_BEFORE = re.compile(
    r"(?<!\w)(?!(?:In|Near|From|To|At|Around|Outside|Inside|Across|Over|For|Of|The|Since|After|Before|Between|And|On|By|"
    r"У|В|На|Біля|Під|Над|З|Із|Зі|До|Від|Поблизу|Після|Через|Для|Про|По|За|Між|Навколо|Але|Та|І|Й)\s)"
    r"[A-ZА-ЯІЇЄҐ][\w’-]*\s$"
)
_LONGER_AFTER = re.compile(r"\s[A-ZА-ЯІЇЄҐ]")


@dataclass(frozen=True)
class Misnomer:
    """A piece of a text that names something otherwise than the registry: the rule, from where, what, and its facts."""

    rule: str
    start: int
    written: str
    facts: Mapping[str, str]


@lru_cache(maxsize=16)
def nomenclature(registry: Registry, language: Language) -> "Nomenclature":
    """That of a registry in a language."""
    return Nomenclature(registry, language)


class Nomenclature:
    """Knows every name that a registry gives, and every name that it does not want, in one language."""

    def __init__(self, registry: Registry, language: Language) -> None:
        code = language.code
        self._code = code
        self._places = _place_names(registry, code)
        self._place = _alternatives(self._places)
        self._others = _named_otherwise(registry, language)
        self._spelt = {other: official for official in registry.officials for other in official.spellings}
        self._spelling = _alternatives(self._spelt)
        self._unused = {name: place for place in registry.places for name in place.banned}
        unused = sorted(self._unused, key=len, reverse=True)
        self._unused_name = re.compile(rf"\b(?:{'|'.join(map(re.escape, unused)) or '(?!)'})\b")
        banned = [(words, term) for term in registry.terms for words in term.banned.get(code, ())]
        self._sought: Beginnings[Callable[[str], Iterator[Misnomer]]] = Beginnings(
            (
                *zip(map(str.lower, filter(_is_long, self._places)), repeat(self._typed)),
                *zip(map(str.lower, self._unused), repeat(self._not_used)),
                *zip(map(str.lower, filter(_is_long, self._spelt)), repeat(self._misspelt)),
                *(
                    (language.writing.begun(words), partial(_banned, language.writing.inflected(words), term, code))
                    for words, term in banned
                ),
            )
        )

    def misnomers(self, words: str) -> tuple[Misnomer, ...]:
        """Whatever the words of a text, without what they quote, name otherwise."""
        return _misnomers(self, words)

    def found(self, words: str) -> Iterator[Misnomer]:
        """The same, looked for anew."""
        for sought in self._sought.within(words):
            yield from sought(words)

    def _not_used(self, words: str) -> Iterator[Misnomer]:
        for hit in self._unused_name.finditer(words):
            place = self._unused[hit.group()]
            facts = {"id": place.id, "place": place.names.get(self._code, place.id)}
            yield Misnomer("place-banned", hit.start(), hit.group(), facts)

    def _misspelt(self, words: str) -> Iterator[Misnomer]:
        for hit in self._spelling.finditer(words):
            official = self._spelt[hit.group()]
            name = official.name.get(self._code, official.id)
            wanted = name if len(hit.group().split()) > 1 else name.split()[-1]
            yield Misnomer("name-form", hit.start(), hit.group(), {"wanted": wanted, "meant": wanted})

    def _typed(self, words: str) -> Iterator[Misnomer]:
        """Names of places that stand typed, save within other names."""
        if not self._place.search(words):
            return
        words = self._others.sub(lambda held: " " * len(held.group()), words)
        for hit in self._place.finditer(words):
            if _LONGER_BEFORE.search(words[: hit.start()]) or _LONGER_AFTER.match(words, hit.end()):
                continue
            held = self._places[hit.group()]
            wanted = " / ".join(f"{{{place.id}, place{f', {case}' if case else ''}}}" for place, case in held)
            facts = {"wanted": wanted, "known": ", ".join(place.id for place, _ in held)}
            yield Misnomer("place-raw" if len(held) == 1 else "place-ambiguous", hit.start(), hit.group(), facts)


@lru_cache(maxsize=20_000)
def _misnomers(names: Nomenclature, words: str) -> tuple[Misnomer, ...]:
    return tuple(names.found(words))


def _banned(pattern: re.Pattern[str], term: Term, code: str, words: str) -> Iterator[Misnomer]:
    for hit in pattern.finditer(words):
        yield Misnomer("term-banned", hit.start(), hit.group(), {"wanted": term.words.get(code, term.id)})


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


def _alternatives(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these words, the longest first, as whole words."""
    return re.compile(rf"(?<![\w’-])(?:{'|'.join(map(re.escape, _longest_first(words))) or '(?!)'})(?![\w’-])")


def _named_otherwise(registry: Registry, language: Language) -> re.Pattern[str]:
    """What holds names of places and is none: organisations, offices, terms, persons, as the registry writes them."""
    held = [one.name for one in registry.organisations] + [one.short for one in registry.organisations]
    held += [one.role for one in registry.officials] + [one.name for one in registry.officials]
    held += [one.words for one in registry.terms]
    code = language.code
    words = [words[code] for words in held if code in words]
    words += [one for term in registry.terms for one in term.variants.get(code, ())]
    return re.compile("|".join(language.writing.inflected(one).pattern for one in _longest_first(words)) or "(?!)")


def _is_long(name: str) -> bool:
    return len(name) > _SHORT


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(filter(_is_long, words)), key=lambda one: (-len(one), one))
