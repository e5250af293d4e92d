"""Lists what on the pages of an edition may not go out: each text that nobody approved, where it stands."""

from collections.abc import Iterable, Iterator

from sitrep.gate.unsaid import text_spot
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.translation import State
from sitrep.problems import Problem, problem
from sitrep.validate.desk import Desk

# Where a series lets drafts go out, its pages say so; what a reviewer rejected never goes.
AS_DRAFTS: frozenset[State] = frozenset({"approved", "draft", "needs-review", "missing", "stale"})
APPROVED: frozenset[State] = frozenset({"approved"})


def unapproved(desk: Desk, localised: Iterable[LocalisedEdition]) -> Iterator[Problem]:
    """A problem for each text of a page that holds the edition back, in each language.

    What counts is the state of what is printed: a translation that cannot be said is missing, whoever approved it.
    """
    allowed = AS_DRAFTS if desk.archive.series.drafts_allowed else APPROVED
    for edition in localised:
        for context, state in edition.states.items():
            if state not in allowed:
                spot = text_spot(desk, edition, context)
                yield problem("translation-state", spot, path=context, state=state, language=edition.voice.code)
