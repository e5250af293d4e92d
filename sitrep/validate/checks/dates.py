"""Whether entries lie in their edition's period, and agreements and visits can be as they say on those dates."""

from collections.abc import Iterator

from sitrep.model.edition import Edition
from sitrep.model.kinds.grain_export import GrainExport
from sitrep.model.kinds.un_visit import UnVisit
from sitrep.model.value import Period
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check, measure_of, passages
from sitrep.validate.desk import Desk


def _within(edition: Edition, period: Period) -> bool:
    return edition.head.period.covers(period.start) and edition.head.period.covers(period.end)


@check("outside-period")
def outside_period(desk: Desk) -> Iterator[Problem]:
    """An entry, and each flow in it, lies in the period of the edition, or the entry says why not."""
    for edition, passage in passages(desk, "outside-period"):
        if passage.outside_period is not None:
            continue
        outside: list[tuple[tuple[str, ...], Period]] = []
        if passage.period is not None and not _within(edition, passage.period):
            outside.append((("period",), passage.period))
        for name, figure in passage.figures.items():
            flow = measure_of(desk, figure) == "flow" and figure.period is not None
            if flow and figure.period and not _within(edition, figure.period):
                outside.append((("figures", name, "period"), figure.period))
        for path, period in outside:
            spot = desk.spot(edition, passage, *path)
            yield problem(
                "outside-period",
                spot,
                path=".".join(path),
                written=period,
                period=edition.head.period,
                entry=passage.id,
            )


@check("agreement-expired")
def agreement_expired(desk: Desk) -> Iterator[Problem]:
    """An agreement whose term has ended is not called in force."""
    for edition, passage in passages(desk, "agreement-expired"):
        agreement = passage.agreement if isinstance(passage, GrainExport) else None
        expires = passage.dates.get(agreement.expires or "") if agreement else None
        if agreement and expires and agreement.state == "in-force" and expires < edition.counts_from:
            spot = desk.spot(edition, passage, "agreement", "state")
            yield problem("agreement-expired", spot, path="agreement.state", expires=expires, state=agreement.state)


@check("visit-order")
def visit_order(desk: Desk) -> Iterator[Problem]:
    """A visit starts before it ends."""
    for edition, passage in passages(desk, "visit-order"):
        if isinstance(passage, UnVisit) and passage.start and passage.end and passage.end < passage.start:
            spot = desk.spot(edition, passage, "end")
            yield problem("visit-order", spot, path="end", start=passage.start, end=passage.end)


@check("visit-completed")
def visit_completed(desk: Desk) -> Iterator[Problem]:
    """A completed visit rests on a source from the day it started or after."""
    for edition, passage in passages(desk, "visit-completed"):
        if not isinstance(passage, UnVisit) or passage.visit_status != "completed" or passage.start is None:
            continue
        cited = [one for key in passage.sources if (one := edition.reference(key))]
        if len(cited) == len(passage.sources) and all(one.published and one.published < passage.start for one in cited):
            spot = desk.spot(edition, passage, "visit_status")
            yield problem("visit-completed", spot, path="visit_status", start=passage.start)
