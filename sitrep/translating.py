"""What translators ask for: files brought up to date, judged, counted, and attested by a person."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from sitrep.load import ledger, po, workspace, xliff
from sitrep.load.po import PoFile
from sitrep.localise.checks.catalogue import check_alone, check_catalogue, left_out
from sitrep.localise.tongues import tongue
from sitrep.model.edition import Reviewer
from sitrep.model.ledger import Event
from sitrep.model.translation import Translations
from sitrep.problems import SitrepError, WrongChoice, in_order
from sitrep.reporters.saying import severity
from sitrep.translate.attest import Attestation, Omission, compare, digest_of, event, known_reviewer
from sitrep.translate.status import Status
from sitrep.translate.status import status as count
from sitrep.translate.update import Update, unread
from sitrep.translate.update import update as bring_up
from sitrep.understanding import Progress, Report, Request, chosen, translatable, understand

_PLACE = re.compile(r"sources/editions/([0-9-]+)/")


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


@dataclass(frozen=True)
class Attested:
    """A list for a person to attest: the pairs that stand so in the workspace, and those that do not, with why.

    `digest` names this very list; `written` says how many events the ledger was given.
    """

    report: Report
    edition: str
    language: str
    listed: tuple[Attestation, ...] = ()
    left_out: tuple[Omission, ...] = ()
    digest: str = ""
    written: int = 0


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
        count(edition.id, code, asked, desk.archive.translations.get((edition.id, code)) or Translations(code, ""))
        for edition in desk.archive.editions
        for code, asked in translatable(desk, edition, ())
    )


def check_po(content: bytes, file: str) -> Judged:
    """What is wrong with a PO file, by what it holds itself: no workspace is asked."""
    read = xliff.read_either(content, file)
    held = read.value
    found = (*read.problems, *(check_alone(held, tongue) if held else ()))
    texts = {file: content.decode("utf-8", errors="replace")}
    return Judged(Report(in_order(found), texts), left_out(held, tongue) if held else ())


def attestable(root: Path, file: bytes, name: str, reviewer: str, progress: Progress) -> Attested:
    """What of a PO file a reviewer could attest: the pairs whose words are those of the workspace, to the hash.

    Nothing is written. `name` is the file's name for problems; `reviewer` has to be known to the series.
    """
    return _attestable(root, file, name, reviewer, progress)[0]


def approve(
    root: Path, file: bytes, name: str, reviewer: str, digest: str, now: datetime, progress: Progress
) -> Attested:
    """Attest the list of that digest, one event a pair; a list that has changed since it was shown is not attested."""
    with workspace.lock(root):
        found, person, events = _attestable(root, file, name, reviewer, progress)
        if found.report.problems:
            return found
        if found.digest != digest:
            raise WrongChoice("list-changed", digest=found.digest)
        if events and max(one.at for one in events) > now:
            raise SitrepError("clock-behind", file=_ledger_path(found.edition))
        said = [event(one, person, found.language, now, version("sitrep")) for one in found.listed]
        workspace.extend(root, _ledger_path(found.edition), "".join(map(ledger.line, said)).encode())
    return replace(found, written=len(said))


def _attestable(
    root: Path, file: bytes, name: str, reviewer: str, progress: Progress
) -> tuple[Attested, Reviewer, tuple[Event, ...]]:
    read = po.read(file, name)
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        raise SitrepError("not-understood")
    person = known_reviewer(desk.archive.series.reviewers, reviewer)
    catalogue = read.value
    if catalogue is None:
        report = Report(in_order(read.problems), {name: file.decode("utf-8", errors="replace")})
        return Attested(report, "", ""), person, ()
    edition = chosen(desk, Request(editions=(_edition_of(catalogue),)))[0]
    if catalogue.language not in person.languages:
        raise WrongChoice("not-their-language", reviewer=reviewer, language=catalogue.language)
    asked = dict(translatable(desk, edition, (catalogue.language,)))[catalogue.language]
    held = understood.catalogues.get((edition.id, catalogue.language)) or PoFile("", catalogue.language)
    translations = desk.archive.translations.get((edition.id, catalogue.language))
    faulty = {one.path for one in check_catalogue(held, tongue) if severity(one) == "error"}
    listed, left_out = compare(asked, catalogue, translations or held.translations(), faulty)
    found = Attested(Report((), {}), edition.id, catalogue.language, listed, left_out, digest_of(listed))
    return found, person, understood.told.get(edition.id, ())


def _edition_of(catalogue: PoFile) -> str:
    """The edition whose texts a file holds: that of the places which `translate update` writes above them."""
    found = (_PLACE.match(place) for entry in catalogue.live for place in entry.places)
    return next((one.group(1) for one in found if one), "")


def _ledger_path(edition: str) -> str:
    return f"sources/editions/{edition}/{workspace.LEDGER}"
