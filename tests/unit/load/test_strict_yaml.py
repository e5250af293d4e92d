"""The strict tree: values that know their line, nothing guessed, every fault of a file in one run."""

import codecs
import random
import subprocess
import sys
from inspect import getdoc

import pytest

from sitrep.load.characters import decode, refused
from sitrep.load.node import Map, Node, Seq, place_in_text, spot, text_at
from sitrep.load.strict_yaml import MOST_BYTES, tree
from sitrep.load.yaml_slip import REASONS
from sitrep.problems import Problem, Spot

FILE = "sources/editions/2023-03-08/displacement.yaml"


def read(text: str) -> Map:
    checked = tree(text, FILE)
    assert checked.problems == ()
    assert isinstance(checked.value, Map)
    return checked.value


def style(made: Map, key: str) -> str | None:
    found = text_at(made, key)
    assert found is not None
    return found[1].style


def shown(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(found.code, found.spot.line, found.spot.column) for found in problems]


def source(test: object) -> str:
    return (getdoc(test) or "") + "\n"


# What YAML would type: nothing is typed here.
MISREAD = """no off on yes y n true True FALSE null ~ .nan .inf -.inf 0123 0189 0o17 0x1F 0b1 1_000 1.10 1e3
+380440000000 12:30 190:20:30.15 2023-02-30 2023-03-08
2001-12-14t21:59:43.10-05:00 = 5,4 5400000 -0 1. .5 NULL Null nan""".split()  # noqa: SIM905

# Awkward, and still one plain scalar each.
NAUGHTY = (
    "undefined", "hasOwnProperty", "\\", "\\\\", "1/0", "$1.00", "1'000", "1 000", "NaN", "0x0", "1;DROP TABLE entries",
    "<script>alert(1)</script>", "it's", "2'", 'a"b', "Ω≈ç√∫", "田中さん", "表ポあA鷗", "ثم نفس سقطت", "Z̮̞̠͙͔", "😍",
    "🏵 emoji", "ﬀi", "İ", "ß", "м’ясо", "замо́к", "п’ять осіб", "5,4 млн осіб", "№ 5", "«лапки»", "a-b", "a:b",
    "http://example.org/?a=b#c", "x{y}z", "About {idps} remain", "a#b", "a, b", "C:\\con", "../../etc", "-5", "-a",
    "?a", ":a", "100%", "a@b", "a*b", "a&b", "%d"[1:], "x" * 1000, "ｅ", "\u00a0", "a\u2060b", "a\u00a0b", "1.2.3.4.5",
    "--", "=",
)  # fmt: skip


@pytest.mark.parametrize("written", [*MISREAD, *NAUGHTY])
def test_a_plain_scalar_stays_as_it_is_written(written: str) -> None:
    made = read(f"key: {written}\n")
    assert made["key"] == written
    assert type(made["key"]) is str
    assert not style(made, "key")


def test_quoted_empty_and_missing_values_can_be_told_apart() -> None:
    """
    missing:
    empty: ""
    quoted: 'no'
    block: >-
      no
    plain: no
    """
    made = read(source(test_quoted_empty_and_missing_values_can_be_told_apart))
    told = {key: (value, not style(made, key)) for key, value in made.items()}
    assert told == {
        "missing": ("", True),
        "empty": ("", False),
        "quoted": ("no", False),
        "block": ("no", False),
        "plain": ("no", True),
    }


SPOTS = """
entries:
  - id: 2023-03-08-a
    headline: "{idps} remain"
    figures: {idps: {value: 5}}
    text: >-
      First line.
  - id: b
    sources: [one, two]
empty:
"""


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), False, (2, 1, 7)),
        (("entries",), True, (2, 1, 7)),
        (("entries", 0, "id"), False, (3, 9, 12)),
        (("entries", 0, "id"), True, (3, 5, 2)),
        (("entries", 0), False, (3, 5, 2)),
        (("entries", 0, "headline"), False, (4, 15, 15)),
        (("entries", 0, "figures"), False, (5, 14, 18)),
        (("entries", 0, "figures", "idps", "value"), False, (5, 29, 1)),
        (("entries", 0, "figures", "idps", "value"), True, (5, 22, 5)),
        (("entries", 0, "text"), False, (6, 11, 2)),
        (("entries", 1, "sources", 1), False, (9, 20, 3)),
        (("empty",), False, (10, 7, 1)),
        # What is missing is shown where it is missing from.
        (("entries", 0, "figures", "idps", "unit"), False, (5, 15, 4)),
        (("entries", 1, "period", "start"), False, (8, 5, 2)),
        (("entries", 7), False, (2, 1, 7)),
        (("nothing", 0), True, (2, 1, 7)),
    ],
)
def test_a_spot_names_what_stands_at_a_path(
    path: tuple[str | int, ...], *, key: bool, expected: tuple[int, int, int]
) -> None:
    assert spot(read(SPOTS), SPOTS, FILE, *path, key=key) == Spot(FILE, *expected)


