"""Reads what a PDF of ours says: its pages, the strings of its objects, its metadata, its attachments and pictures."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"^(.*?)stream\r?\n(.*)\r?\nendstream\s*$", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")
_FIRST = re.compile(rb"/First (\d+)")
_FONTS = re.compile(rb"/([A-Z]{6}) (\d+) 0 R")
_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_GLYPH = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_SHOWN = re.compile(rb"(\bBT\b)|/([A-Z]{6}) [\d.]+ Tf|\[([^\]]*)\]\s*TJ|<([0-9A-Fa-f]+)>\s*Tj|\bTr\b")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS: Mapping[bytes, bytes] = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NAME = re.compile(rb"/F \(((?:[^()\\]|\\.)*)\)[^>]*?/EF <</F (\d+) 0 R")
_UTF16 = b"\xfe\xff"
_MARK = "\ufeff"


@dataclass(frozen=True)
class Said:
    """What a PDF holds in words, line by line, and the files within it."""

    lines: tuple[str, ...]
    strings: tuple[str, ...]
    metadata: tuple[str, ...]
    attachments: Mapping[str, bytes]
    pictures: tuple[bytes, ...]


@dataclass(frozen=True)
class _Objects:
    """The objects of a file by number: what their dictionaries say, and their streams without compression."""

    said: Mapping[int, bytes]
    streams: Mapping[int, bytes] = field(default_factory=dict)


def said(body: bytes) -> Said:
    """All words of a PDF as our renderer writes it; one that cannot be read so says nothing, and that is noticed."""
    held = _objects(body)
    glyphs = _glyphs(held)
    shown = [one for number, one in held.streams.items() if _is_content(held.said[number])]
    attached = {
        _text(found.group(1)): held.streams.get(int(found.group(2)), b"")
        for one in held.said.values()
        for found in _NAME.finditer(one)
    }
    return Said(
        lines=tuple(line for one in shown for line in _lines(one, glyphs) if line.strip()),
        strings=tuple(text for one in held.said.values() for text in _strings(one) if text),
        metadata=tuple(
            one.decode("utf-8", errors="replace")
            for number, one in held.streams.items()
            if b"/Type /Metadata" in held.said[number]
        ),
        attachments=attached,
        pictures=tuple(
            one
            for number, one in held.streams.items()
            if b"/Subtype /Image" in held.said[number] and b"/DCTDecode" in held.said[number]
        ),
    )


def _is_content(dictionary: bytes) -> bool:
    """Whether a stream draws: a page, or a form that pages show."""
    return b"/Subtype /Form" in dictionary or not re.search(rb"/(Type|Length1|N|Subtype) ?[/\d]", dictionary)


def _objects(body: bytes) -> _Objects:
    said: dict[int, bytes] = {}
    streams: dict[int, bytes] = {}
    for found in _OBJECT.finditer(body):
        number, whole = int(found.group(1)), found.group(2)
        stream = _STREAM.match(whole)
        said[number] = stream.group(1) if stream else whole
        if stream:
            streams[number] = _plain(stream.group(1), stream.group(2))
    for number in [one for one in streams if b"/Type /ObjStm" in said[one]]:
        said |= dict(_packed(said[number], streams.pop(number)))
        said[number] = b""
    return _Objects(said, streams)


def _plain(dictionary: bytes, stream: bytes) -> bytes:
    length = _LENGTH.search(dictionary)
    held = stream[: int(length.group(1))] if length else stream
    if b"/FlateDecode" not in dictionary:
        return held
    try:
        return zlib.decompress(held)
    except zlib.error:
        return b""


def _packed(dictionary: bytes, stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects of a stream of objects."""
    first = _FIRST.search(dictionary)
    begin = int(first.group(1)) if first else 0
    heads = [int(one) for one in stream[:begin].split()]
    numbers, offsets = heads[::2], [*heads[1::2], len(stream) - begin]
    for at, number in enumerate(numbers):
        yield number, stream[begin + offsets[at] : begin + offsets[at + 1]]


def _glyphs(held: _Objects) -> Mapping[bytes, Mapping[bytes, str]]:
    """What each glyph of each font stands for, by the name that content calls the font by."""
    maps: dict[bytes, Mapping[bytes, str]] = {}
    for one in held.said.values():
        for name, number in _FONTS.findall(one):
            unicode = _UNICODE.search(held.said.get(int(number), b""))
            if unicode:
                table = held.streams.get(int(unicode.group(1)), b"")
                maps[name] = {glyph.lower(): _utf16(letters) for glyph, letters in _GLYPH.findall(table)}
    return maps


def _utf16(written: bytes) -> str:
    return bytes.fromhex(written.decode()).decode("utf-16-be", errors="replace")


def _lines(content: bytes, glyphs: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    """The text of each block of a page, in the order in which it is drawn."""
    font: Mapping[bytes, str] = {}
    made, mode_set = "", False
    for found in _SHOWN.finditer(content):
        begins, name, several, one = found.groups()
        if begins:
            yield made
            made = ""
        elif name:
            font = glyphs.get(name, {})
        elif several is not None or one is not None:
            written = b"".join(_HEX.findall(several)) if several is not None else one
            made += "".join(font.get(written[at : at + 4].lower(), "") for at in range(0, len(written), 4))
        elif mode_set:  # a drawing sets the mode before each letter, and draws no spaces
            made += " "
        mode_set = not any((begins, several, one)) and (mode_set or not name)
    yield made


def _strings(dictionary: bytes) -> Iterator[str]:
    """Titles, descriptions, addresses, texts for those who cannot see: every string of an object."""
    for found in _LITERAL.finditer(dictionary):
        yield _text(found.group(1))
    for found in _HEX.finditer(dictionary):
        digits = b"".join(found.group(1).split())
        if digits.lower().startswith(b"feff") and len(digits) % 4 == 0:
            yield _utf16(digits).removeprefix(_MARK)


def _text(literal: bytes) -> str:
    held = _ESCAPED.sub(_unescaped, literal)
    if held.startswith(_UTF16):
        return held.decode("utf-16", errors="replace")
    return held.decode("utf-8", errors="replace")


def _unescaped(found: re.Match[bytes]) -> bytes:
    written = found.group(1)
    if written.isdigit():
        return bytes([int(written, 8) & 0xFF])
    return _LETTERS.get(written, written)
