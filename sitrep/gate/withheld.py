"""What may stand in no finished file: names, words, ids and numbers of what is restricted, and where these stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sitrep.gate.finished import plain
from sitrep.load.po import PoFile
from sitrep.load.workspace import ledger_path
from sitrep.model.edition import Archive, Edition, PublicEdition
from sitrep.model.entry import Passage
from sitrep.model.ledger import Event
from sitrep.model.message import Message
from sitrep.model.registry import Registry
from sitrep.model.value import Value
from sitrep.problems import Spot
from sitrep.validate.desk import Desk
from sitrep.validate.exempting import exempting
from sitrep.validate.public import public_edition

Words = tuple[str, ...]
Step = str | int
Place = tuple[Step, ...]
WINDOW = 5  # so many words in a row are nobody's by chance
_FEWEST = 3
_LONG = 4  # letters of a word that says something
_DIGITS = 5  # significant digits of a number that is nobody's by chance
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_HOLE = re.compile(r"\{[^{}]*\}")
ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")
_NAMING = frozenset({"names", "name", "short", "forms", "spellings", "earlier_names"})
_PEOPLE = frozenset({"signed_by", "by"})
_STAYS = frozenset({"harm_note", "note"})


@dataclass
class Withheld:
    """What is withheld, each with the spot at which it stands in the sources."""

    names: dict[Words, Spot] = field(default_factory=dict)
    phrases: dict[Words, Spot] = field(default_factory=dict)
    ids: dict[str, Spot] = field(default_factory=dict)
    numbers: dict[str, Spot] = field(default_factory=dict)


def words(text: str) -> Words:
    """The words of a text in order."""
    return tuple(_WORD.findall(plain(text)))


def windows(text: str) -> Iterator[Words]:
    """Every few words in a row that would be recognised, in small letters; a short text whole."""
    held = words(text.casefold())
    for size in (WINDOW,) if len(held) >= WINDOW else range(_FEWEST, WINDOW):
        for at in range(len(held) - size + 1):
            made = held[at : at + size]
            if (size == WINDOW or size == len(held)) and sum(len(one) >= _LONG for one in made) >= _FEWEST:
                yield made


def withheld(
    desk: Desk,
    catalogues: Mapping[tuple[str, str], PoFile],
    told: Mapping[str, Iterable[Event]],
    fixed: Iterable[str],
) -> Withheld:
    """All that no edition of the workspace may show; what is public as well, or one of our fixed words, is not."""
    archive = desk.archive
    if not archive.editions:
        return Withheld()
    public = public_edition(archive, archive.editions[-1])
    gathered = _Gathering(desk, public)
    gathered.sources()
    gathered.translations(catalogues, told)
    return gathered.less(_Public.of(public, fixed))


class _Gathering:
    """What is withheld, being gathered from one file of the workspace after another."""

    def __init__(self, desk: Desk, public: PublicEdition) -> None:
        self.desk = desk
        self.archive: Archive = desk.archive
        self.public = public
        self.found = Withheld()
        self.open = {one.id: one for one in (*public.predecessors, public.edition)}

    def sources(self) -> None:
        for index, reviewer in enumerate(self.archive.series.reviewers):
            self.person(reviewer.name, self.desk.where(None, "series", "reviewers", index, "name"))
        for holder in exempting(self.desk):
            for at, one in enumerate(holder.value.exceptions):
                self.person(one.signed_by, holder.at("exceptions", at, "signed_by"))
                self.text(one.reason, holder.at("exceptions", at, "reason"))
        self.registry()
        for name, table in self.archive.tables.items():
            if name not in self.public.tables:
                self.thing(table.sidecar, f"table:{name}", ())
        for edition in self.archive.editions:
            self.edition(edition, self.open[edition.id])

    def registry(self) -> None:
        for group in Registry.model_fields:
            shown = {one.id for one in getattr(self.public.registry, group)}
            for index, one in enumerate(getattr(self.archive.registry, group)):
                if one.id not in shown:
                    self.thing(one, group, (group, index), named=group in ("places", "officials", "organisations"))

    def edition(self, edition: Edition, shown: Edition) -> None:
        listed = {one.id for one in shown.references}
        for index, reference in enumerate(edition.references):
            if reference.id not in listed and reference.audience == "restricted":
                self.thing(reference, "references", ("references", index), edition=edition.id)
        for passage in edition.passages():
            held = shown.passage(passage.id)
            for path, value in _leaves(passage, ()):
                if held is None or _STAYS & set(path) or _of_hidden_figure(path, held):
                    spot = self.desk.spot(edition, passage, *path)
                    self.value(path, value, spot, whole=held is None)
            for name in passage.figures:
                if held is None or name not in held.figures:
                    self.identifier(name, self.desk.spot(edition, passage, "figures", name, key=True))

    def translations(self, catalogues: Mapping[tuple[str, str], PoFile], told: Mapping[str, Iterable[Event]]) -> None:
        for (edition, _), catalogue in catalogues.items():
            shown = self.open[edition].contexts
            for row in catalogue.entries:
                spot = Spot(catalogue.file, row.line)
                hidden = row.context not in shown
                for text in (row.comment, *((row.source, row.target, row.previous or "") if hidden else ())):
                    self.text(text, spot)
        for edition, events in told.items():
            for event in events:
                spot = Spot(ledger_path(edition))
                self.person(event.by, spot)
                self.text(event.comment, spot)

    def thing(self, value: Value, thing: str, start: Place, *, edition: str | None = None, named: bool = False) -> None:
        """Something that is restricted as a whole; `named`: its names are withheld even where they are one word."""
        for path, held in _leaves(value, start):
            spot = self.desk.where(edition, thing, *path)
            if named and isinstance(held, str) and _NAMING & set(map(str, path)):
                self.name(held, spot)
            else:
                self.value(path, held, spot, whole=True)

    def value(self, path: Place, held: object, spot: Spot, *, whole: bool) -> None:
        if isinstance(held, Decimal):
            digits = "".join(map(str, held.as_tuple().digits))
            if len(digits.rstrip("0")) >= _DIGITS:
                self.found.numbers.setdefault(digits, spot)
        elif isinstance(held, str) and path[-1] in _PEOPLE:
            self.person(held, spot)
        elif isinstance(held, str) and path[-1] == "id":
            self.identifier(held, spot)
        elif isinstance(held, Message):
            for part in _HOLE.split(held.source):
                self.text(part, spot)
        elif isinstance(held, str) and (whole or " " in held):
            self.text(held, spot)

    def text(self, text: str, spot: Spot) -> None:
        for one in windows(text):
            self.found.phrases.setdefault(one, spot)

    def person(self, name: str, spot: Spot) -> None:
        """Somebody of the staff: one word alone could be anybody's."""
        if len(words(name)) > 1:
            self.name(name, spot)

    def name(self, name: str, spot: Spot) -> None:
        made = words(name)
        if len(made) > WINDOW:
            self.text(name, spot)
        elif sum(map(len, made)) >= _FEWEST and name[:1].isupper():
            self.found.names.setdefault(made, spot)

    def identifier(self, written: str, spot: Spot) -> None:
        if ID.fullmatch(written):
            self.found.ids.setdefault(written, spot)

    def less(self, public: "_Public") -> Withheld:
        held = self.found
        return Withheld(
            names={one: spot for one, spot in held.names.items() if one not in public.names},
            phrases={one: spot for one, spot in held.phrases.items() if one not in public.phrases},
            ids={one: spot for one, spot in held.ids.items() if one not in public.ids},
            numbers={one: spot for one, spot in held.numbers.items() if one not in public.numbers},
        )


