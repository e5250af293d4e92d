"""Finds in one text what no reader should meet: letters of another script, leftovers, wrong endings and wordings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from sitrep.language.language import Language
from sitrep.model.message import CASES, Argument, Case, Hash, Message, blanked, unquoted

CODES = (
    "homoglyph",
    "foreign-letters",
    "unfinished",
    "wording-refused",
    "wording-avoided",
    "doubled-word",
    "place-case",
    "governed-case",
    "plural-noun",
)
_LATIN, _CYRILLIC = "A-Za-z\u00c0-\u024f", "\u0400-\u04ff"
_LATIN_LETTER, _CYRILLIC_LETTER = re.compile(f"[{_LATIN}]"), re.compile(f"[{_CYRILLIC}]")
_PART = re.compile(rf"[{_LATIN}{_CYRILLIC}]+(?:’[{_LATIN}{_CYRILLIC}]+)*")
_ONE_SCRIPT = re.compile(rf"[{_LATIN}’]+|[{_CYRILLIC}’]+")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w-]))([^\W\d_]+(?:-[^\W\d_]+)*)\s+$")
_LONGEST_WORD = 60  # letters; beyond them nothing is looked for
_DOUBLED = re.compile(r"(?<![\w’-])([^\W\d_]+)\s+(\1)(?![\w’-])", re.IGNORECASE)
_UNBOUND: tuple[Case, ...] = ("nominative", "accusative")
_UNDECLINED = ("as_of", "change_percent", "share")  # a day, and numbers with a sign, are said the same in every case
_NO_WORD_BEFORE = re.compile(r"(?:\S|\d\s+)$")
_NO_WORD_AFTER = re.compile(r"\S|\s+\d")
_ALIKE = dict(zip("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ", strict=True))
_LATIN_ALIKE = str.maketrans(_ALIKE)
_CYRILLIC_ALIKE = str.maketrans({cyrillic: latin for latin, cyrillic in _ALIKE.items()})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece of a text that is wrong: under which code, from where, how long, and what its words name."""

    code: str
    offset: int
    length: int
    facts: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def doubts(message: Message, language: Language) -> tuple[Doubt, ...]:
    """Everything that is wrong with a text as such, in reading order; what it quotes is not its own."""
    text = blanked(message)
    own = unquoted(text)
    found = [
        *_homoglyphs(text),
        *_foreign(own, language),
        *_listed(own, language),
        *_doubled(message, own, language),
        *_cases(message, language),
        *_plurals(message, language),
    ]
    return tuple(sorted(found, key=lambda one: (one.offset, one.code)))


def _homoglyphs(text: str) -> Iterator[Doubt]:
    """Words of two scripts, and lone small letters that only look like the words that they stand for."""
    words = list(_PART.finditer(text)) if _LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text) else []
    for index, found in enumerate(words):
        word = found.group()
        beside = "".join(one.group() for one in words[max(index - 1, 0) : index + 2] if one is not found)
        if not _ONE_SCRIPT.fullmatch(word):
            wanted = word.translate(_LATIN_ALIKE if _mostly(word, _CYRILLIC) else _CYRILLIC_ALIKE)
        elif len(word) == 1 and word.islower() and _alone(text, found) and _ONE_SCRIPT.fullmatch(beside):
            wanted = word.translate(_LATIN_ALIKE if _mostly(beside, _CYRILLIC) else _CYRILLIC_ALIKE)
        else:
            continue
        if wanted != word:
            yield Doubt("homoglyph", found.start(), len(word), {"written": word, "wanted": wanted})


def _mostly(word: str, script: str) -> bool:
    return len(re.findall(f"[{script}]", word)) * 2 >= len(word.replace("’", ""))


def _alone(text: str, found: re.Match[str]) -> bool:
    """Whether it is a word between words: the x of 3 x 4 and the a of a) are none."""
    before, after = text[: found.start()], text[found.end() :]
    return _NO_WORD_BEFORE.search(before) is None and _NO_WORD_AFTER.match(after) is None


def _foreign(text: str, language: Language) -> Iterator[Doubt]:
    """Words with letters of a neighbouring language."""
    if not language.writing.foreign or not re.search(f"[{language.writing.foreign}]", text, re.IGNORECASE):
        return
    for found in re.finditer(rf"[\w’]*[{language.writing.foreign}][\w’]*", text, re.IGNORECASE):
        yield Doubt("foreign-letters", found.start(), len(found.group()), {"written": found.group()})


def _listed(text: str, language: Language) -> Iterator[Doubt]:
    """What its grammar refuses or would rather not see, and what somebody meant to come back to."""
    for wording in language.writing.wordings.within(text):
        for found in wording.pattern.finditer(text):
            facts = {"written": found.group(), "wanted": wording.instead}
            yield Doubt(wording.code, found.start(), len(found.group()), facts)


def _doubled(message: Message, text: str, language: Language) -> Iterator[Doubt]:
    """Words that stand twice with nothing between, a hole included."""
    for found in _DOUBLED.finditer(text):
        if (
            found.group(2).lower() in language.writing.doubled
            or message.source[found.start() : found.end()] != found.group()
        ):
            continue
        yield Doubt("doubled-word", found.start(2), len(found.group(2)), {"written": found.group(2)})


def _cases(message: Message, language: Language) -> Iterator[Doubt]:
    """Holes whose case is none that the word before them governs."""
    for argument in message.arguments():
        spoken = argument.form == "place" or (argument.form == "phrase" and argument.attribute not in _UNDECLINED)
        governed = _governed(message, argument, language)
        if spoken and governed and argument.case not in governed:
            code = "place-case" if argument.form == "place" else "governed-case"
            end = message.source.index("}", argument.offset) + 1
            written = message.source[argument.offset : end]
            sort = ", place" if argument.form == "place" else ""
            wanted = " / ".join(f"{{{argument.written}{sort}, {case}}}" for case in CASES if case in governed)
            yield Doubt(code, argument.offset, end - argument.offset, {"written": written, "wanted": wanted})


def _governed(message: Message, argument: Argument, language: Language) -> tuple[Case, ...]:
    """The cases that the word before a hole lets it take; none where it lets all."""
    before = _WORD_BEFORE.search(message.source[max(argument.offset - _LONGEST_WORD, 0) : argument.offset])
    return language.writing.governs.get(before.group(1).lower(), ()) if before else ()


def _plurals(message: Message, language: Language) -> Iterator[Doubt]:
    """Unit nouns in a branch whose number they do not follow: few {# осіб}."""
    for argument in message.arguments():
        if argument.form != "plural":
            continue
        cases = _governed(message, argument, language) or _UNBOUND
        at = argument.offset
        for category, branch in argument.branches.items():
            at = message.source.index("{", at + 1)
            for number, noun in pairwise(branch):
                if isinstance(number, Hash) and isinstance(noun, str) and noun.split():
                    word = _PART.match(noun.split()[0])
                    if word and not language.agrees(word.group(), category, cases):
                        start = message.source.index(word.group(), at)
                        facts = {"written": word.group(), "branch": category}
                        yield Doubt("plural-noun", start, len(word.group()), facts)
