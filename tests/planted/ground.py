"""The fictional workspace with every text translated: in it `check` finds nothing but what was planted."""

from collections.abc import Mapping

from tests.workspace import BASE, NEWEST

HEAD = """\
msgid ""
msgstr ""
"Language: uk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Language: en\\n"
"""
EARLIER_PO = f"""{HEAD}
msgctxt "entry:displaced-now#headline"
msgid "{{displaced}} are displaced"
msgstr "{{displaced}} переміщено"

msgctxt "entry:refugees-now#headline"
msgid "{{refugees}} are on the register"
msgstr "{{refugees}} у реєстрі"
"""
PO = f"""{HEAD}
msgctxt "entry:injured-so-far#headline"
msgid "{{injured}} have been recorded as injured"
msgstr "{{injured}} записано пораненими"

msgctxt "entry:displaced-now#headline"
msgid "{{displaced}} are displaced in {{donetska, place}}"
msgstr "{{displaced}} переміщено в {{donetska, place, locative}}"

msgctxt "entry:displaced-now#text"
msgid ""
"On {{displaced.as_of, date}} the survey found {{displaced, number}} people, "
"{{displaced, change, up {{more}} down {{fewer}} same {{as many}}}} than before; "
"{{women}} were women."
msgstr ""
"Станом на {{displaced.as_of, date}} опитування виявило {{displaced, number}} людей, "
"{{displaced, change, up {{більше}} down {{менше}} same {{стільки ж}}}}, ніж раніше; "
"серед них {{women}} – жінки."

msgctxt "entry:displaced-now#figures.women.label"
msgid "Women"
msgstr "Жінки"

msgctxt "entry:displaced-now#figures.women.caveat"
msgid "An estimate."
msgstr "Оцінка груба."

msgctxt "entry:displaced-now#figures.men.label"
msgid "Men"
msgstr "Чоловіки"

msgctxt "entry:displaced-now#figures.men.caveat"
msgid "An estimate."
msgstr "Оцінка приблизна."

msgctxt "entry:displaced-now#figures.share_of_women.label"
msgid "Share of women"
msgstr "Частка жінок"

msgctxt "entry:displaced-now#figures.share_of_women.caveat"
msgid "An estimate."
msgstr "Оцінка частки."

msgctxt "entry:cellar#headline"
msgid "People sit in a cellar in {{donetska, place}}"
msgstr "У {{donetska, place, locative}} люди сидять у підвалі"

msgctxt "entry:homes#headline"
msgid "{{houses}} were damaged in {{vyhadka, place}}"
msgstr "{{houses}} пошкоджено в {{vyhadka, place, locative}}"

msgctxt "entry:homes#figures.houses.label"
msgid "Damaged homes"
msgstr "Пошкоджені помешкання"

msgctxt "entry:grain-now#headline"
msgid "{{tonnes}} were shipped, {{tonnes.change}} more than the week before"
msgstr "Відвантажено {{tonnes}}, на {{tonnes.change, accusative}} більше, ніж за тиждень до того"

msgctxt "entry:grain-now#text"
msgid "The agreement ends on {{expiry, date}}; {{corn}} and {{wheat}} were shipped."
msgstr "Угода діє до {{expiry, date}}; відвантажено {{corn}} та {{wheat}}."

msgctxt "entry:grain-now#figures.both_kinds.label"
msgid "Corn and wheat"
msgstr "Кукурудза та пшениця"

msgctxt "entry:envoy-visit#headline"
msgid "The envoy came to {{donetska, place}}"
msgstr "{{donetska, place}}: прибула посланниця"
"""
GROUND: Mapping[str, str] = {
    **BASE,
    "editions/2023-03-01/uk.po": EARLIER_PO,
    f"{NEWEST}uk.po": PO,
}
