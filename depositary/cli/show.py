"""`depositary show`: rows of a ledger that fit the filters, as a table or a file."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from depositary.cli.options import LedgerFolder, day_option
from depositary.cli.terminal import output

if TYPE_CHECKING:
    from depositary.ledger import Filters

# More rows than this are seldom read in a terminal; files get all.
ROWS_IN_A_TERMINAL = 50


class LedgerTable(StrEnum):
    """What a ledger shows."""

    attributions = "attributions"
    events = "events"
    documents = "documents"


class Form(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    jsonl = "jsonl"


Actor = Annotated[str | None, typer.Option(metavar="ACTOR", help="Code or name of an actor of the event.")]
Recipient = Annotated[str | None, typer.Option(metavar="ACTOR", help="Code or name of a recipient of the event.")]
Source = Annotated[str | None, typer.Option(metavar="ACTOR", help="Who says it, or asserts the event.")]
About = Annotated[str | None, typer.Option(metavar="ACTOR", help="Whom the attribution is about.")]


def show(
    table: Annotated[LedgerTable, typer.Argument(help="What to show.")],
    ledger: LedgerFolder,
    actor: Actor = None,
    recipient: Recipient = None,
    source: Source = None,
    about: About = None,
    type: Annotated[str | None, typer.Option(help="Event type: ACCUSE, AGREE, AID …")] = None,
    status: Annotated[str | None, typer.Option(help="Event status: occurred, planned, demanded, denied …")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="First day.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Last day, inclusive.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it, as written there.")] = None,
    genre: Annotated[str | None, typer.Option(help="Genre of the document.")] = None,
    document: Annotated[str | None, typer.Option(metavar="ID", help="Id of the document.")] = None,
    text: Annotated[str | None, typer.Option(metavar="WORDS", help="Words that it holds.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="The ledger as it stood on that day.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"Rows at most; {ROWS_IN_A_TERMINAL} in a table, else all.")
    ] = None,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to FILE.csv, .jsonl or .parquet.")] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print.")] = Form.table,
) -> None:
    """Show attributions, events or documents of a ledger, filtered, as a table, CSV, JSON Lines or Parquet."""
    from depositary.cli.filter_values import checked_filters
    from depositary.ledger import Filters

    filters = Filters(
        actor=actor,
        recipient=recipient,
        source=source,
        about=about,
        type=type,
        status=status,
        since=day_option("--since", since),
        until=day_option("--until", until),
        outlet=outlet,
        genre=genre,
        document=document,
        text=text,
        limit=limit,
    )
    _show(table, ledger, checked_filters(filters), as_of, to, form)


def _show(table: LedgerTable, path: Path, filters: Filters, as_of: str | None, to: Path | None, form: Form) -> None:
    from dataclasses import replace

    from depositary.cli.filter_values import refuse_unknown_actors
    from depositary.ledger import Ledger, write_table
    from depositary.web.record_words import counted

    in_terminal = to is None and form is Form.table
    limit = filters.limit or (ROWS_IN_A_TERMINAL if in_terminal else None)
    # One row more than shown tells whether there are more.
    asked = replace(filters, limit=limit + 1 if limit and in_terminal else limit)
    ask = getattr(Ledger.open(path), table.value)
    rows = ask(asked, as_of=day_option("--as-of", as_of))
    if not rows.num_rows:
        refuse_unknown_actors(filters)
    if to is not None:
        write_table(rows, to)
        typer.echo(f"Wrote {counted(rows.num_rows, 'row')} to {to}.", err=True)
    elif in_terminal:
        from depositary.cli.ledger_view import print_rows

        print_rows(table.value, rows, output(), limit=limit or ROWS_IN_A_TERMINAL)
    else:
        write_table(rows, sys.stdout.buffer, form.value)  # type: ignore[arg-type]
