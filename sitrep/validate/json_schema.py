"""Makes JSON Schemas of the models, one for each sort of source file, by which an editor completes and warns.

A schema never refuses what the loader takes. The loader takes every plain word as text; an editor has made a number of
`0123` and a truth of `true` by then, so where text may look like these, the schema takes them too.
"""

import re
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from sitrep.codes.code import Both, both
from sitrep.load.catalogue import catalogue
from sitrep.model.edition import Head, Series
from sitrep.model.entry import Entry
from sitrep.model.kinds import KINDS
from sitrep.model.mapping import ImportMapping
from sitrep.model.reference import Reference
from sitrep.model.registry import Indicator, Official, Organisation, Place, Term
from sitrep.model.table import Sidecar
from sitrep.model.value import Date, Number, Span, Text, Url, When, Whole, YesNo
from sitrep.validate.field_words import CALLED, SAID, TOLD
from sitrep.validate.mention import REFERS
from sitrep.validate.vocabulary import Vocabulary

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_SHORT_MONTHS = "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9])"
_DAY = f"(?!0000)[0-9]{{4}}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|{_SHORT_MONTHS})"
_DIGITS = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
_WHOLE = "0|[1-9][0-9]{0,8}"
_MOST_WHOLE = 999_999_999
_TEXT = ["string", "number"]
# A truth, said so that no editor offers `true` and `false` where a sentence is to be written.
_TRUTH: Mapping[str, Any] = {"not": {"type": [*_TEXT, "object", "array", "null"]}}
_NUMBERS = ("0", "7", "42", "066", "804", "1234567", "1.5", "-1", "1e3")  # plain words that an editor takes for numbers
_TRUTHS = ("true", "false", "True", "FALSE")

_FORMS: Mapping[Any, tuple[Schema, Both]] = {
    Date: (
        {"type": "string", "pattern": f"^{_DAY}$"},
        both("A day is written 2023-03-08.", "День записують так: 2023-03-08."),
    ),
    Span: (
        {"type": "string", "pattern": f"^{_DAY}/{_DAY}$"},
        both("A period is written 2023-03-02/2023-03-08.", "Період записують так: 2023-03-02/2023-03-08."),
    ),
    When: (
        {"type": "string", "pattern": f"^{_DAY}(/{_DAY})?$"},
        both(
            "A day is written 2023-03-08, a period 2023-03-02/2023-03-08.",
            "День записують так: 2023-03-08, період — 2023-03-02/2023-03-08.",
        ),
    ),
    Number: (
        {"type": ["number", "string"], "pattern": f"^{_DIGITS}$"},
        both(
            "A number has digits, and a full stop before decimals: 5400000, 8.5.",
            "Число — це цифри, а перед десятковими знаками крапка: 5400000, 8.5.",
        ),
    ),
    Whole: (
        {"type": ["integer", "string"], "minimum": 0, "maximum": _MOST_WHOLE, "pattern": f"^({_WHOLE})$"},
        both("A whole number has digits only.", "Ціле число складається лише з цифр."),
    ),
    YesNo: (
        {"type": ["boolean", "string"], "pattern": "^(true|false)$"},
        both("Write true or false.", "Напишіть true або false."),
    ),
    Text: (
        {"type": _TEXT, "pattern": r"\S"},
        both("The text is empty.", "Текст порожній."),
    ),
    Url: (
        {"type": "string", "pattern": "^https?://[^\\s<>\"']+$", "maxLength": 2000},
        both("An address begins with https:// or http://.", "Адреса починається з https:// або http://."),
    ),
}
_FORM = both("It is not written as it should be.", "Записано не так, як треба.")
# What the top of a file is called, and what a list that is all of a file holds.
_LISTS: Mapping[str, tuple[type[BaseModel], Both]] = {
    "references": (Reference, both("The sources that this edition cites", "Джерела, на які посилається цей випуск")),
    "indicators": (Indicator, both("What is measured", "Що вимірюють")),
    "organisations": (Organisation, both("Who publishes, speaks or acts", "Хто публікує, говорить чи діє")),
    "places": (Place, both("Places that entries may name", "Місця, які можуть називати записи")),
    "officials": (Official, both("People in public function, and only such", "Лише люди на публічних посадах")),
    "terms": (Term, both("Words of the field", "Слова галузі")),
}
_WHOLES: Mapping[str, type[BaseModel]] = {
    "series": Series,
    "edition": Head,
    "table": Sidecar,
    "import": ImportMapping,
}
_ENTRIES = both("The entries of this kind", "Записи цього виду")
_LANGUAGES: Mapping[str, Both] = {
    "uk": both("In Ukrainian", "Українською"),
    "en": both("In English", "Англійською"),
}
_CASES: Mapping[str, Both] = {
    "nominative": both("Nominative", "Називний: хто, що"),
    "genitive": both("Genitive", "Родовий: кого, чого"),
    "dative": both("Dative", "Давальний: кому, чому"),
    "accusative": both("Accusative", "Знахідний: кого, що"),
    "instrumental": both("Instrumental", "Орудний: ким, чим"),
    "locative": both("Locative", "Місцевий: на кому, у чому"),
}
# Fields that name something of which the checks of mentions know nothing.
_NAMING: Mapping[str, str] = {
    **{name: "column" for name in Sidecar.model_fields if name.endswith("_from")},
    "table": "table",
    "category": "category",
    "highlights": "entry",
    "key_figures": "key-figure",
    "section": "section",
    "key": "column",
    "column": "column",
    "language": "language",
    "languages": "language",
}


