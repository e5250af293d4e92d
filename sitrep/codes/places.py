"""Faults of places: unknown ones, wrong codes, names that may not be used, forms that are missing."""

from sitrep.codes.code import Code, both

PLACES: tuple[Code, ...] = (
    Code(
        "place-forms-proposed",
        "warning",
        "source",
        message=both(
            'The cases of "{place}" were proposed by rule, and nobody has read them yet.',
            "Відмінки «{place}» запропоновано за правилами, і їх ще ніхто не перечитав.",
        ),
        hint=both(
            "Read them aloud, mend what is wrong, then delete the line forms_proposed.",
            "Прочитайте їх уголос, виправте хибне й вилучіть рядок forms_proposed.",
        ),
        paragraph=both(
            "`sitrep new place` takes names and codes out of the state codifier and proposes the Ukrainian "
            "cases by rules of "
            "grammar. The rules are right for most names and wrong for some; a wrong case in a report is for ever.",
            "`sitrep new place` бере назви й коди з державного кодифікатора, а відмінки пропонує за правилами "
            "граматики. Для "
            "більшості назв вони слушні, для деяких – ні; хибний відмінок у звіті лишиться назавжди.",
        ),
    ),
    Code(
        "unknown-place",
        "error",
        "source",
        message=both('There is no place "{written}" in the registry.', "У реєстрі немає місця «{written}»."),
        hint=both(
            "Add it to sources/registry/places.yaml, with its code and its names in every language.",
            "Додайте його до sources/registry/places.yaml з кодом і назвами всіма мовами.",
        ),
        paragraph=both(
            "Places stand in the registry with their code, their names and the forms of them that a sentence needs. A "
            "name alone is not enough: 119 villages are called Ivanivka.",
            "Місця стоять у реєстрі з кодом, назвами та відмінковими формами. Самої назви не досить: Іванівок – 119.",
        ),
    ),
    Code(
        "place-code",
        "error",
        "source",
        message=both(
            '"{place}" has the code {written}, which no place of Ukraine has.',
            "Місце «{place}» має код {written}, якого не має жодне місце України.",
        ),
        hint=both(
            "Take it from KATOTTG: sitrep new place finds any place by its name and shows its code.",
            "Візьміть його з КАТОТТГ: sitrep new place знайде місце за назвою й покаже код.",
        ),
        paragraph=both(
            "Places of Ukraine have their KATOTTG code; its first four characters are the p-code of the oblast. The "
            "ISO "
            "codes look the same and differ in five cases: Crimea is UA01 and not UA43, Luhanska UA44 and not UA09, "
            "Chernivetska UA73 and not UA77, Kyiv UA80 and not UA30, Sevastopol UA85 and not UA40.",
            "Місця України мають код КАТОТТГ; його перші чотири знаки – p-код області. Коди ISO виглядають так само, "
            "але відрізняються в п’яти випадках: Крим – UA01, а не UA43; Луганська – UA44, а не UA09; Чернівецька – "
            "UA73, а не UA77; Київ – UA80, а не UA30; Севастополь – UA85, а не UA40.",
        ),
    ),
    Code(
        "place-name",
        "warning",
        "source",
        message=both(
            'The code {written} of "{place}" is that of {named}.',
            "Код {written} місця «{place}» має інше місце: {named}.",
        ),
        hint=both(
            'Look its code up with sitrep new place; if it was renamed, add the other name to "earlier_names".',
            "Знайдіть його код: sitrep new place; якщо його перейменовано, додайте другу назву до «earlier_names».",
        ),
        paragraph=both(
            "Map and tables go by the code, sentences by the name: where they part, a reader sees damage in a place in "
            "which there was none. Names are compared with those of the codifier in Ukrainian, earlier ones included.",
            "Карта й таблиці йдуть за кодом, а речення – за назвою: коли вони розходяться, читач бачить руйнування "
            "там, де їх не було. Назви звіряють з українськими назвами кодифікатора, зокрема й колишні.",
        ),
    ),
    Code(
        "place-twice",
        "error",
        "source",
        message=both(
            '"{place}" has the code {written}, as "{other}" has.',
            "Місце «{place}» має той самий код {written}, що й «{other}».",
        ),
        hint=both(
            "Take one of the two away and name the other instead, or give each its own code.",
            "Приберіть одне з двох і називайте друге або дайте кожному власний код.",
        ),
        paragraph=both(
            "A code is what a place is, whatever it is called. Registered twice it would be counted twice, and its "
            "figures would not be compared with one another. Other names of a place stand in `earlier_names`.",
            "Код – це саме місце, хоч би як воно звалося. Записане двічі, воно й рахувалося б двічі, а його показники "
            "не порівнювалися б між собою. Інші назви місця стоять у `earlier_names`.",
        ),
    ),
    Code(
        "place-fictional",
        "error",
        "source",
        message=both(
            '"{place}" is fictional, {reason}.',
            "Місце «{place}» вигадане, {reason}.",
        ),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            "Exercises and tests need villages in which nothing can happen to anyone. A place with `fictional: true` "
            "needs no code, or one that KATOTTG does not have, below an oblast that there is. It may be named only in "
            "an edition that says `sample: true`: every page of it is marked, and none can pass for a report.",
            "Навчанням і тестам потрібні села, у яких ні з ким нічого не може статися. Місце з `fictional: true` не "
            "потребує коду або має такий, якого немає в КАТОТТГ, у справжній області. Називати його може лише випуск "
            "із `sample: true`: там позначено кожну сторінку, і за справжнє зведення його не видати.",
        ),
        words={
            "reason": {
                "real": both("but has the code of a real place", "але має код справжнього"),
                "edition": both("but this edition is no sample", "але цей випуск – не зразок"),
            },
            "remedy": {
                "real": both(
                    'Take the code away, or take "fictional" away if it is this place',
                    "Приберіть код або, якщо це саме те місце, приберіть «fictional»",
                ),
                "edition": both(
                    'Name a real place, or write "sample: true" in edition.yaml',
                    "Назвіть справжнє місце або напишіть «sample: true» в edition.yaml",
                ),
            },
        },
    ),
    Code(
        "place-kind",
        "error",
        "source",
        message=both(
            '"{place}" is called {kind}, but the code {written} is not of that kind.',
            "Місце «{place}» названо {kind}, але код {written} іншого рівня.",
        ),
        hint=both(
            "Look both up: sitrep new place shows code and kind. An oblast has UA and two digits, what lies in it UA "
            "and 17.",
            "Перевірте обидва: sitrep new place покаже код і рівень. Область має UA і дві цифри, усе дрібніше – UA і "
            "17.",
        ),
        paragraph=both(
            "Code and kind say the same thing twice, so that a village cannot pass for its oblast, or an oblast for a "
            "town of the same name.",
            "Код і рівень кажуть те саме двічі, щоб село не видати за область, а область – за однойменне місто.",
        ),
    ),
    Code(
        "place-banned",
        "error",
        "source",
        message=both(
            '"{written}" is not used for {place}.',
            "Назва «{written}» для {place} не вживається.",
        ),
        hint=both(
            "Write {{{id}, place}}; in a quotation keep it and add the right name in square brackets.",
            "Напишіть {{{id}, place}}; у цитаті залиште та додайте правильну назву у квадратних дужках.",
        ),
        paragraph=both(
            "Some names of places are those of an occupier or of another language (Artemovsk, Kiev). They may stand in "
            "the title of a source or in a quotation, nowhere else.",
            "Деякі назви вживає окупант або вони походять з іншої мови (Артемівськ, Kiev). Вони можуть стояти лише в "
            "назві джерела чи в цитаті.",
        ),
    ),
    Code(
        "place-form",
        "error",
        "source",
        message=both(
            'The registry does not have the {case} of "{place}" in {language}.',
            "У реєстрі немає форми «{case}» для місця «{place}» мовою {language}.",
        ),
        hint=both(
            'Add it under "forms" of the place.',
            "Додайте її у «forms» цього місця.",
        ),
        paragraph=both(
            "Forms of names are written by hand and never guessed, because one in seventy would come out wrong.",
            "Форми назв пишуть вручну й ніколи не вгадують, бо кожна сімдесята була б хибною.",
        ),
        words={
            "case": {
                "nominative": both("nominative", "називний відмінок"),
                "genitive": both("genitive", "родовий відмінок"),
                "dative": both("dative", "давальний відмінок"),
                "accusative": both("accusative", "знахідний відмінок"),
                "instrumental": both("instrumental", "орудний відмінок"),
                "locative": both("locative", "місцевий відмінок"),
            }
        },
    ),
)
