"""A document about places that do not exist, with every block that a template may meet."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sitrep.compose.document import (
    Article,
    Badge,
    Box,
    Card,
    Cell,
    Change,
    ChartFigure,
    Citation,
    Contact,
    Document,
    Fact,
    FigureLine,
    Highlight,
    Index,
    IndexRow,
    MapFigure,
    Mark,
    Masthead,
    OtherLanguage,
    Point,
    Quote,
    Region,
    Run,
    Section,
    Series,
    SourceLine,
    TableBlock,
    Tick,
)
from sitrep.load.catalogue import catalogue
from sitrep.localise.line import Line

CITED = (Citation("1", "source-mill", "Вигадана служба, 8 березня 2023 року"),)
ESTIMATE = Badge("estimate", "оцінка")
UP = Change("up", "на 30 осіб більше, ніж 1 березня")
BROKEN = Change("incomparable", "метод змінено: різницю не показано")


def line(text: str) -> Line:
    return Line(text)


def figure(name: str, change: Change | None) -> FigureLine:
    return FigureLine(
        f"figure-mill-{name}",
        f"Підпис {name}",
        "120 осіб",
        "8 березня",
        "Служба",
        CITED,
        ESTIMATE,
        change,
        ("Примітка.",),
    )


def table(name: str) -> TableBlock:
    rows = ((Cell("Вигадане"), Cell("120", number=True)), (Cell("Небувале"), Cell("90", number=True)))
    return TableBlock(
        f"{name}-table", f"Таблиця {name}", ("Місце", "Осіб"), rows, "Служба, 8 березня", CITED, ("Нота.",)
    )


def chart(name: str) -> ChartFigure:
    points = (
        Point(Decimal(0), Decimal(90), "1 березня", "90"),
        Point(Decimal(1), None, "4 березня", "немає даних"),
        Point(Decimal(2), Decimal(120), "8 березня", "120", emphasis=True),
    )
    return ChartFigure(
        anchor=f"chart-{name}",
        form="columns",
        title=f"Діаграма {name}",
        alt=f"Діаграма {name}: 120 осіб",
        unit="осіб",
        series=(Series("Осіб", points),),
        x_ticks=(Tick(Decimal(0), "1 березня"),),
        y_ticks=(Tick(Decimal(0), "0"), Tick(Decimal(100), "100")),
        source="Служба, 8 березня",
        citations=CITED,
        table=table(f"chart-{name}"),
        gap_label="немає даних",
        notes=("Прогалина лишається прогалиною.",),
    )


def article(name: str) -> Article:
    return Article(
        anchor=f"entry-{name}",
        headline=line(f"Заголовок {name}"),
        paragraphs=(line(f"Текст {name}."), Line("Перекладу ще немає.", "missing"), Line("In English.", None, "en")),
        citations=CITED,
        places="Вигадане",
        facts=(Fact("Вид", "укриття"), Fact("Стан", "відкрито")),
        figures=(figure(f"{name}-one", UP), figure(f"{name}-two", BROKEN), figure(f"{name}-three", None)),
        boxes=(Box("needs", "Потреби", line("Ковдри.")), Box("gaps", "Прогалини", line("Невідомо, скільки."))),
        quotes=(Quote("We fix roofs.", "en", "Міський голова", CITED),),
        notes=(line("Поза звітним періодом."),),
    )


@pytest.fixture
def words() -> dict[str, str]:
    """The fixed words of the report that have no holes, in Ukrainian."""
    return {key: message.source for key, message in catalogue("uk").items() if not list(message.arguments())}


@pytest.fixture
def document(words: dict[str, str]) -> Document:
    """A report in Ukrainian about the fictional hromada of Vyhadane."""
    kinds = ("displacement", "shelter", "grain-export", "un-visit")
    sections = (
        Section("overview", "overview", "civilians", "Огляд", (article("overview"),)),
        *(
            Section(kind, kind, kind, f"Розділ {kind}", (article(kind),), (chart(kind),), (table(kind),))
            for kind in kinds[:3]
        ),
        Section("un-visit", "un-visit", "un-visit", "Візити", (), empty="Візитів не було."),
    )
    card = Card(
        "key-mill", "shelter", "близько 120", "осіб", "Мають укриття", "8 березня", "Служба", CITED, ESTIMATE, UP
    )
    regions = tuple(
        Region(f"UA{code}", "Регіон", marked=code == "14", text="Вигадане") for code in ("01", "14", "51", "80", "85")
    )
    return Document(
        edition="2023-03-08",
        language="uk",
        tag="uk",
        direction="ltr",
        title="ЗРАЗОК: Вигадана громада",
        description="Вигадана громада, 2–8 березня 2023 року",
        running="Вигадана служба · Зведення № 4",
        created="2023-03-08",
        marks=(
            Mark("sample", "ЗРАЗОК", "Нічого з цього не сталося."),
            Mark("draft", "ЧЕРНЕТКА", "Не затверджено 3 тексти."),
        ),
        masthead=Masthead(
            "Серія", "Вигадана громада", "Зведення № 4", "станом на 8 березня", "2–8 березня", "Вигадана служба"
        ),
        provenance=("Підготувала вигадана служба.", "Наступне – 16 березня."),
        highlights=(Highlight(line("120 осіб мають укриття"), "#entry-shelter", CITED),),
        key_figures=(card, replace(card, anchor="key-two", badge=None, change=None, note="Лише підтверджені.")),
        legend=(ESTIMATE,),
        map=MapFigure(
            "map", "Карта", "Карта: Вигадане", regions, "згадано", "інші", "Служба", "Межі умовні.", table("map")
        ),
        sections=sections,
        sources=(
            SourceLine(
                "source-mill",
                "1",
                (
                    Run("Служба. "),
                    Run("The mill", "en", "https://example.org/mill"),
                    Run(". "),
                    Run("Мельник", None, "javascript:alert(1)"),
                ),
                "оприлюднено після звітного періоду",
            ),
        ),
        method=("Числа не змінено.",),
        disclaimers=("Це зразок.",),
        licence="Тексти: CC BY 4.0.",
        contacts=(Contact("Редакція", "editors@example.org"),),
        other_languages=(OtherLanguage("en", "en-GB", "English", "sitrep-2023-03-08.en.html"),),
        words=words,
        look={"primary": "#0F5C5C", "accent": "#B5471B"},
    )


@pytest.fixture
def index(document: Document, words: dict[str, str]) -> Index:
    """The page of all reports of that service."""
    row = IndexRow(
        "Зведення № 4",
        "2–8 березня",
        ("120 осіб мають укриття",),
        (Run("Українська, HTML", "uk", "2023-03-08/sitrep-2023-03-08.uk.html"),),
        document.marks,
    )
    return Index(
        language="uk",
        tag="uk",
        direction="ltr",
        title="Усі зведення",
        publisher="Вигадана служба",
        marks=document.marks[:1],
        rows=(row,),
        other_languages=(OtherLanguage("en", "en-GB", "English", "index.en.html"),),
        words=words,
        look=document.look,
    )
