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
    ]
    sites_assessed: Name | None = None
    sites_active: Name | None = None
    sites_total: Name | None = None
    capacity: Name | None = None
    occupied: Name | None = None
    overcrowded: Text | None = Field(default=None, description="Why more people than places")
    inclusion_threshold: Text | None = Field(default=None, description="From which size sites were counted")
    conditions: Text | None = None
    sampling: Literal["census", "probability", "purposive"] | None = Field(
        default=None, description="How sites were chosen"
    )
    needs: Text | None = None
    response: Text | None = None
    gaps: Text | None = None
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
