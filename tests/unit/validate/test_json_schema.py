"""What an editor is told of the sources is what the loader does with them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

from sitrep.load.node import Map
from sitrep.load.strict_yaml import tree
from sitrep.load.workspace import read
from sitrep.model.edition import Head, Series
from sitrep.model.kinds import KINDS
from sitrep.model.mapping import ImportMapping
from sitrep.model.message import Case
from sitrep.model.reference import Reference
from sitrep.model.registry import Indicator, Official, Organisation, Place, Term
from sitrep.model.table import Sidecar
from sitrep.model.value import LanguageCode, Name, Period, Value, Words
from sitrep.validate.field_words import CALLED, SAID, TOLD
from sitrep.validate.json_schema import DRAFT, schemas
from sitrep.validate.schema import Origin, make
from sitrep.validate.vocabulary import Vocabulary, vocabulary
from tests.workspace import put

TOPS: dict[str, type[Value]] = {
    "series": Series,
    "edition": Head,
    "table": Sidecar,
    "import": ImportMapping,
    "references": Reference,
    "indicators": Indicator,
    "organisations": Organisation,
    "places": Place,
    "officials": Official,
    "terms": Term,
    **{kind.KIND: kind for kind in KINDS},
}
# What a person may write where a text is asked for, and what a reader of YAML may make of it.
WORDS = """
0123 1.10 1e3 1E5 -1 +5 .5 5. 0x1F 0o17 1_000 .inf .nan 12:30 0 00 -0 8.5 804 9074729 5400000 1000000000
no yes on off y true True FALSE false ~ null Null
2023-03-08 2023-02-30 2023-03-02/2023-03-08 2023-03-08/2023-03-31 2023-04-31 0000-01-01 08.03.2023
0-4 60+ Kyiv kyiv UKR uk A1 UA14 public entry.figure https://example.org/a ftp://example.org a@example.org
"" "#0F5C5C" "0123" "true" "no" "12" "-3"
"""
WRITTEN = [*WORDS.split(), "", "a b", '" "']
NOTHING = {"~", "null", "Null", "NULL"}


def resolved(written: str) -> object:
    """What YAML 1.2 makes of a plain word by its core schema: this is what an editor validates."""
    if written.startswith('"'):
        return written[1:-1]
    if written in NOTHING | {""}:
        return None
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", written):
        return written.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", written):
        return int(written)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", written):
        return int(written[2:], 8 if written[1] == "o" else 16)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", written):
        return float(written)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", written):
        return float(written.replace(".", "", 1))
    return written


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and every model within it."""
    found = {model: None}
    waiting = [model]
    while waiting:
        for field in waiting.pop().model_fields.values():
            for one in inner(field.annotation):
                if one not in found and one is not Period:  # a period is written as one text
                    found[one] = None
                    waiting.append(one)
    return iter(found)


