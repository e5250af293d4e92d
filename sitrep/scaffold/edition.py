"""The next edition: its number and week, and what stands from the last one, with the dates that it already had."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sitrep.load import po
from sitrep.load.characters import lines_of
from sitrep.load.po import PoFile
from sitrep.model.edition import Edition, Head
from sitrep.model.entry import Entry, Passage
from sitrep.model.figure import Figure
from sitrep.model.kinds import BY_NAME
from sitrep.model.value import Period
from sitrep.scaffold.modeline import with_modeline
from sitrep.translate.update import po_path
from sitrep.validate.desk import Desk
from sitrep.validate.schema import Origin

_DAY = timedelta(days=1)
_MOST = 5  # highlights; guide, genre, section 1
_STANDS = "# From the edition before, with its own dates: bring it up to date, or take it out."


def next_edition(
    desk: Desk, catalogues: Mapping[tuple[str, str], PoFile], blanks: Mapping[str, str], today: date
) -> dict[str, bytes]:
    """The files of the edition that follows the newest, as paths and bytes."""
    last = desk.archive.editions[-1]
    period = following(last.head.period)
    folder = f"sources/editions/{period.end.isoformat()}"
    standing = tuple(one for one in last.entries if stands(desk, one))
    made = {f"{folder}/edition.yaml": _head(last, period, standing, today)}
    made[f"{folder}/references.yaml"] = _references(desk, last, standing)
    for kind in BY_NAME:
        blocks = [_block(desk, last, one) for one in standing if kind == one.KIND]
        made[f"{folder}/{kind}.yaml"] = f"{_STANDS}\nentries:\n{''.join(blocks)}" if blocks else blanks[kind]
    kept = {f"entry:{one.id}#" for one in standing}
    for (edition, code), held in sorted(catalogues.items()):
        rows = tuple(one for one in held.live if edition == last.id and one.context.startswith(tuple(kept)))
        if rows:
            moved = tuple(replace(one, places=()) for one in rows)
            file = po_path(period.end.isoformat(), code)
            made[file] = po.write(replace(held, file=file, entries=moved))
    return {name: with_modeline(name, text).encode() for name, text in made.items()}


def following(period: Period) -> Period:
    """The days after a period, as many as it has; after a month, the month that follows."""
    start = period.end + _DAY
    if period.is_month:
        later = (start.replace(day=28) + 4 * _DAY).replace(day=1)
        return Period(start=start, end=later - _DAY)
    return Period(start=start, end=start + timedelta(days=period.days - 1))


def stands(desk: Desk, entry: Entry) -> bool:
    """Whether an entry may be said again: it tells how things stand on a day, not what happened in a week.

    Nothing that is said of days, visits or agreements is said again.
    """
    figures = entry.figures.values()
    if not figures or entry.period or entry.outside_period or entry.dates or entry.KIND == "un-visit":
        return False
    return all(figure.as_of and not figure.parts and _measure(desk, figure) == "stock" for figure in figures)


def _measure(desk: Desk, figure: Figure) -> str | None:
    indicator = desk.archive.registry.indicator.get(figure.indicator or "")
    return figure.measure or (indicator.measure if indicator else None)


def _head(last: Edition, period: Period, standing: Sequence[Entry], today: date) -> str:
    return "\n".join(_lines(last.head, period, standing, today)) + "\n"


def _lines(head: Head, period: Period, standing: Sequence[Entry], today: date) -> Iterator[str]:
    yield f"# Edition {head.number + 1}. Put first what is new: two to five highlights, one to six key figures."
    yield f"number: {head.number + 1}"
    yield f"kind: {head.kind}"
    yield f"period: {period}"
    if head.retrospective:
        yield f"data_cutoff: {max(period.end, head.data_cutoff)}"
        yield f"compiled: {max(today, head.data_cutoff)}"
        yield "retrospective: true"
    else:
        yield f"data_cutoff: {period.end}"
    if head.sample:
        yield "sample: true"
    ahead = (head.next_issue - head.period.end) if head.next_issue else timedelta(days=period.days)
    yield f"next_issue: {period.end + ahead}"
    yield f"language: {head.language}"
    yield f"highlights: [{', '.join(one.id for one in standing[:_MOST])}]"
    addresses = (f"{one.id}.{next(iter(one.figures))}" for one in standing[:_MOST])
    yield f"key_figures: [{', '.join(addresses)}]"


def _references(desk: Desk, last: Edition, standing: Sequence[Entry]) -> str:
    """The sources that the standing entries cite; those of tables come with their tables."""
    wanted = {source for one in standing for source in _cited(one)}
    origin = desk.origins.files.get((last.id, "references"))
    blocks = []
    for index, reference in enumerate(last.references):
        if reference.id in wanted and origin is not None and origin.node("references", index) is not None:
            blocks.append(block_of(origin.below("references", index)))
    opening = "# The sources that this edition cites. Each figure names one of them by its id."
    return f"{opening}\nreferences:\n{''.join(blocks)}" if blocks else f"{opening}\nreferences: []\n"


def _cited(passage: Passage) -> Iterator[str]:
    yield from passage.sources
    for figure in passage.figures.values():
        yield from figure.source
        yield from (source for one in figure.earlier for source in one.source)
        yield from (source for one in figure.alternatives for source in one.source)


def _block(desk: Desk, edition: Edition, entry: Entry) -> str:
    return block_of(desk.origins.passages[edition.id, entry.id])


def block_of(origin: Origin) -> str:
    """The lines of an item of a list as its author wrote them, without what stands between it and the next."""
    lines = lines_of(origin.text)
    first = origin.at().line - 1
    indent = len(lines[first]) - len(lines[first].lstrip())
    end = first + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    held = lines[first:end]
    while not held[-1].strip() or held[-1].lstrip().startswith("#"):
        held.pop()
    return "\n".join(held) + "\n"
