"""`sitrep doctor`: whether this machine can do all that sitrep does, and what to do where it cannot."""

import json
import os
import sys
from importlib.metadata import version
from pathlib import Path

import click

from sitrep import native, resources
from sitrep.cli.context import Console, reader_language
from sitrep.problems import NoWorkspace
from sitrep.words import say

LANGUAGE = reader_language()
_SURROUNDINGS = 3


@click.command(help=say("help-doctor", LANGUAGE), epilog=say("help-doctor-example", LANGUAGE))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("help-format", LANGUAGE)
)
@click.pass_obj
def doctor(console: Console, form: str) -> None:
    """Look at Python, libraries, fonts and workspace; exit with 3 where something is missing."""
    findings = [(True, console.say("doctor-python", version=sys.version.split()[0])), *_pdf(console)]
    fonts = len(list(resources.fonts().glob("*.ttf")))
    findings.append((fonts > 0, console.say("doctor-fonts", count=fonts)))
    findings += _workspace(console)
    ill = [words for well, words in findings if not well]
    if form == "json":
        made = {"well": not ill, "findings": [{"well": well, "text": words} for well, words in findings]}
        click.echo(json.dumps(made, ensure_ascii=False, indent=2))
    else:
        for well, words in findings:
            click.echo(f"{'✓' if well else '✗'} {words}")
        click.echo(console.say("doctor-ill", count=len(ill)) if ill else console.say("doctor-well"))
    sys.exit(_SURROUNDINGS if ill else 0)


def _pdf(console: Console) -> list[tuple[bool, str]]:
    gone = native.missing()
    if gone:
        return [(False, console.say("doctor-no-pdf", libraries=", ".join(gone), command=native.COMMAND))]
    return [(True, console.say("doctor-pdf", version=version("weasyprint")))]


def _workspace(console: Console) -> list[tuple[bool, str]]:
    """A machine is well without a workspace; one that cannot be written to is not."""
    try:
        root = console.root
    except NoWorkspace:
        return [(True, console.say("doctor-no-workspace"))]
    output: Path = root / "output"
    writable = os.access(output if output.exists() else root, os.W_OK)
    found = console.say("doctor-writable" if writable else "doctor-not-writable")
    return [(True, console.say("doctor-workspace", folder=root)), (writable, found)]
