"""Imports go to the left, and each door to the outside world has its own room."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "sitrep"

FOUNDATIONS = ("problems", "codes", "words", "resources", "native")
ORDER = (
    ("model",),
    ("language",),
    ("load",),
    ("harm",),
    ("validate",),
    ("translate",),
    ("localise",),
    ("compose",),
    ("gate",),
    ("render",),
    ("jobs",),
    ("publish",),
    ("reporters",),
    ("understanding",),
    ("scaffold",),
    ("pipeline", "translating", "sheets", "exchanging", "judging", "creating", "receiving"),
    ("cli", "web", "__main__"),
)
FACES = ORDER[-1]
# Stands beside `translate`: neither knows the other.
IMPORTERS = {"importers", "model", "language", "load", "validate"}

# Each third-party package and its only homes; what is not named here may not be imported at all.
THIRD_PARTY = {
    "PIL": ("gate.pictures",),
    "babel": ("language",),
    "click": ("cli",),
    "cryptography": ("load.signature",),
    "filelock": ("load.workspace", "publish"),
    "jinja2": ("render.environment",),
    "markdown_it": ("render.markdown",),
    "markupsafe": ("render",),
    "nh3": ("render.markdown",),
    "polib": ("load.po",),
    "pydantic": ("model", "validate"),
    "pydantic_core": ("model", "validate"),
    "pydyf": ("render.pdf", "render.pdf_tags"),
    "python_calamine": ("importers.limited_child",),
    "rich": ("reporters", "cli"),
    "weasyprint": ("render.pdf", "render.pdf_tags"),
    "yaml": ("load.strict_yaml",),
}
# What Pillow opens in `gate.pictures` are bytes of a finished file.
FILES = ("load.workspace", "resources", "native", "jobs.cache", "publish", "importers", "gate.pictures")
ENVIRONMENT = (*FACES, "native")
SOCKETS = ("publish.targets", "web")
LOADING_BY_NAME = ("cli",)

OPENING = {"open", "fdopen", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "mkdir", "unlink"}
CLOCK = {"today", "now", "utcnow", "cwd", "getcwd", "localtime", "gmtime", "monotonic", "perf_counter", "home"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "smtplib", "ftplib", "asyncio", "socketserver", "xmlrpc"}


def allowed(part: str) -> set[str] | None:
    """What a part of the package may import beside the foundations; None for a part in no known layer."""
    if part in FOUNDATIONS:
        return set()
    if part == "importers":
        return IMPORTERS
    for place, layer in enumerate(ORDER):
        if part in layer:
            reach = {name for names in ORDER[: place + 1] for name in names}
            return reach | {"importers"} if place >= len(ORDER) - 2 else reach
    return None


def lives(module: str, homes: tuple[str, ...]) -> bool:
    return any(module == home or module.startswith(f"{home}.") for home in homes)


def imports(tree: ast.Module, module: str, *, package: bool) -> Iterator[tuple[int, str]]:
    """Every module that is imported, however it is written, with its line; ours begin with `sitrep`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                here = ["sitrep", *module.split(".")] if module else ["sitrep"]
                up = node.level - 1 if package else node.level
                base = ".".join([*here[: len(here) - up], *([base] if base else [])])
            for alias in node.names:
                # `importlib` alone is refused, and so is what imports by name from within it.
                whole = base.startswith("sitrep") or alias.name in {"import_module", "util"}
                yield node.lineno, f"{base}.{alias.name}" if whole else base


def faults(source: str, module: str, *, package: bool = False) -> Iterator[str]:
    """What a module (named without `sitrep.`) does that its room forbids."""
    part = module.split(".", maxsplit=1)[0]
    reach = allowed(part) if module else set()
    if reach is None:
        yield f"{module}: stands in no known layer"
        return
    tree = ast.parse(source)
    for line, name in imports(tree, module, package=package):
        yield from (f"{module}:{line}: {fault}" for fault in import_faults(name, module, reach))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute | ast.Call):
            yield from (f"{module}:{node.lineno}: {fault}" for fault in use_faults(node, module))


def import_faults(name: str, module: str, reach: set[str]) -> Iterator[str]:
    top = name.split(".", maxsplit=1)[0]
    if top == "sitrep":
        target = name.split(".")[1] if "." in name else ""
        if name.endswith(".*"):
            yield "imports everything"
        if target not in {*reach, *FOUNDATIONS, ""}:
            yield f"imports {target}, which stands to its right"
    elif top in THIRD_PARTY:
        if not lives(module, THIRD_PARTY[top]):
            yield f"imports {top}, whose home is {', '.join(THIRD_PARTY[top])}"
    elif top not in sys.stdlib_module_names:
        yield f"imports {top}, which has no home"
    elif any(name == one or name.startswith(f"{one}.") for one in NETWORK) and not lives(module, SOCKETS):
        yield f"imports {name}: the network is for {', '.join(SOCKETS)}"
    elif name in {"importlib", "importlib.util", "importlib.import_module"} and not lives(module, LOADING_BY_NAME):
        yield "imports by name, which no test of imports sees"


