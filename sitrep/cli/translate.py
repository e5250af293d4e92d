"""`sitrep translate`: update, check and status of the translations."""

import json
import sys
from datetime import UTC, datetime
from typing import BinaryIO

import click

from sitrep import pipeline, translating
from sitrep.cli.check import show
from sitrep.cli.context import Console, reader_language
from sitrep.cli.exchange import exchange
from sitrep.codes import CODES
from sitrep.model.translation import STATES
from sitrep.reporters.saying import clean
from sitrep.translate.diff import word_diff
from sitrep.translate.status import Status
from sitrep.translate.update import Update
from sitrep.understanding import Report, Request
from sitrep.words import say

LANGUAGE = reader_language()
_SIGNS = {"before": ("[-", "-]", "red"), "after": ("{+", "+}", "green")}
_USAGE = 2
_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)


@click.group(help=say("help-translate", LANGUAGE), epilog=say("help-translate-example", LANGUAGE))
def translate() -> None:
    """The group of what is done with translations."""


for one in exchange:
    translate.add_command(one)


@translate.command(help=say("help-translate-update", LANGUAGE), epilog=say("help-translate-update-example", LANGUAGE))
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--all", "every", is_flag=True, help=say("help-translate-all", LANGUAGE))
@click.option("--language", "languages", multiple=True, metavar="CODE", help=say("help-language", LANGUAGE))
@click.pass_obj
def update(console: Console, editions: tuple[str, ...], languages: tuple[str, ...], *, every: bool) -> None:
    """Update the files; exit with 1 where something could not be read, and nothing was touched."""
    request = Request(editions=editions, every=every)
    updated = translating.update(console.root, request, languages, console.step)
    console.done()
    if updated.report.problems:
        show(console, updated.report, "text", console.say("translate-nothing-updated"))
        sys.exit(1)
    for one in updated.files:
        _tell(console, one)


def _tell(console: Console, one: Update) -> None:
    merged = one.merged
    if one.text is None:
        if merged.catalogue.entries:
            click.echo(console.say("translate-unchanged", file=one.file))
        return
    new, changed, dropped = len(merged.added), len(merged.changed), len(merged.vanished)
    kept = merged.kept + len(merged.returned) - changed
    click.echo(console.say("translate-updated", file=one.file, new=new, changed=changed, kept=kept, dropped=dropped))
    for change in merged.changed:
        click.echo("  " + console.say("translate-reworded", context=change.context))
        click.echo("    " + "".join(_shown(*stretch) for stretch in word_diff(change.before, change.after)))


def _shown(side: str, text: str) -> str:
    """Signs as well as colour: a file has no colour, and not every eye tells these two apart."""
    if side not in _SIGNS:
        return text
    opening, closing, colour = _SIGNS[side]
    return click.style(f"{opening}{text}{closing}", fg=colour)


@translate.command(help=say("help-translate-check", LANGUAGE), epilog=say("help-translate-check-example", LANGUAGE))
@click.argument("file", required=False, type=click.File("rb"), metavar="[FILE.po]")
@_FORM
@click.option("--strict", is_flag=True, help=say("help-strict", LANGUAGE))
@click.pass_obj
def check(console: Console, file: BinaryIO | None, form: str, *, strict: bool) -> None:
    """Judge one file, or the translations of the workspace; exit with 1 where an error was found."""
    if file is None:
        report = pipeline.check(console.root, console.step)
        console.done()
        words = tuple(
            one for one in report.problems if CODES[one.code].stage == "words" or one.spot.file.endswith(".po")
        )
        report = Report(words, report.texts)
    else:
        judged = translating.check_po(file.read(), file.name)
        report = judged.report
        click.echo(console.say("translate-left-out", names=", ".join(judged.left_out)), err=True)
    show(console, report, form)
    sys.exit(1 if report.stops(strict=strict) else 0)


@translate.command(help=say("help-translate-status", LANGUAGE), epilog=say("help-translate-status-example", LANGUAGE))
@_FORM
@click.pass_obj
def status(console: Console, form: str) -> None:
    """A line for each edition and language."""
    found = translating.status(console.root, console.step)
    console.done()
    asked = tuple(one for one in found if one.total)
    if form == "json":
        rows = [{"edition": one.edition, "language": one.language, **one.counts, "total": one.total} for one in asked]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for line in _table(console, asked):
        click.echo(line)


@translate.command(help=say("help-translate-approve", LANGUAGE), epilog=say("help-translate-approve-example", LANGUAGE))
@click.argument("file", type=click.File("rb"), metavar="FILE.po")
@click.option("--as", "reviewer", required=True, metavar="NAME", help=say("help-as", LANGUAGE))
@click.option("--digest", metavar="DIGEST", help=say("help-digest", LANGUAGE))
@click.pass_obj
def approve(console: Console, file: BinaryIO, reviewer: str, digest: str | None) -> None:
    """Show the list and attest exactly that; with no terminal the digest says that it was seen."""
    content = file.read()
    found = translating.attestable(console.root, content, file.name, reviewer, console.step)
    console.done()
    if found.report.problems:
        show(console, found.report, "text")
        sys.exit(1)
    if digest is None:
        _tell_list(console, found)
    if not found.listed:
        sys.exit(1)
    if digest is None and not sys.stdin.isatty():
        click.echo(console.say("approve-again", digest=found.digest))
        sys.exit(_USAGE)
    if digest is None and not click.confirm(console.say("approve-ask", count=len(found.listed), name=reviewer)):
        sys.exit(1)
    agreed = digest or found.digest
    now = datetime.now(UTC)
    done = translating.approve(console.root, content, file.name, reviewer, agreed, now, console.step)
    console.done()
    click.echo(console.say("approve-done", count=done.written, edition=done.edition))


def _tell_list(console: Console, found: translating.Attested) -> None:
    for one in found.listed:
        click.echo(click.style(clean(one.context), bold=True))
        click.echo(f"  {clean(one.source)}\n  {clean(one.target)}")
    for omitted in found.left_out:
        click.echo(console.say(f"approve-not-{omitted.why}", context=clean(omitted.context)))
    click.echo(console.say("approve-list", count=len(found.listed), left_out=len(found.left_out), digest=found.digest))


def _table(console: Console, found: tuple[Status, ...]) -> list[str]:
    head = [console.say("edition"), console.say("language")]
    head += [*(console.say(f"state-{state}") for state in STATES), console.say("total")]
    rows = [[one.edition, one.language, *(str(one.counts[state]) for state in STATES), str(one.total)] for one in found]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    aligned = (
        "  ".join(cell.ljust(width) if column < 2 else cell.rjust(width) for column, (cell, width) in enumerate(cells))  # noqa: PLR2004  # words to the left, numbers to the right
        for cells in (zip(row, widths, strict=True) for row in (head, *rows))
    )
    return [line.rstrip() for line in aligned]
