"""What is wrong, where it stands and what is known of it: values, never exceptions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, order=True, slots=True)
class Spot:
    """Where something stands: a path relative to the workspace, line and column from 1, and how many characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the file that is certain: what stands at the spot is replaced by `text`; no other byte moves."""

    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the sources: a code of the catalogue, its spot, and the facts that its words name.

    The catalogue (`sitrep.codes`) turns code and facts into words of the reader's language; `path` names the field
    as its author wrote it (`entries.2.figures.idps.as_of`).
    """

    code: str
    spot: Spot
    facts: Mapping[str, str] = field(default_factory=lambda: NOTHING)  # 3.11 takes no mapping as a default
    path: str = ""
    fix: Fix | None = None


def problem(code: str, spot: Spot, *, path: str = "", fix: Fix | None = None, **facts: object) -> Problem:
    """A problem whose facts are given as words."""
    return Problem(code, spot, MappingProxyType({name: str(fact) for name, fact in facts.items()}), path, fix)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line, column and code."""
    once = {(p.spot, p.code, p.path, tuple(sorted(p.facts.items()))): p for p in problems}
    return tuple(once[key] for key in sorted(once, key=lambda key: (key[0], key[1], key[2], key[3])))


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What every step that can find faults returns: its value, or None where nothing could be made, and the faults."""

    value: T | None
    problems: tuple[Problem, ...] = field(default=())


class SitrepError(Exception):
    """The surroundings are at fault: `key` names the words (`sitrep.words`) that say so and what to do; exit code 3."""

    retryable = False
    exit_code = 3

    def __init__(self, key: str, /, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts: Mapping[str, str] = MappingProxyType({name: str(fact) for name, fact in facts.items()})


class WrongChoice(SitrepError):
    """What was asked for by name is not there: wrong usage, exit code 2."""

    exit_code = 2


class NoWorkspace(SitrepError):
    """No folder from here upwards holds sources/series.yaml."""


class PdfUnavailable(SitrepError):
    """The libraries that PDF needs are not on this machine."""


class BadTemplate(SitrepError):
    """A template of the workspace cannot be used."""


class LockHeld(SitrepError):
    """Another run is writing to this workspace."""

    retryable = True


class CannotWrite(SitrepError):
    """A file or folder could not be written: disk full, read-only, no permission."""

    retryable = True
