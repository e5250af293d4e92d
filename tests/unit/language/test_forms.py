"""What each language says, written out by hand from the rules of official Ukrainian and of English as the UN writes it.

In the tables ⍽ stands for U+00A0; a dash is an empty cell.
"""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from sitrep.language.days import STYLES
from sitrep.language.language import Language, Quantity
from sitrep.load.grammar import language
from sitrep.model.figure import Qualifier, Unit
from sitrep.model.message import CASES, Case

# value | digits | unit | qualifier | English | Ukrainian
PHRASES = """
    0 | - | person | exact | 0⍽people | 0⍽осіб
    1 | - | person | exact | 1⍽person | 1⍽особа
    2 | - | person | exact | 2⍽people | 2⍽особи
    4 | - | person | exact | 4⍽people | 4⍽особи
    5 | - | person | exact | 5⍽people | 5⍽осіб
    11 | - | person | exact | 11⍽people | 11⍽осіб
    12 | - | person | exact | 12⍽people | 12⍽осіб
    14 | - | person | exact | 14⍽people | 14⍽осіб
    21 | - | person | exact | 21⍽people | 21⍽особа
    22 | - | person | exact | 22⍽people | 22⍽особи
    25 | - | person | exact | 25⍽people | 25⍽осіб
    101 | - | person | exact | 101⍽people | 101⍽особа
    111 | - | person | exact | 111⍽people | 111⍽осіб
    1.5 | - | person | exact | 1.5⍽people | 1,5⍽особи
    1.0 | - | person | exact | 1.0⍽people | 1,0⍽особи
    0.5 | - | person | exact | 0.5⍽people | 0,5⍽особи
    8173 | - | person | at-least | at least 8,173⍽people | щонайменше 8173⍽особи
    13620 | - | person | at-least | at least 13,620⍽people | щонайменше 13⍽620⍽осіб
    30 | - | person | at-least | at least 30⍽people | щонайменше 30⍽осіб
    21 | - | person | at-least | at least 21⍽people | щонайменше 21⍽особа
    1 | - | person | at-least | at least 1⍽person | щонайменше 1⍽особа
    21 | - | person | about | about 21⍽people | близько 21⍽особи
    22 | - | person | about | about 22⍽people | близько 22⍽осіб
    25 | - | person | about | about 25⍽people | близько 25⍽осіб
    1.5 | - | person | about | about 1.5⍽people | близько 1,5⍽особи
    21 | - | person | more-than | more than 21⍽people | понад 21⍽особу
    22 | - | person | more-than | more than 22⍽people | понад 22⍽особи
    25 | - | person | more-than | more than 25⍽people | понад 25⍽осіб
    1.5 | - | person | more-than | more than 1.5⍽people | понад 1,5⍽особи
    21 | - | person | up-to | up to 21⍽people | до⍽21⍽особи
    22 | - | person | up-to | up to 22⍽people | до⍽22⍽осіб
    4000 | - | person | fewer-than | fewer than 4,000⍽people | менш ніж 4000⍽осіб
    21 | - | person | fewer-than | fewer than 21⍽people | менш ніж 21⍽особа
    5000 | - | person | fewer-than | fewer than 5,000⍽people | менш ніж 5000⍽осіб
    22 | - | person | nearly | nearly 22⍽people | майже 22⍽особи
    8108448 | - | person | exact | 8,108,448⍽people | 8⍽108⍽448⍽осіб
    8073182 | - | person | exact | 8,073,182⍽people | 8⍽073⍽182⍽особи
    8046560 | - | person | exact | 8,046,560⍽people | 8⍽046⍽560⍽осіб
    4881590 | - | person | exact | 4,881,590⍽people | 4⍽881⍽590⍽осіб
    5400000 | 2 | person | about | about 5.4⍽million⍽people | близько 5,4⍽млн⍽осіб
    5400000 | 2 | person | exact | 5.4⍽million⍽people | 5,4⍽млн⍽осіб
    5432100 | 2 | person | exact | 5.4⍽million⍽people | 5,4⍽млн⍽осіб
    1000000 | 1 | person | exact | 1⍽million⍽people | 1⍽млн⍽осіб
    2000000 | 1 | person | more-than | more than 2⍽million⍽people | понад 2⍽млн⍽осіб
    1200001 | 2 | person | exact | 1.2⍽million⍽people | 1,2⍽млн⍽осіб
    1200001 | - | person | exact | 1,200,001⍽people | 1⍽200⍽001⍽особа
    999950 | 4 | person | exact | 1⍽million⍽people | 1⍽млн⍽осіб
    640000 | 2 | person | exact | 640,000⍽people | 640⍽000⍽осіб
    648000 | 2 | person | exact | 650,000⍽people | 650⍽000⍽осіб
    680000 | 2 | person | nearly | nearly 680,000⍽people | майже 680⍽000⍽осіб
    35266 | - | person | exact | 35,266⍽people | 35⍽266⍽осіб
    1 | - | household | exact | 1⍽household | 1⍽домогосподарство
    3 | - | household | exact | 3⍽households | 3⍽домогосподарства
    500 | - | household | about | about 500⍽households | близько 500⍽домогосподарств
    31 | - | household | more-than | more than 31⍽households | понад 31⍽домогосподарство
    31 | - | household | about | about 31⍽households | близько 31⍽домогосподарства
    1 | - | site | exact | 1⍽site | 1⍽об’єкт
    2 | - | site | exact | 2⍽sites | 2⍽об’єкти
    5 | - | site | exact | 5⍽sites | 5⍽об’єктів
    21 | - | site | up-to | up to 21⍽sites | до⍽21⍽об’єкта
    1.5 | - | site | exact | 1.5⍽sites | 1,5⍽об’єкта
    1 | - | place | exact | 1⍽place | 1⍽місце
    24 | - | place | exact | 24⍽places | 24⍽місця
    40 | - | place | exact | 40⍽places | 40⍽місць
    41 | - | place | about | about 41⍽places | близько 41⍽місця
    1 | - | dwelling | exact | 1⍽dwelling | 1⍽помешкання
    3 | - | dwelling | exact | 3⍽dwellings | 3⍽помешкання
    15 | - | dwelling | exact | 15⍽dwellings | 15⍽помешкань
    1 | - | building | exact | 1⍽building | 1⍽будівля
    4 | - | building | exact | 4⍽buildings | 4⍽будівлі
    6 | - | building | exact | 6⍽buildings | 6⍽будівель
    51 | - | building | more-than | more than 51⍽buildings | понад 51⍽будівлю
    1 | - | hromada | exact | 1⍽hromada | 1⍽громада
    3 | - | hromada | exact | 3⍽hromadas | 3⍽громади
    7 | - | hromada | exact | 7⍽hromadas | 7⍽громад
    101 | - | hromada | more-than | more than 101⍽hromadas | понад 101⍽громаду
    1 | - | tonne | exact | 1⍽tonne | 1⍽т
    2 | - | tonne | exact | 2⍽tonnes | 2⍽т
    847900 | - | tonne | exact | 847,900⍽tonnes | 847⍽900⍽т
    892658 | - | tonne | exact | 892,658⍽tonnes | 892⍽658⍽т
    23000000 | - | tonne | exact | 23⍽million⍽tonnes | 23⍽млн⍽т
    23000000 | 2 | tonne | more-than | more than 23⍽million⍽tonnes | понад 23⍽млн⍽т
    23134000 | 3 | tonne | nearly | nearly 23.1⍽million⍽tonnes | майже 23,1⍽млн⍽т
    2785455 | - | tonne | exact | 2,785,455⍽tonnes | 2⍽785⍽455⍽т
    1600 | - | tonne | about | about 1,600⍽tonnes | близько 1600⍽т
    5000 | - | tonne | fewer-than | less than 5,000⍽tonnes | менш ніж 5000⍽т
    0.5 | - | tonne | exact | 0.5⍽tonnes | 0,5⍽т
    1 | - | vessel | exact | 1⍽vessel | 1⍽судно
    2 | - | vessel | exact | 2⍽vessels | 2⍽судна
    5 | - | vessel | exact | 5⍽vessels | 5⍽суден
    112 | - | vessel | exact | 112⍽vessels | 112⍽суден
    32 | - | vessel | more-than | more than 32⍽vessels | понад 32⍽судна
    32 | - | vessel | about | about 32⍽vessels | близько 32⍽суден
    1 | - | voyage | exact | 1⍽voyage | 1⍽рейс
    24 | - | voyage | exact | 24⍽voyages | 24⍽рейси
    548 | - | voyage | exact | 548⍽voyages | 548⍽рейсів
    261 | - | voyage | about | about 261⍽voyages | близько 261⍽рейсу
    1600 | - | voyage | more-than | more than 1,600⍽voyages | понад 1600⍽рейсів
    1 | - | crossing | exact | 1⍽border crossing | 1⍽перетин кордону
    3 | - | crossing | exact | 3⍽border crossings | 3⍽перетини кордону
    19300000 | 3 | crossing | exact | 19.3⍽million⍽border crossings | 19,3⍽млн⍽перетинів кордону
    10800000 | 3 | crossing | about | about 10.8⍽million⍽border crossings | близько 10,8⍽млн⍽перетинів кордону
    1 | - | country | exact | 1⍽country | 1⍽країна
    43 | - | country | exact | 43⍽countries | 43⍽країни
    45 | - | country | exact | 45⍽countries | 45⍽країн
    41 | - | country | about | about 41⍽countries | близько 41⍽країни
    3900000000 | 2 | usd | exact | US$3.9⍽billion | 3,9⍽млрд⍽дол.⍽США
    200000000 | 1 | usd | nearly | nearly US$200⍽million | майже 200⍽млн⍽дол.⍽США
    200000000 | - | usd | more-than | more than US$200⍽million | понад 200⍽млн⍽дол.⍽США
    10000000 | - | usd | fewer-than | less than US$10⍽million | менш ніж 10⍽млн⍽дол.⍽США
    1600 | - | usd | exact | US$1,600 | 1600⍽дол.⍽США
    2500000000000 | 2 | usd | exact | US$2.5⍽trillion | 2,5⍽трлн⍽дол.⍽США
    80 | - | percent | about | about 80⍽per cent | близько 80%
    40 | - | percent | exact | 40⍽per cent | 40%
    1 | - | percent | exact | 1⍽per cent | 1%
    0.4 | - | percent | exact | 0.4⍽per cent | 0,4%
    12.5 | - | percent | more-than | more than 12.5⍽per cent | понад 12,5%
    5 | - | percent | fewer-than | less than 5⍽per cent | менш ніж 5%
    90 | - | percent | up-to | up to 90⍽per cent | до⍽90%
    5 | - | percentage-point | exact | 5⍽percentage points | 5⍽в.⍽п.
    1 | - | percentage-point | exact | 1⍽percentage point | 1⍽в.⍽п.
    0.5 | - | percentage-point | about | about 0.5⍽percentage points | близько 0,5⍽в.⍽п.
    2 | - | percentage-point | fewer-than | less than 2⍽percentage points | менш ніж 2⍽в.⍽п.
    1 | - | day | exact | 1⍽day | 1⍽день
    120 | - | day | exact | 120⍽days | 120⍽днів
    3 | - | day | exact | 3⍽days | 3⍽дні
    21 | - | day | about | about 21⍽days | близько 21⍽дня
    1.5 | - | day | exact | 1.5⍽days | 1,5⍽дня
    1 | - | visit | exact | 1⍽visit | 1⍽візит
    3 | - | visit | exact | 3⍽visits | 3⍽візити
    8 | - | visit | exact | 8⍽visits | 8⍽візитів
    1 | - | event | exact | 1⍽event | 1⍽подія
    2 | - | event | exact | 2⍽events | 2⍽події
    9 | - | event | exact | 9⍽events | 9⍽подій
    21 | - | event | more-than | more than 21⍽events | понад 21⍽подію
    -5 | - | person | exact | −5⍽people | −5⍽осіб
    -1200000 | 2 | person | exact | −1.2⍽million⍽people | −1,2⍽млн⍽осіб
"""

