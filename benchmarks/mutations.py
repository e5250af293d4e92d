"""The ways in which a good translation can be made to say something else; each is a class of error.

Written before the checks of translations were read. An operator takes a unit and yields targets that are changed in one
place; it yields nothing where it is not certain that the meaning changes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import cast

import yaml

UNITS = Path(__file__).parent / "units"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its translation as drafted."""

    name: str
    source: str
    target: str
    source_language: str
    language: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A unit whose target was spoilt in one place: how it reads now, which class of error that is, what was done."""

    unit: Unit
    target: str
    error: str
    done: str


Change = tuple[str, str]  # the spoilt target, what was done
Operator = Callable[[Unit], Iterator[Change]]

_ARGUMENT = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)(?P<attribute>\.[a-z_]+)?(?P<rest>(?:, [a-z]+)*)\}")
_NUMBER = re.compile(r"(?<![\w.,])\d(?:[\d]|[.,  ](?=\d))*(?![\w])")
_MARK = re.compile(r"[.,]")
_AHEAD = (
    r"(?= ?(?:US\$|[\d{$€£]|ten\b|half|a third|one in|a quarter|десять|половини|третин|чверть|(?:a |one )?million\b))"
)
_HEDGES = {
    "en": ("reported", "alleged", "estimat", "according", "said", "says", "expect", "appear", "may ", "account"),
    "uk": ("повідомл", "стверджу", "оцін", "за даними", "за словами", "сказав", "очіку", "назва", "може", "можуть"),
}
_SURE = {"en": ("confirm", "verif"), "uk": ("підтвер",)}


@cache
def _swaps() -> dict[str, list[list[dict[str, list[str]]]]]:
    read = cast(
        "dict[str, list[list[dict[str, str]]]]",
        yaml.load((UNITS / "swaps.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader),
    )
    return {
        sort: [[{code: forms.split("|") for code, forms in word.items()} for word in group] for group in groups]
        for sort, groups in read.items()
    }


@cache
def _verbs() -> dict[str, dict[str, str]]:
    """By language, each verb and what it reads as when it is denied."""
    read = yaml.load((UNITS / "verbs.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {"uk": {verb: f"не {verb}" for verb in read["uk"]}, "en": {k: f"did not {v}" for k, v in read["en"].items()}}


@cache
def _outside(text: str) -> str:
    """The text with all that stands in braces blanked, so that offsets stay."""
    depth = 0
    kept = []
    for sign in text:
        depth += sign == "{"
        kept.append("\x00" if depth else sign)
        depth -= sign == "}"
    return "".join(kept)


@cache
def _word(form: str, ahead: str = "") -> re.Pattern[str]:
    before = r"(?<![\w’])" if form[0].isalpha() else ""
    after = r"(?![\w’])" if form[-1].isalpha() else ""
    first = f"[{form[0].lower()}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    return re.compile(before + first + re.escape(form[1:]) + after + ahead)


def _says(text: str, forms: list[str]) -> bool:
    return any(_word(form).search(text) for form in forms)


def _as(found: str, form: str) -> str:
    """The other word with a capital where the first had one."""
    return form[0].upper() + form[1:] if found[0].isupper() and form[0].islower() else form


def _exchange(sort: str, ahead: str = "") -> Operator:
    """A word is exchanged for another of its group; the source must say the first."""

    def exchanged(unit: Unit) -> Iterator[Change]:
        plain = _outside(unit.target)
        for group in _swaps()[sort]:
            for word in group:
                if not _says(unit.source, word[unit.source_language]):
                    continue
                for index, form in enumerate(word[unit.language]):
                    others = [other[unit.language][min(index, len(other[unit.language]) - 1)] for other in group]
                    for hit in _word(form).finditer(plain):
                        if ahead and not re.match(ahead, unit.target[hit.end() :]):
                            continue
                        for other in others:
                            if other.lower() != form.lower():
                                new = _as(hit[0], other)
                                yield _put(unit.target, hit.span(), new), f"{hit[0]} → {new}"

    return exchanged


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


@cache
def _months(language: str) -> list[str]:
    return [form for word in _swaps()["month"][0] for form in word[language]]


def _numbers(unit: Unit) -> Iterator[tuple[re.Match[str], str]]:
    """The literal numbers of a target, and whether each is a day, a year or a count."""
    plain = _outside(unit.target)
    months = "|".join(_months(unit.language))
    for hit in _NUMBER.finditer(plain):
        tail, head = plain[hit.end() :], plain[: hit.start()]
        if re.match(rf" (?:{months})\b", tail):
            yield hit, "day"
        elif re.match(r" (?:року|році|рік)\b", tail) or re.search(rf"(?:{months}) $", head):
            yield hit, "year"
        else:
            yield hit, "count"


def digits(unit: Unit) -> Iterator[Change]:
    """One digit is another, or two have changed places."""
    for hit, sort in _numbers(unit):
        if sort != "count":
            continue
        for at in (index for index, sign in enumerate(hit[0]) if sign.isdigit()):
            for digit in "0123456789":
                if digit != hit[0][at] and not (digit == "0" and at == 0):
                    new = _put(hit[0], (at, at + 1), digit)
                    yield _put(unit.target, hit.span(), new), f"{hit[0]} → {new}"
        for at, (one, two) in enumerate(pairwise(hit[0])):
            if one.isdigit() and two.isdigit() and one != two and not (at == 0 and two == "0"):
                new = _put(hit[0], (at, at + 2), two + one)
                yield _put(unit.target, hit.span(), new), f"{hit[0]} → {new}"
    yield from _exchange("numeral")(unit)


def magnitudes(unit: Unit) -> Iterator[Change]:
    """Ten, a hundred or a thousand times as much or as little."""
    comma, group = (",", " ") if unit.language == "uk" else (".", ",")
    for hit, sort in _numbers(unit):
        number = hit[0]
        if sort != "count":
            continue
        whole = number.replace(group, "")
        changed = (
            {number.replace(comma, "")}
            if comma in number
            else {_grouped(whole + "0", unit), _grouped(whole + "00", unit)}
        )
        if comma in number:
            before, after = number.split(comma)[:2]
            changed |= {f"{before}{after[0]}{comma}{after[1:] or '0'}", f"0{comma}{before}{after}"}
        elif len(whole) > 1:
            changed |= {_grouped(whole[:-1], unit), _grouped(whole + "000", unit), f"{whole[:-1]}{comma}{whole[-1]}"}
        for new in sorted(changed):
            if _value(new, unit) != _value(number, unit):
                yield _put(unit.target, hit.span(), new), f"{number} → {new}"
    yield from _exchange("step")(unit)


def _grouped(whole: str, unit: Unit) -> str:
    mark, least = (" ", 5) if unit.language == "uk" else (",", 4)
    return whole if len(whole) < least else f"{int(whole):,}".replace(",", mark)


def _value(number: str, unit: Unit) -> float:
    return float(number.replace(" ", "").replace(" ", "").replace(",", "." if unit.language == "uk" else ""))


_ANY_MONTH = 28  # days that every month has


def dates(unit: Unit) -> Iterator[Change]:
    """Another day, month or year."""
    for hit, sort in _numbers(unit):
        number = int(hit[0]) if hit[0].isdigit() else 0
        others: tuple[int, ...] = ()
        if sort == "day":
            nearby = (number - 1, number + 1, number + 10, number - 10)
            others = tuple(day for day in nearby if 0 < day <= _ANY_MONTH)
        elif sort == "year" and number:
            others = (number - 1, number + 1, number - 10)
        for other in sorted({*others} - {number}):
            yield _put(unit.target, hit.span(), str(other)), f"{number} → {other}"
    yield from _exchange("month")(unit)


def modifiers(unit: Unit) -> Iterator[Change]:
    """Another word before a number, none where there was one, or one where there was none."""
    yield from _exchange("modifier", _AHEAD)(unit)
    plain = _outside(unit.target)
    known = {
        form
        for group in _swaps()["modifier"]
        for word in group
        for form in word[unit.language]
        if form != "до" or _says(unit.source, ["up to"])
    }
    sites = {hit.start() for hit, sort in _numbers(unit) if sort == "count"}
    sites |= {hit.start() for hit in _figures(unit.target)}
    taken: set[tuple[int, int]] = set()
    for form in sorted(known, key=len, reverse=True):
        for hit in _word(form).finditer(plain):
            if re.match(_AHEAD, unit.target[hit.end() :]) and not any(
                hit.start() < end and start < hit.end() for start, end in taken
            ):
                taken.add(hit.span())
                rest = unit.target[hit.end() + 1 :]
                rest = rest[0].upper() + rest[1:] if hit[0][0].isupper() else rest
                yield unit.target[: hit.start()] + rest, f"{hit[0]} left out"
    said = {"en": ("about", "at least", "more than", "nearly"), "uk": ("приблизно", "щонайменше", "понад", "майже")}
    for site in sorted(sites):
        before = unit.target[:site]
        if (
            not before
            or any(before.lower().rstrip(" $€£US").endswith(form) for form in known)
            or re.search(r"[№–-]\s?$", before)
        ):
            continue
        start = len(re.sub(r"(?:US)?[$€£]$", "", before))
        for form in said[unit.language]:
            yield _put(unit.target, (start, start), form + " "), f"{form} added"


def _figures(target: str) -> Iterator[re.Match[str]]:
    """The holes at the top of a target in which a figure's phrase is said."""
    for hit in _ARGUMENT.finditer(_top(target)):
        if "date" not in hit["rest"] and "place" not in hit["rest"] and hit["attribute"] != ".as_of":
            yield hit


