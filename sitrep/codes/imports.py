"""Faults of other people's tables: what cannot be read, what is not certain, and what does not add up."""

from collections.abc import Mapping

from sitrep.codes.code import Both, Code, both

_CERTAIN = both(
    "Nothing is guessed from someone else’s table: what can be read in two ways is asked, and the answer is kept in "
    "the mapping under sources/imports/ for the next file of its sort.",
    "З чужої таблиці нічого не вгадується: про те, що можна прочитати двояко, програма питає, а відповідь "
    "зберігається в описі стовпців у sources/imports/ для наступного такого файлу.",
)
_SAFE = both(
    "A file from elsewhere is looked at before it is opened, and read by a process of its own with little memory and "
    "time. What would break that process, or hides more than a table, is refused.",
    "Чужий файл спершу оглядається, а потім читається окремим процесом з обмеженою пам’яттю та часом. Те, що "
    "зламало б цей процес або приховує щось інше, ніж таблицю, не приймається.",
)
_ROWS = both(
    "Every row of the file ends in the receipt: taken, summed up, or left out with the reason. A row with a cell that "
    "is not understood is refused whole, for half a row would be a wrong one.",
    "Кожен рядок файлу потрапляє до квитанції: взятий, підсумований або пропущений із причиною. Рядок із "
    "незрозумілою клітинкою не береться зовсім, бо половина рядка була б неправдою.",
)
_TRUE = both(
    "A table is held against totals that were published. Where it gives others, a row is missing, doubled or "
    "mistyped, or every date is a day off because midnight was written in another time zone.",
    "Таблиця порівнюється з опублікованими підсумками. Якщо вона дає інші, то якийсь рядок пропущено, повторено "
    "чи введено з помилкою, або всі дати зсунуто на день, бо північ записали в іншому часовому поясі.",
)
_FORMS: Mapping[str, Both] = {
    "old-excel": both("a workbook of the old form, .xls", "книга старого формату .xls"),
    "binary-excel": both("a binary workbook, .xlsb", "двійкова книга .xlsb"),
    "encrypted": both("protected by a password", "захищений паролем"),
    "macros": both("a workbook with macros", "книга з макросами"),
    "html": both("a web page or XML, whatever its name says", "вебсторінка або XML, хоч би що казала назва"),
    "json": both("JSON, no table", "JSON, а не таблиця"),
    "pdf": both("a PDF, no table", "PDF, а не таблиця"),
    "packed": both("an archive, no table", "архів, а не таблиця"),
    "image": both("a picture, no table", "зображення, а не таблиця"),
    "database": both("a database, no table", "база даних, а не таблиця"),
    "document": both("a document, no table", "документ, а не таблиця"),
}
_SAVE = both(
    "Open it in a spreadsheet program and save it as .xlsx.",
    "Відкрийте його в табличній програмі та збережіть як .xlsx.",
)
_OTHER = both("Ask for the table itself, as .xlsx or .csv.", "Попросіть саму таблицю у форматі .xlsx або .csv.")
_REMEDIES: Mapping[str, Both] = {
    "old-excel": _SAVE,
    "binary-excel": _SAVE,
    "html": _SAVE,
    "encrypted": both(
        "Open it with its password and save it as .xlsx without one.",
        "Відкрийте його з паролем і збережіть як .xlsx без пароля.",
    ),
    "macros": both(
        "Save it as .xlsx, which holds no macros; do not allow them to run.",
        "Збережіть його як .xlsx, де макросів немає; не дозволяйте їм запускатися.",
    ),
    "packed": both("Unpack it, and import the table in it.", "Розпакуйте його й імпортуйте таблицю з нього."),
} | dict.fromkeys(("json", "pdf", "image", "database", "document"), _OTHER)


def _code(
    name: str, message: Both, hint: Both, paragraph: Both, words: Mapping[str, Mapping[str, Both]] | None = None
) -> Code:
    return Code(name, "error", "source", message, hint, paragraph, words or {})


