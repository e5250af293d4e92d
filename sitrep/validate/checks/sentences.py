"""Every sentence of the archive with its words apart from its holes, and the spot of each piece of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sitrep.language.language import Language
from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.exemption import Excusable
from sitrep.model.message import Message, blanked, unquoted
from sitrep.model.value import messages
from sitrep.problems import Spot
from sitrep.validate.desk import Desk


@dataclass(frozen=True)
class Sentence:
    """A message, the edition and passage that hold it, and the path to it; the head of an edition has no passage."""

    desk: Desk
    edition: Edition
    passage: Passage | None
    path: tuple[str | int, ...]
    message: Message

    @property
    def holder(self) -> Excusable:
        """What a signed exception for it stands in: its passage, or the head of its edition."""
        return self.edition.head if self.passage is None else self.passage

    @property
    def language(self) -> str:
        """The language in which it is written."""
        return self.passage.language if self.passage is not None else self.edition.head.language

    @property
    def spoken(self) -> Language:
        """That language, with its grammar."""
        return self.desk.languages.language(self.language)

    @property
    def dotted(self) -> str:
        """The path as its author would say it."""
        return ".".join(str(step) for step in self.path)

    @cached_property
    def words(self) -> str:
        """The sentence with blanks for all that stands in braces, words of branches excepted; as long as its source."""
        return blanked(self.message)

    @cached_property
    def own_words(self) -> str:
        """Its words with blanks for what it quotes."""
        return unquoted(self.words)

    def at(self, offset: int, length: int) -> Spot:
        """The spot of a piece of it."""
        if self.passage is None:
            return self.desk.where(self.edition.id, "edition", *self.path)
        return self.desk.words_at(self.edition, self.passage, self.path, offset, length)


def sentences(desk: Desk, rule: str) -> tuple[Sentence, ...]:
    """Every sentence that prints, save those of passages that a signed exception excuses from the rule."""
    every, excused = _all(desk)
    return every if rule not in excused else tuple(one for one in every if not one.holder.excuses(rule))


@lru_cache(maxsize=1)
def _all(desk: Desk) -> tuple[tuple[Sentence, ...], frozenset[str]]:
    """Every sentence, made once for all the checks that read them; and the rules from which any is excused."""
    every = tuple(
        Sentence(desk, edition, passage, path, message)
        for edition in desk.archive.editions
        for passage, path, message in edition.texts
    )
    return every, frozenset(one.rule for sentence in every for one in sentence.holder.exceptions)


def sentences_of(desk: Desk, edition: Edition, passage: Passage) -> Iterator[Sentence]:
    """Every sentence of a passage."""
    for path, message in messages(passage):
        yield Sentence(desk, edition, passage, path, message)
