"""Reads every word of a finished file: what shows, what only machines read, what is enclosed, what it is called."""

import csv
import io
import json
import re
import unicodedata
from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal
from urllib.parse import unquote, unquote_to_bytes

from sitrep.gate.pdf_text import said

Where = Literal["text", "attribute", "comment", "metadata", "address", "code", "name"]
_IN_LINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span"}
    | {"strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"}
)
_ADDRESSES = frozenset({"href", "src", "srcset", "action", "xlink:href"})
_DRAWN = frozenset(
    {"d", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height"}
    | {"transform", "viewbox", "fill", "stroke", "stroke-width", "text-anchor", "font-size", "font-weight", "opacity"}
)
_DATA = re.compile(r"data:([a-z0-9.+-]+/[a-z0-9.+-]+)((?:;[^,;]*)*),([^\")\s]*)")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301"))
_ADDRESS = re.compile(r"[a-z][a-z+.-]*:\S+|#\S+")  # a PDF does not tell its addresses from its titles
_RASTERS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a finished file, and what sort of place it stands in."""

    where: Where
    text: str


@dataclass(frozen=True)
class Finished:
    """A finished file: its texts, and the pictures made of dots that it holds.

    `flow` is what stands in lines that go on in one another, as those of a PDF do.
    """

    name: str
    pieces: tuple[Piece, ...]
    pictures: tuple[bytes, ...] = ()
    flow: str = ""


def finished(name: str, body: bytes) -> Finished:
    """All that the file says."""
    made = _Reading()
    made.file(name, body)
    return Finished(name, tuple(made.pieces), tuple(made.pictures), plain(made.flow))


def plain(text: str) -> str:
    """The text as it is read aloud: what is not seen is gone, every space is one space."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split())


class _Reading:
    """One file, and what it encloses, being read."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.pictures: list[bytes] = []
        self.flow = ""

    def say(self, where: Where, text: str) -> None:
        if text.strip():
            self.pieces.append(Piece(where, plain(text)))

    def file(self, name: str, body: bytes) -> None:
        self.say("name", name)
        suffix = name.rpartition(".")[2].lower()
        if body.startswith(b"%PDF"):
            self.pdf(body)
        elif body.startswith(_RASTERS):
            self.pictures.append(body)
        elif suffix in ("html", "svg", "xml"):
            self.markup(body.decode("utf-8", errors="replace"))
        elif suffix == "csv":
            for row in csv.reader(io.StringIO(body.decode("utf-8", errors="replace"))):
                for cell in row:
                    self.say("text", cell)
        elif suffix == "json":
            self.json(json.loads(body))
        else:
            for line in body.decode("utf-8", errors="replace").splitlines():
                self.say("text", line)

    def json(self, held: object) -> None:
        if isinstance(held, dict):
            for key, one in held.items():
                self.say("code", key)
                self.json(one)
        elif isinstance(held, list):
            for one in held:
                self.json(one)
        elif isinstance(held, str):
            self.say("text", held)
        elif isinstance(held, int | float):
            self.say("text", json.dumps(held))

    def pdf(self, body: bytes) -> None:
        held = said(body)
        for text in held.lines:
            self.say("text", text)
        self.flow += " ".join(held.lines)
        for text in held.strings:
            self.say("address" if _ADDRESS.fullmatch(text) else "metadata", text)
        for xml in held.metadata:
            self.markup(xml)
        for name, enclosed in held.attachments.items():
            self.file(name, enclosed)
        self.pictures += held.pictures

    def markup(self, text: str) -> None:
        reader = _Markup(self)
        reader.feed(text)
        reader.close()
        reader.line()

    def style(self, sheet: str) -> None:
        self.say("code", _DATA.sub("", sheet))
        self.enclosed(sheet)

    def enclosed(self, text: str) -> None:
        """What stands in the text as an address that holds the thing itself."""
        for found in _DATA.finditer(text):
            kind, marks, held = found.groups()
            try:
                body = b64decode(held, validate=False) if "base64" in marks else unquote_to_bytes(held)
            except NotBase64:
                body = b""
            suffix = "svg" if "svg" in kind else kind.rpartition("/")[2]
            self.file(f"enclosed.{suffix or 'txt'}", body)


class _Markup(HTMLParser):
    """HTML, SVG or XML: a line of words goes on over whatever stands within a line."""

    def __init__(self, reading: _Reading) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = reading
        self.words = ""
        self.within = ""

    def line(self) -> None:
        self.reading.say("text", self.words)
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag if tag in ("style", "script") else ""
        if tag not in _IN_LINE:
            self.line()
        for name, held in attrs:
            if held and name not in _DRAWN:
                self.reading.enclosed(held)
                self.reading.say("address" if name in _ADDRESSES else "attribute", unquote(_DATA.sub("", held)))

    def handle_endtag(self, tag: str) -> None:
        self.within = ""
        if tag not in _IN_LINE:
            self.line()

    def handle_data(self, data: str) -> None:
        if self.within == "style":
            self.reading.style(data)
        elif self.within == "script":
            self.reading.say("code", data)
        else:
            self.words += data

    def unknown_decl(self, data: str) -> None:
        self.words += data.removeprefix("CDATA[")

    def handle_comment(self, data: str) -> None:
        self.reading.say("comment", data)

    def handle_decl(self, decl: str) -> None:
        self.reading.say("comment", decl)

    def handle_pi(self, data: str) -> None:
        self.reading.say("comment", data)
