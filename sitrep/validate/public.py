"""Makes the public edition by filtering: edition, predecessors, registry, tables, translations pass the same filter."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from sitrep.model.edition import Archive, Edition, PublicEdition, context, texts
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.registry import Registry
from sitrep.model.table import Table
from sitrep.model.translation import Translation, Translations, Unit
from sitrep.validate.observe import observe

P = TypeVar("P", bound=Passage)


class Classified(Protocol):
    """Whatever has an audience."""

    @property
    def audience(self) -> str:
        """Whether it is public or restricted."""
        ...


C = TypeVar("C", bound=Classified)


def public_edition(archive: Archive, edition: Edition) -> PublicEdition:
    """All that may leave the workspace of an edition, as a new value; what is restricted is in none of its parts."""
    registry = _registry(archive.registry)
    tables = {name: table for name, table in archive.tables.items() if is_public(table.sidecar)}
    shown = _edition(edition, registry, tables)
    predecessors = tuple(_edition(one, registry, tables) for one in archive.before(edition))
    translations = {
        language: _translations(held, shown)
        for (edition_id, language), held in sorted(archive.translations.items())
        if edition_id == edition.id
    }
    exceptions = Counter(one.rule for passage in shown.passages() for one in passage.exceptions)
    return PublicEdition(
        series=archive.series,
        registry=registry,
        tables=tables,
        edition=_unsigned(shown),
        predecessors=tuple(_unsigned(one) for one in predecessors),
        observations=observe((*predecessors, shown), tables),
        translations=translations,
        exceptions=dict(sorted(exceptions.items())),
    )


def is_public(thing: Classified) -> bool:
    """Whether it may leave: high and severe are never public, whatever the audience says."""
    return thing.audience == "public" and getattr(thing, "sensitivity", "low") not in ("high", "severe")


def _registry(registry: Registry) -> Registry:
    return Registry(
        indicators=_kept(registry.indicators),
        organisations=_kept(registry.organisations),
        places=_kept(registry.places),
        officials=_kept(registry.officials),
        terms=_kept(registry.terms),
    )


def _kept(things: Iterable[C]) -> tuple[C, ...]:
    return tuple(one for one in things if is_public(one))


def _edition(edition: Edition, registry: Registry, tables: Mapping[str, Table]) -> Edition:
    references = _kept(edition.references)
    cited = {one.id for one in references}
    overview = tuple(_passage(one, registry, tables, cited) for one in edition.head.overview if is_public(one))
    entries = tuple(_passage(one, registry, tables, cited) for one in edition.entries if is_public(one))
    shown = {passage.id: passage for passage in (*overview, *entries)}
    head = edition.head.model_copy(
        update={
            "overview": overview,
            "highlights": tuple(one for one in edition.head.highlights if one in shown),
            "key_figures": tuple(one for one in edition.head.key_figures if _names_figure(one, shown)),
        }
    )
    used = _used(overview) | _used(entries)
    return Edition(head, tuple(one for one in references if one.id in used), entries)


def _passage(passage: P, registry: Registry, tables: Mapping[str, Table], cited: set[str]) -> P:
    """The passage without its restricted figures, without the notes that never leave."""
    figures = {name: one for name, one in passage.figures.items() if _shown(one, registry, tables)}
    return passage.model_copy(
        update={
            "figures": {name: _figure(one, figures, cited) for name, one in figures.items()},
            "places": tuple(one for one in passage.places if one in registry.place),
            "sources": tuple(one for one in passage.sources if one in cited),
            "harm_note": None,
            "note": None,
        }
    )


def _shown(figure: Figure, registry: Registry, tables: Mapping[str, Table]) -> bool:
    of_public_indicator = figure.indicator is None or figure.indicator in registry.indicator
    from_public_table = figure.from_table is None or figure.from_table.table in tables
    return is_public(figure) and of_public_indicator and from_public_table


def _figure(figure: Figure, shown: Mapping[str, Figure], cited: set[str]) -> Figure:
    """A part, a base or a source that is restricted is not named by what is public."""
    return figure.model_copy(
        update={
            "parts": figure.parts if all(one in shown for one in figure.parts) else (),
            "sum_of": figure.sum_of if all(one in shown for one in figure.sum_of) else (),
            "of": figure.of if figure.of in shown else None,
            "source": tuple(one for one in figure.source if one in cited),
        }
    )


def _unsigned(edition: Edition) -> Edition:
    """The edition without who signed which exception: that stays in the workspace."""
    head = edition.head.model_copy(
        update={"overview": tuple(one.model_copy(update={"exceptions": ()}) for one in edition.head.overview)}
    )
    entries = tuple(one.model_copy(update={"exceptions": ()}) for one in edition.entries)
    return Edition(head, edition.references, entries)


def _translations(held: Translations, shown: Edition) -> Translations:
    """Only rows of texts that the public edition holds, each with its state.

    Comments and earlier wordings stay in the workspace, for they may name what is withheld now; so does a translation
    of what has been rewritten since.
    """
    kept = {}
    for passage, path, message in texts(shown):
        name = context(passage, path)
        if name in held.held:
            state = held.state(Unit(name, message, held.language))
            row = held.held[name]
            target = row.target if state != "stale" else ""
            kept[name] = Translation(name, message.source, target, line=row.line, judged=state)
    return Translations(held.language, held.file, kept)


def _used(passages: Iterable[Passage]) -> set[str]:
    found: set[str] = set()
    for passage in passages:
        found.update(passage.sources)
        for figure in passage.figures.values():
            found.update(figure.source)
            for earlier in figure.earlier:
                found.update(earlier.source)
            for alternative in figure.alternatives:
                found.update(alternative.source)
        for one in (*getattr(passage, "outcomes", ()), *getattr(passage, "quotes", ())):
            found.update(one.source)
    return found


def _names_figure(address: str, shown: Mapping[str, Passage]) -> bool:
    passage_id, _, name = address.partition(".")
    return passage_id in shown and name in shown[passage_id].figures
