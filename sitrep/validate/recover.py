"""Tries to work out what is hidden, from what the public edition holds, as a reader would."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from sitrep.model.comparison import subject_of
from sitrep.model.edition import Archive, Edition, PublicEdition
from sitrep.model.entry import Passage
from sitrep.model.figure import ONE_SIDED, Figure
from sitrep.validate.bounds import Bounds, Sum, narrowed


@dataclass
class _Seen:
    """What a reader has of all figures: bounds, sums, and where the small ones stand."""

    bounds: dict[Hashable, Bounds] = field(default_factory=dict)
    sums: list[Sum[Hashable]] = field(default_factory=list)
    small: list[tuple[Edition, Passage, str, Hashable]] = field(default_factory=list)


def recoverable(archive: Archive, public: PublicEdition) -> Iterator[tuple[Edition, Passage, str, Bounds]]:
    """The small counts of an edition and those before it of which what leaves excludes a number below the threshold."""
    seen, most = _Seen(), archive.series.min_cell - 1
    for shown in (*public.predecessors, public.edition):
        edition = archive.edition(shown.id)
        for passage in edition.passages() if edition is not None else ():
            if edition is not None and (left := shown.passage(passage.id)) is not None:
                _read(seen, edition, passage, left, most)
    bounds = narrowed(seen.bounds, seen.sums)
    for edition, passage, name, key in seen.small:
        found = bounds[key]
        if found.least > 1 or found.most is None or found.most < most:
            yield edition, passage, name, found


def _read(seen: _Seen, edition: Edition, passage: Passage, left: Passage, most: int) -> None:
    keys = {name: _key(edition, passage, name, one) for name, one in passage.figures.items()}
    for name, figure in passage.figures.items():
        shown, key = left.figures.get(name), keys[name]
        known = _bounds(shown) if shown is not None else Bounds()
        if shown is not None and shown.qualifier == "fewer-than" and figure.qualifier != "fewer-than":
            known = Bounds(1, most)
            seen.small.append((edition, passage, name, key))
        seen.bounds[key] = seen.bounds.get(key, Bounds()).within(known)
    for name, figure in passage.figures.items():
        parts = figure.parts or figure.sum_of
        if parts and set(parts) <= set(keys):
            seen.sums.append(Sum(keys[name], tuple(keys[part] for part in parts)))


def _bounds(shown: Figure) -> Bounds:
    if shown.value is None or shown.qualifier in ONE_SIDED:
        return Bounds()
    return Bounds.around(shown.value, shown.tolerance)


def _key(edition: Edition, passage: Passage, name: str, figure: Figure) -> Hashable:
    """The same count of the same day is one number, wherever it stands."""
    subject = subject_of(figure)
    if subject is None or figure.reference_date is None:
        return edition.id, passage.id, name
    return subject, figure.place, figure.category, str(figure.reference_date)
