"""Makes the public edition by filtering: edition, predecessors, registry, tables, translations pass the same filter."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from sitrep.model.edition import Archive, Edition, Funding, PublicEdition, Series, cited, context
from sitrep.model.entry import Passage
from sitrep.model.exemption import Excusable
from sitrep.model.figure import Alternative, Figure
from sitrep.model.kinds.un_visit import Outcome, Quotation
from sitrep.model.ledger import Waiver
from sitrep.model.reference import Reference
from sitrep.model.registry import Place, Registry
from sitrep.model.table import Table
from sitrep.model.translation import Translation, Translations, Unit
from sitrep.validate.mention import REFERS
from sitrep.validate.observe import observe
from sitrep.validate.suppress import Suppression

P = TypeVar("P", bound=Passage)
E = TypeVar("E", bound=Excusable)
S = TypeVar("S", Alternative, Outcome, Quotation)


class Classified(Protocol):
    """Whatever has an audience."""

    @property
    def audience(self) -> str:
        """Whether it is public or restricted."""
        ...


C = TypeVar("C", bound=Classified)


def public_edition(archive: Archive, edition: Edition) -> PublicEdition:
    """All that may leave the workspace of an edition, as a new value; what is restricted is in none of its parts."""
    public = _filter(archive)
    shown = _shown(archive, edition.id)
    predecessors = tuple(_shown(archive, one.id) for one in archive.before(edition))
    translations = {
        language: _translations(held, shown)
        for (edition_id, language), held in sorted(archive.translations.items())
        if edition_id == edition.id
    }
    holders = (archive.series, shown.head, *shown.passages(), *shown.references, *public.excused)
    exceptions = Counter(one.rule for held in holders for one in held.exceptions)
    exceptions.update(one.check for held in translations.values() for row in held.held.values() for one in row.waivers)
    return PublicEdition(
        series=public.series(archive.series),
        registry=public.registry,
        tables=public.tables,
        edition=_unsigned(shown),
        predecessors=tuple(_unsigned(one) for one in predecessors),
        observations=observe((*predecessors, shown), public.tables),
        translations=translations,
        exceptions=dict(sorted(exceptions.items())),
    )


@lru_cache(maxsize=1)
def _filter(archive: Archive) -> "_Filter":
    """The filter of a workspace, made once for all of its editions."""
    return _Filter.of(archive)


@lru_cache(maxsize=1000)
def _shown(archive: Archive, edition: str) -> Edition:
    """What of an edition is public; each is filtered once, though every later one looks back at it."""
    return _filter(archive).edition(next(one for one in archive.editions if one.id == edition))


def is_public(thing: Classified) -> bool:
    """Whether it may leave: high and severe are never public, whatever the audience says."""
    return thing.audience == "public" and getattr(thing, "sensitivity", "low") not in ("high", "severe")


@dataclass(frozen=True)
class _Filter:
    """What is public of a workspace: whatever names something else goes with it."""

    registry: Registry
    tables: dict[str, Table]
    entries: frozenset[str]
    hidden_places: frozenset[str]
    hidden_sources: frozenset[Reference]
    suppression: Suppression
    excused: tuple[Excusable, ...] = ()

    @classmethod
    def of(cls, archive: Archive) -> "_Filter":
        items = {name: _kept(getattr(archive.registry, name)) for name in Registry.model_fields}
        registry = Registry(**{name: tuple(_bare(one) for one in held) for name, held in items.items()})
        entries = (passage.id for edition in archive.editions for passage in edition.passages() if is_public(passage))
        hidden = frozenset(archive.registry.place) - frozenset(registry.place)
        tables = [table for table in archive.tables.values() if not is_public(table.sidecar)]
        sources = frozenset(table.sidecar.reference for table in tables)
        suppression = Suppression(archive.series.min_cell, archive.registry)
        made = cls(registry, {}, frozenset(entries), hidden, sources, suppression)
        shown = dict(made.public_tables(archive.tables.values()))
        excused = tuple(one for held in items.values() for one in held)
        excused += tuple(archive.tables[name].sidecar for name in shown)
        return replace(made, tables=shown, excused=tuple(one for one in excused if one.exceptions))

    def public_tables(self, tables: Iterable[Table]) -> Iterator[tuple[str, Table]]:
        """The tables without the columns and rows that are about something restricted."""
        for table in tables:
            sidecar = table.sidecar
            if not is_public(sidecar) or not self.is_shown(sidecar.reference):
                continue
            columns = {
                name: one
                for name, one in sidecar.columns.items()
                if (one.indicator is None or one.indicator in self.registry.indicator)
                and one.category not in self.hidden_places
            }
            gone = set(sidecar.columns) - set(columns)
            rows = tuple(
                row.model_copy(update={"cells": {name: held for name, held in row.cells.items() if name not in gone}})
                for row in table.rows
                if row.cells.get(sidecar.indicator_from or "", "") in ("", *self.registry.indicator)
                and row.cells.get(sidecar.category_from or "") not in self.hidden_places
            )
            totals = {name: held for name, held in sidecar.control_totals.items() if name not in gone}
            reference = _bare(sidecar.reference)
            shown = _bare(sidecar).having({"columns": columns, "control_totals": totals, "reference": reference})
            yield table.id, self.suppression.table(Table(id=table.id, sidecar=shown, rows=rows))

    def series(self, series: Series) -> Series:
        """The series without charts of what is restricted, and without those who judge translations."""
        charts = tuple(
            one.model_copy(update={"indicators": held})
            for one in series.charts
            if (held := tuple(name for name in one.indicators if name in self.registry.indicator))
        )
        return series.model_copy(update={"charts": charts, "reviewers": (), "exceptions": ()})

    def edition(self, edition: Edition) -> Edition:
        """The edition without what is restricted, and without sources that nothing cites any more."""
        references = {one.id: one for one in edition.references if self.is_shown(one)}
        overview = tuple(self.passage(one, references) for one in edition.head.overview if is_public(one))
        entries = tuple(self.passage(one, references) for one in edition.entries if is_public(one))
        shown = {passage.id: passage for passage in (*overview, *entries)}
        head = edition.head.model_copy(
            update={
                "overview": overview,
                "funding": _funding(edition.head.funding, shown),
                "highlights": tuple(one for one in edition.head.highlights if one in shown),
                "key_figures": tuple(one for one in edition.head.key_figures if _names_figure(one, shown)),
            }
        )
        used = {source for passage in shown.values() for source in cited(passage)}
        return Edition(head, tuple(one for one in references.values() if one.id in used), entries)

    def is_shown(self, reference: Reference) -> bool:
        """Whether a source, the table that it is of, and those who speak in it are public."""
        speakers = {reference.publisher, reference.speaker}
        open_source = is_public(reference) and reference not in self.hidden_sources
        return open_source and speakers <= set(self.registry.organisation)

    def passage(self, passage: P, references: Container[str]) -> P:
        """The passage without its restricted figures and names, and without the notes that never leave."""
        public: dict[str, Container[str]] = {
            "place": self.registry.place,
            "official": self.registry.official,
            "reference": references,
            "entry": self.entries,
            "earlier-entry": self.entries,
        }
        named = {name: public[sort] for name in type(passage).model_fields if (sort := REFERS.get(name, "")) in public}
        withheld = frozenset(passage.figures) - frozenset(self.figures(passage, references))
        covered = self.suppression.passage(passage, withheld)
        said = {name: getattr(passage, name) for name in ("outcomes", "quotes") if hasattr(passage, name)}
        return passage.model_copy(
            update={
                **{name: _without_hidden(getattr(passage, name), ids) for name, ids in named.items()},
                **{name: self.sourced(held, references) for name, held in said.items()},
                "figures": self.figures(covered, references),
                "harm_note": None,
                "note": None,
            }
        )

    def figures(self, passage: Passage, references: Container[str]) -> dict[str, Figure]:
        """The figures that are public; a sum that names another would give it away."""
        sourced = {name: self.figure(one, references) for name, one in passage.figures.items() if self.is_open(one)}
        shown = {name: one for name, one in sourced.items() if one.source or not passage.figures[name].source}
        while any(not set(one.sum_of) <= set(shown) for one in shown.values()):
            shown = {name: one for name, one in shown.items() if set(one.sum_of) <= set(shown)}
        return {
            name: one.model_copy(
                update={
                    "parts": one.parts if set(one.parts) <= set(shown) else (),
                    "of": one.of if one.of in shown else None,
                }
            )
            for name, one in shown.items()
        }

    def is_open(self, figure: Figure) -> bool:
        """Whether a figure, and all that it is about, is public."""
        return (
            is_public(figure)
            and (figure.indicator is None or figure.indicator in self.registry.indicator)
            and (figure.place is None or figure.place in self.registry.place)
            and (figure.from_table is None or figure.from_table.table in self.tables)
        )

    def figure(self, figure: Figure, references: Container[str]) -> Figure:
        """The figure with its public sources alone, and what others say or it said earlier as far as that is public."""
        earlier = tuple(
            one.model_copy(update={"source": _among(one.source, references)})
            for one in figure.earlier
            if not one.source or _among(one.source, references)
        )
        alternatives = self.sourced(figure.alternatives, references)
        return figure.model_copy(
            update={
                "source": _among(figure.source, references),
                "earlier": earlier,
                "alternatives": alternatives,
                "chosen_because": figure.chosen_because if alternatives or not figure.alternatives else None,
            }
        )

    def sourced(self, said: tuple[S, ...], references: Container[str]) -> tuple[S, ...]:
        """What was said, with its public sources.

        Where one of several has none, all are withheld: their texts are named by their place in the list.
        """
        made = tuple(one.model_copy(update={"source": _among(one.source, references)}) for one in said)
        speakers = {getattr(one, "speaker", None) for one in said} - {None}
        return made if all(one.source for one in made) and speakers <= set(self.registry.official) else ()


def _kept(things: Iterable[C]) -> tuple[C, ...]:
    return tuple(one for one in things if is_public(one))


def _bare(thing: E) -> E:
    """The same without who signed which exception, and without what the keepers of a registry note for themselves."""
    gone: dict[str, object] = {"exceptions": ()} if thing.exceptions else {}
    if isinstance(thing, Place) and thing.note:
        gone["note"] = None
    return thing.having(gone) if gone else thing


def _among(named: Iterable[str], public: Container[str]) -> tuple[str, ...]:
    return tuple(one for one in named if one in public)


def _without_hidden(held: object, public: Container[str]) -> object:
    """A field that names one thing or several, as far as these are public."""
    if isinstance(held, tuple):
        return _among(held, public)
    return held if isinstance(held, str) and held in public else None


def _unsigned(edition: Edition) -> Edition:
    """The edition without who signed which exception: that stays in the workspace."""
    overview = tuple(_bare(one) for one in edition.head.overview)
    return Edition(
        _bare(edition.head).having({"overview": overview}),
        tuple(_bare(one) for one in edition.references),
        tuple(_bare(one) for one in edition.entries),
    )


def _translations(held: Translations, shown: Edition) -> Translations:
    """Only rows of texts that the public edition holds, each with its state.

    Comments and earlier wordings stay in the workspace, for they may name what is withheld now; so does a translation
    of what has been rewritten since.
    """
    kept = {}
    for passage, path, message in shown.texts:
        name = context(passage, path)
        if name in held.held:
            state = held.state(Unit(name, message, held.language))
            row = held.held[name]
            target = row.target if state != "stale" else ""
            kept[name] = Translation(
                name, message.source, target, line=row.line, judged=state, waivers=_unexplained(row.waivers)
            )
    return Translations(held.language, held.file, kept)


def _unexplained(waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Which checks were set aside; why, somebody of the staff wrote for the staff."""
    return tuple(replace(one, reason="") for one in waivers)


def _funding(funding: Funding | None, shown: Mapping[str, Passage]) -> Funding | None:
    """What is said of funding, where both of its figures are public."""
    passage = shown.get(funding.passage) if funding else None
    whole = funding is not None and passage is not None and {funding.required, funding.received} <= set(passage.figures)
    return funding if whole else None


def _names_figure(address: str, shown: Mapping[str, Passage]) -> bool:
    passage_id, _, name = address.partition(".")
    return passage_id in shown and name in shown[passage_id].figures
