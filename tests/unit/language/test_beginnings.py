"""Looking at how the words of a text begin leaves out no wording that it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from sitrep import resources
from sitrep.language.beginnings import Beginnings
from sitrep.load.languages import BUILT_IN
from tests.corpus.sentences import corpora

PAIRS = Path(__file__).parents[3] / "benchmarks/units/pairs.yaml"
TERMS = {
    "en": (
        "humanitarian corridor",
        "Black Sea Grain Initiative",
        "IDP",
        "co-operation",
        "local authorities",
        "shelter",
    ),
    "uk": ("гуманітарний коридор", "зерновий коридор", "ВПО", "вода", "обласна військова адміністрація", "п’ять"),
}


def wordings(code: str) -> list[str]:
    """All that the grammar refuses or would rather not see, as it could stand in a text."""
    held = yaml.safe_load(resources.grammar(code))["writing"]
    rows = [row for key in ("unfinished", "refused", "avoided") for row in held[key]]
    return [str(one).replace("*", "") for row in rows for one in row["not"]]


def texts(code: str) -> Iterator[str]:
    yield from (case.text for corpus in corpora() for case in corpus.cases if case.language == code)
    yield from (pair[code] for pair in yaml.safe_load(PAIRS.read_text("utf-8")) if code in pair)
    yield from wordings(code)
    for term in TERMS[code]:
        yield from (term, term.upper(), f"«{term.capitalize()}»", f"a-{term}", f"{term}s-{term}")


@pytest.mark.parametrize("code", ["en", "uk"])
def test_every_wording_that_a_text_holds_is_among_those_that_it_may_hold(code: str) -> None:
    writing = BUILT_IN.language(code).writing
    everything = writing.wordings.within(" ".join(wordings(code)))
    terms = [(writing.inflected(term), term) for term in TERMS[code]]
    begun = Beginnings((writing.begun(term), term) for _, term in terms)
    seen = 0
    for text in texts(code):
        held = [one for one in everything if one.pattern.search(text)]
        assert all(one in writing.wordings.within(text) for one in held), text
        said = [term for pattern, term in terms if pattern.search(text)]
        assert set(said) <= set(begun.within(text)), text
        seen += len(held) + len(said)
    assert len(everything) == len(wordings(code))
    assert seen > 10
