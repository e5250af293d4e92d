"""Asks the author of a sentence that compares, where the figures under it have moved since it was judged."""

from collections.abc import Iterable, Iterator, Mapping

from sitrep.model.ledger import Event, Sense, newest
from sitrep.model.translation import Unit
from sitrep.problems import Problem, Spot, problem
from sitrep.translate.attest import Attestation
from sitrep.translate.binding import source_hash
from sitrep.translate.states import Told, bound, field_of

Compared = tuple[Unit, Spot]
_SIGNS = {"up": "↑", "down": "↓", "same": "=", "incomparable": "≠"}


def figure_sense(edition: str, comparing: Iterable[Compared], told: Told) -> Iterator[Problem]:
    """A problem for each source sentence under which the sign, the zero or the magnitude of a figure has moved."""
    known = Judged.of(edition, told)
    for unit, spot in comparing:
        moved = known.moved(unit)
        if moved:
            said = "; ".join(f"{{{written}}} {_said(before)} → {_said(now)}" for written, before, now in moved)
            yield problem("figure-sense", spot, path=unit.context, moved=said)


def to_confirm(edition: str, comparing: Iterable[Compared], told: Told, language: str) -> Iterator[Attestation]:
    """The sentences of a language whose author has not confirmed them with the figures as they now stand."""
    known = Judged.of(edition, told)
    for unit, _ in comparing:
        if unit.language == language and not known.confirmed(unit):
            text, moved = unit.source.source, bool(known.moved(unit))
            yield Attestation(unit.context, text, text, bound(unit, text), unit.facts, moved=moved)


class Judged:
    """What was approved of the sentences of an edition: here, or where nothing was, in the last edition that had it."""

    def __init__(self, here: Mapping[str, list[Event]], before: Mapping[str, list[tuple[str, Event]]]) -> None:
        self._here = here
        self._before = before

    @classmethod
    def of(cls, edition: str, told: Told) -> "Judged":
        """The approvals of this edition and of those before it."""
        here: dict[str, list[Event]] = {}
        before: dict[str, list[tuple[str, Event]]] = {}
        for name in sorted(one for one in told if one <= edition):
            for event in told[name]:
                if event.kind == "approved" and name == edition:
                    here.setdefault(event.context, []).append(event)
                elif event.kind == "approved":
                    before.setdefault(field_of(event.context), []).append((name, event))
        return cls(here, before)

    def moved(self, unit: Unit) -> tuple[tuple[str, Sense, Sense], ...]:
        """Which figures have moved since the sentence was judged: what they were, and what they are.

        Only its author's word closes that: a translator may have seen the sentence, and not what it rests on.
        """
        events = self._events(unit)
        own = newest(one for one in events if one.language == unit.language)
        for one in (own,) if own else sorted(events, key=lambda one: (one.at, one.mark)):
            found = _moved(one, unit)
            if found:
                return found
        return ()

    def confirmed(self, unit: Unit) -> bool:
        """Whether its author confirmed the sentence with figures that say the same."""
        own = newest(one for one in self._events(unit) if one.language == unit.language)
        return own is not None and own.binding.same_senses(unit.senses)

    def _events(self, unit: Unit) -> list[Event]:
        """The approvals of this very sentence, whatever the language of their targets."""
        wanted = source_hash(unit)
        here = [one for one in self._here.get(unit.context, ()) if one.binding.source == wanted]
        if here:
            return here
        field = self._before.get(field_of(unit.context), ())
        before = [(name, one) for name, one in field if one.binding.source == wanted]
        last = max((name for name, _ in before), default="")
        return [one for name, one in before if name == last]


def _moved(event: Event, unit: Unit) -> tuple[tuple[str, Sense, Sense], ...]:
    held = event.binding.senses
    both = ((name, held[name], now) for name, now in unit.senses.items() if name in held)
    return tuple(one for one in both if one[1].moved_to(one[2]))


def _said(sense: Sense) -> str:
    """The direction and the value, in signs that need no language."""
    value = "–" if sense.value is None else f"{sense.value:f}"
    return f"{_SIGNS[sense.direction]} {value}"
