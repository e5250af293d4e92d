"""Makes drafts of what was read: a table with its sidecar, or entries; what only a person can say is left to write."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from sitrep.importers.columns import Columns, Taken, quoted
from sitrep.importers.rows import Record

MOST_ENTRIES = 200
_GROUPS = {"idps": "idp", "refugees": "refugee", "returnees": "returnee-idp"}
_ROLES = {"capacity": "capacity", "occupied": "occupied", "tonnes": "quantity"}
_LOOK = "audience: restricted  # public once you have looked at every line of it"
_STATUSES = "verified, registered, estimate, reported, claimed, projected or computed"
# What a draft of each kind cannot know, and who fills it in.
_OPEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"grain-export": ("corridor",), "un-visit": ("organisation", "visit_status"), "shelter": ("shelter_type",)}
)


@dataclass(frozen=True)
class Said:
    """What the officer says of all rows at once; what is not said is marked in the draft."""

    status: str = ""
    source: str = ""
    publisher: str = ""
    as_of: str = ""
    licence: str = ""
    url: str = ""
    published: str = ""
    retrieved: str = ""
    title: Mapping[str, str] = field(default_factory=dict)
    totals: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Summed:
    """Rows summed up over spans of days, and the rows that went into one that another began."""

    records: tuple[Record, ...]
    merged: frozenset[int]


def summed(columns: Columns, records: Sequence[Record], by: str, first_weekday: int) -> Summed:
    """One record for each day, week or month and whatever else tells rows apart; numbers are added up."""
    day = _day_column(columns)
    apart = [one.name for one in columns.of("place", "category", "indicator")]
    made: dict[tuple[str, ...], dict[str, Decimal]] = {}
    rows: dict[tuple[str, ...], int] = {}
    merged = set()
    for one in records:
        start, end = _span(date.fromisoformat(one.cells[day]), by, first_weekday)
        key = (start.isoformat(), end.isoformat(), *(one.cells.get(name, "") for name in apart))
        if key in made:
            merged.add(one.row)
        sums = made.setdefault(key, {})
        rows.setdefault(key, one.row)
        for number in columns.of("number"):
            written = one.cells.get(number.name, "")
            if written:
                sums[number.name] = sums.get(number.name, Decimal(0)) + Decimal(written)
    names = ("start", "end", *apart)
    found = (
        Record(rows[key], dict(zip(names, key, strict=True)) | {name: format(held, "f") for name, held in sums.items()})
        for key, sums in sorted(made.items())
    )
    return Summed(tuple(found), frozenset(merged))


def _day_column(columns: Columns) -> str:
    return next((one.name for one in columns.of("day") if one.field.name in ("as_of", "day", "departed")), "")


def _span(day: date, by: str, first_weekday: int) -> tuple[date, date]:
    if by == "month":
        first = day.replace(day=1)
        return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    if by == "week":
        first = day - timedelta(days=(day.weekday() - first_weekday) % 7)
        return first, first + timedelta(days=6)
    return day, day


def moved(columns: Columns, records: Sequence[Record], days: int) -> tuple[Record, ...]:
    """The records with every date moved, as the officer has decided."""
    names = {one.name for one in columns.of("day")}
    return tuple(
        Record(
            one.row,
            {
                name: (date.fromisoformat(held) + timedelta(days=days)).isoformat() if name in names and held else held
                for name, held in one.cells.items()
            },
        )
        for one in records
    )


def table(
    name: str, columns: Columns, records: Sequence[Record], said: Said, remarks: Sequence[Mapping[str, str]], by: str
) -> dict[str, str]:
    """The CSV and its sidecar under sources/tables/."""
    header = ["start", "end"] if by else []
    header += [one.name for one in columns.taken if not by or one.field.sort in ("place", "category", "indicator")]
    header += [one.name for one in columns.of("number") if by]
    key = _key(header, columns, records)
    if key == ["row"]:
        header = ["row", *header]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for one in records:
        writer.writerow([str(one.row) if column == "row" else one.cells.get(column, "") for column in header])
    sidecar = "\n".join(_sidecar(name, columns, header, key, said, remarks)) + "\n"
    return {f"sources/tables/{name}.csv": out.getvalue(), f"sources/tables/{name}.yaml": sidecar}


def _key(header: Sequence[str], columns: Columns, records: Sequence[Record]) -> list[str]:
    """The columns that tell all rows apart; the number of the row in the file where none do."""
    numbers = {one.name for one in columns.of("number")}
    names = [name for name in header if name not in numbers]
    for held in (*([one] for one in names), names):
        seen = {tuple(one.cells.get(name, "") for name in held) for one in records}
        if held and len(seen) == len(records) and all(any(key) for key in seen):
            return list(held)
    return ["row"]


def _sidecar(
    name: str,
    columns: Columns,
    header: Sequence[str],
    key: Sequence[str],
    said: Said,
    remarks: Sequence[Mapping[str, str]],
) -> Iterator[str]:
    yield "# A draft made by import: lines that begin with #! are yours to fill in; sitrep check names what is missing."
    yield from _line("title", "{" + ", ".join(f"{code}: {quoted(words)}" for code, words in said.title.items()) + "}"
                     if said.title else "", "{en: …, uk: …}")  # fmt: skip
    yield "reference:"
    yield f"  id: {name}"
    yield from _line("publisher", said.publisher, "an organisation of the registry", "  ")
    yield from _line("title", "", "the title of the source, as published", "  ")
    yield from _line("url", said.url, "its address; or no_url with the reason", "  ")
    yield from _line("published", said.published, "the day, such as 2023-03-08; or no_date with the reason", "  ")
    yield from _line("retrieved", said.retrieved, "the day on which you looked at its page", "  ")
    yield from _line("licence", quoted(said.licence) if said.licence else "", "under which it may be passed on")
    yield f"key: [{', '.join(key)}]"
    yield "columns:"
    for one in columns.of("number"):
        facts = [f"indicator: {one.field.name}"] if one.field.indicator else []
        facts += [f"category: {one.use.category}"] if one.use.category else []
        facts += [f"qualifier: {one.use.qualifier}"] if one.use.qualifier else []
        facts += [f"digits: {one.use.digits}"] if one.use.digits is not None else []
        yield f"  {one.name}: {{{', '.join(facts)}}}" + ("" if facts else "  #! indicator: of the registry")
    yield from _dates(columns, header, said)
    for field_name, column in (("indicator_from", "indicator"), ("category_from", "category"),
                               ("qualifier_from", "qualifier"), ("digits_from", "digits")):  # fmt: skip
        if column in header:
            yield f"{field_name}: {column}"
    yield from _line("status", said.status, _STATUSES)
    if said.totals:
        yield "control_totals: {" + ", ".join(f'{column}: "{total}"' for column, total in said.totals.items()) + "}"
    yield _LOOK
    if remarks:
        yield "notes:"
        for remark in remarks:
            yield from (f"  {'- ' if index == 0 else '  '}{code}: {quoted(words)}"
                        for index, (code, words) in enumerate(remark.items()))  # fmt: skip


def _dates(columns: Columns, header: Sequence[str], said: Said) -> Iterator[str]:
    day = _day_column(columns)
    if "start" in header and "end" in header:
        yield "start: start"
        yield "end: end"
    elif day:
        yield f"as_of: {day}"
    else:
        yield from _line("on", said.as_of, "the day that all rows are about; or period: 2023-03-02/2023-03-08")
    if "published" in header:
        yield "published_from: published"


def _line(key: str, held: str, asked: str, indent: str = "") -> Iterator[str]:
    yield f"{indent}{key}: {held}" if held else f"{indent}#! {key}: {asked}"


def entries(name: str, columns: Columns, records: Sequence[Record], said: Said) -> list[str]:
    """An entry for each row, or for each group of people of a row; each a block of YAML without indent."""
    made = []
    for one in records:
        numbers = [number for number in columns.of("number") if one.cells.get(number.name)]
        if columns.draft != "displacement":
            made.append("\n".join(_entry(name, columns, one, numbers, said, "")))
            continue
        made += [
            "\n".join(_entry(name, columns, one, [number], said, _GROUPS.get(number.field.name, "")))
            for number in numbers
        ]
    return made


def _entry(
    name: str, columns: Columns, record: Record, numbers: Sequence[Taken], said: Said, group: str
) -> Iterator[str]:
    cells = record.cells
    suffix = f"-{group}" if group and len(columns.of("number")) > 1 else ""
    yield f"- id: {name[:45].rstrip('-')}-{record.row}{suffix}"
    yield f"  #! headline: one sentence below >-{_hole(numbers)}"
    yield f"  {_LOOK}"
    if group:
        yield f"  population_group: {group}"
    yield from _facts(columns, cells)
    yield from _line("status", said.status, _STATUSES, "  ")
    yield from _line("sources", f"[{said.source}]" if said.source else "", "[a source of references.yaml]", "  ")
    for number in numbers:
        role = _ROLES.get(number.field.name)
        if role and columns.draft in ("shelter", "grain-export"):
            yield f"  {role}: {number.name}"
    if numbers:
        yield "  figures:"
    for number in numbers:
        yield from _figure(number, cells, said)


def _facts(columns: Columns, cells: Mapping[str, str]) -> Iterator[str]:
    """What a row says of its entry beside numbers, and what the kind asks for and the row does not say."""
    if cells.get("place"):
        displaced = columns.draft == "displacement"
        yield f"  location: {cells['place']}" if displaced else f"  places: [{cells['place']}]"
    for choice in ("shelter_type", "organisation", "principal", "visit_status", "departed"):
        if cells.get(choice):
            yield f"  {choice}: {cells[choice]}"
    for one in _OPEN.get(columns.draft, ()):
        if not cells.get(one):
            yield f"  #! {one}: one of docs/fields.md"
    start, end = cells.get("start"), cells.get("end")
    if columns.draft == "un-visit":
        yield from (f"  {key}: {held}" for key, held in (("start", start), ("end", end)) if held)
    elif start and end:
        yield f"  period: {start}/{end}"


def _figure(number: Taken, cells: Mapping[str, str], said: Said) -> Iterator[str]:
    yield f"    {number.name}:"
    yield f"      value: {cells[number.name]}"
    yield f"      unit: {number.field.unit}"
    yield "      #! label: what the number is, below >-; or indicator: of the registry, instead of unit"
    if number.use.qualifier:
        yield f"      qualifier: {number.use.qualifier}"
    if cells.get("start") and cells.get("end"):
        yield f"      period: {cells['start']}/{cells['end']}"
        return
    as_of = cells.get("as_of") or said.as_of or cells.get("departed", "")
    yield from _line("as_of", as_of, "the day that it is about", "      ")


def _hole(numbers: Sequence[Taken]) -> str:
    return f"; {{{numbers[0].name}}} stands where the number belongs" if numbers else ""
