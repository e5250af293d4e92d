"""What every command is given: where the workspace is, in which language to speak, and how to show progress."""

import gettext
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from sitrep.words import say

SPOKEN = ("uk", "en")


def reader_language() -> str:
    """The reader's language: SITREP_LANG, else the locale's, else English."""
    for name in ("SITREP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in SPOKEN:
            return code
    return "en"


def speak(language: str) -> None:
    """Let click say what it says of a command in the reader's language: it asks gettext, which asks the environment."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", Path(__file__).parent / "locales")


@dataclass(frozen=True)
class Console:
    """The person or program at the other end."""

    workspace: str | None
    language: str

    @property
    def root(self) -> Path:
        """The workspace: the one that was named, else the nearest from the current folder upwards."""
        from sitrep.load.workspace import find  # noqa: PLC0415 - `--help` need not read YAML

        return find(Path(self.workspace).absolute() if self.workspace else Path.cwd())

    def say(self, key: str, **facts: object) -> str:
        """Words of the program in the reader's language."""
        return say(key, self.language, **facts)

    def step(self, step: str, **facts: str) -> None:
        """A line for a step: on a terminal it is replaced by the next, elsewhere each stands for itself."""
        words = self.say(step, **facts)
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{words} …", nl=False, err=True)
        else:
            click.echo(words, err=True)

    def done(self) -> None:
        """Clear the line of progress."""
        if sys.stderr.isatty():
            click.echo("\r\033[K", nl=False, err=True)
