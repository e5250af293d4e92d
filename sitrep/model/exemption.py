"""A signed exception from a rule: it stands beside what it excuses and stays in the workspace."""

from pydantic import Field

from sitrep.model.value import Date, Value, Words


class Exemption(Value):
    """Which rule is set aside, why nobody is hurt by it, and who answers for that."""

    rule: Words = Field(description="The rule that is set aside, by its name")
    reason: Words = Field(description="Why nobody is hurt by it")
    signed_by: Words = Field(description="Who answers for it; the name stays in the workspace")
    role: Words = Field(description="What this person is")
    date: Date = Field(description="The day on which it was signed")


class Excusable(Value):
    """What may hold signed exceptions for what is written in it."""

    exceptions: tuple[Exemption, ...] = Field(
        default=(), description="Signed exceptions from rules; they stay in the workspace"
    )

    def excuses(self, rule: str) -> bool:
        """Whether a signed exception sets the rule aside here."""
        return bool(self.exceptions) and any(one.rule == rule for one in self.exceptions)