IMPORTS: tuple[Code, ...] = (
    _code(
        "import-unreadable",
        both("The file cannot be read: {reason}.", "Файл неможливо прочитати: {reason}."),
        both("Check its name and that you may read it.", "Перевірте його назву та чи маєте право його читати."),
        _SAFE,
        {
            "reason": {
                "no-file": both("it is no ordinary file", "це не звичайний файл"),
                "absent": both("there is none of this name", "файлу з такою назвою немає"),
                "denied": both("you may not read it", "ви не маєте права його читати"),
                "refused": both("the system does not open it", "система його не відкриває"),
            }
        },
    ),
    _code(
        "import-size",
        both("The file has more than {limit} MB.", "Файл має понад {limit} МБ."),
        both(
            "Keep only the sheet, rows and columns that the report needs.",
            "Залиште лише аркуш, рядки та стовпці, потрібні звіту.",
        ),
        _SAFE,
    ),
    _code(
        "import-empty",
        both("The file holds no table: nothing stands in it.", "У файлі немає таблиці: він порожній."),
        both("Check that it was saved or downloaded whole.", "Перевірте, чи його збережено або завантажено повністю."),
        _SAFE,
    ),
    _code(
        "import-form",
        both("The file is {form}.", "Файл: {form}."),
        both("{remedy}", "{remedy}"),
        _SAFE,
        {"form": _FORMS, "remedy": _REMEDIES},
    ),
    _code(
        "import-package",
        both("The workbook is not opened: {reason}.", "Книгу не відкрито: {reason}."),
        both(
            "Ask whoever sent it for a fresh copy, or save the one sheet that you need as a new .xlsx.",
            "Попросіть у відправника нову копію або збережіть потрібний аркуш як новий .xlsx.",
        ),
        _SAFE,
        {
            "reason": {
                "broken": both("it is damaged or was cut off", "вона пошкоджена або обірвана"),
                "parts": both("it has far more parts than a workbook", "у ній значно більше частин, ніж буває в книзі"),
                "size": both("unpacked it would be larger than 200 MB", "розпакована, вона перевищить 200 МБ"),
                "ratio": both(
                    "a part of it would unpack to over a hundred times its size",
                    "одна з частин розпаковується більш як у сто разів",
                ),
                "names": both("a part of it has a name that leads outside", "назва однієї з частин веде за її межі"),
                "twice": both("two of its parts have one name", "дві її частини мають одну назву"),
                "nested": both("another archive or workbook is hidden in it", "у ній сховано інший архів або книгу"),
                "entities": both(
                    "it declares entities, which no spreadsheet program writes",
                    "вона оголошує сутності, чого жодна таблична програма не робить",
                ),
            }
        },
    ),
    _code(
        "import-limits",
        both("The table was not read to its end: {reason}{cell}.", "Таблицю не дочитано: {reason}{cell}."),
        both(
            "Copy only the cells of the table into a new file, and import that.",
            "Скопіюйте лише клітинки таблиці до нового файлу й імпортуйте його.",
        ),
        _SAFE,
        {
            "reason": {
                "rows": both(
                    "it has more than 100,000 rows, or something stands far below it",
                    "у ній понад 100 000 рядків або щось стоїть далеко під нею",
                ),
                "columns": both(
                    "it has more than 1,000 columns, or something stands far to the right",
                    "у ній понад 1000 стовпців або щось стоїть далеко праворуч",
                ),
                "cells": both("it has more than 2,000,000 cells", "у ній понад 2 000 000 клітинок"),
                "text": both(
                    "it holds a cell or a text that is far too long", "у ній є надто довга клітинка або текст"
                ),
                "memory": both("it takes more than 1 GB of memory", "вона потребує понад 1 ГБ пам’яті"),
                "time": both("it takes longer than a few seconds", "її читання триває надто довго"),
            }
        },
    ),
    _code(
        "import-sheet",
        both("The workbook has several sheets: {known}.", "У книзі кілька аркушів: {known}."),
        both("Name the one to import: --sheet NAME.", "Назвіть потрібний: --sheet НАЗВА."),
        _CERTAIN,
    ),
    _code(
        "import-no-sheet",
        both('The workbook has no sheet "{sheet}".', "У книзі немає аркуша «{sheet}»."),
        both("Its sheets: {known}.", "Її аркуші: {known}."),
        _CERTAIN,
    ),
    _code(
        "import-encoding",
        both("The text is not UTF-8 throughout: {encoding}.", "Текст не повністю в UTF-8: {encoding}."),
        both("Save the table as CSV UTF-8, or as .xlsx.", "Збережіть таблицю як CSV UTF-8 або як .xlsx."),
        both(
            "UTF-8 and Windows-1251 are recognised, and UTF-16 by its mark. In any other text letters would be "
            "guessed.",
            "Розпізнаються UTF-8 і Windows-1251, а UTF-16 – за позначкою. В іншому тексті літери довелося б вгадувати.",
        ),
        {
            "encoding": {
                "mixed": both("from this line on it is in another encoding", "від цього рядка кодування інше"),
                "unknown": both("its encoding is not known", "його кодування невідоме"),
                "UTF-16": both("it looks like UTF-16 without its mark", "схоже на UTF-16 без позначки"),
                "UTF-32": both("it is in UTF-32", "він у UTF-32"),
                "windows-1251": both(
                    "it looks like Windows-1251, but some bytes are no letters of it",
                    "схоже на Windows-1251, але деякі байти не є його літерами",
                ),
            }
        },
    ),
    _code(
        "import-characters",
        both(
            "The line holds {character}, which stands in no text.", "У рядку є {character}, якого в текстах не буває."
        ),
        both(
            "The file is damaged or no table: save it again as CSV UTF-8.",
            "Файл пошкоджено або це не таблиця: збережіть його знову як CSV UTF-8.",
        ),
        _SAFE,
    ),
    _code(
        "import-delimiter",
        both("It is not clear what parts the cells: {found}.", "Незрозуміло, що розділяє клітинки: {found}."),
        both("Say it: --delimiter comma, semicolon or tab.", "Укажіть: --delimiter comma, semicolon або tab."),
        _CERTAIN,
        {
            "found": {
                "comma, semicolon": both("comma or semicolon", "кома чи крапка з комою"),
                "comma, tab": both("comma or tab", "кома чи табуляція"),
                "semicolon, tab": both("semicolon or tab", "крапка з комою чи табуляція"),
                "comma, semicolon, tab": both("comma, semicolon or tab", "кома, крапка з комою чи табуляція"),
            }
        },
    ),
    _code(
        "import-quotes",
        both(
            "The row that begins here cannot be read: a quotation mark is not closed, or text follows one that is.",
            "Рядок, що починається тут, неможливо прочитати: лапки не закрито або після закритих іде текст.",
        ),
        both(
            "Close the quotation mark, and double one that stands within a cell.",
            "Закрийте лапки, а лапки всередині клітинки подвойте.",
        ),
        _SAFE,
    ),
    _code(
        "import-header",
        both("The header was not found: {reason}.", "Заголовок не знайдено: {reason}."),
        both(
            "Name its row: --header 3, or --header 3-4 where it has two.",
            "Укажіть його рядок: --header 3 або --header 3-4, якщо їх два.",
        ),
        both(
            "Columns are found by their names. Rows above the header with a single cell are titles; the first row "
            "with more holds the names, and no numbers.",
            "Стовпці знаходять за назвами. Рядки з однією клітинкою над заголовком – це титули; перший рядок, де їх "
            "більше, містить назви, а не числа.",
        ),
        {
            "reason": {
                "values": both(
                    "numbers or dates stand in the row where names are expected",
                    "у рядку, де мали б бути назви, стоять числа або дати",
                ),
                "absent": both("the file has no such rows", "таких рядків у файлі немає"),
                "nothing-below": both(
                    "no row follows the one that looks like it", "після схожого на нього рядка нічого немає"
                ),
            }
        },
    ),
    _code(
        "import-header-twice",
        both(
            'The columns {first} and {letter} are both called "{column}".',
            "Стовпці {first} і {letter} обидва називаються «{column}».",
        ),
        both("Give one of them another name in the file.", "Дайте одному з них іншу назву у файлі."),
        _CERTAIN,
    ),
    _code(
        "import-mappings",
        both(
            "Several saved mappings fit this file: {known}.",
            "Цьому файлу відповідають кілька збережених описів: {known}.",
        ),
        both("Name the right one: --mapping FILE.", "Назвіть потрібний: --mapping ФАЙЛ."),
        _CERTAIN,
    ),
    _code(
        "import-no-column",
        both(
            'The mapping takes a column "{column}", which the file has not.',
            "Опис бере стовпець «{column}», якого у файлі немає.",
        ),
        both(
            "Columns of the file: {known}. Correct the name in the mapping.",
            "Стовпці файлу: {known}. Виправте назву в описі.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-no-field",
        both(
            'The column "{column}" cannot be "{field}": this draft has no such field.',
            "Стовпець «{column}» не може бути «{field}»: такого поля в цій чернетці немає.",
        ),
        both(
            "Name another field in {mapping}; for a table also an indicator of the registry.",
            "Назвіть інше поле в {mapping}; для таблиці – також показник із реєстру.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-field-twice",
        both('The columns {first} and {column} are both "{field}".', "Стовпці {first} і {column} обидва є «{field}»."),
        both(
            "Give one of them a name of its own in the mapping: name: other.",
            "Дайте одному з них власну назву в описі: name: other.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-nothing",
        both(
            "Of no column is it certain that it holds {sort}.",
            "Про жоден стовпець не можна напевно сказати, що він містить {sort}.",
        ),
        both(
            "Name its field in {mapping}: take the # from its line and add field: below.",
            "Назвіть його поле в {mapping}: приберіть # з його рядка й допишіть нижче field:.",
        ),
        _CERTAIN,
        {
            "sort": {
                "number": both("the numbers that the draft needs", "числа, потрібні чернетці"),
                "organisation": both("the organisation that the draft needs", "організацію, потрібну чернетці"),
            }
        },
    ),
    _code(
        "import-day",
        both(
            '{cell}: "{written}" in the column "{column}" is no date.',
            "{cell}: «{written}» у стовпці «{column}» – не дата.",
        ),
        both(
            "Correct it in the file (2023-03-08), or name it under absent: where it means that the day is not known.",
            "Виправте її у файлі (2023-03-08) або внесіть до absent:, якщо це означає, що день невідомий.",
        ),
        _ROWS,
    ),
    _code(
        "import-day-far",
        both(
            '{cell}: "{written}" in the column "{column}" lies before 1990 or after 2100.',
            "{cell}: «{written}» у стовпці «{column}» – раніше 1990 або пізніше 2100 року.",
        ),
        both(
            "Correct the date in the file; a number shown as a date is often the cause.",
            "Виправте дату у файлі; часто це число, показане як дата.",
        ),
        _ROWS,
    ),
    _code(
        "import-day-order",
        both(
            '{cell}: "{written}" in the column "{column}" can be read as two different days ({count} '
            "{count:cell|cells} so).",
            "{cell}: «{written}» у стовпці «{column}» можна прочитати як два різні дні (таких клітинок: {count}).",
        ),
        both(
            "Ask whoever made the file, then write dates: day-first or dates: month-first below the column in the "
            "mapping.",
            "Запитайте автора файлу, тоді допишіть в описі під стовпцем dates: day-first або dates: month-first.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-serial",
        both(
            '{cell}: "{written}" in the column "{column}" is a number; counted in days from 1900 it would be {one} '
            "({count} {count:cell|cells} so).",
            "{cell}: «{written}» у стовпці «{column}» – число; якщо рахувати дні від 1900 року, це {one} (таких "
            "клітинок: {count}).",
        ),
        both(
            "Compare with the source; if that is the day, write dates: serial below the column in the mapping.",
            "Порівняйте з джерелом; якщо день правильний, допишіть в описі під стовпцем dates: serial.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-zone",
        both(
            '{cell}: "{written}" in the column "{column}" is {one} as written and {other} in {zone} ({count} '
            "{count:cell|cells} so).",
            "{cell}: «{written}» у стовпці «{column}» – {one} за записом і {other} за часом {zone} (таких клітинок: "
            "{count}).",
        ),
        both(
            "Write zone: workspace (the day in {zone}) or zone: as-written below the column in the mapping.",
            "Допишіть в описі під стовпцем zone: workspace (день за часом {zone}) або zone: as-written.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-number",
        both(
            '{cell}: "{written}" in the column "{column}" is no number.',
            "{cell}: «{written}» у стовпці «{column}» – не число.",
        ),
        both(
            "Correct it in the file, or name it under absent: where it means that the number is not known.",
            "Виправте його у файлі або внесіть до absent:, якщо це означає, що число невідоме.",
        ),
        _ROWS,
    ),
    _code(
        "import-number-form",
        both(
            '{cell}: "{written}" in the column "{column}" can be {one} or {other} ({count} {count:cell|cells} so).',
            "{cell}: «{written}» у стовпці «{column}» може бути {one} або {other} (таких клітинок: {count}).",
        ),
        both(
            "Write numbers: decimal-point or numbers: decimal-comma below the column in the mapping.",
            "Допишіть в описі під стовпцем numbers: decimal-point або numbers: decimal-comma.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-place",
        both(
            '{cell}: no place of the registry is called "{written}" ({count} {count:cell|cells} so).',
            "{cell}: у реєстрі немає місця «{written}» (таких клітинок: {count}).",
        ),
        both(
            'Add it with sitrep new place, or say which it is in the mapping: values: {{"{written}": its id}}.',
            'Додайте його командою sitrep new place або вкажіть в описі, яке це місце: values: {{"{written}": '
            "його id}}.",
        ),
        _CERTAIN,
    ),
    _code(
        "import-name-several",
        both(
            '{cell}: the registry calls several "{written}": {known} ({count} {count:cell|cells} so).',
            "{cell}: у реєстрі назву «{written}» мають кілька записів: {known} (таких клітинок: {count}).",
        ),
        both(
            'Say which it is in the mapping: values: {{"{written}": its id}}; or take a column of codes.',
            'Укажіть в описі, що саме: values: {{"{written}": його id}}; або візьміть стовпець із кодами.',
        ),
        _CERTAIN,
    ),
    _code(
        "import-category",
        both(
            '{cell}: the indicator has no category "{written}" ({count} {count:cell|cells} so).',
            "{cell}: показник не має категорії «{written}» (таких клітинок: {count}).",
        ),
        both(
            'Say which it is in the mapping: values: {{"{written}": its id}}. Categories: {known}.',
            'Укажіть в описі, яка це: values: {{"{written}": її id}}. Категорії: {known}.',
        ),
        _CERTAIN,
    ),
    _code(
        "import-word",
        both(
            '{cell}: "{written}" in the column "{column}" is not known here ({count} {count:cell|cells} so).',
            "{cell}: «{written}» у стовпці «{column}» тут невідоме (таких клітинок: {count}).",
        ),
        both(
            'Say what it is in the mapping: values: {{"{written}": word}}. Known: {known}.',
            'Укажіть в описі, що це: values: {{"{written}": слово}}. Відомі: {known}.',
        ),
        _CERTAIN,
    ),
    _code(
        "import-cell-characters",
        both(
            '{cell}: the cell of the column "{column}" holds characters that cannot be seen.',
            "{cell}: клітинка стовпця «{column}» містить невидимі символи.",
        ),
        both("Type its text anew in the file.", "Наберіть її текст у файлі заново."),
        _ROWS,
    ),
    _code(
        "import-formula-text",
        both(
            '{cell}: "{written}" in the column "{column}" is a formula, no value.',
            "{cell}: «{written}» у стовпці «{column}» – формула, а не значення.",
        ),
        both(
            "Put the value in its place; formulas are never worked out.",
            "Запишіть замість неї значення; формули ніколи не обчислюються.",
        ),
        _SAFE,
    ),
    _code(
        "import-formula-unsaved",
        both(
            '{cell}: the formula in the column "{column}" was saved without its value.',
            "{cell}: формулу в стовпці «{column}» збережено без значення.",
        ),
        both(
            "Open the file in a spreadsheet program, let it reckon, and save it again.",
            "Відкрийте файл у табличній програмі, дайте їй порахувати й збережіть знову.",
        ),
        _SAFE,
    ),
    _code(
        "import-formula-error",
        both(
            '{cell}: the column "{column}" shows an error here, such as #N/A, and no value.',
            "{cell}: у стовпці «{column}» тут помилка, як-от #N/A, а не значення.",
        ),
        both(
            "Mend the formula, or empty the cell where the value is not known.",
            "Виправте формулу або очистьте клітинку, якщо значення невідоме.",
        ),
        _ROWS,
    ),
    _code(
        "import-day-shift",
        both(
            "Every date is one day {direction}: moved by {days} the table gives all {of} published totals that tell, "
            "and as it is none.",
            "Кожна дата на день {direction}: зі зсувом {days} таблиця дає всі показові опубліковані підсумки ({of}), "
            "а без нього – жодного.",
        ),
        both(
            "Ask for a corrected file, or take the table with every date moved: --shift-days {days}.",
            "Попросіть виправлений файл або візьміть таблицю зі зсунутими датами: --shift-days {days}.",
        ),
        _TRUE,
        {"direction": {"early": both("early", "раніша"), "late": both("late", "пізніша")}},
    ),
    _code(
        "import-day-shift-likely",
        both(
            "Most likely every date is one day {direction}: moved by {days} the table gives {agree} of {of} "
            "published totals that tell, and as it is none.",
            "Найімовірніше, кожна дата на день {direction}: зі зсувом {days} таблиця дає {agree} з {of} показових "
            "опублікованих підсумків, а без нього – жодного.",
        ),
        both(
            "Compare a few rows with the source; then take the table with --shift-days {days}, or as it is with "
            "--shift-days 0.",
            "Порівняйте кілька рядків із джерелом; тоді візьміть таблицю з --shift-days {days} або як є з "
            "--shift-days 0.",
        ),
        _TRUE,
        {"direction": {"early": both("early", "раніша"), "late": both("late", "пізніша")}},
    ),
    Code(
        "import-control",
        "warning",
        "source",
        both(
            '"{column}" ({days}) adds up to {found}, but {total} was published: {difference}.',
            "«{column}» ({days}) дає в сумі {found}, а опубліковано {total}: {difference}.",
        ),
        both(
            "Find the row that is missing, doubled or mistyped, or ask whoever published the total.",
            "Знайдіть пропущений, повторений чи помилковий рядок або запитайте того, хто опублікував підсумок.",
        ),
        _TRUE,
    ),
    _code(
        "import-control-columns",
        both(
            "The file of totals lacks the columns from and to, or one named as a column that is taken: {known}.",
            "У файлі підсумків немає стовпців from і to або стовпця, названого як один із узятих: {known}.",
        ),
        both("Its first line: from,to, then the names of columns.", "Його перший рядок: from,to, далі назви стовпців."),
        _TRUE,
    ),
    _code(
        "import-control-cell",
        both(
            '{cell}: the total "{written}" of "{column}" is no number, or the row has no days.',
            "{cell}: підсумок «{written}» для «{column}» – не число, або рядок не має днів.",
        ),
        both("Write digits (2785455) and days (2023-04-01).", "Записуйте цифри (2785455) і дні (2023-04-01)."),
        _TRUE,
    ),
    _code(
        "import-total",
        both('"{written}" is no total of a column.', "«{written}» – не підсумок стовпця."),
        both("Write --total COLUMN=NUMBER; columns: {known}.", "Запишіть --total СТОВПЕЦЬ=ЧИСЛО; стовпці: {known}."),
        _TRUE,
    ),
    _code(
        "import-by",
        both(
            "Rows cannot be summed up by {by}: a day is missing, or what is counted is no flow.",
            "Рядки не можна підсумувати ({by}): бракує дня або лічене не є потоком.",
        ),
        both(
            "Map a column of days (as_of, day or departed), and sum up only what happened in a time.",
            "Укажіть стовпець днів (as_of, day або departed) і підсумовуйте лише те, що сталося за певний час.",
        ),
        _ROWS,
    ),
    _code(
        "import-many",
        both(
            "The file would make {count} entries; an import makes at most {limit}.",
            "Файл дав би {count} {count:запис|записи|записів}, а за один раз їх буває щонайбільше {limit}.",
        ),
        both("Import it as a table: --as table.", "Імпортуйте його як таблицю: --as table."),
        _ROWS,
    ),
    _code(
        "import-exists",
        both(
            '"{file}" is there already, or the entries are; nothing is replaced.',
            "«{file}» або ці записи вже є; нічого не замінюється.",
        ),
        both(
            "Give the import another name: --name NAME; or take the old file away yourself.",
            "Дайте імпорту іншу назву: --name НАЗВА; або самі приберіть старий файл.",
        ),
        _ROWS,
    ),
    _code(
        "import-append",
        both(
            'Entries cannot be added to "{file}" as it is written.',
            "До «{file}» у такому вигляді не можна додати записів.",
        ),
        both(
            "Mend what sitrep check says of it, and let its entries stand last, each below a dash.",
            "Виправте те, що каже про нього sitrep check; записи мають стояти в кінці, кожен після риски.",
        ),
        _ROWS,
    ),
)
