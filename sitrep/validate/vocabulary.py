"""What the sources of a workspace have given a name to: an editor offers it where something is to be named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitrep.load.node import Map, Node, Seq
from sitrep.load.workspace import EditionSources, Sources
from sitrep.model.kinds import KINDS

_USUAL = ("uk", "en")
_NEWEST = 2  # editions whose entries, figures and sources are offered: what is written now names little else
_SHOWN = 100

Named = Mapping[str, str]


@dataclass(frozen=True)
class Vocabulary:
    """The languages of the series, and by sort what may be named: each id or name with what it stands for."""

    languages: tuple[str, ...] = _USUAL
    named: Mapping[str, Named] = field(default_factory=dict)

    def offered(self, sort: str) -> Named:
        """The ids or names of a sort in order, each with what it stands for."""
        return self.named.get(sort, {})


def vocabulary(sources: Sources) -> Vocabulary:
    """What the sources name, as far as they can be read: those who write are in the middle of it."""
    newest = sources.editions[-_NEWEST:]
    trees = [tree for edition in newest for tree in edition.trees.values()]
    entries = dict(_passages(newest))
    indicators = _items(sources.registry.get("indicators"), "indicators")
    references = [one for tree in trees for one in _items(tree, "references")]
    references += [one for tree in sources.sidecars.values() if isinstance(one := tree.get("reference"), Map)]
    figures = {name: _label(figure, "label", "indicator") for one in entries.values() for name, figure in _figures(one)}
    named = {
        "indicator": _by_id(indicators, "label"),
        "category": {name: _said(words) for one in indicators for name, words in _held(one, "categories")},
        "organisation": _by_id(_items(sources.registry.get("organisations"), "organisations"), "short"),
        "place": _by_id(_items(sources.registry.get("places"), "places"), "names"),
        "official": _by_id(_items(sources.registry.get("officials"), "officials"), "name"),
        "reference": _by_id(references, "title"),
        "entry": {name: _label(one, "headline") for name, one in entries.items()},
        "figure": figures,
        "date": {name: _said(day) for one in entries.values() for name, day in _held(one, "dates")},
        "key-figure": {f"{id_}.{name}": _label(one, "label", "indicator") for id_, one, name in _addresses(entries)},
        "table": {name: _label(tree, "title") for name, tree in sources.sidecars.items()},
        "column": {column: "" for table in sources.tables.values() for column in table.header},
        "section": {kind.KIND: "" for kind in KINDS},
    }
    named["earlier-entry"] = named["entry"]
    languages = _languages(sources.series)
    named["language"] = dict.fromkeys(languages, "")
    return Vocabulary(languages, {sort: dict(sorted(held.items())) for sort, held in named.items()})


def _languages(series: Map | None) -> tuple[str, ...]:
    held = series.get("languages") if series is not None else None
    found = (held,) if isinstance(held, str) else tuple(one for one in held or () if isinstance(one, str))
    return found or _USUAL


def _passages(editions: tuple[EditionSources, ...]) -> Iterator[tuple[str, Map]]:
    for edition in editions:
        for tree in edition.trees.values():
            for one in (*_items(tree, "overview"), *_items(tree, "entries")):
                if isinstance(name := one.get("id"), str):
                    yield name, one


def _addresses(entries: Mapping[str, Map]) -> Iterator[tuple[str, Map, str]]:
    for id_, one in entries.items():
        for name, figure in _figures(one):
            yield id_, figure, name


def _figures(passage: Map) -> Iterator[tuple[str, Map]]:
    return ((name, one) for name, one in _held(passage, "figures") if isinstance(one, Map))


def _held(one: Map, key: str) -> tuple[tuple[str, Node], ...]:
    held = one.get(key)
    return tuple(held.items()) if isinstance(held, Map) else ()


def _items(tree: Map | None, key: str) -> tuple[Map, ...]:
    held = tree.get(key) if tree is not None else None
    return tuple(one for one in held if isinstance(one, Map)) if isinstance(held, Seq) else ()


def _by_id(items: list[Map] | tuple[Map, ...], label: str) -> Named:
    return {name: _label(one, label) for one in items if isinstance(name := one.get("id"), str) and name}


def _label(one: Map, *keys: str) -> str:
    return next((said for key in keys if (said := _said(one.get(key)))), "")


def _said(held: Node | None) -> str:
    """Words on one line: those of every language, one after the other."""
    if isinstance(held, Map):
        return " · ".join(one for one in dict.fromkeys(held.values()) if isinstance(one, str))
    return " ".join(held.split())[:_SHOWN] if isinstance(held, str) else ""