def _top(target: str) -> str:
    """The text with all branches blanked: the holes that are left stand at the top."""
    return re.sub(
        r"\{[a-z][^{}]*?, (?:plural|change),(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}",
        lambda hit: "\x00" * len(hit[0]),
        target,
    )


_NOT = {
    "uk": [(re.compile(r"(?<!\w)[Нн]е (?=[а-яіїєґ])"), "")],
    "en": [
        (re.compile(r"\b(did|is|are|has|have|do|does|was|were|will|had|may|can) not\b"), r"\1"),
        (re.compile(r"\bcannot\b"), "can"),
        (re.compile(r"\bNo (?=[a-z])"), "Some "),
        (re.compile(r"\bno (?=[a-z])"), "some "),
        (re.compile(r"\bnone\b"), "one"),
        (re.compile(r"\bNobody\b"), "Somebody"),
    ],
}
# After these, a word in -ed is a participle.
_NO_PREDICATE = re.compile(
    r"\b(?:was|were|been|be|has|have|had|is|are|and|not|people|children|those|the|as)(?: \w+)? $"
)
_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|will|can|must|(?:has|have|had)(?= (?:been|\w+ed)\b))\b(?! not| no\b)(?= [a-z{])"
)


def negations(unit: Unit) -> Iterator[Change]:
    """What was denied is said, or what was said is denied."""
    yield from _said_after_all(unit)
    yield from _denied_in_ukrainian(unit) if unit.language == "uk" else _denied_in_english(unit)


