"""Writes a catalogue as XLIFF 2.1: what a translator reads in its core, what only we read in the Metadata module."""

from collections.abc import Iterator, Mapping
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from sitrep.load.po import PoEntry, PoFile
from sitrep.load.tag import tag_of, without_tag
from sitrep.load.xliff import CORE, METADATA
from sitrep.load.xliff_unit import CATEGORY, NOTE, TRANSLATOR, id_of
from sitrep.model.message import Argument, Part, parse
from sitrep.model.translation import State

_ENDS = {"missing": "initial", "stale": "initial", "rejected": "initial", "approved": "final"}
_IN_ATTRIBUTES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_TWO, _BEYOND = (0xD800, 0xDFFF), (0xFFFE, 0xFFFF)


def write(catalogue: PoFile, source: str, states: Mapping[str, State]) -> str:
    """The live rows, at least one, of a catalogue with sources of one language; a row without a state is a draft."""
    project = catalogue.header.get("Project-Id-Version", "")
    languages = f"srcLang={_quoted(source)} trgLang={_quoted(catalogue.language)}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{CORE}" xmlns:mda="{METADATA}" version="2.1" {languages}>',
        f'  <file id="texts" canResegment="no" original={_quoted(catalogue.file)}>',
        *_metadata({"project": (project,) if project else ()}, "    "),
    ]
    for entry in catalogue.live:
        lines += _unit(entry, states.get(entry.context, "draft" if entry.translated else "missing"))
    return "\n".join((*lines, "  </file>", "</xliff>", ""))


def _unit(entry: PoEntry, state: State) -> Iterator[str]:
    tag = tag_of(entry.notes)
    hidden = {
        "source-hash": (tag.source,) if tag else (),
        "target-hash": (tag.target,) if tag else (),
        "left-in-doubt": ("yes",) if tag and tag.doubted else (),
        "previous": () if entry.previous is None else (entry.previous,),
        "place": entry.places,
        "flag": entry.flags,
    }
    yield f'    <unit id={_quoted(id_of(entry.context))} name={_quoted(entry.context)} xml:space="preserve">'
    yield from _metadata(hidden, "      ")
    notes = [(NOTE, text) for text in without_tag(entry.notes)]
    notes += [(TRANSLATOR, entry.comment)] if entry.comment else []
    if notes:
        yield "      <notes>"
        for category, text in notes:
            yield f'        <note category="{category}">{_text(text)}</note>'
        yield "      </notes>"
    progress = "initial" if entry.fuzzy else _ENDS.get(state, "translated")
    yield f'      <segment state="{progress}" subState="sitrep:{state}">'
    yield f"        <source>{_protected(entry.source)}</source>"
    if entry.target:
        # No mark in a target: tools that replace its text leave the marks of the old one behind.
        yield f"        <target>{_inline(entry.target)}</target>"
    yield "      </segment>"
    yield "    </unit>"


def _metadata(held: Mapping[str, tuple[str, ...]], margin: str) -> Iterator[str]:
    said = [(name, text) for name, texts in held.items() for text in texts]
    if not said:
        return
    yield f'{margin}<mda:metadata><mda:metaGroup category="{CATEGORY}">'
    for name, text in said:
        yield f'{margin}  <mda:meta type="{name}">{_text(text)}</mda:meta>'
    yield f"{margin}</mda:metaGroup></mda:metadata>"


def _protected(source: str) -> str:
    """The source with each plain argument marked as not to be translated, where the tool knows such marks."""
    message, slips = parse(source)
    if slips or message.source != source:
        return _inline(source)
    made, number, done = "", count(1), 0
    for argument in sorted(_plain(message.parts), key=lambda one: one.offset):
        end = source.index("}", argument.offset) + 1
        made += _inline(source[done : argument.offset])
        made += f'<mrk id="m{next(number)}" translate="no">{_inline(source[argument.offset : end])}</mrk>'
        done = end
    return made + _inline(source[done:])


def _plain(parts: tuple[Part, ...]) -> Iterator[Argument]:
    """The arguments that hold no words: the branches of a plural are there to be translated."""
    for part in parts:
        if isinstance(part, Argument) and not part.branches:
            yield part
        elif isinstance(part, Argument):
            for branch in part.branches.values():
                yield from _plain(branch)


def _inline(text: str) -> str:
    """Text of a source or target; what XML cannot hold is named by its code point."""
    return "".join(
        _escaped(one) if _writable(one) else f'<cp hex="{ord(one):04X}"/>'
        for one in ([text] if _writable(text) else text)
    )


def _text(text: str) -> str:
    """Text elsewhere, where XLIFF has no way to name what XML cannot hold."""
    return _escaped("".join(one if _writable(one) else "\ufffd" for one in text))


def _escaped(text: str) -> str:
    return escape(text, {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return quoteattr("".join(one if _writable(one) else "\ufffd" for one in text), _IN_ATTRIBUTES)


def _writable(text: str) -> bool:
    return all(
        one in "\t\n\r" or (one >= " " and not _TWO[0] <= ord(one) <= _TWO[1] and ord(one) not in _BEYOND)
        for one in text
    )
