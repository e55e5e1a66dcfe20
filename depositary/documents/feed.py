"""RSS and Atom files: one document per entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from depositary.documents.assembly import DocumentDefaults, StatedFields, assemble_document
from depositary.documents.dates import parse_day
from depositary.documents.failures import Failure
from depositary.documents.given_fields import parse_authors
from depositary.documents.html_text import text_of_markup
from depositary.documents.language_of import parse_language
from depositary.errors import DocumentError
from depositary.records import Document, Provenance

READER = "feed/1"


def read_feed(
    stream: BinaryIO,
    location: str,
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """The entries of a feed. The text is the content, else the summary, else the title alone.

    Raises:
        DocumentError: the file is no feed.
    """
    import feedparser

    # What feedparser would remove as unsafe is never shown as markup here; its relative links are not followed.
    parsed = feedparser.parse(stream.read(), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        trouble = parsed.get("bozo_exception")
        raise DocumentError(f"no entries of a feed in it{f' ({trouble})' if trouble else ''}")
    if parsed.bozo and not parsed.get("version"):
        raise DocumentError(f"broken feed: {parsed.get('bozo_exception')}")
    for number, entry in enumerate(parsed.entries, start=1):
        try:
            document = _document(entry, parsed.feed, location, number, parsed.get("encoding"), defaults)
        except DocumentError as error:
            on_failure(Failure(f"{location} (entry {number})", str(error)))
            continue
        yield document


def _document(
    entry: Any, feed: Any, location: str, number: int, encoding: str | None, defaults: DocumentDefaults | None
) -> Document:
    title = text_of_markup(entry.get("title") or "") or None
    bodies = [item.get("value") or "" for item in entry.get("content") or []] + [entry.get("summary") or ""]
    text = next((body for markup in bodies if (body := text_of_markup(markup))), None) or title
    if text is None:
        raise DocumentError("the entry has neither content, summary nor title")
    # The field as written, because the parsed one is shifted to another time zone and thereby to another day.
    written = entry.get("published") or entry.get("updated")
    day = parse_day(written)
    reason = "given" if day else (f'given as "{written}", which is no whole day' if written else None)
    source = entry.get("source") or {}
    names = [author.get("name") for author in entry.get("authors") or [] if author.get("name")]
    return assemble_document(
        text,
        StatedFields(
            title=title,
            outlet=" ".join((source.get("title") or feed.get("title") or "").split()) or None,
            authors=parse_authors(names or entry.get("author")),
            published_on=day,
            published_reason=reason,
            language=parse_language(feed.get("language")),
            url=entry.get("link") or None,
        ),
        provenance=Provenance(location=location, reader=READER, position=f"entry {number}", encoding=encoding),
        defaults=defaults,
    )
