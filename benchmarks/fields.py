"""Writes docs/fields.md, the reference of every field of a source, from the models themselves.

.venv/bin/python -m benchmarks.fields
"""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sitrep.model.edition import Chart, Contact, Funding, Head, Hex, Look, Reviewer, Series
from sitrep.model.entry import Entry, Passage
from sitrep.model.exemption import Exemption
from sitrep.model.figure import Alternative, Earlier, Figure, Restatement, TableCell
from sitrep.model.kinds import KINDS
from sitrep.model.kinds.displacement import Group
from sitrep.model.kinds.grain_export import Agreement, Vessel
from sitrep.model.kinds.un_visit import OfficialTranslation, Outcome, Quotation
from sitrep.model.mapping import ImportMapping, MappedColumn
from sitrep.model.message import Case
from sitrep.model.reference import Reference
from sitrep.model.registry import Break, Indicator, Official, Organisation, Place, PlaceName, Term
from sitrep.model.table import Column, Sidecar
from sitrep.model.value import (
    ByLanguage,
    Date,
    Id,
    LanguageCode,
    Name,
    Number,
    Span,
    Text,
    Url,
    When,
    Whole,
    Words,
    YesNo,
)
from sitrep.validate.field_words import TOLD
from sitrep.validate.mention import REFERS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "fields.md"
HEAD = """\
# Fields

Every field of every source file, made from the program's own models by `python -m benchmarks.fields`; a test keeps it
fresh. A field in **bold** is required. `sitrep check` names what is missing, unknown or misspelt, and says where.

- A **text** is a sentence that the program localises: it may name figures, dates and places in braces, `{idps}`,
  `{expiry, date}`, `{kyiv, place, locative}`, and other languages translate it in PO files. Write it below `>-`.
- **Words in each language** are a pair such as `{en: Kyiv, uk: Київ}`.
- A **day** is `2023-03-08`; a **period** is `2023-03-02/2023-03-08`, both days within.
- A **number** has digits and a full stop before decimals: `5400000`, `8.5`. Nothing is guessed from other forms.
- An **id** or **name** has small Latin letters, digits and `_` (an id also `-`), and names one thing.
- `audience: restricted` keeps something in the workspace; `sensitivity` of `high` or `severe` does so whatever else is
  written.
"""
# Where a type has a name, its promise in a few words.
TYPES: Mapping[Any, str] = MappingProxyType(
    {
        Number: "number",
        Whole: "whole number",
        YesNo: "`true` or `false`",
        Date: "day",
        date: "day",
        Span: "period",
        When: "day or period",
        Url: "address of a page",
        ByLanguage: "words in each language",
        dict[Name, ByLanguage]: "by name: words in each language",
        dict[LanguageCode, dict[Case, Words]]: "by language and case: words",
        LanguageCode: "language, such as `uk`",
        Hex: "colour",
        Text: "text",
    }
)
REFERENTS: Mapping[str, str] = MappingProxyType(
    {
        "reference": "source",
        "organisation": "organisation",
        "official": "official",
        "place": "place",
        "indicator": "indicator",
        "figure": "figure of the entry",
        "date": "date of the entry",
        "entry": "entry",
        "earlier-entry": "earlier entry",
    }
)
PARTS: Mapping[str, tuple[tuple[str, type[BaseModel]], ...]] = MappingProxyType(
    {
        "`sources/series.yaml`": (
            ("Series", Series),
            ("Contact", Contact),
            ("Chart", Chart),
            ("Look", Look),
            ("Reviewer", Reviewer),
        ),
        "`edition.yaml` of an edition": (("Edition", Head), ("Funding", Funding)),
        "Entries: one file a kind, below `entries:`": (
            ("Passage: every entry, and every item of `overview`", Passage),
            ("Entry", Entry),
            *((f"In `{kind.KIND}.yaml`", kind) for kind in KINDS),
            ("Group of people", Group),
            ("Agreement", Agreement),
            ("Vessel", Vessel),
            ("Outcome", Outcome),
            ("Quotation", Quotation),
            ("Official translation", OfficialTranslation),
            ("Signed exception", Exemption),
        ),
        "Figures of an entry": (
            ("Figure", Figure),
            ("Cell of a table", TableCell),
            ("Earlier value", Earlier),
            ("Correction", Restatement),
            ("Figure of another source", Alternative),
        ),
        "`references.yaml` of an edition, below `references:`": (("Source", Reference),),
        "`<name>.yaml` beside `<name>.csv` in `sources/tables/`": (
            ("Table", Sidecar),
            ("Column", Column),
        ),
        "`sources/imports/`: what the columns of other people's tables are": (
            ("Import", ImportMapping),
            ("Column of a file", MappedColumn),
        ),
        "`sources/registry/`": (
            ("In `indicators.yaml`", Indicator),
            ("Break", Break),
            ("In `organisations.yaml`", Organisation),
            ("In `places.yaml`", Place),
            ("Earlier name", PlaceName),
            ("In `officials.yaml`", Official),
            ("In `terms.yaml`", Term),
        ),
    }
)
TITLES: Mapping[type[BaseModel], str] = MappingProxyType(
    {model: title.partition(":")[0] for models in PARTS.values() for title, model in models}
)


