"""Small factories: files to read, and the failures met on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from depositary.documents import DocumentDefaults, Failure, read_documents
from depositary.records import Document

Reader = Callable[..., tuple[list[Document], list[Failure]]]


@pytest.fixture
def read() -> Reader:
    """Reads paths to the end: documents and failures."""

    def read_all(*paths: str | Path, defaults: DocumentDefaults | None = None) -> tuple[list[Document], list[Failure]]:
        failures: list[Failure] = []
        documents = list(read_documents(paths, defaults=defaults, on_failure=failures.append))
        return documents, failures

    return read_all


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Writes a file below the test's folder, as bytes or UTF-8."""

    def write_file(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return write_file
