"""What other tools make of a file, and files that are none."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from sitrep.cli.main import cli
from sitrep.load import po, xliff
from sitrep.load.po import PoFile
from tests.exchange import CELLAR, EDITION, HOMES, TARGETS, UK, came_back, codes, exported, fates, sitrep, translated
from tests.workspace import changed, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "w", changed())


def mangled(file: PoFile) -> bytes:
    """As if three tools had had it: other head, order, wrapping, spaces; BOM, CRLF; a language with its country."""
    rows = sorted(file.entries, key=lambda one: one.source)
    plain = (
        replace(
            one, source=one.source.replace(" ", "  ", 1), target=one.target.replace("\u00a0", " ").replace("’", "'")
        )
        for one in rows
    )
    head = {
        "Language": "uk_UA",
        "X-Generator": "Weblate 5.14.3",
        "Project-Id-Version": "reports",
        "Plural-Forms": "nplurals=3;",
    }
    text = po.write(replace(file, entries=tuple(plain), header=head, comment="Copyright"))
    return b"\xef\xbb\xbf" + text.replace('"Language: uk\\n"', '"Language: uk_UA\\n"').replace("\n", "\r\n").encode()


def test_mangled_files_are_known_again(root: Path) -> None:
    spoken = {"cellar": "Люди сидять, п’ючи чай, у\u00a0підвалі: {donetska, place}", "homes": TARGETS[HOMES]}
    came_back(root, translated(exported(root), **spoken))
    before = (root / UK).read_bytes()
    found = fates(root, mangled(exported(root)))
    assert {found[CELLAR], found[HOMES]} == {"unchanged"}
    assert set(found.values()) == {"unchanged", "empty"}
    assert (root / UK).read_bytes() == before
    fresh = translated(exported(root), **{"envoy-visit": "Посланниця тут: {donetska, place}"})
    assert fates(root, mangled(fresh))["entry:envoy-visit#headline"] == "applied"
    head = po.read((root / UK).read_bytes(), UK).value
    assert head is not None
    assert (head.header["Project-Id-Version"], head.comment) == (f"sitrep {EDITION}", "")


def test_a_file_that_is_read_in_part_gives_what_can_be_read(root: Path) -> None:
    text = po.write(translated(exported(root))).replace(
        'msgctxt "entry:homes#headline"', "msgctxt entry:homes#headline"
    )
    ended = came_back(root, text.encode(), "--format", "json")
    receipt = json.loads(ended.stdout)
    assert ended.exit_code == 1
    assert [one["code"] for one in receipt["problems"]] == ["po-syntax"]
    assert receipt["counts"]["applied"] == 2


HOSTILE = {
    "syntax": b'<xliff version="2.1"',
    "page": b"<!doctype html><html lang=uk><title>x</title>",
    "doctype": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><xliff version="2.1" trgLang="uk">&a;</xliff>',
    "encoding": b'<?xml version="1.0" encoding="shift_jis"?><xliff version="2.1"/>',
    "version": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
    "depth": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" trgLang="uk">' + b"<group>" * 60,
    "size": b"<" + b" " * xliff.LARGEST,
    "language": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"/>',
    "id": b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" trgLang="uk"><unit/></xliff>',
}


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_file_that_is_no_xliff_of_ours_is_refused_with_its_reason(root: Path, reason: str) -> None:
    assert "xliff-syntax" in codes(root, HOSTILE[reason])
    found = xliff.read(HOSTILE[reason], "uk.xlf").problems
    assert reason in [one.facts["reason"] for one in found]
    assert not (root / UK).exists()


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_a_file_is_checked_in_an_empty_folder(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    sitrep(root, "export", f"{EDITION}/uk", "--format", form, "--output", str(empty / "uk"))
    monkeypatch.chdir(empty)
    asked = ["--messages", "en", "translate", "check", "uk"]
    fresh = CliRunner().invoke(cli, asked)
    assert (fresh.exit_code, "translation-missing" in fresh.stdout) == (0, True)
    text = (empty / "uk").read_text(encoding="utf-8")
    wrong = {
        "po": ('msgstr ""\n\n#. sitrep', 'msgstr "{nobody}"\n\n#. sitrep'),
        "xliff": ("</source>\n", "</source><target>{nobody}</target>\n"),
    }
    (empty / "uk").write_text(text.replace(*wrong[form], 3), encoding="utf-8")
    found = CliRunner().invoke(cli, asked)
    assert (found.exit_code, "argument-set" in found.stdout) == (1, True)
    assert sorted(path.name for path in empty.iterdir()) == ["uk"]
