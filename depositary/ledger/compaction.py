"""Joining the small files of many batches to large ones.

Only one process may do it at a time: when two compactions of a Delta table meet, deltalake 1.6 accepts both, and
every row stands in the table twice. A lock on a file in the ledger's folder keeps them apart; the operating system
lifts it when its holder dies. Appends need no lock, they never meet a compaction.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from depositary.errors import LedgerError
from depositary.ledger.delta_store import DeltaStore

# Every append adds a file to each table, and every question opens all of them: 100 cost about 0.1 s.
FILES_BEFORE_COMPACTING = 100

# Replaced files stay a week, Delta's own default: no reader or writer works that long on an old state.
HOURS_REPLACED_FILES_STAY = 168

LOCK_FILE = "compacting.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompactResult:
    """What compacting did to the number of files."""

    files_before: int
    files_after: int


def has_many_small_files(store: DeltaStore) -> bool:
    """Whether it is time to compact."""
    return store.folder is not None and len(store.table("batches").file_uris()) > FILES_BEFORE_COMPACTING


def compact(store: DeltaStore, *, required: bool = False) -> CompactResult:
    """Compact every table and remove files that were replaced more than a week ago.

    Args:
        required: whether it is an error when it cannot be done now; otherwise nothing happens.
    Raises:
        LedgerError: the ledger is in an object store, or another process is compacting it.
    """
    names = store.table_names
    before = after = sum(len(store.table(name).file_uris()) for name in names)
    if store.folder is None:
        if required:
            raise LedgerError(
                f"{store.location} is no folder, so two compactions could meet there. Use the OPTIMIZE command of an "
                "engine that detects this, such as Spark."
            )
        return CompactResult(files_before=before, files_after=after)
    with _alone(store.folder / LOCK_FILE) as alone:
        if alone:
            for name in names:
                # Brought up to date only now: an older state would bring back the files of the last compaction.
                table = store.table(name)
                table.optimize.compact()
                table.vacuum(retention_hours=HOURS_REPLACED_FILES_STAY, dry_run=False)
            after = sum(len(store.table(name).file_uris()) for name in names)
        elif required:
            raise LedgerError(f"Another process is compacting {store.location}; nothing needs to be done.")
    return CompactResult(files_before=before, files_after=after)


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Whether this process holds the lock, which it then does until the end of the block."""
    with path.open("ab") as lock:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        # Closing the file lifts the lock.
        yield True
