"""A translation says what its source says: as exactly, as surely, of the same things, places and people."""

import pytest

from sitrep.load.grammar import language
from sitrep.localise.checks import judge
from sitrep.localise.checks.pair import beside
from sitrep.localise.tongues import tongue

QUIET = (
    # amounts in words
    ("Two bridges were closed.", "Два мости закрито."),
    ("Both bridges were closed.", "Обидва мости закрито."),
    ("It took 3 hours.", "Це тривало три години."),
    ("Half of the sites have no heating.", "Половина місць не має опалення."),
    ("A five-storey building", "П’ятиповерховий будинок"),
    # what stands before a number
    ("About {returned} came back.", "Повернулися близько {returned, genitive}."),
    ("At least 30 people", "Принаймні 30 осіб"),
    ("No fewer than 30 people", "Не менш ніж 30 осіб"),
    ("More than a third of the wells", "Понад третина криниць"),
    ("Nearly a quarter of the wells", "Майже чверть криниць"),
    ("They talked about children.", "Вони говорили про дітей."),
    ("Prices were over the limit.", "Ціни перевищили межу."),
    ("It is {x.change_percent} more than in January.", "Це на {x.change_percent, accusative} більше, ніж у січні."),
    ("From 10 to 15 March", "З 10 до 15 березня"),
    ("By 7 March {x} had left.", "До 7 березня виїхали {x}."),
    # denials
    ("Observers could not verify it.", "Спостерігачі не змогли цього перевірити."),
    ("Nobody was injured.", "Ніхто не постраждав."),
    ("No road is open.", "Жодна дорога не відкрита."),
    ("The number is unknown.", "Кількість невідома."),
    ("They were unable to return.", "Вони не змогли повернутися."),
    ("The ministry denied it.", "Міністерство це заперечило."),
    ("There is no water and no power.", "Немає ні води, ні світла."),
    ("People without heating", "Люди без опалення"),
    ("The roof was undamaged.", "Дах не пошкоджено."),
    # who says it, and how surely
    ("OCHA said that the road was closed.", "УКГС повідомило, що дорогу закрито."),
    ("The road was closed, according to OCHA.", "За даними УКГС, дорогу закрито."),
    ("IOM estimates {idps}.", "За оцінкою МОМ, {idps}."),
    ("The state claims to have annexed it.", "Держава стверджує, що анексувала його."),
    ("Reportedly, the bridge fell.", "За попередніми повідомленнями, міст упав."),
    ("It may rain.", "Можливий дощ."),
    ("They came in May.", "Вони прийшли в травні."),
    ("The State Emergency Service helped.", "Допомогла ДСНС."),
    # units, places, organisations
    ("{x} in three weeks", "{x} за три тижні"),
    ("A three-day visit", "Триденний візит"),
    ("{x} of families", "{x} родин"),
    ("The Kharkiv Regional Military Administration", "Харківська ОВА"),
    ("The Black Sea Grain Initiative", "Чорноморська зернова ініціатива"),
    ("Trains from Poland", "Потяги з Польщі"),
    ("The UN Secretary-General came.", "Прибув Генеральний секретар ООН."),
    # rise and fall
    ("Prices rose.", "Ціни зросли."),
    (
        "{x, change, up {more than} down {fewer than} same {as many as}} before",
        "{x, change, up {більше, ніж} down {менше, ніж} same {стільки ж, скільки}} раніше",
    ),
    # parts
    ("Trains from {kyiv, place} to {lviv, place}", "Потяги з {kyiv, place, genitive} до {lviv, place, genitive}"),
    ("Trains to {lviv, place} from {kyiv, place}", "Потяги з {kyiv, place, genitive} до {lviv, place, genitive}"),
    ("{children} of the {evacuated} are alone.", "Із {evacuated, genitive} {children} самі."),
    ("The vessel left Odesa for Istanbul.", "Судно вийшло з Одеси до Стамбула."),
    ("On {day, date} {x} left.", "{x} виїхали {day, date}."),
    ("Ships wait until Friday.", "Судна чекають до п’ятниці."),
    ("It lasts, however, in the yard.", "Однак це триває у дворі."),
    ("People mustn’t go.", "Люди не повинні йти."),
    (
        "{x, change, up {The road is open} down {It is open} same {It is not open}}",
        "{x, change, up {Дорога відкрита} down {Вона відкрита} same {Вона не відкрита}}",
    ),
    ("From Monday to Friday", "Від понеділка до п’ятниці"),
    # as translators say it
    ("Eighty-three people and fourteen dogs left.", "Виїхали 83 людини і 14 собак."),
    ("None of the boiler houses hit on Monday works.", "Жодна з котелень, що зазнали удару в понеділок, не працює."),
    ("Nearly one in five hospitals is closed.", "Чи не кожна п’ята лікарня закрита."),
    ("The prices are about twice as high.", "Ціни приблизно вдвічі вищі."),
    ("It lasted six months.", "Це тривало пів року."),
    ("People waited for hours.", "Люди годинами стояли в очікуванні."),
    ("They claim that the road is open.", "Вони заявляють, нібито дорога відкрита."),
)
LOUD = (
    ("Eighty-three people left.", "Виїхали 85 людей.", "amount-equal", "–"),
    (
        "Some of the boiler houses hit on Monday work.",
        "Жодна з котелень, що зазнали удару, не працює.",
        "negation-equal",
        "не",
    ),
    ("Two bridges were closed.", "Три мости закрито.", "amount-equal", "Три"),
    ("Two bridges are closed.", "Мости закрито у дворі.", "amount-equal", "–"),
    ("Three bridges are closed.", "Мости закрито, це триває.", "amount-equal", "–"),
    (
        "{x, change, up {It is open} down {It is open} same {It is not open}}",
        "{x, change, up {Вона не відкрита} down {Вона не відкрита} same {Вона не відкрита}}",
        "negation-equal",
        "не",
    ),
    ("Half of the sites are cold.", "Третина місць холодні.", "amount-equal", "Третина"),
    ("At least {x} came.", "Прибули {x}.", "qualifier-equal", "–"),
    ("{x} came.", "Прибули щонайменше {x}.", "qualifier-equal", "щонайменше"),
    ("About {x} came.", "Прибули понад {x, accusative}.", "qualifier-equal", "понад"),
    ("Up to 350 people", "350 осіб", "qualifier-equal", "–"),
    ("Only two of them", "Двоє з них", "qualifier-equal", "–"),
    ("Observers could not verify it.", "Спостерігачі змогли це перевірити.", "negation-equal", "–"),
    ("The road is open.", "Дорога не відкрита.", "negation-equal", "не"),
    ("The ministry denied it.", "Міністерство цього не заперечило.", "negation-equal", "не"),
    ("OCHA said that it rained.", "Ішов дощ, УКГС.", "statement-equal", "–"),
    ("It rained.", "За даними УКГС, ішов дощ.", "organisation-equal", "УКГС"),
    ("It rained.", "Ішов дощ, як стверджують.", "statement-equal", "як стверджують"),
    ("It is reported that it rained.", "Підтверджено, що йшов дощ.", "statement-equal", "Підтверджено"),
    ("They claim to have annexed it.", "Вони його анексували.", "statement-equal", "–"),
    ("OHCHR counted them.", "УВКБ ООН порахувало їх.", "organisation-equal", "УВКБ ООН"),
    ("{x} in three weeks", "{x} за три дні", "unit-equal", "дні"),
    ("{x} of families", "{x} домогосподарств", "unit-equal", "домогосподарств"),
    ("A road near Kherson", "Дорога біля Харкова", "place-equal", "Харкова"),
    ("Trains from Poland", "Потяги з Румунії", "place-equal", "Румунії"),
    ("Prices rose.", "Ціни знизилися.", "trend-equal", "знизилися"),
    (
        "{x, change, up {more than} down {fewer than} same {as many as}} before",
        "{x, change, up {менше, ніж} down {більше, ніж} same {стільки ж, скільки}} раніше",
        "trend-equal",
        "менше, ніж",
    ),
    (
        "From {kyiv, place} to {lviv, place}",
        "З {lviv, place, genitive} до {kyiv, place, genitive}",
        "role-exchanged",
        "{kyiv, place, genitive}",
    ),
    ("{a} asked, {b} came.", "Просили {b}, прийшли {a}.", "role-exchanged", "{a}"),
    ("Trains to {lviv, place}", "Потяги з {lviv, place, genitive}", "role-exchanged", "{lviv, place, genitive}"),
    ("The vessel left Odesa for Istanbul.", "Судно вийшло зі Стамбула до Одеси.", "role-exchanged", "Одеси"),
    ("It fell from 135.9 to 129.8.", "Він знизився зі 129,8 до 135,9.", "role-exchanged", "135,9"),
)
MEANING = {code for *_, code, _ in LOUD}


