"""`depositary add`, `show`, `summary` and `demo`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet
import pytest

from tests.cli.conftest import Command
from tests.web.example_reading import TEXT


def test_adding_twice_adds_nothing(run: Command, reader: None, tmp_path: Path) -> None:
    (tmp_path / "example.txt").write_text(TEXT, encoding="utf-8")
    first = run("add", tmp_path / "example.txt", "--ledger", tmp_path / "ledger")
    assert first.exit_code == 0, first.output
    assert "Added 1 document with 4 attributions and 3 events to" in first.output
    assert "1 already there" in run("add", tmp_path / "example.txt", "--ledger", tmp_path / "ledger").output


def test_what_cannot_be_added_is_listed(run: Command, reader: None, tmp_path: Path) -> None:
    result = run("add", tmp_path / "absent.txt", "--ledger", tmp_path / "ledger")
    assert result.exit_code == 1
    assert "absent.txt: no such file or directory" in result.stderr


@pytest.mark.parametrize(
    ("table", "filters", "ids"),
    [
        pytest.param("events", (), {"e1", "e2", "e3"}, id="everything"),
        pytest.param("events", ("--type", "sanction"), {"e3"}, id="a type in any case"),
        pytest.param("events", ("--actor", "KEN"), {"e2"}, id="an actor by code"),
        pytest.param("events", ("--actor", "Kenya"), {"e2"}, id="an actor by name"),
        pytest.param("events", ("--recipient", "japan"), {"e2"}, id="a recipient by a name in any case"),
        pytest.param("events", ("--status", "Planned"), set(), id="a status that no event has"),
        pytest.param("events", ("--outlet", "Harbour Review", "--genre", "op-ed"), {"e1", "e2", "e3"}, id="a genre"),
        pytest.param("events", ("--since", "2024-07-15", "--type", "SANCTION"), {"e3"}, id="since"),
        pytest.param("events", ("--until", "2024-06-30", "--type", "SANCTION"), set(), id="until"),
        pytest.param("attributions", ("--source", "Poland"), {"a1"}, id="a source"),
        pytest.param("attributions", ("--about", "BLR"), {"a3"}, id="about"),
        pytest.param("documents", ("--document", "pipeline"), {"pipeline"}, id="a document"),
        pytest.param("documents", ("--text", "geneva"), {"pipeline"}, id="words"),
    ],
)
def test_filters(run: Command, ledger: Path, table: str, filters: tuple[str, ...], ids: set[str]) -> None:
    result = run("show", table, "--ledger", ledger, *filters, "--document", "pipeline", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    assert {json.loads(line)["id"] for line in result.stdout.splitlines()} == ids


def test_tables(run: Command, ledger: Path) -> None:
    events = " ".join(run("show", "events", "--ledger", ledger, "--type", "SANCTION").output.split())
    assert "pipeline e3 SANCTION EU → BLR occurred Jul 2024 the European Union sanctioned Belarus" in events
    attributions = " ".join(run("show", "attributions", "--ledger", ledger, "--about", "EU").output.split())
    assert "two diplomats → ? (unnamed diplomats)" in attributions
    assert "EU −, BLR" in attributions
    documents = " ".join(run("show", "documents", "--ledger", ledger).output.split())
    assert "pipeline 2024-07-03 Harbour Review commentary A pipeline between two capitals 4 of 5 1" in documents


def test_a_limit_says_that_there_is_more(run: Command, ledger: Path) -> None:
    assert "These are the first 1;" in run("show", "events", "--ledger", ledger, "--limit", "1").output
    assert "These are the first" not in run("show", "events", "--ledger", ledger, "--limit", "4").output
    rows = run("show", "events", "--ledger", ledger, "--limit", "1", "--format", "jsonl").stdout
    assert rows.count("\n") == 1


def test_csv_on_standard_output(run: Command, ledger: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("show", "events", "--ledger", ledger, "--format", "csv").stdout)))
    assert {row["type"] for row in rows} == {"AGREE", "REJECT", "SANCTION"}


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_files(run: Command, ledger: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"events.{ending}"
    result = run("show", "events", "--ledger", ledger, "--to", file)
    assert result.stderr == f"Wrote 4 rows to {file}.\n"
    if ending == "parquet":
        assert pyarrow.parquet.read_table(file).num_rows == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("--actor", "Germny"), "Did you mean Germany (DEU)", id="a misspelt actor"),
        pytest.param(("--actor", "XQZW"), 'No actor is known by "XQZW"', id="nobody"),
        pytest.param(("--type", "FIGHT"), '"FIGHT" is no event type. Use one of: ACCUSE', id="no type"),
        pytest.param(("--status", "maybe"), '"maybe" is no status. Use one of: occurred', id="no status"),
        pytest.param(("--genre", "poem"), '"poem" is no genre', id="no genre"),
        pytest.param(("--since", "soon"), '--since "soon" is no day', id="no day"),
        pytest.param(("--about", "DEU"), "have no 'about'", id="a filter of another table"),
        pytest.param(("--to", "events.xls"), "Tables are written as csv, jsonl, parquet", id="no format"),
    ],
)
def test_unusable_values_are_explained(run: Command, ledger: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run("show", "events", "--ledger", ledger, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_known_actor_without_records_is_no_error(run: Command, ledger: Path) -> None:
    result = run("show", "events", "--ledger", ledger, "--actor", "FJI")
    assert (result.exit_code, result.output) == (0, "No events fit these filters.\n")


def test_summary(run: Command, ledger: Path) -> None:
    output = " ".join(run("summary", "--ledger", ledger).output.split())
    assert "Holds 2 documents, 5 attributions, 4 events, 1 batch" in output
    assert "Read 5 of 6 sentences" in output
    assert "Event types AGREE 2, REJECT 1, SANCTION 1" in output


def test_the_demo_shows_a_sample_and_writes_its_page(run: Command, reader: None, tmp_path: Path) -> None:
    result = run("demo", "--ledger", tmp_path / "demo-ledger")
    assert result.exit_code == 0, result.output
    assert "Holds" in result.stdout
    assert "Coverage:" in result.stdout
    assert f"depositary show events --ledger {tmp_path / 'demo-ledger'}" in " ".join(result.stdout.split())
    assert (tmp_path / "demo-ledger.html").read_text(encoding="utf-8").startswith("<!doctype html>")
