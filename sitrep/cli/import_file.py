"""`sitrep import`: someone's table becomes a draft, and every row of it has its line in a receipt."""

import json
import sys
from pathlib import Path
from typing import cast

import click

from sitrep import receiving
from sitrep.cli.context import Console, reader_language
from sitrep.importers.drafts import Said
from sitrep.importers.importing import Import, Wish
from sitrep.importers.known import Controls
from sitrep.importers.receipt import record
from sitrep.importers.rows import FATES
from sitrep.model.figure import STATUSES
from sitrep.model.mapping import Draft
from sitrep.reporters.record import as_json
from sitrep.reporters.saying import clean
from sitrep.reporters.text import text
from sitrep.words import say

LANGUAGE = reader_language()
_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
_WIDEST = 40


@click.command(help=say("help-import", LANGUAGE), epilog=say("help-import-example", LANGUAGE))
@click.argument("file", metavar="FILE")
@click.option(
    "--as",
    "draft",
    type=click.Choice(["table", "displacement", "shelter", "grain-export", "un-visit"]),
    help=say("help-import-as", LANGUAGE),
)
@click.option("--mapping", metavar="FILE", help=say("help-import-mapping", LANGUAGE))
@click.option("--name", default="", metavar="NAME", help=say("help-import-name", LANGUAGE))
@click.option("--sheet", default="", metavar="NAME", help=say("help-import-sheet", LANGUAGE))
@click.option("--header", default="", metavar="ROWS", help=say("help-import-header", LANGUAGE))
@click.option("--delimiter", type=click.Choice(list(_DELIMITERS)), help=say("help-import-delimiter", LANGUAGE))
@click.option("--edition", default="", metavar="DAY", help=say("help-import-edition", LANGUAGE))
@click.option("--by", type=click.Choice(["day", "week", "month"]), default=None, help=say("help-import-by", LANGUAGE))
@click.option("--control", "controls", multiple=True, metavar="FILE", help=say("help-import-control", LANGUAGE))
@click.option("--total", "totals", multiple=True, metavar="COLUMN=NUMBER", help=say("help-import-total", LANGUAGE))
@click.option("--shift-days", type=click.IntRange(-1, 1), default=None, help=say("help-import-shift", LANGUAGE))
@click.option("--partial", is_flag=True, help=say("help-import-partial", LANGUAGE))
@click.option("--dry-run", is_flag=True, help=say("help-import-dry", LANGUAGE))
@click.option("--status", type=click.Choice(STATUSES), default=None, help=say("help-import-status", LANGUAGE))
@click.option("--source", default="", metavar="ID", help=say("help-import-source", LANGUAGE))
@click.option("--publisher", default="", metavar="ID", help=say("help-import-publisher", LANGUAGE))
@click.option("--as-of", default="", metavar="DAY", help=say("help-import-as-of", LANGUAGE))
@click.option("--published", default="", metavar="DAY", help=say("help-import-published", LANGUAGE))
@click.option("--retrieved", default="", metavar="DAY", help=say("help-import-retrieved", LANGUAGE))
@click.option("--url", default="", help=say("help-import-url", LANGUAGE))
@click.option("--licence", default="", help=say("help-import-licence", LANGUAGE))
@click.option("--title-en", default="", help=say("help-import-title", LANGUAGE))
@click.option("--title-uk", default="", help=say("help-import-title", LANGUAGE))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)
@click.pass_obj
def import_file(
    console: Console, /, file: str, form: str, *, dry_run: bool, **told: str | int | tuple[str, ...] | None
) -> None:
    """Show what was understood, what became of each row, and what is asked; exit with 1 where something is."""
    controls = Controls(
        file,
        _named(str(told["mapping"])) if told["mapping"] else None,
        tuple(_named(one) for one in _many(told["controls"])),
        str(told["edition"] or ""),
    )
    wish = _wish(told)
    path = Path(file).absolute()
    done = receiving.import_file(console.root, path, wish, controls, console.step, dry=dry_run)
    console.done()
    if form == "json":
        held = record(done.made) | {"written": list(done.written)}
        held |= {"notes": [console.say(one.key, **one.facts) for one in done.made.notes]}
        held |= {"problems": json.loads(as_json(done.report.problems, {}, console.language))["problems"]}
        click.echo(json.dumps(held, ensure_ascii=False, indent=2))
    else:
        for line in _shown(console, done.made):
            click.echo(clean(line))
        if done.report.problems:
            click.echo(text(done.report.problems, done.report.texts, console.language, colour=sys.stdout.isatty()))
        for one in done.written:
            click.echo(console.say("created", file=one))
        asked = done.made.draft if done.written and not done.report.stops() else ""
        click.echo(
            console.say("next-command", command="sitrep check") if asked else console.say("import-nothing-drafted")
        )
    sys.exit(1 if done.report.stops() else 0)


