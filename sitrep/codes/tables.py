"""Faults of tables: the text of a CSV, what its sidecar says of it, and what figures ask of it."""

from sitrep.codes.code import Code, both

TABLES: tuple[Code, ...] = (
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
            "Each row of a table is about a day or a period, which its sidecar finds in columns of dates.",
            "Кожен рядок таблиці стосується дня або періоду, який береться зі стовпців із датами.",
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
