"""Faults of what is cited: sources that are unknown, incomplete, unused, or not who they seem."""

from sitrep.codes.code import Code, both

SOURCES: tuple[Code, ...] = (
    Code(
        "unknown-reference",
        "error",
        "source",
        message=both(
            'references.yaml has no source "{written}".',
            "У references.yaml немає джерела «{written}».",
        ),
        hint=both(
            "Add it there, with publisher, title, address and date.",
            "Додайте його туди: видавець, назва, адреса, дата.",
        ),
        paragraph=both(
            "Each edition lists the sources it cites in its references.yaml; figures and entries name them by id. So a "
            "title is written once, and every number leads back to who said it.",
            "Кожен випуск має перелік своїх джерел у файлі references.yaml; показники й записи називають їх за "
            "ідентифікатором. Так назву пишуть один раз, а кожне число веде до того, хто його повідомив.",
        ),
    ),
    Code(
        "unknown-organisation",
        "error",
        "source",
        message=both(
            'There is no organisation "{written}" in the registry.',
            "У реєстрі немає організації «{written}».",
        ),
        hint=both(
            "Add it to sources/registry/organisations.yaml, in every language.",
            "Додайте її до sources/registry/organisations.yaml усіма мовами.",
        ),
        paragraph=both(
            "Organisations stand in the registry with their names in all languages, because OHCHR and UNHCR are easily "
            "swapped, and their Ukrainian names as well.",
            "Організації стоять у реєстрі з назвами всіма мовами, бо УВКПЛ і УВКБ легко сплутати, і в англійській теж.",
        ),
    ),
    Code(
        "unknown-official",
        "error",
        "source",
        message=both(
            'There is no official "{written}" in the registry.',
            "У реєстрі немає посадової особи «{written}».",
        ),
        hint=both(
            "Add them to sources/registry/officials.yaml: persons in public function only.",
            "Додайте до sources/registry/officials.yaml: лише осіб на публічних посадах.",
        ),
        paragraph=both(
            "Only persons in public function are named in a report, and only as the registry spells them.",
            "У звіті називають лише осіб на публічних посадах і лише так, як їх записано в реєстрі.",
        ),
    ),
    Code(
        "source-url",
        "error",
        "source",
        message=both(
            '"{written}" is not the address of a page.',
            "«{written}» – не адреса сторінки.",
        ),
        hint=both(
            'Write the whole address with https://, or say in "no_url" why there is none.',
            "Запишіть повну адресу з https:// або поясніть у «no_url», чому її немає.",
        ),
        paragraph=both(
            "A reader follows the address to the source. It begins with https:// (or http://, where a page has only "
            "that and `no_https` says so), and has no spaces or quotation marks.",
            "За адресою читач переходить до джерела. Вона починається з https:// (або з http://, якщо іншої немає і "
            "про це каже `no_https`) і не має пробілів та лапок.",
        ),
    ),
    Code(
        "source-http",
        "warning",
        "source",
        message=both(
            'The address of "{reference}" begins with http://, so that whoever stands between may change the page.',
            "Адреса джерела «{reference}» починається з http://: дорогою сторінку може змінити хто завгодно.",
        ),
        hint=both(
            'Open it with https:// and write that; if the page has only http://, say so in "no_https".',
            "Відкрийте її через https:// і запишіть так; якщо сторінка має лише http://, поясніть це в «no_https».",
        ),
        paragraph=both(
            "Over http:// a reader of a report about a war may be shown another page than its author saw. Nearly every "
            "page answers over https:// too. An archived page that does not is cited as it is, with the reason in "
            "`no_https`.",
            "Через http:// читачеві зведення про війну можуть показати не ту сторінку, яку бачив автор. Майже кожна "
            "сторінка відкривається й через https://. На архівну сторінку, яка так не відкривається, посилаються як "
            "є, а причину пишуть у `no_https`.",
        ),
    ),
    Code(
        "source-retrieved",
        "warning",
        "source",
        message=both(
            'Nothing says on which day the page of "{reference}" was looked at.',
            "Не сказано, якого дня переглянуто сторінку джерела «{reference}».",
        ),
        hint=both(
            'Open the page, see that it still says so, and add "retrieved:" with that day, such as 2023-03-08.',
            "Відкрийте сторінку, пересвідчіться, що там досі так написано, і додайте «retrieved:» із цим днем, "
            "наприклад 2023-03-08.",
        ),
        paragraph=both(
            "Pages are changed and taken away. The day on which somebody looked tells a later reader which version the "
            "report rests on, and where in an archive to search for it. A source without an address needs none.",
            "Сторінки змінюють і вилучають. День перегляду скаже пізнішому читачеві, на яку версію спирається "
            "зведення і де шукати її в архіві. Джерелу без адреси такий день не потрібен.",
        ),
    ),
    Code(
        "source-incomplete",
        "error",
        "source",
        message=both(
            'The source "{reference}" has neither "{field}" nor "no_{absent}".',
            "Джерело «{reference}» не має ні «{field}», ні «no_{absent}».",
        ),
        hint=both(
            'Give it, or the reason in "no_{absent}". Do not make one up.',
            "Укажіть його або причину в «no_{absent}». Не вигадуйте.",
        ),
        paragraph=both(
            "A source has a title, an address and a date. What is not known is said to be unknown, with the reason: "
            "`no_title`, `no_url`, `no_date`.",
            "Джерело має назву, адресу й дату. Про невідоме так і пишуть, із причиною: `no_title`, `no_url`, "
            "`no_date`.",
        ),
    ),
    Code(
        "source-unused",
        "warning",
        "source",
        message=both(
            'Nothing in this edition cites the source "{reference}".',
            "Ніщо в цьому випуску не посилається на джерело «{reference}».",
        ),
        hint=both(
            "Cite it where it belongs, or take it away.",
            "Послайтеся на нього там, де треба, або приберіть його.",
        ),
        paragraph=both(
            "A source that nobody cites is either left over or was forgotten somewhere. It is not printed.",
            "Джерело, на яке ніхто не посилається, або зайве, або десь забуте. Воно не друкується.",
        ),
    ),
    Code(
        "source-confusable",
        "warning",
        "source",
        message=both(
            'The publisher is "{publisher}", but {host} belongs to "{other}".',
            "Видавцем указано «{publisher}», але {host} належить «{other}».",
        ),
        hint=both(
            'Correct the publisher; if it passes on the other\'s words, say so in "relay_of".',
            "Виправте видавця; якщо він передає чужі слова, укажіть це в «relay_of».",
        ),
        paragraph=both(
            "OHCHR and UNHCR, and their Ukrainian names, are often swapped. The host of the address shows who it was.",
            "УВКПЛ і УВКБ ООН часто плутають обома мовами. Адреса сайту показує, хто це насправді.",
        ),
    ),
    Code(
        "source-after-cutoff",
        "error",
        "source",
        message=both(
            'The source "{reference}" is dated {day}, after the data cut-off {cutoff}.',
            "Джерело «{reference}» датоване {day}, після дати завершення збору даних {cutoff}.",
        ),
        hint=both(
            "Check the two dates, or move the cut-off.",
            "Перевірте обидві дати або змініть дату завершення збору.",
        ),
        paragraph=both(
            "An edition says up to which day its material reaches. A source from after that day contradicts it.",
            "Випуск повідомляє, до якого дня зібрано матеріал. Пізніше джерело цьому суперечить.",
        ),
    ),
)
