"""Opens a file or standard input, finds out what it is and hands it to its reader."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from depositary.documents.assembly import DocumentDefaults
from depositary.documents.compressed import MAGIC, GzipStream
from depositary.documents.failures import Failure, reason_of
from depositary.documents.feed import read_feed
from depositary.documents.html_page import read_html
from depositary.documents.json_lines import read_json, read_json_lines
from depositary.documents.markdown import read_markdown
from depositary.documents.parquet_table import read_parquet
from depositary.documents.paths import STANDARD_INPUT, SourceFile
from depositary.documents.plain_text import read_plain_text
from depositary.documents.web_archive import read_web_archive
from depositary.records import Document

PEEKED_BYTES = 4096
FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
# A page begins with a declaration or one of these elements; "<3 this" in a text does not count.
PAGE_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|h1|p|meta|title)[\s>]", re.IGNORECASE)


def read_source(
    source: SourceFile, *, defaults: DocumentDefaults | None, on_failure: Callable[[Failure], None]
) -> Iterator[Document]:
    """The documents of one file; when it breaks off, those before the break, and the failure is reported."""
    try:
        with _opened(source) as stream:
            kind = source.kind or kind_of_content(stream.peek(PEEKED_BYTES)[:PEEKED_BYTES])
            if kind in PAGE_READERS:
                yield from PAGE_READERS[kind](stream, source.location, defaults=defaults)
                return
            seekable = _in_memory(stream) if kind == "parquet" and not stream.seekable() else stream
            yield from RECORD_READERS[kind](seekable, source.location, defaults=defaults, on_failure=on_failure)
    # A hostile file can raise anything out of five parsers; one file must never end the reading of the others.
    except Exception as error:
        on_failure(Failure(source.location, reason_of(error)))


# Files that are one document.
PAGE_READERS = {"plain_text": read_plain_text, "markdown": read_markdown, "html": read_html}
# Files of many documents, of which some may be broken.
RECORD_READERS = {
    "json_lines": read_json_lines,
    "json": read_json,
    "feed": read_feed,
    "web_archive": read_web_archive,
    "parquet": read_parquet,
}


def kind_of_content(head: bytes) -> str:
    """What a file is by its first bytes; plain text when nothing else fits."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"WARC/"):
        return "web_archive"
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(b"{"):
        return "json_lines" if re.match(rb'\{\s*"', start) and not start.startswith((b"{\n", b"{\r")) else "json"
    if start.startswith(b"[") and re.match(rb"\[\s*\{", start):
        return "json"
    if FEED_ROOT.search(head) and start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf", b"<!--")):
        return "feed"
    if PAGE_START.match(start) or (start.startswith((b"<?xml", b"<!--")) and PAGE_START.search(head)):
        return "html"
    if re.match(rb"---\s*\n\w+\s*:", start):
        return "markdown"
    return "plain_text"


@contextlib.contextmanager
def _opened(source: SourceFile) -> Iterator[io.BufferedReader]:
    """The file's bytes, decompressed; archives stay compressed, because their reader goes record by record."""
    with contextlib.ExitStack() as stack:
        if source.location == STANDARD_INPUT:
            stream = _buffered(sys.stdin.buffer)
        else:
            stream = stack.enter_context(open(source.location, "rb"))
        if source.kind != "web_archive" and stream.peek(2)[:2] == MAGIC:
            stream = io.BufferedReader(GzipStream(stream))
        yield stream


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream))


def _in_memory(stream: io.BufferedReader) -> BinaryIO:
    """A table's index stands at its end, so a pipe has to be read whole."""
    return io.BytesIO(stream.read())
