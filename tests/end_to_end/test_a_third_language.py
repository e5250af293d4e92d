"""A workspace brings Polish as files: the walk of docs/a-third-language.md, carried out, and what comes of it."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from sitrep import translating
from sitrep.harm import lexicon
from sitrep.language.language import Language, Quantity
from sitrep.load import po
from sitrep.load.catalogue import unworded
from sitrep.load.languages import Languages, known_languages
from sitrep.localise.checks import judge
from sitrep.localise.checks.pair import beside
from sitrep.localise.tongues import tongues
from sitrep.model.figure import Qualifier
from sitrep.understanding import Request
from tests.end_to_end.test_command_line import run
from tests.sample import quiet
from tests.workspace import BASE, Edit, changed, put

ROOT = Path(__file__).resolve().parents[2]
POLISH = ROOT / "tests" / "languages" / "pl"
FILES = ("grammar.yaml", "report.po", "harm.yaml")
WALK = (ROOT / "docs" / "a-third-language.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (sitrep .+)$", WALK, re.MULTILINE)
EDITION = "sources/editions/2023-03-08/"
REVIEWER = """\
reviewers:
  - name: H. Recenzentka
    role: Translator
    languages: [pl]
"""
# A number that is typed into a sentence, as no figure can be: the name of a road.
ROAD = Edit("shelter.yaml", "People sit in a cellar in", "People sit in a cellar on Route 66 in")


def words() -> dict[str, dict[str, str]]:
    held: dict[str, dict[str, str]] = yaml.safe_load((POLISH / "registry.yaml").read_text(encoding="utf-8"))
    return held


def in_polish(text: str) -> str:
    """What step 3 asks of a person: `pl:` beside every wording in several languages."""
    held = words()
    text = re.sub(
        r"(?<=\{en: )([^{}]*?), uk: [^{},]*(?=\})", lambda found: f"{found[0]}, pl: {held['words'][found[1]]}", text
    )
    for ukrainian, polish in held["forms"].items():
        text = text.replace(f"uk: {ukrainian}", f"uk: {ukrainian}, pl: {polish}")
    return text


def fill(file: Path) -> None:
    """What step 4 asks of a translator."""
    said = yaml.safe_load((POLISH / "edition.yaml").read_text(encoding="utf-8"))
    held = po.read(file.read_text(encoding="utf-8"), file.name).value
    assert held is not None
    assert sorted(said) == sorted(one.context for one in held.live)
    filled = tuple(replace(one, target=said[one.context]) for one in held.entries)
    file.write_text(po.write(replace(held, entries=filled)), encoding="utf-8")


def spoken() -> dict[str, str]:
    """The three files; a word of the report that is not in Polish yet is left in English, and told by one test."""
    held = {name: (POLISH / name).read_text(encoding="utf-8") for name in FILES}
    wanting = [one for one in unworded(held["report.po"], "report.po") if one.reason == "missing"]
    added = "".join(f'\nmsgctxt "tpl:report#{one.key}"\nmsgid "{one.key}"\nmsgstr "{one.source}"\n' for one in wanting)
    return {**held, "report.po": held["report.po"] + added}


def test_every_word_of_the_report_has_its_polish_in_the_fixture() -> None:
    file = POLISH / "report.po"
    assert [one.key for one in unworded(file.read_text(encoding="utf-8"), file.name)] == []


def whole() -> dict[str, str]:
    """The base workspace with all that the walk adds to it before its edition is translated."""
    made = {name: in_polish(text) for name, text in changed(edits=[ROAD]).items()}
    series = made["series.yaml"].replace("languages: [uk, en]", "languages: [uk, en, pl]")
    made["series.yaml"] = series.replace("formats: [html]", "formats: [html, pdf]") + REVIEWER
    return made | {f"languages/pl/{name}": text for name, text in spoken().items()}


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = put(tmp_path_factory.mktemp("polish"), whole())
    translating.update(root, Request(), ("pl",), quiet)
    fill(root / EDITION / "pl.po")
    return root


@cache
def languages() -> Languages:
    known, faults = known_languages({"pl": spoken()}, lexicon.read)
    assert faults == ()
    return known


@pytest.fixture(scope="module")
def polish() -> Language:
    return languages().language("pl")


def command(root: Path, written: str, *more: str) -> "subprocess.CompletedProcess[str]":
    """A command of the page, in a workspace."""
    return run(root, *shlex.split(written)[1:], *more)


def look(output: Path) -> None:
    """What a reader of Polish finds in pages and PDF."""
    for language in ("uk", "en", "pl"):
        for form in ("html", "pdf"):
            assert (output / f"2023-03-08/sitrep-2023-03-08.{language}.{form}").is_file()
        assert (output / f"index.{language}.html").is_file()
    page = (output / "2023-03-08/sitrep-2023-03-08.pl.html").read_text()
    assert '<html lang="pl" dir="ltr">' in page
    assert re.findall(r'hreflang="([A-Za-z-]+)"', page) == ["uk", "en-GB"]
    text = re.sub(r"<[^>]+>", "", page[page.index("<body") :])
    for said in (
        "W\u00a0obwodzie donieckim przesiedlono około 7000\u00a0osób",
        "Jako ranne zapisano 120\u00a0osób",
        "O\u00a02000\u00a0osób więcej niż 20\u00a0lutego 2023\u00a0r. (+40%)",
        "2–\u20608\u00a0marca 2023\u00a0r.",
        "23\u00a0lutego\u00a0– 1\u00a0marca 2023\u00a0r.",
        "Porozumienie wygasa 18\u00a0marca 2023\u00a0r.;",
        "W\u00a0Wyhadce uszkodzono 12\u00a0mieszkań",
        "Najważniejsze",
    ):
        assert said in text, said
    assert "r.." not in text
    assert not re.search("[А-Яа-яІЇЄҐіїєґ]", text.replace("Українська", ""))
    entrance = (output / "index.pl.html").read_text()
    assert "Polski, PDF" in entrance
    assert "Raport sytuacyjny nr\u00a08" in entrance
    if shutil.which("pdftotext"):  # a second reader, where there is one
        file = str(output / "2023-03-08/sitrep-2023-03-08.pl.pdf")
        printed = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
        assert "stan na 8 marca 2023 r." in " ".join(printed.split())
        assert "Źródła" in printed


@pytest.mark.pango
def test_the_walk_is_carried_out_word_for_word(tmp_path: Path) -> None:
    first, second, update, judged, status, approve, build = COMMANDS
    made = changed(edits=[ROAD])
    made["series.yaml"] = made["series.yaml"].replace("formats: [html]", "formats: [html, pdf]")
    root = put(tmp_path, made)

    # 1. Three files; the grammar lacks two keys at first.
    for name, text in spoken().items():
        lacking = text.replace('  decimal: ","\n', "").replace("apostrophe: ", "apostroph: ")
        put(root, {f"languages/pl/{name}": lacking})
    asked = command(root, first)
    assert asked.returncode == 1
    grammar = "sources/languages/pl/grammar.yaml"
    found = re.findall(rf"^{grammar}:\d+:\d+ +error +language-grammar$", asked.stdout, re.MULTILINE)
    assert len(found) == 3
    assert '"numbers.decimal" of the language "pl" is missing.' in asked.stdout
    assert '"apostroph" of the language "pl" is a key that nobody reads.' in asked.stdout
    put(root, {f"languages/pl/{name}": text for name, text in spoken().items()})

    # 2. The series; 3. the registries.
    series = (root / "sources/series.yaml").read_text().replace("languages: [uk, en]", "languages: [uk, en, pl]")
    put(root, {"series.yaml": series})
    asked = command(root, second)
    assert asked.returncode == 1
    missing = asked.stdout.count("language-missing")
    assert missing > 30
    assert len(re.findall(r" error +\S", asked.stdout)) == missing
    for name in BASE:
        put(root, {name: in_polish((root / "sources" / name).read_text())})
    assert command(root, second).returncode == 0

    # 4. The edition.
    asked = command(root, update)
    assert asked.returncode == 0
    assert f"{EDITION}pl.po: 16 new" in asked.stdout
    fill(root / EDITION / "pl.po")

    # 5. Judge it.
    asked = command(root, judged)
    assert (asked.returncode, "No faults" in asked.stdout) == (0, True)
    assert re.search(r"2023-03-08 +pl +0 +16 ", command(root, status).stdout)

    # 6. Approve.
    put(root, {"series.yaml": (root / "sources/series.yaml").read_text() + REVIEWER})
    listed = command(root, approve)
    digest = re.search(r"--digest (\S+)", listed.stdout)
    assert digest is not None
    assert command(root, approve, "--digest", digest[1]).returncode == 0
    assert re.search(r"2023-03-08 +pl +0 +0 +0 +16 ", command(root, status).stdout)

    # 7. Build.
    done = command(root, build)
    assert done.returncode == 0, done.stdout + done.stderr
    look(root / "output")


def people(number: str, qualifier: Qualifier = "exact") -> Quantity:
    return Quantity(Decimal(number), None, None, "person", qualifier)


def test_numbers_plurals_and_cases_are_polish(polish: Language) -> None:
    counts = {"1": "osoba", "2": "osoby", "5": "osób", "12": "osób", "21": "osób", "22": "osoby", "1.5": "osoby"}
    for number, noun in counts.items():
        assert polish.phrase(people(number)) == f"{number.replace('.', ',')}\u00a0{noun}"
    assert polish.phrase(people("22"), "instrumental") == "22\u00a0osobami"
    assert polish.phrase(people("1"), "accusative") == "1\u00a0osobę"
    assert polish.phrase(people("22", "about")) == "około 22\u00a0osób"
    assert polish.phrase(people("22", "more-than")) == "ponad 22\u00a0osoby"
    assert polish.phrase(people("5400000")) == "5,4\u00a0mln\u00a0osób"
    assert (polish.number(Decimal(1600)), polish.number(Decimal(11000))) == ("1600", "11\u00a0000")
    assert polish.phrase(Quantity(None, Decimal(10), Decimal(20), "person")) == "od 10 do\u00a020\u00a0osób"
    assert polish.scale(Decimal(5000), Decimal(90000)) == "5\u00a0tys."


def test_days_lists_quotes_and_order_are_polish(polish: Language) -> None:
    assert polish.date(date(2023, 3, 8)) == "8\u00a0marca 2023\u00a0r."
    assert polish.date(date(2023, 3, 8), "weekday") == "środa, 8\u00a0marca 2023\u00a0r."
    assert polish.date(date(2023, 3, 1), "month") == "marzec 2023\u00a0r."
    assert polish.interval(date(2023, 2, 27), date(2023, 3, 5)) == "27\u00a0lutego – 5\u00a0marca 2023\u00a0r."
    assert polish.join(["Lwów", "Kijów", "Odessa"]) == "Lwów, Kijów i\u00a0Odessa"
    assert polish.typeset('"Tak", powiedział "Jan "Mały" Nowak"') == "„Tak”, powiedział „Jan «Mały» Nowak”"
    assert polish.typeset("do 8 marca 2023 r..") == "do\u00a08\u00a0marca 2023\u00a0r."
    assert polish.typeset("nr 8 … r...") == "nr\u00a08 … r..."
    names = ["Ządek", "Łódź", "Ćmielów", "Ślęza", "Charków", "Lublin", "Sumy", "Żytomierz", "Źródło"]
    ordered = ["Charków", "Ćmielów", "Lublin", "Łódź", "Sumy", "Ślęza", "Ządek", "Źródło", "Żytomierz"]
    assert sorted(names, key=polish.sort_key) == ordered


QUIET = (
    ("1,600 ships", "1600 statków"),
    ("11,000 ships", "11\u00a0000 statków"),
    ("1.6 million tonnes", "1,6 mln ton"),
    ("half a million people", "pół miliona osób"),
    ("US$3.9 billion", "3,9 mld dolarów"),
    ("US$3.9 billion", "3,9 mld USD"),
    ("40 per cent", "40%"),
    ("5 percentage points", "o 5 pkt proc."),
    ("5 percentage points", "o 5 punktów procentowych"),
    ("at 3:30 PM", "o 15:30"),
    ("8 March 2023", "8 marca 2023 r."),
    ("on Wednesday, in May", "w środę, w maju"),
    ("the environment", "środowisko"),
    ("at least 30 people", "co najmniej 30 osób"),
    ("more than 30 households", "ponad 30 gospodarstw domowych"),
    ("Nobody was hurt.", "Nikt nie został ranny."),
    ("The ministry could not confirm it.", "Ministerstwo nie mogło tego potwierdzić."),
    (
        "{n} of 12 sites",
        "{n, plural, one {# z 12 obiektów} few {# z 12 obiektów} many {# z 12 obiektów} other {# z 12 obiektów}}",
    ),
    ("among {n}", "wśród {n, genitive}"),
)
FIRING = (
    ("1,600 ships", "1660 statków", "literal-equal"),
    ("1.6 million tonnes", "1,6 mld ton", "literal-equal"),
    ("US$3.9 billion", "3,9 mld euro", "literal-equal"),
    ("5 percentage points", "o 5%", "literal-equal"),
    ("8 March 2023", "8 kwietnia 2023 r.", "calendar-equal"),
    ("on Wednesday", "we wtorek", "calendar-equal"),
    ("at least 30 people", "około 30 osób", "qualifier-equal"),
    ("30 households", "30 rodzin", "unit-equal"),
    ("Nobody was hurt.", "Ktoś został ranny.", "negation-equal"),
    ("In Kherson", "W Charkowie", "place-equal"),
    ("UNHCR helps", "WHO pomaga", "organisation-equal"),
    ("{n} sites", "{n, plural, one {# obiekt} few {# obiekty} other {# obiektów}}", "plural-categories"),
    ("among {n}", "wśród {n}", "governed-case"),
    ("in {bakhmut, place}", "do {bakhmut, place, locative}", "place-case"),
    ("it stands", "[sprawdzić]", "unfinished"),
)


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_the_checks_are_quiet_on_good_polish(source: str, target: str) -> None:
    known = tongues(languages())
    assert [one.code for one in judge(beside(source, target, known("en"), known("pl")))] == []


@pytest.mark.parametrize(("source", "target", "code"), FIRING)
def test_the_checks_fire_on_wrong_polish(source: str, target: str, code: str) -> None:
    known = tongues(languages())
    assert code in {one.code for one in judge(beside(source, target, known("en"), known("pl")))}


def spoilt(root: Path, to: Path, *changes: tuple[str, str]) -> Path:
    """A copy of the translated workspace, its Polish changed."""
    files = {str(one.relative_to(root / "sources")): one.read_bytes() for one in (root / "sources").rglob("*.*")}
    held = files["editions/2023-03-08/pl.po"].decode()
    for find, replacement in changes:
        assert held.count(find) == 1
        held = held.replace(find, replacement)
    return put(to, {**files, "editions/2023-03-08/pl.po": held.encode()})


WRONG = (
    ("na Trasie 66", "na Trasie 68", "literal-equal"),
    ("ludzie siedzą", "ludzie siedzą przy ul. Świętokrzyskiej 12", "harm-coordinates"),
    ("ludzie siedzą", "Żaneta Świąder, lat 61, siedzi", "harm-person"),
    ("many {zapisano", "miny {zapisano", "message-syntax"),
)


@pytest.mark.parametrize(("right", "wrong", "code"), WRONG)
def test_a_wrong_or_harmful_translation_stops_the_build(
    right: str, wrong: str, code: str, translated: Path, tmp_path: Path
) -> None:
    root = spoilt(translated, tmp_path, (right, wrong))
    done = run(root, "build", "--formats", "html")
    assert done.returncode == 1
    assert re.search(rf"^{EDITION}pl\.po:\d+:\d+ +error +{code}$", done.stdout, re.MULTILINE), done.stdout
    assert not (root / "output").exists()


FAULTS = (
    ("grammar.yaml", "      {nominative: osoba, ", "      {nominativ: osoba, ", ["missing", "surplus"]),
    ("grammar.yaml", "alphabet: aą", "alphabet: [aą", ["yaml"]),
    ("grammar.yaml", "  compacted: many ", "  compacted: pauca ", ["form"]),
    ("harm.yaml", "\nhouse: ", "\nhuse: ", ["missing", "surplus"]),
    ("report.po", 'msgstr "Udział w: {base}"', 'msgstr "Udział w: {baza}"', ["holes"]),
    ("report.po", 'msgstr "Udział w: {base}"', 'msgstr "Udział w: {base"', ["form"]),
    ("report.po", 'msgstr "Potrzeby"', 'msgstr ""', ["missing"]),
)


def told(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    for one in known_languages({"pl": files}, lexicon.read)[1]:
        yield one.code, one.facts.get("reason", "") if one.code.startswith("language-") else "yaml"


@pytest.mark.parametrize(("file", "right", "wrong", "reasons"), FAULTS)
def test_a_language_that_is_not_whole_is_refused_and_every_fault_is_told(
    file: str, right: str, wrong: str, reasons: list[str]
) -> None:
    held = spoken()
    assert held[file].count(right) == 1
    found = list(told({**held, file: held[file].replace(right, wrong)}))
    assert [reason for _, reason in found] == reasons
    code = "language-words" if file == "report.po" else "language-grammar"
    assert all(one == code for one, reason in found if reason != "yaml")


def test_a_file_that_is_missing_is_named_and_a_language_of_the_program_is_not_replaced() -> None:
    held = spoken()
    del held["harm.yaml"]
    assert [one for one, _ in told(held)] == ["language-file"]
    known, faults = known_languages({"uk": spoken()}, lexicon.read)
    assert [one.code for one in faults] == ["language-known"]
    assert known.language("uk").name == "Українська"


def test_a_language_that_is_not_whole_is_told_once_and_no_other_fault_follows(tmp_path: Path) -> None:
    files = whole()
    del files["languages/pl/harm.yaml"]
    done = run(put(tmp_path, files), "check")
    assert done.returncode == 1
    assert re.findall(r" error +(\S+)$", done.stdout, re.MULTILINE) == ["language-file"]


def test_its_po_file_is_judged_by_the_workspace_around_it_or_as_far_as_a_file_can_be(
    translated: Path, tmp_path: Path
) -> None:
    wrong = spoilt(translated, tmp_path, ("na Trasie 66", "na Trasie 68"))
    file = wrong / EDITION / "pl.po"
    here = run(wrong, "translate", "check", str(file))
    assert (here.returncode, "literal-equal" in here.stdout) == (1, True)
    elsewhere = run(ROOT / "tests", "translate", "check", str(file))
    assert "literal-equal" in elsewhere.stderr


WRITTEN = """\
  - id: po-polsku
    language: pl
    headline: >-
      W {vyhadka, place, locative} uszkodzono {domy, accusative}
    text: >-
      TEXT
    shelter_type: damaged-housing
    published_strike: true
    places: [vyhadka]
    figures:
      domy:
        label: >-
          Domy
        unit: dwelling
        value: 12
        as_of: 2023-03-06
        status: reported
        source: register-2