QUOTES = [
    ("headline: {idps} remain", "{idps} remain", "brace", 11, '"{idps} remain"'),
    ("headline: {idps}", "{idps}", "brace", 11, '"{idps}"'),
    ("headline: {idps, genitive}", "{idps, genitive}", "brace", 11, '"{idps, genitive}"'),
    ("headline: {bakhmut, place, locative}  # why", "{bakhmut, place, locative}", "brace", 11, None),
    ("- {idps} and {returnees}", "{idps} and {returnees}", "brace", 3, '"{idps} and {returnees}"'),
    ("- {idps}", "{idps}", "brace", 3, '"{idps}"'),
    ("h: {n, plural, one {# person} other {# people}} left", None, "brace", 4, None),
    ("h: {n, plural, one {ще # особа} other {ще # особи}}", None, "brace", 4, None),
    ("label: Displaced: all", "Displaced: all", "colon", 8, '"Displaced: all"'),
    ("label: Displaced:", "Displaced:", "colon", 8, '"Displaced:"'),
    ("- label: Displaced: all # note", "Displaced: all", "colon", 10, '"Displaced: all"'),
    ('label: Say "yes": now', 'Say "yes": now', "colon", 8, "'Say \"yes\": now'"),
    ('label: It\'s: "so"', 'It\'s: "so"', "colon", 8, "'It''s: \"so\"'"),
    ('title: "Azovstal" evacuees', '"Azovstal" evacuees', "quote", 8, "'\"Azovstal\" evacuees'"),
    ("people: >5000 people", ">5000 people", "more-than", 9, '">5000 people"'),
    ("handle: @example", "@example", "character", 9, '"@example"'),
    ("share: %5", "%5", "character", 8, '"%5"'),
]


@pytest.mark.parametrize(("line", "value", "reason", "column", "quoted"), QUOTES)
def test_a_text_without_its_quotes_is_read_and_the_quotes_are_asked_for(
    line: str, value: str | None, reason: str, column: int, quoted: str | None
) -> None:
    checked = tree(f"{line}\n", FILE)
    (found,) = checked.problems
    assert (found.code, found.facts["reason"], found.spot.line, found.spot.column) == (
        "quote-needed",
        reason,
        1,
        column,
    )
    assert found.fix is not None
    fixed = line[: column - 1] + found.fix.text + line[column - 1 + found.fix.spot.length :]
    again = tree(f"{fixed}\n", FILE)
    assert again.problems == ()
    assert again.value == checked.value
    node: Node | None = checked.value
    while not isinstance(node, str):
        assert node
        node = node[0] if isinstance(node, Seq) else next(iter(node.values()))
    assert value in (None, node)
    assert quoted in (None, found.fix.text)


def test_what_lacks_its_quotes_hides_no_later_fault() -> None:
    """
    headline: {idps} remain
      in five oblasts
    label: Displaced: all
    entries:
      - text: {idps}
      - text: {killed} people
        text: again
      - note: Update #54
      - other: *anchor
    label: again
    """
    checked = tree(source(test_what_lacks_its_quotes_hides_no_later_fault), FILE)
    assert sorted(shown(checked.problems), key=lambda one: one[1:]) == [
        ("quote-needed", 1, 11),
        ("quote-needed", 3, 8),
        ("quote-needed", 5, 11),
        ("quote-needed", 6, 11),
        ("yaml-duplicate-key", 7, 5),
        ("yaml-comment-in-text", 8, 18),
        ("yaml-alias", 9, 12),
        ("yaml-duplicate-key", 10, 1),
    ]
    assert isinstance(checked.value, Map)
    assert checked.value["headline"] == "{idps} remain in five oblasts"


