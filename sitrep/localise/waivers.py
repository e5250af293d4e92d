"""Sets aside what a reviewer set aside: by the name of the check, with a reason, for these very words and no others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitrep.load.po import PoFile
from sitrep.localise.checks import CHECKS
from sitrep.localise.checks.catalogue import NUMBERS, check_catalogue
from sitrep.localise.checks.pair import Tongue
from sitrep.model.edition import Edition
from sitrep.model.translation import Translations
from sitrep.problems import Problem, Spot
from sitrep.translate.harm import harm_in_translations
from sitrep.translate.wording import WORDING, wording_in_translations
from sitrep.validate.desk import Desk

# What these find cannot be printed as it stands; a reason changes nothing about that.
UNPRINTABLE = frozenset({"message-syntax", "argument-set", "argument-form", "plural-categories", "change-branches"})
WAIVABLE = (frozenset(code for one in CHECKS for code in one.codes) | WORDING) - UNPRINTABLE


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that was set aside: in which edition and language, of which text, and why."""

    edition: str
    language: str
    context: str
    check: str
    reason: str


def against(desk: Desk, edition: Edition, catalogue: PoFile, tongue: Callable[[str], Tongue]) -> Iterator[Problem]:
    """All that the checks have against the translations of a file: beside its sources, the registry, and by itself."""
    found = (*check_catalogue(catalogue, tongue), *wording_in_translations(desk, edition, catalogue))
    return apart(found, harm_in_translations(desk, edition, catalogue))


def apart(found: Iterable[Problem], hurting: Iterable[Problem]) -> Iterator[Problem]:
    """All of these; but the digits of a telephone number are no numbers that the source lacks."""
    hurt = tuple(hurting)
    yield from (one for one in found if one.code not in NUMBERS or not any(_within(one.spot, at.spot) for at in hurt))
    yield from hurt


def _within(spot: Spot, wider: Spot) -> bool:
    begins, ends = wider.column, wider.column + wider.length
    same_line = (spot.file, spot.line) == (wider.file, wider.line)
    return same_line and begins <= spot.column and spot.column + spot.length <= ends


def unwaivable(codes: Iterable[str]) -> tuple[str, ...]:
    """Those of the checks that nobody may set aside."""
    return tuple(sorted(set(codes) - WAIVABLE))


def sift(
    edition: str, problems: Iterable[Problem], translations: Translations
) -> tuple[tuple[Problem, ...], tuple[Waived, ...]]:
    """What stays open of the findings on a PO file, and what an approval that still holds has set aside."""
    reasons = _reasons(translations)
    found = tuple(problems)
    open_still = tuple(one for one in found if (one.path, one.code) not in reasons)
    language = translations.language
    waived = dict.fromkeys((one.path, one.code) for one in found if (one.path, one.code) in reasons)
    return open_still, tuple(Waived(edition, language, *one, reason=reasons[one]) for one in waived)


def _reasons(translations: Translations) -> Mapping[tuple[str, str], str]:
    return dict(_held(translations))


def _held(translations: Translations) -> Iterator[tuple[tuple[str, str], str]]:
    for context, row in translations.held.items():
        if row.judged == "approved":
            yield from (((context, one.check), one.reason) for one in row.waivers if one.check in WAIVABLE)
