"""Knows which fields of a value name something else, and what sort of thing they name."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from sitrep.model.entry import Entry
from sitrep.model.registry import Registry
from sitrep.model.value import Name

Step = str | int
# What a field of this name refers to, wherever it stands; a new kind that keeps to these names is checked at once.
REFERS: Mapping[str, str] = {
    "source": "reference",
    "sources": "reference",
    "publisher": "organisation",
    "relay_of": "organisation",
    "organisation": "organisation",
    "confusable_with": "organisation",
    "published_by_authority": "organisation",
    "by": "organisation",
    "principal": "official",
    "speaker": "official",
    "place": "place",
    "places": "place",
    "ports": "place",
    "origin": "place",
    "location": "place",
    "asylum": "place",
    "indicator": "indicator",
    "indicators": "indicator",
    "in_period": "indicator",
    "parts": "figure",
    "sum_of": "figure",
    "of": "figure",
    "figure": "figure",
    "breakdown_of": "figure",
    "expires": "date",
    "linked_entries": "entry",
    "corrects": "earlier-entry",
}
_PLAIN = "a name"  # no field is called so


class Mention(NamedTuple):
    """An id or name that a field holds: what sort of thing it should be, and the path to it in the source."""

    sort: str
    written: str
    path: tuple[Step, ...]


def mentions(value: object, path: tuple[Step, ...] = ()) -> tuple[Mention, ...]:
    """Everything that a value refers to, in the order of its fields."""
    found: list[Mention] = []
    _gather(value, path, "", found)
    return tuple(found)


def _gather(value: object, path: tuple[Step, ...], field: str, found: list[Mention]) -> None:
    if isinstance(value, str):
        if field in REFERS or field == _PLAIN:
            found.append(Mention(REFERS.get(field, "name"), value, path))
    elif isinstance(value, BaseModel):
        for name, alias, sort in _naming(type(value)):
            held = getattr(value, name)
            if held:
                _gather(held, (*path, alias), sort, found)
    elif isinstance(value, dict):
        for key, held in value.items():
            _gather(held, (*path, str(key)), "" if isinstance(held, str) else field, found)
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            _gather(held, (*path, index), field, found)


@cache
def _naming(model: type[BaseModel]) -> tuple[tuple[str, str, str], ...]:
    """The fields of a model that may name something, or hold what does: attribute, key in the source, sort."""
    hints = get_type_hints(model, include_extras=True)
    plain = _plain_names(model, hints) if issubclass(model, Entry) else frozenset()
    found = []
    for name, known in model.model_fields.items():
        alias = known.alias or name
        sort = _PLAIN if name in plain and name not in REFERS else alias
        if sort in REFERS or sort == _PLAIN or _holds(hints[name], _is_model):
            found.append((name, alias, sort))
    return tuple(found)


def _plain_names(model: type[BaseModel], hints: Mapping[str, Any]) -> frozenset[str]:
    """The fields of a kind that hold names, of which only the kind knows what they are names of."""
    own = (name for name in model.model_fields if name not in Entry.model_fields)
    return frozenset(name for name in own if _holds(hints[name], _is_name))


def _holds(annotation: Any, wanted: Callable[[Any], bool]) -> bool:
    if wanted(annotation):
        return True
    inner = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return any(_holds(one, wanted) for one in inner)


def _is_name(annotation: Any) -> bool:
    return bool(annotation == Name)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def ids_by_name(registry: Registry, sort: str) -> Mapping[str, str]:
    """The ids of a registry by the names, short names and labels that people write in their place."""
    held: list[tuple[str, Mapping[str, str]]] = []
    if sort == "place":
        held = [(one.id, one.names) for one in registry.places]
    elif sort == "organisation":
        held = [(one.id, words) for one in registry.organisations for words in (one.short, one.name)]
    elif sort == "official":
        held = [(one.id, one.name) for one in registry.officials]
    elif sort == "indicator":
        held = [(one.id, words) for one in registry.indicators for words in (one.short, one.label)]
    return {word: one for one, words in reversed(held) for word in words.values()}
