"""Tables as files: CSV for spreadsheets, JSON Lines for programs, Parquet for data frames."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal, get_args

import msgspec
import pyarrow as pa

from depositary.errors import InvalidInputError

TableFormat = Literal["csv", "jsonl", "parquet"]
TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)

# Rows held as Python values at one time.
ROWS_AT_ONCE = 5_000


def write_table(table: pa.Table, destination: str | Path | BinaryIO, format: TableFormat | None = None) -> None:
    """Write a table to a file or an open binary stream.

    In CSV, lists of words are joined by "; " and other lists are JSON; spans are `[start, end]` as in the exchange
    format. A file appears under its name only when it is complete.

    Args:
        format: taken from the file's name unless given.
    Raises:
        InvalidInputError: the format is none of those.
    """
    chosen = format or (Path(destination).suffix.lstrip(".") if isinstance(destination, str | Path) else "")
    if chosen not in TABLE_FORMATS:
        raise InvalidInputError(f"Tables are written as {', '.join(TABLE_FORMATS)}, not as {chosen or 'nothing'!r}.")
    write = {"csv": _write_csv, "jsonl": _write_json_lines, "parquet": _write_parquet}[chosen]
    if not isinstance(destination, str | Path):
        write(table, destination)
        return
    path = Path(destination)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
    try:
        with unfinished.open("wb") as stream:
            write(table, stream)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _write_parquet(table: pa.Table, stream: BinaryIO) -> None:
    import pyarrow.parquet

    pyarrow.parquet.write_table(table, stream, compression="zstd")


def _write_json_lines(table: pa.Table, stream: BinaryIO) -> None:
    encode = msgspec.json.Encoder().encode
    for row in _rows(table):
        stream.write(encode(row))
        stream.write(b"\n")


def _write_csv(table: pa.Table, stream: BinaryIO) -> None:
    import csv
    import io

    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows([_cell(value) for value in row.values()] for row in _rows(table))
    text.flush()
    text.detach()


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Rows as values of the exchange format."""
    for batch in table.to_batches(max_chunksize=ROWS_AT_ONCE):
        for row in batch.to_pylist():
            yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            return [value["start"], value["end"]]
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        if all(isinstance(item, str) for item in value) and isinstance(value, list):
            return "; ".join(value)
        return msgspec.json.encode(value).decode()
    return value
