"""What translators ask for: files brought up to date, judged, and counted."""

from dataclasses import dataclass
from pathlib import Path

from sitrep.harm import lexicon
from sitrep.load import workspace, xliff
from sitrep.load.languages import BUILT_IN, Languages, known_languages
from sitrep.localise.checks.catalogue import check_alone, left_out
from sitrep.localise.tongues import tongues
from sitrep.localise.waivers import apart
from sitrep.model.translation import Translations
from sitrep.problems import in_order
from sitrep.translate.harm import exact_in_translations
from sitrep.translate.status import Status
from sitrep.translate.status import status as count
from sitrep.translate.update import Update, unread
from sitrep.translate.update import update as bring_up
from sitrep.understanding import Progress, Report, Request, chosen, translatable, understand


@dataclass(frozen=True)
class Updated:
    """What an update of translations came to: each PO file as it now is, or what could not be read."""

    report: Report
    files: tuple[Update, ...] = ()


@dataclass(frozen=True)
class Judged:
    """What was found in one PO file, and which checks need more than the file."""

    report: Report
    left_out: tuple[str, ...]


def update(root: Path, request: Request, languages: tuple[str, ...], progress: Progress) -> Updated:
    """Bring the PO files of editions up to date without losing a translation; unchanged ones keep every byte."""
    with workspace.lock(root):
        understood = understand(root, progress)
        desk = understood.desk
        if desk is None:
            return Updated(understood.report())
        editions = chosen(desk, request)
        standing = [one for edition in editions for one in unread(understood.problems, edition.id)]
        if standing:
            return Updated(Report(in_order(standing), understood.sources.texts))
        progress("step-translate")
        files = [
            bring_up(edition.id, code, asked, understood.catalogues.get((edition.id, code)))
            for edition in editions
            for code, asked in translatable(desk, edition, languages)
        ]
        for file in files:
            if file.text is not None:
                workspace.write(root, file.file, file.text.encode())
        return Updated(Report((), understood.sources.texts), tuple(files))


def status(root: Path, progress: Progress) -> tuple[Status, ...]:
    """How far each language is with each edition."""
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        return ()
    return tuple(
        count(
            edition.id,
            code,
            asked,
            desk.archive.translations.get((edition.id, code)) or Translations(code, ""),
            understood.told.get(edition.id, ()),
        )
        for edition in desk.archive.editions
        for code, asked in translatable(desk, edition, ())
    )


def check_po(content: bytes, file: str, languages: Languages = BUILT_IN) -> Judged:
    """What is wrong with a PO file, by what it holds itself and the grammar of its languages."""
    tongue = tongues(languages)
    read = xliff.read_either(content, file)
    held = read.value
    judged = apart(check_alone(held, tongue), exact_in_translations(held, lexicon.built_in())) if held else ()
    found = (*read.problems, *judged)
    texts = {file: content.decode("utf-8", errors="replace")}
    return Judged(Report(in_order(found), texts), left_out(held, tongue) if held else ())


def spoken_in(root: Path) -> Languages:
    """The languages that a workspace knows; those whose files are not whole are left out."""
    return known_languages(workspace.own_languages(root), lexicon.read)[0]
