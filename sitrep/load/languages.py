"""The languages that reports can be written in: those of the program, and those that a workspace brings as files."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sitrep import resources
from sitrep.language.branch import IncompleteGrammar
from sitrep.language.language import Language
from sitrep.load import grammar, po
from sitrep.load.catalogue import catalogue, unworded
from sitrep.load.node import Map, spot
from sitrep.load.strict_yaml import tree
from sitrep.load.workspace import LANGUAGE_FILES, LANGUAGES
from sitrep.model.message import Message
from sitrep.problems import Problem, Spot, problem

_GRAMMAR, _WORDS, _HARM = LANGUAGE_FILES
Reader = Callable[[str, str], object]
Files = Mapping[str, Mapping[str, str]]  # the texts of own languages by code and name of file


@dataclass(frozen=True, eq=False)
class Languages:
    """Every language that may be used; `faulty` are those whose files are not whole, which is told once."""

    own: Files = field(default_factory=lambda: MappingProxyType({}))
    faulty: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all, in order."""
        return tuple(sorted({*resources.languages(), *self.own}))

    @property
    def harm_words(self) -> tuple[tuple[str, str, str], ...]:
        """Of each language of the workspace its code, the text of its words of harm, its alphabet."""
        return tuple((code, files[_HARM], self.language(code).alphabet) for code, files in self.own.items())

    def language(self, code: str) -> Language:
        """One language; a code that nobody knows is refused."""
        files = self.own.get(code)
        return grammar.language(code) if files is None else grammar.described(code, files[_GRAMMAR])

    def catalogue(self, code: str, over: bytes | None = None) -> Mapping[str, Message]:
        """The report's own words in a language; `over` are the publisher's own wordings."""
        files = self.own.get(code)
        return catalogue(code, over, None if files is None else files[_WORDS])


BUILT_IN = Languages()


def known_languages(files: Files, harm: Reader) -> tuple[Languages, tuple[Problem, ...]]:
    """The languages of a workspace with these files, and what they lack; one that is not whole is not used.

    `harm` reads the words of harm, and refuses a file that is not whole as a grammar is refused.
    """
    faults = {code: tuple(_faults(code, held, harm)) for code, held in files.items()}
    sound = {code: held for code, held in files.items() if not faults[code]}
    made = Languages(MappingProxyType(sound), frozenset(files) - frozenset(sound))
    return made, tuple(one for found in faults.values() for one in found)


def _faults(code: str, files: Mapping[str, str], harm: Reader) -> Iterator[Problem]:
    folder = f"{LANGUAGES}/{code}"
    if code in resources.languages():
        yield problem("language-known", Spot(folder), language=code)
        return
    for name in LANGUAGE_FILES:
        if name not in files:
            yield problem("language-file", Spot(f"{folder}/{name}"), language=code, file=name)
    if _GRAMMAR in files:
        yield from _of_tree(code, files[_GRAMMAR], f"{folder}/{_GRAMMAR}", grammar.described)
    if _HARM in files:
        yield from _of_tree(code, files[_HARM], f"{folder}/{_HARM}", harm)
    if _WORDS in files:
        yield from _of_words(files[_WORDS], f"{folder}/{_WORDS}")


def _of_tree(code: str, text: str, file: str, reader: Reader) -> Iterator[Problem]:
    """All that a file lacks or has wrong, each where it stands or should."""
    try:
        reader(code, text)
    except IncompleteGrammar as refused:
        read = tree(text, file)
        yield from read.problems
        for one in refused.lacks if not read.problems else ():
            where = spot(read.value, text, file, *one.path, key=True) if isinstance(read.value, Map) else Spot(file)
            facts = {"key": one.key, "language": code, "reason": one.reason, "remedy": one.reason}
            facts["wanted"] = f": {one.wanted}" if one.wanted else ""
            yield Problem("language-grammar", where, MappingProxyType(facts), one.key)


def _of_words(text: str, file: str) -> Iterator[Problem]:
    read = po.read(text, file)
    yield from read.problems
    if read.value is None:
        return
    for one in unworded(text, file):
        facts = {"key": one.key, "source": one.source, "reason": one.reason, "remedy": one.reason}
        yield Problem("language-words", one.spot, MappingProxyType(facts), one.key)
