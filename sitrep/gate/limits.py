"""Finds what is too long to be read first: a highlight is one fact, and short in every language."""

from collections.abc import Iterable, Iterator

from sitrep.gate.unsaid import translation_spot
from sitrep.localise.localise import LocalisedEdition
from sitrep.problems import Problem, problem
from sitrep.translate.notes import HIGHLIGHT
from sitrep.validate.desk import Desk


def too_long(desk: Desk, localised: Iterable[LocalisedEdition]) -> Iterator[Problem]:
    """A problem for each highlight with more characters than a reader takes in, as it prints in each language."""
    for edition in localised:
        for one in edition.public.edition.head.highlights:
            local = edition.passages[one]
            field = "summary" if "summary" in local.texts else "headline"
            length = len(local.texts[field].text)
            if length > HIGHLIGHT:
                spot = translation_spot(edition, f"entry:{one}#{field}")
                yield problem(
                    "highlights-limits",
                    spot or desk.spot(edition.public.edition, local.passage, field),
                    path=f"entry:{one}#{field}",
                    what="characters",
                    count=length,
                    low=1,
                    high=HIGHLIGHT,
                )
