"""Faults of tables: the text of a CSV, what its sidecar says of it, and what figures ask of it."""

from sitrep.codes.code import Code, both

TABLES: tuple[Code, ...] = (
    Code(
        "csv-syntax",
        "error",
        "source",
        message=both(
            "The row cannot be read: {reason}.",
            "Рядок неможливо прочитати: {reason}.",
        ),
        hint=both(
            'A cell that holds a comma, a quotation mark or a line break stands between "double quotes", and a '
            "quotation "
            "mark within it is doubled.",
            "Клітинка з комою, лапками чи переносом рядка береться в прямі подвійні лапки, а лапки в ній подвоюються.",
        ),
        paragraph=both(
            "A row that cannot be read is left out; all others are judged.",
            "Рядок, який неможливо прочитати, не враховано; решту перевірено.",
        ),
        words={
            "reason": {
                "quote-open": both("a quotation mark is not closed", "лапки не закрито"),
                "quote-inside": both(
                    "text goes on behind the closing quotation mark", "після закритих лапок іде ще текст"
                ),
            }
        },
    ),
    Code(
        "csv-row",
        "error",
        "source",
        message=both(
            "The row has {found} {found:cell|cells}, but the header has {wanted}.",
            "У рядку {found} {found:клітинка|клітинки|клітинок}, а в заголовку – {wanted}.",
        ),
        hint=both(
            "Check for a missing or surplus comma; an empty cell keeps its comma.",
            "Перевірте, чи не бракує коми та чи немає зайвої; порожня клітинка зберігає свою кому.",
        ),
        paragraph=both(
            "Each row has a cell for every name of the header. One that has not would put numbers under wrong names; "
            "it is "
            "left out.",
            "Кожен рядок має клітинку для кожної назви заголовка. Інакше числа опинилися б під чужими назвами; такий "
            "рядок "
            "не враховано.",
        ),
    ),
    Code(
        "csv-header",
        "error",
        "source",
        message=both("Column {column} of the header {reason}.", "Стовпець {column} заголовка {reason}."),
        hint=both(
            "The first line holds a name for each column, each once.",
            "Перший рядок містить назву кожного стовпця, кожну один раз.",
        ),
        paragraph=both(
            "Columns are found by their names in the first line, so each has one, and no two the same.",
            "Стовпці знаходять за назвами в першому рядку, тож кожен має назву, і назви не повторюються.",
        ),
        words={
            "reason": {
                "empty": both("has no name", "не має назви"),
                "duplicate": both("has the name of another", "має назву іншого"),
                "blanks": both("begins or ends with a blank", "починається або закінчується пробілом"),
            }
        },
    ),
    Code(
        "csv-delimiter",
        "error",
        "source",
        message=both(
            "The header holds {found}, so it is not clear what parts the cells.",
            "У заголовку є {found}, тож незрозуміло, що розділяє клітинки.",
        ),
        hint=both(
            "Save the table with commas only, and put names that hold one in quotes.",
            "Збережіть таблицю лише з комами, а назви, що містять кому, візьміть у лапки.",
        ),
        paragraph=both(
            "Cells are parted by commas, or by the one other sign that the header uses: a semicolon or a tab.",
            "Клітинки розділяє кома або один інший знак, ужитий у заголовку: крапка з комою чи табуляція.",
        ),
        words={
            "found": {
                "comma, semicolon": both("commas and semicolons", "коми та крапки з комою"),
                "comma, tab": both("commas and tabs", "коми та табуляція"),
                "semicolon, tab": both("semicolons and tabs", "крапки з комою та табуляція"),
                "comma, semicolon, tab": both("commas, semicolons and tabs", "коми, крапки з комою та табуляція"),
            }
        },
    ),
    Code(
        "csv-empty",
        "error",
        "source",
        message=both("The table is empty.", "Таблиця порожня."),
        hint=both(
            "Its first line holds the names of the columns.",
            "Її перший рядок містить назви стовпців.",
        ),
        paragraph=both(
            "A table without even a header says nothing; delete it with its sidecar, or fill it.",
            "Таблиця без заголовка нічого не повідомляє; видаліть її разом з описом або заповніть.",
        ),
    ),
    Code(
        "csv-size",
        "error",
        "source",
        message=both("{sort} ({limit}).", "{sort} ({limit})."),
        hint=both(
            "Keep only the rows and columns that the report needs.",
            "Залиште лише рядки та стовпці, потрібні звіту.",
        ),
        paragraph=both(
            "A time series of a report is a few hundred rows. A much larger file is a mistake or an attack.",
            "Часовий ряд звіту має кілька сотень рядків. Значно більший файл – це помилка або атака.",
        ),
        words={
            "sort": {
                "bytes": both("The table has more bytes than are read", "Таблиця має більше байтів, ніж читається"),
                "rows": both("The table has more rows than are read", "Таблиця має більше рядків, ніж читається"),
                "cell": both("A cell has more characters than are read", "Клітинка має більше знаків, ніж читається"),
                "faults": both(
                    "The table has more faults than are listed", "Таблиця має більше помилок, ніж перелічується"
                ),
            }
        },
    ),
    Code(
        "csv-characters",
        "error",
        "source",
        message=both(
            "Here stands {sort}, {character}, that no source may hold.",
            "Тут стоїть неприпустимий символ: {sort}, {character}.",
        ),
        hint=both(
            "Delete it; it usually comes along when text is copied from elsewhere.",
            "Видаліть його; зазвичай він потрапляє сюди під час копіювання тексту.",
        ),
        paragraph=both(
            "What cannot be seen can make a table look other than it is; it is refused in tables as in all sources.",
            "Невидиме може показати таблицю не такою, якою вона є; воно не приймається ні в таблицях, ні в інших "
            "файлах.",
        ),
        words={
            "sort": {
                "control": both("a control character", "керівний символ"),
                "direction": both("a character that turns the direction of writing", "символ, що змінює напрям письма"),
                "invisible": both("a character that cannot be seen", "невидимий символ"),
            }
        },
    ),
    Code(
        "table-partner",
        "error",
        "source",
        message=both('"{name}" stands without "{partner}".', "Файл «{name}» не має пари «{partner}»."),
        hint=both(
            "A table is two files: the CSV, and a YAML of the same name that says what it is.",
            "Таблиця – це два файли: CSV і YAML з тією ж назвою, що пояснює її зміст.",
        ),
        paragraph=both(
            "Numbers without a source, unit and date are of no use, so each CSV has a sidecar that gives them.",
            "Числа без джерела, одиниці й дати нічого не варті, тому кожен CSV має поруч файл, що їх подає.",
        ),
    ),
    Code(
        "unknown-table",
        "error",
        "source",
        message=both('There is no table "{written}".', "Таблиці «{written}» немає."),
        hint=both("Tables: {known}.", "Таблиці: {known}."),
        paragraph=both(
            "A figure may take its number from a table under sources/tables, named without its ending.",
            "Показник може брати число з таблиці в sources/tables, названої без розширення.",
        ),
    ),
    Code(
        "unknown-column",
        "error",
        "source",
        message=both(
            'The table "{table}" has no column "{written}".',
            "У таблиці «{table}» немає стовпця «{written}».",
        ),
        hint=both("Its columns: {known}.", "Її стовпці: {known}."),
        paragraph=both(
            "Columns are named as in the first line of the CSV.",
            "Стовпці називають так, як у першому рядку CSV.",
        ),
    ),
    Code(
        "unknown-row",
        "error",
        "source",
        message=both(
            'No row, or more than one, of the table "{table}" is {written}.',
            "У таблиці «{table}» немає рядка {written}, або їх кілька.",
        ),
        hint=both(
            "Name the value of its key ({key}) so that one row answers.",
            "Укажіть значення ключа ({key}) так, щоб відповідав один рядок.",
        ),
        paragraph=both(
            "A row is found by the value in the key column of the table, or by the values of several columns.",
            "Рядок знаходять за значенням ключового стовпця таблиці або за значеннями кількох стовпців.",
        ),
    ),
    Code(
        "table-number",
        "error",
        "source",
        message=both(
            '"{written}" in the column "{column}" is not a number.',
            "«{written}» у стовпці «{column}» – не число.",
        ),
        hint=both(
            "Write digits, with a point before decimals, or leave the cell empty where the value is not known.",
            "Запишіть цифри, з крапкою перед десятковими, або залиште клітинку порожньою, якщо значення невідоме.",
        ),
        paragraph=both(
            "An empty cell means that a value is not known. A cell that holds anything but a number would be left out "
            "of charts in silence.",
            "Порожня клітинка означає, що значення невідоме. Клітинка з чимось іншим, ніж число, мовчки випала б з "
            "діаграм.",
        ),
    ),
    Code(
        "table-date",
        "error",
        "source",
        message=both(
            'The row gives no day or period: "{column}" holds "{written}".',
            "Рядок не має дня чи періоду: у «{column}» стоїть «{written}».",
        ),
        hint=both("Write dates as 2023-03-08.", "Записуйте дати так: 2023-03-08."),
        paragraph=both(
            "Each row of a table is about a day or a period, which its sidecar finds in columns of dates. Where the "
            "source "
            "does not tell the day, the cell is empty and the row is left out of comparisons.",
            "Кожен рядок таблиці стосується дня або періоду, який береться зі стовпців із датами. Якщо джерело не "
            "називає "
            "дня, клітинка порожня, і рядок у порівняннях не враховується.",
        ),
    ),
    Code(
        "table-reconcile",
        "error",
        "source",
        message=both(
            'The column "{column}" adds up to {sum}, but the control total is {written}.',
            "Стовпець «{column}» дає в сумі {sum}, а контрольний підсумок – {written}.",
        ),
        hint=both(
            "A row is missing, doubled or mistyped: compare with the source.",
            "Рядок пропущено, повторено або введено з помилкою: порівняйте з джерелом.",
        ),
        paragraph=both(
            "A control total is what the source itself published. A table that does not add up to it is not a true "
            "copy.",
            "Контрольний підсумок – це те, що опублікувало саме джерело. Таблиця, яка його не дає, не є точною копією.",
        ),
    ),
)
