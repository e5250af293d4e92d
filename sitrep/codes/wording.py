"""Faults of words: names typed by hand, vague quantities, unclaimed claims, times without a zone, house style."""

from sitrep.codes.code import Code, both

WORDING: tuple[Code, ...] = (
    Code(
        "place-raw",
        "error",
        "source",
        message=both(
            '"{written}" is typed, and the registry knows this place.',
            "Назву «{written}» введено від руки, а місце є в реєстрі.",
        ),
        hint=both("Write {wanted} in its place.", "Запишіть замість неї {wanted}."),
        paragraph=both(
            "Names of places come from the registry, so that each language says the name that is official on that "
            "day, in the right case, and a slip cannot turn Kherson into Kharkiv. In quotations and in names of "
            "organisations they may stand as they are.",
            "Назви місць беруть із реєстру: тоді кожна мова вживає чинну на той день назву в потрібному відмінку, а "
            "описка не перетворить Херсон на Харків. У цитатах і назвах організацій вони можуть стояти як є.",
        ),
    ),
    Code(
        "place-ambiguous",
        "error",
        "source",
        message=both(
            '"{written}" may be one of several places: {known}.',
            "«{written}» може бути одним із кількох місць: {known}.",
        ),
        hint=both(
            "Write {wanted}, with the id of the one that is meant; give each its code in the registry.",
            "Запишіть {wanted} з ідентифікатором потрібного місця; у реєстрі дайте кожному його код.",
        ),
        paragraph=both(
            "Namesakes are common: 119 villages are called Ivanivka, three places Zaporizhzhia. A place is its code; a "
            "name that several share, one of them without a code, does not say which.",
            "Однойменних місць багато: Іванівок – 119, Запоріжжів – три. Місце – це його код; назва, яку мають кілька "
            "місць, одне з них без коду, не каже, яке саме.",
        ),
    ),
    Code(
        "place-valid",
        "error",
        "source",
        message=both(
            '"{written}" was not valid on {day}: {reason}.',
            "«{written}» на {day} не було чинним: {reason}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "Names and units have dates: a town that is called one thing today was called another in March 2023, and a "
            "raion that was merged in 2020 is no place of a later week. A report says what was valid on its last day.",
            "Назви й одиниці мають строки: місто, що зветься так сьогодні, у березні 2023 року звалося інакше, а "
            "район, об’єднаний 2020 року, не є місцем пізнішого тижня. Звіт каже те, що було чинним на його останній "
            "день.",
        ),
        words={
            "reason": {
                "unit": both("there was no such place yet, or no longer", "такого місця ще або вже не було"),
                "order": both("it ends before it begins", "строк закінчується раніше, ніж починається"),
            },
            "remedy": {
                "unit": both(
                    'Name the place that was there on that day, or correct "valid_from" and "valid_to" in the '
                    "registry.",
                    "Назвіть місце, що існувало того дня, або виправте «valid_from» і «valid_to» в реєстрі.",
                ),
                "order": both("Swap the two days, or correct one.", "Поміняйте дні місцями або виправте один."),
            },
        },
    ),
    Code(
        "name-form",
        "error",
        "source",
        message=both(
            '"{written}" is not how the registry spells this name.',
            "У реєстрі це ім’я записано інакше, ніж «{written}».",
        ),
        hint=both("Write {wanted}.", "Запишіть {wanted}."),
        paragraph=both(
            "A person's name has one spelling in each language, with its accents (António Guterres, Zelenskyy). Other "
            "spellings stand in quotations and titles only.",
            "Ім’я особи має одне написання кожною мовою (Антоніу Гутерріш, Зеленський). Інші написання можливі лише в "
            "цитатах і назвах джерел.",
        ),
    ),
    Code(
        "vague-quantity",
        "warning",
        "source",
        message=both(
            '"{written}" is no number, and nobody is named who says so.',
            "«{written}» – не число, і не вказано, хто це сказав.",
        ),
        hint=both(
            'Give a figure with its source, or say in this sentence whose words they are: "according to" and a name.',
            "Подайте показник із джерелом або скажіть у цьому реченні, чиї це слова: «за даними» і назва.",
        ),
        paragraph=both(
            '"Tens of thousands" cannot be checked, compared or corrected. It may be said as the words of someone; it '
            "is never a figure.",
            "«Десятки тисяч» не можна перевірити, порівняти чи виправити. Так можна сказати лише чиїмись словами; "
            "показником це не буває.",
        ),
    ),
    Code(
        "claimed-unattributed",
        "error",
        "source",
        message=both(
            'This highlight says "{figure}", which is only claimed, as if it were known.',
            "Цей пункт головного подає «{figure}», який лише стверджують, як відомий факт.",
        ),
        hint=both(
            'Say in the same sentence who claims it: "said" or "according to", and a name.',
            "Скажіть у тому самому реченні, хто це стверджує: «повідомив», «за словами» й назва.",
        ),
        paragraph=both(
            "What a party to the conflict claims, or what nobody can check, is said as that party's words, above all "
            "where readers look first.",
            "Те, що стверджує сторона конфлікту або чого ніхто не може перевірити, подають її словами, насамперед там, "
            "куди дивляться спершу.",
        ),
    ),
    Code(
        "clock-time",
        "error",
        "source",
        message=both(
            "The time {written} does not say of which place it is.",
            "Час {written} подано без часового поясу.",
        ),
        hint=both(
            'Add the zone after it: "{written} local time" or "{written} UTC".',
            "Додайте пояс: «{written} за місцевим часом» або «{written} UTC».",
        ),
        paragraph=both(
            "A strike at 01:30 in Kyiv was on the day before in London. A time says that it is local, or in which "
            "zone; in fields there are days only.",
            "Удар о 01:30 за Києвом у Лондоні припадає на попередній день. Час має вказувати, що він місцевий, або "
            "свій пояс; у полях стоять лише дні.",
        ),
    ),
    Code(
        "weekday-date",
        "error",
        "source",
        message=both(
            '"{written}" stands beside {day}, which is another day of the week: {wanted}.',
            "«{written}» стоїть поруч із {day}, а це інший день тижня: {wanted}.",
        ),
        hint=both(
            "Write the weekday of {day}, leave it out, or put the right day.",
            "Запишіть день тижня, на який припадає {day}, приберіть його або виправте дату.",
        ),
        paragraph=both(
            "A weekday and a date that contradict each other send people to a convoy or a distribution on the wrong "
            "day. A weekday that stands right beside a day of the entry is held against it, in sources and in "
            "translations.",
            "День тижня, що суперечить даті, відправить людей не того дня: на колону, на роздачу. День тижня поруч із "
            "датою із запису звіряється з нею – і в джерелах, і в перекладах.",
        ),
    ),
    Code(
        "term-banned",
        "error",
        "source",
        message=both('"{written}" is a banned name of a term.', "«{written}» – заборонена назва терміна."),
        hint=both("Write {wanted}, in the form that the sentence asks for.", "Запишіть «{wanted}» у потрібній формі."),
        paragraph=both(
            "The registry says what words of the field are called and what they may not be called: a refugee is not "
            "an internally displaced person. In quotations a banned name may stand.",
            "Реєстр каже, як називають поняття галузі і як називати їх не можна: біженець – не внутрішньо переміщена "
            "особа. У цитаті заборонена назва може стояти.",
        ),
    ),
    Code(
        "term-required",
        "error",
        "words",
        message=both(
            'The source says "{written}", and the translation has no word for it.',
            "В оригіналі є «{written}», а в перекладі цього терміна немає.",
        ),
        hint=both(
            "Write {wanted}, in the form that the sentence asks for, or add your word to the variants in terms.yaml.",
            "Запишіть «{wanted}» у потрібній формі або додайте своє слово до варіантів у terms.yaml.",
        ),
        paragraph=both(
            "A term of the registry has its words in each language, so that readers of both meet the same things under "
            "the same names in every week.",
            "Термін реєстру має слова в кожній мові, щоб читачі обох щотижня бачили те саме під тими самими назвами.",
        ),
    ),
    Code(
        "style-en",
        "warning",
        "source",
        message=both('"{written}": {reason}.', "«{written}»: {reason}."),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            'English texts follow the writing rules of the field: "per '
            'cent" in sentences; "about" for numbers, "around" for dates; "IDPs", not "IDP\'s"; '
            'people are reached or assisted, not "beneficiaries"; no labels that take a side outside quotations; an '
            "acronym is written out at first use, or stands in the registry.",
            "Англійські тексти дотримуються правил галузі: у реченні «per "
            "cent»; «about» для чисел, «around» для дат; «IDPs», а не «IDP’s»; людей не називають "
            "«beneficiaries»; поза цитатами немає ярликів, що стають на чийсь бік; скорочення розкривають уперше або "
            "воно є в реєстрі.",
        ),
        words={
            "reason": {
                "per-cent": both("in sentences it is per cent", "у реченні пишуть per cent"),
                "estimated": both("this says twice that it is not exact", "неточність указано двічі"),
                "around": both("around is for dates", "around вживають для дат"),
                "about": both("about is for numbers", "about вживають для чисел"),
                "plural": both("this is not a plural", "це не множина"),
                "beneficiaries": both("people are not called so", "людей так не називають"),
                "label": both("this takes a side", "це стає на чийсь бік"),
                "acronym": both("this acronym is not written out", "скорочення не розкрито"),
                "dollar": both("of which country is not said", "не вказано, якої країни"),
            },
            "remedy": {
                "per-cent": both('Write "per cent".', "Запишіть «per cent»."),
                "estimated": both('Leave out "estimated at".', "Приберіть «estimated at»."),
                "around": both('Write "about".', "Запишіть «about»."),
                "about": both('Write "around".', "Запишіть «around»."),
                "plural": both('Write "IDPs".', "Запишіть «IDPs»."),
                "beneficiaries": both(
                    'Write "people reached" or "people assisted".',
                    "Запишіть «people reached» або «people assisted».",
                ),
                "label": both(
                    "Name the group as it names itself, or quote who says so.",
                    "Назвіть групу так, як вона себе називає, або процитуйте, хто так каже.",
                ),
                "acronym": both(
                    "Write its name in full with the acronym in brackets here, or add it to the registry (terms.yaml).",
                    "Напишіть тут повну назву зі скороченням у дужках або додайте його до реєстру (terms.yaml).",
                ),
                "dollar": both('Write "US$".', "Запишіть «US$»."),
            },
        },
    ),
)
