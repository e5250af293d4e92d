"""What click says of a command that was written wrongly, in Ukrainian as in English."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from sitrep import cli
from tests.workspace import changed, put

FOLDER = Path(cli.__file__).parent / "locales/uk/LC_MESSAGES"
WRONG = (["bild"], ["build", "--formt", "x"], ["build", "--format", "x"], ["check", "a", "b"], ["translate", "export"])


def catalogue() -> Catalog:
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="uk")


def said(words: Catalog) -> dict[str, list[str]]:
    """Each message with what stands for it, in all its numbers."""
    return {str(list(one.id)): list(one.string or "") for one in words if one.id}


def test_the_compiled_words_are_those_that_can_be_read() -> None:
    with (FOLDER / "messages.mo").open("rb") as file:
        assert said(read_mo(file)) == said(catalogue())


def test_every_word_is_one_that_click_says_with_the_same_holes() -> None:
    folder = Path(click.__file__).parent
    said = {message for _, _, message, _, _ in extract_from_dir(folder, method_map=[("**.py", "python")])}
    ours = [one for one in catalogue() if one.id]
    assert len(ours) > 30
    for one in ours:
        assert one.id in said, one.id
        sources = one.id if isinstance(one.id, tuple) else (one.id,)
        holes = {hole for source in sources for hole in re.findall(r"{(\w+)", source)}
        for target in one.string if isinstance(one.string, tuple) else (str(one.string),):
            assert set(re.findall(r"{(\w+)", target)) <= holes, target


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_a_command_that_is_written_wrongly_is_told_in_the_readers_language(words: list[str]) -> None:
    run = [sys.executable, "-m", "sitrep", "--messages"]
    told = {
        language: subprocess.run([*run, language, *words], capture_output=True, text=True, check=False)
        for language in ("uk", "en")
    }
    assert {one.returncode for one in told.values()} == {2}
    assert "Error: " in told["en"].stderr
    assert "Помилка: " in told["uk"].stderr
    assert "Try '" not in told["uk"].stderr


def test_a_folder_that_is_not_there_to_write_into_is_no_fault_of_the_sources(tmp_path: Path) -> None:
    words = ["-m", "sitrep", "--messages", "en", "--workspace", str(put(tmp_path, changed()))]
    words += ["translate", "export", "2023-03-08/uk", "--output", str(tmp_path / "none/uk.po")]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert "Could not open file" in done.stderr
