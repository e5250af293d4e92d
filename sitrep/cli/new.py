"""`sitrep new`: the next edition, an entry, a place, an organisation, an indicator."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Literal, get_args, get_origin

import click
from click.shell_completion import CompletionItem

from sitrep import creating
from sitrep.cli.context import Console, reader_language
from sitrep.creating import Ground
from sitrep.load import codifier
from sitrep.model.entry import Passage
from sitrep.model.figure import Measure, Status, Unit
from sitrep.model.kinds import BY_NAME
from sitrep.model.registry import Organisation
from sitrep.problems import SitrepError
from sitrep.scaffold.entry import Draft, id_of, reference
from sitrep.words import say

LANGUAGE = reader_language()
# How an answer has to look: a slip is cheaper to mend at the question than in the file.
_FORMS = {
    "value": re.compile(r"[0-9][0-9 ]*(?:\.[0-9]+)?"),
    "as-of": re.compile(r"\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?"),
    "published": re.compile(r"\d{4}-\d{2}-\d{2}"),
}
_TYPES = get_args(Organisation.model_fields["type"].annotation)
_SHOWN = 20  # namesakes; a list that fills the screen helps nobody


def _offered(things: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Completion of what the workspace knows; outside of one nothing is offered."""

    def offered(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
        root = context.find_root()
        try:
            found = creating.ground(Console(root.params.get("workspace"), LANGUAGE).root, _silent)
        except SitrepError:
            return []
        names = found.references if things == "references" else found.registered(things)
        return [CompletionItem(name) for name in names if name.startswith(begun)]

    return offered


def _in_codifier(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Names of the state codifier in the alphabet that was begun; of a namesake its code, which alone says which."""
    latin = begun.isascii()
    found = codifier.beginning(begun)
    names = [one.english if latin else one.ukrainian for one in found]
    return [
        CompletionItem(name if names.count(name) == 1 else one.code, help=_described(one))
        for name, one in zip(names, found, strict=True)
    ]


def _silent(step: str, **facts: str) -> None:
    """No progress is shown."""


@click.group(help=say("help-new", LANGUAGE), epilog=say("help-new-example", LANGUAGE))
def new() -> None:
    """The group of what can be made."""


@new.command(help=say("help-new-edition", LANGUAGE), epilog=say("help-new-edition-example", LANGUAGE))
@click.pass_obj
def edition(console: Console) -> None:
    """Write the edition that follows the newest, and say what was carried over."""
    found = _ground(console)
    files = creating.new_edition(found, date.today())  # noqa: DTZ011 - the day it is here
    for file in files:
        click.echo(console.say("created", file=file))
    click.echo(_begun(console))
    _next(console, "sitrep new entry displacement")


def _begun(console: Console) -> str:
    """What the new edition is, what stands in it already, and who has to act."""
    desk = _ground(console).desk
    made = desk.archive.editions[-1]
    languages = ", ".join(one for one in desk.archive.series.languages if one != made.head.language)
    return console.say(
        "edition-begun",
        number=made.head.number,
        start=made.head.period.start,
        end=made.head.period.end,
        next=made.head.next_issue or "–",
        count=len(made.entries),
        languages=languages or "–",
    )


@new.command(help=say("help-new-entry", LANGUAGE), epilog=say("help-new-entry-example", LANGUAGE))
@click.argument("kind", type=click.Choice(tuple(BY_NAME)))
@click.option("--id", "name", metavar="ID", help=say("help-new-id", LANGUAGE))
@click.option("--headline", help=say("help-new-headline", LANGUAGE))
@click.option("--place", shell_complete=_offered("places"), help=say("help-new-entry-place", LANGUAGE))
@click.option("--value", metavar="NUMBER", help=say("help-new-value", LANGUAGE))
@click.option("--figure", metavar="NAME", help=say("help-new-figure", LANGUAGE))
@click.option("--indicator", shell_complete=_offered("indicators"), help=say("help-new-entry-indicator", LANGUAGE))
@click.option("--unit", type=click.Choice(get_args(Unit)), help=say("help-new-unit", LANGUAGE))
@click.option("--as-of", "when", metavar="DATE", help=say("help-new-when", LANGUAGE))
@click.option("--status", type=click.Choice(get_args(Status)), help=say("help-new-status", LANGUAGE))
@click.option("--source", shell_complete=_offered("references"), help=say("help-new-source", LANGUAGE))
@click.option("--first/--not-first", default=None, help=say("help-new-first", LANGUAGE))
@click.option("--set", "fields", multiple=True, metavar="FIELD=VALUE", help=say("help-new-set", LANGUAGE))
@click.pass_obj
def entry(console: Console, /, kind: str, fields: Sequence[str], *, first: bool | None, **given: str | None) -> None:
    """Ask for what was not given, where there is somebody to ask; then write the entry."""
    found = _ground(console)
    asked = _Asker(console)
    taken = frozenset(one.id for one in found.edition.passages())
    headline = asked.text("headline", given["headline"])
    place = asked.one_of("place", given["place"], found.registered("places"), optional=True, told=_to_register)
    value = asked.text("value", given["value"], optional=True).replace(" ", "")
    indicator = unit = when = status = ""
    if value:
        indicator = asked.one_of("indicator", given["indicator"], found.registered("indicators"), optional=True)
        unit = "" if indicator else asked.one_of("unit", given["unit"], get_args(Unit))
        when = asked.text("as-of", given["when"], default=_when(found, indicator))
        status = asked.one_of("status", given["status"], get_args(Status), default="reported")
    source, new_reference = _source(console, found, asked, given["source"])
    draft = Draft(
        id=given["name"] or id_of(headline, taken),
        headline=_with_place(found, headline, place),
        place=place,
        source=source,
        fields=_required(asked, kind, fields, found),
        figure=given["figure"] or (indicator.replace("-", "_") if indicator else _named(unit)),
        value=value,
        indicator=indicator,
        unit=unit,
        when=when,
        status=status,
    )
    if first is None:
        first = asked.someone and click.confirm(console.say("ask-first"), default=True)
    for file in creating.new_entry(found, kind, draft, reference=new_reference, first=first):
        click.echo(console.say("extended", file=file))
    _next(console, "sitrep check")


@new.command(help=say("help-new-place", LANGUAGE), epilog=say("help-new-place-example", LANGUAGE))
@click.argument("name", metavar="NAME", shell_complete=_in_codifier)
@click.option("--id", "given", metavar="ID", help=say("help-new-id", LANGUAGE))
@click.pass_obj
def place(console: Console, name: str, given: str | None) -> None:
    """Find it in the state codifier and add it to the registry."""
    found = _ground(console)
    unit = _unit(console, name)
    made = given or creating.free_id(found, unit)
    for file in creating.new_place(found, unit, made):
        click.echo(console.say("extended", file=file))
    click.echo(f"{made}: {_described(unit)}")
    _next(console, "sitrep check")


@new.command(help=say("help-new-organisation", LANGUAGE), epilog=say("help-new-organisation-example", LANGUAGE))
@click.argument("name", metavar="ID")
@click.option("--name-en", help=say("help-new-name-en", LANGUAGE))
@click.option("--name-uk", help=say("help-new-name-uk", LANGUAGE))
@click.option("--short-en", help=say("help-new-short-en", LANGUAGE))
@click.option("--short-uk", help=say("help-new-short-uk", LANGUAGE))
@click.option("--type", "sort", type=click.Choice(_TYPES), help=say("help-new-type", LANGUAGE))
@click.pass_obj
def organisation(console: Console, /, name: str, sort: str | None, **given: str | None) -> None:
    """Ask for its names in both languages and add it to the registry."""
    found = _ground(console)
    asked = _Asker(console)
    fields = {"id": name} | {key: asked.text(key.replace("_", "-"), held) for key, held in given.items()}
    fields["type"] = asked.one_of("type", sort, _TYPES)
    for file in creating.new_organisation(found, fields):
        click.echo(console.say("extended", file=file))
    _next(console, "sitrep check")


@new.command(help=say("help-new-indicator", LANGUAGE), epilog=say("help-new-indicator-example", LANGUAGE))
@click.argument("name", metavar="ID")
@click.option("--label-en", help=say("help-new-label-en", LANGUAGE))
@click.option("--label-uk", help=say("help-new-label-uk", LANGUAGE))
@click.option("--definition-en", help=say("help-new-definition-en", LANGUAGE))
@click.option("--definition-uk", help=say("help-new-definition-uk", LANGUAGE))
@click.option("--unit", type=click.Choice(get_args(Unit)), help=say("help-new-unit", LANGUAGE))
@click.option("--measure", type=click.Choice(get_args(Measure)), help=say("help-new-measure", LANGUAGE))
@click.pass_obj
def indicator(console: Console, /, name: str, unit: str | None, measure: str | None, **given: str | None) -> None:
    """Ask for its words in both languages and add it to the registry."""
    found = _ground(console)
    asked = _Asker(console)
    fields = {"id": name} | {key: asked.text(key.replace("_", "-"), held) for key, held in given.items()}
    fields["unit"] = asked.one_of("unit", unit, get_args(Unit))
    fields["measure"] = asked.one_of("measure", measure, get_args(Measure))
    for file in creating.new_indicator(found, fields):
        click.echo(console.say("extended", file=file))
    _next(console, "sitrep check")


class _Asker:
    """Asks a person on a terminal; elsewhere names the flag that was not given."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.someone = sys.stdin.isatty()

    def text(self, flag: str, given: str | None, *, default: str = "", optional: bool = False) -> str:
        """A line of text."""
        if given is not None:
            return given
        if not self.someone:
            return self._unasked(flag, default, optional=optional)
        question = self.console.say(f"ask-{flag}")
        answer = click.prompt(question, default=default, show_default=bool(default), type=str).strip()
        form = _FORMS.get(flag)
        while (not answer and not optional) or (answer and form is not None and not form.fullmatch(answer)):
            if answer:
                click.echo(self.console.say(f"ask-again-{flag}"))
            answer = click.prompt(question, default=default, show_default=bool(default), type=str).strip()
        return answer

    def one_of(
        self,
        flag: str,
        given: str | None,
        known: Iterable[str],
        *,
        default: str = "",
        optional: bool = False,
        told: Callable[[Console, str], str] | None = None,
    ) -> str:
        """One of several words; a slip is told with what was probably meant."""
        choices = tuple(known)
        answer = self.text(flag, given, default=default, optional=optional)
        while answer not in choices and not (optional and not answer):
            meant = get_close_matches(answer, choices, n=3, cutoff=0.4) or choices[:8]
            slip = self.console.say("ask-one-of", written=answer, known=", ".join(meant))
            if told is not None:
                slip = "\n".join(filter(None, (slip, told(self.console, answer))))
            if not self.someone or given is not None:
                raise click.UsageError(f"--{flag}: {slip}")
            click.echo(slip)
            answer = self.text(flag, None, default=default, optional=optional)
        return answer

    def _unasked(self, flag: str, default: str, *, optional: bool) -> str:
        if default or optional:
            return default
        raise click.UsageError(self.console.say("flag-missing", flag=f"--{flag}"))


def _with_place(found: Ground, headline: str, place: str) -> str:
    """The headline with the English name of its place as a name in braces, which every language words for itself."""
    known = found.desk.archive.registry.place.get(place)
    if known is None or "en" not in known.names or "{" in headline:
        return headline
    return re.sub(rf"\b{re.escape(known.names['en'])}\b", f"{{{place}, place}}", headline)


def _to_register(console: Console, written: str) -> str:
    """How a place that is Ukraine's and not yet the registry's gets there; nothing where the codifier has none."""
    known = codifier.by_code(written) or next(iter(codifier.by_name(written)), None)
    return console.say("place-unregistered", command=f'sitrep new place "{written}"') if known else ""


def _ground(console: Console) -> Ground:
    found = creating.ground(console.root, console.step)
    console.done()
    return found


def _when(found: Ground, indicator: str) -> str:
    """The day or the days that a figure is about, where nobody says otherwise: the period's end, or the period."""
    known = found.desk.archive.registry.indicator.get(indicator)
    period = found.edition.head.period
    return str(period) if known is not None and known.measure == "flow" else period.end.isoformat()


def _named(base: str) -> str:
    """What texts may call a figure: its indicator, or its unit in the plural."""
    return {"": "number", "person": "people"}.get(base, base if base.endswith("s") else f"{base}s").replace("-", "_")


def _required(asked: _Asker, kind: str, given: Sequence[str], found: Ground) -> Mapping[str, str]:
    """The fields without which an entry of this kind says too little."""
    fields = dict(one.partition("=")[::2] for one in given)
    for name, known in BY_NAME[kind].model_fields.items():
        if known.is_required() and name not in Passage.model_fields and name not in fields:
            choices = get_args(known.annotation) if get_origin(known.annotation) is Literal else ()
            if name == "organisation":
                choices = found.registered("organisations")
            fields[name] = asked.one_of(f"set-{name}", None, choices) if choices else asked.text(f"set-{name}", None)
    return fields


def _source(console: Console, found: Ground, asked: _Asker, given: str | None) -> tuple[str, str]:
    """The source that is cited, and, where it is new and somebody can be asked, what is to be written of it."""
    name = asked.text("source", given, optional=True)
    if not name or name in found.references:
        return name, ""
    if not asked.someone:
        meant = get_close_matches(name, found.references, n=3, cutoff=0.4) or found.references[:8]
        raise click.UsageError(console.say("ask-one-of", written=name, known=", ".join(meant)))
    click.echo(console.say("source-is-new", name=name))
    publisher = asked.one_of("publisher", None, found.registered("organisations"))
    title = asked.text("title", None, optional=True)
    url = asked.text("url", None, optional=True)
    published = asked.text("published", None, default=found.edition.head.period.end.isoformat())
    return name, reference(name, publisher, title, url, published, date.today())  # noqa: DTZ011 - the day it is here


def _unit(console: Console, name: str) -> codifier.Unit:
    """The unit of the codifier that is meant; of several somebody has to say which."""
    exact = codifier.by_code(name)
    units = (exact,) if exact else codifier.by_name(name)
    if len(units) == 1:
        return units[0]
    if not units:
        meant = ", ".join(codifier.alike(name))
        raise click.UsageError(console.say("place-not-found", written=name, known=meant or "–"))
    listed = "\n".join(
        [*(f"  {one.code}  {_described(one)}" for one in units[:_SHOWN]), *["  …"][len(units) <= _SHOWN :]]
    )
    raise click.UsageError(console.say("place-ambiguous-name", written=name, count=len(units)) + f"\n{listed}")


def _described(unit: codifier.Unit) -> str:
    return ", ".join([f"{unit.ukrainian} / {unit.english}", *(one.ukrainian for one in codifier.above(unit))])


def _next(console: Console, command: str) -> None:
    click.echo(console.say("next-command", command=command))
