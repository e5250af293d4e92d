"""`sitrep translate`: update, check and status of the translations, and what people say of them."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import BinaryIO

import click

from sitrep import judging, pipeline, translating
from sitrep.cli.check import show
from sitrep.cli.context import Console, reader_language
from sitrep.cli.exchange import exchange
from sitrep.codes import CODES
from sitrep.load.languages import BUILT_IN, Languages
from sitrep.load.signature import signer
from sitrep.model.ledger import Waiver
from sitrep.model.translation import STATES
from sitrep.problems import NoWorkspace
from sitrep.reporters.saying import clean
from sitrep.translate.attest import Saying
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
        report = Report(words, report.texts, waived=report.waived)
    else:
        judged = translating.check_po(file.read(), file.name, _languages(console))
        report = judged.report
        click.echo(console.say("translate-left-out", names=", ".join(judged.left_out)), err=True)
    show(console, report, form)
    sys.exit(1 if report.stops(strict=strict) else 0)


def _languages(console: Console) -> Languages:
    """Those of the workspace around us; a file is judged without one as well."""
    try:
        return translating.spoken_in(console.root)
    except NoWorkspace:
        return BUILT_IN


@translate.command(help=say("help-translate-status", LANGUAGE), epilog=say("help-translate-status-example", LANGUAGE))
@_FORM
@click.pass_obj
def status(console: Console, form: str) -> None:
    """A line for each edition and language."""
    found = translating.status(console.root, console.step)
    console.done()
    asked = tuple(one for one in found if one.total)
    if form == "json":
        click.echo(json.dumps([_as_record(one) for one in asked], ensure_ascii=False, indent=2))
        return
    for line in _table(console, asked):
        click.echo(line)
    for one in asked:
        _tell_changes(console, one)


def _as_record(one: Status) -> dict[str, object]:
    changes = [
        {"context": held.context, "class": held.sort, "before": held.before, "after": held.after}
        for held in one.changes
    ]
    counted: dict[str, object] = {"edition": one.edition, "language": one.language}
    counted |= {str(state): count for state, count in one.counts.items()}
    remarks = [
        {"context": held.context, "event": held.kind, "by": held.by, "at": held.at.isoformat(), "comment": held.comment}
        for held in one.remarks
    ]
    return {**counted, "total": one.total, "changes": changes, "carried": dict(one.carried), "remarks": remarks}


def _tell_changes(console: Console, one: Status) -> None:
    """What changed in the sources since they were judged: which sort of change, and what was reworded."""
    for held, count in one.carried.items():
        click.echo(console.say("status-carried", edition=one.edition, tongue=one.language, count=count, held=held))
    for change in one.changes:
        sort = console.say(f"change-{change.sort}")
        click.echo(console.say("status-changed", edition=one.edition, context=clean(change.context), sort=sort))
        if change.before != change.after:
            click.echo("    " + "".join(_shown(*stretch) for stretch in word_diff(change.before, change.after)))
    for said in one.remarks:
        at, by = said.at.strftime("%Y-%m-%d %H:%M UTC"), clean(said.by)
        click.echo(console.say("status-remark", context=clean(said.context), by=by, at=at, comment=clean(said.comment)))


@dataclass(frozen=True)
class _Asked:
    """Who says something of texts: of which, of which list that was shown, signed with which key."""

    reviewer: str
    only: tuple[str, ...]
    digest: str | None
    key: BinaryIO | None


def _judging(command: Callable[..., None]) -> Callable[..., None]:
    """The options of all that people say of texts; the command is given them as one value."""

    @wraps(command)
    def gathering(
        *, reviewer: str, only: tuple[str, ...], digest: str | None, key: BinaryIO | None, **rest: object
    ) -> None:
        command(asked=_Asked(reviewer, only, digest, key), **rest)

    gathered: Callable[..., None] = gathering
    for option in (
        click.option(
            "--key", type=click.File("rb"), metavar="FILE", envvar="SITREP_KEY", help=say("help-key", LANGUAGE)
        ),
        click.option("--only", multiple=True, metavar="TEXT", help=say("help-only", LANGUAGE)),
        click.option("--digest", metavar="DIGEST", help=say("help-digest", LANGUAGE)),
        click.option("--as", "reviewer", required=True, metavar="NAME", help=say("help-as", LANGUAGE)),
    ):
        gathered = option(gathered)
    return gathered


_FILE = click.argument("file", type=click.File("rb"), metavar="FILE.po")


@translate.command(help=say("help-translate-approve", LANGUAGE), epilog=say("help-translate-approve-example", LANGUAGE))
@_FILE
@_judging
@click.option(
    "--waive", "waived", type=(str, str), multiple=True, metavar="CHECK REASON", help=say("help-waive", LANGUAGE)
)
@click.pass_obj
def approve(console: Console, asked: _Asked, file: BinaryIO, waived: tuple[tuple[str, str], ...]) -> None:
    """Attest what is shown; a finding that is set aside needs a reason."""
    waivers = tuple(Waiver(check, _said(console, reason)) for check, reason in waived)
    _judge_file(console, asked, file, Saying("approved", asked.reviewer, waivers=waivers, only=asked.only))


@translate.command(help=say("help-translate-submit", LANGUAGE), epilog=say("help-translate-submit-example", LANGUAGE))
@_FILE
@_judging
@click.option("--comment", default="", metavar="WORDS", help=say("help-comment", LANGUAGE))
@click.pass_obj
def submit(console: Console, asked: _Asked, file: BinaryIO, comment: str) -> None:
    """Ask for a review of what is shown."""
    _judge_file(console, asked, file, Saying("submitted", asked.reviewer, comment.strip(), only=asked.only))


@translate.command(help=say("help-translate-reject", LANGUAGE), epilog=say("help-translate-reject-example", LANGUAGE))
@_FILE
@_judging
@click.option("--reason", required=True, metavar="WORDS", help=say("help-reject-reason", LANGUAGE))
@click.pass_obj
def reject(console: Console, asked: _Asked, file: BinaryIO, reason: str) -> None:
    """Reject what is shown, and say why."""
    _judge_file(console, asked, file, Saying("rejected", asked.reviewer, _said(console, reason), only=asked.only))


@translate.command(help=say("help-translate-comment", LANGUAGE), epilog=say("help-translate-comment-example", LANGUAGE))
@_FILE
@_judging
@click.option("--comment", required=True, metavar="WORDS", help=say("help-comment", LANGUAGE))
@click.pass_obj
def comment(console: Console, asked: _Asked, file: BinaryIO, comment: str) -> None:
    """Say something of what is shown; no state changes by it."""
    _judge_file(console, asked, file, Saying("comment", asked.reviewer, _said(console, comment), only=asked.only))


@translate.command(help=say("help-translate-confirm", LANGUAGE), epilog=say("help-translate-confirm-example", LANGUAGE))
@click.argument("edition", default="", metavar="[EDITION]")
@_judging
@click.option("--language", default="", metavar="CODE", help=say("help-confirm-language", LANGUAGE))
@click.pass_obj
def confirm(console: Console, asked: _Asked, edition: str, language: str) -> None:
    """Confirm sentences of the sources that compare, with the figures as they now stand."""
    saying = Saying("approved", asked.reviewer, only=asked.only)
    _judge(console, asked, judging.of_sources(console.root, edition, saying, language, console.step))


def _said(console: Console, words: str) -> str:
    if not words.strip():
        raise click.UsageError(console.say("words-needed"))
    return words.strip()


def _judge_file(console: Console, asked: _Asked, file: BinaryIO, saying: Saying) -> None:
    _judge(console, asked, judging.of_file(console.root, file.read(), file.name, saying, console.step))


def _judge(console: Console, asked: _Asked, judged: judging.Judging) -> None:
    """Show the list and say exactly that of it; with no terminal the digest says that it was seen."""
    found = judged.shown()
    console.done()
    if found.report.problems:
        show(console, found.report, "text")
        sys.exit(1)
    kind = judged.saying.kind
    if asked.digest is None:
        _tell_list(console, found, kind)
    if not found.listed:
        sys.exit(1)
    if asked.digest is None and not sys.stdin.isatty():
        click.echo(console.say("judge-again", digest=found.digest))
        sys.exit(_USAGE)
    question = console.say(f"judge-ask-{kind}", count=len(found.listed), name=clean(asked.reviewer))
    if asked.digest is None and not click.confirm(question):
        sys.exit(1)
    private = signer(asked.key.read(), lambda: _password(console)) if asked.key else None
    done = judged.said(asked.digest or found.digest, datetime.now(UTC), private)
    console.done()
    click.echo(console.say(f"judge-done-{kind}", count=done.written, edition=done.edition))


def _password(console: Console) -> str:
    password: str = click.prompt(console.say("ask-password"), hide_input=True)
    return password


def _tell_list(console: Console, found: judging.Attested, kind: str) -> None:
    for one in found.listed:
        click.echo(click.style(clean(one.context), bold=True))
        click.echo(f"  {clean(one.source)}" + ("" if one.target == one.source else f"\n  {clean(one.target)}"))
        if one.moved:
            click.echo("  " + console.say("judge-moved"))
        for check in one.found:
            click.echo("  " + console.say("judge-found", check=check))
        for waiver in one.waivers:
            click.echo("  " + console.say("judge-waives", check=waiver.check, reason=clean(waiver.reason)))
    for omitted in found.left_out:
        click.echo(console.say(f"judge-not-{omitted.why}", context=clean(omitted.context)))
    click.echo(
        console.say(f"judge-list-{kind}", count=len(found.listed), left_out=len(found.left_out), digest=found.digest)
    )


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
