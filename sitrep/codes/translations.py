"""Faults of translations and of the files that hold them."""

from sitrep.codes.code import Code, both

TRANSLATIONS: tuple[Code, ...] = (
    Code(
        "po-encoding",
        "error",
        "words",
        message=both("The file is not UTF-8 text.", "Файл не є текстом у кодуванні UTF-8."),
        hint=both(
            "Save it as UTF-8; in Poedit: Catalogue, Properties, Charset.",
            "Збережіть його в UTF-8; у Poedit: Каталог, Властивості, Кодування.",
        ),
        paragraph=both(
            "Translations are kept in UTF-8, like all files of a workspace.",
            "Переклади зберігаються в UTF-8, як і всі файли робочої папки.",
        ),
    ),
    Code(
        "po-header",
        "error",
        "words",
        message=both(
            "The head of the file is missing or says no language.",
            "Заголовка файла немає, або в ньому не вказано мову.",
        ),
        hint=both(
            "Run `sitrep translate update`: it writes the head anew.",
            "Запустіть `sitrep translate update`: заголовок буде записано заново.",
        ),
        paragraph=both(
            "The first entry of a PO file is empty and holds its head: the language and the encoding.",
            "Перший запис файла PO порожній і містить його заголовок: мову та кодування.",
        ),
    ),
    Code(
        "po-syntax",
        "error",
        "words",
        message=both("This entry cannot be read as PO.", "Цей запис неможливо прочитати як PO."),
        hint=both(
            'An entry has msgctxt, msgid and msgstr, each text between "double quotes".',
            "Запис має msgctxt, msgid і msgstr, кожен текст – у прямих подвійних лапках.",
        ),
        paragraph=both(
            "The entry is left out of this run; all others are read.",
            "Цей запис не враховано; усі інші прочитано.",
        ),
    ),
    Code(
        "po-plural",
        "error",
        "words",
        message=both(
            "Plural forms of PO (msgid_plural) are not used here.",
            "Форми множини PO (msgid_plural) тут не вживаються.",
        ),
        hint=both(
            "Write the plural inside the sentence: {{n, plural, one {{…}} few {{…}} many {{…}} other {{…}}}}.",
            "Запишіть множину в реченні: {{n, plural, one {{…}} few {{…}} many {{…}} other {{…}}}}.",
        ),
        paragraph=both(
            "PO knows three plural forms of Ukrainian; the fourth, for fractions, it does not.",
            "PO знає три українські форми множини; четвертої, для дробів, не знає.",
        ),
    ),
    Code(
        "po-duplicate",
        "error",
        "words",
        message=both(
            'The text "{context}" is translated twice; the first time in line {first}.',
            "Текст «{context}» перекладено двічі; вперше – у рядку {first}.",
        ),
        hint=both("Keep one of the two.", "Залиште одне з двох."),
        paragraph=both(
            "Each text of an edition has one translation in a language.",
            "Кожен текст випуску має один переклад певною мовою.",
        ),
    ),
    Code(
        "argument-set",
        "error",
        "words",
        message=both("{side} {names}.", "{side} {names}."),
        hint=both(
            "Put each name where its number, date or place belongs; order and case are free.",
            "Поставте кожне ім’я там, де має стояти його число, дата чи місце; порядок і відмінок вільні.",
        ),
        paragraph=both(
            "A translation names in braces what its source names: nothing less, or a number is missing in one "
            "language, "
            "and nothing more. Order, case and plural are the translator's.",
            "Переклад називає у дужках те, що називає його оригінал: не менше, інакше в одній мові бракуватиме числа, "
            "і не більше. Порядок, відмінок і множину вибирає перекладач.",
        ),
        words={
            "side": {
                "missing": both(
                    "The source names, and this translation does not:", "В оригіналі є, а в перекладі немає:"
                ),
                "surplus": both(
                    "This translation names, and its source does not:", "У перекладі є, а в оригіналі немає:"
                ),
                **{
                    branch: both(
                        f'The branch "{branch}" of this plural lacks:', f"У гілці «{branch}» цієї множини бракує:"
                    )
                    for branch in ("one", "few", "many", "other")
                },
            }
        },
    ),
    Code(
        "po-fuzzy",
        "warning",
        "words",
        message=both(
            'The translation of "{context}" is flagged as fuzzy.',
            "Переклад тексту «{context}» позначено як неточний (fuzzy).",
        ),
        hint=both(
            "Look at it again, then take the flag away.",
            "Перегляньте його ще раз і зніміть позначку.",
        ),
        paragraph=both(
            "The flag is a translator's or a tool's doubt. It is shown and decides nothing: what state a translation "
            "is in follows from its source and its judgements.",
            "Позначка – це сумнів перекладача або програми. Її показано, але вона нічого не вирішує: стан перекладу "
            "випливає з оригіналу та рішень про нього.",
        ),
    ),
    Code(
        "po-unknown-context",
        "warning",
        "words",
        message=both(
            'No text of this edition is called "{context}".',
            "У цьому випуску немає тексту «{context}».",
        ),
        hint=both(
            "Run `sitrep translate update`: the translation is kept, and comes back with its text.",
            "Запустіть `sitrep translate update`: переклад збережеться і повернеться разом зі своїм текстом.",
        ),
        paragraph=both(
            "Each translation belongs to one text, named by its entry and field. Where the entry was removed or "
            "renamed, the translation is set aside in the same file, marked #~.",
            "Кожен переклад належить одному тексту, названому за записом і полем. Якщо запис вилучено чи "
            "перейменовано, переклад відкладають у тому самому файлі з позначкою #~.",
        ),
    ),
    Code(
        "translation-missing",
        "warning",
        "words",
        message=both(
            '{missing} of {total} texts have no translation; the first is "{context}".',
            "Без перекладу лишається текстів: {missing} із {total}; перший – «{context}».",
        ),
        hint=both(
            "`sitrep translate update` puts new texts into the file; fill in the empty msgstr lines.",
            "`sitrep translate update` додає до файла нові тексти; заповніть порожні рядки msgstr.",
        ),
        paragraph=both(
            "A text without a translation is shown as missing on the page and counted. It is never printed in another "
            "language as if it were translated.",
            "Текст без перекладу позначено на сторінці як відсутній і пораховано. Його ніколи не друкують іншою "
            "мовою так, ніби це переклад.",
        ),
    ),
    Code(
        "translation-stale",
        "warning",
        "words",
        message=both(
            'The source of this translation was reworded; it said "{before}".',
            "Оригінал цього перекладу змінено; раніше там було: «{before}».",
        ),
        hint=both(
            "Bring the translation up to date, then delete the lines that begin with #|.",
            "Оновіть переклад і вилучіть рядки, що починаються з #|.",
        ),
        paragraph=both(
            "`sitrep translate update` keeps a translation whose source was reworded, and puts the earlier wording "
            "into the lines that begin with #|. While these are there, the translation does not count as one of the "
            "present wording. Changed numbers do not reword a source.",
            "`sitrep translate update` зберігає переклад, оригінал якого змінено, і записує попередній текст у "
            "рядки, що починаються з #|. Доки вони там, переклад не вважається перекладом нинішнього тексту. Зміна "
            "чисел тексту не змінює.",
        ),
    ),
    Code(
        "translation-review",
        "warning",
        "words",
        message=both(
            "This translation is to be read again: {reason}.",
            "Цей переклад слід перечитати: {reason}.",
        ),
        hint=both(
            "Read it beside its source, correct it, and approve it with `sitrep translate approve`.",
            "Перечитайте його поряд з оригіналом, виправте й схваліть: `sitrep translate approve`.",
        ),
        paragraph=both(
            "An approval holds for exact words, for what each hole is (its unit, its qualifier, its place), and, where "
            "a sentence compares, for which way the figures went. Where one of these has changed since, the approval "
            "no longer counts, and the reason is told. New numbers alone change nothing.",
            "Схвалення чинне для точних слів, для того, чим є кожна вставка (одиниця, уточнення, місце), а якщо речення"
            " порівнює – і для напряму, у якому змінилися показники. Якщо щось із цього відтоді змінилося, схвалення "
            "більше не чинне, і причину названо. Самі лише нові числа нічого не змінюють.",
        ),
        words={
            "reason": {
                "target": both("it was changed after it was judged", "його змінено після оцінки"),
                "signature": both(
                    "a unit, a qualifier or a place in it is another now",
                    "одиниця, уточнення чи місце в ньому тепер інші",
                ),
                "fact-sense": both(
                    "it compares, and the figures now go another way",
                    "він порівнює, а показники тепер змінилися інакше",
                ),
                "submitted": both("it was submitted for review", "його подано на перевірку"),
                "one-person": both(
                    "two people are to see it, and nobody else submitted it",
                    "його мають побачити двоє, а ніхто інший його не подавав",
                ),
            }
        },
    ),
    Code(
        "figure-sense",
        "error",
        "words",
        message=both(
            "This sentence compares, and its figures have moved since it was judged: {moved}.",
            "Це речення порівнює, а його показники відтоді змінилися: {moved}.",
        ),
        hint=both(
            "Reword it; or, where it is still true, confirm it: `sitrep translate confirm`.",
            "Переформулюйте його, а якщо воно досі правдиве, підтвердьте: `sitrep translate confirm`.",
        ),
        paragraph=both(
            "A sentence that says rose, fewer, half or still was true of the figures with which it was judged. Where "
            "the sign of a change, a zero or the order of magnitude is another since, its author reads it again. The "
            "arrows say which way the figure went. What stands in {n, change, up {…} down {…}} follows by itself and "
            "is never asked about.",
            "Речення зі словами «зросла», «менше», «половина» чи «досі» було правдивим щодо показників, з якими його "
            "оцінено. Якщо знак зміни, нуль або порядок величини відтоді інші, автор перечитує його. Стрілки показують,"
            " куди рухався показник. Те, що стоїть у {n, change, up {…} down {…}}, змінюється само, і про нього не "
            "питають.",
        ),
    ),
    Code(
        "translation-state",
        "error",
        "words",
        message=both("This may not go out as approved: {state}.", "Це не може вийти як схвалене: {state}."),
        hint=both(
            "Read it beside its source, and approve it with `sitrep translate approve`; or build a preview without "
            "--approved.",
            "Перечитайте переклад поряд з оригіналом і схваліть його: `sitrep translate approve`; або зробіть "
            "попередній вигляд без --approved.",
        ),
        paragraph=both(
            "An edition goes out as approved when a reviewer has approved every translated text on its pages, word for "
            "word. A text that is missing, stale, rejected or not yet approved holds it back. Where series.yaml says "
            "`drafts_allowed: true`, it may go out all the same, and every page says DRAFT; a text that a reviewer "
            "rejected never may.",
            "Випуск виходить як схвалений, коли рецензент схвалив кожен перекладений текст на його сторінках слово в "
            "слово. Текст, якого бракує, який застарів, відхилений або ще не схвалений, його затримує. Якщо в "
            "series.yaml стоїть `drafts_allowed: true`, випуск усе ж може вийти, і на кожній сторінці буде ЧЕРНЕТКА; "
            "відхилений текст не може вийти ніколи.",
        ),
        words={
            "state": {
                "missing": both("it has no translation that can be printed", "немає перекладу, який можна надрукувати"),
                "draft": both("the translation is a draft", "переклад є чернеткою"),
                "needs-review": both("the translation is to be reviewed", "переклад слід перевірити"),
                "stale": both("its source was reworded since", "оригінал відтоді змінено"),
                "rejected": both("a reviewer rejected the translation", "рецензент відхилив переклад"),
            }
        },
    ),
    Code(
        "translation-rejected",
        "warning",
        "words",
        message=both("A reviewer rejected this translation: {comment}", "Рецензент відхилив цей переклад: {comment}"),
        hint=both(
            "Correct it, and submit it with `sitrep translate submit`.",
            "Виправте його й подайте на перевірку: `sitrep translate submit`.",
        ),
        paragraph=both(
            "What a reviewer rejected never goes out, not even as a draft. The rejection holds for these very words: "
            "once they are changed, the translation is to be reviewed anew.",
            "Відхилене рецензентом не виходить ніколи, навіть як чернетка. Відхилення стосується саме цих слів: щойно "
            "їх змінено, переклад знову слід перевірити.",
        ),
    ),
    Code(
        "ledger-line",
        "error",
        "words",
        message=both(
            "Line {line} of the ledger does not count: {reason}.",
            "Рядок {line} журналу не враховано: {reason}.",
        ),
        hint=both(
            "Bring the line back as it was, from git or a copy; or delete it, and judge the translation anew.",
            "Поверніть рядок таким, яким він був, із git або копії; або вилучіть його й оцініть переклад знову.",
        ),
        paragraph=both(
            "The ledger holds what people said of translations, one event a line, each with the hash of its own line. "
            "A line that is not as it was written grants nothing. Lines are added, never changed.",
            "Журнал містить те, що люди сказали про переклади: одна подія – один рядок зі своїм хешем. Рядок, який уже "
            "не такий, яким його записано, нічого не дає. Рядки лише додають, ніколи не змінюють.",
        ),
        words={
            "reason": {
                "edited": both("it is not as it was written", "він не такий, яким його записано"),
                "fields": both("a field is missing or is none of ours", "поля бракує або воно не наше"),
                "json": both("it is no line of a ledger", "це не рядок журналу"),
                "elsewhere": both("it was said of another edition", "його сказано про інший випуск"),
            }
        },
    ),
    Code(
        "ledger-future",
        "error",
        "words",
        message=both(
            "This line of the ledger is of {at}, which is still to come.",
            "Цей рядок журналу має час {at}, який ще не настав.",
        ),
        hint=both(
            "Set this computer's clock; where the other clock was wrong, delete the line and say it anew.",
            "Налаштуйте годинник цього комп’ютера; якщо помилявся інший, вилучіть рядок і скажіть це знову.",
        ),
        paragraph=both(
            "Of all that was said of a text the newest counts, by its time. A line from the future would outlast every "
            "rejection until that day comes.",
            "З усього сказаного про текст враховується найновіше за часом. Рядок із майбутнього переважив би кожне "
            "відхилення, доки цей день не настане.",
        ),
    ),
    Code(
        "ledger-signature",
        "error",
        "words",
        message=both(
            "This line of the ledger does not count, though it is whole: {reason} ({by}).",
            "Цей рядок журналу цілий, але його не враховано: {reason} ({by}).",
        ),
        hint=both(
            "Bring the line back from git, or delete it; then say it anew with `--key`.",
            "Поверніть рядок із git або вилучіть його; потім скажіть це знову з `--key`.",
        ),
        paragraph=both(
            "Once series.yaml gives one reviewer a key, only lines count that their author signed with it. Without "
            "keys a ledger shows what was said, and git who wrote it; a signature shows both. That a line was taken "
            "away, only git can show.",
            "Щойно в series.yaml хоча б один рецензент має ключ, враховуються лише рядки, які їхній автор ним "
            "підписав. Без ключів журнал показує, що сказано, а git – хто це записав; підпис показує і те, і те. Що "
            "рядок вилучено, може показати лише git.",
        ),
        words={
            "reason": {
                "unsigned": both("it is not signed", "він не підписаний"),
                "unknown": both("series.yaml knows no key of that person", "series.yaml не знає ключа цієї людини"),
                "other": both("the signature is not that person's", "підпис не цієї людини"),
            }
        },
    ),
    Code(
        "literal-equal",
        "error",
        "words",
        message=both(
            'The numbers differ: source "{source}", translation "{written}".',
            "Числа різняться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Write the same number in the way of this language, or make it a figure.",
            "Запишіть те саме число так, як це прийнято в цій мові, або зробіть його показником.",
        ),
        paragraph=both(
            "A number that is typed into a sentence says the same in both languages: 1,600 is 1600, 1 600 or 1,6 тис.; "
            "3:30 PM is 15:30; half a million is 500 тис. A point is no decimal mark in Ukrainian.",
            "Число, вписане в речення, означає те саме обома мовами: 1,600 – це 1600, 1 600 або 1,6 тис.; 3:30 PM – "
            "15:30; half a million – 500 тис. Дробову частину в українській мові відокремлює кома.",
        ),
    ),
    Code(
        "calendar-equal",
        "error",
        "words",
        message=both(
            'The months or weekdays differ: source "{source}", translation "{written}".',
            "Місяці або дні тижня різняться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Name the same month or weekday as the source, or make it a date in braces.",
            "Назвіть той самий місяць або день тижня, що й в оригіналі, або зробіть це датою в дужках.",
        ),
        paragraph=both(
            "A month or weekday that is typed into a sentence is the same in both languages. A date in braces "
            "cannot differ.",
            "Місяць чи день тижня, вписаний у речення, той самий обома мовами. Дата в дужках розійтися не може.",
        ),
    ),
    Code(
        "amount-equal",
        "error",
        "words",
        message=both(
            'A number in words differs: source "{source}", translation "{written}".',
            "Число словами різниться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Say the same number as the source, in words or in digits, or name the figure in braces.",
            "Скажіть те саме число, що й оригінал, словами чи цифрами, або назвіть показник у дужках.",
        ),
        paragraph=both(
            "Small numbers, halves and dozens are often written in words; they are the same in both languages.",
            "Малі числа, половини й десятки часто пишуть словами; обома мовами вони ті самі.",
        ),
    ),
    Code(
        "qualifier-equal",
        "error",
        "words",
        message=both(
            'How exact a number is differs: source "{source}", translation "{written}".',
            "Точність числа різниться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Say before the number what the source says: at least, about, more than; or nothing, if it says nothing.",
            "Скажіть перед числом те, що каже оригінал: щонайменше, близько, понад; або нічого, якщо там нічого немає.",
        ),
        paragraph=both(
            'A reader plans with the words before a number: "at least 30" and "about 30" are different facts.',
            "Слова перед числом – частина факту: «щонайменше 30» і «близько 30» означають різне.",
        ),
    ),
    Code(
        "negation-equal",
        "error",
        "words",
        message=both(
            'One of the two denies what the other says: source "{source}", translation "{written}".',
            "Одна з мов заперечує те, що каже інша: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            'Deny what the source denies, and nothing else: "could not verify" is "не змогли перевірити".',
            "Заперечте те, що заперечує оригінал, і нічого більше: «could not verify» – це «не змогли перевірити».",
        ),
        paragraph=both(
            "A lost or an added “not” turns a sentence into its opposite. The words that deny are counted in both.",
            "Загублене чи додане «не» обертає речення на протилежне. Слова заперечення рахуються в обох мовах.",
        ),
    ),
    Code(
        "statement-equal",
        "error",
        "words",
        message=both(
            'Who says it, or how sure it is, differs: source "{source}", translation "{written}".',
            "Хто це каже або наскільки це певно, різниться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Keep what is reported, estimated, confirmed or alleged as the source has it.",
            "Залиште повідомлене, оцінене, підтверджене чи стверджуване таким, як в оригіналі.",
        ),
        paragraph=both(
            "A claim must not become a fact in the other language, nor a fact a claim; what somebody said stays "
            "what somebody said.",
            "Твердження не має ставати фактом в іншій мові, а факт – твердженням; сказане кимось лишається сказаним.",
        ),
    ),
    Code(
        "unit-equal",
        "error",
        "words",
        message=both(
            'What is counted or measured differs: source "{source}", translation "{written}".',
            "Те, що лічать або міряють, різниться: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Name the same unit as the source: days are not weeks, households are not people.",
            "Назвіть ту саму одиницю, що й оригінал: дні – не тижні, домогосподарства – не особи.",
        ),
        paragraph=both(
            "A number means nothing without what it counts; both languages count the same.",
            "Число нічого не значить без того, що воно лічить; обидві мови лічать те саме.",
        ),
    ),
    Code(
        "organisation-equal",
        "error",
        "words",
        message=both(
            'Another organisation is named: source "{source}", translation "{written}".',
            "Названо іншу організацію: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Name who the source names: OHCHR is УВКПЛ, UNHCR is УВКБ ООН.",
            "Назвіть того, кого називає оригінал: OHCHR – це УВКПЛ, UNHCR – це УВКБ ООН.",
        ),
        paragraph=both(
            "Every number leads back to who said it; the two languages may not name different people for it.",
            "Кожне число веде до того, хто його назвав; дві мови не можуть називати різних.",
        ),
    ),
    Code(
        "place-equal",
        "error",
        "words",
        message=both(
            'Another place is named: source "{source}", translation "{written}".',
            "Названо інше місце: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Name the place that the source names, or write it in braces: {{kharkiv, place}}.",
            "Назвіть місце, яке називає оригінал, або запишіть його в дужках: {{kharkiv, place}}.",
        ),
        paragraph=both(
            "A place that is typed into a sentence is the same in both languages. A place in braces cannot differ.",
            "Місце, вписане в речення, те саме обома мовами. Місце в дужках розійтися не може.",
        ),
    ),
    Code(
        "trend-equal",
        "error",
        "words",
        message=both(
            'One of the two rises where the other falls: source "{source}", translation "{written}".',
            "В одній мові зростає те, що в іншій падає: оригінал «{source}», переклад «{written}».",
        ),
        hint=both(
            "Say of the number what the source says; in the branch “up” more, in “down” fewer.",
            "Скажіть про число те, що каже оригінал; у гілці «up» – більше, у «down» – менше.",
        ),
        paragraph=both(
            "Rise and fall are the first thing that a reader takes from a sentence about a figure.",
            "Зросло чи впало – перше, що читач бере з речення про показник.",
        ),
    ),
    Code(
        "role-exchanged",
        "error",
        "words",
        message=both(
            "{one} and {other} do not play the parts that they play in the source.",
            "{one} і {other} стоять не в тих ролях, що в оригіналі.",
        ),
        hint=both(
            "Put each where the source has it: from stays from, to stays to, and each number with what it counts.",
            "Поставте кожне туди, де воно в оригіналі: звідки й куди ті самі, і число стоїть при тому, що лічить.",
        ),
        paragraph=both(
            "Two numbers, places or days that have changed places turn a sentence round without a wrong word in it. "
            "They keep the order of the source, or a preposition tells which is which.",
            "Два числа, місця чи дні, які помінялися місцями, перевертають речення без жодного хибного слова. "
            "Вони йдуть у порядку оригіналу, або прийменник каже, котре є котрим.",
        ),
    ),
    Code(
        "digits-in-translation",
        "error",
        "words",
        message=both(
            'The translation says "{written}"; its source holds no such number.',
            "У перекладі стоїть «{written}»; в оригіналі такого числа немає.",
        ),
        hint=both(
            "Name the figure in braces, as the source does.",
            "Назвіть показник у фігурних дужках, як в оригіналі.",
        ),
        paragraph=both(
            "Where the source names a figure, a translation that types its number is wrong once the figure changes.",
            "Якщо оригінал називає показник, переклад із вписаним числом лишиться старим, коли показник зміниться.",
        ),
    ),
    Code(
        "untranslated",
        "error",
        "words",
        message=both("This translation is its source over again.", "Переклад повторює оригінал."),
        hint=both(
            "Translate it, or leave it empty so that it counts as missing.",
            "Перекладіть його або залиште порожнім, щоб він вважався відсутнім.",
        ),
        paragraph=both(
            "A source that was copied into its translation would pass for translated. Names may stay as they are.",
            "Оригінал, скопійований на місце перекладу, здавався б перекладеним. Назви можуть лишатися без змін.",
        ),
    ),
    Code(
        "apostrophe",
        "warning",
        "words",
        message=both(
            'The apostrophe is written "{written}" ({code}).',
            "Апостроф записано знаком «{written}» ({code}).",
        ),
        hint=both("Write ’ (U+2019).", "Запишіть ’ (U+2019)."),
        paragraph=both(
            "Ukrainian words are found and sorted by one apostrophe, U+2019. The typewriter's ' is read as that; "
            "others look like it and are not.",
            "Українські слова шукають і впорядковують за одним апострофом, U+2019. Машинописний ' читається як він; "
            "інші лише схожі.",
        ),
    ),
    Code(
        "unsaid",
        "error",
        "words",
        message=both(
            '"{argument}" cannot be said in {language}: {reason}.',
            "«{argument}» неможливо висловити мовою {language}: {reason}.",
        ),
        hint=both(
            "Give what is missing, or word the sentence without it.",
            "Додайте те, чого бракує, або сформулюйте речення без цього.",
        ),
        paragraph=both(
            "A sentence with a hole that has no words does not go out in any language.",
            "Речення з пропуском, для якого немає слів, не виходить жодною мовою.",
        ),
        words={
            "reason": {
                "no-such-name": both("nothing has that name", "такого імені ніщо не має"),
                "wrong-form": both("it is said in a form that it does not have", "ужито форму, якої воно не має"),
                "no-value": both("it has no value this week", "цього тижня воно не має значення"),
                "no-branch": both("no branch answers to it", "жодна гілка йому не відповідає"),
            }
        },
    ),
)
