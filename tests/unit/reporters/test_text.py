import json

import pytest

from sitrep.problems import Fix, Problem, Spot, problem
from sitrep.reporters.explain import explain
from sitrep.reporters.record import as_json
from sitrep.reporters.text import text
from sitrep.words import WORDS

FILE = "sources/editions/2023-03-08/displacement.yaml"
OTHER = "sources/series.yaml"
SOURCE = """\
entries:
  - id: displaced-now
    place: donetska
    peple: 3200
    headline: >-
      {displaced} are displaced
"""
SOURCES = {FILE: SOURCE, OTHER: "title: Vyhadka\n"}
TYPO = problem("unknown-key", Spot(FILE, 4, 5, 5), path="entries.0.peple", key="peple", meant="people", known="id")
BRACE = problem("message-syntax", Spot(FILE, 6, 7, 10), field="headline", reason="unclosed", piece="{displaced")
OLD = problem("source-unused", Spot(OTHER, 1, 8, 7), reference="survey-12")


def test_a_fault_is_shown_with_its_line_what_is_wrong_and_what_to_do() -> None:
    assert text([TYPO], SOURCES, "en", closing="Nothing was built; output/ is as it was.") == (
        f"{FILE}:4:5  error  unknown-key\n"
        "    3 |     place: donetska\n"
        "    4 |     peple: 3200\n"
        '      |     ^^^^^ There is no field "peple" here.\n'
        '      |           Did you mean "people"?\n'
        "1 error in 1 of 2 files. Nothing was built; output/ is as it was.\n"
    )


def test_the_same_in_ukrainian() -> None:
    assert text([TYPO], SOURCES, "uk") == (
        f"{FILE}:4:5  помилка  unknown-key\n"
        "    3 |     place: donetska\n"
        "    4 |     peple: 3200\n"
        "      |     ^^^^^ Поля «peple» тут немає.\n"
        "      |           Можливо, «people»?\n"
        "1 помилка; файлів із ними: 1 з 2.\n"
    )


def test_words_of_our_own_are_in_the_readers_language() -> None:
    said = text([BRACE], SOURCES, "uk")
    assert "«{displaced» незрозуміло: дужку не закрито." in said
    assert "unclosed" not in said


def test_faults_are_in_the_order_of_files_lines_and_columns_and_each_is_told_once() -> None:
    lines = text([OLD, BRACE, TYPO, BRACE], SOURCES, "en").splitlines()
    assert [line for line in lines if "  error  " in line or "  warning  " in line] == [
        f"{FILE}:4:5  error  unknown-key",
        f"{FILE}:6:7  error  message-syntax",
        f"{OTHER}:1:8  warning  source-unused",
    ]
    assert lines[-1] == "2 errors and 1 warning in 2 of 2 files."


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 помилка"), (2, "2 помилки"), (5, "5 помилок"), (11, "11 помилок"), (21, "21 помилка"), (24, "24 помилки")],
)
def test_the_summary_counts_in_ukrainian_forms(count: int, words: str) -> None:
    found = [problem("figure-source", Spot(OTHER, 1, column), figure="idps") for column in range(1, count + 1)]
    assert text(found, SOURCES, "uk").splitlines()[-1] == f"{words}; файлів із ними: 1 з 2."


def test_nothing_found_is_one_line() -> None:
    assert text([], SOURCES, "en") == "No faults in 2 files.\n"
    assert text([], SOURCES, "uk") == "Помилок немає: перевірено 2 файли.\n"


def test_a_file_that_could_not_be_read_is_named_without_a_quotation() -> None:
    missing = problem("missing-file", Spot("sources/editions/2023-03-08/edition.yaml"), file="edition.yaml")
    assert text([missing], SOURCES, "en").splitlines()[:2] == [
        "sources/editions/2023-03-08/edition.yaml:1:1  error  missing-file",
        "    The edition has no edition.yaml.",
    ]


def test_a_long_line_is_shown_around_its_fault() -> None:
    line = "text: " + "word " * 60 + "peple " + "word " * 60
    at = line.index("peple")
    shown = text([problem("unknown-key", Spot(OTHER, 1, at + 1, 5), key="peple", meant="")], {OTHER: line}, "en")
    quoted, caret = (row[8:] for row in shown.splitlines()[1:3])
    assert len(quoted) < 110
    start = caret.index("^")
    assert quoted[start : start + caret.count("^")] == "peple"


def test_a_caret_stands_under_what_it_means_in_cyrillic_and_after_a_tab() -> None:
    line = "\tпереміщено: осіб"
    shown = text([problem("unknown-key", Spot(OTHER, 1, 14, 4), key="осіб", meant="")], {OTHER: line}, "en")
    quoted, caret = (row[8:] for row in shown.splitlines()[1:3])
    assert quoted[caret.index("^") : caret.index("^") + 4] == "осіб"


def test_a_source_cannot_steer_the_terminal() -> None:
    evil = problem("unknown-key", Spot(OTHER, 1, 1, 4), key="\x1b[2J\u202egnp", meant="", known="title")
    said = text([evil], {OTHER: "\x1b[2J\u202e: 1\n"}, "en")
    assert {"\x1b", "\u202e"} & set(said) == set()


def test_colour_is_there_when_asked_for_and_changes_no_word() -> None:
    plain, coloured = (text([TYPO], SOURCES, "en", colour=colour) for colour in (False, True))
    assert "\x1b[" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured


def test_json_has_stable_keys() -> None:
    mended = Problem(TYPO.code, TYPO.spot, TYPO.facts, TYPO.path, Fix(TYPO.spot, "people"))
    assert json.loads(as_json([mended, OLD], SOURCES, "en")) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "files": 2,
        "problems": [
            {
                "code": "unknown-key",
                "severity": "error",
                "stage": "source",
                "file": FILE,
                "line": 4,
                "column": 5,
                "path": "entries.0.peple",
                "message": 'There is no field "peple" here.',
                "hint": 'Did you mean "people"?',
                "fix": {"file": FILE, "line": 4, "column": 5, "length": 5, "text": "people"},
            },
            {
                "code": "source-unused",
                "severity": "warning",
                "stage": "source",
                "file": OTHER,
                "line": 1,
                "column": 8,
                "path": "",
                "message": 'Nothing in this edition cites the source "survey-12".',
                "hint": "Cite it where it belongs, or take it away.",
                "fix": None,
            },
        ],
    }


def test_a_rule_is_explained_with_how_grave_it_is() -> None:
    said = explain("source-unused", "en")
    assert said.startswith("source-unused: warns; judged on the sources.\n\nA source that nobody cites")
    assert explain("figure-source", "uk").startswith(
        "figure-source: блокує; перевіряється за джерелами.\n\nПерше правило"
    )


def test_a_report_does_not_fail_over_a_fact_that_is_missing() -> None:
    assert WORDS
    assert 'There is no field "…" here.' in text([Problem("unknown-key", Spot(OTHER))], SOURCES, "en")
