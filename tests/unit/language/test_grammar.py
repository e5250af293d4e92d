"""A grammar that is not whole is refused; a third language is a file."""

import copy
from collections.abc import Iterator
from decimal import Decimal

import pytest

from sitrep import resources
from sitrep.language.branch import IncompleteGrammar
from sitrep.language.language import Language, Quantity
from sitrep.load.grammar import language
from sitrep.load.strict_yaml import tree

Plain = str | dict[str, "Plain"] | list["Plain"]
Path = tuple[str | int, ...]
CODES = resources.languages()


def plain(node: object) -> Plain:
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return str(node)


def grammar(code: str) -> Plain:
    read = tree(resources.grammar(code), f"{code}.yaml")
    assert read.problems == ()
    return plain(read.value)


def keys(node: Plain, path: Path = ()) -> Iterator[Path]:
    """The path of every key, at any depth."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*path, key)
            yield from keys(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from keys(value, (*path, index))


def asked_for(path: Path) -> bool:
    """Whether the grammar asks for this key by name; its meanings and its longer numbers are its affair."""
    if path[:2] == ("literals", "numbers") and len(path) > 2:
        return str(path[2]) in map(str, range(1, 13))
    free = {"meanings": 3, "writing": 3 if path[1:2] == ("governs",) else len(path) + 1}
    return len(path) < free.get(str(path[0]), len(path) + 1)


def above(root: Plain, path: Path) -> dict[str, Plain]:
    """The mapping that holds the last key of the path."""
    node = root
    for step in path[:-1]:
        if isinstance(node, list) and isinstance(step, int):
            node = node[step]
        elif isinstance(node, dict):
            node = node[str(step)]
    assert isinstance(node, dict)
    return node


def named(path: Path) -> str:
    return ".".join(str(step) for step in path)


@pytest.mark.parametrize("code", CODES)
def test_a_grammar_that_lacks_any_key_is_refused_and_the_key_is_named(code: str) -> None:
    whole = grammar(code)
    seen = 0
    for path in filter(asked_for, keys(whole)):
        lacking = copy.deepcopy(whole)
        del above(lacking, path)[str(path[-1])]
        with pytest.raises(IncompleteGrammar) as refused:
            Language.from_tree(code, lacking)
        assert (refused.value.key, refused.value.facts["key"]) == ("incomplete-grammar", named(path))
        seen += 1
    assert seen > 150


@pytest.mark.parametrize("code", CODES)
def test_a_grammar_with_an_unknown_key_is_refused_and_the_key_is_named(code: str) -> None:
    whole = grammar(code)
    levels = {path[:-1] for path in keys(whole)}
    for path in levels:
        surplus = copy.deepcopy(whole)
        above(surplus, (*path, "x"))["surplus"] = "x"
        with pytest.raises(IncompleteGrammar) as refused:
            Language.from_tree(code, surplus)
        assert refused.value.facts["key"] == named((*path, "surplus"))
    assert len(levels) > 50


@pytest.mark.parametrize("code", CODES)
def test_a_value_of_the_wrong_shape_is_refused_and_the_key_is_named(code: str) -> None:
    whole = grammar(code)
    seen = 0
    for path in keys(whole):
        wrong = copy.deepcopy(whole)
        held = above(wrong, path)
        held[str(path[-1])] = ["x"] if isinstance(held[str(path[-1])], str | dict) else "x"
        with pytest.raises(IncompleteGrammar) as refused:
            Language.from_tree(code, wrong)
        assert refused.value.facts["key"].startswith(named(path))
        seen += 1
    assert seen > 150


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("dates", "long"), "{day} {month}"),
        (("dates", "long"), "{day"),
        (("units", "person", "prose"), "{noun}"),
        (("qualifiers", "about", "counted"), "about"),
        (("qualifiers", "about", "govern"), "vocative"),
        (("range", "pattern"), "{low}"),
        (("numbers", "group_from"), "four"),
        (("plural", "compacted"), "few"),
        (("plural", "categories"), ["one", "few", "other"]),
        (("intervals", "month", "start"), "century"),
        (("months", "short"), ["Jan", "Feb"]),
        (("lists", "and"), []),
        (("agreement", "genitive", "one"), "dual"),
    ],
)
def test_a_wrong_value_is_refused(path: Path, wrong: Plain) -> None:
    whole = grammar("en")
    above(whole, path)[str(path[-1])] = wrong
    with pytest.raises(IncompleteGrammar):
        Language.from_tree("en", whole)


def test_a_language_without_a_grammar_is_refused() -> None:
    with pytest.raises(IncompleteGrammar) as refused:
        language("xx")
    assert refused.value.facts == {"language": "xx", "key": "xx.yaml"}


def test_a_code_that_no_plural_rule_is_known_for_is_refused() -> None:
    with pytest.raises(IncompleteGrammar) as refused:
        Language.from_tree("qqq", grammar("en"))
    assert refused.value.facts == {"language": "qqq", "key": "plural"}


def test_a_third_language_is_its_file_alone() -> None:
    """Polish, as far as a few words of it go: its plural rule is not the Ukrainian one, and 21 is many."""
    tree_of_polish = grammar("uk")
    above(tree_of_polish, ("language", "tag"))["tag"] = "pl"
    words = above(tree_of_polish, ("units", "person", "forms"))
    words["forms"] = {
        "nominative": "osoba",
        "genitive": "osoby",
        "dative": "osobie",
        "accusative": "osobę",
        "instrumental": "osobą",
        "locative": "osobie",
        "nominative-plural": "osoby",
        "genitive-plural": "osób",
        "dative-plural": "osobom",
        "instrumental-plural": "osobami",
        "locative-plural": "osobach",
    }
    above(tree_of_polish, ("qualifiers", "about", "counted"))["counted"] = "około {amount}"
    above(tree_of_polish, ("lists", "and"))["and"] = [{"word": "i", "after": "", "before": ""}]
    polish = Language.from_tree("pl", tree_of_polish)
    counts = {1: "osoba", 2: "osoby", 5: "osób", 12: "osób", 21: "osób", 22: "osoby"}
    said = {number: polish.phrase(people(number)) for number in counts}
    assert said == {number: f"{number}\u00a0{noun}" for number, noun in counts.items()}
    assert polish.phrase(people(22, "about")) == "około 22\u00a0osób"
    assert polish.phrase(people(22), "instrumental") == "22\u00a0osobami"
    assert polish.join(["Lwów", "Kijów"]) == "Lwów i Kijów"


def people(number: int, qualifier: str = "exact") -> Quantity:
    return Quantity(Decimal(number), None, None, "person", qualifier)
