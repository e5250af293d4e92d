"""Whether what a sentence names exists and can be said, in its own language and this week."""

from collections.abc import Iterator
from typing import Literal

from sitrep.model.figure import Figure
from sitrep.model.message import Argument
from sitrep.model.registry import Place
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check, indicator_of, passages
from sitrep.validate.checks.names import registered
from sitrep.validate.checks.sentences import Sentence, sentences
from sitrep.validate.desk import Desk
from sitrep.validate.schema import closest

Kind = Literal["figure", "date", "place"]
_ALWAYS = ("up", "down", "same")


def _kind(sentence: Sentence, argument: Argument) -> Kind | None:
    """What an argument names: a figure or date of the passage, else a place."""
    if sentence.passage is not None and argument.name in sentence.passage.figures:
        return "date" if argument.attribute == "as_of" else "figure"
    if sentence.passage is not None and argument.name in sentence.passage.dates:
        return "date"
    return "place" if argument.name in sentence.desk.archive.registry.place else None


def _arguments(desk: Desk, rule: str) -> Iterator[tuple[Sentence, Argument]]:
    for sentence in sentences(desk, rule):
        for argument in sentence.message.arguments():
            yield sentence, argument


def _problem(code: str, sentence: Sentence, argument: Argument, **facts: object) -> Problem:
    """At the opening of the hole: the brace and what it names."""
    length = sentence.message.source.find(argument.written, argument.offset) - argument.offset + len(argument.written)
    return problem(code, sentence.at(argument.offset, length), path=sentence.dotted, fix=None, **facts)


@check("unknown-name", texts=True)
def unknown_name(desk: Desk) -> Iterator[Problem]:
    """Each hole names a figure or date of its passage, or a place of the registry."""
    places = registered(desk, "places")
    for sentence, argument in _arguments(desk, "unknown-name"):
        passage = sentence.passage
        if argument.name in places or (
            passage and (argument.name in passage.figures or argument.name in passage.dates)
        ):
            continue
        own = desk.written_names(sentence.edition, passage) if passage else frozenset[str]()
        if argument.name in own:
            continue
        meant = closest(argument.name, sorted(own)) or closest(argument.name, places)
        known = ", ".join(sorted(own)) or "–"
        yield _problem("unknown-name", sentence, argument, written=argument.name, meant=meant, known=known)


@check("argument-clash")
def argument_clash(desk: Desk) -> Iterator[Problem]:
    """Figures, dates and places do not share a name."""
    places = set(registered(desk, "places"))
    for edition, passage in passages(desk, "argument-clash"):
        for one, held in (("figure", passage.figures), ("date", passage.dates)):
            for name in held:
                other = "place" if name in places else "date" if one == "figure" and name in passage.dates else ""
                if other:
                    field = f"{one}s"
                    spot = desk.spot(edition, passage, field, name, key=True)
                    yield problem("argument-clash", spot, path=f"{field}.{name}", name=name, one=one, other=other)


@check("argument-form", texts=True)
def argument_form(desk: Desk) -> Iterator[Problem]:
    """A place is said as `place`, a date as `date`, a figure as neither, and only figures have attributes."""
    for sentence, argument in _arguments(desk, "argument-form"):
        kind = _kind(sentence, argument)
        if kind is None:
            continue
        form = argument.form if argument.form in ("place", "date") else "figure"
        stray = bool(argument.attribute) and argument.name not in (sentence.passage.figures if sentence.passage else {})
        if form != kind or stray:
            right = argument.written if kind == "figure" else f"{argument.written}, {kind}"
            facts = {"written": argument.written, "sort": kind, "wanted": f"{{{right}}}"}
            yield _problem("argument-form", sentence, argument, **facts)


@check("plural-categories", texts=True)
def plural_categories(desk: Desk) -> Iterator[Problem]:
    """A plural has every form of its language."""
    spoken: dict[str, tuple[str, ...]] = {}
    for sentence, argument in _arguments(desk, "plural-categories"):
        if argument.form != "plural" or not argument.branches:
            continue
        code = sentence.language
        wanted = spoken.setdefault(code, desk.languages.language(code).categories)
        missing = [key for key in wanted if key not in argument.branches]
        if missing:
            facts = {"written": argument.written, "missing": ", ".join(missing), "needed": ", ".join(wanted)}
            yield _problem("plural-categories", sentence, argument, **facts)


