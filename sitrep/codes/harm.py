"""Faults that can hurt someone: what must not leave the workspace, and what must not be written at all."""

from sitrep.codes.code import Code, both

HARM: tuple[Code, ...] = (
    Code(
        "audience-weak",
        "error",
        "source",
        message=both(
            '"{thing}" is public, but its sensitivity is {sensitivity}.',
            "«{thing}» – для всіх, але його чутливість – {sensitivity}.",
        ),
        hint=both(
            'Write "audience: restricted", or coarsen it until it harms nobody.',
            "Запишіть «audience: restricted» або узагальніть так, щоб нікому не зашкодити.",
        ),
        paragraph=both(
            "What is of high or severe sensitivity is never public. Severe things are best not kept at all.",
            "Те, що має високу або дуже високу чутливість, ніколи не оприлюднюють. Найчутливіше краще не зберігати "
            "зовсім.",
        ),
        words={"sensitivity": {"high": both("high", "висока"), "severe": both("severe", "дуже висока")}},
    ),
    Code(
        "exception-date",
        "error",
        "source",
        message=both(
            "The exception is signed on {date}, after the edition was made ({made}).",
            "Виняток підписано {date}, після укладання випуску ({made}).",
        ),
        hint=both("Check the date.", "Перевірте дату."),
        paragraph=both(
            "An exception is signed before the edition it excuses something in.",
            "Виняток підписують до випуску, у якому він щось дозволяє.",
        ),
    ),
    Code(
        "exception-rule",
        "error",
        "source",
        message=both(
            'There is no rule "{written}" from which an exception could be made.',
            "Правила «{written}», з якого можна зробити виняток, немає.",
        ),
        hint=both(
            "Name the rule as the report of faults does.",
            "Назвіть правило так, як його названо у звіті про помилки.",
        ),
        paragraph=both(
            "An exception stands beside what it excuses and names one rule, the reason, who signed it, in which role "
            "and "
            "when. It never leaves the workspace; what leaves says only the rule and how often.",
            "Виняток стоїть поряд із тим, що він дозволяє, і називає одне правило, причину, хто, в якій ролі й коли "
            "підписав. Він не залишає робочої папки; назовні виходить лише правило й кількість.",
        ),
    ),
    Code(
        "harm-place",
        "error",
        "source",
        message=both(
            '"{place}" is finer than an oblast, and people shelter there.',
            "«{place}» – точніше за область, а там переховуються люди.",
        ),
        hint=both(
            "Name the oblast only, or make the entry restricted.",
            "Назвіть лише область або зробіть запис закритим (audience: restricted).",
        ),
        paragraph=both(
            "Where people shelter, a public report names the oblast and nothing finer: a town is enough to find them. "
            "Damage to homes may name the town of a strike that the authorities have published.",
            "Там, де люди переховуються, відкритий звіт називає область і нічого точнішого: за назвою міста їх можна "
            "знайти. Для пошкодженого житла можна назвати населений пункт удару, про який повідомила влада.",
        ),
    ),
    Code(
        "harm-coordinates",
        "error",
        "source",
        message=both(
            '"{written}" says exactly where something is.',
            "«{written}» точно вказує, де щось розташоване.",
        ),
        hint=both("Name the oblast instead.", "Назвіть натомість область."),
        paragraph=both(
            "Coordinates, plus codes, links to maps and street addresses lead to people. They do not belong into "
            "sources, not even into restricted ones.",
            "Координати, plus-коди, посилання на карти й вуличні адреси приводять до людей. Їм не місце у джерельних "
            "файлах, навіть закритих.",
        ),
    ),
    Code(
        "harm-contact",
        "error",
        "source",
        message=both(
            '"{written}" looks like a telephone number or an e-mail address.',
            "«{written}» схоже на номер телефону або адресу електронної пошти.",
        ),
        hint=both(
            'Contacts stand under "contacts" of the series, as a role and its mailbox.',
            "Контакти стоять у «contacts» серії: роль і її скринька.",
        ),
        paragraph=both(
            "A person's telephone number or address can hurt them. A report gives the mailbox of a role.",
            "Номер телефону чи адреса людини може їй зашкодити. Звіт подає скриньку ролі.",
        ),
    ),
    Code(
        "visit-future-detail",
        "error",
        "source",
        message=both(
            "The visit is not completed, and {written} says more than oblast and day, or looks beyond the period.",
            "Візит не завершено, а {written} каже більше, ніж область і день, або сягає поза період.",
        ),
        hint=both(
            "Until it is completed, name the oblast and the day, and no movement after the period.",
            "Доки його не завершено, називайте область і день та жодних переміщень після періоду.",
        ),
        paragraph=both(
            "Where an official will be, and when, is a target. Until the visit is completed, a public report says no "
            "more than oblast and day, and nothing of what comes after the end of the period.",
            "Де й коли буде посадова особа – це ціль. Доки візит не завершено, відкритий звіт не каже більше, ніж "
            "область і день, і нічого про час після кінця періоду.",
        ),
    ),
)
