"""The indicators, organisations, places, officials and terms, in all languages."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sitrep.model.exemption import Excusable
from sitrep.model.figure import Measure, Unit
from sitrep.model.message import Case
from sitrep.model.value import (
    Audience,
    ByLanguage,
    Date,
    Id,
    Ids,
    LanguageCode,
    Name,
    Sensitivity,
    Value,
    Whole,
    Words,
    YesNo,
)

PlaceKind = Literal["country", "region", "oblast", "raion", "hromada", "city", "settlement", "village"]
FINE: frozenset[PlaceKind] = frozenset({"raion", "hromada", "city", "settlement", "village"})


def _words(written: object) -> object:
    return (written,) if isinstance(written, str) else written


SomeWords = Annotated[tuple[Words, ...], BeforeValidator(_words)]


Host = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Hosts = Annotated[tuple[Host, ...], BeforeValidator(_words)]


class Break(Value):
    """From this day a series is not comparable with what came before."""

    at: Date = Field(description="The first day of the new series")
    reason: ByLanguage = Field(description="What has changed")


class Indicator(Excusable):
    """What is measured: worded once for all weeks, in every language."""

    id: Id
    label: ByLanguage = Field(description="As it stands beside a figure")
    short: ByLanguage = Field(description="As it stands in a chart")
    definition: ByLanguage = Field(description="What counts and what does not")
    caveat: ByLanguage | None = Field(default=None, description="Why it is not the whole truth")
    unit: Unit = Field(description="In what it is counted")
    measure: Measure = Field(description="What there is at a time, what happens in a time, or all since a day")
    since: Date | None = Field(default=None, description="The day from which a cumulative figure counts")
    in_period: Id | None = Field(
        default=None, description="Of a cumulative one: the indicator that counts the same in a period"
    )
    max_age: Whole | None = Field(default=None, description="Days after which a value is called old")
    categories: dict[Name, ByLanguage] = Field(default={}, description="Commodities, ports and the like")
    by_place: YesNo = Field(default=False, description="Whether each value is of one place")
    backlog: YesNo = Field(default=False, description="A running total that takes in older records as they come")
    breaks: tuple[Break, ...] = Field(default=(), description="Days from which it is not comparable with before")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"


class Organisation(Excusable):
    """Who publishes, speaks or acts."""

    id: Id
    name: ByLanguage = Field(description="Its full name")
    short: ByLanguage = Field(description="As it stands beside a figure")
    type: Literal["un", "government", "ngo", "media", "research", "other"] = Field(
        description="What sort of organisation it is"
    )
    hosts: Hosts = Field(default=(), description="Where its own pages stand: an address elsewhere is asked about")
    confusable_with: Ids = Field(default=(), description="Whom it is easily taken for")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"


class PlaceName(Value):
    """Names that were official between two days."""

    names: ByLanguage = Field(description="What it was called then")
    valid_from: Date | None = Field(default=None, description="The first day of this name")
    valid_to: Date | None = Field(default=None, description="The last day of this name")
    forms: dict[LanguageCode, dict[Case, Words]] = Field(default={}, description="The cases of this name")


class Place(Excusable):
    """A place: its code is its identity, names are not; case forms are written by hand, nothing is inflected.

    `preposition` is the word for "in" where the place varies: у, в or на.
    """

    id: Name
    code: Annotated[str, Field(pattern=r"^(UA[0-9]{2}|UA[0-9]{17}|[A-Z]{2,3}|[0-9]{3})$")] | None = Field(
        default=None, description="p-code, KATOTTG, ISO or UN M49"
    )
    kind: PlaceKind = Field(description="What sort of place it is")
    names: ByLanguage = Field(description="Its name today, or as it was when it was last there")
    fictional: YesNo = Field(
        default=False, description="There is no such place: for exercises, in editions that are samples"
    )
    forms: dict[LanguageCode, dict[Case, Words]] = Field(
        default={}, description="Its name in each case, written by hand"
    )
    forms_proposed: YesNo = Field(
        default=False, description="The forms were proposed by rule, and nobody read them yet"
    )
    preposition: ByLanguage = Field(default={}, alias="in")
    earlier_names: tuple[PlaceName, ...] = Field(default=(), description="Names that held until or from a day")
    valid_from: Date | None = Field(default=None, description="Since when there is such a place")
    valid_to: Date | None = Field(default=None, description="Until when there was")
    banned: SomeWords = Field(default=(), description="Names that are refused")
    note: Words | None = Field(default=None, description="For those who keep the registry")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"

    @property
    def oblast(self) -> str | None:
        """The p-code of its first-level unit, where it lies in Ukraine."""
        return self.code[:4] if self.code and self.code.startswith("UA") and len(self.code) >= 4 else None  # noqa: PLR2004  # UA and two digits

    @property
    def fine(self) -> bool:
        """Whether it is finer than an oblast."""
        return self.kind in FINE and self.code not in ("UA80", "UA85")


class Official(Excusable):
    """A person in public function, and only such."""

    id: Id
    name: ByLanguage = Field(description="As the person writes it, accents kept")
    role: ByLanguage = Field(description="The public function")
    organisation: Id = Field(description="For whom the person speaks")
    forms: dict[LanguageCode, dict[Case, Words]] = Field(default={}, description="The cases of the name")
    spellings: SomeWords = Field(default=(), description="How else it is written: refused outside quotations")
    since: Date | None = Field(default=None, description="The first day in office")
    until: Date | None = Field(default=None, description="The last day in office")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"


class Term(Excusable):
    """A word of the field: what it is called in each language, in which sense, and what it may not be called."""

    id: Id
    words: ByLanguage = Field(description="What it is called")
    sense: Words | None = Field(default=None, description="In which sense, where a word has several")
    source: Words | None = Field(default=None, description="Where the word comes from")
    variants: dict[LanguageCode, SomeWords] = Field(
        default={}, description="What else it may be called, and its acronyms"
    )
    banned: dict[LanguageCode, SomeWords] = Field(default={}, description="What it may not be called")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"


class Registry(Value):
    """All that editions refer to by id; it is itself and no other, so that what follows from it can be kept."""

    indicators: tuple[Indicator, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    officials: tuple[Official, ...] = ()
    terms: tuple[Term, ...] = ()

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {one.id: one for one in self.indicators}

    @cached_property
    def organisation(self) -> dict[str, Organisation]:
        """Organisations by id."""
        return {one.id: one for one in self.organisations}

    @cached_property
    def place(self) -> dict[str, Place]:
        """Places by id."""
        return {one.id: one for one in self.places}

    @cached_property
    def official(self) -> dict[str, Official]:
        """Officials by id."""
        return {one.id: one for one in self.officials}
