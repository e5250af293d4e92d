"""Turns bytes into text, and knows which characters no source may hold."""

import re
from collections.abc import Iterator

from sitrep.problems import Checked, Fix, Problem, Spot, problem

MOST_FAULTS = 1_000
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# NEL, U+2028 and U+2029 are among them: editors do not break a line there, but readers of YAML and CSV do.
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Not U+0301, U+2019, U+02BC, U+00A0, U+2060: Ukrainian and our own binding need them.
_INVISIBLE = r"\u00ad\u180e\u200b-\u200d\u2061-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_REFUSED = re.compile(f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}]")
_RUN = re.compile(f"([{_CONTROL}{_DIRECTION}{_INVISIBLE}])\\1*")
_SORTS = {"direction": re.compile(f"[{_DIRECTION}]"), "invisible": re.compile(f"[{_INVISIBLE}]")}


def decode(content: bytes, file: str) -> Checked[str]:
    """The text of a file in UTF-8, its byte order mark taken off; another encoding is named, never guessed at."""
    wide = _wide(content)
    if wide:
        return Checked(None, (problem("yaml-encoding", Spot(file), encoding=wide, byte=f"{content[0]:02X}"),))
    try:
        return Checked(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8-sig", errors="replace")
        lines = lines_of(before)
        at = Spot(file, len(lines), len(lines[-1]) + 1)
        encoding = "windows-1251" if _cyrillic(content) else "unknown"
        byte = f"{content[fault.start]:02X}"
        return Checked(None, (problem("yaml-encoding", at, encoding=encoding, byte=byte),))


def named(content: bytes) -> str:
    """The encoding of a text, as far as it can be known: UTF-8, UTF-16, UTF-32, windows-1251 or unknown."""
    wide = _wide(content)
    if wide:
        return wide
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1251" if _cyrillic(content) else "unknown"
    return "UTF-8"


def _wide(content: bytes) -> str:
    """UTF-32 or UTF-16 by its mark, or by the zeros that every second byte of such a text is."""
    for name, marks in (("UTF-32", (b"\xff\xfe\0\0", b"\0\0\xfe\xff")), ("UTF-16", (b"\xff\xfe", b"\xfe\xff"))):
        if content.startswith(marks):
            return name
    start = content[:200]
    most = max(start[::2].count(0), start[1::2].count(0))
    return "UTF-16" if most * 4 > len(start) else ""


def _cyrillic(content: bytes) -> bool:
    """Whether its bytes above ASCII, read as Windows-1251, are words in Cyrillic letters."""
    read = content.decode("cp1251", errors="replace")
    high = [character for character in read if character > "\x7f"]
    letters = [character for character in high if "\u0400" <= character <= "\u04ff"]
    small = sum(character.islower() for character in letters)
    # In KOI8 small letters stand where Windows-1251 has capitals.
    return len(letters) * 10 >= len(high) * 9 and small * 2 > len(letters) and bool(re.search(r"[а-яіїєґ]{2}", read))


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their ends, as libyaml and csv count them."""
    return _LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def starts_of_lines(text: str) -> list[int]:
    """How many characters stand before each line of a text."""
    return [0, *(end.end() for end in _LINE_BREAK.finditer(text))]


def unmerged(text: str, file: str) -> Problem | None:
    """The place where two versions of a file were left standing one above the other, by a tool that merges."""
    if "<<<<<<< " not in text or ">>>>>>> " not in text:
        return None
    for number, line in enumerate(lines_of(text), start=1):
        if line.startswith("<<<<<<< "):
            return problem("merge-conflict", Spot(file, number, 1, len(line)))
    return None


def visible(text: str) -> str:
    """The text on one line, without the characters that no source may hold."""
    return _REFUSED.sub("", " ".join(text.split())).strip()


def refused(text: str) -> re.Match[str] | None:
    """The first character that no source may hold."""
    return _REFUSED.search(text)


def masked(text: str) -> str:
    """The text with U+FFFD for each of them, so that the rest keeps its line and column."""
    return _REFUSED.sub("\ufffd", text)


def sort_of(character: str) -> str:
    """`control`, `direction` or `invisible`."""
    return next((name for name, members in _SORTS.items() if members.match(character)), "control")


def faults(text: str, file: str, code: str) -> Iterator[Problem]:
    """One problem for each run of one such character."""
    # All of them are unprintable, as few others are: most texts need no closer look.
    if text.replace("\n", "").isprintable() or refused(text) is None:
        return
    for number, line in enumerate(lines_of(text), start=1):
        for run in _RUN.finditer(line):
            at = Spot(file, number, run.start() + 1, len(run.group()))
            sort = sort_of(run.group(1))
            # Without the unseen ones the text looks as it did; what a control character stands for is not known.
            fix = None if sort == "control" else Fix(at, "")
            name = f"U+{ord(run.group(1)):04X}"
            yield problem(code, at, fix=fix, character=name, sort=sort, count=len(run.group()))
