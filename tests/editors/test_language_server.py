"""The server that VS Code and its kin ask completes every field, explains it, and complains where `check` does."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import BaseModel

from sitrep.codes.yaml import YAML
from sitrep.load.workspace import read
from sitrep.model.edition import Head, Series
from sitrep.model.kinds import KINDS
from sitrep.model.mapping import ImportMapping
from sitrep.model.message import Case
from sitrep.model.reference import Reference
from sitrep.model.registry import Indicator, Official, Organisation, Place, Term
from sitrep.model.table import Sidecar
from sitrep.model.value import Period
from sitrep.problems import Problem
from sitrep.scaffold.editor import editor_files
from sitrep.scaffold.modeline import modeline, schema_of, with_modeline
from sitrep.scaffold.schemas import schema_files
from sitrep.validate.field_words import CALLED
from tests import sample
from tests.editors.language_server import Complaint, LanguageServer, serving
from tests.workspace import BASE, Edit, changed, problems, put

pytestmark = pytest.mark.editor

EDITION = "sources/editions/2023-03-08"
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
# Each sort of file: where it stands, what stands above its fields, how far these are indented, and their model.
FILES: dict[str, tuple[str, int, type[BaseModel]]] = {
    "sources/series.yaml": ("", 0, Series),
    "sources/tables/grain.yaml": ("", 0, Sidecar),
    "sources/imports/grain.yaml": ("", 0, ImportMapping),
    f"{EDITION}/edition.yaml": ("", 0, Head),
    f"{EDITION}/references.yaml": ("references:\n  - ", 4, Reference),
    "sources/registry/indicators.yaml": ("indicators:\n  - ", 4, Indicator),
    "sources/registry/organisations.yaml": ("organisations:\n  - ", 4, Organisation),
    "sources/registry/places.yaml": ("places:\n  - ", 4, Place),
    "sources/registry/officials.yaml": ("officials:\n  - ", 4, Official),
    "sources/registry/terms.yaml": ("terms:\n  - ", 4, Term),
    **{f"{EDITION}/{kind.KIND}.yaml": ("entries:\n  - ", 4, kind) for kind in KINDS},
}
KEY = "uk"  # of any mapping: a language, a figure, a column
# What a schema can say: fields, their forms, their words. The rest of `check` is about what they mean together.
SAID_BY_SCHEMAS = {
    *("unknown-key", "missing-field", "unknown-value", "wrong-form", "wrong-type", "empty-text", "empty-list"),
    *("figure-number", "whole-number", "true-or-false", "date-iso", "period-form", "source-url"),
}
UNREADABLE = {code.id for code in YAML}  # where the text itself is at fault, each reader says so in its own way
# What `check` refuses and a schema only offers: a kind may be younger than the schema.
OFFERED_ONLY = {"editions/unknown-value.chart sources/series.yaml"}


class Spot(NamedTuple):
    """A place in a text, counted from 0, and what is to be offered there or shown of it."""

    text: str
    line: int
    column: int
    wanted: frozenset[str]


@dataclass(frozen=True)
class Walk:
    """Every place of a sort of file at which something can be written."""

    keys: tuple[Spot, ...]
    words: tuple[Spot, ...]
    fields: tuple[Spot, ...]


def walk(file: str) -> Walk:
    above, indent, model = FILES[file]
    keys: list[Spot] = []
    words: list[Spot] = []
    fields: list[Spot] = []
    places(modeline(file) + above, indent, model, (keys, words, fields), ())
    return Walk(tuple(keys), tuple(words), tuple(fields))


def places(
    above: str, indent: int, model: type[BaseModel], found: tuple[list[Spot], ...], within: Sequence[type[BaseModel]]
) -> None:
    """Walk the fields of a model; what stands above ends where its first key is to be written."""
    if model in within:
        return
    known = {field.alias or name: name for name, field in model.model_fields.items()}
    hints = get_type_hints(model, include_extras=True)
    found[0].append(spot(above, frozenset(known)))
    for key, name in known.items():
        found[2].append(spot(above, frozenset({CALLED[key]}))._replace(text=f"{above}{key}: "))
        field(f"{above}{key}:", indent + 2, hints[name], found, (*within, model))


def field(above: str, indent: int, hint: Any, found: tuple[list[Spot], ...], within: Sequence[type[BaseModel]]) -> None:
    """Walk what may stand in a field; what stands above ends where its value begins."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        field(above, indent, arguments[0], found, within)
    elif origin in (Union, UnionType):
        for one in arguments:
            field(above, indent, one, found, within)
    elif origin is Literal or hint is bool:
        found[1].append(spot(f"{above} ", frozenset(arguments or ("true", "false"))))
    elif origin is tuple:
        field(f"{above}\n{' ' * indent}-", indent + 2, arguments[0], found, within)
    elif origin is dict:
        if arguments[0] == Case:
            found[0].append(spot(f"{above}\n{' ' * indent}", frozenset(get_args(Case))))
            return
        field(f"{above}\n{' ' * indent}{KEY}:", indent + 2, arguments[1], found, within)
    elif isinstance(hint, type) and issubclass(hint, BaseModel) and hint is not Period:
        item = f"{above} " if above.endswith("-") else f"{above}\n{' ' * indent}"
        places(item, indent, hint, found, within)


