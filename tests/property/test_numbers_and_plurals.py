"""Plural categories, marks and rounding against an independent oracle: the `Intl` of Node, which is ICU's.

`SITREP_PROOF_SIZE` is the number of values; `./dev prove` asks for 100,000.
"""

import json
import os
import random
import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import pytest

from sitrep.load.grammar import language

SIZE = int(os.environ.get("SITREP_PROOF_SIZE", "20000"))
NODE = shutil.which("node")
BORDERS = ("0", "1", "1.0", "2", "4", "5", "10", "11", "12", "14", "20", "21", "22", "101", "111", "0.5", "1.5")
TURNS = ("999", "9999", "10000", "99950", "999499", "999500", "999950", "999999", "1000000", "994999999", "999500000")
HALVES = (
    "1650",
    "1550",
    "1450",
    "0.405",
    "0.125",
    "12.5",
    "1.005",
    "2.675",
    "8105000",
    "8115000",
    "8125000",
    "1250000",
)

# One rule a category of question, so that a bulk of values needs one process.
ORACLE = """
const rules = {}, lines = require('fs').readFileSync(0, 'utf8').trimEnd().split('\\n');
const once = (key, make) => rules[key] ??= make();
const answer = ([what, tag, value, digits]) => {
  const half = {roundingMode: 'halfExpand'};
  const key = [what, tag, digits].join();
  if (what === 'plural') {
    const fixed = {minimumFractionDigits: digits, maximumFractionDigits: digits};
    return once(key, () => new Intl.PluralRules(tag, fixed)).select(Number(value));
  }
  const grouping = {useGrouping: tag === 'uk' ? 'min2' : 'always'};
  if (what === 'full') {
    const fixed = {minimumFractionDigits: digits, maximumFractionDigits: digits};
    return once(key, () => new Intl.NumberFormat(tag, {...grouping, ...fixed})).format(value);
  }
  const rounded = {...grouping, ...half, maximumSignificantDigits: digits};
  if (what === 'compact') {
    rounded.notation = 'compact';
    rounded.compactDisplay = tag === 'uk' ? 'short' : 'long';
  }
  return once(key, () => new Intl.NumberFormat(tag, rounded)).format(value);
};
process.stdout.write(lines.map(line => JSON.stringify(answer(JSON.parse(line)))).join('\\n'));
"""

Question = tuple[str, str, str, int]


def values() -> list[str]:
    """Numbers of all sizes, with and without decimals, and on the borders where rules turn; the same in each run."""
    draw = random.Random(8108448)
    made = [*BORDERS, *TURNS, *HALVES]
    while len(made) < SIZE:
        places = draw.choice((0, 0, 0, 0, 0, 1, 1, 2, 3))
        # At most fifteen digits: the plural rules of Node take a double.
        whole = draw.randrange(10 ** draw.randint(1, 12 if places else 14))
        near = Decimal(whole) + draw.choice((0, 0, 0, draw.randint(-1, 1)))
        made.append(f"{max(near, Decimal(0))}" + (f".{draw.randrange(10**places):0{places}d}" if places else ""))
    return made


def ask(questions: Sequence[Question]) -> list[str]:
    """The oracle's answers, all from one child process."""
    if NODE is None:
        pytest.skip("Node is not installed: there is no oracle for numbers and plurals")
    typed = "\n".join(json.dumps(question) for question in questions)
    answered = subprocess.run([NODE, "-e", ORACLE], input=typed, capture_output=True, text=True, check=True)
    answers = [str(json.loads(line)) for line in answered.stdout.split("\n")]
    assert len(answers) == len(questions) > 0
    return answers


@cache
def numbers() -> tuple[str, ...]:
    return tuple(values())


def decimals(value: str) -> int:
    return len(value.partition(".")[2])


def differences(questions: Sequence[Question], answers: Sequence[str]) -> list[tuple[Question, str, str]]:
    """Where the oracle says otherwise; its minus is a hyphen, and before million it has a plain space."""
    expected = (one.replace("-", "−").replace(" ", "\u00a0") for one in ask(questions))
    return [one for one in zip(questions, answers, expected, strict=True) if one[1] != one[2]]


@pytest.mark.parametrize("code", ["uk", "en"])
def test_the_plural_category_is_that_of_the_number_as_it_is_displayed(code: str) -> None:
    one = language(code)
    asked = [("plural", code, value, decimals(value)) for value in numbers()]
    assert len(asked) >= SIZE
    assert differences(asked, [one.plural(Decimal(value)) for _, _, value, _ in asked]) == []


@pytest.mark.parametrize("code", ["uk", "en"])
def test_a_number_in_full_has_the_marks_of_its_language(code: str) -> None:
    one = language(code)
    signed = [f"-{value}" if at % 7 == 0 and Decimal(value) else value for at, value in enumerate(numbers())]
    asked = [("full", code, value, decimals(value)) for value in signed]
    assert len(asked) >= SIZE
    assert differences(asked, [one.number(Decimal(value)) for _, _, value, _ in asked]) == []


@pytest.mark.parametrize("code", ["uk", "en"])
def test_a_number_is_rounded_half_away_from_zero(code: str) -> None:
    """Up to where it becomes a million; prose writes such a number out."""
    one = language(code)
    below = [value for value in numbers() if Decimal(value) < 950_000]
    asked = [("round", code, f"{Decimal(value).normalize():f}", 1 + at % 4) for at, value in enumerate(below)]
    assert len(asked) > SIZE * 0.2
    ours = [one.rounded(Decimal(value), digits).text for _, _, value, digits in asked]
    assert differences(asked, ours) == []


@pytest.mark.parametrize("code", ["uk", "en"])
def test_a_number_of_millions_is_rounded_before_its_step_is_chosen(code: str) -> None:
    one = language(code)
    above = [value for value in numbers() if Decimal(value) >= 999_500]
    asked = [("compact", code, value, 1 + at % 3) for at, value in enumerate(above)]
    assert len(asked) > SIZE * 0.4
    ours = [one.rounded(Decimal(value), digits).text for _, _, value, digits in asked]
    assert differences(asked, ours) == []