@pytest.mark.parametrize(
    "text",
    [
        "idps: {indicator: idps-national, value: 5400000}\n",
        "empty: {}\n",
        "idps: {value: }\n",
        'idps: {"value": 5, unit: people}\n',
        "list: [{a: b}, {c: d}]\n",
        "headline: >-\n  {idps} remain: all of them # indeed\n",
        'headline: "{idps}"\n',
        "url: https://example.org/a:b\n",
        "time: 12:30\n",
        "headline: About {idps} remain\n",
    ],
)
def test_what_yaml_reads_rightly_asks_for_no_quotes(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "idps: {indicator: idps-national, value: 5} people\n",
        "idps: {indicator: x\n",
        "idps: {a, b: c d: e} f\n",
        'said: "He said "no" to it"\n',
        "places: [UA14, UA23] UA05\n",
        "text: > Some words\n  and more\n",
        "head: {idps} remain\n  other: field\n",
    ],
)
def test_where_quotes_are_not_certain_none_are_offered(text: str) -> None:
    checked = tree(text, FILE)
    assert [found.code for found in checked.problems] == ["yaml-syntax"]
    assert checked.value is None


SLIPS = [
    ("tab", "a:\n\tb: 1\n", (2, 1)),
    ("tab", "a:\n  b: 1\n\tc: 1\n", (3, 1)),
    ("indentation", "a: 1\n  b: 2\n", (2, 3)),
    ("indentation", "a:\n    b: 1\n  c: 2\n", (3, 3)),
    ("indentation", "- a\nb: 1\n", (2, 1)),
    ("indentation", "a:\n- b\n c: d\n", (3, 2)),
    ("colon-missing", "a: 1\nb\nc: 2\n", (2, 1)),
    ("colon-missing", "title Weekly\nkind: x\n", (1, 1)),
    ("colon-missing", "a:\n  b: 1\n  c\n  d: 2\n", (3, 3)),
    ("colon-extra", "a: [b]: c: d\n", (1, 7)),
    ("space-missing", "a:\n  - b\n  -c\n  - d\n", (3, 3)),
    ("space-missing", "a: 1\nb:2\n", (2, 2)),
    ("space-missing", "a:b\nc: d\n", (1, 2)),
    ("quote-open", 'a: 1\nb: "x\nc: 1\n', (2, 4)),
    ("quote-open", "a: 'x\nb: 1\n", (1, 4)),
    ("quote-open", 'k: v\n"q: 1\nz: 2\n', (2, 1)),
    ("quote-inside", 'a: "he said "x" y"\n', (1, 14)),
    ("quote-inside", "a: 'it's fine'\n", (1, 8)),
    ("escape", 'a: "\\q"\n', (1, 5)),
    ("bracket-open", "a: [1, 2\nb: 1\n", (1, 4)),
    ("bracket-open", "a: {x: 1\nb: 1\n", (1, 4)),
    ("bracket-open", "a: [1,\n", (1, 4)),
    ("bracket-open", "a:\n  - {x: 1, y: 2\n  - b\n", (2, 5)),
    ("bracket-inside", "a: [1 2, , 3]\n", (1, 10)),
    ("bracket-inside", "a: {b: c d: e}\n", (1, 11)),
    ("bracket-after", "a: [x] y\n", (1, 8)),
    ("bracket-close", "a: x\n]\n", (2, 1)),
    ("dash", "a: - b\n", (1, 4)),
    ("dash", "a: 1\n- b\n", (2, 1)),
    ("character", "@\n", (1, 1)),
    ("block", "a: |x\n  y\n", (1, 5)),
    ("key-long", "a: 1\n" + "k" * 1100 + ": 2\n", (2, 1)),
    ("directive", "%YAML 9.1\n---\na: 1\n", (1, 1)),
]


@pytest.mark.parametrize(("reason", "text", "at"), SLIPS)
def test_a_slip_of_syntax_is_named_where_it_was_made(reason: str, text: str, at: tuple[int, int]) -> None:
    (found,) = tree(text, FILE).problems
    assert (found.code, found.facts["reason"], (found.spot.line, found.spot.column)) == ("yaml-syntax", reason, at)


def test_every_reason_of_a_slip_is_one_of_those_documented() -> None:
    reasons = {reason for reason, _, _ in SLIPS}
    assert reasons == set(REASONS) - {"other"}


