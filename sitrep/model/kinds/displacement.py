"""People who had to leave their homes, and those who came back."""

from typing import ClassVar, Literal

from sitrep.model.entry import Entry
from sitrep.model.value import Name, Text, Value, Whole, YesNo

Age = Literal["0-4", "5-11", "12-17", "18-59", "60+"]
Sex = Literal["female", "male", "other", "unknown"]


class Group(Value):
    """One cell of a breakdown: the figure that counts the people of this sex and age."""

    sex: Sex | None = None
    age: Age | None = None
    figure: Name


class Displacement(Entry):
    """Where people left from, where they are, and how that is known."""

    KIND: ClassVar[str] = "displacement"
    FACTS: ClassVar[tuple[str, ...]] = ("population_group", "origin", "location", "asylum", "assessment")

    population_group: Literal[
        "idp",
        "refugee",
        "returnee-idp",
        "returnee-abroad",
        "temporary-protection",
        "host",
        "non-displaced",
        "border-crossing",
    ]
    origin: Name | None = None
    location: Name | None = None
    asylum: Name | None = None
    assessment: (
        Literal["survey", "baseline-area", "event-tracking", "site", "registration", "border-count", "evacuation"]
        | None
    ) = None
    round: Whole | None = None
    sample: Whole | None = None
    breakdown: tuple[Group, ...] = ()
    partial: YesNo = False
    coverage_exclusions: Text | None = None
    definition: Text | None = None
    household_size: Name | None = None
    reasons: Text | None = None
    intentions: Text | None = None
