"""Questions to the ledger's tables, answered by DuckDB over Arrow: only the columns and rows asked for are read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any

import pyarrow as pa

from depositary.ledger.delta_store import DeltaStore
from depositary.ledger.filters import Filters, conditions_of

AsOf = date | datetime | None

# Sorting and grouping beyond this go to temporary files instead of memory.
MEMORY_LIMIT = "1GB"

# A document may stand in the ledger several times: read by two versions, or added by two writers at once. The
# latest reading of each text counts; the same id with another text is another text, and both are kept.
CURRENT_READINGS = """
CREATE TEMP TABLE current_readings AS
SELECT d.reading_id, d.append_id, d.id, d.title, d.outlet, d.genre, d.published_on, d.url, d.coverage_sentences,
    d.coverage_read, d.coverage_sources_undetermined, b.batch_id, b.recorded_at, b.coder
FROM documents AS d JOIN batches AS b USING (append_id)
WHERE $as_of IS NULL OR b.recorded_at <= $as_of
QUALIFY row_number() OVER (PARTITION BY d.id, d.content_hash ORDER BY b.recorded_at DESC, d.append_id DESC) = 1
"""
RECORDS = """
SELECT r.* EXCLUDE (append_id), d.title, d.outlet, d.genre, d.published_on, d.url, d.batch_id, d.recorded_at, d.coder
FROM {table} AS r JOIN current_readings AS d USING (reading_id, append_id)
WHERE {conditions}
ORDER BY d.published_on DESC NULLS LAST, r.document_id, r.content_hash, r.position
"""
DOCUMENTS = """
SELECT d.* EXCLUDE ({excluded}), c.batch_id, c.recorded_at, c.coder
FROM documents AS d JOIN current_readings AS c USING (reading_id, append_id)
WHERE {conditions}
ORDER BY d.published_on DESC NULLS LAST, d.id, d.content_hash
"""


@contextmanager
def connection(store: DeltaStore, *tables: str, as_of: AsOf = None) -> Iterator[Any]:
    """A DuckDB connection that sees these tables, and the readings that count as `current_readings`."""
    import duckdb

    settings: dict[str, Any] = {
        "memory_limit": MEMORY_LIMIT,
        "temp_directory": f"{tempfile.gettempdir()}/depositary-queries-{os.getpid()}",
        # Nothing is fetched from outside while a question is answered.
        "autoinstall_known_extensions": False,
    }
    with duckdb.connect(config=settings) as database:
        database.execute("SET TimeZone = 'UTC'")
        # The batches first: what they name was written before, so the other tables, opened later, hold it.
        for name in ("batches", "documents", *tables):
            database.register(name, store.dataset(name))
        database.execute(CURRENT_READINGS, {"as_of": _moment(as_of)})
        yield database


def records(store: DeltaStore, table: str, filters: Filters, as_of: AsOf) -> pa.Table:
    """Attributions or events with the facts of their documents, the latest published first."""
    conditions, values = conditions_of(filters, table)
    query = RECORDS.format(table=table, conditions=_joined(conditions))
    with connection(store, table, as_of=as_of) as database:
        return _rows(database, query + _page(filters), values)


def documents(store: DeltaStore, filters: Filters, as_of: AsOf, *, include_text: bool) -> pa.Table:
    """Documents with their coverage, the latest published first."""
    conditions, values = conditions_of(filters, "documents")
    excluded = "append_id" if include_text else "append_id, text"
    query = DOCUMENTS.format(excluded=excluded, conditions=_joined(conditions))
    with connection(store, as_of=as_of) as database:
        return _rows(database, query + _page(filters), values)


def _rows(database: Any, query: str, values: dict[str, Any]) -> pa.Table:
    return database.sql(query, params=values).to_arrow_table()


def _joined(conditions: list[str]) -> str:
    return " AND ".join(conditions) or "true"


def _page(filters: Filters) -> str:
    limit = "" if filters.limit is None else f" LIMIT {int(filters.limit)}"
    return f"{limit} OFFSET {int(filters.offset)}"


def _moment(as_of: AsOf) -> datetime | None:
    """The last moment that counts: of a day, its end in UTC."""
    if as_of is None:
        return None
    if isinstance(as_of, datetime):
        return as_of if as_of.tzinfo else as_of.replace(tzinfo=UTC)
    return datetime.combine(as_of, time.max, tzinfo=UTC)
