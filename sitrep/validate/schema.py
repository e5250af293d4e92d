"""Makes values of raw trees, and problems of what stands in their way, each where it stands."""

import re
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitrep.load.node import Map, Node, Seq, place_in_text, spot, text_at
from sitrep.model.message import Slip, parse
from sitrep.model.value import Value
from sitrep.problems import Checked, Fix, Problem, Spot, problem
from sitrep.validate import meant
from sitrep.validate.meant import Meant

V = TypeVar("V", bound=Value)
Path = tuple[str | int, ...]
_KEY = "[key]"  # what pydantic's location ends with where a key is at fault, not its value
_EMPTY = ("sitrep", "literal_error", "string_pattern_mismatch", "model_type", "dict_type", "tuple_type")
_ITEMS = r"[a-z0-9_-]+(, *[a-z0-9_-]+)*"
_LANGUAGE = r"^[a-z]{2,3}$"
_FORMS = {
    r"^[a-z0-9][a-z0-9_-]{0,63}$": "id",
    r"^[a-z][a-z0-9_]{0,63}$": "name",
    _LANGUAGE: "language",
    "^[A-Z]{3}$": "country",
    r"^(UA[0-9]{2}|UA[0-9]{17}|[A-Z]{2,3}|[0-9]{3})$": "place",
    r"^[a-z0-9][a-z0-9_-]*\.[a-z][a-z0-9_]*$": "key-figure",
    r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$": "email",
    r"^[a-z0-9-]+(\.[a-z0-9-]+)+$": "host",
    r"^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]+)+)$": "zone",
}
_SCALARS: Mapping[str, Callable[[str], Meant]] = MappingProxyType(
    {
        "date-iso": meant.day,
        "period-form": meant.period,
        "figure-number": meant.number,
        "whole-number": meant.whole,
        "true-or-false": meant.yes_no,
        "source-url": meant.address,
    }
)
_WANTED = {
    "string_type": "text",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "tuple_type": "list",
}


@dataclass(frozen=True)
class Origin:
    """Where a raw value comes from: its file, that file's text, its tree, and the path to it within."""

    file: str
    text: str
    tree: Map
    path: Path = ()

    def at(self, *path: str | int, key: bool = False) -> Spot:
        """The spot of what stands at a path below, or of the nearest thing above it that exists."""
        return spot(self.tree, self.text, self.file, *self.path, *path, key=key)

    def below(self, *path: str | int) -> "Origin":
        """The origin of what stands at a path below."""
        return Origin(self.file, self.text, self.tree, (*self.path, *path))

    def node(self, *path: str | int) -> Node | None:
        """What stands at a path below, or None."""
        return _walk(self.tree, (*self.path, *path))

    def in_text(self, path: Path, offset: int, length: int) -> Spot:
        """The spot of a piece of a text field."""
        held = text_at(self.tree, *self.path, *path)
        if held is None:
            return self.at(*path)
        found = place_in_text(self.text, *held, offset, self.file)
        return Spot(found.file, found.line, found.column, length)


def make(
    model: type[V],
    origin: Origin,
    *,
    without: Sequence[str] = (),
    stand_in: Mapping[str, object] = MappingProxyType({}),
) -> Checked[V]:
    """The value that stands at the origin, and every fault of it.

    So that the rest can be judged in the same run, a word that was only misspelt is taken for what was meant, a message
    for what could be read of it, and what is faulty is left out, or has a stand-in where it may not be absent.
    """
    raw = origin.node()
    if not isinstance(raw, Map):
        facts = {"field": _name(origin.path), "wanted": "mapping", "remedy": "mapping"}
        return Checked(None, (problem("wrong-type", origin.at(), path="", fix=None, **facts),))
    plain: dict[str, Any] = {key: held for key, held in raw.items() if key not in without} if without else raw
    try:
        return Checked(model.model_validate(plain))
    except ValidationError as faults:
        details = faults.errors(include_url=False)
    problems = _without_echoes(tuple(made for detail in details for made in _problems(model, detail, origin)))
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    for detail in details:
        plain = _mended(model, plain, raw, detail, missing)
    try:
        return Checked(model.model_validate({**stand_in, **plain}), problems)
    except ValidationError:
        return Checked(None, problems)


