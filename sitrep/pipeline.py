"""The story: sources are loaded, validated, filtered, localised, composed, gated, rendered, swapped into output/."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from sitrep.compose.compose import awaiting, compose, compose_index
from sitrep.compose.document import Document, Index, OtherLanguage, Run
from sitrep.gate.limits import too_long
from sitrep.gate.unsaid import unsaid
from sitrep.load import po, workspace
from sitrep.load.catalogue import catalogue
from sitrep.load.grammar import language
from sitrep.load.po import PoFile
from sitrep.load.splice import splice
from sitrep.load.workspace import Sources
from sitrep.localise.checks.catalogue import check_alone, check_catalogue, left_out
from sitrep.localise.localise import LocalisedEdition, localise
from sitrep.localise.tongues import tongue
from sitrep.localise.voice import Voice
from sitrep.model.edition import Edition, Format, PublicEdition
from sitrep.model.translation import Unit
from sitrep.problems import Problem, SitrepError, WrongChoice, in_order
from sitrep.publish import output
from sitrep.publish.manifest import manifest
from sitrep.render.edition import file_name, index_page, render
from sitrep.render.environment import Templates, environment
from sitrep.reporters.saying import severity
from sitrep.translate.status import Status, status, unfinished
from sitrep.translate.units import units
from sitrep.translate.update import Update, po_path, unread, update
from sitrep.validate.assemble import assemble
from sitrep.validate.checks import judge
from sitrep.validate.desk import Desk
from sitrep.validate.public import public_edition

_MOST_ROUNDS = 20  # a fix may bring to light what it hid; that it should take longer than this is a fault of ours


class Progress(Protocol):
    """Told of each step as it begins: the key of its words, and the facts that they name."""

    def __call__(self, step: str, **facts: str) -> None: ...


@dataclass(frozen=True)
class Report:
    """What was found: the problems in order, and the text of every file, so that they can be shown where they stand."""

    problems: tuple[Problem, ...]
    texts: Mapping[str, str]

    def stops(self, *, strict: bool = False) -> bool:
        """Whether an error, or where warnings count any problem, stands in the way."""
        return any(strict or severity(one) == "error" for one in self.problems)


@dataclass(frozen=True)
class Request:
    """What to build: which editions (none named: the newest), in which formats (none named: those of the series)."""

    editions: tuple[str, ...] = ()
    every: bool = False
    formats: tuple[Format, ...] = ()
    strict: bool = False


@dataclass(frozen=True)
class Built:
    """What a build came to: its files in output/, whether any byte changed, how many texts nobody approved."""

    report: Report
    files: tuple[str, ...] = ()
    changed: bool = False
    unapproved: int = 0
    unavailable: SitrepError | None = None


@dataclass(frozen=True)
class Mended:
    """What was mended in the sources, in the order in which it was, and what is still at fault."""

    report: Report
    mended: tuple[Problem, ...]


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
class Ready:
    """An edition in all its languages, put in order, with what was found on the way."""

    public: PublicEdition
    localised: tuple[LocalisedEdition, ...]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Understood:
    """What the sources say, as far as they could be understood."""

    root: Path
    sources: Sources
    catalogues: Mapping[tuple[str, str], PoFile]
    desk: Desk | None
    problems: tuple[Problem, ...]

    def report(self, *later: Iterable[Problem]) -> Report:
        """All that was found, here and later on the way to the documents."""
        known = {(one.spot.file, one.spot.line) for one in self.problems if severity(one) == "error"}
        late = [one for found in later for one in found]
        # What cannot be said because of an error is no second error.
        found = [*self.problems, *(one for one in late if (one.spot.file, one.spot.line) not in known)]
        return Report(in_order(found), self.sources.texts)


def check(root: Path, progress: Progress, *, texts: bool = True) -> Report:
    """Every fault of the workspace that can be found without making a page; of texts and translations if wanted."""
    understood = understand(root, progress, texts=texts)
    desk = understood.desk
    if desk is None or not texts:
        return understood.report()
    progress("step-localise")
    if understood.report().stops():  # what is at fault cannot be put in order; its translations can be judged
        return understood.report(*(check_catalogue(one, tongue) for one in understood.catalogues.values()))
    return understood.report(*(ready(understood, desk, edition).problems for edition in desk.archive.editions))


def mend(root: Path, progress: Progress) -> Mended:
    """Carry out every fix that is certain, and those that come to light by it; no other byte of a file moves."""
    mended: list[Problem] = []
    with workspace.lock(root):
        for _ in range(_MOST_ROUNDS):
            report = check(root, progress)
            this_time = [one for file in sorted(report.texts) for one in mend_file(root, file, report.problems)]
            if not this_time:
                break
            mended += this_time
    return Mended(report, tuple(mended))


def mend_file(root: Path, file: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Carry out the fixes of one file; which problems they mended."""
    fixes = {one.fix: one for one in problems if one.fix is not None and one.fix.spot.file == file}
    if not fixes:
        return ()
    content, done = splice(workspace.held(root, file), fixes)
    if done:
        workspace.write(root, file, content)
    return tuple(fixes[one] for one in done)


