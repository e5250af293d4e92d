"""`sitrep translate export`, `import` and `suggest`: texts for translators' tools, and what comes back."""

import json
import sys
from datetime import UTC, datetime
from typing import BinaryIO, cast

import click

from sitrep import exchanging
from sitrep.cli.check import show
from sitrep.cli.context import Console, reader_language
from sitrep.exchanging import Form, Received
from sitrep.problems import WrongChoice
from sitrep.reporters.record import as_json
from sitrep.reporters.saying import clean
from sitrep.reporters.text import text
from sitrep.translate.incoming import FATES
from sitrep.words import say

LANGUAGE = reader_language()
_QUIET = ("unchanged", "empty", "absent")  # counted, not listed: nothing is lost by them
_ADDRESS = click.argument("address", metavar="EDITION/LANGUAGE")


@click.command(help=say("help-translate-export", LANGUAGE), epilog=say("help-translate-export-example", LANGUAGE))
@_ADDRESS
@click.option(
    "--format",
    "form",
    type=click.Choice(["po", "xliff", "sheet"]),
    default="po",
    help=say("help-export-format", LANGUAGE),
)
@click.option("--output", type=click.File("wb", atomic=True), default="-", help=say("help-export-output", LANGUAGE))
@click.option("--with-history", "history", is_flag=True, help=say("help-export-history", LANGUAGE))
@click.pass_obj
def export(console: Console, address: str, form: str, output: BinaryIO, *, history: bool) -> None:
    """Write the file; exit with 1 where the edition cannot be read or could hurt someone, and write nothing."""
    edition, language = _named(address)
    made = exchanging.export(console.root, edition, language, cast("Form", form), console.step, history=history)
    console.done()
    if made.report.problems:
        click.echo(text(made.report.problems, made.report.texts, console.language, colour=False), err=True)
        click.echo(console.say("exchange-nothing-left"), err=True)
        sys.exit(1)
    output.write(made.text.encode())
    click.echo(console.say("exchange-written", rows=made.rows, withheld=made.withheld), err=True)


@click.command(
    "import", help=say("help-translate-import", LANGUAGE), epilog=say("help-translate-import-example", LANGUAGE)
)
@click.argument("file", type=click.File("rb"), metavar="FILE")
@click.option("--as", "by", default="", metavar="NAME", help=say("help-import-translator", LANGUAGE))
@click.option("--edition", default="", metavar="DAY", help=say("help-exchange-edition", LANGUAGE))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)
@click.pass_obj
def receive(console: Console, file: BinaryIO, by: str, edition: str, form: str) -> None:
    """Show what became of each row; exit with 1 where a translation was not taken over."""
    content, now = file.read(), datetime.now(UTC)
    done = exchanging.receive(console.root, content, file.name, edition, by.strip(), now, console.step)
    console.done()
    if form == "json":
        click.echo(json.dumps(_record(console, done), ensure_ascii=False, indent=2))
    else:
        _tell(console, done, file.name)
    sys.exit(1 if done.report.stops() else 0)


def _record(console: Console, done: Received) -> dict[str, object]:
    rows = [
        {"context": row.context, "fate": row.fate, "line": row.line, "findings": list(row.findings)}
        for row in done.rows
    ]
    found = json.loads(as_json(done.report.problems, {}, console.language))["problems"]
    return {"edition": done.edition, "language": done.language, "counts": done.counts, "rows": rows, "problems": found}


def _tell(console: Console, done: Received, file: str) -> None:
    if done.report.problems:
        show(console, done.report, "text")
    if not done.edition:
        click.echo(console.say("exchange-nothing-taken"))
        return
    click.echo(console.say("exchange-receipt", file=clean(file), edition=done.edition, code=done.language))
    for fate in FATES:
        if not done.counts[fate]:
            continue
        click.echo(f"{done.counts[fate]:6}  {console.say(f'fate-{fate}')}")
        for row in done.rows if fate not in _QUIET else ():
            if row.fate == fate:
                click.echo("          " + clean(" ".join((row.context, *dict.fromkeys(row.findings)))))
    if done.counts["applied"]:
        command = f"sitrep translate approve sources/editions/{done.edition}/{done.language}.po --as …"
        click.echo(console.say("exchange-approve", command=command))


@click.command(help=say("help-translate-suggest", LANGUAGE), epilog=say("help-translate-suggest-example", LANGUAGE))
@_ADDRESS
@click.pass_obj
def suggest(console: Console, address: str) -> None:
    """For each text that is open, what was approved for its like."""
    edition, language = _named(address)
    found = exchanging.suggest(console.root, edition, language, console.step)
    console.done()
    for one in found:
        click.echo(click.style(clean(one.unit.context), bold=True))
        click.echo(f"  {clean(one.unit.source.source)}")
        for offer in one.offers:
            key = "suggest-same" if offer.alike == 1 else "suggest-alike"
            facts = {"edition": offer.edition, "percent": f"{offer.alike * 100:.0f}", "source": clean(offer.source)}
            click.echo("    " + console.say(key, **facts))
            click.echo(f"      {clean(offer.target)}")
    if not found:
        click.echo(console.say("suggest-none"))


def _named(address: str) -> tuple[str, str]:
    edition, slash, language = address.partition("/")
    if not (edition and slash and language):
        raise WrongChoice("exchange-address", written=address)
    return edition, language


exchange = (export, receive, suggest)