# value | digits | unit | qualifier | case | Ukrainian
UKRAINIAN_CASES = """
    21 | - | person | exact | genitive | 21⍽особи
    22 | - | person | exact | genitive | 22⍽осіб
    25 | - | person | exact | genitive | 25⍽осіб
    1.5 | - | person | exact | genitive | 1,5⍽особи
    21 | - | person | exact | dative | 21⍽особі
    22 | - | person | exact | dative | 22⍽особам
    25 | - | person | exact | dative | 25⍽особам
    1.5 | - | person | exact | dative | 1,5⍽особи
    21 | - | person | exact | accusative | 21⍽особу
    22 | - | person | exact | accusative | 22⍽особи
    25 | - | person | exact | accusative | 25⍽осіб
    1.5 | - | person | exact | accusative | 1,5⍽особи
    21 | - | person | exact | instrumental | 21⍽особою
    22 | - | person | exact | instrumental | 22⍽особами
    25 | - | person | exact | instrumental | 25⍽особами
    1.5 | - | person | exact | instrumental | 1,5⍽особи
    21 | - | person | exact | locative | 21⍽особі
    22 | - | person | exact | locative | 22⍽особах
    25 | - | person | exact | locative | 25⍽особах
    5400000 | 2 | person | exact | genitive | 5,4⍽млн⍽осіб
    5400000 | 2 | person | exact | dative | 5,4⍽млн⍽осіб
    5400000 | 2 | person | exact | accusative | 5,4⍽млн⍽осіб
    5400000 | 2 | person | exact | instrumental | 5,4⍽млн⍽осіб
    5400000 | 2 | person | exact | locative | 5,4⍽млн⍽осіб
    8108448 | - | person | exact | genitive | 8⍽108⍽448⍽осіб
    8108448 | - | person | exact | dative | 8⍽108⍽448⍽особам
    30 | - | person | at-least | genitive | щонайменше 30⍽осіб
    21 | - | person | at-least | genitive | щонайменше 21⍽особи
    21 | - | person | at-least | dative | щонайменше 21⍽особі
    30 | - | person | at-least | dative | щонайменше 30⍽особам
    30 | - | person | nearly | instrumental | майже 30⍽особами
    21 | - | person | about | dative | близько 21⍽особи
    22 | - | person | about | instrumental | близько 22⍽осіб
    21 | - | person | more-than | genitive | понад 21⍽особу
    22 | - | person | more-than | dative | понад 22⍽особи
    21 | - | person | up-to | locative | до⍽21⍽особи
    21 | - | person | fewer-than | genitive | менш ніж 21⍽особи
    22 | - | person | fewer-than | dative | менш ніж 22⍽особам
    1 | - | household | exact | genitive | 1⍽домогосподарства
    1 | - | household | exact | dative | 1⍽домогосподарству
    1 | - | household | exact | instrumental | 1⍽домогосподарством
    1 | - | household | exact | locative | 1⍽домогосподарстві
    5 | - | household | exact | dative | 5⍽домогосподарствам
    5 | - | household | exact | instrumental | 5⍽домогосподарствами
    5 | - | household | exact | locative | 5⍽домогосподарствах
    1 | - | site | exact | genitive | 1⍽об’єкта
    1 | - | site | exact | dative | 1⍽об’єкту
    1 | - | site | exact | instrumental | 1⍽об’єктом
    1 | - | site | exact | locative | 1⍽об’єкті
    3 | - | site | exact | genitive | 3⍽об’єктів
    3 | - | site | exact | locative | 3⍽об’єктах
    1 | - | place | exact | genitive | 1⍽місця
    1 | - | place | exact | dative | 1⍽місцю
    1 | - | place | exact | instrumental | 1⍽місцем
    1 | - | place | exact | locative | 1⍽місці
    4 | - | place | exact | genitive | 4⍽місць
    4 | - | place | exact | instrumental | 4⍽місцями
    1 | - | dwelling | exact | dative | 1⍽помешканню
    1 | - | dwelling | exact | instrumental | 1⍽помешканням
    1 | - | dwelling | exact | locative | 1⍽помешканні
    2 | - | dwelling | exact | genitive | 2⍽помешкань
    2 | - | dwelling | exact | instrumental | 2⍽помешканнями
    1 | - | building | exact | genitive | 1⍽будівлі
    1 | - | building | exact | accusative | 1⍽будівлю
    1 | - | building | exact | instrumental | 1⍽будівлею
    4 | - | building | exact | genitive | 4⍽будівель
    4 | - | building | exact | locative | 4⍽будівлях
    1 | - | hromada | exact | genitive | 1⍽громади
    1 | - | hromada | exact | locative | 1⍽громаді
    1 | - | hromada | exact | instrumental | 1⍽громадою
    3 | - | hromada | exact | locative | 3⍽громадах
    7 | - | hromada | exact | accusative | 7⍽громад
    7 | - | hromada | exact | locative | 7⍽громадах
    847900 | - | tonne | exact | genitive | 847⍽900⍽т
    1 | - | tonne | exact | instrumental | 1⍽т
    1 | - | vessel | exact | genitive | 1⍽судна
    1 | - | vessel | exact | dative | 1⍽судну
    1 | - | vessel | exact | instrumental | 1⍽судном
    1 | - | vessel | exact | locative | 1⍽судні
    3 | - | vessel | exact | genitive | 3⍽суден
    3 | - | vessel | exact | dative | 3⍽суднам
    3 | - | vessel | exact | accusative | 3⍽судна
    3 | - | vessel | exact | instrumental | 3⍽суднами
    3 | - | vessel | exact | locative | 3⍽суднах
    1 | - | voyage | exact | genitive | 1⍽рейсу
    1 | - | voyage | exact | instrumental | 1⍽рейсом
    1 | - | voyage | exact | locative | 1⍽рейсі
    24 | - | voyage | exact | genitive | 24⍽рейсів
    24 | - | voyage | exact | dative | 24⍽рейсам
    24 | - | voyage | exact | instrumental | 24⍽рейсами
    1.5 | - | voyage | exact | instrumental | 1,5⍽рейсу
    1 | - | crossing | exact | genitive | 1⍽перетину кордону
    1 | - | crossing | exact | instrumental | 1⍽перетином кордону
    1 | - | crossing | exact | locative | 1⍽перетині кордону
    3 | - | crossing | exact | genitive | 3⍽перетинів кордону
    3 | - | crossing | exact | instrumental | 3⍽перетинами кордону
    1 | - | country | exact | genitive | 1⍽країни
    1 | - | country | exact | dative | 1⍽країні
    1 | - | country | exact | instrumental | 1⍽країною
    43 | - | country | exact | locative | 43⍽країнах
    43 | - | country | exact | genitive | 43⍽країн
    3900000000 | 2 | usd | exact | genitive | 3,9⍽млрд⍽дол.⍽США
    40 | - | percent | exact | genitive | 40%
    5 | - | percentage-point | exact | accusative | 5⍽в.⍽п.
    1 | - | day | exact | genitive | 1⍽дня
    1 | - | day | exact | dative | 1⍽дню
    1 | - | day | exact | instrumental | 1⍽днем
    3 | - | day | exact | genitive | 3⍽днів
    3 | - | day | exact | instrumental | 3⍽днями
    3 | - | day | exact | locative | 3⍽днях
    1 | - | visit | exact | genitive | 1⍽візиту
    1 | - | visit | exact | dative | 1⍽візиту
    1 | - | visit | exact | instrumental | 1⍽візитом
    3 | - | visit | exact | genitive | 3⍽візитів
    3 | - | visit | exact | locative | 3⍽візитах
    1 | - | event | exact | genitive | 1⍽події
    1 | - | event | exact | accusative | 1⍽подію
    1 | - | event | exact | instrumental | 1⍽подією
    2 | - | event | exact | genitive | 2⍽подій
    2 | - | event | exact | dative | 2⍽подіям
"""

