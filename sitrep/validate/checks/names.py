"""Whether whatever is named exists: sources, organisations, officials, places, indicators, entries, figures, dates."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from pydantic import BaseModel

from sitrep.load.node import Map, Seq
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.problems import Fix, Problem, Spot, problem
from sitrep.validate.checks.check import check, figures
from sitrep.validate.desk import Desk
from sitrep.validate.meant import word
from sitrep.validate.mention import Mention, Step, ids_by_name, mentions
from sitrep.validate.schema import closest


def written_ids(desk: Desk, edition: str, thing: str, key: str) -> tuple[str, ...]:
    """The ids in a file as written, those of faulty items included: a fault is told once, not wherever it is named."""
    origin = desk.origins.files.get((edition, thing))
    held = origin.tree.get(key) if origin else None
    if not isinstance(held, Seq):
        return ()
    return tuple(str(one["id"]) for one in held if isinstance(one, Map) and "id" in one)


def known_references(desk: Desk, edition: Edition) -> tuple[str, ...]:
    """The sources that an edition may cite: its own, and those of tables."""
    own = written_ids(desk, edition.id, "references", "references")
    return tuple(dict.fromkeys((*own, *(one.id for one in edition.references))))


def known_entries(desk: Desk, edition: Edition) -> tuple[str, ...]:
    """The entries and passages of the overview."""
    from_files = [
        one
        for (folder, thing) in desk.origins.files
        if folder == edition.id
        for one in written_ids(desk, folder, thing, "overview" if thing == "edition" else "entries")
    ]
    return tuple(dict.fromkeys(from_files))


def registered(desk: Desk, thing: str) -> tuple[str, ...]:
    """The ids of a registry as written."""
    return written_ids(desk, "", thing, thing)


_REGISTRIES = {
    "organisation": ("organisations", "unknown-organisation"),
    "official": ("officials", "unknown-official"),
    "place": ("places", "unknown-place"),
    "indicator": ("indicators", "unknown-indicator"),
}


Where = Callable[[], Spot]  # asked only where something is wrong: a place takes longer to find than a name


def _in_passages(
    desk: Desk, sorts: tuple[str, ...], rule: Callable[[Edition, Passage, Mention, Where], Problem | None]
) -> Iterator[Problem]:
    for edition, passage, held in desk.mentioned:
        for mention in held:
            if mention.sort in sorts:
                found = rule(edition, passage, mention, partial(desk.spot, edition, passage, *mention.path))
                if found is not None:
                    yield found


def _unknown(
    code: str,
    where: Where,
    mention: Mention,
    known: tuple[str, ...],
    names: Callable[[], Mapping[str, str]] = dict,
    **facts: str,
) -> Problem | None:
    if mention.written in known:
        return None
    path = ".".join(str(step) for step in mention.path)
    named = names()  # asked only where something is wrong
    # In a registry two names may be one letter apart: only capitals and letters that look alike are certain slips.
    at, meant = where(), word(mention.written, known, spelt=False)
    fix = Fix(at, meant.text) if meant.certain and at.length == len(mention.written) else None
    guess = meant.text or named.get(closest(mention.written, tuple(named)), "")
    told = {"written": mention.written, "meant": guess, "known": ", ".join(known), **facts}
    return problem(code, at, path=path, fix=fix, **told)


@check("unknown-reference")
def unknown_reference(desk: Desk) -> Iterator[Problem]:
    """Every source that is cited stands in references.yaml, or belongs to a table."""
    known = {edition.id: known_references(desk, edition) for edition in desk.archive.editions}

    def rule(edition: Edition, passage: Passage, mention: Mention, where: Where) -> Problem | None:
        found = _unknown("unknown-reference", where, mention, known[edition.id])
        if found is None:
            return None
        origin = desk.origins.passages[edition.id, passage.id]
        written = origin.node(*mention.path) or origin.node(*mention.path[:-1])  # else taken over from where it is told
        return found if written else None

    return _in_passages(desk, ("reference",), rule)


@check("unknown-organisation", "unknown-official", "unknown-place", "unknown-indicator")
def unknown_in_registry(desk: Desk) -> Iterator[Problem]:
    """Organisations, officials, places and indicators that a passage names are registered."""
    known = {sort: registered(desk, thing) for sort, (thing, _) in _REGISTRIES.items()}

    def rule(_edition: Edition, _passage: Passage, mention: Mention, where: Where) -> Problem | None:
        names = partial(ids_by_name, desk.archive.registry, mention.sort)
        return _unknown(_REGISTRIES[mention.sort][1], where, mention, known[mention.sort], names)

    return _in_passages(desk, tuple(_REGISTRIES), rule)


@check("unknown-organisation", "unknown-indicator")
def unknown_elsewhere(desk: Desk) -> Iterator[Problem]:
    """So are those that sources, tables, officials and charts name."""
    registry, archive = desk.archive.registry, desk.archive
    known = {sort: registered(desk, thing) for sort, (thing, _) in _REGISTRIES.items()}
    held: list[tuple[str | None, str, tuple[Step, ...], object]] = [
        (None, "officials", ("officials", index), one) for index, one in enumerate(registry.officials)
    ]
    held += [(None, "organisations", ("organisations", index), one) for index, one in enumerate(registry.organisations)]
    held += [(None, "indicators", ("indicators", index), one) for index, one in enumerate(registry.indicators)]
    held += [(None, f"table:{name}", (), table.sidecar) for name, table in archive.tables.items()]
    held += [(None, "series", ("charts", index), one) for index, one in enumerate(archive.series.charts)]
    for edition in archive.editions:
        held += [
            (edition.id, "references", ("references", index), one)
            for index, one in enumerate(edition.references)
            if one.id in written_ids(desk, edition.id, "references", "references")
        ]
    for edition_id, thing, path, value in held:
        for mention in mentions(value, path):
            if mention.sort in ("organisation", "indicator"):
                where = partial(desk.where, edition_id, thing, *mention.path)
                names = partial(ids_by_name, desk.archive.registry, mention.sort)
                found = _unknown(_REGISTRIES[mention.sort][1], where, mention, known[mention.sort], names)
                if found is not None:
                    yield found


@check("unknown-category")
def unknown_category(desk: Desk) -> Iterator[Problem]:
    """A figure's category is one of its indicator's."""
    for edition, passage, name, figure in figures(desk, "unknown-category"):
        indicator = desk.archive.registry.indicator.get(figure.indicator or "")
        if indicator is None or figure.category is None:
            continue
        mention = Mention("category", figure.category, ("figures", name, "category"))
        where = partial(desk.spot, edition, passage, *mention.path)
        known = tuple(indicator.categories)
        found = _unknown("unknown-category", where, mention, known, indicator=indicator.id)
        if found is not None:
            yield found


@check("unknown-figure", "unknown-date")
def unknown_figure(desk: Desk) -> Iterator[Problem]:
    """Parts, bases, sums and the fields of a kind name figures and dates of their own entry."""

    def rule(edition: Edition, passage: Passage, mention: Mention, where: Where) -> Problem | None:
        known = tuple(sorted(desk.written_names(edition, passage)))
        if mention.sort == "name":
            known = (*known, *registered(desk, "places"))
        code = "unknown-date" if mention.sort == "date" else "unknown-figure"
        return _unknown(code, where, mention, known, entry=passage.id)

    return _in_passages(desk, ("figure", "date", "name"), rule)


@check("unknown-entry")
def unknown_entry(desk: Desk) -> Iterator[Problem]:
    """Linked entries are of the same edition; what is corrected may be of an earlier one."""
    known = {edition.id: known_entries(desk, edition) for edition in desk.archive.editions}
    everywhere = tuple(one for ids in known.values() for one in ids)

    def rule(edition: Edition, _passage: Passage, mention: Mention, where: Where) -> Problem | None:
        ids = everywhere if mention.sort == "earlier-entry" else known[edition.id]
        return _unknown("unknown-entry", where, mention, ids)

    return _in_passages(desk, ("entry", "earlier-entry"), rule)


@check("unknown-entry", "unknown-figure")
def unknown_on_front(desk: Desk) -> Iterator[Problem]:
    """Highlights name entries, key figures name figures of entries, all of the same edition."""
    for edition in desk.archive.editions:
        known = known_entries(desk, edition)
        for index, written in enumerate(edition.head.highlights):
            where = partial(desk.where, edition.id, "edition", "highlights", index)
            found = _unknown("unknown-entry", where, Mention("entry", written, ("highlights", index)), known)
            if found is not None:
                yield found
        for index, address in enumerate(edition.head.key_figures):
            found = _key_figure(desk, edition, index, address, known)
            if found is not None:
                yield found
        yield from _funding(desk, edition)


def _funding(desk: Desk, edition: Edition) -> Iterator[Problem]:
    """What is said of funding names a passage of the overview, and figures of that passage."""
    funding = edition.head.funding
    if funding is None:
        return
    known = tuple(one.id for one in edition.head.overview)
    passage = next((one for one in edition.head.overview if one.id == funding.passage), None)
    where = partial(desk.where, edition.id, "edition", "funding", "passage")
    unknown = _unknown("unknown-entry", where, Mention("entry", funding.passage, ("funding", "passage")), known)
    if unknown is not None:
        yield unknown
    for field in ("required", "received") if passage else ():
        where = partial(desk.where, edition.id, "edition", "funding", field)
        names = tuple(sorted(desk.written_names(edition, passage))) if passage else ()
        mention = Mention("figure", getattr(funding, field), ("funding", field))
        found = _unknown("unknown-figure", where, mention, names, entry=funding.passage)
        if found is not None:
            yield found


def _key_figure(desk: Desk, edition: Edition, index: int, address: str, known: tuple[str, ...]) -> Problem | None:
    entry, _, name = address.partition(".")
    where = partial(desk.where, edition.id, "edition", "key_figures", index)
    unknown = _unknown("unknown-entry", where, Mention("entry", entry, ("key_figures", index)), known)
    passage = edition.passage(entry)
    if unknown is not None or passage is None:
        return _whole(unknown, "{}." + name) if unknown is not None else None
    names = tuple(sorted(desk.written_names(edition, passage)))
    found = _unknown("unknown-figure", where, Mention("figure", name, ("key_figures", index)), names, entry=entry)
    return _whole(found, entry + ".{}") if found is not None else None


def _whole(found: Problem, address: str) -> Problem:
    """What was meant as it is written here: an entry and its figure."""
    meant = found.facts["meant"]
    return replace(found, facts={**found.facts, "meant": address.replace("{}", meant) if meant else ""}, fix=None)


@check("language-missing")
def language_missing(desk: Desk) -> Iterator[Problem]:
    """Registries, tables, the series and the plan of an edition have their words in every language of the reports."""
    archive, registry = desk.archive, desk.archive.registry
    held: list[tuple[str | None, str, tuple[Step, ...], BaseModel]] = [(None, "series", (), archive.series)]
    held += [(None, f"table:{name}", (), table.sidecar) for name, table in archive.tables.items()]
    held += [(one.id, "edition", ("funding",), one.head.funding) for one in archive.editions if one.head.funding]
    for thing in ("indicators", "organisations", "places", "officials", "terms"):
        held += [(None, thing, (thing, index), one) for index, one in enumerate(getattr(registry, thing))]
    for owner, thing, path, value in held:
        where = partial(desk.where, owner, thing)
        for inner, words in _by_language(value, path):
            for language in archive.series.languages:
                if words and language not in words:
                    yield _without_words(desk, where, inner, words, language)


def _without_words(
    desk: Desk, where: Callable[..., Spot], path: tuple[Step, ...], words: Mapping[str, str], language: str
) -> Problem:
    """Words that are missing, or stand under another code than their language has."""
    dotted = ".".join(str(step) for step in path)
    others = [one for one in words if one not in desk.archive.series.languages]
    if len(others) == 1 and others[0] == "ua" and language == "uk":
        spot = where(*path, others[0], key=True)
        fix = Fix(spot, language) if spot.length == len(others[0]) else None
        return problem("unknown-key", spot, path=dotted, fix=fix, key=others[0], meant=language, known=language)
    spot = where(*path, key=True)
    return problem("language-missing", spot, path=dotted, field=str(path[-1]), language=language)


_WORDED = frozenset(
    {
        "title",
        "publisher",
        "crisis",
        "role",
        "disclaimers",
        "map_disclaimer",
        "licence",
        "label",
        "short",
        "definition",
        "caveat",
        "reason",
        "name",
        "names",
        "words",
        "categories",
        "notes",
        "note",
        "plan",
    }
)


def _by_language(
    value: object, path: tuple[Step, ...], field: str = ""
) -> Iterator[tuple[tuple[Step, ...], Mapping[str, str]]]:
    """The mappings from languages to words within a value."""
    if isinstance(value, BaseModel):
        for name, known in type(value).model_fields.items():
            yield from _by_language(getattr(value, name), (*path, known.alias or name), name)
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            yield from _by_language(held, (*path, index), field)
    elif isinstance(value, dict) and field in _WORDED:
        if all(isinstance(held, str) for held in value.values()):
            yield path, value
        else:
            for key, held in value.items():
                yield from _by_language(held, (*path, str(key)), field)
