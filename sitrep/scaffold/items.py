"""Items of a list in YAML, as a person would write them."""

import re
from collections.abc import Mapping, Sequence

Field = str | Sequence[str] | Mapping[str, "Field"]
_BARE = re.compile(r"[A-Za-zА-ЯІЇЄҐа-яіїєґ0-9_][\w .’/%+-]*(?<! )")
_WIDTH = 116


def item(fields: Mapping[str, Field], comment: str = "") -> str:
    """One item of a list, not indented; texts that hold a blank or a brace become blocks."""
    lines = [line for name, value in fields.items() for line in _field(name, value)]
    marked = [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
    return "\n".join(([f"# {comment}"] if comment else []) + marked)


def _field(name: str, value: Field) -> list[str]:
    if isinstance(value, Mapping):
        return [f"{name}:", *(f"  {line}" for inner, held in value.items() for line in _field(inner, held))]
    if not isinstance(value, str):
        return [f"{name}: [{', '.join(_scalar(one) for one in value)}]"]
    if name in ("headline", "text", "label", "summary") or "{" in value:
        return [f"{name}: >-", *(f"  {line}" for line in _wrapped(value))]
    return [f"{name}: {_scalar(value)}"]


def _scalar(value: str) -> str:
    """The value as it is, or in quotes where YAML would read it otherwise."""
    if _BARE.fullmatch(value) and ": " not in value:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _wrapped(text: str) -> list[str]:
    """Lines of a block; a hole in braces is not broken."""
    lines, line = [], ""
    for word in re.findall(r"(?:\{[^{}]*\}|[^\s{])+", text):
        if line and len(line) + 1 + len(word) > _WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
