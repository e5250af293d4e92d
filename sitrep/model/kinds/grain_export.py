"""Grain and other food that leaves Ukrainian ports and borders, and the agreements under which it does."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import Date, Name, Text, Value, Words, YesNo


class Agreement(Value):
    """An agreement that covers Ukrainian ports: when it was signed, when it ends, and how it stands."""

    signed: Date | None = Field(default=None, description="The day on which it was signed")
    expires: Name | None = Field(default=None, description="The entry's date on which the term ends")
    state: Literal["in-force", "due", "extended", "lapsed"] = Field(
        description="How it stands at the end of the period"
    )


class Vessel(Value):
    """A ship: its name and its IMO number with check digit."""

    name: Words = Field(description="As it is painted on the ship")
    imo: Annotated[str, Field(pattern="^[0-9]{7}$")] = Field(description="Seven digits, of which the last is a check")


class GrainExport(Entry):
    """What was shipped, by which corridor, on how many voyages, to whom."""

    KIND: ClassVar[str] = "grain-export"
    FACTS: ClassVar[tuple[str, ...]] = ("corridor", "reporting_unit", "departed", "preliminary")

    corridor: Literal["black-sea-initiative", "solidarity-lanes", "danube", "grain-from-ukraine"] = Field(
        description="By which way it leaves"
    )
    reporting_unit: Literal["cumulative", "period", "single-voyage"] | None = Field(
        default=None, description="Whether it counts all so far, a period or one voyage"
    )
    quantity: Name | None = Field(default=None, description="The figure of what was shipped")
    commodities: tuple[Name, ...] = Field(default=(), description="Figures of what was shipped")
    voyages: Name | None = Field(default=None, description="The figure of all voyages, in and out")
    inbound: Name | None = Field(default=None, description="The figure of voyages to the ports")
    outbound: Name | None = Field(default=None, description="The figure of voyages from the ports")
    vessels: Name | None = Field(default=None, description="The figure of ships, each counted once")
    destinations: tuple[Name, ...] = Field(default=(), description="Figures of where it went")
    preliminary: YesNo = Field(default=False, description="Destinations may change on the way")
    income_group: Text | None = Field(default=None, description="Of what income the countries are that it went to")
    ports: tuple[Name, ...] = Field(default=(), description="From where it was shipped")
    vessel: Vessel | None = Field(default=None, description="The ship that a single voyage is about, once it has left")
    departed: Date | None = Field(default=None, description="The day on which the vessel left")
    inspections: Name | None = Field(default=None, description="The figure of inspections")
    waiting_days: Name | None = Field(default=None, description="The figure of days that a ship waits")
    queue: Name | None = Field(default=None, description="The figure of ships that wait")
    wfp_share: Name | None = Field(default=None, description="The figure of what the World Food Programme bought")
    agreement: Agreement | None = Field(default=None, description="The agreement under which it leaves")
