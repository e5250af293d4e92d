"""Every file that is begun names its schema, and the schemas are those of the workspace as it stands."""

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from sitrep import resources
from sitrep.cli.main import cli
from sitrep.load.workspace import read
from sitrep.scaffold.editor import EXTENSION, editor_files
from sitrep.scaffold.modeline import SCHEMAS, modeline, schema_of, with_modeline
from sitrep.scaffold.schemas import schema_files, write_schemas
from sitrep.scaffold.workspace import empty_workspace
from tests import sample
from tests.workspace import put

ROOT = Path(__file__).resolve().parents[3]


def sources(root: Path) -> list[Path]:
    found = sorted(root.glob("sources/**/*.yaml"))
    assert len(found) > 10
    return found


def judged(root: Path, files: Sequence[Path], schema: str) -> int:
    """How check-jsonschema, the second of two judges, ends."""
    arguments = ["--schemafile", str(root / schema), *map(str, files)]
    return CliRunner().invoke(check_jsonschema, arguments).exit_code


def test_the_line_leads_from_a_file_to_its_schema() -> None:
    opening = "# yaml-language-server: $schema="
    for file, way in {
        "sources/series.yaml": ".schema/series.json",
        "sources/registry/places.yaml": "../.schema/places.json",
        "sources/tables/grain-weekly.yaml": "../.schema/table.json",
        "sources/imports/dtm.yaml": "../.schema/import.json",
        "sources/editions/2023-03-08/un-visit.yaml": "../../.schema/un-visit.json",
    }.items():
        assert modeline(file) == f"{opening}{way}\n"
        assert (Path("/w") / file).parent.joinpath(way).parts[-1] == Path(schema_of(file)).name


def test_a_file_names_its_schema_once_and_a_table_of_numbers_none() -> None:
    once = with_modeline("sources/series.yaml", "title: a\n")
    assert once.splitlines()[1:] == ["title: a"]
    assert with_modeline("sources/series.yaml", once) == once
    assert with_modeline("sources/tables/a.csv", "a,b\n") == "a,b\n"


def test_every_file_of_a_new_workspace_and_of_the_sample_names_a_schema_that_is_there(tmp_path: Path) -> None:
    for files in (empty_workspace(date(2026, 11, 25)), resources.sources()):
        begun = {name: body.decode() for name, body in files.items() if name.endswith(".yaml")}
        assert len(begun) > 10
        for name, text in begun.items():
            assert text.startswith(modeline(name)), name
    assert {schema_of(name) for name in begun} <= set(schema_files(read(sample.workspace(tmp_path)).value))


def test_the_schemas_of_the_sample_are_what_its_sources_and_our_models_make() -> None:
    """Otherwise: `./dev schema`."""
    made = schema_files(read(ROOT).value)
    committed = {name: body for name, body in resources.sources().items() if name.startswith(f"{SCHEMAS}/")}
    assert len(made) > 12
    assert committed == made


def test_a_new_workspace_is_ready_for_an_editor(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert done.exit_code == 0, done.output
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    assert settings["redhat.telemetry.enabled"] is False
    assert settings["yaml.schemaStore.enable"] is False
    for schema, pattern in settings["yaml.schemas"].items():
        assert (tmp_path / schema).is_file()
        assert list(tmp_path.glob(pattern)) or Path(pattern).parent.name in ("tables", "imports"), pattern
    extensions = json.loads((tmp_path / ".vscode/extensions.json").read_text("utf-8"))
    assert extensions == {"recommendations": [EXTENSION]}


def test_what_is_kept_for_an_editor_is_never_overwritten(tmp_path: Path) -> None:
    own = tmp_path / ".vscode/settings.json"
    own.parent.mkdir()
    own.write_text("{}", "utf-8")
    CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert own.read_text("utf-8") == "{}"
    assert set(editor_files()) == {".vscode/settings.json", ".vscode/extensions.json"}


def test_schemas_are_renewed_where_the_registry_has_grown_and_otherwise_left_alone(tmp_path: Path) -> None:
    root = put(tmp_path)
    assert len(write_schemas(root)) == len(schema_files(read(root).value))
    assert write_schemas(root) == ()
    places = root / "sources/registry/places.yaml"
    grown = "  - {id: yavir, kind: village, names: {en: Yavir, uk: Явір}}\n"
    places.write_text(places.read_text("utf-8") + grown, "utf-8")
    said = CliRunner().invoke(cli, ["--workspace", str(root), "schema"])
    assert said.exit_code == 0, said.output
    assert "yavir" in (root / "sources/.schema/shelter.json").read_text("utf-8")
    assert "up to date" in CliRunner().invoke(cli, ["--messages", "en", "--workspace", str(root), "schema"]).output


def test_a_second_judge_finds_nothing_in_the_sample(tmp_path: Path) -> None:
    root = sample.workspace(tmp_path)
    of: dict[str, list[Path]] = {}
    for file in sources(root):
        of.setdefault(schema_of(file.relative_to(root).as_posix()), []).append(file)
    assert len(of) > 10
    assert {schema: judged(root, files, schema) for schema, files in of.items()} == dict.fromkeys(of, 0)


@pytest.mark.parametrize(
    ("find", "becomes"),
    [
        ("shelter_type: basement", "shelter_type: cellar"),
        ("shelter_type: basement", "shelter_tipe: basement"),
        ("    shelter_type: basement\n", ""),
        ("value: 12\n", 'value: "12,5"\n'),
        ("as_of: 2023-03-06", "as_of: 2023-02-30"),
        ("places: [vyhadka]", "places: [Vyhadka]"),
        ("places: [vyhadka]", "places: vyhadka"),
    ],
)
def test_a_second_judge_finds_what_check_finds(find: str, becomes: str, tmp_path: Path) -> None:
    root = put(tmp_path)
    write_schemas(root)
    file = root / "sources/editions/2023-03-08/shelter.yaml"
    schema = schema_of(file.relative_to(root).as_posix())
    assert judged(root, [file], schema) == 0
    text = file.read_text("utf-8")
    assert text.count(find) == 1
    file.write_text(text.replace(find, becomes), "utf-8")
    assert judged(root, [file], schema) == 1
    assert CliRunner().invoke(cli, ["--workspace", str(root), "check"]).exit_code == 1


def test_the_check_leaves_every_schema_alone(tmp_path: Path) -> None:
    root = put(tmp_path)
    before = sorted(root.glob("sources/**/*"))
    subprocess.run([sys.executable, "-m", "sitrep", "check"], cwd=root, capture_output=True, check=False)
    assert sorted(root.glob("sources/**/*")) == before
