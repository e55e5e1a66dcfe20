"""The model is the pinned one, or the error says what to do."""

import json
import shutil
from pathlib import Path

import pytest

from depositary.errors import ModelError
from depositary.language.analysis import analyse
from depositary.language.encoder import SHIPPED, Encoder


def test_a_missing_model_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"missing.*Install depositary again"):
        Encoder(tmp_path)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    for name in ("model.json", "heads.npz", "vocabulary.txt", "encoder.onnx"):
        shutil.copy(SHIPPED / name, tmp_path / name)
    (tmp_path / "heads.npz").write_bytes(b"something else")
    with pytest.raises(ModelError, match=r"heads\.npz is damaged"):
        Encoder(tmp_path)


def test_the_model_stays_under_thirty_megabytes() -> None:
    assert sum(f.stat().st_size for f in SHIPPED.iterdir()) < 30_000_000


def test_the_description_pins_every_file() -> None:
    pinned = json.loads((SHIPPED / "model.json").read_text(encoding="utf-8"))["sha256"]
    assert {"encoder.onnx", "heads.npz", "vocabulary.txt"} <= set(pinned)


def test_tokens_slice_the_text_and_trees_have_one_root() -> None:
    text = "Ankara 🇹🇷 didn’t sign.\r\n\r\nמוסקבה said: “We will not.” Cafe\u0301 talks ended; NATO’s envoy left."
    analysed = analyse(text)
    for sentence in analysed.sentences:
        assert [t.head for t in sentence.tokens].count(-1) == 1
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text


def test_a_skipped_stretch_yields_no_tokens() -> None:
    text = "Oslo expelled two envoys.\n\nThe author is a fellow."
    start = text.index("The author")
    analysed = analyse(text, skip=[(start, len(text))])
    assert all(s.end <= start for s in analysed.sentences)


def test_an_empty_text_is_no_error() -> None:
    assert analyse(" \n ").sentences == []


def test_a_long_document_is_read_whole() -> None:
    text = "Chile and Peru signed a customs treaty in Lima. " * 400
    analysed = analyse(text)
    assert sum(len(s.tokens) for s in analysed.sentences) == 400 * 10


def test_a_stretch_without_any_full_stop_is_read_whole() -> None:
    text = "oil and gas and " * 600
    assert sum(len(s.tokens) for s in analyse(text).sentences) == 600 * 4
