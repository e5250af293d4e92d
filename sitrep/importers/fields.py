"""Knows the fields that a draft can have, and by which names and HXL tags a column is certainly one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from sitrep.importers.heading import Column, tags
from sitrep.model.figure import Qualifier, Unit
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.registry import Registry
from sitrep.validate.schema import choices_at

Sort = Literal["day", "number", "place", "organisation", "official", "category", "indicator", "choice", "words"]
# What a tag may say besides without becoming another thing: +f, +children or +hh would.
_NEUTRAL = frozenset(
    {
        "num",
        "ind",
        "code",
        "name",
        "id",
        "v_pcode",
        "v_ocha",
        "v_iso3",
        "v_iso2",
        "i_en",
        "i_uk",
        "official",
    }
)


@dataclass(frozen=True)
class Field:
    """A field of a draft: what its cells are, the names that mean it, its HXL tags, and the unit of its numbers."""

    name: str
    sort: Sort
    names: tuple[str, ...] = ()
    tagged: tuple[str, ...] = ()
    unit: Unit | None = None
    choices: tuple[str, ...] = ()
    indicator: bool = False


_AS_OF = Field("as_of", "day", ("as of", "станом на", "reporting date", "звітна дата"), ("#date+reported",))
_START = Field("start", "day", ("period start", "початок періоду"), ("#date+start",))
_END = Field("end", "day", ("period end", "кінець періоду"), ("#date+end",))
_PLACE = Field(
    "place",
    "place",
    ("місце", "oblast", "область", "admin1 pcode", "adm1_pcode"),
    ("#adm1+code", "#adm1+name", "#adm1"),
)
_PEOPLE = (
    Field("idps", "number", ("idp", "впо", "internally displaced people"), ("#affected+idps",), "person"),
    Field("refugees", "number", ("біженці",), ("#affected+refugees",), "person"),
    Field("returnees", "number", ("returnee", "повернулися"), ("#affected+returnees",), "person"),
)
TABLE = (
    _AS_OF,
    Field("day", "day", ("date", "дата"), ("#date",)),
    _START,
    _END,
    Field("departed", "day", ("departure", "departure date", "дата відправлення"), ("#date+departed",)),
    Field("published", "day", ("дата публікації",), ("#date+published",)),
    _PLACE,
    Field("indicator", "indicator", ("індикатор", "показник"), ("#indicator+code",)),
    Field("category", "category", ("категорія",), ("#item+commodity",)),
    Field("qualifier", "choice", choices=get_args(Qualifier)),
    Field("digits", "words"),
    Field("label", "words", ("назва",)),
    *_PEOPLE,
    Field("households", "number", ("домогосподарства",), ("#affected+hh", "#affected+idps+hh"), "household"),
    Field("tonnes", "number", ("tons", "metric tons", "tonnage", "тонни", "тонн"), ("#value+tonnes",), "tonne"),
    Field("capacity", "number", ("місткість",), ("#capacity",), "place"),
    Field("value", "number", ("значення",)),
)
FIELDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "table": TABLE,
        "displacement": (_AS_OF, _START, _END, _PLACE, *_PEOPLE),
        "shelter": (
            _AS_OF,
            _PLACE,
            Field(
                "shelter_type",
                "choice",
                ("тип укриття",),
                ("#loc+type",),
                choices=choices_at(Shelter, ("shelter_type",)),
            ),
            Field("capacity", "number", ("місткість",), ("#capacity",), "place"),
            Field("occupied", "number", ("розміщено", "idps"), ("#affected+idps",), "person"),
        ),
        "grain-export": (
            Field("departed", "day", ("departure", "departure date", "дата відправлення"), ("#date+departed",)),
            Field("category", "category", ("commodity", "вантаж"), ("#item+commodity",)),
            Field("tonnes", "number", ("tons", "metric tons", "tonnage", "тонни"), ("#value+tonnes",), "tonne"),
        ),
        "un-visit": (
            _START,
            _END,
            _PLACE,
            Field("organisation", "organisation", ("організація", "organization"), ("#org",)),
            Field("principal", "official", ("official", "посадова особа")),
            Field("visit_status", "choice", choices=("announced", "en-route", "completed", "postponed", "cancelled")),
        ),
    }
)
# Kobo calls the minutes of an interview `start` and `end`: where these stand, the names mean that.
_KOBO = frozenset({"_uuid", "_submission_time", "_id"})
_KOBO_NAMES = frozenset({"start", "end", "today"})


def fields(draft: str, registry: Registry) -> dict[str, Field]:
    """The fields of a draft by name; those of a table are all indicators as well."""
    known = {one.name: one for one in FIELDS[draft]}
    if draft == "table":
        known = {one.id: Field(one.id, "number", unit=one.unit, indicator=True) for one in registry.indicators} | known
    return known


def certain(column: Column, draft: str, registry: Registry, columns: tuple[Column, ...]) -> tuple[Field, str] | None:
    """The field that a column certainly is, and why: `tag`, `name` or `indicator`; None where it is not certain."""
    known = fields(draft, registry)
    if column.tag:
        found = [one for one in known.values() if any(_same_tag(column.tag, tag) for tag in one.tagged)]
        return (found[0], "tag") if len(found) == 1 else None
    name = _plain(column.name)
    if name in _KOBO_NAMES and _KOBO & {one.name for one in columns}:
        return None
    found = [one for one in known.values() if name in (_plain(one.name), *map(_plain, one.names))]
    if len(found) == 1:
        return found[0], "name"
    labelled = [
        one.id
        for one in registry.indicators
        if draft == "table" and name in {_plain(words) for held in (one.label, one.short) for words in held.values()}
    ]
    return (known[labelled[0]], "indicator") if len(labelled) == 1 and not found else None


def _same_tag(written: str, known: str) -> bool:
    """Whether two tags mean one thing: what the first says besides is neutral."""
    held, wanted = tags(written) or frozenset(), tags(known) or frozenset()
    return wanted <= held and held - wanted <= _NEUTRAL


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())