# low | high | digits | unit | qualifier | case | English | Ukrainian
RANGES = """
    2000000 | 3000000 | 1 | person | exact | nominative | 2⍽million to 3⍽million⍽people | від 2⍽млн до⍽3⍽млн⍽осіб
    2000000 | 3000000 | 1 | person | exact | accusative | 2⍽million to 3⍽million⍽people | від 2⍽млн до⍽3⍽млн⍽осіб
    2000000 | 3000000 | 1 | person | exact | genitive | 2⍽million to 3⍽million⍽people | 2–3⍽млн⍽осіб
    2000000 | 3000000 | 1 | person | exact | instrumental | 2⍽million to 3⍽million⍽people | 2–3⍽млн⍽осіб
    20 | 30 | - | person | exact | nominative | 20 to 30⍽people | від 20 до⍽30⍽осіб
    20 | 31 | - | person | exact | nominative | 20 to 31⍽people | від 20 до⍽31⍽особи
    20 | 30 | - | person | exact | dative | 20 to 30⍽people | 20–30⍽особам
    20 | 30 | - | person | exact | genitive | 20 to 30⍽people | 20–30⍽осіб
    20 | 30 | - | person | about | nominative | about 20–30⍽people | близько 20–30⍽осіб
    20 | 31 | - | person | about | nominative | about 20–31⍽people | близько 20–31⍽особи
    800000 | 1200000 | 2 | person | exact | nominative | 800,000 to 1.2⍽million⍽people | від 800⍽000 до⍽1,2⍽млн⍽осіб
    12 | 15 | - | percent | exact | nominative | 12 to 15⍽per cent | від 12% до⍽15%
    12 | 15 | - | percent | about | nominative | about 12–15⍽per cent | близько 12–15%
    2000000 | 3000000 | 1 | usd | exact | nominative | US$2⍽million to US$3⍽million | від 2⍽млн до⍽3⍽млн⍽дол.⍽США
    2000000 | 3000000 | 1 | usd | about | nominative | about US$2–3⍽million | близько 2–3⍽млн⍽дол.⍽США
    400 | 500 | - | tonne | exact | nominative | 400 to 500⍽tonnes | від 400 до⍽500⍽т
    2 | 3 | - | day | exact | nominative | 2 to 3⍽days | від 2 до⍽3⍽днів
    2 | 3 | - | percentage-point | exact | nominative | 2 to 3⍽percentage points | від 2 до⍽3⍽в.⍽п.
"""

