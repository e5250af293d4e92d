"""The story of an import: someone's table is read, mapped, reconciled, and becomes a draft with a receipt."""

import re
from dataclasses import dataclass
from pathlib import Path

from sitrep.importers.importing import Import, Wish, named_after
from sitrep.importers.known import Controls, imported
from sitrep.importers.receipt import keep_receipt
from sitrep.load import workspace
from sitrep.problems import WrongChoice, in_order
from sitrep.reporters.saying import severity
from sitrep.scaffold.modeline import with_modeline
from sitrep.scaffold.schemas import write_schemas
from sitrep.understanding import Progress, Report, gather

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_ROWS = re.compile(r"[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?")


@dataclass(frozen=True)
class Imported:
    """What an import came to, and which files it wrote."""

    made: Import
    report: Report
    written: tuple[str, ...]


def import_file(
    root: Path, path: Path, wish: Wish, named: Controls, progress: Progress, *, dry: bool = False
) -> Imported:
    """Turn someone's table into a draft; nothing that stands is replaced, and every row has its line in the receipt."""
    file = named.file
    for option, told, form in (("--name", wish.name, _NAME), ("--header", wish.header, _ROWS)):
        if told and not form.fullmatch(told):
            raise WrongChoice("import-wrong-option", option=option, written=told)
    with workspace.lock(root):
        understood = gather(root, progress)
        desk = understood.desk
        if desk is None:
            return Imported(Import(wish.name or named_after(file), file), understood.report(), ())
        # What the registry lacks for a fault of its own would be taken for unknown, or a namesake for the only one.
        lacking = [
            one
            for one in understood.problems
            if one.spot.file.startswith("sources/registry/") and severity(one) == "error"
        ]
        if lacking:
            report = Report(in_order(lacking), understood.sources.texts)
            return Imported(Import(wish.name or named_after(file), file), report, ())
        known = [one.id for one in desk.archive.editions]
        if named.edition and named.edition not in known:
            raise WrongChoice("unknown-edition", written=named.edition, known=", ".join(known))
        progress("step-import", file=file)
        made = imported(path, wish, named, understood.sources, desk.archive)
        written = () if dry else write(root, made)
        return Imported(made, Report(in_order(made.problems), {}), written)


def write(root: Path, made: Import) -> tuple[str, ...]:
    """Write the mapping, the draft and the receipt; which files these are."""
    for relative, text in made.files.items():
        begun = text if (root / relative).exists() else with_modeline(relative, text)
        workspace.write(root, relative, begun.encode())
    write_schemas(root)
    return (*made.files, *keep_receipt(root, made))
