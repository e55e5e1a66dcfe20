"""What adding to the ledger promises: nothing lost, nothing twice, nothing by halves."""

from __future__ import annotations

import signal
import subprocess
import sys
import uuid
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from depositary.errors import LedgerError
from depositary.ledger import AppendResult, Ledger, compaction
from depositary.ledger.batch_tables import TABLES_IN_WRITING_ORDER
from depositary.records import Reading
from tests.factories import make_attribution, make_document, make_event, make_reading
from tests.strategies import readings

REPOSITORY = Path(__file__).parents[2]

ADD_TEN_BATCHES = """
import sys
from depositary.ledger import Ledger, compaction
from tests.factories import make_document, make_reading

folder, writer, files = sys.argv[1:]
compaction.FILES_BEFORE_COMPACTING = int(files)
ledger = Ledger.create_or_open(folder)
for number in range(10):
    name = f"{writer}-{number}"
    ledger.append([make_reading(make_document(id=name))], batch_id=name)
    print(name, flush=True)
"""

ADD_AND_DIE = """
import os, signal, sys
from depositary.ledger import Ledger
from depositary.ledger.delta_store import DeltaStore
from tests.factories import make_document, make_reading

folder, last_table = sys.argv[1:]
append_rows = DeltaStore.append_rows

def die_after(store, name, rows):
    append_rows(store, name, rows)
    if name == last_table:
        os.kill(os.getpid(), signal.SIGKILL)

DeltaStore.append_rows = die_after
Ledger.open(folder).append([make_reading(make_document(id="interrupted"))], batch_id="interrupted")
"""


def counts(ledger: Ledger) -> tuple[int, int, int]:
    return ledger.documents().num_rows, ledger.attributions().num_rows, ledger.events().num_rows


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings())
def test_what_enters_the_ledger_comes_out_equal(ledger: Ledger, reading: Reading):
    name = uuid.uuid4().hex
    reading = replace(
        reading,
        document=replace(reading.document, id=name),
        attributions=tuple(replace(attribution, document_id=name) for attribution in reading.attributions),
        events=tuple(replace(event, document_id=name) for event in reading.events),
    )
    ledger.append([reading], batch_id="any")
    assert ledger.reading(name) == reading


def test_a_document_that_is_present_adds_nothing(ledger: Ledger):
    reading = make_reading()
    assert ledger.append([reading], batch_id="first") == AppendResult(
        documents=1, attributions=1, events=1, already_present=0
    )
    assert ledger.append([reading], batch_id="second") == AppendResult(
        documents=0, attributions=0, events=0, already_present=1
    )
    assert counts(ledger) == (1, 1, 1)


def test_a_document_twice_in_one_batch_counts_once(ledger: Ledger):
    assert ledger.append([make_reading(), make_reading()], batch_id="b").already_present == 1
    assert counts(ledger) == (1, 1, 1)


def test_another_process_finds_what_is_present(ledger: Ledger):
    ledger.append([make_reading()], batch_id="first")
    assert Ledger.open(ledger.location).append([make_reading()], batch_id="second").already_present == 1


def test_two_writers_of_the_same_document_at_once_are_read_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    other = Ledger.open(ledger.location)
    # The other writer looked before the first one committed.
    monkeypatch.setattr(other._present, "refresh", set)
    ledger.append([make_reading()], batch_id="first")
    other.append([make_reading()], batch_id="second")
    assert counts(ledger) == (1, 1, 1)
    assert ledger.summary().documents == 1


def test_a_changed_text_under_the_same_id_is_kept_beside_the_old_one(ledger: Ledger):
    old, new = make_document("The first text said so.", id="d"), make_document("The second text said more.", id="d")
    ledger.append([make_reading(old, [], [])], batch_id="first")
    ledger.append([make_reading(new, [], [])], batch_id="second")
    assert ledger.documents().num_rows == 2
    latest, first = ledger.reading("d"), ledger.reading("d", content_hash=old.content_hash)
    assert latest is not None
    assert first is not None
    assert (latest.document, first.document) == (new, old)


def test_a_newer_coder_replaces_the_reading_and_both_stay_stored(ledger: Ledger):
    ledger.append([make_reading()], batch_id="first", coder="depositary/1")
    ledger.append([make_reading(events=[])], batch_id="second", coder="depositary/2")
    assert counts(ledger) == (1, 1, 0)
    assert ledger.append([make_reading()], batch_id="third", coder="depositary/1").already_present == 1
    assert counts(ledger) == (1, 1, 0)


