"""A file that leaves the small workspace for a translator and comes back, step by step."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner, Result

from sitrep.cli.main import cli
from sitrep.load import ledger, po, workspace, xliff
from sitrep.load.po import PoEntry, PoFile
from sitrep.model.ledger import Event
from sitrep.problems import SitrepError
from sitrep.translate.states import bound
from sitrep.understanding import translatable, understand
from tests.sample import quiet

EDITION = "2023-03-08"
UK = f"sources/editions/{EDITION}/uk.po"
LEDGER = f"sources/editions/{EDITION}/ledger.jsonl"
CELLAR, HOMES = "entry:cellar#headline", "entry:homes#headline"
TARGETS = {
    CELLAR: "Люди сидять у підвалі: {donetska, place}",
    HOMES: "Пошкоджено {houses}: {vyhadka, place}",
    "entry:envoy-visit#headline": "Посланниця приїхала: {donetska, place}",
}
Change = Callable[[PoFile], PoFile]


def sitrep(root: Path, *arguments: str, messages: str = "en") -> Result:
    return CliRunner().invoke(cli, ["--messages", messages, "--workspace", str(root), "translate", *arguments])


def refused(ended: Result) -> tuple[str, int]:
    """What the surroundings lack, and how the program ends for it."""
    assert isinstance(ended.exception, SitrepError)
    return ended.exception.key, ended.exception.exit_code


def exported(root: Path, *options: str) -> PoFile:
    ended = sitrep(root, "export", f"{EDITION}/uk", *options)
    assert ended.exit_code == 0, ended.output
    read = xliff.read_either(ended.stdout.encode(), "out.po")
    assert read.problems == ()
    assert read.value is not None
    return read.value


def translated(file: PoFile, **targets: str) -> PoFile:
    """The file with those rows translated; `cellar` is short for the headline of that entry."""
    wanted = {f"entry:{name}#headline": target for name, target in targets.items()} if targets else TARGETS
    rows = (replace(one, target=wanted.get(one.context, one.target)) for one in file.entries)
    return replace(file, entries=tuple(rows))


def came_back(root: Path, file: PoFile | bytes, *options: str) -> Result:
    path = root / "back.po"
    path.write_bytes(file if isinstance(file, bytes) else po.write(file).encode())
    return sitrep(root, "import", str(path), *options)


def fates(root: Path, file: PoFile | bytes, *options: str) -> dict[str, str]:
    """What became of each row, and that each has its line: the counts account for all."""
    receipt = json.loads(came_back(root, file, "--format", "json", *options).stdout)
    assert sum(receipt["counts"].values()) == len(receipt["rows"]) > 0
    return {row["context"]: row["fate"] for row in receipt["rows"]}


def codes(root: Path, file: PoFile | bytes) -> list[str]:
    receipt = json.loads(came_back(root, file, "--format", "json").stdout)
    return [one["code"] for one in receipt["problems"]]


def held(root: Path) -> dict[str, PoEntry]:
    read = po.read((root / UK).read_bytes(), UK).value
    assert read is not None
    return {one.context: one for one in read.live}


def states(root: Path) -> dict[str, int]:
    rows = json.loads(sitrep(root, "status", "--format", "json").stdout)
    return next(row for row in rows if (row["edition"], row["language"]) == (EDITION, "uk"))


def events(root: Path) -> tuple[Event, ...]:
    return ledger.read((root / LEDGER).read_text(encoding="utf-8"), LEDGER, EDITION).value or ()


def approve(root: Path, target: str, context: str = CELLAR, edition: str = EDITION) -> None:
    """Write into a ledger that a made-up person approved a pair, with the target as it would stand."""
    understood = understand(root, quiet)
    assert understood.desk is not None
    found = understood.desk.archive.edition(edition)
    assert found is not None
    units = dict(translatable(understood.desk, found, ("uk",)))["uk"]
    unit = next(one for one in units if one.context == context)
    at, source = datetime(2023, 3, 10, 8, tzinfo=UTC), unit.source.source
    said = Event("approved", edition, context, "uk", bound(unit, target), "R. Reviewer", "reviewer", at, source, target)
    workspace.extend(root, f"sources/editions/{edition}/ledger.jsonl", ledger.line(said).encode())
