"""Says texts of an edition with its own figures, and each of their holes in every form, for those who word them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sitrep.language.language import Language, Quantity
from sitrep.localise.facts import passage_facts
from sitrep.localise.localise import compared
from sitrep.localise.voice import Voice
from sitrep.localise.wording import Fact, FigureFact, NameFact, word
from sitrep.model.edition import PublicEdition, context
from sitrep.model.message import CASES, Message

Forms = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Example:
    """A text as the report would print it, and what its holes say in each case, by the name that each is written by.

    A figure's forms hold its bare number, the plural category of its language and the direction of its change as well.
    """

    text: str
    forms: Forms = field(default_factory=dict)


def examples(public: PublicEdition, voice: Voice, worded: Mapping[str, Message]) -> dict[str, Example]:
    """Those texts of the edition, by context, in the voice's language; a hole that cannot be said stands as it is."""
    made = {}
    held: dict[str, Mapping[str, Fact]] = {"": {}}
    for passage, path, source in public.edition.texts:
        name = context(passage, path)
        message = worded.get(name)
        if message is None:
            continue
        if passage is not None and passage.id not in held:
            known = compared(public, passage)
            held[passage.id] = passage_facts(passage, known, public.registry, voice.code, voice.on)
        facts = held[passage.id if passage else ""]
        made[name] = Example(word(message, facts, voice.language).text, forms(source, facts, voice.language))
    return made


def forms(message: Message, facts: Mapping[str, Fact], language: Language) -> Forms:
    """The forms of every hole that a message has, and of its figures themselves beside what is computed of them."""
    made = {}
    for argument in message.arguments():
        fact = facts.get(argument.name)
        for attribute in dict.fromkeys(("", argument.attribute)):
            written = f"{argument.name}.{attribute}" if attribute else argument.name
            made[written] = dict(_forms(fact, attribute, language))
    return {written: found for written, found in made.items() if found}


def _forms(fact: Fact | None, attribute: str, language: Language) -> Iterator[tuple[str, str]]:
    if isinstance(fact, NameFact):
        yield from _distinct({case: fact.form(case) for case in CASES})
    elif isinstance(fact, date):
        yield "nominative", language.date(fact)
    elif isinstance(fact, FigureFact) and attribute == "as_of":
        if fact.as_of is not None:
            yield "nominative", language.date(fact.as_of)
    elif isinstance(fact, FigureFact):
        quantity = fact.computed.get(attribute) if attribute else fact.quantity
        if not attribute:
            yield "direction", fact.direction
        if quantity is not None:
            yield from _amount(quantity, language)


def _amount(quantity: Quantity, language: Language) -> Iterator[tuple[str, str]]:
    yield "number", language.number_only(quantity)
    yield "category", language.category(quantity)
    yield from _distinct({case: language.phrase(quantity, case) for case in CASES})


def _distinct(cases: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Those that differ from the nominative, which stands for all others."""
    first = cases["nominative"]
    yield "nominative", first
    yield from ((case, form) for case, form in cases.items() if form != first)
