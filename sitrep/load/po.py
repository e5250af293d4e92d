"""Turns PO text into translations that know their line, and back; nothing in a file is lost or guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import polib

from sitrep.load.po_blocks import Block, Piece, blocks
from sitrep.model.translation import Translation, Translations
from sitrep.problems import Checked, Problem, Spot, problem

EDITION = "X-Sitrep-Edition"
_MARK = re.compile(r"^(#\|)\s*")
_KEYWORD = re.compile(r"^((?:#\|\s*)?msg[a-z_]+)\s*(?=\")")
_CHARACTER = re.compile(r"\\.|.", re.DOTALL)
# polib asks the disk whether its text is the name of a file; no system takes a name so long.
_NO_FILE_NAME = "\n" + " " * 8192
_PROJECT = re.compile(r"sitrep ([0-9-]+)")
_PLACE = re.compile(r"sources/editions/([0-9-]+)/")
_NO_HEADER = 'msgid ""\nmsgstr ""'
# polib ends a line at each of these; within its hands noncharacters stand for them. The last three it escapes.
_LINE_ENDS = "\x1c\x1d\x1e\x85\u2028\u2029\x0b\x0c\r"
_HIDE = {ord(end): 0xFDD0 + index for index, end in enumerate(_LINE_ENDS)}
_UNESCAPED = {end: stand_in for end, stand_in in _HIDE.items() if chr(end) not in "\x0b\x0c\r"}
_SHOW = {stand_in: end for end, stand_in in _HIDE.items()}
_SETTLED = MappingProxyType(
    {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
)


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
    def edition(self) -> str:
        """The edition that it is of: as its header says, else as its places do; nothing where tools lost both."""
        named = _PROJECT.fullmatch(self.header.get("Project-Id-Version", "").strip())
        places = (_PLACE.match(place) for entry in self.live for place in entry.places)
        said = (self.header.get(EDITION, ""), named.group(1) if named else "")
        return next((one for one in said if one), "") or next((one.group(1) for one in places if one), "")

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
    sound: list[Block] = []
    head: Block | None = None
    for block in blocks(text):
        fault = block.fault(file)
        if fault is None and block.is_header and head is None:
            head = block
        elif fault is None and not block.empty:
            sound.append(block)
        else:
            problems.append(fault or problem("po-syntax", Spot(file, block.line)))
    header = _metadata(head)
    entries = tuple(_entry(block, parsed) for block, parsed in zip(sound, _parsed(sound), strict=True))
    problems.extend(_twice(file, entries))
    if not header.get("Language"):
        problems.append(problem("po-header", Spot(file, head.line if head else 1)))
    made = PoFile(
        file=file,
        language=base_language(header.get("Language", "")),
        entries=entries,
        header=MappingProxyType(header),
        comment="\n".join(head.comments) if head else "",
        flags=head.flags if head else (),
    )
    return Checked(made, tuple(problems))


def _metadata(head: Block | None) -> dict[str, str]:
    if head is None:
        return {}
    found = polib.pofile(_for_polib(head) + _NO_FILE_NAME, encoding="utf-8").metadata
    return {name: value.translate(_SHOW) for name, value in found.items()}


def _parsed(sound: list[Block]) -> polib.POFile:
    """The blocks as polib reads them, each of which it makes one entry."""
    texts = (_NO_HEADER, *(_for_polib(block) for block in sound))
    return polib.pofile("\n".join(texts) + _NO_FILE_NAME, encoding="utf-8")


def _for_polib(block: Block) -> str:
    """Its messages, with the space behind each mark and keyword that polib wants and gettext does not."""
    lines = (text.translate(_HIDE) for text in block.messages())
    return "\n".join(_MARK.sub(r"\1 ", _KEYWORD.sub(r"\1 ", text)) for text in lines)


def _entry(block: Block, parsed: polib.POEntry) -> PoEntry:
    previous = parsed.previous_msgid
    return PoEntry(
        context=(parsed.msgctxt or "").translate(_SHOW),
        source=parsed.msgid.translate(_SHOW),
        target=parsed.msgstr.translate(_SHOW),
        previous=None if previous is None else previous.translate(_SHOW),
        comment="\n".join(block.comments),
        notes=block.marked("#."),
        places=tuple(place for line in block.marked("#:") for place in line.split()),
        flags=block.flags,
        obsolete=block.obsolete,
        line=block.line,
        source_at=block.pieces("msgid"),
        target_at=block.pieces("msgstr"),
    )


def base_language(tag: str) -> str:
    """The language of a tag that may name a country too: editors write uk_UA."""
    return re.split(r"[^A-Za-z]", tag, maxsplit=1)[0].lower()


def _text(content: str | bytes) -> str | None:
    try:
        text = content.decode("utf-8") if isinstance(content, bytes) else content
    except UnicodeDecodeError:
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def write(catalogue: PoFile) -> str:
    """The file's text: what was written by this and read again is written byte for byte as it was."""
    head = polib.POFile()
    head.metadata = {**catalogue.header, **_SETTLED}
    if base_language(catalogue.header.get("Language", "")) != catalogue.language:
        head.metadata["Language"] = catalogue.language
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


def _twice(file: str, entries: tuple[PoEntry, ...]) -> Iterator[Problem]:
    """Each context that a file translates a second time."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        if entry.context in first:
            yield problem("po-duplicate", Spot(file, entry.line), context=entry.context, first=first[entry.context])
        first.setdefault(entry.context, entry.line)
