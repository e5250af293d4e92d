"""Makes the archive of what the sources say: what survives is judged, what does not is named."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from sitrep.load.languages import BUILT_IN, Languages
from sitrep.load.node import Map, Seq
from sitrep.load.workspace import SERIES, EditionSources, Sources
from sitrep.model.edition import Archive, Edition, Head, Series
from sitrep.model.entry import Entry, Passage
from sitrep.model.figure import Figure
from sitrep.model.kinds import KINDS
from sitrep.model.mapping import ImportMapping
from sitrep.model.reference import Reference
from sitrep.model.registry import Indicator, Official, Organisation, Place, Registry, Term
from sitrep.model.table import Row, Sidecar, Table
from sitrep.model.translation import Translations
from sitrep.model.value import Period, Value
from sitrep.problems import Checked, Fix, Problem, Spot, problem
from sitrep.validate.desk import Desk, Origins
from sitrep.validate.mention import REFERS, ids_by_name
from sitrep.validate.number import amount
from sitrep.validate.schema import Origin, closest, make

V = TypeVar("V", bound=Value)
_LANGUAGES = ("uk", "en")
# Where these are faulty, the rest of a workspace is judged all the same; nothing is built of it.
_SERIES: Mapping[str, object] = MappingProxyType(
    {
        "title": {},
        "publisher": {},
        "crisis": {},
        "country": "UKR",
        "languages": _LANGUAGES,
        "formats": ("html",),
        "time_zone": "UTC",
        "contacts": ({"role": {}, "email": "nobody@example.org"},),
        "map_disclaimer": {},
        "licence": {},
    }
)
_HEAD: Mapping[str, object] = MappingProxyType({"highlights": (), "key_figures": ()})


def assemble(
    sources: Sources, translations: Mapping[tuple[str, str], Translations], languages: Languages = BUILT_IN
) -> Checked[Desk]:
    """The archive with the spot of every value, and the faults of structure that kept something out of it."""
    return _Assembly(sources, languages).desk(translations)


class _Assembly:
    """One walk over the trees: series, registry, tables, then the editions from the oldest on."""

    def __init__(self, sources: Sources, languages: Languages) -> None:
        self.sources = sources
        self.languages = languages
        self.problems: list[Problem] = []
        self.origins: dict[tuple[str, str], Origin] = {}
        self.passages: dict[tuple[str, str], Origin] = {}

    def desk(self, translations: Mapping[tuple[str, str], Translations]) -> Checked[Desk]:
        series = self.series()
        registry = self.registry()
        tables = {name: made for name in self.sources.tables if (made := self.table(name)) is not None}
        read = [self.edition(one) for one in self.sources.editions]
        editions = tuple(_settle(one, tables, registry) for one in read if one is not None)
        for name, tree in self.sources.imports.items():
            self.made(ImportMapping, self.origin("", f"import:{name}", f"sources/imports/{name}.yaml", tree))
        if series is None:
            return Checked(None, tuple(self.problems))
        in_order = tuple(sorted(editions, key=lambda one: one.head.period.end))
        archive = Archive(series, registry, tables, in_order, translations)
        found = tuple(_with_meant(one, registry) for one in self.problems)
        return Checked(Desk(archive, Origins(self.origins, self.passages, self.sources.tables), self.languages), found)

    def series(self) -> Series | None:
        if self.sources.series is None:
            return None
        origin = self.origin("", "series", SERIES, self.sources.series)
        made = self.made(Series, origin, stand_in=_SERIES)
        if made is None:
            return None
        spoken = tuple(one for index, one in enumerate(made.languages) if self.spoken(origin, one, "languages", index))
        return made if spoken == made.languages else made.model_copy(update={"languages": spoken or _LANGUAGES})

    def spoken(self, origin: Origin, language: str, *path: str | int) -> bool:
        """Whether reports can be written in a language; the code of a country is not that of its language."""
        known = self.languages.codes
        if language in known:
            return True
        if language in self.languages.faulty:
            return False  # what its files lack has been told
        meant = "uk" if language == "ua" else ""
        at = origin.at(*path)
        fix = Fix(at, meant) if meant and at.length == len(language) else None
        told = {"field": str(path[0]), "written": language, "meant": meant, "known": ", ".join(known)}
        self.problems.append(problem("unknown-value", at, path=".".join(map(str, path)), fix=fix, **told))
        return False

    def registry(self) -> Registry:
        return Registry.model_construct(  # each item has been validated; again would cost as much
            indicators=self.registered(Indicator, "indicators"),
            organisations=self.registered(Organisation, "organisations"),
            places=self.registered(Place, "places"),
            officials=self.registered(Official, "officials"),
            terms=self.registered(Term, "terms"),
        )

    def registered(self, model: type[V], name: str) -> tuple[V, ...]:
        tree = self.sources.registry.get(name)
        if tree is None:
            return ()
        return tuple(self.items(model, self.origin("", name, f"sources/registry/{name}.yaml", tree), name))

    def table(self, name: str) -> Table | None:
        tree = self.sources.sidecars.get(name)
        if tree is None:
            return None
        sidecar = self.made(Sidecar, self.origin("", f"table:{name}", f"sources/tables/{name}.yaml", tree))
        if sidecar is None:
            return None
        csv = self.sources.tables[name]
        found = tuple(Row(line=row.line, cells=dict(zip(csv.header, row.cells, strict=False))) for row in csv.rows)
        return Table(id=name, sidecar=sidecar, rows=found)

    def edition(self, folder: EditionSources) -> Edition | None:
        head = self.head(folder)
        references: tuple[Reference, ...] = ()
        if "references" in folder.trees:
            origin = self.origin_in(folder, "references")
            references = tuple(self.items(Reference, origin, "references"))
        entries: list[Entry] = []
        for kind in KINDS:
            if kind.KIND in folder.trees:
                origin = self.origin_in(folder, kind.KIND)
                entries += self.items(kind, origin, "entries", self.keeper(folder.id))
        if head is None:
            return None
        if head.period.end.isoformat() != folder.id:
            where = self.origins[folder.id, "edition"].at("period")
            self.problems.append(problem("edition-folder", where, folder=folder.id, end=head.period.end))
            self.rename(folder.id, head.period.end.isoformat())
        return Edition(head, references, tuple(entries))

    def rename(self, folder: str, edition: str) -> None:
        """An edition is known by the end of its period, even where its folder bears another day."""
        for held in (self.origins, self.passages):
            for (owner, thing), origin in tuple(held.items()):
                if owner == folder:
                    held.setdefault((edition, thing), origin)

    def head(self, folder: EditionSources) -> Head | None:
        if "edition" not in folder.trees:
            missing = Spot(f"sources/editions/{folder.id}/edition.yaml")
            if missing.file not in self.sources.texts:
                self.problems.append(problem("missing-file", missing, file="edition.yaml"))
            return None
        origin = self.origin_in(folder, "edition")
        overview: tuple[Passage, ...] = ()
        if "overview" in origin.tree:
            overview = tuple(self.items(Passage, origin, "overview", self.keeper(folder.id), alone=False))
        made = self.made(Head, origin, without=("overview",), stand_in=_HEAD)
        if made is None:
            return None
        told: dict[str, object] = {"overview": overview}
        if not self.spoken(origin, made.language, "language"):
            told["language"] = "en"
        return made.model_copy(update=told)

    def items(
        self,
        model: type[V],
        origin: Origin,
        key: str,
        keep: Callable[[V, Origin], None] | None = None,
        *,
        alone: bool = True,
    ) -> Iterator[V]:
        """Every item of the list at a key that could be made; each fault of the others is named."""
        if alone:
            self.only_key(origin, key)
        here = _misspelt(origin, key) if alone and key not in origin.tree else key
        held = origin.tree.get(here)
        if not isinstance(held, Seq):
            where = origin.at(here, key=True)
            if here in origin.tree:
                self.problems.append(problem("wrong-type", where, field=key, path=key, wanted="list", remedy="list"))
            elif not alone or len(origin.tree) == 0:
                self.problems.append(problem("missing-field", where, field=key, path=key, example="…"))
            return
        first: dict[str, Spot] = {}
        for index in range(len(held)):
            below = origin.below(here, index)
            made = self.made(model, below)
            if made is not None:
                if keep is None:
                    self.once(below, getattr(made, "id", ""), first)
                if keep is not None:
                    keep(made, below)
                yield made

    def once(self, origin: Origin, name: str, first: dict[str, Spot]) -> None:
        """An id of a list is given once."""
        where = origin.at("id")
        before = first.setdefault(name, where)
        if before is not where:
            self.problems.append(problem("id-twice", where, path="id", id=name, line=before.line, file=before.file))

    def only_key(self, origin: Origin, key: str) -> None:
        instead = _misspelt(origin, key) if key not in origin.tree else ""
        for other in origin.tree:
            if other != key:
                where = origin.at(other, key=True)
                fix = Fix(where, key) if other == instead and where.length == len(other) else None
                known = key if other == instead else ""
                self.problems.append(
                    problem("unknown-key", where, path=other, fix=fix, key=other, meant=known, known=key)
                )

    def keeper(self, edition: str) -> Callable[[Passage, Origin], None]:
        def keep(passage: Passage, origin: Origin) -> None:
            first = self.passages.setdefault((edition, passage.id), origin)
            if first is not origin:
                where = origin.at("id")
                self.problems.append(
                    problem("id-twice", where, path="id", id=passage.id, line=first.at("id").line, file=first.file)
                )

        return keep

    def made(
        self,
        model: type[V],
        origin: Origin,
        *,
        without: tuple[str, ...] = (),
        stand_in: Mapping[str, object] = MappingProxyType({}),
    ) -> V | None:
        checked = make(model, origin, without=without, stand_in=stand_in)
        self.problems.extend(checked.problems)
        return checked.value

    def origin_in(self, folder: EditionSources, name: str) -> Origin:
        return self.origin(folder.id, name, f"sources/editions/{folder.id}/{name}.yaml", folder.trees[name])

    def origin(self, edition: str, thing: str, file: str, tree: Map) -> Origin:
        made = Origin(file, self.sources.texts[file], tree)
        self.origins[edition, thing] = made
        return made


def _with_meant(one: Problem, registry: Registry) -> Problem:
    """A name written where an id belongs has the id beside it."""
    if one.code != "wrong-form":
        return one
    named = ids_by_name(registry, REFERS.get(one.facts["field"], ""))
    every = {**{id_: id_ for id_ in named.values()}, **named}
    meant = every.get(closest(one.facts["written"], tuple(every)), "")
    return replace(one, facts={**one.facts, "meant": meant}, fix=None) if meant else one


def _misspelt(origin: Origin, key: str) -> str:
    """The one key of a file that holds a list, where the key that should is not there."""
    lists = [other for other, held in origin.tree.items() if isinstance(held, Seq)]
    return lists[0] if len(lists) == 1 else key


def _settle(edition: Edition, tables: Mapping[str, Table], registry: Registry) -> Edition:
    """The edition with every figure resolved: what its passage gives for all, what a table holds, what adds up.

    Sources of tables that figures are taken from are cited by the edition, unless it cites them itself.
    """
    head = edition.head.model_copy(
        update={"overview": tuple(_settled(passage, tables, registry) for passage in edition.head.overview)}
    )
    entries = tuple(_settled(entry, tables, registry) for entry in edition.entries)
    made = Edition(head, edition.references, entries)
    used = {source for _, _, figure in made.figures() for source in figure.source}
    cited = {reference.id for reference in edition.references}
    from_tables = {table.sidecar.reference.id: table.sidecar.reference for table in tables.values()}
    added = tuple(from_tables[one] for one in sorted(used - cited) if one in from_tables)
    return Edition(head, (*edition.references, *added), entries)


P = TypeVar("P", bound=Passage)


def _settled(passage: P, tables: Mapping[str, Table], registry: Registry) -> P:
    if not passage.figures:
        return passage
    figures = {name: _resolved(figure, passage, tables) for name, figure in passage.figures.items()}
    sums = {name for name, figure in figures.items() if figure.sum_of}
    known = {name for name, figure in figures.items() if sums and not figure.sum_of and figure.value is not None}
    while ready := {name for name in sums - known if set(figures[name].sum_of) <= known}:
        figures |= {name: _sum(figures[name], figures, registry) for name in sorted(ready)}
        known |= ready
    return passage.having({"figures": figures})


def _resolved(figure: Figure, passage: Passage, tables: Mapping[str, Table]) -> Figure:
    """The figure with what its table and its passage say of it, where it does not say that itself."""
    given = _from_table(figure, tables)
    if figure.status is None and not given.get("status") and passage.status is not None:
        given["status"] = passage.status
    if figure.confirmation is None and not given.get("confirmation") and passage.confirmation is not None:
        given["confirmation"] = passage.confirmation
    if not figure.source and "source" not in given and len(passage.sources) == 1 and not figure.sum_of:
        given["source"] = passage.sources
    return figure.having(given) if given else figure


def _from_table(figure: Figure, tables: Mapping[str, Table]) -> dict[str, object]:
    """What the cell holds, where the figure does not say it itself; a contradiction is for the checks to find."""
    if figure.from_table is None:
        return {}
    table = tables.get(figure.from_table.table)
    row = table.row(figure.from_table) if table else None
    if table is None or row is None:
        return {}
    sidecar = table.sidecar
    reference = row.reference_date(sidecar)
    given: dict[str, object] = {}
    if not figure.known:
        held = amount(row, sidecar, figure.from_table.column)
        given |= {"value": held.value, "qualifier": held.qualifier, "digits": held.digits}
    if figure.reference_date is None:
        given["period" if isinstance(reference, Period) else "as_of"] = reference
    given["status"] = figure.status or sidecar.status
    given["confirmation"] = figure.confirmation or sidecar.confirmation
    given["source"] = figure.source or (sidecar.reference.id,)
    return given


def _sum(figure: Figure, figures: Mapping[str, Figure], registry: Registry) -> Figure:
    """The sum of the figures it names, with their unit, dates and sources."""
    parts = [figures[name] for name in figure.sum_of]
    values = [part.value for part in parts if part.value is not None]
    dated = figure if figure.reference_date is not None else parts[0]
    indicator = registry.indicator.get(parts[0].indicator or "")
    return figure.model_copy(
        update={
            "value": figure.value if figure.known else sum(values, Decimal(0)),
            "as_of": dated.as_of,
            "period": dated.period,
            "status": figure.status or "computed",
            "source": figure.source or tuple(dict.fromkeys(source for part in parts for source in part.source)),
            "unit": figure.unit or (indicator.unit if indicator else parts[0].unit),
        }
    )
