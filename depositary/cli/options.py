"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import date

    from depositary.documents import DocumentDefaults

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Files, folders or patterns; - for standard input. Text, Markdown, HTML, JSON Lines, RSS, WARC, Parquet.",
    ),
]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="Day of publication; wins over what is found.")
]
Outlet = Annotated[str | None, typer.Option(help="Who published it; wins over what is found.")]
Genre = Annotated[
    str | None, typer.Option(help="report, commentary, interview, speech, statement …; wins over what is found.")
]
LedgerFolder = Annotated[Path, typer.Option("--ledger", metavar="DIR", help="Folder of the ledger.")]


def document_defaults(published: str | None, outlet: str | None, genre: str | None) -> DocumentDefaults:
    """What the user states for all documents of a command.

    Raises:
        InvalidInputError: the day or the genre is none; the message lists what is.
    """
    from depositary.documents import DocumentDefaults

    return DocumentDefaults(published_on=day_option("--published", published), outlet=outlet, genre=genre)


def day_option(option: str, value: str | None) -> date | None:
    """The day that an option names.

    Raises:
        InvalidInputError: it names none.
    """
    from depositary.documents.dates import parse_day
    from depositary.errors import InvalidInputError

    day = parse_day(value)
    if value is not None and day is None:
        raise InvalidInputError(f'{option} "{value}" is no day. Write it as 2025-01-31.')
    return day
