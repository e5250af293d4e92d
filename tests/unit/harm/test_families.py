"""Notations that neither corpus shows are found by their family, and what only looks like them is left alone."""

from pathlib import Path

import pytest

from sitrep.harm import exact, people, war
from sitrep.harm.find import find
from sitrep.harm.lexicon import Lexicon, built_in, lexicon
from tests.corpus.sentences import corpora

# Everything here is fictional: nobody has these numbers or doors.
FOUND: tuple[tuple[str, str], ...] = (
    ("contact", "Reach the midwife at 067•000•45•67."),
    ("contact", "067 - 000 - 45 - 67 belongs to the baker."),
    ("contact", "Водафон 50 000 45 67"),
    ("contact", "0️⃣6️⃣7️⃣ 0️⃣0️⃣0️⃣ 4️⃣5️⃣ 6️⃣7️⃣"),
    ("contact", "Zero six seven, triple zero, four five, six seven, he said."),
    ("contact", "Нуль шістдесят сім, три нулі, сорок п’ять, шістдесят сім."),
    ("contact", "нуль девяносто пять три нулі сорок пять шістдесят сім"),
    ("contact", "067 zero zero zero 45 67"),
    ("contact", "Сільрада: телефон 2-00-33."),
    ("contact", "olena.vyhadana на gmail.com"),
    ("contact", "olena «собака» example.org"),
    ("coordinates", "$GPGGA,123519,4827.038,N,03502.000,E,1,08,0.9"),
    ("coordinates", "+4827+03502/"),
    ("coordinates", "СК-42: х=5371234 у=6651234"),
    ("coordinates", "E 651234 N 5371234"),
    ("coordinates", "36У ХУ 51234 71234"),
    ("coordinates", "QTH-локатор KN78mk"),
    ("coordinates", "48⁰27'53\""),
    ("coordinates", "forty-eight degrees twenty-seven minutes north"),
    ("address", "Luhova, 5, Nova Vyhadka"),
    ("address", "в будинку 5 на Луговій"),
    ("address", "третій будинок праворуч на вулиці Луговій"),
    ("address", "будинок номер п’ять по Луговій"),
    ("address", "Академіка Вигаданого 134-Б"),
    ("address", "Lindenweg 7"),
    ("address", "10 rue de la Paix"),
    ("address", "os. Słoneczne 5/12"),
    ("address", "абонентська скринька № 12"),
    ("address", "дачний кооператив «Зоря», 3-тя лінія, ділянка 5"),
    ("address", "kvartal 5, bud. 7"),
    ("document", "машина 1234 AB-7"),
    ("document", "plates CJ 12 ABC"),
    ("document", "посвідчення водія ВХІ 000456"),
    ("document", "студентський квиток ВК 00000678"),
    ("document", "VIN WVWZZZ1JZXW000001"),
    ("document", "ТТН 59000000000890"),
)
QUIET = (
    "In 2023, 14 Kharkivska oblast hromadas received aid.",
    "Odesa 12, Poltava 14, Kherson 3 and Moldova 5 sites were visited.",
    "By raion: Iziumska 12, Balakliiska 5.",
    "Along Shevchenka Street 14 roofs were repaired.",
    "На вул. Соборній 12 будинків без світла.",
    "На Харківській, 12 березня, відкрили хаб.",
    "Бульвар став тихим 24 лютого 2022 року.",
    "Rates: 41.8912, 45.2310 and 52.1234.",
    "The ratio 45.12/32.10 fell; X = 12, Y = 34.",
    "36 т по 10 20 кг",
    "Call 3 closes 15.04.2025.",
    "0 5 10 15 20 25 30",
    "0-4, 5-11, 12-17 and 18-59 years.",
    "+5 000 000 000 грн",
    "Zero cases in seven oblasts, five in three, and two in one.",
    "Look at example.org for details; 5 kg @ 3.50 each.",
    "Довідки отримали 437000 осіб; ВПО 437000.",
    "Права 120500 осіб захищено; ОВА 120500 наборів.",
    "2021-2022-2023-2024 series.",
    "Trucks of EURO 5 class, KAMAZ 5320 and MAN TGX 18.440.",
    "БФ «Милосердя» (ЄДРПОУ 00000000) — партнер кластера.",
)


@pytest.mark.parametrize(("kind", "text"), FOUND)
def test_a_family_is_found_beyond_its_examples(kind: str, text: str) -> None:
    assert kind in {one.kind for one in find(text)}


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find(text)] == []


POLISH = (
    ("contact", "jan.nowak małpa example kropka org"),
    ("contact", "jan.nowak (małpa) example (kropka) org"),
    ("contact", "jan.nowak ( małpa ) example ( kropka ) org"),
    ("contact", "jan.nowak małpa example.org"),
    ("contact", "nul sześć siedem, nul, nul, nul, cztery pięć sześć siedem"),
    ("coordinates", "pięć stopni siedem minut"),
)


def polish() -> Lexicon:
    """The words of a workspace's own language beside ours; its nought is called as no word of ours is."""
    folder = Path(__file__).parents[2] / "languages/pl"
    return lexicon((("pl", (folder / "harm.yaml").read_text("utf-8").replace("zero=0", "nul=0"), "aąbcćdeęłńóśźż"),))


@pytest.mark.parametrize(("kind", "text"), POLISH)
def test_the_words_of_a_workspaces_own_language_are_looked_for_as_ours_are(kind: str, text: str) -> None:
    assert kind in {one.kind for one in find(text, polish())}


@pytest.mark.parametrize("lexicon", [built_in(), polish()])
def test_looking_for_the_words_of_a_pattern_first_leaves_nothing_out(lexicon: Lexicon) -> None:
    exactly = (exact.without_digits(lexicon), exact.with_digits(lexicon), exact.with_many_digits(lexicon))
    gates = (*exactly, people.sought(lexicon), war.sought(lexicon))
    seen = 0
    texts = {case.text for corpus in corpora() for case in corpus.cases} | {text for _, text in POLISH}
    for text in texts:
        for gate in gates:
            free = {(one.kind, found.span()) for one in gate.patterns for found in one.regex.finditer(text)}
            assert {(kind, found.span()) for kind, found in gate.met(text)} == free, text
            seen += len(free)
    assert seen > 0
