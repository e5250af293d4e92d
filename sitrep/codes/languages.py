"""Faults of the files by which a workspace brings a language of its own."""

from sitrep.codes.code import Code, both

LANGUAGES: tuple[Code, ...] = (
    Code(
        "language-known",
        "error",
        "source",
        message=both(
            'The language "{language}" comes with the program and is not replaced by files.',
            "Мова «{language}» є в самій програмі, її файлами не замінюють.",
        ),
        hint=both(
            "Take the folder away; your own wordings stand in templates/locales/{language}.po.",
            "Приберіть цю папку; власні формулювання стоять у templates/locales/{language}.po.",
        ),
        paragraph=both(
            "A grammar that differs from the program's would change every report without a word. A publisher words "
            "the report in its own way in templates/locales.",
            "Граматика, що відрізняється від граматики програми, мовчки змінила б кожен звіт. Видавець записує власні "
            "формулювання звіту в templates/locales.",
        ),
    ),
    Code(
        "language-file",
        "error",
        "source",
        message=both(
            'The language "{language}" lacks its file {file}.',
            "Мові «{language}» бракує файла {file}.",
        ),
        hint=both(
            "Add the file: docs/a-third-language.md says what stands in it. Until then, take the language out of "
            "series.yaml and move its folder out of sources/.",
            "Додайте файл: docs/a-third-language.md пояснює, що в ньому має бути. Доти приберіть мову із series.yaml, "
            "а її папку – із sources/.",
        ),
        paragraph=both(
            "A language is three files: its grammar, the report's own words, and the words by which harm to people is "
            "recognised. Without the last one, a translation could give away a person or a shelter.",
            "Мова – це три файли: граматика, слова самого звіту і слова, за якими видно загрозу для людей. Без "
            "останнього переклад міг би видати людину чи укриття.",
        ),
    ),
    Code(
        "language-grammar",
        "error",
        "source",
        message=both(
            '"{key}" of the language "{language}" {reason}.',
            "«{key}» мови «{language}» {reason}.",
        ),
        hint=both("{remedy}{wanted}.", "{remedy}{wanted}."),
        paragraph=both(
            "Grammar and words of harm are refused whole while anything is missing: a report in half a language would "
            "print wrong forms, or let through what must not be printed. The English and the Ukrainian files of the "
            "program show every key.",
            "Граматику і слова загроз не приймають, доки в них чогось бракує: звіт наполовину іншою мовою друкував би "
            "хибні форми або пропустив би те, чого друкувати не можна. Англійський і український файли програми "
            "показують кожен ключ.",
        ),
        words={
            "reason": {
                "missing": both("is missing", "бракує"),
                "surplus": both("is a key that nobody reads", "– ключ, якого ніхто не читає"),
                "form": both("is not of the form that is needed", "має не ту форму, яка потрібна"),
            },
            "remedy": {
                "missing": both(
                    "Add it where the grammars of the program have it",
                    "Додайте його там, де він є в граматиках програми",
                ),
                "surplus": both("Correct its name, or take it away", "Виправте назву або приберіть його"),
                "form": both(
                    "Write it in the form that it has in the grammars of the program",
                    "Запишіть його в тій формі, яку він має в граматиках програми",
                ),
            },
        },
    ),
    Code(
        "language-words",
        "error",
        "source",
        message=both(
            'The report’s word "{key}" {reason}: "{source}".',
            "Слово звіту «{key}» {reason}: «{source}».",
        ),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            "Headings, labels and the sentences of comparison are words of the report itself, the same every week. A "
            "page that lacked one would show a hole or the other language.",
            "Заголовки, підписи та речення порівнянь – це слова самого звіту, ті самі щотижня. Без них на сторінці "
            "була б прогалина або інша мова.",
        ),
        words={
            "reason": {
                "missing": both("has no translation", "не перекладено"),
                "holes": both("names other values than its source", "називає не ті значення, що оригінал"),
                "form": both("has braces that do not fit", "має дужки, які не сходяться"),
            },
            "remedy": {
                "missing": both("Fill in its msgstr", "Заповніть його msgstr"),
                "holes": both(
                    "Name in its msgstr exactly the values in braces that the msgid names",
                    "Назвіть у msgstr саме ті значення в дужках, які є в msgid",
                ),
                "form": both("Close every brace of its msgstr", "Закрийте кожну дужку в msgstr"),
            },
        },
    ),
)
