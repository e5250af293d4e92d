"""Faults of days and periods: how they are written, and what lies outside its time."""

from sitrep.codes.code import Code, both

DATES: tuple[Code, ...] = (
    Code(
        "date-iso",
        "error",
        "source",
        message=both('"{written}" is not a date of the form 2023-03-08.', "«{written}» – не дата виду 2023-03-08."),
        hint=both(
            "Write year, month and day with hyphens; check that there is such a day.",
            "Запишіть рік, місяць і день через дефіс; перевірте, чи існує такий день.",
        ),
        paragraph=both(
            "Dates are days, written year-month-day. 03/08/2023 is 8 March to some and 3 August to others. Each "
            "language "
            "prints them in its own way.",
            "Дати – це дні, записані як рік-місяць-день. 03/08/2023 для одних – 8 березня, для інших – 3 серпня. Кожна "
            "мова друкує їх по-своєму.",
        ),
    ),
    Code(
        "period-form",
        "error",
        "source",
        message=both(
            '"{written}" is not a period of the form 2023-03-02/2023-03-08.',
            "«{written}» – не період виду 2023-03-02/2023-03-08.",
        ),
        hint=both(
            "Write the first and the last day with a slash between.",
            "Запишіть перший і останній день через скісну риску.",
        ),
        paragraph=both(
            "A period is its first and its last day, both within it, with a slash between and no spaces.",
            "Період – це його перший і останній день, обидва включно, через скісну риску без пробілів.",
        ),
    ),
    Code(
        "period-order",
        "error",
        "source",
        message=both(
            "The period {written} ends before it begins.",
            "Період {written} закінчується раніше, ніж починається.",
        ),
        hint=both("Swap the two days, or correct one.", "Поміняйте дні місцями або виправте один."),
        paragraph=both(
            "The first day of a period stands first.",
            "Перший день періоду стоїть першим.",
        ),
    ),
    Code(
        "outside-period",
        "error",
        "source",
        message=both(
            "{written} lies outside the period of this edition, {period}.",
            "{written} лежить поза періодом цього випуску, {period}.",
        ),
        hint=both(
            'Check the date. If it is meant, say why in "outside_period" of the entry.',
            "Перевірте дату. Якщо так і треба, поясніть причину в полі запису «outside_period».",
        ),
        paragraph=both(
            "An entry tells of its edition's period. What lies before it may still be the newest there is (a survey of "
            "January); then the entry says so in `outside_period`, and the reader sees it.",
            "Запис розповідає про період свого випуску. Те, що було раніше, може бути найновішим із наявного "
            "(опитування січня); тоді запис повідомляє про це в полі `outside_period`, і читач це бачить.",
        ),
    ),
    Code(
        "agreement-expired",
        "warning",
        "source",
        message=both(
            'The agreement expired on {expires}, yet its state is "{state}".',
            "Строк дії угоди сплив {expires}, але її стан – «{state}».",
        ),
        hint=both(
            'Write "extended" or "lapsed", with a source, or correct the date.',
            "Запишіть «extended» (продовжено) або «lapsed» (припинено) з джерелом чи виправте дату.",
        ),
        paragraph=both(
            "Where the term of an agreement ended before the edition's data do, the report must say what became of it.",
            "Якщо строк дії угоди закінчився раніше, ніж дані випуску, звіт має повідомити, що з нею сталося.",
        ),
    ),
    Code(
        "visit-order",
        "error",
        "source",
        message=both(
            "The visit ends on {end}, before it starts on {start}.",
            "Візит закінчується {end}, раніше за початок {start}.",
        ),
        hint=both("Correct one of the two.", "Виправте одну з дат."),
        paragraph=both("A visit starts before it ends.", "Візит починається раніше, ніж закінчується."),
    ),
    Code(
        "visit-completed",
        "error",
        "source",
        message=both(
            "No source of this completed visit is dated {start} or later.",
            "Жодне джерело цього завершеного візиту не датоване {start} або пізніше.",
        ),
        hint=both(
            'Cite one that reports it, or write "announced" or "en-route".',
            "Послайтеся на джерело, що про нього повідомляє, або запишіть «announced» чи «en-route».",
        ),
        paragraph=both(
            "An announcement does not prove that a visit took place. `completed` needs a source from the day it "
            "started "
            "or after.",
            "Оголошення не доводить, що візит відбувся. Для `completed` потрібне джерело від дня його початку або "
            "пізніше.",
        ),
    ),
)
