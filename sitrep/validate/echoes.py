"""Knows which faults are no faults of their own: what is missing only because the file that holds it cannot be read."""

import re
from collections.abc import Iterable, Mapping

from sitrep.problems import Problem

# Codes of names that are not known, and the file in which each name is given; `*` is the edition's own folder.
_GIVEN_IN: Mapping[str, tuple[str, ...]] = {
    "unknown-organisation": ("sources/registry/organisations.yaml",),
    "unknown-official": ("sources/registry/officials.yaml",),
    "unknown-indicator": ("sources/registry/indicators.yaml",),
    "unknown-place": ("sources/registry/places.yaml",),
    "unknown-name": ("sources/registry/places.yaml", "*/"),
    "unknown-reference": ("*/references.yaml", "sources/tables/"),
    "unknown-table": ("sources/tables/",),
    "unknown-entry": ("*/",),
    "unknown-figure": ("*/",),
    "unknown-date": ("*/",),
    "source-unused": ("*/",),
}
# Faults for which nothing is known of what a file holds.
_UNREAD = ("yaml-encoding", "unreadable-file", "unknown-kind")


def without_echoes(
    structure: Iterable[Problem], judged: Iterable[Problem], texts: Mapping[str, str]
) -> tuple[Problem, ...]:
    """What was judged, without the names that stand in a file of which something could not be understood."""
    faulty = {one.spot.file: one.code for one in structure}
    return tuple(one for one in judged if not any(_stands_in(one, *file, texts) for file in faulty.items()))


def _stands_in(one: Problem, file: str, code: str, texts: Mapping[str, str]) -> bool:
    if one.code == "table-reconcile":  # a row that could not be read is missing from the sum
        return file == one.spot.file.removesuffix(".yaml") + ".csv"
    folder = one.spot.file.rpartition("/")[0]
    places = [place.replace("*", folder) for place in _GIVEN_IN.get(one.code, ())]
    if not any(file == place or (place.endswith("/") and file.startswith(place)) for place in places):
        return False
    if code in _UNREAD:
        return True
    if one.code == "unknown-table":
        return file.rpartition("/")[2].rpartition(".")[0] == one.facts.get("written")
    text = texts.get(file.removesuffix(".csv") + ".yaml" if file.endswith(".csv") else file, "")
    if one.code == "source-unused":
        cites = rf"(?<![\w-]){re.escape(one.facts['reference'])}(?![\w-])"
        return file != one.spot.file and re.search(cites, text) is not None
    name = re.escape(one.facts.get("written", "").partition(".")[0])
    return bool(name) and re.search(rf"\bid:\s*[\"']?{name}(?![\w-])|(?<![\w-]){name}\s*:", text) is not None
