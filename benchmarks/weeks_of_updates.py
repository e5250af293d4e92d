"""Twelve weeks of new figures over sentences that stay: what is to be read again, here and with GNU gettext.

.venv/bin/python -m benchmarks.weeks_of_updates [weeks]

The newest edition of the sample is begun anew each week: the same sentences, dates a week later, every figure moved by
some per cent, a few turned, made nothing or many times as large. A made-up reviewer approves all that is open. Beside
it runs what a project without typed figures does: the finished sentences in a PO file, and msgmerge.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import polib

from sitrep import pipeline, resources
from sitrep.load import ledger
from sitrep.load.workspace import add
from sitrep.localise.localise import LocalisedEdition, localise
from sitrep.model.edition import Edition
from sitrep.model.ledger import Event, Sense, Senses
from sitrep.model.translation import Unit
from sitrep.translate.binding import source_hash, target_hash
from sitrep.translate.states import bound
from sitrep.understanding import Understood, extraction, translatable, understand
from sitrep.validate.desk import Desk
from sitrep.validate.public import public_edition
from tests.sample import quiet

FIRST = date(2023, 3, 8)
WEEK = timedelta(weeks=1)
_DATE = re.compile(r"(?<![\w-])20\d\d-\d\d-\d\d(?![\w-])")
_ENTRY = re.compile(r"  - id: (\S+)")
_FIGURE = re.compile(r" {6}(\w+):$")
_FIELD = re.compile(r" {8}(\w+):(.*)")
_GONE = ("from", "value", "earlier", "compare_to", "restated", "as_of", "period")
# As a reader would say it, and not as the grammar lists it.
_COMPARES = re.compile(
    r"\.(?:change|change_percent|share|previous)\b|\b(?:rose|ris(?:e|es|ing|en)|f[ea]ll\w*|grew|grow\w*|increas\w*|"
    r"decreas\w*|declin\w*|dropp?\w*|doubl\w*|tripl\w*|half|halv\w*|most|majority|more|fewer|less|higher|lower|still|than|"
    r"up|down|unchanged|same|remain\w*)\b|\b(?:зро\w+|збільш\w+|зменш\w+|більш\w*|менш\w*|досі|половин\w*|удвічі|вдвічі|"
    r"залиш\w+|ніж|знизи\w+|впа\w+|скоро\w+|переважн\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Week:
    """What a week came to.

    `reopened` are the approved sentences that are to be read again because the figures turned under them; `wrongly`
    those that are for any other reason, or do not compare, or of which no figure turned; `missed` those whose figures
    turned and that stayed approved. `asked` is how many the author was asked about. `gettext` is None where it is not
    installed.
    """

    day: date
    units: int
    figures: int
    reopened: tuple[str, ...]
    wrongly: tuple[str, ...]
    missed: tuple[str, ...]
    asked: int
    gettext: "Merge | None"


@dataclass(frozen=True)
class Merge:
    """What msgmerge came to: of how many sentences, how many came back fuzzy, how many with nothing."""

    sentences: int
    fuzzy: int
    untranslated: int


def simulate(root: Path, weeks: int, seed: int = 8) -> Iterator[Week]:
    """Week after week of one edition that goes on, in a workspace that is made here."""
    rng = random.Random(seed)  # noqa: S311 - a story, no secret
    for name, body in resources.sources().items():
        add(root, name, body)
    story = Story.of(root)
    approved: dict[tuple[str, str, str], list[Senses]] = {}
    gettext = Gettext(root / "gettext") if shutil.which("msgmerge") else None
    for number in range(weeks + 1):
        day = FIRST + number * WEEK
        changed = story.move(rng) if number else 0
        story.write(root, day, number)
        understood = understand(root, quiet)
        desk = understood.desk
        if desk is None:
            raise SystemExit([one.code for one in understood.problems])
        edition = desk.archive.editions[-1]
        opened = _opened(desk, edition, approved)
        asked = sum(one.code == "figure-sense" for one in pipeline.translation_problems(understood, desk, edition)[0])
        merged = gettext.week(*_finished(understood, desk, edition)) if gettext else None
        if number:
            units = sum(len(held) for _, held in translatable(desk, edition, ()))
            yield Week(day, units, changed, *opened, asked, merged)
        _approve(root, desk, edition, approved, day)


def _opened(
    desk: Desk, edition: Edition, approved: Mapping[tuple[str, str, str], list[Senses]]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Which approved pairs are open again: rightly, wrongly, and which should be and are not."""
    rightly, wrongly, missed = [], [], []
    for code, units in translatable(desk, edition, ()):
        held = desk.archive.translations[edition.id, code]
        for unit in units:
            row = held.held[unit.context]
            before = approved.get((unit.context, source_hash(unit), target_hash(row.target)))
            if before is None:
                continue
            turned = bool(unit.senses) and all(_turned(one, unit.senses) for one in before)
            is_open = row.judged != "approved"
            if is_open and row.reason == "fact-sense" and turned and _COMPARES.search(unit.source.source):
                rightly.append(unit.context)
            elif is_open:
                wrongly.append(unit.context)
            elif turned:
                missed.append(unit.context)
    return tuple(rightly), tuple(wrongly), tuple(missed)


