"""`sitrep init`: a workspace with an empty first edition, or the sample."""

from datetime import date
from pathlib import Path

import click

from sitrep.cli.context import Console, reader_language
from sitrep.words import say

LANGUAGE = reader_language()


@click.command(help=say("help-init", LANGUAGE), epilog=say("help-init-example", LANGUAGE))
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--sample", is_flag=True, help=say("help-sample", LANGUAGE))
@click.pass_obj
def init(console: Console, folder: str, *, sample: bool) -> None:
    """Write what is absent, keep what is there, and name the next command."""
    from sitrep.load.workspace import add  # noqa: PLC0415 - `--help` need not read YAML
    from sitrep.scaffold.schemas import write_schemas  # noqa: PLC0415
    from sitrep.scaffold.workspace import empty_workspace, sample_workspace  # noqa: PLC0415

    root = Path(folder).absolute()
    files = sample_workspace() if sample else empty_workspace(date.today())  # noqa: DTZ011 - the day it is here
    for name, content in files.items():
        created = add(root, name, content)
        click.echo(console.say("created" if created else "kept", file=name))
    for name in write_schemas(root):
        click.echo(console.say("created", file=name))
    where = "" if folder == "." else f"cd {folder} && "
    click.echo(console.say("next-command", command=f"{where}sitrep {'build' if sample else 'check'}"))
