"""Whether the codes of places are codes of Ukraine's units, of the kind that is named, and of what is real."""

import re
from collections.abc import Iterator

from sitrep.load import codifier
from sitrep.model.registry import Place
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.desk import Desk

# ISO 3166-2 has other numbers for five of them, and the same for the rest, so that a wrong table looks right.
LOOK_ALIKES = {"UA43": "UA01", "UA09": "UA44", "UA77": "UA73", "UA30": "UA80", "UA40": "UA85"}
_OBLAST_LENGTH = len("UA14")
_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile("['`\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]")


def _coded(desk: Desk) -> Iterator[tuple[int, Place, str]]:
    for index, place in enumerate(desk.archive.registry.places):
        if place.code is not None and place.code.startswith("UA") and len(place.code) >= _OBLAST_LENGTH:
            yield index, place, place.code


@check("place-code")
def place_code(desk: Desk) -> Iterator[Problem]:
    """A code of Ukraine stands in KATOTTG, of what is fictional at least its oblast; ISO numbers look like some."""
    for index, place, code in _coded(desk):
        asked = code[:_OBLAST_LENGTH] if place.fictional else code
        if codifier.by_code(asked) is None:
            spot = desk.where(None, "places", "places", index, "code")
            facts = {"place": place.id, "written": code, "meant": _meant(place, code)}
            yield problem("place-code", spot, path=f"places.{index}.code", fix=None, **facts)


def _meant(place: Place, code: str) -> str:
    """The code that was probably meant: that of the one place of this name, else that of KATOTTG for one of ISO."""
    first = code[:_OBLAST_LENGTH]
    alike = [one for one in codifier.by_name(place.names.get("uk", "")) if one.kind == place.kind]
    near = [one for one in alike if one.code.startswith(first)] or alike
    if len(near) == 1:
        return near[0].registered_code
    swapped = LOOK_ALIKES.get(first, "") + code[_OBLAST_LENGTH:]
    return swapped if first in LOOK_ALIKES and codifier.by_code(swapped) else ""


@check("place-name")
def place_name(desk: Desk) -> Iterator[Problem]:
    """A code is that of the place that is named: of two villages with like codes the wrong one is soon registered."""
    for index, place, code in _coded(desk):
        unit = codifier.by_code(code)
        names = (place.names, *(one.names for one in place.earlier_names))
        called = [_words(one["uk"]) for one in names if one.get("uk")]
        if unit and not place.fictional and called and not any(_words(unit.name) in name for name in called):
            spot = desk.where(None, "places", "places", index, "code")
            facts = {"place": place.id, "written": code, "named": unit.ukrainian}
            yield problem("place-name", spot, path=f"places.{index}.code", fix=None, **facts)


def _words(name: str) -> str:
    """The words of a name between spaces, without what people write in different ways."""
    return f" {' '.join(_WORD.findall(_APOSTROPHE.sub('', name.casefold())))} "


@check("place-twice")
def place_twice(desk: Desk) -> Iterator[Problem]:
    """A code is the identity of a place: no two places of the registry have the same."""
    first: dict[str, str] = {}
    for index, place in enumerate(desk.archive.registry.places):
        other = first.setdefault(place.code, place.id) if place.code else place.id
        if other != place.id:
            spot = desk.where(None, "places", "places", index, "code")
            facts = {"place": place.id, "other": other, "written": place.code}
            yield problem("place-twice", spot, path=f"places.{index}.code", fix=None, **facts)


@check("place-fictional")
def place_fictional(desk: Desk) -> Iterator[Problem]:
    """What is fictional bears no code of a real place, and stands in editions alone that say they are samples."""
    fictional = {place.id: place for place in desk.archive.registry.places if place.fictional}
    for index, place, code in _coded(desk):
        if place.fictional and codifier.by_code(code) is not None:
            spot = desk.where(None, "places", "places", index, "code")
            facts = {"place": place.id, "reason": "real", "remedy": "real"}
            yield problem("place-fictional", spot, path=f"places.{index}.code", fix=None, **facts)
    for edition, passage, held in desk.mentioned if fictional else ():
        excused = edition.head.sample or (passage is not None and passage.excuses("place-fictional"))
        for mention in held if not excused else ():
            if mention.sort == "place" and mention.written in fictional:
                facts = {"place": mention.written, "reason": "edition", "remedy": "edition"}
                path = ".".join(map(str, mention.path))
                yield problem(
                    "place-fictional", desk.spot(edition, passage, *mention.path), path=path, fix=None, **facts
                )


@check("place-forms-proposed")
def place_forms_proposed(desk: Desk) -> Iterator[Problem]:
    """Case forms that a rule proposed are read by a person before they print."""
    for index, place in enumerate(desk.archive.registry.places):
        if place.forms_proposed:
            spot = desk.where(None, "places", "places", index, "forms_proposed", key=True)
            yield problem("place-forms-proposed", spot, path=f"places.{index}.forms_proposed", place=place.id)


@check("place-kind")
def place_kind(desk: Desk) -> Iterator[Problem]:
    """A place is of the kind that its code has in KATOTTG; a fictional one is at least as coarse or as fine."""
    for index, place, code in _coded(desk):
        unit = codifier.by_code(code)
        coarse = len(code) == _OBLAST_LENGTH
        wrong = place.kind != unit.kind if unit else coarse != (place.kind in ("oblast", "region"))
        if wrong and not (unit and {unit.kind, place.kind} == {"oblast", "region"}):
            spot = desk.where(None, "places", "places", index, "kind")
            meant = unit.kind if unit else ""
            facts = {"place": place.id, "kind": place.kind, "written": code, "meant": meant}
            yield problem("place-kind", spot, path=f"places.{index}.kind", fix=None, **facts)
