"""Turns YAML text into values that know their line; guesses nothing."""

import re
from collections.abc import Callable
from functools import cached_property
from itertools import islice
from typing import NoReturn, Protocol, cast

import yaml

from sitrep.load.characters import MOST_FAULTS, faults, lines_of, masked, refused, sort_of
from sitrep.load.node import Map, Mark, Node, Seq, Unmarked, Written, width
from sitrep.load.unquoted import Unquoted, quoted, unquoted_at
from sitrep.load.yaml_slip import DEEPEST, Place, slip
from sitrep.problems import Checked, Fix, Problem, Spot, problem

MOST_BYTES = 2_000_000
MOST_VALUES = 200_000
# How many characters may be read again after a certain repair in memory.
_SECOND_READING = 2_000_000
_SHOWN = 60
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR: type[object] = yaml.ScalarEvent
_ALIAS: type[object] = yaml.AliasEvent
_MAPPING: type[object] = yaml.MappingStartEvent
_SEQUENCE: type[object] = yaml.SequenceStartEvent
_END_OF_MAPPING: type[object] = yaml.MappingEndEvent
_END_OF_SEQUENCE: type[object] = yaml.SequenceEndEvent
_DOCUMENT: type[object] = yaml.DocumentStartEvent
_ARGUMENT = re.compile(r"\{[^{}:\[\]\"'#\n]*\}")
_ENDS_THERE = re.compile(r"\s*(?:$|#|[,\]}])")
_BEHIND = re.compile(r"\s*[^\s#].*[ \t]#")
_COMMENT = re.compile(r"[ \t]+(#(\S?).*)")


def tree(text: str, file: str) -> Checked[Node]:
    """The values of a file and all of its faults; only a syntax error or a limit leaves it without a value."""
    if len(text) > MOST_BYTES or len(text) * 4 > MOST_BYTES < len(text.encode(errors="replace")):
        return Checked(None, (problem("yaml-size", Spot(file), sort="bytes", limit=MOST_BYTES),))
    found = list(islice(faults(text, file, "yaml-characters"), MOST_FAULTS))
    if len(found) >= MOST_FAULTS:
        return Checked(None, (*found, problem("yaml-size", found[-1].spot, sort="faults", limit=MOST_FAULTS)))
    source = masked(text) if found else text
    left = max(_SECOND_READING, len(source))
    while True:
        reading = _Reading(source, file)
        try:
            reading.read()
        except yaml.YAMLError as fault:
            at = _places(fault, source)
            hit = unquoted_at(reading.lines, at)
            if hit is None:
                return Checked(None, (*found, *reading.problems, _syntax(reading.lines, at, file)))
            found.append(_quote_needed(hit, file))
            source = quoted(source, hit)
            left -= len(source)
            if left < 0:
                return Checked(None, (*found, *reading.problems))
        else:
            return Checked(reading.root, (*found, *reading.problems))


def _places(fault: yaml.YAMLError, text: str) -> tuple[Place, Place | None]:
    """Where the fault was noticed, and where that began which it is a fault of."""
    if isinstance(fault, yaml.MarkedYAMLError):
        noticed = fault.problem_mark or fault.context_mark
        began = fault.context_mark
        if noticed is not None:
            at = Place(noticed.line, noticed.column)
            return at, Place(began.line, began.column) if began is not None else None
    before = lines_of(text[: getattr(fault, "position", 0) or 0])
    return Place(len(before) - 1, len(before[-1])), None


def _syntax(lines: list[str], at: tuple[Place, Place | None], file: str) -> Problem:
    found = slip(lines, *at)
    where = Spot(file, found.line + 1, found.column + 1, max(1, found.length))
    facts: dict[str, object] = {"reason": found.reason, "piece": found.piece, "remedy": found.reason}
    if found.reason == "yaml-alias":
        facts = {"sort": "anchor" if found.piece.startswith("&") else "alias", "name": found.piece[1:]}
    elif found.reason == "yaml-tag":
        facts = {"tag": found.piece}
    elif found.reason == "yaml-key":
        facts = {"reason": "empty", "key": ""}
    elif found.reason == "yaml-depth":
        facts = {"limit": DEEPEST}
    elif found.reason == "yaml-documents":
        facts = {}
    code = found.reason if found.reason.startswith("yaml-") else "yaml-syntax"
    return problem(code, where, path="", fix=None, **facts)


def _quote_needed(hit: Unquoted, file: str, path: str = "") -> Problem:
    at = Spot(file, hit.line + 1, hit.column + 1, hit.length)
    fix = Fix(at, hit.quoted) if hit.line == hit.last_line else None
    written, becomes = hit.written[:_SHOWN], hit.quoted[:_SHOWN]
    return problem(
        "quote-needed", at, path=path, fix=fix, field=hit.field, reason=hit.reason, written=written, quoted=becomes
    )