# value | English prose | Ukrainian prose | English table | Ukrainian table
NUMBERS = """
    0 | 0 | 0 | 0 | 0
    7 | 7 | 7 | 7 | 7
    999 | 999 | 999 | 999 | 999
    1600 | 1,600 | 1600 | 1,600 | 1⍽600
    9999 | 9,999 | 9999 | 9,999 | 9⍽999
    10000 | 10,000 | 10⍽000 | 10,000 | 10⍽000
    11000 | 11,000 | 11⍽000 | 11,000 | 11⍽000
    35266 | 35,266 | 35⍽266 | 35,266 | 35⍽266
    847900 | 847,900 | 847⍽900 | 847,900 | 847⍽900
    8108448 | 8,108,448 | 8⍽108⍽448 | 8,108,448 | 8⍽108⍽448
    1.50 | 1.50 | 1,50 | 1.50 | 1,50
    1.0 | 1.0 | 1,0 | 1.0 | 1,0
    0.125 | 0.125 | 0,125 | 0.125 | 0,125
    1600.50 | 1,600.50 | 1600,50 | 1,600.50 | 1⍽600,50
    12345.6789 | 12,345.6789 | 12⍽345,6789 | 12,345.6789 | 12⍽345,6789
    -5 | −5 | −5 | −5 | −5
    -1600 | −1,600 | −1600 | −1,600 | −1⍽600
    -0.5 | −0.5 | −0,5 | −0.5 | −0,5
    0.0 | 0.0 | 0,0 | 0.0 | 0,0
    -0 | 0 | 0 | 0 | 0
    5E+6 | 5,000,000 | 5⍽000⍽000 | 5,000,000 | 5⍽000⍽000
"""

