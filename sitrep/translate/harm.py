"""Whether a translation, or what its translator noted, says what could hurt someone."""

from collections.abc import Iterator

from sitrep.harm.find import find
from sitrep.harm.finding import Finding
from sitrep.harm.lexicon import Lexicon
from sitrep.load.po import PoEntry, PoFile, spot
from sitrep.model.edition import Edition
from sitrep.model.message import parse
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.literals import CODE, EXACT, hurting
from sitrep.validate.desk import Desk
from sitrep.validate.suppress import Suppression, bare_counts

# What a file by itself is not asked, since its sources may excuse it, or hold the count that it gives away.
UNTOLD = frozenset({"harm-small-cell", *CODE.values()}) - {"harm-name", *(CODE[kind] for kind in EXACT)}


def harm_in_translations(desk: Desk, edition: Edition, catalogue: PoFile) -> Iterator[Problem]:
    """Every stretch of a target or a comment that no report may hold, save what the source's exceptions excuse."""
    small = Suppression(desk.archive.series.min_cell, desk.archive.registry)
    for entry in catalogue.live:
        passage = edition.contexts[entry.context][0] if entry.context in edition.contexts else None
        holder = passage or edition.head
        for argument in bare_counts(parse(entry.target)[0], passage, small) if passage else ():
            where = spot(catalogue.file, entry.target_at, argument.offset, len(argument.written) + 1)
            yield problem("harm-small-cell", where, path=entry.context, figure=argument.written)
        for one in hurting(entry.target, desk.archive.registry, desk.lexicon):
            code = CODE[one.kind]
            if one.kind != "name" and not (entry.context in edition.contexts and holder.excuses(code)):
                yield _in_target(catalogue, entry, one)
        yield from _in_comment(catalogue, entry, desk.lexicon)


def exact_in_translations(catalogue: PoFile, lexicon: Lexicon) -> Iterator[Problem]:
    """Every way to a person or a door in a target or a comment: so much is known with no workspace beside the file."""
    for entry in catalogue.live:
        yield from (_in_target(catalogue, entry, one) for one in find(entry.target, lexicon) if one.kind in EXACT)
        yield from _in_comment(catalogue, entry, lexicon)


def _in_target(catalogue: PoFile, entry: PoEntry, one: Finding) -> Problem:
    where = spot(catalogue.file, entry.target_at, one.start, one.end - one.start)
    return problem(CODE[one.kind], where, path=entry.context, written=entry.target[one.start : one.end])


def _in_comment(catalogue: PoFile, entry: PoEntry, lexicon: Lexicon) -> Iterator[Problem]:
    for one in find(entry.comment, lexicon):
        if one.kind in EXACT:
            where = Spot(catalogue.file, entry.line)
            yield problem(CODE[one.kind], where, path=entry.context, written=entry.comment[one.start : one.end])
