"""What a ledger holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from depositary.ledger.delta_store import DeltaStore
from depositary.ledger.queries import AsOf, connection

Counts = dict[str | None, int]
"""Name → number, the largest first; None counts what is not known."""

# So many actors fit on one screen.
TOP_ACTORS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSummary:
    """Counts of the readings that count now, and how much of their documents was understood."""

    documents: int
    attributions: int
    events: int
    batches: int
    outlets: Counts
    """Documents by outlet."""
    genres: Counts
    """Documents by genre."""
    event_types: Counts
    """Events by type."""
    statuses: Counts
    """Events by status."""
    sources: Counts
    """Attributions by the code of their source, the twenty largest; None where nobody could be resolved."""
    actors: Counts
    """Events by the code of an actor or recipient, the twenty largest."""
    first_published: date | None
    last_published: date | None
    undated: int
    """Documents whose day of publication is unknown."""
    sentences: int
    sentences_read: int
    sources_undetermined: int


def summarise(store: DeltaStore, as_of: AsOf = None) -> LedgerSummary:
    """Count everything in one pass over each table."""
    with connection(store, "attributions", "events", as_of=as_of) as database:
        database.execute(
            "CREATE TEMP TABLE sayings AS SELECT source_actor "
            "FROM attributions JOIN current_readings USING (reading_id, append_id)"
        )
        database.execute(
            "CREATE TEMP TABLE deeds AS SELECT type, status, list_distinct(list_concat(actors, recipients)) AS actors "
            "FROM events JOIN current_readings USING (reading_id, append_id)"
        )
        (totals,) = database.execute(
            "SELECT count(*), min(published_on), max(published_on), count(*) - count(published_on), "
            "coalesce(sum(coverage_sentences), 0)::BIGINT, coalesce(sum(coverage_read), 0)::BIGINT, "
            "coalesce(sum(coverage_sources_undetermined), 0)::BIGINT FROM current_readings"
        ).fetchall()
        return LedgerSummary(
            documents=totals[0],
            attributions=_number(database, "FROM sayings"),
            events=_number(database, "FROM deeds"),
            batches=_number(database, "FROM (SELECT DISTINCT batch_id FROM current_readings)"),
            outlets=_counts(database, "SELECT outlet AS name FROM current_readings"),
            genres=_counts(database, "SELECT genre AS name FROM current_readings"),
            event_types=_counts(database, "SELECT type AS name FROM deeds"),
            statuses=_counts(database, "SELECT status AS name FROM deeds"),
            sources=_counts(database, "SELECT source_actor AS name FROM sayings", TOP_ACTORS),
            actors=_counts(database, "SELECT unnest(actors) AS name FROM deeds", TOP_ACTORS),
            first_published=totals[1],
            last_published=totals[2],
            undated=totals[3],
            sentences=totals[4],
            sentences_read=totals[5],
            sources_undetermined=totals[6],
        )


def _number(database: Any, query: str) -> int:
    ((number,),) = database.execute(f"SELECT count(*) {query}").fetchall()
    return int(number)


def _counts(database: Any, names: str, limit: int | None = None) -> Counts:
    query = f"SELECT name, count(*) AS number FROM ({names}) GROUP BY name ORDER BY number DESC, name NULLS LAST"
    return dict(database.execute(query + (f" LIMIT {limit}" if limit else "")).fetchall())
