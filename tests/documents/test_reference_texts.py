"""Real files beside the repository: all are read; what is known of them is found. Skipped where they are absent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from depositary.documents import document_from_text

from .conftest import Reader

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the reference texts (../shared) are not beside the repository"
)


def test_the_seed_article() -> None:
    text = (SHARED / "seed" / "article.txt").read_bytes().decode("utf-8")
    document = document_from_text(text)
    assert document.text == text
    assert document.genre == "commentary"
    assert document.authors == ("Vasif Huseynov",)
    assert "Center of Analysis of International Relations" in (document.affiliation or "")
    assert "The views and opinions expressed in this article are those of the author(s)" in (document.disclaimer or "")
    assert "Astro AWANI" in (document.outlet or "")
    assert document.title is None
    assert document.published_on is None
    assert document.published_reason
    assert [text[start : start + 2] for start, _ in document.apparatus] == ["**", "**"]


def test_all_raw_files_are_read(read: Reader) -> None:
    raw = SHARED / "data" / "texts" / "raw"
    documents, failures = read(raw)
    assert [Path(failure.location).name for failure in failures] == ["html_index.json"]
    by_name = {Path(document.provenance.location).name: document for document in documents}
    for name, known in json.loads((raw / "html_index.json").read_text(encoding="utf-8")):
        assert by_name[name].title == known["title"]
        assert str(by_name[name].published_on) == known["date"]


def test_all_lines_of_the_sample_are_read_unchanged(read: Reader) -> None:
    import gzip

    path = SHARED / "data" / "texts" / "dev.jsonl.gz"
    documents, failures = read(path)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    assert failures == []
    assert [(document.id, document.text) for document in documents] == [(row["id"], row["text"]) for row in rows]
