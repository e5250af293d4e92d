"""A news article, retold with fictional people and villages, entered sentence by sentence: each ends as it must."""

import re
from pathlib import Path

import pytest

from sitrep.pipeline import build
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, problems, put

SHELTER, VISIT, GRAIN = "shelter.yaml", "un-visit.yaml", "grain-export.yaml"
# Where a sentence of the article goes: the file, and what of the base workspace it stands in for.
CELLAR = (SHELTER, "People sit in a cellar in {donetska, place}")
HOMES = (SHELTER, "{houses} were damaged in {vyhadka, place}")
BLOCKED = (
    (
        "In Velyka Vyhadka, a village at the front in Donetska oblast, those who stayed sit in a dark cellar.",
        CELLAR,
        "harm-place",
    ),
    ("“All I want is quiet,” says Oksana Vyhadanenko, 61.", CELLAR, "harm-person"),
    ("A video seems to show the killing of a captured soldier, Ostap Prykladchuk.", HOMES, "harm-identifiable"),
    (
        "A mortar hit a house in Mala Vyhadka on 5 March: a mother and her two children died.",
        HOMES,
        "harm-identifiable",
    ),
    ("A four-month-old boy is among the seven dead of 12 Vyhadana Street.", HOMES, "harm-identifiable"),
    ("A four-month-old boy is among the seven dead of 12 Vyhadana Street.", HOMES, "harm-coordinates"),
    (
        "The administration counted 91 attacks and 402 shells; two died, five were hurt, homes were damaged.",
        HOMES,
        "harm-military",
    ),
    ("The last two aid workers of Velyka Vyhadka wait in its school.", CELLAR, "harm-responders"),
    (
        "One army claims 1,234 enemy dead in a day; the other, losses up 37 per cent to 9,876.",
        HOMES,
        "harm-military",
    ),
    ("Tens of thousands of civilians have died, millions fled.", HOMES, "vague-quantity"),
    (
        "“The liberation of Artemovsk continues,” a minister said. Fresh troops hold new trenches.",
        HOMES,
        "harm-military",
    ),
)
CARRIED = (
    # A cellar in the oblast: no count, no person, by one source.
    (Edit(SHELTER, "    places: [donetska]\n", "    places: [donetska]\n    confirmation: single-source\n"),),
    (Edit(SHELTER, "{houses} were damaged in {vyhadka, place}", "Three people were killed in {donetska, place}"),),
    (Edit(SHELTER, "{houses} were damaged in {vyhadka, place}", "Seven people were killed in {vyhadka, place}"),),
    (Edit(SHELTER, "People sit in a cellar", "Partners at the front line of the oblast help where people sit"),),
    # The toll of the administration: killed, injured, homes; attacks and shells are left out.
    (
        Edit(SHELTER, "{houses} were damaged in {vyhadka, place}", "{houses} were damaged; {killed}, {hurt}"),
        Edit(
            SHELTER,
            "    figures:\n      houses:",
            """    figures:
      killed:
        label: >-
          Killed
        unit: person
        value: 2
        as_of: 2023-03-06
        status: reported
        confirmation: single-source
        source: register-2
      hurt:
        label: >-
          Injured
        unit: person
        value: 5
        as_of: 2023-03-06
        status: reported
        confirmation: single-source
        source: register-2
      houses:""",
        ),
    ),
    # Headed to Kyiv, and no more than the day and the oblast.
    (
        Edit(VISIT, "The envoy came to {donetska, place}", "The envoy was on the way to {donetska, place}"),
        Edit(VISIT, "visit_status: completed", "visit_status: en-route"),
    ),
    # The agreement covers Ukrainian ports only; it is due, and its day is data.
    (Edit(GRAIN, "state: in-force", "state: due"),),
)

# What reporters could not verify: its source is fairly reliable and it is possibly true, or neither can be judged.
UNVERIFIED = ("C3", "F6")
# One agency lets the agreement end a day later than the others: theirs stands, and beside it what that one says.
NINETEENTH = (
    Edit(GRAIN, "dates: {expiry: 2023-03-18}", "dates: {expiry: 2023-03-18, another_expiry: 2023-03-19}"),
    Edit(GRAIN, "state: in-force", "state: due"),
    Edit(
        GRAIN,
        "The agreement ends on {expiry, date}; ",
        "The agreement ends on {expiry, date}; one agency says {another_expiry, date}. ",
    ),
)


@pytest.mark.parametrize(("sentence", "place", "code"), BLOCKED)
def test_what_would_do_harm_is_blocked_for_its_reason(
    sentence: str, place: tuple[str, str], code: str, tmp_path: Path
) -> None:
    file, stood_there = place
    found = problems(put(tmp_path, changed(edits=[Edit(file, stood_there, sentence)])))
    assert code in {one.code for one in found}


def test_the_article_asks_for_no_more_than_it_says(tmp_path: Path) -> None:
    """A movement after the period is no news for a public report."""
    edits = [
        Edit(VISIT, "visit_status: completed", "visit_status: en-route"),
        Edit(VISIT, "    end: 2023-03-08", "    end: 2023-03-09"),
    ]
    found = problems(put(tmp_path, changed(edits=edits)))
    assert "visit-future-detail" in {one.code for one in found}


@pytest.mark.parametrize("edits", CARRIED, ids=range(len(CARRIED)))
def test_what_remains_is_carried(edits: tuple[Edit, ...], tmp_path: Path) -> None:
    found = problems(put(tmp_path, changed(edits=edits)))
    assert [one.code for one in found] == []


def test_a_name_beside_no_age_is_asked_about_once(tmp_path: Path) -> None:
    both = [
        Edit(SHELTER, "People sit in a cellar", "Ostap Prykladchuk sits in a cellar"),
        Edit(SHELTER, "{houses} were damaged", "Ostap Prykladchuk saw how {houses} were damaged"),
    ]
    found = problems(put(tmp_path, changed(edits=both)))
    assert [one.code for one in found] == ["harm-name"]


def graded(grade: str, status: str) -> Edit:
    """The toll of homes with the grade that the reporters' doubt gives it."""
    before = "        status: reported\n        source: register-2\n"
    return Edit(SHELTER, before, f"        grade: {grade}\n        caveat: Not verified.\n        status: {status}\n"
                "        confirmation: single-source\n        source: register-2\n")  # fmt: skip


@pytest.mark.parametrize("grade", UNVERIFIED)
def test_what_reporters_could_not_verify_is_carried_with_its_grade(grade: str, tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=[graded(grade, "reported")]))
    assert [one.code for one in problems(root)] == []
    page = printed(root)
    said = {"C3": "source fairly reliable, information possibly true", "F6": "source of unknown reliability"}[grade]
    assert f"Grade {grade}: {said}" in page
    assert "single source" in page


@pytest.mark.parametrize("grade", UNVERIFIED)
def test_what_reporters_could_not_verify_is_never_called_verified(grade: str, tmp_path: Path) -> None:
    found = problems(put(tmp_path, changed(edits=[graded(grade, "verified")])))
    assert [one.code for one in found] == ["figure-grade"]


def test_the_day_that_one_agency_names_stands_beside_that_of_the_others(tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=NINETEENTH))
    assert [one.code for one in problems(root)] == []
    page = printed(root)
    assert "ends on 18 March 2023; one agency says 19 March 2023" in page
    assert "in force, term ends soon" in page


def printed(root: Path) -> str:
    """The English page as words, without tags."""
    assert build(root, Request(formats=("html",)), quiet).files
    html = (root / "output/2023-03-08/sitrep-2023-03-08.en.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\N{NO-BREAK SPACE}", " ").split())
