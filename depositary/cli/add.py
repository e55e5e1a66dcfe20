"""`depositary add`: documents into a ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from depositary.cli.options import Genre, LedgerFolder, Outlet, Paths, Published, document_defaults
from depositary.cli.terminal import messages, print_failures

if TYPE_CHECKING:
    from depositary.pipeline import AddReport, Progress


def add(
    paths: Paths,
    ledger: LedgerFolder,
    published: Published = None,
    outlet: Outlet = None,
    genre: Genre = None,
    processes: Annotated[int, typer.Option(min=1, help="How many documents are read at once.")] = 1,
) -> None:
    """Read documents into a ledger; what it holds already is passed over, so a stopped run is started again."""
    from depositary.pipeline import add_paths

    defaults = document_defaults(published, outlet, genre)
    with progress_bar() as on_progress, resumable():
        report = add_paths(paths, ledger, defaults=defaults, processes=processes, on_progress=on_progress)
    print_report(report, ledger)
    print_failures(report.failures)
    if not report.documents_added and not report.documents_already_present:
        raise typer.Exit(1)


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error that follows what it is told; nothing where standard error is no terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    from depositary.web.record_words import shortened, visible

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeRemainingColumn(),
        TextColumn(
            "{task.fields[documents]:,} documents, {task.fields[words]:,} words  {task.fields[current]}", markup=False
        ),
    )
    console = messages()
    with Bar(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None, documents=0, words=0, current="")

        def follow(progress: Progress) -> None:
            bar.update(
                task,
                total=progress.files_total,
                completed=progress.files_done,
                documents=progress.documents,
                words=progress.words,
                current=shortened(visible(progress.current), 40),
            )

        yield follow


@contextmanager
def resumable() -> Iterator[None]:
    """Says, when the user stops the work, that nothing is lost."""
    try:
        yield
    except KeyboardInterrupt:
        typer.echo("Stopped. What was added is kept; run the same command again to go on.", err=True)
        raise typer.Exit(130) from None


def print_report(report: AddReport, ledger: Path) -> None:
    """What an addition did, in one line."""
    from depositary.web.record_words import counted

    parts: Sequence[str] = (
        f"Added {counted(report.documents_added, 'document')} with {counted(report.attributions, 'attribution')} "
        f"and {counted(report.events, 'event')} to {ledger}",
        f"{report.documents_already_present:,} already there" if report.documents_already_present else "",
        f"{counted(report.words, 'word')} in {report.seconds:.1f} s",
    )
    typer.echo("; ".join(part for part in parts if part) + ".")
