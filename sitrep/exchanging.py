"""The story of an exchange: texts leave for a translator's tool; what comes back is matched, judged, received."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from sitrep.load import ledger, po, workspace, xliff, xliff_writing
from sitrep.load.po import PoFile
from sitrep.localise.tongues import tongues
from sitrep.localise.waivers import against
from sitrep.model.edition import Archive, Edition, context
from sitrep.model.ledger import IMPORT, Event
from sitrep.model.translation import State, Translations, Unit
from sitrep.problems import Problem, SitrepError, WrongChoice, in_order
from sitrep.reporters.saying import severity
from sitrep.sheets import review_sheet
from sitrep.translate.attest import after
from sitrep.translate.harm import harm_in_translations
from sitrep.translate.incoming import FATES, Fate, Returned, Row, Sorted, candidates, receipt, received, sort_rows
from sitrep.translate.offers import Memory, Offer
from sitrep.translate.outgoing import OPEN, Outgoing, leaving, outgoing
from sitrep.translate.states import bound
from sitrep.translate.update import UNREAD, po_path, unread
from sitrep.translate.update import update as bring_up
from sitrep.understanding import Progress, Report, Request, Understood, chosen, translatable, understand
from sitrep.validate.desk import Desk
from sitrep.validate.public import public_edition

Form = Literal["po", "xliff", "sheet"]


@dataclass(frozen=True)
class Exported:
    """A file for a translator; `withheld` counts the texts that are not to leave."""

    report: Report
    text: str = ""
    rows: int = 0
    withheld: int = 0


@dataclass(frozen=True)
class Received:
    """The receipt of an import: what became of every row, and of every text that the file does not hold."""

    report: Report
    edition: str = ""
    language: str = ""
    rows: tuple[Row, ...] = ()

    @property
    def counts(self) -> dict[Fate, int]:
        """How many rows had which fate."""
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in FATES}


def export(root: Path, edition: str, language: str, form: Form, progress: Progress, *, history: bool) -> Exported:
    """What of an edition may leave for a translation into a language, as a file for a translator's tool."""
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        return Exported(understood.report())
    found = chosen(desk, Request(editions=(edition,)))[0]
    asked = dict(translatable(desk, found, (language,)))[language]
    held, stood = _standing(understood, desk, found, language)
    hurting = tuple(harm_in_translations(desk, found, held)) if held else ()
    standing = [one for one in (*understood.problems, *hurting) if _stands_in_the_way(one, found.id)]
    if standing:
        return Exported(Report(in_order(standing), understood.sources.texts))
    public = public_edition(desk.archive, found)
    units = leaving(asked, public.edition, public.registry)
    if not units:
        raise WrongChoice("exchange-nothing", edition=found.id, code=language)
    memory = Memory.of(understood.told, found.id, language, _open_texts(desk.archive))
    due = (unit for unit in units if stood.state(unit) in OPEN)
    offered = {unit.context: tuple(one.note for one in memory.offers(unit)) for unit in due}
    made = outgoing(found.id, units, held, stood, offered, history=history)
    sheet = form == "sheet"
    text = review_sheet(root, desk, public, units, made, stood) if sheet else _written(made, form)
    return Exported(Report((), {}), text, len(units), len(asked) - len(units))


def _written(made: Outgoing, form: Form) -> str:
    if form == "po":
        return po.write(made.catalogue)
    if len(made.sources) > 1:
        raise WrongChoice("exchange-directions", languages=", ".join(made.sources))
    return xliff_writing.write(made.catalogue, made.sources[0], made.states)


def _stands_in_the_way(one: Problem, edition: str) -> bool:
    """Whether something of the edition, or of what all share, was not read as written, or could hurt someone."""
    file = one.spot.file
    shared = file.startswith(f"sources/editions/{edition}/") or "/editions/" not in file
    return shared and severity(one) == "error" and (one.code in UNREAD or one.code.startswith("harm-"))


def _open_texts(archive: Archive) -> Callable[[str, Event], bool]:
    """Tells whether what was approved in an edition may leave: a text that is public there, word for word, today."""

    @cache
    def shown(edition: str) -> frozenset[tuple[str, str]]:
        found = archive.edition(edition)
        public = public_edition(archive, found).edition.texts if found else ()
        return frozenset((context(passage, path), message.source) for passage, path, message in public)

    return lambda edition, event: (event.context, event.source) in shown(edition)


@dataclass(frozen=True)
class Suggested:
    """A text that is to be translated, its state, and what was approved for sentences like it."""

    unit: Unit
    state: State
    offers: tuple[Offer, ...]