@check("change-branches", "change-branch", texts=True)
def change_branch(desk: Desk) -> Iterator[Problem]:
    """A change has words for up, down and same, and for incomparable in a week that needs it."""
    for sentence, argument in _arguments(desk, "change-branch"):
        if argument.form != "change" or not argument.branches:
            continue
        figure = sentence.passage.figures.get(argument.name) if sentence.passage else None
        if figure is None:
            continue
        missing = [key for key in _ALWAYS if key not in argument.branches]
        if missing:
            facts = {"written": argument.written, "missing": ", ".join(missing)}
            yield _problem("change-branches", sentence, argument, **facts)
        incomparable = desk.comparison(sentence.edition, figure).direction == "incomparable"
        if incomparable and "incomparable" not in argument.branches:
            yield _problem("change-branch", sentence, argument, written=argument.written)


@check("computed-missing", texts=True)
def computed_missing(desk: Desk) -> Iterator[Problem]:
    """What is computed has a value this week, wherever a sentence names it outside a change."""
    for sentence, argument in _arguments(desk, "computed-missing"):
        reason = _missing(sentence, argument)
        if reason and not _within_change(sentence, argument):
            yield _problem("computed-missing", sentence, argument, written=argument.written, reason=reason)


def _missing(sentence: Sentence, argument: Argument) -> str:
    """Why an attribute has no value; nothing where it has one, or where the figure is at fault otherwise."""
    passage = sentence.passage
    figure = passage.figures.get(argument.name) if passage and argument.attribute else None
    if passage is None or figure is None:
        return ""
    if figure.indicator is not None and indicator_of(sentence.desk, figure) is None:
        return ""
    if argument.attribute == "as_of":
        return "" if figure.reference_date else "no-date"
    if figure.value is None:
        return "" if _cell_is_missing(sentence.desk, figure) else "no-value"
    if argument.attribute == "share":
        base = passage.figures.get(figure.of or "")
        return "no-of" if figure.of is None else "" if base is None or base.value else "no-base"
    comparison = sentence.desk.comparison(sentence.edition, figure)
    if comparison.previous is None:
        return "no-previous"
    if argument.attribute == "previous" or comparison.kind == "difference":
        unset = argument.attribute == "change_percent" and comparison.change_percent is None
        return "no-previous" if unset else ""
    return "same" if comparison.direction == "same" else "incomparable"


def _cell_is_missing(desk: Desk, figure: Figure) -> bool:
    """Whether its table, row or column is not there: that is told where the figure names them."""
    cell = figure.from_table
    table = desk.archive.tables.get(cell.table) if cell else None
    row = table.row(cell) if table and cell else None
    return cell is not None and (row is None or cell.column not in row.cells)


def _within_change(sentence: Sentence, argument: Argument) -> bool:
    """Whether it stands in a branch for a direction that this week's comparison does not take."""
    for outer in sentence.message.arguments():
        if outer.form != "change" or sentence.passage is None or outer.name not in sentence.passage.figures:
            continue
        figure = sentence.passage.figures[outer.name]
        taken = sentence.desk.comparison(sentence.edition, figure).direction
        if any(argument in parts for key, parts in outer.branches.items() if key != taken):
            return True
    return False


@check("place-form", texts=True)
def place_form(desk: Desk) -> Iterator[Problem]:
    """The registry has the case in which a sentence says a place, in a language whose places have cases."""
    declined = {language for place in desk.archive.registry.places for language in place.forms}
    for sentence, argument in _arguments(desk, "place-form"):
        place = desk.archive.registry.place.get(argument.name)
        wanted = argument.form == "place" and argument.case != "nominative" and sentence.language in declined
        if place is not None and wanted and not _has_form(place, sentence.language, argument):
            facts = {"case": argument.case, "place": place.id, "language": sentence.language}
            yield _problem("place-form", sentence, argument, **facts)


def _has_form(place: Place, language: str, argument: Argument) -> bool:
    return argument.case in place.forms.get(language, {})
