"""A workspace whose restricted things hold, in every field of the models that can hold words, words found nowhere else.

The fields are asked of the models themselves: what a model gains tomorrow is planted without a line here, and a field
for which nobody can make a value stops the test by its name.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from sitrep.load import ledger
from sitrep.load.po import PoEntry, PoFile, write
from sitrep.model.edition import Chart, Reviewer
from sitrep.model.entry import Passage
from sitrep.model.exemption import Exemption
from sitrep.model.figure import Earlier, Figure
from sitrep.model.kinds import KINDS
from sitrep.model.kinds.un_visit import Outcome, Quotation
from sitrep.model.ledger import Binding, Event, Sense, Waiver
from sitrep.model.mapping import ImportMapping
from sitrep.model.reference import Reference
from sitrep.model.registry import Host, Indicator, Official, Organisation, Place, Registry, Term
from sitrep.model.table import Row, Sidecar
from sitrep.model.value import Date, Id, LanguageCode, Name, Number, Span, Text, Url, When, Whole, Words, YesNo
from sitrep.validate.mention import REFERS
from tests.workspace import BASE, EARLIER_DISPLACEMENT, NEWEST

# A number within another is a coordinate of a drawing.
TOKEN = re.compile(r"zq[a-p]{6}qz|UA1499[0-9]{13}|(?<![0-9.])(?:71[0-9]{6}|93[0-9]{5})(?![0-9])")
EARLIER = "editions/2023-03-01/"
Planted = dict[str, tuple[str, str]]
Fields = dict[str, Any]

# Where a value has a form of its own: how a token looks in it, or that none fits.
FORMED: Mapping[tuple[str, str], str] = {("Place", "code"): "code", ("Vessel", "imo"): "imo"}
CANNOT: Mapping[tuple[str, str], str] = {
    ("Figure", "grade"): "A1",  # a letter and a digit
    ("ImportMapping", "header"): "3-4",  # rows
    ("Chart", "section"): "shelter",  # a kind
    ("Exemption", "rule"): "harm-person",  # a rule, which may leave
    ("Event", "edition"): "2023-03-01",
    ("Event", "language"): "uk",
    ("Reviewer", "key"): "",  # where one has a key, unsigned lines of the ledger stop a build
    ("Event", "mark"): "",  # the hash of its line
    ("Event", "seal"): "",
    ("Event", "signature"): "",
}
# What is restricted, or stays in the workspace whoever reads the rest: the walk begins at these.
ROOTS: tuple[type, ...] = (
    Passage,
    *KINDS,
    Figure,
    Reference,
    Sidecar,
    Row,
    Indicator,
    Organisation,
    Place,
    Official,
    Term,
    Reviewer,
    Chart,
    ImportMapping,
    PoEntry,
    Event,
)
WORDLESS: Mapping[Any, str] = {
    LanguageCode: "en",
    Date: "2023-02-27",
    Span: "2023-02-23/2023-03-01",
    When: "2023-02-26",
    Whole: "8",
    YesNo: "false",
    Number: "71000000",
}
DAYS = {"valid_from": "2014-01-01", "valid_to": "2034-01-01", "since": "2014-01-01", "until": "2034-01-01"}


class Planter:
    """Fills models with tokens, and knows of each which field of which model it was put into."""

    def __init__(self) -> None:
        self.planted: Planted = {}
        self.refers: dict[str, str] = {}

    def token(self, owner: str, field: str, form: str = "") -> str:
        """A word that stands nowhere else."""
        number = len(self.planted) + 1
        if form == "code":
            made = f"UA1499{number:013}"
        elif form == "number":
            made = f"71{number:06}"
        elif form == "imo":
            made = _imo(number)
        else:
            made = f"zq{''.join(chr(ord('a') + int(digit, 16)) for digit in f'{number:06x}')}qz"
        self.planted[made] = (owner, field)
        return made

    def fill(self, model: type, given: Mapping[str, Any] | None = None, *, leave: Sequence[str] = ()) -> Fields:
        """Every field of a model by the name that a source gives it; `given` ones as they are, others not at all."""
        made: Fields = {}
        hints = get_type_hints(model, include_extras=True)
        for name, key in keys(model):
            if given and key in given:
                made[key] = given[key]
            elif key not in leave:
                made[key] = self.value(hints[name], model.__name__, name, key)
        return made

    def value(self, asked: Any, owner: str, field: str, key: str) -> Any:  # noqa: C901 - one case a type
        """Something that fits an annotation, with a token in each of its words."""
        sort = REFERS.get(key, "")
        if (owner, field) in CANNOT:
            return CANNOT[owner, field]
        if sort in self.refers:
            return [self.refers[sort]] if _many(asked) else self.refers[sort]
        if (owner, field) in FORMED:
            return self.token(owner, field, FORMED[owner, field])
        if asked == Text:
            return f"Words {self.token(owner, field)} and words"
        if asked == Url:
            return f"https://{self.token(owner, field)}.example.org/{self.token(owner, field)}"
        if asked == Host:
            return f"{self.token(owner, field)}.example.org"
        if asked in (Words, Id, Name, str):
            return self.token(owner, field)
        if asked == Number:
            return self.token(owner, field, "number")
        for known, fitting in WORDLESS.items():
            if asked == known:
                return DAYS.get(field, fitting)
        return self._compound(asked, owner, field, key)

    def _compound(self, asked: Any, owner: str, field: str, key: str) -> Any:
        origin, inner = get_origin(asked), get_args(asked)
        if origin is Annotated:
            return self.value(inner[0], owner, field, key)
        if origin is Literal:
            return "restricted" if field == "audience" else inner[0 if field == "confirmation" else -1]
        if origin in (Union, UnionType):
            return self.value(next(one for one in inner if one is not NoneType), owner, field, key)
        if origin is tuple:
            return [self.value(inner[0], owner, field, key)]
        if origin is dict and inner[0] == LanguageCode:
            return {code: self.value(inner[1], owner, field, "") for code in ("en", "uk")}
        if origin is dict:
            return {self.value(inner[0], owner, field, ""): self.value(inner[1], owner, field, "")}
        if isinstance(asked, type) and issubclass(asked, BaseModel):
            return self.fill(asked)
        raise AssertionError(f"nobody knows how to plant {owner}.{field}: {asked}")


def keys(model: type) -> Iterator[tuple[str, str]]:
    """The fields of a model, each with its key in a source."""
    if is_dataclass(model):
        yield from ((one.name, one.name) for one in fields(model))
    elif issubclass(model, BaseModel):
        yield from ((name, known.alias or name) for name, known in model.model_fields.items())


def worded(roots: Sequence[type] = ROOTS) -> set[tuple[str, str]]:
    """Every field of the models, and of all that these hold, in which words can stand."""
    found: set[tuple[str, str]] = set()
    waiting, seen = list(roots), set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        hints = get_type_hints(model, include_extras=True)
        for name, _ in keys(model):
            words, models = _leaves(hints[name])
            waiting += models
            if words:
                found.add((model.__name__, name))
    return found


def _leaves(asked: Any) -> tuple[bool, list[type]]:
    """Whether an annotation holds words of its own, and which models it holds."""
    if asked in WORDLESS:
        return False, []
    if asked is Text or asked is str or asked == Text:
        return True, []
    if isinstance(asked, type):
        return False, [asked] if issubclass(asked, BaseModel) or is_dataclass(asked) else []
    inner = get_args(asked)[:1] if get_origin(asked) is Annotated else get_args(asked)
    if get_origin(asked) is Literal:
        return False, []
    parts = [_leaves(one) for one in inner]
    return any(words for words, _ in parts), [one for _, models in parts for one in models]


def _many(asked: Any) -> bool:
    return "tuple" in str(asked)


def _imo(number: int) -> str:
    first = f"93{number % 10000:04}"
    return first + str(sum(int(digit) * weight for digit, weight in zip(first, range(7, 1, -1), strict=True)) % 10)


class Ground:
    """The restricted things of one workspace, as the texts of its files."""

    def __init__(self) -> None:
        self.planter = Planter()
        self.registry: dict[str, list[Fields]] = {name: [] for name in Registry.model_fields}
        self.references: dict[str, list[Fields]] = {EARLIER: [], NEWEST: []}
        self.entries: dict[tuple[str, str], list[Fields]] = {}
        self.overview: dict[str, list[Fields]] = {EARLIER: [], NEWEST: []}
        self.charts: list[Fields] = []
        self.files: dict[str, str] = {}

    def grow(self) -> None:
        """One more of everything that can be restricted, in both editions."""
        plant = self.planter
        plant.refers = {}
        self._registered()
        table, row, column = self._table()
        for edition, published in ((EARLIER, "2023-03-01"), (NEWEST, "2023-03-08")):
            source = plant.fill(Reference, {"published": published, "retrieved": published, "show": "full"})
            plant.refers["reference"] = source["id"]
            self.references[edition].append(source)
            cell = {"table": table, "row": row, "column": column}
            for kind in KINDS:
                self.entries.setdefault((edition, kind.KIND), []).append(self._passage(kind, cell, edition))
            self.overview[edition].append(self._passage(Passage, cell, edition))
        self.charts.append(plant.fill(Chart))
        self.files[f"imports/{plant.token('ImportMapping', 'file')}.yaml"] = json.dumps(
            plant.fill(ImportMapping, {"as": "table"}), ensure_ascii=False
        )

    def _registered(self) -> None:
        plant = self.planter
        for sort, model, group in (
            ("organisation", Organisation, "organisations"),
            ("indicator", Indicator, "indicators"),
            ("place", Place, "places"),
            ("official", Official, "officials"),
            ("", Term, "terms"),
        ):
            made = plant.token(model.__name__, "id")
            if sort:
                plant.refers[sort] = made
            given: Fields = {"id": made}
            if model is Place:
                given |= {"kind": "village", "fictional": "true"}
            if model is Indicator:
                given |= {"unit": "person", "measure": "stock", "max_age": "90"}
            self.registry[group].append(plant.fill(model, given))

    def _table(self) -> tuple[str, str, str]:
        """A restricted table: its id, the key of its row, the name of its column."""
        plant = self.planter
        row, total = plant.token("Row", "cells"), plant.token("Row", "cells", "number")
        heads = {field: plant.token("Sidecar", field) for field in ("key", "columns", "as_of", "category_from")}
        more = {field: plant.token("Sidecar", field) for field in ("qualifier_from", "digits_from", "published_from")}
        more |= {"indicator_from": plant.token("Sidecar", "indicator_from")}
        left = {field: plant.token("Sidecar", field) for field in ("start", "end")}
        reference = plant.fill(Reference, {"published": "2023-03-08", "retrieved": "2023-03-08", "show": "full"})
        category = next(iter(self.registry["indicators"][-1]["categories"]))
        given: Fields = {
            "reference": reference,
            "key": heads["key"],
            "columns": {heads["columns"]: {"indicator": plant.refers["indicator"], "category": category}},
            "control_totals": {heads["columns"]: total},
            **{field: heads[field] for field in ("as_of", "category_from")},
            **more,
            **left,
            "status": "reported",
        }
        sidecar = plant.fill(Sidecar, given, leave=("on", "period"))
        table = plant.token("TableCell", "table")
        columns = [heads["key"], heads["columns"], heads["as_of"], heads["category_from"], *more.values()]
        columns += [*left.values(), plant.token("Row", "cells")]
        cells = [row, total, "2023-02-27", category]
        cells += ["exact", "8", "2023-02-28", plant.refers["indicator"], "2023-02-27", "2023-02-27"]
        cells += [plant.token("Row", "cells")]
        self.files[f"tables/{table}.yaml"] = json.dumps(sidecar, ensure_ascii=False)
        self.files[f"tables/{table}.csv"] = "\n".join(",".join(line) for line in (columns, cells)) + "\n"
        return table, row, heads["columns"]

    def _passage(self, model: type, cell: Fields, edition: str) -> Fields:
        """A restricted passage with a figure of every sort."""
        plant = self.planter
        entry = plant.token(model.__name__, "id")
        day, figures = plant.token(model.__name__, "dates"), self.figures(model.__name__, cell)
        first, *_ = figures
        plant.refers |= {"figure": first, "date": day, "entry": entry, "earlier-entry": entry}
        hints = get_type_hints(model, include_extras=True)
        plain = {name: [first] if _many(asked) else first for name, asked in hints.items() if _plain(asked)}
        made = plant.fill(
            model,
            {
                "id": entry,
                "language": "en",
                "figures": figures,
                "dates": {day: "2023-03-04"},
                **{name: held for name, held in plain.items() if name not in REFERS},
            },
            leave=("corrects",) if edition == EARLIER else (),
        )
        made["exceptions"] = [plant.fill(Exemption, {"rule": rule, "date": "2023-03-01"}) for rule in RULES]
        for sort in ("figure", "date", "entry", "earlier-entry"):
            plant.refers.pop(sort)
        return made

    def figures(self, owner: str, cell: Fields) -> Fields:
        """Restricted figures: a one-off, one of an indicator, one of a table, a sum of two with a share of it."""
        plant = self.planter
        names = [plant.token(owner, "figures") for _ in range(5)]
        one_off, measured, tabled, summed, share = names
        category = next(iter(self.registry["indicators"][-1]["categories"]))
        computed = ("value", "low", "high", "from", "sum_of", "of", "parts", "indicator", "category", "place")
        valued = {"value": plant.token("Figure", "value", "number"), "unit": "person"}
        bare = {"status": "reported", "as_of": "2023-02-27", "unit": "person"}
        source = [plant.refers["reference"]]
        return {
            one_off: plant.fill(Figure, {**valued, "measure": "stock"}, leave=("period", *computed[1:])),
            measured: {
                "indicator": plant.refers["indicator"],
                "category": category,
                "place": plant.refers["place"],
                "value": plant.token("Figure", "value", "number"),
                "as_of": "2023-02-26",
                "status": "reported",
                "source": source,
                "audience": "restricted",
            },
            tabled: {
                "indicator": plant.refers["indicator"],
                "category": category,
                "from": cell,
                "audience": "restricted",
            },
            summed: {
                **bare,
                "label": f"Sum {plant.token('Figure', 'label')}",
                "sum_of": [one_off],
                "audience": "restricted",
            },
            share: {
                **bare,
                "label": f"Part {plant.token('Figure', 'label')}",
                "value": "1",
                "of": one_off,
                "parts": [one_off],
                "source": source,
                "audience": "restricted",
            },
        }

    def public(self) -> dict[str, str]:
        """Public files that name restricted things: each must lose what it says of them, and keep the rest."""
        plant, base = self.planter, dict(BASE)
        kept = {
            "harm_note": plant.token("Displacement", "harm_note"),
            "note_to_translator": plant.token("Displacement", "note"),
            "exceptions": [plant.fill(Exemption, {"rule": rule, "date": "2023-03-01"}) for rule in RULES],
        }
        cell = {"table": "grain", "row": "2023-03-02", "column": "tonnes"}
        hidden = {name: held | {"audience": "restricted"} for name, held in self.figures("Displacement", cell).items()}
        said = {
            "earlier": [
                plant.fill(Earlier, {"value": "999", "published": "2023-03-01"}, leave=("period", "low", "high"))
            ]
        }
        entry = base[f"{NEWEST}displacement.yaml"].replace("    sources: [survey-12]\n", _written({**kept}, 4) + PLAIN)
        entry = entry.replace("    figures:\n", f"    figures:\n{_written(hidden, 6)}", 1)
        entry = entry.replace("        digits: 1\n", f"        digits: 1\n{_written(said, 8)}", 1)
        visit = {
            "outcomes": [plant.fill(Outcome)],
            "quotes": [plant.fill(Quotation)],
            "met_with": [{"en": "The ministry", "uk": "Міністерство"}],
        }
        base[f"{NEWEST}displacement.yaml"] = entry
        base[f"{NEWEST}un-visit.yaml"] += _written(visit, 4)
        column = plant.token("Sidecar", "columns")
        first, second = (plant.token("Row", "cells", "number") for _ in range(2))
        hidden_column = {"indicator": plant.refers["indicator"]}
        for file, find in (
            ("series.yaml", "title:"),
            ("tables/grain.yaml", "title:"),
            (f"{NEWEST}edition.yaml", "number:"),
            (f"{NEWEST}references.yaml", "    publisher: register"),
            ("registry/places.yaml", "    kind: oblast"),
            ("registry/terms.yaml", "    words:"),
        ):
            signed = {"exceptions": [plant.fill(Exemption, {"date": "2023-03-01"})]}
            kept = signed | ({"note": plant.token("Place", "note")} if "places" in file else {})
            indent = len(find) - len(find.lstrip())
            base[file] = base[file].replace(find, _written(kept, indent) + find, 1)
        base["tables/by_place.yaml"] = BY_PLACE
        base["registry/indicators.yaml"] += BY_PLACE_INDICATOR
        hidden_row = f"{plant.refers['place']},2023-02-27,{plant.token('Row', 'cells', 'number')}"
        base["tables/by_place.csv"] = f"where,day,people\ndonetska,2023-02-27,4000\n{hidden_row}\n"
        base["tables/grain.yaml"] = base["tables/grain.yaml"].replace(
            "columns:\n", f"columns:\n{_written({column: hidden_column}, 2)}"
        )
        lines = base["tables/grain.csv"].splitlines()
        base["tables/grain.csv"] = "".join(
            f"{line},{held}\n" for line, held in zip(lines, (column, first, second), strict=True)
        )
        return base

    def written(self) -> dict[str, str]:
        """The files of the workspace, the restricted beside the public."""
        base = self.public()
        for group, items in self.registry.items():
            base[f"registry/{group}.yaml"] += _items(items)
        for edition, references in self.references.items():
            base[f"{edition}references.yaml"] += _items(references)
        base[f"{EARLIER}displacement.yaml"] = EARLIER_DISPLACEMENT
        for (edition, kind), entries in self.entries.items():
            file = f"{edition}{kind}.yaml"
            base[file] = base.get(file, "entries:\n") + _items(entries)
        head = base[f"{NEWEST}edition.yaml"].removesuffix("sample: true\n")
        base[f"{NEWEST}edition.yaml"] = f"{head}{_items(self.overview[NEWEST])}sample: true\n"
        base[f"{EARLIER}edition.yaml"] += "overview:\n" + _items(self.overview[EARLIER])
        reviewer = self.planter.fill(Reviewer, {"languages": ["uk"]}, leave=("key",))
        base["series.yaml"] = base["series.yaml"].replace("formats: [html]", "formats: [html, pdf]")
        base["series.yaml"] += "charts:\n" + _items(self.charts) + "reviewers:\n" + _items([reviewer])
        for edition in (EARLIER, NEWEST):
            base[f"{edition}uk.po"] = self.translations(edition)
            base[f"{edition}ledger.jsonl"] = "".join(ledger.line(one) for one in self.events(edition))
        return base | self.files

    def translations(self, edition: str) -> str:
        """A PO file with rows of what is restricted, of what is gone, and of what is public and has changed since."""
        held = [one for (where, _), entries in self.entries.items() if where == edition for one in entries]
        contexts = [f"entry:{one['id']}#{field}" for one in held for field in ("headline", "text")]
        contexts += [f"entry:{self.planter.token('PoEntry', 'context')}#headline"]
        rows = [self.row(context) for context in contexts]
        rows.append(self.row("entry:displaced-now#headline"))
        rows.append(self.row(f"entry:{self.planter.token('PoEntry', 'context')}#text", obsolete=True))
        return write(PoFile("", "uk", tuple(rows), {"Language": "uk"}, self.planter.token("PoFile", "comment")))

    def row(self, context: str, *, obsolete: bool = False) -> PoEntry:
        """One row, with words in all of it."""
        token = self.planter.token
        return PoEntry(
            context,
            source=token("PoEntry", "source"),
            target=token("PoEntry", "target"),
            previous=token("PoEntry", "previous"),
            comment=token("PoEntry", "comment"),
            notes=(token("PoEntry", "notes"),),
            places=(token("PoEntry", "places"),),
            flags=(token("PoEntry", "flags"),),
            obsolete=obsolete,
        )

    def events(self, edition: str) -> Iterator[Event]:
        """What people said of translations of what is restricted, and of what is public."""
        held = [one["id"] for (where, _), entries in self.entries.items() if where == edition for one in entries]
        for entry in (*held, "displaced-now", self.planter.token("Event", "context")):
            token = partial(self.planter.token, "Event")
            yield Event(
                kind="approved",
                edition=edition.split("/")[1],
                context=f"entry:{entry}#headline",
                language="uk",
                binding=Binding(
                    self.planter.token("Binding", "source"),
                    self.planter.token("Binding", "target"),
                    {self.planter.token("Binding", "senses"): Sense("same", Decimal(7))},
                ),
                at=datetime(2023, 3, 9, 8, 0, 0, tzinfo=UTC),
                waivers=(Waiver(self.planter.token("Waiver", "check"), self.planter.token("Waiver", "reason")),),
                by=token("by"),
                role=token("role"),
                source=token("source"),
                target=token("target"),
                comment=token("comment"),
                checks=token("checks"),
                facts=token("facts"),
            )


BY_PLACE_INDICATOR = """\
  - id: displaced-by-place
    label: {en: Displaced people by place, uk: Переміщені особи за місцями}
    short: {en: By place, uk: За місцями}
    definition: {en: By survey., uk: За опитуванням.}
    unit: person
    measure: stock
    by_place: true
"""
BY_PLACE = """\
title: {en: People by place, uk: Люди за місцями}
reference: {id: by-place, publisher: survey, title: By place, no_url: Not published., published: 2023-03-01}
licence: CC0
key: [where, day]
columns:
  people: {indicator: displaced-by-place}
category_from: where
as_of: day
status: reported
control_totals: {}
"""
PLAIN = "    sources: [survey-12]\n"


def _items(held: Sequence[Fields]) -> str:
    return "".join(f"  - {json.dumps(one, ensure_ascii=False)}\n" for one in held)


def _written(held: Fields, indent: int) -> str:
    return "".join(f"{' ' * indent}{key}: {json.dumps(one, ensure_ascii=False)}\n" for key, one in held.items())


def _plain(asked: Any) -> bool:
    return asked == Name or any(_plain(one) for one in get_args(asked) if get_origin(asked) is not dict)


RULES = ("figure-two-values", "change-comparable", "figure-parts", "grain-voyages", "shelter-purposive")
