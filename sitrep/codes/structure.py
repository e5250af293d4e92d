"""Faults of structure: fields unknown, missing or of the wrong form, files that nobody reads, ids used twice."""

from sitrep.codes.code import Code, both

STRUCTURE: tuple[Code, ...] = (
    Code(
        "unknown-key",
        "error",
        "source",
        message=both('There is no field "{key}" here.', "Поля «{key}» тут немає."),
        hint=both(
            "Write one of these, or take the field away: {known}.",
            "Запишіть одне з цих полів або приберіть його: {known}.",
        ),
        paragraph=both(
            "Every field is known by name, and a name that is not known is refused: a misspelt field would otherwise "
            "be "
            "left out of the report in silence.",
            "Кожне поле відоме за назвою, а невідома назва не приймається: інакше поле з помилкою в назві мовчки "
            "зникло б зі звіту.",
        ),
    ),
    Code(
        "missing-field",
        "error",
        "source",
        message=both('The field "{field}" is missing.', "Бракує поля «{field}»."),
        hint=both(
            'Add a line "{field}: {example}" there, indented like its neighbours.',
            "Додайте там рядок «{field}: {example}» з таким самим відступом, як у сусідніх.",
        ),
        paragraph=both(
            "Some fields are needed in every entry of a kind. Nothing is filled in by the program: what a report says "
            "is what a person wrote.",
            "Деякі поля обов’язкові в кожному записі певного виду. Програма нічого не заповнює сама: у звіті є лише "
            "те, що написала людина.",
        ),
    ),
    Code(
        "missing-file",
        "error",
        "source",
        message=both("The edition has no {file}.", "У випуску немає файла {file}."),
        hint=both(
            "Add it, or delete the folder if it is not meant to be an edition.",
            "Додайте його або видаліть папку, якщо вона не є випуском.",
        ),
        paragraph=both(
            "An edition is a folder with edition.yaml, which says its number, its period and what comes first. Without "
            "it none of its entries can be judged.",
            "Випуск – це папка з файлом edition.yaml, у якому вказано його номер, період і головне. Без нього "
            "неможливо перевірити жоден запис.",
        ),
    ),
    Code(
        "wrong-type",
        "error",
        "source",
        message=both('"{field}" must be {wanted}.', "«{field}» має бути: {wanted}."),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            'A field is a text, a list (each item after "- ") or a set of fields (each with its own name and colon). '
            "Which of them it is does not change.",
            "Поле – це текст, список (кожен пункт після «- ») або набір полів (кожне зі своєю назвою та двокрапкою). "
            "Що саме – завжди визначено наперед.",
        ),
        words={
            "wanted": {
                "text": both("a text", "текст"),
                "list": both('a list, each item after "- "', "список, кожен пункт після «- »"),
                "mapping": both("a set of fields, each with its name and a colon", "набір полів із назвами"),
                "languages": both("the words in each language", "слова кожною мовою"),
            },
            "remedy": {
                "text": both(
                    "Write one value behind the name and its colon, without brackets, hyphens or fields below it",
                    "Запишіть одне значення після назви та двокрапки, без дужок, дефісів і полів під ним",
                ),
                "list": both(
                    'Write each item on a line of its own after "- ", also where there is only one',
                    "Запишіть кожен пункт окремим рядком після «- », навіть якщо він один",
                ),
                "mapping": both(
                    "Write its fields below it, each on a line with its name, a colon and a space, two spaces further "
                    "in",
                    "Запишіть його поля нижче, кожне в окремому рядку: назва, двокрапка, пробіл; відступ – на два "
                    "пробіли більший",
                ),
                "languages": both(
                    "Write {en: English words, uk: Ukrainian words} behind its colon",
                    "Запишіть після двокрапки {en: англійською, uk: українською}",
                ),
            },
        },
    ),
    Code(
        "unknown-kind",
        "error",
        "source",
        message=both('There is no kind of entries called "{name}".', "Виду записів «{name}» немає."),
        hint=both(
            "Name the file after one of these: {known}.",
            "Назвіть файл за одним із видів: {known}.",
        ),
        paragraph=both(
            "In an edition's folder each kind of entries has a file with its name. A file of any other name would not "
            "be read, and its entries would be missing without a word.",
            "У папці випуску кожен вид записів має файл зі своєю назвою. Файл з іншою назвою не було б прочитано, і "
            "його записи зникли б без попередження.",
        ),
    ),
    Code(
        "unknown-value",
        "error",
        "source",
        message=both('"{field}" cannot be "{written}".', "Поле «{field}» не може мати значення «{written}»."),
        hint=both("Choose one of: {known}.", "Виберіть одне з: {known}."),
        paragraph=both(
            "Some fields hold one word of a fixed list, because each word is translated once for all reports.",
            "Деякі поля містять одне слово зі сталого списку, бо кожне таке слово перекладено один раз для всіх "
            "звітів.",
        ),
    ),
    Code(
        "empty-text",
        "error",
        "source",
        message=both('"{field}" is empty.', "Поле «{field}» порожнє."),
        hint=both("Write the text, or take the field away.", "Напишіть текст або приберіть поле."),
        paragraph=both(
            "A field without content says nothing; whether something is absent or was forgotten must be seen.",
            "Порожнє поле нічого не означає; має бути видно, чи чогось немає, чи про нього забули.",
        ),
    ),
    Code(
        "empty-list",
        "error",
        "source",
        message=both('"{field}" needs at least one item.', "У полі «{field}» має бути принаймні один пункт."),
        hint=both('Write each item on a line after "- ".', "Запишіть кожен пункт з нового рядка після «- »."),
        paragraph=both(
            "A report needs at least one language, one format and one contact.",
            "Звіт потребує принаймні однієї мови, одного формату й одного контакту.",
        ),
    ),
    Code(
        "wrong-form",
        "error",
        "source",
        message=both(
            '"{written}" is not the form that "{field}" has.',
            "«{written}» не відповідає формату поля «{field}».",
        ),
        hint=both("{sort}.", "{sort}."),
        paragraph=both(
            "Ids, names, codes of places and languages, grades and colours each have one form, so that they can be "
            "found and compared. A language is two small letters (uk), a grade a letter and a digit (B2), a code of a "
            "place UA and 2 or 17 digits, a colour # and six digits.",
            "Ідентифікатори, імена, коди місць і мов, оцінки джерел і кольори мають кожен свій формат, щоб їх можна "
            "було знаходити й порівнювати. Мова – дві малі літери (uk), оцінка – літера та цифра (B2), код місця – UA "
            "і 2 або 17 цифр, колір – # і шість знаків.",
        ),
        words={
            "sort": {
                "id": both(
                    "An id is small Latin letters, digits and hyphens (idp-round-12); copy it from the "
                    '"id:" of what is meant',
                    "Ідентифікатор складається з малих латинських літер, цифр і дефісів (idp-round-12); скопіюйте його "
                    "з поля «id:» того, що мається на увазі",
                ),
                "name": both(
                    "A name is small Latin letters, digits and _, and begins with a letter (idps_returned); copy it "
                    "from where what is meant has its name",
                    "Ім’я складається з малих латинських літер, цифр і _ та починається з літери (idps_returned); "
                    "скопіюйте його звідти, де його дано",
                ),
                "language": both(
                    "A language is its code in small letters: uk, en",
                    "Мову позначають кодом із малих літер: uk, en",
                ),
                "country": both(
                    "Write its ISO code of three capitals: UKR", "Запишіть код ISO з трьох великих літер: UKR"
                ),
                "place": both(
                    "A code is UA and 2 digits for an oblast, UA and 17 digits for what lies within, a country’s ISO "
                    "code or a region’s three digits",
                    "Код – це UA і 2 цифри для області, UA і 17 цифр для того, що в її межах, код ISO країни або три "
                    "цифри регіону",
                ),
                "key-figure": both(
                    "Write the entry’s id, a point and the name of its figure: displaced-now.displaced",
                    "Запишіть ідентифікатор запису, крапку та ім’я показника: displaced-now.displaced",
                ),
                "email": both("Write one address: name@example.org", "Запишіть одну адресу: name@example.org"),
                "host": both(
                    "Write the host alone, without https:// and without a slash: www.unhcr.org",
                    "Запишіть лише ім’я сайту, без https:// і скісних рисок: www.unhcr.org",
                ),
                "zone": both("Write its IANA name: Europe/Kyiv", "Запишіть назву IANA: Europe/Kyiv"),
                "other": both(
                    "Ids are small Latin letters, digits and hyphens; a grade is a letter and a digit (B2), a colour # "
                    "and six digits",
                    "Ідентифікатори складаються з малих латинських літер, цифр і дефісів; оцінка – літера та цифра "
                    "(B2), колір – # і шість знаків",
                ),
            }
        },
    ),
    Code(
        "whole-number",
        "error",
        "source",
        message=both('"{written}" is not a whole number.', "«{written}» – не ціле число."),
        hint=both(
            "Write digits only: no spaces, no point, no sign.",
            "Запишіть лише цифри: без пробілів, коми та знака.",
        ),
        paragraph=both(
            "Numbers of editions, pages, days and digits are whole.",
            "Номери випусків, кількість сторінок, днів і цифр є цілими числами.",
        ),
    ),
    Code(
        "true-or-false",
        "error",
        "source",
        message=both('"{written}" is neither "true" nor "false".', "«{written}» – не «true» і не «false»."),
        hint=both('Write "true" or "false".', "Запишіть «true» (так) або «false» (ні)."),
        paragraph=both(
            'Yes, no, on and off mean different things to different programs; here only "true" and "false" do.',
            "Слова yes, no, on, off різні програми розуміють по-різному; тут допускаються лише «true» і «false».",
        ),
    ),
    Code(
        "id-twice",
        "error",
        "source",
        message=both(
            'The id "{id}" is taken: {file}, line {line}.',
            "Ідентифікатор «{id}» уже зайнятий: {file}, рядок {line}.",
        ),
        hint=both("Give one of the two another id.", "Дайте одному з двох інший ідентифікатор."),
        paragraph=both(
            "Ids are how highlights, key figures, translations and approvals find what they are about. Two things of "
            "one id would be taken for each other.",
            "За ідентифікаторами пункти головного, ключові показники, переклади та схвалення знаходять те, чого вони "
            "стосуються. Дві речі з одним ідентифікатором неможливо розрізнити.",
        ),
    ),
    Code(
        "named-twice",
        "error",
        "source",
        message=both('"{written}" stands twice in this list.', "«{written}» стоїть у цьому списку двічі."),
        hint=both("Delete it here.", "Видаліть його тут."),
        paragraph=both(
            "A list of names says each once. What is named twice was probably meant to be something else, or would be "
            "counted and printed twice.",
            "Список називає кожне ім’я один раз. Якщо ім’я стоїть двічі, мабуть, малося на увазі інше, або воно було б "
            "полічене й надруковане двічі.",
        ),
    ),
    Code(
        "unknown-entry",
        "error",
        "source",
        message=both(
            'This edition has no entry "{written}".',
            "У цьому випуску немає запису «{written}».",
        ),
        hint=both("Entries of this edition: {known}.", "Записи цього випуску: {known}."),
        paragraph=both(
            "Highlights, key figures and linked entries name entries or passages of the overview of the same edition "
            "by "
            "their ids. `corrects` may also name one of an earlier edition.",
            "Пункти головного, ключові показники та пов’язані записи називають записи або фрагменти огляду того самого "
            "випуску за їхніми ідентифікаторами. Поле `corrects` може називати й запис попереднього випуску.",
        ),
    ),
    Code(
        "unknown-figure",
        "error",
        "source",
        message=both(
            'The entry "{entry}" has no figure "{written}".',
            "У записі «{entry}» немає показника «{written}».",
        ),
        hint=both("Its figures: {known}.", "Його показники: {known}."),
        paragraph=both(
            "Parts, bases, sums and the fields of a kind name figures of the same entry by their names. A key figure "
            "is "
            "written entry.figure.",
            "Складові, бази, суми та поля певного виду називають показники того самого запису за їхніми іменами. "
            "Ключовий показник записують як запис.показник.",
        ),
    ),
    Code(
        "unknown-date",
        "error",
        "source",
        message=both(
            'The entry "{entry}" has no date "{written}".',
            "У записі «{entry}» немає дати «{written}».",
        ),
        hint=both('Add it under "dates".', "Додайте її в «dates»."),
        paragraph=both(
            "Dates that the text names stand by name under `dates`, as figures do under `figures`.",
            "Дати, які називає текст, стоять під іменами в полі `dates`, так само як показники – в `figures`.",
        ),
    ),
    Code(
        "language-missing",
        "error",
        "source",
        message=both(
            'The {language} words of "{field}" are missing.',
            "Бракує слів мовою {language} у полі «{field}».",
        ),
        hint=both(
            'Write "{language}: " and its words beside the other languages; between braces, after a comma.',
            "Запишіть «{language}: » і відповідні слова поруч з іншими мовами; у дужках – через кому.",
        ),
        paragraph=both(
            "Registries and the series hold their words in every language of the reports, because they are worded once "
            "and used each week. A missing one is never replaced by another language.",
            "Реєстри та опис серії містять слова всіма мовами звітів, бо їх формулюють один раз, а вживають щотижня. "
            "Відсутнє ніколи не підміняється іншою мовою.",
        ),
    ),
    Code(
        "unexpected-file",
        "error",
        "source",
        message=both('"{name}" is no file that is read here.', "Файл «{name}» тут не читається."),
        hint=both(
            "Rename it, or move it out of sources/.",
            "Перейменуйте його або винесіть із sources/.",
        ),
        paragraph=both(
            "What lies under sources/ is either read or reported. A misspelt file name would otherwise lose all that "
            "the file says.",
            "Усе, що лежить у sources/, або читається, або про нього повідомляють. Інакше помилка в назві файла "
            "означала б утрату всього його змісту.",
        ),
    ),
    Code(
        "unreadable-file",
        "error",
        "source",
        message=both("The file cannot be opened ({reason}).", "Файл не вдається відкрити ({reason})."),
        hint=both(
            "Check that it is a plain file that you may read, not a link.",
            "Перевірте, чи це звичайний файл, доступний для читання, а не посилання.",
        ),
        paragraph=both(
            "Only plain files within the workspace are read; links are not followed, so that nothing from outside can "
            "get into a report.",
            "Читаються лише звичайні файли в межах робочої папки; за посиланнями програма не переходить, щоб ніщо "
            "стороннє не потрапило до звіту.",
        ),
    ),
)
