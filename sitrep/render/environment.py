"""I am the one Jinja environment: sandboxed, strict, autoescaping, with the override chain."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import quote, urlsplit

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitrep import resources
from sitrep.problems import BadTemplate

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]

CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]")
RELATIVE = re.compile(r"(?!\.)[A-Za-z0-9_.-]+(?:/(?!\.)[A-Za-z0-9_.-]+)*(?:#[A-Za-z][A-Za-z0-9_.:-]*)?")
ANCHOR = re.compile(r"#[A-Za-z][A-Za-z0-9_.:-]*")
MAILBOX = re.compile(r"mailto:[^@\s<>?&]+@[^@\s<>?&]+")
# Templates choose looks: what computes, repeats or hides a missing value is not among their filters.
FILTERS = (
    "e",
    "escape",
    "first",
    "groupby",
    "join",
    "last",
    "length",
    "list",
    "map",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "trim",
)
# What a template that is wrong can make Python raise; everything else is a fault of ours.
FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


class Sandbox(ImmutableSandboxedEnvironment):
    """Templates see plain values by name: no method, no operator that computes, no name that is not there."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))
    intercepted_unops = frozenset(("+", "-"))

    def __init__(self, loader: BaseLoader, workspace: Path | None) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.workspace = workspace
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS} | {"href": href}

    def getattr(self, obj: object, attribute: str) -> object:
        """A key of a mapping before anything else, so that no key is hidden by a method."""
        return self._value(obj, attribute) if isinstance(obj, dict) else super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """The same, written with brackets."""
        found: object = self._value(obj, argument) if isinstance(obj, dict) else super().getitem(obj, argument)
        return found

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Nothing of a plain value may be called; what is left is Jinja's own (`loop`, `self`, imported macros)."""
        plain = isinstance(obj, str | bytes | int | float | list | tuple | dict | set | frozenset)
        return not plain and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """No formatting of any kind: a width of a billion is a billion characters."""
        del value

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
        """Refused: numbers arrive finished."""
        del context, left, right
        raise SecurityError(operator)

    def call_unop(self, context: object, operator: str, arg: object) -> object:
        """Refused: numbers arrive finished."""
        del context, arg
        raise SecurityError(operator)

    def _value(self, mapping: Mapping[object, object], key: object) -> object:
        if key in mapping:
            return mapping[key]
        return self.undefined(obj=mapping, name=str(key))


class Beneath(FileSystemLoader):
    """Reads templates that lie in the folder itself; a link that leads out of it is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text; one that is no UTF-8 is named."""
        if not (self.folder / template).resolve().is_relative_to(self.folder):
            raise TemplateNotFound(template)
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise BadTemplate("template-encoding", file=f"{self.folder.name}/{template}", line=1) from error


Templates = Environment
"""Templates that can be rendered; what a caller hands on without looking inside."""


def environment(workspace_templates: Path | None) -> Environment:
    """The environment of a workspace whose own templates win over the built-in ones.

    `sitrep/NAME` is always the built-in template, so that an override can extend what it replaces. A workspace folder
    that is the built-in one is left out of the chain.
    """
    shipped = resources.templates()
    builtin = FileSystemLoader(shipped)
    chain: list[BaseLoader] = [PrefixLoader({"sitrep": builtin})]
    own = workspace_templates.resolve() if workspace_templates is not None else None
    if own is not None and own.is_dir() and own != shipped.resolve():
        chain.append(Beneath(own))
    else:
        own = None
    return Sandbox(ChoiceLoader([*chain, builtin]), own)


def rendered(environment: Environment, name: str, values: Mapping[str, object]) -> str:
    """The template with these plain values; a template of the workspace that fails is named with its line."""
    try:
        return environment.get_template(name).render(values)
    except FAILURES as error:
        bad = _blamed(environment, error)
        if bad is None:
            raise
        raise bad from error


def source(environment: Environment, name: str) -> str | None:
    """The text of a file of the template chain as it stands, such as a stylesheet; None where there is none."""
    loader = environment.loader
    if loader is None:
        return None
    try:
        return loader.get_source(environment, name)[0]
    except TemplateNotFound:
        return None


def drawn(markup: str) -> Markup:
    """Markup that the program itself has drawn or read from its own files: charts, maps, stylesheets; never content."""
    return Markup(markup)  # noqa: S704 - this is the one door, and its callers are three


def plain(value: object) -> Plain:
    """Dataclasses, mappings and sequences as dicts and lists of plain text, so that no template holds an object."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)  # a Markup in the content would escape escaping
    if isinstance(value, int):
        return int(value)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [plain(held) for held in value]
    return str(value)


def href(address: str | None) -> str:
    """The address where a link may lead there: https, a mailbox, an anchor, a file beside this one; else nothing."""
    if not address or isinstance(address, Undefined):
        return ""
    cleaned = CONTROLS.sub("", address)
    if not _may_lead(cleaned) or not _may_lead(CONTROLS.sub("", html.unescape(cleaned))):
        return ""
    return quote(cleaned, safe=":/?#[]@!$&'()*+,;=%~-._")


def _may_lead(address: str) -> bool:
    if ANCHOR.fullmatch(address) or RELATIVE.fullmatch(address) or MAILBOX.fullmatch(address):
        return True
    try:
        parts = urlsplit(address)
        return parts.scheme == "https" and bool(parts.hostname) and "\\" not in address and parts.username is None
    except ValueError:
        return False


def _blamed(environment: Environment, error: Exception) -> BadTemplate | None:
    """The workspace's template that is at fault, with its line; None where the fault is ours."""
    own = environment.workspace if isinstance(environment, Sandbox) else None
    if own is None:
        return None
    if isinstance(error, TemplateSyntaxError) and error.filename and Path(error.filename).is_relative_to(own):
        return _bad(own, Path(error.filename), error.lineno, error)
    for file, line in reversed(_frames(error.__traceback__)):
        if file.is_relative_to(own):
            return _bad(own, file, line, error)
    return None


def _frames(trace: TracebackType | None) -> list[tuple[Path, int]]:
    found = []
    while trace is not None:
        found.append((Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno))
        trace = trace.tb_next
    return found


def _bad(own: Path, file: Path, line: int, error: Exception) -> BadTemplate:
    said = error.message if isinstance(error, TemplateError) and error.message else str(error)
    key = "template-forbidden" if isinstance(error, SecurityError) else "template-broken"
    return BadTemplate(key, file=f"{own.name}/{file.relative_to(own).as_posix()}", line=line, said=said)
