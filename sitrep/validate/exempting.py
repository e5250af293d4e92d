"""Everything in a workspace that holds signed exceptions: passages, heads of editions, sources, registries, tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sitrep.model.edition import Edition
from sitrep.model.exemption import Excusable
from sitrep.model.registry import Registry
from sitrep.problems import Spot
from sitrep.validate.desk import Desk

# The rules that are asked of whatever is written; and that of an edition's finished files, which its head excuses.
HARMFUL = (
    "harm-coordinates",
    "harm-contact",
    "harm-person",
    "harm-name",
    "harm-identifiable",
    "harm-military",
    "harm-responders",
)
OUTPUT = "harm-output"


@dataclass(frozen=True)
class Holder:
    """Something with exceptions: what it is called, the edition that it belongs to, and where it stands."""

    value: Excusable
    name: str
    desk: Desk
    edition: Edition | None
    thing: str
    path: tuple[str | int, ...] = ()
    passage: bool = False

    @property
    def made(self) -> date | None:
        """The day after which nobody can sign: that of the edition; a registry or a table has none."""
        head = self.edition.head if self.edition else None
        return (head.compiled or head.published or head.data_cutoff) if head else None

    def at(self, *steps: str | int) -> Spot:
        """Where something in it stands."""
        if self.passage and self.edition is not None:
            return self.desk.origins.passages[self.edition.id, self.name].at(*steps)
        return self.desk.where(self.edition.id if self.edition else None, self.thing, *self.path, *steps)


def exempting(desk: Desk) -> Iterator[Holder]:
    """All that holds an exception, the series first."""
    return (one for one in holders(desk) if one.value.exceptions)


def holders(desk: Desk) -> Iterator[Holder]:
    """All that could hold one, the series first."""
    yield Holder(desk.archive.series, "series.yaml", desk, None, "series")
    for edition in desk.archive.editions:
        yield Holder(edition.head, "edition.yaml", desk, edition, "edition")
        for passage in edition.passages():
            yield Holder(passage, passage.id, desk, edition, "", passage=True)
        for index, reference in enumerate(edition.references):
            yield Holder(reference, reference.id, desk, edition, "references", ("references", index))
    for group in Registry.model_fields:
        for index, item in enumerate(getattr(desk.archive.registry, group)):
            yield Holder(item, item.id, desk, None, group, (group, index))
    for name, table in desk.archive.tables.items():
        yield Holder(table.sidecar, name, desk, None, f"table:{name}")
