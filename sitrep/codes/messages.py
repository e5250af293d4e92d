"""Faults of sentences: holes that are not understood or name nothing, and digits where a figure should stand."""

from sitrep.codes.code import Code, both

MESSAGES: tuple[Code, ...] = (
    Code(
        "message-syntax",
        "error",
        "source",
        message=both('"{piece}" is not understood: {reason}.', "«{piece}» незрозуміло: {reason}."),
        hint=both("{remedy}.", "{remedy}."),
        paragraph=both(
            "A sentence names figures, dates and places in braces: {idps}, {idps, genitive}, {idps, number}, "
            "{idps.as_of, date}, {bakhmut, place, locative}. Where a verb must agree with a number there is "
            "{n, plural, one {…} few {…} many {…} other {…}}; where a sentence says which way something went, "
            "{n, change, up {…} down {…} same {…} incomparable {…}}. Braces have no other use.",
            "Речення називає показники, дати й місця у фігурних дужках: {idps}, {idps, genitive}, {idps, number}, "
            "{idps.as_of, date}, {bakhmut, place, locative}. Якщо дієслово узгоджується з числом, пишуть "
            "{n, plural, one {…} few {…} many {…} other {…}}; якщо йдеться про напрям зміни – "
            "{n, change, up {…} down {…} same {…} incomparable {…}}. Іншого вжитку дужки не мають.",
        ),
        words={
            "reason": {
                "stray-brace": both("a brace that closes nothing", "дужка нічого не закриває"),
                "bad-name": both(
                    "a name is small Latin letters, digits and _",
                    "ім’я складається з малих латинських літер, цифр і _",
                ),
                "unknown-attribute": both(
                    "after the point may stand as_of, change, change_percent, share or previous",
                    "після крапки може бути as_of, change, change_percent, share або previous",
                ),
                "unclosed": both("the brace is not closed", "дужку не закрито"),
                "nested": both(
                    "plural and change cannot stand inside one another",
                    "plural і change не можуть стояти одне в одному",
                ),
                "unknown-case": both(
                    "a case is nominative, genitive, dative, accusative, instrumental or locative",
                    "відмінок – це nominative, genitive, dative, accusative, instrumental або locative",
                ),
                "unknown-date-style": both("a date has the style long, or none", "дата має стиль long або жодного"),
                "unknown-form": both(
                    "after the comma may stand number, place, date, plural, change or a case",
                    "після коми може бути number, place, date, plural, change або відмінок",
                ),
                "unknown-branch": both(
                    "plural has one, few, many and other; change has up, down, same and incomparable",
                    "plural має one, few, many та other; change – up, down, same та incomparable",
                ),
                "branch-twice": both("this branch stands twice", "цю гілку вказано двічі"),
                "no-branches": both("it has no branches", "немає жодної гілки"),
            },
            "remedy": {
                "stray-brace": both(
                    "Delete the brace, or write { before the name that it closes",
                    "Видаліть дужку або поставте { перед іменем, яке вона закриває",
                ),
                "bad-name": both(
                    "Write one pair of braces round the name of the figure, date or place as it stands in the "
                    "sources: {idps}",
                    "Візьміть в одну пару дужок ім’я показника, дати чи місця так, як воно записане у джерелах: {idps}",
                ),
                "unknown-attribute": both(
                    "Write one of these after the point, or take the point away",
                    "Запишіть після крапки одне з названого або приберіть крапку",
                ),
                "unclosed": both(
                    "Write } right behind the name; what says how to print it stands between, after a comma: "
                    "{name, date}",
                    "Поставте } одразу після імені; спосіб друку пишуть перед нею через кому: {name, date}",
                ),
                "nested": both("Take one of the two out", "Приберіть одне з двох"),
                "unknown-case": both("Write one of these cases", "Запишіть один із цих відмінків"),
                "unknown-date-style": both("Write {name, date}", "Запишіть {name, date}"),
                "unknown-form": both(
                    "Write one of these after the comma, or take the comma and the word away",
                    "Запишіть після коми одне з названого або приберіть кому та це слово",
                ),
                "unknown-branch": both(
                    "Write the word of the branch as it stands here, in English",
                    "Запишіть назву гілки так, як тут, англійською",
                ),
                "branch-twice": both("Delete one of the two", "Видаліть одну з двох"),
                "no-branches": both(
                    "Write the branches behind the comma: {name, plural, one {…} other {…}}",
                    "Запишіть гілки після коми: {name, plural, one {…} other {…}}",
                ),
            },
        },
    ),
    Code(
        "unknown-name",
        "error",
        "source",
        message=both(
            'Nothing is called "{written}": no figure or date of this entry, no place of the registry.',
            "Ніщо не має імені «{written}»: ні показник чи дата цього запису, ні місце реєстру.",
        ),
        hint=both("Figures and dates of this entry: {known}.", "Показники й дати цього запису: {known}."),
        paragraph=both(
            "What stands in braces names a figure or a date of the same entry, or a place of the registry.",
            "У фігурних дужках стоїть ім’я показника чи дати того самого запису або місця з реєстру.",
        ),
    ),
    Code(
        "argument-clash",
        "error",
        "source",
        message=both(
            '"{name}" is the name both of {one} and of {other}.',
            "Ім’я «{name}» мають і {one}, і {other}.",
        ),
        hint=both("Give one of them another name.", "Дайте одному з них інше ім’я."),
        paragraph=both(
            "Figures and dates of an entry and places of the registry share one set of names, because a sentence names "
            "all of them in the same way.",
            "Показники й дати запису та місця реєстру мають спільний набір імен, бо речення називає їх однаково.",
        ),
        words={
            "one": {"figure": both("a figure", "показник"), "date": both("a date", "дата")},
            "other": {"date": both("a date", "дата"), "place": both("a place", "місце")},
        },
    ),
    Code(
        "argument-form",
        "error",
        "source",
        message=both(
            '"{written}" is {sort} and cannot be said like this.',
            "«{written}» – це {sort}, тож так записати не можна.",
        ),
        hint=both("Write {wanted}.", "Напишіть {wanted}."),
        paragraph=both(
            "A place always carries `place` and a date `date`; a figure carries neither. `.as_of` of a figure is a "
            "date; "
            "its other attributes are said like a figure.",
            "Місце завжди має `place`, дата – `date`, показник – ні того, ні того. Атрибут `.as_of` показника є датою; "
            "інші його атрибути записують як показник.",
        ),
        words={
            "sort": {
                "place": both("a place", "місце"),
                "date": both("a date", "дата"),
                "figure": both("a figure", "показник"),
            }
        },
    ),
    Code(
        "plural-categories",
        "error",
        "source",
        message=both(
            'The plural of "{written}" lacks {missing}.',
            "У формах множини для «{written}» бракує: {missing}.",
        ),
        hint=both("This language needs {needed}.", "Ця мова потребує: {needed}."),
        paragraph=both(
            "English has one and other. Ukrainian has one (1, 21), few (2, 23), many (5, 11) and other (1.5), and "
            "always needs all four: a number that is right this week will be another next week.",
            "Англійська має one та other. Українська має one (1, 21), few (2, 23), many (5, 11) та other (1,5) і "
            "завжди потребує всіх чотирьох: наступного тижня число буде іншим.",
        ),
    ),
    Code(
        "change-branch",
        "error",
        "source",
        message=both(
            '"{written}" cannot be compared this week, and there is no branch for that.',
            "Цього тижня «{written}» не можна порівняти, а гілки для цього немає.",
        ),
        hint=both("Add incomparable {{…}} to the braces.", "Додайте до дужок incomparable {{…}}."),
        paragraph=both(
            "After a change of method, beside a one-sided number or without an earlier value nothing may be said of a "
            "direction. In a week in which that happens, the sentence needs a branch `incomparable`.",
            "Після зміни методу, поряд з одностороннім числом або без попереднього значення про напрям сказати не "
            "можна. "
            "У такий тиждень речення потребує гілки `incomparable`.",
        ),
    ),
    Code(
        "change-branches",
        "error",
        "source",
        message=both('The change of "{written}" lacks {missing}.', "У зміні «{written}» бракує: {missing}."),
        hint=both("Add the branches that are missing.", "Додайте гілки, яких бракує."),
        paragraph=both(
            "A sentence that speaks of a direction has words for up, down and same, whatever this week's direction "
            "is; a "
            "translation has every branch that its source has.",
            "Речення про напрям зміни має слова для up, down і same, хоч яким цього тижня є напрям; переклад має всі "
            "гілки, "
            "які має джерело.",
        ),
    ),
    Code(
        "computed-missing",
        "error",
        "source",
        message=both(
            '"{written}" has no value this week: {reason}.',
            "«{written}» цього тижня не має значення: {reason}.",
        ),
        hint=both(
            "Take it out of the sentence, or give what it is computed from.",
            "Приберіть це з речення або додайте те, з чого воно обчислюється.",
        ),
        paragraph=both(
            "`.change`, `.change_percent`, `.previous` and `.share` are computed, never typed. A share needs `of`; a "
            "change needs an earlier value that may be compared.",
            "`.change`, `.change_percent`, `.previous` та `.share` обчислюються, а не вводяться. Частка потребує `of`, "
            "зміна – попереднього значення, з яким можна порівняти.",
        ),
        words={
            "reason": {
                "no-of": both('"of" does not say what it is a share of', "у полі «of» не вказано, від чого частка"),
                "no-base": both("the base has no value", "база не має значення"),
                "no-value": both("the figure itself has none", "сам показник його не має"),
                "no-date": both("the figure has no date", "показник не має дати"),
                "no-previous": both("nothing earlier is known", "попереднього значення немає"),
                "incomparable": both(
                    "it may not be compared with the one before", "його не можна порівняти з попереднім"
                ),
                "same": both("it has not changed beyond rounding", "воно не змінилося понад округлення"),
            }
        },
    ),
    Code(
        "digits-in-prose",
        "error",
        "source",
        message=both(
            'The text says "{written}", which is the figure "{figure}".',
            "У тексті стоїть «{written}» – це показник «{figure}».",
        ),
        hint=both("Write {{{figure}}} in its place.", "Напишіть замість цього {{{figure}}}."),
        paragraph=both(
            "A number that is typed into a sentence stays as it was when the figure is corrected, in one language or "
            "in "
            "both. Named in braces it is right everywhere.",
            "Число, вписане в речення, лишається старим, коли показник виправляють, – в одній мові чи в обох. "
            "Назване у "
            "дужках, воно всюди правильне.",
        ),
    ),
    Code(
        "digits-unaccounted",
        "warning",
        "source",
        message=both(
            'The text says "{written}", and no figure of the entry is that.',
            "У тексті стоїть «{written}», але такого показника в записі немає.",
        ),
        hint=both(
            "Make it a figure or a date with a source and name it in braces; a number up to nine may be a word.",
            "Зробіть це показником або датою з джерелом і назвіть у дужках; число до дев’яти можна записати словом.",
        ),
        paragraph=both(
            "A number in the text that is no figure has no source, no date and no status. Numbers of resolutions "
            "(68/262), "
            '"No. 12", years, quotations and the terms of the registry are left alone.',
            "Число в тексті, яке не є показником, не має джерела, дати й статусу. Номери резолюцій (68/262), «№ 12», "
            "роки, цитати й терміни реєстру не чіпаються.",
        ),
    ),
)
