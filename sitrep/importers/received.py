"""Knows what a file is by its bytes, whatever its name says, and reads none that is not a table."""

import os
import re
import stat
import struct
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal

from sitrep.problems import Checked, Problem, Spot, problem

MOST_BYTES = 50_000_000
MOST_TEXT = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_RATIO = 100
MOST_PARTS = 200
_SMALL = 1_000_000  # a small part may be packed as tightly as it likes
_DIRECTORY = 200_000  # bytes that the names of so many parts can take
_END = struct.Struct("<4s4H2LH")
_INNER = re.compile(r"\.(zip|xls[xmb]?|ods|7z|rar|gz|jar|exe)$", re.IGNORECASE)
Form = Literal["text", "xlsx", "ods"]
# What a file begins with, and what it then is.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
    (b"BZh", "packed"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"SQLite format 3", "database"),
)
_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<table|<\?xml|<meta|<head|<body|<worksheet|<workbook)", re.IGNORECASE)
_JSON = re.compile(rb"\s*[\[{]\s*[\"\[{]")


def received(path: Path, file: str) -> Checked[bytes]:
    """The bytes of a file, where it is one and not too large to be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            state = os.fstat(descriptor)
            if not stat.S_ISREG(state.st_mode):
                return Checked(None, (_unreadable(file, "no-file"),))
            if state.st_size > MOST_BYTES:
                return Checked(None, (_too_large(file, MOST_BYTES),))
            with os.fdopen(descriptor, "rb", closefd=False) as source:
                content = source.read(MOST_BYTES + 1)
        finally:
            os.close(descriptor)
    except (FileNotFoundError, NotADirectoryError):
        return Checked(None, (_unreadable(file, "absent"),))
    except PermissionError:
        return Checked(None, (_unreadable(file, "denied"),))
    except OSError:
        return Checked(None, (_unreadable(file, "refused"),))
    if not content.strip(b"\0\t\r\n \xef\xbb\xbf"):
        return Checked(None, (problem("import-empty", Spot(file)),))
    return Checked(content)


def form_of(content: bytes, file: str) -> Checked[Form]:
    """What the file is; one that is no table, or may do harm when opened, is refused with what to do."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(content, file)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        return _refused(file, "encrypted" if encrypted else "old-excel")
    for beginning, form in _BEGINNINGS:
        if content.startswith(beginning):
            return _refused(file, form)
    start = content[:1000].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start):
        return _refused(file, "html")
    if _JSON.match(start):
        return _refused(file, "json")
    if len(content) > MOST_TEXT:
        return Checked(None, (_too_large(file, MOST_TEXT),))
    return Checked("text")


def _package(content: bytes, file: str) -> Checked[Form]:
    """A zip is looked at by its directory before anything in it is unpacked."""
    reason = _directory(content)
    if reason:
        return _unpacked(file, reason)
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
        return _unpacked(file, "broken")
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        return _refused(file, "encrypted")
    if any(".." in name.split("/") or name.startswith(("/", "\\")) or ":" in name or "\\" in name for name in names):
        return _unpacked(file, "names")
    if len(set(names)) < len(names):
        return _unpacked(file, "twice")
    if any(name.lower().endswith("vbaproject.bin") or name.startswith("Basic/") for name in names):
        return _refused(file, "macros")
    reason = next((found for part in parts if (found := _part(part))), "")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        reason = "size"
    if reason:
        return _unpacked(file, reason)
    return _office(content, names, file)


def _office(content: bytes, names: list[str], file: str) -> Checked[Form]:
    """Which program's tables a sound package holds."""
    if "xl/workbook.xml" in names:
        return Checked("xlsx")
    if "xl/workbook.bin" in names:
        return _refused(file, "binary-excel")
    if "content.xml" in names and "mimetype" in names:
        if b"opendocument.spreadsheet" in content[:200]:
            return Checked("ods")
        return _refused(file, "document")
    return _refused(file, "document" if "word/document.xml" in names else "packed")


def _directory(content: bytes) -> str:
    """Why the directory of a zip is not even read, or nothing."""
    at = content.rfind(b"PK\x05\x06", max(0, len(content) - 66_000))
    if at < 0 or at + _END.size > len(content):
        return "broken"
    _, _, _, _, parts, size, _, _ = _END.unpack_from(content, at)
    if parts > MOST_PARTS or size > _DIRECTORY or content[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        return "parts"
    return ""


def _part(part: zipfile.ZipInfo) -> str:
    if part.file_size > _SMALL and part.file_size > MOST_RATIO * max(1, part.compress_size):
        return "ratio"
    return "nested" if _INNER.search(part.filename) else ""


def _unreadable(file: str, reason: str) -> Problem:
    return problem("import-unreadable", Spot(file), reason=reason)


def _too_large(file: str, limit: int) -> Problem:
    return problem("import-size", Spot(file), limit=limit // 1_000_000)


def _refused(file: str, form: str) -> Checked[Form]:
    return Checked(None, (problem("import-form", Spot(file), form=form, remedy=form),))


def _unpacked(file: str, reason: str) -> Checked[Form]:
    return Checked(None, (problem("import-package", Spot(file), reason=reason),))