REFUSED = [
    ("yaml-alias", "a: &x 1\n", (1, 4), {"sort": "anchor", "name": "x"}),
    ("yaml-alias", "a: *x\n", (1, 4), {"sort": "alias", "name": "x"}),
    ("yaml-alias", "a: {<<: {b: c}}\n", (1, 5), {"sort": "merge", "name": "<<"}),
    ("yaml-alias", "*x : b\n", (1, 1), {"sort": "alias", "name": "x"}),
    ("yaml-tag", "a: !!python/object:os.system b\n", (1, 4), {"tag": "!!python/object:os.system"}),
    ("yaml-tag", "a: ! b\n", (1, 4), {"tag": "!"}),
    ("yaml-tag", "a: !!map {b: c}\n", (1, 4), {"tag": "!!map"}),
    ("yaml-documents", "a: 1\n---\na: 2\n---\na: 3\n", (2, 1), {}),
    ("yaml-documents", "a: 1\n...\nb: 2\n", (3, 1), {}),
    ("yaml-key", "? [a]\n: b\n", (1, 3), {"reason": "collection", "key": ""}),
    ("yaml-key", "{a: b}: c\n", (1, 1), {"reason": "collection", "key": ""}),
    ("yaml-key", ": b\n", (1, 1), {"reason": "empty", "key": ""}),
    ("yaml-key", "? |\n  a\n: b\n", (1, 3), {"reason": "lines", "key": "a\n"}),
    ("yaml-empty", "", (1, 1), {}),
    ("yaml-empty", "# nothing but this\n", (1, 1), {}),
    ("yaml-empty", "---\n", (1, 1), {}),
    ("yaml-comment-in-text", "a: Weekly Update #54\n", (1, 18), {"kept": "Weekly Update", "lost": "#54"}),
    ("yaml-comment-in-text", "a: One # two\n", None, {}),
    ("yaml-comment-in-text", "a: 5 # rounded\n", None, {}),
    ("yaml-comment-in-text", "a: One two # three\n", (1, 12), {"kept": "One two", "lost": "# three"}),
    ("yaml-characters", "a: b\0c\n", (1, 5), {"character": "U+0000", "sort": "control", "count": "1"}),
    ("yaml-characters", "a: b\x85c\n", (1, 5), {"character": "U+0085", "sort": "control", "count": "1"}),
    ("yaml-characters", "a: b\u2028c\n", (1, 5), {"character": "U+2028", "sort": "control", "count": "1"}),
    ("yaml-characters", "a: \u202e\u202eb\n", (1, 4), {"character": "U+202E", "sort": "direction", "count": "2"}),
    ("yaml-characters", "a: b\u200bc\n", (1, 5), {"character": "U+200B", "sort": "invisible", "count": "1"}),
    ("yaml-characters", 'a: "b\\0c"\n', (1, 4), {"character": "U+0000", "sort": "control", "count": "1"}),
    ("yaml-characters", "a: \ud800\n", (1, 4), {"character": "U+D800", "sort": "control", "count": "1"}),
]


@pytest.mark.parametrize(("code", "text", "at", "facts"), REFUSED)
def test_what_is_not_used_here_is_refused_where_it_stands(
    code: str, text: str, at: tuple[int, int] | None, facts: dict[str, str]
) -> None:
    problems = tree(text, FILE).problems
    expected = [] if at is None else [(code, at, facts)]
    assert [(one.code, (one.spot.line, one.spot.column), dict(one.facts)) for one in problems] == expected


def test_a_second_key_is_refused_at_every_level_and_the_first_value_stays() -> None:
    """
    a: first
    b:
      c: first
      c:
        d: first
        d: second
      e:
        - {f: first, f: second}
    a: second
    a: third
    """
    checked = tree(source(test_a_second_key_is_refused_at_every_level_and_the_first_value_stays), FILE)
    assert [(one.code, one.path, one.facts["first"], one.facts["second"]) for one in checked.problems] == [
        ("yaml-duplicate-key", "b.c", "3", "4"),
        ("yaml-duplicate-key", "b.c.d", "5", "6"),
        ("yaml-duplicate-key", "b.e.0.f", "8", "8"),
        ("yaml-duplicate-key", "a", "1", "9"),
        ("yaml-duplicate-key", "a", "1", "10"),
    ]
    assert checked.value == {"a": "first", "b": {"c": "first", "e": [{"f": "first"}]}}


def test_no_character_that_is_refused_is_printable() -> None:
    """So a text of printable characters needs no closer look."""
    refused_ones = [one for one in map(chr, range(sys.maxunicode + 1)) if refused(one)]
    assert len(refused_ones) > 2000  # the surrogates alone are as many
    assert not any(map(str.isprintable, refused_ones))


