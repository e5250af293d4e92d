"""Faults of an edition as a whole: its number, its week, what it puts first."""

from sitrep.codes.code import Code, both

EDITIONS: tuple[Code, ...] = (
    Code(
        "edition-folder",
        "error",
        "source",
        message=both(
            "The folder is called {folder}, but the period ends on {end}.",
            "Папка називається {folder}, але період закінчується {end}.",
        ),
        hint=both("Rename the folder, or correct the period.", "Перейменуйте папку або виправте період."),
        paragraph=both(
            "The folder of an edition bears the day on which its period ends, so that editions sort by time and are "
            "found without being opened.",
            "Папка випуску має назву за днем, яким закінчується період, тож випуски впорядковані за часом і їх легко "
            "знайти.",
        ),
    ),
    Code(
        "edition-sequence",
        "error",
        "source",
        message=both("This edition does not follow the others: {reason}.", "Випуск не продовжує попередні: {reason}."),
        hint=both("Expected: {wanted}.", "Очікується: {wanted}."),
        paragraph=both(
            "Editions are numbered without gaps, each period is a week as the series counts it and begins the day "
            "after "
            "the one before; where days are left out, `gap_note` says why. A retrospective edition says when it was "
            "compiled.",
            "Випуски нумерують без пропусків, кожен період – тиждень за ліком серії й починається наступного дня після "
            "попереднього; якщо дні пропущено, `gap_note` пояснює чому. Ретроспективний випуск повідомляє, коли його "
            "укладено.",
        ),
        words={
            "reason": {
                "number": both("its number is not the next", "його номер не є наступним"),
                "overlap": both("its period overlaps the one before", "його період перекриває попередній"),
                "gap": both(
                    "days before it are not covered, and no gap_note says why",
                    "дні перед ним не охоплено, а gap_note не пояснює чому",
                ),
                "week": both("its period is not a week of the series", "його період не є тижнем серії"),
                "compiled": both(
                    "it is retrospective and does not say when it was compiled",
                    "він ретроспективний, але не вказує, коли його укладено",
                ),
                "cutoff": both(
                    "its data cut-off lies before the end of the period",
                    "дата завершення збору даних раніша за кінець періоду",
                ),
                "next-issue": both(
                    "its next issue comes before its period is over",
                    "наступний випуск виходить раніше, ніж закінчується його період",
                ),
                "final": both("it is the final one, yet another follows", "він останній, але після нього є інший"),
                "corrects-missing": both(
                    "it is a corrigendum and does not say which number it corrects",
                    "це виправлення, але не вказано, який номер воно виправляє",
                ),
                "corrects-kind": both(
                    "it corrects another and is not called a corrigendum",
                    "він виправляє інший, але не названий виправленням",
                ),
                "corrects-unknown": both("there is no edition of that number", "випуску з таким номером немає"),
                "made": both(
                    "it was published or compiled before its data cut-off",
                    "його видано чи укладено раніше, ніж завершено збір даних",
                ),
            }
        },
    ),
    Code(
        "highlights-limits",
        "error",
        "words",
        message=both("{what}: there are {count}.", "{what}: зараз {count}."),
        hint=both("From {low} to {high} are allowed.", "Допускається від {low} до {high}."),
        paragraph=both(
            "A report has 2 to 5 highlights of one fact each, at most 180 characters in each language, 1 to 6 key "
            "figures, and says when the next issue comes or that it is the final one. More is not read.",
            "Звіт має від 2 до 5 пунктів головного, по одному факту й не довших за 180 знаків кожною мовою, від 1 до 6 "
            "ключових показників і повідомляє дату наступного випуску або що цей – останній. Більшого не читають.",
        ),
        words={
            "what": {
                "highlights": both("The number of highlights is not right", "Неправильна кількість пунктів головного"),
                "key-figures": both(
                    "The number of key figures is not right", "Неправильна кількість ключових показників"
                ),
                "characters": both(
                    "This highlight has too many characters",
                    "У цьому пункті головного забагато знаків",
                ),
            }
        },
    ),
    Code(
        "funding",
        "error",
        "source",
        message=both("Funding: {reason} ({figure}).", "Фінансування: {reason} ({figure})."),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            "How far a plan is paid for is said by two figures in US dollars, what is required and what was received, "
            "each with its day and source. The percentage is the share that the program computes of them: typed, it "
            "would stay when they change. More than all of it is possible, and needs a sentence that says why.",
            "Наскільки план профінансовано, кажуть два показники в доларах США: скільки потрібно і скільки отримано, "
            "кожен зі своїм днем і джерелом. Відсоток – це частка, яку з них обчислює програма: набраний уручну, він "
            "лишився б, коли вони зміняться. Більше від потрібного буває, але тоді слід одним реченням пояснити чому.",
        ),
        words={
            "reason": {
                "unit": both("a figure that is not in US dollars", "показник не в доларах США"),
                "of": both("what was received is not a share of what is required", "отримане – не частка потрібного"),
                "typed": both("a percentage that is typed", "відсоток набрано вручну"),
                "more": both(
                    "more was received than required, and no caveat says why",
                    "отримано більше, ніж потрібно, і застереження не пояснює чому",
                ),
            },
            "remedy": {
                "unit": both(
                    "Give it the unit usd, or name the figure that has it",
                    "Дайте йому одиницю usd або назвіть показник, що її має",
                ),
                "of": both(
                    'Add "of:" with the name of what is required to the figure of what was received',
                    "Додайте до показника отриманого «of:» з назвою показника потрібного",
                ),
                "typed": both("Take it away; it is computed", "Приберіть його: він обчислюється"),
                "more": both(
                    'Compare both with their sources; if they say so, add "caveat:" with the reason',
                    "Звірте обидва з джерелами; якщо там так, додайте «caveat:» із причиною",
                ),
            },
        },
    ),
    Code(
        "map-complete",
        "error",
        "document",
        message=both("The map prints without {what} ({language}).", "Карта друкується без {what} ({language})."),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            "A map seems to take a side by every line on it. It and its table say of which days they are, where they "
            "come from, and in the publisher's own name that no position is taken on boundaries and names; the words "
            "of the United Nations are theirs alone.",
            "Кожною лінією карта ніби стає на чийсь бік. На ній і в її таблиці зазначено, за які це дні, звідки взято, "
            "і від імені самого видавця – що позиції щодо кордонів і назв не висловлено; формулювання ООН належить "
            "лише їй.",
        ),
        words={
            "what": {
                "disclaimer": both("a disclaimer", "застереження"),
                "source": both("its source", "джерела"),
                "title": both("the days that it is of", "зазначення днів"),
            },
            "remedy": {
                "disclaimer": both(
                    'Write it in "map_disclaimer" of series.yaml, in every language',
                    "Напишіть його в «map_disclaimer» файлу series.yaml усіма мовами",
                ),
                "source": both(
                    'Write "map.source" in templates/locales of the workspace',
                    "Напишіть «map.source» у templates/locales робочої папки",
                ),
                "title": both(
                    'Name {{period}} in "map.title" in templates/locales of the workspace',
                    "Назвіть {{period}} у «map.title» у templates/locales робочої папки",
                ),
            },
        },
    ),
    Code(
        "page-budget",
        "warning",
        "bytes",
        message=both(
            "The report has {count} {count:page|pages} ({language}); its budget is {budget}.",
            "Звіт має {count} {count:сторінку|сторінки|сторінок} ({language}), а передбачено {budget}.",
        ),
        hint=both(
            'Shorten it, move what is not new to the tables, or say in "page_budget" how long it may be.',
            "Скоротіть його, перенесіть незмінне до таблиць або вкажіть у «page_budget», скільки сторінок дозволено.",
        ),
        paragraph=both(
            "A situation report is read by people who have little time: three to five pages, a flash update two. Pages "
            "are counted once the PDF is laid out, in each language, for Ukrainian runs longer than English.",
            "Звіт про ситуацію читають ті, хто має обмаль часу: від трьох до п’яти сторінок, екстрене оновлення – дві. "
            "Сторінки рахують у готовому PDF кожною мовою, бо українською текст довший, ніж англійською.",
        ),
    ),
    Code(
        "next-issue",
        "error",
        "source",
        message=both(
            "The edition says neither when the next one comes nor that it is the final one.",
            "Випуск не повідомляє ні дати наступного, ні того, що він останній.",
        ),
        hint=both('Add "next_issue:" or "final: true".', "Додайте «next_issue:» або «final: true»."),
        paragraph=both(
            "Readers plan by the next issue; a retrospective edition need not give one.",
            "Читачі планують за датою наступного випуску; ретроспективний випуск може її не давати.",
        ),
    ),
)