# value | digits | English | Ukrainian
COMPACT = """
    5400000 | 2 | 5.4⍽million | 5,4⍽млн
    5449999 | 2 | 5.4⍽million | 5,4⍽млн
    5450000 | 2 | 5.5⍽million | 5,5⍽млн
    23000000 | - | 23⍽million | 23⍽млн
    23000000 | 2 | 23⍽million | 23⍽млн
    200000000 | 1 | 200⍽million | 200⍽млн
    3900000000 | 2 | 3.9⍽billion | 3,9⍽млрд
    8100000000 | 2 | 8.1⍽billion | 8,1⍽млрд
    640000 | 2 | 640,000 | 640⍽000
    100000 | 1 | 100,000 | 100⍽000
    999950 | 4 | 1⍽million | 1⍽млн
    999949 | 4 | 999,900 | 999⍽900
    999999999 | 3 | 1⍽billion | 1⍽млрд
    999500000 | 3 | 1⍽billion | 1⍽млрд
    999500000 | 4 | 999.5⍽million | 999,5⍽млн
    1650 | 2 | 1,700 | 1700
    1649 | 2 | 1,600 | 1600
    8108448 | - | 8,108,448 | 8⍽108⍽448
    8108448 | 3 | 8.11⍽million | 8,11⍽млн
    8108448 | 7 | 8,108,448 | 8⍽108⍽448
    8108448 | 5 | 8,108,400 | 8⍽108⍽400
    1250000 | - | 1.25⍽million | 1,25⍽млн
    1255000 | - | 1,255,000 | 1⍽255⍽000
    2000000 | 2 | 2⍽million | 2⍽млн
    1950000 | 2 | 2⍽million | 2⍽млн
    847900 | 3 | 848,000 | 848⍽000
    5 | 3 | 5 | 5
    12.5 | 2 | 13 | 13
    0.125 | 2 | 0.13 | 0,13
    0 | 2 | 0 | 0
    -5450000 | 2 | −5.5⍽million | −5,5⍽млн
    1000000000000 | 1 | 1⍽trillion | 1⍽трлн
    1234000000000000 | 2 | 1,200⍽trillion | 1200⍽трлн
"""

# value | largest | English | Ukrainian
SCALE = """
    0 | 2000000 | 0 | 0
    500000 | 2000000 | 0.5⍽million | 0,5⍽млн
    1000000 | 2000000 | 1⍽million | 1⍽млн
    1500000 | 2000000 | 1.5⍽million | 1,5⍽млн
    200000 | 800000 | 200,000 | 200⍽тис.
    800000 | 800000 | 800,000 | 800⍽тис.
    5000 | 20000 | 5,000 | 5⍽тис.
    2000 | 8000 | 2,000 | 2000
    50 | 100 | 50 | 50
    500000 | - | 500,000 | 500⍽тис.
    2000000 | - | 2⍽million | 2⍽млн
"""

# value | digits | unit | qualifier | English number | English unit | Ukrainian number | Ukrainian unit
DISPLAY = """
    8108448 | - | person | exact | 8.11⍽million | people | 8,11⍽млн | осіб
    847900 | - | tonne | exact | 847,900 | tonnes | 847⍽900 | т
    5400000 | 2 | person | about | about 5.4⍽million | people | близько 5,4⍽млн | осіб
    21 | - | person | about | about 21 | people | близько 21 | особи
    21 | - | person | more-than | more than 21 | people | понад 21 | особу
    8173 | - | person | at-least | at least 8,173 | people | щонайменше 8173 | особи
    40 | - | percent | exact | 40% | - | 40% | -
    3900000000 | 2 | usd | exact | US$3.9⍽billion | - | 3,9⍽млрд | дол.⍽США
    5000000 | 1 | usd | fewer-than | less than US$5⍽million | - | менш ніж 5⍽млн | дол.⍽США
    1 | - | vessel | exact | 1 | vessel | 1 | судно
    23134567 | - | tonne | exact | 23.1⍽million | tonnes | 23,1⍽млн | т
"""

