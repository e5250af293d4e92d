"""Whether the codes of places are codes of Ukraine's administrative units, and of the level that is named."""

from collections.abc import Iterator

from sitrep.model.registry import Place
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check
from sitrep.validate.desk import Desk

# The first-level units of KATOTTG.
OBLASTS = frozenset(
    f"UA{number}"
    for number in (
        *("01", "05", "07", "12", "14", "18", "21", "23", "26", "32", "35", "44", "46", "48"),
        *("51", "53", "56", "59", "61", "63", "65", "68", "71", "73", "74", "80", "85"),
    )
)
# ISO 3166-2 has other numbers for five of them, and the same for the rest, so that a wrong table looks right.
LOOK_ALIKES = {"UA43": "UA01", "UA09": "UA44", "UA77": "UA73", "UA30": "UA80", "UA40": "UA85"}
CITIES = frozenset({"UA80", "UA85"})
_OBLAST_LENGTH = len("UA14")


def _coded(desk: Desk) -> Iterator[tuple[int, Place, str]]:
    for index, place in enumerate(desk.archive.registry.places):
        if place.code is not None and place.code.startswith("UA") and len(place.code) >= _OBLAST_LENGTH:
            yield index, place, place.code


@check("place-code")
def place_code(desk: Desk) -> Iterator[Problem]:
    """A code of Ukraine begins with that of a first-level unit, not with the ISO number that looks like one."""
    for index, place, code in _coded(desk):
        first = code[:_OBLAST_LENGTH]
        if first not in OBLASTS:
            meant = LOOK_ALIKES.get(first, "")
            spot = desk.where(None, "places", "places", index, "code")
            facts = {"place": place.id, "written": code, "meant": meant and meant + code[_OBLAST_LENGTH:]}
            yield problem("place-code", spot, path=f"places.{index}.code", fix=None, **facts)


@check("place-forms-proposed")
def place_forms_proposed(desk: Desk) -> Iterator[Problem]:
    """Case forms that a rule proposed are read by a person before they print."""
    for index, place in enumerate(desk.archive.registry.places):
        if place.forms_proposed:
            spot = desk.where(None, "places", "places", index, "forms_proposed", key=True)
            yield problem("place-forms-proposed", spot, path=f"places.{index}.forms_proposed", place=place.id)


@check("place-kind")
def place_kind(desk: Desk) -> Iterator[Problem]:
    """An oblast has a code of four characters, and what is smaller a longer one; Kyiv and Sevastopol are both."""
    for index, place, code in _coded(desk):
        coarse = len(code) == _OBLAST_LENGTH
        if code not in CITIES and coarse != (place.kind in ("oblast", "region")):
            spot = desk.where(None, "places", "places", index, "kind")
            facts = {"place": place.id, "kind": place.kind, "written": code}
            yield problem("place-kind", spot, path=f"places.{index}.kind", fix=None, **facts)
