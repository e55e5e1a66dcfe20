"""WARC files: one document per saved page or text, record by record."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO

from depositary.documents.assembly import DocumentDefaults, StatedFields, assemble_document
from depositary.documents.encoding import decode
from depositary.documents.failures import Failure, reason_of
from depositary.documents.feed import read_feed
from depositary.documents.html_page import document_from_html
from depositary.errors import DocumentError
from depositary.records import Document, Provenance

READER = "warc/1"
# A page with more is a data dump or an attack; it would be held in memory whole.
MAXIMUM_RECORD_BYTES = 32 * 1024 * 1024
HTML_TYPES = ("text/html", "application/xhtml+xml")
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
SUCCESS = 200


def read_web_archive(
    stream: BinaryIO,
    location: str,
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """Pages, plain texts and feeds of an archive, compressed or not; images, redirects and the like are passed over.

    Raises:
        DocumentError: the file holds no WARC record.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number = 0
    for record in ArchiveIterator(stream, record_types=WarcRecordType.any_type, auto_decode="all"):
        number += 1
        if not record.record_type & wanted:
            continue
        position = f"record {number}"
        try:
            yield from _documents_of(record, location, position, defaults, on_failure)
        # One page of an archive may hold anything; what the extractor makes of it must not end the others.
        except Exception as error:
            on_failure(Failure(f"{location} ({position}, {record.headers.get('WARC-Target-URI')})", reason_of(error)))
    if number == 0:
        raise DocumentError("no WARC record in it")


def _documents_of(
    record: Any,
    location: str,
    position: str,
    defaults: DocumentDefaults | None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    if record.is_http and record.http_headers is not None and record.http_headers.status_code != SUCCESS:
        return
    content_type = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    if content_type not in (*HTML_TYPES, *FEED_TYPES, "text/plain"):
        return
    data = record.reader.read(MAXIMUM_RECORD_BYTES + 1)
    if len(data) > MAXIMUM_RECORD_BYTES:
        raise DocumentError(f"the record is larger than {MAXIMUM_RECORD_BYTES // 1024**2} MiB")
    url = record.headers.get("WARC-Target-URI")
    retrieved_at = _time(record.headers.get("WARC-Date"))
    if content_type in HTML_TYPES:
        yield document_from_html(
            data,
            location=location,
            position=position,
            url=url,
            declared_encoding=record.http_charset,
            retrieved_at=retrieved_at,
            defaults=defaults,
        )
    elif content_type in FEED_TYPES:
        for document in read_feed(io.BytesIO(data), location, defaults=defaults, on_failure=on_failure):
            place = f"{position}, {document.provenance.position}"
            yield replace(document, retrieved_at=retrieved_at, provenance=replace(document.provenance, position=place))
    else:
        decoded = decode(data, declared=record.http_charset)
        yield assemble_document(
            decoded.text,
            StatedFields(url=url, retrieved_at=retrieved_at),
            provenance=Provenance(
                location=location,
                reader=READER,
                position=position,
                encoding=decoded.encoding,
                broken_bytes=decoded.broken_bytes,
            ),
            defaults=defaults,
        )


def _time(written: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
