"""Small pages about fictional places: one that every validator accepts, and for each rule one that must be refused."""

GOOD = """<!DOCTYPE html>
<html lang="uk"><head><meta charset="utf-8"><title>Зведення про Вигадане</title>
<meta name="description" content="Вигадана громада, для перевірки"></head>
<body><main><h1>Зведення</h1><p>У Вигаданому 12 осіб потребують укриття.</p>
<section><h2>Таблиця</h2>
<table><caption>Осіб за місцем</caption>
<thead><tr><th scope="col">Місце</th><th scope="col">Осіб</th><th scope="col">Станом на</th></tr></thead>
<tbody><tr><th scope="row">Вигадане</th><td>12</td><td>7 березня</td></tr>
<tr><th scope="row">Небувале</th><td>30</td><td>8 березня</td></tr>
<tr><th scope="row">Нетутешнє</th><td>7</td><td>8 березня</td></tr></tbody>
</table>
<ul><li>Перше</li><li>Друге</li></ul>
<p><a href="#source-1">Джерело</a> і <a href="https://example.org/">адреса</a></p>
<svg role="img" width="60" height="20" viewBox="0 0 60 20" font-family="Sitrep Sans"><title>Стовпчик: 12 осіб</title>
<rect width="12" height="20" fill="#0F5C5C"/><text x="20" y="15">12</text></svg>
</section><section><h2>Джерела</h2><p id="source-1">Вигадана служба, 8 березня 2023 року</p></section>
</main></body></html>"""

CSS = """@page { size: A4 } body { font-family: "Sitrep Sans" } h1 { bookmark-level: 1; bookmark-label: content() }
h2 { background-image: url(sitrep-asset:dot) }"""

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><circle cx="2" cy="2" r="2"/></svg>'
ASSETS = {"dot": ("image/svg+xml", DOT)}


def with_silent_drawing() -> str:
    """A drawing that is hidden from readers by an attribute, which the renderer does not know."""
    return GOOD.replace(
        "</main>", '<svg aria-hidden="true" width="9" height="9"><rect width="9" height="9"/></svg></main>'
    )


def with_paragraph_in_item() -> str:
    """A paragraph inside an item of a list that has markers."""
    return GOOD.replace("<li>Перше</li>", "<li><p>Перше</p></li>")


def with_level_skipped() -> str:
    """A heading two levels below the one before."""
    return GOOD.replace("<h2>Джерела</h2>", "<h4>Джерела</h4>")