@dataclass(frozen=True)
class _Public:
    """What anybody may read: the pieces of public names, public phrases, ids and numbers."""

    names: frozenset[Words]
    phrases: frozenset[Words]
    ids: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, public: PublicEdition, fixed: Iterable[str]) -> "_Public":
        named, said, ids, numbers = list(fixed), [], set(), set()
        named += [held for _, held in _leaves(public.registry, ()) if isinstance(held, str)]
        named += [held for _, held in _leaves(public.series, ()) if isinstance(held, str)]
        things: list[Value] = [table.sidecar for table in public.tables.values()]
        for edition in (public.edition, *public.predecessors):
            things += [edition.head, *edition.references, *edition.entries]
            ids |= {passage.id for passage in edition.passages()}
            ids |= {name for passage in edition.passages() for name in passage.figures}
        for table in public.tables.values():
            said += [cell for row in table.rows for cell in row.cells.values()]
        for thing in things:
            for _, held in _leaves(thing, ()):
                if isinstance(held, Decimal):
                    numbers.add("".join(map(str, held.as_tuple().digits)))
                else:
                    said.append(held.source if isinstance(held, Message) else str(held))
        said += [row.target for held in public.translations.values() for row in held.held.values()]
        return cls(
            frozenset(piece for text in named for piece in _pieces(words(text))),
            frozenset(
                one for text in (*named, *said) for part in _HOLE.split(text) for one in _every_window(part.casefold())
            ),
            frozenset({*ids, *(text for text in said if ID.fullmatch(text))}),
            frozenset(numbers | {re.sub(r"\D", "", text) for text in said if text[:1].isdigit()}),
        )


def _pieces(held: Words) -> Iterator[Words]:
    """Every run of words within a name."""
    for begin in range(len(held)):
        for end in range(begin + 1, min(len(held), begin + 8) + 1):
            yield held[begin:end]


def _every_window(text: str) -> Iterator[Words]:
    held = words(text)
    for size in range(_FEWEST, WINDOW + 1):
        for at in range(len(held) - size + 1):
            yield held[at : at + size]


def _of_hidden_figure(path: Place, held: Passage) -> bool:
    return len(path) > 1 and path[0] == "figures" and path[1] not in held.figures


def _leaves(value: object, path: Place) -> Iterator[tuple[Place, object]]:
    """Every text and number within a value, with the path to it in the source; enumerations are words of ours."""
    if isinstance(value, str | Decimal | Message):
        yield path, value
    elif isinstance(value, Value):
        for name, known in type(value).model_fields.items():
            yield from _leaves(getattr(value, name), (*path, known.alias or name))
    elif isinstance(value, Mapping):
        for key, held in value.items():
            yield from _leaves(held, (*path, str(key)))
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            yield from _leaves(held, (*path, index))
