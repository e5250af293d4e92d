"""Whether a table holds what its sidecar says, and figures find their cells."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sitrep.model.table import Table
from sitrep.problems import Fix, Problem, problem
from sitrep.validate import meant
from sitrep.validate.checks.check import check, figures
from sitrep.validate.checks.names import registered
from sitrep.validate.desk import Desk
from sitrep.validate.number import QUALIFIERS, digits, number
from sitrep.validate.schema import closest


def _keys(table: Table) -> tuple[str, ...]:
    """What stands in the first key column, each once."""
    return tuple(dict.fromkeys(row.cells.get(table.sidecar.key[0], "") for row in table.rows))


def _header(table: Table) -> tuple[str, ...]:
    return tuple(table.rows[0].cells) if table.rows else ()


@check("unknown-table", "unknown-column", "unknown-row")
def figure_cell(desk: Desk) -> Iterator[Problem]:
    """The table, row and column that a figure names are there."""
    tables = desk.archive.tables
    for edition, passage, name, figure in figures(desk, "unknown-table"):
        cell = figure.from_table
        if cell is None:
            continue
        path = ("figures", name, "from")
        table = tables.get(cell.table)
        if table is None:
            code, field, written, known = "unknown-table", "table", cell.table, tuple(tables)
        elif cell.column not in _header(table):
            code, field, written, known = "unknown-column", "column", cell.column, _header(table)
        elif table.row(cell) is None:
            row = (
                cell.row if isinstance(cell.row, str) else ", ".join(f"{key} {held}" for key, held in cell.row.items())
            )
            code, field, written, known = "unknown-row", "row", row, _keys(table) if isinstance(cell.row, str) else ()
        else:
            continue
        facts = {"written": written, "meant": closest(written, known), "known": ", ".join(known), "table": cell.table}
        key = ", ".join(table.sidecar.key) if table else ""
        spot = desk.spot(edition, passage, *path, field)
        yield problem(code, spot, path=".".join((*path, field)), key=key, fix=None, **facts)


@check("unknown-column")
def sidecar_columns(desk: Desk) -> Iterator[Problem]:
    """The columns that a sidecar speaks of are in its CSV."""
    for name, table in desk.archive.tables.items():
        header, sidecar = _header(table), table.sidecar
        named: list[tuple[tuple[str | int, ...], str]] = [
            (("key", index), one) for index, one in enumerate(sidecar.key)
        ]
        named += [(("columns", one), one) for one in sidecar.columns]
        for field in ("as_of", "start", "end", *(one for one in type(sidecar).model_fields if one.endswith("_from"))):
            if (held := getattr(sidecar, field)) is not None:
                named.append(((field,), held))
        for path, written in named:
            if header and written not in header:
                spot = desk.where(None, f"table:{name}", *path, key=path[0] == "columns")
                facts = {"table": name, "written": written, "meant": closest(written, header)}
                yield problem(
                    "unknown-column", spot, path=".".join(map(str, path)), known=", ".join(header), fix=None, **facts
                )


@check("unknown-indicator", "unknown-category")
def table_subjects(desk: Desk) -> Iterator[Problem]:
    """The indicators and categories that a table names are registered."""
    indicators, known = desk.archive.registry.indicator, registered(desk, "indicators")
    for table in desk.archive.tables.values():
        sidecar = table.sidecar
        for row in table.rows:
            written = row.cells.get(sidecar.indicator_from or "", "")
            if written and written not in known:
                facts = {"written": written, "meant": closest(written, known), "known": ", ".join(known)}
                yield problem(
                    "unknown-indicator",
                    desk.cell(table.id, row.line, sidecar.indicator_from or ""),
                    path=sidecar.indicator_from or "",
                    fix=None,
                    **facts,
                )
            for column in sidecar.columns.values():
                indicator = indicators.get(written or column.indicator or "")
                category = row.cells.get(sidecar.category_from or "", "") or column.category
                if indicator and category and not indicator.by_place and category not in indicator.categories:
                    facts = {"written": category, "meant": closest(category, tuple(indicator.categories))}
                    facts |= {"known": ", ".join(indicator.categories), "indicator": indicator.id}
                    yield problem(
                        "unknown-category",
                        desk.cell(table.id, row.line, sidecar.category_from or ""),
                        path=sidecar.category_from or "",
                        fix=None,
                        **facts,
                    )


@check("table-number")
def table_number(desk: Desk) -> Iterator[Problem]:
    """A cell of a column of numbers is a number or empty."""
    for table in desk.archive.tables.values():
        for row in table.rows:
            for column in table.sidecar.columns:
                written = row.cells.get(column, "")
                if written and number(written) is None:
                    where = desk.cell(table.id, row.line, column)
                    found = meant.number(written)
                    fix = Fix(where, found.text) if found.certain and where.length == len(written) else None
                    told = {"written": written, "column": column, "meant": found.text}
                    yield problem("table-number", where, path=column, fix=fix, **told)


@check("unknown-value", "whole-number")
def table_exactness(desk: Desk) -> Iterator[Problem]:
    """A cell that says how exact a number is holds a qualifier, or a number of digits, or nothing."""
    for table in desk.archive.tables.values():
        sidecar = table.sidecar
        for row in table.rows:
            qualifier = row.cells.get(sidecar.qualifier_from or "", "")
            if qualifier not in ("", *QUALIFIERS):
                column = sidecar.qualifier_from or ""
                where = desk.cell(table.id, row.line, column)
                facts = {"written": qualifier, "meant": closest(qualifier, QUALIFIERS), "known": ", ".join(QUALIFIERS)}
                yield problem("unknown-value", where, path=column, field=column, fix=None, **facts)
            known = row.cells.get(sidecar.digits_from or "", "")
            if known and digits(known) is None:
                column = sidecar.digits_from or ""
                where = desk.cell(table.id, row.line, column)
                yield problem("whole-number", where, path=column, field=column, written=known)


@check("table-date")
def table_date(desk: Desk) -> Iterator[Problem]:
    """What stands in a column of dates is a date; a row whose day is not known leaves it empty."""
    for table in desk.archive.tables.values():
        sidecar = table.sidecar
        columns = [one for one in (sidecar.as_of, sidecar.start, sidecar.end) if one is not None]
        for row in table.rows:
            written = [row.cells.get(one, "") for one in columns]
            if not all(written) or not columns or row.reference_date(sidecar) is not None:
                continue
            wrong = [(column, held) for column, held in zip(columns, written, strict=True) if not _is_day(held)]
            for column, held in wrong or [(columns[0], written[0])]:
                where, found = desk.cell(table.id, row.line, column), meant.day(held) if wrong else meant.NOTHING
                fix = Fix(where, found.text) if found.certain and where.length == len(held) else None
                told = {"column": column, "written": held, "meant": found.text}
                yield problem("table-date", where, path=column, fix=fix, **told)


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


@check("table-reconcile")
def table_reconcile(desk: Desk) -> Iterator[Problem]:
    """A column adds up to its control total."""
    for name, table in desk.archive.tables.items():
        for column, written in table.sidecar.control_totals.items():
            cells = [row.cells.get(column, "") for row in table.rows]
            held = [number(cell) for cell in cells]
            if any(cell and one is None for cell, one in zip(cells, held, strict=True)):
                continue  # what is no number is reported where it stands, and adds nothing
            total = sum((one for one in held if one is not None), Decimal(0))
            if column in _header(table) and total != written:
                spot = desk.where(None, f"table:{name}", "control_totals", column)
                facts = {"column": column, "sum": total, "written": written}
                yield problem("table-reconcile", spot, path=f"control_totals.{column}", fix=None, **facts)
