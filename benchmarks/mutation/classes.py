"""The ways in which a good translation can be made to say something else; each is a class of error.

Written before the checks of translations were read. An operator takes a unit and yields targets that are changed in one
place; it yields nothing where it is not certain that the meaning changes.
"""

from collections.abc import Iterator

from benchmarks.mutation.figures import dates, digits, magnitudes, modifiers
from benchmarks.mutation.holes import dropped, exchanged, places, swaps
from benchmarks.mutation.saying import attributions, certainties, negations
from benchmarks.mutation.unit import Mutant, Operator, Unit
from benchmarks.mutation.words import exchange

CLASSES: dict[str, Operator] = {
    "digit": digits,
    "magnitude": magnitudes,
    "unit": exchange("unit"),
    "currency": exchange("currency"),
    "date": dates,
    "weekday": exchange("weekday"),
    "modifier": modifiers,
    "negation": negations,
    "from and to": swaps,
    "place": places,
    "attribution": attributions,
    "certainty": certainties,
    "argument dropped": dropped,
    "argument swapped": exchanged,
    "tense": exchange("tense"),
    "sense": exchange("sense"),
}
UNCLAIMED = ("tense", "sense")  # printed, and held to no bar


def mutants(unit: Unit) -> Iterator[Mutant]:
    """Every way in which this unit can be spoilt, each once."""
    seen = {unit.target}
    for error, operator in CLASSES.items():
        for target, done in operator(unit):
            if target not in seen:
                seen.add(target)
                yield Mutant(unit, target, error, done)
