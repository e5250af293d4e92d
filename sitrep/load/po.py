"""Turns PO text into translations that know their line, and back; nothing in a file is lost or guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import polib

from sitrep.model.translation import Translation, Translations
from sitrep.problems import Checked, Problem, Spot, problem

_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_MESSAGE = re.compile(rf"(msgctxt|msgid|msgstr|msgid_plural|msgstr\[[0-9]+\])\s*{_QUOTED}\s*")
_GOES_ON = re.compile(rf"\s*{_QUOTED}\s*")
_PREVIOUS = re.compile(rf"#\|\s*(?:(?:msgctxt|msgid|msgid_plural)\s*)?{_QUOTED}\s*")
_MARK = re.compile(r"^(#[,|])\s*")
_KEYWORD = re.compile(r"^((?:#\|\s*)?msg[a-z_]+)\s*(?=\")")
_CHARACTER = re.compile(r"\\.|.", re.DOTALL)
# polib asks the disk whether its text is the name of a file; no system takes a name so long.
_NO_FILE_NAME = "\n" + " " * 8192
# polib ends a line at each of these; within its hands noncharacters stand for them. The last three it escapes.
_LINE_ENDS = "\x1c\x1d\x1e\x85\u2028\u2029\x0b\x0c\r"
_HIDE = {ord(end): 0xFDD0 + index for index, end in enumerate(_LINE_ENDS)}
_UNESCAPED = {end: stand_in for end, stand_in in _HIDE.items() if chr(end) not in "\x0b\x0c\r"}
_SHOW = {stand_in: end for end, stand_in in _HIDE.items()}
_SETTLED = MappingProxyType(
    {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a quoted text: where what stands between its quotes begins, and how it is written there."""

    line: int
    column: int
    written: str


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One entry of a PO file; two are equal where they say the same, wherever they stand."""

    context: str
    source: str
    target: str = ""
    previous: str | None = None
    comment: str = ""
    notes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = field(default=1, compare=False)
    source_at: tuple[Piece, ...] = field(default=(), compare=False, repr=False)
    target_at: tuple[Piece, ...] = field(default=(), compare=False, repr=False)

    @property
    def translated(self) -> bool:
        """Whether there is a target: white space is none."""
        return bool(self.target.strip())

    @property
    def made_from(self) -> str:
        """The source of which the target is a translation."""
        return self.source if self.previous is None else self.previous

    @property
    def fuzzy(self) -> bool:
        """Whether a tool or a translator flagged it; the flag is shown and grants nothing."""
        return "fuzzy" in self.flags


@dataclass(frozen=True)
class PoFile:
    """A catalogue: what its header says and its entries, in the order of the file."""

    file: str
    language: str
    entries: tuple[PoEntry, ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    flags: tuple[str, ...] = ()

    @property
    def live(self) -> tuple[PoEntry, ...]:
        """The entries that translate something."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    @property
    def obsolete(self) -> tuple[PoEntry, ...]:
        """The entries whose source is gone, kept for the day it comes back."""
        return tuple(entry for entry in self.entries if entry.obsolete)

    def translations(self) -> Translations:
        """What localising needs of it."""
        held = {
            entry.context: Translation(
                entry.context, entry.source, entry.target, entry.previous, entry.comment, target_line(entry)
            )
            for entry in self.live
        }
        return Translations(self.language, self.file, MappingProxyType(held))


def blank(file: str, language: str) -> PoFile:
    """A catalogue in which nothing stands yet."""
    return PoFile(file, language, header=MappingProxyType({**_SETTLED, "Language": language}))


def target_line(entry: PoEntry) -> int:
    """The line on which its translation begins."""
    return entry.target_at[0].line if entry.target_at else entry.line


def spot(file: str, pieces: tuple[Piece, ...], offset: int = 0, length: int | None = None) -> Spot:
    """Where in the file a character of a text stands; without a length, to the end of its line."""
    passed = 0
    for number, piece in enumerate(pieces):
        characters = _CHARACTER.findall(piece.written)
        if offset < passed + len(characters) or (number == len(pieces) - 1 and characters):
            first = min(offset - passed, len(characters) - 1)
            last = len(characters) if length is None else min(first + max(length, 1), len(characters))
            before, within = "".join(characters[:first]), "".join(characters[first:last])
            return Spot(file, piece.line, piece.column + len(before), len(within))
        passed += len(characters)
    return Spot(file, pieces[0].line if pieces else 1)