def page() -> str:
    """The whole reference."""
    parts = (line for heading, models in PARTS.items() for line in _part(heading, models))
    return "\n".join((HEAD, *parts))


def _part(heading: str, models: tuple[tuple[str, type[BaseModel]], ...]) -> Iterator[str]:
    yield f"## {heading}\n"
    for title, model in models:
        yield f"### {title}\n"
        yield "| field | what | form |\n|---|---|---|"
        hints = get_type_hints(model, include_extras=True)
        inherited = Entry.model_fields if model in KINDS else Passage.model_fields if model is Entry else {}
        for name, field in model.model_fields.items():
            if name not in inherited:
                yield _row(field, hints[name], Key(model, field.alias or name))
        yield ""


@dataclass(frozen=True)
class Key:
    """A field as its author writes it, and the model that has it."""

    model: type[BaseModel]
    name: str

    @property
    def refers_to(self) -> str | None:
        """What an id or name that stands here is one of, where that is known."""
        return REFERENTS.get(REFERS.get(self.name, "figure" if self.model in KINDS else ""))


def _row(field: FieldInfo, hint: Any, key: Key) -> str:
    name = f"**`{key.name}`**" if field.is_required() else f"`{key.name}`"
    usual = f"; otherwise `{field.default}`" if field.default and isinstance(field.default, str) else ""
    said = field.description or TOLD[key.name]["en"]
    return f"| {name} | {said} | {_form(hint, key)}{usual} |"


def _form(hint: Any, key: Key) -> str:
    """What may stand there, in words."""
    if get_origin(hint) in (Union, types.UnionType):
        members = (one for one in get_args(hint) if one is not types.NoneType)
        return " or ".join(dict.fromkeys(_form(one, key) for one in members))
    if hint in TYPES:
        return TYPES[hint]
    if hint in (Id, Name):
        return key.refers_to or ("id" if hint == Id else "name")
    return _compound(hint, key)


def _compound(hint: Any, key: Key) -> str:
    if get_origin(hint) is Literal:
        return ", ".join(f"`{one}`" for one in get_args(hint))
    if get_origin(hint) is Annotated:
        return _form(get_args(hint)[0], key)
    if get_origin(hint) is tuple:
        return f"list: {_form(get_args(hint)[0], key)}"
    if get_origin(hint) is dict:
        return f"by name: {_form(get_args(hint)[1], key)}"
    return f"[{TITLES[hint]}](#{_anchor(hint)})" if hint in TITLES else "words"


def _anchor(model: type[BaseModel]) -> str:
    """The address that readers of Markdown give to a heading."""
    title = next(title for models in PARTS.values() for title, one in models if one is model)
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
