"""Turns XLIFF 2 into a catalogue that knows its lines: no entity, no other file, nothing beyond a size is read."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from xml.parsers import expat

from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile, base_language
from sitrep.load.po_blocks import Piece
from sitrep.load.xliff_unit import CATEGORY, Segment, Text, Unit, character
from sitrep.problems import Checked, Problem, Spot, problem

CORE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
SOURCE_LANGUAGE = "X-Source-Language"
LARGEST = 50_000_000  # bytes; a row comes to less than one thousand
_DEEPEST = 40
_HEX = re.compile(r"[0-9A-Fa-f]{1,6}")
_PAGE = re.compile(rb"\s*<(?:!doctype\s+)?html\b", re.IGNORECASE)
_CORES = re.compile(r"urn:oasis:names:tc:xliff:document:2\.\d")


class _Refused(Exception):
    """A file that is not read any further, and why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Reader:
    """One walk through the elements; `texts` are those that are open, and the innermost takes the characters."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        # Without a document type there is no entity to expand and no other file to fetch.
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.open: list[str] = []
        self.languages: tuple[str, str] | None = None
        self.meta: dict[str, list[str]] = {}
        self.units: list[Unit] = []
        self.nameless: list[int] = []
        self.texts: list[tuple[str, Text]] = []
        self.within: list[str] = []  # categories of the groups of metadata
        self.attributes: dict[str, str] = {}

    @property
    def unit(self) -> Unit | None:
        return self.units[-1] if "unit" in self.open and self.units else None

    def doctype(self, *_: object) -> None:
        raise _Refused("doctype")

    def start(self, written: str, attributes: dict[str, str]) -> None:
        name = _name(written)
        if not self.open:
            self._root(name, attributes)
        if len(self.open) >= _DEEPEST:
            raise _Refused("depth")
        self.open.append(name)
        handler = _STARTS.get(name)
        if handler is not None:
            handler(self, attributes)

    def end(self, written: str) -> None:
        name = _name(written)
        self.open.pop()
        if name == "mda:metaGroup":
            self.within.pop()
        elif self.texts and self.texts[-1][0] == name:
            text = self.texts.pop()[1].whole
            unit = self.unit
            if name == "mda:meta" and self.within[-1:] == [CATEGORY]:
                (self.meta if unit is None else unit.meta).setdefault(self.attributes.get("type", ""), []).append(text)
            elif name == "note" and unit is not None and text:
                unit.notes.append((self.attributes.get("category", ""), text))
            elif name == "data" and unit is not None:
                unit.originals[self.attributes.get("id", "")] = text

    def characters(self, text: str) -> None:
        if self.texts:
            at = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
            self.texts[-1][1].pieces.append(Piece(*at, text))

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        if name != "xliff" or not attributes.get("version", "").startswith("2."):
            raise _Refused("version")
        self.languages = attributes.get("srcLang", ""), attributes.get("trgLang", "")

    def begin_unit(self, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if not attributes.get("id"):
            self.nameless.append(line)
        self.units.append(Unit(attributes.get("id", ""), line))

    def begin_segment(self, attributes: dict[str, str]) -> None:
        if self.unit is not None:
            state, detail = attributes.get("state", "initial"), attributes.get("subState", "")
            self.unit.segments.append(Segment(state, detail, ignorable=self.open[-1] == "ignorable"))

    @property
    def segment(self) -> Segment | None:
        """The segment of which a source or target begins; the candidates of a memory have such elements as well."""
        within = len(self.open) > 1 and self.open[-2] in ("segment", "ignorable")
        return self.unit.segments[-1] if within and self.unit is not None and self.unit.segments else None

    def begin_source(self, _: dict[str, str]) -> None:
        if self.segment is not None:
            self.texts.append(("source", self.segment.source))

    def begin_target(self, _: dict[str, str]) -> None:
        if self.segment is not None:
            self.segment.target = made = Text()
            self.texts.append(("target", made))

    def begin_text(self, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        self.texts.append((self.open[-1], Text()))

    def begin_group(self, attributes: dict[str, str]) -> None:
        self.within.append(attributes.get("category", ""))

    def placeholder(self, attributes: dict[str, str]) -> None:
        """What a tool made of an argument: its original stands beside the segments."""
        original = self.unit.originals.get(attributes.get("dataRef", "")) if self.unit is not None else None
        if self.texts:
            self.characters(original if original is not None else attributes.get("disp", ""))

    def code_point(self, attributes: dict[str, str]) -> None:
        written = attributes.get("hex", "")
        made = character(written) if _HEX.fullmatch(written) else None
        if made is None:
            raise _Refused("syntax")
        self.characters(made)


_STARTS: Mapping[str, Callable[[_Reader, dict[str, str]], None]] = MappingProxyType(
    {
        "unit": _Reader.begin_unit,
        "segment": _Reader.begin_segment,
        "ignorable": _Reader.begin_segment,
        "source": _Reader.begin_source,
        "target": _Reader.begin_target,
        "note": _Reader.begin_text,
        "data": _Reader.begin_text,
        "mda:meta": _Reader.begin_text,
        "mda:metaGroup": _Reader.begin_group,
        "ph": _Reader.placeholder,
        "cp": _Reader.code_point,
    }
)


def _name(written: str) -> str:
    """An element of the core by its own name, one of Metadata with `mda:`; any other module's has none."""
    space, _, name = written.rpartition(" ")
    if _CORES.fullmatch(space):
        return name
    return f"mda:{name}" if space == METADATA else ""


