"""Turns the lines of a ledger into events and back; a line that was edited since it was written counts for nothing."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import get_args

from sitrep.load.characters import lines_of
from sitrep.model.comparison import Direction
from sitrep.model.ledger import KINDS, Binding, Event, Kind, Sense, Senses, Waiver
from sitrep.problems import Checked, Problem, Spot, problem

_MARK = "line_sha256"
_SIGNATURE = "signature"
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_TEXTS = ("event", "edition", "ctx", "lang", "src_sha256", "tgt_sha256", "by", "role", "at")
_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_LONGEST_LINE = 100_000


class _NotOurs(ValueError):
    """A line that no version of the program wrote."""


def read(text: str, file: str, edition: str) -> Checked[tuple[Event, ...]]:
    """Every event of an edition that stands as it was written, in the order of the file, and the lines that do not."""
    events: list[Event] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines_of(text), start=1):
        if not line.strip():
            continue
        try:
            events.append(_event(line, number, edition))
        except _NotOurs as fault:
            where = Spot(file, number, 1, min(len(line), 80))
            problems.append(problem("ledger-line", where, line=number, reason=str(fault)))
    return Checked(tuple(events), tuple(problems))


def line(event: Event, sign: Callable[[str], str] | None = None) -> str:
    """The line of an event, with the hash of what stands in it, and the signature of whoever says it."""
    held = _fields(event)
    if sign is not None:
        held[_SIGNATURE] = sign(_hash(held))
    return json.dumps({**held, _MARK: _hash(held)}, ensure_ascii=False, sort_keys=True) + "\n"


def _fields(event: Event) -> dict[str, object]:
    held: dict[str, object] = {
        "event": event.kind,
        "edition": event.edition,
        "ctx": event.context,
        "lang": event.language,
        "src_sha256": event.binding.source,
        "tgt_sha256": event.binding.target,
        "fact_sense": {name: _said(sense) for name, sense in sorted(event.binding.senses.items())},
        "by": event.by,
        "role": event.role,
        "at": event.at.astimezone(UTC).strftime(_TIME),
        "waivers": [{"check": one.check, "reason": one.reason} for one in event.waivers],
        "comment": event.comment,
        "checks_version": event.checks,
        "facts_sha256": event.facts,
    }
    return {**held, **{name: text for name, text in (("src", event.source), ("tgt", event.target)) if text is not None}}


def _said(sense: Sense) -> dict[str, str | None]:
    return {"direction": sense.direction, "value": None if sense.value is None else str(sense.value)}


def _hash(held: Mapping[str, object]) -> str:
    plain = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _event(line: str, number: int, edition: str) -> Event:
    held = _object(line)
    mark = held.pop(_MARK, None)
    if mark != _hash(held):
        raise _NotOurs("edited")
    signature = str(held.pop(_SIGNATURE, ""))
    texts = {name: held.get(name) for name in _TEXTS}
    if not all(isinstance(one, str) for one in texts.values()):
        raise _NotOurs("fields")
    said = {name: str(one) for name, one in texts.items()}
    if said["edition"] != edition:  # a folder that was copied brings no judgement with it
        raise _NotOurs("elsewhere")
    return Event(
        kind=_kind(said["event"]),
        edition=said["edition"],
        context=said["ctx"],
        language=said["lang"],
        binding=Binding(said["src_sha256"], said["tgt_sha256"], _senses(held.get("fact_sense"))),
        by=said["by"],
        role=said["role"],
        at=_time(said["at"]),
        source=_text(held, "src"),
        target=_text(held, "tgt"),
        comment=_text(held, "comment") or "",
        waivers=tuple(_waivers(held.get("waivers"))),
        checks=_text(held, "checks_version") or "",
        facts=_text(held, "facts_sha256") or "",
        seal=_hash(held),
        signature=signature,
        mark=str(mark),
        line=number,
    )


def _object(line: str) -> dict[str, object]:
    """The members of a line, each name once: of two that are alike JSON would keep the last without a word."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise _NotOurs("fields")
        return dict(pairs)

    if len(line) > _LONGEST_LINE:
        raise _NotOurs("json")
    try:
        held = json.loads(line, object_pairs_hook=once)
    except (json.JSONDecodeError, RecursionError) as broken:
        raise _NotOurs("json") from broken
    if not isinstance(held, dict):
        raise _NotOurs("json")
    return held


def _kind(written: str) -> Kind:
    for kind in KINDS:
        if kind == written:
            return kind
    raise _NotOurs("fields")


def _time(written: str) -> datetime:
    try:
        return datetime.strptime(written, _TIME).replace(tzinfo=UTC)
    except ValueError as broken:
        raise _NotOurs("fields") from broken


def _text(held: Mapping[str, object], name: str) -> str | None:
    text = held.get(name)
    return text if isinstance(text, str) else None


def _senses(held: object) -> Senses:
    if not isinstance(held, dict):
        raise _NotOurs("fields")
    return MappingProxyType({str(name): _sense(one) for name, one in held.items()})


def _sense(held: object) -> Sense:
    if not isinstance(held, dict):
        raise _NotOurs("fields")
    value = held.get("value")
    try:
        amount = None if value is None else Decimal(str(value))
    except InvalidOperation as broken:
        raise _NotOurs("fields") from broken
    for direction in _DIRECTIONS:
        if direction == held.get("direction"):
            return Sense(direction, amount)
    raise _NotOurs("fields")


def _waivers(held: object) -> Iterator[Waiver]:
    for one in held if isinstance(held, list) else ():
        if not isinstance(one, dict):
            raise _NotOurs("fields")
        yield Waiver(str(one.get("check", "")), str(one.get("reason", "")))