# style | day | English | Ukrainian
DATES = """
    long | 2023-03-08 | 8⍽March 2023 | 8⍽березня 2023⍽року
    long | 2023-01-01 | 1⍽January 2023 | 1⍽січня 2023⍽року
    long | 2022-02-24 | 24⍽February 2022 | 24⍽лютого 2022⍽року
    long | 2022-04-30 | 30⍽April 2022 | 30⍽квітня 2022⍽року
    long | 2022-05-05 | 5⍽May 2022 | 5⍽травня 2022⍽року
    long | 2022-06-10 | 10⍽June 2022 | 10⍽червня 2022⍽року
    long | 2022-07-22 | 22⍽July 2022 | 22⍽липня 2022⍽року
    long | 2022-08-01 | 1⍽August 2022 | 1⍽серпня 2022⍽року
    long | 2022-09-19 | 19⍽September 2022 | 19⍽вересня 2022⍽року
    long | 2022-10-31 | 31⍽October 2022 | 31⍽жовтня 2022⍽року
    long | 2022-11-17 | 17⍽November 2022 | 17⍽листопада 2022⍽року
    long | 2022-12-05 | 5⍽December 2022 | 5⍽грудня 2022⍽року
    table | 2023-03-08 | 8⍽March 2023 | 8⍽березня 2023⍽р.
    table | 2023-02-15 | 15⍽February 2023 | 15⍽лютого 2023⍽р.
    weekday | 2023-03-06 | Monday, 6⍽March 2023 | понеділок, 6⍽березня 2023⍽року
    weekday | 2023-03-07 | Tuesday, 7⍽March 2023 | вівторок, 7⍽березня 2023⍽року
    weekday | 2023-03-08 | Wednesday, 8⍽March 2023 | середа, 8⍽березня 2023⍽року
    weekday | 2023-03-09 | Thursday, 9⍽March 2023 | четвер, 9⍽березня 2023⍽року
    weekday | 2023-03-10 | Friday, 10⍽March 2023 | п’ятниця, 10⍽березня 2023⍽року
    weekday | 2023-03-11 | Saturday, 11⍽March 2023 | субота, 11⍽березня 2023⍽року
    weekday | 2023-03-12 | Sunday, 12⍽March 2023 | неділя, 12⍽березня 2023⍽року
    short | 2023-01-25 | 25⍽Jan | 25⍽січ.
    short | 2023-02-01 | 1⍽Feb | 1⍽лют.
    short | 2023-03-08 | 8⍽Mar | 8⍽бер.
    short | 2023-04-02 | 2⍽Apr | 2⍽квіт.
    short | 2023-05-09 | 9⍽May | 9⍽трав.
    short | 2023-06-03 | 3⍽Jun | 3⍽черв.
    short | 2023-07-04 | 4⍽Jul | 4⍽лип.
    short | 2023-08-05 | 5⍽Aug | 5⍽серп.
    short | 2023-09-06 | 6⍽Sep | 6⍽вер.
    short | 2022-10-07 | 7⍽Oct | 7⍽жовт.
    short | 2022-11-08 | 8⍽Nov | 8⍽лист.
    short | 2022-12-09 | 9⍽Dec | 9⍽груд.
    month | 2023-01-01 | January 2023 | січень 2023⍽року
    month | 2023-02-01 | February 2023 | лютий 2023⍽року
    month | 2023-03-31 | March 2023 | березень 2023⍽року
    month | 2022-04-01 | April 2022 | квітень 2022⍽року
    month | 2022-05-01 | May 2022 | травень 2022⍽року
    month | 2022-06-01 | June 2022 | червень 2022⍽року
    month | 2022-07-01 | July 2022 | липень 2022⍽року
    month | 2022-08-01 | August 2022 | серпень 2022⍽року
    month | 2022-09-01 | September 2022 | вересень 2022⍽року
    month | 2022-10-01 | October 2022 | жовтень 2022⍽року
    month | 2022-11-01 | November 2022 | листопад 2022⍽року
    month | 2022-12-01 | December 2022 | грудень 2022⍽року
    month-short | 2023-02-01 | Feb⍽2023 | лют.⍽2023
    day | 2023-03-08 | 8⍽March | 8⍽березня
    number | 2023-03-08 | 8 | 8
    as-of | 2023-03-08 | as of 8⍽March 2023 | станом на⍽8⍽березня 2023⍽року
    as-of | 2023-02-15 | as of 15⍽February 2023 | станом на⍽15⍽лютого 2023⍽року
"""

# start | end | English | Ukrainian
INTERVALS = """
    2023-03-02 | 2023-03-08 | 2–8⍽March 2023 | 2–8⍽березня 2023⍽року
    2023-03-06 | 2023-03-12 | 6–12⍽March 2023 | 6–12⍽березня 2023⍽року
    2023-02-27 | 2023-03-05 | 27⍽February – 5⍽March 2023 | 27⍽лютого – 5⍽березня 2023⍽року
    2022-12-26 | 2023-01-01 | 26⍽December 2022 – 1⍽January 2023 | 26⍽грудня 2022⍽року – 1⍽січня 2023⍽року
    2023-02-23 | 2023-03-01 | 23⍽February – 1⍽March 2023 | 23⍽лютого – 1⍽березня 2023⍽року
    2023-01-19 | 2023-01-25 | 19–25⍽January 2023 | 19–25⍽січня 2023⍽року
    2023-01-26 | 2023-02-01 | 26⍽January – 1⍽February 2023 | 26⍽січня – 1⍽лютого 2023⍽року
    2022-02-24 | 2023-02-24 | 24⍽February 2022 – 24⍽February 2023 | 24⍽лютого 2022⍽року – 24⍽лютого 2023⍽року
    2023-03-08 | 2023-03-08 | 8⍽March 2023 | 8⍽березня 2023⍽року
    2023-01-01 | 2023-12-31 | 1⍽January – 31⍽December 2023 | 1⍽січня – 31⍽грудня 2023⍽року
    2022-11-30 | 2022-12-01 | 30⍽November – 1⍽December 2022 | 30⍽листопада – 1⍽грудня 2022⍽року
    2022-03-01 | 2023-03-01 | 1⍽March 2022 – 1⍽March 2023 | 1⍽березня 2022⍽року – 1⍽березня 2023⍽року
"""

# things, parted by + | in one sentence; by the language
LISTS = """
    en | - | -
    en | Aville | Aville
    en | Aville + Bville | Aville and Bville
    en | Aville + Bville + Cville | Aville, Bville and Cville
    uk | Одеса | Одеса
    uk | Одеса + Київ | Одеса й⍽Київ
    uk | Київ + Одеса | Київ і⍽Одеса
    uk | Херсон + Миколаїв | Херсон і⍽Миколаїв
    uk | Одеса + Ізмаїл | Одеса й⍽Ізмаїл
    uk | Полтава + Умань | Полтава й⍽Умань
    uk | Полтава + Ялта | Полтава і⍽Ялта
    uk | Одеса + Єланець | Одеса і⍽Єланець
    uk | Одеса + Юр’ївка | Одеса і⍽Юр’ївка
    uk | Суми + Їжаківка | Суми і⍽Їжаківка
    uk | Пшениця + йод | Пшениця і⍽йод
    uk | а + б + в | а, б і⍽в
    uk | кукурудза + пшениця + соя | кукурудза, пшениця й⍽соя
    uk | ООН + МОМ | ООН і⍽МОМ
    uk | Міністерство оборони (Україна) + «Партнер» | Міністерство оборони (Україна) й⍽«Партнер»
    uk | Суми + IOM | Суми і⍽IOM
"""

