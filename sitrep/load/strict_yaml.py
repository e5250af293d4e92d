"""Turns YAML text into values that know their line; guesses nothing."""

import re
from collections.abc import Callable
from itertools import islice
from typing import Protocol, cast

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


_SKIP = "\0"  # stands for a key whose value is read and not kept: no source may hold this character


class _Event(Protocol):
    """What is asked of the events of either parser; each has some of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class _Frame:
    """A container that is not yet closed."""

    __slots__ = ("box", "key", "last")

    def __init__(self, box: Map | Seq) -> None:
        self.box = box
        self.key: str | None = None  # the key that waits for its value
        self.last = ""

    @property
    def step(self) -> str:
        """The part of a path that its newest value adds."""
        return str(max(0, len(self.box) - 1)) if isinstance(self.box, Seq) else self.last


class _Reading:
    """One pass through a text: its events become values, and no event is trusted to be harmless."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.lines = lines_of(text)
        self.commented = self._commented()
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stack: list[_Frame] = []
        self.values = 0
        self.documents = 0
        self.ended = False

    def _commented(self) -> set[int]:
        """The lines on which a comment may have cut a text: it stands behind one."""
        if " #" not in self.text and "\t#" not in self.text:
            return set()
        return {number for number, line in enumerate(self.lines) if "#" in line and _BEHIND.match(line)}

    def read(self) -> None:
        scalar, closing = yaml.ScalarEvent, (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        following = cast("Callable[[], _Event | None]", _LOADER(self.text).get_event)
        for event in iter(following, None):
            kind: type[object] = type(event)
            if kind is scalar:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                made = Map()
                made.names, made.texts = {}, {}
                self.open(event, made)
            elif kind is yaml.SequenceStartEvent:
                listed = Seq()
                listed.texts = []
                self.open(event, listed)
            elif kind in closing:
                self.close(event)
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                self.document(event)
            if self.ended:
                return
        self.nothing()

    def scalar(self, event: _Event) -> None:
        """A key or a text; the event itself remembers its place, for most values of a file come this way."""
        self.values += 1
        if event.style or self.commented or event.anchor is not None or event.tag is not None:
            self.inspect(event)
        if not self.stack:
            self.root = event.value
            return
        frame, text = self.stack[-1], event.value
        box, key = frame.box, frame.key
        if isinstance(box, Seq):
            box.append(text)
            box.texts.append(event)
        elif key is None:
            frame.last = text
            if text in box.names or not text or text == "<<" or "\n" in text:
                frame.key = self.no_key(event, box)
            else:
                frame.key = text
                box.names[text] = event
        else:
            frame.key = None
            if key is not _SKIP:
                box[key] = text
                box.texts[key] = event

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

    def open(self, event: _Event, node: Map | Seq) -> None:
        node.mark = event.start_mark
        node.end = event.end_mark
        node.flow = bool(event.flow_style)
        self.values += 1
        if self.values > MOST_VALUES:
            self.end_with("yaml-size", node.mark, sort="values", limit=MOST_VALUES)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        self.put(node, None)
        self.stack.append(_Frame(node))
        if len(self.stack) > DEEPEST:
            self.end_with("yaml-depth", node.mark, limit=DEEPEST)

    def close(self, event: _Event) -> None:
        box = self.stack.pop().box
        box.end = event.end_mark
        if self.values > MOST_VALUES:
            self.end_with("yaml-size", box.mark, sort="values", limit=MOST_VALUES)
        if isinstance(box, Map) and box.flow and box and not any(box.values()):
            self.braces(box)

    def braces(self, box: Map) -> None:
        """Take `{idps}`, which YAML reads as a mapping without a word, for the text that its author meant."""
        line = self.lines[box.mark.line]
        written = line[box.mark.column : box.end.column]
        parent = self.stack[-1] if self.stack else None
        if parent is None or box.mark.line != box.end.line or not _ARGUMENT.fullmatch(written):
            return
        if not _ENDS_THERE.match(line, box.end.column):
            return  # more of the text follows: the parser is about to give up, and its place tells what lacks quotes
        holder, place = parent.box, Unmarked(box.mark, box.end)
        kept = holder[-1] if isinstance(holder, Seq) else holder.get(parent.last)
        if kept is not box:
            return
        if isinstance(holder, Seq):
            holder[-1], holder.texts[-1] = written, place
        else:
            holder[parent.last], holder.texts[parent.last] = written, place
        hit = Unquoted(parent.last, "brace", box.mark.line, box.mark.column, box.mark.line, written)
        self.add(_quote_needed(hit, self.file, self.path()))

    def put(self, node: Node, written: Written | None) -> None:
        """Give a value to what holds it; only a text can be a key, and those do not come this way."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        box = frame.box
        if isinstance(box, Seq):
            box.append(node)
            box.texts.append(written)
        elif frame.key is not None:
            if frame.key is not _SKIP:
                box[frame.key] = node
                if written is not None:
                    box.texts[frame.key] = written
            frame.key = None
        elif isinstance(node, Map | Seq):
            frame.last = ""
            self.fault("yaml-key", node.mark, None, reason="collection", key="")
            frame.key = _SKIP

    def no_key(self, event: _Event, box: Map) -> str:
        """Say why a text cannot be a key; `<<` in quotes can."""
        text, mark = event.value, event.start_mark
        if text in box.names:
            first = box.names[text].start_mark.line + 1
            self.fault("yaml-duplicate-key", mark, event, key=text, first=first, second=mark.line + 1)
        elif not text:
            self.fault("yaml-key", mark, event, reason="empty", key="")
        elif text == "<<" and not event.style:
            self.fault("yaml-alias", mark, event, sort="merge", name="<<")
        elif "\n" in text:
            self.fault("yaml-key", mark, event, reason="lines", key=text[:_SHOWN])
        else:
            box.names[text] = event
            return text
        return _SKIP

    def alias(self, event: _Event) -> None:
        self.values += 1
        place = Unmarked(event.start_mark, event.end_mark)
        self.fault("yaml-alias", event.start_mark, place, sort="alias", name=event.anchor)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.box, Map) and frame.key is None:
            frame.key = _SKIP
        else:
            self.put("", place)

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

    def document(self, event: _Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.add(problem("yaml-documents", Spot(self.file, event.start_mark.line + 1, 1, len("---"))))
            self.ended = True

    def nothing(self) -> None:
        """An empty file, or one of comments alone, says nothing."""
        if self.root == "":
            self.root = None
        if self.root is None and not self.problems:
            self.add(problem("yaml-empty", Spot(self.file)))

    def end_with(self, code: str, mark: Mark, **facts: object) -> None:
        if not self.ended:
            self.problems.append(
                problem(code, Spot(self.file, mark.line + 1, mark.column + 1), path=self.path(), fix=None, **facts)
            )
        self.ended = True
        self.root = None

    def path(self) -> str:
        return ".".join(step for frame in self.stack if (step := frame.step))

    def fault(self, code: str, mark: Mark, written: Written | None, **facts: object) -> None:
        length = width(written, self.text) if written is not None else 1
        at = Spot(self.file, mark.line + 1, mark.column + 1, length)
        self.add(problem(code, at, path=self.path(), fix=None, **facts))

    def add(self, found: Problem) -> None:
        self.problems.append(found)
        if len(self.problems) >= MOST_FAULTS:
            self.ended = True
            self.root = None
            self.problems.append(problem("yaml-size", found.spot, sort="faults", limit=MOST_FAULTS))