def _said_after_all(unit: Unit) -> Iterator[Change]:
    plain = _outside(unit.target)
    if unit.language == "uk" and re.search(r"(?i)\b(?:жодн|ніхто|ніде|ніколи|ні)", plain):
        return  # of two denials the other would stay
    for pattern, new in _NOT[unit.language]:
        for hit in pattern.finditer(plain):
            said = hit.expand(new)
            rest = unit.target[hit.end() :]
            if hit[0][0].isupper() and not said:
                rest = rest[0].upper() + rest[1:]
            yield unit.target[: hit.start()] + said + rest, f"{hit[0].strip()} → {said.strip() or 'nothing'}"


def _denied_in_ukrainian(unit: Unit) -> Iterator[Change]:
    said = re.compile(rf"(?<![\w’])(?<!не )(?:{'|'.join(_verbs()['uk'])})(?![\w’])", re.IGNORECASE)
    for hit in said.finditer(_outside(unit.target)):
        new = _as(hit[0], _verbs()["uk"][hit[0].lower()])
        yield _put(unit.target, hit.span(), new), f"{hit[0]} → {new}"


def _denied_in_english(unit: Unit) -> Iterator[Change]:
    plain = _outside(unit.target)
    for hit in _AUXILIARY.finditer(plain.replace("\x00", "{")):
        yield _put(unit.target, hit.span(), f"{hit[0]} not"), f"{hit[0]} → {hit[0]} not"
    for verb, denied in _verbs()["en"].items():
        for hit in re.finditer(rf"(?<=[a-zA-Z\x00] ){verb}\b(?! by| as| in the night)", plain):
            if not _NO_PREDICATE.search(plain[: hit.start()]):
                yield _put(unit.target, hit.span(), denied), f"{verb} → {denied}"


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
                yield _put(unit.target, hit.span(), new.replace("\x01", two)), f"{one} ⇄ {two}"
    away, towards = _TOWARDS[unit.language]
    away_said, towards_said = _TOWARDS[unit.source_language]
    for hit in re.finditer(rf"(?<![\w’])({away}|{towards}) \{{([a-z_]+), place(?:, genitive)?\}}", unit.target):
        said = away_said if hit[1] == away else towards_said
        if re.search(rf"(?i)(?<![\w’]){said} \{{{hit[2]}, place", unit.source):
            new = towards if hit[1] == away else away
            yield _put(unit.target, hit.span(1), new), f"{hit[0]}: {hit[1]} → {new}"
    for hit in _BRANCHES.finditer(unit.target):
        new = f"up {hit['down']} down {hit['up']}"
        yield _put(unit.target, hit.span(), new), "up ⇄ down"


