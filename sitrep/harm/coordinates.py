"""How a point on the earth is written: degrees, grids, metres, codes and links to maps."""

from collections.abc import Iterator

from sitrep.harm.lexicon import Lexicon

_DEGREES = r"[-+]?\d{1,3}"
_PAUSE = r"\s*(?:[,;/|]|\s|°)\s*"
# Latitude and longitude of Ukraine and its neighbours' borders, in whole degrees.
_NORTH, _EAST = r"(?:4[4-9]|5[0-2])", r"(?:2[2-9]|3\d|40)"
# The halves of the earth, as letters and as words; `Е` and `Н` are also typed in Cyrillic.
_LAT = r"(?:north|south|пн\.?\s?ш|пд\.?\s?ш|пн|пд|с\.\s?ш|ю\.\s?ш|північ\w*|півден\w*|[nsн])"
_LON = r"(?:east|west|сх\.?\s?д|зх\.?\s?д|сх|зх|в\.\s?д|з\.\s?д|схід\w*|східн\w*|захід\w*|західн\w*|[ewе])"
_END = r"(?![^\W\d])\.?"
_DEGREE = r"\s?(?:°|º|˚|⁰|\*|:|-|d|o|о|гр\.|град\w*\.?|deg\w*\.?|\s)\s?"
_MINUTE = r"\s?(?:′|'|’|‘|ʹ|ʼ|`|´|:|-|m|хв\w*\.?|min\w*\.?|\s)\s?"
_SECOND = r"""\s?(?:″|"|”|“|''|′′|’’|´´|s(?:ec\w*\.?)?|с(?:ек\w*)?\.?)?\s?"""
_ANGLE = (
    rf"(?:\d{{1,3}}{_DEGREE}\d{{1,2}}{_MINUTE}\d{{1,2}}(?:[.,]\d+)?{_SECOND}"
    rf"|\d{{1,3}}{_DEGREE}\d{{1,2}}(?:[.,]\d+)?{_MINUTE}?|\d{{1,3}}[.,]\d{{2,}}\s?°?\s?|\d{{4,7}}(?:[.,]\d+)?\s?)"
)
_LINKS = (
    r"goo\.gl/maps|maps\.app\.goo|g\.co/maps|maps\.google|google\.[a-z.]+/maps|openstreetmap\.org|osm\.org|maps\.apple"
    r"|bing\.com/maps|yandex\.[a-z]+/maps|wikimapia\.org|what3words\.com|w3w\.co|plus\.codes|visicom\.ua|2gis\.[a-z]+"
    r"|liveuamap\.com|here\.com|geohack\.[a-z]+|deepstatemap\.[a-z]+|mapy\.cz|maps\.me|omaps\.app|ge0\.me|osmand\.net"
    r"|waze\.com|g\.page|mapcarta\.com|ukrmap\.[a-z.]+|kadastr\.live|map\.land\.gov\.ua"
)
# One of these stands in each of them.
_HOSTS = "map|goo|osm|words|w3w|plus.|visicom|gis.|here.|geohack|ge0.|waze|g.page|kadastr"


def links(lexicon: Lexicon) -> Iterator[str]:
    """What shows a place on a map without a digit of its own."""
    numeral = lexicon.numeral
    # a plus code
    yield (
        r"(?#=+)(?<![\w+])(?=[\d+]*[C-X])[23456789CFGHJMPQRVWX]{4,8}\+(?:[23456789CFGHJMPQRVWX]{2,3}(?!\w)|"
        r"(?<=\w{8}\+)(?!\w))"
    )
    # Maidenhead over Ukraine
    yield r"(?#=0|1|2|3|4|5|6|7|8|9)(?<!\w)(?-i:(?:[JKL][NO]|КО|КN)\d\d[a-xа-х]{2}(?:\d\d(?:[a-x]{2})?)?)(?!\w)"
    locator = r"(?:maidenhead|locator|qth|qra|локатор\w*|мейденхед\w*)"
    yield (
        rf"(?#=head|locator|qth|qra|локатор|мейденхед)(?<!\w){locator}(?!\w)[^.!?\n]{{0,20}}?"
        rf"(?<!\w)[A-R]{{2}}\d\d[A-X]{{2}}(?:\d\d)?(?!\w)"
    )
    yield r"(?#=geohash|геохеш)(?<!\w)(?:geohash|геохеш\w*)\W{1,4}(?=\w*\d)[0-9b-hjkmnp-z]{5,12}(?!\w)"
    yield r"(?#=what|w3w)(?<!\w)(?:what\s?(?:3|three)\s?words|w3w)\W{1,4}\w+\.\w+\.\w+"
    yield r"(?#=//)(?<![/:\w])///?\s?\w+\.\w+\.\w+"
    yield rf"(?#={_HOSTS})(?:https?://)?(?:www\.)?(?:{_LINKS})[^\s,;)»”]*"
    number = rf"{numeral()}(?:[\s-]+{numeral()})?"
    yield rf"(?#spoken)(?<!\w){number}\s+{lexicon.need('degree')}\s+{number}\s+{lexicon.words('minute')}"


