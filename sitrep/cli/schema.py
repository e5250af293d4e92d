"""`sitrep schema`: the schemas by which an editor completes and warns, brought up to date with the workspace."""

import click

from sitrep.cli.context import Console, reader_language
from sitrep.words import say

LANGUAGE = reader_language()


@click.command(help=say("help-schema", LANGUAGE), epilog=say("help-schema-example", LANGUAGE))
@click.pass_obj
def schema(console: Console) -> None:
    """Write the schemas that changed, and say how many these are."""
    from sitrep.load.workspace import lock  # noqa: PLC0415 - `--help` need not read YAML
    from sitrep.scaffold.modeline import SCHEMAS  # noqa: PLC0415
    from sitrep.scaffold.schemas import write_schemas  # noqa: PLC0415

    root = console.root
    with lock(root):
        written = write_schemas(root)
    key = "schemas-written" if written else "schemas-fresh"
    click.echo(console.say(key, count=len(written), folder=SCHEMAS))
