"""Finds a map that does not say of when it is, where it comes from, and that it takes no position."""

from collections.abc import Iterable, Iterator

from sitrep.compose.document import Document
from sitrep.gate.finished import plain
from sitrep.problems import Problem, problem
from sitrep.validate.desk import Desk


def incomplete_map(desk: Desk, documents: Iterable[Document]) -> Iterator[Problem]:
    """A problem for whatever a map lacks, in each language."""
    for document in documents:
        drawn = document.map
        if drawn is None:
            continue
        told = {
            "disclaimer": drawn.disclaimer,
            "source": drawn.source and drawn.table.source,
            "title": drawn.title if plain(document.masthead.period) in plain(drawn.title) else "",
        }
        for what, words in told.items():
            if not words.strip():
                spot = desk.where(None, "series", "map_disclaimer", key=True)
                facts = {"what": what, "remedy": what, "language": document.language}
                yield problem("map-complete", spot, path="map_disclaimer", fix=None, **facts)
