"""What must not be published is found, and ordinary sentences are left in peace; measured on a corpus written blind."""

import re

import pytest

from benchmarks.privacy import FALSE_PER_THOUSAND, RECALL, Measure, detector, measure
from tests.corpus.sentences import LANGUAGES, STRUCTURED, cases, made, ordinary, written


@pytest.fixture(scope="module")
def judged() -> Measure:
    return measure(detector())


def test_the_structured_kinds_are_found(judged: Measure) -> None:
    for kind in STRUCTURED:
        assert judged.recall([kind])[1] > 0
    got, all_ = judged.recall(STRUCTURED)
    assert got >= RECALL * all_, [case.text for case in judged.misses(STRUCTURED)]


def test_ordinary_sentences_are_left_in_peace(judged: Measure) -> None:
    assert judged.sentences > 0
    assert judged.rate() <= FALSE_PER_THOUSAND, judged.false()[:20]


def test_a_detector_that_sees_nothing_and_one_that_sees_all_are_told_apart() -> None:
    blind = measure(lambda _text, _language: ())
    assert blind.recall(STRUCTURED)[0] == 0
    assert blind.rate() == 0
    anxious = measure(lambda text, _language: [("phone", 0, len(text))])
    assert anxious.misses(STRUCTURED) == []
    assert anxious.rate() == 1000


def test_the_corpus_is_as_large_as_it_says() -> None:
    """600 cases and 5,000 ordinary sentences, 600 of these written one by one; half of each in either language."""
    assert len(cases()) >= 600
    assert len({case.text for case in cases()}) == len(cases())
    assert sum(len(written(language)) for language in LANGUAGES) >= 600
    assert sum(len(ordinary(language)) for language in LANGUAGES) >= 5000
    for language in LANGUAGES:
        share = sum(case.language == language for case in cases()) / len(cases())
        assert 0.45 < share < 0.55
        assert len(ordinary(language)) >= 2500
        assert len(set(ordinary(language))) == len(ordinary(language))


def test_every_case_says_exactly_what_must_be_found() -> None:
    seen = 0
    for case in cases():
        seen += 1
        assert case.text.count(case.what) == 1, case
        assert case.what.strip() == case.what, case
        assert bool(re.search(r"[а-яіїєґ’]{2,}\b", case.text)) == (case.language == "uk"), case
    assert seen > 0


def test_the_same_sentences_are_made_in_every_run() -> None:
    for language in LANGUAGES:
        made.cache_clear()
        first = made(language)
        made.cache_clear()
        assert made(language) == first
        assert len(first) > 0