# value | English prose | English table | Ukrainian
PERCENT = """
    22 | 22⍽per cent | 22% | 22%
    40 | 40⍽per cent | 40% | 40%
    0.4 | 0.4⍽per cent | 0.4% | 0,4%
    12.5 | 12.5⍽per cent | 12.5% | 12,5%
    100 | 100⍽per cent | 100% | 100%
    -3 | −3⍽per cent | −3% | −3%
    1250 | 1,250⍽per cent | 1,250% | 1250%
"""

# value | digits | English | Ukrainian
MONEY = """
    3900000000 | 2 | US$3.9⍽billion | 3,9⍽млрд⍽дол.⍽США
    200000000 | 1 | US$200⍽million | 200⍽млн⍽дол.⍽США
    5700000000 | - | US$5.7⍽billion | 5,7⍽млрд⍽дол.⍽США
    252000 | 3 | US$252,000 | 252⍽000⍽дол.⍽США
    1 | - | US$1 | 1⍽дол.⍽США
    950.50 | - | US$950.50 | 950,50⍽дол.⍽США
"""

# unit | English | Ukrainian
LABELS = """
    person | people | осіб
    household | households | домогосподарств
    site | sites | об’єктів
    place | places | місць
    dwelling | dwellings | помешкань
    building | buildings | будівель
    hromada | hromadas | громад
    tonne | t | т
    vessel | vessels | суден
    voyage | voyages | рейсів
    crossing | border crossings | перетинів кордону
    country | countries | країн
    usd | US$ | дол.⍽США
    percent | % | %
    percentage-point | percentage points | в.⍽п.
    day | days | днів
    visit | visits | візитів
    event | events | подій
"""

# number | unit | case | English | Ukrainian; "million" asks for the noun after a compacted number
NOUNS = """
    1 | tonne | nominative | tonne | тонна
    2 | tonne | nominative | tonnes | тонни
    5 | tonne | nominative | tonnes | тонн
    1.5 | tonne | nominative | tonnes | тонни
    million | tonne | nominative | tonnes | тонн
    million | tonne | dative | tonnes | тонн
    1 | tonne | accusative | tonne | тонну
    5 | tonne | instrumental | tonnes | тоннами
    21 | tonne | genitive | tonnes | тонни
    1 | usd | nominative | US dollar | долар США
    3 | usd | nominative | US dollars | долари США
    5 | usd | nominative | US dollars | доларів США
    5 | usd | dative | US dollars | доларам США
    1 | percent | nominative | per cent | відсоток
    2 | percent | nominative | per cent | відсотки
    12 | percent | nominative | per cent | відсотків
    0.4 | percent | nominative | per cent | відсотка
    2 | percentage-point | nominative | percentage points | відсоткові пункти
    5 | percentage-point | accusative | percentage points | відсоткових пунктів
    1 | percentage-point | genitive | percentage point | відсоткового пункту
"""

TABLES = (
    (PHRASES, 4),
    (UKRAINIAN_CASES, 5),
    (RANGES, 6),
    (NUMBERS, 1),
    (COMPACT, 2),
    (SCALE, 2),
    (DISPLAY, 4),
    (DATES, 2),
    (INTERVALS, 2),
    (LISTS, 2),
    (PERCENT, 1),
    (MONEY, 2),
    (LABELS, 1),
    (NOUNS, 3),
)


def rows(table: str) -> list[list[str]]:
    """The cells of a table, its no-break spaces put in."""
    lines = [line for line in table.splitlines() if line.strip()]
    return [[_cell(cell.strip()) for cell in line.split(" | ")] for line in lines]


def _cell(written: str) -> str:
    return "" if written == "-" else written.replace("⍽", "\u00a0")


def quantity(value: str, digits: str, unit: str, qualifier: str) -> Quantity:
    return Quantity(Decimal(value), None, None, unit, qualifier, int(digits) if digits else None)


def case_named(name: str) -> Case:
    return next(case for case in CASES if case == name)


def both() -> tuple[Language, Language]:
    return language("en"), language("uk")


def test_at_least_four_hundred_and_fifty_forms_are_written_out() -> None:
    forms = sum(1 for table, first in TABLES for row in rows(table) for cell in row[first:] if cell)
    assert forms >= 450


@pytest.mark.parametrize("row", rows(PHRASES), ids=lambda row: " ".join(row[:4]))
def test_a_phrase_has_its_qualifier_number_and_noun(row: list[str]) -> None:
    en, uk = both()
    made = quantity(*row[:4])
    assert [en.phrase(made), uk.phrase(made)] == row[4:]


@pytest.mark.parametrize("row", rows(UKRAINIAN_CASES), ids=lambda row: " ".join(row[:5]))
def test_a_phrase_stands_in_the_case_that_is_asked_for(row: list[str]) -> None:
    assert [language("uk").phrase(quantity(*row[:4]), case_named(row[4]))] == row[5:]


@pytest.mark.parametrize("row", rows(RANGES), ids=lambda row: " ".join(row[:6]))
def test_a_range_is_said_from_end_to_end(row: list[str]) -> None:
    low, high, digits, unit, qualifier, case = row[:6]
    made = Quantity(None, Decimal(low), Decimal(high), unit, qualifier, int(digits) if digits else None)
    assert [one.phrase(made, case_named(case)) for one in both()] == row[6:]


@pytest.mark.parametrize("row", rows(NUMBERS), ids=lambda row: row[0])
def test_a_number_keeps_its_digits_and_gets_its_marks(row: list[str]) -> None:
    en, uk = both()
    value = Decimal(row[0])
    assert [en.number(value), uk.number(value)] == row[1:3]
    assert [en.number(value, table=True), uk.number(value, table=True)] == row[3:]


def test_no_digit_of_a_long_number_is_lost() -> None:
    value = "123456789012345678901234567890.12345678901"
    assert language("en").number(Decimal(value)).replace(",", "") == value


