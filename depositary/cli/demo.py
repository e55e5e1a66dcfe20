"""`depositary demo`: the sample documents, read into a ledger and shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from depositary.cli.add import print_report, progress_bar, resumable
from depositary.cli.terminal import output, print_failures

if TYPE_CHECKING:
    from depositary.ledger import Ledger
    from depositary.records import Reading

# Short, and with sources that report each other.
SHOWN_SAMPLE = "saudi_iran_readout.md"


def demo(
    ledger: Annotated[Path, typer.Option("--ledger", metavar="DIR", help="Folder of the ledger.")] = Path(
        "demo-ledger"
    ),
) -> None:
    """Read the sample documents into a ledger, show one with its records, and say how to go on."""
    from depositary.documents import DocumentDefaults
    from depositary.ledger import Ledger
    from depositary.pipeline import add_paths
    from depositary.samples import sample_paths

    with progress_bar() as on_progress, resumable():
        report = add_paths(sample_paths(), ledger, defaults=DocumentDefaults(), on_progress=on_progress)
    opened = Ledger.open(ledger)
    page = _show_sample(opened, ledger)
    _summarise(opened)
    print_report(report, ledger)
    if page is not None:
        typer.echo(f"The document above as a page: {page}")
    typer.echo(f"Go on with: depositary show events --ledger {ledger} --type AGREE")
    print_failures(report.failures)


def _show_sample(ledger: Ledger, path: Path) -> Path | None:
    """Print one sample's reading and write its page next to the ledger; None when the ledger lacks the sample."""
    from depositary.cli.reading_view import print_reading
    from depositary.web.annotated_page import annotated_page

    reading = _sample_reading(ledger)
    if reading is None:
        return None
    print_reading(reading, output())
    page = path.with_name(f"{path.name}.html")
    page.write_text(annotated_page(reading), encoding="utf-8")
    return page


def _sample_reading(ledger: Ledger) -> Reading | None:
    for row in ledger.documents().select(["id", "provenance_location"]).to_pylist():
        if Path(row["provenance_location"]).name == SHOWN_SAMPLE:
            return ledger.reading(row["id"])
    return None


def _summarise(ledger: Ledger) -> None:
    from depositary.cli.ledger_view import print_summary

    console = output()
    console.print()
    print_summary(ledger.summary(), console)
    console.print()
