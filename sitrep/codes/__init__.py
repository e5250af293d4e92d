"""Every fault we can name, one file a subject.

An id is that of its rule in the guide. A code has one severity; where a rule both blocks and warns, its warning has an
id of its own (`source-unused`, `digits-unaccounted`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from sitrep.codes.code import SPOKEN, Both, Code, Severity, Stage
from sitrep.codes.comparisons import COMPARISONS
from sitrep.codes.dates import DATES
from sitrep.codes.editions import EDITIONS
from sitrep.codes.exchange import EXCHANGE
from sitrep.codes.figures import FIGURES
from sitrep.codes.harm import HARM
from sitrep.codes.imports import IMPORTS
from sitrep.codes.kinds import KINDS
from sitrep.codes.messages import MESSAGES
from sitrep.codes.places import PLACES
from sitrep.codes.sources import SOURCES
from sitrep.codes.spelling import SPELLING
from sitrep.codes.structure import STRUCTURE
from sitrep.codes.tables import TABLES
from sitrep.codes.translations import TRANSLATIONS
from sitrep.codes.wording import WORDING
from sitrep.codes.yaml import YAML

__all__ = ["CODES", "SPOKEN", "SUBJECTS", "Both", "Code", "Severity", "Stage"]

SUBJECTS: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        "yaml": YAML,
        "structure": STRUCTURE,
        "figures": FIGURES,
        "sources": SOURCES,
        "dates": DATES,
        "places": PLACES,
        "messages": MESSAGES,
        "editions": EDITIONS,
        "kinds": KINDS,
        "wording": WORDING,
        "spelling": SPELLING,
        "comparisons": COMPARISONS,
        "tables": TABLES,
        "harm": HARM,
        "translations": TRANSLATIONS,
        "imports": IMPORTS,
        "exchange": EXCHANGE,
    }
)
CODES: Mapping[str, Code] = MappingProxyType({code.id: code for subject in SUBJECTS.values() for code in subject})