def _problems(model: type[Value], detail: ErrorDetails, origin: Origin) -> Iterator[Problem]:
    raw = cast("Map", origin.node())
    path = _known_path(raw, detail["loc"])
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    kind, facts = detail["type"], detail.get("ctx", {})
    dotted = ".".join(str(step) for step in (*origin.path, *path))
    field = _name(path) or last
    at = origin.at(*path)
    held = origin.node(*path)
    if last == _KEY:
        yield _wrong_key(model, origin, path, dotted, kind)
    elif held == "" and at.length == 1 and kind in _EMPTY:
        yield problem("empty-text", origin.at(*path, key=True), path=dotted, field=field)
    elif kind in ("sitrep", "literal_error") and isinstance(held, Map | Seq) and "index" not in facts:
        yield _wrong_type(model, origin, path, dotted, field, "text")
    elif kind == "sitrep":
        yield from _own(facts, origin, path, dotted, field)
    elif kind == "extra_forbidden":
        allowed = keys_at(model, path[:-1])
        yield _unknown_key(origin, path, dotted, field, allowed)
    elif kind == "missing":
        choices = choices_at(model, (*path, last))
        yield problem(
            "missing-field",
            origin.at(*path),
            path=f"{dotted}.{last}".strip("."),
            field=last,
            example=" / ".join(choices) or "…",
        )
    elif kind == "literal_error":
        choices = choices_at(model, path)
        found = _listed(str(held), choices.__contains__, path) or meant.word(str(held), choices)
        told = {"field": field, "written": str(held), "meant": found.text, "known": ", ".join(choices)}
        yield problem("unknown-value", at, path=dotted, fix=_fix(at, held, found), **told)
    elif kind == "string_pattern_mismatch":
        pattern = str(facts.get("pattern", ""))
        fits = re.compile(pattern).search
        found = _listed(str(held), lambda part: bool(fits(part)), path) or _formed(str(held), pattern)
        sort = _FORMS.get(pattern, "other")
        fix = _fix(at, held, found)
        yield problem("wrong-form", at, path=dotted, fix=fix, field=field, written=held, meant=found.text, sort=sort)
    elif kind in ("string_too_short", "too_short"):
        yield problem("empty-text" if kind == "string_too_short" else "empty-list", at, path=dotted, field=field)
    else:
        yield _wrong_type(model, origin, path, dotted, field, _WANTED.get(kind, "text"))


def _unknown_key(origin: Origin, path: Path, dotted: str, field: str, allowed: Sequence[str]) -> Problem:
    """A key that the model does not know; it is no other where that stands beside it already."""
    beside = origin.node(*path[:-1])
    free = [one for one in allowed if not isinstance(beside, Map) or one not in beside]
    at, found = origin.at(*path, key=True), meant.word(field, free)
    fix = _fix(at, field, found)
    return problem("unknown-key", at, path=dotted, fix=fix, key=field, meant=found.text, known=", ".join(allowed))


def _wrong_key(model: type[Value], origin: Origin, path: Path, dotted: str, kind: str) -> Problem:
    """A key of a mapping that has names of our own, such as cases, or names of one form."""
    written = str(path[-1]) if path else ""
    choices = _key_choices(model, path[:-1])
    if kind == "literal_error" and choices:
        return _unknown_key(origin, path, dotted, written, choices)
    at = origin.at(*path, key=True)
    keys = _key_patterns(model, path[:-1])
    found = _formed(written, keys)
    facts = {"field": _name(path[:-1]), "written": written, "meant": found.text, "sort": _FORMS.get(keys, "other")}
    return problem("wrong-form", at, path=dotted, fix=None, **facts)


def _wrong_type(model: type[Value], origin: Origin, path: Path, dotted: str, field: str, wanted: str) -> Problem:
    """A value of another sort than its field holds; a list of one text is that text where one is wanted."""
    at, held = origin.at(*path), origin.node(*path)
    if wanted == "mapping" and any(get_origin(one) is dict for one in _bared(model, path)):
        wanted = "languages" if _key_patterns(model, path) == _LANGUAGE else wanted
    fix = None
    if wanted == "text" and isinstance(held, Seq) and held.flow and len(held) == 1 and isinstance(held[0], str):
        fix = Fix(at, held[0]) if at.length == len(held[0]) + len("[]") else None
    if wanted == "list" and isinstance(held, str) and at.length == len(held) and re.fullmatch(_ITEMS, held):
        fix = Fix(at, f"[{held}]")
    return problem("wrong-type", at, path=dotted, fix=fix, field=field, wanted=wanted, remedy=wanted)


def _fix(at: Spot, held: object, found: Meant) -> Fix | None:
    """Put what was certainly meant where it was written plainly, on one line."""
    plain = at.length == len(str(held)) and "\ufffd" not in str(held)  # what may not stand there is taken out first
    return Fix(at, found.text) if found.certain and plain else None


