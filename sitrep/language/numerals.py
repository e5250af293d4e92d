"""How a language writes a number: its marks and groups, the words for millions, its plural categories."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from babel import Locale
from babel.core import UnknownLocaleError
from babel.plural import PluralRule

from sitrep.language.branch import Branch

NO_BREAK = "\u00a0"
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)  # more digits than any source has
_DECIMALS = 2  # of a number of millions; a longer one is written out


@dataclass(frozen=True)
class Step:
    """A word for a power of ten."""

    power: int
    word: str
    in_prose: bool


@dataclass(frozen=True)
class Compact:
    """A number as it prints: before a word such as "million" it is the number of those."""

    text: str
    number: Decimal
    step: str | None


@dataclass(frozen=True)
class Numerals:
    """The numbers of one language."""

    decimal: str
    group: str
    group_from: int
    group_from_table: int
    minus: str
    range: str
    steps: tuple[Step, ...]
    categories: tuple[str, ...]
    compacted: str
    rule: PluralRule

    @classmethod
    def of(cls, code: str, root: Branch) -> "Numerals":
        """What the sections `plural` and `numbers` of a grammar say."""
        plural, numbers = root.branch("plural"), root.branch("numbers")
        categories = plural.words("categories")
        rule = _rule(code, root)
        if set(categories) != rule.tags | {"other"}:
            raise plural.refusal("categories", " / ".join(sorted(rule.tags | {"other"})))
        made = cls(
            numbers.text("decimal"),
            numbers.text("group"),
            numbers.whole("group_from"),
            numbers.whole("group_from_table"),
            numbers.text("minus"),
            numbers.pattern("range", needs=("low", "high")),
            tuple(_steps(numbers)),
            categories,
            plural.text("compacted", among=categories),
            rule,
        )
        plural.close()
        numbers.close()
        return made

    def category(self, number: Decimal) -> str:
        """The plural category of a number as it is displayed: 1.0 is not 1."""
        return self.rule(Decimal(_plain(number.copy_abs())))

    def written(self, value: Decimal, *, table: bool = False) -> str:
        """The number in full, to its last digit."""
        whole, _, fraction = _plain(value.copy_abs()).partition(".")
        if len(whole) >= (self.group_from_table if table else self.group_from):
            whole = self.group.join(_threes(whole))
        sign = self.minus if value < 0 else ""
        return sign + (f"{whole}{self.decimal}{fraction}" if fraction else whole)

    def compact(self, value: Decimal, digits: int | None) -> Compact:
        """The number as prose writes it: rounded first, then in millions where that loses nothing."""
        shown = rounded(value, digits)
        steps = [step for step in self.steps if step.in_prose]
        return self._stepped(shown, steps, shown) or Compact(self.written(shown), shown, None)

    def scale(self, value: Decimal, largest: Decimal) -> str:
        """The number on a scale that goes up to the largest: all of them in the same step."""
        steps = self.steps if largest.copy_abs() >= 10 ** (self.group_from - 1) else ()
        stepped = self._stepped(value, list(steps), largest) if value else None
        return stepped.text if stepped else self.written(value)

    def _stepped(self, value: Decimal, steps: list[Step], size: Decimal) -> Compact | None:
        """The value in the highest step that the size reaches, if a few decimals are enough for it."""
        reached = [step for step in steps if size.copy_abs() >= _EXACT.power(10, step.power)]
        if not reached:
            return None
        step = max(reached, key=lambda one: one.power)
        number = Decimal(_plain(_EXACT.normalize(_EXACT.scaleb(value, -step.power))))
        if -int(number.as_tuple().exponent) > _DECIMALS:
            return None
        return Compact(f"{self.written(number)}{NO_BREAK}{step.word}", number, step.word)


def rounded(value: Decimal, digits: int | None) -> Decimal:
    """The value to so many significant digits, halves away from zero, without zeros that the rounding made.

    One that has no more digits is left as it is.
    """
    if digits is None or not value:
        return value
    last = value.adjusted() - digits + 1
    if last <= int(value.as_tuple().exponent):
        return value
    return Decimal(_plain(_EXACT.normalize(_EXACT.quantize(value, Decimal(1).scaleb(last)))))


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _threes(whole: str) -> list[str]:
    first = len(whole) % 3
    return ([whole[:first]] if first else []) + [whole[at : at + 3] for at in range(first, len(whole), 3)]


def _rule(code: str, root: Branch) -> PluralRule:
    """The plural rule of CLDR; a language that it does not know cannot be used."""
    try:
        return Locale.parse(code).plural_form
    except (UnknownLocaleError, ValueError) as unknown:
        raise root.refusal("plural") from unknown


def _steps(numbers: Branch) -> list[Step]:
    steps = []
    for row in numbers.rows("steps"):
        steps.append(Step(row.whole("power"), row.text("word"), row.text("use", among=("prose", "axis")) == "prose"))
        row.close()
    return steps
