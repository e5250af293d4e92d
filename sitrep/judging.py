"""What people say of translations, and of sentences that compare: shown first, then written into the ledger."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from sitrep.harm.find import find
from sitrep.load import ledger, po, workspace
from sitrep.load.po import PoFile
from sitrep.load.signature import Signer
from sitrep.localise.tongues import tongues
from sitrep.localise.waivers import against, unwaivable
from sitrep.model.edition import Reviewer
from sitrep.model.ledger import IMPORT, Event
from sitrep.model.translation import Translations, Unit
from sitrep.problems import Problem, SitrepError, WrongChoice, in_order
from sitrep.reporters.saying import severity
from sitrep.translate.attest import (
    Attestation,
    Occasion,
    Omission,
    Open,
    Saying,
    after,
    compare,
    digest_of,
    event,
    known_reviewer,
)
from sitrep.translate.sense import to_confirm
from sitrep.translate.states import bound
from sitrep.understanding import Progress, Report, Request, chosen, extraction, translatable, understand
from sitrep.validate.checks.literals import EXACT
from sitrep.validate.desk import Desk

_NOTHING = Report((), {})


@dataclass(frozen=True)
class Attested:
    """A list for a person to judge: the pairs that stand so in the workspace, and those that do not, with why.

    `digest` names what is said of this very list; `written` says how many events the ledger was given.
    """

    report: Report
    edition: str
    language: str
    listed: tuple[Attestation, ...] = ()
    left_out: tuple[Omission, ...] = ()
    digest: str = ""
    written: int = 0


@dataclass(frozen=True)
class _Found:
    attested: Attested
    person: Reviewer
    keyed: bool = False
    events: tuple[Event, ...] = ()


Listing = Callable[[], _Found]


@dataclass(frozen=True)
class Judging:
    """What a person means to say of texts: first `shown`, then `said` by the digest of what was seen."""

    root: Path
    saying: Saying
    listing: Listing

    def shown(self) -> Attested:
        """The list of which it would be said. Nothing is written."""
        return self.listing().attested

    def said(self, digest: str, now: datetime, signer: Signer | None = None) -> Attested:
        """Say it of the list of that digest, one event a pair; of a list that has changed since nothing is said."""
        with workspace.lock(self.root):
            found = self.listing()
            attested = found.attested
            _holds(found, signer)
            if attested.report.problems:
                return attested
            if attested.digest != digest:
                raise WrongChoice("list-changed", digest=attested.digest)
            file = workspace.ledger_path(attested.edition)
            at = after(found.events, now, file)
            on = Occasion(attested.edition, attested.language, found.person.role, at, version("sitrep"))
            events = [event(self.saying, one, on) for one in attested.listed]
            sign = signer.sign if signer else None
            workspace.extend(self.root, file, "".join(ledger.line(one, sign) for one in events).encode())
        return replace(attested, written=len(events))


def of_file(root: Path, content: bytes, name: str, saying: Saying, progress: Progress) -> Judging:
    """What is said of the translations in a PO file: of those whose words are the workspace's, to the hash."""
    refused = unwaivable(one.check for one in saying.waivers)
    if refused:
        raise WrongChoice("not-waivable", check=", ".join(refused))
    return Judging(root, saying, lambda: _of_file(root, content, name, saying, progress))


def of_sources(root: Path, edition: str, saying: Saying, language: str, progress: Progress) -> Judging:
    """What an author says of sentences of an edition that compare: that they are true of the figures as they are."""
    return Judging(root, saying, lambda: _of_sources(root, edition, saying, language, progress))


