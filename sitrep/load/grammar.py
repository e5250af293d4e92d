"""The grammar of each language, read once."""

from functools import cache

from sitrep import resources
from sitrep.language.branch import IncompleteGrammar
from sitrep.language.language import Language
from sitrep.load.strict_yaml import tree


@cache
def language(code: str) -> Language:
    """One language; a code that we have no grammar for, or whose grammar is not whole, is refused."""
    if code not in resources.languages():
        raise IncompleteGrammar("incomplete-grammar", language=code, key=f"{code}.yaml")
    read = tree(resources.grammar(code), f"{code}.yaml")
    if read.value is None or read.problems:
        raise IncompleteGrammar("incomplete-grammar", language=code, key=f"{code}.yaml")
    return Language.from_tree(code, read.value)
