"""The report's own words in one language: the built-in catalogue, and over it the workspace's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from sitrep import resources
from sitrep.load import po
from sitrep.load.po import PoEntry
from sitrep.model.message import Message, names, parse
from sitrep.problems import SitrepError, Spot

TEMPLATE = "report.pot"  # the English words are the sources of all others
_ENGLISH = "en"


class IncompleteLanguage(SitrepError):
    """A language whose catalogue lacks words, or has them wrong: it is refused whole."""


@dataclass(frozen=True, slots=True)
class Unworded:
    """A word of the report that a catalogue lacks, says with other holes, or writes in no known form."""

    key: str
    source: str
    reason: Literal["missing", "holes", "form"]
    spot: Spot


@lru_cache(maxsize=64)
def catalogue(language: str, own: bytes | None = None, base: str | None = None) -> Mapping[str, Message]:
    """Every fixed sentence of the report by key; a language that lacks one is refused.

    `own` is the workspace's catalogue for this language: what it words replaces the wording of `base`, which is the
    built-in one where none is given.
    """
    words = dict(_sources()) if language == _ENGLISH else {}
    for name, text in (
        (f"{language}.po", resources.locale(f"{language}.po") if base is None else base),
        (f"templates/locales/{language}.po", own),
    ):
        for key, entry in _entries(text or "", name).items():
            if entry.target and key in _sources():
                words[key] = _message(key, entry.target, name)
    for key, source in _sources().items():
        if key not in words or names(words[key]) != names(source):
            raise IncompleteLanguage("incomplete-language", language=language, key=key)
    return MappingProxyType(words)


def unworded(text: str, file: str) -> Iterator[Unworded]:
    """What a catalogue that stands alone lacks or has wrong, each where it stands; it can be read."""
    entries = _entries(text, file)
    for key, source in _sources().items():
        entry = entries.get(key)
        if entry is None or not entry.translated:
            spot = Spot(file) if entry is None else po.spot(file, entry.target_at)
            yield Unworded(key, source.source, "missing", spot)
            continue
        message, slips = parse(entry.target)
        if slips or names(message) != names(source):
            reason: Literal["form", "holes"] = "form" if slips else "holes"
            yield Unworded(key, source.source, reason, po.spot(file, entry.target_at))


@cache
def _sources() -> Mapping[str, Message]:
    template = _entries(resources.locale(TEMPLATE) or "", TEMPLATE)
    return {key: _message(key, entry.source or entry.target, TEMPLATE) for key, entry in template.items()}


def _entries(text: str | bytes, name: str) -> dict[str, PoEntry]:
    read = po.read(text, name)
    if read.value is None:
        raise IncompleteLanguage("unreadable-catalogue", file=name)
    return {one.context.partition("#")[2] or one.context: one for one in read.value.live}


def _message(key: str, text: str, name: str) -> Message:
    message, slips = parse(text)
    if slips:
        raise IncompleteLanguage("wrong-word", key=key, file=name)
    return message