_OTHER_PLACES = ("kyiv", "lviv", "odesa", "kherson", "poltava", "warsaw", "romania")


def places(unit: Unit) -> Iterator[Change]:
    """Another place than the source names."""
    yield from _exchange("place")(unit)
    for hit in _ARGUMENT.finditer(unit.target):
        if "place" in hit["rest"]:
            for other in _OTHER_PLACES:
                if f"{{{other}" not in unit.source:
                    yield _put(unit.target, hit.span("name"), other), f"{hit['name']} → {other}"


_SPEAKERS = r"(?:УВКБ ООН|МОМ|ВПП|УКГС|ЮНІСЕФ|МАГАТЕ|Омбудсман) (?:повідомило|повідомила|повідомляє|попередила|сказав)"
_SAID_BY = {
    "uk": [
        r"^За (?:даними|оцінкою|словами|повідомленням) [^,{}]+, ",
        r"(?<=\. )За (?:даними|оцінкою|словами|повідомленням) [^,{}]+, ",
        rf"(?<= ){_SPEAKERS}, що ",
        rf"^{_SPEAKERS}, що ",
    ],
    "en": [
        r"^According to [^,{}]+, ",
        r"^(?:The )?[A-Z]\w+ (?:estimates|says|said|reported|expects) that ",
        r", (?:the )?[A-Z][\w ]+ (?:said|estimates|reported|warned)(?: on \w+day)?(?=[.;])",
        r", according to [^.,{}]+(?=\.|$)",
    ],
}
_SUFFIX = {"uk": ", за даними {}.", "en": ", according to {}."}


def attributions(unit: Unit) -> Iterator[Change]:
    """Another says it, nobody does, or somebody where nobody did."""
    yield from _exchange("attribution")(unit)
    for pattern in _SAID_BY[unit.language]:
        for hit in re.finditer(pattern, unit.target):
            rest = unit.target[hit.end() :]
            if hit.start() == 0 or unit.target[hit.start() - 2 : hit.start()] == ". ":
                rest = rest[0].upper() + rest[1:]
            yield unit.target[: hit.start()] + rest, f"{hit[0].strip(' ,')} left out"
    if unit.target.endswith(".") and not any(hedge in unit.source.lower() for hedge in _HEDGES[unit.source_language]):
        for word in _swaps()["attribution"][0][:4]:
            name = word[unit.language][0]
            if word[unit.source_language][0] not in unit.source:
                yield unit.target[:-1] + _SUFFIX[unit.language].format(name), f"{name} added"


