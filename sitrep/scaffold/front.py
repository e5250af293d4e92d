"""Puts an entry first: into the highlights and key figures of edition.yaml, where these are written on one line."""

import re

_MOST = {"highlights": 5, "key_figures": 6}


def with_highlight(text: str, entry: str, figure: str) -> str:
    """The file with the entry among the highlights and its figure among the key figures, as far as there is room."""
    made = _listed(text, "highlights", entry)
    return _listed(made, "key_figures", f"{entry}.{figure}") if figure else made


def _listed(text: str, key: str, name: str) -> str:
    found = re.search(rf"^{key}:[ \t]*\[([^\]\n]*)\]", text, re.MULTILINE)
    if found is None:
        return text
    held = [one.strip() for one in found.group(1).split(",") if one.strip()]
    if len(held) >= _MOST[key] or name in held:
        return text
    return f"{text[: found.start()]}{key}: [{', '.join([*held, name])}]{text[found.end() :]}"
