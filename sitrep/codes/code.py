"""What a code of the catalogue is: a fault we can name, how grave it is, where it is found, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]
Stage = Literal["source", "words", "document", "bytes"]
Both = Mapping[str, str]
SPOKEN = ("en", "uk")  # the languages in which the program itself speaks


@dataclass(frozen=True, slots=True)
class Code:
    """A fault, in the languages in which the program speaks.

    `message` says what is wrong and `hint` what to do: templates over the facts of a problem. `paragraph` is what
    `sitrep explain` prints. A fact that is a word of our own, not of the author, is worded by `words`: fact, value,
    language. Where a problem knows what was probably meant, that is said in place of the hint.
    """

    id: str
    severity: Severity
    stage: Stage
    message: Both
    hint: Both
    paragraph: Both
    words: Mapping[str, Mapping[str, Both]] = field(default_factory=dict)


def both(en: str, uk: str) -> Both:
    """The same said in English and in Ukrainian."""
    return {"en": en, "uk": uk}
