"""Workspaces of any size: fictional weeks in which nothing is wrong, and the sample's own entries again and again."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.workspace import BASE

_FIRST = date(2015, 1, 1)  # a Thursday, on which weeks begin
_HEAD = """\
number: {number}
period: {start}/{end}
data_cutoff: {after}
compiled: {after}
retrospective: true
sample: true
highlights: [displaced-0, homes-1]
key_figures: [displaced-0.displaced, homes-1.houses]
"""
_REFERENCES = """\
references:
  - id: survey-12
    publisher: survey
    title: Round {number}
    url: https://survey.example.org/{number}
    published: {end}
    retrieved: {end}
  - id: register-2
    publisher: register
    title: Weekly register, {end}
    url: https://register.example.org/{number}
    published: {end}
    retrieved: {end}
"""
_FRAMES = {
    "displacement": """\
  - id: displaced-{turn}
    headline: >-
      {{displaced}} are displaced in {{donetska, place}}
    text: >-
      On {{displaced.as_of, date}} the survey found {{displaced, number}} people; {{women}} were women. They ask for
      blankets, for fuel and for news of those who stayed behind.
    population_group: idp
    location: donetska
    places: [donetska]
    sources: [survey-12]
    figures:
      displaced:
        label: >-
          Displaced people
        unit: person
        value: {value}
        as_of: {day}
        status: reported
        parts: [women, men]
      women:
        label: >-
          Women
        unit: person
        value: {half}
        as_of: {day}
        status: reported
      men:
        label: >-
          Men
        unit: person
        value: {half}
        as_of: {day}
        status: reported
""",
    "shelter": """\
  - id: homes-{turn}
    headline: >-
      {{houses}} were damaged in {{vyhadka, place}}
    text: >-
      The authorities of {{donetska, place, genitive}} counted {{houses, number}} homes by {{houses.as_of, date}}. Roofs
      are covered with sheets until the frost is over.
    shelter_type: damaged-housing
    published_strike: true
    places: [vyhadka, donetska]
    figures:
      houses:
        label: >-
          Damaged homes
        unit: dwelling
        value: {value}
        as_of: {day}
        status: reported
        source: register-2
""",
    "grain-export": """\
  - id: grain-{turn}
    headline: >-
      {{corn}} and {{wheat}} were shipped
    text: >-
      The agreement ends on {{expiry, date}}; {{corn, number}} of corn left in the week.
    corridor: black-sea-initiative
    period: {start}/{end}
    dates: {{expiry: {after}}}
    agreement: {{signed: 2014-07-22, expires: expiry, state: in-force}}
    figures:
      corn:
        label: >-
          Corn
        unit: tonne
        value: {value}
        period: {start}/{end}
        measure: flow
        status: computed
        source: register-2
      wheat:
        label: >-
          Wheat
        unit: tonne
        value: {half}
        period: {start}/{end}
        measure: flow
        status: computed
        source: register-2
""",
    "un-visit": """\
  - id: visit-{turn}
    headline: >-
      The envoy came to {{donetska, place}}
    text: >-
      She spoke with the administration about winter and about the road.
    organisation: register
    principal: envoy
    visit_status: completed
    start: {day}
    end: {end}
    places: [donetska]
    sources: [register-2]
""",
}

_NEWEST = "editions/2023-03-08"
_ITEM = re.compile(r"^(?=  - id: )", re.MULTILINE)
_PERIOD = re.compile(r"^period: .*", re.MULTILINE)


def grown(sources: Path, entries: int, each: int) -> Iterator[tuple[str, str]]:
    """The sample with the entries of its newest edition in more editions, `each` of them in every one, under new ids.

    It is there to be read and validated, not to be judged: sentence for sentence as long as what people write.
    """
    for file in sorted(sources.rglob("*.yaml")):
        if "editions" not in file.parts:
            yield file.relative_to(sources).as_posix(), file.read_text(encoding="utf-8")
    for file in sorted((sources / "tables").glob("*.csv")):
        yield file.relative_to(sources).as_posix(), file.read_text(encoding="utf-8")
    kinds = {file.name: _ITEM.split(file.read_text(encoding="utf-8"))[1:] for file in _kinds(sources)}
    held = sum(map(len, kinds.values()))
    for week in range(-(-entries // each)):
        day = _FIRST + timedelta(weeks=week)
        head = (sources / _NEWEST / "edition.yaml").read_text(encoding="utf-8")
        yield f"editions/{day}/edition.yaml", _PERIOD.sub(f"period: {day}/{day}", head)
        yield f"editions/{day}/references.yaml", (sources / _NEWEST / "references.yaml").read_text(encoding="utf-8")
        wanted = min(each, entries - week * each)
        for name, items in kinds.items():
            many = round(wanted * len(items) / held)
            renamed = (items[turn % len(items)].replace("\n", f"-{turn}\n", 1) for turn in range(many))
            yield f"editions/{day}/{name}", f"entries:\n{''.join(renamed)}"


def _kinds(sources: Path) -> Iterator[Path]:
    for file in sorted((sources / _NEWEST).glob("*.yaml")):
        if file.name not in ("edition.yaml", "references.yaml"):
            yield file


def weeks(entries: int, each: int) -> Iterator[tuple[str, str]]:
    """The files of a workspace of so many entries, `each` of them an edition, as paths under sources/ and texts."""
    yield from ((name, text) for name, text in BASE.items() if name.startswith(("series", "registry")))
    for week in range(-(-entries // each)):
        start = _FIRST + timedelta(weeks=week)
        end = start + timedelta(days=6)
        facts = {"start": start, "end": end, "day": start + timedelta(days=2), "after": end + timedelta(days=1)}
        folder = f"editions/{end}/"
        yield f"{folder}edition.yaml", _HEAD.format(number=week + 1, **facts)
        yield f"{folder}references.yaml", _REFERENCES.format(number=week + 1, **facts)
        for place, (kind, frame) in enumerate(_FRAMES.items()):
            turns = range(place, min(each, entries - week * each), len(_FRAMES))
            made = (_entry(frame, week * each + turn, turn, facts) for turn in turns)
            if text := "".join(made):
                yield f"{folder}{kind}.yaml", f"entries:\n{text}"


def _entry(frame: str, number: int, turn: int, facts: dict[str, date]) -> str:
    half = 1_000 + number % 9_000
    return frame.format(turn=turn, value=2 * half, half=half, **facts)
