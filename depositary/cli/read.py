"""`depositary read`: documents, and what they say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from depositary.cli.options import Genre, Outlet, Paths, Published, document_defaults
from depositary.cli.terminal import output, print_failures

if TYPE_CHECKING:
    from depositary.documents import Failure
    from depositary.records import Reading


def read(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    genre: Genre = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object per document and line.")] = False,
    include_text: Annotated[bool, typer.Option("--include-text", help="With --json: the documents' text too.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write an annotated page instead; of further documents, OUT-2, OUT-3 …"),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say what made each record, and why.")] = False,
) -> None:
    """Read documents and print their text with marked sources, cues, contents and events, and the records."""
    from depositary.pipeline import read_paths

    failures: list[Failure] = []
    number = 0
    defaults = document_defaults(published, outlet, genre)
    for number, reading in enumerate(read_paths(paths, defaults=defaults, on_failure=failures.append), start=1):
        if json:
            _print_json(reading, include_text)
        if html:
            _write_page(reading, html, number)
        if not json and not html:
            _print_reading(reading, explain, first=number == 1)
    print_failures(failures)
    if not number:
        if not failures:
            typer.echo("There was nothing to read.", err=True)
        raise typer.Exit(1)


def _print_json(reading: Reading, include_text: bool) -> None:
    from depositary.exchange import encode_reading

    # Bytes, because the format is UTF-8 whatever the terminal's encoding.
    sys.stdout.flush()
    sys.stdout.buffer.write(encode_reading(reading, include_text=include_text) + b"\n")
    sys.stdout.buffer.flush()


def _write_page(reading: Reading, out: Path, number: int) -> None:
    from depositary.web.annotated_page import annotated_page
    from depositary.web.record_words import coverage_words

    path = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
    path.write_text(annotated_page(reading), encoding="utf-8")
    typer.echo(f"Wrote {path}: {coverage_words(reading)}.", err=True)


def _print_reading(reading: Reading, explain: bool, *, first: bool) -> None:
    from depositary.cli.reading_view import print_explanation, print_reading

    console = output()
    if not first:
        console.rule()
    print_reading(reading, console)
    if explain:
        print_explanation(reading, console)