def _listed(written: str, fits: Callable[[str], bool], path: Path) -> Meant:
    """Several words of a list that lack their brackets, or what parts them within."""
    parts = [part.strip() for part in re.split("[,;]", written.strip("() "))]
    if len(parts) < 2 or not all(fits(part) for part in parts):  # noqa: PLR2004  # one is no list
        return Meant()
    within = bool(path) and isinstance(path[-1], int)
    return Meant(", ".join(parts) if within else f"[{', '.join(parts)}]", certain=True)


def _formed(written: str, pattern: str) -> Meant:
    """What was written in the form that a pattern asks for."""
    sort = _FORMS.get(pattern, "")
    mixed = re.search("[A-Za-z]", written) is not None  # then Cyrillic letters among them are slips
    plain = meant.latin(written.strip()) if mixed else written.strip()
    for tried in (plain, plain.upper(), plain.replace("-", "")):
        if sort in ("place", "country") and re.search(pattern, tried):
            return Meant(tried, certain=tried.upper() == plain.upper())
    small = plain.lower()
    if sort == "host":
        host = re.sub(r"^https?://|/.*$", "", small)
        return Meant(host, certain=True) if re.search(pattern, host) else Meant()
    if sort == "zone" and small in ("kyiv", "kiev", "europe/kiev", "київ"):
        return Meant("Europe/Kyiv", certain=True)
    bare = re.sub(r"\.(csv|yaml|xlsx)$", "", small)
    for joint in ("-", "_"):
        tried = re.sub(r"[\s_./-]+", joint, bare).strip(joint)
        if sort in ("id", "name") and re.search(pattern, tried):
            return Meant(tried)
    return Meant()


def _own(facts: Mapping[str, Any], origin: Origin, path: Path, dotted: str, field: str) -> Iterator[Problem]:
    """Faults that our own scalars find, by their code; a message may have several, each at its own place."""
    code = facts["code"]
    if code != "message-syntax":
        told = {name: fact for name, fact in facts.items() if name not in ("code", "index")}
        inner = (facts["index"],) if "index" in facts else ()
        at, written = origin.at(*path, *inner), str(facts.get("written", ""))
        found = _SCALARS[code](written) if code in _SCALARS else Meant()
        yield problem(code, at, path=dotted, fix=_fix(at, written, found), field=field, meant=found.text, **told)
        return
    for slip in cast("tuple[Slip, ...]", facts["slips"]):
        where = origin.in_text(path, slip.offset, slip.length)
        found = meant.hole(slip.reason, slip.piece)
        fix = _fix(where, slip.piece, found)
        told = {"field": field, "reason": slip.reason, "piece": slip.piece, "meant": found.text, "remedy": slip.reason}
        yield problem("message-syntax", where, path=dotted, fix=fix, **told)


