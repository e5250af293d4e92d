"""What the program itself says, in Ukrainian and English."""

from collections.abc import Mapping, Sequence
from string import Formatter
from types import MappingProxyType
from typing import Any

from sitrep.codes.code import Both, both

DEFAULT = "en"

WORDS: Mapping[str, Both] = MappingProxyType(
    {
        # The steps of a run, as its progress names them.
        "step-load": both("Reading sources", "Читаю джерела"),
        "step-validate": both("Checking", "Перевіряю"),
        "step-filter": both("Leaving out what is restricted", "Вилучаю закрите"),
        "step-localise": both("Wording", "Формулюю"),
        "step-compose": both("Putting in order", "Упорядковую"),
        "step-render": both("Making {format}", "Створюю {format}"),
        "step-reread": both("Reading again what is finished", "Перечитую готове"),
        "step-write": both("Writing to {folder}", "Записую до {folder}"),
        # What `--help` says.
        "help": both(
            "Build humanitarian situation reports in Ukrainian and English from YAML sources.",
            "Створює гуманітарні оперативні зведення українською та англійською з джерел у YAML.",
        ),
        "help-commands": both("Commands", "Команди"),
        "help-workspace": both(
            "The folder that holds sources/; otherwise the nearest one from here upwards.",
            "Папка, у якій лежить sources/; інакше найближча звідси вгору.",
        ),
        "help-messages": both(
            "The language of the messages; otherwise that of your system.",
            "Мова повідомлень; інакше мова вашої системи.",
        ),
        "help-format": both("How to print the result.", "У якому вигляді показати результат."),
        "help-strict": both("Let warnings stop the run as well.", "Попередження теж зупиняють роботу."),
        "help-all": both("Build every edition.", "Створити всі випуски."),
        "help-formats": both(
            "Only these formats, separated by commas; otherwise those of series.yaml.",
            "Лише ці формати, через кому; інакше ті, що в series.yaml.",
        ),
        "help-sample": both(
            "Copy the sample workspace instead of an empty one.", "Скопіювати зразок замість порожньої папки."
        ),
        "help-init-short": both("Make a new workspace", "Створити нову робочу папку"),
        "help-init": both(
            "Make a workspace with an empty first edition. What is there already is kept.",
            "Створити робочу папку з порожнім першим випуском. Що вже є, лишається як було.",
        ),
        "help-init-example": both("Example: sitrep init weekly", "Приклад: sitrep init weekly"),
        "help-new-short": both("Begin an edition, an entry, a place", "Почати випуск, запис, місце"),
        "help-new": both(
            "Begin something new: the file is written as it should be, and the next command is named. Nothing "
            "that is there "
            "is overwritten.",
            "Почати щось нове: файл буде записано так, як треба, і названо наступну команду. Наявне не "
            "перезаписується.",
        ),
        "help-new-example": both("Example: sitrep new edition", "Приклад: sitrep new edition"),
        "help-new-edition": both(
            "The edition that follows the newest: its number and week. What still stands is carried over with "
            "its own dates, "
            "and its translations with it.",
            "Випуск, що йде за найновішим: номер і тиждень. Те, що лишається чинним, переноситься зі своїми "
            "датами, а з ним "
            "і переклади.",
        ),
        "help-new-edition-example": both("Example: sitrep new edition", "Приклад: sitrep new edition"),
        "help-new-entry": both(
            "An entry in the newest edition. On a terminal it asks; elsewhere it takes flags.",
            "Запис у найновішому випуску. У терміналі ставить запитання, інакше бере параметри.",
        ),
        "help-new-entry-example": both(
            "Example: sitrep new entry displacement", "Приклад: sitrep new entry displacement"
        ),
        "help-new-place": both(
            "A place of Ukraine by name or code: its code, both names, and its cases as proposals.",
            "Місце в Україні за назвою або кодом: код, обидві назви й відмінки як пропозиція.",
        ),
        "help-new-place-example": both("Example: sitrep new place Bakhmut", "Приклад: sitrep new place Бахмут"),
        "help-new-organisation": both("An organisation of the registry.", "Організація для реєстру."),
        "help-new-organisation-example": both(
            "Example: sitrep new organisation my-office", "Приклад: sitrep new organisation my-office"
        ),
        "help-new-indicator": both("An indicator of the registry.", "Показник для реєстру."),
        "help-new-indicator-example": both(
            "Example: sitrep new indicator heated-sites", "Приклад: sitrep new indicator heated-sites"
        ),
        "help-new-id": both(
            "Its id; otherwise one is made of its name.",
            "Ідентифікатор; інакше його буде утворено з назви.",
        ),
        "help-new-headline": both("What happened, in one sentence.", "Що сталося, одним реченням."),
        "help-new-entry-place": both("A place of the registry.", "Місце з реєстру."),
        "help-new-value": both("The number, in digits.", "Число, цифрами."),
        "help-new-figure": both(
            "The figure's name, by which texts call it.",
            "Назва показника, якою його кличуть тексти.",
        ),
        "help-new-entry-indicator": both("An indicator of the registry.", "Показник із реєстру."),
        "help-new-unit": both("The unit, where no indicator gives it.", "Одиниця, якщо її не дає показник."),
        "help-new-when": both("The day it is about, or start/end.", "День, якого це стосується, або початок/кінець."),
        "help-new-status": both("How the number came about.", "Як отримано число."),
        "help-new-source": both("A source of references.yaml.", "Джерело з references.yaml."),
        "help-new-set": both(
            "Another field, such as shelter_type=basement.",
            "Інше поле, напр. shelter_type=basement.",
        ),
        "help-new-name-en": both("Its English name.", "Англійська назва."),
        "help-new-name-uk": both("Its Ukrainian name.", "Українська назва."),
        "help-new-short-en": both("Its short English name.", "Коротка англійська назва."),
        "help-new-short-uk": both("Its short Ukrainian name.", "Коротка українська назва."),
        "help-new-type": both("What it is.", "Що це за організація."),
        "help-new-label-en": both("Its English label.", "Англійський підпис."),
        "help-new-label-uk": both("Its Ukrainian label.", "Український підпис."),
        "help-new-definition-en": both("What counts, in English.", "Що рахують, англійською."),
        "help-new-definition-uk": both("What counts, in Ukrainian.", "Що рахують, українською."),
        "help-new-measure": both("How it is counted.", "Як рахують."),
        "help-new-first": both(
            "Put it among the highlights and its figure among the key figures.",
            "Поставити його серед головного, а його показник – серед ключових.",
        ),
        "ask-first": both(
            "Put it first in the report, among the highlights?", "Поставити на початок звіту, у головне?"
        ),
        "ask-headline": both("What happened, in one sentence", "Що сталося, одним реченням"),
        "ask-place": both(
            "Where (a place of the registry; empty for none)",
            "Де (місце з реєстру; порожньо, якщо ніде)",
        ),
        "ask-value": both("The number, in digits (empty for none)", "Число, цифрами (порожньо, якщо немає)"),
        "ask-indicator": both("Its indicator (empty: a one-off)", "Показник (порожньо: разове число)"),
        "ask-unit": both("Its unit", "Одиниця"),
        "ask-as-of": both("As of which day (year-month-day)", "Станом на який день (рік-місяць-день)"),
        "ask-status": both("How the number came about", "Як отримано число"),
        "ask-source": both("Who says so (the id of a source; empty for none)", "Хто це каже (ідентифікатор джерела)"),
        "ask-publisher": both("Its publisher (an organisation of the registry)", "Видавець (організація з реєстру)"),
        "ask-title": both("Its title, as published", "Назва, як її опубліковано"),
        "ask-url": both("Its address (https://…)", "Адреса (https://…)"),
        "ask-published": both("Published on (year-month-day)", "Дата публікації (рік-місяць-день)"),
        "ask-type": both("What it is", "Що це за організація"),
        "ask-measure": both("How it is counted", "Як рахують"),
        "ask-name-en": both("English name", "Англійська назва"),
        "ask-name-uk": both("Ukrainian name", "Українська назва"),
        "ask-short-en": both("Short English name", "Коротка англійська назва"),
        "ask-short-uk": both("Short Ukrainian name", "Коротка українська назва"),
        "ask-label-en": both("English label", "Англійський підпис"),
        "ask-label-uk": both("Ukrainian label", "Український підпис"),
        "ask-definition-en": both("What counts, in English", "Що рахують, англійською"),
        "ask-definition-uk": both("What counts, in Ukrainian", "Що рахують, українською"),
        "ask-set-population_group": both("Who they are", "Хто ці люди"),
        "ask-set-shelter_type": both("What kind of shelter", "Який це прихисток"),
        "ask-set-corridor": both("By which corridor", "Яким коридором"),
        "ask-set-organisation": both("Which organisation visits", "Яка організація здійснює візит"),
        "ask-set-visit_status": both("How far the visit is", "Стан візиту"),
        "ask-one-of": both('"{written}" is not among them: {known} …', "«{written}» серед них немає: {known} …"),
        "flag-missing": both(
            "There is no terminal to ask on: give {flag}.",
            "Немає термінала, щоб запитати: вкажіть {flag}.",
        ),
        "source-is-new": both(
            'The source "{name}" is new; it goes into references.yaml.',
            "Джерело «{name}» нове; його буде додано до references.yaml.",
        ),
        "extended": both("added to {file}", "додано до {file}"),
        "is-there": both(
            "{file} is there already; nothing was written over it.",
            "{file} уже є; його не перезаписано.",
        ),
        "is-registered": both('"{name}" stands in {file} already.', "«{name}» уже є у {file}."),
        "cannot-extend": both(
            "Nothing can be added to {file} as it is written. Mend what sitrep check says of it.",
            "До {file} у такому вигляді нічого не можна додати. Виправте те, що каже про нього sitrep check.",
        ),
        "last-is-final": both(
            "The newest edition says that no other follows. If one does, take “final: true” out of {file}.",
            "Найновіший випуск каже, що наступного не буде. Якщо буде, вилучіть «final: true» з {file}.",
        ),
        "ask-again-value": both(
            "Digits only, with a point before decimals: 5400000 or 48.5.",
            "Лише цифри, з крапкою перед десятковими: 5400000 або 48.5.",
        ),
        "ask-again-as-of": both(
            "Write year, month and day with hyphens: 2023-03-08.",
            "Запишіть рік, місяць і день через дефіс: 2023-03-08.",
        ),
        "ask-again-published": both(
            "Write year, month and day with hyphens: 2023-03-08.",
            "Запишіть рік, місяць і день через дефіс: 2023-03-08.",
        ),
        "place-unregistered": both(
            "The state codifier knows it. To add it to the registry: {command}",
            "У державному кодифікаторі воно є. Щоб додати його до реєстру: {command}",
        ),
        "place-not-found": both(
            'The codifier has no "{written}". Did you mean: {known}?',
            "У кодифікаторі немає «{written}». Можливо: {known}?",
        ),
        "place-ambiguous-name": both(
            '{count} places are called "{written}"; name the one you mean by its code:',
            "Назву «{written}» мають {count} {count:місце|місця|місць}; вкажіть потрібне за кодом:",
        ),
        "help-check-short": both("Find every fault of the sources", "Знайти всі помилки в джерелах"),
        "help-check": both(
            "Find every fault of the sources: where it stands, what is wrong, what to do. Nothing is built.",
            "Знайти всі помилки в джерелах: де вони, що не так і що робити. Нічого не створюється.",
        ),
        "help-fix": both(
            "Mend what can be mended for certain; every other byte of the files stays.",
            "Виправити те, що можна виправити напевно; решта файлів лишається байт у байт.",
        ),
        "help-no-texts": both(
            "Leave sentences and translations unread: quick, while you write.",
            "Не читати речень і перекладів: швидко, поки пишете.",
        ),
        "help-check-example": both("Example: sitrep check --fix", "Приклад: sitrep check --fix"),
        "help-explain-short": both("Explain a rule", "Пояснити правило"),
        "help-explain": both(
            "Explain what a rule asks and why. Without a name: list all rules.",
            "Пояснити, чого вимагає правило і чому. Без назви: перелічити всі правила.",
        ),
        "help-explain-example": both("Example: sitrep explain figure-source", "Приклад: sitrep explain figure-source"),
        "help-build-short": both("Build previews in output/", "Створити попередній вигляд у output/"),
        "help-build": both(
            "Build the newest edition, or those that are named by the day on which their period ends. Either all of it "
            "is in output/ afterwards, or output/ is as it was.",
            "Створити найновіший випуск або ті, що названі днем завершення звітного періоду. Після цього в output/ або "
            "є все, або все лишається, як було.",
        ),
        "help-build-example": both(
            "Example: sitrep build 2023-03-08 --formats html", "Приклад: sitrep build 2023-03-08 --formats html"
        ),
        "help-translate-short": both("Update and check translations", "Оновити й перевірити переклади"),
        "help-translate": both(
            "Keep the translations of an edition beside its sources.",
            "Тримати переклади випуску поруч із його джерелами.",
        ),
        "help-translate-example": both(
            "Example: sitrep translate update --language uk", "Приклад: sitrep translate update --language uk"
        ),
        "help-translate-update": both(
            "Put the texts of the newest edition, or of those named, into its PO files. No translation is lost: "
            "what was reworded is shown with the words that changed, and what is gone is set aside.",
            "Додати тексти найновішого випуску (або названих) до його файлів PO. Жоден переклад не губиться: змінене "
            "показано разом зі зміненими словами, а зникле відкладено.",
        ),
        "help-translate-update-example": both(
            "Example: sitrep translate update 2023-03-08 --language uk",
            "Приклад: sitrep translate update 2023-03-08 --language uk",
        ),
        "help-translate-check": both(
            "Judge translations beside their sources: those of the workspace, or of one PO file, which needs none.",
            "Перевірити переклади поруч із джерелами: у робочій папці або в одному файлі PO, якому вона не потрібна.",
        ),
        "help-translate-check-example": both(
            "Example: sitrep translate check uk.po", "Приклад: sitrep translate check uk.po"
        ),
        "help-translate-status": both(
            "Count the texts of each edition and language by their state.",
            "Порахувати тексти кожного випуску й мови за їхнім станом.",
        ),
        "help-translate-status-example": both(
            "Example: sitrep translate status --format json", "Приклад: sitrep translate status --format json"
        ),
        "help-translate-all": both("Update every edition.", "Оновити всі випуски."),
        "help-language": both(
            "Only this language; may be given several times.", "Лише ця мова; можна вказати кілька разів."
        ),
        "help-schema-short": both("Renew what editors know of the sources", "Оновити підказки для редакторів"),
        "help-schema": both(
            "Renew the schemas in sources/.schema/, by which an editor such as VS Code completes and warns while the "
            "sources are being written. Places, organisations, indicators, sources and figures are offered as they are "
            "registered now; `new` and `import` renew them as well.",
            "Оновити схеми в sources/.schema/, за якими редактор, як-от VS Code, підказує й застерігає під час "
            "написання джерел. Місця, організації, показники, джерела й цифри пропонуються такі, як зареєстровано "
            "зараз; `new` та `import` теж їх оновлюють.",
        ),
        "help-schema-example": both("Example: sitrep schema", "Приклад: sitrep schema"),
        "schemas-written": both(
            "{count} {count:schema|schemas} renewed in {folder}.",
            "Оновлено {count} {count:схему|схеми|схем} у {folder}.",
        ),
        "schemas-fresh": both("The schemas in {folder} are up to date.", "Схеми в {folder} — чинні, змін немає."),
        "help-doctor-short": both(
            "See whether this machine has all it needs", "Перевірити, чи все потрібне встановлено"
        ),
        "help-doctor": both(
            "See whether this machine has all that sitrep needs, and what to do where it has not.",
            "Перевірити, чи є на цьому комп’ютері все потрібне, і що робити, якщо чогось бракує.",
        ),
        "help-doctor-example": both("Example: sitrep doctor --format json", "Приклад: sitrep doctor --format json"),
        "unknown-format": both(
            'There is no format "{written}": html or pdf.', "Формату «{written}» немає: html або pdf."
        ),
        "incomplete-language": both(
            'The language "{language}" cannot be used: its catalogue lacks "{key}" or words it with other holes.',
            "Мову «{language}» використати неможливо: у її каталозі бракує «{key}» або місця для значень інші.",
        ),
        "unreadable-catalogue": both("The catalogue {file} cannot be read.", "Каталог {file} не вдалося прочитати."),
        "wrong-word": both('The catalogue {file} words "{key}" wrongly.', "У каталозі {file} хибно записано «{key}»."),
        "incomplete-grammar": both(
            'The language "{language}" cannot be used: its grammar lacks "{key}", or has it in the wrong form.',
            "Мову «{language}» використати неможливо: «{key}» у її граматиці бракує, воно зайве або хибне.",
        ),
        # Results.
        "built": both(
            "Built {count} {count:file|files} in {folder}.",
            "Створено {count} {count:файл|файли|файлів} у {folder}.",
        ),
        "nothing-built": both(
            "Nothing was built; output/ is as it was.",
            "Нічого не створено; output/ лишається, як було.",
        ),
        "no-edition": both(
            "This workspace has no edition yet.",
            "У цій робочій папці ще немає випусків.",
        ),
        "unknown-edition": both(
            'There is no edition "{written}". Editions: {known}.',
            "Випуску «{written}» немає. Випуски: {known}.",
        ),
        "unknown-code": both(
            'There is no rule "{written}".',
            "Правила «{written}» немає.",
        ),
        "did-you-mean": both('Did you mean "{meant}"?', "Можливо, «{meant}»?"),
        "excused": both(
            "Exception: {rule} ({where}), signed by {by} ({role}) on {date}: {reason}",
            "Виняток: {rule} ({where}), підписано {date}: {by} ({role}). Причина: {reason}",
        ),
        "fix-proposes": both("Write: {text}", "Записати: {text}"),
        "fix-takes-away": both("Take it away.", "Прибрати це."),
        "fix-writes": both("Now it reads: {text}", "Тепер там: {text}"),
        "fix-removes": both("It was taken away.", "Це прибрано."),
        "mended": both("mended", "виправлено"),
        "mended-count": both("Mended: {count}.", "Виправлено: {count}."),
        "help-translate-approve": both(
            "Attest the translations of a PO file: exactly those whose words are the workspace's. The list is shown "
            "first; with no terminal, its digest from an earlier run is needed.",
            "Засвідчити переклади з файлу PO: саме ті, чиї слова такі самі, як у робочій папці. Спершу показується "
            "перелік; без термінала потрібен його код із попереднього запуску.",
        ),
        "help-translate-approve-example": both(
            'Example: sitrep translate approve uk.po --as "A. Reviewer"',
            'Приклад: sitrep translate approve uk.po --as "А. Рецензент"',
        ),
        "help-translate-submit": both(
            "Ask for a review of the translations of a PO file. The list is shown first, as with approve.",
            "Подати переклади з файлу PO на перевірку. Спершу показується перелік, як в approve.",
        ),
        "help-translate-submit-example": both(
            'Example: sitrep translate submit uk.po --as "A. Translator"',
            'Приклад: sitrep translate submit uk.po --as "А. Перекладачка"',
        ),
        "help-translate-reject": both(
            "Reject translations of a PO file, and say why. What was approved no longer counts as that.",
            "Відхилити переклади з файлу PO й пояснити чому. Попереднє схвалення більше не чинне.",
        ),
        "help-translate-reject-example": both(
            'Example: sitrep translate reject uk.po --only entry:ships#text --reason "Not what it says." '
            '--as "A. Reviewer"',
            'Приклад: sitrep translate reject uk.po --only entry:ships#text --reason "Сенс інший." --as "А. Рецензент"',
        ),
        "help-translate-comment": both(
            "Say something of translations of a PO file; no state changes by it.",
            "Додати зауваження до перекладів із файлу PO; стан від цього не змінюється.",
        ),
        "help-translate-comment-example": both(
            'Example: sitrep translate comment uk.po --only entry:ships#text --comment "See the glossary." '
            '--as "A. Reviewer"',
            'Приклад: sitrep translate comment uk.po --only entry:ships#text --comment "Див. глосарій." '
            '--as "А. Рецензент"',
        ),
        "help-translate-confirm": both(
            "Confirm sentences of the sources that compare: that they are true of the figures as these now stand. "
            "The author does it, in the language in which they are written.",
            "Підтвердити речення оригіналу, що порівнюють: вони правдиві щодо нинішніх показників. Це робить автор "
            "мовою, якою вони написані.",
        ),
        "help-translate-confirm-example": both(
            'Example: sitrep translate confirm 2023-03-08 --as "A. Writer"',
            'Приклад: sitrep translate confirm 2023-03-08 --as "А. Авторка"',
        ),
        "help-as": both("Who says it, as series.yaml names the reviewer.", "Хто це каже, як названо в series.yaml."),
        "help-digest": both("The list that was shown before.", "Код переліку, показаного раніше."),
        "help-only": both("Only this text; may be repeated.", "Лише цей текст; можна повторювати."),
        "help-waive": both(
            "Set a finding of this check aside for the texts that have it, and say why; may be repeated.",
            "Не зважати на зауваження цієї перевірки в текстах, де воно є, і пояснити чому; можна повторювати.",
        ),
        "help-reject-reason": both("Why it is rejected.", "Чому відхилено."),
        "help-comment": both("What is said of it.", "Що про це сказано."),
        "help-confirm-language": both(
            "The language of the sentences (the edition's, where none is named).",
            "Мова речень (якщо не вказано, мова випуску).",
        ),
        "words-needed": both("Say why, in words.", "Поясніть словами."),
        "judge-list-approved": both(
            "To attest: {count}; left out: {left_out}. This list is {digest}.",
            "До засвідчення: {count}; пропущено: {left_out}. Код цього переліку: {digest}.",
        ),
        "judge-list-submitted": both(
            "To submit: {count}; left out: {left_out}. This list is {digest}.",
            "До подання: {count}; пропущено: {left_out}. Код цього переліку: {digest}.",
        ),
        "judge-list-rejected": both(
            "To reject: {count}; left out: {left_out}. This list is {digest}.",
            "До відхилення: {count}; пропущено: {left_out}. Код цього переліку: {digest}.",
        ),
        "judge-list-comment": both(
            "To comment on: {count}; left out: {left_out}. This list is {digest}.",
            "Для зауваження: {count}; пропущено: {left_out}. Код цього переліку: {digest}.",
        ),
        "judge-again": both(
            "No terminal: run it again with --digest {digest} to say it of exactly this list.",
            "Термінала немає: запустіть ще раз із --digest {digest}, щоб це стосувалося саме цього переліку.",
        ),
        "judge-ask-approved": both(
            "Attest {count:this|these} {count} {count:text|texts} as {name}?",
            "Засвідчити {count} {count:текст|тексти|текстів} як {name}?",
        ),
        "judge-ask-submitted": both(
            "Submit {count:this|these} {count} {count:text|texts} as {name}?",
            "Подати на перевірку {count} {count:текст|тексти|текстів} як {name}?",
        ),
        "judge-ask-rejected": both(
            "Reject {count:this|these} {count} {count:text|texts} as {name}?",
            "Відхилити {count} {count:текст|тексти|текстів} як {name}?",
        ),
        "judge-ask-comment": both(
            "Comment on {count:this|these} {count} {count:text|texts} as {name}?",
            "Додати зауваження до {count} {count:тексту|текстів|текстів} як {name}?",
        ),
        "judge-done-approved": both(
            "Attested: {count}. The ledger of {edition} says so.",
            "Засвідчено: {count}. Це записано в журнал випуску {edition}.",
        ),
        "judge-done-submitted": both(
            "Submitted: {count}. The ledger of {edition} says so.",
            "Подано: {count}. Це записано в журнал випуску {edition}.",
        ),
        "judge-done-rejected": both(
            "Rejected: {count}. The ledger of {edition} says so.",
            "Відхилено: {count}. Це записано в журнал випуску {edition}.",
        ),
        "judge-done-comment": both(
            "Commented on: {count}. The ledger of {edition} says so.",
            "Зауважень додано: {count}. Це записано в журнал випуску {edition}.",
        ),
        "judge-moved": both(
            "! Its figures have moved since it was judged.", "! Відколи його оцінено, показники змінилися."
        ),
        "judge-found": both("! Open: {check}", "! Зауваження: {check}"),
        "judge-waives": both("Set aside: {check}. {reason}", "Не зважати на {check}. {reason}"),
        "judge-not-unknown": both("{context}: no such text in the edition", "{context}: такого тексту у випуску немає"),
        "judge-not-source": both(
            "{context}: the source reads otherwise in the workspace", "{context}: у робочій папці оригінал інший"
        ),
        "judge-not-target": both(
            "{context}: the translation reads otherwise in the workspace; import the file first",
            "{context}: у робочій папці переклад інший; спершу імпортуйте файл",
        ),
        "judge-not-missing": both("{context}: no translation", "{context}: перекладу немає"),
        "judge-not-fuzzy": both("{context}: marked as fuzzy", "{context}: позначено як неточний (fuzzy)"),
        "judge-not-previous": both(
            "{context}: the earlier source still stands above it (#|); delete it once the translation is up to date",
            "{context}: над ним досі стоїть попередній оригінал (#|); вилучіть його, коли переклад оновлено",
        ),
        "judge-not-faulty": both(
            "{context}: a check found an error in it; see sitrep translate check",
            "{context}: перевірка знайшла в ньому помилку; див. sitrep translate check",
        ),
        "judge-not-approved": both("{context}: approved already", "{context}: уже схвалено"),
        "judge-not-submitted": both("{context}: submitted already", "{context}: уже подано"),
        "judge-not-one-person": both(
            "{context}: two people are to see it; let somebody else submit it first",
            "{context}: його мають побачити двоє; нехай спершу його подасть хтось інший",
        ),
        "judge-not-rejected": both("{context}: rejected already", "{context}: уже відхилено"),
        "no-such-text": both(
            'Neither the file nor the list holds "{written}". Copy the name from the msgctxt line.',
            "Ні у файлі, ні в переліку немає «{written}». Скопіюйте ім’я з рядка msgctxt.",
        ),
        "nothing-to-waive": both(
            '"{check}" finds nothing in the texts of this list. Name one that `sitrep translate check` shows for them.',
            "«{check}» нічого не знаходить у текстах цього переліку. Назвіть перевірку, яку для них показує `sitrep "
            "translate check`.",
        ),
        "not-waivable": both(
            '"{check}" cannot be set aside: what it finds must be mended, for it cannot be printed as it stands.',
            "На «{check}» не можна не зважати: знайдене слід виправити, бо в такому вигляді його не надрукувати.",
        ),
        "waived": both(
            "Set aside: {check} in {context} of {edition} ({tongue}): {reason}",
            "Не зважено на {check} у {context} випуску {edition} ({tongue}). Причина: {reason}",
        ),
        "waived-count": both(
            "Set aside by reviewers: {count} {count:finding|findings}.",
            "Рецензенти вирішили не зважати на {count} {count:зауваження|зауваження|зауважень}.",
        ),
        "unknown-reviewer": both(
            'No reviewer "{written}" in sources/series.yaml; it knows: {known}. Add under "reviewers:" a line: {line}',
            "У sources/series.yaml немає рецензента «{written}»; відомі: {known}. Додайте під «reviewers:»: {line}",
        ),
        "not-their-language": both(
            'series.yaml does not name "{language}" among the languages of {reviewer}.',
            "У series.yaml мови «{language}» немає серед мов, які перевіряє {reviewer}.",
        ),
        "help-key": both(
            "The private key to sign with, where series.yaml names the public one (ssh-keygen -t ed25519 makes both).",
            "Приватний ключ для підпису, якщо в series.yaml є відкритий (обидва створює ssh-keygen -t ed25519).",
        ),
        "ask-password": both("Password of the key", "Пароль ключа"),
        "signing-unavailable": both(
            "This series signs its ledgers, and the library for that is not here: pip install 'sitrep[sign]'.",
            "У цій серії журнали підписують, а бібліотеки для цього немає: pip install 'sitrep[sign]'.",
        ),
        "key-unreadable": both(
            "That is no Ed25519 key of OpenSSH, or the password is another. ssh-keygen -t ed25519 makes one.",
            "Це не ключ Ed25519 формату OpenSSH, або пароль інший. Такий ключ створює ssh-keygen -t ed25519.",
        ),
        "key-not-known": both(
            'series.yaml gives {reviewer} no "key". Put the public key there first.',
            "У series.yaml немає поля «key» для рецензента {reviewer}. Спершу впишіть туди відкритий ключ.",
        ),
        "key-needed": both(
            "{reviewer} signs what is said: give the private key with --key.",
            "{reviewer} підписує сказане: вкажіть приватний ключ через --key.",
        ),
        "import-as-signer": both(
            "series.yaml gives {reviewer} a key, and an import is not signed: leave --as out, then submit with --key.",
            "У series.yaml рецензент {reviewer} має ключ, а імпорт не підписують: не вказуйте --as, а потім подайте "
            "переклад із --key.",
        ),
        "key-differs": both(
            "That is not the key that series.yaml knows of {reviewer}.",
            "Це не той ключ, який у series.yaml вказано для рецензента {reviewer}.",
        ),
        "list-changed": both(
            "The list, or what you say of it, is another now ({digest}). Look without --digest, then give that code.",
            "Перелік чи ваші слова про нього вже інші ({digest}). Перегляньте без --digest, тоді вкажіть цей код.",
        ),
        "clock-behind": both(
            "The newest event in {file} is later than this machine's clock. Set the clock first.",
            "Найновіша подія в {file} пізніша за годинник цього комп’ютера. Спершу налаштуйте годинник.",
        ),
        "not-understood": both(
            "The sources cannot be read well enough. `sitrep check` says what is wrong.",
            "Джерела неможливо прочитати належно. Що не так, скаже `sitrep check`.",
        ),
        "is-draft": both(
            "Marked DRAFT: {count} {count:text is|texts are} not approved.",
            "З позначкою ЧЕРНЕТКА: не схвалено {count} {count:текст|тексти|текстів}.",
        ),
        "built-states": both("Translated texts: {counts}.", "Перекладені тексти: {counts}."),
        "help-approved": both(
            "Build only what may go out: exit with 1 and list each text that is not approved.",
            "Створити лише те, що може вийти: інакше завершити з кодом 1 і назвати кожен несхвалений текст.",
        ),
        "who-is-next": both(
            "Next: a translator brings the texts up to date with “sitrep translate update”, and those who may judge "
            "them attest what they have read with “sitrep translate approve”. To go back, mend the sources and build "
            "again: nothing has been sent anywhere.",
            "Далі: перекладач оновлює тексти командою «sitrep translate update», а ті, хто може їх оцінювати, "
            "засвідчують прочитане командою «sitrep translate approve». Щоб повернутися, виправте джерельні файли й "
            "зберіть знову: нікуди нічого не надіслано.",
        ),
        "edition-begun": both(
            "No. {number} covers {start} to {end}; the one after it is due on {next}. Carried over, to be updated or "
            "taken out: {count} {count:entry|entries}. Who writes fills it in; who translates ({languages}) comes "
            "after.",
            "№ {number} охоплює дні від {start} до {end}; наступний – {next}. Перенесено, щоб оновити або вилучити: "
            "{count} {count:запис|записи|записів}. Спершу його заповнює автор, потім – перекладач ({languages}).",
        ),
        "created": both("created  {file}", "створено  {file}"),
        "kept": both("kept     {file}", "залишено  {file}"),
        "next-command": both("Next: {command}", "Далі: {command}"),
        "translate-updated": both(
            "{file}: {new} new, {changed} changed, {kept} kept, {dropped} dropped.",
            "{file}: нових {new}, змінених {changed}, збережених {kept}, вилучених {dropped}.",
        ),
        "translate-unchanged": both("{file} is as it was.", "{file} без змін."),
        "translate-status": both(
            "{edition} {language}: {missing} missing, {draft} draft, {review} to review, {stale} stale, "
            "{approved} approved.",
            "{edition} {language}: бракує {missing}, чернеток {draft}, на перегляд {review}, застарілих {stale}, "
            "схвалених {approved}.",
        ),
        "step-translate": both("Putting texts beside translations", "Зіставляю тексти з перекладами"),
        "translate-reworded": both("{context} was reworded:", "{context} змінено:"),
        "translate-nothing-updated": both(
            "No PO file was touched: what cannot be read would be taken for gone.",
            "Файлів PO не змінено: нечитане здавалося б зниклим.",
        ),
        "edition": both("edition", "випуск"),
        "language": both("language", "мова"),
        "state-missing": both("missing", "бракує"),
        "state-draft": both("draft", "чернетка"),
        "state-needs-review": both("needs review", "на перегляд"),
        "state-approved": both("approved", "схвалено"),
        "state-stale": both("stale", "застаріло"),
        "state-rejected": both("rejected", "відхилено"),
        "total": both("total", "разом"),
        "status-carried": both(
            "{edition} {tongue}: {count} approved as in the edition of {held}.",
            "{edition} {tongue}: схвалено, як у випуску {held}: {count}.",
        ),
        "status-changed": both("{edition} {context}: {sort}", "{edition} {context}: {sort}"),
        "status-remark": both("{context}: {by}, {at}: {comment}", "{context}: {by}, {at}: {comment}"),
        "change-facts": both("new figures only; the approval holds", "лише нові показники; схвалення чинне"),
        "change-fact-sense": both(
            "it compares, and the figures go another way; to be reviewed",
            "порівнює, а показники змінилися інакше; на перегляд",
        ),
        "change-signature": both(
            "another unit, qualifier or place; to be reviewed", "інша одиниця, уточнення чи місце; на перегляд"
        ),
        "change-touch-up": both("touched up; to be reviewed", "підправлено; на перегляд"),
        "change-rewritten": both("rewritten; to be translated anew", "переписано; перекласти заново"),
        "unknown-language": both(
            'The series has no language "{written}". Languages: {known}.',
            "Мови «{written}» у серії немає. Мови: {known}.",
        ),
        "translate-left-out": both(
            "Not checked without a workspace: {names}.",
            "Без робочої папки не перевірено: {names}.",
        ),
        # What goes to translators' tools and comes back.
        "help-translate-export": both(
            "Write the texts of an edition for a translator's tool: PO for Poedit, Weblate and OmegaT, or XLIFF 2.1; "
            "for those who have none, a page that needs no network (sheet). What is restricted stays; so do comments "
            "and earlier wordings, unless they are asked for.",
            "Записати тексти випуску для програми перекладача: PO для Poedit, Weblate й OmegaT або XLIFF 2.1; для тих, "
            "хто програми не має, – сторінку, якій не потрібна мережа (sheet). Закрите лишається тут; коментарі й "
            "попередні тексти теж, якщо їх не замовлено.",
        ),
        "help-translate-export-example": both(
            "Example: sitrep translate export 2023-03-08/uk --output uk.po",
            "Приклад: sitrep translate export 2023-03-08/uk --output uk.po",
        ),
        "help-export-format": both("The format of the file.", "Формат файла."),
        "help-export-output": both(
            "The file to write; otherwise standard output.", "Файл, до якого записати; інакше стандартний вивід."
        ),
        "help-export-history": both(
            "Take along comments and earlier wordings too; they may say what is withheld now.",
            "Узяти також коментарі й попередні тексти; у них може бути те, що тепер закрито.",
        ),
        "help-translate-import": both(
            "Take over what comes back from a translator: PO or XLIFF 2. A row is taken only for the text and the very "
            "source it was made from; all others are listed. Nothing is approved.",
            "Взяти те, що повернулося від перекладача: PO або XLIFF 2. Рядок беруть лише для того тексту й саме того "
            "оригіналу, з якого його зроблено; решту перелічено. Нічого не схвалюється.",
        ),
        "help-translate-import-example": both(
            'Example: sitrep translate import uk.po --as "T. Translator"',
            'Приклад: sitrep translate import uk.po --as "П. Перекладач"',
        ),
        "help-import-translator": both(
            "Who translated it; the ledger says so.", "Хто переклав; це записують у журнал."
        ),
        "help-exchange-edition": both(
            "The edition, where the file does not say.", "Випуск, якщо файл його не називає."
        ),
        "help-translate-suggest": both(
            "Show what was approved for sentences like those that are still to be translated, whatever their numbers. "
            "Nothing is written.",
            "Показати, що схвалено для речень, подібних до тих, які ще слід перекласти, хай які в них числа. Нічого не "
            "записується.",
        ),
        "help-translate-suggest-example": both(
            "Example: sitrep translate suggest 2023-03-08/uk", "Приклад: sitrep translate suggest 2023-03-08/uk"
        ),
        "exchange-address": both(
            'Write edition and language as 2023-03-08/uk, not "{written}".',
            "Запишіть випуск і мову так: 2023-03-08/uk, а не «{written}».",
        ),
        "words-hurt": both(
            'These words stay in the ledger, and "{written}" leads to a person or a door. Say it without.',
            "Ці слова лишаться в журналі, а «{written}» веде до людини чи оселі. Скажіть це інакше.",
        ),
        "judge-edition": both(
            "{file} does not say of which edition it is. Take it over: sitrep translate import --edition DAY {file}",
            "У {file} не сказано, з якого він випуску. Спершу прийміть: sitrep translate import --edition ДЕНЬ {file}",
        ),
        "exchange-edition": both(
            "{file} does not say of which edition it is. Name it with --edition.",
            "У {file} не сказано, з якого він випуску. Назвіть його: --edition.",
        ),
        "exchange-directions": both(
            "XLIFF holds sources of one language, and these texts are written in: {languages}. Export PO.",
            "XLIFF вміщує оригінали однією мовою, а ці тексти написано такими: {languages}. Експортуйте PO.",
        ),
        "exchange-nothing": both(
            "No text of {edition} that may leave is to be translated into {code}.",
            "У випуску {edition} немає тексту, який можна передати для перекладу мовою {code}.",
        ),
        "exchange-written": both(
            "{rows} {rows:text|texts} for the translator; {withheld} {withheld:stays|stay} here as restricted.",
            "Для перекладача: {rows} {rows:текст|тексти|текстів}; лишається тут як закрите: {withheld}.",
        ),
        "exchange-nothing-left": both(
            "Nothing was written: mend this first.", "Нічого не записано: спершу виправте це."
        ),
        "exchange-receipt": both("{file} for {edition}, {code}:", "{file} для {edition}, {code}:"),
        "exchange-approve": both(
            "Nothing was approved. After the review: {command}", "Нічого не схвалено. Після перевірки: {command}"
        ),
        "exchange-nothing-taken": both("Nothing was taken over.", "Нічого не взято."),
        "fate-applied": both("taken over, needs review", "взято, потребує перевірки"),
        "fate-noted": both("comment or doubt noted", "записано коментар чи сумнів"),
        "fate-unchanged": both("as it is here", "таке саме, як тут"),
        "fate-empty": both("not translated in the file", "у файлі не перекладено"),
        "fate-refused": both("refused by the checks", "відхилено перевірками"),
        "fate-unknown": both("no such text in the edition", "такого тексту у випуску немає"),
        "fate-source": both("source has changed", "оригінал змінився"),
        "fate-target": both("another translation stands here", "тут стоїть інший переклад"),
        "fate-twice": both("twice in the file", "у файлі двічі"),
        "fate-obsolete": both("set aside in the file", "у файлі відкладено"),
        "fate-absent": both("not in the file", "у файлі немає"),
        "suggest-none": both("Nothing that was approved is like them.", "Нічого подібного серед схваленого немає."),
        "suggest-same": both("approved in {edition}", "схвалено у випуску {edition}"),
        "suggest-alike": both(
            "approved in {edition}, {percent} per cent alike: {source}",
            "схвалено у випуску {edition}, подібність {percent}%: {source}",
        ),
        # What `import` says.
        "step-import": both("Reading {file}", "Читаю {file}"),
        "help-import-short": both("Turn someone's table into a draft", "Зробити чернетку з чужої таблиці"),
        "help-import": both(
            "Turn a CSV, XLSX, ODS or HXL table into a draft. What each column is, is shown, saved under "
            "sources/imports/ and read again next time; what is not certain is asked; every row has its line in a "
            "receipt in .sitrep/imports/. Nothing that stands is replaced.",
            "Зробити чернетку з таблиці CSV, XLSX, ODS чи HXL. Зміст стовпців показується, зберігається в "
            "sources/imports/ і наступного разу читається знову; про непевне програма питає; кожен рядок має свій "
            "запис у квитанції в .sitrep/imports/. Наявне не замінюється.",
        ),
        "help-import-example": both(
            "Example: sitrep import voyages.xlsx --as table --by week --control totals.csv",
            "Приклад: sitrep import voyages.xlsx --as table --by week --control totals.csv",
        ),
        "help-import-as": both(
            "What to make: a table, or entries of a kind; otherwise what the mapping says, or a table.",
            "Що зробити: таблицю або записи певного виду; інакше те, що каже опис, або таблицю.",
        ),
        "help-import-mapping": both("Read the columns as this file says.", "Читати стовпці так, як каже цей файл."),
        "help-import-name": both(
            "The name of table and mapping; otherwise that of the file.", "Назва таблиці й опису; інакше назва файлу."
        ),
        "help-import-sheet": both("The sheet of a workbook that has several.", "Аркуш книги, у якій їх кілька."),
        "help-import-header": both(
            "The row of the header, or its first and last: 3 or 3-4.",
            "Рядок заголовка або перший і останній: 3 чи 3-4.",
        ),
        "help-import-delimiter": both(
            "What parts the cells of a text, where it is not clear.", "Що розділяє клітинки тексту, якщо це неясно."
        ),
        "help-import-edition": both(
            "The edition that entries are added to; otherwise the newest.",
            "Випуск, до якого додати записи; інакше найновіший.",
        ),
        "help-import-by": both(
            "Sum rows up, one for each day, reporting week or month.",
            "Підсумувати рядки за днями, звітними тижнями чи місяцями.",
        ),
        "help-import-control": both(
            "Compare with published totals: a CSV with the columns from, to and those of the table, or a sidecar with "
            "control_totals.",
            "Порівняти з опублікованими підсумками: CSV зі стовпцями from, to та стовпцями таблиці або опис таблиці з "
            "control_totals.",
        ),
        "help-import-total": both(
            "What a column adds up to, as its source says; it is kept in the draft.",
            "Підсумок стовпця за словами джерела; він лишається в чернетці.",
        ),
        "help-import-shift": both(
            "Move every date by a day (1 or -1), or keep all knowingly (0).",
            "Зсунути кожну дату на день (1 або -1) або свідомо лишити всі (0).",
        ),
        "help-import-partial": both(
            "Make the draft without the rows that were refused; it says so.",
            "Зробити чернетку без непрочитаних рядків; у ній про це сказано.",
        ),
        "help-import-dry": both("Show everything, write nothing.", "Усе показати й нічого не записувати."),
        "help-import-status": both("How the numbers came about.", "Як отримано числа."),
        "help-import-source": both(
            "The source of entries, of references.yaml.", "Джерело записів, із references.yaml."
        ),
        "help-import-publisher": both(
            "Who publishes the table, an organisation of the registry.", "Хто публікує таблицю: організація з реєстру."
        ),
        "help-import-as-of": both(
            "The day that all rows are about, where no column says it.",
            "День, якого стосуються всі рядки, якщо його немає в стовпцях.",
        ),
        "help-import-published": both("The day on which the table was published.", "День публікації таблиці."),
        "help-import-retrieved": both(
            "The day on which you looked at its page.", "День, коли ви переглянули її сторінку."
        ),
        "help-import-url": both("Where the table is published.", "Адреса, за якою опубліковано таблицю."),
        "help-import-licence": both(
            "Under which the table may be passed on.", "Умови, на яких таблицю можна передавати."
        ),
        "help-import-title": both("The title of the table in this language.", "Назва таблиці цією мовою."),
        "import-extra": both(
            "{file} is a workbook, and the package that reads it is not here. Run: pip install 'sitrep[import]', or "
            "save the sheet as CSV.",
            "{file} – це книга, а пакета, що її читає, тут немає. Запустіть: pip install 'sitrep[import]' або "
            "збережіть аркуш як CSV.",
        ),
        "import-wrong-option": both(
            '{option} cannot be "{written}": a name has small Latin letters, digits and hyphens; rows are 3 or 3-4.',
            "{option} не може бути «{written}»: назва складається з малих латинських літер, цифр і дефісів; рядки – 3 "
            "або 3-4.",
        ),
        "import-read-sheet": both('Sheet: "{sheet}".', "Аркуш: «{sheet}»."),
        "import-read-text": both("Text, cells parted by: {delimiter}.", "Текст, клітинки розділяє: {delimiter}."),
        "import-encoding-told": both(
            "The text is in {encoding}, not UTF-8; it was read so: look at its letters.",
            "Текст у кодуванні {encoding}, а не UTF-8; прочитано саме так: погляньте на літери.",
        ),
        "import-since-1904": both(
            "This workbook counts its days from 1904; its dates were read so.",
            "Ця книга рахує дні від 1904 року; дати прочитано відповідно.",
        ),
        "import-formulas": both(
            "{count} {count:cell is a formula|cells are formulas}, taken with the value that was saved: {cells}.",
            "Формул: {count}; узято збережені значення: {cells}.",
        ),
        "import-mapping-faulty": both(
            "Not used, for sitrep check finds faults there: {files}.",
            "Не використано, бо там є помилки, які покаже sitrep check: {files}.",
        ),
        "import-moved": both(
            "Every date was moved by {days}, as you asked.", "Кожну дату зсунуто на {days}, як ви просили."
        ),
        "import-remark": both(
            "Imported from {file}, which has {rows} {rows:row|rows}.",
            "Імпортовано з {file}, де {rows} {rows:рядок|рядки|рядків}.",
        ),
        "import-remark-partial": both(
            "{count} {count:row was|rows were} not understood and {count:is|are} not here.",
            "Не прочитано рядків: {count}; тут їх немає.",
        ),
        "import-remark-moved": both(
            "Every date was moved by {days} day: the file had all of them wrong by one.",
            "Кожну дату зсунуто на {days} день: у файлі всі були хибні на один.",
        ),
        "import-mapping-reused": both("Columns as {file} says:", "Стовпці, як каже {file}:"),
        "import-mapping-made": both("Columns, as they will stand in {file}:", "Стовпці, як вони стоятимуть у {file}:"),
        "import-column": both("column", "стовпець"),
        "import-field": both("field", "поле"),
        "import-why": both("because of", "підстава"),
        "import-why-tag": both("its HXL tag", "тег HXL"),
        "import-why-name": both("its name", "назва"),
        "import-why-indicator": both("an indicator's name", "назва показника"),
        "import-why-saved": both("the saved mapping", "збережений опис"),
        "import-unknown-columns": both(
            "{count} unknown {count:column is|columns are} not taken: {names}.",
            "Невідомих стовпців: {count}; їх не взято: {names}.",
        ),
        "import-left-out": both("Left out, as saved: {names}.", "Пропущено, як збережено: {names}."),
        "import-days": both("days", "дні"),
        "import-all-days": both("all", "усі"),
        "import-published": both("published", "опубліковано"),
        "import-found": both("table", "таблиця"),
        "import-difference": both("difference", "різниця"),
        "import-not-covered": both("days not all in the table", "не всі дні є в таблиці"),
        "import-receipt": both("{rows} {rows:row|rows}: {told}.", "{rows} {rows:рядок|рядки|рядків}: {told}."),
        "import-fate-taken": both("taken", "узято"),
        "import-fate-merged": both("summed up into others", "додано до інших"),
        "import-fate-heading": both("titles and header", "титули й заголовок"),
        "import-fate-blank": both("blank", "порожні"),
        "import-fate-total": both("totals", "підсумкові"),
        "import-fate-repeated": both("header again", "повторений заголовок"),
        "import-fate-elsewhere": both("nothing in the columns taken", "без нічого у взятих стовпцях"),
        "import-fate-refused": both("refused", "не прочитано"),
        "import-nothing-drafted": both(
            "No draft was made: answer what is asked above, then run the same command again.",
            "Чернетки не зроблено: дайте відповіді на запитання вище й запустіть ту саму команду знову.",
        ),
        # What `doctor` looks at.
        "doctor-python": both("Python {version}", "Python {version}"),
        "doctor-pdf": both(
            "PDF: WeasyPrint {version} and its libraries are here", "PDF: WeasyPrint {version} та бібліотеки є"
        ),
        "doctor-no-pdf": both(
            "PDF: {libraries} missing. Run: {command}", "PDF: бракує {libraries}. Запустіть: {command}"
        ),
        "doctor-fonts": both("Fonts: {count} of our own", "Шрифти: власних – {count}"),
        "doctor-workspace": both("Workspace: {folder}", "Робоча папка: {folder}"),
        "doctor-no-workspace": both("Workspace: none from here upwards", "Робоча папка: звідси вгору не знайдено"),
        "doctor-writable": both("output/ can be written", "output/ доступна для запису"),
        "doctor-not-writable": both("output/ cannot be written", "output/ недоступна для запису"),
        "doctor-well": both("All is well.", "Усе гаразд."),
        "doctor-ill": both(
            "{count} {count:thing needs|things need} attention.",
            "Потребує уваги: {count}.",
        ),
        # The surroundings are at fault.
        "no-workspace": both(
            "No workspace: no folder from {folder} upwards holds sources/series.yaml. Name one with --workspace, or "
            "make "
            "one with: sitrep init",
            "Робочу папку не знайдено: від {folder} угору немає sources/series.yaml. Укажіть її через --workspace або "
            "створіть: sitrep init",
        ),
        "lock-held": both(
            "Another run is writing to {folder}. Wait until it has ended, then try again.",
            "Інший запуск зараз пише до {folder}. Дочекайтеся його завершення та спробуйте ще раз.",
        ),
        "cannot-write": both(
            "{file} cannot be written ({reason}). Check that there is room on the disk and that you may write there.",
            "Не вдалося записати {file} ({reason}). Перевірте, чи є місце на диску та дозвіл на запис.",
        ),
        "outside-sources": both(
            "{file} lies outside sources/, where nothing is written.",
            "{file} лежить поза sources/, а туди програма не пише.",
        ),
        "pdf-libraries": both(
            "PDF cannot be made here: {libraries} missing. Run: {command}",
            "PDF тут створити неможливо: бракує {libraries}. Запустіть: {command}",
        ),
        "pdf-no-font": both(
            "PDF cannot be made: our fonts are not in {folder}. Install sitrep again.",
            "PDF створити неможливо: у {folder} немає наших шрифтів. Установіть sitrep знову.",
        ),
        "pdf-libraries-elsewhere": both(
            "PDF cannot be made here: {reason}. See WeasyPrint's own page on how to install its libraries.",
            "PDF тут створити неможливо: {reason}. Як установити бібліотеки, пояснює сторінка WeasyPrint.",
        ),
        "pdf-warnings": both(
            "A template or a style sheet asks for what PDF cannot do: {warnings}",
            "Шаблон або стиль вимагає того, чого PDF не вміє: {warnings}",
        ),
        "foreign-asset": both(
            "A template asks for {address}, which is none of our own files. Nothing else is read or fetched.",
            "Шаблон звертається до {address}, а це не наш файл. Нічого іншого програма не читає й не завантажує.",
        ),
        "template-broken": both(
            "The template {file} breaks in line {line}: {said}",
            "Шаблон {file} не працює, рядок {line}: {said}",
        ),
        "template-forbidden": both(
            "The template {file} does in line {line} what templates may not: {said}",
            "Шаблон {file} у рядку {line} робить те, що шаблонам заборонено: {said}",
        ),
        "template-encoding": both(
            "The template {file} is not UTF-8 text. Save it again as UTF-8.",
            "Шаблон {file} не в кодуванні UTF-8. Збережіть його в UTF-8.",
        ),
        "try-again": both("Trying again may help.", "Повторна спроба може допомогти."),
        # We are at fault.
        "our-bug": both(
            "This is a fault of sitrep, not of your sources. Please send us the lines above.",
            "Це помилка sitrep, а не ваших файлів. Надішліть нам, будь ласка, рядки вище.",
        ),
        # The report of faults.
        "error": both("error", "помилка"),
        "warning": both("warning", "попередження"),
        "no-faults": both(
            "No faults in {files} {files:file|files}.",
            "Помилок немає: перевірено {files} {files:файл|файли|файлів}.",
        ),
        "in-order": both(
            "Of the newest edition, {count} {count:entry is|entries are} in order.",
            "Без зауважень у найновішому випуску: {count} {count:запис|записи|записів}.",
        ),
        "fault-count": both(
            "{faults} in {with_faults} of {files} {files:file|files}.",
            "{faults}; файлів із ними: {with_faults} з {files}.",
        ),
        "errors": both("{count} {count:error|errors}", "{count} {count:помилка|помилки|помилок}"),
        "warnings": both(
            "{count} {count:warning|warnings}",
            "{count} {count:попередження|попередження|попереджень}",
        ),
        "and": both("{one} and {other}", "{one} та {other}"),
        "blocks": both("blocks", "блокує"),
        "warns": both("warns", "попереджає"),
        "stage-source": both("judged on the sources", "перевіряється за джерелами"),
        "stage-words": both("judged on the words of each language", "перевіряється за текстом кожної мови"),
        "stage-document": both("judged on the document", "перевіряється за документом"),
        "stage-bytes": both("judged on the finished files", "перевіряється за готовими файлами"),
    }
)


