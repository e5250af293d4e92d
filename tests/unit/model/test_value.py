"""What a value holds is found, and what follows from it is worked out once."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from sitrep.model.message import Message
from sitrep.model.value import messages, once
from sitrep.understanding import gather
from tests.sample import quiet, workspace


def everything(value: object) -> Iterator[Message]:
    """Every text within a value, wherever it stands."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, BaseModel):
        yield from (one for name in type(value).model_fields for one in everything(getattr(value, name)))
    elif isinstance(value, dict):
        yield from (one for held in value.values() for one in everything(held))
    elif isinstance(value, tuple):
        yield from (one for held in value for one in everything(held))


def test_no_text_is_left_out_because_of_the_field_in_which_it_stands(tmp_path: Path) -> None:
    desk = gather(workspace(tmp_path), quiet).desk
    assert desk is not None
    heads = [edition.head for edition in desk.archive.editions]
    values = [*heads, *(passage for edition in desk.archive.editions for passage in edition.passages())]
    for value in values:
        assert [message for _, message in messages(value)] == list(everything(value))
    assert sum(1 for value in values for _ in everything(value)) > 100


def test_what_follows_from_a_value_is_worked_out_once_for_each_that_is_another() -> None:
    asked: list[list[int]] = []

    @once
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, alike = [1, 2], [1, 2]
    assert (total(one), total(one), total(alike)) == (3, 3, 3)
    assert [id(held) for held in asked] == [id(one), id(alike)]