def coordinates(lexicon: Lexicon) -> Iterator[str]:
    """What is written with at least four digits."""
    yield from _decimal(lexicon)
    yield from _rough()
    yield from _angles(lexicon)
    yield from _metres()


def _decimal(lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    side = rf"(?:\s?°?\s?{words('direction')}(?![\w]))?"
    # Three in a row are rates; a row of Ukraine's own degrees is caught below.
    no_third = r"(?!\s*(?:,|;|and\b|та\b|і\b|й\b)\s*\d+\.\d{4}(?!\d))"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{4,}}{side}{_PAUSE}(?!0\.){_DEGREES}\.\d{{4,}}{side}(?![\w%]){no_third}"
    # Three digits are also a rate: only those of Ukraine's own degrees are taken for coordinates.
    north, east = rf"{_NORTH}\.\d{{3,}}", rf"{_EAST}\.\d{{3,}}"
    yield rf"(?<![\w.,]){north}{side}{_PAUSE}{east}{side}(?![\w%])"
    yield rf"(?<![\w.,]){east}{side}{_PAUSE}{north}{side}(?![\w%])"
    # Two rates of exchange are joined by "and" as well: two of Ukraine's degrees, or five digits.
    joined = r"\s+(?:and|by|та|і|й)\s+"
    yield rf"(?<![\w.,]){_NORTH}\.\d{{4,}}{side}{joined}{_EAST}\.\d{{4,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_EAST}\.\d{{4,}}{side}{joined}{_NORTH}\.\d{{4,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES}\.\d{{5,}}{side}{joined}{_DEGREES}\.\d{{5,}}{side}(?![\w%])"
    yield rf"(?<![\w.,]){_DEGREES},\d{{4,}}{side}{_PAUSE}(?:and|та|і)?\s*{_DEGREES},\d{{4,}}{side}(?![\w%])"
    # Five digits behind the point are no rate of exchange, whatever stands between the two numbers.
    yield rf"(?<![\w.,]){_NORTH}[.,]\d{{5,}}[^\d.!?\n]{{1,14}}{_EAST}[.,]\d{{5,}}(?![\w%])"
    yield rf"(?<![\w.,]){_EAST}[.,]\d{{5,}}[^\d.!?\n]{{1,14}}{_NORTH}[.,]\d{{5,}}(?![\w%])"


def _rough() -> Iterator[str]:
    """Latitude and longitude of Ukraine to some hundred metres: a pair, never a series of three."""
    share = r"(?!\d|\s*(?:%|per\b|відс)|\s*(?:,|;|/|and\b|or\b|to\b|та\b|і\b|й\b|або\b|до\b)\s*[-–]?\d)"
    alone = r"(?<![\w.,])(?<!\d[,;/] )(?<!\d[,;/])"
    yield rf"{alone}{_NORTH}\.\d\d\d?\s?[,;]\s?{_EAST}\.\d\d\d?{share}"
    yield rf"{alone}{_NORTH},\d\d\d?\s?[;/]\s?{_EAST},\d\d\d?{share}"


def _angles(lexicon: Lexicon) -> Iterator[str]:
    words, need = lexicon.words, lexicon.need
    pause = r"[\s,;/|]*(?:(?:and|та|і|й)\s+)?"
    yield rf"(?<![\w.,]){_ANGLE}{_LAT}{_END}{pause}{_ANGLE}{_LON}{_END}"
    yield rf"(?<![\w.,]){_ANGLE}{_LON}{_END}{pause}{_ANGLE}{_LAT}{_END}"
    to = r"\.?[\s:=]{0,3}"
    yield rf"(?<![^\W\d]){_LAT}{to}{_ANGLE}{pause}{_LON}{to}\d{{1,3}}"
    yield rf"(?<![^\W\d]){_LON}{to}{_ANGLE}{pause}{_LAT}{to}\d{{1,3}}"
    yield (
        rf"(?<![\w.,]){words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}°?\s*[,;/\s]?\s*"
        rf"{words('direction')}\.?\s?{_DEGREES}[.,]\d{{2,}}"
    )
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{2,}}\s?°\s?{words('direction')}(?!\w)"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{3,}}\s?°"
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d{{3,}}\s?{words('direction')}(?!\w)"
    degree = rf"\s?(?:[°º˚⁰*]|{words('degree')})\s?"
    yield rf"(?<!\d){_DEGREES}{degree}\d{{1,2}}(?:[.,]\d+)?\s?(?:[′'’‘ʹʼ`´]|{words('minute')})"
    yield rf"(?<!\d)\d{{1,3}}\s?[°º˚]\s?{_LAT}\s?\d{{1,2}}[.,]\d+"
    yield r"(?<![\d:])\d{1,2}:\d\d:\d\d[.,]\d+[\s,;/]+\d{1,3}:\d\d:\d\d[.,]\d+"
    yield rf"(?<!\d){_DEGREES}[oо]\d{{1,2}}(?:[.,]\d+)?\s?[′'’‘ʹʼ`´]"
    yield rf"(?<!\d){_DEGREES}\s?[°º˚]\s?\d{{1,2}}[.,]\d{{2,}}"
    yield rf"(?<![\w]){_DEGREES}d\s?\d{{1,2}}m(?:\s?\d{{1,2}}(?:[.,]\d+)?s)?"
    yield rf"(?<!\w){need('latitude')}\W{{0,4}}(?:\w+\W{{1,3}})?-?\d{{2,3}}[.,]\d{{2,}}"
    yield (
        r"(?<!\w)(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|широт\w*|довгот\w*|шир|довг)(?!\w)\.?\s?[:=]?\s?"
        rf"\d{{1,3}}{_DEGREE}\d{{1,2}}(?!\d)"
    )
    yield rf"(?<![\w.,]){_DEGREES}[.,]\d+\s?°\s*[,;/]?\s*{_DEGREES}[.,]\d+\s?°(?!\s?[CС])"
    yield r"\bgeo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?"
    yield r"(?<!\w)POINT\s?Z?M?\s?\(\s*-?\d+(?:\.\d+)?\s+-?\d+(?:\.\d+)?"
    yield r"(?<![\w.])\d{4}\.\d+,[NS],\d{5}\.\d+,[EW](?!\w)"  # NMEA
    yield r"(?<![\w+-])[+-]\d{2}(?:\d\d){0,2}(?:\.\d{2,}[+-]|[+-](?=\d+\.\d\d|\d{3,7}/))\d{3}(?:\d\d){0,2}"  # ISO 6709


