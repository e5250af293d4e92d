"""The story of a sheet: texts that may leave, said in both languages and judged, become one page."""

from collections.abc import Iterator

from sitrep.compose.sheet import Finding, compose_sheet
from sitrep.load import workspace
from sitrep.localise.checks.catalogue import check_catalogue
from sitrep.localise.tongues import tongue
from sitrep.model.edition import PublicEdition
from sitrep.model.translation import Translations, Unit
from sitrep.pipeline import voice
from sitrep.render.environment import environment
from sitrep.render.sheet import sheet
from sitrep.reporters.saying import hint, message, severity
from sitrep.translate.outgoing import Outgoing
from sitrep.understanding import Understood

# The sheet shows this of its own accord.
_SHOWN = ("po-fuzzy",)


def review_sheet(
    understood: Understood, public: PublicEdition, units: tuple[Unit, ...], made: Outgoing, stood: Translations
) -> str:
    """The page for a translator of those units, in the words of the language into which they go."""
    root, language = understood.root, made.catalogue.language
    voices = {code: voice(root, public, code) for code in dict.fromkeys((language, *made.sources))}
    findings: dict[str, list[Finding]] = {}
    for context, one in _found(made, language):
        findings.setdefault(context, []).append(one)
    told = {context: tuple(held) for context, held in findings.items()}
    composed = compose_sheet(public, voices, units, made, stood, told)
    return sheet(composed, environment(workspace.own_templates(root)))


def _found(made: Outgoing, language: str) -> Iterator[tuple[str, Finding]]:
    """What the checks of texts say of each translation as it leaves."""
    for one in check_catalogue(made.catalogue, tongue):
        if one.code not in _SHOWN:
            yield one.path, Finding(severity(one), message(one, language), hint(one, language))