def test_characters_that_ukrainian_and_binding_need_are_kept() -> None:
    text = "замо́к м’я мʼя 5\u00a0осіб 5\u2060% 😍\ufe0f"
    assert read(f"a: {text}\n")["a"] == text


HOSTILE = {
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "brackets, a line each": "[\n" * 50_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "deep mappings": "".join(" " * depth + "a:\n" for depth in range(500)),
    "aliases": "a: &a [x, x]\n"
    + "".join(f"{two}: &{two} [*{one}, *{one}]\n" for one, two in zip("abcdefg", "bcdefgh")),  # noqa: B905
    "anchors": "&a " * 50_000,
    "tags": "!a " * 50_000,
    "many values": "[" + "1," * 250_000 + "]",
    "many keys": "a: 1\n" * 150_000,
    "many faults of quotes": "a: b: c\n" * 50_000,
    "many bytes": "a: " + "x" * 2_000_001,
    "many bytes of Cyrillic": "а: " + "ї" * 1_100_000,
    "an open quote": 'a: "' + "x\n" * 200_000,
    "NUL": "\0" * 100_000,
    "NUL and more": "\0\1" * 100_000,
    "colons": ":" * 100_000,
    "colons with spaces": ": " * 100_000,
    "many comments": "a: b c #d\n- " * 50_000,
    "documents": "---\n" * 100_000,
    "tabs": "\t" * 100_000,
    "percent": "%" * 100_000,
}


# A fault that leaves something to read: hidden characters are masked, of several documents the first counts.
READ_ALL_THE_SAME = {"aliases", "NUL", "NUL and more", "documents"}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_a_problem_with_a_place(name: str) -> None:
    checked = tree(HOSTILE[name], FILE)
    assert checked.problems
    assert checked.value is None or name in READ_ALL_THE_SAME
    assert all(found.spot.line >= 1 and found.spot.column >= 1 for found in checked.problems)


def test_a_limit_says_which() -> None:
    ends = {name: dict(tree(HOSTILE[name], FILE).problems[-1].facts) for name in ("many values", "many keys")}
    assert ends["many values"] == {"sort": "values", "limit": "200000"}
    assert ends["many keys"] == {"sort": "faults", "limit": "1000"}
    assert tree(HOSTILE["many bytes of Cyrillic"], FILE).problems[0].facts["sort"] == "bytes"
    deep = tree("[" * 20 + "]" * 20, FILE), tree("[" * 21 + "]" * 21, FILE)
    assert [shown(one.problems) for one in deep] == [[], [("yaml-depth", 1, 21)]]
    assert shown(tree(HOSTILE["brackets"], FILE).problems) == [("yaml-depth", 1, 21)]


UKRAINIAN = "title: Щотижневий звіт про переміщення\nplace: Їжакове\n"


@pytest.mark.parametrize(
    ("content", "encoding", "at"),
    [
        (UKRAINIAN.encode("cp1251"), "windows-1251", (1, 8)),
        (("a: 1\nb: я\n" + UKRAINIAN).encode("cp1251"), "windows-1251", (2, 4)),
        (UKRAINIAN.encode("utf-16"), "UTF-16", (1, 1)),
        (codecs.BOM_UTF16_BE + UKRAINIAN.encode("utf-16-be"), "UTF-16", (1, 1)),
        (b"title: weekly report\n".decode().encode("utf-16-le"), "UTF-16", (1, 1)),
        (UKRAINIAN.encode("utf-32"), "UTF-32", (1, 1)),
        (UKRAINIAN.encode("koi8-u"), "unknown", (1, 8)),
        ("name: Zoë\n".encode("latin-1"), "unknown", (1, 9)),
        (UKRAINIAN.encode()[:-3] + b"\xd0\n", "unknown", (2, 14)),
    ],
)
def test_an_encoding_other_than_utf8_is_named(content: bytes, encoding: str, at: tuple[int, int]) -> None:
    checked = decode(content, FILE)
    (found,) = checked.problems
    assert checked.value is None
    assert (found.code, found.facts["encoding"]) == ("yaml-encoding", encoding)
    assert (found.spot.line, found.spot.column) == at


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_byte_order_marks_and_line_ends_change_no_value_and_no_spot(ends: str, mark: bytes) -> None:
    text = "a: б\nc:\n  - d\n  - >-\n    e\n    f\ng: h\n"
    decoded = decode(mark + text.replace("\n", ends).encode(), FILE)
    assert decoded.problems == ()
    assert decoded.value is not None
    made, plain = read(decoded.value), read(text)
    assert made == plain
    paths: tuple[tuple[str | int, ...], ...] = (("a",), ("c", 0), ("c", 1), ("g",))
    for path in paths:
        assert spot(made, decoded.value, FILE, *path) == spot(plain, text, FILE, *path)


