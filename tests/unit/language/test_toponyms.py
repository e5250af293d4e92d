"""Cases of place names: proposed by rule, held against those that were written by hand."""

import pytest
import yaml

from sitrep import resources
from sitrep.language.toponyms import proposed
from sitrep.load.codifier import by_name

_FOREIGN = {"Бангладеш", "Ємен", "Китай"}  # the rules are for Ukrainian names; these are in the registry by hand
_CASES = ("genitive", "dative", "accusative", "instrumental", "locative")

WRITTEN = {
    "Бердичів": "Бердичева, Бердичеву, Бердичів, Бердичевом, Бердичеві",
    "Кривий Ріг": "Кривого Рогу, Кривому Рогу, Кривий Ріг, Кривим Рогом, Кривому Розі",
    "Керч": "Керчі, Керчі, Керч, Керчю, Керчі",
    "Стрий": "Стрия, Стрию, Стрий, Стриєм, Стрию",
    "Бровари": "Броварів, Броварам, Бровари, Броварами, Броварах",
    "Коломия": "Коломиї, Коломиї, Коломию, Коломиєю, Коломиї",
    "Щастя": "Щастя, Щастю, Щастя, Щастям, Щасті",
    "Білогір’я": "Білогір’я, Білогір’ю, Білогір’я, Білогір’ям, Білогір’ї",
    "Синє": "Синього, Синьому, Синє, Синім, Синьому",
    "Верхній Рогачик": "Верхнього Рогачика, Верхньому Рогачику, Верхній Рогачик, Верхнім Рогачиком, Верхньому Рогачику",
    "Нижня Дуванка": "Нижньої Дуванки, Нижній Дуванці, Нижню Дуванку, Нижньою Дуванкою, Нижній Дуванці",
    "Велика Новосілка": "Великої Новосілки, Великій Новосілці, Велику Новосілку, Великою Новосілкою, Великій Новосілці",
    "Жовті Води": "Жовтих Вод, Жовтим Водам, Жовті Води, Жовтими Водами, Жовтих Водах",
    "Кам’янець-Подільський": "Кам’янця-Подільського, Кам’янцю-Подільському, Кам’янець-Подільський, "
    "Кам’янцем-Подільським, Кам’янці-Подільському",
    "Рава-Руська": "Рави-Руської, Раві-Руській, Раву-Руську, Равою-Руською, Раві-Руській",
    "Ізмаїльський район": "Ізмаїльського району, Ізмаїльському району, Ізмаїльський район, "
    "Ізмаїльським районом, Ізмаїльському районі",
    "Згурівська громада": "Згурівської громади, Згурівській громаді, Згурівську громаду, Згурівською громадою, "
    "Згурівській громаді",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_name_is_declined_as_ukrainians_decline_it(name: str) -> None:
    assert list(proposed(name).values()) == WRITTEN[name].split(", ")


@pytest.mark.parametrize("name", ["Гола Пристань", "Новий Розділ", "Нью-Йорк", "Буськ-Холм"])
def test_what_the_rules_are_not_sure_of_is_left_to_a_person(name: str) -> None:
    assert proposed(name) == {}


@pytest.mark.parametrize("name", ["Пологи", "Нижні Сірогози"])
def test_the_genitive_of_a_plural_is_left_to_a_person_and_the_rest_is_proposed(name: str) -> None:
    assert list(proposed(name)) == ["dative", "accusative", "instrumental", "locative"]


def test_at_least_nineteen_forms_in_twenty_are_those_written_by_hand() -> None:
    registry = yaml.safe_load(resources.sources()["sources/registry/places.yaml"])["places"]
    right = wrong = 0
    silent = []
    for place in registry:
        name, forms = place["names"]["uk"], place.get("forms", {}).get("uk", {})
        if name in _FOREIGN or not forms:
            continue
        made = proposed(name)
        if not made:
            silent.append(name)
        for case, form in made.items():
            right += forms[case] == form
            wrong += forms[case] != form
    assert right > 150
    assert wrong == 0
    assert silent == ["Автономна Республіка Крим"]


def test_every_form_begins_as_the_name_does() -> None:
    names = [unit.ukrainian for name in ("Запоріжжя", "Київ", "Ялта", "Веселе", "Одеська") for unit in by_name(name)]
    assert len(names) > 50
    for name in names:
        for form in proposed(name).values():
            assert form[:2] == name[:2]
