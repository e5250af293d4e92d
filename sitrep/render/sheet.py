"""I turn a sheet of translations into one page that works from a disk: its script and style named by hash."""

import json
from collections.abc import Mapping
from dataclasses import replace

from sitrep.compose.sheet import Sheet, SheetPart
from sitrep.localise.examples import Forms
from sitrep.render.environment import Plain, Templates, drawn, plain, rendered, source
from sitrep.render.html import COMMENTS, hashed, look_rules, tight

STYLES = ("styles/tokens.css", "styles/night.css", "styles/sheet.css")
# Always our own: a template of the workspace says how a page looks, and brings no script to a translator's machine.
SCRIPT = "sitrep/scripts/sheet.js"
# The words that the script says, beside those that the page shows from the start.
SAID = (
    "brackets",
    "clear.sure",
    "cleared",
    "foreign",
    "kept",
    "length",
    "loaded",
    "lost",
    "no-next",
    "none",
    "not-kept",
    "nothing",
    "progress",
    "restored",
    "saved",
    "shown",
    "unreadable",
)


def sheet(sheet: Sheet, environment: Templates) -> str:
    """The sheet as a single file; every text of it is escaped, and the script reads it as text."""
    style = stylesheet(environment, sheet.look)
    script = source(environment, SCRIPT) or ""
    values = {
        "sheet": plain(replace(sheet, parts=())),
        "parts": [_part(one) for one in sheet.parts],
        "said": _said(sheet.words),
        "style": drawn(style),
        "script": drawn(script),
        "policy": policy(style, script),
    }
    return rendered(environment, "sheet.html", values)


def stylesheet(environment: Templates, look: Mapping[str, str]) -> str:
    """The style of the sheet, with the publisher's colours."""
    text = "\n".join(source(environment, name) or "" for name in STYLES)
    return tight("\n".join((COMMENTS.sub("", text), *look_rules(look, screen=True))))


def policy(style: str, script: str) -> str:
    """This one style and this one script, and nothing from anywhere."""
    own = f"style-src {hashed(style)}; script-src {hashed(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _said(words: Mapping[str, str]) -> list[dict[str, str]]:
    """The words of the script, by the names of the attributes that hold them."""
    return [{"name": key.replace(".", "-"), "text": words[key]} for key in SAID]


def _part(part: SheetPart) -> dict[str, Plain]:
    return {"title": part.title, "texts": [{"own": plain(one), "forms": _json(one.targets)} for one in part.texts]}


def _json(forms: Forms) -> str:
    return json.dumps({name: dict(held) for name, held in forms.items()}, ensure_ascii=False, sort_keys=True)
