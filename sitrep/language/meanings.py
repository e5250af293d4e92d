"""Knows what words of a language mean, as far as two languages are held against each other: by subject, each meaning.

The words are data of the grammar. `verif*` is a word that begins so, `*` any one word, a capital is asked for as it
stands. `#` is an amount, before which a preposition may stand; at the beginning of a wording it is one behind which the
words stand, as in "# women". A number before the name of a day or a month is no amount. What stands after `~` may have
no counterpart; what stands after `+` denies nothing more in a clause that is denied already, as "ніхто" before "не".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from sitrep.language.branch import Branch

Subject = Literal[
    "amount", "qualifier", "negation", "statement", "measure", "organisation", "place", "trend", "direction"
]
Wordings = Mapping[Subject, Mapping[str, tuple[str, ...]]]
Sort = Literal["word", "amount", "other"]  # "other" is a hole that counts nothing
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
WORD = r"[^\W\d_]+(?:’[^\W\d_]+)*[²³]?"
_WORDING = re.compile(rf"{WORD}\*?|[#*]")
_AMOUNT, _ANY = "#", "*"
_THOUSANDS = re.compile(r"(?:[,.\s]000)+$")
_TENS = 2  # digits of a number that is said in two words
_BINDING = frozenset[Subject]({"direction"})


class Token(NamedTuple):
    """A word of a text, an amount in digits or in a hole, or another hole; where it stands, and in which clause."""

    sort: Sort
    text: str
    start: int
    end: int
    clause: int


class Said(NamedTuple):
    """What a wording says: one of these meanings, which may be unanswered where it is `loose`.

    It stands in the text from `start` to `end`, and takes the tokens from `first` to before `behind`.
    """

    subject: Subject
    meanings: frozenset[str]
    start: int
    end: int
    first: int
    behind: int
    loose: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """One wording, as the grammar writes it: its words, each whole or a beginning; `behind` an amount or anywhere."""

    words: tuple[str, ...]
    subject: Subject
    meant: frozenset[str]
    loose: bool
    joined: bool
    rank: int  # how fully its words are written: of wordings of one length the fullest says what is meant
    consumed: int  # how many tokens are read with it; an amount behind it is read on
    behind: bool
    alone: bool  # one word, wherever it stands
    second: str  # how its second word begins, in small letters; most wordings are told apart by it
    length: int  # of two the longer is meant; what an amount stands before says more than what stands before one


class _Candidates(NamedTuple):
    """The wordings that begin with a word: prepositions, and all others."""

    binding: tuple[_Form, ...]
    saying: tuple[_Form, ...]


_NONE = _Candidates((), ())


def wordings(root: Branch) -> Wordings:
    """What a grammar holds under `meanings`; one that lacks a subject is refused."""
    branch = root.branch("meanings")
    made = {}
    for subject in SUBJECTS:
        held = branch.branch(subject)
        made[subject] = MappingProxyType({meaning: held.words(meaning) for meaning in held})
        held.close()
    branch.close()
    return MappingProxyType(made)


class Meanings:
    """Finds in a text what the grammar of its language lists; days and months are left to the calendar."""

    def __init__(self, wordings: Wordings, calendar: Mapping[str, str]) -> None:
        self.named = {subject: frozenset(held) for subject, held in wordings.items()}
        self._days = frozenset(calendar)
        self._days_begun = tuple(name[:-1] for name in calendar if name.endswith("*"))
        self._whole: dict[str, list[_Form]] = {}
        self._begun: dict[str, list[_Form]] = {}
        amounts, prepositions = [], []
        for form in _forms(wordings):
            first = form.words[0]
            begins = first.endswith("*")
            (self._begun if begins else self._whole).setdefault(first.removesuffix("*"), []).append(form)
            if form.subject == "amount" and len(form.words) == 1:
                amounts.append(first)
            if form.subject == "direction" and len(form.words) == 1:
                prepositions.append(first)
        self._prepositions = frozenset(prepositions)
        self._lengths = sorted({len(begun) for begun in self._begun})
        self._known: dict[str, _Candidates] = {}  # a report says the same words again and again
        self._amounts = frozenset(amounts)
        self._amounts_begun = tuple(word[:-1] for word in amounts if word.endswith("*"))

    def said(self, tokens: Sequence[Token]) -> tuple[Said, ...]:
        """Every wording of a text that the grammar lists; of those that lie in one another, the longest.

        Prepositions are read by themselves: "до" binds a number, whatever "до 350" says of it.
        """
        tokens = tuple(self._without_days(tokens))
        begun = [self._candidates(token) for token in tokens]
        binding = self._read(tokens, [one.binding for one in begun])
        return (*binding, *self._read(tokens, [one.saying for one in begun]), *self._digits(tokens))

    def _digits(self, tokens: Sequence[Token]) -> Iterator[Said]:
        """A number in digits answers for one in words, and asks for none: the checks of numbers do."""
        for at, token in enumerate(tokens):
            for said in self._sayable(token.text) if token.sort == "amount" else ():
                yield Said("amount", frozenset((said,)), token.start, token.end, at, at + 1, loose=True)

    def _sayable(self, digits: str) -> Iterator[str]:
        """The words that say a number: one, or one for the tens and one for the rest."""
        digits = _THOUSANDS.sub("", digits)  # which words say for themselves: two thousand
        pieces = (digits,) if digits in self.named["amount"] else (f"{digits[:1]}0", digits[1:])
        if len(digits) <= _TENS and self.named["amount"].issuperset(pieces):
            yield from pieces

    def _read(self, tokens: Sequence[Token], begun: Sequence[tuple[_Form, ...]]) -> Iterator[Said]:
        """What is said by the wordings that begin at each token, the longest first."""
        behind = 0
        for at, candidates in enumerate(begun):
            if candidates and at >= behind:
                best = self._best(tokens, at, candidates)
                if best:
                    yield from _merged(best, tokens, at)
                    behind = at + best[0].consumed

    def _best(self, tokens: Sequence[Token], at: int, candidates: tuple[_Form, ...]) -> list[_Form]:
        """For each subject the fullest of the longest wordings that begin here."""
        behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        begun = (form for form in candidates if behind.startswith(form.second))
        fitting = [form for form in begun if form.alone or self._fits(form, tokens, at)]
        if len(fitting) < 2:  # noqa: PLR2004 one is the best of one
            return fitting
        longest = max(form.length for form in fitting)
        fullest: dict[Subject, int] = {}
        for form in fitting:
            if form.length == longest:
                fullest[form.subject] = max(form.rank, fullest.get(form.subject, 0))
        return [form for form in fitting if form.length == longest and form.rank == fullest[form.subject]]

    def _candidates(self, token: Token) -> _Candidates:
        """The wordings whose first word this is."""
        if token.sort != "word":
            return _NONE
        known = self._known.get(token.text)
        if known is None:
            forms = () if self._is_day(token.text) else tuple(self._starting(token))
            binding = tuple(form for form in forms if form.subject in _BINDING)
            known = _Candidates(binding, tuple(form for form in forms if form.subject not in _BINDING))
            self._known[token.text] = known
        return known

    def _starting(self, token: Token) -> Iterator[_Form]:
        for text in {token.text, token.text.lower()}:
            yield from self._whole.get(text, ())
            for length in self._lengths:
                yield from self._begun.get(text[:length], ()) if length <= len(text) else ()

    def _fits(self, form: _Form, tokens: Sequence[Token], at: int) -> bool:
        """Whether the tokens from here are its words; an amount stands in the clause of the word beside it."""
        if (form.behind and not self._is_behind(tokens, at)) or len(form.words) > len(tokens) - at:
            return False
        here = tokens[at : at + len(form.words)]
        if form.words[-1] == _AMOUNT and self._is_bound(tokens, at + len(form.words) - 1):
            here = (*here[:-1], tokens[at + len(form.words)])
        return all(
            self._is(word, token) and (_AMOUNT not in (former, word) or before.clause == token.clause)
            for (former, word), (before, token) in zip(pairwise(form.words), pairwise(here), strict=True)
        )

    def _is_behind(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an amount stands right before, in the same clause."""
        before = tokens[at - 1] if at else None
        return before is not None and before.clause == tokens[at].clause and self._is_amount(before)

    def _is_bound(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a preposition stands here and an amount behind it: "майже на 2 млн"."""
        behind = tokens[at + 1 : at + 2]
        return tokens[at].text in self._prepositions and bool(behind) and self._is_amount(behind[0])

    def _without_days(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """The tokens, with no amount in "до 1 березня": it is a day."""
        for token, behind in zip_longest(tokens, tokens[1:]):
            is_day = (
                token.sort == "amount"
                and behind is not None
                and behind.clause == token.clause
                and self._is_day(behind.text)
            )
            yield token._replace(sort="other") if is_day else token

    def _is(self, word: str, token: Token) -> bool:
        if word == _AMOUNT:
            return self._is_amount(token)
        if token.sort != "word":
            return False
        if word == _ANY:
            return True
        text = token.text if word != word.lower() else token.text.lower()
        return text.startswith(word[:-1]) if word.endswith("*") else text == word

    def _is_amount(self, token: Token) -> bool:
        text = token.text.lower()
        return token.sort == "amount" or (
            (text in self._amounts or text.startswith(self._amounts_begun)) and not self._is_day(token.text)
        )

    def _is_day(self, text: str) -> bool:
        return text in self._days or text.startswith(self._days_begun)


def _merged(forms: list[_Form], tokens: Sequence[Token], at: int) -> Iterator[Said]:
    """What wordings of the same words say: by subject, all of their meanings."""
    behind = at + forms[0].consumed
    if len(forms) == 1:
        (form,) = forms
        ends = tokens[at].start, tokens[behind - 1].end, at, behind
        yield Said(form.subject, form.meant, *ends, loose=form.loose, joined=form.joined)
        return
    for subject in dict.fromkeys(form.subject for form in forms):
        held = [form for form in forms if form.subject == subject]
        yield Said(
            subject,
            frozenset().union(*(form.meant for form in held)),
            tokens[at].start,
            tokens[behind - 1].end,
            at,
            behind,
            loose=all(form.loose for form in held),
            joined=all(form.joined for form in held),
        )


def _forms(wordings: Wordings) -> Iterator[_Form]:
    for subject, held in wordings.items():
        for meaning, every in held.items():
            for written in every:
                words = tuple(_WORDING.findall(written))
                behind = words[0] == _AMOUNT
                words = words[1:] if behind else words
                rank = sum(2 * len(word.rstrip("*")) - word.endswith("*") for word in words)
                consumed = len(words) - (len(words) > 1 and words[-1] == _AMOUNT)
                yield _Form(
                    words,
                    subject,
                    frozenset((meaning,)),
                    written.startswith("~"),
                    written.startswith("+"),
                    rank,
                    consumed,
                    behind,
                    alone=len(words) == 1 and not behind,
                    second=words[1].strip(_AMOUNT + _ANY).lower() if len(words) > 1 else "",
                    length=len(words) + 2 * behind,
                )
