"""What a message of the profile is understood as, and where one leaves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyicumessageformat import Parser

from sitrep.model.message import Argument, Hash, Message, Part, names, parse

PROFILE = (
    "no hole at all",
    "{idps} remain displaced",
    "серед {idps, genitive} – діти",
    "{killed, number} people",
    "in {bakhmut, place, locative}",
    "{bakhmut, place}",
    "expires on {expiry, date, long}",
    "expires on {expiry, date}",
    "as of {idps.as_of, date}",
    "{idps.change, genitive} and {idps.change_percent}, {idps.share} of {idps.previous, number}",
    "{idps, change, up {more} down {fewer} same {as many} incomparable {{idps}}}",
    "{n, plural, one {залишається # дитина} few {залишаються # дитини} many {# дітей} other {# дитини}}",
    "{n, plural, one {# in {kyiv, place, locative}} other {# elsewhere}}",
)
SLIPS = {
    "{killed, plural, one {#}": ("unclosed",),
    "{bakhmut, city}": ("unknown-form",),
    "{вбито}": ("bad-name",),
    "{Idps}": ("bad-name",),
    "{a-b}": ("bad-name",),
    "{idps.total}": ("unknown-attribute",),
    "{bakhmut, place, vocative}": ("unknown-case",),
    "{expiry, date, short}": ("unknown-date-style",),
    "{n, plural, =0 {none} other {#}}": ("unknown-branch",),
    "{n, plural, one {a} one {b} other {c}}": ("branch-twice",),
    "{n, plural}": ("no-branches",),
    "{n, plural, other {{m, plural, other {x}}}}": ("nested",),
    "{n, select, a {b} other {c}}": ("unknown-form", "unclosed"),
    "a } b": ("stray-brace",),
    "{idps": ("unclosed",),
    "{": ("unclosed",),
    "{idps, change, up {more} sideways {x}}": ("unknown-branch",),
}


@pytest.mark.parametrize("source", PROFILE)
def test_a_message_of_the_profile_has_no_slip(source: str) -> None:
    _, slips = parse(source)
    assert slips == ()


@pytest.mark.parametrize(("source", "reasons"), SLIPS.items())
def test_what_leaves_the_profile_is_named_where_it_stands(source: str, reasons: tuple[str, ...]) -> None:
    _, slips = parse(source)
    assert tuple(slip.reason for slip in slips)[: len(reasons)] == reasons
    for slip in slips:
        assert source[slip.offset : slip.offset + slip.length] == slip.piece
        assert slip.piece or slip.offset == len(source)


@pytest.mark.parametrize("source", PROFILE)
def test_an_independent_parser_reads_the_same_tree(source: str) -> None:
    message, _ = parse(source)
    oracle = Parser({"loose_submessages": True, "allow_tags": False}).parse(source)
    assert _ours(message.parts) == _theirs(oracle)


def test_an_apostrophe_never_escapes() -> None:
    message, slips = parse("the children's '{n}'")
    assert slips == ()
    assert message.source == "the children\u2019s \u2019{n}\u2019"
    assert [argument.name for argument in message.arguments()] == ["n"]


def test_arguments_in_branches_are_counted_and_words_in_branches_are_literal() -> None:
    message, _ = parse("Between {n, plural, one {# in {kyiv, place}} other {many}} people")
    assert [argument.name for argument in message.arguments()] == ["n", "kyiv"]
    assert "many" in message.literal()


def test_two_messages_speak_of_the_same_whatever_order_case_or_plural() -> None:
    english, _ = parse("{idps} left {bakhmut, place} in {n, plural, one {# week} other {# weeks}}")
    ukrainian, _ = parse("з {bakhmut, place, genitive} за {n} виїхало {idps, genitive}")
    assert names(english) == names(ukrainian)
    assert names(parse("{idps, change, up {more} down {fewer} same {x}}")[0]) != names(parse("{idps}")[0])


@given(st.text(alphabet="{}#,.' abплch\n" + "\u00a0", max_size=60))
def test_any_text_is_answered_and_every_slip_lies_within_it(source: str) -> None:
    message, slips = parse(source)
    assert isinstance(message, Message)
    for slip in slips:
        assert 0 <= slip.offset <= len(source)


@given(st.text(alphabet=st.characters(exclude_characters="{}'", codec="utf-8"), max_size=80))
def test_text_without_braces_is_itself(source: str) -> None:
    message, slips = parse(source)
    assert slips == ()
    assert "".join(part for part in message.parts if isinstance(part, str)) == source


def _ours(parts: tuple[Part, ...]) -> list[object]:
    made: list[object] = []
    for part in parts:
        if isinstance(part, Argument):
            branches = {key: _ours(inside) for key, inside in part.branches.items()}
            made.append((part.written, branches))
        else:
            made.append("#" if isinstance(part, Hash) else part)
    return made


def _theirs(tree: object) -> list[object]:
    made: list[object] = []
    for node in tree if isinstance(tree, list) else [tree]:
        if not isinstance(node, dict):
            made.append(node)
        elif node.get("hash"):
            made.append("#")
        else:
            made.append((node["name"], {key: _theirs(inside) for key, inside in node.get("options", {}).items()}))
    return made


_PIECES = (
    "{idps}", "{idps.change}", "{day, date}", "{kyiv, place, locative}", "{", "}", "#", " words ", "{ idps }", "{nine}",
    "{n, plural, one {# was} other {# were}}", "{n, plural, few {a} one {b}}", "{n, plural, one {a} one {b}}",
    "{n, change, up {{n.change} more} same {as many}}", "{n, change, one {a}}", "{n.change, plural, }", "{n, plural,",
    " one {", " other {", " up {", "{n, change,", "{n, plural, other {{m, change, up {a}}}}", "{n.day, change, up {a}}",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map("".join))
def test_what_is_seen_at_once_to_be_right_is_right_when_it_is_read_slowly(source: str) -> None:
    """A brace too many at the end has every message read from left to right, to that brace."""
    _, slips = parse(source)
    _, slowly = parse(source + "}")
    assert (not slips) == ([(one.reason, one.offset) for one in slowly] == [("stray-brace", len(source))])
