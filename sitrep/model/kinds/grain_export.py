"""Grain and other food that leaves Ukrainian ports and borders, and the agreements under which it does."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import Date, Name, Text, Value, Words, YesNo


class Agreement(Value):
    """An agreement that covers Ukrainian ports: when it was signed, when it ends, and how it stands."""

    signed: Date | None = None
    expires: Name | None = Field(default=None, description="The entry's date on which the term ends")
    state: Literal["in-force", "due", "extended", "lapsed"]


class Vessel(Value):
    """A ship: its name and its IMO number with check digit."""

    name: Words
    imo: Annotated[str, Field(pattern="^[0-9]{7}$")]


class GrainExport(Entry):
    """What was shipped, by which corridor, on how many voyages, to whom."""

    KIND: ClassVar[str] = "grain-export"
    FACTS: ClassVar[tuple[str, ...]] = ("corridor", "reporting_unit", "departed", "preliminary")

    corridor: Literal["black-sea-initiative", "solidarity-lanes", "danube", "grain-from-ukraine"]
    reporting_unit: Literal["cumulative", "period", "single-voyage"] | None = None
    quantity: Name | None = None
    commodities: tuple[Name, ...] = Field(default=(), description="Figures of what was shipped")
    voyages: Name | None = None
    inbound: Name | None = None
    outbound: Name | None = None
    vessels: Name | None = None
    destinations: tuple[Name, ...] = Field(default=(), description="Figures of where it went")
    preliminary: YesNo = Field(default=False, description="Destinations may change on the way")
    income_group: Text | None = None
    ports: tuple[Name, ...] = ()
    vessel: Vessel | None = Field(default=None, description="The ship that a single voyage is about, once it has left")
    departed: Date | None = Field(default=None, description="The day on which the vessel left")
    inspections: Name | None = None
    waiting_days: Name | None = None
    queue: Name | None = None
    wfp_share: Name | None = None
    agreement: Agreement | None = None
