"""Adds items to a list of a YAML file and leaves every other character as it was."""

import re
from collections.abc import Sequence

from sitrep.load.node import Map, Seq
from sitrep.load.strict_yaml import tree

_INDENT = "  "
_NEXT_KEY = re.compile(r"^[^\s#-]", re.MULTILINE)


def with_items(text: str, key: str, blocks: Sequence[str]) -> str | None:
    """The file with blocks at the end of the list under a key, which is made where it lacks; None if that is unsure.

    A block is an item as YAML has it, from its dash or its comment on, not indented: it is indented as its list is.
    """
    before = tree(text, "").value if text.strip() else None
    if text.strip() and before is not None and not isinstance(before, Map):
        return None
    held = before.get(key) if isinstance(before, Map) else None
    indent, count = _INDENT, 0
    if isinstance(held, Seq) and len(held):
        indent, count = " " * held.mark.column, len(held)
        at = _end(text, key)
    else:
        opened = _opened(text, key)
        text, at = opened if opened is not None else (f"{_ended(text)}{key}:\n", len(_ended(text)) + len(key) + 2)
    added = "".join(f"{indent}{line}\n" for block in blocks for line in block.rstrip("\n").split("\n"))
    grown = f"{_ended(text[:at])}{added}{text[at:]}"
    after = tree(grown, "")
    now = after.value.get(key) if isinstance(after.value, Map) else None
    return grown if not after.problems and isinstance(now, Seq) and len(now) == count + len(blocks) else None


def _opened(text: str, key: str) -> tuple[str, int] | None:
    """The text with the key of an empty list ready for items, and where these go; None where there is no such key."""
    empty = re.search(rf"^{re.escape(key)}:[ \t]*(\[\][ \t]*)?(?=$|#)", text, re.MULTILINE)
    if empty is None:
        return None
    opened = text[: empty.start()] + f"{key}:" + (" " if text[empty.end() :].startswith("#") else "")
    line, _, rest = text[empty.end() :].partition("\n")
    return f"{opened}{line}\n{rest}", len(opened) + len(line) + 1


def _end(text: str, key: str) -> int:
    """Where the list under a key ends: before the next key of the file, or at its end."""
    begun = re.search(rf"^{re.escape(key)}:", text, re.MULTILINE)
    following = _NEXT_KEY.search(text, begun.end()) if begun else None
    return following.start() if following else len(text)


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
