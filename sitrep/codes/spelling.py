"""Faults of letters, endings and wordings, in sources and in translations alike."""

from sitrep.codes.code import Code, both

SPELLING: tuple[Code, ...] = (
    Code(
        "homoglyph",
        "error",
        "source",
        message=both(
            '"{written}" mixes Latin and Cyrillic letters that look alike.',
            "У «{written}» змішано схожі на вигляд латинські й кириличні літери.",
        ),
        hint=both("Type it anew: {wanted}", "Наберіть заново: {wanted}"),
        paragraph=both(
            "A Latin i in a Ukrainian word looks right and is found by no search, read wrongly aloud, and sorted "
            "elsewhere. It comes from a keyboard that was switched too late.",
            "Латинську i в українському слові не видно, але його не знаходить пошук, хибно читає вголос програма й "
            "інакше сортує список. Так буває, коли розкладку перемкнуто запізно.",
        ),
    ),
    Code(
        "foreign-letters",
        "error",
        "source",
        message=both(
            '"{written}" has letters that this language does not have.',
            "У «{written}» є літери, яких у цій мові немає.",
        ),
        hint=both(
            "Write the word in this language; a quotation in another stands between quotation marks.",
            "Запишіть слово цією мовою; цитату іншою мовою поставте в лапки.",
        ),
        paragraph=both(
            "Russian letters in a Ukrainian text are a slip of the keyboard, or a word that was not translated.",
            "Російські літери в українському тексті – хиба розкладки або неперекладене слово.",
        ),
    ),
    Code(
        "unfinished",
        "error",
        "source",
        message=both('"{written}" marks a text as unfinished.', "«{written}» означає, що текст не дописано."),
        hint=both("Write {wanted}, or delete the mark.", "Запишіть {wanted} або приберіть позначку."),
        paragraph=both(
            "A mark that somebody meant to come back to must not reach a reader.",
            "Позначка, до якої хтось хотів повернутися, не має потрапити до читача.",
        ),
    ),
    Code(
        "wording-refused",
        "error",
        "source",
        message=both(
            '"{written}" is not said so in reports of the field.',
            "«{written}» у звітах галузі так не кажуть.",
        ),
        hint=both("Write: {wanted}", "Запишіть: {wanted}"),
        paragraph=both(
            "Some wordings take a side on the status of a territory, or turn one group of people into another. In a "
            "quotation they may stand.",
            "Деякі вислови стають на чийсь бік щодо статусу території або роблять з однієї групи людей іншу. У цитаті "
            "вони можуть стояти.",
        ),
    ),
    Code(
        "wording-avoided",
        "warning",
        "source",
        message=both('"{written}" is better said otherwise.', "«{written}» краще сказати інакше."),
        hint=both("Write: {wanted}", "Запишіть: {wanted}"),
        paragraph=both(
            "Literal borrowings and outworn forms distract a reader, and some offend.",
            "Кальки й застарілі форми відвертають увагу читача, а декотрі ображають.",
        ),
    ),
    Code(
        "doubled-word",
        "warning",
        "source",
        message=both('"{written}" stands twice in a row.', "«{written}» стоїть двічі поспіль."),
        hint=both("Delete one of the two.", "Приберіть одне з двох."),
        paragraph=both(
            "A word twice in a row is left from an edit.",
            "Слово двічі поспіль лишається після виправлення.",
        ),
    ),
    Code(
        "place-case",
        "error",
        "source",
        message=both(
            "{written} is not in the case that the word before it asks for.",
            "{written} стоїть не в тому відмінку, якого вимагає слово перед ним.",
        ),
        hint=both("Write {wanted}.", "Запишіть {wanted}."),
        paragraph=both(
            "A place in braces is said in the case that is written after it: without one, in the nominative. "
            "“У {{bakhmut, place}}” reads “у Бахмут”, which says to, not in.",
            "Місце в дужках вимовляється у відмінку, записаному після нього; без відмінка – у називному. "
            "«У {{bakhmut, place}}» читається «у Бахмут», тобто куди, а не де.",
        ),
    ),
    Code(
        "governed-case",
        "error",
        "source",
        message=both(
            "{written} is not in the case that the word before it asks for.",
            "{written} стоїть не в тому відмінку, якого вимагає слово перед ним.",
        ),
        hint=both("Write {wanted}.", "Запишіть {wanted}."),
        paragraph=both(
            "The noun of a figure follows the sentence: “серед {{idps, genitive}}” reads “серед 21 особи”.",
            "Іменник показника узгоджується з реченням: «серед {{idps, genitive}}» читається «серед 21 особи».",
        ),
    ),
    Code(
        "plural-noun",
        "error",
        "source",
        message=both(
            'In the branch "{branch}" the word "{written}" does not follow such a number.',
            "У гілці «{branch}» слово «{written}» не пасує до такого числа.",
        ),
        hint=both(
            "Use the form that is said after such numbers: 1 особа, 2 особи, 5 осіб, 1,5 особи.",
            "Поставте форму, яку кажуть після таких чисел: 1 особа, 2 особи, 5 осіб, 1,5 особи.",
        ),
        paragraph=both(
            "Each branch of a plural stands for some numbers; the noun in it must agree with every one of them.",
            "Кожна гілка множини – для певних чисел; іменник у ній має узгоджуватися з кожним із них.",
        ),
    ),
)
