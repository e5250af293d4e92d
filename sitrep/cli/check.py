"""`sitrep check`: every fault of the workspace, and nothing built."""

import sys
from importlib.metadata import version
from pathlib import Path

import click

from sitrep import pipeline
from sitrep.cli.context import Console, reader_language
from sitrep.localise.waivers import Waived
from sitrep.reporters.github import as_github
from sitrep.reporters.mended import mended_lines
from sitrep.reporters.record import as_json
from sitrep.reporters.sarif import as_sarif
from sitrep.reporters.saying import clean
from sitrep.reporters.text import text
from sitrep.understanding import Report
from sitrep.words import say

LANGUAGE = reader_language()


@click.command(help=say("help-check", LANGUAGE), epilog=say("help-check-example", LANGUAGE))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help=say("help-format", LANGUAGE),
)
@click.option("--strict", is_flag=True, help=say("help-strict", LANGUAGE))
@click.option("--fix", is_flag=True, help=say("help-fix", LANGUAGE))
@click.option("--no-texts", is_flag=True, help=say("help-no-texts", LANGUAGE))
@click.pass_obj
def check(console: Console, form: str, *, strict: bool, fix: bool, no_texts: bool) -> None:
    """Print what was found; exit with 1 where it stands in the way of a build."""
    root = console.root
    if fix:
        mended = pipeline.mend(root, console.step)
        report = mended.report
        console.done()
        click.echo(mended_lines(mended.mended, console.language), nl=False, err=form != "text")
    else:
        report = pipeline.check(root, console.step, texts=not no_texts)
        console.done()
    closing = console.say("in-order", count=report.in_order) if report.in_order else ""
    show(console, report, form, closing, folder=_seen_from_here(root))
    sys.exit(1 if report.stops(strict=strict) else 0)


def show(console: Console, report: Report, form: str, closing: str = "", folder: str = "") -> None:
    """The report on standard output: for a person, for a program, or for a code host that knows `folder`."""
    found, spoken = report.problems, console.language
    if form == "json":
        shown = as_json(found, report.texts, spoken)
    elif form == "github":
        shown = as_github(found, folder, spoken)
    elif form == "sarif":
        shown = as_sarif(found, folder, spoken, version("sitrep"))
    else:
        shown = text(found, report.texts, spoken, colour=sys.stdout.isatty(), closing=closing)
    click.echo(shown, nl=False)
    for one in report.excused if form == "text" else ():
        held = one.exemption
        where = f"{one.edition}: {one.name}" if one.edition else one.name
        facts = {"where": where, "rule": held.rule, "reason": clean(held.reason)}
        signed = {"by": clean(held.signed_by), "role": clean(held.role), "date": held.date}
        click.echo(console.say("excused", **facts, **signed))
    if form == "text" and report.waived:
        _tell_waived(console, report.waived)


def _tell_waived(console: Console, waived: tuple[Waived, ...]) -> None:
    """What reviewers set aside, each with its reason, and how much that is."""
    for one in waived:
        facts = {"context": clean(one.context), "edition": one.edition, "tongue": one.language}
        click.echo(console.say("waived", check=one.check, reason=clean(one.reason), **facts))
    click.echo(console.say("waived-count", count=len(waived)))


def _seen_from_here(root: Path) -> str:
    """The workspace as a path from the current folder, which in a workflow is the root of the repository."""
    here = Path.cwd().resolve()
    beneath = root.resolve()
    return beneath.relative_to(here).as_posix() if here in beneath.parents else ""
