"""People who had to leave their homes, and those who came back."""

from typing import ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import Name, Text, Value, Whole, YesNo

Age = Literal["0-4", "5-11", "12-17", "18-59", "60+"]
Sex = Literal["female", "male", "other", "unknown"]


class Group(Value):
    """One cell of a breakdown: the figure that counts the people of this sex and age."""

    sex: Sex | None = Field(default=None, description="Of which sex they are")
    age: Age | None = Field(default=None, description="How old they are")
    figure: Name = Field(description="The figure that counts them")


class Displacement(Entry):
    """Where people left from, where they are, and how that is known."""

    KIND: ClassVar[str] = "displacement"
    FACTS: ClassVar[tuple[str, ...]] = (
        "population_group",
        "origin",
        "location",
        "asylum",
        "assessment",
        "round",
        "sample",
    )

    population_group: Literal[
        "idp",
        "refugee",
        "returnee-idp",
        "returnee-abroad",
        "temporary-protection",
        "host",
        "non-displaced",
        "border-crossing",
    ] = Field(description="Whom it is about")
    origin: Name | None = Field(default=None, description="Where they left")
    location: Name | None = Field(default=None, description="Where in the country they are")
    asylum: Name | None = Field(default=None, description="Where abroad they are")
    assessment: (
        Literal["survey", "baseline-area", "event-tracking", "site", "registration", "border-count", "evacuation"]
        | None
    ) = Field(default=None, description="How they were counted")
    round: Whole | None = Field(default=None, description="Which round of the survey")
    sample: Whole | None = Field(default=None, description="How many were asked")
    breakdown: tuple[Group, ...] = Field(default=(), description="Which figures count whom, by sex and age")
    breakdown_of: Name | None = Field(default=None, description="The figure that the breakdown adds up to")
    partial: YesNo = Field(default=False, description="The breakdown is not of everyone")
    coverage_exclusions: Text | None = Field(default=None, description="Where nobody was asked")
    definition: Text | None = Field(default=None, description="Who counts")
    household_size: Name | None = Field(default=None, description="The figure that turns households into people")
    reasons: Text | None = Field(default=None, description="Why people left or came back")
    intentions: Text | None = Field(default=None, description="What they mean to do, and how many were asked")
