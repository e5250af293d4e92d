"""Whether the fields of each kind agree with one another, as those who work in its field know them to."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sitrep.model.edition import Edition
from sitrep.model.entry import Passage
from sitrep.model.figure import Figure
from sitrep.model.kinds.displacement import Displacement, Group
from sitrep.model.kinds.grain_export import GrainExport
from sitrep.model.kinds.shelter import Shelter
from sitrep.model.kinds.un_visit import UnVisit
from sitrep.model.registry import Place
from sitrep.problems import Problem, problem
from sitrep.validate.checks.check import check, indicator_of, passages, unit_of
from sitrep.validate.desk import Desk

_INSIDE = ("idp", "returnee-idp", "host", "non-displaced")
_ABROAD = ("refugee", "temporary-protection")
_OF_A_SAMPLE = ("estimate", "projected")
_HALF_A_PERCENT = Decimal("0.5")
_WHOLE = Decimal(100)
_IMO_WEIGHTS = (7, 6, 5, 4, 3, 2)


def _value(passage: Passage, name: str | None) -> Decimal | None:
    """The one number of a figure that a field names; none where it is absent, a range or unknown."""
    figure = passage.figures.get(name or "")
    return figure.value if figure is not None else None


def _figure_problem(code: str, desk: Desk, edition: Edition, passage: Passage, name: str, **facts: object) -> Problem:
    """A problem of a figure that a field of the kind names: at its value, or at its name where it is not typed."""
    origin = desk.origins.passages[edition.id, passage.id]
    typed = origin.node("figures", name, "value") is not None
    path = ("figures", name, "value") if typed else ("figures", name)
    spot = desk.spot(edition, passage, *path, key=not typed)
    return problem(code, spot, path=".".join(path), fix=None, figure=name, **facts)


@check("grain-voyages")
def grain_voyages(desk: Desk) -> Iterator[Problem]:
    """Voyages are those in and out; no more vessels than voyages out; rows of a table of cargoes are no voyages."""
    for edition, passage in passages(desk, "grain-voyages"):
        if isinstance(passage, GrainExport):
            total, inbound, outbound, vessels = (
                _value(passage, one) for one in (passage.voyages, passage.inbound, passage.outbound, passage.vessels)
            )
            if total is not None and inbound is not None and outbound is not None and total != inbound + outbound:
                facts = {"written": total, "reason": "directions", "found": inbound + outbound}
                yield _figure_problem("grain-voyages", desk, edition, passage, passage.voyages or "", **facts)
            if vessels is not None and outbound is not None and vessels > outbound:
                facts = {"written": vessels, "reason": "vessels", "found": outbound}
                yield _figure_problem("grain-voyages", desk, edition, passage, passage.vessels or "", **facts)
            yield from _rows_as_voyages(desk, edition, passage)


def _rows_as_voyages(desk: Desk, edition: Edition, passage: Passage) -> Iterator[Problem]:
    """A number of voyages that is the number of rows of a table in which a voyage has several."""
    for name, figure in passage.figures.items():
        for table in desk.archive.tables.values() if unit_of(desk, figure) == "voyage" else ():
            first = table.sidecar.key[0]
            distinct = len({row.cells.get(first, "") for row in table.rows})
            cited = table.sidecar.reference.id in figure.source and figure.from_table is None
            if cited and distinct < len(table.rows) == figure.value:
                facts = {"written": figure.value, "reason": "rows", "found": distinct}
                yield _figure_problem("grain-voyages", desk, edition, passage, name, **facts)


@check("grain-commodities")
def grain_commodities(desk: Desk) -> Iterator[Problem]:
    """Commodities add up to the quantity; where the quantity names them as its parts, that rule speaks."""
    for edition, passage in passages(desk, "grain-commodities"):
        quantity = passage.figures.get(passage.quantity or "") if isinstance(passage, GrainExport) else None
        if not isinstance(passage, GrainExport) or quantity is None or quantity.value is None:
            continue
        parts = [passage.figures[one] for one in passage.commodities if one in passage.figures]
        values = [one.value for one in parts if one.value is not None]
        unlike = any(unit_of(desk, one) != unit_of(desk, quantity) for one in parts)
        if not parts or len(values) != len(passage.commodities) or unlike or quantity.parts:
            continue
        total = sum(values, Decimal(0))
        if abs(total - quantity.value) > sum((one.tolerance for one in parts), quantity.tolerance):
            spot = desk.spot(edition, passage, "commodities", key=True)
            facts = {"quantity": passage.quantity, "written": quantity.value, "sum": total}
            facts |= {"difference": abs(quantity.value - total)}
            yield problem("grain-commodities", spot, path="commodities", fix=None, **facts)


@check("vessel-imo")
def vessel_imo(desk: Desk) -> Iterator[Problem]:
    """The last digit of an IMO number follows from the six before it."""
    for edition, passage in passages(desk, "vessel-imo"):
        vessel = passage.vessel if isinstance(passage, GrainExport) else None
        if vessel is not None and (wanted := vessel.imo[:6] + _check_digit(vessel.imo)) != vessel.imo:
            spot = desk.spot(edition, passage, "vessel", "imo")
            yield problem("vessel-imo", spot, path="vessel.imo", written=vessel.imo, wanted=wanted)


def _check_digit(imo: str) -> str:
    return str(sum(int(digit) * weight for digit, weight in zip(imo, _IMO_WEIGHTS, strict=False)) % 10)


@check("vessel-early")
def vessel_early(desk: Desk) -> Iterator[Problem]:
    """A vessel is named in public only once it has left."""
    for edition, passage in passages(desk, "vessel-early"):
        if not isinstance(passage, GrainExport) or passage.vessel is None or passage.audience != "public":
            continue
        cutoff = edition.head.data_cutoff
        if passage.departed is None or passage.departed > cutoff:
            spot = desk.spot(edition, passage, "vessel", "name")
            yield problem("vessel-early", spot, path="vessel.name", vessel=passage.vessel.name, cutoff=cutoff)


@check("shelter-order")
def shelter_order(desk: Desk) -> Iterator[Problem]:
    """No more sites are assessed than are active, and no more are active than there are."""
    for edition, passage in passages(desk, "shelter-order"):
        if not isinstance(passage, Shelter):
            continue
        counts = [(one, getattr(passage, one)) for one in ("sites_assessed", "sites_active", "sites_total")]
        named = [(field, name, value) for field, name in counts if (value := _value(passage, name)) is not None]
        for (lesser, name, less), (greater, _, more) in pairwise(named):
            if less > more:
                facts = {"lesser": lesser, "less": less, "greater": greater, "more": more}
                yield _figure_problem("shelter-order", desk, edition, passage, name, **facts)


@check("shelter-overcrowded")
def shelter_overcrowded(desk: Desk) -> Iterator[Problem]:
    """Where there are more people than places, the entry says why."""
    for edition, passage in passages(desk, "shelter-overcrowded"):
        if not isinstance(passage, Shelter) or passage.overcrowded is not None:
            continue
        occupied, capacity = _value(passage, passage.occupied), _value(passage, passage.capacity)
        if occupied is not None and capacity is not None and occupied > capacity:
            facts = {"occupied": occupied, "capacity": capacity}
            spot = desk.spot(edition, passage, "occupied", key=True)
            yield problem("shelter-overcrowded", spot, path="occupied", fix=None, **facts)


@check("shelter-purposive")
def shelter_purposive(desk: Desk) -> Iterator[Problem]:
    """What was found at sites chosen on purpose says that it is of these sites, and is not scaled up."""
    for edition, passage in passages(desk, "shelter-purposive"):
        if not isinstance(passage, Shelter) or passage.sampling != "purposive":
            continue
        every = {one for one in (passage.sites_active, passage.sites_total) if one and one != passage.sites_assessed}
        for name, figure in passage.figures.items():
            indicator = indicator_of(desk, figure)
            caveat = figure.caveat or (indicator.caveat if indicator else None)
            if not figure.known or name in every:
                continue
            if figure.status in _OF_A_SAMPLE or figure.of in every:
                reason = "scaled"
            elif caveat is None:
                reason = "caveat"
            else:
                continue
            spot = desk.spot(edition, passage, "figures", name, key=True)
            facts = {"figure": name, "reason": reason, "remedy": reason}
            yield problem("shelter-purposive", spot, path=f"figures.{name}", fix=None, **facts)


def _in_ukraine(place: Place | None) -> bool | None:
    """Whether it lies in Ukraine; not known of what has no code or is larger than a country."""
    if place is None or place.code is None or place.code.isdigit():
        return None
    return place.oblast is not None or place.code in ("UKR", "UA")


@check("displacement-place")
def displacement_place(desk: Desk) -> Iterator[Problem]:
    """Internally displaced people are inside Ukraine, those with asylum outside it."""
    known = desk.archive.registry.place
    for edition, passage in passages(desk, "displacement-place"):
        if not isinstance(passage, Displacement):
            continue
        group = passage.population_group
        wrong: list[tuple[str, str | None, str]] = []
        if group in _INSIDE and _in_ukraine(known.get(passage.location or "")) is False:
            wrong.append(("location", passage.location, "inside"))
        if group == "idp" and _in_ukraine(known.get(passage.origin or "")) is False:
            wrong.append(("origin", passage.origin, "inside"))
        if group in _INSIDE and passage.asylum is not None:
            wrong.append(("asylum", passage.asylum, "no-asylum"))
        if group in _ABROAD and _in_ukraine(known.get(passage.asylum or "")) is True:
            wrong.append(("asylum", passage.asylum, "abroad"))
        for field, place, reason in wrong:
            facts = {"field": field, "place": place, "group": group, "reason": reason, "remedy": reason}
            yield problem("displacement-place", desk.spot(edition, passage, field), path=field, fix=None, **facts)


@check("breakdown-total")
def breakdown_total(desk: Desk) -> Iterator[Problem]:
    """Groups of one sort add up to the figure that is broken down, or the breakdown is partial; none is told twice."""
    for edition, passage in passages(desk, "breakdown-total"):
        if isinstance(passage, Displacement) and passage.breakdown:
            yield from _told_twice(desk, edition, passage)
            if not passage.partial:
                yield from _broken_down(desk, edition, passage)


def _told_twice(desk: Desk, edition: Edition, passage: Displacement) -> Iterator[Problem]:
    seen: dict[tuple[str | None, str | None], str] = {}
    for index, group in enumerate(passage.breakdown):
        first = seen.setdefault((group.sex, group.age), group.figure)
        if first != group.figure or list(passage.breakdown).index(group) != index:
            spot = desk.spot(edition, passage, "breakdown", index, "figure")
            facts = {"found": first, "reason": "twice", "remedy": "twice"}
            yield problem("breakdown-total", spot, path=f"breakdown.{index}", fix=None, **facts)


def _broken_down(desk: Desk, edition: Edition, passage: Displacement) -> Iterator[Problem]:
    whole = passage.figures.get(passage.breakdown_of or "")
    where = desk.spot(edition, passage, "breakdown", key=True)
    if passage.breakdown_of is None:
        broken_down = {one.figure for one in passage.breakdown}
        units = {unit_of(desk, passage.figures[one]) for one in broken_down if one in passage.figures}
        rest = [name for name in passage.figures if name not in broken_down]
        whole_of = [name for name in rest if unit_of(desk, passage.figures[name]) in units]
        facts = {"found": ", ".join(whole_of) or "–", "reason": "unnamed", "remedy": "unnamed"}
        meant = f"breakdown_of: {whole_of[0]}" if len(whole_of) == 1 else ""
        yield problem("breakdown-total", where, path="breakdown", fix=None, meant=meant, **facts)
        return
    for groups in _sorts(passage.breakdown):
        parts = [passage.figures[one.figure] for one in groups if one.figure in passage.figures]
        values = [one.value for one in parts if one.value is not None]
        if whole is None or len(values) != len(groups):
            continue
        wanted, tolerance = _wanted(desk, whole, parts)
        total = sum(values, Decimal(0))
        if wanted is not None and abs(total - wanted) > tolerance:
            facts = {"found": f"{total} ≠ {wanted}"}
            facts |= {"reason": "differs", "remedy": "differs"}
            yield problem("breakdown-total", where, path="breakdown", fix=None, **facts)


def _sorts(groups: tuple[Group, ...]) -> Iterator[tuple[Group, ...]]:
    """The groups by what they are told apart by: sex, age, or both; each sort is of everyone."""
    for by_sex, by_age in ((True, True), (True, False), (False, True)):
        found = tuple(one for one in groups if ((one.sex is not None), (one.age is not None)) == (by_sex, by_age))
        if found:
            yield found


def _wanted(desk: Desk, whole: Figure, parts: list[Figure]) -> tuple[Decimal | None, Decimal]:
    """What the parts add up to, and how far off rounding may put them."""
    if parts and all(unit_of(desk, one) == "percent" for one in parts) and unit_of(desk, whole) != "percent":
        return _WHOLE, _HALF_A_PERCENT * len(parts)
    return whole.value, sum((one.tolerance for one in parts), whole.tolerance)


@check("household-size")
def household_size(desk: Desk) -> Iterator[Problem]:
    """People computed from households are as many as the size of a household makes them."""
    for edition, passage in passages(desk, "household-size"):
        if not isinstance(passage, Displacement):
            continue
        size = passage.figures.get(passage.household_size or "")
        households = [(name, one) for name, one in passage.figures.items() if unit_of(desk, one) == "household"]
        people = [
            (name, one)
            for name, one in passage.figures.items()
            if unit_of(desk, one) == "person" and one.status == "computed" and not one.sum_of and not one.from_table
        ]
        if len(households) != 1 or len(people) != 1 or households[0][1].value is None or people[0][1].value is None:
            continue
        (counted, household), (name, made) = households[0], people[0]
        if passage.household_size is None:
            facts = {"written": made.value, "found": household.value, "households": counted, "reason": "unsaid"}
            yield _figure_problem("household-size", desk, edition, passage, name, remedy="unsaid", **facts)
        elif size is not None and size.value is not None and household.value is not None and made.value is not None:
            product = household.value * size.value
            spread = made.tolerance + household.tolerance * size.value + size.tolerance * household.value
            if abs(product - made.value) > max(spread, Decimal("0.5")):
                facts = {
                    "written": made.value,
                    "found": f"{product.normalize():f}",
                    "households": counted,
                    "reason": "differs",
                }
                yield _figure_problem("household-size", desk, edition, passage, name, remedy="differs", **facts)


@check("survey-incomplete")
def survey_incomplete(desk: Desk) -> Iterator[Problem]:
    """A survey says who counts, where nobody was asked, and how it was made."""
    for edition, passage in passages(desk, "survey-incomplete"):
        if not isinstance(passage, Displacement) or passage.assessment != "survey":
            continue
        lacking = [one for one in ("definition", "coverage_exclusions") if getattr(passage, one) is None]
        if passage.figures and all(one.method is None for one in passage.figures.values()):
            lacking.append("method")
        for field in lacking:
            spot = desk.spot(edition, passage, "assessment")
            yield problem("survey-incomplete", spot, path=field, field=field, remedy=field)


@check("official-term")
def official_term(desk: Desk) -> Iterator[Problem]:
    """Who visits or speaks in public function held it on that day."""
    known = desk.archive.registry.official
    for edition, passage in passages(desk, "official-term"):
        if not isinstance(passage, UnVisit):
            continue
        day = passage.start or edition.head.period.end
        named: list[tuple[tuple[str | int, ...], str | None]] = [(("principal",), passage.principal)]
        named += [(("quotes", index, "speaker"), one.speaker) for index, one in enumerate(passage.quotes)]
        for path, name in named:
            official = known.get(name or "")
            if official is None:
                continue
            early, late = official.since is not None and day < official.since, official.until and day > official.until
            if early or late:
                facts = {"official": official.id, "day": day, "since": official.since or "…"}
                facts |= {"until": official.until or "…"}
                spot = desk.spot(edition, passage, *path)
                yield problem("official-term", spot, path=".".join(map(str, path)), fix=None, **facts)
