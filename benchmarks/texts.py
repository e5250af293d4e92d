"""How long the checks of texts take on an edition of 200 entries, in both languages, and again after one edit.

    .venv/bin/python -m benchmarks.texts

The entries and translations are those of the sample, again and again; blanks at their ends make every text another, in
every turn, so that none is known from before. CPU time, the least of three turns.
"""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from pydantic import BaseModel

from sitrep.load.po import PoFile
from sitrep.localise.checks.catalogue import check_catalogue
from sitrep.localise.tongues import tongues
from sitrep.model.edition import Edition
from sitrep.model.entry import Entry
from sitrep.model.message import Message
from sitrep.model.value import messages
from sitrep.translate.harm import harm_in_translations
from sitrep.translate.wording import wording_in_translations
from sitrep.understanding import understand
from sitrep.validate.checks import CHECKS
from sitrep.validate.desk import Desk
from tests.sample import quiet

ENTRIES = 200
_ROUNDS = 3
_ALL, _EDIT = 1.0, 0.05  # seconds


def main() -> int:
    """Print each figure beside its bar; 1 where one is not held."""
    understood = understand(Path(), quiet)
    desk = understood.desk
    if desk is None:
        raise SystemExit("the sample cannot be understood")
    newest = desk.archive.editions[-1]
    held = tuple(file for (edition, _), file in understood.catalogues.items() if edition == newest.id)
    first, again = [], []
    for turn in range(_ROUNDS):
        blanks = 10 * turn + 1
        edition, files = _grown(newest, blanks), tuple(_repeated(one, blanks) for one in held)
        first.append(_timed(partial(_judged, desk, edition, files)))
        again.append(_timed(partial(_judged, desk, _edited(edition), tuple(map(_retouched, files)))))
    texts = sum(1 for one in edition.entries for _ in messages(one))
    rows = sum(len(one.live) for one in files)
    print(f"{ENTRIES} entries, {texts} texts and {rows} translations, the least of {_ROUNDS} turns:")
    print(f"  all checks of texts   {min(first):6.2f} s CPU    (at most {_ALL} s)")
    print(f"  again after one edit  {1000 * min(again):6.1f} ms CPU   (at most {1000 * _EDIT:.0f} ms)")
    return 0 if min(first) <= _ALL and min(again) <= _EDIT else 1


def _judged(desk: Desk, edition: Edition, files: Iterable[PoFile]) -> None:
    asked = replace(desk, archive=replace(desk.archive, editions=(edition,)))
    for one in CHECKS:
        if one.texts:
            list(one.run(asked))
    for file in files:
        list(check_catalogue(file, tongues(desk.languages)))
        list(harm_in_translations(asked, edition, file))
        list(wording_in_translations(asked, edition, file))


def _timed(job: Callable[[], None]) -> float:
    began = time.process_time()
    job()
    return time.process_time() - began


def _grown(edition: Edition, blanks: int) -> Edition:
    """The edition with its entries again and again, each time with more blanks behind every text."""
    many = len(edition.entries)
    entries = (_varied(edition.entries[turn % many], blanks + turn // many) for turn in range(ENTRIES))
    return replace(edition, entries=tuple(entries))


def _varied(entry: Entry, blanks: int) -> Entry:
    return entry.model_copy(update={name: _with_blanks(held, blanks) for name, held in entry})


def _with_blanks(value: object, blanks: int) -> object:
    if isinstance(value, Message):
        return Message(value.source + " " * blanks)
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _with_blanks(held, blanks) for name, held in value})
    if isinstance(value, dict):
        return {key: _with_blanks(held, blanks) for key, held in value.items()}
    if isinstance(value, tuple):
        return tuple(_with_blanks(held, blanks) for held in value)
    return value


def _edited(edition: Edition) -> Edition:
    first, *others = edition.entries
    return replace(edition, entries=(_varied(first, 500), *others))


def _repeated(file: PoFile, blanks: int) -> PoFile:
    """As many rows as the grown edition has texts to translate, in proportion."""
    times = range(blanks, blanks + ENTRIES // 30)
    rows = (
        replace(one, source=one.source + " " * more, target=one.target + " " * more)
        for more in times
        for one in file.entries
    )
    return replace(file, entries=tuple(rows))


def _retouched(file: PoFile) -> PoFile:
    first, *others = file.entries
    return replace(file, entries=(replace(first, target=first.target + " " * 500), *others))


if __name__ == "__main__":
    sys.exit(main())
