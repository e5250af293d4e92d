"""Knows which column of a file is which field: as was saved, or as is certain; the rest is listed, never guessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sitrep.importers.fields import Field, certain, fields
from sitrep.importers.grid import Grid, letters
from sitrep.importers.heading import Column, Heading
from sitrep.load.characters import visible
from sitrep.model.mapping import ImportMapping, MappedColumn
from sitrep.model.registry import Registry
from sitrep.problems import Problem, problem
from sitrep.validate.schema import closest

Why = Literal["tag", "name", "indicator", "saved"]


@dataclass(frozen=True)
class Taken:
    """A column that is taken: the field it is, why, and how its cells are to be read."""

    column: Column
    field: Field
    why: str
    use: MappedColumn

    @property
    def name(self) -> str:
        """Its name in the table."""
        return self.use.name or self.field.name


@dataclass(frozen=True)
class Columns:
    """The columns that are taken, those that were left out knowingly, and those that nobody has judged."""

    draft: str
    taken: tuple[Taken, ...]
    left_out: tuple[Column, ...]
    unknown: tuple[Column, ...]
    absent: tuple[str, ...] = ()

    def of(self, *sorts: str) -> tuple[Taken, ...]:
        """The columns whose cells are of a sort."""
        return tuple(one for one in self.taken if one.field.sort in sorts)

    def field(self, name: str) -> Taken | None:
        """The column that is a field."""
        return next((one for one in self.taken if one.field.name == name), None)


def proposed(head: Heading, draft: str, registry: Registry) -> Columns:
    """What is certain of the columns of a file that nobody has mapped yet."""
    taken: list[Taken] = []
    unknown: list[Column] = []
    for column in head.columns:
        found = certain(column, draft, registry, head.columns)
        if found is None or any(one.field.name == found[0].name for one in taken):
            unknown.append(column)
            continue
        field, why = found
        use = MappedColumn(column=_known_as(column), field=field.name)
        taken.append(Taken(column, field, why, use))
    return Columns(draft, tuple(taken), (), tuple(unknown))


def mapped(head: Heading, mapping: ImportMapping, registry: Registry) -> Columns:
    """What a saved mapping says of the columns of a file."""
    known = fields(mapping.draft, registry)
    taken, left_out, seen = [], [], set()
    for use in mapping.columns:
        for column in head.columns:
            if use.column not in (column.name, column.tag):
                continue
            seen.add(column.index)
            if use.leave_out or use.field is None:
                left_out.append(column)
            elif use.field in known:
                taken.append(Taken(column, known[use.field], "saved", use))
    unknown = tuple(one for one in head.columns if one.index not in seen)
    return Columns(mapping.draft, tuple(taken), tuple(left_out), unknown, mapping.absent)


def fits(head: Heading, mapping: ImportMapping) -> bool:
    """Whether a file has every column that a mapping takes; one that takes none fits no file."""
    names = {name for one in head.columns for name in (one.name, one.tag)}
    wanted = {one.column for one in mapping.columns if one.field}
    return bool(wanted) and wanted <= names


def _known_as(column: Column) -> str:
    return column.name or column.tag


def faults(grid: Grid, head: Heading, columns: Columns, mapping: ImportMapping | None, file: str) -> Iterator[Problem]:
    """What stands in the way of reading any row: a field or column that is not there, or one name for two columns."""
    spot = grid.spot(head.last)
    if mapping is not None:
        names = [name for one in head.columns for name in (one.name, one.tag) if name]
        for use in mapping.columns:
            if use.column not in names and use.field:
                facts = {"column": use.column, "meant": closest(use.column, names), "known": ", ".join(names[:20])}
                yield problem("import-no-column", spot, path=file, fix=None, **facts)
            elif use.field and not any(one.use is use for one in columns.taken) and not use.leave_out:
                facts = {"column": use.column, "field": use.field, "mapping": file}
                yield problem("import-no-field", spot, path=file, fix=None, **facts)
    told: dict[str, Taken] = {}
    for one in columns.taken:
        if one.name in told:
            facts = {"column": one.column.letter, "first": told[one.name].column.letter, "field": one.name}
            yield problem("import-field-twice", spot, path=file, fix=None, **facts)
        told.setdefault(one.name, one)
    needed = ("organisation",) if columns.draft == "un-visit" else ("number",)
    if not columns.of(*needed):
        yield problem("import-nothing", spot, path=file, fix=None, sort=needed[0], mapping=file)


def written(columns: Columns, mapping: ImportMapping | None, grid: Grid, header: str) -> str:
    """The mapping as YAML, for a person to go on with: what nobody has judged stands as comments."""
    lines = [
        "# Which column of such a file is which field; the next import of one with the same columns reads it.",
        "# Columns that are comments below are not taken: name their field, or write leave_out: true.",
        f"as: {columns.draft}",
    ]
    if mapping is not None and mapping.sheet and grid.sheet:
        lines.append(f"sheet: {quoted(grid.sheet)}")
    if header:
        lines.append(f'header: "{header}"')
    lines.append("columns:")
    for one in columns.taken:
        lines.append(f"  - column: {quoted(one.use.column)}")
        lines.append(f"    field: {one.field.name}")
    lines += [f"  # - column: {quoted(one.name or one.tag)}  # {letters(one.index)}" for one in columns.unknown]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text between double quotes, as YAML reads it, of characters that a source may hold."""
    return '"' + visible(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
