"""What a translator is told of a sentence and of each hole in it, and what those notes say when read again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sitrep.language.language import Language, Quantity
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure, Qualifier
from sitrep.model.message import Argument, Message
from sitrep.model.registry import Place, Registry

Kind = Literal["figure", "date", "place"]
SAMPLES = (Decimal(1), Decimal(2), Decimal(5), Decimal("1.5"))
HIGHLIGHT = 180
_LIMIT = re.compile(r"\s*At most ([0-9]+) characters\.$")
_WORDS_BEFORE = re.compile(r"[^\d]*\s(?=\S*\d)")
_HOLE = re.compile(r"(\{([a-z][a-z0-9_]*)(?:\.[a-z_]+)?\}) (figure|date|place)\b(?:[^:]*: (.+))?")
_KINDS: dict[str, Kind] = {"figure": "figure", "date": "date", "place": "place"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence's notes say of it; a name that they do not give is not known to be anything."""

    limit: int | None = None
    kinds: tuple[tuple[str, Kind], ...] = ()

    def kind(self, name: str) -> Kind | None:
        """What a hole of that name stands for, where the notes say."""
        return dict(self.kinds).get(name)


@dataclass(frozen=True, slots=True)
class Hole:
    """What a note says of a hole: how it is written, the name in it, what it is, and what it looks like."""

    written: str
    name: str
    kind: Kind
    shown: str


def hole(note: str) -> Hole | None:
    """What a note says of a hole; nothing where it is no such note."""
    found = _HOLE.match(note)
    return Hole(found[1], found[2], _KINDS[found[3]], found[4] or "") if found else None


def remark(note: str) -> str:
    """What the writer says in a note, without the limit; nothing in a note on a hole."""
    return "" if _HOLE.match(note) else _LIMIT.sub("", note).strip()


def facts(notes: Iterable[str]) -> Facts:
    """What the notes of a PO file say, so that it can be judged without its workspace."""
    limit: int | None = None
    kinds: dict[str, Kind] = {}
    for note in notes:
        found = _LIMIT.search(note)
        if found:
            limit = int(found.group(1))
        told = hole(note)
        if told:
            kinds.setdefault(told.name, told.kind)
    return Facts(limit, tuple(kinds.items()))


@dataclass(frozen=True)
class Notes:
    """Writes the notes of an edition's sentences for the translators into one language."""

    registry: Registry
    code: str
    language: Language
    sample_day: date

    def of(self, message: Message, passage: Passage | None, limit: int | None) -> tuple[str, ...]:
        """The writer's note with the limit, then a line for each hole, in reading order."""
        written = " ".join(passage.note.split()) if passage and passage.note else ""
        at_most = f"At most {limit} characters." if limit else ""
        first = " ".join(part for part in (written, at_most) if part)
        lines = dict.fromkeys(line for one in message.arguments() for line in self._hole(one, passage))
        return (*((first,) if first else ()), *lines)

    def _hole(self, argument: Argument, passage: Passage | None) -> Iterator[str]:
        figure = passage.figures.get(argument.name) if passage else None
        day = passage.dates.get(argument.name) if passage else None
        place = self.registry.place.get(argument.name)
        if figure is not None:
            yield from self._figure(argument, figure)
        elif day is not None:
            yield f"{{{argument.written}}} date: {_plain(self.language.date(day))}"
        elif place is not None:
            yield f"{{{argument.written}}} place {place.kind}: {self._place(place)}"

    def _figure(self, argument: Argument, figure: Figure) -> Iterator[str]:
        """Never the figure's own value: a changed number changes no PO file."""
        indicator = self.registry.indicator.get(figure.indicator or "")
        unit = figure.unit or (indicator.unit if indicator else None)
        qualifier: Qualifier = "exact" if argument.attribute else figure.qualifier
        if argument.attribute == "as_of":
            yield f"{{{argument.written}}} date, such as: {_plain(self.language.date(self.sample_day))}"
            return
        if argument.attribute in ("change_percent", "share"):
            unit = "percent"
        if unit is None:
            return
        samples = (Quantity(value, None, None, unit, qualifier, None) for value in SAMPLES)
        first, *others = (_plain(self.language.phrase(sample, "nominative")) for sample in samples)
        said_once = _WORDS_BEFORE.match(first)
        before = said_once.group() if said_once else ""
        shown = " · ".join((first, *(other.removeprefix(before) for other in others)))
        kind = f"figure {unit}" if qualifier == "exact" else f"figure {unit} {qualifier}"
        yield f"{{{argument.written}}} {kind}: {shown}"

    def _place(self, place: Place) -> str:
        forms = place.forms.get(self.code, {})
        name = place.names.get(self.code, "")
        declined = [f"{case} {form}" for case, form in forms.items() if case != "nominative"]
        return ", ".join(part for part in (name, *declined) if part)


def _plain(words: str) -> str:
    """Binding spaces as plain ones: tools would make them that."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")
