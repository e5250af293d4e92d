"""What code hosts are told: GitHub's workflow commands, and SARIF 2.1.0."""

import json

from sitrep.problems import Fix, Problem, Spot, problem
from sitrep.reporters.github import as_github
from sitrep.reporters.sarif import as_sarif

FILE = "sources/editions/2023-03-08/shelter, old: 1.yaml"
TYPO = problem("unknown-key", Spot(FILE, 4, 5, 5), path="entries.0.peple", key="peple", meant="people", known="id")
MENDABLE = Problem(TYPO.code, TYPO.spot, TYPO.facts, TYPO.path, Fix(TYPO.spot, "people"))
OLD = problem("source-unused", Spot("sources/series.yaml", 1, 8, 7), reference="100 %\nsurvey")


def test_a_workflow_shows_each_fault_beside_its_line() -> None:
    assert as_github([OLD, TYPO], "reports/weekly", "en") == (
        "::error file=reports/weekly/sources/editions/2023-03-08/shelter%2C old%3A 1.yaml,line=4,col=5,endColumn=10,"
        'title=unknown-key::There is no field "peple" here.%0ADid you mean "people"?\n'
        "::warning file=reports/weekly/sources/series.yaml,line=1,col=8,endColumn=15,title=source-unused::"
        'Nothing in this edition cites the source "100 %25 survey".%0ACite it where it belongs, or take it away.\n'
    )


def test_nothing_found_is_no_command() -> None:
    assert as_github([], "", "en") == ""


def test_sarif_names_rule_place_and_fix() -> None:
    said = json.loads(as_sarif([MENDABLE, OLD], "", "uk", "1.2.3"))
    (run,) = said["runs"]
    assert said["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["source-unused", "unknown-key"]
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("unknown-key", 1, "error")
    assert (second["ruleId"], second["ruleIndex"], second["level"]) == ("source-unused", 0, "warning")
    place = {"uri": "sources/editions/2023-03-08/shelter%2C%20old%3A%201.yaml", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 4, "startColumn": 5, "endColumn": 10}
    assert first["locations"] == [{"physicalLocation": {"artifactLocation": place, "region": region}}]
    replacement = {"deletedRegion": region, "insertedContent": {"text": "people"}}
    assert first["fixes"][0]["artifactChanges"] == [{"artifactLocation": place, "replacements": [replacement]}]
    assert "fixes" not in second
    assert first["message"]["text"] == "Поля «peple» тут немає. Можливо, «people»?"
