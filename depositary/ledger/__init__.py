"""The ledger: readings go in, tables come out, nothing is ever overwritten.

    ledger = Ledger.create_or_open("statements")
    ledger.append(readings, batch_id="2024-07-03")
    ledger.events(Filters(actor="DEU", type="AGREE"))

The tables are plain Delta tables. Another engine that reads them joins `attributions`, `events` and `documents` to
`batches` on `append_id`: rows that no batch names come from an append that was interrupted.
"""

from __future__ import annotations

from depositary.ledger.compaction import CompactResult
from depositary.ledger.filters import Filters
from depositary.ledger.ledger import AppendResult, Ledger
from depositary.ledger.summary import LedgerSummary
from depositary.ledger.table_files import TABLE_FORMATS, TableFormat, write_table

__all__ = [
    "TABLE_FORMATS",
    "AppendResult",
    "CompactResult",
    "Filters",
    "Ledger",
    "LedgerSummary",
    "TableFormat",
    "write_table",
]