def schemas(known: Vocabulary) -> dict[str, Schema]:
    """Every schema of a workspace by its name, in order: series, edition, references, registries, table, each kind."""
    made = {name: _Maker(known).whole(name, model) for name, model in _WHOLES.items()}
    made |= {name: _Maker(known).listing(name, name, model, said) for name, (model, said) in _LISTS.items()}
    made |= {kind.KIND: _Maker(known).listing(kind.KIND, "entries", kind, _ENTRIES) for kind in KINDS}
    return dict(sorted(made.items()))


class _Maker:
    """One schema in the making: models become definitions, so each stands there once."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.definitions: dict[str, Schema] = {}

    def whole(self, name: str, model: type[BaseModel]) -> Schema:
        return self.top(name, self.model(model))

    def listing(self, name: str, key: str, model: type[BaseModel], said: Both) -> Schema:
        items = {"type": "array", "items": self.reference(model)}
        held = {key: items | _documented(both(key.capitalize(), str(CALLED.get(key, said["uk"]))), said)}
        return self.top(name, _object(held, (key,)))

    def top(self, name: str, made: Schema) -> Schema:
        used = {"definitions": dict(sorted(self.definitions.items()))} if self.definitions else {}
        return {"$schema": DRAFT, "title": f"{name}.yaml", **made, **used}

    def reference(self, model: type[BaseModel]) -> Schema:
        name = model.__name__.lower()
        if name not in self.definitions:
            self.definitions[name] = {}  # it may hold itself
            self.definitions[name] = self.model(model)
        return {"$ref": f"#/definitions/{name}"}

    def model(self, model: type[BaseModel]) -> Schema:
        hints = get_type_hints(model, include_extras=True)
        fields = {field.alias or name: (field, hints[name]) for name, field in model.model_fields.items()}
        made = {key: self.field(model, key, field, hint) for key, (field, hint) in fields.items()}
        return _object(made, (key for key, (field, _) in fields.items() if field.is_required()))

    def field(self, model: type[BaseModel], key: str, field: FieldInfo, hint: Any) -> Schema:
        form = self.form(hint, model, key)
        if "$ref" in form:  # beside it draft-07 sees nothing
            form = {"allOf": [form]}
        spoken = key.replace("_", " ").capitalize()
        title = both(spoken, CALLED.get(key, spoken))
        said = both(field.description, SAID.get(field.description, "")) if field.description else TOLD.get(key, title)
        usual = {"default": field.default} if isinstance(field.default, str) else {}
        return form | usual | _documented(title, said)

    def form(self, hint: Any, model: type[BaseModel], key: str) -> Schema:
        """What may stand there."""
        if hint in _FORMS:
            made, wrong = _FORMS[hint]
            form = {**made, **_refused(wrong)}
            return _any([form, dict(_TRUTH)]) if hint == Text else form
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return _any([self.form(one, model, key) for one in arguments if one is not types.NoneType])
        if origin is Annotated:
            return self.annotated(arguments[0], arguments[1:], model, key)
        if origin is Literal:
            return {"enum": list(arguments)} | _explained(arguments, model, key)
        if origin is tuple:
            return {"type": "array", "items": self.form(arguments[0], model, key)}
        if origin is dict:
            return self.mapping(arguments, model, key)
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            return self.reference(hint)
        return _any([{"type": [*_TEXT, "null"]}, dict(_TRUTH)])  # any text, and even none

    def annotated(self, inner: Any, extras: tuple[Any, ...], model: type[BaseModel], key: str) -> Schema:
        limits = {name: value for one in extras for name, value in _limits(one)}
        if get_origin(inner) is tuple:
            many = self.form(inner, model, key)
            least = {"minItems": limits["min_length"]} if "min_length" in limits else {}
            alone = any(isinstance(one, BeforeValidator) for one in extras)  # one may stand without its list
            return _any([many | least, many["items"]]) if alone else many | least
        if "pattern" in limits:
            return self.offered(_matching(limits["pattern"]), model, key)
        forms = [{"type": _TEXT, "minLength": limits.get("min_length", 0)}, dict(_TRUTH)]
        return self.offered(forms, model, key if key in _NAMING else "")

    def offered(self, forms: list[Schema], model: type[BaseModel], key: str) -> Schema:
        """The forms with what the workspace has names for: it is offered, and what is not among it is not refused."""
        sort = _sort(model, key)
        names = self.known.offered(sort) if sort else {}
        if not sort or not names:
            return _any(forms)
        name = f"some-{sort}"
        if name not in self.definitions:
            says = {"markdownEnumDescriptions": list(names.values())} if any(names.values()) else {}
            self.definitions[name] = {"enum": list(names)} | says
        return _any([{"$ref": f"#/definitions/{name}"}, *forms])

    def mapping(self, arguments: tuple[Any, ...], model: type[BaseModel], key: str) -> Schema:
        keys, values = arguments
        held = self.form(values, model, key)
        if get_origin(keys) is Literal:
            return _object({name: held | _documented(_CASES[name], _CASES[name]) for name in get_args(keys)}, ())
        made: Schema = {"type": "object", "additionalProperties": held}
        pattern = next((value for one in get_args(keys)[1:] for name, value in _limits(one) if name == "pattern"), None)
        if pattern is None:
            return made
        if pattern == _LANGUAGE:
            named = {code: _in_language(held, code) for code in self.known.languages}
            return made | {"properties": named, "propertyNames": {"pattern": pattern}}
        return made | {"propertyNames": {"pattern": pattern} | _refused(_FORM)}


_LANGUAGE = r"^[a-z]{2,3}$"


def _object(properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    needed = list(required)
    made: Schema = {"type": "object", "additionalProperties": False, "properties": dict(properties)}
    return made | ({"required": needed} if needed else {})


def _any(forms: list[Schema]) -> Schema:
    return forms[0] if len(forms) == 1 else {"anyOf": forms}


def _in_language(held: Schema, code: str) -> Schema:
    said = _LANGUAGES.get(code, both(code, code))
    return ({"allOf": [held]} if "$ref" in held else held) | _documented(said, said)


def _documented(title: Both, said: Both) -> Schema:
    """What a field is called and what stands in it, in both languages: readers of both share one workspace."""
    plain = "\n\n".join(dict.fromkeys(said[code].replace("`", "") for code in ("en", "uk") if said[code]))
    marked = "\n\n".join(dict.fromkeys(said[code] for code in ("en", "uk") if said[code]))
    called = " · ".join(dict.fromkeys(title[code] for code in ("en", "uk")))
    return {"title": called, "description": plain, "markdownDescription": marked}


def _refused(wrong: Both) -> Schema:
    return {"patternErrorMessage": f"{wrong['en']} {wrong['uk']}"}


def _explained(words: tuple[str, ...], model: type[BaseModel], key: str) -> Schema:
    """What the words of a list mean, where the report's own catalogue says it in both languages."""
    section = f"{key}." if key in ("status", "confirmation") else "value." if issubclass(model, Entry) else ""
    english, ukrainian = catalogue("en"), catalogue("uk")
    keys = [f"{section}{word}" if section else "" for word in words]
    says = [f"{english[one]} · {ukrainian[one]}" if one in english else "" for one in keys]
    return {"markdownEnumDescriptions": says} if any(says) else {}


def _limits(one: Any) -> list[tuple[str, Any]]:
    """The least length and the pattern that an annotation sets."""
    held = one.metadata if isinstance(one, FieldInfo) else [one]
    names = ("min_length", "pattern")
    return [(name, getattr(part, name)) for part in held for name in names if getattr(part, name, None) is not None]


def _matching(pattern: str) -> list[Schema]:
    """Text of a pattern; and numbers or truths, where words that look like them could be of it."""
    kinds = ["string"]
    kinds += ["number"] if any(re.fullmatch(pattern, word) for word in _NUMBERS) else []
    made: Schema = {"type": kinds if len(kinds) > 1 else kinds[0], "pattern": pattern} | _refused(_FORM)
    if "number" in kinds and not re.fullmatch(pattern, "-1"):
        made["minimum"] = 0
    return [made, dict(_TRUTH)] if any(re.fullmatch(pattern, word) for word in _TRUTHS) else [made]


def _sort(model: type[BaseModel], key: str) -> str | None:
    """What an id or name that stands there is one of, where that is known."""
    if key in REFERS:
        return REFERS[key]
    if key in _NAMING:
        return _NAMING[key]
    own = issubclass(model, Entry) and key not in Entry.model_fields and key != "id"
    return "figure" if own else None
