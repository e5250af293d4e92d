"""Puts an edition's texts on a sheet for translators who have no tool: each beside its translation, with all on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from types import MappingProxyType

from sitrep.compose.compose import issue
from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile
from sitrep.load.tag import without_tag
from sitrep.localise.examples import Example, Forms, examples
from sitrep.localise.localise import localise
from sitrep.localise.voice import Voice
from sitrep.model.edition import PublicEdition
from sitrep.model.message import parse
from sitrep.model.translation import STATES, State, Translation, Translations, Unit
from sitrep.translate.diff import Stretch, word_diff
from sitrep.translate.notes import hole, remark
from sitrep.translate.outgoing import Outgoing

_REWORDED = ("rewritten", "touch-up")
_NOTHING = Example("")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says against a translation, in the words of its reader."""

    severity: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class HoleOnSheet:
    """What stands in a hole: a figure, a date or a place, and what it looks like in the language of the translation."""

    written: str
    kind: str
    shown: str


@dataclass(frozen=True)
class SheetText:
    """A text of the sheet.

    `printed` and `target_printed` are as in the report; `message` and `notes` are its lines in a PO file as they are,
    for what comes back is one. `sources` and `targets` are the forms of its holes in either language.
    """

    number: int
    context: str
    name: str
    state: State
    state_name: str
    why: str
    source: str
    source_title: str
    source_tag: str
    printed: str
    target: str
    target_printed: str
    targets: Forms
    holes: tuple[HoleOnSheet, ...]
    remarks: tuple[str, ...]
    comments: tuple[str, ...]
    findings: tuple[Finding, ...]
    reworded: tuple[Stretch, ...]
    doubtful: bool
    limit: int | None
    length: str
    message: str
    notes: str


@dataclass(frozen=True)
class SheetPart:
    """The texts of a section of the report."""

    title: str
    texts: tuple[SheetText, ...]


@dataclass(frozen=True)
class Choice:
    """A state by which texts can be picked, and how many are in it."""

    state: State
    text: str


@dataclass(frozen=True)
class Sheet:
    """The texts of an edition that go into one language; `header` begins the file of decisions that comes back."""

    edition: str
    language: str
    tag: str
    direction: str
    title: str
    subtitle: str
    between: str
    target_title: str
    header: str
    mark: str
    count: int
    choices: tuple[Choice, ...]
    parts: tuple[SheetPart, ...]
    words: Mapping[str, str]
    look: Mapping[str, str] = field(default_factory=dict)


def compose_sheet(
    public: PublicEdition,
    voices: Mapping[str, Voice],
    units: tuple[Unit, ...],
    made: Outgoing,
    stood: Translations,
    findings: Mapping[str, tuple[Finding, ...]],
) -> Sheet:
    """The sheet of those units as they leave, in the words of the language into which they go."""
    return _Setter(public, voices, made, stood, findings).sheet(units)


