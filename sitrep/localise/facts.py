"""What the sentences of a passage may speak of: its figures with all that is computed of them, its dates, places."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sitrep.language.language import Quantity
from sitrep.localise.wording import Fact, FigureFact, NameFact
from sitrep.model.comparison import Comparison
from sitrep.model.entry import Passage
from sitrep.model.figure import ONE_SIDED, Amount, Figure
from sitrep.model.registry import Indicator, Official, Place, Registry

_WHOLE_FROM = 10  # a computed percentage is whole from here on, and has one decimal below


def unit_of(figure: Figure, registry: Registry) -> str:
    """Its indicator's unit, or a one-off's own."""
    indicator = registry.indicator.get(figure.indicator or "")
    return indicator.unit if indicator else figure.unit or "event"


def quantity(amount: Amount, unit: str) -> Quantity | None:
    """The amount with its unit, as a language says it; None where nothing is known."""
    if not amount.known:
        return None
    return Quantity(amount.value, amount.low, amount.high, unit, amount.qualifier, amount.digits)


def exactly(value: Decimal, unit: str, digits: int | None = None) -> Quantity:
    """A computed number with its unit."""
    return Quantity(value, None, None, unit, "exact", digits)


def percentage(value: Decimal) -> Decimal:
    """A computed percentage as it prints: whole, or with one decimal below ten."""
    step = Decimal(1) if abs(value) >= _WHOLE_FROM else Decimal("0.1")
    return value.quantize(step, ROUND_HALF_UP)


def passage_facts(
    passage: Passage, comparisons: Mapping[str, Comparison], registry: Registry, language: str, on: date
) -> dict[str, Fact]:
    """Everything that a text of the passage may name; names of places are those valid on the day."""
    facts: dict[str, Fact] = {place.id: place_fact(place, language, on) for place in registry.places}
    facts |= passage.dates
    for name, figure in passage.figures.items():
        facts[name] = figure_fact(figure, comparisons[name], passage, registry)
    return facts


def figure_fact(figure: Figure, comparison: Comparison, passage: Passage, registry: Registry) -> FigureFact:
    """The figure with what is computed of it: change, change_percent, share, previous."""
    unit = unit_of(figure, registry)
    computed: dict[str, Quantity] = {}
    previous = comparison.previous
    if previous is not None and (earlier := quantity(previous.amount, unit)) is not None:
        computed["previous"] = earlier
    if comparison.change is not None and previous is not None:
        computed["change"] = exactly(abs(comparison.change), unit, _digits(comparison.change, figure, previous.amount))
    if comparison.change_percent is not None:
        computed["change_percent"] = exactly(percentage(abs(comparison.change_percent)), "percent")
    base = passage.figures.get(figure.of or "")
    if base is not None and base.value and figure.value is not None and unit != "percent" and _divides(figure, base):
        computed["share"] = exactly(percentage(figure.value / base.value * 100), "percent")
    return FigureFact(quantity(figure, unit), figure.to_date, comparison.direction, computed)


def _divides(part: Figure, whole: Figure) -> bool:
    """Whether a share may be computed: of "more than 6,000" of "almost 50,000" none can.

    Of what was verified one by one both numbers are floors of the same count, and their share is exact.
    """
    if part.status == whole.status == "verified" and part.qualifier == whole.qualifier:
        return True
    return part.qualifier not in ONE_SIDED and whole.qualifier not in ONE_SIDED


def place_fact(place: Place, language: str, on: date) -> NameFact:
    """The place's name in a language, as it was official on the day."""
    for former in place.earlier_names:
        if (former.valid_from is None or former.valid_from <= on) and (
            former.valid_to is None or on <= former.valid_to
        ):
            return NameFact(former.names.get(language, ""), former.forms.get(language, {}))
    return NameFact(place.names.get(language, ""), place.forms.get(language, {}))


def official_fact(official: Official, language: str) -> NameFact:
    """The official's name in a language."""
    return NameFact(official.name.get(language, ""), official.forms.get(language, {}))


def label_of(indicator: Indicator, category: str | None, language: str, *, short: bool = False) -> str:
    """What an indicator, or one of its categories, is called."""
    if category is not None and category in indicator.categories:
        return indicator.categories[category].get(language, "")
    return (indicator.short if short else indicator.label).get(language, "")


def _digits(change: Decimal, figure: Figure, earlier: Amount) -> int | None:
    """To how many digits a difference is known: to the coarser last digit of its two operands."""
    coarse = max(figure.tolerance, earlier.tolerance)
    return None if not coarse else max(1, change.adjusted() - (coarse * 2).adjusted() + 1)
