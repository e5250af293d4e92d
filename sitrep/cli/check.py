"""`sitrep check`: every fault of the workspace, and nothing built."""

import sys

import click

from sitrep import pipeline, reporters
from sitrep.cli.context import Console, reader_language
from sitrep.words import say

LANGUAGE = reader_language()


@click.command(help=say("help-check", LANGUAGE), epilog=say("help-check-example", LANGUAGE))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)
@click.option("--strict", is_flag=True, help=say("help-strict", LANGUAGE))
@click.pass_obj
def check(console: Console, form: str, *, strict: bool) -> None:
    """Print what was found; exit with 1 where it stands in the way of a build."""
    report = pipeline.check(console.root, console.step)
    console.done()
    show(console, report, form)
    sys.exit(1 if report.stops(strict=strict) else 0)


def show(console: Console, report: pipeline.Report, form: str, closing: str = "") -> None:
    """The report as text or JSON on standard output."""
    if form == "json":
        click.echo(reporters.as_json(report.problems, report.texts, console.language), nl=False)
        return
    colour = sys.stdout.isatty()
    text = reporters.text(report.problems, report.texts, console.language, colour=colour, closing=closing)
    click.echo(text, nl=False, color=colour)
