"""How many mistranslations are blocked: good pairs of sentences, each spoilt in one place, ten thousand times.

.venv/bin/python -m benchmarks.mutants [--pairs fresh|third|fourth] [--all] [--class NAME] [--show N]

The pairs are those of the sample and of benchmarks/units/pairs.yaml, in both directions; the checks learnt from them.
With --pairs they are those of fresh.yaml, third.yaml or fourth.yaml beside it; what the checks made of those at first
sight is told in benchmarks/units/README.md, and by now they have learnt from them too. Bars: at least 99 of 100 mutants
are blocked; of the pairs as drafted at most one in 200 raises a false alarm. Classes that no check claims are printed
too.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from benchmarks.mutation.classes import CLASSES, UNCLAIMED, mutants
from benchmarks.mutation.unit import Mutant, Unit
from benchmarks.mutation.words import UNITS
from sitrep.codes import CODES
from sitrep.load import po
from sitrep.localise.checks import judge as checked
from sitrep.localise.checks.pair import beside
from sitrep.localise.tongues import tongue

BLOCKED = 0.99
FALSE_ALARMS = 0.005
SEED = 20230308
A_CLASS = 1300  # mutants of one class at most: errors in digits could be made without end
SOURCES = Path(__file__).resolve().parent.parent / "sources"
SHOWN = 8

Judge = Callable[[Unit, str], Iterable[str]]  # a unit, a target for it → the codes of the errors that block it


def judge() -> Judge:
    """The checks of translations. This is the only place that knows them."""

    def errors(unit: Unit, target: str) -> Iterator[str]:
        pair = beside(unit.source, target, tongue(unit.source_language), tongue(unit.language))
        return (found.code for found in checked(pair) if CODES[found.code].severity == "error")

    return errors


def units(name: str = "pairs") -> tuple[Unit, ...]:
    """Every pair as drafted, in both directions, none twice."""
    pairs: dict[tuple[str, str], str] = {}
    for number, pair in enumerate(_pairs(name), start=1):
        pairs.setdefault((pair["en"], pair["uk"]), f"pair {number}")
    for file in sorted(SOURCES.glob("editions/*/*.po")) if name == "pairs" else ():
        path = file.relative_to(SOURCES).as_posix()
        held = po.read(file.read_bytes(), path).value
        for entry in held.entries if held else ():
            if entry.source and entry.target:
                both = (entry.source, entry.target) if file.stem == "uk" else (entry.target, entry.source)
                pairs.setdefault(both, f"{path} {entry.context}")
    made = []
    for (english, ukrainian), where in pairs.items():
        made.append(Unit(f"{where} → uk", english, ukrainian, "en", "uk"))
        made.append(Unit(f"{where} → en", ukrainian, english, "uk", "en"))
    return tuple(made)


def _pairs(name: str) -> list[dict[str, str]]:
    text = (UNITS / f"{name}.yaml").read_text(encoding="utf-8")
    return cast("list[dict[str, str]]", yaml.load(text, Loader=yaml.CSafeLoader))


def chosen(drafted: Iterable[Unit]) -> tuple[Mutant, ...]:
    """The mutants of these units: all of a small class, a seeded choice from a large one; the same in every run."""
    by_class: dict[str, list[Mutant]] = {error: [] for error in CLASSES}
    for unit in drafted:
        for mutant in mutants(unit):
            by_class[mutant.error].append(mutant)
    chance = random.Random(SEED)  # noqa: S311 - chance is seeded, no secret
    return tuple(
        mutant
        for held in by_class.values()
        for mutant in (held if len(held) <= A_CLASS else chance.sample(held, A_CLASS))
    )


@dataclass(frozen=True)
class Outcome:
    """What the checks said of the units as drafted, and which mutants passed them."""

    drafted: int
    alarms: tuple[tuple[Unit, tuple[str, ...]], ...]
    made: Counter[str]
    missed: tuple[Mutant, ...]

    def share(self, classes: Iterable[str]) -> float:
        """How many mutants of these classes were blocked, of all."""
        wanted = set(classes)
        all_ = sum(count for error, count in self.made.items() if error in wanted)
        return 1 - sum(mutant.error in wanted for mutant in self.missed) / all_ if all_ else 0.0

    @property
    def false(self) -> float:
        """The share of good units that raised an alarm."""
        return len(self.alarms) / self.drafted


def run(check: Judge, drafted: tuple[Unit, ...]) -> Outcome:
    """Judges every unit as drafted and every mutant; a mutant is blocked by an error that its unit did not raise."""
    known = {unit: tuple(check(unit, unit.target)) for unit in drafted}
    spoilt = chosen(drafted)
    missed = tuple(
        mutant for mutant in spoilt if not Counter(check(mutant.unit, mutant.target)) - Counter(known[mutant.unit])
    )
    alarms = tuple((unit, codes) for unit, codes in known.items() if codes)
    return Outcome(len(drafted), alarms, Counter(mutant.error for mutant in spoilt), missed)


CLAIMED = tuple(error for error in CLASSES if error not in UNCLAIMED)


def _print(outcome: Outcome, only: str | None, shown: int) -> None:
    missed = Counter(mutant.error for mutant in outcome.missed)
    print(f"{'class':20}{'mutants':>9}{'blocked':>9}{'missed':>8}{'share':>8}")
    for error, count in outcome.made.items():
        mark = "  no check claims it" if error in UNCLAIMED else ""
        gone = missed[error]
        print(f"{error:20}{count:9}{count - gone:9}{gone:8}{(count - gone) / count:8.3f}{mark}")
    print(f"{'claimed':20}{sum(outcome.made[error] for error in CLAIMED):9}{'':25}{outcome.share(CLAIMED):.4f}")
    print(f"{'all':20}{outcome.made.total():9}")
    print(f"\nAlarms at {outcome.drafted} units as drafted: {len(outcome.alarms)} ({outcome.false:.2%})")
    for unit, codes in outcome.alarms[:shown]:
        print(f"  {', '.join(codes)}: {unit.name}\n    {unit.source}\n    {unit.target}")
    for error in outcome.made:
        through = [mutant for mutant in outcome.missed if mutant.error == error and only in (None, error)]
        for mutant in through[:shown]:
            print(f"\nmissed, {error}: {mutant.done}\n    {mutant.unit.source}\n    {mutant.target}")


def main() -> int:
    """Prints the figures; 0 where the bars are held, 1 where they are not."""
    reading = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reading.add_argument("--all", action="store_true", help="show every alarm and every mutant that passed")
    reading.add_argument("--class", dest="only", choices=tuple(CLASSES), help="show the misses of this class alone")
    reading.add_argument("--show", type=int, default=SHOWN, help="how many of each to show")
    reading.add_argument(
        "--pairs", choices=("pairs", "fresh", "third", "fourth"), default="pairs", help="whose pairs to take"
    )
    asked = reading.parse_args()
    began = time.process_time()
    outcome = run(judge(), units(asked.pairs))
    _print(outcome, asked.only, outcome.made.total() if asked.all else asked.show)
    print(f"\n{time.process_time() - began:.1f} s CPU")
    return 0 if outcome.share(CLAIMED) >= BLOCKED and outcome.false <= FALSE_ALARMS else 1


if __name__ == "__main__":
    raise SystemExit(main())
