"""Whether translations name places, officials and things of the field as the registry has them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.language.language import Language
from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.model.edition import Edition, context, texts
from sitrep.model.message import blanked, parse
from sitrep.model.registry import Term
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.prose import banned_places
from sitrep.validate.checks.sentences import Sentence
from sitrep.validate.checks.wording import banned_terms, misspelt_officials, typed_places
from sitrep.validate.desk import Desk

_JUDGES = {
    "place-raw": typed_places,
    "place-banned": banned_places,
    "name-form": misspelt_officials,
    "term-banned": banned_terms,
}
WORDING = frozenset((*_JUDGES, "place-ambiguous", "term-required"))


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
    for rule, judge in _JUDGES.items():
        yield from judge(registry, tuple(one for one in said if not one.holder.excuses(rule)))
    for one in said:
        yield from _terms_lost(one, registry.terms)


def _translated(desk: Desk, edition: Edition, catalogue: PoFile) -> Iterator[Translated]:
    held = {context(passage, path): (passage, path) for passage, path, _ in texts(edition)}
    for entry in catalogue.live:
        if entry.translated and entry.context in held:
            passage, path = held[entry.context]
            yield Translated(desk, edition, passage, path, parse(entry.target)[0], catalogue, entry)


def _terms_lost(sentence: Translated, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """A term that the source uses and the translation says by none of its words."""
    there = sentence.passage.language if sentence.passage is not None else sentence.edition.head.language
    languages = sentence.desk.languages
    here = sentence.language
    source = blanked(parse(sentence.entry.source)[0])
    named = {term.id: written for term in terms if (written := _said(term, languages.language(there), source))}
    for term in terms:
        if term.id not in named or here not in term.words:
            continue
        # Words that several terms share have senses, and some are no term at all: people shelter in a cellar.
        shared = any(named.get(one.id) == named[term.id] for one in terms if one is not term)
        if not shared and not _said(term, sentence.spoken, blanked(sentence.message)):
            where = sentence.at(0, len(sentence.entry.target))
            written, wanted = named[term.id], term.words[here]
            yield problem("term-required", where, path=sentence.dotted, written=written, wanted=wanted)


def _said(term: Term, language: Language, text: str) -> str:
    """How a text of this language says the term; nothing where it does not."""
    words = (term.words.get(language.code, ""), *term.variants.get(language.code, ()))
    found = (language.writing.inflected(one).search(text) for one in words if one)
    return next((one.group() for one in found if one is not None), "")
