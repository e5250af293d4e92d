"""Whatever happens to sources and translations, in whatever order: no translation, note or comment is ever lost."""

import os
import random
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.load import po
from sitrep.load.po import PoEntry, PoFile
from sitrep.model.message import parse
from sitrep.model.translation import Unit, canonical
from sitrep.translate.merge import merge

HISTORIES = int(os.environ.get("SITREP_HISTORIES", "300"))
EXAMPLES = max(100, HISTORIES // 10)
WORDS = (
    "ships",
    "waited",
    "{vessels}",
    "п’ять",
    'said "so"',
    "a\\b",
    "line\nnext",
    "довге-слово",
    "{x, place}",
    "№ 12",
)

# Noncharacters stand for nothing in any text, and lone surrogates cannot be written at all.
TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters=[chr(one) for one in range(0xFDD0, 0xFDF0)]),
    min_size=1,
)
LINE = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
ENTRY = st.builds(
    PoEntry,
    context=LINE,
    source=TEXT,
    target=st.one_of(st.just(""), TEXT),
    previous=st.one_of(st.none(), TEXT),
    comment=st.lists(LINE, max_size=3).map("\n".join),
    notes=st.lists(LINE, max_size=3).map(tuple),
    places=st.lists(st.from_regex(r"[a-z/]{1,20}\.yaml:[0-9]{1,3}", fullmatch=True), max_size=2).map(tuple),
    flags=st.sampled_from(((), ("fuzzy",), ("fuzzy", "no-wrap"))),
    obsolete=st.booleans(),
)


def read(text: str) -> PoFile:
    checked = po.read(text, "uk.po")
    assert checked.problems == ()
    assert checked.value is not None
    return checked.value


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(ENTRY, max_size=6, unique_by=lambda entry: entry.context))
def test_any_catalogue_comes_back_as_it_was_written(entries: list[PoEntry]) -> None:
    made = PoFile("uk.po", "uk", tuple(sorted(entries, key=lambda entry: entry.obsolete)))
    written = po.write(made)
    assert read(written).entries == made.entries
    assert po.write(read(written)) == written


LINES = st.sampled_from(
    (
        'msgctxt "c"',
        'msgid "a"',
        'msgid ""',
        'msgstr "b"',
        'msgstr ""',
        '"goes on"',
        'msgid_plural "c"',
        'msgstr[1] "d"',
        "# comment",
        "#. note",
        "#: file.yaml:1",
        "#, fuzzy",
        '#| msgid "old"',
        '#| "goes on"',
        '#| msgctxt "old"',
        '#~ msgid "gone"',
        '#~ msgstr "gone"',
        '#~ "goes on"',
        '#~| msgid "older"',
        "#~",
        "#|",
        "#,",
        "#:",
        "#",
        "",
        "",
        'msgid "unclosed',
        "anything",
    )
)


@settings(max_examples=EXAMPLES * 3, deadline=None)
@given(st.lists(LINES, max_size=14).map("\n".join))
def test_no_order_of_lines_makes_the_reader_fail_or_lose_an_entry(text: str) -> None:
    read_one = po.read(text, "uk.po")
    assert read_one.value is not None
    again = po.read(po.write(read_one.value), "uk.po").value
    assert again is not None
    assert again.live == read_one.value.live
    assert again.obsolete == read_one.value.obsolete


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    po.read(f'msgid ""\nmsgstr ""\n\n{text}', "uk.po")
    po.read(text, "uk.po")


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 14)))


def unit(context: str, source: str) -> Unit:
    return Unit(context, parse(source)[0], "en", (f"note of {context}",), f"sources/{context}.yaml:1")


def worked_on(catalogue: PoFile, chance: random.Random) -> PoFile:
    """The catalogue after a translator's day: some targets filled, some brought up to date, some comments made."""
    entries = []
    for entry in catalogue.entries:
        made = entry
        if not entry.obsolete and chance.random() < 0.4:
            made = replace(made, target=f"переклад {chance.random()} {sentence(chance)}", previous=None)
        if chance.random() < 0.2:
            made = replace(made, comment=f"питання {chance.random()}")
        entries.append(made)
    return replace(catalogue, entries=tuple(entries))


def test_no_history_of_edits_loses_a_translation() -> None:
    assert sum(history(seed) for seed in range(HISTORIES)) == 6 * HISTORIES > 0


def history(seed: int) -> int:
    """Six rounds of rewording, merging and translating, each of them judged; how many there were."""
    chance = random.Random(seed)
    sources = {f"entry:e{number}#text": sentence(chance) for number in range(chance.randint(1, 8))}
    catalogue = po.blank("uk.po", "uk")
    merges = 0
    for _ in range(6):
        there = {context: source for context, source in sources.items() if chance.random() < 0.75}
        if sources and chance.random() < 0.6:
            sources[chance.choice(sorted(sources))] = sentence(chance)
        before = {entry.context: entry for entry in catalogue.entries}
        catalogue = merge([unit(*one) for one in there.items()], catalogue).catalogue
        merges += 1
        after = {entry.context: entry for entry in catalogue.entries}
        assert [entry.context for entry in catalogue.live] == list(there)
        for context, entry in before.items():
            if entry.translated or entry.comment:
                assert after[context].target == entry.target
                assert after[context].comment == entry.comment
            if entry.translated:
                assert canonical(after[context].made_from) == canonical(entry.made_from)
        text = po.write(catalogue)
        assert read(text) == catalogue
        assert po.write(merge([unit(*one) for one in there.items()], read(text)).catalogue) == text
        catalogue = worked_on(read(text), chance)
    return merges


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not here")
def test_gettext_loses_nothing_of_many_catalogues(tmp_path: Path) -> None:
    entries: list[PoEntry] = []
    for seed in range(HISTORIES):
        chance = random.Random(seed)
        target = chance.choice(("", f"переклад {sentence(chance)}"))
        entries.append(
            PoEntry(
                context=f"entry:e{seed}#text",
                source=f"{seed} {sentence(chance)}",
                target=target,
                flags=chance.choice(((), ("fuzzy",))) if target else (),
                previous=chance.choice((None, sentence(chance))),
                comment=chance.choice(("", "питання", "перше\nдруге")),
                notes=chance.choice(((), ("Note.", "{vessels} figure vessel: 1 судно · 2 судна"))),
                places=("sources/editions/2023-03-08/shelter.yaml:7",),
            )
        )
    gone = tuple(replace(one, obsolete=True, places=()) for one in entries[::3] if one.translated)
    kept = tuple(one for number, one in enumerate(entries) if number % 3)
    made = PoFile("uk.po", "uk", (*kept, *gone))
    assert len(made.live) > 0
    assert len(made.obsolete) > 0
    source = tmp_path / "uk.po"
    source.write_text(po.write(made), encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    through = subprocess.run(["msgcat", str(source)], capture_output=True, check=True, env=environment)
    assert read(through.stdout.decode()).entries == made.entries
