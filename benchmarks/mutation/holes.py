"""Spoils what stands where: from and to, places, holes left out, misnamed or exchanged."""

import re
from collections.abc import Iterator

from benchmarks.mutation.unit import Change, Unit
from benchmarks.mutation.words import ARGUMENT, exchange, put, top

_ENDS = {
    "uk": r"\{[^{}]*\}|\d[\d ,]*(?: (?:млн|млрд|тис\.))?|[А-ЯІЇЄҐ][\w’-]+|понеділка|п’ятниці",
    "en": r"\{[^{}]*\}|(?:US\$)?\d[\d,.]*\d?(?: (?:million|billion))?|[A-Z][\w’-]+",
}
_WAYS = {
    "uk": (r"(?<![\w’])(?:[Зз]|[Іі]з|[Зз]і|[Вв]ід) ({0})([^{{}}.;,]{{0,25}}?) до ({0})", r"\bFrom\b|\bfrom\b|\bleft\b"),
    "en": (r"\b(?:from|left) ({0})([^{{}}.;,]{{0,30}}?) (?:to|for) ({0})", r"(?<![\w’])(?:[Зз]|[Іі]з|[Зз]і|[Вв]ід) "),
}
_TOWARDS = {"uk": ("з", "до"), "en": ("from", "to")}
_BRANCHES = re.compile(r"up (?P<up>\{(?:[^{}]|\{[^{}]*\})*\}) down (?P<down>\{(?:[^{}]|\{[^{}]*\})*\})")


def swaps(unit: Unit) -> Iterator[Change]:
    """From and to have changed places, or more and less."""
    pattern, needed = _WAYS[unit.language]
    if re.search(needed, unit.source):
        for hit in re.finditer(pattern.format(_ENDS[unit.language]), unit.target):
            one, between, two = hit.groups()
            if one != two:
                new = hit[0].replace(f"{one}{between}", f"\x01{between}", 1)
                new = new[: -len(two)] + one
                yield put(unit.target, hit.span(), new.replace("\x01", two)), f"{one} ⇄ {two}"
    away, towards = _TOWARDS[unit.language]
    away_said, towards_said = _TOWARDS[unit.source_language]
    for hit in re.finditer(rf"(?<![\w’])({away}|{towards}) \{{([a-z_]+), place(?:, genitive)?\}}", unit.target):
        said = away_said if hit[1] == away else towards_said
        if re.search(rf"(?i)(?<![\w’]){said} \{{{hit[2]}, place", unit.source):
            new = towards if hit[1] == away else away
            yield put(unit.target, hit.span(1), new), f"{hit[0]}: {hit[1]} → {new}"
    for hit in _BRANCHES.finditer(unit.target):
        new = f"up {hit['down']} down {hit['up']}"
        yield put(unit.target, hit.span(), new), "up ⇄ down"


_OTHER_PLACES = ("kyiv", "lviv", "odesa", "kherson", "poltava", "warsaw", "romania")


def places(unit: Unit) -> Iterator[Change]:
    """Another place than the source names."""
    yield from exchange("place")(unit)
    for hit in ARGUMENT.finditer(unit.target):
        if "place" in hit["rest"]:
            for other in _OTHER_PLACES:
                if f"{{{other}" not in unit.source:
                    yield put(unit.target, hit.span("name"), other), f"{hit['name']} → {other}"


def dropped(unit: Unit) -> Iterator[Change]:
    """A hole is gone, misnamed, or has words in its stead."""
    for hit in ARGUMENT.finditer(top(unit.target)):
        name = hit["name"]
        yield re.sub(r" {2,}", " ", put(unit.target, hit.span(), "")).strip(), f"{hit[0]} left out"
        yield put(unit.target, hit.span("name"), name[:-1] or "x"), f"{name} misspelt"
        yield put(unit.target, hit.span("name"), f"{name}_total"), f"{name} → {name}_total"
        if "date" in hit["rest"]:
            day = "7 березня 2023 року" if unit.language == "uk" else "7 March 2023"
            yield put(unit.target, hit.span(), day), f"{hit[0]} → {day}"
        elif "place" not in hit["rest"]:
            for number in ("5300", "21") if unit.language == "uk" else ("5,300", "21"):
                yield put(unit.target, hit.span(), number), f"{hit[0]} → {number}"
        if hit["attribute"]:
            yield put(unit.target, hit.span("attribute"), ""), f"{hit['attribute']} left out"
        if hit["attribute"] == ".previous":
            yield put(unit.target, hit.span("attribute"), ".change"), ".previous → .change"


_JOINED = re.compile(r"^(?:[\s,;]|and|та|і|й|або|or|\{[^{}]*\})*$")


def exchanged(unit: Unit) -> Iterator[Change]:
    """Two holes of one sort have changed places, and are not merely told in another order."""
    holes = list(ARGUMENT.finditer(top(unit.target)))
    for first, one in enumerate(holes):
        for two in holes[first + 1 :]:
            written = [f"{hole['name']}{hole['attribute'] or ''}" for hole in (one, two)]
            if _sort(one) != _sort(two) or written[0] == written[1]:
                continue
            if _JOINED.match(unit.target[one.end() : two.start()]):
                continue
            changed = [_named(hole, other) for hole, other in ((one, written[1]), (two, written[0]))]
            target = put(put(unit.target, two.span(), changed[1]), one.span(), changed[0])
            yield target, f"{written[0]} ⇄ {written[1]}"


def _sort(hole: re.Match[str]) -> str:
    return next((sort for sort in ("date", "place") if sort in hole["rest"]), "figure")


def _named(hole: re.Match[str], name: str) -> str:
    return f"{{{name}{hole['rest']}}}"
