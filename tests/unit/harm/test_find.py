"""What must not be published is found in either language and however it is written; ordinary sentences are quiet."""

import pytest

from sitrep.harm.find import find
from sitrep.harm.finding import Kind

# Everything here is fictional: nobody has these names, numbers or doors.
FOUND: tuple[tuple[Kind, str, str], ...] = (
    ("contact", "Call +380 99 123 45 67 for transport.", "+380 99 123 45 67"),
    ("contact", "Дзвоніть 099-123-45-67.", "099-123-45-67"),
    ("contact", "The hotline is 0 800 123 456.", "0 800 123 456"),
    ("contact", "Write to a.b (at) example (dot) org.", "a.b (at) example (dot) org"),
    ("contact", "Пишіть на oblik@example.org.", "oblik@example.org"),
    ("contact", "Контакт: t.me/vyhadka_help", "t.me/vyhadka_help"),
    ("coordinates", "Their cellar is at 48.12345, 37.12345.", "48.12345, 37.12345"),
    ("coordinates", "Підвал: 48,1234; 37,1234.", "48,1234; 37,1234"),
    ("coordinates", "It lies at 48°12′30″N.", "48°12′"),
    ("coordinates", "See maps.app.goo.gl/abc123 for it.", "maps.app.goo.gl/abc123"),
    ("coordinates", "The plus code is 8GX7+2V.", "8GX7+2V"),
    ("address", "Люди сидять на вул. Вигаданій, 12.", "вул. Вигаданій, 12"),
    ("address", "They live at 12 Vyhadana Street.", "12 Vyhadana Street"),
    ("address", "They live at vul. Vyhadana 12.", "vul. Vyhadana 12"),
    ("document", "Паспорт: АА 123456.", "АА 123456"),
    ("document", "РНОКПП 1234567899 внесено.", "1234567899"),
    ("document", "IBAN UA213223130000026007233566001.", "UA213223130000026007233566001"),
    ("person", "“Quiet,” says Oksana Vyhadanenko, 61.", "Oksana Vyhadanenko, 61"),
    ("person", "61-річна Оксана чекає.", "61-річна Оксана"),
    ("person", "A 61-year-old woman was hurt.", "61-year-old woman"),
    ("identifiable", "A mother and her two children died.", "mother and her two children"),
    ("identifiable", "Загинули мати з двома дітьми.", "мати з двома дітьми"),
    ("identifiable", "A four-month-old boy is among them.", "four-month-old boy"),
    ("identifiable", "Загинув чотиримісячний хлопчик.", "чотиримісячний хлопчик"),
    ("identifiable", "Відео показує полоненого солдата.", "полоненого"),
    ("military", "The administration counted 402 shells.", "402 shells"),
    ("military", "Зафіксовано 91 обстріл за добу.", "91 обстріл"),
    ("military", "93-тя бригада тримає оборону.", "бригада"),
    ("military", "Fresh troops hold new ground.", "troops hold"),
    ("responders", "The few partners still in the town need fuel.", "partners still in the town"),
    ("responders", "Останні волонтери чекають у школі.", "волонтери чекають у школі"),
    ("name", "Остап Прикладчук був там.", "Остап Прикладчук"),
)
QUIET = (
    "48.5 per cent of 8 108 448 people, and 1,600, 2,345 and 6.275 million of others.",
    "Resolution 68/262, document S/2023/45, ISSN 1234-5678, IMO 9086526, code UA14.",
    "Three people were killed and women and children were evacuated in Donetska oblast.",
    "Between 2 March 2023 and 8 March 2023 the Black Sea Grain Initiative moved 892,658 tonnes.",
    "Shelling damaged homes; WHO recorded 12 attacks on health care.",
    "Partners at the front line in the oblast distributed 120 tonnes of food.",
    "У 5,4 млн осіб 62 відсотки становлять жінки; 30-річна програма завершилася.",
    "Обстріли пошкодили будинки у Вигадці; партнери в області допомагають.",
    "За даними УВКБ ООН, станом на 8 березня 2023 року зареєстровано 8 108 448 біженців.",
    "People aged 60 and over, children aged 5–11 and the 18–59 group were asked.",
)


@pytest.mark.parametrize(("kind", "text", "what"), FOUND)
def test_harm_is_found(kind: Kind, text: str, what: str) -> None:
    found = [(one.kind, text[one.start : one.end]) for one in find(text)]
    assert any(one == kind and what in held for one, held in found), found


@pytest.mark.parametrize("text", QUIET)
def test_ordinary_sentences_are_quiet(text: str) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find(text)] == []


def test_look_alikes_are_read_as_what_they_look_like() -> None:
    assert [one.kind for one in find("Call +380\u00a099\u202f123‑45‑67")] == ["contact"]
    assert [one.kind for one in find("＋３８０ ９９ １２３ ４５ ６７")] == ["contact"]
