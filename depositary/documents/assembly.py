"""Text and what the input states about it → one `Document`. Every reader ends here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from depositary.documents.apparatus import Apparatus, read_apparatus
from depositary.documents.encoding import without_lone_surrogates
from depositary.documents.genre import decide_genre, parse_genre
from depositary.documents.language_of import language_of
from depositary.documents.publication_date import find_publication_date
from depositary.documents.title import find_title, locate_title
from depositary.errors import DocumentError
from depositary.records import Document, Provenance, Span

ID_CHARACTERS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDefaults:
    """What the user states for all documents; it wins over what is found in them."""

    published_on: date | None = None
    outlet: str | None = None
    genre: str | None = None
    """Genre name or alias.

    Raises on construction: InvalidInputError, when it is neither.
    """

    def __post_init__(self) -> None:
        if self.genre is not None:
            parse_genre(self.genre)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFields:
    """What an input states about a document beside its text. None: it states nothing."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published_on: date | None = None
    published_reason: str | None = None
    """What stated the date ("given", "markup"), or why a stated one is no day."""
    genre: str | None = None
    markup_type: str | None = None
    language: str | None = None
    url: str | None = None
    retrieved_at: datetime | None = None


NOTHING_STATED = StatedFields()
NO_DEFAULTS = DocumentDefaults()


def assemble_document(
    text: str,
    stated: StatedFields,
    *,
    provenance: Provenance,
    defaults: DocumentDefaults | None = None,
) -> Document:
    """The document with everything its text and its input tell.

    Raises:
        DocumentError: the text is empty.
    """
    defaults = defaults or NO_DEFAULTS
    text, halves = without_lone_surrogates(text)
    if not text.strip():
        raise DocumentError("the text is empty")
    if halves:
        provenance = _with_broken_bytes(provenance, halves)
    apparatus = read_apparatus(text)
    title, title_span = _title(text, stated, apparatus)
    published_on, published_reason = _published(text, stated, defaults)
    genre = decide_genre(
        text,
        given=defaults.genre or stated.genre,
        markup_type=stated.markup_type,
        title=title,
        url=stated.url,
        has_author_line=bool(apparatus.authors or apparatus.affiliation),
        has_disclaimer=apparatus.disclaimer is not None,
    )
    outlet = defaults.outlet or stated.outlet or apparatus.outlet
    content_hash = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Document(
        id=stated.id or document_id(content_hash, outlet, published_on),
        content_hash=content_hash,
        text=text,
        provenance=provenance,
        genre=genre.genre,
        genre_reason=genre.reason,
        language=stated.language or language_of(text),
        title=title,
        title_span=title_span,
        outlet=outlet,
        authors=stated.authors or apparatus.authors,
        affiliation=apparatus.affiliation,
        disclaimer=apparatus.disclaimer,
        url=stated.url,
        published_on=published_on,
        published_reason=published_reason,
        retrieved_at=stated.retrieved_at,
        apparatus=apparatus.spans,
    )


def document_id(content_hash: str, outlet: str | None, published_on: date | None) -> str:
    """The same text by the same outlet on the same day is the same document, wherever it was read."""
    day = published_on.isoformat() if published_on else ""
    return hashlib.sha256("\x00".join((content_hash, outlet or "", day)).encode("utf-8")).hexdigest()[:ID_CHARACTERS]


def _title(text: str, stated: StatedFields, apparatus: Apparatus) -> tuple[str | None, Span | None]:
    if stated.title:
        return stated.title, locate_title(stated.title, text)
    found = find_title(text)
    if found is None or found[1] in apparatus.spans:
        return None, None
    return found


def _published(text: str, stated: StatedFields, defaults: DocumentDefaults) -> tuple[date | None, str]:
    if defaults.published_on is not None:
        return defaults.published_on, "given"
    if stated.published_on is not None:
        return stated.published_on, stated.published_reason or "given"
    day, reason = find_publication_date(text)
    return day, reason if day is not None else stated.published_reason or reason


def _with_broken_bytes(provenance: Provenance, more: int) -> Provenance:
    return Provenance(
        location=provenance.location,
        reader=provenance.reader,
        position=provenance.position,
        encoding=provenance.encoding,
        broken_bytes=provenance.broken_bytes + more,
    )