def suggest(root: Path, edition: str, language: str, progress: Progress) -> tuple[Suggested, ...]:
    """What earlier approvals offer for each text that has no translation or an outdated one; nothing is written."""
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        raise SitrepError("not-understood")
    found = chosen(desk, Request(editions=(edition,)))[0]
    asked = dict(translatable(desk, found, (language,)))[language]
    _, stood = _standing(understood, desk, found, language)
    memory = Memory.of(understood.told, found.id, language, lambda *_: True)
    due = ((unit, stood.state(unit)) for unit in asked)
    open_ones = (Suggested(unit, state, memory.offers(unit)) for unit, state in due if state in OPEN)
    return tuple(one for one in open_ones if one.offers)


def receive(root: Path, content: bytes, name: str, wanted: str, by: str, now: datetime, progress: Progress) -> Received:
    """Take over what came back and belongs to a text as it stands; the rest is listed, and nothing is approved.

    `name` is the file's name for problems; `wanted` the edition, where the file does not say; `by` who translated.
    """
    read = xliff.read_either(content, name)
    shown = {name: content.decode("utf-8", errors="replace")}
    file = read.value
    if file is None or not file.language:
        return Received(Report(in_order(read.problems), shown))
    with workspace.lock(root):
        understood = understand(root, progress)
        desk = understood.desk
        if desk is None:
            return Received(understood.report())
        if any(one.key and one.name == by for one in desk.archive.series.reviewers):
            raise WrongChoice("import-as-signer", reviewer=by)  # such a line would count for nothing, unsigned
        named = wanted or file.edition
        if not named and read.problems:
            return Received(Report(in_order(read.problems), shown))
        if not named:
            raise WrongChoice("exchange-edition", file=name)
        edition = chosen(desk, Request(editions=(named,)))[0]
        units = dict(translatable(desk, edition, (file.language,)))[file.language]
        standing = unread(understood.problems, edition.id)
        if standing:
            return Received(Report(in_order(standing), understood.sources.texts))
        progress("step-translate")
        return _Arrival(understood, desk, edition, units, file).received(by, now, read.problems, shown)


@dataclass(frozen=True)
class _Arrival:
    """A file that came back, and the edition for which it is."""

    understood: Understood
    desk: Desk
    edition: Edition
    units: tuple[Unit, ...]
    file: PoFile

    def received(self, by: str, now: datetime, faults: Iterable[Problem], shown: Mapping[str, str]) -> Received:
        """The receipt, once what belongs here is written; `faults` are those of the file itself."""
        edition, language = self.edition.id, self.file.language
        before, stood = _standing(self.understood, self.desk, self.edition, language)
        updated = bring_up(edition, language, self.units, before).merged.catalogue
        found = sort_rows(self.units, updated, stood, self.file)
        judged = tuple(self.judged(found))
        refused = {one.path for one in judged}
        applied = tuple(one for one in found.to_apply if one.unit.context not in refused)
        noted = tuple(one for one in found.to_note if one.unit.context not in refused)
        if applied or noted:
            at = after(self.understood.told.get(edition, ()), now, workspace.ledger_path(edition))
            events = [_event(one, edition, language, by, at) for one in applied]
            _write(self.understood.root, edition, received(updated, applied, noted), events)
        report = Report(in_order((*faults, *found.problems, *judged)), shown)
        return Received(report, edition, language, receipt(found, judged))

    def judged(self, found: Sorted) -> Iterator[Problem]:
        """Every error in what would be taken over; sources are judged as what they are written in."""
        for source in sorted({unit.language for unit in self.units}):
            asked = candidates(self.file, found, source)
            asked = replace(asked, header={**asked.header, xliff.SOURCE_LANGUAGE: source})
            said = against(self.desk, self.edition, asked, tongues(self.desk.languages))
            yield from (one for one in said if severity(one) == "error")


def _write(root: Path, edition: str, made: PoFile, events: list[Event]) -> None:
    # The ledger first: were the file written alone, a translation approved before could stand approved again.
    if events:
        workspace.extend(root, workspace.ledger_path(edition), "".join(map(ledger.line, events)).encode())
    workspace.write(root, po_path(edition, made.language), po.write(made).encode())


def _event(one: Returned, edition: str, language: str, by: str, at: datetime) -> Event:
    """That a translation was submitted: it needs a review, whatever was said of the same words before."""
    return Event(
        "submitted",
        edition,
        one.unit.context,
        language,
        bound(one.unit, one.row.target),
        by=by or IMPORT,
        role=IMPORT,
        at=at,
        source=one.unit.source.source,
        target=one.row.target,
        checks=version("sitrep"),
        facts=one.unit.facts,
    )


def _standing(
    understood: Understood, desk: Desk, edition: Edition, language: str
) -> tuple[PoFile | None, Translations]:
    """What the workspace holds of a language: the file itself, and its translations with their states."""
    held = understood.catalogues.get((edition.id, language))
    stood = desk.archive.translations.get((edition.id, language))
    return held, stood or Translations(language, "")
