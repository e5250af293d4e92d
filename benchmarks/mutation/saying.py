"""Spoils what is said to be so, by whom, and how surely: negation, attribution, certainty."""

import re
from collections.abc import Iterator

from benchmarks.mutation.unit import Change, Unit
from benchmarks.mutation.words import exchange, exchangeable, outside, put, verbs, written_as

_HEDGES = {
    "en": ("reported", "alleged", "estimat", "according", "said", "says", "expect", "appear", "may ", "account"),
    "uk": ("повідомл", "стверджу", "оцін", "за даними", "за словами", "сказав", "очіку", "назва", "може", "можуть"),
}
_SURE = {"en": ("confirm", "verif"), "uk": ("підтвер",)}


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
    plain = outside(unit.target)
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
    said = re.compile(rf"(?<![\w’])(?<!не )(?:{'|'.join(verbs()['uk'])})(?![\w’])", re.IGNORECASE)
    for hit in said.finditer(outside(unit.target)):
        new = written_as(hit[0], verbs()["uk"][hit[0].lower()])
        yield put(unit.target, hit.span(), new), f"{hit[0]} → {new}"


def _denied_in_english(unit: Unit) -> Iterator[Change]:
    plain = outside(unit.target)
    for hit in _AUXILIARY.finditer(plain.replace("\x00", "{")):
        yield put(unit.target, hit.span(), f"{hit[0]} not"), f"{hit[0]} → {hit[0]} not"
    for verb, denied in verbs()["en"].items():
        for hit in re.finditer(rf"(?<=[a-zA-Z\x00] ){verb}\b(?! by| as| in the night)", plain):
            if not _NO_PREDICATE.search(plain[: hit.start()]):
                yield put(unit.target, hit.span(), denied), f"{verb} → {denied}"


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
    yield from exchange("attribution")(unit)
    for pattern in _SAID_BY[unit.language]:
        for hit in re.finditer(pattern, unit.target):
            rest = unit.target[hit.end() :]
            if hit.start() == 0 or unit.target[hit.start() - 2 : hit.start()] == ". ":
                rest = rest[0].upper() + rest[1:]
            yield unit.target[: hit.start()] + rest, f"{hit[0].strip(' ,')} left out"
    if unit.target.endswith(".") and not any(hedge in unit.source.lower() for hedge in _HEDGES[unit.source_language]):
        for word in exchangeable()["attribution"][0][:4]:
            name = word[unit.language][0]
            if word[unit.source_language][0] not in unit.source:
                yield unit.target[:-1] + _SUFFIX[unit.language].format(name), f"{name} added"


def certainties(unit: Unit) -> Iterator[Change]:
    """What is only said stands as a fact, or a fact as what is only said."""
    yield from exchange("certainty")(unit)
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
