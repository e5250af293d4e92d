"""How much of what must not be published is found in texts, and how often an ordinary sentence is suspected.

.venv/bin/python -m benchmarks.privacy [--all]

The corpus was written by someone who had not read the detector (tests/corpus/harm/README.md). Bars: of the structured
kinds at least 99 in 100 are found; of 1,000 ordinary sentences at most one is suspected. Names are reported beside it,
with no bar.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sitrep.harm.find import find
from tests.corpus.sentences import LANGUAGES, STRUCTURED, Case, Language, cases, ordinary

RECALL = 0.99
FALSE_PER_THOUSAND = 1.0
NAMES = frozenset({"name"})  # the kind that only asks about a name; no bar holds it
SHOWN = 25

Hit = tuple[str, int, int]  # kind, first character, character after the last
Find = Callable[[str, str], Iterable[Hit]]


def detector() -> Find:
    """The detector. This is the only place that knows it."""

    def hits(text: str, _language: str) -> Iterable[Hit]:
        return ((one.kind, one.start, one.end) for one in find(text))

    return hits


@dataclass(frozen=True)
class Measure:
    """What a detector did with the corpus."""

    found: tuple[tuple[Case, tuple[Hit, ...]], ...]
    suspected: tuple[tuple[Language, str, Hit], ...]
    sentences: int

    def misses(self, kinds: Iterable[str]) -> list[Case]:
        """The cases of these kinds in which nothing touched what must be found."""
        wanted = set(kinds)
        return [case for case, hits in self.found if case.kind in wanted and not _touched(case, hits)]

    def recall(self, kinds: Iterable[str], language: Language | None = None) -> tuple[int, int]:
        """Of the cases of these kinds, how many are found, and how many there are."""
        wanted = set(kinds)
        held = [(case, hits) for case, hits in self.found if case.kind in wanted and language in (None, case.language)]
        return sum(_touched(case, hits) for case, hits in held), len(held)

    def false(self, language: Language | None = None, *, names: bool = False) -> list[tuple[Language, str, Hit]]:
        """The findings in ordinary sentences; those that only ask about a name stand apart."""
        return [each for each in self.suspected if language in (None, each[0]) and (each[2][0] in NAMES) == names]

    def rate(self) -> float:
        """False findings in 1,000 ordinary sentences, names apart; a sentence counts once."""
        return 1000 * len({(language, text) for language, text, _ in self.false()}) / self.sentences


def measure(find: Find) -> Measure:
    """Runs a detector over the whole corpus."""
    found = tuple((case, tuple(find(case.text, case.language))) for case in cases())
    quiet = [(language, text) for language in LANGUAGES for text in ordinary(language)]
    suspected = tuple((language, text, hit) for language, text in quiet for hit in find(text, language))
    return Measure(found, suspected, len(quiet))


def _touched(case: Case, hits: tuple[Hit, ...]) -> bool:
    start, end = case.span
    return any(first < end and start < last for _, first, last in hits)


def _print(judged: Measure, shown: int) -> None:
    kinds = list(dict.fromkeys(case.kind for case, _ in judged.found))
    print(f"{'kind':14}" + "".join(f"{language:>14}" for language in (*LANGUAGES, "both")))
    for kind in (*kinds, "structured"):
        wanted = STRUCTURED if kind == "structured" else (kind,)
        row = [judged.recall(wanted, language) for language in (*LANGUAGES, None)]
        print(f"{kind:14}" + "".join(f"{f'{got}/{all_} {got / max(all_, 1):.3f}':>14}" for got, all_ in row))
    print(f"\n{judged.sentences} ordinary sentences; suspected in 1,000: {judged.rate():.2f}")
    for language in LANGUAGES:
        asked = len(judged.false(language, names=True))
        print(f"  {language}: {len(judged.false(language))} findings; {asked} names asked about")
    print("  by kind:", dict(Counter(hit[0] for _, _, hit in judged.false())))
    missed = judged.misses(STRUCTURED) + judged.misses(set(kinds) - set(STRUCTURED))
    print(f"\nMissed, {len(missed)}:")
    for case in missed[:shown]:
        print(f"  {case.language} {case.kind}: {case.text}  [{case.what}]")
    print(f"\nSuspected wrongly, {len(judged.false())}; names apart:")
    for language, text, (kind, start, end) in judged.false()[:shown]:
        print(f"  {language} {kind}: {text}  [{text[start:end]}]")


def main() -> int:
    """Prints the figures; 0 where the bars are held, 1 where they are not."""
    reading = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reading.add_argument("--all", action="store_true", help="show every miss and every false finding")
    shown = None if reading.parse_args().all else SHOWN
    began = time.process_time()
    judged = measure(detector())
    _print(judged, shown if shown is not None else len(judged.found) + len(judged.suspected))
    got, all_ = judged.recall(STRUCTURED)
    print(f"\n{time.process_time() - began:.1f} s CPU")
    return 0 if got >= RECALL * all_ and judged.rate() <= FALSE_PER_THOUSAND else 1


if __name__ == "__main__":
    raise SystemExit(main())