def _of_file(root: Path, content: bytes, name: str, saying: Saying, progress: Progress) -> _Found:
    read = po.read(content, name)
    understood = understand(root, progress)
    desk, catalogue = understood.desk, read.value
    if desk is None:
        raise SitrepError("not-understood")
    _unhurtful(saying, desk)
    person, keyed = _person(desk, saying.reviewer)
    if catalogue is None:
        report = Report(in_order(read.problems), {name: content.decode("utf-8", errors="replace")})
        return _Found(Attested(report, "", ""), person, keyed)
    language = catalogue.language
    if not catalogue.edition:
        raise WrongChoice("judge-edition", file=name)
    edition = chosen(desk, Request(editions=(catalogue.edition,)))[0]
    _speaks(person, language)
    asked = dict(translatable(desk, edition, (language,)))[language]
    held = understood.catalogues.get((edition.id, language)) or PoFile("", language)
    translations = desk.archive.translations.get((edition.id, language)) or held.translations()
    found = _open(against(desk, edition, held, tongues(desk.languages)))
    if desk.archive.series.two_people:
        events = understood.told.get(edition.id, ())
        for unit in asked:
            if not _submitted_by_another(unit, translations, events, person.name):
                found[unit.context] = replace(found.get(unit.context, Open()), alone=True)
    listed, left_out = compare(saying, asked, catalogue, translations, found)
    made = Attested(_NOTHING, edition.id, language, listed, left_out, digest_of(saying, listed))
    return _Found(made, person, keyed, understood.told.get(edition.id, ()))


def _of_sources(root: Path, wanted: str, saying: Saying, language: str, progress: Progress) -> _Found:
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        raise SitrepError("not-understood")
    _unhurtful(saying, desk)
    person, keyed = _person(desk, saying.reviewer)
    edition = chosen(desk, Request(editions=(wanted,) if wanted else ()))[0]
    spoken = language or edition.head.language
    _speaks(person, spoken)
    comparing = extraction(desk, edition).comparing()
    listed = tuple(to_confirm(edition.id, comparing, understood.told, spoken))
    if saying.only:
        unknown = set(saying.only) - {one.context for one in listed}
        if unknown:
            raise WrongChoice("no-such-text", written=", ".join(sorted(unknown)))
        listed = tuple(one for one in listed if one.context in saying.only)
    made = Attested(_NOTHING, edition.id, spoken, listed, digest=digest_of(saying, listed))
    return _Found(made, person, keyed, understood.told.get(edition.id, ()))


def _unhurtful(saying: Saying, desk: Desk) -> None:
    """Refuse words that lead to a person or a door: a ledger stays for good."""
    for words in (saying.comment, *(one.reason for one in saying.waivers)):
        for one in find(words, desk.lexicon):
            if one.kind in EXACT:
                raise WrongChoice("words-hurt", written=words[one.start : one.end])


def _person(desk: Desk, name: str) -> tuple[Reviewer, bool]:
    """The reviewer, and whether this series signs what is said."""
    reviewers = desk.archive.series.reviewers
    return known_reviewer(reviewers, name), any(one.key for one in reviewers)


def _holds(found: _Found, signer: Signer | None) -> None:
    """See to it that what is said will count: signed, where the series signs, by the key that it knows."""
    person = found.person
    if person.key is None and (found.keyed or signer):
        raise WrongChoice("key-not-known", reviewer=person.name)
    if person.key is not None and signer is None:
        raise WrongChoice("key-needed", reviewer=person.name)
    if person.key is not None and signer is not None and signer.public != person.key:
        raise WrongChoice("key-differs", reviewer=person.name)


def _speaks(person: Reviewer, language: str) -> None:
    if language not in person.languages:
        raise WrongChoice("not-their-language", reviewer=person.name, language=language)


def _submitted_by_another(unit: Unit, held: Translations, events: Iterable[Event], name: str) -> bool:
    row = held.held.get(unit.context)
    now = bound(unit, row.target) if row else None
    said = [one for one in events if (one.kind, one.context) == ("submitted", unit.context)]
    others = (one for one in said if one.by not in (name, IMPORT))
    return now is not None and any(one.binding.of_same_texts(now) for one in others)


def _open(problems: Iterable[Problem]) -> dict[str, Open]:
    """What the checks found, by text."""
    found: dict[str, Open] = {}
    for one in problems:
        held = found.get(one.path, Open())
        if severity(one) == "error":
            found[one.path] = replace(held, errors=held.errors | {one.code})
        else:
            found[one.path] = replace(held, warnings=held.warnings | {one.code})
    return found
