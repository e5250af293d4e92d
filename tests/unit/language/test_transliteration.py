"""Ukrainian names in Latin letters, by the examples of resolution 55."""

import pytest

from sitrep.language.transliteration import in_latin

EXAMPLES = {
    "Алушта": "Alushta", "Борщагівка": "Borshchahivka", "Вінниця": "Vinnytsia", "Гадяч": "Hadiach",
    "Ґалаґан": "Galagan",
    "Єнакієве": "Yenakiieve", "Гаєвич": "Haievych", "Житомир": "Zhytomyr", "Згорани": "Zghorany", "Розгон": "Rozghon",
    "Їжакевич": "Yizhakevych", "Кадиївка": "Kadyivka", "Мар’їне": "Marine", "Йосипівка": "Yosypivka", "Стрий": "Stryi",
    "Олексій": "Oleksii", "Ужгород": "Uzhhorod", "Харків": "Kharkiv", "Біла Церква": "Bila Tserkva",
    "Чернівці": "Chernivtsi", "Шостка": "Shostka", "Щербухи": "Shcherbukhy", "Юрій": "Yurii", "Корюківка": "Koriukivka",
    "Яготин": "Yahotyn", "Костянтин": "Kostiantyn", "Знам’янка": "Znamianka", "Русь": "Rus",
    "Івано-Франківськ": "Ivano-Frankivsk", "Новоград-Волинський": "Novohrad-Volynskyi",
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_name_is_written_as_the_resolution_writes_it(name: str) -> None:
    assert in_latin(name) == EXAMPLES[name]


def test_what_is_no_ukrainian_letter_stays() -> None:
    assert in_latin("Бахмут, 5 km (A–B)") == "Bakhmut, 5 km (A–B)"
