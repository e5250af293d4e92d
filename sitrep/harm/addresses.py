"""How a door is written: street, house and flat in the orders of many countries, plots, boxes and houses in words."""

from collections.abc import Iterator

from sitrep.harm.lexicon import Lexicon

_LETTER = r"A-ZÀ-ÖØ-ÞĀ-ŽȘȚА-ЯІЇЄҐ"
_NAME = rf"(?-i:[{_LETTER}][\w’'ʼ-]+)"
_SIGN = r"(?:№|No\.?|Nr\.?|#|N)"
_PART = r"(?:\s?[-/]\s?\d{1,3}|\s?[-«\"/]?\s?[а-яіїєґa-z]\b[»\"]?)"  # a corner house, a wing, a letter
_COUNTED = (
    r"(?!\d|[.,]\d|\s\d{3}\b|\s?[%‰°×x]|\s?(?:млн|млрд|тис|тон|грн|кг|км|м²|м³|см|мм|год|хв|відс|per\b|km\b"
    r"|kg\b|tonnes?\b"
    r"|million|thousand)|\s(?:осіб|людей|родин|сімей|дітей|випад|днів|дні|діб|років|роки|населен|громад|об’єкт"
    r"|будинків|шкіл"
    r"|школ|лікар|автобус|дахів|вікон|квартир|крамниц|магазин|дерев|машин|жінок|жителів|мешканців|поранених"
    r"|загиблих|перехожих)"
    r"|\s(?:hours?|days?|months?|years?|households?|people|persons?|families|roofs?|shops?|buildings|houses|homes|flats"
    r"|apartments|windows|schools?|trees|cars|vehicles|patients|women|men|children|residents|civilians|injured"
    r"|killed|wounded"
    r"|sites|damaged\s\w+s|new|other|more)\b)"
)
# A bare number behind a name is a house where the sentence goes on so.
_STRICT = r"(?=\s*(?:[.,;:!?)\]»”\"(–—]|$))"


def addresses(lexicon: Lexicon) -> Iterator[str]:
    """What has a digit in it."""
    yield from _with_street_word(lexicon)
    yield from _house_first(lexicon)
    yield from _flats(lexicon)
    yield from _bare(lexicon)
    yield from _western()
    yield from _rural(lexicon)


def houses_in_words(lexicon: Lexicon) -> Iterator[str]:
    """A house that is told without a digit: the second house on the left in Green Street."""
    words, numeral = lexicon.words, lexicon.numeral
    house = (
        r"(?:house|hut|home|yard|gate|building|entrance|хат\w*|будин\w*|двір|двор\w*|подвір\w*|під’їзд\w*|дім|дом\w*)"
    )
    which = (
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|corner|end|only"
        r"|перш\w{1,3}|друг\w{1,3}|трет\w{1,3}|четверт\w{1,3}|п['’ʼ]ят\w{1,3}|шост\w{1,3}|сьом\w{1,3}"
        r"|восьм\w{1,3}|дев['’ʼ]ят\w{1,3}"
        r"|десят\w{1,3}|останн\w{1,3}|крайн\w{1,3}|кутов\w{1,3}|наріжн\w{1,3})"
    )
    street = (
        rf"(?:{words('street_before')}\s*(?:ім\.\s*|імені\s+)?{_NAME}|(?:{_NAME}\s+){{1,3}}{words('street_after')}"
        rf"(?![\w’]))"
    )
    within = r"[^.!?\n\d;:]{0,40}?\s"
    street = f"(?#street_before|street_after){street}"
    yield rf"(?<![\w’]){which}\s+{house}(?![\w’]){within}{street}"
    yield (
        rf"(?#spoken)(?<![\w’]){house}\s+(?:number\s+|номер\s+|№\s?)?{numeral()}(?:[\s-]+{numeral()})?"
        rf"(?![\w’]){within}{street}"
    )
    yield (
        rf"(?#spoken)(?<![\w’]){house}\s+(?:номер\s+)?{numeral()}(?:\s+{numeral()})?\s+(?:на|по)\s+"
        rf"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’]+ій)(?!\w)"
    )
    yield rf"(?#spoken){street},?\s+{house}\s+(?:number\s+|номер\s+|№\s?)?{numeral()}(?:[\s-]+{numeral()})?(?![\w’])"


