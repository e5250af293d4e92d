"""Finds translations that were approved for sentences like this one, whatever their numbers; shown, never written."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from sitrep.model.ledger import Event, newest
from sitrep.model.message import Message, parse
from sitrep.model.translation import Unit, canonical
from sitrep.translate.states import Told

ALIKE = 0.75
MOST = 3
_COMPARED = 40  # of those that share most words; the rest is not alike enough
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,\u00a0\u202f ]\d+)*")
_TOKEN = re.compile(r"\{[^{}]*\}|[\w’-]+|[^\w\s]")
May = Callable[[str, Event], bool]


@dataclass(frozen=True, slots=True)
class Offer:
    """A translation approved in an edition; `alike` is how far its source is this one, numbers and names apart."""

    edition: str
    context: str
    source: str
    target: str
    alike: float

    @property
    def note(self) -> str:
        """What a translator's tool shows of it."""
        target = " ".join(self.target.split())
        if self.alike == 1:
            return f"Approved in {self.edition}: {target}"
        source = " ".join(self.source.split())
        return f"Approved in {self.edition}, {self.alike:.0%} alike: {source} | {target}"


@dataclass(frozen=True)
class _Pair:
    edition: str
    event: Event
    tokens: tuple[str, ...]


class Memory:
    """The pairs that were approved and have not been rejected since, by their words."""

    def __init__(self, pairs: Iterable[_Pair]) -> None:
        self._pairs = tuple(pairs)
        self._same: dict[tuple[str, ...], list[_Pair]] = {}
        self._sharing: dict[str, list[int]] = {}
        for number, pair in enumerate(self._pairs):
            self._same.setdefault(pair.tokens, []).append(pair)
            for token in set(pair.tokens):
                self._sharing.setdefault(token, []).append(number)

    @classmethod
    def of(cls, told: Told, edition: str, language: str, may: May) -> "Memory":
        """What editions up to this one say of a language; `may` tells of each event whether it can be shown."""
        return cls(_pairs({name: told[name] for name in told if name <= edition}, language, may))

    def offers(self, unit: Unit) -> tuple[Offer, ...]:
        """At most three, the most alike first, of these the newest; each translation once."""
        tokens = _tokens(unit.source)
        same = self._same.get(tokens)
        rated = [(1.0, pair) for pair in same] if same else list(self._near(tokens))
        rated.sort(key=lambda one: (one[0], one[1].edition, one[1].event.at, one[1].event.context), reverse=True)
        made: dict[str, Offer] = {}
        for alike, pair in rated:
            offer = _offer(pair, alike, unit.source)
            made.setdefault(canonical(offer.target), offer)
        return tuple(made.values())[:MOST]

    def _near(self, tokens: tuple[str, ...]) -> Iterator[tuple[float, _Pair]]:
        shared = Counter(number for token in set(tokens) for number in self._sharing.get(token, ()))
        for number, _ in shared.most_common(_COMPARED):
            matcher = SequenceMatcher(None, self._pairs[number].tokens, tokens, autojunk=False)
            if matcher.quick_ratio() >= ALIKE and (alike := matcher.ratio()) >= ALIKE:
                yield min(alike, 0.99), self._pairs[number]


def _pairs(told: Mapping[str, tuple[Event, ...]], language: str, may: May) -> Iterator[_Pair]:
    for edition in sorted(told):
        events = sorted((one for one in told[edition] if one.language == language), key=lambda one: one.context)
        for _, of_text in groupby(events, key=lambda one: one.context):
            last = newest(of_text)
            if last is None or last.kind != "approved" or not last.source or not last.target:
                continue
            if may(edition, last):
                yield _Pair(edition, last, _tokens(parse(last.source)[0]))


def _tokens(message: Message) -> tuple[str, ...]:
    """The words of a sentence; its numbers are one number, its names are told by their order alone."""
    order = {name: f"a{number}" for number, name in enumerate(_names(message))}
    abstract = _NUMBER.sub("0", canonical(_renamed(message, order)))
    return tuple(_TOKEN.findall(abstract.lower()))


def _offer(pair: _Pair, alike: float, source: Message) -> Offer:
    """Where the words are the same, the translation names what this sentence names."""
    event = pair.event
    before, target = event.source or "", event.target or ""
    if alike == 1:
        order = dict(zip(_names(parse(before)[0]), _names(source), strict=True))
        target = _renamed(parse(target)[0], order)
    return Offer(pair.edition, event.context, before, target, alike)


def _names(message: Message) -> tuple[str, ...]:
    return tuple(dict.fromkeys(argument.name for argument in message.arguments()))


def _renamed(message: Message, names: Mapping[str, str]) -> str:
    made, done = "", 0
    for argument in sorted(message.arguments(), key=lambda one: one.offset):
        begin = message.source.index(argument.name, argument.offset)
        made += message.source[done:begin] + names.get(argument.name, argument.name)
        done = begin + len(argument.name)
    return made + message.source[done:]
