"""Whether anything that could hurt someone would leave the workspace, or should not be written at all."""

import re
from collections.abc import Iterator

from sitrep.codes import CODES
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.kinds.un_visit import UnVisit
from sitrep.model.registry import Place
from sitrep.problems import Problem, Spot, problem
from sitrep.validate.checks.check import check, passages
from sitrep.validate.checks.sentences import sentences, sentences_of
from sitrep.validate.desk import Desk

_GRAVE = ("high", "severe")
COORDINATES = re.compile(
    r"-?\d{1,3}\.\d{3,}°?\s*[NSСПEWЗ]?[,;\s]\s*-?\d{1,3}\.\d{3,}"  # 48.12345, 37.12345
    r"|\d{1,3}°\s?\d{1,2}[′']"  # 48°12′
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"  # a plus code
    r"|(?:goo\.gl/maps|maps\.(?:app\.)?goo|google\.[a-z.]+/maps|openstreetmap\.org|osm\.org|what3words\.com)\S*"
    r"|\b(?:вул|просп|пров|бульв)\.\s?[А-ЯІЇЄҐ][\w’-]+(?:,?\s?(?:буд\.\s?)?\d+)"
    r"|\b\d{1,4}\s[A-Z][a-z]+\s(?:Street|Avenue|Lane)\b"
)
CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]*[a-z]"
    r"|\+\d{1,3}[\s(-]{0,2}\d{2}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}\b"
    r"|(?<!\d)\(?0\d{2}\)?[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}\b"
)


@check("audience-weak")
def audience_weak(desk: Desk) -> Iterator[Problem]:
    """What is of high or severe sensitivity is not public: entries and figures, places, tables."""
    for edition in desk.archive.editions:
        for passage in edition.passages():
            if passage.audience == "public":
                yield from _in_public(desk, edition, passage)
    for index, place in enumerate(desk.archive.registry.places):
        if place.audience == "public" and place.sensitivity in _GRAVE:
            yield _weak(desk.where(None, "places", "places", index, "sensitivity"), place.id, place.sensitivity)
    for name, table in desk.archive.tables.items():
        sidecar = table.sidecar
        if sidecar.audience == "public" and sidecar.sensitivity in _GRAVE:
            yield _weak(desk.where(None, f"table:{name}", "sensitivity"), name, sidecar.sensitivity)


def _in_public(desk: Desk, edition: Edition, passage: Passage) -> Iterator[Problem]:
    if passage.sensitivity in _GRAVE:
        yield _weak(desk.spot(edition, passage, "sensitivity"), passage.id, passage.sensitivity)
    for name, figure in passage.figures.items():
        if figure.audience == "public" and figure.sensitivity in _GRAVE:
            spot = desk.spot(edition, passage, "figures", name, "sensitivity")
            yield _weak(spot, name, figure.sensitivity)


def _weak(spot: Spot, thing: str, sensitivity: str) -> Problem:
    return problem("audience-weak", spot, path="sensitivity", thing=thing, sensitivity=sensitivity)


@check("exception-rule", "exception-date")
def exceptions(desk: Desk) -> Iterator[Problem]:
    """An exception names a rule that there is, and is not signed after the data cut-off."""
    for edition in desk.archive.editions:
        for passage in edition.passages():
            for index, one in enumerate(passage.exceptions):
                path = ("exceptions", index)
                if one.rule not in CODES:
                    spot = desk.spot(edition, passage, *path, "rule")
                    yield problem("exception-rule", spot, path=f"exceptions.{index}.rule", written=one.rule)
                made = edition.head.compiled or edition.head.published or edition.head.data_cutoff
                if one.date > made:
                    spot = desk.spot(edition, passage, *path, "date")
                    yield problem("exception-date", spot, path=f"exceptions.{index}.date", date=one.date, made=made)


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


@check("harm-place")
def harm_place(desk: Desk) -> Iterator[Problem]:
    """Where people shelter, nothing finer than an oblast is public."""
    for edition, passage in passages(desk, "harm-place"):
        if isinstance(passage, Shelter) and passage.people_shelter_here and passage.audience == "public":
            for place, spot, path in _named_places(desk, edition, passage):
                if place.fine:
                    yield problem("harm-place", spot, path=path, place=place.id)


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


@check("harm-coordinates", "harm-contact", texts=True)
def harm_exact(desk: Desk) -> Iterator[Problem]:
    """No sentence holds coordinates, a street address, a link to a map, a telephone number or a mailbox."""
    for code, pattern in (("harm-coordinates", COORDINATES), ("harm-contact", CONTACT)):
        for sentence in sentences(desk, code):
            for found in pattern.finditer(sentence.words):
                spot = sentence.at(found.start(), len(found.group()))
                yield problem(code, spot, path=sentence.dotted, written=found.group())