def spot(text: str, wanted: frozenset[str]) -> Spot:
    """The end of a text."""
    last = text.rpartition("\n")[2]
    return Spot(text, text.count("\n"), len(last), wanted)


def schemas(root: Path) -> Path:
    """The workspace with its schemas beside it."""
    for name, content in schema_files(read(root).value).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(content)
    return root


def settings() -> dict[str, Any]:
    """What `init` tells VS Code."""
    made: dict[str, Any] = json.loads(editor_files()[".vscode/settings.json"])
    return made


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return schemas(put(tmp_path_factory.mktemp("base")))


@pytest.fixture(scope="module")
def server(base: Path) -> Iterator[LanguageServer]:
    with serving(base, settings()) as one:
        yield one


@pytest.mark.parametrize("file", FILES)
def test_every_field_is_offered_where_it_may_stand(file: str, server: LanguageServer, base: Path) -> None:
    asked = walk(file).keys
    assert asked
    for one in asked:
        offered = {item["label"] for item in server.completions(base / file, one.text, one.line, one.column)}
        assert one.wanted - offered == set(), one.text


@pytest.mark.parametrize("file", FILES)
def test_every_word_of_a_list_is_offered(file: str, server: LanguageServer, base: Path) -> None:
    asked = walk(file).words
    assert asked
    for one in asked:
        offered = {item["label"] for item in server.completions(base / file, one.text, one.line, one.column)}
        assert {word.strip('"') for word in offered} >= one.wanted, one.text


@pytest.mark.parametrize("file", FILES)
def test_every_field_is_explained_in_both_languages(file: str, server: LanguageServer, base: Path) -> None:
    asked = walk(file).fields
    assert len(asked) > 5
    for one in asked:
        shown = server.hover(base / file, one.text, one.line, one.column + 1)
        assert all(word in shown.replace("\\", "") for word in one.wanted), f"{one.text}\n{shown}"
        assert any("a" <= letter <= "z" for letter in shown.partition("Source:")[0]), shown


def test_what_the_registries_hold_is_offered(server: LanguageServer, base: Path) -> None:
    entry = f"{EDITION}/grain-export.yaml"
    above = f"{modeline(entry)}entries:\n  - "
    cases = {
        f"{above}places:\n      - ": {"donetska", "vyhadka"},
        f"{above}ports:\n      - ": {"donetska", "vyhadka"},
        f"{above}sources: [": {"survey-12", "register-2", "grain-table"},
        f"{above}quantity: ": {"tonnes", "corn", "displaced"},
        f"{above}figures:\n      a:\n        indicator: ": {"grain-week", "displaced"},
        f"{above}figures:\n      a:\n        category: ": {"corn", "wheat"},
        f"{above}figures:\n      a:\n        sum_of:\n          - ": {"corn", "wheat"},
        f"{above}figures:\n      a:\n        from:\n          table: ": {"grain"},
        f"{above}figures:\n      a:\n        from:\n          column: ": {"start", "end", "tonnes"},
        f"{above}agreement:\n      expires: ": {"expiry"},
    }
    visit = f"{EDITION}/un-visit.yaml"
    head = f"{EDITION}/edition.yaml"
    asked = [(entry, text, wanted) for text, wanted in cases.items()]
    asked += [(visit, f"{modeline(visit)}entries:\n  - principal: ", {"envoy"})]
    asked += [(visit, f"{modeline(visit)}entries:\n  - organisation: ", {"register", "survey"})]
    asked += [(visit, f"{modeline(visit)}entries:\n  - linked_entries:\n      - ", {"homes", "envoy-visit"})]
    asked += [(head, f"{modeline(head)}highlights:\n  - ", {"displaced-now", "grain-now", "injured-so-far"})]
    asked += [(head, f"{modeline(head)}key_figures:\n  - ", {"grain-now.tonnes", "homes.houses"})]
    for file, text, wanted in asked:
        place = spot(text, frozenset(wanted))
        offered = {item["label"] for item in server.completions(base / file, text, place.line, place.column)}
        assert wanted - offered == set(), text
        assert {"true", "false"} & offered == set(), text


