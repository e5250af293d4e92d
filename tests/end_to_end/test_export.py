"""Texts leave for a translator: what may leave, and in what form."""

from pathlib import Path

import pytest
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from sitrep.load import xliff
from sitrep.load.xliff_unit import id_of
from tests import sample
from tests.exchange import CELLAR, EDITION, HOMES, UK, came_back, exported, held, refused, sitrep, translated
from tests.workspace import Edit, changed, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "w", changed())


def test_the_file_is_written_where_that_is_asked(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "uk.xlf"
    ended = sitrep(root, "export", f"{EDITION}/uk", "--format", "xliff", "--output", str(file))
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert "16 texts for the translator; 0 stay here as restricted." in ended.stderr
    assert len(exported(root).live) == 16
    assert file.read_bytes().startswith(b"<?xml")


SCHEMA = Path(__file__).resolve().parents[1] / "schemas" / "xliff-2.1.rng"


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_sample_leaves_as_valid_xliff_that_translate_toolkit_opens(tmp_path: Path, language: str) -> None:
    ended = sitrep(sample.workspace(tmp_path), "export", f"{sample.NEWEST}/{language}", "--format", "xliff")
    assert ended.exit_code == 0
    content = ended.stdout.encode()
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    assert schema.validate(etree.fromstring(content)), schema.error_log
    ours = xliff.read(content, "out.xlf").value
    assert ours is not None
    theirs = [(one.getid(), str(one.source), str(one.target or "")) for one in Xliff2File.parsestring(content).units]
    assert theirs == [(id_of(one.context), one.source, one.target) for one in ours.entries]
    assert len([one for one in ours.entries if one.translated]) == len(theirs) > 4


def test_no_row_of_what_is_restricted_leaves(tmp_path: Path) -> None:
    closed = Edit(
        "shelter.yaml", "    shelter_type: basement\n", "    shelter_type: basement\n    audience: restricted\n"
    )
    root = put(tmp_path, changed(edits=[closed]))
    sitrep(root, "update")
    assert CELLAR in held(root)
    for form in ("po", "xliff"):
        ended = sitrep(root, "export", f"{EDITION}/uk", "--format", form)
        assert ended.exit_code == 0
        assert "cellar" not in ended.stdout
        assert "1 stays here" in ended.stderr


def test_a_text_that_names_what_is_restricted_does_not_leave(tmp_path: Path) -> None:
    closed = {
        "vyhadka": Edit("registry/places.yaml", "    kind: village\n", "    kind: village\n    audience: restricted\n"),
        "houses": Edit(
            "shelter.yaml", "        unit: dwelling\n", "        unit: dwelling\n        audience: restricted\n"
        ),
    }
    for name, edit in closed.items():
        root = put(tmp_path / name, changed(edits=[edit]))
        ended = sitrep(root, "export", f"{EDITION}/uk")
        assert ended.exit_code == 0, ended.output
        assert name not in ended.stdout.lower()
        assert HOMES not in ended.stdout
        assert "0 stay" not in ended.stderr


def test_comments_earlier_wordings_and_names_stay_unless_asked_for(root: Path) -> None:
    sitrep(root, "update")
    file = root / UK
    text = file.read_text(encoding="utf-8").replace(
        'msgctxt "entry:homes#headline"', '#| msgid "Twelve homes by the mill were hit"\nmsgctxt "entry:homes#headline"'
    )
    text = text.replace('damaged in {vyhadka, place}"\nmsgstr ""', 'damaged in {vyhadka, place}"\nmsgstr "Біля млина"')
    text = text.replace(
        'msgstr ""\n"Project', 'msgstr ""\n"Last-Translator: T. Translator <t@example.org>\\n"\n"Project', 1
    )
    file.write_text(text.replace("#: sources", "# ask about the mill\n#: sources"), encoding="utf-8")
    assert held(root)[HOMES].previous == "Twelve homes by the mill were hit"
    for form in ("po", "xliff"):
        bare = sitrep(root, "export", f"{EDITION}/uk", "--format", form).stdout
        assert len(bare) > 1000
        assert [word for word in ("mill", "млина", "T. Translator") if word in bare] == []
        whole = {one.context: one for one in exported(root, "--format", form, "--with-history").live}
        assert whole[HOMES].previous == "Twelve homes by the mill were hit"
        assert (whole[HOMES].target, whole[HOMES].comment) == ("Біля млина", "ask about the mill")


def test_nothing_leaves_while_the_edition_cannot_be_read_or_could_hurt_someone(tmp_path: Path) -> None:
    file = tmp_path / "uk.po"
    file.write_text("as it was", encoding="utf-8")
    wrong = {
        "unknown-value": Edit(
            "shelter.yaml", "    shelter_type: basement\n", "    shelter_type: basement\n    audience: private\n"
        ),
        "harm-contact": Edit("shelter.yaml", "People sit in a cellar", "Call 067 123 45 67 from a cellar"),
    }
    for code, edit in wrong.items():
        root = put(tmp_path / code, changed(edits=[edit]))
        ended = sitrep(root, "export", f"{EDITION}/uk", "--output", str(file))
        assert (ended.exit_code, ended.stdout) == (1, "")
        assert code in ended.stderr
        assert "Nothing was written" in ended.stderr
    assert file.read_text(encoding="utf-8") == "as it was"


def test_nothing_leaves_while_a_translation_could_hurt_someone(root: Path) -> None:
    came_back(root, translated(exported(root)))
    text = (root / UK).read_text(encoding="utf-8")
    (root / UK).write_text(text.replace("Люди сидять", "Тел. 067 123 45 67, люди сидять"), encoding="utf-8")
    ended = sitrep(root, "export", f"{EDITION}/uk")
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "harm-contact" in ended.stderr


NOT_THERE = {
    "2023-03-08": ("exchange-address", 2),
    "2023-01-01/uk": ("unknown-edition", 2),
    "2023-03-08/pl": ("unknown-language", 2),
    "2023-03-08/en": ("exchange-nothing", 2),
}


@pytest.mark.parametrize("address", NOT_THERE)
def test_what_is_not_there_cannot_be_exported(root: Path, address: str) -> None:
    assert refused(sitrep(root, "export", address)) == NOT_THERE[address]
