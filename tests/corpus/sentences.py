"""The corpora of personal data: what people wrote that must be found, and ordinary sentences in which nothing is."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

import yaml

Language = Literal["en", "uk"]
LANGUAGES: tuple[Language, ...] = ("en", "uk")
STRUCTURED = ("phone", "email", "coordinates", "address", "document")
FOLDER = Path(__file__).parent / "harm"
SECOND = Path(__file__).parent / "harm_second"
THIRD = Path(__file__).parent / "harm_third"
MADE = 2400  # sentences made from frames, a language
SEED = 20230308

_HOLE = re.compile(r"\{(\w+?)(\d?)(\^?)\}")
_MONTHS = {
    "en": ("January", "February", "March", "October", "November", "December"),
    "uk": ("січня", "лютого", "березня", "жовтня", "листопада", "грудня"),
}
_GENITIVE_PLURAL = (0, 5, 6, 7, 8, 9)  # last digits after which any Ukrainian noun stands in the genitive plural
_CENTURY = 100
_COUNTS = {
    "few": (5, 89),
    "votes": (90, 160),
    "cold": (5, 22),
    "round": (5, 14),
    "adults": (1500, 2500),
    "stock": (105, 19_999),
    "load": (4000, 78_999),
}
_DECIMALS = {
    "percent": (1, 98),
    "low": (2, 39),
    "high": (40, 90),
    "hours": (2, 15),
    "wait": (3, 41),
    "margin": (1, 4),
    "decimal": (2, 480),
}
_BEFORE_VOWEL = re.compile(r"\b([Уу]) (?=[АЕЄИІЇОУЮЯаеєиіїоуюя])")
_BEFORE_V = re.compile(r"\b([Вв]) (?=[ВФвф]|Льв|льв)")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with something in it that must be found, and which characters of it."""

    kind: str
    language: Language
    text: str
    what: str

    @property
    def span(self) -> tuple[int, int]:
        """Where `what` stands."""
        start = self.text.index(self.what)
        return start, start + len(self.what)


class _Item(TypedDict):
    kind: str
    secret: str


