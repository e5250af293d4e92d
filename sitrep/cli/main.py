"""The command line: which command, in which workspace, in whose language, and how it ends."""

import os
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from sitrep.cli.context import Console, reader_language, speak
from sitrep.problems import SitrepError
from sitrep.words import say

# A command is loaded when it is called: `--help` and completion load none of them.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "init": "sitrep.cli.init:init",
        "new": "sitrep.cli.new:new",
        "check": "sitrep.cli.check:check",
        "explain": "sitrep.cli.explain:explain",
        "import": "sitrep.cli.import_file:import_file",
        "build": "sitrep.cli.build:build",
        "translate": "sitrep.cli.translate:translate",
        "schema": "sitrep.cli.schema:schema",
        "doctor": "sitrep.cli.doctor:doctor",
    }
)
_OUR_BUG = 70


class Sitrep(click.Group):
    """The group of all commands, each in its own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click names and passes it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """One line a command, from the words of the program: no command is loaded for it."""
        spoken = reader_language()
        with formatter.section(say("help-commands", spoken)):
            formatter.write_dl([(name, say(f"help-{name}-short", spoken)) for name in COMMANDS])


def _spoken(_context: click.Context, _option: click.Parameter, language: str | None) -> None:
    """What goes wrong from here on is said in this language too."""
    if language:
        os.environ["SITREP_LANG"] = language
        speak(language)


@click.group(cls=Sitrep, help=say("help", reader_language()), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sitrep")
@click.option("--workspace", metavar="FOLDER", help=say("help-workspace", reader_language()))
@click.option(
    "--messages",
    type=click.Choice(["uk", "en"]),
    callback=_spoken,
    is_eager=True,
    expose_value=False,
    help=say("help-messages", reader_language()),
)
@click.pass_context
def cli(context: click.Context, workspace: str | None) -> None:
    """All commands share the workspace and the language of the messages."""
    context.obj = Console(workspace, reader_language())


def main() -> None:
    """Run a command; what the surroundings did wrong ends with 3 and one line, what we did wrong with 70."""
    speak(reader_language())
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as wrong:
        wrong.show()
        # A file that cannot be opened to write is a fault of the surroundings, not of sources, as click's 1 would say.
        sys.exit(SitrepError.exit_code if isinstance(wrong, click.FileError) else wrong.exit_code)
    except SitrepError as refused:
        language = reader_language()
        click.echo(say(refused.key, language, **refused.facts), err=True)
        if refused.retryable:
            click.echo(say("try-again", language), err=True)
        sys.exit(refused.exit_code)
    except Exception:  # noqa: BLE001 - whatever comes here is a fault of ours, and is said to be one
        traceback.print_exc()
        click.echo(say("our-bug", reader_language()), err=True)
        sys.exit(_OUR_BUG)


if __name__ == "__main__":
    main()
