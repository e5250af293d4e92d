"""All files of an edition: page and PDF in each language, figures for machines; and the page of all editions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.compose.document import Document, Index
from sitrep.localise.localise import LocalisedEdition
from sitrep.model.edition import Format
from sitrep.problems import PdfUnavailable
from sitrep.render import html, pdf
from sitrep.render.environment import Templates
from sitrep.render.figures import figures_csv, figures_json


@dataclass(frozen=True)
class Rendered:
    """The files by name, and the pages of each PDF by its language.

    `unavailable` says why PDF could not be made on this machine, where it could not.
    """

    files: dict[str, bytes]
    pages: dict[str, int]
    unavailable: PdfUnavailable | None = None


def file_name(edition: str, language: str, form: Format) -> str:
    """sitrep-2023-03-08.uk.pdf."""
    return f"sitrep-{edition}.{language}.{form}"


def render(
    documents: tuple[Document, ...],
    localised: tuple[LocalisedEdition, ...],
    formats: Iterable[Format],
    templates: Templates,
    cache: Path,
) -> Rendered:
    """Every file of an edition in the formats asked for; the same documents give the same bytes."""
    tables = {"figures.csv": figures_csv(localised).encode(), "figures.json": figures_json(localised).encode()}
    made = dict(tables)
    pages: dict[str, int] = {}
    unavailable: PdfUnavailable | None = None
    for document in documents:
        if "html" in formats:
            name = file_name(document.edition, document.language, "html")
            made[name] = html.html(document, templates).encode()
        if "pdf" in formats and unavailable is None:
            try:
                name = file_name(document.edition, document.language, "pdf")
                printed = _pdf(document, tables, templates, cache)
                made[name], pages[document.language] = printed.body, printed.pages
            except PdfUnavailable as reason:
                unavailable = reason
    return Rendered(made, pages, unavailable)


def index_page(indexes: Iterable[Index], templates: Templates) -> dict[str, bytes]:
    """The page of all editions in each language; the first language's is also the entrance, index.html."""
    made: dict[str, bytes] = {}
    for one in indexes:
        body = html.index(one, templates).encode()
        made.setdefault("index.html", body)
        made[f"index.{one.language}.html"] = body
    return made


def _pdf(document: Document, tables: dict[str, bytes], templates: Templates, cache: Path) -> pdf.Printed:
    page, sheets = html.page(document, templates)
    attachments = [pdf.Attachment(name, document.words["attachment.figures"], body) for name, body in tables.items()]
    return pdf.pdf(
        page,
        stylesheets=sheets,
        assets=html.assets(document, templates),
        attachments=attachments,
        created=date.fromisoformat(document.created),
        cache=cache,
    )