def build(root: Path, request: Request, progress: Progress) -> Built:
    """Make previews in output/: all that was asked for, or nothing; where there are errors nothing is touched."""
    with workspace.lock(root):
        understood = understand(root, progress)
        desk = understood.desk
        if desk is None or understood.report().stops(strict=request.strict):
            return Built(understood.report())
        progress("step-localise")
        editions = [ready(understood, desk, one) for one in chosen(desk, request)]
        report = understood.report(*(one.problems for one in editions))
        if report.stops(strict=request.strict):
            return Built(report)
        return write(understood, desk, editions, report, request, progress)


def translate_update(root: Path, request: Request, languages: tuple[str, ...], progress: Progress) -> Updated:
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
            update(edition.id, code, asked, understood.catalogues.get((edition.id, code)))
            for edition in editions
            for code, asked in translatable(desk, edition, languages)
        ]
        for file in files:
            if file.text is not None:
                workspace.write(root, file.file, file.text.encode())
        return Updated(Report((), understood.sources.texts), tuple(files))


def translate_status(root: Path, progress: Progress) -> tuple[Status, ...]:
    """How far each language is with each edition."""
    understood = understand(root, progress)
    desk = understood.desk
    if desk is None:
        return ()
    return tuple(
        status(edition.id, code, asked, understood.catalogues.get((edition.id, code)) or PoFile("", code))
        for edition in desk.archive.editions
        for code, asked in translatable(desk, edition, ())
    )


def check_po(content: bytes, file: str) -> Judged:
    """What is wrong with a PO file, by what it holds itself: no workspace is asked."""
    read = po.read(content, file)
    held = read.value
    found = (*read.problems, *(check_alone(held, tongue) if held else ()))
    texts = {file: content.decode("utf-8", errors="replace")}
    return Judged(Report(in_order(found), texts), left_out(held, tongue) if held else ())


def understand(root: Path, progress: Progress, *, texts: bool = True) -> Understood:
    """Load, validate and judge: the sources, their values, and every fault of both; `texts`: of sentences as well."""
    with uncollected():
        found = gather(root, progress)
        if found.desk is None:
            return found
        return replace(found, problems=(*found.problems, *judge(found.desk, texts=texts)))


def gather(root: Path, progress: Progress) -> Understood:
    """Load and validate: the sources, and the values that could be made of them."""
    with uncollected():
        return _gathered(root, progress)


