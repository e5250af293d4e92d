"""Whether each number, place and day plays the part in a translation that it plays in its source: from stays from."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations
from operator import attrgetter, itemgetter

from sitrep.language.meanings import Said, Token
from sitrep.localise.checks.calendar import named
from sitrep.localise.checks.literals import literals
from sitrep.localise.checks.meaning import sayings
from sitrep.localise.checks.pair import Finding, Pair, Tongue, check
from sitrep.localise.checks.reading import readings
from sitrep.model.message import Argument, Message

_start = attrgetter("start")
_LIST = frozenset({"list"})
_NEAR = 3  # words between a preposition and what it governs
_OPPOSITE = (frozenset({"from"}), frozenset({"to"}))


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a text names: its sort, where it stands, how the words before it bind it in.

    Those of one sort that only "and" and commas part stand in one row.
    """

    name: str
    sort: str
    start: int
    end: int
    roles: frozenset[str]
    row: int


@check("role-exchanged")
def role_exchanged(pair: Pair) -> Iterator[Finding]:
    """What comes from one place to another, and which number is said of what, is the same in both languages.

    Two arguments of a sort keep their order, or prepositions tell them apart. What is typed is judged by them alone.
    """
    if pair.source_tongue.meanings is None or pair.tongue.meanings is None:
        return
    there, here = parts(pair.source, pair.source_tongue), parts(pair.target, pair.tongue)
    both = [name for name in there if name in here and there[name].sort == here[name].sort]
    exchanged = list(_exchanged(both, there, here))
    for one, other in exchanged:
        yield _finding(pair, here[one], here[other])
    told = {name for names in exchanged for name in names}
    for name in both:
        typed = here[name].sort == "typed number"
        if name not in told and not typed and _opposed(there[name].roles, here[name].roles):
            yield _finding(pair, here[name], here[name])


def _exchanged(both: list[str], there: dict[str, Part], here: dict[str, Part]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(both, 2):
        if there[one].sort != there[other].sort or (_in_a_row(one, other, there) and _in_a_row(one, other, here)):
            continue
        typed = there[one].sort.startswith("typed")
        same = _bound_alike if typed else _same
        kept = same(there[one], here[one]) + same(there[other], here[other])
        crossed = same(there[one], here[other]) + same(there[other], here[one])
        moved = (there[one].start < there[other].start) != (here[one].start < here[other].start)
        if (moved and not typed and kept <= crossed) or (kept == 0 and crossed == 2):  # noqa: PLR2004 both of the two
            yield one, other


def _in_a_row(one: str, other: str, parts: dict[str, Part]) -> bool:
    """Items of a list, whose order is free."""
    return parts[one].row == parts[other].row


def _bound_alike(one: Part, other: Part) -> bool:
    return bool(one.roles & other.roles)


def _same(one: Part, other: Part) -> bool:
    return _bound_alike(one, other) or not (one.roles or other.roles)


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """From in one and to in the other."""
    ends = frozenset({"from", "to"})
    return {one & ends, other & ends} == set(_OPPOSITE)


def _finding(pair: Pair, one: Part, other: Part) -> Finding:
    text = pair.target.source
    facts = {"one": text[one.start : one.end], "other": text[other.start : other.end]}
    return Finding("role-exchanged", one.start, one.end - one.start, facts)


@lru_cache(maxsize=4096)
def parts(message: Message, tongue: Tongue) -> dict[str, Part]:
    """What a text names, each with its number: its arguments, its typed numbers, places and days."""
    key, tokens = readings(message)[0]
    said = sayings(message, tongue)[key]
    binds = {one.first: one.meanings for one in said.get("direction", ())}
    places = said.get("place", ())
    ends = {index for one in places for index in range(one.first, one.behind)}
    every = sorted(_named(message, tongue, places), key=itemgetter(2))
    if not every:
        return {}
    words = tuple(accumulate(token.sort == "word" and binds.get(index) != _LIST for index, token in enumerate(tokens)))
    found: list[Part] = []
    row, read = 0, 0
    for name, sort, start, end in every:
        first = bisect_left(tokens, start, key=_start)
        if first < len(tokens):
            row += words[first] > read or (bool(found) and found[-1].sort != sort)
            read = words[first]
            near = 1 if sort == "typed number" else _NEAR
            found.append(Part(name, sort, start, end, _roles(tokens, first, near, binds, ends), row))
    return {f"{one.name} {nth}": one for one, nth in zip(found, _nth(found), strict=True)}


def _nth(found: Iterable[Part]) -> Iterator[int]:
    """Which of its name each is, in reading order."""
    seen: Counter[str] = Counter()
    for one in found:
        seen[one.name] += 1
        yield seen[one.name]


def _named(message: Message, tongue: Tongue, places: Iterable[Said]) -> Iterator[tuple[str, str, int, int]]:
    """The name, the sort and the ends of each."""
    for argument in message.parts:
        if isinstance(argument, Argument) and not argument.branches:
            sort = argument.form if argument.form in ("place", "date") else "figure"
            end = message.source.index("}", argument.offset) + 1
            yield f"{{{argument.written}}}", sort, argument.offset, end
    for one in places:
        if not one.loose:
            yield min(one.meanings), "typed place", one.start, one.end
    for day, hit in named(message, tongue):
        yield day, "typed day", hit.start(), hit.end()
    if tongue.marks is not None:
        for literal in literals(message, tongue.marks):
            yield literal.shared or literal.meant, "typed number", literal.offset, literal.offset + len(literal.written)


def _roles(
    tokens: Sequence[Token], at: int, near: int, binds: Mapping[int, frozenset[str]], ends: set[int]
) -> frozenset[str]:
    """What the nearest preposition before a word says of it; one that is "of" says it together with the one before."""
    roles: frozenset[str] = frozenset()
    for index in range(at - 1, max(at - 1 - near, -1), -1):
        if tokens[index].clause != tokens[at].clause or tokens[index].sort != "word" or index in ends:
            break
        bound = binds.get(index, frozenset())
        roles |= bound
        if bound and bound != {"of"}:
            break
    return roles - _LIST - {"none"}
