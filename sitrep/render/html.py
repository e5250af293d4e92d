"""I turn a document into pages: one file for the screen that asks for nothing else, or pages with their print sheet."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from sitrep import resources
from sitrep.compose.document import ChartFigure, Document, Index, Section, TableBlock
from sitrep.render import charts
from sitrep.render import map as maps
from sitrep.render.environment import Plain, Templates, drawn, plain, rendered, source
from sitrep.render.geometry import geometry
from sitrep.render.palette import ACCENT, PRIMARY, Palette, dark_rules, lightened, mixed, palette, readable

SCREEN = ("styles/tokens.css", "styles/night.css", "styles/report.css", "styles/screen.css")
PRINT = ("styles/tokens.css", "styles/report.css", "styles/print.css")
# Icons that stand beside fixed words; those of sections and key figures are named by the document.
ICONS = ("up", "down", "source", "table")
# How sure a figure is: green where it was checked or counted, amber where worked out, red where one side claims it.
BADGES = {
    "verified": "#1B6E3C",
    "registered": "#1B6E3C",
    "estimate": "#8A5A00",
    "reported": "#55606A",
    "claimed": "#B3261E",
    "projected": "#8A5A00",
    "computed": "",
}
DIRECTIONS = ("up", "down")
PRINT_FONTS = ("SitrepSans-Regular.ttf", "SitrepSans-Italic.ttf", "SitrepSans-SemiBold.ttf", "SitrepSans-Bold.ttf")
DRAWN_IN = "#0F5C5C"
MAP = 400
"""Units across the map, which is drawn a third of a page or a phone wide."""
PRINTED_WIDTH = 800
"""Units across a printed page's text: the smallest label comes out at 7 pt."""
HEX = re.compile(r"#[0-9A-Fa-f]{6}")
COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)


def html(document: Document, environment: Templates) -> str:
    """The edition in one language as a single file: no script, no request, its styles allowed by their hash."""
    style = stylesheet(environment, SCREEN, document.look, icons_of(document), screen=True)
    values = {
        "document": drawn_document(document, environment, screen=True),
        "medium": "screen",
        "style": drawn(style),
        "policy": policy(style),
    }
    return rendered(environment, "report.html", values)


def page(document: Document, environment: Templates) -> tuple[str, tuple[str, ...]]:
    """The same for pages, and the style sheets that go with it."""
    values = {"document": drawn_document(document, environment, screen=False), "medium": "print"}
    return rendered(environment, "page.html", values), (
        stylesheet(environment, PRINT, document.look, icons_of(document), screen=False),
    )


def index(index: Index, environment: Templates) -> str:
    """The page of all editions in one language."""
    style = stylesheet(environment, SCREEN, index.look, (), screen=True)
    values = {"index": plain(index), "style": drawn(style), "policy": policy(style)}
    return rendered(environment, "index.html", values)


def policy(style: str) -> str:
    """The content security policy of a page: this one style sheet, pictures and fonts inside the file, nothing else."""
    return f"default-src 'none'; style-src {hashed(style)}; img-src data:"


def hashed(text: str) -> str:
    """How a content security policy names a style sheet or a script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def drawn_document(document: Document, environment: Templates, *, screen: bool) -> dict[str, Plain]:
    """The document as plain values, with its charts and its map drawn."""
    colours = _palette(document.look)
    values = _fields(document)
    values["sections"] = [drawn_section(section, colours, screen=screen) for section in document.sections]
    if document.map is not None:
        # Always our own map: one without Crimea and Sevastopol is not printed.
        ground = geometry(source(environment, "sitrep/map/ukraine.json") or "")
        values["map"] = _fields(document.map) | {
            "svg": drawn(maps.locator(document.map, ground, width=MAP, colours=colours)),
            "table": table(document.map.table),
        }
    return values


def drawn_section(section: Section, colours: Palette, *, screen: bool) -> dict[str, Plain]:
    """A section with its charts drawn and its tables set."""
    return _fields(section) | {
        "charts": [drawn_chart(chart, colours, screen=screen) for chart in section.charts],
        "tables": [table(block) for block in section.tables],
    }


def drawn_chart(chart: ChartFigure, colours: Palette, *, screen: bool) -> dict[str, Plain]:
    """A chart in the widths of its medium: a screen shows the one that fits."""
    wide = charts.chart(chart, width=charts.WIDE if screen else PRINTED_WIDTH, colours=colours)
    narrow = charts.chart(chart, width=charts.NARROW, colours=colours) if screen else ""
    fields = {name: held for name, held in _fields(chart).items() if name not in ("series", "x_ticks", "y_ticks")}
    return fields | {"svg": drawn(wide), "svg_narrow": drawn(narrow), "table": table(chart.table)}


def table(block: TableBlock) -> dict[str, Plain]:
    """A table that knows which of its columns hold numbers, so that their heads stand above them."""
    columns = range(len(block.head))
    numeric: list[Plain] = [bool(block.rows) and all(row[at].number for row in block.rows) for at in columns]
    return _fields(block) | {"numeric": numeric}


def icons_of(document: Document) -> tuple[str, ...]:
    """The icons that the document names, each once."""
    named = [section.icon for section in document.sections] + [card.icon for card in document.key_figures]
    return tuple(sorted(set(named)))


def stylesheet(
    environment: Templates, sheets: Iterable[str], look: Mapping[str, str], icons: Iterable[str], *, screen: bool
) -> str:
    """The sheets of the template chain as one, with the publisher's colours and the icons that occur."""
    text = "\n".join(source(environment, sheet) or "" for sheet in sheets)
    parts = [COMMENTS.sub("", text), *look_rules(look, screen=screen)]
    drawings = _drawings(environment, look, icons)
    for name, drawing in drawings.items():
        address = data_uri(drawing) if screen else f"sitrep-asset:{name}"
        parts.append(f'{_wearers(name)}{{--icon:url("{address}")}}')
    if screen:
        parts.append(dark_rules(_palette(look)))
    return tight("\n".join(parts))


