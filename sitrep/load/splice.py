"""Changes what stands at a spot of a file, and no other byte of it."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator

from sitrep.load.characters import starts_of_lines
from sitrep.problems import Fix


def splice(content: bytes, fixes: Iterable[Fix]) -> tuple[bytes, tuple[Fix, ...]]:
    """The file with the fixes carried out, and which were: of two that overlap the second has to wait.

    Fixes count characters of the text in UTF-8 without its byte order mark, as every spot does.
    """
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    text = content[len(mark) :].decode("utf-8")
    pieces: list[str] = []
    done: list[Fix] = []
    behind = 0
    for start, fix in _starts(text, fixes):
        end = start + fix.spot.length
        if behind <= start and end <= len(text) and text[start:end] != fix.text:
            pieces += [text[behind:start], fix.text]
            done.append(fix)
            behind = end
    return mark + "".join([*pieces, text[behind:]]).encode("utf-8"), tuple(done)


def _starts(text: str, fixes: Iterable[Fix]) -> Iterator[tuple[int, Fix]]:
    """How many characters stand before each fix, from the beginning of the text to its end."""
    lines = starts_of_lines(text)
    for fix in sorted(fixes, key=lambda one: one.spot):
        if fix.spot.line <= len(lines):
            yield lines[fix.spot.line - 1] + fix.spot.column - 1, fix
