"""Faults of files that come back from translators' tools, and of what they bring."""

from sitrep.codes.code import Code, both

EXCHANGE: tuple[Code, ...] = (
    Code(
        "xliff-syntax",
        "error",
        "words",
        message=both("The file cannot be read: {reason}.", "Файл неможливо прочитати: {reason}."),
        hint=both(
            "Save it again from the translator's tool as XLIFF 2, or send the texts as PO.",
            "Збережіть його ще раз у програмі перекладача як XLIFF 2 або передайте тексти у форматі PO.",
        ),
        paragraph=both(
            "XLIFF 2.0, 2.1 and 2.2 are read. A file with a document type is refused, for it could make the program "
            "read other files; so is one of more than 50 MB. `sitrep translate export --format po` writes the same "
            "texts as PO.",
            "Програма читає XLIFF 2.0, 2.1 і 2.2. Файл із типом документа (DOCTYPE) вона відхиляє, бо такий файл міг би"
            " змусити її читати інші файли; так само й файл, більший за 50 МБ. `sitrep translate export --format po` "
            "запише ті самі тексти у форматі PO.",
        ),
        words={
            "reason": {
                "syntax": both("this is no well-formed XML", "це неправильно побудований XML"),
                "page": both(
                    "it is a page, as the sheet is; open it, press the button that saves, and take the saved file",
                    "це сторінка, як-от аркуш; відкрийте її, натисніть кнопку збереження і візьміть збережений файл",
                ),
                "doctype": both(
                    "it has a document type, which could name other files",
                    "він має тип документа (DOCTYPE), який міг би назвати інші файли",
                ),
                "encoding": both("it is in an encoding other than Unicode", "його кодування – не Юнікод"),
                "version": both("it is no XLIFF of version 2", "це не XLIFF версії 2"),
                "depth": both("its elements lie too deep within each other", "його елементи вкладено занадто глибоко"),
                "size": both("it is larger than 50 MB", "він більший за 50 МБ"),
                "language": both(
                    "it does not say into which language (trgLang)", "у ньому не вказано мови перекладу (trgLang)"
                ),
                "id": both("this unit has no id", "ця одиниця не має id"),
            }
        },
    ),
    Code(
        "exchange-unknown",
        "error",
        "words",
        message=both(
            'The edition has no text "{context}"; its translation was not taken over.',
            "У випуску немає тексту «{context}»; його перекладу не взято.",
        ),
        hint=both(
            "If the entry was renamed, copy the translation into the PO file of the workspace by hand.",
            "Якщо запис перейменовано, скопіюйте переклад до файла PO робочої папки вручну.",
        ),
        paragraph=both(
            "What comes back is matched by the name of its text, never by likeness: a sentence of another village may "
            "differ by one word. The text was removed or renamed since, or the file is of another edition.",
            "Повернене зіставляють за назвою тексту, ніколи за подібністю: речення про інше село може відрізнятися "
            "одним словом. Текст вилучили чи перейменували після того, як файл передали, або файл належить іншому "
            "випуску.",
        ),
    ),
    Code(
        "exchange-source",
        "error",
        "words",
        message=both(
            'The source has changed since this file left ({reason}); it now says "{now}".',
            "Оригінал змінився відтоді, як файл передали ({reason}); тепер у ньому: «{now}».",
        ),
        hint=both(
            "Export the edition again and translate the sentence as it now stands.",
            "Експортуйте випуск ще раз і перекладіть речення в його нинішньому вигляді.",
        ),
        paragraph=both(
            "A translation is taken over only for the very source that it was made from: the same words, and the same "
            "unit, qualifier and place in each hole. New numbers alone change no source.",
            "Переклад беруть лише для того самого оригіналу, з якого його зроблено: ті самі слова й ті самі одиниця, "
            "уточнення та місце в кожній вставці. Самі лише нові числа оригіналу не змінюють.",
        ),
        words={
            "reason": {
                "wording": both("it is worded otherwise", "змінено слова"),
                "signature": both("a unit, a qualifier or a place in it", "одиниця, уточнення чи місце в ньому"),
            }
        },
    ),
    Code(
        "exchange-target",
        "error",
        "words",
        message=both(
            'The workspace holds another translation, which would be lost: "{now}".',
            "У робочій папці є інший переклад, який було б утрачено: «{now}».",
        ),
        hint=both(
            "Compare the two, and put the better one into the PO file of the workspace by hand.",
            "Порівняйте обидва й запишіть кращий до файла PO робочої папки вручну.",
        ),
        paragraph=both(
            "Somebody changed or approved this translation after the file had left. Which of the two is right, no "
            "program can know, so neither is replaced.",
            "Хтось змінив або схвалив цей переклад уже після того, як файл передали. Який із двох правильний, програма "
            "знати не може, тому жоден не замінено.",
        ),
    ),
)