def test_the_settings_alone_find_the_schema_of_a_file_that_was_begun_by_hand(
    server: LanguageServer, base: Path
) -> None:
    for file, (above, _, model) in FILES.items():
        wanted = above.partition(":")[0] or next(field.alias or name for name, field in model.model_fields.items())
        assert wanted in by_hand(server, base / file, wanted[0]), file


def by_hand(server: LanguageServer, file: Path, letter: str) -> set[str]:
    """What is offered after a letter, in a file without a line that names a schema."""
    for _ in range(40):  # a new server is asked before it has read its settings
        answer = server.at("completion", file, f"{letter}\n", 0, 1, named=True)
        if answer["items"]:
            break
        time.sleep(0.05)
    return {item["label"] for item in answer["items"]}


def test_the_sample_has_no_complaints(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    files = sorted(root.glob("sources/**/*.yaml"))
    assert len(files) > 30
    with serving(root, settings()) as one:
        opened = {file: one.open(file, file.read_text("utf-8")) for file in files}
        found = {file.name: held for file, address in opened.items() if (held := one.found(address))}
        assert found == {}
        broken = root / EDITION / "shelter.yaml"
        text = broken.read_text("utf-8").replace("shelter_type:", "shelter_tipe:", 1)
        assert [each.message for each in one.found(one.open(broken, text))] != []


def examples() -> list[Path]:
    return sorted(EXAMPLES.rglob("*.yaml"))


def test_it_complains_of_examples_where_check_does(tmp_path: Path, server: LanguageServer, base: Path) -> None:
    """Of each file that an example changes: both say something or neither does, and on the same lines."""
    asked: list[tuple[Path, str, str, tuple[Problem, ...]]] = []
    made = {file.stem for file in (base / "sources/.schema").iterdir()}
    for number, example in enumerate(examples()):
        held = yaml.safe_load(example.read_text(encoding="utf-8"))
        files = changed(held.get("files", {}), [Edit(**one) for one in held.get("edits", ())])
        mine = {name: text for name, text in files.items() if text != BASE.get(name) and name.endswith(".yaml")}
        mine = {name: text for name, text in mine.items() if isinstance(text, str)}  # some are of no encoding of ours
        found = problems(put(tmp_path / str(number), files)) if mine else ()
        for name, text in mine.items():
            here = tuple(one for one in found if one.spot.file == f"sources/{name}")
            if Path(schema_of(f"sources/{name}")).stem in made:
                asked.append((example, f"sources/{name}", text, here))
    opened = [server.open(base / name, with_modeline(name, text)) for _, name, text, _ in asked]
    wrong: dict[str, str] = {}
    for (example, name, _, found), address in zip(asked, opened, strict=True):
        complaints = server.found(address)
        if not any(one.code in UNREADABLE for one in found):
            wrong |= {f"{example.parent.name}/{example.stem} {name}": one for one in differences(found, complaints)}
    assert len(asked) > 200
    assert set(wrong) == OFFERED_ONLY, wrong


def differences(found: Sequence[Problem], complaints: Sequence[Complaint]) -> Iterator[str]:
    """Where check and server differ; the line of what is missing is a matter of taste."""
    stated = [one for one in found if one.code in SAID_BY_SCHEMAS]
    lines = {one.line - 1 for one in complaints}  # the server read a line more: the modeline
    ours = {one.spot.line for one in stated if one.code != "missing-field"}
    if bool(stated) != bool(complaints) or not ours <= lines:
        yield f"check: {[(one.code, one.spot.line) for one in stated]} server: {[tuple(one) for one in complaints]}"