class _Event(Protocol):
    """What is asked of the events of either parser; each has some of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class _EnoughError(Exception):
    """A limit was reached: nothing more is read."""


class _Reading:
    """One pass through a text: its events become values, and no event is trusted to be harmless."""

    following: Callable[[], _Event]

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.commented = self._commented()
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.steps: list[str] = []  # of each container that is open the key or the item at which it stands
        self.values = 0

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, once a fault or a comment makes somebody ask."""
        return lines_of(self.text)

    def _commented(self) -> set[int]:
        """The lines on which a comment may have cut a text: it stands behind one."""
        if " #" not in self.text and "\t#" not in self.text:
            return set()
        return {number for number, line in enumerate(self.lines) if "#" in line and _BEHIND.match(line)}

    def read(self) -> None:
        try:
            self.document()
        except _EnoughError:
            self.root = None

    def document(self) -> None:
        """The first document of the text; a second is a fault."""
        self.following = cast("Callable[[], _Event]", _LOADER(self.text).get_event)
        begun = False
        for event in iter(self.following, None):
            kind = type(event)
            if kind is _DOCUMENT:
                if begun:
                    self.add(problem("yaml-documents", Spot(self.file, event.start_mark.line + 1, 1, len("---"))))
                    return
                begun = True
            elif kind is _SCALAR:
                self.inspect(event)
                self.root = event.value
            elif kind in (_MAPPING, _SEQUENCE, _ALIAS):
                self.root, _ = self.node(event, None)
        self.nothing()

    def node(self, event: _Event, field: str | None) -> tuple[Node, Written | None]:
        """What begins with an event that is no text, for a field, a list (which has no name) or for nobody.

        With it comes how it is written, where it is to be taken for a text.
        """
        kind = type(event)
        if kind is _ALIAS:
            return self.alias(event)
        box: Map | Seq = Map() if kind is _MAPPING else Seq()
        box.opened, box.texts = event, []
        self.values += 1
        self.check_size(box)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        self.steps.append("")
        if len(self.steps) > DEEPEST:
            self.end_with("yaml-depth", box.mark, limit=DEEPEST)
        box.closed = self.mapping(box) if isinstance(box, Map) else self.sequence(box)
        self.steps.pop()
        self.check_size(box)
        if field is not None and isinstance(box, Map) and box.flow and box and not any(box.values()):
            return self.braces(box, field)
        return box, None

    def mapping(self, box: Map) -> _Event:
        """Read what stands in a mapping, up to the event that closes it; most values of a file come this way."""
        following, commented, steps = self.following, self.commented, self.steps
        names: list[Written] = []
        texts, values = box.texts, 0
        box.names = names
        while True:
            name = following()
            kind = type(name)
            if kind is _END_OF_MAPPING:
                self.values += values
                return name
            values += 1
            if kind is _SCALAR:
                key = steps[-1] = name.value
                if name.style == '"' or name.anchor is not None or name.tag is not None or commented:
                    self.inspect(name)
                kept = True
                if key in box or not key or key == "<<" or "\n" in key:
                    kept = self.may_be_key(name, box)
            else:
                key, kept = "", self.odd_key(name)
            event = following()
            kind = type(event)
            if kind is not _SCALAR:
                held, place = self.node(event, key if kept else None)
                if kept:
                    box[key] = held
                    names.append(name)
                    texts.append(place)
                continue
            values += 1
            if event.style == '"' or event.anchor is not None or event.tag is not None or commented:
                self.inspect(event)
            if kept:
                box[key] = event.value
                names.append(name)
                texts.append(event)

    def sequence(self, box: Seq) -> _Event:
        """Read what stands in a list, up to the event that closes it."""
        while True:
            event = self.following()
            kind = type(event)
            if kind is _END_OF_SEQUENCE:
                return event
            self.steps[-1] = str(len(box))
            if kind is _SCALAR:
                self.values += 1
                self.inspect(event)
                box.append(event.value)
                box.texts.append(event)
            else:
                held, place = self.node(event, "")
                box.append(held)
                box.texts.append(place)

    def inspect(self, event: _Event) -> None:
        """Report what a text may not hold, and where a comment took its end."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if not event.style:
            if event.end_mark.line in self.commented:
                self.cut(event)
        elif event.style == '"' and (held := refused(event.value)):
            facts = {"character": f"U+{ord(held.group()):04X}", "sort": sort_of(held.group())}
            self.fault("yaml-characters", event.start_mark, event, count=1, **facts)

    def may_be_key(self, event: _Event, box: Map) -> bool:
        """Whether a text can be a key, and say why it cannot; `<<` in quotes can."""
        text, mark = event.value, event.start_mark
        if text in box:
            first = box.names[list(box).index(text)].start_mark.line + 1
            self.fault("yaml-duplicate-key", mark, event, key=text, first=first, second=mark.line + 1)
        elif not text:
            self.fault("yaml-key", mark, event, reason="empty", key="")
        elif text == "<<" and not event.style:
            self.fault("yaml-alias", mark, event, sort="merge", name="<<")
        elif "\n" in text:
            self.fault("yaml-key", mark, event, reason="lines", key=text[:_SHOWN])
        else:
            return True
        return False

    def odd_key(self, event: _Event) -> bool:
        """Refuse a key that is no text; what it holds is read all the same."""
        self.steps[-1] = ""
        if type(event) is not _ALIAS:
            self.fault("yaml-key", event.start_mark, None, reason="collection", key="")
        self.node(event, None)
        return False

    def braces(self, box: Map, field: str) -> tuple[Node, Written | None]:
        """Take `{idps}`, which YAML reads as a mapping without a word, for the text that its author meant."""
        mark, end = box.mark, box.closed.end_mark
        line = self.lines[mark.line]
        written = line[mark.column : end.column]
        # Where more of the text follows the parser is about to give up, and its place tells what lacks quotes.
        if mark.line != end.line or not _ARGUMENT.fullmatch(written) or not _ENDS_THERE.match(line, end.column):
            return box, None
        hit = Unquoted(field, "brace", mark.line, mark.column, mark.line, written)
        self.add(_quote_needed(hit, self.file, self.path()))
        return written, Unmarked(mark, end)

    def alias(self, event: _Event) -> tuple[Node, Written]:
        place = Unmarked(event.start_mark, event.end_mark)
        self.fault("yaml-alias", event.start_mark, place, sort="alias", name=event.anchor)
        return "", place

    def refuse(self, event: _Event) -> None:
        """Report an anchor and a tag as they are written; what they stand before is read all the same."""
        mark = event.start_mark
        line = self.lines[mark.line]
        for code, sign, named in (("yaml-alias", "&", event.anchor), ("yaml-tag", "!", event.tag)):
            if named is None:
                continue
            found = re.compile(sign + r"[^\s,\]}]*").search(line, mark.column)
            column, written = (found.start(), found.group()) if found else (mark.column, named)
            facts = {"sort": "anchor", "name": named} if code == "yaml-alias" else {"tag": written}
            at = Spot(self.file, mark.line + 1, column + 1, len(written))
            self.add(problem(code, at, path=self.path(), fix=None, **facts))

    def cut(self, event: _Event) -> None:
        """Warn where a comment took the end of a text: none follows a single word unless it has no blank within."""
        text, end = event.value, event.end_mark
        found = _COMMENT.match(self.lines[end.line], end.column)
        if found and text and (found.group(2) or any(map(str.isspace, text))):
            at = Spot(self.file, end.line + 1, found.start(1) + 1, len(found.group(1)))
            kept, lost = text[:_SHOWN], found.group(1)[:_SHOWN]
            self.add(problem("yaml-comment-in-text", at, path=self.path(), kept=kept, lost=lost))

    def nothing(self) -> None:
        """An empty file, or one of comments alone, says nothing."""
        if self.root == "":
            self.root = None
        if self.root is None and not self.problems:
            self.add(problem("yaml-empty", Spot(self.file)))

    def check_size(self, box: Map | Seq) -> None:
        if self.values > MOST_VALUES:
            self.end_with("yaml-size", box.mark, sort="values", limit=MOST_VALUES)

    def end_with(self, code: str, mark: Mark, **facts: object) -> NoReturn:
        at = Spot(self.file, mark.line + 1, mark.column + 1)
        self.problems.append(problem(code, at, path=self.path(), fix=None, **facts))
        raise _EnoughError

    def path(self) -> str:
        return ".".join(step for step in self.steps if step)

    def fault(self, code: str, mark: Mark, written: Written | None, **facts: object) -> None:
        length = width(written, self.text) if written is not None else 1
        at = Spot(self.file, mark.line + 1, mark.column + 1, length)
        self.add(problem(code, at, path=self.path(), fix=None, **facts))

    def add(self, found: Problem) -> None:
        self.problems.append(found)
        if len(self.problems) >= MOST_FAULTS:
            self.problems.append(problem("yaml-size", found.spot, sort="faults", limit=MOST_FAULTS))
            raise _EnoughError
