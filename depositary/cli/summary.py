"""`depositary summary`: what a ledger holds, in numbers."""

from __future__ import annotations

from depositary.cli.options import LedgerFolder
from depositary.cli.terminal import output


def summary(ledger: LedgerFolder) -> None:
    """Count what a ledger holds: documents, attributions, events, outlets, actors, and how much was understood."""
    from depositary.cli.ledger_view import print_summary
    from depositary.ledger import Ledger

    print_summary(Ledger.open(ledger).summary(), output())
