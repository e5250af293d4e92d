"""Derives the state of every translation from the words as they are and from what was said of them, and says why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from sitrep.model.ledger import IMPORT, Binding, Event, Waiver, newest
from sitrep.model.translation import State, Translation, Translations, Unit, alike, canonical
from sitrep.translate.binding import source_hash, target_hash

Told = Mapping[str, tuple[Event, ...]]  # the events of ledgers by edition


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a translation, why it is no better or how its source changed, and what it rests on.

    `as_in` is the edition whose approval holds here as well, `was` the source's wording when it was last judged,
    `waivers` the findings that the approval set aside, `said` what was said with the judgement.
    """

    state: State
    reason: str = ""
    as_in: str = ""
    was: str | None = None
    waivers: tuple[Waiver, ...] = ()
    said: str = ""


def bound(unit: Unit, target: str) -> Binding:
    """What a judgement of this pair would hold for."""
    return Binding(source_hash(unit), target_hash(target), unit.senses)


def standing(
    unit: Unit,
    held: Translation | None,
    here: Sequence[Event],
    earlier: Sequence[tuple[str, Event]],
    *,
    two_people: bool = False,
) -> Standing:
    """The state of a unit by the first rule that holds.

    `here` are the events of this edition on this unit and language; `earlier` those of the editions before on the
    same field and language, each with its edition, the oldest edition first. Where `two_people` are asked for, an
    approval counts if somebody else submitted the words.
    """
    made = _by_the_newest(unit, held, here, earlier)
    if two_people and made.state == "approved":
        events = (*here, *(one for _, one in earlier))
        if not _seen_by_two(bound(unit, held.target if held else ""), events):
            return replace(made, state="needs-review", reason="one-person", as_in="", waivers=())
    return made


def _seen_by_two(now: Binding, events: Iterable[Event]) -> bool:
    """Whether one person submitted these words and another approved them."""
    same = [one for one in events if one.binding.of_same_texts(now) and one.by != IMPORT]
    approvers = {one.by for one in same if one.kind == "approved"}
    return any(one.kind == "submitted" and approvers - {one.by} for one in same)


def _by_the_newest(
    unit: Unit, held: Translation | None, here: Sequence[Event], earlier: Sequence[tuple[str, Event]]
) -> Standing:
    if held is None or not held.target.strip():
        return Standing("missing")
    now = bound(unit, held.target)
    last = newest(here)
    if last is None:
        return _carried(now, earlier) or _unjudged(unit, held)
    made = _judged(last, now, unit)
    return replace(made, was=last.source, said=last.comment)


def _judged(last: Event, now: Binding, unit: Unit) -> Standing:
    if last.binding.source != now.source:
        return _reworded(last, unit)
    if last.binding.target != now.target:
        return Standing("needs-review", "target")
    if last.kind == "rejected":
        return Standing("rejected")
    if not last.binding.same_senses(now.senses):
        return Standing("needs-review", "fact-sense")
    if last.kind != "approved":
        return Standing("needs-review", "submitted")
    return Standing("approved", "facts" if last.facts and last.facts != unit.facts else "", waivers=last.waivers)


def _reworded(last: Event, unit: Unit) -> Standing:
    if last.source is None:
        return Standing("stale", "rewritten")
    if canonical(last.source) == canonical(unit.source.source):
        return Standing("needs-review", "signature")
    if alike(last.source, unit.source.source):
        return Standing("needs-review", "touch-up")
    return Standing("stale", "rewritten")


def _carried(now: Binding, earlier: Iterable[tuple[str, Event]]) -> Standing | None:
    """What was said of the same pair of texts, in the same field of an edition before, until it is rejected.

    Where the pair was approved with figures that said otherwise, it is to be read again.
    """
    pair = [(edition, one) for edition, one in earlier if one.binding.of_same_texts(now)]
    same = [(edition, one) for edition, one in pair if one.binding.same_senses(now.senses)]
    last = newest(one for _, one in same)
    if last is not None and last.kind == "approved":
        where = next(edition for edition, one in same if one is last)
        return Standing("approved", as_in=where, waivers=last.waivers)
    before = newest(one for _, one in pair)
    moved = last is None and before is not None and before.kind == "approved"
    return Standing("needs-review", "fact-sense") if moved else None


def _unjudged(unit: Unit, held: Translation) -> Standing:
    made_from = held.previous if held.previous is not None else held.source
    if canonical(made_from) == canonical(unit.source.source):
        return Standing("draft")
    if alike(made_from, unit.source.source):
        return Standing("needs-review", "touch-up", was=made_from)
    return Standing("stale", "rewritten", was=made_from)


def stood(
    edition: str, units: Iterable[Unit], translations: Translations, told: Told, *, two_people: bool = False
) -> Translations:
    """The translations of an edition into one language, each with its state."""
    language = translations.language
    here = _here(edition, language, told)
    before = _earlier(edition, language, told)
    held = dict(translations.held)
    for unit in units:
        row = held.get(unit.context)
        if row is not None:
            said, earlier = here.get(unit.context, ()), before.get(field_of(unit.context), ())
            made = standing(unit, row, said, earlier, two_people=two_people)
            held[unit.context] = _with(row, made)
    return Translations(language, translations.file, MappingProxyType(held))


def _with(row: Translation, made: Standing) -> Translation:
    return replace(
        row,
        judged=made.state,
        reason=made.reason,
        as_in=made.as_in,
        was=made.was,
        waivers=made.waivers,
        said=made.said,
    )


def _here(edition: str, language: str, told: Told) -> dict[str, list[Event]]:
    """The events of an edition on one language, by context."""
    found: dict[str, list[Event]] = {}
    for one in told.get(edition, ()):
        if one.language == language:
            found.setdefault(one.context, []).append(one)
    return found


def _earlier(edition: str, language: str, told: Told) -> dict[str, list[tuple[str, Event]]]:
    """The events of the editions before on one language, by field, the oldest edition first."""
    found: dict[str, list[tuple[str, Event]]] = {}
    for name in sorted(one for one in told if one < edition):
        for event in told[name]:
            if event.language == language:
                found.setdefault(field_of(event.context), []).append((name, event))
    return found


def field_of(context: str) -> str:
    """The field of a text, whatever entry holds it."""
    return context.partition("#")[2]
