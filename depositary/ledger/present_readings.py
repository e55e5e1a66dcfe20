"""Which readings a ledger already holds, kept up to date by looking only at files that are new."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from depositary.ledger.delta_store import DeltaStore


class PresentReadings:
    """Ids of the readings whose batch counts."""

    def __init__(self, store: DeltaStore) -> None:
        self._store = store
        self._seen_files: set[str] = set()
        self._appends: set[str] = set()
        self._present: set[str] = set()
        self._waiting: dict[str, list[str]] = defaultdict(list)
        """Readings of appends whose batch was not yet written, or never will be."""

    def refresh(self) -> set[str]:
        """The ids as of now."""
        for batch in self._new_rows("batches", ["append_id"]):
            self._appends.update(batch["append_id"].to_pylist())
        for batch in self._new_rows("documents", ["append_id", "reading_id"]):
            for append_id, reading_id in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                self._waiting[append_id].append(reading_id)
        for append_id in self._appends.intersection(self._waiting):
            self._present.update(self._waiting.pop(append_id))
        return self._present

    def known(self) -> set[str]:
        """The ids as of the last refresh; what others added since is noticed when a batch is appended."""
        return self._present if self._seen_files else self.refresh()

    def _new_rows(self, table: str, columns: list[str]) -> list[Any]:
        found = []
        for fragment in self._store.dataset(table).get_fragments():
            # After compaction, rows come again in new files; in sets they count once.
            if (name := f"{table}/{fragment.path}") not in self._seen_files:
                self._seen_files.add(name)
                found.append(fragment.to_table(columns=columns))
        return found
