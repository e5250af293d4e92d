"""Turns a cell into a day, a number or a name of ours, or says why that is not certain."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sitrep.importers.columns import Columns, Taken
from sitrep.importers.grid import Cell
from sitrep.load.characters import refused
from sitrep.model.registry import Registry
from sitrep.validate.schema import closest

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?")
_PARTS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})")
_WORDED = re.compile(r"(\d{1,2})[\s-]([^\W\d_]{3,})[\s,.-]+(\d{2}|\d{4})(?:\s*(?:року|р\.))?")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_SPACED = re.compile(r"-?[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:([,.'])\d{3})(?:\1\d{3})+(?:[,.]\d+)?")
_EITHER = re.compile(r"-?[1-9]\d{0,2}[,.]\d{3}")
_COMMA = re.compile(r"-?(?:0|[1-9]\d*),\d+")
_FIRST, _LAST = date(1990, 1, 1), date(2100, 1, 1)
_SINCE = date(1899, 12, 30)
_ENGLISH = "january february march april may june july august september october november december"
_UKRAINIAN = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {
    name: number for names in (_ENGLISH, _UKRAINIAN, _SHORT) for number, name in enumerate(names.split(), start=1)
}
_WIDE = 4
_NO_VALUE = {"error": "import-formula-error", "unsaved": "import-formula-unsaved"}
_UNKNOWN = {"place": "import-place", "category": "import-category"}


class Fault(NamedTuple):
    """Why a cell is not read: a code of the catalogue and what it names; `question`: one answer serves a column."""

    code: str
    facts: dict[str, str]
    question: bool = False


@dataclass(frozen=True)
class Reader:
    """Reads the cells of the columns that are taken."""

    columns: Columns
    registry: Registry
    zone: str

    def read(self, cell: Cell, taken: Taken) -> str | Fault:
        """The cell as our own files write it, nothing where its value is not known, or why it is not read."""
        if cell.sort in _NO_VALUE:
            return Fault(_NO_VALUE[cell.sort], {})
        text = cell.written.strip()
        if not text or text in self.columns.absent:
            return ""
        if refused(text) is not None:
            return Fault("import-cell-characters", {})
        told = taken.use.values.get(text)
        text = told or text
        if cell.sort == "text" and text[:1] in ("=", "@"):
            return Fault("import-formula-text", {"written": text[:40]})
        sort = taken.field.sort
        if sort == "day":
            return self.day(cell, text, taken)
        if sort == "number":
            return number(cell, text, taken)
        return self.name(text, taken, answered=told is not None)

    def day(self, cell: Cell, text: str, taken: Taken) -> str | Fault:
        """The day, as 2023-03-08."""
        if cell.sort == "number":
            return serial(text, taken)
        found = self.moment(text, taken) if cell.sort == "moment" or _MOMENT.fullmatch(text) else day(text, taken)
        if isinstance(found, Fault):
            return found
        if not _FIRST <= found <= _LAST:
            return Fault("import-day-far", {"written": text[:40]})
        return found.isoformat()

    def moment(self, text: str, taken: Taken) -> date | Fault:
        """The day of a moment, where every reading of it gives one; midnight in Kyiv is yesterday in UTC."""
        try:
            held = datetime.fromisoformat(re.sub(r"\s+(?=[Z+-])", "", text))
            utc = held.replace(tzinfo=ZoneInfo("UTC")) if held.tzinfo is None else held
            here = utc.astimezone(ZoneInfo(self.zone)).date()
        except (ValueError, OverflowError, KeyError):  # KeyError: of a time zone that is none
            return Fault("import-day", {"written": text[:40]})
        told = held.date()
        if taken.use.zone == "as-written" or (held.tzinfo is None and (held.hour, held.minute) == (0, 0)):
            return told
        if taken.use.zone == "workspace":
            return here
        if here != told:
            facts = {"written": text[:40], "one": told.isoformat(), "other": here.isoformat(), "zone": self.zone}
            return Fault("import-zone", facts, question=True)
        return told

    def name(self, text: str, taken: Taken, *, answered: bool = False) -> str | Fault:
        """The id of what the registry holds, or the words as they are; an id that the mapping answers is that one."""
        sort, told = taken.field.sort, text[:60]
        if sort == "place":
            named = {one.id: (one.id, one.code or "", *one.names.values()) for one in self.registry.places}
        elif sort == "organisation":
            named = {one.id: (one.id, *one.name.values(), *one.short.values()) for one in self.registry.organisations}
        elif sort == "official":
            named = {one.id: (one.id, *one.name.values()) for one in self.registry.officials}
        elif sort == "indicator":
            named = {one.id: (one.id, *one.label.values()) for one in self.registry.indicators}
        elif sort == "category":
            named = self.categories()
            if not named:
                return text
        elif sort == "choice":
            named = {one: (one,) for one in taken.field.choices}
        else:
            return text
        if answered and text in named:
            return text
        found = [key for key, names in named.items() if text.casefold() in (one.casefold() for one in names)]
        if len(found) == 1:
            return found[0]
        code = _UNKNOWN.get(sort, "import-word")
        every = [one for names in named.values() for one in names if one]
        known = ", ".join(found or sorted(named)[:12])
        return Fault("import-name-several" if found else code, {
            "written": told, "meant": "" if found else closest(text, every), "known": known, "sort": sort,
        })  # fmt: skip

    def categories(self) -> dict[str, tuple[str, ...]]:
        """The categories of the indicators of the columns, by id and name."""
        numbers = [one.field.name for one in self.columns.of("number")]
        held = [self.registry.indicator[one] for one in numbers if one in self.registry.indicator]
        if self.columns.field("indicator"):
            held = list(self.registry.indicators)
        return {key: (key, *words.values()) for one in held for key, words in one.categories.items()}


def serial(text: str, taken: Taken) -> str | Fault:
    """A day counted from 1900, where the mapping says so: by itself a number is no date."""
    if not re.fullmatch(r"\d{5}(\.0+)?", text):
        return Fault("import-day", {"written": text[:40]})
    made = _SINCE + timedelta(days=int(text[:5]))
    if taken.use.dates != "serial":
        return Fault("import-serial", {"written": text, "one": made.isoformat()}, question=True)
    return made.isoformat()


def day(text: str, taken: Taken) -> date | Fault:
    """The day that a text writes, where it can be read in one way only or the mapping says how."""
    order = taken.use.dates
    try:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
        worded = _WORDED.fullmatch(text)
        if worded and worded[2].casefold() in _MONTHS:
            if len(worded[3]) < _WIDE and order != "day-first":
                return Fault("import-day-order", {"written": text[:40]}, question=True)
            return date(_year(worded[3]), _MONTHS[worded[2].casefold()], int(worded[1]))
        parts = _PARTS.fullmatch(text)
        if parts is None:
            return serial_text(text, taken)
        first, second, year = int(parts[1]), int(parts[3]), parts[4]
        if order in ("day-first", "month-first"):
            return date(_year(year), *((second, first) if order == "day-first" else (first, second)))
        # Points stand in the order of day, month, year wherever they are used for dates.
        if parts[2] == "." and len(year) == _WIDE:
            return date(int(year), second, first)
        return Fault("import-day-order", {"written": text[:40]}, question=True)
    except ValueError:
        return Fault("import-day", {"written": text[:40]})


def serial_text(text: str, taken: Taken) -> date | Fault:
    """A day counted from 1900 that a text holds, or none."""
    found = serial(text, taken)
    return found if isinstance(found, Fault) else date.fromisoformat(found)


def _year(written: str) -> int:
    return int(written) if len(written) == _WIDE else 2000 + int(written)


def number(cell: Cell, text: str, taken: Taken) -> str | Fault:
    """The number with a point before decimals, where its signs can be read in one way only or the mapping says how."""
    told = {"written": text[:40]}
    if cell.sort not in ("number", "text"):
        return Fault("import-number", told)
    if cell.sort == "number":
        return _exact(text)
    form = taken.use.numbers
    if form is not None:
        point, group = (",", ".") if form == "decimal-comma" else (".", ",")
        shape = re.compile(rf"-?(?:0|[1-9]\d*|[1-9]\d{{0,2}}(?:[{group} \u00a0\u202f']\d{{3}})+)(?:\{point}\d+)?")
        if not shape.fullmatch(text):
            return Fault("import-number", told)
        return _exact(re.sub(rf"[{group} \u00a0\u202f']", "", text).replace(point, "."))
    if _EITHER.fullmatch(text):
        one, other = re.sub("[,.]", "", text), text.replace(",", ".")
        return Fault("import-number-form", told | {"one": one, "other": other}, question=True)
    if _NUMBER.fullmatch(text):
        return text
    if _SPACED.fullmatch(text):
        return _exact(re.sub(r"\s", "", text))
    if _COMMA.fullmatch(text):
        return _exact(text.replace(",", "."))
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        whole, _, decimals = text.replace(grouped[1], "").replace(",", ".").partition(".")
        return _exact(f"{whole}.{decimals}" if decimals else whole)
    return Fault("import-number", told)


def _exact(text: str) -> str | Fault:
    """The number written out, without an exponent and without zeros that say nothing."""
    try:
        held = Decimal(text)
    except InvalidOperation:
        return Fault("import-number", {"written": text[:40]})
    if not held.is_finite() or abs(held) >= Decimal("1e15"):
        return Fault("import-number", {"written": text[:40]})
    plain = format(held, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace("-0", "0") if held == 0 else _trim(plain)


def _trim(plain: str) -> str:
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
