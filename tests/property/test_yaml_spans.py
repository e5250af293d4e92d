"""Every mark points at what it names: whatever is written, the text at a value's spot is that value."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.load.node import Map, Node, Seq, spot
from sitrep.load.strict_yaml import tree

FILE = "sources/editions/2023-03-08/displacement.yaml"
KEY = st.text(alphabet="abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=8)
# Words as people write them, Cyrillic and emoji included; nothing that YAML would read as more than a plain word.
WORD = st.text(alphabet="abyzАБЯіїєґ’0123456789.%/+ 🌾", min_size=1, max_size=12).map(
    lambda text: "w" + text.strip().replace("  ", " ")
)
VALUE = st.recursive(
    WORD,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3), st.dictionaries(KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)
DOCUMENT = st.dictionaries(KEY, VALUE, min_size=1, max_size=4)


def written(value: object, depth: int = 0) -> str:
    """The value as block YAML."""
    pad = "  " * depth
    if isinstance(value, dict):
        return "".join(f"\n{pad}{key}:{written(held, depth + 1)}" for key, held in value.items())
    if isinstance(value, list):
        return "".join(f"\n{pad}-{written(held, depth + 1)}" for held in value)
    return f" {value}"


def flowing(value: object) -> str:
    """The value as flow YAML, quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flowing(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flowing(held) for held in value) + "]"
    return f'"{value}"'


def scalars(node: Node, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text of a tree with the path to it."""
    if isinstance(node, str):
        return [(path, node)]
    pairs = node.items() if isinstance(node, Map) else enumerate(node)
    return [found for key, held in pairs for found in scalars(held, (*path, key))]


def plain(node: Node) -> object:
    """The tree as plain values."""
    if isinstance(node, Map):
        return {key: plain(held) for key, held in node.items()}
    return [plain(held) for held in node] if isinstance(node, Seq) else node


def holds(text: str, value: object, quote: str) -> None:
    """The text is read as the value, and each of its words stands where its spot says."""
    checked = tree(text, FILE)
    assert checked.problems == ()
    assert checked.value is not None
    assert plain(checked.value) == value
    lines = text.split("\n")
    found = scalars(checked.value)
    assert found
    for path, words in found:
        where = spot(checked.value, text, FILE, *path)
        assert lines[where.line - 1][where.column - 1 :].startswith(f"{quote}{words}")
        if isinstance(path[-1], str):
            key = spot(checked.value, text, FILE, *path, key=True)
            assert lines[key.line - 1][key.column - 1 :].startswith(f"{path[-1]}:")


@settings(max_examples=200)
@given(DOCUMENT)
def test_in_block_style(value: dict[str, object]) -> None:
    holds(written(value).lstrip("\n") + "\n", value, "")


@settings(max_examples=200)
@given(DOCUMENT)
def test_in_flow_style(value: dict[str, object]) -> None:
    holds("".join(f"{key}: {flowing(held)}\n" for key, held in value.items()), value, '"')


def twice(value: object, depth: int = 0) -> str:
    """The value as block YAML in which each mapping gives each of its keys a second time."""
    pad = "  " * depth
    if isinstance(value, dict):
        first = "".join(f"\n{pad}{key}:{twice(held, depth + 1)}" for key, held in value.items())
        return first + "".join(f"\n{pad}{key}: again" for key in value)
    if isinstance(value, list):
        return "".join(f"\n{pad}-{twice(held, depth + 1)}" for held in value)
    return f" {value}"


def keys(value: object) -> int:
    """How many keys a value holds at all its levels."""
    if isinstance(value, dict):
        return len(value) + sum(keys(held) for held in value.values())
    return sum(keys(held) for held in value) if isinstance(value, list) else 0


@settings(max_examples=200)
@given(DOCUMENT)
def test_a_key_given_twice_is_found_at_every_level_and_the_first_value_stays(value: dict[str, object]) -> None:
    text = twice(value).lstrip("\n") + "\n"
    checked = tree(text, FILE)
    assert checked.value is not None
    assert plain(checked.value) == value
    assert [one.code for one in checked.problems] == ["yaml-duplicate-key"] * keys(value)
    lines = text.split("\n")
    for one in checked.problems:
        assert lines[one.spot.line - 1] == f"{' ' * (one.spot.column - 1)}{one.facts['key']}: again"
        assert lines[int(one.facts["first"]) - 1][one.spot.column - 1 :].startswith(f"{one.facts['key']}:")


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_answered_with_values_or_problems_and_never_raises(text: str) -> None:
    checked = tree(text, FILE)
    assert checked.value is not None or checked.problems
    for one in checked.problems:
        assert one.spot.line >= 1
        assert one.spot.column >= 1
