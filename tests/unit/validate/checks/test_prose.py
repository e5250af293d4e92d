"""Digits in a sentence: which are a figure of the entry, which are asked about, and which are left alone."""

from pathlib import Path

import pytest

from tests.workspace import Edit, changed, problems, put

HEADLINE = "      People sit in a cellar in {donetska, place}\n"
FIGURES = """\
    figures:
      people:
        label: >-
          People
        unit: person
        value: {value}
        as_of: 2023-03-06
        status: reported
"""


def judged(folder: Path, sentence: str, *, value: str = "8108448") -> list[str]:
    edits = [
        Edit("shelter.yaml", HEADLINE, f"      {sentence}\n"),
        Edit(
            "shelter.yaml", "    shelter_type: basement\n", f"    shelter_type: basement\n{FIGURES}".format(value=value)
        ),
    ]
    return [one.code for one in problems(put(folder, changed(edits=edits)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "8108448 people",
        "8,108,448 people",
        "8 108 448 осіб",
        "8\u00a0108\u00a0448 осіб",
        "8.1 million people",
        "8.11 million people",
        "8,1 млн осіб",
        "8,11\u00a0млн осіб",
        "some 8 million people",
        "8108 тис. осіб",
    ],
)
def test_a_figure_in_digits_is_refused_however_it_is_written(sentence: str, tmp_path: Path) -> None:
    assert judged(tmp_path, sentence) == ["digits-in-prose"]


@pytest.mark.parametrize(
    "sentence", ["8.2 million people", "8108449 people", "81 people", "on 8 March", "since 2 March 2022"]
)
def test_other_digits_are_asked_about(sentence: str, tmp_path: Path) -> None:
    assert judged(tmp_path, sentence) == ["digits-unaccounted"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Resolution 68/262 was read",
        "резолюцію 68/262 зачитано",
        "see No. 12 and № 13",
        "Round 12 of the survey",
        "in 2022 and 2023",
        "he said “81 more”",
        "він сказав: «ще 81»",
        "on Route 66",
        "a C-300 and an A4 sheet",
        "{people} and {people.as_of, date}",
        "nine people",
    ],
)
def test_what_is_no_figure_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert judged(tmp_path, sentence) == []


def test_a_date_is_not_taken_for_a_figure_of_the_same_digits(tmp_path: Path) -> None:
    assert judged(tmp_path, "on 8 March", value="8") == ["digits-unaccounted"]
