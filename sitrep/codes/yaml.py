"""Faults of a file's text: what keeps it from being read, or would be read otherwise than it was meant."""

from sitrep.codes.code import Code, both

YAML: tuple[Code, ...] = (
    Code(
        "yaml-syntax",
        "error",
        "source",
        message=both(
            "The file cannot be read from here on: {reason}.",
            "Звідси файл неможливо прочитати: {reason}.",
        ),
        hint=both("{remedy}; the rest of the file is judged then.", "{remedy}; тоді буде перевірено решту файла."),
        paragraph=both(
            "YAML shows structure by colons and by how far a line is indented: by spaces, never by tabs. Where that "
            "breaks, nothing after it in this file can be judged; the other files are checked all the same.",
            "YAML передає структуру двокрапками та відступами: пробілами, а не табуляцією. Там, де структура "
            "порушена, решту цього файла перевірити неможливо; інші файли перевіряються як звичайно.",
        ),
        words={
            "reason": {
                "tab": both("a line is indented by a tab; use spaces", "відступ зроблено табуляцією, а не пробілами"),
                "indentation": both(
                    "the line is indented too far or not far enough", "відступ рядка завеликий або замалий"
                ),
                "colon-missing": both(
                    "a field lacks its colon, or the space behind it", "після назви поля бракує двокрапки або пробілу"
                ),
                "colon-extra": both(
                    "a second colon in the line; write the text as a block",
                    "друга двокрапка в рядку; запишіть текст блоком",
                ),
                "space-missing": both(
                    "a space is missing after the hyphen or the colon", "після дефіса чи двокрапки бракує пробілу"
                ),
                "quote-open": both("a quotation mark is not closed", "лапки не закрито"),
                "quote-inside": both(
                    "text goes on behind the closing quotation mark", "після закритих лапок іде ще текст"
                ),
                "escape": both(
                    "a backslash between double quotes means nothing here",
                    "зворотна скісна риска в лапках тут не має змісту",
                ),
                "bracket-open": both("a bracket is not closed", "дужку не закрито"),
                "bracket-inside": both(
                    "within the brackets a comma is missing, or one too many", "у дужках бракує коми або вона зайва"
                ),
                "bracket-after": both("text goes on behind the closing bracket", "після закритої дужки іде ще текст"),
                "bracket-close": both("a bracket closes what none has opened", "дужка закриває те, чого не відкрито"),
                "dash": both("a list item cannot stand here", "пункт списку тут стояти не може"),
                "character": both(
                    "no value begins with this character; put it in quotes",
                    "значення не може починатися з цього символу; візьміть його в лапки",
                ),
                "block": both(
                    'after ">" or "|" the text begins on the next line',
                    "після «>» або «|» текст починається з нового рядка",
                ),
                "key-long": both("the name of a field is too long", "назва поля задовга"),
                "directive": both("a line cannot begin with %", "рядок не може починатися з %"),
                "other": both("its structure breaks here", "тут порушено його структуру"),
            },
            "remedy": {
                "tab": both(
                    "Delete the tab and type spaces, as many as the lines beside it have",
                    "Видаліть табуляцію й поставте пробіли – стільки ж, скільки в сусідніх рядках",
                ),
                "indentation": both(
                    "Let the line begin exactly below the first letter of the fields beside it",
                    "Почніть рядок точно під першою літерою сусідніх полів",
                ),
                "colon-missing": both(
                    "Write a colon and a space behind the name of the field",
                    "Поставте після назви поля двокрапку й пробіл",
                ),
                "colon-extra": both(
                    "Put the whole text between quotation marks",
                    "Візьміть увесь текст у лапки",
                ),
                "space-missing": both(
                    "Put a space behind the hyphen or the colon",
                    "Поставте пробіл після дефіса чи двокрапки",
                ),
                "quote-open": both(
                    "Write the same quotation mark at the end of the text, or take away the one at its beginning",
                    "Поставте такі самі лапки в кінці тексту або приберіть ті, що на початку",
                ),
                "quote-inside": both(
                    "Take away the quotation marks, or put the whole text between two of them",
                    "Приберіть лапки або візьміть у них увесь текст",
                ),
                "escape": both(
                    "Take the backslash away, or put the text between single quotation marks",
                    "Приберіть риску або візьміть текст в одинарні лапки",
                ),
                "bracket-open": both(
                    "Write the closing bracket where the list or set of fields ends",
                    "Поставте закривну дужку там, де закінчується список чи набір полів",
                ),
                "bracket-inside": both(
                    "Put a comma between two items and delete one too many; a text with a colon or a comma of its own "
                    "goes between quotation marks",
                    "Поставте між двома пунктами кому, а зайву видаліть; текст із власною двокрапкою чи комою візьміть "
                    "у лапки",
                ),
                "bracket-after": both("Delete what stands behind the bracket", "Видаліть те, що стоїть після дужки"),
                "bracket-close": both("Delete this bracket", "Видаліть цю дужку"),
                "dash": both(
                    "Put the item on a line of its own below the field’s name",
                    "Перенесіть пункт на окремий рядок під назвою поля",
                ),
                "character": both("Put the text between quotation marks", "Візьміть текст у лапки"),
                "block": both(
                    'Move what stands behind ">-" to the next line, two spaces further in than the field’s name',
                    "Перенесіть текст після «>-» на наступний рядок, на два пробіли правіше від назви поля",
                ),
                "key-long": both(
                    "Write a colon and a space behind the name of the field",
                    "Поставте після назви поля двокрапку й пробіл",
                ),
                "directive": both("Delete the line", "Видаліть цей рядок"),
                "other": both(
                    "Compare the line with its neighbours: indentation, colon, quotation marks, brackets",
                    "Порівняйте рядок із сусідніми: відступ, двокрапка, лапки, дужки",
                ),
            },
        },
    ),
    Code(
        "merge-conflict",
        "error",
        "source",
        message=both(
            "Two versions of the file stand here one above the other, left by a tool that merges.",
            "Тут стоять одна над одною дві версії файла: їх лишила програма об’єднання змін.",
        ),
        hint=both(
            "Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
            "Залиште одну з двох і видаліть рядки, що починаються з <<<<<<<, ======= та >>>>>>>.",
        ),
        paragraph=both(
            "Where two people changed the same lines, git keeps both between marks and waits for somebody to choose. "
            "Until then the file says two things at once, and none of it is read.",
            "Якщо двоє змінили ті самі рядки, git залишає обидва варіанти між позначками й чекає на вибір. Доти файл "
            "каже дві речі водночас, і його не читають зовсім.",
        ),
    ),
    Code(
        "quote-needed",
        "error",
        "source",
        message=both(
            'YAML does not read "{field}" as a text: {reason}.', "YAML не сприймає «{field}» як текст: {reason}."
        ),
        hint=both(
            'Write ">-" after the field\'s name and the text on the next line, two spaces further in; or put it in '
            "quotes: "
            "{quoted}",
            "Поставте «>-» після назви поля, а текст напишіть у наступному рядку, на два пробіли правіше; або візьміть "
            "його в лапки: {quoted}",
        ),
        paragraph=both(
            "A text that begins with { is a mapping to YAML, and one that holds a colon and a space is a field with a "
            'value. Texts are therefore written as blocks: the field\'s name, ">-", and the text on lines of its own, '
            "indented by two more spaces. There nothing has to be quoted.",
            "Текст, що починається з {, для YAML є набором полів, а текст із двокрапкою та пробілом – полем зі "
            "значенням. Тому тексти пишуть блоками: назва поля, «>-», а далі сам текст в окремих рядках із відступом, "
            "більшим на два пробіли. Там нічого не треба брати в лапки.",
        ),
        words={
            "reason": {
                "brace": both("it begins with a brace", "він починається з дужки"),
                "colon": both("it holds a colon and a space", "у ньому є двокрапка з пробілом"),
                "quote": both("it goes on behind a quotation mark", "він продовжується після лапок"),
                "more-than": both('it begins with ">"', "він починається з «>»"),
                "character": both(
                    "it begins with a character that means something else", "він починається зі службового символу"
                ),
            }
        },
    ),
    Code(
        "yaml-duplicate-key",
        "error",
        "source",
        message=both(
            'The field "{key}" stands twice here; the first is in line {first}.',
            "Поле «{key}» тут указано двічі; перше – у рядку {first}.",
        ),
        hint=both(
            'Keep one of the two; if the next item of a list begins here, write "- " before its first field.',
            "Залиште одне з двох; якщо тут починається наступний пункт списку, поставте «- » перед його першим полем.",
        ),
        paragraph=both(
            "A field may stand once in an entry. Most programs would keep the last of two in silence, and the report "
            "would then depend on the order of lines.",
            "Поле може бути в записі лише один раз. Більшість програм мовчки залишили б останнє з двох, і зміст звіту "
            "залежав би від порядку рядків.",
        ),
    ),
    Code(
        "yaml-alias",
        "error",
        "source",
        message=both('{sort} "{name}" is not allowed.', "{sort} «{name}» не допускається."),
        hint=both(
            "Take the sign and the name behind it away; write the value out where it is needed.",
            "Приберіть знак та ім’я після нього; запишіть значення повністю там, де воно потрібне.",
        ),
        paragraph=both(
            "Anchors (&) and aliases (*) let one value stand in many places; whoever changes one changes all, and "
            "nobody sees it. A figure that is needed twice is named in the text by its name.",
            "Якорі (&) та посилання (*) ставлять одне значення в багатьох місцях: змінивши одне, непомітно змінюють "
            "усі. Показник, який потрібен двічі, у тексті називають за його іменем.",
        ),
        words={
            "sort": {
                "anchor": both("The anchor", "Якір"),
                "alias": both("The alias", "Посилання на якір"),
                "merge": both("The merge key", "Злиття полів"),
            }
        },
    ),
    Code(
        "yaml-tag",
        "error",
        "source",
        message=both('The YAML tag "{tag}" is not allowed.', "Тег YAML «{tag}» не допускається."),
        hint=both("Take it away; write the plain value.", "Приберіть тег і запишіть звичайне значення."),
        paragraph=both(
            "Tags (! and !!) ask the reader of the file to make a value of a certain sort. Here every value is text "
            "until its field says what it is, so a tag has nothing to say.",
            "Теги (! та !!) вимагають від програми створити значення певного типу. Тут кожне значення є текстом, доки "
            "його поле не скаже інакше, тож тег не має сенсу.",
        ),
    ),
    Code(
        "yaml-documents",
        "error",
        "source",
        message=both(
            'A second document begins here ("---"); a file holds one.',
            "Тут починається другий документ («---»), а у файлі має бути лише один.",
        ),
        hint=both("Take the line away, or move what follows.", "Приберіть цей рядок або перенесіть те, що йде далі."),
        paragraph=both(
            "A line of three hyphens ends one YAML document and begins another. What stands after it would be lost.",
            "Рядок із трьох дефісів завершує один документ YAML і починає інший. Усе, що йде після нього, було б "
            "утрачено.",
        ),
    ),
    Code(
        "yaml-depth",
        "error",
        "source",
        message=both(
            "This lies too deep: more than {limit} levels one within another.",
            "Надто глибока вкладеність: понад {limit} рівнів.",
        ),
        hint=both("Check the indentation.", "Перевірте відступи."),
        paragraph=both(
            "No file of a workspace needs so many levels; the limit keeps a broken or hostile file from stopping the "
            "program.",
            "Жоден файл робочої папки не потребує такої вкладеності; обмеження не дає пошкодженому чи зловмисному "
            "файлу зупинити програму.",
        ),
    ),
    Code(
        "yaml-size",
        "error",
        "source",
        message=both("{sort} ({limit}).", "{sort} ({limit})."),
        hint=both(
            "Put long series into a table (CSV) under sources/tables.",
            "Перенесіть довгі ряди даних у таблицю (CSV) у папці sources/tables.",
        ),
        paragraph=both(
            "A file of entries for one week is a few hundred lines. A much larger one is a mistake or an attack.",
            "Файл записів за тиждень має кілька сотень рядків. Значно більший – це помилка або атака.",
        ),
        words={
            "sort": {
                "bytes": both("The file has more bytes than are read", "Файл має більше байтів, ніж читається"),
                "values": both("The file has more values than are read", "Файл має більше значень, ніж читається"),
                "faults": both(
                    "The file has more faults than are listed", "Файл має більше помилок, ніж перелічується"
                ),
            }
        },
    ),
    Code(
        "yaml-key",
        "error",
        "source",
        message=both("The name of a field {reason}.", "Назва поля {reason}."),
        hint=both(
            "Write the name, a colon and a space.",
            "Запишіть назву, двокрапку та пробіл.",
        ),
        paragraph=both(
            "A field's name cannot be a list, a mapping or empty.",
            "Назва поля не може бути списком, набором полів або порожньою.",
        ),
        words={
            "reason": {
                "collection": both("cannot be a list or a set of fields", "не може бути списком або набором полів"),
                "empty": both("is missing before the colon", "перед двокрапкою відсутня"),
                "lines": both("must stand on one line", "має стояти в одному рядку"),
            }
        },
    ),
    Code(
        "yaml-characters",
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
            "Control characters, byte order marks inside a file, and characters that turn the direction of writing are "
            "refused: they are invisible, and can make a text look other than it is.",
            "Керівні символи, позначки порядку байтів усередині файла та символи, що змінюють напрям письма, не "
            "приймаються: вони невидимі й можуть показати текст не таким, яким він є.",
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
        "yaml-encoding",
        "error",
        "source",
        message=both("The file is not UTF-8 text, but {encoding}.", "Файл не в кодуванні UTF-8, а {encoding}."),
        hint=both("Save it again as UTF-8.", "Збережіть його знову в кодуванні UTF-8."),
        paragraph=both(
            "All files of a workspace are UTF-8, so that Ukrainian and English letters read the same on every machine. "
            "Spreadsheet programs often save Windows-1251 or UTF-16 unless told otherwise.",
            "Усі файли робочої папки мають кодування UTF-8, щоб українські та латинські літери читалися однаково на "
            "будь-якому комп’ютері. Табличні редактори часто зберігають у Windows-1251 або UTF-16, якщо не вказати "
            "інше.",
        ),
        words={
            "encoding": {
                "unknown": both("something else", "в іншому"),
                "windows-1251": both("probably Windows-1251", "ймовірно, у Windows-1251"),
                "UTF-16": both("UTF-16", "в UTF-16"),
                "UTF-32": both("UTF-32", "в UTF-32"),
            }
        },
    ),
    Code(
        "yaml-comment-in-text",
        "warning",
        "source",
        message=both(
            'YAML takes "{lost}" for a comment, so it is lost to the text.',
            "YAML вважає «{lost}» коментарем, тож для тексту це втрачено.",
        ),
        hint=both(
            'If it belongs to the text, write the text as a block after ">-"; if not, put the comment on a line of '
            "its own.",
            "Якщо це частина тексту, запишіть текст блоком після «>-»; якщо ні – винесіть коментар в окремий рядок.",
        ),
        paragraph=both(
            'A "#" after a space begins a comment, so YAML reads "Weekly Update #54" as "Weekly Update" without a '
            "word. In "
            'a block after ">-" a "#" is a sign like any other.',
            "Знак «#» після пробілу починає коментар, тож «Weekly Update #54» YAML мовчки читає як «Weekly Update». У "
            "блоці після «>-» знак «#» нічим не відрізняється від інших.",
        ),
    ),
    Code(
        "yaml-empty",
        "error",
        "source",
        message=both("The file is empty.", "Файл порожній."),
        hint=both(
            "Write something into it, or delete it.",
            "Заповніть його або видаліть.",
        ),
        paragraph=both(
            "A kind of which there is nothing to report has no file. An empty file says neither this nor that.",
            "Якщо за певним видом нема чого повідомити, файла для нього немає. Порожній файл не каже ні того, ні "
            "іншого.",
        ),
    ),
)
