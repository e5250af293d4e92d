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
            "Переклад називає у дужках те, що називає його джерело: не менше, інакше в одній мові бракуватиме числа, і "
            "не більше. Порядок, відмінок і множину вибирає перекладач.",
        ),
        words={
            "side": {
                "missing": both(
                    "The source names, and this translation does not:", "У джерелі є, а в перекладі немає:"
                ),
                "surplus": both(
                    "This translation names, and its source does not:", "У перекладі є, а в джерелі немає:"
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
)
