"""Faults of comparison: what may not be compared, and numbers that moved too little or too much."""

from sitrep.codes.code import Code, both

COMPARISONS: tuple[Code, ...] = (
    Code(
        "change-comparable",
        "error",
        "source",
        message=both(
            '"{figure}" cannot be compared with "{written}": {reason}. Observed: {observed}.',
            "Показник «{figure}» не можна порівняти з «{written}»: {reason}. Зафіксовано: {observed}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "A difference is stated only between values of one indicator, counted in one way: two days, or two periods "
            "of one length. A one-off has no indicator, so nothing of it is compared. What is compared with need not "
            "have been in a report, but must have been observed: in an edition, in a table, or under `earlier`.",
            "Різницю подають лише між значеннями одного індикатора, порахованими однаково: за два дні або за два "
            "періоди однакової довжини. Разовий показник не має індикатора, тож його не порівнюють. Те, з чим "
            "порівнюють, не мусить бути в звіті, але має бути зафіксоване: у випуску, таблиці чи полі `earlier`.",
        ),
        words={
            "reason": {
                "one-off": both("it has no indicator", "він не має індикатора"),
                "nothing": both("nothing was observed then", "за цей час нічого не зафіксовано"),
                "sort": both(
                    "one is a day and the other a period, or the periods differ in length",
                    "одне – день, а друге – період, або періоди різної довжини",
                ),
            },
            "remedy": {
                "one-off": both(
                    'Give it an "indicator:", or take the field out.',
                    "Додайте йому «indicator:» або приберіть це поле.",
                ),
                "nothing": both(
                    'Add the value under "earlier:", or name a day that was observed.',
                    "Додайте значення в «earlier:» або назвіть зафіксований день.",
                ),
                "sort": both(
                    "Name a value of the same sort, or take this one out.",
                    "Назвіть значення того самого виду або приберіть це.",
                ),
            },
        },
    ),
    Code(
        "percent-points",
        "error",
        "source",
        message=both(
            '"{written}" would say a percentage of a percentage.',
            "«{written}» дало б відсоток від відсотка.",
        ),
        hint=both("Write {meant}: percentage points.", "Запишіть {meant}: відсоткові пункти."),
        paragraph=both(
            'From 40 per cent to 44 is 4 percentage points, and 10 per cent more; "4 per cent more" is neither. '
            "The change of a percentage is said in points: `.change`, not `.change_percent`.",
            "Від 40 до 44 відсотків – це 4 відсоткові пункти, або на 10 відсотків більше; «на 4 відсотки більше» – "
            "ні те, ні те. Зміну відсотка подають у пунктах: `.change`, а не `.change_percent`.",
        ),
    ),
    Code(
        "figure-reprinted",
        "warning",
        "source",
        message=both(
            '"{figure}" is {written}; on {day} it was {previous}: {reason}.',
            "«{figure}» – {written}; на {day} було {previous}: {reason}.",
        ),
        hint=both(
            'Look the number up again. If it is that of {day}, give it that date in "as_of".',
            "Звірте число ще раз. Якщо воно стосується {day}, укажіть цю дату в «as_of».",
        ),
        paragraph=both(
            "Figures of 13 September were reprinted under 26 September. A number of four digits or more that comes "
            "again to the last digit, or a running total that grows by less than a twentieth of its own pace, was "
            "probably not looked up again.",
            "Цифри за 13 вересня передрукували під 26 вересня. Якщо число з чотирьох і більше цифр повторилося до "
            "останньої, або наростаючий підсумок зріс менш як на двадцяту частину свого звичного темпу, його, "
            "імовірно, не перевірили знову.",
        ),
        words={
            "reason": {
                "same": both("the same number under a new date", "те саме число під новою датою"),
                "still": both("it has hardly moved", "воно майже не змінилося"),
            }
        },
    ),
    Code(
        "cumulative-jump",
        "warning",
        "source",
        message=both(
            '"{figure}" has grown by {grown} since {day}, but "{flow}" counts about {counted} in those days.',
            "«{figure}» від {day} зріс на {grown}, але «{flow}» за ці дні – близько {counted}.",
        ),
        hint=both(
            'If its source corrected the earlier value, add "restates: {{value: {previous}, reason: why, by: who}}"; '
            'if it takes in older records as they come, write "backlog: true" at the indicator "{indicator}".',
            "Якщо джерело виправило попереднє значення, додайте «restates: {{value: {previous}, reason: чому, by: "
            "хто}}»; якщо підсумок поповнюють давнішими записами, укажіть «backlog: true» в індикаторі «{indicator}».",
        ),
        paragraph=both(
            "Subtracting totals lies where older records are still being added: one total went from 7,199 to 8,173, "
            "974 more, with 138 counted in the month between. The indicator's `in_period` names the one that counts "
            "the same in a period.",
            "Віднімання підсумків оманливе, коли до них ще додають давніші записи: один підсумок зріс із 7199 до "
            "8173, тобто на 974, а за місяць між ними нараховано 138. Поле індикатора `in_period` називає той, що "
            "рахує те саме за період.",
        ),
    ),
)
