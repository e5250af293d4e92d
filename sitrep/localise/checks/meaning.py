"""Whether a translation says what its source says: as surely, of as much, of the same, and by the same people."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from sitrep.language.meanings import Said, Subject, Token
from sitrep.localise.checks.pair import Finding, Pair, Tongue, check
from sitrep.localise.checks.reading import closed, readings
from sitrep.model.message import Message

# Of these a translation may say more or less than its source, as good prose does, but nothing else in its stead.
# What stands behind a figure would be a second unit of it: that is told in any case.
_EXCHANGED: frozenset[Subject] = frozenset({"measure", "place", "trend"})
Sayings = Mapping[Subject, Sequence[Said]]
_WITH_UNIT = ("", "previous", "change")  # attributes that print with the unit of their figure


_CODES: Mapping[str, Subject] = MappingProxyType(
    {
        "amount-equal": "amount",
        "qualifier-equal": "qualifier",
        "negation-equal": "negation",
        "statement-equal": "statement",
        "unit-equal": "measure",
        "organisation-equal": "organisation",
        "place-equal": "place",
        "trend-equal": "trend",
    }
)


@check(*_CODES)
def meaning_equal(pair: Pair) -> Iterator[Finding]:
    """What one of the two says of a subject, and the other does not."""
    there, here = pair.source_tongue.meanings, pair.tongue.meanings
    if there is None or here is None or pair.echoed:
        return
    ways = tuple(_beside(pair))
    said = {subject for way in ways for side in way for subject in side}
    for code, subject in _CODES.items() if said else ():
        if subject not in said:
            continue
        yield from _compared(pair, ways, code, subject, there.named[subject] & here.named[subject])


def _compared(
    pair: Pair, ways: Iterable[tuple[Sayings, Sayings]], code: str, subject: Subject, known: frozenset[str]
) -> Iterator[Finding]:
    """What of the known is said in one of the two alone; once, in whichever branches it stands."""
    seen: set[tuple[int, int]] = set()
    for source, target in ways:
        asked, given = _of(source, subject, known), _of(target, subject, known)
        if Counter(one.meanings for one in asked) == Counter(one.meanings for one in given):
            continue
        lost, added = unmatched(asked, given), unmatched(given, asked)
        idle = (_idle(asked, given), _idle(given, asked))
        if subject in _EXCHANGED and not ((lost or idle[0]) and (added or idle[1])):
            lost, added = [], [one for one in added if subject == "measure" and _behind_figure(pair.target, one.start)]
        if subject == "organisation" and all(idle):
            added += [one for one in idle[1] if one not in added]
        words = ", ".join(pair.source.source[one.start : one.end] for one in lost) or "–"
        for one in added:
            if (one.start, one.end) not in seen:
                seen.add((one.start, one.end))
                written = pair.target.source[one.start : one.end]
                yield Finding(code, one.start, one.end - one.start, {"written": written, "source": words})
        if lost and not added and (0, 0) not in seen:
            seen.add((0, 0))
            yield Finding(code, facts={"written": "–", "source": words})


def _behind_figure(message: Message, at: int) -> bool:
    """Whether a figure stands right before: it prints with its own unit, and takes no second."""
    before = message.source[:at].rstrip()
    return any(
        argument.form == "phrase"
        and argument.attribute in _WITH_UNIT
        and closed(message.source, argument.offset) == len(before)
        for argument in message.arguments()
    )


def _beside(pair: Pair) -> Iterator[tuple[Sayings, Sayings]]:
    """Each way in which the translation sounds, beside the source as it sounds then."""
    source = sayings(pair.source, pair.source_tongue)
    for key, said in sayings(pair.target, pair.tongue).items():
        yield source[key] if key in source else next(reversed(source.values())), said


@lru_cache(maxsize=4096)
def sayings(message: Message, tongue: Tongue) -> dict[str, Sayings]:
    """What a message says, whichever way it sounds; nothing in a language whose meanings are not known."""
    if tongue.meanings is None:
        return {}
    said = tongue.meanings.said
    return {key: _by_subject(_in_clauses(said(tokens), tokens)) for key, tokens in readings(message)}


def _by_subject(said: Iterable[Said]) -> Sayings:
    held: dict[Subject, list[Said]] = {}
    for one in said:
        held.setdefault(one.subject, []).append(one)
    return held


def _in_clauses(said: Sequence[Said], tokens: Sequence[Token]) -> Iterator[Said]:
    """A second denial in one clause denies nothing more where the language says it so: "ніхто не" is one.

    Nor need it where what it denies stands behind another clause: "жодна з шкіл, що вціліли, не працює".
    """
    denied = {
        tokens[one.first].clause for one in said if one.subject == "negation" and not one.loose and not one.joined
    }
    for one in said:
        clause = tokens[one.first].clause
        if one.joined and clause in denied:
            continue
        yield one._replace(loose=True) if one.joined and denied and clause not in denied else one
        if one.joined:
            denied.add(clause)


def _of(said: Sayings, subject: Subject, known: frozenset[str]) -> list[Said]:
    return [one for one in said.get(subject, ()) if one.meanings & known]


def unmatched(asked: Sequence[Said], given: Sequence[Said]) -> list[Said]:
    """What must have a counterpart among the given, each of which answers one, and finds none."""
    left = _without_echoes(given, asked)
    taken: dict[int, Said] = {}

    def answered(one: Said, tried: set[int]) -> bool:
        for index, candidate in enumerate(left):
            if index in tried or not one.meanings & candidate.meanings:
                continue
            tried.add(index)
            if index not in taken or answered(taken[index], tried):
                taken[index] = one
                return True
        return False

    return [one for one in asked if not one.loose and not answered(one, set())]


def _idle(asked: Sequence[Said], given: Sequence[Said]) -> list[Said]:
    """What was said loosely, and of which the other says nothing: it may be what another word stands for."""
    return [one for one in asked if one.loose and not any(one.meanings & other.meanings for other in given)]


def _without_echoes(given: Sequence[Said], asked: Sequence[Said]) -> list[Said]:
    """Those that are not already answered: "denied" by "заперечило", which then cannot stand for a "not"."""
    echoes = [one.meanings for one in asked if one.loose and len(one.meanings) > 1]
    left = []
    for one in given:
        if one.loose and one.meanings in echoes:
            echoes.remove(one.meanings)
        else:
            left.append(one)
    return left