def certainties(unit: Unit) -> Iterator[Change]:
    """What is only said stands as a fact, or a fact as what is only said."""
    yield from _exchange("certainty")(unit)
    for pattern in ("^За попередніми повідомленнями, ", "^Як стверджують, ", "^Reportedly, ", "^Allegedly, "):
        hit = re.match(pattern, unit.target)
        if hit:
            rest = unit.target[hit.end() :]
            yield rest[0].upper() + rest[1:], f"{hit[0].strip(' ,')} left out"
    if not unit.target.endswith("."):
        return
    lower = unit.source.lower()
    if not any(hedge in lower for hedge in (*_HEDGES[unit.source_language], *_SURE[unit.source_language])):
        added = {"uk": (", як стверджують.", ", імовірно."), "en": (", reportedly.", ", it is alleged.")}
        for end in added[unit.language]:
            yield unit.target[:-1] + end, f"{end.strip(' ,.')} added"
    if any(hedge in lower for hedge in _HEDGES[unit.source_language]) and not any(
        word in lower for word in _SURE[unit.source_language]
    ):
        end = {"uk": ", і це підтверджено.", "en": ", and this has been confirmed."}[unit.language]
        yield unit.target[:-1] + end, f"{end.strip(' ,.')} added"


def dropped(unit: Unit) -> Iterator[Change]:
    """A hole is gone, misnamed, or has words in its stead."""
    for hit in _ARGUMENT.finditer(_top(unit.target)):
        name = hit["name"]
        yield re.sub(r" {2,}", " ", _put(unit.target, hit.span(), "")).strip(), f"{hit[0]} left out"
        yield _put(unit.target, hit.span("name"), name[:-1] or "x"), f"{name} misspelt"
        yield _put(unit.target, hit.span("name"), f"{name}_total"), f"{name} → {name}_total"
        if "date" in hit["rest"]:
            day = "7 березня 2023 року" if unit.language == "uk" else "7 March 2023"
            yield _put(unit.target, hit.span(), day), f"{hit[0]} → {day}"
        elif "place" not in hit["rest"]:
            for number in ("5300", "21") if unit.language == "uk" else ("5,300", "21"):
                yield _put(unit.target, hit.span(), number), f"{hit[0]} → {number}"
        if hit["attribute"]:
            yield _put(unit.target, hit.span("attribute"), ""), f"{hit['attribute']} left out"
        if hit["attribute"] == ".previous":
            yield _put(unit.target, hit.span("attribute"), ".change"), ".previous → .change"


_JOINED = re.compile(r"^(?:[\s,;]|and|та|і|й|або|or|\{[^{}]*\})*$")


def exchanged(unit: Unit) -> Iterator[Change]:
    """Two holes of one sort have changed places, and are not merely told in another order."""
    holes = list(_ARGUMENT.finditer(_top(unit.target)))
    for first, one in enumerate(holes):
        for two in holes[first + 1 :]:
            written = [f"{hole['name']}{hole['attribute'] or ''}" for hole in (one, two)]
            if _sort(one) != _sort(two) or written[0] == written[1]:
                continue
            if _JOINED.match(unit.target[one.end() : two.start()]):
                continue
            changed = [_named(hole, other) for hole, other in ((one, written[1]), (two, written[0]))]
            target = _put(_put(unit.target, two.span(), changed[1]), one.span(), changed[0])
            yield target, f"{written[0]} ⇄ {written[1]}"


def _sort(hole: re.Match[str]) -> str:
    return next((sort for sort in ("date", "place") if sort in hole["rest"]), "figure")


def _named(hole: re.Match[str], name: str) -> str:
    return f"{{{name}{hole['rest']}}}"


CLASSES: dict[str, Operator] = {
    "digit": digits,
    "magnitude": magnitudes,
    "unit": _exchange("unit"),
    "currency": _exchange("currency"),
    "date": dates,
    "weekday": _exchange("weekday"),
    "modifier": modifiers,
    "negation": negations,
    "from and to": swaps,
    "place": places,
    "attribution": attributions,
    "certainty": certainties,
    "argument dropped": dropped,
    "argument swapped": exchanged,
    "tense": _exchange("tense"),
    "sense": _exchange("sense"),
}
UNCLAIMED = ("tense", "sense")  # printed, and held to no bar


def mutants(unit: Unit) -> Iterator[Mutant]:
    """Every way in which this unit can be spoilt, each once."""
    seen = {unit.target}
    for error, operator in CLASSES.items():
        for target, done in operator(unit):
            if target not in seen:
                seen.add(target)
                yield Mutant(unit, target, error, done)
