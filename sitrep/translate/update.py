"""Brings a PO file up to date with its edition, unless something could not be read that it would then lose."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sitrep.codes import SUBJECTS
from sitrep.load import po
from sitrep.load.po import PoFile
from sitrep.model.translation import Unit
from sitrep.problems import Problem
from sitrep.translate.merge import Merged, merge

SOURCE_LANGUAGE = "X-Source-Language"
# What these name was left out of the edition or of its PO files; its translations must not be set aside for that.
UNREAD = frozenset(
    {code.id for subject in ("yaml", "structure") for code in SUBJECTS[subject]}
    | {"message-syntax", "po-syntax", "po-plural", "po-encoding"}
)


@dataclass(frozen=True)
class Update:
    """A PO file after its update; without a text it is to stay as it is, byte for byte."""

    file: str
    merged: Merged
    text: str | None


def update(edition: str, language: str, units: tuple[Unit, ...], old: PoFile | None) -> Update:
    """The file as it is to be written."""
    file = po_path(edition, language)
    before = old or po.blank(file, language)
    sources = {unit.language for unit in units}
    header = {"Project-Id-Version": f"sitrep {edition}"}
    if len(sources) == 1:
        header[SOURCE_LANGUAGE] = next(iter(sources))
    merged = merge(units, replace(before, language=language), header)
    needed = old is None and bool(units)
    changed = old is not None and merged.catalogue != before
    return Update(file, merged, po.write(merged.catalogue) if needed or changed else None)


def po_path(edition: str, language: str) -> str:
    """Where an edition's translations into a language stand."""
    return f"sources/editions/{edition}/{language}.po"


def unread(problems: Iterable[Problem], edition: str) -> tuple[Problem, ...]:
    """What of an edition could not be read: while there is any, no file of it may be updated."""
    folder = f"sources/editions/{edition}/"
    return tuple(one for one in problems if one.code in UNREAD and one.spot.file.startswith(folder))