def _without_echoes(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """A field that was only misspelt is not missing as well, nor a list empty whose one item is faulty."""
    misspelt = {(one.path.rpartition(".")[0], one.facts["meant"]) for one in problems if one.code == "unknown-key"}
    deeper = {one.path.rpartition(".")[0] for one in problems}

    def echo(one: Problem) -> bool:
        if one.code == "empty-list":
            return any(path == one.path or path.startswith(f"{one.path}.") for path in deeper)
        return one.code == "missing-field" and (one.path.rpartition(".")[0], one.facts["field"]) in misspelt

    return tuple(one for one in problems if not echo(one))


def closest(written: str, known: Sequence[str]) -> str:
    """The one word of a list that was probably meant, or nothing."""
    return meant.word(written, known).text


def keys_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that the model knows at a path."""
    found = _models_at(model, path)
    return tuple(sorted({field.alias or name for one in found for name, field in one.model_fields.items()}))


def choices_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The words that the field at a path may hold."""
    return tuple(dict.fromkeys(choice for one in _annotations(model, path) for choice in _literals(one)))


def _models_at(model: type[BaseModel], path: Path) -> tuple[type[BaseModel], ...]:
    return tuple(one for held in _annotations(model, path) for one in _bare(held) if _is_model(one))


def _bared(model: type[BaseModel], path: Path) -> tuple[Any, ...]:
    return tuple(one for held in _annotations(model, path) for one in _bare(held))


def _key_choices(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The words of our own that may be keys of the mapping at a path."""
    keys = (get_args(one)[0] for one in _bared(model, path) if get_origin(one) is dict)
    return tuple(dict.fromkeys(choice for key in keys for choice in _literals(key)))


def _key_patterns(model: type[BaseModel], path: Path) -> str:
    """The form that keys of the mapping at a path have."""
    for one in _bared(model, path):
        if get_origin(one) is dict:
            for held in getattr(get_args(one)[0], "__metadata__", ()):
                for told in getattr(held, "metadata", ()):
                    if pattern := getattr(told, "pattern", None):
                        return str(pattern)
    return ""


def _annotations(model: type[BaseModel], path: Path) -> tuple[Any, ...]:
    """The annotations at a path, whatever optional, tuple, dict or union lies between."""
    here: tuple[Any, ...] = (model,)
    for step in path:
        following: list[Any] = []
        for one in (bare for held in here for bare in _bare(held)):
            if _is_model(one):
                following += [
                    field.annotation for name, field in one.model_fields.items() if step in (field.alias or name, name)
                ]
            elif get_origin(one) is tuple:
                following.append(get_args(one)[0])
            elif get_origin(one) is dict:
                following.append(get_args(one)[1])
        here = tuple(following)
    return here


def _bare(annotation: Any) -> tuple[Any, ...]:
    """An annotation without what wraps it: Annotated, Optional, a union's members one by one."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(bare for member in get_args(annotation) for bare in _bare(member))
    return (annotation,)


def _is_model(one: Any) -> bool:
    return isinstance(one, type) and issubclass(one, BaseModel)


def _literals(annotation: Any) -> Iterator[str]:
    for one in _bare(annotation):
        if get_origin(one) is Literal:
            yield from get_args(one)
        elif get_origin(one) is tuple:
            yield from _literals(get_args(one)[0])


def _walk(node: Node | None, path: Path) -> Node | None:
    for step in path:
        if isinstance(node, Map) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


def _known_path(raw: Node, loc: tuple[str | int, ...]) -> Path:
    """The steps of a location that exist in the source: a union's tags stand between them, by position."""
    path: list[str | int] = []
    here: Node | None = raw
    for step in loc:
        following = _walk(here, (step,)) if here is not None else None
        if following is not None:
            path.append(step)
            here = following
    return tuple(path)


def _mended(
    model: type[Value], plain: dict[str, Any], raw: Map, detail: ErrorDetails, missing: set[tuple[str | int, ...]]
) -> dict[str, Any]:
    """The mapping without one fault: what was meant in its place where that is clear, else without the faulty piece."""
    path, kind = _known_path(raw, detail["loc"]), detail["type"]
    written = str(_walk(raw, path) or "")
    put: object = None
    code = str(detail.get("ctx", {}).get("code", ""))
    if kind == "extra_forbidden":
        beside = _walk(raw, path[:-1])
        free = [one for one in keys_at(model, path[:-1]) if not isinstance(beside, Map) or one not in beside]
        found = meant.word(str(path[-1]), free)
        plain = _pruned(plain, path, keep_parent=True)
        if not found.certain and (*detail["loc"][:-1], found.text) not in missing:
            return plain
        path, put = (*path[:-1], found.text), _walk(raw, path)
    elif kind == "literal_error":
        put = closest(written, choices_at(model, path)) or None
    elif code == "named-twice":
        put = list(dict.fromkeys(cast("Seq", _walk(raw, path))))
    elif code == "message-syntax":
        put = parse(written)[0]
    elif code in _SCALARS:
        found = _SCALARS[code](written)
        put = found.text if found.certain else None
    elif isinstance(held := _walk(raw, path), str) and kind in ("string_pattern_mismatch", "tuple_type"):
        listed = _listed(held, lambda part: bool(re.fullmatch(_ITEMS, part)), path)
        put = listed.text.strip("[]").split(", ") if listed.text.startswith("[") else None
    mended = _put(plain, path, put) if put is not None else _pruned(plain, path, keep_parent=False)
    return cast("dict[str, Any]", mended)


def _put(held: Any, path: Path, value: object) -> Any:
    """A copy with the value at a path; where the path has been taken out already, nothing is put."""
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(held, Mapping) and (first in held or not rest):
        return {**held, first: _put(held.get(str(first)), rest, value)}
    if isinstance(held, list) and isinstance(first, int) and first < len(held):
        return [*held[:first], _put(held[first], rest, value), *held[first + 1 :]]
    return held


def _pruned(plain: Mapping[str, Any], path: Path, *, keep_parent: bool) -> dict[str, Any]:
    """The mapping without what is faulty: an unknown key alone; of a figure or date the whole; else the field."""
    if not path:
        return dict(plain)
    first, *rest = path
    made = {key: held for key, held in plain.items() if key != first}
    held = plain.get(str(first))
    if isinstance(held, dict) and rest and keep_parent:
        made[str(first)] = _pruned(held, tuple(rest), keep_parent=True)
    elif isinstance(held, dict) and rest and first in ("figures", "dates"):
        made[str(first)] = {key: one for key, one in held.items() if key != rest[0]}
    return made


def _name(path: Path) -> str:
    """What its author calls it: an item of a list has no name but the list's."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
