"""Whether what is cited is whole, in time, who it seems to be, and needed."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from sitrep.load.node import Map
from sitrep.model.edition import Edition
from sitrep.model.reference import Reference
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.checks.names import written_ids
from sitrep.validate.desk import Desk

_PARTS = (("title", "title"), ("url", "url"), ("published", "date"))


def _references(desk: Desk) -> Iterator[tuple[Edition | None, str, tuple[str | int, ...], Reference]]:
    """Every source with the file and the path at which it stands: those of editions, then those of tables."""
    for edition in desk.archive.editions:
        held = written_ids(desk, edition.id, "references", "references")
        for reference in edition.references:
            if reference.id in held:
                yield edition, "references", ("references", held.index(reference.id)), reference
    for name, table in desk.archive.tables.items():
        yield None, f"table:{name}", ("reference",), table.sidecar.reference


@check("source-incomplete")
def source_incomplete(desk: Desk) -> Iterator[Problem]:
    """A source has title, address and date, or says why not; where neither prints, neither need be stored."""
    for edition, thing, path, reference in _references(desk):
        owner = edition.id if edition else None
        node = desk.origins.files[owner or "", thing].node(*path)
        for field, absent in _PARTS:
            hidden = reference.show == "publisher-date" and field != "published"
            written = isinstance(node, Map) and (field in node or f"no_{absent}" in node)  # it may be at fault itself
            if not written and not hidden:
                spot = desk.where(owner, thing, *path)
                facts = {"reference": reference.id, "field": field, "absent": absent}
                yield problem("source-incomplete", spot, path=".".join(map(str, path)), fix=None, **facts)


@check("source-http")
def source_http(desk: Desk) -> Iterator[Problem]:
    """An address over which a page may be changed on its way says why it is taken."""
    for edition, thing, path, reference in _references(desk):
        if reference.url is not None and reference.url.startswith("http://") and reference.no_https is None:
            spot = desk.where(edition.id if edition else None, thing, *path, "url")
            where = ".".join(map(str, (*path, "url")))
            yield problem("source-http", spot, path=where, reference=reference.id)


@check("source-retrieved")
def source_retrieved(desk: Desk) -> Iterator[Problem]:
    """A page changes and vanishes: who cites one says when it was looked at."""
    for edition, thing, path, reference in _references(desk):
        owner = edition.id if edition else None
        node = desk.origins.files[owner or "", thing].node(*path)
        written = isinstance(node, Map) and "retrieved" in node  # it may be at fault itself
        if reference.url is not None and not written:
            spot = desk.where(owner, thing, *path, "url")
            yield problem("source-retrieved", spot, path=".".join(map(str, path)), reference=reference.id)


@check("source-after-cutoff")
def source_after_cutoff(desk: Desk) -> Iterator[Problem]:
    """A source is not from after the data cut-off."""
    for edition, thing, path, reference in _references(desk):
        if edition is not None and reference.published and reference.published > edition.head.data_cutoff:
            spot = desk.where(edition.id, thing, *path, "published")
            facts = {"reference": reference.id, "day": reference.published, "cutoff": edition.head.data_cutoff}
            yield problem("source-after-cutoff", spot, path=".".join(map(str, (*path, "published"))), fix=None, **facts)


@check("source-unused")
def source_unused(desk: Desk) -> Iterator[Problem]:
    """Each source of an edition is cited in it."""
    cited: dict[str, set[str]] = {edition.id: set() for edition in desk.archive.editions}
    for edition, _, held in desk.mentioned:
        cited[edition.id] |= {mention.written for mention in held if mention.sort == "reference"}
    for owner, thing, path, reference in _references(desk):
        if owner is not None and reference.id not in cited[owner.id]:
            spot = desk.where(owner.id, thing, *path, "id")
            yield problem("source-unused", spot, path=".".join(map(str, path)), reference=reference.id)


@check("source-confusable")
def source_confusable(desk: Desk) -> Iterator[Problem]:
    """The host of an address is not that of an organisation with which the publisher is easily confused."""
    organisations = desk.archive.registry.organisation
    for edition, thing, path, reference in _references(desk):
        host = urlsplit(reference.url or "").hostname or ""
        for other in organisations.values():
            publisher = organisations.get(reference.publisher)
            alike = publisher and (other.id in publisher.confusable_with or publisher.id in other.confusable_with)
            if alike and other.id != reference.relay_of and any(_of(host, one) for one in other.hosts):
                spot = desk.where(edition.id if edition else None, thing, *path, "publisher")
                facts = {"publisher": reference.publisher, "host": host, "other": other.id}
                yield problem(
                    "source-confusable", spot, path=".".join(map(str, (*path, "publisher"))), fix=None, **facts
                )


def _of(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")
