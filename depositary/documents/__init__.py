"""Comes in: files, feeds, archives, tables, standard input. Goes out: `Document`, one text as published.

A document's text is what every later span points into. Around it stand title, outlet, authors, date, genre with its
reason, language, and the parts that are not content. What cannot be read is reported as a `Failure`; the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from depositary.documents.assembly import DocumentDefaults, StatedFields, assemble_document
from depositary.documents.dates import parse_day
from depositary.documents.failures import Failure
from depositary.documents.genre import parse_genre
from depositary.documents.paths import STANDARD_INPUT, count_paths, expand_paths
from depositary.documents.person_name import without_titles
from depositary.documents.sources import read_source
from depositary.errors import InvalidInputError
from depositary.records import Document, Provenance

__all__ = [
    "DocumentDefaults",
    "Failure",
    "count_paths",
    "document_from_text",
    "parse_genre",
    "read_documents",
]


def read_documents(
    paths: Iterable[str | Path],
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """The documents of files, directories, globs and "-" (standard input), one at a time.

    Args:
        paths: text, Markdown, HTML, JSON Lines, JSON, RSS/Atom, WARC and Parquet files, also as ".gz".
        defaults: day, outlet and genre that win over what is found.
        on_failure: told of each file, line or record that could not be read; the rest is read all the same.
    """
    for source in expand_paths(paths, on_failure=on_failure):
        yield from read_source(source, defaults=defaults, on_failure=on_failure)


def document_from_text(
    text: str,
    *,
    published_on: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    genre: str | None = None,
    authors: Sequence[str] = (),
    url: str | None = None,
    id: str | None = None,
    location: str = STANDARD_INPUT,
) -> Document:
    """The document of a text in hand, unchanged; what is not stated is looked for in it.

    Args:
        published_on: a day, or its ISO form.
        genre: a genre name or alias.
    Raises:
        InvalidInputError: the genre is unknown or `published_on` is no day.
        DocumentError: the text is empty.
    """
    day = parse_day(published_on)
    if published_on is not None and day is None:
        raise InvalidInputError(f'"{published_on}" is no day. Write it as 2025-01-31.')
    return assemble_document(
        text,
        StatedFields(
            id=id,
            title=title,
            outlet=outlet,
            authors=tuple(without_titles(name) for name in authors),
            published_on=day,
            published_reason="given" if day else None,
            genre=parse_genre(genre) if genre is not None else None,
            url=url,
        ),
        provenance=Provenance(location=location, reader="text/1"),
    )
