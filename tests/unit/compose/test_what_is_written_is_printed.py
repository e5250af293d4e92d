"""What an author writes in a field that is meant for readers stands on the page, in both languages."""

import re
from pathlib import Path

import pytest

from sitrep.pipeline import build
from sitrep.understanding import Request
from tests.sample import quiet
from tests.workspace import Edit, changed, put

WRITTEN = (
    Edit("displacement.yaml", "    population_group: idp\n",
         "    population_group: idp\n    round: 12\n    sample: 2002\n"
         "    cluster: camp-coordination\n"),
    Edit("grain-export.yaml", "    quantity: tonnes\n",
         "    quantity: tonnes\n    vessel: {name: Vyhadka Star, imo: '9086526'}\n    departed: 2023-03-04\n"),
    Edit("references.yaml", "    title: Round 12\n",
         "    title: Round 12\n    page: 4, table 2\n    quote: Women are the larger part of all.\n"),
    Edit("edition.yaml", "number: 8\n", "number: 8\nglide: CE-2022-000001-VYH\n"),
)  # fmt: skip
PRINTED = {
    "en": (
        "Round 12", "People asked 2,002", "Cluster camp coordination", "Vessel Vyhadka Star, IMO 9086526",
        "Departed 4 March 2023", "Page 4, table 2.", "“Women are the larger part of all.”",
        "GLIDE number: CE-2022-000001-VYH.",
    ),
    "uk": (
        "Раунд 12", "Опитано осіб 2002", "Кластер координація таборів", "Судно Vyhadka Star, IMO 9086526",
        "Відплиття 4 березня 2023 року", "С. 4, table 2.", "«Women are the larger part of all.»",
        "Номер GLIDE: CE-2022-000001-VYH.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", PRINTED)
def test_the_page_says_what_the_fields_hold(language: str, tmp_path: Path) -> None:
    built = build(put(tmp_path, changed(edits=WRITTEN)), Request(formats=("html",)), quiet)
    assert built.files, built.report.problems
    html = (tmp_path / f"output/2023-03-08/sitrep-2023-03-08.{language}.html").read_text(encoding="utf-8")
    words = re.sub(r"<[^>]+>", " ", html).replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
    page = " ".join(words.split())
    assert [said for said in PRINTED[language] if said not in page] == []