@pytest.mark.parametrize("row", rows(COMPACT), ids=lambda row: " ".join(row[:2]))
def test_a_number_is_rounded_first_and_shortened_then(row: list[str]) -> None:
    value, digits = Decimal(row[0]), int(row[1]) if row[1] else None
    assert [one.compact(value, digits).text for one in both()] == row[2:]
    assert [one.rounded(value, digits or 99).text for one in both()] == row[2:]


@pytest.mark.parametrize("row", rows(SCALE), ids=lambda row: " ".join(row[:2]))
def test_the_numbers_of_an_axis_are_in_the_same_step(row: list[str]) -> None:
    value, largest = Decimal(row[0]), Decimal(row[1]) if row[1] else None
    assert [one.scale(value, largest) for one in both()] == row[2:]


@pytest.mark.parametrize("row", rows(DISPLAY), ids=lambda row: " ".join(row[:4]))
def test_a_headline_number_has_its_qualifier_and_its_unit_beside_it(row: list[str]) -> None:
    en, uk = both()
    made = quantity(*row[:4])
    assert [*en.display(made, 3), *uk.display(made, 3)] == row[4:]


@pytest.mark.parametrize("row", rows(DATES), ids=lambda row: " ".join(row[:2]))
def test_a_day_is_written_with_its_month_in_full_or_as_the_style_says(row: list[str]) -> None:
    day = date.fromisoformat(row[1])
    made = []
    for one in both():
        made += [one.date(day, style) for style in STYLES if style == row[0]]
        if row[0] == "as-of":
            made.append(one.as_of(day))
    assert made == row[2:]


@pytest.mark.parametrize("row", rows(INTERVALS), ids=lambda row: " ".join(row[:2]))
def test_an_interval_says_once_what_its_ends_share(row: list[str]) -> None:
    start, end = date.fromisoformat(row[0]), date.fromisoformat(row[1])
    assert [one.interval(start, end) for one in both()] == row[2:]


@pytest.mark.parametrize("row", rows(LISTS), ids=lambda row: " ".join(row[:2]))
def test_a_list_ends_in_the_and_that_its_neighbours_ask_for(row: list[str]) -> None:
    items = [one for one in row[1].split(" + ") if one]
    assert language(row[0]).join(items) == row[2]


@pytest.mark.parametrize("row", rows(PERCENT), ids=lambda row: row[0])
def test_a_percentage_is_words_in_english_prose_and_a_sign_elsewhere(row: list[str]) -> None:
    en, uk = both()
    value = Decimal(row[0])
    assert [en.percent(value, prose=True), en.percent(value, prose=False), uk.percent(value, prose=True)] == row[1:]
    assert uk.percent(value, prose=False) == row[3]


@pytest.mark.parametrize("row", rows(MONEY), ids=lambda row: " ".join(row[:2]))
def test_a_sum_is_in_dollars_of_the_united_states(row: list[str]) -> None:
    value, digits = Decimal(row[0]), int(row[1]) if row[1] else None
    assert [one.money(value, digits) for one in both()] == row[2:]


@pytest.mark.parametrize("row", rows(LABELS), ids=lambda row: row[0])
def test_a_column_is_headed_by_its_unit(row: list[str]) -> None:
    assert [one.unit_label(row[0]) for one in both()] == row[1:]


@pytest.mark.parametrize("row", rows(NOUNS), ids=lambda row: " ".join(row[:3]))
def test_a_noun_alone_agrees_with_its_number(row: list[str]) -> None:
    compacted = row[0] == "million"
    number, case = Decimal(1) if compacted else Decimal(row[0]), case_named(row[2])
    assert [one.unit_noun(row[1], number, case, compacted=compacted) for one in both()] == row[3:]


def test_every_unit_case_and_qualifier_can_be_said_in_both_languages() -> None:
    said = 0
    for one in both():
        for unit in get_args(Unit):
            for qualifier in get_args(Qualifier):
                for case in CASES:
                    for value in ("1", "3", "5", "1.5", "2000000"):
                        made = one.phrase(quantity(value, "", unit, qualifier), case)
                        assert made == one.typeset(made)
                        assert "{" not in made
                        said += 1
    assert said == 2 * 18 * 7 * 6 * 5


def test_verbs_agree_with_the_number_that_is_displayed() -> None:
    uk, en = language("uk"), language("en")
    shown = {
        ("1", ""): ("one", "one"),
        ("21", ""): ("one", "other"),
        ("2", ""): ("few", "other"),
        ("5", ""): ("many", "other"),
        ("1.5", ""): ("other", "other"),
        ("1.0", ""): ("other", "other"),
        ("1200001", ""): ("one", "other"),
        ("1200001", "2"): ("many", "other"),
        ("1000000", "1"): ("many", "other"),
    }
    made = {key: quantity(*key, "person", "exact") for key in shown}
    assert {key: (uk.category(one), en.category(one)) for key, one in made.items()} == shown


def test_a_number_alone_has_neither_qualifier_nor_unit() -> None:
    en, uk = both()
    about = quantity("5432100", "2", "person", "about")
    span = Quantity(None, Decimal(2000000), Decimal(3000000), "usd", "exact", 1)
    said = [[one.number_only(made), one.number_only(made, table=True)] for made in (about, span) for one in (en, uk)]
    assert said == [
        ["5.4\u00a0million", "5,400,000"],
        ["5,4\u00a0млн", "5\u00a0400\u00a0000"],
        ["2–3\u00a0million", "2,000,000–3,000,000"],
        ["2–3\u00a0млн", "2\u00a0000\u00a0000–3\u00a0000\u00a0000"],
    ]


def test_a_language_knows_its_tag_name_and_direction() -> None:
    assert [(one.code, one.tag, one.name, one.direction, one.categories) for one in both()] == [
        ("en", "en-GB", "English", "ltr", ("one", "other")),
        ("uk", "uk", "Українська", "ltr", ("one", "few", "many", "other")),
    ]
