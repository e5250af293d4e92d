"""The report's own words in one language: the built-in catalogue, and over it the workspace's."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sitrep import resources
from sitrep.load import po
from sitrep.model.message import Message, names, parse
from sitrep.problems import SitrepError

_TEMPLATE = "report.pot"  # the English words are the sources of all others
_ENGLISH = "en"


class IncompleteLanguage(SitrepError):
    """A language whose catalogue lacks words, or has them wrong: it is refused whole."""


@cache
def catalogue(language: str, own: bytes | None = None) -> Mapping[str, Message]:
    """Every fixed sentence of the report by key; a language that lacks one is refused.

    `own` is the workspace's catalogue for this language: what it words replaces the built-in wording.
    """
    template = _entries(resources.locale(_TEMPLATE) or "", _TEMPLATE)
    sources = {key: _message(key, source or target, _TEMPLATE) for key, (source, target) in template.items()}
    words = dict(sources) if language == _ENGLISH else {}
    for name, text in (
        (f"{language}.po", resources.locale(f"{language}.po")),
        (f"templates/locales/{language}.po", own),
    ):
        for key, (_, target) in _entries(text or "", name).items():
            if target and key in sources:
                words[key] = _message(key, target, name)
    for key, source in sources.items():
        if key not in words or names(words[key]) != names(source):
            raise IncompleteLanguage("incomplete-language", language=language, key=key)
    return MappingProxyType(words)


def _entries(text: str | bytes, name: str) -> dict[str, tuple[str, str]]:
    read = po.read(text, name)
    if read.value is None:
        raise IncompleteLanguage("unreadable-catalogue", file=name)
    return {one.context.partition("#")[2] or one.context: (one.source, one.target) for one in read.value.live}


def _message(key: str, text: str, name: str) -> Message:
    message, slips = parse(text)
    if slips:
        raise IncompleteLanguage("wrong-word", key=key, file=name)
    return message
