"""Exchanges a word for another of its group, and knows where in a target a word, a number or a hole stands."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from benchmarks.mutation.unit import Change, Operator, Unit

UNITS = Path(__file__).parent.parent / "units"
ARGUMENT = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)(?P<attribute>\.[a-z_]+)?(?P<rest>(?:, [a-z]+)*)\}")
_NUMBER = re.compile(r"(?<![\w.,])\d(?:\d|[., \u00a0](?=\d))*(?!\w)")


@cache
def exchangeable() -> dict[str, list[list[dict[str, list[str]]]]]:
    """By sort, the groups of words that must not be exchanged; a word has forms in each language."""
    read = cast(
        "dict[str, list[list[dict[str, str]]]]",
        yaml.load((UNITS / "swaps.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader),
    )
    return {
        sort: [[{code: forms.split("|") for code, forms in word.items()} for word in group] for group in groups]
        for sort, groups in read.items()
    }


@cache
def verbs() -> dict[str, dict[str, str]]:
    """By language, each verb and what it reads as when it is denied."""
    read = yaml.load((UNITS / "verbs.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {"uk": {verb: f"не {verb}" for verb in read["uk"]}, "en": {k: f"did not {v}" for k, v in read["en"].items()}}


@cache
def outside(text: str) -> str:
    """The text with all that stands in braces blanked, so that offsets stay."""
    depth = 0
    kept = []
    for sign in text:
        depth += sign == "{"
        kept.append("\x00" if depth else sign)
        depth -= sign == "}"
    return "".join(kept)


@cache
def word_of(form: str) -> re.Pattern[str]:
    """Finds this form as a whole word, with or without a capital."""
    before = r"(?<![\w’])" if form[0].isalpha() else ""
    after = r"(?![\w’])" if form[-1].isalpha() else ""
    first = f"[{form[0].lower()}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    return re.compile(before + first + re.escape(form[1:]) + after)


def says(text: str, forms: list[str]) -> bool:
    """Whether one of these forms stands in the text."""
    return any(word_of(form).search(text) for form in forms)


def written_as(found: str, form: str) -> str:
    """The other word with a capital where the first had one."""
    return form[0].upper() + form[1:] if found[0].isupper() and form[0].islower() else form


def exchange(sort: str, ahead: str = "") -> Operator:
    """A word is exchanged for another of its group; the source must say the first."""

    def exchanged(unit: Unit) -> Iterator[Change]:
        plain = outside(unit.target)
        for group in exchangeable()[sort]:
            for word in group:
                if not says(unit.source, word[unit.source_language]):
                    continue
                for index, form in enumerate(word[unit.language]):
                    others = [other[unit.language][min(index, len(other[unit.language]) - 1)] for other in group]
                    for hit in word_of(form).finditer(plain):
                        if ahead and not re.match(ahead, unit.target[hit.end() :]):
                            continue
                        for other in others:
                            if other.lower() != form.lower():
                                new = written_as(hit[0], other)
                                yield put(unit.target, hit.span(), new), f"{hit[0]} → {new}"

    return exchanged


def put(text: str, span: tuple[int, int], new: str) -> str:
    """The text with something else at this place."""
    return text[: span[0]] + new + text[span[1] :]


@cache
def _months(language: str) -> list[str]:
    return [form for word in exchangeable()["month"][0] for form in word[language]]


def numbers(unit: Unit) -> Iterator[tuple[re.Match[str], str]]:
    """The literal numbers of a target, and whether each is a day, a year or a count."""
    plain = outside(unit.target)
    months = "|".join(_months(unit.language))
    for hit in _NUMBER.finditer(plain):
        tail, head = plain[hit.end() :], plain[: hit.start()]
        if re.match(rf" (?:{months})\b", tail):
            yield hit, "day"
        elif re.match(r" (?:року|році|рік)\b", tail) or re.search(rf"(?:{months}) $", head):
            yield hit, "year"
        else:
            yield hit, "count"


def figures(target: str) -> Iterator[re.Match[str]]:
    """The holes at the top of a target in which a figure's phrase is said."""
    for hit in ARGUMENT.finditer(top(target)):
        if "date" not in hit["rest"] and "place" not in hit["rest"] and hit["attribute"] != ".as_of":
            yield hit


def top(target: str) -> str:
    """The text with all branches blanked: the holes that are left stand at the top."""
    return re.sub(
        r"\{[a-z][^{}]*?, (?:plural|change),(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}",
        lambda hit: "\x00" * len(hit[0]),
        target,
    )