def read(content: str | bytes, file: str) -> Checked[PoFile]:
    """The catalogue, and all that is wrong with the file; entries that cannot be read are left out and reported."""
    text = _text(content)
    if text is None:
        return Checked(None, (problem("po-encoding", Spot(file)),))
    problems: list[Problem] = []
    entries: list[PoEntry] = []
    head: _Block | None = None
    for block in _blocks(text.split("\n")):
        fault = block.fault(file)
        if fault is not None:
            problems.append(fault)
        elif block.is_header and head is None:
            head = block
        else:
            entries.append(block.entry())
    problems.extend(_twice(file, entries))
    header = {name: value.translate(_SHOW) for name, value in head.parsed().metadata.items()} if head else {}
    if not header.get("Language"):
        problems.append(problem("po-header", Spot(file, head.line if head else 1)))
    made = PoFile(
        file=file,
        language=header.get("Language", ""),
        entries=tuple(entries),
        header=MappingProxyType(header),
        comment="\n".join(head.comments) if head else "",
        flags=head.flags if head else (),
    )
    return Checked(made, tuple(problems))


def _text(content: str | bytes) -> str | None:
    try:
        text = content.decode("utf-8") if isinstance(content, bytes) else content
    except UnicodeDecodeError:
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def write(catalogue: PoFile) -> str:
    """The file's text: what was written by this and read again is written byte for byte as it was."""
    head = polib.POFile()
    head.metadata = {**catalogue.header, **_SETTLED, "Language": catalogue.language}
    entry = head.metadata_as_entry()
    entry.flags = list(catalogue.flags)
    entry.msgstr = entry.msgstr.translate(_UNESCAPED)
    first = [*_commented("#", catalogue.comment.split("\n") if catalogue.comment else ()), str(entry)]
    blocks = ["\n".join(first), *(_written(one) for one in (*catalogue.live, *catalogue.obsolete))]
    return "\n".join(blocks).translate(_SHOW)


def _written(entry: PoEntry) -> str:
    made = polib.POEntry(
        msgctxt=entry.context.translate(_UNESCAPED) if entry.context else None,
        msgid=entry.source.translate(_UNESCAPED),
        msgstr=entry.target.translate(_UNESCAPED),
        previous_msgid=None if entry.previous is None else entry.previous.translate(_UNESCAPED),
        flags=list(entry.flags),
        obsolete=entry.obsolete,
    )
    # polib re-wraps comments and drops the notes of obsolete entries, so these lines are ours.
    lines = [
        *_commented("#", entry.comment.split("\n") if entry.comment else ()),
        *_commented("#.", entry.notes),
        *_commented("#:", entry.places),
    ]
    return "\n".join((*lines, str(made)))


def _commented(mark: str, lines: tuple[str, ...] | list[str]) -> Iterator[str]:
    for line in lines:
        shown = " ".join(line.splitlines()) if mark != "#" else line
        yield f"{mark} {shown}".rstrip()