def _turned(before: Senses, now: Senses) -> bool:
    return any(name not in before or _has_turned(before[name], held) for name, held in now.items())


def _has_turned(before: Sense, now: Sense) -> bool:
    """Sign, zero, absence or three times as much, worked out anew."""
    if before.direction != now.direction or (before.value is None) != (now.value is None):
        return True
    if before.value is None or now.value is None or before.value == now.value:
        return False
    if before.value * now.value <= 0:
        return True
    ratio = abs(now.value / before.value)
    return ratio >= 3 or ratio <= Decimal(1) / 3  # noqa: PLR2004 - an order of magnitude, for a reader


def _approve(
    root: Path, desk: Desk, edition: Edition, approved: dict[tuple[str, str, str], list[Senses]], day: date
) -> None:
    """A made-up reviewer approves every pair that is open, a made-up author confirms every sentence that compares."""
    at = datetime.combine(day + timedelta(days=2), time(9), UTC)
    lines = []

    def say(unit: Unit, language: str, target: str) -> None:
        texts = (unit.source.source, target)
        event = Event(
            "approved", edition.id, unit.context, language, bound(unit, target), "T", "translator", at, *texts
        )
        lines.append(ledger.line(event))

    for code, units in translatable(desk, edition, ()):
        held = desk.archive.translations[edition.id, code]
        for unit in units:
            row = held.held[unit.context]
            if row.judged != "approved":  # what is carried over was judged with the figures of that week
                say(unit, code, row.target)
                key = (unit.context, source_hash(unit), target_hash(row.target))
                approved.setdefault(key, []).append(unit.senses)
    for unit, _ in extraction(desk, edition).comparing():
        say(unit, unit.language, unit.source.source)
    (root / f"sources/editions/{edition.id}/ledger.jsonl").write_text("".join(lines), "utf-8")


