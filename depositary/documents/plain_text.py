"""Plain text files: the text is the file, unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from depositary.documents.assembly import NOTHING_STATED, DocumentDefaults, assemble_document
from depositary.documents.encoding import decode
from depositary.records import Document, Provenance

READER = "plain_text/1"


def read_plain_text(stream: BinaryIO, location: str, *, defaults: DocumentDefaults | None = None) -> Iterator[Document]:
    """The one document of a text file; line ends and everything else are kept."""
    decoded = decode(stream.read())
    yield assemble_document(
        decoded.text,
        NOTHING_STATED,
        provenance=Provenance(
            location=location, reader=READER, encoding=decoded.encoding, broken_bytes=decoded.broken_bytes
        ),
        defaults=defaults,
    )
