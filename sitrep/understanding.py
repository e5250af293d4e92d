"""What the sources of a workspace come to: read, made into values, judged, and every translation with its state."""

import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from sitrep.harm import lexicon
from sitrep.load import ledger, po, workspace
from sitrep.load.languages import known_languages
from sitrep.load.po import PoFile
from sitrep.load.workspace import Sources
from sitrep.localise.waivers import Waived
from sitrep.model.edition import Edition, Format
from sitrep.model.exemption import Exemption
from sitrep.model.translation import Unit
from sitrep.problems import Problem, WrongChoice, in_order
from sitrep.reporters.saying import severity
from sitrep.translate.binding import Ground
from sitrep.translate.hear import ahead, heard
from sitrep.translate.states import Told, stood
from sitrep.translate.units import Extraction
from sitrep.translate.update import po_path
from sitrep.validate.assemble import assemble
from sitrep.validate.checks import judge
from sitrep.validate.desk import Desk
from sitrep.validate.echoes import without_echoes
from sitrep.validate.exempting import exempting


class Progress(Protocol):
    """Told of each step as it begins: the key of its words, and the facts that they name."""

    def __call__(self, step: str, **facts: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Excused:
    """A signed exception that is in force, and where: it is told in the workspace, never outside."""

    edition: str
    name: str
    exemption: Exemption


@dataclass(frozen=True)
class Report:
    """What was found: the problems in order, and the text of every file, so that they can be shown where they stand.

    `excused` holds the signed exceptions, `waived` what reviewers set aside: neither is among the problems. `in_order`
    counts what the newest edition says with which nothing is wrong.
    """

    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    excused: tuple[Excused, ...] = ()
    waived: tuple[Waived, ...] = ()
    in_order: int = 0

    def stops(self, *, strict: bool = False) -> bool:
        """Whether an error, or where warnings count any problem, stands in the way."""
        return any(strict or severity(one) == "error" for one in self.problems)


@dataclass(frozen=True)
class Request:
    """What to build: which editions (none named: the newest), in which formats (none named: those of the series).

    `approved` asks for what may go out: where a text was not approved nothing is built. `at` is the time of the run:
    it decides nothing but whether a ledger speaks of the future.
    """

    editions: tuple[str, ...] = ()
    every: bool = False
    formats: tuple[Format, ...] = ()
    strict: bool = False
    approved: bool = False
    at: datetime | None = None


@dataclass(frozen=True)
class Understood:
    """What the sources say, as far as they could be understood."""

    root: Path
    sources: Sources
    catalogues: Mapping[tuple[str, str], PoFile]
    told: Told
    desk: Desk | None
    problems: tuple[Problem, ...]

    def report(self, *later: Iterable[Problem], waived: Iterable[Waived] = ()) -> Report:
        """All that was found, here and later on the way to the documents."""
        known = {(one.spot.file, one.spot.line) for one in self.problems if severity(one) == "error"}
        late = [one for found in later for one in found]
        # What cannot be said because of an error is no second error.
        found = [*self.problems, *(one for one in late if (one.spot.file, one.spot.line) not in known)]
        return Report(in_order(found), self.sources.texts, tuple(self._excused()), tuple(waived), self._in_order(found))

    def _in_order(self, found: Iterable[Problem]) -> int:
        """How many entries and passages of the newest edition have no problem between their lines."""
        if self.desk is None or not self.desk.archive.editions:
            return 0
        newest = self.desk.archive.editions[-1]
        begins = sorted((spot.file, spot.line) for spot in (self.desk.spot(newest, one) for one in newest.passages()))
        faulty = set()
        for one in found:
            at = bisect_right(begins, (one.spot.file, one.spot.line)) - 1
            if at >= 0 and begins[at][0] == one.spot.file:
                faulty.add(at)
        return len(begins) - len(faulty)

    def ahead(self, now: datetime | None) -> Iterator[Problem]:
        """What the ledgers say that is of a time still to come."""
        if now is not None:
            for edition, events in self.told.items():
                yield from ahead(events, now, workspace.ledger_path(edition))

    def _excused(self) -> Iterator[Excused]:
        for holder in exempting(self.desk) if self.desk else ():
            for one in holder.value.exceptions:
                yield Excused(holder.edition.id if holder.edition else "", holder.name, one)


def understand(root: Path, progress: Progress, *, texts: bool = True) -> Understood:
    """Load, validate and judge: the sources, their values, and every fault of both; `texts`: of sentences as well."""
    with uncollected():
        found = gather(root, progress)
        if found.desk is None:
            return found
        desk = _with_states(found, found.desk) if texts else found.desk
        judged = without_echoes(found.problems, judge(desk, texts=texts), found.sources.texts)
        return replace(found, desk=desk, problems=(*found.problems, *judged))


def gather(root: Path, progress: Progress) -> Understood:
    """Load and validate: the sources, and the values that could be made of them."""
    with uncollected():
        return _gathered(root, progress)


@contextmanager
def uncollected() -> Iterator[None]:
    """What is read is kept: to search it for waste, again and again as it grows, takes as long as to read it.

    Nor is it searched afterwards: it is frozen, and goes when nobody holds it any more.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def _gathered(root: Path, progress: Progress) -> Understood:
    progress("step-load")
    read = workspace.read(root)
    sources = read.value
    catalogues, told, problems = {}, {}, list(read.problems)
    for edition in sources.editions:
        for code, text in edition.po.items():
            made = po.read(text, po_path(edition.id, code))
            problems += made.problems
            if made.value is not None:
                catalogues[edition.id, code] = made.value
        if edition.ledger is not None:
            events = ledger.read(edition.ledger, workspace.ledger_path(edition.id), edition.id)
            problems += events.problems
            told[edition.id] = events.value or ()
    progress("step-validate")
    languages, faults = known_languages(sources.languages, lexicon.read)
    problems += faults
    translations = {key: held.translations() for key, held in catalogues.items()}
    assembled = assemble(sources, translations, languages)
    problems += assembled.problems
    if assembled.value is not None:
        reviewers = assembled.value.archive.series.reviewers
        for edition_id, said in told.items():
            counting = heard(said, reviewers, workspace.ledger_path(edition_id))
            problems += counting.problems
            told[edition_id] = counting.value or ()
    return Understood(root, sources, catalogues, told, assembled.value, tuple(problems))


def _with_states(found: Understood, desk: Desk) -> Desk:
    """The desk with the state of every translation."""
    held, two = dict(desk.archive.translations), desk.archive.series.two_people
    for edition in desk.archive.editions:
        for code, asked in translatable(desk, edition, ()):
            if (edition.id, code) in held:
                held[edition.id, code] = stood(edition.id, asked, held[edition.id, code], found.told, two_people=two)
    return replace(desk, archive=replace(desk.archive, translations=held))


def translatable(desk: Desk, edition: Edition, languages: tuple[str, ...]) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """What an edition asks of each language of the series, or of those that are named."""
    known = desk.archive.series.languages
    unknown = [one for one in languages if one not in known]
    if unknown:
        raise WrongChoice("unknown-language", written=", ".join(unknown), known=", ".join(known))
    asked = extraction(desk, edition)
    for code in known:
        if not languages or code in languages:
            yield code, asked.units(code)


def extraction(desk: Desk, edition: Edition) -> Extraction:
    """What takes the texts out of an edition, with all that they rest on."""
    ground = Ground(desk.archive.registry, partial(desk.comparison, edition))
    return Extraction(edition, ground, desk.languages.language, desk.text_spots(edition))


def chosen(desk: Desk, request: Request) -> tuple[Edition, ...]:
    """The editions that were asked for; the newest where none was named."""
    editions = desk.archive.editions
    unknown = [one for one in request.editions if desk.archive.edition(one) is None]
    if unknown or not editions:
        known = ", ".join(one.id for one in editions)
        raise WrongChoice("unknown-edition" if unknown else "no-edition", written=", ".join(unknown), known=known)
    if request.every:
        return editions
    return tuple(one for one in editions if one.id in request.editions) or editions[-1:]