def _metres() -> Iterator[str]:
    """Grids of metres: UTM, MGRS, and the Soviet and Ukrainian systems of maps."""
    exact = r"\s*[:=]\s*-?(?:\d+[.,]\d{2,}|\d{5,})"
    yield rf"(?<!\w)[XХ]{exact}\W+[YУ]{exact}"
    metres = r"\W{0,3}\d{6,8}(?:[.,]\d+)?"
    joined = r"\s?(?:m|м)?[\s,;]{1,3}(?:and\s|та\s|і\s|й\s)?"
    yield rf"(?<!\w)(?:[XХ]{metres}{joined}[YУ]{metres}|[YУ]{metres}{joined}[XХ]{metres})(?!\d)"
    system = r"(?:[СCSU][КKУСSCK]{1,2}[-\s]?(?:42|63|95|2000)|ЛСК[-\s]?\d+|УСК|USK|Гаус\w*|Gauss\w*|Пулково|Pulkovo)"
    yield (
        rf"(?<!\w){system}\b[^.!?\n]{{0,40}}?(?<!\d)\d[\d ]{{4,8}}\d(?:[.,]\d+)?\W{{1,5}}"
        rf"(?:[XХYУ]\W{{0,3}})?\d[\d ]{{4,8}}\d(?!\d)"
    )
    east, north = r"(?:easting|схід\w*|східн\w*|east|сх|e)", r"(?:northing|північ\w*|північн\w*|north|пн|n)"
    easting, northing = r"\d{6}(?:\.\d+)?", r"\d{7}(?:\.\d+)?"
    yield rf"(?<!\w){east}\W{{0,4}}{easting}\W{{1,4}}{north}\W{{0,4}}{northing}(?!\d)"
    yield rf"(?<!\w){north}\W{{0,4}}{northing}\W{{1,4}}{east}\W{{0,4}}{easting}(?!\d)"
    yield rf"(?<!\w){easting}\s?m?\s?[EЕ]\W{{1,3}}{northing}\s?m?\s?[NН](?!\w)"
    yield rf"(?<!\w)(?:UTM|ЮТМ|zone|зон[аиі]|WGS)(?!\w)[^.!?\n]{{0,20}}?(?<!\d){easting}\W{{1,4}}{northing}(?!\d)"
    yield (
        r"\b3[4-8]\s?[NTU]?\s?(?:easting\s|e\s?)?\d{6}(?:\.\d+)?\s?m?E?"
        r"[\s,;]+(?:northing\s|n\s?)?5\d{6}(?:\.\d+)?\s?m?N?\b"
    )
    yield r"\b3[4-8][TU][A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b"  # MGRS over Ukraine
    # With spaces or Cyrillic letters only capitals: "36 t at 10 20" is a load.
    letters = r"[A-HJ-NP-ZАВЕКМНРСТУХІЄ]{2}"
    yield (
        rf"(?<!\w)(?-i:3[4-8]\s?[TUТУ]\s?{letters})\s?(?:\d\d\s?\d\d|\d{{3}}\s?\d{{3}}|\d{{4}}\s?\d{{4}}"
        rf"|\d{{5}}\s?\d{{5}})(?!\w)"
    )
    yield r"(?<!\w)(?-i:\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2})\s?(?:\d{3}\s?\d{3}|\d{4}\s?\d{4}|\d{5}\s?\d{5})(?!\w)"
    square = r"(?:grid|square|MGRS|МГРС|квадрат\w*|сітк\w*)"
    yield rf"(?<!\w){square}(?!\w)[^.!?\n]{{0,20}}?(?-i:(?<!\w){letters})\s?(?:\d{{3,5}}\s\d{{3,5}}|\d{{6,10}})(?!\w)"
