"""The story: sources are loaded, validated, filtered, localised, composed, gated, rendered, swapped into output/."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.compose.compose import awaiting, compose, compose_index
from sitrep.compose.document import Document, Index, OtherLanguage, Run
from sitrep.gate.approved import unapproved
from sitrep.gate.finished import plain
from sitrep.gate.leaks import leaks
from sitrep.gate.limits import too_long, too_many_pages
from sitrep.gate.maps import incomplete_map
from sitrep.gate.unsaid import unsaid
from sitrep.gate.withheld import withheld
from sitrep.load import workspace
from sitrep.load.languages import Languages
from sitrep.load.po import PoFile
from sitrep.load.splice import splice
from sitrep.localise.checks.catalogue import check_catalogue
from sitrep.localise.localise import LocalisedEdition, localise
from sitrep.localise.tongues import tongues
from sitrep.localise.voice import Voice
from sitrep.localise.waivers import Waived, against, sift
from sitrep.model.edition import Edition, Format, PublicEdition
from sitrep.model.translation import STATES, State, Translations
from sitrep.problems import Problem, SitrepError
from sitrep.publish import output
from sitrep.publish.manifest import manifest
from sitrep.render.edition import file_name, index_page, render
from sitrep.render.environment import Templates, environment
from sitrep.translate.sense import figure_sense
from sitrep.translate.status import unfinished
from sitrep.translate.update import po_path
from sitrep.understanding import Progress, Report, Request, Understood, chosen, extraction, translatable, understand
from sitrep.validate.desk import Desk
from sitrep.validate.exempting import OUTPUT
from sitrep.validate.public import public_edition

_MOST_ROUNDS = 20  # a fix may bring to light what it hid; that it should take longer than this is a fault of ours


@dataclass(frozen=True)
class Built:
    """What a build came to: its files in output/, whether any byte changed, how many texts are in which state."""

    report: Report
    files: tuple[str, ...] = ()
    changed: bool = False
    states: Mapping[State, int] = field(default_factory=dict)
    unavailable: SitrepError | None = None

    @property
    def unapproved(self) -> int:
        """How many texts nobody approved."""
        return sum(count for state, count in self.states.items() if state != "approved")


@dataclass(frozen=True)
class Mended:
    """What was mended in the sources, in the order in which it was, and what is still at fault."""

    report: Report
    mended: tuple[Problem, ...]


@dataclass(frozen=True)
class Ready:
    """An edition in all its languages, put in order, with what was found on the way."""

    public: PublicEdition
    localised: tuple[LocalisedEdition, ...]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...] = ()


def check(root: Path, progress: Progress, *, texts: bool = True) -> Report:
    """Every fault of the workspace that can be found without making a page; of texts and translations if wanted."""
    understood = understand(root, progress, texts=texts)
    desk = understood.desk
    if desk is None or not texts:
        return understood.report()
    progress("step-localise")
    if understood.report().stops():  # what is at fault cannot be put in order; its translations can be judged
        read = [
            sift(name, _against(desk, name, code, held), states(desk, name, code))
            for (name, code), held in understood.catalogues.items()
        ]
        return understood.report(*(found for found, _ in read), waived=[one for _, held in read for one in held])
    editions = [ready(understood, desk, edition) for edition in desk.archive.editions]
    return understood.report(
        *(one.problems for one in editions), waived=[held for one in editions for held in one.waived]
    )


def _against(desk: Desk, name: str, code: str, held: PoFile) -> Iterator[Problem]:
    """What the checks have against translations, though their edition, or the head of their file, may be at fault."""
    edition, tongue = desk.archive.edition(name), tongues(desk.languages)
    if edition is None or held.language != code:
        return check_catalogue(held, tongue)
    return against(desk, edition, held, tongue)


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
        report = understood.report(
            *(one.problems for one in editions),
            *(unapproved(desk, one.localised) for one in editions if request.approved),
            understood.ahead(request.at),
            waived=[held for one in editions for held in one.waived],
        )
        if report.stops(strict=request.strict):
            return Built(report)
        return write(understood, desk, editions, report, request, progress)


def ready(understood: Understood, desk: Desk, edition: Edition) -> Ready:
    """Filter, localise and compose an edition; judge its translations and what could not be said."""
    public = public_edition(desk.archive, edition)
    voices = (voice(understood.root, desk.languages, public, code) for code in desk.archive.series.languages)
    localised = tuple(localise(public, one) for one in voices)
    count = awaiting(localised)
    documents = tuple(compose(one, count, others(one, localised)) for one in localised)
    translated, waived = translation_problems(understood, desk, edition)
    problems = (*translated, *unsaid(desk, localised), *too_long(desk, localised), *incomplete_map(desk, documents))
    return Ready(public, localised, documents, problems, waived)


def write(
    understood: Understood, desk: Desk, editions: list[Ready], report: Report, request: Request, progress: Progress
) -> Built:
    """Render the editions and swap them into output/, with the page of all editions."""
    root, series = understood.root, desk.archive.series
    templates = environment(workspace.own_templates(root))
    made: dict[str, dict[str, bytes]] = {}
    long: list[Problem] = []
    unavailable: SitrepError | None = None
    for one in editions:
        progress("step-render", format=", ".join(request.formats or series.formats))
        rendered = render(one.documents, one.localised, request.formats or series.formats, templates, root / ".sitrep")
        unavailable = unavailable or rendered.unavailable
        long += too_many_pages(desk, one.public.edition, rendered.pages)
        marks = tuple(mark.kind for mark in one.documents[0].marks)
        summed = manifest(one.public.edition.id, rendered.files, marks=marks, exceptions=one.public.exceptions)
        made[one.public.edition.id] = rendered.files | summed
    report = understood.report(report.problems, long, waived=report.waived)
    if report.stops(strict=request.strict):
        return Built(report)
    top = index(understood, desk, editions, made, templates)
    progress("step-reread")
    found = tuple(reread(understood, desk, editions, made, top))
    if found:
        return Built(understood.report(report.problems, found, waived=report.waived))
    progress("step-write", folder=output.OUTPUT)
    changed = output.swap(root, made, top)
    files = [f"{output.OUTPUT}/{name}/{file}" for name, held in made.items() for file in sorted(held)]
    counted = Counter(state for one in editions for local in one.localised for state in local.states.values())
    states = {state: counted[state] for state in STATES if counted[state]}
    return Built(report, tuple(files + [f"{output.OUTPUT}/{name}" for name in top]), changed, states, unavailable)


def reread(
    understood: Understood,
    desk: Desk,
    editions: list[Ready],
    made: Mapping[str, Mapping[str, bytes]],
    top: Mapping[str, bytes],
) -> Iterator[Problem]:
    """What the finished files show and may not."""
    voices = [one.voice for one in editions[0].localised]
    fixed = [message.source for voice in voices for message in voice.catalogue.values()]
    held = withheld(desk, understood.catalogues, understood.told, fixed)
    excused = {one.id for one in desk.archive.editions if one.head.excuses(OUTPUT)}
    files = {
        f"{output.OUTPUT}/{name}/{file}": body
        for name, one in made.items()
        for file, body in one.items()
        if name not in excused
    }
    files |= {f"{output.OUTPUT}/{file}": body for file, body in top.items()}
    yield from leaks(files, held, plain("\n".join(understood.sources.texts.values())), desk.lexicon)


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


def translation_problems(
    understood: Understood, desk: Desk, edition: Edition
) -> tuple[tuple[Problem, ...], tuple[Waived, ...]]:
    """What is wrong with an edition's translations and what is still to do; what reviewers set aside of it."""
    problems = list(figure_sense(edition.id, extraction(desk, edition).comparing(), understood.told))
    waived: list[Waived] = []
    for code, asked in translatable(desk, edition, ()):
        held = understood.catalogues.get((edition.id, code))
        if held is not None:
            found, set_aside = sift(
                edition.id, against(desk, edition, held, tongues(desk.languages)), states(desk, edition.id, code)
            )
            problems += found
            waived += set_aside
        empty = PoFile(po_path(edition.id, code), code)
        problems += unfinished(asked, held or empty, states(desk, edition.id, code))
    return tuple(problems), tuple(waived)


def states(desk: Desk, edition: str, code: str) -> Translations:
    """The translations of an edition into a language, each with its state."""
    return desk.archive.translations.get((edition, code)) or Translations(code, "")


def voice(root: Path, languages: Languages, public: PublicEdition, code: str) -> Voice:
    """The language's voice for an edition: names are those official at the end of its period."""
    own = workspace.own_catalogue(root, code)
    return Voice(
        languages.language(code), languages.catalogue(code, own), public.registry, public.edition.head.period.end
    )
