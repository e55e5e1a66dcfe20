"""Rows and the summary of a ledger in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from depositary.cli.tables import NOTHING, print_table
from depositary.ledger import LedgerSummary
from depositary.ledger.summary import Counts
from depositary.records import DateInterval
from depositary.web.record_words import STANCE_SIGNS, counted, interval_words, shortened, visible

CONTENT_CHARACTERS = 110
TITLE_CHARACTERS = 60
SOURCE_CHARACTERS = 40
# So many names per line of the summary; the rest is one number.
NAMES_SHOWN = 8

Row = dict[str, Any]
Cells = tuple[tuple[str, Callable[[Row], str]], ...]


def print_rows(table: str, rows: Any, console: Console, *, limit: int) -> None:
    """The first `limit` rows of an Arrow table of the ledger, and whether there are more."""
    if not rows.num_rows:
        console.print(f"No {table} fit these filters.")
        return
    cells = CELLS[table]
    shown = [[value(row) for _, value in cells] for row in rows.slice(0, limit).to_pylist()]
    print_table(console, None, [name for name, _ in cells], shown)
    if rows.num_rows > limit:
        console.print(f"These are the first {limit}; --limit shows more, --to FILE.csv writes them all.")


def print_summary(summary: LedgerSummary, console: Console) -> None:
    """What a ledger holds, one kind of number per line."""
    head = [
        counted(summary.documents, "document"),
        counted(summary.attributions, "attribution"),
        counted(summary.events, "event"),
        f"{summary.batches:,} batch{'' if summary.batches == 1 else 'es'}",
    ]
    lines = [
        ("Holds", ", ".join(head)),
        ("Published", _period(summary)),
        ("Read", f"{summary.sentences_read:,} of {counted(summary.sentences, 'sentence')}"),
        ("Undetermined", f"{counted(summary.sources_undetermined, 'source')}"),
        ("Outlets", _counts(summary.outlets)),
        ("Genres", _counts({name and name.replace("_", " "): n for name, n in summary.genres.items()})),
        ("Event types", _counts(summary.event_types)),
        ("Statuses", _counts(summary.statuses)),
        ("Sources", _counts(summary.sources)),
        ("Actors", _counts(summary.actors)),
    ]
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in lines:
        grid.add_row(name, Text(visible(words)))
    console.print(grid)


def _period(summary: LedgerSummary) -> str:
    undated = f"{counted(summary.undated, 'document')} without a date" if summary.undated else ""
    if summary.first_published is None:
        return undated or NOTHING
    period = f"{summary.first_published} to {summary.last_published}"
    return f"{period}; {undated}" if undated else period


def _counts(counts: Counts) -> str:
    named = [f"{name or 'unknown'} {number:,}" for name, number in counts.items()]
    more = f" and {len(named) - NAMES_SHOWN} more" if len(named) > NAMES_SHOWN else ""
    return ", ".join(named[:NAMES_SHOWN]) + more or NOTHING


def _day(value: date | None) -> str:
    return value.isoformat() if value else NOTHING


def _interval(row: Row, name: str) -> str:
    precision = row[f"{name}_precision"]
    if precision is None:
        return NOTHING
    return interval_words(DateInterval(start=row[f"{name}_start"], end=row[f"{name}_end"], precision=precision))


def _codes(values: Sequence[str] | None) -> str:
    return ", ".join(values or ()) or NOTHING


def _about(row: Row) -> str:
    signs = {stance["target"]: STANCE_SIGNS[stance["polarity"]] for stance in row["stances"] or ()}
    targets = dict.fromkeys((*(row["about"] or ()), *signs))
    return ", ".join(f"{target} {signs.get(target, '')}".strip() for target in targets) or NOTHING


def _source(row: Row) -> str:
    codes = ", ".join(row["source_actors"] or ())
    reason = f" ({row['source_reason']})" if row["source_reason"] and not codes else ""
    return f"{row['source_text'] or NOTHING} → {codes or '?'}{reason}"


CELLS: dict[str, Cells] = {
    "attributions": (
        ("document", lambda row: row["document_id"]),
        ("id", lambda row: row["id"]),
        ("published", lambda row: _day(row["published_on"])),
        ("source → actor", _source),
        ("content", lambda row: shortened(_joined(row["content_text"]), CONTENT_CHARACTERS)),
        ("kind", lambda row: row["kind"]),
        ("said on", lambda row: _interval(row, "said_on")),
        ("about", _about),
    ),
    "events": (
        ("document", lambda row: row["document_id"]),
        ("id", lambda row: row["id"]),
        ("type", lambda row: row["type"]),
        ("actors → recipients", lambda row: f"{_codes(row['actors'])} → {_codes(row['recipients'])}"),
        ("status", lambda row: row["status"]),
        ("occurred on", lambda row: _interval(row, "occurred_on")),
        ("words", lambda row: shortened(_joined(row["clause_text"]), CONTENT_CHARACTERS)),
        ("asserted by", lambda row: shortened(row["asserted_by_text"] or row["asserted_by"], SOURCE_CHARACTERS)),
    ),
    "documents": (
        ("id", lambda row: row["id"]),
        ("published", lambda row: _day(row["published_on"])),
        ("outlet", lambda row: row["outlet"] or NOTHING),
        ("genre", lambda row: row["genre"].replace("_", " ")),
        ("title", lambda row: shortened(row["title"] or row["provenance_location"], TITLE_CHARACTERS)),
        ("read", lambda row: f"{row['coverage_read']} of {row['coverage_sentences']}"),
        ("undetermined", lambda row: str(row["coverage_sources_undetermined"])),
    ),
}


def _joined(value: str | Sequence[str] | None) -> str:
    return value if isinstance(value, str) else " … ".join(value or ())
