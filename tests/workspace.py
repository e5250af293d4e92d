"""A small workspace of fictional facts in which nothing is wrong, and folders made of it with some files changed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sitrep.load.workspace import read
from sitrep.problems import Problem, in_order
from sitrep.validate.assemble import assemble
from sitrep.validate.checks import judge

SERIES = """\
title: {en: Vyhadka Situation Report, uk: Зведення про Вигадку}
publisher: {en: Nobody at all, uk: Ніхто}
crisis: {en: Vyhadka, uk: Вигадка}
country: UKR
languages: [uk, en]
formats: [html]
time_zone: Europe/Kyiv
week_starts: thursday
contacts:
  - role: {en: Editors, uk: Редакція}
    email: editors@example.org
map_disclaimer: {en: No position is implied., uk: Це не є позицією.}
licence: {en: CC BY 4.0, uk: CC BY 4.0}
"""
INDICATORS = """\
indicators:
  - id: displaced
    label: {en: Displaced people, uk: Переміщені особи}
    short: {en: Displaced, uk: Переміщені}
    definition: {en: By survey., uk: За опитуванням.}
    caveat: {en: An estimate., uk: Це оцінка.}
    unit: person
    measure: stock
    max_age: 90
    breaks:
      - at: 2022-06-01
        reason: {en: New method., uk: Новий метод.}
  - id: refugees
    label: {en: Refugees, uk: Біженці}
    short: {en: Refugees, uk: Біженці}
    definition: {en: On the register., uk: За реєстром.}
    unit: person
    measure: stock
  - id: injured
    label: {en: Injured, uk: Поранені}
    short: {en: Injured, uk: Поранені}
    definition: {en: Recorded one by one., uk: Записано поіменно.}
    caveat: {en: Actual figures are higher., uk: Фактичні цифри вищі.}
    unit: person
    measure: cumulative
    since: 2022-02-24
  - id: grain-week
    label: {en: Grain shipped, uk: Відвантажене зерно}
    short: {en: Grain, uk: Зерно}
    definition: {en: In the week., uk: За тиждень.}
    unit: tonne
    measure: flow
  - id: grain-kind
    label: {en: Grain by kind, uk: Зерно за видами}
    short: {en: Grain by kind, uk: Зерно за видами}
    definition: {en: In the week., uk: За тиждень.}
    unit: tonne
    measure: flow
    categories:
      corn: {en: Corn, uk: Кукурудза}
      wheat: {en: Wheat, uk: Пшениця}
"""
ORGANISATIONS = """\
organisations:
  - id: register
    name: {en: Register of Vyhadka, uk: Реєстр Вигадки}
    short: {en: Register, uk: Реєстр}
    type: un
    hosts: [register.example.org]
    confusable_with: [registry]
  - id: registry
    name: {en: Registry of Vyhadka, uk: Обліковець Вигадки}
    short: {en: Registry, uk: Обліковець}
    type: un
    hosts: [registry.example.org]
  - id: survey
    name: {en: Survey of Vyhadka, uk: Опитування Вигадки}
    short: {en: Survey, uk: Опитування}
    type: ngo
"""
PLACES = """\
places:
  - id: donetska
    code: UA14
    kind: oblast
    names: {en: Donetska oblast, uk: Донецька область}
    forms: {uk: {locative: Донецькій області}}
  - id: vyhadka
    code: UA14990010010099999
    kind: village
    names: {en: Vyhadka, uk: Вигадка}
    forms: {uk: {genitive: Вигадки, locative: Вигадці}}
    banned: [Vydumka]
    fictional: true
"""
OFFICIALS = """\
officials:
  - id: envoy
    name: {en: Olena Vyhadana, uk: Олена Вигадана}
    role: {en: Envoy, uk: Посланниця}
    organisation: register
"""
TERMS = """\
terms:
  - id: route
    words: {en: Route 66, uk: Маршрут 66}
"""
GRAIN_CSV = """\
start,end,tonnes
2023-02-23,2023-03-01,600
2023-03-02,2023-03-08,800
"""
GRAIN_YAML = """\
title: {en: Grain by week, uk: Зерно за тижнями}
reference:
  id: grain-table
  publisher: register
  title: Voyages
  url: https://register.example.org/voyages
  published: 2023-03-09
  retrieved: 2023-03-10
