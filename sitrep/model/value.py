"""Frozen values and the scalars they are made of; a source gives text, and nothing is guessed from it."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache, wraps
from typing import Annotated, Any, Literal, Self, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from sitrep.model.message import Message, parse

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LENGTH_OF_URL = 2000
_MOST_KNOWN = 20_000
V = TypeVar("V")
R = TypeVar("R")


class Value(BaseModel):
    """Frozen; a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

    def having(self, given: Mapping[str, object]) -> Self:
        """The same value with other fields, which are not validated again.

        It is what `model_copy` does, without its search for private and extra fields, of which there are none: of every
        figure a copy is made.
        """
        made = self.__class__.__new__(self.__class__)
        object.__setattr__(made, "__dict__", {**self.__dict__, **given})
        object.__setattr__(made, "__pydantic_fields_set__", {*self.__pydantic_fields_set__, *given})
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made


def _fault(kind: str, **facts: object) -> PydanticCustomError:
    """A fault named by a code of the catalogue; its words are the catalogue's."""
    return PydanticCustomError("sitrep", "{code}", {"code": kind, **facts})


def _number(written: object) -> Decimal:
    if isinstance(written, Decimal):
        return written
    if not isinstance(written, str) or not _NUMBER.fullmatch(written):
        raise _fault("figure-number", written=str(written))
    return Decimal(written)


def _whole(written: object) -> int:
    if isinstance(written, int):
        return written
    if not isinstance(written, str) or not re.fullmatch(r"0|[1-9][0-9]{0,8}", written):
        raise _fault("whole-number", written=str(written))
    return int(written)


def _yes_no(written: object) -> bool:
    if isinstance(written, bool):
        return written
    if written not in ("true", "false"):
        raise _fault("true-or-false", written=str(written))
    return written == "true"


def _date(written: object) -> date:
    if isinstance(written, str):
        return _day(written)
    if isinstance(written, date):
        return written
    raise _fault("date-iso", written=str(written))


@lru_cache(maxsize=4096)  # the same few days are written again and again
def _day(written: str) -> date:
    if not _DATE.fullmatch(written):
        raise _fault("date-iso", written=written)
    try:
        return date.fromisoformat(written)
    except ValueError as no_such_day:
        raise _fault("date-iso", written=written) from no_such_day


def _message(written: object) -> Message:
    if isinstance(written, Message):
        return written
    if not isinstance(written, str):
        raise _fault("wrong-type", wanted="text", remedy="text", written="")
    if not written.strip():
        raise _fault("empty-text")
    message, slips = parse(written)
    if slips:
        raise _fault("message-syntax", slips=slips)
    return message


def _many(written: object) -> object:
    if isinstance(written, list):
        for index, one in enumerate(written):
            if isinstance(one, str) and one in written[:index]:
                raise _fault("named-twice", written=one, index=index)
    return (written,) if isinstance(written, str) else written


def _url(written: object) -> str:
    if (
        not isinstance(written, str)
        or not re.fullmatch(r"https?://[^\s<>\"']+", written)
        or len(written) > _LENGTH_OF_URL
    ):
        raise _fault("source-url", written=str(written))
    return written


Number = Annotated[Decimal, PlainValidator(_number)]
Whole = Annotated[int, PlainValidator(_whole)]
YesNo = Annotated[bool, PlainValidator(_yes_no)]
Date = Annotated[date, PlainValidator(_date)]
Text = Annotated[Message, PlainValidator(_message)]
Words = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Url = Annotated[str, PlainValidator(_url)]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
ByLanguage = dict[LanguageCode, Words]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_many)]

Audience = Literal["public", "restricted"]
Sensitivity = Literal["low", "moderate", "high", "severe"]


class Period(Value):
    """Days from start to end, both within; in a source `2023-03-02/2023-03-08`."""

    start: Date
    end: Date

    def covers(self, day: date) -> bool:
        """Whether the day lies within."""
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    @property
    def is_month(self) -> bool:
        """Whether it is one calendar month, whole."""
        return self.start.day == 1 and self.end + timedelta(days=1) == _next_month(self.start)


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def _period(written: object) -> Period:
    if isinstance(written, str):
        return _days(written)
    if isinstance(written, Period):
        return written
    raise _fault("period-form", written=str(written))


@lru_cache(maxsize=4096)
def _days(written: str) -> Period:
    if written.count("/") != 1:
        raise _fault("period-form", written=written)
    start, end = map(_day, written.split("/"))
    made = Period(start=start, end=end)
    if made.start > made.end:
        raise _fault("period-order", written=written)
    return made


Span = Annotated[Period, PlainValidator(_period)]


def _date_or_period(written: object) -> date | Period:
    return _period(written) if isinstance(written, str) and "/" in written else _date(written)


When = Annotated[date | Period, PlainValidator(_date_or_period)]


def messages(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    """Every text that is to be translated within a value, with the path to it in the source, in order of the fields."""
    if isinstance(value, Message):
        yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from messages(held, (*path, str(key)))
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            yield from messages(held, (*path, index))
    elif isinstance(value, BaseModel):  # the last to be asked, for it takes longest
        for name, written in holding(type(value), Message):
            held = getattr(value, name)
            if held:  # most fields stand empty
                yield from messages(held, (*path, written))


@cache
def holding(model: type[BaseModel], sort: type) -> tuple[tuple[str, str], ...]:
    """The fields of a model in which a value of a sort can stand, each with its name in the source: often few can."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _holds(field.annotation, sort, frozenset()))


def _holds(annotation: object, sort: type, within: frozenset[object]) -> bool:
    """Whether a value that is so annotated, or of a kind derived from that, can hold one of the sort."""
    if annotation in (sort, object, Any):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in within:
        inner = within | {annotation}
        held = [field.annotation for field in annotation.model_fields.values()]
        return any(_holds(one, sort, inner) for one in (*held, *annotation.__subclasses__()))
    return any(_holds(one, sort, within) for one in get_args(annotation))


def once(work: Callable[[V], R]) -> Callable[[V], R]:
    """The same function, which works once for a value: known is which value it was, not what it held."""
    known: dict[int, tuple[V, R]] = {}

    @wraps(work)
    def made(value: V) -> R:
        held = known.get(id(value))
        if held is None:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            held = known[id(value)] = value, work(value)  # while the value is held, nothing else has its id
        return held[1]

    return made