def _number(lexicon: Lexicon) -> str:
    words = lexicon.words
    return (
        rf"(?:{words('house')}\s*)?(?:№|No\.?|nr\.?|#)?\s*(?!(?:19|20)\d\d\b)\d{{1,4}}{_PART}?"
        rf"(?!\s+{words('months')}){_COUNTED}"
    )


def _with_street_word(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    capital = rf"(?:[{_LETTER}]|\d{{1,3}}(?:-?[а-яіїєґa-z]+)?\s(?=[A-Za-zА-ЯІЇЄҐа-яіїєґ])\w|\d{{1,3}},\s?(?=\w+\s\d))"
    name = rf"(?:[«\"“]?{capital}[\w’'ʼ.-]*[»\"”]?\s*,?\s*){{1,4}}"
    number = _number(lexicon)
    yield rf"(?<![\w’]){need('street_before')}\s*(?:ім\.\s*|імені\s+)?(?-i:{name}){number}"
    yield (
        rf"(?<![\w’]){need('house')}\s*(?:№|No\.?|#)?\s*\d+{_PART}?\s*(?:,|по|на|on|at|in|of)?\s*(?:the\s)?"
        rf"{need('street_before')}\s*(?-i:{name})"
    )
    yield rf"(?<![\w’])№\s?\d{{1,3}}{_PART}?\s*(?:,|по|на)\s*{need('street_before')}\s*(?-i:{name})"
    yield rf"(?-i:(?:[{_LETTER}][\w’'ʼ-]+\s+){{1,3}}){need('street_after')},?\s*(?:at\s)?{number}"
    yield (
        r"(?<![\w’])(?:вул|просп|пров|бульв)\.\s*[\w’'ʼ-]+(?:\s[\w’'ʼ-]+){0,2},?\s*"
        rf"(?:{words('house')}\s*)?\d{{1,4}}(?!\s+{words('months')}){_COUNTED}"
    )


def _house_first(lexicon: Lexicon) -> Iterator[str]:
    need = lexicon.need
    capital = rf"(?-i:[{_LETTER}][\w’'ʼ-]+\s+)"
    yield (
        rf"(?<![\w’]){need('house')}\s*(?:№|No\.?|#)?\s*\d+\S{{0,4}}\s+(?:on|at|in|по|на)\s+"
        rf"{capital}{{1,3}}{need('street_after')}"
    )
    before, within = r"(?:number|no\.?|house|building)\s", r"(?:(?:of|the|and)\s+)?"
    yield (rf"(?<![\w’]){before}\d{{1,4}}[a-z]?\s+(?:on|in|at|of)\s+{capital}{{1,4}}{need('street_after')}(?![\w’])")
    yield (
        rf"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{{1,4}}[A-Za-z]?(?:[/-]\d+)?,?\s+{capital}(?:{within}{capital}){{0,3}}"
        rf"{need('street_after')}(?![\w’])"
    )
    streets = r"(?:vul\.|vulytsia|ul\.|ulitsa|prosp\.|prov\.|rue|вул\.|просп\.|пров\.|бульв\.)"
    yield (rf"(?<![\w.,/-])\d{{1,4}}[A-Za-z]?(?:[/-]\d+)?,?\s+(?-i:{streets})\s*[«\"“]?(?-i:[{_LETTER}])[\w’'ʼ-]+")
    yield (
        r"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{1,4}[a-z]?\s+(?!\w*(?:ed|al|ct|in)\s)[a-z]{5,}\s+"
        r"(?:street|avenue|boulevard)(?![\w’])"
    )


def _flats(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    yield rf"(?<![\w’]){need('house')}\s*(?:№|No\.?|#)?\s*\d+{_PART}?,?\s*{need('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    yield rf"(?<![\w’])(?:h|d|b|д|б)\.?\s?\d{{1,3}}{_PART}?,?\s*(?:f|fl|ap|к|кв)\.\s?\d{{1,4}}(?!\w)"
    yield rf"(?<![\d.,])(?!(?:19|20)\d\d\b)\d{{1,4}}{_PART}?,\s*{need('flat')}\s*(?:№|No\.?|#)?\s*\d+"
    yield (
        rf"(?#=room|office|floor|off.|оф|пов)(?<![\w’])(?!{words('no_street')}){_NAME},?\s+\d{{1,3}}{_PART}?,\s*"
        rf"(?:room|office|floor|off\.|оф\.|офіс|поверх|пов\.)\s*(?:№|No\.?|#)?\s*\d+"
    )
    lodging = r"(?:hostel|dormitory|hotel|motel|гуртожит\w*|готел\w*|хостел\w*|санатор\w*)"
    yield (
        rf"(?<![\w’]){lodging}[^.!?\n]{{0,30}}?(?<![\w’])(?:room|кімн\.|кімнат[аиіу])\s?(?:№|No\.?)?\s?\d{{1,4}}"
        rf"(?!\d|[.,]\d)"
    )
    yield (
        r"(?<![\w’])(?:apartment|apt\.?|flat|квартира|кв\.)\s*(?:№|No\.?|#)?\s*\d{1,4}[A-Z]?(?!\s?\d*\s?(?:млн|тис"
        r"|м|%))"
    )


def _bare(lexicon: Lexicon) -> Iterator[str]:
    """A street may go without its word: на Садовій, 8; Stepova 24; 5 Khutirska."""
    words, need = lexicon.words, lexicon.need
    month = rf"(?!\s*(?:{words('months')}|\d))"
    no_street = rf"(?!{words('no_street')})"
    house = rf"(?:{_SIGN}\s?)?(?!(?:19|20)\d\d)\d{{1,3}}{_PART}?(?!\s?-?\s*{words('months')}){_COUNTED}"
    on = rf"(?:{_STRICT}|(?=\s+{words('going_on')}(?![\w’])))"
    yield rf"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’]+(?:ій|ої)),\s*\d{{1,3}}(?:[а-г](?!\w)|{month}(?=\s*(?:[.;)]|$)))"
    yield r"(?-i:[A-Z][a-z]+(?:a|yi|ska|oho|oi))\s\d{1,3}[a-d](?!\w)"
    adjective = r"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’-]+"
    # On a street one is "на": regions and districts are "у" and "в".
    yield rf"(?<![\w’])на\s+{adjective}ій),\s?{house}"
    yield rf"(?<![\w’])на\s+{adjective}ій)\s(?:№\s?)?{house}{on}"
    yield (
        rf"(?<![\w’])(?:із|зі|з|від|до|біля|коло|навпроти|двір|двору|двором|дворі|подвір\w+|під’їзд\w*"
        rf"|адрес\w+)\s+{no_street}{adjective}ої)"
        rf",?\s?(?:№\s?)?{house}{on}"
    )
    # Names that many streets have, and what looks like one, where nothing but a house can follow.
    titled = (
        r"(?:академіка|генерала|маршала|гетьмана|князя|професора|адмірала|архітектора|героїв|лесі|тараса"
        r"|богдана|івана|юрія"
        r"|akademika|henerala|marshala|hetmana|kniazia|profesora|admirala|heroiv|lesi|tarasa|bohdana)"
    )
    yield rf"(?<![\w’]){titled}\s+{_NAME}(?:\s+{_NAME})?,?\s+{house}{_STRICT}"
    # Streets named after cities: "Kharkiv, Sumska 5"; "at Sumska 5".
    city = r"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’-]+(?:ська|цька)|[A-Z][a-z’-]+ska)"
    yield rf"{_NAME},\s{city},?\s{house}{_STRICT}"
    yield rf"(?<![\w’])(?:at|on)\s{city}\s{house}{_STRICT}"
    yield rf"{_NAME}\s(?!(?:19|20)\d\d)\d{{1,3}}{_PART}?,?\s{need('flat')}\s?(?:№\s?)?\d{{1,4}}(?!\d|[.,]\d)"
    leads = (
        r"(?:^|(?<=[:;,=(«—–\"“])\s?|(?<![\w’])(?:на|по|із|зі|з|біля|до|від|at|on|to|from|near|behind|of|in"
        r"|address|lives?|адрес\w+)\s+)"
    )
    named = rf"(?-i:(?=[{_LETTER}])){need('street_name')}"
    either = rf"(?-i:(?=[{_LETTER}])){words('street_name')}"
    yield rf"{leads}{named}(?![\w’]),?\s*{house}{on}"
    yield (
        rf"(?<![\w’]){need('house')}\s*(?:№|No\.?|#)?\s?\d{{1,3}}{_PART}?\s+(?:on|на|по)\s+(?:{either}(?![\w’])"
        rf"|{no_street}{adjective}ій))"
    )
    yield rf"{leads}{named}(?![\w’])\s?[№#]\s?\d{{1,3}}(?!\d)"
    shaped = (
        rf"{no_street}(?-i:[А-ЯІЇЄҐ][а-яіїєґ’-]+(?:ська|цька|зька|на|ова|ева|єва)|[A-Z][a-z’-]+(?:ska|tska|zka|na"
        rf"|ova|eva|ieva))"
    )
    yield (
        rf"(?:{_NAME},|=|(?:address|адрес\w+|живе|жив|жила|мешкає|проживає"
        rf"|lives)\s?[:=—–-])\s?{shaped},?\s{house}{_STRICT}"
    )
    possessive = (
        r"(?-i:[А-ЯІЇЄҐ][а-яіїєґ’]+(?:енка|чука|ського|цького|юка)|[A-Z][a-z’]+(?:enka|chuka|skoho|tskoho|yuka|iuka))"
    )
    yield rf"(?<=[:,=(«—–])\s?{possessive},?\s{house}{_STRICT}"
    latin = rf"{no_street}(?-i:[A-Z][a-z’-]+(?:ska|tska|zka|na|ova|eva|ieva|enka|oho))"
    yield (
        rf"(?<![\w’])(?:at|behind|near|from|to|on|in|with|beside|past|outside|opposite|address|lives?"
        rf"|resident of)\s+{latin},?\s{house}{on}"
    )
    first = r"(?<![\w.,/-])(?!(?:19|20)\d\d\b)\d{1,3}[A-Za-z]?(?:/\d+)?,?\s+"
    yield rf"(?<![\w’])(?:at|from|to|behind|near|outside|opposite|address)\s+{first}(?:{latin}|{either}){on}"
    yield rf"^{first}{named}{_STRICT}"
    yield rf"(?<=[:,=(])\s?{first}(?:{latin}|{either}){_STRICT}"


def _western() -> Iterator[str]:
    """The orders of other countries, where people have fled to."""
    house = rf"\d{{1,4}}(?:\s?[a-z]\b|/\d+)?{_COUNTED}"
    yield (
        rf"(?<!\w)(?-i:[A-ZÄÖÜ][\wäöüß-]*(?:[Ss]traße|[Ss]trasse|gasse|weg|allee|platz|straat|laan|plein|vägen"
        rf"|gatan|gata"
        rf"|vej|gade)|[A-ZÄÖÜ][\wäöüß-]+str\.)\s{house}"
    )
    yield rf"(?:(?<![\w’])(?:at|in|address)\s+|[:,(]\s?)via\s{_NAME}(?:\s{_NAME})?,?\s{house}(?:{_STRICT}|(?=\s+[a-z]))"
    more = rf"(?:\s(?:de|del|della|di|da|la|le|lui|cel|și|van)?\s?{_NAME}){{1,3}}"
    yield rf"(?<!\w)(?-i:Via(?:\s(?:del|della|dei|delle|di|da))?\s{_NAME}(?:\s{_NAME})?)\s{house}{_STRICT}"
    kinds = (
        r"(?:Viale|Corso|Piazza|Vicolo|Calle|Avenida|Plaza|Paseo|Rua|Strada|Str\.|Bulevardul|Bd\.|Calea|Aleea"
        r"|Șoseaua|Sos\.|Al\.|Os\.|ul\.|al\.|os\.|pl\.|plac|aleja|aleje|osiedle|skwer|Ulica|ulica|ulice|Ulice)"
    )
    yield rf"(?<!\w)(?-i:{kinds}){more},?\s(?:nr\.?|n\.?|no\.?|č\.?)?\s?{house}(?:{_STRICT}|(?=\s+[a-z]))"
    kinds = r"(?:rue|avenue|boulevard|place|chemin|impasse|quai|allée|route|cours)"
    yield (
        rf"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{{1,4}}(?:\s?(?:bis|ter))?,?\s{kinds}\s(?:de\s(?:la\s|l’)?|du\s|des\s"
        rf"|d’)?{_NAME}"
    )
    kinds = (
        r"(?:utca|u\.|út|tér|sokak|sokağı|[sS]ok\.|caddesi|[cC]ad\.|bulvarı|iela|gatvė|g\.|tänav|tn|náměstí|ulica"
        r"|ulice|třída)"
    )
    yield rf"{_NAME}\s(?-i:{kinds}),?\s?(?:no|nr|č)?[.:]{{0,2}}\s?{house}"
    kinds = (
        r"(?:Court|Close|Way|Gardens|Grove|Mews|Walk|Row|Hill|Park|Place|View|Quay|Green|Rise|Parade|Circle"
        r"|Parkway|Pkwy|Ct|Pl|Dr|Ln|Blvd|Ave)"
    )
    yield (
        rf"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d{{1,4}}[A-Za-z]?\s(?:{_NAME}\s){{1,3}}(?-i:{kinds})\.?(?=\s*(?:[,;)]"
        rf"|\.?$))"
    )
    yield r"(?<![\w-])(?-i:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?!\w)"  # a British postcode: some fifteen doors
    yield r"(?<!\w)(?:P\.?\s?O\.?\s?|post(?:al|\soffice)?\s|poste\s)box\s?(?:No\.?|number|№|#)?\s?\d+"
    yield r"(?<!\w)(?:Postfach|skrytka\s+pocztowa|casella\s+postale|boîte\s+postale|apartado)\s?\d+"
    postcode = r"(?:[A-Z]{1,2}-)?(?:\d{5}|\d\d-\d{3}|\d{3}\s\d\d)"
    yield rf"{_NAME}\s\d{{1,4}}[a-z]?(?:/\d+)?,\s{postcode}\s{_NAME}"
    yield r"(?<!\w)(?:а/с|а\.\s?с\.|абонентськ\w+\s+скриньк\w*|поштов\w+\s+скриньк\w*|а/я|п/с)\s?(?:№|номер)?\s?\d+"


def _rural(lexicon: Lexicon) -> Iterator[str]:
    need = lexicon.need
    name = r"(?:[«\"“]?" + _NAME + r"(?:[\s-]" + _NAME + r")?[»\"”]?)"
    plot = r"(?:ділянк\w+|діл\.|участок|участк\w+|уч\.|plot|lot|гараж\w*|garage|бокс|будиноч\w+|буд\.?|лінія|line)"
    yield rf"(?<![\w’]){need('rural')}(?![\w’])\s*{name}?[^.!?\n]{{0,30}}?{plot}\s*(?:№|No\.?|#|number)?\s?\d+"
    yield rf"(?<![\w’]){plot}\s*(?:№|No\.?|#|number)?\s?\d+[^.!?\n]{{0,25}}?(?<![\w’]){need('rural')}(?![\w’])"
    yield (
        r"(?<![\w’])(?:ділянк\w+|участок|участк\w+|garden\splot|plot|дач[аіиу]|гараж\w*|garage)\s*(?:№|No\.?|#"
        r"|number)\s?\d+"
    )
    yield (
        rf"(?<![\w’])(?:хут\.|хутір|хуторі|хутора|khutir|khut\.|hamlet)\s+(?:of\s+)?{name},\s*"
        rf"(?:№\s?)?\d{{1,3}}{_PART}?{_COUNTED}"
    )
    house = r"(?:буд\.?|будинок|будинку|хата|хаті|дім|двір|house|bud\.?|hut|№)"
    quarter = (
        r"(?:lane|micro-?district|mikroraion|mikrorayon|kvartal|quarter|мікрорайон\w*|мкр\.?|квартал\w*|лінія"
        r"|провулок)"
    )
    built = r"(?:house|building|bldg\.?|bud\.?|budynok|буд\.?|будинок|д\.)"
    yield rf"(?<![\w’]){quarter}\s?(?:№\s?)?\d{{1,3}},?\s{built}\s?(?:№\s?)?\d{{1,3}}(?!\d)"
    yield rf"{name}(?:\s+(?:village|settlement|town))?,\s*{house}\s?(?:№|No\.?)?\s?\d{{1,3}}{_PART}?(?!\d|[.,]\d|\s?%)"
    yield (
        r"(?<![\w’])(?<!boiler )(?:house|хата|хаті|хату|двір|подвір\w+)\s?(?:№|No\.?|number|номер|#)\s?\d{1,3}"
        r"(?!\d|[.,]\d)"
    )
