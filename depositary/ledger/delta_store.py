"""The ledger's Delta tables in a folder or object store: created, opened, appended to."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa

from depositary.errors import LedgerError
from depositary.ledger.batch_tables import table_schemas

LEDGER_SCHEMA = 1
"""Raised whenever a column changes; another version's ledger is refused, never half understood."""
SCHEMA_KEY = "depositary.schema"

Result = TypeVar("Result")

# Appends never contradict each other, so a lost race for the next version number is only tried again. Delta's own
# default is 15 tries, which many writers at once can use up.
COMMIT_TRIES = 100
ROUNDS_OF_TRIES = 5
# Two processes that make the same ledger may each see the other's work half done; a moment later it is whole.
OPENING_TRIES = 5


class DeltaStore:
    """The tables of one ledger by name."""

    def __init__(self, location: str, tables: dict[str, Any]) -> None:
        self.location = location
        self._tables = tables

    @classmethod
    def create_or_open(cls, path: str | Path) -> DeltaStore:
        """The tables at this place; those that are missing are made."""
        from deltalake import DeltaTable

        location = _location(path)
        for name, schema in table_schemas().items():
            place = f"{location}/{name}"

            def made(place: str = place, name: str = name, schema: pa.Schema = schema) -> bool:
                if not DeltaTable.is_deltatable(place):
                    DeltaTable.create(
                        place,
                        schema=schema,
                        mode="ignore",
                        name=name,
                        # Rows are looked up by hash or read whole: statistics of columns would only make the log long.
                        configuration={SCHEMA_KEY: str(LEDGER_SCHEMA), "delta.dataSkippingNumIndexedCols": "0"},
                        raise_if_key_not_exists=False,
                    )
                return True

            _patiently(made, f"No ledger can be made at {location}", "Give a folder you may write to.")
        return cls.open(path)

    @classmethod
    def open(cls, path: str | Path) -> DeltaStore:
        """The tables at this place.

        Raises:
            LedgerError: there is no ledger, a table is missing, or another version of Depositary made it.
        """
        from deltalake import DeltaTable, Schema

        location = _location(path)
        schemas = table_schemas()
        missing = [name for name in schemas if not DeltaTable.is_deltatable(f"{location}/{name}")]
        if len(missing) == len(schemas):
            raise LedgerError(
                f"There is no ledger at {location}. Check the path, or create one by adding documents to it."
            )
        if missing:
            raise LedgerError(
                f"The ledger at {location} lacks its table {missing[0]!r}. Restore the folder from a copy, or add any "
                "document to it, which makes the table anew, empty."
            )
        tables = {
            name: _patiently(
                partial(DeltaTable, f"{location}/{name}"),
                f"The ledger's table {name!r} at {location} cannot be opened",
                "Restore the folder from a copy.",
            )
            for name in schemas
        }
        for name, table in tables.items():
            found = table.metadata().configuration.get(SCHEMA_KEY, "unknown")
            if found != str(LEDGER_SCHEMA) or table.schema() != Schema.from_arrow(schemas[name]):
                raise LedgerError(
                    f"The ledger at {location} has schema {found} in its table {name!r}; this version of Depositary "
                    f"reads schema {LEDGER_SCHEMA} and its columns. Read it with the version that wrote it, or add "
                    "the documents to a new ledger in another folder."
                )
        return cls(location, tables)

    @property
    def folder(self) -> Path | None:
        """The folder of the tables, None in an object store."""
        return None if "://" in self.location else Path(self.location)

    @property
    def table_names(self) -> tuple[str, ...]:
        """All tables of the ledger."""
        return tuple(self._tables)

    def table(self, name: str) -> Any:
        """The Delta table in its latest version."""
        table = self._tables[name]
        table.update_incremental()
        return table

    def dataset(self, name: str) -> Any:
        """The table as an Arrow dataset: nothing is read before somebody asks for rows."""
        return self.table(name).to_pyarrow_dataset()

    def append_rows(self, name: str, rows: pa.Table) -> None:
        """Add rows in one commit: all of them, or none.

        Raises:
            LedgerError: the store refused the commit again and again.
        """
        from deltalake import CommitProperties, WriterProperties, write_deltalake
        from deltalake.exceptions import CommitFailedError

        for tries_left in reversed(range(ROUNDS_OF_TRIES)):
            try:
                write_deltalake(
                    self._tables[name],
                    rows,
                    mode="append",
                    writer_properties=WriterProperties(compression="ZSTD"),
                    commit_properties=CommitProperties(max_commit_retries=COMMIT_TRIES),
                )
                return
            except CommitFailedError as error:
                if not tries_left:
                    raise LedgerError(
                        f"{self.location}/{name} took no rows after {ROUNDS_OF_TRIES * COMMIT_TRIES} tries: {error}. "
                        "Nothing of the batch counts; add it again."
                    ) from error
                # Writers that wait for different times do not meet again.
                time.sleep(random.uniform(0.05, 0.5))


def _location(path: str | Path) -> str:
    """Object stores have addresses such as "s3://bucket/ledger"; everything else is a folder."""
    if "://" in str(path):
        return str(path).rstrip("/")
    folder = Path(path)
    if folder.exists() and not folder.is_dir():
        raise LedgerError(f"{folder} is a file; a ledger is a folder of tables. Give another path.")
    return str(folder.absolute())


def _patiently(action: Callable[[], Result], complaint: str, remedy: str) -> Result:
    """The action's result, tried again after a moment when another process may have been in the way.

    Raises:
        LedgerError: it failed every time.
    """
    from deltalake.exceptions import DeltaError

    for tries_left in reversed(range(OPENING_TRIES)):
        try:
            return action()
        except (DeltaError, OSError) as error:
            if not tries_left:
                raise LedgerError(f"{complaint}: {error}. {remedy}") from error
            time.sleep(random.uniform(0.05, 0.3))
    raise AssertionError("unreachable")
