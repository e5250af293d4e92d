"""Knows one language: its numbers, quantities, dates, lists, marks and order of letters, all from its grammar."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import get_args

from sitrep.language.branch import Branch
from sitrep.language.days import Days, Style
from sitrep.language.marks import Marks
from sitrep.language.meanings import Meanings, Wordings, wordings
from sitrep.language.numerals import NO_BREAK, Compact, Numerals, rounded
from sitrep.language.prose import Prose
from sitrep.language.typography import Typography
from sitrep.language.writing import Writing
from sitrep.model.figure import Qualifier, Unit
from sitrep.model.message import CASES, Case

_SORTS = ("counted", "measured")
Agreement = Mapping[Case, Mapping[str, str]]
_PHRASE = "phrase"  # a qualifier that governs nothing leaves the case to the sentence
_HEADLINE_DIGITS = 3
_LETTERS = ("Lu", "Ll", "Lo")  # U+02BC, an apostrophe, is a "modifier letter"


@dataclass(frozen=True)
class Quantity:
    """A value, or a range from low to high, with its unit and the word that its source put before it."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str = "exact"
    digits: int | None = None


@dataclass(frozen=True)
class _Unit:
    sort: str
    prose: str
    table: str
    label: str
    forms: Mapping[str, str]


@dataclass(frozen=True)
class _Words:
    """Words around an amount, by sort of unit, the case that they govern, and the cases in which they are used."""

    said: Mapping[str, str]
    govern: str
    cases: tuple[str, ...] = CASES

    def case(self, asked: Case) -> Case:
        """The case of the noun where the sentence asks for one."""
        return next((case for case in CASES if case == self.govern), asked)


@dataclass(frozen=True)
class _Conjunction:
    word: str
    after: str
    before: str

    def fits(self, last: str, first: str) -> bool:
        """Whether it may stand between a word that ends and one that begins so."""
        return (not self.after or last in self.after) and (not self.before or first in self.before)


