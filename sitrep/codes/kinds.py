"""Faults of the fields of a kind that do not fit one another: voyages, ships, sites, groups of people, surveys."""

from sitrep.codes.code import Code, both

KINDS: tuple[Code, ...] = (
    Code(
        "grain-voyages",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}, {reason} {found}.', "«{figure}» має значення {written}, {reason} {found}."
        ),
        hint=both(
            "Write {found}, or correct the numbers beside it.",
            "Запишіть {found} або виправте сусідні числа.",
        ),
        paragraph=both(
            "Voyages in and voyages out make all voyages; a vessel sails out at least once, so there are no more "
            "vessels than voyages out. A voyage may carry several cargoes: the rows of a table of cargoes are not "
            "voyages (1,085 rows were 952 voyages).",
            "Рейси туди й рейси звідти разом становлять усі рейси; судно виходить щонайменше раз, тож суден не більше "
            "за вихідні рейси. Один рейс може перевозити кілька вантажів: рядки таблиці вантажів – це не рейси (1085 "
            "рядків були 952 рейсами).",
        ),
        words={
            "reason": {
                "directions": both("but voyages in and out together are", "а рейсів туди й звідти разом –"),
                "vessels": both("more than the voyages out:", "більше за кількість вихідних рейсів:"),
                "rows": both(
                    "as many as the table has rows of cargoes; the voyages in it are",
                    "стільки, скільки в таблиці рядків вантажів; рейсів у ній –",
                ),
            }
        },
    ),
    Code(
        "grain-commodities",
        "error",
        "source",
        message=both(
            'The commodities add up to {sum}, but "{quantity}" is {written}.',
            "Сума видів вантажу – {sum}, а «{quantity}» – {written}.",
        ),
        hint=both(
            "Correct one of them: the difference is {difference}. What is left over may be a figure of its own, "
            'named in "commodities".',
            "Виправте одне з чисел: різниця – {difference}. Решту можна подати окремим показником і назвати його в "
            "«commodities».",
        ),
        paragraph=both(
            "`commodities` says what the quantity consists of, all of it, so that nothing is lost between the table "
            "and the text. Rounding of the source is allowed for.",
            "Поле `commodities` показує, з чого складається весь обсяг, щоб між таблицею й текстом нічого не зникло. "
            "Округлення джерела враховано.",
        ),
    ),
    Code(
        "vessel-imo",
        "error",
        "source",
        message=both(
            "{written} is no IMO number: its last digit does not follow from the others.",
            "{written} – не номер ІМО: остання цифра не випливає з попередніх.",
        ),
        hint=both(
            "Compare each digit with the source; if the first six are right, write {wanted}.",
            "Звірте кожну цифру з джерелом; якщо перші шість правильні, запишіть {wanted}.",
        ),
        paragraph=both(
            "A ship is known by its IMO number, not by its name. The last of its seven digits is a check: the first "
            "six, times 7, 6, 5, 4, 3 and 2, add up to a number that ends in it. 9086526 is one, 9086525 is not.",
            "Судно розпізнають за номером ІМО, а не за назвою. Остання із семи цифр контрольна: на неї закінчується "
            "сума перших шести, помножених на 7, 6, 5, 4, 3 і 2. Номер 9086526 правильний, 9086525 – ні.",
        ),
    ),
    Code(
        "vessel-early",
        "error",
        "source",
        message=both(
            'The vessel "{vessel}" is named, and nothing says that it left by {cutoff}.',
            "Судно «{vessel}» названо, але ніщо не свідчить, що воно вийшло до {cutoff}.",
        ),
        hint=both(
            'Add "departed:" with the day on which it left, or write "audience: restricted".',
            "Додайте «departed:» із днем виходу або запишіть «audience: restricted».",
        ),
        paragraph=both(
            "A ship in port, or waiting, is a target. Its name is public only once it has left.",
            "Судно в порту або в черзі – ціль. Його назву оприлюднюють лише після виходу.",
        ),
    ),
    Code(
        "shelter-order",
        "error",
        "source",
        message=both(
            '"{lesser}" is {less}, more than "{greater}", which is {more}.',
            "«{lesser}» – {less}, більше за «{greater}», де {more}.",
        ),
        hint=both(
            'Correct one of the two, or swap the figures that "{lesser}" and "{greater}" name.',
            "Виправте одне з двох або поміняйте місцями показники, названі в «{lesser}» і «{greater}».",
        ),
        paragraph=both(
            "Sites that were assessed are among those in use, and these among all sites.",
            "Обстежені місця входять до діючих, а діючі – до всіх.",
        ),
    ),
    Code(
        "shelter-overcrowded",
        "warning",
        "source",
        message=both(
            "There are {occupied} people for {capacity} places.",
            "На {capacity} місць припадає {occupied} осіб.",
        ),
        hint=both(
            'Check both numbers; if they are right, say why in "overcrowded:".',
            "Перевірте обидва числа; якщо вони правильні, поясніть причину в «overcrowded:».",
        ),
        paragraph=both(
            "More people than places may be true, and then it is the news. More often two numbers were swapped.",
            "Людей справді може бути більше, ніж місць, і тоді це головне. Частіше ж два числа переплутано.",
        ),
    ),
    Code(
        "shelter-purposive",
        "error",
        "source",
        message=both(
            '"{figure}" comes from sites that were chosen on purpose: {reason}.',
            "Показник «{figure}» отримано в місцях, обраних навмисно: {reason}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "Sites chosen on purpose (the nearest, the worst, the ones that answered) stand for themselves only. What "
            "was found there is indicative, not representative: the reader is told so, and it is not scaled up to all "
            "sites.",
            "Місця, обрані навмисно (найближчі, найгірші, ті, що відповіли), представляють лише себе. Дані з них "
            "орієнтовні, а не репрезентативні: читачеві про це кажуть і на всі місця їх не поширюють.",
        ),
        words={
            "reason": {
                "caveat": both(
                    "no caveat says that it is indicative", "жодне застереження не каже, що він орієнтовний"
                ),
                "scaled": both("it may not be scaled up to all sites", "його не можна поширювати на всі місця"),
            },
            "remedy": {
                "caveat": both(
                    'Add "caveat:" to it: Indicative, not representative.',
                    "Додайте до нього «caveat:»: «Дані орієнтовні, не репрезентативні».",
                ),
                "scaled": both(
                    'Name in "of" the sites assessed, and give a status other than "estimate" and "projected".',
                    "Назвіть у «of» обстежені місця та вкажіть статус, інший за «estimate» і «projected».",
                ),
            },
        },
    ),
    Code(
        "displacement-place",
        "error",
        "source",
        message=both(
            '"{field}: {place}" does not fit "{group}": {reason}.',
            "«{field}: {place}» не узгоджується з «{group}»: {reason}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "Internally displaced people have left their home and not their country; refugees and people with "
            "temporary protection have crossed its border. The two are counted apart, by others, and never added up.",
            "Внутрішньо переміщені особи залишили дім, але не країну; біженці та особи з тимчасовим захистом перетнули "
            "кордон. Їх рахують окремо, різні організації, і ніколи не додають.",
        ),
        words={
            "reason": {
                "inside": both("these people are inside Ukraine", "ці люди перебувають в Україні"),
                "no-asylum": both("these people have no asylum abroad", "ці люди не мають притулку за кордоном"),
                "abroad": both("their asylum is outside Ukraine", "їхній притулок – за межами України"),
            },
            "remedy": {
                "inside": both(
                    'Name a place in Ukraine, or correct "population_group".',
                    "Назвіть місце в Україні або виправте «population_group».",
                ),
                "no-asylum": both(
                    'Take the line "asylum" out, or correct "population_group".',
                    "Приберіть рядок «asylum» або виправте «population_group».",
                ),
                "abroad": both(
                    'Name a place outside Ukraine, or correct "population_group".',
                    "Назвіть місце за межами України або виправте «population_group».",
                ),
            },
        },
    ),
    Code(
        "breakdown-total",
        "error",
        "source",
        message=both("The breakdown: {reason} ({found}).", "Розподіл: {reason} ({found})."),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "A breakdown by sex or age says of which figure it is (`breakdown_of`), and adds up to it within rounding; "
            "percentages add up to 100 within half a point each. Where not everyone is in it, `partial: true` says so.",
            "Розподіл за статтю чи віком називає свій показник (`breakdown_of`) і дає в сумі його значення з точністю "
            "до округлення; відсотки дають 100 із похибкою до пів пункту на кожен. Якщо охоплено не всіх, про це каже "
            "`partial: true`.",
        ),
        words={
            "reason": {
                "unnamed": both("it does not say of which figure it is", "не вказано, якого показника він стосується"),
                "differs": both("it does not add up", "сума не збігається"),
                "twice": both("this group is told twice", "цю групу подано двічі"),
            },
            "remedy": {
                "unnamed": both(
                    'Add "breakdown_of:" with the name of the figure that counts everyone, or "partial: true".',
                    "Додайте «breakdown_of:» з назвою показника, що охоплює всіх, або «partial: true».",
                ),
                "differs": both(
                    'Correct a number, or add "partial: true" where not everyone is in it.',
                    "Виправте число або додайте «partial: true», якщо охоплено не всіх.",
                ),
                "twice": both("Take one of the two out.", "Приберіть одну з двох."),
            },
        },
    ),
    Code(
        "household-size",
        "error",
        "source",
        message=both(
            '"{figure}" is {written}, computed from "{households}"; {reason} {found}.',
            "«{figure}» ({written}) обчислено з «{households}»; {reason} {found}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "Households are not people. What turns one into the other is the size of a household, a figure with a "
            "source of its own, which `household_size` names.",
            "Домогосподарства – це не люди. Одне переводить в інше розмір домогосподарства: окремий показник із "
            "власним джерелом, який називає `household_size`.",
        ),
        words={
            "reason": {
                "unsaid": both("no size of a household is given for the", "не вказано розміру домогосподарства, їх –"),
                "differs": both("by the size of a household it would be", "за розміром домогосподарства вийшло б"),
            },
            "remedy": {
                "unsaid": both(
                    'Add the figure of the size, and "household_size:" with its name.',
                    "Додайте показник розміру та «household_size:» з його назвою.",
                ),
                "differs": both(
                    "Write that number, or correct the size or the households.",
                    "Запишіть це число або виправте розмір чи кількість домогосподарств.",
                ),
            },
        },
    ),
    Code(
        "survey-incomplete",
        "error",
        "source",
        message=both('This survey does not give "{field}".', "Для цього опитування не вказано «{field}»."),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "A survey is as good as its question: who counts, where nobody was asked, and how it was made. Without "
            "these two surveys cannot be told apart.",
            "Опитування варте стільки, скільки його запитання: кого рахують, де нікого не питали, як його проведено. "
            "Без цього два опитування не розрізнити.",
        ),
        words={
            "remedy": {
                "definition": both('Add "definition:" with who counts.', "Додайте «definition:»: кого саме рахують."),
                "coverage_exclusions": both(
                    'Add "coverage_exclusions:" with where nobody was asked.',
                    "Додайте «coverage_exclusions:»: де нікого не питали.",
                ),
                "method": both(
                    'Add "method:" to a figure, with how it was found out.',
                    "Додайте до показника «method:»: як його отримано.",
                ),
            }
        },
    ),
    Code(
        "official-term",
        "error",
        "source",
        message=both(
            '"{official}" did not hold the office on {day}, only from {since} to {until}.',
            "Повноваження «{official}» на {day} не чинні: вони тривали від {since} до {until}.",
        ),
        hint=both(
            'Name who held it on that day, or correct "since" and "until" in sources/registry/officials.yaml.',
            "Назвіть того, хто обіймав її того дня, або виправте «since» і «until» у sources/registry/officials.yaml.",
        ),
        paragraph=both(
            "People are named for the public function that they held on that day. Out of it they are private persons.",
            "Осіб називають через публічну посаду, яку вони обіймали того дня. Поза нею вони приватні особи.",
        ),
    ),
)