licence: CC0
key: start
columns:
  tonnes: {indicator: grain-week}
start: start
end: end
status: computed
control_totals: {tonnes: "1400"}
"""
EARLIER = """\
number: 7
period: 2023-02-23/2023-03-01
data_cutoff: 2023-03-09
compiled: 2023-03-10
retrospective: true
highlights: [displaced-now, refugees-now]
key_figures: [displaced-now.displaced]
sample: true
"""
EARLIER_REFERENCES = """\
references:
  - id: survey-11
    publisher: survey
    title: Round 11
    url: https://survey.example.org/11
    published: 2023-02-20
    retrieved: 2023-02-21
  - id: register-1
    publisher: register
    title: Weekly register
    no_url: Sent by e-mail.
    published: 2023-03-01
"""
EARLIER_DISPLACEMENT = """\
entries:
  - id: displaced-now
    headline: >-
      {displaced} are displaced
    population_group: idp
    location: donetska
    figures:
      displaced:
        indicator: displaced
        value: 5000
        digits: 1
        qualifier: about
        as_of: 2023-02-20
        status: estimate
        source: survey-11
  - id: refugees-now
    headline: >-
      {refugees} are on the register
    population_group: refugee
    figures:
      refugees:
        indicator: refugees
        value: 1200
        as_of: 2023-02-28
        status: registered
        source: register-1
"""
EDITION = """\
number: 8
period: 2023-03-02/2023-03-08
data_cutoff: 2023-03-09
compiled: 2023-03-10
retrospective: true
highlights: [displaced-now, grain-now]
key_figures: [displaced-now.displaced, grain-now.tonnes]
overview:
  - id: injured-so-far
    headline: >-
      {injured} have been recorded as injured
    figures:
      injured:
        indicator: injured
        value: 120
        as_of: 2023-03-05
        status: verified
        source: register-2
        earlier:
          - {value: 110, as_of: 2023-02-26}
sample: true
"""
REFERENCES = """\
references:
  - id: survey-12
    publisher: survey
    title: Round 12
    url: https://survey.example.org/12
    published: 2023-03-06
    retrieved: 2023-03-07
  - id: register-2
    publisher: register
    title: Weekly register
    url: https://register.example.org/2
    published: 2023-03-08
    retrieved: 2023-03-09
"""
DISPLACEMENT = """\
entries:
  - id: displaced-now
    headline: >-
      {displaced} are displaced in {donetska, place}
    text: >-
      On {displaced.as_of, date} the survey found {displaced, number} people, {displaced, change, up {more} down {fewer}
      same {as many}} than before; {women} were women.
    population_group: idp
    location: donetska
    sources: [survey-12]
    figures:
      displaced:
        indicator: displaced
        value: 7000
        digits: 1
        qualifier: about
        as_of: 2023-03-04
        status: estimate
        parts: [women, men]
      women:
        label: >-
          Women
        unit: person
        value: 4000
        digits: 1
        as_of: 2023-03-04
        status: estimate
        caveat: >-
          An estimate.
      men:
        label: >-
          Men
        unit: person
        value: 2600
        digits: 2
        as_of: 2023-03-04
        status: estimate
        caveat: >-
          An estimate.
      share_of_women:
        label: >-
          Share of women
        unit: percent
        value: 60
        of: displaced
        as_of: 2023-03-04
        status: estimate
        caveat: >-
          An estimate.
"""
SHELTER = """\
entries:
  - id: cellar
    headline: >-
      People sit in a cellar in {donetska, place}
    shelter_type: basement
    places: [donetska]
    sources: [register-2]
  - id: homes
    headline: >-
      {houses} were damaged in {vyhadka, place}
    shelter_type: damaged-housing
    places: [vyhadka]
    figures:
      houses:
        label: >-
          Damaged homes
        unit: dwelling
        value: 12
        as_of: 2023-03-06
        status: reported
        source: register-2
    published_strike: true