def _wish(told: dict[str, str | int | tuple[str, ...] | None]) -> Wish:
    words = {name: str(held or "") for name, held in told.items()}
    titles = {code: words[f"title_{code}"] for code in ("en", "uk") if words[f"title_{code}"]}
    totals = dict(one.partition("=")[::2] for one in _many(told["totals"]))
    shift = told["shift_days"]
    return Wish(
        draft=cast("Draft | None", told["draft"]),
        name=words["name"],
        sheet=words["sheet"],
        header=words["header"],
        delimiter=_DELIMITERS.get(words["delimiter"], ""),
        by=words["by"],
        shift=shift if isinstance(shift, int) else None,
        partial=bool(told["partial"]),
        said=Said(
            words["status"], words["source"], words["publisher"], words["as_of"], words["licence"], words["url"],
            words["published"], words["retrieved"], titles, totals,
        ),
    )  # fmt: skip


def _many(held: object) -> tuple[str, ...]:
    return tuple(str(one) for one in held) if isinstance(held, tuple) else ()


def _named(file: str) -> tuple[Path, str]:
    return Path(file).absolute(), file


def _shown(console: Console, made: Import) -> list[str]:
    """What was understood: the columns, what is told, the totals, and what became of the rows."""
    lines = [console.say(one.key, **one.facts) for one in made.notes]
    if made.columns is None:
        return lines
    lines.append(console.say("import-mapping-reused" if made.reused else "import-mapping-made", file=made.mapping))
    head = (console.say("import-column"), console.say("import-field"), console.say("import-why"))
    rows = [
        (
            f"{one.column.letter}  {_short(one.column.name or one.column.tag)}",
            one.name,
            console.say(f"import-why-{one.why}"),
        )
        for one in made.columns.taken
    ]
    lines += _aligned([head, *rows])
    for key, held in (("import-unknown-columns", made.columns.unknown), ("import-left-out", made.columns.left_out)):
        if held:
            names = "; ".join(f"{one.letter} {_short(one.name or one.tag)}" for one in held)
            lines.append(console.say(key, count=len(held), names=names))
    if made.reconciliation.lines:
        lines += _aligned(_totals(console, made))
    if made.outcomes:
        counts = made.counts
        told = "; ".join(f"{console.say(f'import-fate-{fate}')}: {counts[fate]}" for fate in FATES if counts[fate])
        lines.append(console.say("import-receipt", rows=made.rows, told=told))
    return lines


def _totals(console: Console, made: Import) -> list[tuple[str, ...]]:
    words = ("import-field", "import-days", "import-published", "import-found", "import-difference")
    rows: list[tuple[str, ...]] = [tuple(console.say(one) for one in words)]
    for one in made.reconciliation.lines:
        control, found = one.control, one.found
        days = control.label or console.say("import-all-days")
        last = console.say("import-not-covered") if found is None else f"{found - control.total:+f}"
        rows.append((control.column, days, f"{control.total:f}", "–" if found is None else f"{found:f}", last))
    return rows


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _short(name: str) -> str:
    return name if len(name) <= _WIDEST else f"{name[: _WIDEST - 1]}…"