class _Written(_Item):
    """A case as the second corpus writes it."""

    language: Language
    text: str
    also: NotRequired[list[_Item]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """An ordinary sentence, and whether it was written by itself or made of parts."""

    language: Language
    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Corpus:
    """Cases that must be found and sentences that must be left in peace, by one author."""

    name: str
    cases: tuple[Case, ...]
    sentences: tuple[Sentence, ...]


def _read(name: str, folder: Path = FOLDER) -> object:
    return yaml.load((folder / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def corpora() -> tuple[Corpus, ...]:
    """The corpora in the order in which they were written."""
    return first(), second(), third()


@cache
def first() -> Corpus:
    """The first corpus: tests/corpus/harm."""
    own = {language: frozenset(written(language)) for language in LANGUAGES}
    quiet = (Sentence(language, text, text in own[language]) for language in LANGUAGES for text in ordinary(language))
    return Corpus("first", cases(), tuple(quiet))


@cache
def second() -> Corpus:
    """The second corpus: tests/corpus/harm_second; a text with two things to find is two cases."""
    return _later("second", SECOND)


@cache
def third() -> Corpus:
    """The third corpus: tests/corpus/harm_third."""
    return _later("third", THIRD)


def _later(name: str, folder: Path) -> Corpus:
    held: list[Case] = []
    for each in cast("dict[str, list[_Written]]", _read("cases.yaml", folder))["cases"]:
        held.append(Case(each["kind"], each["language"], each["text"], each["secret"]))
        held += [Case(one["kind"], each["language"], each["text"], one["secret"]) for one in each.get("also", ())]
    quiet = cast("dict[str, list[dict[str, str]]]", _read("ordinary.yaml", folder))["sentences"]
    return Corpus(
        name,
        tuple(held),
        tuple(Sentence(cast("Language", each["language"]), each["text"], "-own-" in each["id"]) for each in quiet),
    )


@cache
def cases() -> tuple[Case, ...]:
    """All sentences in which something must be found."""
    held: list[Case] = []
    for language in LANGUAGES:
        for group in ("structured", "people"):
            entries = cast("list[dict[str, str]]", _read(f"{group}-{language}.yaml"))
            held += [Case(each["kind"], language, each["text"], each["what"]) for each in entries]
    return tuple(held)


@cache
def written(language: Language) -> tuple[str, ...]:
    """The ordinary sentences that were written one by one."""
    return tuple(cast("list[str]", _read(f"ordinary-{language}.yaml")))


@cache
def made(language: Language, count: int = MADE) -> tuple[str, ...]:
    """Ordinary sentences from frames: the same ones in every run, no two alike."""
    chance = random.Random(f"{SEED} {language}")
    data = cast("dict[str, object]", _read(f"frames-{language}.yaml"))
    frames = cast("list[str]", data["frames"])
    slots = cast("dict[str, list[str]]", data["slots"])
    sentences: dict[str, None] = {}
    while len(sentences) < count:
        frame = frames[len(sentences) % len(frames)]
        sentences[_Filling(language, slots, chance).fill(frame)] = None
    return tuple(sentences)


def ordinary(language: Language) -> tuple[str, ...]:
    """All ordinary sentences of a language, those written by hand first."""
    return written(language) + made(language)


class _Filling:
    """One sentence being made: no word of a slot comes twice."""

    def __init__(self, language: Language, slots: dict[str, list[str]], chance: random.Random) -> None:
        self._language = language
        self._slots = slots
        self._chance = chance
        self._taken: set[str] = set()

    def fill(self, frame: str) -> str:
        text = _HOLE.sub(self._hole, frame)
        if self._language == "en":
            return text
        text = _BEFORE_VOWEL.sub(lambda hit: "В " if hit[1] == "У" else "в ", text)
        return _BEFORE_V.sub(lambda hit: "У " if hit[1] == "В" else "у ", text)

    def _hole(self, hole: re.Match[str]) -> str:
        name = hole[1]
        text = self._word(self._slots[name]) if name in self._slots else self._number(name)
        return text[0].upper() + text[1:] if hole[3] else text

    def _word(self, words: list[str]) -> str:
        chosen = self._chance.choice([word for word in words if word not in self._taken])
        self._taken.add(chosen)
        return chosen

    def _number(self, name: str) -> str:
        draw = self._chance.randint
        if name in _COUNTS:
            return self._grouped(draw(*_COUNTS[name]))
        if name in _DECIMALS:
            return self._decimal(draw(*_DECIMALS[name]))
        made: dict[str, Callable[[], str]] = {
            "count": lambda: self._grouped(draw(100, 10 ** draw(4, 6))),
            "rate": lambda: f"{draw(30, 45)}{self._comma}{draw(1000, 9999)}",
            "year": lambda: str(draw(2022, 2023)),
            "days": self._days,
            "date": self._date,
            "code": lambda: f"{draw(1, 74):02}{draw(2, 12):02}{draw(1, 40) * 10 + 7:03}",
            "tag": lambda: self._chance.choice(["idps", "refugees", "f", "m", "children"]),
            "symbol": self._symbol,
            "resolution": lambda: f"A/RES/{draw(60, 77)}/{draw(10, 320)}",
            "imo": lambda: _imo(draw(900000, 989999)),
            "issn": lambda: _issn(draw(1000000, 2999999)),
        }
        return made[name]()

    @property
    def _comma(self) -> str:
        return "," if self._language == "uk" else "."

    def _even(self, number: int) -> int:
        """A number after which the noun of the frame is right."""
        if self._language == "en":
            return number
        while number % 10 not in _GENITIVE_PLURAL and number % _CENTURY not in range(11, 15):
            number += 1
        return number

    def _grouped(self, number: int) -> str:
        number = self._even(number)
        if self._language == "en":
            return f"{number:,}"
        return str(number) if number < 10_000 else f"{number:,}".replace(",", self._chance.choice(" \u00a0"))

    def _decimal(self, whole: int) -> str:
        return f"{whole}{self._comma}{self._chance.randint(1, 9)}"

    def _days(self) -> str:
        first = self._chance.randint(1, 20)
        return f"{first} {'до' if self._language == 'uk' else 'and'} {first + self._chance.randint(2, 8)}"

    def _date(self) -> str:
        day, year = self._chance.randint(1, 28), self._chance.randint(2022, 2023)
        month = self._chance.choice(_MONTHS[self._language])
        return f"{day} {month} {year}" + (" року" if self._language == "uk" else "")

    def _symbol(self) -> str:
        draw = self._chance.randint
        year = draw(2021, 2023)
        head = self._chance.choice(["S", "E", "A/HRC", "ST/SGB", "TD/B"])
        return f"{head}/{draw(40, 60) if head == 'A/HRC' else year}/{draw(2, 990)}"


def _imo(six: int) -> str:
    """A ship's number with its check digit."""
    digits = [int(digit) for digit in str(six)]
    return f"{six}{sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True)) % 10}"


def _issn(seven: int) -> str:
    """A serial's number with its check digit."""
    rest = -sum(int(digit) * weight for digit, weight in zip(str(seven), range(8, 1, -1), strict=True)) % 11
    last = "X" if rest == 10 else str(rest)
    return f"{str(seven)[:4]}-{str(seven)[4:]}{last}"