"""
GRAIN_EXPORT = """\
entries:
  - id: grain-now
    headline: >-
      {tonnes} were shipped, {tonnes.change} more than the week before
    text: >-
      The agreement ends on {expiry, date}; {corn} and {wheat} were shipped.
    corridor: black-sea-initiative
    quantity: tonnes
    commodities: [corn, wheat]
    period: 2023-03-02/2023-03-08
    dates: {expiry: 2023-03-18}
    agreement: {signed: 2022-07-22, expires: expiry, state: in-force}
    figures:
      tonnes:
        indicator: grain-week
        from: {table: grain, row: 2023-03-02, column: tonnes}
      corn:
        indicator: grain-kind
        category: corn
        value: 500
        period: 2023-03-02/2023-03-08
        status: computed
        source: grain-table
      wheat:
        indicator: grain-kind
        category: wheat
        value: 300
        period: 2023-03-02/2023-03-08
        status: computed
        source: grain-table
      both_kinds:
        label: >-
          Corn and wheat
        sum_of: [corn, wheat]
"""
UN_VISIT = """\
entries:
  - id: envoy-visit
    headline: >-
      The envoy came to {donetska, place}
    organisation: register
    principal: envoy
    visit_status: completed
    start: 2023-03-07
    end: 2023-03-08
    places: [donetska]
    sources: [register-2]
    linked_entries: [grain-now]
"""
BASE: Mapping[str, str] = {
    "series.yaml": SERIES,
    "registry/indicators.yaml": INDICATORS,
    "registry/organisations.yaml": ORGANISATIONS,
    "registry/places.yaml": PLACES,
    "registry/officials.yaml": OFFICIALS,
    "registry/terms.yaml": TERMS,
    "tables/grain.csv": GRAIN_CSV,
    "tables/grain.yaml": GRAIN_YAML,
    "editions/2023-03-01/edition.yaml": EARLIER,
    "editions/2023-03-01/references.yaml": EARLIER_REFERENCES,
    "editions/2023-03-01/displacement.yaml": EARLIER_DISPLACEMENT,
    "editions/2023-03-08/edition.yaml": EDITION,
    "editions/2023-03-08/references.yaml": REFERENCES,
    "editions/2023-03-08/displacement.yaml": DISPLACEMENT,
    "editions/2023-03-08/shelter.yaml": SHELTER,
    "editions/2023-03-08/grain-export.yaml": GRAIN_EXPORT,
    "editions/2023-03-08/un-visit.yaml": UN_VISIT,
}
NEWEST = "editions/2023-03-08/"


class Edit(NamedTuple):
    """In one file, words that stand there once, and what they become."""

    file: str
    find: str
    put: str


def changed(files: Mapping[str, str | None] = BASE, edits: Sequence[Edit] = ()) -> dict[str, str]:
    """The base with files replaced, added or (None) taken away, then edited; the newest edition needs no folder."""
    made = dict(BASE)
    for name, text in files.items():
        if text is None:
            del made[_whole(name)]
        else:
            made[_whole(name)] = text
    for edit in edits:
        name = _whole(edit.file)
        held = made[name].count(edit.find)
        assert held == 1, f"{edit.find!r} stands {held} times in {name}"
        made[name] = made[name].replace(edit.find, edit.put)
    return made


def _whole(name: str) -> str:
    return name if "/" in name or name == "series.yaml" else NEWEST + name


def put(root: Path, files: Mapping[str, str | bytes] = BASE) -> Path:
    """A folder that is a workspace of these files."""
    for name, text in files.items():
        path = root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def problems(root: Path) -> tuple[Problem, ...]:
    """Every fault of a workspace at the stage of its sources, in order."""
    sources = read(root)
    assert sources.value is not None
    desk = assemble(sources.value, {})
    judged = judge(desk.value) if desk.value is not None else ()
    return in_order((*sources.problems, *desk.problems, *judged))


def brief(found: Sequence[Problem]) -> list[str]:
    """`code file:line:column` of each, without the folders that all files of the newest edition share."""
    names = [one.spot.file.removeprefix("sources/").removeprefix(NEWEST) for one in found]
    spots = zip(found, names, strict=True)
    return [f"{one.code} {name}:{one.spot.line}:{one.spot.column}" for one, name in spots]
