"""Whether anything that could hurt someone would leave the workspace, or should not be written at all."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from sitrep.codes import CODES
from sitrep.harm.finding import Finding
from sitrep.harm.places import settlements
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.kinds.un_visit import UnVisit
from sitrep.model.registry import Place
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.check import check, passages
from sitrep.validate.checks.literals import CODE, EXACT, hurting, literals
from sitrep.validate.checks.sentences import Sentence, sentences, sentences_of
from sitrep.validate.desk import Desk
from sitrep.validate.exempting import HARMFUL, OUTPUT, exempting, holders
from sitrep.validate.public import public_edition
from sitrep.validate.recover import recoverable
from sitrep.validate.schema import closest
from sitrep.validate.suppress import Suppression, bare_counts

_GRAVE = ("high", "severe")
_IN_WORDS = (
    "harm-coordinates",
    "harm-contact",
    "harm-person",
    "harm-identifiable",
    "harm-military",
    "harm-responders",
)


@check("audience-weak")
def audience_weak(desk: Desk) -> Iterator[Problem]:
    """What is of high or severe sensitivity is not public: entries and figures, sources, registries, tables."""
    for holder in holders(desk):
        if getattr(holder.value, "audience", "") == "public":
            sensitivity = getattr(holder.value, "sensitivity", "low")
            if sensitivity in _GRAVE:
                yield _weak(holder.at("sensitivity"), holder.name, sensitivity)
    for edition, passage, name, figure in desk.figures:
        if passage.audience == "public" and figure.audience == "public" and figure.sensitivity in _GRAVE:
            spot = desk.spot(edition, passage, "figures", name, "sensitivity")
            yield _weak(spot, name, figure.sensitivity)


def _weak(spot: Spot, thing: str, sensitivity: str) -> Problem:
    return problem("audience-weak", spot, path="sensitivity", thing=thing, sensitivity=sensitivity)


@check("exception-rule", "exception-date")
def exceptions(desk: Desk) -> Iterator[Problem]:
    """An exception names a rule that there is and that is asked where it stands; in an edition it is not signed later.

    What is no passage is asked only what it may not hold: there an exception from any other rule would do nothing.
    What is finished is an edition's, and its head alone excuses it.
    """
    for holder in exempting(desk):
        asked = tuple(code for code in CODES if code != OUTPUT) if holder.passage else HARMFUL
        known = (*asked, OUTPUT) if holder.thing == "edition" else asked
        for index, one in enumerate(holder.value.exceptions):
            if one.rule not in known:
                spot, meant = holder.at("exceptions", index, "rule"), closest(one.rule, known)
                yield problem("exception-rule", spot, path=f"exceptions.{index}.rule", written=one.rule, meant=meant)
            if holder.made is not None and one.date > holder.made:
                spot = holder.at("exceptions", index, "date")
                yield problem("exception-date", spot, path=f"exceptions.{index}.date", date=one.date, made=holder.made)


def _named_places(desk: Desk, edition: Edition, passage: Passage) -> Iterator[tuple[Place, Spot, str]]:
    """Every registered place that a passage names: in its fields, its figures and its sentences."""
    known = desk.archive.registry.place
    for index, written in enumerate(passage.places):
        if written in known:
            yield known[written], desk.spot(edition, passage, "places", index), f"places.{index}"
    for name, figure in passage.figures.items():
        if figure.place in known:
            spot = desk.spot(edition, passage, "figures", name, "place")
            yield known[figure.place or ""], spot, f"figures.{name}.place"
    for sentence in sentences_of(desk, edition, passage):
        for argument in sentence.message.arguments():
            if argument.form == "place" and argument.name in known:
                spot = sentence.at(argument.offset + 1, len(argument.name))
                yield known[argument.name], spot, sentence.dotted


@check("suppression-recoverable")
def suppression_recoverable(desk: Desk) -> Iterator[Problem]:
    """What is hidden as a small count cannot be worked out from what leaves."""
    archive = desk.archive
    rule = Suppression(archive.series.min_cell, archive.registry)
    told: set[tuple[str, str, str]] = set()
    for edition in archive.editions:
        if not any(rule.is_small(passage, name, one) for passage, name, one in edition.figures()):
            continue
        for where, passage, name, bounds in recoverable(archive, public_edition(archive, edition)):
            if (where.id, passage.id, name) not in told:
                told.add((where.id, passage.id, name))
                spot = desk.spot(where, passage, "figures", name, key=True)
                most = archive.series.min_cell - 1 if bounds.most is None else bounds.most
                yield problem(
                    "suppression-recoverable",
                    spot,
                    path=f"figures.{name}",
                    figure=name,
                    least=bounds.least,
                    most=most,
                )


@check("harm-small-cell", texts=True)
def harm_small_cell(desk: Desk) -> Iterator[Problem]:
    """A sentence says a small count with its words: "fewer than" stands before it once it leaves."""
    rule = Suppression(desk.archive.series.min_cell, desk.archive.registry)
    for sentence in sentences(desk, "harm-small-cell"):
        if sentence.passage is not None:
            for argument in bare_counts(sentence.message, sentence.passage, rule):
                spot = sentence.at(argument.offset, len(argument.written) + 1)
                yield problem("harm-small-cell", spot, path=sentence.dotted, figure=argument.written)


@check("harm-place")
def harm_place(desk: Desk) -> Iterator[Problem]:
    """Where people shelter, nothing finer than an oblast is public."""
    for edition, passage in passages(desk, "harm-place"):
        if isinstance(passage, Shelter) and passage.people_shelter_here and passage.audience == "public":
            for place, spot, path in _named_places(desk, edition, passage):
                if place.fine:
                    yield problem("harm-place", spot, path=path, place=place.id)


@check("strike-unpublished")
def strike_unpublished(desk: Desk) -> Iterator[Problem]:
    """Damage names a settlement only where an authority has published it, and the entry says so."""
    for edition, passage in passages(desk, "strike-unpublished"):
        damaged = isinstance(passage, Shelter) and passage.shelter_type == "damaged-housing"
        if not damaged or passage.audience != "public" or getattr(passage, "published_strike", False):
            continue
        named = ((place, spot, path) for place, spot, path in _named_places(desk, edition, passage) if place.fine)
        for place, spot, path in islice(named, 1):  # one line mends them all
            yield problem("strike-unpublished", spot, path=path, place=place.id)


@check("visit-future-detail")
def visit_future_detail(desk: Desk) -> Iterator[Problem]:
    """Until a visit is completed, nothing finer than oblast and day is public, and nothing after the period."""
    for edition, passage in passages(desk, "visit-future-detail"):
        if not isinstance(passage, UnVisit) or passage.visit_status not in ("announced", "en-route"):
            continue
        if passage.audience != "public":
            continue
        for place, spot, path in _named_places(desk, edition, passage):
            if place.fine:
                yield problem("visit-future-detail", spot, path=path, written=place.id)
        for field, day in (("start", passage.start), ("end", passage.end)):
            if day is not None and day > edition.head.period.end:
                spot = desk.spot(edition, passage, field)
                yield problem("visit-future-detail", spot, path=field, written=day)


@check("harm-place", texts=True)
def harm_place_in_words(desk: Desk) -> Iterator[Problem]:
    """Nor is a settlement that a sentence names without calling a place of the registry."""
    for sentence in sentences(desk, "harm-place"):
        passage = sentence.passage
        if isinstance(passage, Shelter) and passage.people_shelter_here and passage.audience == "public":
            for start, end in settlements(sentence.words, desk.lexicon):
                written = sentence.words[start:end]
                yield problem("harm-place", sentence.at(start, end - start), path=sentence.dotted, place=written)


@check(*_IN_WORDS, texts=True)
def harm_in_sentences(desk: Desk) -> Iterator[Problem]:
    """No sentence leads to a person or a door, or tells what belongs to the war."""
    for sentence, one in _found(desk):
        code = CODE[one.kind]
        if code in _IN_WORDS and not sentence.holder.excuses(code):
            yield _at(sentence, one, code)


@check("harm-name", texts=True)
def harm_name(desk: Desk) -> Iterator[Problem]:
    """A name that no registry knows is asked about, once an edition."""
    asked: set[tuple[str, str]] = set()
    for sentence, one in _found(desk):
        name = (sentence.edition.id, sentence.words[one.start : one.end])
        if CODE[one.kind] == "harm-name" and name not in asked and not sentence.holder.excuses("harm-name"):
            asked.add(name)
            yield _at(sentence, one, "harm-name")


@lru_cache(maxsize=1)
def _found(desk: Desk) -> tuple[tuple[Sentence, Finding], ...]:
    """What is found in every sentence; of what stays in the workspace only what should not be kept there either."""
    hits = (
        (sentence, one)
        for sentence in sentences(desk, "")
        for one in hurting(sentence.words, desk.archive.registry, desk.lexicon)
    )
    return tuple((sentence, one) for sentence, one in hits if one.kind in EXACT or not _restricted(sentence))


def _restricted(sentence: Sentence) -> bool:
    return sentence.passage is not None and sentence.passage.audience == "restricted"


def _at(sentence: Sentence, one: Finding, code: str) -> Problem:
    spot = sentence.at(one.start, one.end - one.start)
    return problem(code, spot, path=sentence.dotted, written=sentence.words[one.start : one.end])


@check(*_IN_WORDS, "harm-name", texts=True)
def harm_elsewhere(desk: Desk) -> Iterator[Problem]:
    """Nor does anything else that is written: notes, titles, registries, tables, and ids, which are spelt out."""
    for literal in literals(desk):
        for one in hurting(literal.text, desk.archive.registry, desk.lexicon):
            if one.kind in literal.kinds:
                written = literal.text[one.start : one.end]
                yield problem(
                    CODE[one.kind], literal.at(one.start, one.end - one.start), path=literal.path, written=written
                )
