"""What `sitrep new` makes: the next edition, an entry, an item of a registry; nothing that is there is overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.load import workspace
from sitrep.load.codifier import Unit, above
from sitrep.load.items import with_items
from sitrep.model.edition import Edition
from sitrep.problems import SitrepError, WrongChoice
from sitrep.scaffold import entry as entries
from sitrep.scaffold import registered
from sitrep.scaffold.edition import following, next_edition
from sitrep.scaffold.front import with_highlight
from sitrep.scaffold.modeline import modeline
from sitrep.scaffold.schemas import write_schemas
from sitrep.scaffold.workspace import blanks
from sitrep.understanding import Progress, Understood, understand
from sitrep.validate.desk import Desk


@dataclass(frozen=True)
class Ground:
    """What a workspace offers to someone who writes: its newest edition, and what may be named."""

    root: Path
    understood: Understood
    desk: Desk

    @property
    def edition(self) -> Edition:
        """The edition that is being written: the newest."""
        if not self.desk.archive.editions:
            raise WrongChoice("no-edition", written="", known="")
        return self.desk.archive.editions[-1]

    @property
    def references(self) -> tuple[str, ...]:
        """The ids of sources that it may cite."""
        tables = (table.sidecar.reference.id for table in self.desk.archive.tables.values())
        return tuple(dict.fromkeys((*(one.id for one in self.edition.references), *tables)))

    def registered(self, thing: str) -> tuple[str, ...]:
        """The ids of a registry."""
        return tuple(one.id for one in getattr(self.desk.archive.registry, thing))


def ground(root: Path, progress: Progress) -> Ground:
    """The workspace as it is, read for writing."""
    understood = understand(root, progress, texts=False)
    if understood.desk is None:
        raise SitrepError("not-understood")
    return Ground(root, understood, understood.desk)


def new_edition(found: Ground, today: date) -> tuple[str, ...]:
    """Write the edition that follows the newest; which files there are now."""
    if found.edition.head.final:
        raise WrongChoice("last-is-final", file=f"sources/editions/{found.edition.id}/edition.yaml")
    end = following(found.edition.head.period).end.isoformat()
    with workspace.lock(found.root):
        files = next_edition(found.desk, found.understood.catalogues, blanks(found.edition, end), today)
        for name in files:
            if (found.root / name).exists():
                raise WrongChoice("is-there", file=name)
        for name, content in files.items():
            if not workspace.add(found.root, name, content):
                raise WrongChoice("is-there", file=name)
        write_schemas(found.root)
    return tuple(files)


def new_entry(
    found: Ground, kind: str, draft: entries.Draft, *, reference: str = "", first: bool = False
) -> tuple[str, ...]:
    """Add an entry to its kind's file, its source to the references where it is new, and, where it is to stand first,
    the entry to the highlights; which files changed.
    """
    folder = f"sources/editions/{found.edition.id}"
    changed = {f"{folder}/{kind}.yaml": ("entries", entries.entry(draft))}
    if reference:
        changed[f"{folder}/references.yaml"] = ("references", reference)
    files = _extended(found, changed)
    if not first:
        return files
    with workspace.lock(found.root):
        head = f"{folder}/edition.yaml"
        before = workspace.held(found.root, head).decode("utf-8")
        after = with_highlight(before, draft.id, draft.figure if draft.value else "")
        if after == before:
            return files
        workspace.write(found.root, head, after.encode())
    return (*files, head)


def new_place(found: Ground, unit: Unit, name: str) -> tuple[str, ...]:
    """Add a place of the codifier to the registry; one place stands there once, whatever its id."""
    _is_new(found, "places", name)
    for place in found.desk.archive.registry.places:
        if place.code == unit.registered_code:
            raise WrongChoice("is-registered", name=place.id, file="sources/registry/places.yaml")
    return _extended(found, {"sources/registry/places.yaml": ("places", registered.place(unit, name))})


def free_id(found: Ground, unit: Unit) -> str:
    """An id for a place: its name, with what it lies in where a namesake is registered already."""
    taken = found.registered("places")
    names = [registered.place_id(unit), *(registered.place_id(one) for one in reversed(above(unit)))]
    longer = (f"{names[0]}_{name}" for name in names[1:])
    return next((one for one in (names[0], *longer) if one not in taken), names[0])


def new_organisation(found: Ground, fields: Mapping[str, str]) -> tuple[str, ...]:
    """Add an organisation to the registry."""
    _is_new(found, "organisations", fields["id"])
    made = registered.organisation(fields)
    return _extended(found, {"sources/registry/organisations.yaml": ("organisations", made)})


def new_indicator(found: Ground, fields: Mapping[str, str]) -> tuple[str, ...]:
    """Add an indicator to the registry."""
    _is_new(found, "indicators", fields["id"])
    return _extended(found, {"sources/registry/indicators.yaml": ("indicators", registered.indicator(fields))})


def _is_new(found: Ground, thing: str, name: str) -> None:
    if name in found.registered(thing):
        raise WrongChoice("is-registered", name=name, file=f"sources/registry/{thing}.yaml")


def _extended(found: Ground, changed: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """Each file with one item more at its end; every other byte stays."""
    with workspace.lock(found.root):
        made = {}
        for file, (key, block) in changed.items():
            there = (found.root / file).is_file()
            before = workspace.held(found.root, file).decode("utf-8") if there else modeline(file)
            grown = with_items(before, key, (block,))
            if grown is None:
                raise WrongChoice("cannot-extend", file=file)
            made[file] = grown
        for file, text in made.items():
            workspace.write(found.root, file, text.encode())
        write_schemas(found.root)
    return tuple(made)