def test_a_records_id_is_a_hash_of_what_it_says(ledger: Ledger):
    again = make_reading(events=[make_event(id="e9", coded_by="predicates/2", confidence=0.5)])
    other = make_reading(events=[make_event(status="denied")])
    found = []
    for coder, reading in (("1", make_reading()), ("2", again), ("3", other)):
        ledger.append([reading], batch_id=coder, coder=coder)
        found += ledger.events()["record_id"].to_pylist()
    assert found[0] == found[1] != found[2]


def test_a_reading_without_records_is_remembered(ledger: Ledger):
    ledger.append([make_reading(attributions=[], events=[])], batch_id="b")
    assert counts(ledger) == (1, 0, 0)


@pytest.mark.parametrize(
    "files_before_compacting",
    [
        pytest.param("100", id="while nobody compacts"),
        # Two compactions of one Delta table that meet would double its rows.
        pytest.param("2", id="while both compact all the time"),
    ],
)
def test_two_processes_lose_nothing_and_double_nothing(tmp_path: Path, files_before_compacting: str):
    # Neither finds a ledger: the two also race to create it.
    writers = [
        start(ADD_TEN_BATCHES, str(tmp_path / "ledger"), name, files_before_compacting) for name in ("one", "two")
    ]
    printed = [writer.communicate(timeout=120) for writer in writers]
    acknowledged = [line for out, _ in printed for line in out.split()]
    assert len(acknowledged) == 20, [error for _, error in printed]
    ledger = Ledger.open(tmp_path / "ledger")
    assert sorted(ledger.documents()["id"].to_pylist()) == sorted(acknowledged)
    assert counts(ledger) == (20, 20, 20)


@pytest.mark.parametrize(
    ("last_table", "counts_at_once"),
    [pytest.param(name, name == "batches", id=f"killed after {name} were written") for name in TABLES_IN_WRITING_ORDER],
)
def test_a_killed_writer_harms_nothing(ledger: Ledger, last_table: str, counts_at_once: bool):
    ledger.append([make_reading(make_document(id="acknowledged"))], batch_id="acknowledged")
    writer = start(ADD_AND_DIE, ledger.location, last_table)
    writer.communicate(timeout=60)
    assert writer.returncode == -signal.SIGKILL
    assert counts(ledger) == ((2, 2, 2) if counts_at_once else (1, 1, 1))
    ledger.append([make_reading(make_document(id="interrupted"))], batch_id="again")
    assert counts(ledger) == (2, 2, 2)
    assert ledger.summary().events == 2


def test_compacting_changes_no_row(ledger: Ledger):
    for number in range(5):
        ledger.append([make_reading(make_document(id=f"d{number}"))], batch_id=str(number))
    before = ledger.events()
    result = ledger.compact()
    assert (result.files_before, result.files_after) == (20, 4)
    assert ledger.events() == before
    assert ledger.append([make_reading(make_document(id="d3"))], batch_id="again").already_present == 1


def test_many_small_batches_are_compacted_on_the_way(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("depositary.ledger.compaction.FILES_BEFORE_COMPACTING", 3)
    for number in range(4):
        ledger.append([make_reading(make_document(id=f"d{number}"))], batch_id=str(number))
    assert ledger.compact().files_before == 4
    assert counts(ledger) == (4, 4, 4)


def test_only_one_process_compacts_at_a_time(ledger: Ledger):
    with compaction._alone(Path(ledger.location) / compaction.LOCK_FILE) as alone:
        assert alone
        with pytest.raises(LedgerError, match="Another process is compacting"):
            ledger.compact()
    ledger.compact()


def test_opening_what_is_no_ledger_says_so(tmp_path: Path):
    with pytest.raises(LedgerError, match="There is no ledger at"):
        Ledger.open(tmp_path)


def test_a_file_is_no_place_for_a_ledger(tmp_path: Path):
    (tmp_path / "notes.txt").touch()
    with pytest.raises(LedgerError, match="is a file"):
        Ledger.create_or_open(tmp_path / "notes.txt")


def test_a_ledger_of_another_version_is_refused(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("depositary.ledger.delta_store.LEDGER_SCHEMA", 2)
    with pytest.raises(LedgerError, match=r"has schema 1 .* reads schema 2"):
        Ledger.open(ledger.location)


def test_creating_a_ledger_that_exists_opens_it(ledger: Ledger):
    ledger.append([make_reading(attributions=[make_attribution()])], batch_id="b")
    assert counts(Ledger.create_or_open(ledger.location)) == (1, 1, 1)