@dataclass(frozen=True, eq=False)
class Language:
    """One language as its grammar describes it; whatever it says has its unbreakable spaces already."""

    code: str
    tag: str
    name: str
    direction: str
    alphabet: str
    compares: frozenset[str]
    writing: Writing
    marks: Marks
    prose: Prose
    _numerals: Numerals
    _days: Days
    _typography: Typography
    _agreement: Agreement
    _after_step: str
    _units: Mapping[str, _Unit]
    _qualifiers: Mapping[str, _Words]
    _range: _Words
    _comma: str
    _and: tuple[_Conjunction, ...]
    _wordings: Wordings

    @classmethod
    def from_tree(cls, code: str, tree: object) -> "Language":
        """The language of a grammar file, all of its scalars text; one that lacks a key is refused."""
        root = Branch(code, tree)
        about, lists = root.branch("language"), root.branch("lists")
        numerals, days = Numerals.of(code, root), Days.of(root)
        nouns, cases = root.branch("units"), root.branch("agreement")
        agreement = MappingProxyType({case: cases.table(case, numerals.categories) for case in CASES})
        after_step = cases.text("step")
        cases.close()
        cases.settle()  # the forms of every noun follow from these
        units = _units(nouns, {after_step, *(form for row in agreement.values() for form in row.values())})
        alphabet, marks = root.text("alphabet"), Marks.of(root, numerals)
        followers = [form for unit in units.values() for form in unit.forms.values()]
        followers += [*days.months["dated"], *days.months["short"]]
        made = cls(
            code,
            about.text("tag"),
            about.text("name"),
            about.text("direction", among=("ltr", "rtl")),
            alphabet,
            frozenset(root.words("compares")),
            Writing.of(root),
            marks,
            Prose.of(root, marks),
            numerals,
            days,
            Typography.of(root, numerals, followers, alphabet),
            agreement,
            after_step,
            units,
            _qualifiers(root.branch("qualifiers")),
            _range(root.branch("range")),
            lists.text("comma"),
            tuple(_conjunction(row) for row in lists.rows("and")),
            wordings(root),
        )
        for branch in (about, lists, nouns, root):
            branch.close()
        root.settle()
        return made

    @property
    def categories(self) -> tuple[str, ...]:
        """The plural categories that it tells apart."""
        return self._numerals.categories

    def is_month(self, word: str) -> bool:
        """Whether a word is a month, in any of its forms."""
        return (self.calendar.get(word) or self.calendar.get(word.lower(), "")).startswith("month")

    def weekday(self, day: dt.date) -> str:
        """The name of the day's weekday."""
        return self._days.weekdays[day.weekday()]

    def weekday_named(self, word: str) -> int | None:
        """Which weekday a word is in any of its forms, Monday as 1."""
        sort, _, number = (self.calendar.get(word) or self.calendar.get(word.lower(), "")).partition(" ")
        return int(number) if sort == "weekday" else None

    @property
    def calendar(self) -> Mapping[str, str]:
        """Each form of the names of months and weekdays, and which of them it is."""
        return self._days.calendar

    @cached_property
    def meanings(self) -> Meanings:
        """What its words mean, for checks that hold two languages against each other."""
        return Meanings(self._wordings, self.calendar)

    @property
    def binding(self) -> tuple[str, ...]:
        """The words that may not end a line."""
        return self._typography.binding

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """What may not part from the number before it, beside unit nouns and months."""
        return self._typography.followers

    def plural(self, number: Decimal) -> str:
        """The plural category of a number as it is displayed."""
        return self._numerals.category(number)

    def category(self, quantity: Quantity) -> str:
        """The plural category of what agrees with a quantity: by the number that is displayed last."""
        shown = self._shown(quantity)[-1]
        return self._numerals.compacted if shown.step else self.plural(shown.number)

    def number(self, value: Decimal, *, table: bool = False) -> str:
        """A number in full; in a table that holds longer numbers, four digits are grouped too."""
        return self._numerals.written(value, table=table)

    def compact(self, value: Decimal, digits: int | None = None) -> Compact:
        """A number as prose writes it, to the digits that its source gave: 5.4 million, 640,000, 8,108,448."""
        return self._numerals.compact(value, digits)

    def rounded(self, value: Decimal, digits: int) -> Compact:
        """A number to so many significant digits: 8.11 million, 848,000."""
        return self._numerals.compact(value, digits)

    def scale(self, value: Decimal, largest: Decimal | None = None) -> str:
        """A number on an axis up to the largest, in the same step as all others on it."""
        return self._numerals.scale(value, value if largest is None else largest)

    def phrase(self, quantity: Quantity, case: Case = "nominative") -> str:
        """The whole phrase: "at least 30 people", "близько 21 особи"; a qualifier that governs a case keeps its own."""
        unit, words = self._units[quantity.unit], self._qualifiers[quantity.qualifier]
        if len(self._shown(quantity)) > 1 and quantity.qualifier == "exact" and case in self._range.cases:
            return self._spoken_range(quantity, unit, self._range.case(case))
        amount = self._with_unit(self._digits(quantity), unit.prose, quantity, words.case(case))
        return words.said[unit.sort].format(amount=amount)

    def number_only(self, quantity: Quantity, *, table: bool = False) -> str:
        """The number alone, without qualifier and unit; in a table it is in full."""
        if not table:
            return self._digits(quantity)
        return self._ranged([self.number(rounded(one, quantity.digits), table=True) for one in _values(quantity)])

    def display(self, quantity: Quantity, digits: int = _HEADLINE_DIGITS) -> tuple[str, str]:
        """A headline number and the unit beside it: ("about 5.4 million", "people"); a sign stays with its number.

        It is rounded to so many digits only where that shortens it.
        """
        unit, words = self._units[quantity.unit], self._qualifiers[quantity.qualifier]
        given = digits if quantity.digits is None else min(digits, quantity.digits)
        short = Quantity(quantity.value, quantity.low, quantity.high, quantity.unit, quantity.qualifier, given)
        shown = short if any(one.step for one in self._shown(short)) else quantity
        before, after = unit.table.split("{number}")
        beside = not before and after.startswith(NO_BREAK)
        pattern = "{number}" if beside else unit.table
        case = words.case("nominative")
        number = words.said[unit.sort].format(amount=self._with_unit(self._digits(shown), pattern, shown, case))
        return number, self._with_unit("", after[1:], shown, case) if beside else ""

    def unit_noun(self, unit: str, number: Decimal, case: Case = "nominative", *, compacted: bool = False) -> str:
        """The noun of a unit as it stands after a number, or after a number of millions."""
        form = self._after_step if compacted else self._agreement[case][self.plural(number)]
        return self._units[unit].forms[form]

    def agrees(self, noun: str, category: str, cases: Iterable[Case]) -> bool:
        """Whether a word may follow a number of this category in one of these cases; one that is no unit's always."""
        forms = {form for unit in self._units.values() for form, word in unit.forms.items() if word == noun}
        return not forms or any(self._agreement[case].get(category) in forms for case in cases)

    def unit_label(self, unit: str) -> str:
        """What heads a column or an axis: people, t, US$."""
        return self._units[unit].label

    def percent(self, value: Decimal, *, prose: bool) -> str:
        """A percentage: "22 per cent" in English prose, "22%" elsewhere."""
        unit = self._units["percent"]
        return (unit.prose if prose else unit.table).format(number=self.number(value), noun="")

    def money(self, value: Decimal, digits: int | None = None) -> str:
        """A sum in US dollars, as prose writes it."""
        return self.phrase(Quantity(value, None, None, "usd", "exact", digits))

    def date(self, day: dt.date, style: Style = "long") -> str:
        """A day or its month: 8 March 2023; 8 березня 2023 року."""
        return self._days.written(day, style)

    def interval(self, start: dt.date, end: dt.date) -> str:
        """From day to day: 2–8 March 2023; 27 лютого – 5 березня 2023 року."""
        return self._days.interval(start, end)

    def as_of(self, day: dt.date) -> str:
        """As of a day."""
        return self._days.on.format(date=self._days.written(day, "long"))

    def join(self, items: Sequence[str]) -> str:
        """A list in words: a, b and c; "and" as the letters around it ask."""
        if len(items) < 2:  # noqa: PLR2004 one needs no word between
            return "".join(items)
        *first, before, last = items
        word = next(one.word for one in self._and if one.fits(_edge(reversed(before)), _edge(last)))
        return self._typography.set(self._comma.join([*first, f"{before} {word} {last}"]))

    def quote(self, text: str, *, nested: bool = False) -> str:
        """The text between the language's quotation marks."""
        return self._typography.quoted(text, nested=nested)

    def sentence(self, text: str) -> str:
        """The text with a full stop, which an abbreviation at its end already is."""
        return text if text.endswith(".") else f"{text}."

    def typeset(self, text: str) -> str:
        """The text with the language's quotes, apostrophes, minus, dashes and unbreakable spaces; set twice as once."""
        return self._typography.set(text)

    def sort_key(self, text: str) -> tuple[tuple[tuple[int, int], ...], str]:
        """Where a name stands in a list: numbers by size, then its own letters, then others; marks do not count."""
        key: list[tuple[int, int]] = []
        digits = ""
        for character in [*text.lower(), ""]:
            if character.isdecimal():
                digits += character
                continue
            if digits:
                key.append((0, int(digits)))
                digits = ""
            key += self._letters(character)
        return tuple(key), text

    def _letters(self, character: str) -> list[tuple[int, int]]:
        """A letter's place in the alphabet; an accent that the alphabet does not know is no letter of its own."""
        if character and character in self.alphabet:
            return [(1, self.alphabet.index(character))]
        bare = [one for one in unicodedata.normalize("NFD", character) if unicodedata.category(one) in _LETTERS]
        return [(1, self.alphabet.index(one)) if one in self.alphabet else (2, ord(one)) for one in bare]

    def _shown(self, quantity: Quantity) -> list[Compact]:
        return [self.compact(value, quantity.digits) for value in _values(quantity)]

    def _digits(self, quantity: Quantity) -> str:
        """The number in digits; where both ends of a range are millions, the word stands once."""
        shown = self._shown(quantity)
        if len(shown) > 1 and shown[0].step and shown[0].step == shown[-1].step:
            return self._ranged([self.number(shown[0].number), shown[-1].text])
        return self._ranged([one.text for one in shown])

    def _ranged(self, ends: list[str]) -> str:
        return ends[0] if len(ends) == 1 else self._numerals.range.format(low=ends[0], high=ends[-1])

    def _spoken_range(self, quantity: Quantity, unit: _Unit, case: Case) -> str:
        low, high = (one.text for one in self._shown(quantity))
        pattern = self._range.said[unit.sort]
        if _touches(unit.prose):
            ends = [self._with_unit(one, unit.prose, quantity, case) for one in (low, high)]
            return pattern.format(low=ends[0], high=ends[1])
        return self._with_unit(pattern.format(low=low, high=high), unit.prose, quantity, case)

    def _with_unit(self, number: str, pattern: str, quantity: Quantity, case: Case) -> str:
        last = self._shown(quantity)[-1]
        noun = self.unit_noun(quantity.unit, last.number, case, compacted=last.step is not None)
        return pattern.format(number=number, noun=noun)


