"""Problems as the annotations that a GitHub workflow shows beside the line.

The form is that of "Workflow commands for GitHub Actions": `::error file=…,line=…::message`.
"""

from collections.abc import Iterable

from sitrep.problems import Problem, in_order
from sitrep.reporters.saying import hint, message, severity

_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(problems: Iterable[Problem], folder: str, language: str) -> str:
    """One command a problem; `folder` is the workspace as seen from the root of the repository, empty for the root."""
    return "".join(f"{_command(one, folder, language)}\n" for one in in_order(problems))


def _command(one: Problem, folder: str, language: str) -> str:
    spot = one.spot
    properties = {
        "file": f"{folder}/{spot.file}" if folder else spot.file,
        "line": str(spot.line),
        "col": str(spot.column),
        "endColumn": str(spot.column + spot.length),
        "title": one.code,
    }
    listed = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    said = f"{message(one, language)}\n{hint(one, language)}".translate(_TEXT)
    return f"::{severity(one)} {listed}::{said}"
