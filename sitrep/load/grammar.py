"""The grammar of each language, read once."""

from functools import cache, lru_cache

from sitrep import resources
from sitrep.language.branch import IncompleteGrammar, Lack
from sitrep.language.language import Language
from sitrep.load.strict_yaml import tree


@cache
def language(code: str) -> Language:
    """One language of ours; a code that we have no grammar for, or whose grammar is not whole, is refused."""
    if code not in resources.languages():
        raise IncompleteGrammar(code, [Lack((f"{code}.yaml",), "missing")])
    return described(code, resources.grammar(code))


@lru_cache(maxsize=32)
def described(code: str, text: str) -> Language:
    """The language that the text of a grammar describes."""
    read = tree(text, f"{code}.yaml")
    if read.value is None or read.problems:
        raise IncompleteGrammar(code, [Lack((f"{code}.yaml",), "form")])
    return Language.from_tree(code, read.value)
