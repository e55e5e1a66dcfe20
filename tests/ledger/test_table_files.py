"""Tables written to files."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from depositary.errors import InvalidInputError
from depositary.ledger import TABLE_FORMATS, Ledger, write_table
from tests.factories import make_reading

SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32())])
TABLE = pa.table(
    {
        "words": ['said "so", and\nmore', None],
        "day": pa.array([date(2024, 7, 1), None]),
        "codes": [["DEU", "POL"], []],
        "spans": pa.array([[{"start": 1, "end": 5}], None], pa.list_(SPAN)),
        "intensity": [-2.0, None],
    }
)


def test_csv_joins_lists_of_words_and_keeps_other_lists_as_json():
    stream = io.BytesIO()
    write_table(TABLE, stream, "csv")
    assert list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline=""))) == [
        {
            "words": 'said "so", and\nmore',
            "day": "2024-07-01",
            "codes": "DEU; POL",
            "spans": "[[1,5]]",
            "intensity": "-2.0",
        },
        {"words": "", "day": "", "codes": "", "spans": "", "intensity": ""},
    ]


def test_json_lines_keep_the_types():
    stream = io.BytesIO()
    write_table(TABLE, stream, "jsonl")
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == [
        {
            "words": 'said "so", and\nmore',
            "day": "2024-07-01",
            "codes": ["DEU", "POL"],
            "spans": [[1, 5]],
            "intensity": -2.0,
        },
        {"words": None, "day": None, "codes": [], "spans": None, "intensity": None},
    ]


def test_parquet_comes_back_equal(tmp_path: Path):
    write_table(TABLE, tmp_path / "table.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "table.parquet") == TABLE


@pytest.mark.parametrize("format", TABLE_FORMATS)
def test_every_table_of_a_ledger_can_be_written(ledger: Ledger, tmp_path: Path, format: str):
    ledger.append([make_reading()], batch_id="b")
    for name in ("attributions", "events", "documents"):
        write_table(getattr(ledger, name)(), tmp_path / f"{name}.{format}")
    assert len(list(tmp_path.glob(f"*.{format}"))) == 3


def test_an_unknown_format_names_the_valid_ones(tmp_path: Path):
    with pytest.raises(InvalidInputError, match="csv, jsonl, parquet, not as 'xlsx'"):
        write_table(TABLE, tmp_path / "table.xlsx")


def test_a_table_that_cannot_be_written_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("depositary.ledger.table_files._rows", lambda table: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_table(TABLE, tmp_path / "table.csv")
    assert list(tmp_path.iterdir()) == []
