"""A small workspace in which every text is translated and approved, by a made-up reviewer, and what people do to it."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sitrep import judging, pipeline, translating
from sitrep.pipeline import Built
from sitrep.reporters.saying import severity
from sitrep.translate.attest import Saying
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import SERIES, Edit, changed, put

REVIEWER, WRITER = "Вигадана рецензентка", "Fictional writer"
REVIEWERS = f"""\
reviewers:
  - name: {REVIEWER}
    role: translator
    languages: [uk]
  - name: {WRITER}
    role: writer
    languages: [en]
"""
EDITION = "2023-03-08"
FOLDER = f"sources/editions/{EDITION}"
PO, LEDGER = f"{FOLDER}/uk.po", f"{FOLDER}/ledger.jsonl"
NOON = datetime(2023, 3, 10, 12, tzinfo=UTC)
UKRAINIAN = {
    "{injured} have been recorded as injured": "Поранено {injured}",
    "{displaced} are displaced in {donetska, place}": "{displaced} переміщено в {donetska, place, locative}",
    "On {displaced.as_of, date} the survey found {displaced, number} people, {displaced, change, up {more} down "
    "{fewer} same {as many}} than before; {women} were women.": (
        "На {displaced.as_of, date} опитування виявило {displaced, number} осіб, {displaced, change, up {більше} down "
        "{менше} same {стільки ж}}, ніж раніше; серед них {women} – жінки."
    ),
    "Women": "Жінки",
    "Men": "Чоловіки",
    "Share of women": "Частка жінок",
    "An estimate.": "Оцінка.",
    "People sit in a cellar in {donetska, place}": "Люди сидять у підвалі в {donetska, place, locative}",
    "{houses} were damaged in {vyhadka, place}": "Пошкоджено {houses} у {vyhadka, place, locative}",
    "Damaged homes": "Пошкоджені помешкання",
    "{tonnes} were shipped, {tonnes.change} more than the week before": (
        "Відвантажено {tonnes}, на {tonnes.change, accusative} більше, ніж тижнем раніше"
    ),
    "The agreement ends on {expiry, date}; {corn} and {wheat} were shipped.": (
        "Угода діє до {expiry, date}; відвантажено {corn} і {wheat}."
    ),
    "Corn and wheat": "Кукурудза й пшениця",
    "The envoy came to {donetska, place}": "Посланниця побувала в {donetska, place, locative}",
    "{displaced} are displaced": "Переміщено {displaced}",
    "{refugees} are on the register": "На обліку {refugees}",
}
_ROW = re.compile(r'msgid (?P<source>(?:".*"\n)+)msgstr ""\n(?!")')


def workspace(root: Path, *edits: Edit, series: str = SERIES + REVIEWERS) -> Path:
    """The base with reviewers, and edits of the newest edition."""
    return put(root, changed({"series.yaml": series}, edits))


def translated(root: Path, *edits: Edit, series: str = SERIES + REVIEWERS) -> Path:
    """The same with every text in Ukrainian."""
    workspace(root, *edits, series=series)
    translating.update(root, Request(every=True), (), quiet)
    for file in sorted(root.glob("sources/editions/*/uk.po")):
        head, _, body = file.read_text("utf-8").partition("\n\n")
        file.write_text(f"{head}\n\n{_ROW.sub(lambda row: _filled(row['source']), body)}", "utf-8")
    return root


def _filled(quoted: str) -> str:
    source = "".join(json.loads(line) for line in quoted.splitlines())
    return f"msgid {quoted}msgstr {json.dumps(ukrainian(source), ensure_ascii=False)}\n"


def ukrainian(source: str) -> str:
    """The text in Ukrainian."""
    return UKRAINIAN[source]


def say(root: Path, saying: Saying, *, at: datetime = NOON, file: str = PO) -> judging.Attested:
    """What a person says of a file, having seen the list."""
    asked = judging.of_file(root, (root / file).read_bytes(), file, saying, quiet)
    return asked.said(asked.shown().digest, at)


def approve(root: Path, *, at: datetime = NOON, file: str = PO) -> judging.Attested:
    """The reviewer approves all that a file holds."""
    return say(root, Saying("approved", REVIEWER), at=at, file=file)


def confirm(root: Path, *, at: datetime = NOON, edition: str = EDITION) -> judging.Attested:
    """The writer confirms what compares."""
    asked = judging.of_sources(root, edition, Saying("approved", WRITER), "en", quiet)
    return asked.said(asked.shown().digest, at)


def approved(root: Path, *edits: Edit, series: str = SERIES + REVIEWERS) -> Path:
    """The workspace with every text of its newest edition approved."""
    translated(root, *edits, series=series)
    assert approve(root).written == 16
    return root


def gated(root: Path) -> Built:
    """What comes of building what may go out."""
    return pipeline.build(root, Request(approved=True), quiet)


def edit(root: Path, file: str, change: Callable[[str], str]) -> None:
    """Somebody changes a file; that it really changes is seen to."""
    path = root / file
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before, file
    path.write_text(after, "utf-8")


def blockers(built: Built) -> list[tuple[str, str]]:
    """The errors that held a build back, as code and text."""
    return [(one.code, one.path) for one in built.report.problems if severity(one) == "error"]
