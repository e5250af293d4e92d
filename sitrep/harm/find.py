"""Everything in a text that could hurt someone, each stretch once, the gravest reason first."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from sitrep.harm.exact import exact
from sitrep.harm.finding import Finding, Kind
from sitrep.harm.lexicon import Lexicon, built_in
from sitrep.harm.people import people
from sitrep.harm.war import war

_GRAVE: tuple[Kind, ...] = (
    "document", "contact", "coordinates", "address", "person", "identifiable", "responders", "military", "name",
)  # fmt: skip


# Between two digits these letters are only written for the digit that they look like.
# But "47о50'" is a degree whose sign was not on the keyboard.
_ZERO = re.compile(r"(?<=\d)[OoОо](?=[\d\s(-]{0,2}\d)(?!\d{1,2}(?:[.,]\d+)?\s?['′’ʹ`´])")
_UNSEEN = "\ufe0f\u20e3"  # what makes a digit a key: 0️⃣


def find(text: str, lexicon: Lexicon | None = None) -> tuple[Finding, ...]:
    """What was found, in order; of stretches that overlap the gravest is told, and of those the longest.

    Offsets count characters of the text as it is given. Without a lexicon the languages of the program are known.
    """
    return _found(text, lexicon or built_in())


@lru_cache(maxsize=50_000)
def _found(text: str, lexicon: Lexicon) -> tuple[Finding, ...]:
    plain, at = _plain(text)
    found = sorted(_all(plain, lexicon), key=lambda one: (_GRAVE.index(one.kind), one.start - one.end, one.start))
    kept: list[Finding] = []
    for one in found:
        if one.start < one.end and not any(one.overlaps(other) for other in kept):
            kept.append(one)
    if at is not None:
        kept = [Finding(at[one.start], at[one.end - 1] + 1, one.kind) for one in kept]
    return tuple(sorted(kept))


def _all(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    yield from exact(text, lexicon)
    yield from people(text, lexicon)
    yield from war(text, lexicon)


def _plain(text: str) -> tuple[str, list[int] | None]:
    """The text as it looks: plain spaces, hyphens and digits, and nothing that cannot be seen.

    Beside it stands where each of its characters was, unless all are where they were.
    """
    plain = text if text.isascii() else text.translate(_LOOKS)
    at = None if len(plain) == len(text) else [at for at, character in enumerate(text) if _LOOKS[ord(character)]]
    return _ZERO.sub("0", plain), at


class _Looks(dict[int, str]):
    """What each character looks like, known once it was met: one character, or none where it cannot be seen."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _plainly(chr(code)))


_LOOKS = _Looks()


def _plainly(character: str) -> str:
    if character == "⁰":
        return "°"
    if character.isspace() and character != "\n":
        return " "
    if character in "‐‑‒−﹣":
        return "-"
    if character in _UNSEEN or unicodedata.category(character) == "Cf":
        return ""
    if "\uff00" <= character <= "\uffef" or (character.isdigit() and character not in "0123456789"):
        made = unicodedata.normalize("NFKC", character)
        return made if len(made) == 1 else character
    return character
