"""How much of what must not be published is found in texts, and how often an ordinary sentence is suspected.

.venv/bin/python -m benchmarks.privacy [--all]

Two corpora side by side, each written by someone who had not read the detector (tests/corpus/harm, tests/corpus/
harm_second). Bars for each: of the structured kinds at least 99 in 100 are found, by more than a question about a name;
of 1,000 ordinary sentences at most one is suspected. The other kinds are reported beside it, with no bar. The detector
has been mended with all in view, so these figures are learnt; those at first sight are in the READMEs.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sitrep.harm.find import find
from tests.corpus.sentences import LANGUAGES, STRUCTURED, Case, Corpus, Language, Sentence, corpora

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
    """What a detector did with a corpus."""

    corpus: Corpus
    found: tuple[tuple[Case, tuple[Hit, ...]], ...]
    suspected: tuple[tuple[Sentence, Hit], ...]

    def misses(self, kinds: Iterable[str]) -> list[Case]:
        """The cases of these kinds in which nothing touched what must be found."""
        wanted = set(kinds)
        return [case for case, hits in self.found if case.kind in wanted and not _touched(case, hits)]

    def recall(self, kinds: Iterable[str], language: Language | None = None) -> tuple[int, int]:
        """Of the cases of these kinds, how many are found, and how many there are."""
        wanted = set(kinds)
        held = [(case, hits) for case, hits in self.found if case.kind in wanted and language in (None, case.language)]
        return sum(_touched(case, hits) for case, hits in held), len(held)

    def false(self, language: Language | None = None, *, names: bool = False) -> list[tuple[Sentence, Hit]]:
        """The findings in ordinary sentences; those that only ask about a name stand apart."""
        return [
            (sentence, hit)
            for sentence, hit in self.suspected
            if language in (None, sentence.language) and (hit[0] in NAMES) == names
        ]

    def rate(self, *, own: bool = False) -> float:
        """False findings in 1,000 ordinary sentences, names apart; a sentence counts once.

        `own`: only of the sentences that were written one by one.
        """
        asked = sum(sentence.own or not own for sentence in self.corpus.sentences)
        return 1000 * len({sentence for sentence, _ in self.false() if sentence.own or not own}) / asked


def measure(find: Find, corpus: Corpus) -> Measure:
    """Runs a detector over a whole corpus."""
    found = tuple((case, tuple(find(case.text, case.language))) for case in corpus.cases)
    suspected = tuple((each, hit) for each in corpus.sentences for hit in find(each.text, each.language))
    return Measure(corpus, found, suspected)


def _touched(case: Case, hits: tuple[Hit, ...]) -> bool:
    """Whether a finding meets what must be found; where a bar holds, a question about a name is not enough."""
    start, end = case.span
    enough = frozenset[str]() if case.kind not in STRUCTURED else NAMES
    return any(first < end and start < last and kind not in enough for kind, first, last in hits)


def _table(judged: list[Measure]) -> Iterator[str]:
    kinds = list(dict.fromkeys(case.kind for each in judged for case in each.corpus.cases))
    yield f"{'':14}" + "".join(f"{each.corpus.name + ' corpus':^48}" for each in judged)
    yield f"{'kind':14}" + "".join(f"{language:>16}" for _ in judged for language in (*LANGUAGES, "both"))
    for kind in (*kinds, "structured"):
        wanted = STRUCTURED if kind == "structured" else (kind,)
        row = [each.recall(wanted, language) for each in judged for language in (*LANGUAGES, None)]
        yield f"{kind:14}" + "".join(f"{_share(*each):>16}" for each in row)


def _share(got: int, asked: int) -> str:
    return f"{got}/{asked} {got / asked:.3f}" if asked else "–"


def _quiet(judged: Measure) -> Iterator[str]:
    sentences = judged.corpus.sentences
    yield f"\n{judged.corpus.name} corpus: {len(sentences)} ordinary sentences; suspected in 1,000: {judged.rate():.2f}"
    yield f"  written one by one: {sum(each.own for each in sentences)}; in 1,000: {judged.rate(own=True):.2f}"
    for language in LANGUAGES:
        asked = len(judged.false(language, names=True))
        yield f"  {language}: {len(judged.false(language))} findings; {asked} names asked about"
    yield f"  by kind: {dict(Counter(hit[0] for _, hit in judged.false()))}"


def _faults(judged: Measure, shown: int) -> Iterator[str]:
    others = {case.kind for case in judged.corpus.cases} - set(STRUCTURED)
    missed = judged.misses(STRUCTURED) + judged.misses(others)
    yield f"\n{judged.corpus.name} corpus: missed, {len(missed)}:"
    for case in missed[:shown]:
        yield f"  {case.language} {case.kind}: {case.text}  [{case.what}]"
    yield f"\n{judged.corpus.name} corpus: suspected wrongly, {len(judged.false())}; names apart:"
    for sentence, (kind, start, end) in judged.false()[:shown]:
        yield f"  {sentence.language} {kind}: {sentence.text}  [{sentence.text[start:end]}]"


def held(judged: Measure) -> bool:
    """Whether a corpus holds both bars."""
    got, asked = judged.recall(STRUCTURED)
    return got >= RECALL * asked and judged.rate() <= FALSE_PER_THOUSAND


def main() -> int:
    """Prints the figures; 0 where the bars are held by all corpora, 1 where they are not."""
    reading = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reading.add_argument("--all", action="store_true", help="show every miss and every false finding")
    began = time.process_time()
    shown = sys.maxsize if reading.parse_args().all else SHOWN
    judged = [measure(detector(), corpus) for corpus in corpora()]
    lines = [*_table(judged), *(line for each in judged for line in _quiet(each))]
    lines += [line for each in judged for line in _faults(each, shown)]
    print("\n".join(lines))
    print(f"\n{time.process_time() - began:.1f} s CPU")
    return 0 if all(map(held, judged)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