"""
OWN_FAULTS = (
    ("Wśród {domy} jest szkoła.", "governed-case"),
    ("Uszkodzono 12 domów.", "digits-in-prose"),
    ("Zaczęło się 8 marca.", "digits-unaccounted"),
    ("Ucierpiały setki osób.", "vague-quantity"),
    ("Zaczęło się o 15:30.", "clock-time"),
    ("Ołena Wyhadna, lat 61, siedzi w domu.", "harm-person"),
    ("{domy, plural, one {# dom} few {# domy} many {# domów}}", "plural-categories"),
)


@pytest.mark.parametrize(("text", "code"), OWN_FAULTS)
def test_what_is_written_in_polish_is_judged_as_polish(text: str, code: str, tmp_path: Path) -> None:
    files = whole()
    files["editions/2023-03-08/shelter.yaml"] += WRITTEN.replace("TEXT", text)
    done = run(put(tmp_path, files), "check")
    found = re.findall(r"^sources/\S+/shelter\.yaml:\d+:\d+ +\S+ +(\S+)$", done.stdout, re.MULTILINE)
    assert code in found, done.stdout


def test_what_is_written_in_good_polish_is_not_suspected(tmp_path: Path) -> None:
    files = whole()
    quiet_text = (
        "Według władz ucierpiały setki osób, zaczęło się o 15:30 czasu lokalnego; wśród {domy, genitive} jest szkoła."
    )
    files["editions/2023-03-08/shelter.yaml"] += WRITTEN.replace("TEXT", quiet_text)
    done = run(put(tmp_path, files), "check")
    assert re.findall(r"^sources/\S+\.yaml:\d+:\d+ +\S+ +(\S+)$", done.stdout, re.MULTILINE) == []
