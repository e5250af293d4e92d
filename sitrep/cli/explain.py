"""`sitrep explain`: what a rule asks, and why; without a name, the list of all rules."""

from difflib import get_close_matches

import click

from sitrep.cli.context import Console, reader_language
from sitrep.codes import CODES
from sitrep.reporters.explain import explain as explained
from sitrep.words import say

LANGUAGE = reader_language()


@click.command(help=say("help-explain", LANGUAGE), epilog=say("help-explain-example", LANGUAGE))
@click.argument("rule", required=False, metavar="[RULE]")
@click.pass_obj
def explain(console: Console, rule: str | None) -> None:
    """Print the paragraph of a rule; a name that no rule has is wrong usage."""
    if rule is None:
        for code in sorted(CODES):
            click.echo(code)
        return
    if rule not in CODES:
        meant = next(iter(get_close_matches(rule, CODES, n=1)), None)
        hint = f" {console.say('did-you-mean', meant=meant)}" if meant else ""
        raise click.UsageError(console.say("unknown-code", written=rule) + hint)
    click.echo(explained(rule, console.language), nl=False)
