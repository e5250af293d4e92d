"""Items go to the end of their list, as the list is indented, and no other character of the file moves."""

import pytest

from sitrep.load.items import with_items

GROWN = (
    ("", "entries:\n  - id: new\n"),
    ("# A comment", "# A comment\nentries:\n  - id: new\n"),
    ("entries: []\n", "entries:\n  - id: new\n"),
    ("entries:  # none yet\n", "entries: # none yet\n  - id: new\n"),
    ("entries:\n- id: old\n", "entries:\n- id: old\n- id: new\n"),
    ("entries:\n    - id: old", "entries:\n    - id: old\n    - id: new\n"),
    (
        "entries:\n  - id: old\n\n# after it\nmore: {}\n",
        "entries:\n  - id: old\n\n# after it\n  - id: new\nmore: {}\n",
    ),
    ("more: {}\n", "more: {}\nentries:\n  - id: new\n"),
    ("entries: []\nmore: {}\n", "entries:\n  - id: new\nmore: {}\n"),
)
REFUSED = (
    "entries: [{id: old}]\n",
    "- id: old\n",
    "entries: {}\n",
    "entries:\n  - id: old\n   x: y\n",
    "entries: text\n",
)


@pytest.mark.parametrize(("text", "grown"), GROWN)
def test_an_item_is_added_where_it_belongs(text: str, grown: str) -> None:
    assert with_items(text, "entries", ("- id: new",)) == grown


def test_several_items_are_added_in_their_order_and_their_lines_stay_together() -> None:
    blocks = ("# read it\n- id: one\n  value: 1", "- id: two")
    added = "  # read it\n  - id: one\n    value: 1\n  - id: two\n"
    assert with_items("entries:\n  - id: old\n", "entries", blocks) == f"entries:\n  - id: old\n{added}"


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_extended_for_certain_is_left_alone(text: str) -> None:
    assert with_items(text, "entries", ("- id: new",)) is None
