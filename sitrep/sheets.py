"""The story of a sheet: texts that may leave, said in both languages and judged, become one page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sitrep.compose.sheet import Finding, compose_sheet
from sitrep.load import workspace
from sitrep.localise.tongues import tongues
from sitrep.localise.waivers import against, sift
from sitrep.model.edition import PublicEdition
from sitrep.model.translation import Translations, Unit
from sitrep.pipeline import voice
from sitrep.problems import Problem
from sitrep.render.environment import environment
from sitrep.render.sheet import sheet
from sitrep.reporters.saying import hint, message, severity
from sitrep.translate.outgoing import Outgoing
from sitrep.translate.update import SOURCE_LANGUAGE
from sitrep.validate.desk import Desk

# The sheet shows this of its own accord.
_SHOWN = ("po-fuzzy",)


def review_sheet(
    root: Path, desk: Desk, public: PublicEdition, units: tuple[Unit, ...], made: Outgoing, stood: Translations
) -> str:
    """The page for a translator of those units, in the words of the language into which they go."""
    language = made.catalogue.language
    codes = dict.fromkeys((language, *made.sources))
    voices = {code: voice(root, desk.languages, public, code) for code in codes}
    found, _ = sift(public.edition.id, _found(desk, public, units, made), stood)
    findings: dict[str, tuple[Finding, ...]] = {}
    for one in found:
        if one.code not in _SHOWN:
            said = Finding(severity(one), message(one, language), hint(one, language))
            findings[one.path] = (*findings.get(one.path, ()), said)
    composed = compose_sheet(public, voices, units, made, stood, findings)
    return sheet(composed, environment(workspace.own_templates(root)))


def _found(desk: Desk, public: PublicEdition, units: tuple[Unit, ...], made: Outgoing) -> Iterator[Problem]:
    """What the checks have against each translation as it leaves, told by what is public alone."""
    outside = replace(desk, archive=replace(desk.archive, registry=public.registry))
    for source in made.sources:
        asked = {unit.context for unit in units if unit.language == source}
        rows = tuple(row for row in made.catalogue.entries if row.context in asked)
        catalogue = replace(made.catalogue, entries=rows, header={**made.catalogue.header, SOURCE_LANGUAGE: source})
        yield from against(outside, public.edition, catalogue, tongues(desk.languages))