@dataclass
class _Block:
    """The lines of one entry, its marks of obsolescence taken off."""

    lines: list[tuple[int, int, str]] = field(default_factory=list)
    obsolete: bool = False

    @property
    def line(self) -> int:
        """The first line that is no comment."""
        return next((line for line, _, text in self.lines if not text.startswith("#")), self.lines[0][0])

    @property
    def keywords(self) -> list[str]:
        """`msgctxt`, `msgid`, …, in the order of the lines."""
        return [found.group(1) for _, _, text in self.lines if (found := _MESSAGE.fullmatch(text))]

    @property
    def comments(self) -> tuple[str, ...]:
        """The lines of its translator."""
        bare = (text[1:] for _, _, text in self.lines if text.startswith("#") and text[1:2] not in (*".:,|",))
        return tuple(text.removeprefix(" ") for text in bare)

    @property
    def flags(self) -> tuple[str, ...]:
        """What tools have marked it with."""
        return tuple(flag.strip() for line in self.marked("#,") for flag in line.split(",") if flag.strip())

    @property
    def is_header(self) -> bool:
        """Whether its context is absent and its source empty."""
        return self.keywords == ["msgid", "msgstr"] and not self.obsolete and not self.texts("msgid")[1]

    def marked(self, mark: str) -> tuple[str, ...]:
        """What stands behind that mark, line by line."""
        return tuple(text[2:].removeprefix(" ") for _, _, text in self.lines if text.startswith(mark))

    def fault(self, file: str) -> Problem | None:
        """The first thing for which the entry cannot be read."""
        for line, column, text in self.lines:
            if not any(form.fullmatch(text) for form in (_MESSAGE, _GOES_ON)) and (
                not text.startswith("#") or (text.startswith("#|") and not _PREVIOUS.fullmatch(text))
            ):
                return problem("po-syntax", Spot(file, line, column, max(1, len(text))))
        if any(keyword.startswith(("msgid_plural", "msgstr[")) for keyword in self.keywords):
            return problem("po-plural", Spot(file, self.line))
        messages = [text for _, _, text in self.lines if not text.startswith("#")]
        ordered = self.keywords in (["msgctxt", "msgid", "msgstr"], ["msgid", "msgstr"])
        if not ordered or not _MESSAGE.fullmatch(messages[0]):
            return problem("po-syntax", Spot(file, self.line))
        try:
            self.parsed()
        except OSError:  # polib's word for a line that it does not expect
            return problem("po-syntax", Spot(file, self.line))
        return None

    def parsed(self) -> polib.POFile:
        """The block as polib reads it: flags, previous source and texts."""
        kept = (text.translate(_HIDE) for _, _, text in self.lines if not text.startswith("#") or text[1:2] in (*",|",))
        # polib wants a space behind each mark and each keyword; gettext does not.
        spaced = [_MARK.sub(r"\1 ", _KEYWORD.sub(r"\1 ", text)) for text in kept]
        return polib.pofile("\n".join(spaced) + _NO_FILE_NAME, encoding="utf-8")

    def texts(self, keyword: str) -> tuple[tuple[Piece, ...], str]:
        """The pieces of one quoted text, and all of them in one."""
        pieces: list[Piece] = []
        within = False
        for line, column, text in self.lines:
            begins, goes_on = _MESSAGE.fullmatch(text), _GOES_ON.fullmatch(text)
            if begins:
                within = begins.group(1) == keyword
            found = begins or goes_on
            if within and found:
                group = 2 if begins else 1
                pieces.append(Piece(line, column + found.start(group), found.group(group)))
        return tuple(pieces), "".join(piece.written for piece in pieces)

    def entry(self) -> PoEntry:
        """The entry that the lines make."""
        parsed = next(iter(self.parsed()), polib.POEntry())
        previous = parsed.previous_msgid
        return PoEntry(
            context=(parsed.msgctxt or "").translate(_SHOW),
            source=parsed.msgid.translate(_SHOW),
            target=parsed.msgstr.translate(_SHOW),
            previous=None if previous is None else previous.translate(_SHOW),
            comment="\n".join(self.comments),
            notes=self.marked("#."),
            places=tuple(place for line in self.marked("#:") for place in line.split()),
            flags=self.flags,
            obsolete=self.obsolete,
            line=self.line,
            source_at=self.texts("msgid")[0],
            target_at=self.texts("msgstr")[0],
        )


def _blocks(lines: list[str]) -> Iterator[_Block]:
    """The file cut where an entry ends: at a blank line, or at what may not follow a `msgstr`."""
    block = _Block()
    ended = False
    for number, whole in enumerate(lines, start=1):
        text = whole.strip()
        obsolete = text.startswith("#~")
        if obsolete:
            text = "#|" + text[3:] if text.startswith("#~|") else text[2:].lstrip()
        keyword = _MESSAGE.fullmatch(text)
        begins = text.startswith("#") or (keyword is not None and keyword.group(1) in ("msgctxt", "msgid"))
        if block.lines and ended and (begins or not text):
            yield block
            block, ended = _Block(), False
        if not text:
            continue
        block.lines.append((number, whole.find(text) + 1 if text in whole else 1, text))
        block.obsolete = block.obsolete or obsolete
        ended = ended or (keyword is not None and keyword.group(1).startswith("msgstr"))
    if block.lines:
        yield block


def _twice(file: str, entries: list[PoEntry]) -> Iterator[Problem]:
    """Each context that a file translates a second time."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        if entry.context in first:
            yield problem("po-duplicate", Spot(file, entry.line), context=entry.context, first=first[entry.context])
        first.setdefault(entry.context, entry.line)
