"""Forty faults of many sorts, planted over all files of a workspace, are all reported in one run, where they stand."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.workspace import BASE, NEWEST, put

MARK = "⟦"
"""Stands before the character at which a fault is to be reported; it is taken out before the file is written."""
PO = """\
msgid ""
msgstr ""
"Language: uk\\n"
"X-Source-Language: en\\n"

msgctxt "entry:displaced-now#headline"
msgid "{displaced} are displaced in {donetska, place}"
msgstr "Переміщено: {donetska, place, locative}"

msgctxt "entry:cellar#headline"
msgid "People sit in a cellar in {donetska, place}"
msgstr "Люди сидять у підвалі, 17 душ: {donetska, place, locative}"

msgctxt "entry:homes#headline"
msgid "{houses} were damaged in {vyhadka, place}"
msgstr "Пошкоджено {houses: {vyhadka, place, locative}"

msgctxt "entry:nobody#headline"
msgid "Nobody"
msgstr "Ніхто"
"""
FILES: Mapping[str, str] = {**BASE, f"{NEWEST}uk.po": PO}
# File, words that stand there once, what they become, the code that is to be reported at the mark.
FAULTS: tuple[tuple[str, str, str, str], ...] = (
    ("series.yaml", "week_starts: thursday", "week_starts: ⟦thursdy", "unknown-value"),
    ("series.yaml", "email: editors@example.org", "email: ⟦editors at example", "wrong-form"),
    ("series.yaml", "licence: {en", "⟦license: {en", "unknown-key"),
    (
        "registry/indicators.yaml",
        "unit: tonne\n    measure: flow\n  - id: grain-kind",
        "unit: ⟦tonnes\n    measure: flow\n  - id: grain-kind",
        "unknown-value",
    ),
    ("registry/indicators.yaml", "max_age: 90", "max_age: ⟦ninety", "whole-number"),
    ("registry/indicators.yaml", "at: 2022-06-01", "at: ⟦01.06.2022", "date-iso"),
    ("registry/places.yaml", "code: UA14\n", "code: ⟦UA43\n", "place-code"),
    ("registry/places.yaml", "banned: [Vydumka]", "banned: [Vydumka]\n    ⟦latitude: 48.1", "unknown-key"),
    ("registry/officials.yaml", "organisation: register", "organisation: ⟦registar", "unknown-organisation"),
    ("registry/organisations.yaml", "type: ngo", "type: ngo\n    ⟦type: un", "yaml-duplicate-key"),
    ("tables/grain.csv", "2023-02-23,2023-03-01,600", "2023-02-23,2023-03-01,⟦6oo", "table-number"),
    ("tables/grain.yaml", "licence: CC0", "licence: CC0\n⟦author: somebody", "unknown-key"),
    ("references.yaml", "url: https://survey.example.org/12", "url: ⟦ftp://survey.example.org/12", "source-url"),
    ("references.yaml", "published: 2023-03-08", "published: ⟦2023-02-30", "date-iso"),
    ("edition.yaml", "number: 8", "number: ⟦10", "edition-sequence"),
    ("edition.yaml", "compiled: 2023-03-10", "compiled: ⟦2023-3-10", "date-iso"),
    ("edition.yaml", "grain-now.tonnes]", "⟦grain-now.tons]", "unknown-figure"),
    (
        "edition.yaml",
        "highlights: [displaced-now, grain-now]",
        "highlights: [displaced-now, ⟦grane-now]",
        "unknown-entry",
    ),
    ("edition.yaml", "value: 120", "value: ⟦1,200", "figure-number"),
    ("displacement.yaml", "population_group: idp", "population_group: ⟦idps", "unknown-value"),
    ("displacement.yaml", "value: 7000", "value: ⟦7.000,5", "figure-number"),
    (
        "displacement.yaml",
        "value: 2600\n        digits: 2\n        as_of: 2023-03-04\n        status: estimate",
        "value: 2600\n        digits: 2\n        as_of: 2023-03-04\n        status: ⟦estimated",
        "unknown-value",
    ),
    ("displacement.yaml", "location: donetska", "location: ⟦donetsk", "unknown-place"),
    ("displacement.yaml", "sources: [survey-12]", "sources: [⟦survey-21]", "unknown-reference"),
    (
        "displacement.yaml",
        "label: >-\n          Share of women",
        "label: ⟦&share >-\n          Share of women",
        "yaml-alias",
    ),
    ("shelter.yaml", "shelter_type: basement", "⟦sheltr_type: basement", "unknown-key"),
    ("shelter.yaml", "      {houses} were damaged", "      ⟦{hauses} were damaged", "unknown-name"),
    ("shelter.yaml", "places: [vyhadka]", "places: [⟦vygadka]", "unknown-place"),
    ("shelter.yaml", "as_of: 2023-03-06", "as_of: ⟦6 March 2023", "date-iso"),
    ("shelter.yaml", "unit: dwelling", "unit: ⟦house", "unknown-value"),
    ("grain-export.yaml", "{tonnes} were shipped", "{tonnes, ⟦weight} were shipped", "message-syntax"),
    ("grain-export.yaml", "corridor: black-sea-initiative", "corridor: ⟦black-sea", "unknown-value"),
    ("grain-export.yaml", "dates: {expiry: 2023-03-18}", "dates: {expiry: ⟦18.03.2023}", "date-iso"),
    ("grain-export.yaml", "row: 2023-03-02, column: tonnes", "row: ⟦2023-03-03, column: tonnes", "unknown-row"),
    ("grain-export.yaml", "sum_of: [corn, wheat]", "sum_of: [corn, ⟦weat]", "unknown-figure"),
    ("un-visit.yaml", "principal: envoy", "principal: ⟦convoy", "unknown-official"),
    ("un-visit.yaml", "visit_status: completed", "visit_status: completed\n    ⟦visitors: five", "unknown-key"),
    ("un-visit.yaml", "linked_entries: [grain-now]", "linked_entries: [⟦grain-then]", "unknown-entry"),
    ("uk.po", 'msgstr "Переміщено: {donetska', 'msgstr "⟦Переміщено: {donetska', "argument-set"),
    ("uk.po", "підвалі, 17 душ", "підвалі, ⟦17 душ", "digits-in-translation"),
    ("uk.po", "Пошкоджено {houses: ", "Пошкоджено {⟦houses: ", "message-syntax"),
)
# What follows from a planted fault and is said beside it, with the code that explains it.
FOLLOWING = frozenset(
    {
        "table-reconcile",  # a cell that is no number is missing from its column's sum
        "edition-sequence",  # `compiled` that is no date is missing from a retrospective edition
    }
)


def planted(root: Path) -> set[tuple[str, str, int, int]]:
    """Write the workspace; where each fault is to be reported."""
    files = dict(FILES)
    wanted: dict[str, list[str]] = {}
    for file, find, become, code in FAULTS:
        name = file if "/" in file or file == "series.yaml" else f"{NEWEST}{file}"
        assert files[name].count(find) == 1, (name, find, files[name].count(find))
        assert become.count(MARK) == 1
        files[name] = files[name].replace(find, become)
        wanted.setdefault(name, []).append(code)
    places: set[tuple[str, str, int, int]] = set()
    for name in wanted:
        codes = {become: code for file, _, become, code in FAULTS if name.endswith(file)}
        order = sorted(codes, key=files[name].index)
        clean = files[name]
        for become in order:
            at = clean.index(MARK)
            before = clean[:at]
            line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
            places.add((codes[become], f"sources/{name}", line, column))
            clean = before + clean[at + 1 :]
        files[name] = clean
    put(root, files)
    return places


def snapshot(folder: Path) -> dict[str, str]:
    """The sum of every file in a folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(one): hashlib.sha256(one.read_bytes()).hexdigest() for one in found}


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command of sitrep in a process of its own."""
    command = [sys.executable, "-m", "sitrep", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_all_of_forty_faults_are_reported_in_one_run_where_they_stand(tmp_path: Path) -> None:
    wanted = planted(tmp_path)
    assert len(FAULTS) >= 40
    assert len(wanted) == len(FAULTS)
    assert len({code for _, _, _, code in FAULTS}) >= 20
    done = run(tmp_path, "check", "--format", "json")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    found = {
        (one["code"], one["file"], one["line"], one["column"])
        for one in json.loads(done.stdout)["problems"]
        if one["severity"] == "error"
    }
    assert wanted - found == set()
    assert {code for code, *_ in found - wanted} <= FOLLOWING


def test_a_build_of_faulty_sources_touches_nothing(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    files = {name: text for name, text in FILES.items() if not name.endswith("uk.po")}
    good = put(tmp_path / "good", files)
    assert run(good, "build").returncode == 0
    (tmp_path / "output").mkdir()
    (good / "output").replace(tmp_path / "output")
    planted(tmp_path)
    before = snapshot(tmp_path / "output")
    assert len(before) > 3
    done = run(tmp_path, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert snapshot(tmp_path / "output") == before