@contextmanager
def uncollected() -> Iterator[None]:
    """What is read is kept: to search it for waste, again and again as it grows, takes as long as to read it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _gathered(root: Path, progress: Progress) -> Understood:
    progress("step-load")
    read = workspace.read(root)
    sources = read.value
    catalogues, problems = {}, list(read.problems)
    for edition in sources.editions:
        for code, text in edition.po.items():
            made = po.read(text, f"sources/editions/{edition.id}/{code}.po")
            problems += made.problems
            if made.value is not None:
                catalogues[edition.id, code] = made.value
    progress("step-validate")
    assembled = assemble(sources, {key: held.translations() for key, held in catalogues.items()})
    problems += assembled.problems
    return Understood(root, sources, catalogues, assembled.value, tuple(problems))


def ready(understood: Understood, desk: Desk, edition: Edition) -> Ready:
    """Filter, localise and compose an edition; judge its translations and what could not be said."""
    public = public_edition(desk.archive, edition)
    localised = tuple(localise(public, voice(understood.root, public, code)) for code in desk.archive.series.languages)
    count = awaiting(localised)
    documents = tuple(compose(one, count, others(one, localised)) for one in localised)
    problems = (*translation_problems(understood, desk, edition), *unsaid(desk, localised), *too_long(desk, localised))
    return Ready(public, localised, documents, problems)


def write(
    understood: Understood, desk: Desk, editions: list[Ready], report: Report, request: Request, progress: Progress
) -> Built:
    """Render the editions and swap them into output/, with the page of all editions."""
    root, series = understood.root, desk.archive.series
    templates = environment(workspace.own_templates(root))
    made: dict[str, dict[str, bytes]] = {}
    unavailable: SitrepError | None = None
    for one in editions:
        progress("step-render", format=", ".join(request.formats or series.formats))
        rendered = render(one.documents, one.localised, request.formats or series.formats, templates, root / ".sitrep")
        unavailable = unavailable or rendered.unavailable
        marks = tuple(mark.kind for mark in one.documents[0].marks)
        summed = manifest(one.public.edition.id, rendered.files, marks=marks, exceptions=one.public.exceptions)
        made[one.public.edition.id] = rendered.files | summed
    progress("step-write", folder=output.OUTPUT)
    top = index(understood, desk, editions, made, templates)
    changed = output.swap(root, made, top)
    files = [f"{output.OUTPUT}/{name}/{file}" for name, held in made.items() for file in sorted(held)]
    unapproved = sum(awaiting(one.localised).unapproved for one in editions)
    return Built(report, tuple(files + [f"{output.OUTPUT}/{name}" for name in top]), changed, unapproved, unavailable)


def index(
    understood: Understood,
    desk: Desk,
    editions: list[Ready],
    made: Mapping[str, Mapping[str, bytes]],
    templates: Templates,
) -> dict[str, bytes]:
    """The page of all editions that output/ will hold, in each language."""
    known = {one.public.edition.id: one for one in editions}
    kept = [one for name in output.held(understood.root) if name not in known and (one := desk.archive.edition(name))]
    known |= {one.id: ready(understood, desk, one) for one in kept}
    files = {name: tuple(made.get(name, ())) or output.files(understood.root, name) for name in known}
    newest_first = [known[name] for name in sorted(known, reverse=True)]
    return index_page(indexes(newest_first, files), templates)


def indexes(editions: list[Ready], files: Mapping[str, tuple[str, ...]]) -> Iterator[Index]:
    """The page of all editions in each language of the series."""
    for number, first in enumerate(editions[0].localised):
        rows = [
            (
                one.localised[number],
                one.documents[number],
                tuple(report_files(one, files[one.public.edition.id])),
            )
            for one in editions
        ]
        yield compose_index(tuple(rows), others(first, editions[0].localised, "index.{language}.html"))


def report_files(edition: Ready, files: tuple[str, ...]) -> Iterator[Run]:
    """Links to the reports of an edition that are there, by language and format."""
    name = edition.public.edition.id
    for one in edition.localised:
        forms: tuple[Format, ...] = ("html", "pdf")
        for form in forms:
            file = file_name(name, one.voice.code, form)
            if file in files:
                yield Run(f"{one.voice.language.name}, {form.upper()}", one.voice.code, f"{name}/{file}")


def others(
    edition: LocalisedEdition, every: tuple[LocalisedEdition, ...], pattern: str = "sitrep-{edition}.{language}.html"
) -> tuple[OtherLanguage, ...]:
    """The same page in the other languages, by the names these have for themselves."""
    return tuple(
        OtherLanguage(
            one.voice.code,
            one.voice.language.tag,
            one.voice.language.name,
            pattern.format(edition=one.public.edition.id, language=one.voice.code),
        )
        for one in every
        if one.voice.code != edition.voice.code
    )


def translatable(desk: Desk, edition: Edition, languages: tuple[str, ...]) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """What an edition asks of each language of the series, or of those that are named."""
    known = desk.archive.series.languages
    unknown = [one for one in languages if one not in known]
    if unknown:
        raise SitrepError("unknown-language", written=", ".join(unknown), known=", ".join(known))
    for code in known:
        if not languages or code in languages:
            yield code, units(edition, desk.archive.registry, code, language(code), desk.text_spots(edition))


def translation_problems(understood: Understood, desk: Desk, edition: Edition) -> Iterator[Problem]:
    """What is wrong with an edition's translations, and what is still to do."""
    for code, asked in translatable(desk, edition, ()):
        held = understood.catalogues.get((edition.id, code))
        if held is not None:
            yield from check_catalogue(held, tongue)
        yield from unfinished(asked, held or PoFile(po_path(edition.id, code), code))


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


def voice(root: Path, public: PublicEdition, code: str) -> Voice:
    """The language's voice for an edition: names are those official at the end of its period."""
    own = workspace.own_catalogue(root, code)
    return Voice(language(code), catalogue(code, own), public.registry, public.edition.head.period.end)
