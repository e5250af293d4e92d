"""Each file under examples/ is a test: the workspace that it makes is accepted, or refused as it says."""

import string
from pathlib import Path

import pytest
import yaml

from sitrep.codes import CODES, SPOKEN
from sitrep.problems import Problem
from sitrep.translating import check_po
from tests.workspace import Edit, brief, changed, problems, put

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
ACCEPTED = sorted((EXAMPLES / "accepted").rglob("*.yaml"))
REFUSED = sorted((EXAMPLES / "refused").rglob("*.yaml"))


def found(example: Path, folder: Path) -> tuple[Problem, ...]:
    held = yaml.safe_load(example.read_text(encoding="utf-8"))
    if "po" in held:  # a translation is judged by its file alone
        text = held["po"] if isinstance(held["po"], bytes) else held["po"].encode()
        return check_po(text, "uk.po").report.problems
    edits = [Edit(**one) for one in held.get("edits", ())]
    return problems(put(folder, changed(held.get("files", {}), edits)))


def expected(example: Path) -> list[str]:
    held: list[str] = yaml.safe_load(example.read_text(encoding="utf-8"))["expect"]
    return held


def named(example: Path) -> str:
    return f"{example.parent.name}/{example.stem}"


def test_there_are_examples() -> None:
    assert len(ACCEPTED) > 80
    assert len(REFUSED) > 100


def test_the_workspace_that_examples_change_has_no_faults(tmp_path: Path) -> None:
    assert brief(problems(put(tmp_path))) == []


@pytest.mark.parametrize("example", ACCEPTED, ids=named)
def test_what_is_right_is_accepted(example: Path, tmp_path: Path) -> None:
    assert brief(found(example, tmp_path)) == []


@pytest.mark.parametrize("example", REFUSED, ids=named)
def test_what_is_wrong_is_refused_at_its_line_and_column(example: Path, tmp_path: Path) -> None:
    refused = found(example, tmp_path)
    assert brief(refused) == expected(example)
    assert example.name.split(".")[0] in {one.code for one in refused}
    for one in refused:
        assert wanting(one) == set(), f"{one.code} does not know what its words name"


def wanting(one: Problem) -> set[str]:
    """The holes of the words of a problem that none of its facts fills."""
    code = CODES[one.code]
    templates = [code.message] if one.facts.get("meant") else [code.message, code.hint]
    said = [words[language] for words in templates for language in SPOKEN]
    holes = {name for text in said for _, name, _, _ in string.Formatter().parse(text) if name}
    return holes - set(one.facts)