def read_either(content: bytes, file: str) -> Checked[PoFile]:
    """The catalogue of a file of either format: XML begins with a bracket, as no PO does."""
    begins = content[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
    return read(content, file) if begins or len(content) > LARGEST else po.read(content, file)


def read(content: bytes, file: str) -> Checked[PoFile]:
    """The catalogue, and all that is wrong with the file; of a file that breaks off nothing is taken."""
    if len(content) > LARGEST:
        return Checked(None, (_fault(file, 1, 1, "size"),))
    if _PAGE.match(content):
        return Checked(None, (_fault(file, 1, 1, "page"),))
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 - expat takes it by place alone
    except expat.ExpatError as broken:
        return Checked(None, (_fault(file, broken.lineno, broken.offset + 1, "syntax"),))
    except (LookupError, ValueError):  # expat asks Python for an encoding that it does not know itself
        return Checked(None, (_fault(file, 1, 1, "encoding"),))
    except _Refused as refused:
        where = reader.parser.CurrentLineNumber, reader.parser.CurrentColumnNumber + 1
        return Checked(None, (_fault(file, *where, refused.reason),))
    return _catalogue(reader, file)


def _catalogue(reader: _Reader, file: str) -> Checked[PoFile]:
    source, target = reader.languages or ("", "")
    problems = [_fault(file, line, 1, "id") for line in reader.nameless]
    if not target:
        problems.append(_fault(file, 1, 1, "language"))
    entries = tuple(unit.entry() for unit in reader.units if unit.id)
    problems += _twice(file, entries)
    header = {"Language": target, SOURCE_LANGUAGE: base_language(source)}
    project = reader.meta.get("project", ())
    if project:
        header["Project-Id-Version"] = project[0]
    made = PoFile(file, base_language(target), entries, MappingProxyType(header))
    return Checked(made, tuple(problems))


def _twice(file: str, entries: Iterable[PoEntry]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for entry in entries:
        if entry.context in first:
            yield problem("po-duplicate", Spot(file, entry.line), context=entry.context, first=first[entry.context])
        first.setdefault(entry.context, entry.line)


def _fault(file: str, line: int, column: int, reason: str) -> Problem:
    return problem("xliff-syntax", Spot(file, line, column), reason=reason)
