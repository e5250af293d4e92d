"""One rule explained."""

import textwrap

from sitrep.codes import CODES
from sitrep.words import say, spoken

_WIDTH = 100


def explain(code: str, language: str) -> str:
    """The paragraph of a rule, with whether it blocks and on what it is judged."""
    known = CODES[code]
    graveness = say("blocks" if known.severity == "error" else "warns", language)
    stage = say(f"stage-{known.stage}", language)
    paragraph = textwrap.fill(spoken(known.paragraph, language), _WIDTH, break_on_hyphens=False)
    return f"{known.id}: {graveness}; {stage}.\n\n{paragraph}\n"
