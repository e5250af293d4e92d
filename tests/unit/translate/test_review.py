"""What was approved is to be read again where its facts now say another thing, and not where only a number moved."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep import judging, translating
from sitrep.pipeline import check
from sitrep.translate.attest import Saying
from sitrep.understanding import Request
from tests.planted.ground import GROUND
from tests.sample import quiet
from tests.workspace import NEWEST, put

PO = "sources/editions/2023-03-08/uk.po"
REVIEWER = "reviewers: [{name: Olena Vyhadana, role: translator, languages: [uk]}]\n"
DISPLACEMENT = f"{NEWEST}displacement.yaml"


def approved(root: Path) -> Path:
    """A workspace whose newest edition one person has read and approved."""
    put(root, {**GROUND, "series.yaml": GROUND["series.yaml"] + REVIEWER})
    translating.update(root, Request(), (), quiet)  # writes of which edition each text is
    content = (root / PO).read_bytes()
    asked = judging.of_file(root, content, PO, Saying("approved", "Olena Vyhadana"), quiet)
    assert asked.said(asked.shown().digest, datetime(2023, 3, 9, 8, tzinfo=UTC)).written == 16
    return root


def to_review(root: Path, file: str, find: str, become: str) -> list[tuple[str, str]]:
    """The texts that are to be read again once a file has changed, each with the reason."""
    path = root / "sources" / file
    before = path.read_text(encoding="utf-8")
    assert before.count(find) == 1
    path.write_text(before.replace(find, become), encoding="utf-8")
    found = [one for one in check(root, quiet).problems if one.code == "translation-review"]
    assert {one.spot.file for one in found} <= {PO}
    return [(one.path, one.facts["reason"]) for one in found]


@pytest.mark.parametrize(
    ("file", "find", "become", "reviewed"),
    [
        (DISPLACEMENT, "        value: 7000\n", "        value: 6900\n", []),
        (
            "editions/2023-03-01/displacement.yaml",
            "        value: 5000\n",
            "        value: 9000\n",
            [("entry:displaced-now#text", "fact-sense")],
        ),
        (f"{NEWEST}shelter.yaml", "unit: dwelling", "unit: building", [("entry:homes#headline", "signature")]),
        (f"{NEWEST}uk.po", "у підвалі", "у льоху", [("entry:cellar#headline", "target")]),
    ],
)
def test_an_approval_holds_for_what_the_facts_said(
    file: str, find: str, become: str, reviewed: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert to_review(approved(tmp_path), file, find, become) == reviewed