def _values(quantity: Quantity) -> tuple[Decimal, ...]:
    """The value, or both ends of the range."""
    return tuple(one for one in (quantity.value, quantity.low, quantity.high) if one is not None)[:2]


def _touches(pattern: str) -> bool:
    """Whether a sign stands right at the number."""
    before, after = pattern.split("{number}")
    return bool(before) or bool(after and not after.startswith(NO_BREAK))


def _edge(letters: Iterable[str]) -> str:
    """The first letter or digit, in lower case."""
    return next((one.lower() for one in letters if one.isalnum()), "")


def _units(branch: Branch, forms: set[str]) -> Mapping[str, _Unit]:
    made = {}
    for name in get_args(Unit):
        unit = branch.branch(name)
        made[name] = _Unit(
            unit.text("sort", among=_SORTS),
            unit.pattern("prose", needs=("number",), may=("noun",)),
            unit.pattern("table", needs=("number",), may=("noun",)),
            unit.text("label"),
            unit.table("forms", sorted(forms)),
        )
        unit.close()
    return MappingProxyType(made)


def _qualifiers(branch: Branch) -> Mapping[str, _Words]:
    made = {}
    for name in get_args(Qualifier):
        words = branch.branch(name)
        said = {sort: words.pattern(sort, needs=("amount",)) for sort in _SORTS}
        made[name] = _Words(MappingProxyType(said), words.text("govern", among=(*CASES, _PHRASE)))
        words.close()
    branch.close()
    return MappingProxyType(made)


def _range(branch: Branch) -> _Words:
    pattern = branch.pattern("pattern", needs=("low", "high"))
    said = MappingProxyType(dict.fromkeys(_SORTS, pattern))
    made = _Words(said, branch.text("govern", among=(*CASES, _PHRASE)), branch.words("cases"))
    branch.close()
    return made


def _conjunction(row: Branch) -> _Conjunction:
    made = _Conjunction(row.text("word"), row.text("after"), row.text("before"))
    row.close()
    return made