def inner(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        yield from inner(one)


EVERY = tuple(dict.fromkeys(one for top in TOPS.values() for one in models(top)))


@cache
def bare() -> dict[str, Any]:
    return schemas(Vocabulary())


@cache
def judge(model: type[BaseModel]) -> Draft7Validator:
    """A validator of one model, wherever it stands in the schemas."""
    for name, top in TOPS.items():
        schema = bare()[name]
        if model is top and "required" in schema and model.__name__.lower() not in schema.get("definitions", {}):
            return Draft7Validator(schema)
        if model.__name__.lower() in schema.get("definitions", {}):
            return Draft7Validator({"$ref": f"#/definitions/{model.__name__.lower()}", **schema})
    raise AssertionError(model)


def shapes(hint: Any) -> Iterator[tuple[str, Any]]:
    """How texts may stand in a field: alone, in a list, in a mapping."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        yield "[{}]", lambda one: [one]
        yield "{}", lambda one: one
    elif get_origin(hint) is dict:
        key = {LanguageCode: "uk", Name: "people", Words: "word", Case: "genitive"}.get(get_args(hint)[0], "word")
        for shape, made in tuple(shapes(get_args(hint)[1])):
            yield f"{{{{{key}: {shape}}}}}", lambda one, key=key, made=made: {key: made(one)}
    elif get_args(hint) and type(None) in get_args(hint) and len(get_args(hint)) == 2:
        yield from shapes(next(one for one in get_args(hint) if one is not type(None)))
    else:
        yield "{}", lambda one: one


def loader_takes(model: type[Value], key: str, text: str) -> bool:
    read = tree(text, "a.yaml")
    assert isinstance(read.value, Map), text
    made = make(model, Origin("a.yaml", text, read.value))
    mine = [one for one in made.problems if one.code != "missing-field" or one.path != one.facts["field"]]
    return not [one for one in mine if one.path.split(".")[0] == key and one.code != "message-syntax"]


def schema_takes(model: type[BaseModel], key: str, instance: object) -> bool:
    errors = judge(model).iter_errors({key: instance})
    return not [one for one in errors if list(one.absolute_path)[:1] == [key]]


@pytest.mark.parametrize("model", EVERY, ids=lambda one: one.__name__)
def test_schema_and_loader_agree_on_every_plain_word_in_every_field(model: type[Value]) -> None:
    """They differ only where YAML has lost how a word was written: an editor cannot see it, so its schema takes it."""
    asked = 0
    for name, hint in get_type_hints(model, include_extras=True).items():
        field = model.model_fields.get(name)
        if field is None:
            continue
        key = field.alias or name
        for shape, made in shapes(hint):
            for written in WRITTEN:
                if written in ("", "~") and shape != "{}":
                    continue
                asked += 1
                text = f"{key}: {shape.format(written)}\n"
                value = resolved(written)
                taken, allowed = loader_takes(model, key, text), schema_takes(model, key, made(value))
                if taken and written not in NOTHING:
                    assert allowed, f"an editor would refuse {text}"
                if not taken and (isinstance(value, str) or value is None):
                    assert not allowed, f"an editor would say nothing of {text}"
    assert asked


def test_every_schema_is_one_by_its_own_rules(tmp_path_factory: pytest.TempPathFactory) -> None:
    known = vocabulary(read(put(tmp_path_factory.mktemp("base"))).value)
    made = schemas(known)
    assert set(made) == set(TOPS)
    for schema in (*made.values(), *bare().values()):
        assert schema["$schema"] == DRAFT
        Draft7Validator.check_schema(schema)
        assert len(list(objects(schema))) > 1
        assert all(one["additionalProperties"] is False for one in objects(schema) if "required" in one)


def objects(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for held in schema.values():
            yield from objects(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from objects(held)


def test_every_field_is_called_and_described_in_both_languages() -> None:
    fields = [(field.alias or name, field) for model in EVERY for name, field in model.model_fields.items()]
    assert len(fields) > 250
    assert {key for key, _ in fields} == set(CALLED)
    assert {field.description for _, field in fields if field.description} == set(SAID)
    assert set(TOLD) <= set(CALLED)
    assert [key for key, field in fields if not field.description and key not in TOLD] == []
    cyrillic = re.compile("[а-яіїєґ]", re.IGNORECASE)
    said = [*CALLED.values(), *SAID.values(), *(one["uk"] for one in TOLD.values())]
    assert [one for one in said if not cyrillic.search(one)] == []
    assert [one for one in said if re.search("[ыэъё]|'|\"", one)] == []


def test_what_the_workspace_names_is_offered_and_what_it_does_not_is_not_refused(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = schemas(vocabulary(read(put(tmp_path_factory.mktemp("base"))).value))
    words = made["displacement"]["definitions"]
    assert words["some-place"]["enum"] == ["donetska", "vyhadka"]
    assert words["some-place"]["markdownEnumDescriptions"][1] == "Vyhadka · Вигадка"
    assert "survey-12" in words["some-reference"]["enum"]
    assert "women" in words["some-figure"]["enum"]
    assert "grain-now.tonnes" in made["edition"]["definitions"]["some-key-figure"]["enum"]
    entry = {"id": "a", "headline": "b", "population_group": "idp", "places": ["built_yesterday"]}
    assert list(Draft7Validator(made["displacement"]).iter_errors({"entries": [entry]})) == []


def test_the_words_of_a_workspace_with_faults_are_offered_all_the_same(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    broken = {"registry/places.yaml": "places:\n  - id: a\n  - names: b\n  - c\n", "series.yaml": "languages: uk\n"}
    known = vocabulary(read(put(tmp_path_factory.mktemp("broken"), broken)).value)
    assert known.languages == ("uk",)
    assert known.offered("place") == {"a": ""}
    assert set(schemas(known)) == set(TOPS)
