"""Places where people shelter, and damage to homes; the two are not the same."""

from typing import ClassVar, Literal

from pydantic import Field

from sitrep.model.entry import Entry
from sitrep.model.value import Name, Text, YesNo

SHELTERING = frozenset({"collective-site", "transit-site", "heating-point", "bomb-shelter", "basement", "metro"})


class Shelter(Entry):
    """What shelter there is, what state it is in, what is needed and what is done.

    Where people shelter, nothing finer than an oblast is public; there is no field for coordinates.
    """

    KIND: ClassVar[str] = "shelter"
    FACTS: ClassVar[tuple[str, ...]] = ("shelter_type", "managing_authority", "sampling")
    BOXES: ClassVar[tuple[str, ...]] = ("needs", "response", "gaps")

    shelter_type: Literal[
        "collective-site",
        "transit-site",
        "heating-point",
        "bomb-shelter",
        "basement",
        "metro",
        "rental-support",
        "repair",
        "damaged-housing",
    ] = Field(description="What sort of place it is, or damage to homes")
    sites_assessed: Name | None = Field(default=None, description="The figure of sites that were looked at")
    sites_active: Name | None = Field(default=None, description="The figure of sites that are open")
    sites_total: Name | None = Field(default=None, description="The figure of all sites")
    capacity: Name | None = Field(default=None, description="The figure of places that there are")
    occupied: Name | None = Field(default=None, description="The figure of places that are taken")
    overcrowded: Text | None = Field(default=None, description="Why more people than places")
    inclusion_threshold: Text | None = Field(default=None, description="From which size sites were counted")
    conditions: Text | None = Field(
        default=None, description="How many sites are heated, have power and water, of those assessed"
    )
    sampling: Literal["census", "probability", "purposive"] | None = Field(
        default=None, description="How sites were chosen"
    )
    needs: Text | None = Field(default=None, description="What is lacking")
    response: Text | None = Field(default=None, description="What is done")
    gaps: Text | None = Field(default=None, description="What is not covered, and what stands in the way")
    managing_authority: Literal["local-authority", "ngo", "un", "religious", "private", "mixed"] | None = Field(
        default=None, description="What sort of body runs it, never who"
    )
    published_strike: YesNo = Field(
        default=False, description="An authority has published the damage: its settlement may be named"
    )

    @property
    def people_shelter_here(self) -> bool:
        """Whether the place is one in which people shelter."""
        return self.shelter_type in SHELTERING
