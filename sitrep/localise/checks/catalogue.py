"""Judges a whole PO file by what it holds itself: its sources, its translations, and the notes on each hole."""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.localise.checks import judge
from sitrep.localise.checks.pair import Tongue, beside
from sitrep.problems import Problem, Spot, problem
from sitrep.translate.notes import facts

SOURCE_LANGUAGE = "X-Source-Language"


def check_catalogue(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> Iterator[Problem]:
    """Every fault of the translations, each where it stands in the file."""
    here, there = tongue(catalogue.language), tongue(catalogue.header.get(SOURCE_LANGUAGE, ""))
    for entry in catalogue.live:
        if entry.fuzzy and entry.translated:
            yield problem("po-fuzzy", Spot(catalogue.file, entry.line), path=entry.context, context=entry.context)
        pair = beside(entry.source, entry.target, there, here, facts(entry.notes))
        for found in judge(pair):
            where = spot(catalogue.file, entry.target_at, found.offset, found.length)
            yield Problem(found.code, where, MappingProxyType(dict(found.facts)), entry.context)


def left_out(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> tuple[str, ...]:
    """The checks that this file cannot be put to, for want of what it does not say."""
    languages = (catalogue.language, catalogue.header.get(SOURCE_LANGUAGE, ""))
    numbers = () if all(tongue(one).marks for one in languages) else ("literal-equal", "digits-in-translation")
    return (*numbers, "translation-missing", "translation-stale", "po-unknown-context")


def untranslated_entries(catalogue: PoFile) -> tuple[PoEntry, ...]:
    """The entries that have no translation yet."""
    return tuple(entry for entry in catalogue.live if not entry.translated)
