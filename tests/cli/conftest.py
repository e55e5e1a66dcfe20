"""Commands run in this process, over readings made by hand: no test here needs the language model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from depositary import pipeline
from depositary.cli.main import app
from depositary.documents import Failure, read_documents
from depositary.ledger import Ledger
from depositary.records import Document, Reading
from tests.factories import make_reading
from tests.web.example_reading import TEXT, example_reading

Command = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs `depositary` with these arguments, in a wide terminal without colours."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "200")

    def command(*arguments: str | Path, input: str | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)

    return command


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads documents as the program does, and makes their records without a model."""

    def read_document(document: Document, **_: object) -> Reading:
        if document.text.strip() == TEXT.strip():
            return example_reading()
        return make_reading(document, [], [])

    def read_paths(paths: list[str], *, defaults: object, on_failure: Callable[[Failure], None]) -> Iterator[Reading]:
        for document in read_documents(paths, defaults=defaults, on_failure=on_failure):  # type: ignore[arg-type]
            yield read_document(document)

    monkeypatch.setattr(pipeline, "read_document", read_document)
    monkeypatch.setattr(pipeline, "read_paths", read_paths)
    monkeypatch.setattr(pipeline, "coder_version", lambda: "depositary/test")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with two documents."""
    path = tmp_path / "ledger"
    Ledger.create_or_open(path).append([example_reading(), make_reading()], batch_id="first")
    return path
