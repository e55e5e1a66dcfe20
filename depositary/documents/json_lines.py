"""JSON Lines and JSON files: one document per object, its text unchanged; read line by line."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import msgspec

from depositary.documents.assembly import DocumentDefaults, assemble_document
from depositary.documents.encoding import decode, decode_utf8
from depositary.documents.failures import Failure
from depositary.documents.given_fields import stated_fields, text_of
from depositary.errors import DocumentError
from depositary.records import Document, Provenance

READER = "json_lines/1"
# Longer than any document; a file without line ends must not fill the memory.
MAXIMUM_LINE_BYTES = 64 * 1024 * 1024


def read_json_lines(
    stream: BinaryIO,
    location: str,
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """One document per line; a broken line is reported as "file:line" and the rest goes on."""
    for number, line in enumerate(_lines(stream), start=1):
        if line is not None and not line.strip():
            continue
        try:
            if line is None:
                raise DocumentError(f"the line is longer than {MAXIMUM_LINE_BYTES // 1024**2} MiB")
            row, broken_bytes = _decode_object(line)
            document = document_from_row(
                row, location=location, position=f"line {number}", broken_bytes=broken_bytes, defaults=defaults
            )
        except (DocumentError, ValueError, RecursionError) as error:
            on_failure(Failure(f"{location}:{number}", str(error)))
            continue
        yield document


def read_json(
    stream: BinaryIO,
    location: str,
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """A JSON file: one object, a list of objects, or JSON Lines under another name."""
    data = stream.read()
    try:
        content = json.loads(decode(data).text)
    except ValueError:
        yield from read_json_lines(io.BytesIO(data), location, defaults=defaults, on_failure=on_failure)
        return
    rows = content if isinstance(content, list) else [content]
    if not any(isinstance(row, dict) for row in rows):
        raise DocumentError("JSON without an object that could be a document")
    for number, row in enumerate(rows, start=1):
        try:
            document = document_from_row(row, location=location, position=f"item {number}", defaults=defaults)
        except DocumentError as error:
            on_failure(Failure(f"{location}:{number}", str(error)))
            continue
        yield document


def document_from_row(
    row: Any,
    *,
    location: str,
    position: str,
    reader: str = READER,
    encoding: str | None = "utf-8",
    broken_bytes: int = 0,
    defaults: DocumentDefaults | None = None,
) -> Document:
    """The document of one row of named fields.

    Raises:
        DocumentError: the row is no object or has no text.
    """
    if not isinstance(row, dict):
        raise DocumentError("not a JSON object with named fields")
    return assemble_document(
        text_of(row),
        stated_fields(row),
        provenance=Provenance(
            location=location, reader=reader, position=position, encoding=encoding, broken_bytes=broken_bytes
        ),
        defaults=defaults,
    )


def _decode_object(line: bytes) -> tuple[Any, int]:
    """The line's value, and how many of its bytes were no UTF-8."""
    try:
        return msgspec.json.decode(line), 0
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    decoded = decode_utf8(line)  # the only encoding JSON may be exchanged in
    try:
        # The standard library also reads halves of surrogate pairs, which other programs write.
        return json.loads(decoded.text), decoded.broken_bytes
    except ValueError as error:
        raise DocumentError(f"not valid JSON: {error}") from error


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines as UTF-8 bytes, split at line feeds only; None for one that is too long."""
    start = stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # JSON may hold U+2028, at which other line readers split.
        for text_line in io.TextIOWrapper(stream, encoding="utf-16", newline="\n"):
            yield text_line.encode("utf-8")
        return
    first = True
    while line := stream.readline(MAXIMUM_LINE_BYTES):
        if len(line) == MAXIMUM_LINE_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(MAXIMUM_LINE_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield None
            continue
        yield line.removeprefix(codecs.BOM_UTF8) if first else line
        first = False
