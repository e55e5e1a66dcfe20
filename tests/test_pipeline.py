"""The steps in order: one text, many files, a ledger that is added to and goes on where it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import depositary
from depositary.documents import DocumentDefaults, Failure
from depositary.errors import DepositaryError, DocumentError, InvalidInputError
from depositary.ledger import Ledger
from depositary.pipeline import LayerClock, Progress, add_paths, coder_version, read_paths

TEXTS = {
    "customs.txt": "Chile and Uruguay signed a customs agreement on 3 June 2024.",
    "embassy.txt": "Oslo said on Monday that Iceland had expelled two Norwegian diplomats.",
    "talks.txt": "Qatar urged Rwanda to return to the talks. Rwanda rejected the demand.",
    "weather.txt": "Rain is expected on Tuesday in the hills above the lake.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four text files, one of which says nothing that would be recorded."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def unexpected(failure: Failure) -> None:
    raise AssertionError(failure)


def documents_of(ledger: Path) -> dict[str, str]:
    rows = Ledger.open(ledger).documents(include_text=True).to_pylist()
    return {Path(row["provenance_location"]).name: row["text"] for row in rows}


def test_what_is_stated_about_a_text_is_in_its_document() -> None:
    reading = depositary.read(
        "Chile and Uruguay signed a customs agreement on Monday.",
        published_on="2024-06-04", outlet="Example Wire", title="Customs", genre="report", authors=["A. Example"],
        url="https://wire.example/1", id="given",
    )  # fmt: skip
    document = reading.document
    assert (document.id, document.outlet, document.title, document.genre) == (
        "given",
        "Example Wire",
        "Customs",
        "report",
    )
    assert (document.published_on, document.authors, document.url) == (
        date(2024, 6, 4), ("A. Example",), "https://wire.example/1",
    )  # fmt: skip
    assert {event.document_id for event in reading.events} == {"given"}


def test_dates_are_counted_from_the_day_of_publication() -> None:
    text = "Chile and Uruguay signed a customs agreement on Monday."
    days: list[tuple[str | date, date]] = [("2024-06-04", date(2024, 6, 3)), (date(2025, 1, 8), date(2025, 1, 6))]
    for published_on, monday in days:
        [event] = depositary.read(text, published_on=published_on).events
        assert event.occurred_on is not None
        assert (event.occurred_on.start, event.occurred_on.end) == (monday, monday)
    [event] = depositary.read(text).events
    assert event.occurred_on is None


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="empty"):
        depositary.read(text)


@pytest.mark.parametrize("text", ["…", "1", "\u200b.", "—\n\n—"])
def test_a_text_without_words_gives_nothing(text: str) -> None:
    reading = depositary.read(text)
    assert (reading.document.text, reading.attributions, reading.events) == (text, (), ())


@pytest.mark.parametrize("wrong", [{"genre": "poem"}, {"published_on": "soon"}])
def test_what_cannot_be_used_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError):
        depositary.read("Some text.", **wrong)


def test_files_are_read_one_at_a_time_with_what_the_user_states(folder: Path) -> None:
    failures: list[Failure] = []
    defaults = DocumentDefaults(published_on=date(2024, 6, 4), outlet="Example Wire", genre="report")
    readings = list(read_paths([folder], defaults=defaults, on_failure=failures.append))
    assert [reading.document.text for reading in readings] == [TEXTS[name] for name in sorted(TEXTS)]
    assert {reading.document.outlet for reading in readings} == {"Example Wire"}
    assert failures == []


def test_a_clock_measures_every_layer() -> None:
    clock = LayerClock()
    document = depositary.read(TEXTS["customs.txt"]).document
    depositary.read_document(document, clock=clock)
    assert set(clock.seconds) == {"language", "actors", "attributions", "events"}


def test_a_folder_is_added_once(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    told: list[Progress] = []
    first = add_paths([folder], ledger, on_progress=told.append)
    assert (first.documents_added, first.documents_already_present, first.failures) == (4, 0, ())
    assert documents_of(ledger) == TEXTS
    assert [progress.documents for progress in told] == [1, 2, 3, 4]
    events = Ledger.open(ledger).events().to_pylist()
    assert len(events) == first.events > 0

    second = add_paths([folder], ledger)
    assert (second.documents_added, second.documents_already_present) == (0, 4)
    assert Ledger.open(ledger).events().to_pylist() == events


def test_a_new_file_is_added_to_those_that_are_there(folder: Path, tmp_path: Path) -> None:
    add_paths([folder], tmp_path / "ledger")
    (folder / "visit.txt").write_text("Jordan's foreign minister visited Turkey on 2 May 2024.", encoding="utf-8")
    report = add_paths([folder], tmp_path / "ledger")
    assert (report.documents_added, report.documents_already_present) == (1, 4)


def test_batches_are_stored_on_the_way(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("depositary.pipeline.DOCUMENTS_PER_BATCH", 2)

    def stop(progress: Progress) -> None:
        if progress.documents == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_paths([folder], tmp_path / "ledger", on_progress=stop)
    assert len(documents_of(tmp_path / "ledger")) == 2
    assert add_paths([folder], tmp_path / "ledger").documents_added == 2
    assert documents_of(tmp_path / "ledger") == TEXTS


def test_a_broken_file_is_listed_and_the_rest_is_added(folder: Path, tmp_path: Path) -> None:
    (folder / "broken.parquet").write_bytes(b"PAR1 and no table")
    (folder / "lines.jsonl").write_text(
        json.dumps({"id": "good", "text": "Peru thanked Bolivia for its help."}) + "\n{broken\n", encoding="utf-8"
    )
    report = add_paths([folder, folder / "absent.txt"], tmp_path / "ledger")
    assert report.documents_added == len(TEXTS) + 1
    assert sorted(Path(failure.location).name for failure in report.failures) == [
        "absent.txt", "broken.parquet", "lines.jsonl:2",
    ]  # fmt: skip
    assert all(failure.reason for failure in report.failures)


def test_two_processes_give_the_records_of_one(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("depositary.pipeline.DOCUMENTS_PER_TASK", 1)
    ledgers = [tmp_path / "one", tmp_path / "two"]
    reports = [add_paths([folder], ledger, processes=n) for n, ledger in enumerate(ledgers, 1)]
    assert [replace(report, seconds=0.0) for report in reports] == [replace(reports[0], seconds=0.0)] * 2
    for kind in ("documents", "attributions", "events"):
        one, two = (getattr(Ledger.open(ledger), kind)().to_pylist() for ledger in ledgers)
        unlike = {"append_id", "recorded_at"}
        assert [{k: v for k, v in row.items() if k not in unlike} for row in one] == [
            {k: v for k, v in row.items() if k not in unlike} for row in two
        ]


def test_what_comes_out_of_the_ledger_is_what_was_read(folder: Path, tmp_path: Path) -> None:
    add_paths([folder], tmp_path / "ledger")
    for reading in read_paths([folder], on_failure=unexpected):
        assert Ledger.open(tmp_path / "ledger").reading(reading.document.id) == reading


def test_another_version_reads_anew(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_paths([folder], tmp_path / "ledger")
    monkeypatch.setattr("depositary.pipeline.coder_version", lambda: "depositary/later")
    assert add_paths([folder], tmp_path / "ledger").documents_added == len(TEXTS)
    assert documents_of(tmp_path / "ledger") == TEXTS


def test_the_version_names_package_and_model() -> None:
    package, model = coder_version().split(" ", 1)
    assert package.startswith("depositary/")
    assert model.startswith("depositary-english")


def test_everything_raised_on_purpose_can_be_caught_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DepositaryError):
        add_paths([], tmp_path / "file")


def test_a_document_in_another_language_is_added_and_counted(tmp_path: Path) -> None:
    text = "Frankreich und Polen haben am Montag in Warschau ein Abkommen über die Zusammenarbeit unterzeichnet."
    (tmp_path / "german.txt").write_text(text, encoding="utf-8")
    report = add_paths([tmp_path / "german.txt"], tmp_path / "ledger")
    assert (report.documents_added, report.attributions, report.events) == (1, 0, 0)
    [document] = Ledger.open(tmp_path / "ledger").documents().to_pylist()
    assert document["language"] == "de"
