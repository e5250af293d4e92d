"""What says things in one language: its grammar, the report's fixed words, and the names of the registry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sitrep.language.language import Language
from sitrep.localise.facts import official_fact, place_fact
from sitrep.localise.wording import Fact, word
from sitrep.model.message import Case, Message
from sitrep.model.reference import Reference
from sitrep.model.registry import Registry
from sitrep.model.value import Period


@dataclass(frozen=True)
class Voice:
    """One language, on one day: names are those that are official on it."""

    language: Language
    catalogue: Mapping[str, Message]
    registry: Registry
    on: date

    @property
    def code(self) -> str:
        """The language's code."""
        return self.language.code

    def say(self, key: str, **facts: Fact) -> str:
        """A fixed sentence of the report with its holes filled."""
        return word(self.catalogue[key], facts, self.language).text

    def choose(self, words: Mapping[str, str]) -> str:
        """What stands in a registry in all languages, in this one."""
        return self.language.typeset(words.get(self.code, ""))

    def place(self, place_id: str, case: Case = "nominative") -> str:
        """The name of a place, as it was official on the day."""
        place = self.registry.place.get(place_id)
        return self.language.typeset(place_fact(place, self.code, self.on).form(case)) if place else ""

    def organisation(self, organisation_id: str) -> str:
        """The short name of an organisation."""
        found = self.registry.organisation.get(organisation_id)
        return self.choose(found.short) if found else ""

    def official(self, official_id: str) -> str:
        """An official's name and role: "António Guterres, UN Secretary-General"."""
        found = self.registry.official.get(official_id)
        if found is None:
            return ""
        name = official_fact(found, self.code).form("nominative")
        return self.say("official", name=name, role=self.choose(found.role))

    def day_or_period(self, reference: date | Period) -> str:
        """8 March 2023; 2–8 March 2023; a whole month by its name."""
        if isinstance(reference, Period):
            return self.period(reference)
        return self.language.date(reference)

    def period(self, period: Period) -> str:
        """An interval of days, or the month where it is just one."""
        if period.is_month:
            return self.language.date(period.start, "month")
        return self.language.interval(period.start, period.end)

    def speaker(self, reference: Reference) -> str:
        """Who says it: the publisher, or whose words it passes on, and through whom."""
        if reference.relay_of is None:
            return self.organisation(reference.publisher)
        return self.say(
            "source.relayed",
            speaker=self.organisation(reference.relay_of),
            publisher=self.organisation(reference.publisher),
        )
