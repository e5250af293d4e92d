"""`sitrep build`: previews of an edition in output/, all of them or none."""

import json
import sys
from datetime import UTC, datetime

import click

from sitrep import pipeline
from sitrep.cli.check import show
from sitrep.cli.context import Console, reader_language
from sitrep.model.edition import Format
from sitrep.understanding import Request
from sitrep.words import say

LANGUAGE = reader_language()
_SURROUNDINGS = 3


def _formats(_context: click.Context, _option: click.Parameter, written: str | None) -> tuple[Format, ...]:
    chosen: list[Format] = []
    for one in (written or "").split(","):
        if one == "html":
            chosen.append("html")
        elif one == "pdf":
            chosen.append("pdf")
        elif one or written:
            raise click.BadParameter(say("unknown-format", LANGUAGE, written=one))
    return tuple(chosen)


@click.command(help=say("help-build", LANGUAGE), epilog=say("help-build-example", LANGUAGE))
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--all", "every", is_flag=True, help=say("help-all", LANGUAGE))
@click.option("--formats", callback=_formats, metavar="html,pdf", help=say("help-formats", LANGUAGE))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)
@click.option("--strict", is_flag=True, help=say("help-strict", LANGUAGE))
@click.option("--approved", is_flag=True, help=say("help-approved", LANGUAGE))
@click.pass_obj
def build(
    console: Console,
    editions: tuple[str, ...],
    formats: tuple[Format, ...],
    form: str,
    *,
    every: bool,
    strict: bool,
    approved: bool,
) -> None:
    """Build, say what came of it, and exit with 0, 1 (faults in the sources) or 3 (a format cannot be made here)."""
    request = Request(editions, every, formats, strict, approved, datetime.now(UTC))
    built = pipeline.build(console.root, request, console.step)
    console.done()
    if built.report.problems or built.report.waived or not built.files:
        show(console, built.report, form, "" if built.files else console.say("nothing-built"))
    if not built.files:
        sys.exit(1)
    if form == "json":
        result = {"changed": built.changed, "files": list(built.files), "unapproved": built.unapproved}
        result |= {"states": dict(built.states), "waived": len(built.report.waived)}
        click.echo(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        tell(console, built)
    if built.unavailable is not None:
        click.echo(console.say(built.unavailable.key, **built.unavailable.facts), err=True)
        sys.exit(_SURROUNDINGS)


def tell(console: Console, built: pipeline.Built) -> None:
    """Which files are there, and that they are drafts where they are."""
    for file in built.files:
        click.echo(file)
    click.echo(console.say("built", count=len(built.files), folder="output/"))
    if built.unapproved:
        click.echo(console.say("is-draft", count=built.unapproved))
        click.echo(console.say("who-is-next"))
    if built.states:
        counts = (f"{console.say(f'state-{state}')} {count}" for state, count in built.states.items())
        click.echo(console.say("built-states", counts=", ".join(counts)))
