"""Finds in finished files what may not leave: words of what is restricted, ways to people, pictures that tell more."""

import re
from collections.abc import Iterator, Mapping

from sitrep.gate.finished import Finished, Piece, finished
from sitrep.gate.pictures import told_by
from sitrep.gate.withheld import ID, WINDOW, Withheld, words
from sitrep.harm.exact import exact
from sitrep.harm.finding import Kind
from sitrep.harm.lexicon import Lexicon
from sitrep.problems import Problem, Spot, problem

_GROUPS = re.compile(r"\d+(?:[ ,.]\d+)*")
_NUMBER = re.compile(r"(?:\d{1,3}(?:[ ,.]\d{3})+|\d+)(?:[.,]\d+)?")
_READ = frozenset({"text", "attribute", "comment", "metadata", "name", "address"})
_MOST_PARTS = 9
_SUM = re.compile(r"(?<!\w)[0-9a-f]{64}(?!\w)")  # of a file: among its digits any number may stand by chance


def leaks(files: Mapping[str, bytes], held: Withheld, judged: str, lexicon: Lexicon) -> Iterator[Problem]:
    """A problem for each thing that a file shows and may not; `judged` is the text of sources that were judged."""
    search, seen = _Search(held), set[str]()
    for name in sorted(files):
        one = finished(name, files[name])
        _readable(one)
        yield from _restricted(one, search)
        for piece in one.pieces:
            if piece.where in _READ and piece.text not in seen:
                seen.add(piece.text)
                for kind, written in _exact(piece.text, judged, lexicon):
                    yield _problem(Spot(name), name, piece, kind, written)
        for picture in one.pictures:
            for told in told_by(picture):
                yield _problem(Spot(name), name, Piece("metadata", told), "picture", told)


def _readable(one: Finished) -> None:
    """A file in which nothing can be read would pass for one in which nothing stands."""
    if one.name.endswith(".pdf") and sum(piece.where == "text" for piece in one.pieces) < WINDOW:
        raise ValueError(f"{one.name} cannot be read back")


def _restricted(one: Finished, search: "_Search") -> Iterator[Problem]:
    told = set[tuple[str, Spot]]()
    for piece in one.pieces:
        for written, spot in search.within(piece):
            told.add((written, spot))
            yield _problem(spot, one.name, piece, "restricted", written)
    # Over the ends of lines only words are looked for: there the numbers of a table stand beside each other.
    for written, spot in search.phrases(one.flow):
        if (written, spot) not in told:
            yield _problem(spot, one.name, Piece("text", one.flow), "restricted", written)


class _Search:
    """Looks for what is withheld in a text, in a time that grows with the text alone."""

    def __init__(self, held: Withheld) -> None:
        self.held = held
        self.first = frozenset(one[0].casefold() for one in (*held.names, *held.phrases))

    def within(self, piece: Piece) -> Iterator[tuple[str, Spot]]:
        if piece.where != "code":
            yield from self.phrases(piece.text)
        if self.held.ids:
            for run in ID.findall(piece.text):
                yield from ((found, self.held.ids[found]) for found in _runs(run) if found in self.held.ids)
        if self.held.numbers:
            for groups in _GROUPS.findall(piece.text):
                for number in _numbers(groups):
                    digits = re.sub(r"\D", "", number)
                    if digits in self.held.numbers:
                        yield number, self.held.numbers[digits]

    def phrases(self, text: str) -> Iterator[tuple[str, Spot]]:
        said = words(text)
        small = tuple(word.casefold() for word in said)
        for at in (at for at, word in enumerate(small) if word in self.first):
            for size in range(1, min(WINDOW, len(said) - at) + 1):
                whole = slice(at, at + size)
                spot = self.held.names.get(said[whole]) or self.held.phrases.get(small[whole])
                if spot is not None:
                    yield " ".join(said[whole]), spot


def _runs(run: str) -> Iterator[str]:
    """Every part of an id that could be an id: `entry-` and `key-` stand before those of entries."""
    parts = re.split(r"([-_])", run)[: 2 * _MOST_PARTS]
    for begin in range(0, len(parts), 2):
        for end in range(begin + 3, len(parts) + 1, 2):
            yield "".join(parts[begin:end])


def _numbers(groups: str) -> Iterator[str]:
    """Every number that digits in a row can be read as: in "2023 61 839" there are six, 61 839 among them."""
    parts = re.split(r"([ ,.])", groups)
    for begin in range(0, len(parts), 2):
        for end in range(begin + 1, min(begin + 2 * _MOST_PARTS, len(parts) + 1), 2):
            made = "".join(parts[begin:end])
            if _NUMBER.fullmatch(made):
                yield made


def _exact(text: str, judged: str, lexicon: Lexicon) -> Iterator[tuple[Kind, str]]:
    """What leads to a person or a door, and stands in no source: a template of the workspace brought it in."""
    text = _SUM.sub(lambda found: " " * len(found[0]), text)
    for one in exact(text, lexicon):
        written = text[one.start : one.end]
        if written not in judged:
            yield one.kind, written


def _problem(spot: Spot, file: str, piece: Piece, reason: str, written: str) -> Problem:
    return problem("harm-output", spot, file=file, where=piece.where, reason=reason, remedy=reason, written=written)