def use_faults(node: ast.Name | ast.Attribute | ast.Call, module: str) -> Iterator[str]:
    if isinstance(node, ast.Call):
        called = node.func
        word = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
        own = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "self"
        if word in OPENING and not own and not lives(module, FILES):
            yield f"calls {word}(): files are for {', '.join(FILES)}"
        if word == "__import__":
            yield "imports by name, which no test of imports sees"
    word = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    if isinstance(node, ast.Attribute) and word in CLOCK and not lives(module, FACES):
        yield f"asks {word}: clock and folder are arguments, which faces give"
    if word in {"environ", "getenv", "putenv"} and not lives(module, ENVIRONMENT):
        yield f"asks {word}: the environment is for {', '.join(ENVIRONMENT)}"
    if word == "TYPE_CHECKING":
        yield "hides an import behind TYPE_CHECKING"


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] != "_shipped":
            yield ".".join(part for part in parts if part != "__init__"), path


def test_every_import_goes_to_the_left_and_every_door_is_in_its_room() -> None:
    seen = 0
    found: list[str] = []
    for module, path in modules():
        source = path.read_text("utf-8")
        package = path.name == "__init__.py"
        seen += sum(name.startswith("sitrep.") for _, name in imports(ast.parse(source), module, package=package))
        found += faults(source, module, package=package)
    assert seen > 0
    assert found == []


REFUSED = {
    "to the right": ("model.figure", "from sitrep.render import pdf"),
    "to the right, of the package": ("model.figure", "from sitrep import render"),
    "to the right, as a module": ("model.figure", "import sitrep.render.pdf as printer"),
    "to the right, relatively": ("model.figure", "from ..render import pdf"),
    "to the right, relatively from the package": ("model.figure", "from .. import render"),
    "to the right, inside a function": ("load.po", "def f():\n    from sitrep.compose import document"),
    "a foundation to a layer": ("problems", "from sitrep.model.figure import Figure"),
    "translate to importers": ("translate.merge", "from sitrep.importers import hxl"),
    "importers to translate": ("importers.hxl", "from sitrep.translate import merge"),
    "in no known layer": ("utils", "import re"),
    "everything": ("validate.schema", "from sitrep.model import *"),
    "a package outside its home": ("compose.compose", "from babel.numbers import format_decimal"),
    "a part of a package outside its home": ("load.table_csv", "import yaml.events"),
    "weasyprint in another room": ("render.html", "def f():\n    import weasyprint"),
    "a package without a home": ("cli.build", "import requests"),
    "open": ("compose.compose", "open('x')"),
    "a path read": ("model.table", "Path('x').read_text()"),
    "a path written": ("render.html", "path.write_bytes(b'')"),
    "a path opened": ("localise.localise", "path.open()"),
    "the day": ("model.entry", "from datetime import date\ndate.today()"),
    "the moment": ("publish.manifest", "import datetime\ndatetime.datetime.now()"),
    "the moment, handed on": ("jobs.job", "clock = datetime.now"),
    "the folder": ("pipeline", "Path.cwd()"),
    "the environment": ("language.language", "import os\nos.environ['LANG']"),
    "the environment, imported": ("load.workspace", "from os import environ\nenviron['LANG']"),
    "a socket": ("validate.schema", "import socket"),
    "a request": ("publish.output", "from urllib.request import urlopen"),
    "a hidden import": ("model.figure", "if typing.TYPE_CHECKING:\n    pass"),
    "an import by name, from its package": ("compose.compose", "from importlib import import_module"),
    "an import by name": ("render.html", "import importlib\nimportlib.import_module('weasyprint')"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_room_forbids_is_seen(case: str) -> None:
    module, source = REFUSED[case]
    assert len(list(faults(source, module))) == 1


ALLOWED = {
    "to the left": ("compose.compose", "from sitrep.model.figure import Figure"),
    "a foundation": ("model.figure", "from sitrep.problems import Problem"),
    "its own layer": ("model.entry", "from sitrep.model.figure import Figure"),
    "relatively, in its own layer": ("model.entry", "from .figure import Figure"),
    "a package at home": ("load.strict_yaml", "import yaml"),
    "a face asks the day": ("cli.build", "from datetime import date\ndate.today()"),
    "a version": ("publish.manifest", "from importlib.metadata import version"),
    "its own door": ("load.strict_yaml", "self.open(1)"),
    "a parser of addresses": ("validate.schema", "from urllib.parse import urlsplit"),
    "a file in its room": ("publish.output", "path.write_bytes(b'')"),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_what_a_room_allows_is_not_refused(case: str) -> None:
    module, source = ALLOWED[case]
    assert list(faults(source, module)) == []
