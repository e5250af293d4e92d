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
        "harm-small-cell",
        "error",
        "source",
        message=both(
            '"{figure}" counts so few people that its number is hidden, and this form would print the threshold alone.',
            "«{figure}» рахує так мало людей, що число приховано, а ця форма надрукувала б лише поріг.",
        ),
        hint=both(
            "Write {{{figure}}} without `number` or `plural`: then it says “fewer than”.",
            "Запишіть {{{figure}}} без `number` і `plural`: тоді буде «менш ніж».",
        ),
        paragraph=both(
            "A count of people below the threshold of the series (`min_cell`, 10) in a small place, at a site, "
            "or as a part "
            "of a whole can point to a person. It leaves as “fewer than 10”; a bare 10 would be a wrong "
            "number. Zero, and a "
            "toll that an authority published, stay.",
            "Число людей, менше за поріг серії (`min_cell`, 10), у малому місці, на об’єкті чи як частка "
            "цілого може вказати "
            "на людину. Назовні воно виходить як «менш ніж 10»; саме лише 10 було б хибним числом. Нуль і число, яке "
            "оприлюднила влада, лишаються.",
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
        "strike-unpublished",
        "error",
        "source",
        message=both(
            'The damage is told of "{place}", and nothing says that an authority has published it.',
            "Про пошкодження повідомлено в «{place}», але не сказано, що це оприлюднила влада.",
        ),
        hint=both(
            'If one has, add "published_strike: true"; else name the oblast only.',
            "Якщо оприлюднила, додайте «published_strike: true»; якщо ні, назвіть лише область.",
        ),
        paragraph=both(
            "Who shelled a town learns from a report where it hit. What an authority has published is known to all; "
            "anything else is told of the oblast. Nor is what was said of a town said of its oblast: change the "
            "sentence as well.",
            "Той, хто обстріляв місто, дізнається зі зведення, куди влучив. Оприлюднене владою знають усі; решту "
            "повідомляють про область. Сказане про місто не є сказаним про його область: змініть і речення.",
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
            '"{written}" looks like a telephone number, a mailbox, an account or the number of a document.',
            "«{written}» схоже на номер телефону, поштову скриньку, рахунок або номер документа.",
        ),
        hint=both(
            'Delete it; contacts of the publisher stand under "contacts" of series.yaml, as a role and its mailbox.',
            "Вилучіть це; контакти видавця стоять у «contacts» у series.yaml: роль і її скринька.",
        ),
        paragraph=both(
            "A person's telephone number, mailbox, account or document leads to that person. A report gives "
            "the mailbox "
            "of a role, and sources do not keep the rest, not even restricted ones.",
            "Номер телефону, скринька, рахунок чи документ приводять до людини. Звіт подає скриньку ролі, а решти "
            "джерельні файли не зберігають, навіть закриті.",
        ),
    ),
    Code(
        "harm-person",
        "error",
        "source",
        message=both(
            '"{written}" tells who a person is.',
            "«{written}» показує, хто ця людина.",
        ),
        hint=both(
            "Leave out the name and the exact age; say how many people it was about, and name the oblast only.",
            "Приберіть ім’я та точний вік; скажіть, скількох людей це стосується, і назвіть лише область.",
        ),
        paragraph=both(
            "A name with an age, or an age with a place, is enough to find a person, and to harm those who "
            "spoke. Officials "
            "in public function stand in registry/officials.yaml and may be named.",
            "Імені з віком або віку з місцем досить, щоб знайти людину й зашкодити тим, хто говорив. Посадовці "
            "у публічній "
            "функції стоять у registry/officials.yaml, їх можна називати.",
        ),
    ),
    Code(
        "harm-name",
        "warning",
        "source",
        message=both(
            '"{written}" looks like the name of a person whom no registry knows.',
            "«{written}» схоже на ім’я людини, якої немає в жодному реєстрі.",
        ),
        hint=both(
            "Leave a private person out. Put an official into registry/officials.yaml; what is no person's name, into "
            "registry/terms.yaml.",
            "Приватну особу не називайте. Посадовця додайте до registry/officials.yaml, а те, що не є ім’ям "
            "людини, – до "
            "registry/terms.yaml.",
        ),
        paragraph=both(
            "Civilians are not named. What looks like a name is asked about once an edition; the answer is the "
            "registry, or "
            "a signed exception beside the text.",
            "Цивільних не називають. Про те, що схоже на ім’я, питають раз на випуск; відповідь – реєстр або "
            "підписаний "
            "виняток біля тексту.",
        ),
    ),
    Code(
        "harm-identifiable",
        "error",
        "source",
        message=both(
            '"{written}" could tell a child, a family or a prisoner from all others.',
            "За «{written}» можна впізнати дитину, родину або полоненого.",
        ),
        hint=both(
            'Say only how many people it was, "three people", and name the oblast.',
            "Скажіть лише, скільки було людей («троє людей»), і назвіть область.",
        ),
        paragraph=both(
            "Neighbours recognise a mother with two children of a village, a child by its age, a prisoner by a "
            "video; so do "
            "those who would hurt them. Prisoners of war, victims and children are told of as numbers only.",
            "Сусіди впізнають матір із двома дітьми зі свого села, дитину – за віком, полоненого – за відео; "
            "упізнають і ті, "
            "хто може зашкодити. Про полонених, постраждалих і дітей кажуть лише числом.",
        ),
    ),
    Code(
        "harm-military",
        "error",
        "source",
        message=both(
            '"{written}" is a matter of the war: attacks, losses, units, positions or movements.',
            "«{written}» – справа війни: атаки, втрати, підрозділи, позиції або переміщення.",
        ),
        hint=both(
            "Leave it out, and say what it meant for civilians: people killed and injured, homes damaged.",
            "Приберіть це й скажіть, що воно означало для цивільних: скільки загинуло й поранено, скільки "
            "осель пошкоджено.",
        ),
        paragraph=both(
            "Where troops stand, how many shells fell and what one side says of the other's losses is out of "
            "scope, and can "
            "cost lives. Harm to civilians is in scope: the dead, the injured, damaged homes. Titles of "
            "sources are left as "
            "they are.",
            "Де стоять війська, скільки випущено снарядів і що одна сторона каже про втрати іншої – не предмет "
            "звіту і може "
            "коштувати життя. Предмет звіту – шкода цивільним: загиблі, поранені, пошкоджені оселі. Назви "
            "джерел лишаються "
            "як є.",
        ),
    ),
    Code(
        "harm-responders",
        "error",
        "source",
        message=both(
            '"{written}" tells where those who help are, more finely than by oblast.',
            "«{written}» показує, де перебувають ті, хто допомагає, – точніше за область.",
        ),
        hint=both(
            'Say "partners in the oblast", without number, building or route.',
            "Скажіть «партнери в області», без кількості, будівлі чи маршруту.",
        ),
        paragraph=both(
            "Aid workers are attacked where they are known to be. Their whereabouts, number and routes are "
            "told by oblast.",
            "На гуманітарних працівників нападають там, де про них відомо. Їхнє місце, кількість і маршрути "
            "називають лише за "
            "областю.",
        ),
    ),
    Code(
        "harm-output",
        "error",
        "bytes",
        message=both(
            '"{written}" would leave the workspace in {file} ({where}): {reason}.',
            "«{written}» вийшло б назовні у {file} ({where}): {reason}.",
        ),
        hint=both("{remedy}", "{remedy}"),
        paragraph=both(
            "Before a build is put into output/, every file of it is read again: text, texts for those who cannot see, "
            "metadata, comments, drawings, attachments, names. What is restricted may stand in none of them, nor "
            "a way to a person or a door that no source holds, nor a picture that tells where and by whom it was made.",
            "Перш ніж зібране потрапить до output/, кожен файл перечитують: текст, описи для незрячих, метадані, "
            "коментарі, малюнки, вкладення, назви. Закритого не має бути в жодному з них, як і шляху до людини чи "
            "дверей, якого немає в джерельних файлах, як і зображення, що каже, де і ким його зроблено.",
        ),
        words={
            "where": {
                "text": both("text", "текст"),
                "attribute": both("text for machines", "текст для машин"),
                "comment": both("comment", "коментар"),
                "metadata": both("metadata", "метадані"),
                "address": both("address of a link", "адреса посилання"),
                "code": both("code", "код"),
                "name": both("name of a file", "назва файлу"),
            },
            "reason": {
                "restricted": both("it belongs to what is restricted here", "це належить до закритого тут"),
                "coordinates": both("it says exactly where something is", "це точно вказує, де щось розташоване"),
                "address": both("it leads to a door", "це приводить до дверей"),
                "contact": both("it leads to a person", "це приводить до людини"),
                "document": both("it is the number of a document", "це номер документа"),
                "picture": both("a picture tells it beside what it shows", "це каже зображення, крім того, що показує"),
            },
            "remedy": {
                "restricted": both(
                    "Look for these words in a public sentence, a translation or a template, and take them out there; "
                    "or make this public.",
                    "Знайдіть ці слова у відкритому реченні, перекладі чи шаблоні та приберіть їх там або зробіть це "
                    "відкритим.",
                ),
                **dict.fromkeys(
                    ("coordinates", "address", "contact", "document"),
                    both("Take it out of the template that prints it.", "Приберіть це із шаблону, який це друкує."),
                ),
                "picture": both(
                    "Save the picture without its metadata.",
                    "Збережіть зображення без метаданих.",
                ),
            },
        },
    ),
    Code(
        "suppression-recoverable",
        "error",
        "source",
        message=both(
            'The small count "{figure}" is hidden, but the rest of its sum shows that it lies from {least} to {most}.',
            "Мале число «{figure}» приховано, але решта суми показує, що воно – від {least} до {most}.",
        ),
        hint=both(
            'Add "audience: restricted" to the figure and to the sum that it is a part of.',
            "Додайте «audience: restricted» до показника та до суми, частиною якої він є.",
        ),
        paragraph=both(
            "A count of a few people in a small place, at a site or of one group can point to a person; it is printed "
            'as "fewer than 10", or the threshold of the series. Whoever subtracts the other parts from the total, or '
            "finds the same count in another entry or edition, must learn no more than that.",
            "Число кількох осіб у малому місці, на об’єкті чи в одній групі може вказати на людину; його друкують як "
            "«менш ніж 10» або за порогом серії. Хто відніме інші частини від суми або знайде те саме число в іншому "
            "записі чи випуску, не має дізнатися більше.",
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