def assets(document: Document, environment: Templates) -> dict[str, tuple[str, bytes]]:
    """What the pages' style sheet names behind `sitrep-asset:`: media type and bytes of fonts and icons."""
    drawings = _drawings(environment, document.look, icons_of(document))
    return {f"fonts/{file}": ("font/ttf", resources.font(file)) for file in PRINT_FONTS} | {
        name: ("image/svg+xml", drawing.encode()) for name, drawing in drawings.items()
    }


def _drawings(environment: Templates, look: Mapping[str, str], icons: Iterable[str]) -> dict[str, str]:
    """Icons in the publisher's colour, badges in that of their meaning, by name; a missing icon is a sheet."""
    primary = _colour(look, "primary", PRIMARY)
    found = {}
    for name in sorted({*ICONS, *icons}):
        drawing = source(environment, f"icons/{name}.svg") or source(environment, "icons/source.svg") or ""
        found[f"icons/{name}.svg"] = drawing.strip().replace(DRAWN_IN, primary)
    for status, colour in BADGES.items():
        drawing = source(environment, f"badges/{status}.svg") or ""
        found[f"badges/{status}.svg"] = drawing.strip().replace(DRAWN_IN, colour or primary)
    return found


def tight(css: str) -> str:
    """The sheet in one line: a validator counts the hash of a style element without its line ends."""
    return re.sub(r":\s+", ":", re.sub(r"\s*([{};,])\s*", r"\1", css)).strip()


def _wearers(name: str) -> str:
    """The classes that show a drawing: icons/ship.svg is `icon-ship`; arrows belong to a change's direction too."""
    family, _, file = name.partition("/")
    bare = file.removesuffix(".svg")
    if family == "badges":
        return f".badge-{bare}"
    return f".icon-{bare},.change-{bare}" if bare in DIRECTIONS else f".icon-{bare}"


def look_rules(look: Mapping[str, str], *, screen: bool) -> Iterator[str]:
    """The publisher's colours, and those that follow from them."""
    primary, accent = _colour(look, "primary", PRIMARY), _colour(look, "accent", ACCENT)
    light = {
        "primary": primary,
        "deep": mixed(primary, "#000000", 0.32),
        "on-primary": readable(primary),
        "accent": accent,
        "tint": mixed(primary, "#FFFFFF", 0.93),
        "hair": mixed(primary, "#FFFFFF", 0.72),
    }
    dark = {
        "heading": lightened(primary),
        "link": lightened(primary),
        "accent": lightened(accent),
        "tint": mixed(primary, "#14191B", 0.72),
        "hair": mixed(primary, "#14191B", 0.35),
    }
    yield f":root{{{_declared(light)}}}"
    if screen:
        yield f"@media screen and (prefers-color-scheme:dark){{:root{{{_declared(dark)}}}}}"


def _declared(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def data_uri(svg: str) -> str:
    """A drawing of the package as an address that needs no request."""
    return "data:image/svg+xml," + quote(svg.replace('"', "'"), safe="=:/,'.-")


def _palette(look: Mapping[str, str]) -> Palette:
    return palette(_colour(look, "primary", PRIMARY), _colour(look, "accent", ACCENT))


def _colour(look: Mapping[str, str], name: str, otherwise: str) -> str:
    """A colour of the publisher; what is no colour never reaches a style sheet."""
    colour = look.get(name, otherwise)
    if not HEX.fullmatch(colour):
        raise ValueError(f"{name}: {colour}")
    return colour


def _fields(value: object) -> dict[str, Plain]:
    fields = plain(value)
    if not isinstance(fields, dict):
        raise TypeError(type(value).__name__)
    return fields
