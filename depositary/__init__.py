"""Depositary: an attributed, dated, checkable record of what states and institutions say about and do to each other.

reading = depositary.read("Paris and Berlin agreed to …", published_on="2024-05-28", outlet="Example Wire")
reading.events                                        # tuple[Event, ...]
depositary.Ledger.create_or_open("ledger").append([reading], batch_id="first")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from depositary.coding.time import time_expressions
    from depositary.errors import DepositaryError
    from depositary.ledger import Ledger
    from depositary.pipeline import add_paths, read, read_document, read_paths
    from depositary.records import Attribution, Document, Event, Reading

__version__ = "0.2.0"

_HOMES = {
    "Attribution": "depositary.records",
    "DepositaryError": "depositary.errors",
    "Document": "depositary.records",
    "Event": "depositary.records",
    "Ledger": "depositary.ledger",
    "Reading": "depositary.records",
    "add_paths": "depositary.pipeline",
    "read": "depositary.pipeline",
    "read_document": "depositary.pipeline",
    "read_paths": "depositary.pipeline",
    "time_expressions": "depositary.coding.time",
}

__all__ = [
    "Attribution",
    "DepositaryError",
    "Document",
    "Event",
    "Ledger",
    "Reading",
    "add_paths",
    "read",
    "read_document",
    "read_paths",
    "time_expressions",
]


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `depositary --help` need not load a language model."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'depositary' has no attribute {name!r}")