@dataclass
class Story:
    """The files of an edition with a hole for each value, and the values."""

    files: Mapping[str, str]
    values: dict[str, Decimal]

    @classmethod
    def of(cls, root: Path) -> "Story":
        """The newest edition of a workspace, whose tables are read out: a week has no table of its own."""
        desk = understand(root, quiet).desk
        if desk is None:
            raise SystemExit("the sample cannot be read")
        edition = desk.archive.editions[-1]
        values: dict[str, Decimal] = {}
        folder = root / "sources/editions" / edition.id
        files = {
            file.name: "\n".join(_with_holes(file.read_text("utf-8"), edition, values)) + "\n"
            for file in sorted(folder.iterdir())
            if file.suffix == ".yaml"
        }
        files |= {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.po"))}
        shutil.rmtree(folder)
        return cls(files, values)

    def move(self, rng: random.Random) -> int:
        """Every figure becomes another by some per cent; a few turn, vanish, or are many times as large."""
        names = sorted(self.values)
        odd = dict(zip(rng.sample(names, 3), (Decimal("0.2"), Decimal(4), Decimal(0)), strict=True))
        for name in names:
            before = self.values[name] or Decimal(rng.randint(5, 90))
            factor = odd.get(name, Decimal(rng.randint(93, 108)) / 100)
            step = Decimal(1) if before == before.to_integral_value() else Decimal("0.1")
            after = (before * factor).quantize(step)
            self.values[name] = after if after != before else before + step
        return len(names)

    def write(self, root: Path, day: date, number: int) -> None:
        """The edition of a week."""
        folder = root / f"sources/editions/{day}"
        folder.mkdir(parents=True)
        for name, text in self.files.items():
            made = text.replace(f"editions/{FIRST}", f"editions/{day}")
            if name.endswith(".yaml"):
                made = _DATE.sub(lambda found: str(date.fromisoformat(found.group()) + number * WEEK), text)
                made = re.sub("@(.*?)@", lambda found: f"{self.values[found.group(1)]:f}", made)
            if name == "edition.yaml":
                made = re.sub(r"(?m)^number: (\d+)", lambda found: f"number: {int(found.group(1)) + number}", made)
            (folder / name).write_text(made, "utf-8")


def _with_holes(text: str, edition: Edition, values: dict[str, Decimal]) -> Iterator[str]:
    """The lines of a file: of each figure with a value, that as a hole, its date or period, and no way to a table."""
    entry = figure = ""
    leaving_out = False
    for line in text.splitlines():
        if found := _ENTRY.match(line):
            entry, figure = found.group(1), ""
        passage = edition.passage(entry)
        if leaving_out and line.startswith(" " * 9):
            continue
        leaving_out = False
        found = _FIELD.match(line)
        if figure and found and found.group(1) in _GONE:
            leaving_out = True
            continue
        yield line
        named = _FIGURE.match(line)
        figure = "" if named or not line.startswith(" " * 8) else figure
        held = passage.figures.get(named.group(1)) if named and passage else None
        if named and held is not None and held.value is not None and not held.sum_of:
            figure = f"{entry}.{named.group(1)}"
            values[figure] = held.value
            yield f"        value: @{figure}@"
            yield (
                f"        period: {held.period.start}/{held.period.end}"
                if held.period
                else f"        as_of: {held.as_of}"
            )


class Gettext:
    """A project whose sentences hold their numbers: finished English is the msgid, finished Ukrainian its answer."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.known, self.asked, self.merged = folder / "known.po", folder / "asked.pot", folder / "merged.po"

    def week(self, english: Mapping[str, str], ukrainian: Mapping[str, str]) -> Merge:
        """How many sentences come back fuzzy and how many with nothing; then somebody translates them all."""
        both = [name for name in english if name in ukrainian]
        _po({name: (english[name], "") for name in both}).save(str(self.asked))
        fuzzy = untranslated = 0
        if self.known.exists():
            command = ["msgmerge", "--quiet", "--output-file", str(self.merged), str(self.known), str(self.asked)]
            subprocess.run(command, check=True)
            live = [one for one in polib.pofile(str(self.merged)) if not one.obsolete]
            fuzzy = sum(one.fuzzy for one in live)
            untranslated = sum(not one.msgstr for one in live)
        _po({name: (english[name], ukrainian[name]) for name in both}).save(str(self.known))
        return Merge(len(both), fuzzy, untranslated)


def _po(rows: Mapping[str, tuple[str, str]]) -> polib.POFile:
    made = polib.POFile()
    made.metadata = {"Language": "uk", "Content-Type": "text/plain; charset=UTF-8"}
    made.extend(polib.POEntry(msgctxt=name, msgid=source, msgstr=target) for name, (source, target) in rows.items())
    return made


def _finished(understood: Understood, desk: Desk, edition: Edition) -> tuple[dict[str, str], dict[str, str]]:
    """The sentences that were written in English, as they are printed in either language."""
    public = public_edition(desk.archive, edition)
    english = _printed(localise(public, pipeline.voice(understood.root, desk.languages, public, "en")))
    return english, _printed(localise(public, pipeline.voice(understood.root, desk.languages, public, "uk")))


def _printed(local: LocalisedEdition) -> dict[str, str]:
    return {
        f"{name}#{path}": line.text
        for name, one in local.passages.items()
        if one.passage.language == "en"
        for path, line in one.texts.items()
        if line.text
    }


def main() -> None:
    """Print a line a week, and fail where a sentence was reopened that should not have been, or was not that should."""
    weeks = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    found = []
    print("| week | approved texts | new figures | to read again | wrongly | missed | msgmerge: fuzzy or lost, of |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for one in simulate(Path(folder), weeks):
            found.append(one)
            held = one.gettext
            other = f"{held.fuzzy + held.untranslated} of {held.sentences}" if held else "msgmerge is not installed"
            counts = (one.units, one.figures, len(one.reopened), len(one.wrongly), len(one.missed), other)
            print(f"| {one.day} | {' | '.join(map(str, counts))} |", flush=True)
    print("\nRead again, since the figures turned under words that compare:")
    for one in found:
        print(f"- {one.day}: {', '.join(one.reopened) or 'nothing'}")
    sys.exit(any(one.wrongly or one.missed for one in found))


if __name__ == "__main__":
    main()
