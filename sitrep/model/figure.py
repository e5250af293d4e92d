"""A value or a range with its indicator, qualifier, precision, as-of date, status and sources."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field

from sitrep.model.value import (
    Audience,
    Date,
    Id,
    Ids,
    Name,
    Number,
    Period,
    Sensitivity,
    Span,
    Text,
    Value,
    When,
    Whole,
    Words,
)

Unit = Literal[
    "person",
    "household",
    "site",
    "place",
    "dwelling",
    "building",
    "hromada",
    "tonne",
    "vessel",
    "voyage",
    "crossing",
    "country",
    "usd",
    "percent",
    "percentage-point",
    "day",
    "visit",
    "event",
]
Measure = Literal["stock", "flow", "cumulative"]
Qualifier = Literal["exact", "about", "at-least", "more-than", "nearly", "up-to", "fewer-than"]
Status = Literal["verified", "registered", "estimate", "reported", "claimed", "projected", "computed"]
Confirmation = Literal["primary", "two-sources", "single-source", "relay", "disputed"]
STATUSES: tuple[Status, ...] = get_args(Status)
NEEDS_CAVEAT: frozenset[Status] = frozenset({"verified", "estimate", "claimed", "projected"})
ONE_SIDED: frozenset[Qualifier] = frozenset({"at-least", "more-than", "nearly", "up-to", "fewer-than"})


class Amount(Value):
    """A value or a range as its source gave it; zero is a value, absence is none of these."""

    value: Number | None = Field(default=None, description="Digits, and a full stop before decimals: 5400000, 8.5")
    low: Number | None = Field(default=None, description="The lower end of a range")
    high: Number | None = Field(default=None, description="The upper end of a range")
    qualifier: Qualifier = Field(default="exact", description="The word that the source put before the number")
    digits: Whole | None = Field(default=None, description="Significant digits that the source gave")

    @property
    def known(self) -> bool:
        """Whether there is a number at all."""
        return self.value is not None or (self.low is not None and self.high is not None)

    @property
    def middle(self) -> Decimal | None:
        """The value, or the middle of the range."""
        if self.value is not None:
            return self.value
        if self.low is None or self.high is None:
            return None
        return (self.low + self.high) / 2

    @property
    def tolerance(self) -> Decimal:
        """Half of the last digit that the source gave; 0 where the value is exact to its last digit."""
        if self.value is None or not self.value or self.digits is None:
            return Decimal(0)
        return Decimal(5).scaleb(self.value.adjusted() - self.digits)


class Earlier(Amount):
    """The same figure as it stood at an earlier date."""

    as_of: Date | None = Field(default=None, description="The day that it was about")
    period: Span | None = Field(default=None, description="The days that it was about")
    published: Date | None = Field(default=None, description="When the source gave it")
    source: Ids = Field(default=(), description="Who said so then; otherwise as now")


class TableCell(Value):
    """Where in a table a figure comes from: its row by the key column, or by several."""

    table: Id = Field(description="The name of a table of the workspace")
    row: Words | dict[str, Words] = Field(description="The value in the table's key column, or one for each of several")
    column: Words = Field(description="The column of numbers")


class Restatement(Value):
    """An earlier value that its own source has corrected: what it was, why it changed, and by whom."""

    value: Number = Field(description="What it was before the correction")
    reason: Text = Field(description="Why it was corrected")
    by: Id = Field(description="Who has corrected it")


class Alternative(Amount):
    """Another source's figure for the same thing."""

    status: Status | None = Field(default=None, description="How that number came about")
    source: Ids = Field(description="Who says so instead")
    note: Text | None = Field(default=None, description="What should be known of it")


def _row_of_names(written: object) -> object:
    return (written,) if isinstance(written, str) else written


class Figure(Amount):
    """What was counted, measured, estimated or said, when, by whom, and how sure that is.

    Its key in the entry is the name by which prose refers to it. It holds a value, a range, a cell of a table or a
    sum of other figures of the entry; once an edition has been assembled, tables and sums are resolved and
    `value` is set in every case, while `from_table` and `sum_of` go on saying where it comes from.
    """

    indicator: Id | None = Field(default=None, description="What is measured; it gives label, unit and measure")
    category: Name | None = Field(default=None, description="A category of the indicator: a commodity, a port")
    place: Name | None = Field(default=None, description="The place that it is about, where the indicator is by place")
    label: Text | None = Field(default=None, description="Only for a one-off that no indicator describes")
    unit: Unit | None = Field(default=None, description="For a one-off; otherwise the indicator's")
    measure: Measure | None = Field(default=None, description="For a one-off; otherwise the indicator's")
    from_table: TableCell | None = Field(default=None, alias="from")
    sum_of: Annotated[tuple[Name, ...], BeforeValidator(_row_of_names)] = Field(
        default=(), description="The figures of this entry that it is the sum of"
    )
    as_of: Date | None = Field(default=None, description="The day it is about")
    period: Span | None = Field(default=None, description="The days it is about, where it counts what happened in them")
    since: Date | None = Field(default=None, description="The day from which a cumulative figure counts")
    status: Status | None = Field(default=None, description="How the number came about")
    confirmation: Confirmation | None = Field(default=None, description="What was done to check it")
    source: Ids = Field(default=(), description="Who says so")
    grade: Annotated[str, Field(pattern="^[A-F][1-6]$")] | None = Field(
        default=None, description="How far the source (A to F) and the information (1 to 6) can be relied on, as C3"
    )
    of: Name | None = Field(default=None, description="The figure that it is a share of")
    base: Text | None = Field(default=None, description="What a percentage is of, where no figure says it")
    parts: Annotated[tuple[Name, ...], BeforeValidator(_row_of_names)] = Field(
        default=(), description="Figures of this entry that add up to it"
    )
    earlier: tuple[Earlier, ...] = Field(default=(), description="What it was on earlier days")
    compare_to: When | None = Field(
        default=None, description="The day or period to compare with, where it is not the newest one before"
    )
    method: Text | None = Field(default=None, description="How it was found out")
    coverage: Text | None = Field(default=None, description="Whom or what it covers")
    exclusions: Text | None = Field(default=None, description="Whom or what it leaves out")
    not_comparable: Text | None = Field(
        default=None, alias="break", description="Why not comparable with the one before"
    )
    restates: Restatement | None = Field(default=None, description="What its own source has corrected")
    alternatives: tuple[Alternative, ...] = Field(default=(), description="What other sources say")
    chosen_because: Text | None = Field(default=None, description="Why this source and not the others")
    caveat: Text | None = Field(default=None, description="Why it is not the whole truth; otherwise the indicator's")
    published_by_authority: Id | None = Field(default=None, description="Who published this toll of a small place")
    audience: Audience = "public"
    sensitivity: Sensitivity = "low"

    @property
    def reference_date(self) -> date | Period | None:
        """The day or the period that the number is about."""
        return self.period if self.period is not None else self.as_of

    @property
    def to_date(self) -> date | None:
        """The last day that the number is about."""
        return self.period.end if self.period is not None else self.as_of
