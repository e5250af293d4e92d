"""The locator map: the 27 regions, those that entries name marked and labelled, and the table that says the same."""

from collections import defaultdict

from sitrep.compose.document import Cell, MapFigure, Region, TableBlock
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.registry import Place

_REGION_CODE = len("UA14")


def locator(edition: LocalisedEdition) -> MapFigure | None:
    """The map of an edition; nothing finer than a region is drawn. None where no region is named."""
    voice, public = edition.voice, edition.public
    places = public.registry.place
    named: dict[str, dict[str, None]] = defaultdict(dict)
    for passage in public.edition.passages():
        for place_id in passage.places:
            place = places.get(place_id)
            if place is not None and place.oblast is not None:
                finer = place.fine
                named[place.oblast].update({voice.place(place_id): None} if finer else {})
    regions = tuple(
        Region(
            place.code or "", voice.place(place.id), place.code in named, voice.language.join(list(named[place.code]))
        )
        if place.code in named
        else Region(place.code or "", voice.place(place.id), marked=False)
        for place in sorted(public.registry.places, key=lambda one: one.code or "")
        if _is_region(place)
    )
    marked = [one for one in regions if one.marked]
    if not marked:
        return None
    title = voice.say("map.title", period=voice.period(public.edition.head.period))
    rows = tuple(
        (Cell(one.label), Cell(one.text or voice.say("map.whole-region")))
        for one in sorted(marked, key=lambda one: voice.language.sort_key(one.label))
    )
    source = voice.say("map.source", period=voice.period(public.edition.head.period))
    head = (voice.say("column.region"), voice.say("column.places"))
    return MapFigure(
        anchor="map",
        title=title,
        alt=voice.say("map.alt", title=title, regions=voice.language.join([one.label for one in marked])),
        regions=regions,
        legend_marked=voice.say("map.marked"),
        legend_other=voice.say("map.other"),
        source=source,
        disclaimer=voice.choose(public.series.map_disclaimer),
        table=TableBlock("map-table", title, head, rows, source),
    )


def _is_region(place: Place) -> bool:
    return place.code is not None and place.code.startswith("UA") and len(place.code) == _REGION_CODE
