"""Fields of a row (JSON Lines, Parquet, JSON, front matter) → what is stated about a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from depositary.documents.assembly import StatedFields
from depositary.documents.dates import parse_day
from depositary.documents.language_of import parse_language
from depositary.documents.person_name import without_titles
from depositary.errors import DocumentError

# The first name is ours; the others are what collections call the same thing. The first that is filled counts.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "text": ("text",),
    "title": ("title", "headline"),
    "published_on": ("published_on", "date", "published", "published_time"),
    "outlet": ("outlet", "source", "publisher", "site_name"),
    "url": ("url", "source_url", "link"),
    "authors": ("authors", "author", "byline"),
    "genre": ("genre",),
    "language": ("language", "lang"),
}
ALL_NAMES = tuple(name for names in FIELD_NAMES.values() for name in names)


def text_of(row: Mapping[str, Any]) -> str:
    """The row's text, unchanged.

    Raises:
        DocumentError: it has none.
    """
    text = row.get("text")
    if not isinstance(text, str):
        raise DocumentError('no field "text" with a text in it')
    return text


def stated_fields(row: Mapping[str, Any]) -> StatedFields:
    """What the row states; a date that is no whole day is None with the reason."""
    written = _first(row, "published_on")
    published_on = parse_day(written)
    reason: str | None = None
    if published_on is not None:
        reason = "given"
    elif written is not None:
        reason = f'given as "{written}", which is no whole day'
    return StatedFields(
        id=_text(_first(row, "id")),
        title=_text(_first(row, "title")),
        outlet=_text(_first(row, "outlet")),
        authors=parse_authors(_first(row, "authors")),
        published_on=published_on,
        published_reason=reason,
        genre=_text(_first(row, "genre")),
        language=parse_language(_first(row, "language")),
        url=_text(_first(row, "url")),
    )


def parse_authors(value: object) -> tuple[str, ...]:
    """Names out of a list, or of one string with ";" or " and " between them; academic titles are dropped."""
    if isinstance(value, str):
        names = value.replace(" and ", ";").split(";")
    elif isinstance(value, (list, tuple)):
        names = [item.get("name", "") if isinstance(item, Mapping) else str(item) for item in value if item]
    else:
        return ()
    return tuple(dict.fromkeys(name for each in names if (name := without_titles(each).strip(" ,"))))


def _first(row: Mapping[str, Any], field: str) -> Any:
    return next((row[name] for name in FIELD_NAMES[field] if row.get(name) not in (None, "", [])), None)


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    words = str(value).strip()
    return words or None
