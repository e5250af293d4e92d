"""Whether translations name places, officials and things of the field as the registry has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from sitrep.language.beginnings import Beginnings
from sitrep.language.language import Language
from sitrep.language.writing import Writing
from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.model.edition import Edition
from sitrep.model.message import blanked, parse
from sitrep.model.registry import Registry
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.nomenclature import RULES, nomenclature
from sitrep.validate.checks.sentences import Sentence
from sitrep.validate.checks.weekdays import misdated
from sitrep.validate.checks.wording import misnomers
from sitrep.validate.desk import Desk

# The id of each term, and what a language calls it: its word, where it has one, then others that pass.
Called = tuple[tuple[str, tuple[str, ...]], ...]
WORDING = frozenset((*chain(*RULES), "weekday-date", "term-required"))


@dataclass(frozen=True)
class Translated(Sentence):
    """A sentence as a catalogue says it: in another language than its passage, and standing in another file."""

    catalogue: PoFile
    entry: PoEntry

    @property
    def language(self) -> str:
        """The language of the catalogue."""
        return self.catalogue.language

    @property
    def dotted(self) -> str:
        """The context by which a translator knows it."""
        return self.entry.context

    def at(self, offset: int, length: int) -> Spot:
        """The spot of a piece of the translation."""
        return spot(self.catalogue.file, self.entry.target_at, offset, length)


def wording_in_translations(desk: Desk, edition: Edition, catalogue: PoFile) -> Iterator[Problem]:
    """Every name of a target that the registry has otherwise, save where the source is excused; every term lost."""
    said = tuple(_translated(desk, edition, catalogue))
    registry = desk.archive.registry
    named = tuple(one for one in said if nomenclature(registry, one.spoken).misnomers(one.own_words))
    for rules in RULES:
        yield from misnomers(registry, (one for one in named if not one.holder.excuses(rules[0])), rules)
    yield from misdated(one for one in said if not one.holder.excuses("weekday-date"))
    called = {code: _glossary(desk.languages.language(code), _called(registry, code)) for code in desk.languages.codes}
    for one in said:
        yield from _terms_lost(one, called)


def _translated(desk: Desk, edition: Edition, catalogue: PoFile) -> Iterator[Translated]:
    for entry in catalogue.live:
        if entry.translated and entry.context in edition.contexts:
            passage, path, _ = edition.contexts[entry.context]
            yield Translated(desk, edition, passage, path, parse(entry.target)[0], catalogue, entry)


def _called(registry: Registry, code: str) -> Called:
    return tuple((one.id, (one.words.get(code, ""), *one.variants.get(code, ()))) for one in registry.terms)


@lru_cache(maxsize=16)
def _glossary(language: Language, called: Called) -> "_Glossary":
    return _Glossary(language.writing, called)


class _Glossary:
    """Finds the terms of the registry in texts of one language."""

    def __init__(self, writing: Writing, called: Called) -> None:
        self.words = dict(called)
        self._writing = writing
        self._begun = Beginnings((writing.begun(one), term) for term, words in called for one in words if one)

    def said(self, term: str, text: str) -> str:
        """How a text says the term; nothing where it does not."""
        found = (self._writing.inflected(one).search(text) for one in self.words[term] if one)
        return next((one.group() for one in found if one is not None), "")

    def named(self, text: str) -> dict[str, str]:
        """Each term that a text says, and how it says it."""
        terms = dict.fromkeys(self._begun.within(text))
        return {term: written for term in terms if (written := self.said(term, text))}


def _terms_lost(sentence: Translated, called: Mapping[str, _Glossary]) -> Iterator[Problem]:
    """A term that the source uses and the translation says by none of its words."""
    there = sentence.passage.language if sentence.passage is not None else sentence.edition.head.language
    source = blanked(parse(sentence.entry.source)[0])
    for written, wanted in _lost(source, called[there], blanked(sentence.message), called[sentence.language]):
        where = sentence.at(0, len(sentence.entry.target))
        yield problem("term-required", where, path=sentence.dotted, written=written, wanted=wanted)


@lru_cache(maxsize=20_000)
def _lost(source: str, there: _Glossary, target: str, here: _Glossary) -> tuple[tuple[str, str], ...]:
    named = there.named(source)
    said = list(named.values())
    # Words that several terms share have senses, and some are no term at all: people shelter in a cellar.
    sole = (term for term in named if said.count(named[term]) == 1 and here.words[term][0])
    return tuple((named[term], here.words[term][0]) for term in sole if not here.said(term, target))