def test_fuzzed_bytes_are_never_a_traceback() -> None:
    chance = random.Random(8)
    seeds = [text.encode(errors="replace") for _, text, _ in SLIPS] + [SPOTS.encode(), UKRAINIAN.encode()]
    signs = [
        b"{",
        b"}",
        b"[",
        b"]",
        b"\n",
        b"  ",
        b": ",
        b"- ",
        b'"',
        b"'",
        b"#",
        b"\t",
        b"|",
        b">",
        b"&a",
        b"*a",
        b"!",
        b"?",
    ]
    seen = 0
    for _ in range(4_000):
        content = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(content) + 1)
            content[at : at + chance.randint(0, 2)] = chance.choice([*signs, bytes([chance.randrange(256)])])
        decoded = decode(bytes(content), FILE)
        if decoded.value is None:
            assert decoded.problems
            continue
        checked = tree(decoded.value, FILE)
        lines = decoded.value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert checked.value is not None or checked.problems
        assert all(1 <= found.spot.line <= len(lines) for found in checked.problems)
        assert all(found.spot.column <= len(lines[found.spot.line - 1]) + 1 for found in checked.problems)
        seen += 1
    assert seen > 1_000


@pytest.mark.parametrize(
    ("text", "piece", "at"),
    [
        ("a: one {two} three\n", "{two}", (1, 8)),
        ('a: "one {two} three"\n', "{two}", (1, 9)),
        ("a: 'it''s {two}'\n", "{two}", (1, 11)),
        ('a: "say \\"{two}\\""\n', "{two}", (1, 11)),
        ('a: "tab\\t{two}"\n', "{two}", (1, 10)),
        ("a: one\n   two\n   {three}\n", "{three}", (3, 4)),
        ("a: >-\n  one\n  two\n\n  three {four}\n", "{four}", (5, 9)),
        ("a: |\n  one\n  {two}\n", "{two}", (3, 3)),
        ("a: > # comment\n  one {two}\n", "{two}", (2, 7)),
        ('a: "one\n  {two}"\n', "{two}", (2, 3)),
        ("a: {two} left\n", "{two}", (1, 4)),
        ("a:\r\n  >-\r\n  one\r\n  {two}\r\n", "{two}", (4, 3)),
        ("a: один {two}\n", "{two}", (1, 9)),
    ],
)
def test_a_character_of_a_text_is_found_in_its_file(text: str, piece: str, at: tuple[int, int]) -> None:
    made = tree(text, FILE).value
    assert made is not None
    held = text_at(made, "a")
    assert held is not None
    assert place_in_text(text, *held, held[0].index(piece), FILE) == Spot(FILE, *at)


def test_what_lies_behind_the_end_of_a_text_is_shown_at_its_end() -> None:
    text = "a: one {two\nb: c\n"
    held = text_at(read(text), "a")
    assert held is not None
    assert place_in_text(text, *held, len(held[0]), FILE) == Spot(FILE, 1, 12)


def test_without_libyaml_the_tree_is_the_same() -> None:
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from sitrep.load.strict_yaml import MOST_BYTES, tree\n"
        "import yaml; assert not yaml.__with_libyaml__\n"
        "for text in sys.stdin.read().split('\\0'):\n"
        "    made = tree(text, 'f')\n"
        "    print(repr(made.value), [(p.code, p.spot.line, p.spot.column, dict(p.facts)) for p in made.problems])\n"
    )
    texts = [SPOTS, *(line for line, *_ in QUOTES), *(text for _, text, _ in SLIPS)]
    run = subprocess.run(
        [sys.executable, "-c", program], input="\0".join(texts), capture_output=True, text=True, check=True
    )
    ours = [
        f"{made.value!r} {[(p.code, p.spot.line, p.spot.column, dict(p.facts)) for p in made.problems]}"
        for made in (tree(text, "f") for text in texts)
    ]
    assert len(ours) > 1
    assert run.stdout.splitlines() == ours


def test_a_file_that_is_too_large_is_named_and_not_read() -> None:
    made = tree("a" * (MOST_BYTES + 1), FILE)
    assert made.value is None
    assert [one.code for one in made.problems] == ["yaml-size"]
