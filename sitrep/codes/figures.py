"""Faults of figures: what is not a number, has no source or status, or contradicts another figure or itself."""

from sitrep.codes.code import Code, both

FIGURES: tuple[Code, ...] = (
    Code(
        "figure-number",
        "error",
        "source",
        message=both(
            '"{written}" is not a number as it is written here.', "«{written}» – не число у прийнятому записі."
        ),
        hint=both(
            'Write digits only, with a point before decimals: 5400000 or 48.5; "about" is a "qualifier", a range is '
            '"low" and "high".',
            "Запишіть лише цифри, з крапкою перед десятковими: 5400000 або 48.5; «близько» записують у «qualifier», "
            "діапазон – у «low» та «high».",
        ),
        paragraph=both(
            "A figure is stored as digits, with a point where there are decimals: no thousands marks, no spaces, no "
            '"million". Each language then writes it in its own way. "1,600" would be read as 1.6 by some and as 1600 '
            "by others.",
            "Показник зберігається цифрами, з крапкою перед десятковими: без розділювачів тисяч, пробілів і слова "
            "«млн». Кожна мова потім записує його по-своєму. «1,600» одні прочитали б як 1,6, інші – як 1600.",
        ),
    ),
    Code(
        "figure-digits",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}: that is more than the {digits} digits that its source gave.',
            "«{figure}» має значення {written}: це більше за {digits} значущі цифри, які дало джерело.",
        ),
        hint=both(
            'Write the source\'s number, or correct "digits".',
            "Запишіть число джерела або виправте «digits».",
        ),
        paragraph=both(
            "`digits` says how many significant digits the source gave. A number with more of them claims a precision "
            "that nobody stated.",
            "Поле `digits` указує, скільки значущих цифр дало джерело. Число з більшою їх кількістю заявляє точність, "
            "якої ніхто не повідомляв.",
        ),
    ),
    Code(
        "figure-range",
        "error",
        "source",
        message=both(
            'The range of "{figure}" is not one: "low" must be less than "high", and both must be there.',
            "Діапазон показника «{figure}» хибний: «low» має бути меншим за «high», і потрібні обидва.",
        ),
        hint=both(
            "Give both ends, or one value.",
            "Укажіть обидві межі або одне значення.",
        ),
        paragraph=both(
            'A source that gives a range ("2 to 3 million") is stored with both ends; a single number is `value`.',
            "Якщо джерело дає діапазон («2–3 млн»), зберігаються обидві межі; одне число – це `value`.",
        ),
    ),
    Code(
        "figure-origin",
        "error",
        "source",
        message=both(
            '"{figure}" says twice where its number comes from: {written}.',
            "Показник «{figure}» двічі вказує, звідки взято число: {written}.",
        ),
        hint=both(
            'Keep one of "value", "low" with "high", "from" and "sum_of".',
            "Залиште одне: «value», «low» з «high», «from» або «sum_of».",
        ),
        paragraph=both(
            "A number is typed, taken from a table, or added up from other figures of the entry. Where it is said "
            "twice, "
            "one of the two will be wrong one day. A value beside `from` is allowed, and must be the table's.",
            "Число вводять, беруть із таблиці або складають з інших показників запису. Якщо його вказано двічі, одного "
            "дня одне з двох стане хибним. Значення поряд із `from` допускається, але має збігатися з таблицею.",
        ),
    ),
    Code(
        "figure-sum",
        "error",
        "source",
        message=both(
            '"{figure}" cannot be added up: {part} is not one number.',
            "Показник «{figure}» неможливо обчислити: {part} – не одне число.",
        ),
        hint=both(
            'Name in "sum_of" only figures that have a value, no ranges and not the sum itself.',
            "Вкажіть у «sum_of» лише показники, що мають значення, а не діапазон і не саму суму.",
        ),
        paragraph=both(
            "A sum is as good as what it adds up. Where a part has no value, is a range, or is made of the sum itself, "
            "nothing is added and nothing is guessed.",
            "Сума варта стільки, скільки її складники. Якщо складник не має значення, є діапазоном або сам складається "
            "із цієї суми, нічого не обчислюється й нічого не вгадується.",
        ),
    ),
    Code(
        "figure-negative",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}; a count cannot be less than nothing.',
            "«{figure}» має значення {written}; кількість не може бути від’ємною.",
        ),
        hint=both(
            "A change is computed by comparison and is not typed.",
            "Зміна обчислюється порівнянням, а не вводиться.",
        ),
        paragraph=both(
            "People, tonnes and voyages are counted from zero up. Only a difference in percentage points may be "
            "negative; other changes are computed.",
            "Людей, тонни та рейси рахують від нуля. Від’ємною може бути лише різниця у відсоткових пунктах; інші "
            "зміни обчислюються.",
        ),
    ),
    Code(
        "figure-source",
        "error",
        "source",
        message=both('"{figure}" names no source.', "Для показника «{figure}» не вказано джерела."),
        hint=both(
            'Add "source:" with an id of references.yaml.',
            "Додайте «source:» з ідентифікатором із references.yaml.",
        ),
        paragraph=both(
            "The first rule of the genre: no figure without a source. An entry with one source lends it to its "
            "figures; "
            "where it has several, each figure says which is its own.",
            "Перше правило жанру: жодного показника без джерела. Запис з одним джерелом передає його своїм показникам; "
            "якщо джерел кілька, кожен показник називає своє.",
        ),
    ),
    Code(
        "figure-grade",
        "error",
        "source",
        message=both(
            '"{figure}" is called verified, but its grade {grade} says that it was not.',
            "Показник «{figure}» названо перевіреним, але його оцінка {grade} каже, що це не так.",
        ),
        hint=both(
            'Write "status: reported", or "claimed" of a party; keep verified for what was checked one by one.',
            "Напишіть «status: reported» або, якщо це слова сторони, «claimed»; verified – лише для перевіреного "
            "поіменно.",
        ),
        paragraph=both(
            "A grade judges the source (A to F) and the information (1 to 6) apart; F and 6 mean that this cannot be "
            "judged. Where reporters could not verify something, it is C3 or F6, and no report may call it verified: "
            "that word belongs to incidents that were checked one by one, and their information is confirmed (1) or "
            "probably true (2).",
            "Оцінка окремо судить про джерело (від A до F) і про відомості (від 1 до 6); F і 6 означають, що судити не "
            "можна. Те, чого журналісти не змогли перевірити, має C3 або F6, і жоден звіт не назве це перевіреним: це "
            "слово для випадків, перевірених один по одному, де відомості підтверджено (1) чи вони ймовірно правдиві "
            "(2).",
        ),
    ),
    Code(
        "figure-status",
        "error",
        "source",
        message=both(
            'The status of "{figure}" is not given.',
            "Не вказано статусу показника «{figure}».",
        ),
        hint=both(
            'Add "status:": verified, registered, estimate, reported, claimed, projected or computed.',
            "Додайте «status:»: verified, registered, estimate, reported, claimed, projected або computed.",
        ),
        paragraph=both(
            "The status says what a number is: counted one by one (verified), a register's count (registered), a "
            "survey "
            "(estimate), a statement (reported), a party's claim (claimed), about the future (projected), or our own "
            "sum "
            "of a named table (computed). Readers are told which.",
            "Статус каже, чим є число: поіменно перевірене (verified), облік реєстру (registered), опитування "
            "(estimate), заява (reported), твердження сторони (claimed), прогноз (projected) чи наше обчислення за "
            "названою таблицею (computed). Читачеві про це повідомляють.",
        ),
    ),
    Code(
        "figure-caveat",
        "error",
        "source",
        message=both(
            '"{figure}" has the status "{status}" and no caveat.',
            "Показник «{figure}» має статус «{status}», але не має застереження.",
        ),
        hint=both(
            'Add "caveat:" to the figure, or a caveat to its indicator.',
            "Додайте «caveat:» до показника або застереження до його індикатора.",
        ),
        paragraph=both(
            'A verified count is a floor ("actual figures are considerably higher"), an estimate has its method, a '
            "claim "
            "its claimant, a projection its horizon. The caveat says so beside the number. It usually stands with the "
            "indicator, once for all weeks.",
            "Перевірена кількість є нижньою межею («фактичні цифри значно вищі»), оцінка має метод, твердження – "
            "автора, "
            "прогноз – горизонт. Застереження повідомляє про це поряд із числом. Зазвичай воно стоїть в індикаторі, "
            "один раз для всіх тижнів.",
        ),
    ),
    Code(
        "figure-date",
        "error",
        "source",
        message=both(
            '"{figure}" does not say for which day or period it stands.',
            "Показник «{figure}» не має дати чи періоду.",
        ),
        hint=both(
            'Add "as_of:" with a day, or "period:" with two.',
            "Додайте «as_of:» з датою або «period:» з двома.",
        ),
        paragraph=both(
            "A number without a date cannot be compared, and grows old unseen. A stock has the day it was counted "
            "(`as_of`), a flow the period it was counted over (`period`), a running total the day it started "
            "(`since`).",
            "Число без дати неможливо порівняти, і воно непомітно застаріває. Запас має день підрахунку (`as_of`), "
            "потік – період (`period`), наростаючий підсумок – день початку (`since`).",
        ),
    ),
    Code(
        "figure-as-of",
        "error",
        "source",
        message=both(
            '"{figure}" is as of {as_of}, but {later} is dated {day}.',
            "«{figure}» подано станом на {as_of}, але {later} має дату {day}.",
        ),
        hint=both(
            "A number cannot be known before its day: check the two dates.",
            "Число не може бути відоме раніше за свою дату: перевірте обидві дати.",
        ),
        paragraph=both(
            "In order of time: the day a number is about, the day its source was published, the edition's data "
            "cut-off, "
            "and the day the edition is published or, where it looks back, compiled.",
            "У порядку часу: день, якого стосується число; день публікації джерела; дата, до якої збирали дані; день "
            "публікації випуску або, якщо він ретроспективний, день укладання.",
        ),
        words={
            "later": {
                "source": both("its source", "його джерело"),
                "cutoff": both("the data cut-off", "дата завершення збору даних"),
            }
        },
    ),
    Code(
        "figure-stale",
        "warning",
        "source",
        message=both(
            '"{figure}" is {days} days old ({as_of}); "{indicator}" is called old after {limit}.',
            "«{figure}» – це дані {days}-денної давності ({as_of}); «{indicator}» вважається застарілим після {limit}.",
        ),
        hint=both(
            "Look for a newer value, or leave it: its age is printed.",
            "Пошукайте новіше значення або залиште: давність буде надруковано.",
        ),
        paragraph=both(
            "Each indicator may say after how many days a value is old. An old value may be the newest there is; the "
            "page then gives its age.",
            "Для кожного індикатора можна вказати, після скількох днів значення застаріле. Старе значення може бути "
            "найновішим із наявних; тоді на сторінці зазначено його давність.",
        ),
    ),
    Code(
        "unknown-indicator",
        "error",
        "source",
        message=both(
            'There is no indicator "{written}" in the registry.',
            "У реєстрі немає індикатора «{written}».",
        ),
        hint=both(
            "Add it to sources/registry/indicators.yaml.",
            "Додайте його до sources/registry/indicators.yaml.",
        ),
        paragraph=both(
            'An indicator that is not known would have no earlier value, and the report would say "no previous figure" '
            "where there is one.",
            "Невідомий індикатор не мав би попередніх значень, і звіт повідомив би, що їх немає, хоча вони є.",
        ),
    ),
    Code(
        "unknown-category",
        "error",
        "source",
        message=both(
            'The indicator "{indicator}" has no category "{written}".',
            "Індикатор «{indicator}» не має категорії «{written}».",
        ),
        hint=both("Its categories: {known}.", "Його категорії: {known}."),
        paragraph=both(
            "A category (a commodity, a port) is named in the indicator in every language; only there is it known.",
            "Категорія (товар, порт) названа в індикаторі всіма мовами; лише там вона визначена.",
        ),
    ),
    Code(
        "figure-unit",
        "error",
        "source",
        message=both(
            '"{figure}" has the {field} "{written}", but its indicator "{indicator}" has "{wanted}".',
            "Показник «{figure}» має {field} «{written}», а його індикатор «{indicator}» – «{wanted}».",
        ),
        hint=both(
            "Take the field away, or choose the indicator that counts this.",
            "Приберіть поле або виберіть індикатор, що рахує саме це.",
        ),
        paragraph=both(
            "Households are not people, crossings are not people, vessels are not voyages. The unit and the measure "
            "are "
            "the indicator's; a figure that says otherwise counts something else.",
            "Домогосподарства – не люди, перетини кордону – не люди, судна – не рейси. Одиниця та спосіб підрахунку "
            "належать індикатору; показник з іншими рахує щось інше.",
        ),
        words={
            "field": {
                "unit": both("unit", "одиницю"),
                "measure": both("measure", "спосіб підрахунку (measure)"),
            }
        },
    ),
    Code(
        "figure-one-off",
        "error",
        "source",
        message=both(
            '"{figure}" has no indicator, so it must say its own {field}.',
            "Показник «{figure}» не має індикатора, тож має сам указати поле {field}.",
        ),
        hint=both(
            'Add "{field}:", or an indicator.',
            "Додайте «{field}:» або індикатор.",
        ),
        paragraph=both(
            "A number that is given once (11 people rescued) needs no indicator; it states its label and unit "
            "itself, and "
            "is never compared or charted.",
            "Число, що подається один раз (врятовано 11 людей), не потребує індикатора: воно саме вказує свою назву та "
            "одиницю, і його не порівнюють і не показують на діаграмах.",
        ),
    ),
    Code(
        "figure-measure",
        "error",
        "source",
        message=both(
            '"{figure}" is counted as "{measure}" and needs "{field}".',
            "Показник «{figure}» рахується як «{measure}» і потребує поля «{field}».",
        ),
        hint=both(
            'Add "{field}:", or correct the measure.',
            "Додайте «{field}:» або виправте спосіб підрахунку.",
        ),
        paragraph=both(
            "A flow (tonnes in a week) is counted over a period; a running total (people killed since a day) has the "
            "day "
            "it starts. Without them neither can be read nor compared.",
            "Потік (тонни за тиждень) рахують за період; наростаючий підсумок (загиблі від певного дня) має день "
            "початку. Без цього їх не можна ні зрозуміти, ні порівняти.",
        ),
    ),
    Code(
        "figure-parts",
        "error",
        "source",
        message=both(
            'The parts of "{figure}" add up to {sum}, not to {written}.',
            "Складові показника «{figure}» дають у сумі {sum}, а не {written}.",
        ),
        hint=both(
            "Check the parts and the total; rounding explains at most {tolerance}.",
            "Перевірте складові та підсумок; округленням можна пояснити щонайбільше {tolerance}.",
        ),
        paragraph=both(
            "Parts must add up to their total, within half of the last digit that each source gave.",
            "Складові мають давати в сумі підсумок з точністю до половини останньої цифри, яку дало кожне джерело.",
        ),
    ),
    Code(
        "figure-table-mismatch",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}, but the table "{table}" gives {found}.',
            "«{figure}» має значення {written}, а в таблиці «{table}» – {found}.",
        ),
        hint=both(
            'Take the number from the table ("from:"), or correct the one that is wrong.',
            "Візьміть число з таблиці («from:») або виправте хибне.",
        ),
        paragraph=both(
            "One indicator, one date and one publication have one value. If text and chart disagree, a reader can "
            "trust "
            "neither.",
            "Один індикатор на одну дату за однією публікацією має одне значення. Якщо текст і діаграма розходяться, "
            "читач не може довіряти жодному.",
        ),
    ),
    Code(
        "figure-two-values",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}, but "{other}" gives {found} for the same day.',
            "«{figure}» має значення {written}, а «{other}» дає {found} на той самий день.",
        ),
        hint=both(
            'Keep one, list the other under "alternatives", and say why in "chosen_because".',
            "Залиште одне, друге внесіть до «alternatives» і поясніть вибір у «chosen_because».",
        ),
        paragraph=both(
            "Two values for the same thing on the same day confuse readers, unless the report says whose each is and "
            "why "
            "one was chosen. That also holds for a figure whose confirmation is `disputed`.",
            "Два значення того самого на той самий день збивають читача з пантелику, якщо звіт не каже, чиє яке і чому "
            "вибрано одне. Це стосується й показника з підтвердженням `disputed`.",
        ),
    ),
    Code(
        "figure-disputed",
        "error",
        "source",
        message=both(
            '"{figure}" is disputed, and no other source\'s figure is given.',
            "Показник «{figure}» оспорюється, але даних інших джерел не наведено.",
        ),
        hint=both(
            'Add them under "alternatives", and "chosen_because".',
            "Додайте їх у «alternatives», а також «chosen_because».",
        ),
        paragraph=both(
            "A number that others dispute is printed with the others', each with its own source and status.",
            "Число, яке інші оспорюють, друкується разом з іншими, кожне зі своїм джерелом і статусом.",
        ),
    ),
    Code(
        "percent-base",
        "error",
        "source",
        message=both(
            'Of what is "{figure}" a percentage?',
            "Від чого взято відсоток «{figure}»?",
        ),
        hint=both(
            'Add "of:" with the name of a figure, or "base:" in words.',
            "Додайте «of:» з іменем показника або «base:» словами.",
        ),
        paragraph=both(
            "A percentage without its base cannot be checked or understood: 12 per cent of whom? A difference of two "
            "percentages is given in percentage points.",
            "Відсоток без бази неможливо ні перевірити, ні зрозуміти: 12 відсотків від кого? Різницю двох відсотків "
            "подають у відсоткових пунктах.",
        ),
    ),
    Code(
        "percent-range",
        "error",
        "source",
        message=both(
            '"{figure}" is {written} per cent of its base; a share lies between 0 and 100.',
            "«{figure}» становить {written} відсотка бази; частка лежить між 0 і 100.",
        ),
        hint=both("Check the number and its base.", "Перевірте число та його базу."),
        paragraph=both(
            "A share of a whole is at most the whole.",
            "Частка цілого не може перевищувати ціле.",
        ),
    ),
    Code(
        "claimed-key-figure",
        "error",
        "source",
        message=both(
            '"{figure}" is only claimed, so it cannot be a key figure.',
            "Показник «{figure}» є лише твердженням сторони, тож не може бути ключовим.",
        ),
        hint=both(
            'Take it from "key_figures"; in a text it may stand with whoever claims it.',
            "Приберіть його з «key_figures»; у тексті він може стояти разом із тим, хто це стверджує.",
        ),
        paragraph=both(
            "What a party to the conflict says of itself or of the other, or what cannot be checked, is never shown "
            "as a "
            "big number: there it looks like a fact.",
            "Те, що сторона конфлікту каже про себе чи про іншу або що неможливо перевірити, ніколи не подають великим "
            "числом: там воно виглядає як факт.",
        ),
    ),
    Code(
        "cumulative-fell",
        "error",
        "source",
        message=both(
            'The running total "{figure}" fell from {previous} ({day}) to {written}.',
            "Наростаючий підсумок «{figure}» зменшився з {previous} ({day}) до {written}.",
        ),
        hint=both(
            'If the source corrected the earlier value, add "restates" with the reason.',
            "Якщо джерело виправило попереднє значення, додайте «restates» із поясненням.",
        ),
        paragraph=both(
            "A total that only takes in new cases cannot fall. Either a digit is wrong, or the source has corrected "
            "itself, and the report must say so.",
            "Підсумок, до якого лише додають нові випадки, не може зменшитися. Або помилка в цифрі, або джерело "
            "виправило себе, і звіт має про це повідомити.",
        ),
    ),
    Code(
        "percent-whole",
        "error",
        "source",
        message=both(
            'The percentages of "{figure}" add up to {sum}, not to 100.',
            "Сума відсотків показника «{figure}» – {sum}, а не 100.",
        ),
        hint=both(
            'Correct one of {parts}, or take those out of "parts" that are not parts of one whole.',
            "Виправте одне з {parts} або приберіть із «parts» те, що не є частиною одного цілого.",
        ),
        paragraph=both(
            "Percentages that are said to be the parts of one whole make 100, give or take half a point for the "
            "rounding of each. Answers of which people may give several are no parts.",
            "Відсотки, подані як частини одного цілого, дають 100 з похибкою до пів пункту на округлення кожного. "
            "Відповіді, яких можна дати кілька, частинами не є.",
        ),
    ),
    Code(
        "figure-mixed-units",
        "error",
        "source",
        message=both(
            '"{figure}" counts "{unit}", and "{part}" in its "{field}" counts "{other}".',
            "Показник «{figure}» рахує «{unit}», а «{part}» у полі «{field}» – «{other}».",
        ),
        hint=both(
            'Take "{part}" out of "{field}", or give it the unit "{unit}" if that is what it counts.',
            "Приберіть «{part}» із «{field}» або дайте йому одиницю «{unit}», якщо він рахує саме це.",
        ),
        paragraph=both(
            "Only what is counted in one unit is added up. Households are not people, crossings are not people, "
            "vessels are not voyages.",
            "Додають лише те, що пораховано в одній одиниці. Домогосподарства – не люди, перетини кордону – не люди, "
            "судна – не рейси.",
        ),
    ),
    Code(
        "figure-alternatives",
        "error",
        "source",
        message=both(
            'The alternatives of "{figure}" do not say "{lacking}".',
            "Для альтернатив показника «{figure}» не вказано «{lacking}».",
        ),
        hint=both(
            'Add "{lacking}:": each alternative has a value and a status, and the figure says in "chosen_because" why '
            "its own source was taken.",
            "Додайте «{lacking}:»: кожна альтернатива має значення й статус, а показник пояснює в «chosen_because», "
            "чому обрано його джерело.",
        ),
        paragraph=both(
            "Where sources differ, the reader sees what each says, how sure it is, and why one was chosen.",
            "Якщо джерела розходяться, читач бачить, що каже кожне, наскільки воно певне й чому обрано одне.",
        ),
    ),
)
