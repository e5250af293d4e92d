"""What a check has before it: the archive, all that was observed, and where in the sources each thing stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sitrep.harm.lexicon import Lexicon, lexicon
from sitrep.load.languages import BUILT_IN, Languages
from sitrep.load.node import Map
from sitrep.load.table_csv import CsvTable
from sitrep.model.comparison import Comparison, compare
from sitrep.model.edition import Archive, Edition
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.observation import Observations
from sitrep.problems import Spot
from sitrep.validate.mention import Mention, mentions
from sitrep.validate.observe import observe
from sitrep.validate.schema import Origin


@dataclass(frozen=True)
class Origins:
    """Where series, registries, tables, editions and passages stand; an edition is named by its folder."""

    files: Mapping[tuple[str, str], Origin]
    passages: Mapping[tuple[str, str], Origin]
    tables: Mapping[str, CsvTable]


@dataclass(frozen=True, eq=False)
class Desk:
    """The archive with the spot of every value."""

    archive: Archive
    origins: Origins
    languages: Languages = BUILT_IN

    @cached_property
    def observations(self) -> Observations:
        """All that editions and tables hold."""
        return observe(self.archive.editions, self.archive.tables)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words by which harm is known, those of the workspace's own languages among them."""
        return lexicon(self.languages.harm_words)

    @cached_property
    def passages(self) -> tuple[tuple[Edition, Passage], ...]:
        """Every passage with its edition."""
        return tuple((edition, passage) for edition in self.archive.editions for passage in edition.passages())

    @cached_property
    def figures(self) -> tuple[tuple[Edition, Passage, str, Figure], ...]:
        """Every figure with its edition, passage and name."""
        return tuple(
            (edition, one, name, figure) for edition, one in self.passages for name, figure in one.figures.items()
        )

    @cached_property
    def mentioned(self) -> tuple[tuple[Edition, Passage, tuple[Mention, ...]], ...]:
        """What each passage names."""
        return tuple((edition, passage, mentions(passage)) for edition, passage in self.passages)

    def where(self, edition: str | None, thing: str, *path: str | int, key: bool = False) -> Spot:
        """The spot of what stands at a path in a file.

        `thing` is series, indicators, organisations, places, officials, terms or table:<id>, and with an edition:
        edition, references, or a kind.
        """
        origin = self.origins.files.get((edition or "", thing))
        return origin.at(*path, key=key) if origin else Spot(f"sources/editions/{edition}/{thing}.yaml")

    def spot(self, edition: Edition, passage: Passage, *path: str | int, key: bool = False) -> Spot:
        """The spot of what stands at a path within a passage."""
        return self.origins.passages[edition.id, passage.id].at(*path, key=key)

    def words_at(
        self, edition: Edition, passage: Passage, path: tuple[str | int, ...], offset: int, length: int
    ) -> Spot:
        """The spot of a piece of a text of a passage, by its offset in characters."""
        return self.origins.passages[edition.id, passage.id].in_text(path, offset, length)

    def cell(self, table: str, line: int, column: str) -> Spot:
        """The spot of a cell of a table, by the line on which its row begins."""
        csv = self.origins.tables[table]
        return next(csv.spot(row, column) for row in csv.rows if row.line == line)

    def text_spots(self, edition: Edition) -> Callable[[Passage | None, tuple[str | int, ...]], Spot]:
        """Where each text of an edition stands: a passage's, or one of edition.yaml itself."""

        def where(passage: Passage | None, path: tuple[str | int, ...]) -> Spot:
            if passage is None:
                return self.where(edition.id, "edition", *path)
            return self.spot(edition, passage, *path)

        return where

    def written_names(self, edition: Edition, passage: Passage) -> frozenset[str]:
        """The names of figures and dates as written, those included that could not be understood."""
        origin = self.origins.passages[edition.id, passage.id]
        held = (origin.node("figures"), origin.node("dates"))
        return frozenset(str(name) for one in held if isinstance(one, Map) for name in one)

    def comparison(self, edition: Edition, figure: Figure) -> Comparison:
        """What may be said of a figure beside what was observed before."""
        before = self.archive.before(edition)
        indicator = self.archive.registry.indicator.get(figure.indicator or "")
        return compare(
            figure,
            indicator,
            self.observations,
            previous_edition=before[-1].head.number if before else 0,
            known_by=edition.counts_from,
        )
