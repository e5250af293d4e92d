"""Finds what is too long: a highlight that is no longer one fact, a report of more pages than anyone reads."""

from collections.abc import Iterable, Iterator, Mapping

from sitrep.gate.unsaid import translation_spot
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.edition import Edition
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


def too_many_pages(desk: Desk, edition: Edition, pages: Mapping[str, int]) -> Iterator[Problem]:
    """A problem for each language in which the report has come out longer than its budget."""
    budget, written = edition.head.pages, edition.head.page_budget is not None
    spot = desk.where(edition.id, "edition", "page_budget" if written else "number")
    for language, count in pages.items():
        if count > budget:
            yield problem("page-budget", spot, path="page_budget", language=language, count=count, budget=budget)
