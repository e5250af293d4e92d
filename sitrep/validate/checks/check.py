"""What a check is: a judgement with the codes it may name, and the stage at which it has what it needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitrep.codes import Stage
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.registry import Indicator
from sitrep.problems import Problem
from sitrep.validate.desk import Desk

Judgement = Callable[[Desk], Iterator[Problem]]


@dataclass(frozen=True)
class Check:
    """One judgement."""

    codes: tuple[str, ...]
    stage: Stage
    texts: bool
    run: Judgement


def check(*codes: str, stage: Stage = "source", texts: bool = False) -> Callable[[Judgement], Check]:
    """Makes a check of a function; its first code is the rule that an exception names. `texts`: it reads sentences."""

    def made(run: Judgement) -> Check:
        return Check(codes, stage, texts, run)

    return made


def passages(desk: Desk, rule: str) -> Iterator[tuple[Edition, Passage]]:
    """Every passage with its edition, save those that a signed exception excuses from the rule."""
    return (pair for pair in desk.passages if not pair[1].excuses(rule))


def figures(desk: Desk, rule: str) -> Iterator[tuple[Edition, Passage, str, Figure]]:
    """Every figure with its name, passage and edition, save those of excused passages."""
    return (each for each in desk.figures if not each[1].excuses(rule))


def indicator_of(desk: Desk, figure: Figure) -> Indicator | None:
    """The figure's indicator, where the registry knows it."""
    return desk.archive.registry.indicator.get(figure.indicator or "")


def unit_of(desk: Desk, figure: Figure) -> str | None:
    """The figure's own unit, or that of its indicator."""
    indicator = indicator_of(desk, figure)
    return figure.unit or (indicator.unit if indicator else None)


def measure_of(desk: Desk, figure: Figure) -> str | None:
    """How the figure is counted, by itself or by its indicator."""
    indicator = indicator_of(desk, figure)
    return figure.measure or (indicator.measure if indicator else None)
