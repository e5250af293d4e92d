"""The catalogue of faults is whole: each is found by something, worded in both languages, and shown by examples."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

from sitrep.codes import CODES, SPOKEN, SUBJECTS
from sitrep.validate.checks import CHECKS
from sitrep.words import WORDS, fill, say

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests" / "examples"
WORDED = ("codes", "words.py")
MAKERS = ("problem", "Problem", "Finding", "_fault")


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Every module that may find a fault or say a word."""
    for path in sorted((ROOT / "sitrep").rglob("*.py")):
        if path.relative_to(ROOT / "sitrep").parts[0] not in WORDED:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of one of these functions with a literal as its first argument, and that literal."""
    for _, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if called in names and isinstance(node.args[0].value, str):
                    yield node.args[0].value, node


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_code_stands_once() -> None:
    every = [code.id for subject in SUBJECTS.values() for code in subject]
    assert len(every) > 90
    assert sorted(every) == sorted(set(every)) == sorted(CODES)


def test_every_code_is_found_by_something() -> None:
    written = {
        node.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert len(written) > 1000
    assert sorted(set(CODES) - written) == []


def test_every_fault_that_is_found_has_a_code() -> None:
    found = [code for code, _ in calls(*MAKERS)]
    assert len(found) > 50
    assert sorted(set(found) - set(CODES)) == []


def test_every_code_speaks_both_languages_and_names_the_same_facts_in_both() -> None:
    assert len(CODES) > 90
    for code in CODES.values():
        for words in (code.message, code.hint, code.paragraph):
            assert sorted(words) == sorted(SPOKEN), code.id
            assert all(text.strip() for text in words.values()), code.id
        for words in (code.message, code.hint):
            assert holes(words["en"]) == holes(words["uk"]), code.id
        assert code.paragraph["en"] != code.paragraph["uk"], code.id


def test_ukrainian_words_are_ukrainian() -> None:
    foreign = re.compile(r"[ёъыэЁЪЫЭ]|\w'\w")
    said = [words["uk"] for code in CODES.values() for words in (code.message, code.hint, code.paragraph)]
    said += [words["uk"] for code in CODES.values() for held in code.words.values() for words in held.values()]
    said += [words["uk"] for words in WORDS.values()]
    assert len(said) > 300
    assert [text for text in said if foreign.search(text)] == []


def test_words_of_facts_belong_to_facts_that_are_named() -> None:
    translated = [code for code in CODES.values() if code.words]
    assert len(translated) > 10
    for code in translated:
        assert set(code.words) <= holes(code.message["en"]) | holes(code.hint["en"]), code.id
        for held in code.words.values():
            assert all(sorted(words) == sorted(SPOKEN) for words in held.values()), code.id


def test_templates_can_be_filled() -> None:
    assert len(CODES) > 90
    for code in CODES.values():
        for words in (code.message, code.hint):
            for language in SPOKEN:
                facts = dict.fromkeys(holes(words[language]), "7")
                assert "…" not in fill(words[language], language, facts).replace("{…}", ""), code.id


# What no example can show: a file that may not be read or is larger than is kept here, what needs a workspace and
# its ledger beside a translation, the files of a whole language, or finished pages. Tests of their own hold these.
NOT_SHOWN = frozenset(
    {"unreadable-file", "yaml-size", "csv-size", "po-unknown-context", "unsaid", "term-required", "harm-output"}
    | {
        "translation-review",
        "translation-rejected",
        "translation-state",
        "ledger-line",
        "ledger-signature",
        "ledger-future",
        "figure-sense",
    }
    | {"map-complete", "page-budget"}
    | {code.id for code in SUBJECTS["languages"]}
)


def test_every_code_has_an_accepted_and_a_refused_example() -> None:
    assert len(CODES) > 120
    for folder in ("accepted", "refused"):
        shown = {path.name.split(".")[0] for path in (EXAMPLES / folder).rglob("*.yaml")}
        # A table that is imported is no workspace: tests/unit/importers and tests/end_to_end show those codes.
        # Nor is a file that comes back from a translator: tests/end_to_end/test_tools_and_files.py.
        imported = {code.id for subject in ("imports", "exchange") for code in SUBJECTS[subject]}
        assert sorted(set(CODES) - shown - NOT_SHOWN - imported) == [], folder
        assert sorted(shown - set(CODES)) == [], folder
        assert sorted(shown & NOT_SHOWN) == [], folder


def test_what_examples_cannot_show_is_held_by_a_test() -> None:
    pages = [path for path in (ROOT / "tests").rglob("test_*.py") if path.name != Path(__file__).name]
    tests = [path.read_text(encoding="utf-8") for path in pages]
    assert len(tests) > 50
    for code in sorted(NOT_SHOWN):
        assert code in CODES
        assert any(f'"{code}' in text or f"{code} " in text for text in tests), code


def test_no_paragraph_only_repeats_its_message() -> None:
    assert len(CODES) > 120
    for code in CODES.values():
        for language in SPOKEN:
            assert code.paragraph[language] not in (code.message[language], code.hint[language]), code.id


def test_checks_name_codes_of_their_own_stage() -> None:
    assert len(CHECKS) > 50
    stages = {"highlights-limits": "words"}  # its numbers are judged on the sources, its characters on the words
    for one in CHECKS:
        assert one.codes, one
        for code in one.codes:
            assert stages.get(code, one.stage) == CODES[code].stage, code


def test_the_program_says_everything_in_both_languages() -> None:
    assert len(WORDS) > 50
    for key, words in WORDS.items():
        assert sorted(words) == sorted(SPOKEN), key
        assert holes(words["en"]) == holes(words["uk"]), key


def test_every_key_that_is_said_has_its_words_and_their_facts() -> None:
    said = [(key, node) for key, node in calls("say") if key in WORDS]  # a voice says words of the report, not these
    assert len(said) > 10
    for key, node in said:
        given = {word.arg for word in node.keywords}
        assert None in given or holes(WORDS[key]["en"]) <= given, key


def test_numbers_take_their_form() -> None:
    forms = [(1, "1 файл"), (2, "2 файли"), (5, "5 файлів"), (11, "11 файлів"), (21, "21 файл"), (112, "112 файлів")]
    assert [say("built", "uk", count=count, folder="output") for count, _ in forms] == [
        f"Створено {words} у output." for _, words in forms
    ]
    assert say("built", "en", count=1, folder="output") == "Built 1 file in output."


def test_an_example_can_be_typed_as_it_stands() -> None:
    """Quotes that a shell does not know would make two words of one name."""
    examples = [words[language] for key, words in WORDS.items() if key.endswith("-example") for language in SPOKEN]
    assert len(examples) > 20
    assert [text for text in examples if "«" in text or "“" in text] == []