@dataclass(frozen=True)
class _Setter:
    public: PublicEdition
    voices: Mapping[str, Voice]
    made: Outgoing
    stood: Translations
    findings: Mapping[str, tuple[Finding, ...]]

    @property
    def voice(self) -> Voice:
        """That of the language into which the texts go."""
        return self.voices[self.made.catalogue.language]

    def sheet(self, units: tuple[Unit, ...]) -> Sheet:
        voice, series, language = self.voice, self.public.series, self.voice.language
        edition = localise(self.public, voice)
        sources = [self.voices[code].language.name for code in self.made.sources]
        period = voice.period(self.public.edition.head.period)
        return Sheet(
            edition=self.public.edition.id,
            language=voice.code,
            tag=language.tag,
            direction=language.direction,
            title=voice.say("sheet.title"),
            subtitle=voice.say("title", series=voice.choose(series.title), issue=issue(edition), period=period),
            between=voice.say("sheet.between", sources=" / ".join(sources), target=language.name),
            target_title=voice.say("sheet.target", language=language.name),
            header=_header(self.made.catalogue),
            mark=voice.say("mark.sample") if self.public.edition.head.sample else "",
            count=len(units),
            choices=tuple(self.choices()),
            parts=tuple(self.parts(units)),
            words=self.words(),
            look={"primary": series.look.primary, "accent": series.look.accent},
        )

    def words(self) -> Mapping[str, str]:
        """The sheet's fixed words; in those that its script fills, each hole bears its name between percent signs."""
        voice = self.voice
        return {
            key.removeprefix("sheet."): voice.say(key, **{one.name: f"%{one.name}%" for one in message.arguments()})
            for key, message in voice.catalogue.items()
            if key.startswith("sheet.")
        } | {"skip": voice.say("page.skip")}

    def choices(self) -> Iterator[Choice]:
        held = list(self.made.states.values())
        for state in STATES:
            if state in held:
                name = self.voice.say(f"sheet.state.{state}")
                yield Choice(state, self.voice.say("sheet.choice", state=name, count=str(held.count(state))))

    def parts(self, units: tuple[Unit, ...]) -> Iterator[SheetPart]:
        targets = examples(self.public, self.voice, {one.context: parse(one.target)[0] for one in self.rows()})
        sources: dict[str, Example] = {}
        for code in self.made.sources:
            asked = {unit.context: unit.source for unit in units if unit.language == code}
            sources |= examples(self.public, self.voices[code], asked)
        texts = (
            self.text(number, unit, row, sources.get(unit.context, _NOTHING), targets.get(unit.context, _NOTHING))
            for number, (unit, row) in enumerate(zip(units, self.rows(), strict=True), 1)
        )
        for title, held in groupby(texts, key=lambda one: self.section(one.context)):
            yield SheetPart(title, tuple(held))

    def rows(self) -> tuple[PoEntry, ...]:
        return self.made.catalogue.entries

    def section(self, context: str) -> str:
        """What the section of the report is called in which a text stands."""
        bearer = context.partition("#")[0].removeprefix("entry:")
        kinds = (one.KIND for one in self.public.edition.entries if one.id == bearer)
        return self.voice.say(f"section.{next(kinds, 'overview')}")

    def text(self, number: int, unit: Unit, row: PoEntry, source: Example, target: Example) -> SheetText:
        held, state = self.stood.held.get(unit.context), self.made.states[unit.context]
        notes = without_tag(row.notes)
        holes = [one for one in map(hole, notes) if one and one.shown]
        message, lines = _as_po(row)
        return SheetText(
            number=number,
            context=unit.context,
            name=self.name(unit.context),
            state=state,
            state_name=self.voice.say(f"sheet.state.{state}"),
            why=self.why(held, state),
            source=unit.source.source,
            source_title=self.voice.say("sheet.source", language=self.voices[unit.language].language.name),
            source_tag=self.voices[unit.language].language.tag,
            printed=source.text,
            target=row.target,
            target_printed=target.text if row.translated else "",
            targets=target.forms,
            holes=tuple(HoleOnSheet(one.written, self.voice.say(f"sheet.kind.{one.kind}"), one.shown) for one in holes),
            remarks=tuple(filter(None, map(remark, notes))),
            comments=tuple(row.comment.split("\n")) if row.comment else (),
            findings=self.findings.get(unit.context, ()),
            reworded=word_diff(row.previous, unit.source.source) if row.previous is not None else (),
            doubtful=row.fuzzy,
            limit=unit.limit,
            length=self.length(target.text if row.translated else "", unit.limit),
            message=message,
            notes=lines,
        )

    def name(self, context: str) -> str:
        """What a text is in its entry: its headline, the label of a figure."""
        steps = [step for step in context.partition("#")[2].split(".") if not step.isdigit()]
        keys = (f"{family}.{steps[-1]}" for family in ("sheet.text", "box", "field"))
        return self.voice.say(next((key for key in keys if key in self.voice.catalogue), "sheet.text.other"))

    def length(self, printed: str, limit: int | None) -> str:
        """How long a translation prints, where that is limited."""
        return self.voice.say("sheet.length", now=str(len(printed)), limit=str(limit)) if limit else ""

    def why(self, held: Translation | None, state: State) -> str:
        """Why the state is no better, or where its approval comes from."""
        if held is None or state in ("missing", "draft"):
            return ""
        if held.as_in:
            return self.voice.say("sheet.why.as-in", edition=held.as_in)
        if held.reason in _REWORDED:
            return self.voice.say("sheet.why.reworded")
        key = f"sheet.why.{held.reason}"
        return self.voice.say(key) if key in self.voice.catalogue else ""


def _header(catalogue: PoFile) -> str:
    """How a PO file of that language and edition begins."""
    return po.write(replace(catalogue, entries=()))


def _as_po(row: PoEntry) -> tuple[str, str]:
    """The name and source of a row as a PO file writes them, and its notes and places, which stand above."""
    bare = replace(row, target="", previous=None, comment="", flags=(), obsolete=False)
    written = po.write(PoFile("", "", (bare,), MappingProxyType({}))).split("\n\n", 1)[1]
    notes, _, rest = f"\n{written}".partition("\nmsgctxt ")
    message = rest.rpartition("\nmsgstr ")[0]
    return f"msgctxt {message}", notes.strip("\n")
