"""Judges a whole PO file by what it holds itself: its sources, its translations, and the notes on each hole."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from types import MappingProxyType

from sitrep.load.po import PoFile, spot
from sitrep.localise.checks import judge
from sitrep.localise.checks.pair import Finding, Tongue, beside
from sitrep.model.message import parse
from sitrep.model.translation import Unit
from sitrep.problems import Problem, SitrepError, Spot, problem
from sitrep.translate.harm import UNTOLD
from sitrep.translate.notes import facts
from sitrep.translate.status import unfinished
from sitrep.translate.update import SOURCE_LANGUAGE
from sitrep.translate.wording import WORDING

# What a file by itself cannot be asked: its texts, names and places stand in a workspace.
BESIDE_A_WORKSPACE = ("po-unknown-context", *sorted(WORDING), *sorted(UNTOLD))
NUMBERS = ("literal-equal", "digits-in-translation")


def check_catalogue(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> Iterator[Problem]:
    """Every fault of the translations, each where it stands in the file."""
    there, here = tongues(catalogue, tongue)
    for entry in catalogue.live:
        if entry.fuzzy and entry.translated:
            yield problem("po-fuzzy", Spot(catalogue.file, entry.line), path=entry.context, context=entry.context)
        for found in _judged(entry.source, entry.target, there, here, entry.notes):
            where = spot(catalogue.file, entry.target_at, found.offset, found.length)
            yield Problem(found.code, where, MappingProxyType(dict(found.facts)), entry.context)


@lru_cache(maxsize=20_000)
def _judged(source: str, target: str, there: Tongue, here: Tongue, notes: tuple[str, ...]) -> tuple[Finding, ...]:
    """The findings of a pair, found once: after an edit only what was edited is judged anew."""
    return tuple(judge(beside(source, target, there, here, facts(notes))))


def check_alone(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> Iterator[Problem]:
    """The same, and what is missing or stale: all that a file can be asked with no workspace beside it."""
    asked = tuple(Unit(one.context, parse(one.source)[0], "", one.notes) for one in catalogue.live)
    yield from check_catalogue(catalogue, tongue)
    yield from unfinished(asked, catalogue, catalogue.translations())


def tongues(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> tuple[Tongue, Tongue]:
    """Those of source and target; of a language that is not said, or is none of ours, nothing is guessed."""
    codes = (catalogue.header.get(SOURCE_LANGUAGE, ""), catalogue.language)
    source, target = (_known(code, tongue) for code in codes)
    return source, target


def left_out(catalogue: PoFile, tongue: Callable[[str], Tongue]) -> tuple[str, ...]:
    """The checks that this file cannot be put to, for want of a workspace or of what it does not say."""
    source, target = tongues(catalogue, tongue)
    numbers = () if source.marks and target.marks else NUMBERS
    plurals = () if target.categories else ("plural-categories",)
    return (*plurals, *numbers, *BESIDE_A_WORKSPACE)


def _known(code: str, tongue: Callable[[str], Tongue]) -> Tongue:
    try:
        return tongue(code)
    except SitrepError:
        return Tongue(code, (), None)
