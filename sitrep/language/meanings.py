"""Knows what words of a language mean, as far as two languages are held against each other: by subject, each meaning."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from sitrep.language.branch import Branch

Subject = Literal[
    "amount", "qualifier", "negation", "statement", "measure", "organisation", "place", "trend", "direction"
]
Sort = Literal["word", "amount", "other"]  # "other" is a hole that counts nothing
WORD = r"[^\W\d_]+(?:’[^\W\d_]+)*[²³]?"
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
_WORDING = re.compile(rf"{WORD}\*?|[#*]")
_AMOUNT, _ANY = "#", "*"
_BINDING = frozenset[Subject]({"direction"})
_SAYING = frozenset(SUBJECTS) - _BINDING


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, an amount in digits or in a hole, or another hole; where it stands, and in which clause."""

    sort: Sort
    text: str
    start: int
    end: int
    clause: int


@dataclass(frozen=True, slots=True)
class Said:
    """What a wording says: one of these meanings, which may be unanswered where it is `loose`; and where it stands."""

    subject: Subject
    meanings: frozenset[str]
    loose: bool
    joined: bool
    start: int
    end: int
    first: int  # its first token, and the first behind it
    behind: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One wording, as the grammar writes it: its words, each whole or a beginning."""

    words: tuple[str, ...]
    subject: Subject
    meaning: str
    loose: bool
    joined: bool

    @property
    def rank(self) -> tuple[int, int]:
        """The longest wording wins, then the one whose words are most fully written."""
        return len(self.words), sum(2 * len(word) - word.endswith("*") for word in self.words)


class Meanings:
    """Finds in a text what this language's grammar lists."""

    def __init__(self, forms: Sequence[_Form], calendar: Mapping[str, str]) -> None:
        self._whole: dict[str, list[_Form]] = {}
        self._begun: dict[str, list[_Form]] = {}
        named: dict[Subject, set[str]] = {subject: set() for subject in SUBJECTS}
        for form in forms:
            first = form.words[0]
            held = self._begun if len(first) > 1 and first.endswith("*") else self._whole
            held.setdefault(first.removesuffix("*") if held is self._begun else first, []).append(form)
            named[form.subject].add(form.meaning)
        amounts = [form.words[0] for form in forms if form.subject == "amount" and len(form.words) == 1]
        self._amounts = frozenset(amounts)
        self._amounts_begun = tuple(word[:-1] for word in amounts if word.endswith("*"))
        self._lengths = sorted({len(first) for first in self._begun})
        self._days = frozenset(calendar)
        self._days_begun = tuple(name[:-1] for name in calendar if name.endswith("*"))
        self.named: Mapping[Subject, frozenset[str]] = MappingProxyType({one: frozenset(held) for one, held in named.items()})

    @classmethod
    def of(cls, root: Branch, calendar: Mapping[str, str]) -> "Meanings":
        """What stands under `meanings`; a subject that is missing refuses the grammar."""
        branch = root.branch("meanings")
        made = cls(tuple(_forms(branch)), calendar)
        branch.close()
        return made

    def said(self, tokens: Sequence[Token]) -> tuple[Said, ...]:
        """Every wording of a text that the grammar lists, in reading order; none lies in another.

        Prepositions are read by themselves: "до" binds a number, whatever "до 350" says of it.
        """
        return (*self._read(tokens, _BINDING), *self._read(tokens, _SAYING))

    def _read(self, tokens: Sequence[Token], subjects: frozenset[Subject]) -> Iterator[Said]:
        at = 0
        while at < len(tokens):
            best = self._best(tokens, at, subjects)
            if tokens[at].text in self.named["amount"] and "amount" in subjects:
                yield _in_digits(tokens[at], at)
            if best:
                yield from _merged(best, tokens, at)
                at += _consumed(best[0])
            else:
                at += 1

    def _best(self, tokens: Sequence[Token], at: int, subjects: frozenset[Subject]) -> list[_Form]:
        """For each subject the best of the wordings that begin here and are as long as the longest."""
        token = tokens[at]
        if token.sort == "other" or self._is_calendar(token.text):
            return []
        fitting = [
            form for form in self._candidates(token) if form.subject in subjects and self._fits(form, tokens, at)
        ]
        longest = max((len(form.words) for form in fitting), default=0)
        long = [form for form in fitting if len(form.words) == longest]
        ranks = {
            subject: max(one.rank for one in long if one.subject == subject) for subject in {one.subject for one in long}
        }
        return [form for form in long if form.rank == ranks[form.subject]]

    def _is_calendar(self, text: str) -> bool:
        return text in self._days or text.startswith(self._days_begun)

    def _candidates(self, token: Token) -> Iterator[_Form]:
        if token.sort == "amount":
            yield from self._whole.get(_AMOUNT, ())
            return
        texts = {token.text, token.text.lower()}
        for text in texts:
            yield from self._whole.get(text, ())
            for length in self._lengths:
                if length > len(text):
                    break
                yield from self._begun.get(text[:length], ())
        if self._is_amount(token):
            yield from self._whole.get(_AMOUNT, ())

    def _fits(self, form: _Form, tokens: Sequence[Token], at: int) -> bool:
        if len(form.words) > len(tokens) - at:
            return False
        pairs = zip(form.words, form.words[1:], tokens[at:], tokens[at + 1 :])
        return all(
            self._is(word, token) and (_AMOUNT not in (former, word) or before.clause == token.clause)
            for former, word, before, token in pairs
        )

    def _is(self, word: str, token: Token) -> bool:
        if word == _AMOUNT:
            return token.sort == "amount" or self._is_amount(token)
        if token.sort != "word":
            return False
        if word == _ANY:
            return True
        text = token.text if word != word.lower() else token.text.lower()
        return text.startswith(word[:-1]) if word.endswith("*") else text == word

    def _is_amount(self, token: Token) -> bool:
        text = token.text.lower()
        return text in self._amounts or text.startswith(self._amounts_begun)


def _in_digits(token: Token, at: int) -> Said:
    """A number in digits answers for one in words, and asks for none: the checks of numbers do."""
    return Said("amount", frozenset((token.text,)), True, False, token.start, token.end, at, at + 1)


def _consumed(form: _Form) -> int:
    """How many words are read with a wording; an amount behind it is read on."""
    return len(form.words) - (len(form.words) > 1 and form.words[-1] == _AMOUNT)


def _merged(forms: list[_Form], tokens: Sequence[Token], at: int) -> Iterator[Said]:
    behind = at + _consumed(forms[0])
    for subject in SUBJECTS:
        held = [form for form in forms if form.subject == subject]
        if held:
            meanings = frozenset(form.meaning for form in held)
            loose, joined = all(form.loose for form in held), all(form.joined for form in held)
            yield Said(subject, meanings, loose, joined, tokens[at].start, tokens[behind - 1].end, at, behind)


def _forms(branch: Branch) -> Iterator[_Form]:
    for subject in SUBJECTS:
        held = branch.branch(subject)
        for meaning in held.keys():
            for written in held.words(meaning):
                words = tuple(_WORDING.findall(written))
                yield _Form(words, subject, meaning, written.startswith("~"), written.startswith("+"))
        held.close()