def say(key: str, language: str, **facts: object) -> str:
    """The words of a key, with the facts in their places."""
    return fill(spoken(WORDS[key], language), language, {name: str(fact) for name, fact in facts.items()})


def spoken(words: Both, language: str) -> str:
    """The words in the reader's language, or in English where the program does not speak it."""
    return words.get(language, words[DEFAULT])


def fill(template: str, language: str, facts: Mapping[str, str]) -> str:
    """The template with the facts in its holes; `{count:file|files}` is the form that the number asks for.

    A hole that no fact fills is an ellipsis: a report of faults never fails over one.
    """
    return _Holes(language).vformat(template, (), facts)


def plural(number: int, forms: Sequence[str], language: str) -> str:
    """The form that goes with a whole number: one and other in English; one, few and many in Ukrainian."""
    if language != "uk":
        return forms[0] if number == 1 else forms[-1]
    tens, ones = number % 100, number % 10
    if 11 <= tens <= 14:  # noqa: PLR2004  # eleven to fourteen
        return forms[-1]
    if ones == 1:
        return forms[0]
    return forms[1] if 2 <= ones <= 4 else forms[-1]  # noqa: PLR2004  # two to four


class _Holes(Formatter):
    """Fills holes by name, and reads forms between bars as those of a plural."""

    def __init__(self, language: str) -> None:
        self.language = language

    def get_value(self, key: int | str, _args: Sequence[Any], facts: Mapping[str, Any]) -> Any:
        return facts.get(str(key), "…")

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" not in format_spec:
            return str(value)
        number = int(value) if str(value).isdigit() else 0
        return plural(number, format_spec.split("|"), self.language)