def found(source: str, target: str, there: str = "en", here: str = "uk") -> list[tuple[str, str]]:
    judged = judge(beside(source, target, tongue(there), tongue(here)))
    return [
        (one.code, target[one.offset : one.offset + one.length] if one.length else "–")
        for one in judged
        if one.code in MEANING
    ]


@pytest.mark.parametrize(("english", "ukrainian"), QUIET)
def test_the_same_said_otherwise_is_quiet_both_ways(english: str, ukrainian: str) -> None:
    assert found(english, ukrainian) == []
    assert found(ukrainian, english, "uk", "en") == []


@pytest.mark.parametrize(("source", "target", "code", "written"), LOUD)
def test_another_meaning_is_told_where_it_stands(source: str, target: str, code: str, written: str) -> None:
    assert (code, written) in found(source, target)


@pytest.mark.parametrize(("source", "target", "code"), [row[:3] for row in LOUD])
def test_it_is_told_the_other_way_round(source: str, target: str, code: str) -> None:
    assert code in {one for one, _ in found(target, source, "uk", "en")}


def test_a_figure_takes_no_second_unit() -> None:
    assert found("{x} left.", "Виїхали {x} сімей.") == [("unit-equal", "сімей")]
    assert found("{x.share} left.", "Виїхали {x.share} сімей.") == []


def test_both_languages_name_the_same_meanings() -> None:
    english, ukrainian = language("en").meanings.named, language("uk").meanings.named
    assert sum(map(len, english.values())) > 300
    assert english == ukrainian
