"""The ledger: a folder of tables that is only ever added to."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyarrow as pa

from depositary.ledger import queries
from depositary.ledger.batch_tables import TABLES_IN_WRITING_ORDER, batch_row, batch_tables, short_hash
from depositary.ledger.compaction import CompactResult, compact, has_many_small_files
from depositary.ledger.delta_store import DeltaStore
from depositary.ledger.filters import Filters
from depositary.ledger.present_readings import PresentReadings
from depositary.ledger.queries import AsOf
from depositary.ledger.record_columns import records_from
from depositary.ledger.summary import LedgerSummary, summarise
from depositary.records import Attribution, Coverage, Document, Event, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendResult:
    """What an append added; all of it is safely stored."""

    documents: int
    attributions: int
    events: int
    already_present: int
    """Documents that the ledger already held: same id, same text, same coder. They added nothing."""


class Ledger:
    """Readings of documents, kept in Delta tables that many processes may read and add to at once.

    Every append is one batch, and a batch counts wholly or not at all: its row in the table `batches` is written
    last, and readers see only rows that a batch names. A batch whose writer died is simply added again.
    """

    def __init__(self, store: DeltaStore) -> None:
        self._store = store
        self._present = PresentReadings(store)

    @classmethod
    def create_or_open(cls, path: str | Path) -> Ledger:
        """The ledger in this folder (or at this object-store address), made if there is none."""
        return cls(DeltaStore.create_or_open(path))

    @classmethod
    def open(cls, path: str | Path) -> Ledger:
        """The ledger in this folder.

        Raises:
            LedgerError: there is none, or another version of Depositary made it.
        """
        return cls(DeltaStore.open(path))

    @property
    def location(self) -> str:
        """Folder or address."""
        return self._store.location

    def append(self, readings: Sequence[Reading], *, batch_id: str, coder: str | None = None) -> AppendResult:
        """Add readings; those that are present already add nothing.

        Args:
            batch_id: the caller's name for the batch, kept with every row.
            coder: version of the rules and models that made the readings, this package's unless given. The same
                text read by another coder is added, and from then on counts instead of the earlier reading.
        Raises:
            LedgerError: the store cannot be written to; nothing of the batch counts then.
        """
        coder = coder or package_version()
        present = self._present.refresh()
        new: dict[str, Reading] = {}
        for reading in readings:
            if (reading_id := _reading_id(reading.document, coder)) not in present:
                new.setdefault(reading_id, reading)
        counts = {
            "documents": len(new),
            "attributions": sum(len(reading.attributions) for reading in new.values()),
            "events": sum(len(reading.events) for reading in new.values()),
        }
        if new:
            append_id = uuid.uuid4().hex
            tables = batch_tables(list(new.values()), list(new), append_id=append_id)
            for name in TABLES_IN_WRITING_ORDER:
                # The batch's own row is made last, so that its time is that of its commit.
                rows = tables[name] if name in tables else batch_row(append_id, batch_id, _now(), coder, counts)
                if rows.num_rows:
                    self._store.append_rows(name, rows)
            if has_many_small_files(self._store):
                compact(self._store)
        return AppendResult(already_present=len(readings) - len(new), **counts)

    def holds(self, document: Document, *, coder: str | None = None) -> bool:
        """Is this text, as read by this coder, in the ledger already? Asked before the work of reading it."""
        return _reading_id(document, coder or package_version()) in self._present.known()

    def attributions(self, filters: Filters | None = None, *, as_of: AsOf = None) -> pa.Table:
        """Attributions with the facts of their documents, the latest published first.

        Args:
            as_of: read the ledger as it stood at that moment, or at the end of that day (UTC).
        """
        return queries.records(self._store, "attributions", filters or Filters(), as_of)

    def events(self, filters: Filters | None = None, *, as_of: AsOf = None) -> pa.Table:
        """Events with the facts of their documents, the latest published first; `as_of` as in `attributions`."""
        return queries.records(self._store, "events", filters or Filters(), as_of)

    def documents(
        self,
        filters: Filters | None = None,
        *,
        as_of: AsOf = None,
        include_text: bool = False,
    ) -> pa.Table:
        """Documents with their coverage, the latest published first; `as_of` as in `attributions`."""
        return queries.documents(self._store, filters or Filters(), as_of, include_text=include_text)

    def reading(self, document_id: str, *, content_hash: str | None = None, as_of: AsOf = None) -> Reading | None:
        """The reading of a document as it was added, None if there is none.

        Args:
            content_hash: which text, when the document changed; the one recorded last unless given.
        """
        filters = Filters(document=document_id)
        rows = self.documents(filters, as_of=as_of, include_text=True).to_pylist()
        rows = [row for row in rows if content_hash in (None, row["content_hash"])]
        if not rows:
            return None
        row = max(rows, key=lambda row: row["recorded_at"])
        found = [
            [r for r in table.to_pylist() if r["reading_id"] == row["reading_id"]]
            for table in (self.attributions(filters, as_of=as_of), self.events(filters, as_of=as_of))
        ]
        for event in found[1]:
            event["actors"], event["recipients"] = event["actor_references"], event["recipient_references"]
        coverage = {name.removeprefix("coverage_"): value for name, value in row.items()}
        return Reading(
            document=records_from(Document, [row])[0],
            attributions=tuple(records_from(Attribution, found[0])),
            events=tuple(records_from(Event, found[1])),
            coverage=records_from(Coverage, [coverage])[0],
        )

    def summary(self, *, as_of: AsOf = None) -> LedgerSummary:
        """Counts of everything, the period, and how much of the documents was understood."""
        return summarise(self._store, as_of)

    def compact(self) -> CompactResult:
        """Join the small files of many batches to large ones; what the ledger holds does not change.

        Appending does the same from time to time in a folder; in an object store it is left to its own engines.

        Raises:
            LedgerError: the ledger is in an object store, or another process is compacting it.
        """
        return compact(self._store, required=True)


def package_version() -> str:
    """This package with its version, e.g. "depositary/0.1.0"."""
    try:
        return f"depositary/{version('depositary')}"
    except PackageNotFoundError:
        return "depositary/unpackaged"


def _reading_id(document: Document, coder: str) -> str:
    # The separator keeps parts apart that would run together to the same words.
    return short_hash("\x1f".join((document.id, document.content_hash, coder)).encode())


def _now() -> datetime:
    return datetime.now(UTC)
