"""What a plan asked for and was given stands in a section of its own, and nobody types its percentage."""

from pathlib import Path

import yaml

from sitrep.pipeline import build
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, put

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "accepted" / "editions" / "funding.yaml"
EDITS = [Edit(**one) for one in yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["edits"]]


def page(root: Path, language: str) -> str:
    assert build(root, Request(), quiet).files
    return (root / f"output/2023-03-08/sitrep-2023-03-08.{language}.html").read_text(encoding="utf-8")


def test_the_section_names_the_plan_and_its_year_and_computes_the_share(tmp_path: Path) -> None:
    root = put(tmp_path, changed(edits=EDITS))
    before, _, funding = page(root, "en").partition('class="topic topic-funding"')
    assert 'id="entry-appeal"' not in before
    for said in ("Funding", "Plan for Vyhadka", "2023", "US$4 million", "25%"):
        assert said in funding.partition("</section>")[0].replace("\N{NO-BREAK SPACE}", " ")
    ukrainian = page(root, "uk").partition('class="topic topic-funding"')[2].partition("</section>")[0]
    for said in ("Фінансування", "План для Вигадки"):
        assert said in ukrainian


def test_where_a_figure_of_it_is_withheld_nothing_is_said_of_funding(tmp_path: Path) -> None:
    hidden = [one._replace(put=one.put.replace("of: required", "of: required\n        audience: restricted"))
              for one in EDITS]  # fmt: skip
    hidden = [one._replace(put=one.put.replace("{received} of {required} has", "{required} had")) for one in hidden]
    root = put(tmp_path, changed(edits=hidden))
    assert "topic-funding" not in page(root, "en")
    assert "Plan for Vyhadka" not in page(root, "en")
