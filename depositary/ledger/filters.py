"""Which rows of the ledger to show: filters that name a table's columns in the words of the records."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from depositary.errors import LedgerError


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """All conditions must hold; None asks for nothing."""

    actor: str | None = None
    """Code of an actor of the event."""
    recipient: str | None = None
    """Code of a recipient of the event."""
    source: str | None = None
    """Code of the source of the attribution, or of the attribution that asserts the event."""
    about: str | None = None
    """Code of an actor the attribution is about."""
    type: str | None = None
    """Event type, e.g. "SANCTION"."""
    status: str | None = None
    """Status of the event, e.g. "occurred"."""
    since: date | None = None
    """First day. What was said or done in an interval counts when any day of it may lie in the period; where no day
    is told, the day of publication counts; where that is unknown too, the record is left out."""
    until: date | None = None
    """Last day, inclusive."""
    outlet: str | None = None
    genre: str | None = None
    document: str | None = None
    """Id of the document."""
    text: str | None = None
    """Words that the content, the clause or the document's title or text holds, in capitals or not."""
    limit: int | None = None
    offset: int = 0
    """Rows to pass over before the first, for pages."""


# In every condition `r` is the table's own row and `d` the facts of its document.
OF_EVERY_TABLE = {
    "outlet": "d.outlet = $outlet",
    "genre": "d.genre = $genre",
}
CONDITIONS = {
    "attributions": OF_EVERY_TABLE
    | {
        "document": "r.document_id = $document",
        "source": "(r.source_actor = $source OR list_contains(r.source_actors, $source))",
        "about": "list_contains(r.about, $about)",
        "text": "contains(lower(r.content_text), lower($text))",
    },
    "events": OF_EVERY_TABLE
    | {
        "document": "r.document_id = $document",
        "actor": "list_contains(r.actors, $actor)",
        "recipient": "list_contains(r.recipients, $recipient)",
        "source": "list_contains(r.asserted_by_actors, $source)",
        "type": "r.type = $type",
        "status": "r.status = $status",
        "text": "contains(lower(r.clause_text), lower($text))",
    },
    "documents": OF_EVERY_TABLE
    | {
        "document": "d.id = $document",
        "text": "(contains(lower(d.text), lower($text)) OR contains(lower(d.title), lower($text)))",
    },
}
INTERVALS = {"attributions": "said_on", "events": "occurred_on"}


def conditions_of(filters: Filters, table: str) -> tuple[list[str], dict[str, Any]]:
    """SQL conditions and the values of their parameters.

    Raises:
        LedgerError: the table has nothing that a filter names.
    """
    known = {**CONDITIONS[table], "since": _since(table), "until": _until(table)}
    conditions: list[str] = []
    values: dict[str, Any] = {}
    for field in fields(filters):
        value = getattr(filters, field.name)
        if value is None or field.name in ("limit", "offset"):
            continue
        if field.name not in known:
            raise LedgerError(
                f"The ledger's {table} have no {field.name!r}; filter them by {', '.join(sorted(known))}."
            )
        conditions.append(known[field.name])
        values[field.name] = value
    return conditions, values


def _since(table: str) -> str:
    if table not in INTERVALS:
        return "d.published_on >= $since"
    interval = f"r.{INTERVALS[table]}"
    # An interval without precision is none at all; one with it and without an end is open to the future.
    return f"if({interval}_precision IS NULL, d.published_on >= $since, coalesce({interval}_end >= $since, true))"


def _until(table: str) -> str:
    if table not in INTERVALS:
        return "d.published_on <= $until"
    interval = f"r.{INTERVALS[table]}"
    return f"if({interval}_precision IS NULL, d.published_on <= $until, coalesce({interval}_start <= $until, true))"
