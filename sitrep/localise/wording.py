"""Message × facts × language: the words, and what could not be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sitrep.language.language import Language, Quantity
from sitrep.model.comparison import Direction
from sitrep.model.message import Argument, Case, Hash, Message, Part


@dataclass(frozen=True)
class FigureFact:
    """A figure as a sentence may speak of it; an attribute that has no value is absent from `computed`."""

    quantity: Quantity | None
    as_of: date | None = None
    direction: Direction = "incomparable"
    computed: Mapping[str, Quantity] = field(default_factory=dict)


@dataclass(frozen=True)
class NameFact:
    """A name with its case forms; where a language does not inflect it, every case is the name."""

    name: str
    forms: Mapping[Case, str] = field(default_factory=dict)

    def form(self, case: Case) -> str:
        """The name in that case."""
        return self.forms.get(case, self.name)


Fact = FigureFact | NameFact | date | str


@dataclass(frozen=True)
class Unsaid:
    """An argument that has no words: nothing bears its name, its attribute has no value, or its branch is missing."""

    reason: str
    argument: Argument


@dataclass(frozen=True)
class Worded:
    """The words; where `unsaid` is not empty they have holes and may not be printed."""

    text: str
    unsaid: tuple[Unsaid, ...] = ()


def word(message: Message, facts: Mapping[str, Fact], language: Language) -> Worded:
    """The message as the language says it, binding spaces, quotes and apostrophes set."""
    speaker = _Speaker(facts, language)
    text = "".join(speaker.parts(message.parts, None))
    return Worded(language.typeset(text), tuple(speaker.unsaid))


class _Speaker:
    """One message being said."""

    def __init__(self, facts: Mapping[str, Fact], language: Language) -> None:
        self.facts = facts
        self.language = language
        self.unsaid: list[Unsaid] = []

    def parts(self, parts: tuple[Part, ...], number: Quantity | None) -> list[str]:
        said: list[str] = []
        for part in parts:
            if isinstance(part, str):
                said.append(part)
            elif isinstance(part, Hash):
                said.append(self.language.number_only(number) if number is not None else "")
            else:
                said += self.argument(part)
        return said

    def argument(self, argument: Argument) -> list[str]:
        fact = self.facts.get(argument.name)
        if isinstance(fact, FigureFact):
            return self.figure(argument, fact)
        if isinstance(fact, NameFact) and argument.form in ("place", "phrase"):
            return [fact.form(argument.case)]
        if isinstance(fact, date) and argument.form in ("date", "phrase"):
            return [self.language.date(fact)]
        if isinstance(fact, str) and argument.form == "phrase":
            return [fact]
        return self.cannot("no-such-name" if fact is None else "wrong-form", argument)

    def figure(self, argument: Argument, fact: FigureFact) -> list[str]:
        if argument.attribute == "as_of":
            return [self.language.date(fact.as_of)] if fact.as_of else self.cannot("no-value", argument)
        if argument.form == "change":
            branch = argument.branches.get(fact.direction)
            return self.cannot("no-branch", argument) if branch is None else self.parts(branch, None)
        quantity = fact.computed.get(argument.attribute) if argument.attribute else fact.quantity
        if quantity is None:
            return self.cannot("no-value", argument)
        if argument.form == "number":
            return [self.language.number_only(quantity)]
        if argument.form == "plural":
            return self.plural(argument, quantity)
        if argument.form == "phrase":
            return [self.language.phrase(quantity, argument.case)]
        return self.cannot("wrong-form", argument)

    def plural(self, argument: Argument, quantity: Quantity) -> list[str]:
        branch = argument.branches.get(self.language.category(quantity))
        return self.cannot("no-branch", argument) if branch is None else self.parts(branch, quantity)

    def cannot(self, reason: str, argument: Argument) -> list[str]:
        self.unsaid.append(Unsaid(reason, argument))
        return [f"[{argument.written}]"]
