"""Turns a page of HTML into a PDF that is PDF/A-3a and PDF/UA-1, from our own assets and nothing else."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from sitrep import native
from sitrep.problems import BadTemplate, PdfUnavailable

SCHEME = "sitrep-asset:"

# PDF/A asks that a property from outside its own schemas be described; `pdfuaid:part` is one.
_XMP = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


@dataclass(frozen=True)
class Printed:
    """A PDF, and on how many pages it came out."""

    body: bytes
    pages: int


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF: figures as CSV or JSON, written from the public edition alone."""

    name: str
    description: str
    body: bytes


def pdf(
    html: str,
    *,
    stylesheets: Sequence[str],
    assets: Mapping[str, tuple[str, bytes]],
    attachments: Sequence[Attachment],
    created: date,
    cache: Path,
) -> Printed:
    """The page as PDF: the same bytes for the same arguments, whoever makes it, where and when.

    `assets` gives the media type and bytes for each name after `sitrep-asset:`; any other address stops the
    rendering, as does whatever the renderer would ignore. Title, description and language are those of the page;
    `created` is a day of the edition. `cache` is a folder in which Pango may keep what it knows of our fonts.
    """
    native.prepare(cache)
    try:
        import weasyprint  # noqa: PLC0415 - half a second that `check` never pays, and fatal before the fonts are known
    except OSError as error:
        raise PdfUnavailable("pdf-libraries-elsewhere", reason=error) from error

    fetch = _OnlyOurs(assets, weasyprint)
    moment = datetime(created.year, created.month, created.day, tzinfo=UTC)
    enclosed = [
        weasyprint.Attachment(
            file_obj=BytesIO(file.body),
            name=file.name,
            description=file.description,
            created=moment,
            modified=moment,
            relationship="Data",
            url_fetcher=fetch,
        )
        for file in attachments
    ]
    with native.dated(created), _warnings() as heard:
        try:
            page = weasyprint.HTML(string=html, url_fetcher=fetch)
            sheets = [weasyprint.CSS(string=sheet, url_fetcher=fetch) for sheet in stylesheets]
            options = {"pdf_variant": "pdf/a-3a", "attachments": enclosed}
            document = page.render(stylesheets=sheets, **options)
            document.metadata.created = document.metadata.modified = created.isoformat()
            body: bytes = document.write_pdf(finisher=_finish, **options)
        except weasyprint.urls.FatalURLFetchingError as error:
            raise BadTemplate("foreign-asset", address=error) from error
    if heard.said:
        raise BadTemplate("pdf-warnings", warnings="; ".join(heard.said))
    return Printed(body, len(document.pages))


class _OnlyOurs:
    """Serves our assets by name; any other address stops the rendering, or a picture would vanish in silence."""

    def __init__(self, assets: Mapping[str, tuple[str, bytes]], weasyprint: Any) -> None:
        self._assets = assets
        self._weasyprint = weasyprint

    def __call__(self, url: str) -> Any:
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or name not in self._assets:
            raise self._weasyprint.urls.FatalURLFetchingError(url[:80])
        kind, body = self._assets[name]
        return self._weasyprint.urls.URLFetcherResponse(url, body, {"Content-Type": kind})


class _Heard(logging.Handler):
    """What the renderer warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[_Heard]:
    heard = _Heard()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        yield heard
    finally:
        logger.removeHandler(heard)


def _finish(document: Any, written: Any) -> None:
    """What PDF/UA-1 asks for beyond PDF/A-3a: its mark in the metadata, and the direction of every head cell."""
    objects = {_text(one.reference): one for one in written.objects if one.number}
    metadata = objects[_text(written.catalog["Metadata"])]
    xmp = _XMP.format(language=escape(document.metadata.lang)).encode()
    # The public option `xmp_metadata` writes behind rdf:RDF, but there may be one only.
    metadata.stream = [part.replace(b"</rdf:RDF>", xmp + b"</rdf:RDF>") for part in metadata.stream]
    for row in objects.values():
        if not isinstance(row, dict) or row.get("S") != "/TR":
            continue
        cells = [objects[_text(cell)] for cell in row["K"]]
        scope = "/Row" if any(cell["S"] == "/TD" for cell in cells) else "/Column"
        for cell in cells:
            if cell["S"] == "/TH":
                cell["A"]["Scope"] = scope


def _text(reference: bytes | str) -> str:
    return reference.decode() if isinstance(reference, bytes) else reference
