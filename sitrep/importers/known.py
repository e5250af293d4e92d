"""Gathers what a workspace knows for an import: its registry and days, saved mappings, published totals."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from sitrep.importers.grid import note
from sitrep.importers.importing import FOLDER, Import, Known, Published, Wish, importing, named_after
from sitrep.importers.received import received
from sitrep.load.characters import decode
from sitrep.load.node import Map
from sitrep.load.strict_yaml import tree
from sitrep.load.workspace import Sources
from sitrep.model.edition import Archive, Weekday
from sitrep.model.mapping import ImportMapping
from sitrep.problems import Checked, Problem, Spot, problem
from sitrep.validate.schema import Origin, make


@dataclass(frozen=True)
class Controls:
    """How the officer names the file, and the files beside it: a mapping, and files of published totals."""

    file: str
    mapping: tuple[Path, str] | None = None
    published: tuple[tuple[Path, str], ...] = ()
    edition: str = ""


def imported(path: Path, wish: Wish, named: Controls, sources: Sources, archive: Archive) -> Import:
    """What the file comes to in this workspace."""
    file = named.file
    name = wish.name or named_after(file)
    content = received(path, file)
    problems = list(content.problems)
    saved, published = _saved(sources), _published(named.published)
    problems += published.problems
    chosen = None
    if named.mapping is not None:
        found = _mapping(*named.mapping)
        problems += found.problems
        chosen = (named.mapping[1], found.value) if found.value else None
    if content.value is None or problems:
        return Import(name, file, problems=tuple(problems))
    known = _known(sources, archive, saved, named.edition)
    faulty = [f"{FOLDER}/{one}.yaml" for one in sources.imports if one not in saved]
    made = importing(content.value, file, wish, known, published.value or Published(), chosen)
    if faulty and chosen is None:
        made = replace(made, notes=(*made.notes, note("import-mapping-faulty", files=", ".join(faulty))))
    return _kept_whole(made, sources)


def _kept_whole(made: Import, sources: Sources) -> Import:
    """An import that would write where something stands writes nothing; of entries the file is only added to."""
    files = {one for one in made.files if one not in made.replaces}
    standing = [f"sources/tables/{name}.{ending}" for name in sources.tables for ending in ("csv", "yaml")]
    taken = sorted(files & {*sources.texts, *standing})
    if not taken:
        return made
    told = tuple(problem("import-exists", Spot(one), file=one) for one in taken)
    return replace(made, files={}, problems=(*made.problems, *told))


def _saved(sources: Sources) -> dict[str, ImportMapping]:
    origins = {
        name: Origin(file, sources.texts.get(file, ""), held)
        for name, held in sources.imports.items()
        for file in (f"{FOLDER}/{name}.yaml",)
    }
    made = {name: make(ImportMapping, origin) for name, origin in origins.items()}
    return {name: one.value for name, one in made.items() if one.value is not None and not one.problems}


def _mapping(path: Path, file: str) -> Checked[ImportMapping]:
    held = _tree(path, file)
    if held.value is None:
        return Checked(None, held.problems)
    text, made = held.value
    return make(ImportMapping, Origin(file, text, made))


def _tree(path: Path, file: str) -> Checked[tuple[str, Map]]:
    content = received(path, file)
    if content.value is None:
        return Checked(None, content.problems)
    text = decode(content.value, file)
    if text.value is None:
        return Checked(None, text.problems)
    made = tree(text.value, file)
    if not isinstance(made.value, Map):
        wrong = problem("wrong-type", Spot(file), field=file, wanted="mapping")
        return Checked(None, made.problems or (wrong,))
    return Checked((text.value, made.value), made.problems)


def _published(named: tuple[tuple[Path, str], ...]) -> Checked[Published]:
    tables, sidecars = [], []
    problems: list[Problem] = []
    for path, file in named:
        if file.endswith((".yaml", ".yml")):
            held = _tree(path, file)
            problems += held.problems
            sidecars += [held.value[1]] if held.value else []
        else:
            content = received(path, file)
            problems += content.problems
            tables += [(file, content.value)] if content.value is not None else []
    return Checked(Published(tuple(tables), tuple(sidecars)), tuple(problems))


def _known(sources: Sources, archive: Archive, saved: dict[str, ImportMapping], asked: str) -> Known:
    series = archive.series
    edition = asked or (archive.editions[-1].id if archive.editions else "")
    folder = f"sources/editions/{edition}"
    first = get_args(Weekday).index(series.week_starts)
    return Known(archive.registry, series.time_zone, first, saved, dict(_standing(sources, folder)), folder)


def _standing(sources: Sources, folder: str) -> Iterator[tuple[str, str]]:
    for file, text in sources.texts.items():
        if file.startswith(f"{folder}/") and file.endswith(".yaml"):
            yield file.rpartition("/")[2].removesuffix(".yaml"), text
