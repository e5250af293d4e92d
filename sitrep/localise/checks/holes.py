"""Whether a translation's holes are those of its source: the same names, in the profile, with every branch."""

from collections.abc import Iterator
from difflib import get_close_matches

from sitrep.localise.checks.pair import Finding, Pair, at, check
from sitrep.model.message import Argument, Message
from sitrep.translate.notes import Kind


@check("message-syntax", of_sound=False)
def message_syntax(pair: Pair) -> Iterator[Finding]:
    """A target is a message of the profile."""
    for slip in pair.slips:
        facts = {"reason": slip.reason, "piece": slip.piece, "remedy": slip.reason}
        yield Finding("message-syntax", slip.offset, slip.length, facts)


@check("argument-form")
def argument_form(pair: Pair) -> Iterator[Finding]:
    """A place is written as `place`, a date as `date`, and a figure as neither."""
    for argument, wanted in misformed(pair):
        offset, length = at(argument, pair.target)
        right = argument.written if wanted == "figure" else f"{argument.written}, {wanted}"
        facts = {"written": argument.written, "sort": wanted, "wanted": f"{{{right}}}"}
        yield Finding("argument-form", offset, length, facts)


def misformed(pair: Pair) -> Iterator[tuple[Argument, Kind]]:
    """Every hole of the target that is written as another kind than it is of, and that kind."""
    in_source = {argument.written: _form(argument) for argument in pair.source.arguments()}
    for argument in pair.target.arguments():
        wanted = in_source.get(argument.written) or _known(argument, pair)
        if wanted is not None and _form(argument) != wanted:
            yield argument, wanted


@check("argument-set")
def argument_set(pair: Pair) -> Iterator[Finding]:
    """A translation names what its source names: in any order and case, `change` in both or in neither."""
    source, target = _names(pair.source), _names(pair.target)
    missing = [name for name in source if name not in target]
    surplus = [name for name in target if name not in source]
    meant = {name: _meant(name, missing) for name in surplus}
    unmeant = [name for name in missing if name not in meant.values()]
    if unmeant:
        yield Finding("argument-set", facts={"side": "missing", "names": _listed(unmeant)})
    for name in surplus:
        offset, length = at(target[name], pair.target)
        guess = {"meant": f"{{{meant[name]}}}"} if meant[name] else {}
        yield Finding("argument-set", offset, length, {"side": "surplus", "names": _listed([name])} | guess)


def _meant(name: str, missing: list[str]) -> str:
    """The one name that is missing and was probably mistyped."""
    return next(iter(get_close_matches(name, missing, n=1, cutoff=0.6)), "")


@check("argument-set")
def plural_branches(pair: Pair) -> Iterator[Finding]:
    """Every branch of a plural names the same figures, so that none vanishes for some numbers."""
    for argument in pair.target.arguments():
        if argument.form != "plural":
            continue
        named = {
            key: {one.written for one in parts if isinstance(one, Argument)} for key, parts in argument.branches.items()
        }
        every = set().union(*named.values())
        for key, names in named.items():
            if names != every:
                offset, length = at(argument, pair.target)
                lacking = _listed(sorted(every - names))
                yield Finding("argument-set", offset, length, {"side": key, "names": lacking})


@check("plural-categories")
def plural_categories(pair: Pair) -> Iterator[Finding]:
    """A plural has a branch for each category of its language."""
    wanted = pair.tongue.categories
    for argument in pair.target.arguments():
        if argument.form != "plural" or not argument.branches:
            continue
        missing = [key for key in wanted if key not in argument.branches]
        if missing:
            offset, length = at(argument, pair.target)
            facts = {"written": argument.written, "missing": ", ".join(missing), "needed": ", ".join(wanted)}
            yield Finding("plural-categories", offset, length, facts)


@check("change-branches")
def change_branches(pair: Pair) -> Iterator[Finding]:
    """A change has a branch for up, down and same, and for incomparable where its source has one."""
    asked = {one.written: set(one.branches) for one in pair.source.arguments() if one.form == "change"}
    for argument in pair.target.arguments():
        if argument.form != "change" or not argument.branches:
            continue
        wanted = {"up", "down", "same"} | asked.get(argument.written, set())
        lacking = [key for key in ("up", "down", "same", "incomparable") if key in wanted - set(argument.branches)]
        if lacking:
            offset, length = at(argument, pair.target)
            yield Finding(
                "change-branches", offset, length, {"written": argument.written, "missing": ", ".join(lacking)}
            )


def _names(message: Message) -> dict[str, Argument]:
    """What a message names, the first hole of each; a name under `change` is another than the bare one."""
    found: dict[str, Argument] = {}
    for argument in message.arguments():
        suffix = ", change" if argument.form == "change" else ""
        found.setdefault(argument.written + suffix, argument)
    return found


def _form(argument: Argument) -> Kind:
    if argument.form == "place":
        return "place"
    return "date" if argument.form == "date" else "figure"


def _known(argument: Argument, pair: Pair) -> Kind | None:
    kind = pair.facts.kind(argument.name)
    return "date" if kind == "figure" and argument.attribute == "as_of" else kind


def _listed(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)
