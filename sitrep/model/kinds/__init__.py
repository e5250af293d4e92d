"""The kinds of entries; their order is the order of sections."""

from sitrep.model.entry import Entry
from sitrep.model.kinds.displacement import Displacement
from sitrep.model.kinds.grain_export import GrainExport
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.kinds.un_visit import UnVisit

KINDS: tuple[type[Entry], ...] = (Displacement, Shelter, GrainExport, UnVisit)
BY_NAME: dict[str, type[Entry]] = {kind.KIND: kind for kind in KINDS}
