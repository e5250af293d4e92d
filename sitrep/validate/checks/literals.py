"""Everything that is written in sources beside sentences: notes, titles, labels, cells; and what it must not hold."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from pydantic import BaseModel

from sitrep.harm.find import find
from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import Lexicon
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.exemption import Excusable
from sitrep.model.registry import Registry
from sitrep.model.value import holding, once
from sitrep.problems import Spot
from sitrep.validate.desk import Desk

CODE: dict[Kind, str] = {
    "coordinates": "harm-coordinates",
    "address": "harm-coordinates",
    "contact": "harm-contact",
    "document": "harm-contact",
    "person": "harm-person",
    "name": "harm-name",
    "identifiable": "harm-identifiable",
    "military": "harm-military",
    "responders": "harm-responders",
}
EXACT: frozenset[Kind] = frozenset({"coordinates", "address", "contact", "document"})
_PERSONAL: frozenset[Kind] = EXACT | {"person", "identifiable"}
_ALL: frozenset[Kind] = _PERSONAL | {"military", "responders"}
_MAPS: frozenset[Kind] = frozenset({"coordinates"})
# Mailboxes of roles, codes, and names that are there to be named; who signs and who reviews stays in the workspace.
_NOT_READ = frozenset({"contacts", "look", "code", "email", "hosts", "signed_by", "reviewers", "officials", "forms"})
_ADDRESSES = frozenset({"url", "official_translation", "address", "hosts"})
_STAYS = frozenset({"harm_note", "note", "exceptions"})
# An id is printed, written into addresses and read by machines: what it spells out is said.
_IN_IDS: frozenset[Kind] = _PERSONAL | {"name"}
_JOINT = re.compile(r"(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])|[-_]+")
_AGE = re.compile(r"[-_]([0-9]{1,3})$")
Step = str | int


class Literal(NamedTuple):
    """A text that is no sentence, the path to it, what it must not hold, and where its characters stand."""

    text: str
    steps: tuple[Step, ...]
    kinds: frozenset[Kind]
    at: Callable[[int, int], Spot]

    @property
    def path(self) -> str:
        """The path as its author would say it."""
        return ".".join(map(str, self.steps))


def literals(desk: Desk) -> Iterator[Literal]:
    """Every one of the workspace."""
    archive = desk.archive
    yield from _within(desk, None, "series", archive.series, ())
    for thing in Registry.model_fields:
        for index, item in enumerate(getattr(archive.registry, thing)):
            yield from _within(desk, None, thing, item, (thing, index))
            if thing != "officials":
                yield _spelt(item.id, partial(desk.where, None, thing, thing, index, "id"), item)
    for name, table in archive.tables.items():
        yield _spelt(name, partial(Spot, f"sources/tables/{name}.yaml"), table.sidecar)
        yield from _within(desk, None, f"table:{name}", table.sidecar, ())
        yield from _cells(desk, name)
    for edition in archive.editions:
        if edition.head.funding is not None:
            yield from _within(desk, edition.id, "edition", edition.head.funding, ("funding",), edition.head)
        if (edition.id, "references") in desk.origins.files:
            yield from _cited(desk, edition)
        for passage in edition.passages():
            yield from _said(desk, edition, passage)


def _cited(desk: Desk, edition: Edition) -> Iterator[Literal]:
    for index, one in enumerate(edition.references):
        yield from _within(desk, edition.id, "references", one, ("references", index))
        yield _spelt(one.id, partial(desk.where, edition.id, "references", "references", index, "id"), one)


def _said(desk: Desk, edition: Edition, passage: Passage) -> Iterator[Literal]:
    yield _spelt(passage.id, partial(desk.spot, edition, passage, "id"), passage)
    for name in passage.figures:
        yield _spelt(name, partial(desk.spot, edition, passage, "figures", name, key=True), passage)
    for path, text in _texts_in(passage):
        kinds = _unexcused(passage, _kinds(path, _ALL))
        yield Literal(text, path, kinds, partial(_in_passage, desk, edition, passage, path))


@lru_cache(maxsize=8)
def _known_names(registry: Registry) -> re.Pattern[str] | None:
    """The names and forms of those who are named in public function."""
    held = {name for one in registry.officials for _, name in _texts_of(one)}
    longest_first = sorted(held, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


@lru_cache(maxsize=20_000)
def hurting(text: str, registry: Registry, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Everything in a text that could hurt someone; those who are named in public function may be named."""
    names = _known_names(registry)
    return find(names.sub(lambda found: " " * len(found.group()), text) if names else text, lexicon)


