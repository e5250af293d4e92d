"""Plants one mistake in the ground, looks at what `check` says of it, and does what the hint says to the letter."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sitrep import pipeline
from sitrep.problems import Problem
from sitrep.reporters.saying import hint
from tests.planted.ground import GROUND
from tests.sample import quiet
from tests.workspace import NEWEST


@dataclass(frozen=True)
class Fixed:
    """`check --fix` mends it."""


@dataclass(frozen=True)
class Typed:
    """What the hint names in quotes is typed over what is marked."""

    text: str


@dataclass(frozen=True)
class Says:
    """The hint says these words, and who does what they say writes what stood there before."""

    words: str


@dataclass(frozen=True)
class Rest:
    """The hint, followed to the letter, does not mend it."""


Mend = Fixed | Typed | Says | Rest
FIX = Fixed()


@dataclass(frozen=True)
class Mistake:
    """In one file, words that stand there once and what a person wrote instead; what `check` is to say, and the mend.

    `expect` is `code file:line:column`; files of the newest edition need no folder.
    """

    sort: str
    file: str
    find: str
    put: str
    expect: str
    mend: Mend

    @cached_property
    def name(self) -> str:
        """The file's path under sources/."""
        return self.file if "/" in self.file or self.file == "series.yaml" else NEWEST + self.file

    def files(self) -> dict[str, bytes]:
        """The ground with the mistake in it."""
        text = GROUND[self.name]
        assert text.count(self.find) == 1, (self.file, self.find, text.count(self.find))
        return {**ground(), self.name: text.replace(self.find, self.put).encode()}


@dataclass(frozen=True)
class Misfiled:
    """A file that is missing (None), of another name, in another place or of other bytes."""

    sort: str
    changes: Mapping[str, bytes | None]
    expect: str
    mend: Mend

    def files(self) -> dict[str, bytes]:
        """The ground with the mistake in it."""
        changed: dict[str, bytes | None] = {**ground(), **self.changes}
        return {name: content for name, content in changed.items() if content is not None}


@dataclass(frozen=True)
class Outcome:
    """What `check` made of a mistake."""

    found: bool
    placed: bool
    hinted: bool
    mended: bool
    others: int
    said: tuple[str, ...]


def ground() -> dict[str, bytes]:
    """The files in which nothing is wrong."""
    return {name: text.encode() for name, text in GROUND.items()}


def lay(root: Path, files: Mapping[str, bytes]) -> None:
    """Make sources/ of these files and no others."""
    shutil.rmtree(root / "sources", ignore_errors=True)
    for name, content in files.items():
        path = root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def checked(root: Path) -> tuple[Problem, ...]:
    """What `check` finds."""
    return pipeline.check(root, quiet).problems


def brief(one: Problem) -> str:
    """`code file:line:column`."""
    spot = one.spot
    return f"{one.code} {spot.file.removeprefix('sources/').removeprefix(NEWEST)}:{spot.line}:{spot.column}"


def plant(root: Path, mistake: Mistake | Misfiled) -> Outcome:
    """Plant one mistake, ask what it is, and follow the hint."""
    files = mistake.files()
    lay(root, files)
    problems = checked(root)
    said = tuple(brief(one) for one in problems)
    hits = [one for one in problems if brief(one) == mistake.expect]
    if not hits:
        code = mistake.expect.split()[0]
        found = any(one.code == code for one in problems)
        return Outcome(found=found, placed=False, hinted=False, mended=False, others=len(problems), said=said)
    hinted = all(hint(hits[0], language) for language in ("en", "uk"))
    mended = _follow(root, mistake.mend, hits[0])
    others = len(problems) - 1
    return Outcome(found=True, placed=True, hinted=hinted, mended=mended, others=others, said=said)


def _follow(root: Path, mend: Mend, found: Problem) -> bool:
    """Whether nothing is left to say once the hint has been followed."""
    if isinstance(mend, Fixed):
        return found.fix is not None and not pipeline.mend(root, quiet).report.problems
    if isinstance(mend, Typed):
        if mend.text not in hint(found, "en") or mend.text not in hint(found, "uk"):
            return False
        path = root / found.spot.file
        lines = path.read_text(encoding="utf-8").split("\n")
        line, start = lines[found.spot.line - 1], found.spot.column - 1
        lines[found.spot.line - 1] = line[:start] + mend.text + line[start + found.spot.length :]
        path.write_text("\n".join(lines), encoding="utf-8", newline="")
        return not checked(root)
    if isinstance(mend, Says):
        return mend.words in hint(found, "en")  # what stood there before is the ground, in which nothing is found
    return False
