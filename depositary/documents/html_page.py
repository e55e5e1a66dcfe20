"""Web pages: main text, and the title, author, outlet and date their markup states."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from depositary.documents.assembly import DocumentDefaults, StatedFields, assemble_document
from depositary.documents.dates import parse_day
from depositary.documents.encoding import DecodedText, decode
from depositary.documents.given_fields import parse_authors
from depositary.documents.html_text import paragraphs_of
from depositary.errors import DocumentError
from depositary.records import Document, Provenance

READER = "html/1"
# <meta charset="utf-8">, <meta http-equiv=… content="text/html; charset=windows-1251">, <?xml encoding="…"?>
DECLARED_ENCODING = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
HEAD_BYTES = 4096
# A page saved by a script that printed bytes instead of writing them: b'<div>…\xc2\xa0…'
BYTES_LITERAL = re.compile(r"""(?:^|\n)b(['"])(?=\s*<)(?P<inside>.*)\1\s*\Z""", re.DOTALL)
SCHEMA_TYPE = re.compile(r"""["']@type["']\s*:\s*\[?\s*["'](\w*NewsArticle)["']""")
# The summary between headline and text, by the names that schema.org and microformats give it. It is part of the text.
LEAD = (
    "//*[self::div or self::p or self::section or self::h2]"
    "[@itemprop='description' or contains(concat(' ', normalize-space(@class), ' '), ' entry-summary ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' p-summary ')]"
)
# Without these a date found by the extractor may be any date on the page, such as one of a linked article.
DATE_SEARCH = {"extensive_search": False, "original_date": True}


def read_html(stream: BinaryIO, location: str, *, defaults: DocumentDefaults | None = None) -> Iterator[Document]:
    """The one document of a saved page."""
    yield document_from_html(stream.read(), location=location, defaults=defaults)


def document_from_html(
    data: bytes,
    *,
    location: str,
    position: str | None = None,
    url: str | None = None,
    declared_encoding: str | None = None,
    retrieved_at: datetime | None = None,
    defaults: DocumentDefaults | None = None,
) -> Document:
    """The document of one page.

    Args:
        declared_encoding: from the HTTP header, which goes before what the page says of itself.
    Raises:
        DocumentError: the page holds no text.
    """
    import trafilatura
    from lxml import html

    decoded = decode_page(data, declared_encoding)
    # lxml refuses a text that declares its encoding.
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded.text).replace("\x00", "")
    if not markup.strip():
        raise DocumentError("the page is empty")
    tree = html.fromstring(markup)
    # trafilatura changes the tree it reads, so the lead is looked up first.
    leads = _leads(tree)
    found: Any = trafilatura.bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, date_extraction_params=DATE_SEARCH
    )
    paragraphs = paragraphs_of(found.body) if found is not None and found.body is not None else []
    if not paragraphs:
        raise DocumentError("no main text in the page")
    body = " ".join(paragraphs)
    paragraphs[:0] = [lead for lead in leads if lead not in body]
    return assemble_document(
        "\n\n".join(paragraphs),
        _stated(found, markup, url, retrieved_at),
        provenance=Provenance(
            location=location,
            reader=READER,
            position=position,
            encoding=decoded.encoding,
            broken_bytes=decoded.broken_bytes,
        ),
        defaults=defaults,
    )


def decode_page(data: bytes, declared_encoding: str | None = None) -> DecodedText:
    """A page's markup in the encoding that its header or it itself declares; a printed bytes literal is undone."""
    if declared_encoding is None and (match := DECLARED_ENCODING.search(data[:HEAD_BYTES])):
        declared_encoding = match.group(1).decode("ascii", errors="replace")
    decoded = decode(data, declared=declared_encoding)
    if (match_literal := BYTES_LITERAL.search(decoded.text)) is None:
        return decoded
    quote = match_literal.group(1)
    try:
        inside = ast.literal_eval(f"b{quote}{match_literal['inside']}{quote}")
    except (ValueError, SyntaxError):
        return decoded
    again = decode(inside)
    return DecodedText(
        decoded.text[: match_literal.start()] + again.text, again.encoding, decoded.broken_bytes + again.broken_bytes
    )


def _stated(found: Any, markup: str, url: str | None, retrieved_at: datetime | None) -> StatedFields:
    day = parse_day(found.date)
    schema_type = SCHEMA_TYPE.search(markup)
    return StatedFields(
        title=" ".join(found.title.split()) if found.title else None,
        outlet=found.sitename or found.hostname or None,
        authors=parse_authors(found.author),
        published_on=day,
        published_reason="markup" if day else None,
        markup_type=schema_type.group(1) if schema_type else None,
        url=url or found.url or None,
        retrieved_at=retrieved_at,
    )


def _leads(tree: Any) -> list[str]:
    for element in tree.xpath(LEAD):
        if paragraphs := paragraphs_of(element):
            return paragraphs
    return []