def _within(
    desk: Desk,
    edition: str | None,
    thing: str,
    value: BaseModel,
    start: tuple[Step, ...],
    beside: Excusable | None = None,
) -> Iterator[Literal]:
    """The texts of a value; what excuses them stands in it, or in what holds it."""
    holder = value if isinstance(value, Excusable) else beside
    most = {"references": _PERSONAL, "officials": EXACT}.get(thing, _ALL)
    for path, text in _texts(value, start):
        quoted = thing == "references" and path[-1] == "quote"  # what is quoted is printed for its own sake
        kinds = _unexcused(holder, _kinds(path, _ALL if quoted else most))
        yield Literal(text, path, kinds, partial(_in_file, desk, edition, thing, path))


def _kinds(path: tuple[Step, ...], most: frozenset[Kind]) -> frozenset[Kind]:
    if _ADDRESSES & set(path):
        return _MAPS
    return EXACT if _STAYS & set(path) else most


def _spelt(written: str, spot: Callable[[], Spot], holder: Excusable) -> Literal:
    """An id, and where it stands."""
    kinds = EXACT if getattr(holder, "audience", "public") == "restricted" else _IN_IDS
    return Literal(_said_aloud(written), ("id",), _unexcused(holder, kinds), partial(_whole, spot))


@lru_cache(maxsize=20_000)
def _said_aloud(written: str) -> str:
    """An id as it would be said: `oksana-vyhadanenko-61` is a name and an age."""
    words = _JOINT.sub(" ", _AGE.sub(r", \1", written)).split()
    return " ".join(word.capitalize() for word in words)


def _unexcused(holder: Excusable | None, kinds: frozenset[Kind]) -> frozenset[Kind]:
    """What a text may not hold, but for what a signed exception beside it excuses."""
    if holder is None or not holder.exceptions:
        return kinds
    return frozenset(kind for kind in kinds if not holder.excuses(CODE[kind]))


def _cells(desk: Desk, name: str) -> Iterator[Literal]:
    sidecar = desk.archive.tables[name].sidecar
    head = Spot(f"sources/tables/{name}.csv")
    personal, maps = _unexcused(sidecar, _PERSONAL), _unexcused(sidecar, _MAPS)
    for column in (column for row in desk.archive.tables[name].rows[:1] for column in row.cells):
        yield Literal(column, (column,), personal, partial(_whole, lambda: head))
    for row in desk.archive.tables[name].rows:
        for column, text in row.cells.items():
            if text and not text.replace(".", "").isdigit():
                kinds = maps if "://" in text else personal
                yield Literal(text, (column,), kinds, partial(_in_cell, desk, name, row.line, column))


@once
def _texts_in(passage: Passage) -> tuple[tuple[tuple[Step, ...], str], ...]:
    return tuple(_texts(passage, ()))


def _texts(value: object, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """The plain texts within a value, with the path to each in the source."""
    if isinstance(value, str):
        if not _is_code(value):
            yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _texts(held, (*path, str(key)))
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            yield from _texts(held, (*path, index))
    elif isinstance(value, BaseModel):  # the last to be asked, for it takes longest
        for name, written in holding(type(value), str):
            held = getattr(value, name)
            if held and name not in _NOT_READ and not (isinstance(held, str) and _is_code(held)):  # as most fields are
                yield from _texts(held, (*path, written))


def _is_code(text: str) -> bool:
    """Whether it is one of our own words: an id, a unit, one of a list."""
    return text.isascii() and " " not in text and text.islower()


def _texts_of(official: BaseModel) -> Iterator[tuple[tuple[Step, ...], str]]:
    for name in ("name", "forms", "spellings"):
        yield from _texts(getattr(official, name, ()), ())


def _in_passage(
    desk: Desk, edition: Edition, passage: Passage, path: tuple[Step, ...], offset: int, length: int
) -> Spot:
    return desk.words_at(edition, passage, path, offset, length)


def _in_file(desk: Desk, edition: str | None, thing: str, path: tuple[Step, ...], offset: int, length: int) -> Spot:
    return desk.origins.files[edition or "", thing].in_text(path, offset, length)


def _whole(spot: Callable[[], Spot], _offset: int, _length: int) -> Spot:
    return spot()


def _in_cell(desk: Desk, table: str, line: int, column: str, _offset: int, _length: int) -> Spot:
    return desk.cell(table, line, column)
