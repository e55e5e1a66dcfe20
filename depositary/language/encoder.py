"""The language model at run time: windows of words → scores for every head, with onnxruntime and numpy only.

Inputs of the graph: `subwords` and `features` (batch, subwords) int32, `lengths` (batch) int32, `first` (batch, words)
int64, the flat position of each word's first subword. Outputs: `tags` (all tag heads side by side), `arcs` and `links`
(batch, words, words + 1), `label_dependents` and `label_heads` for the dependency labels, `argument_words` and
`argument_triggers` for the parties of events (all roles side by side).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from depositary.errors import ModelError
from depositary.language.surface import BOUNDARY_FEATURE
from depositary.language.wordpiece import WordPiece

Floats = NDArray[np.float32]

SHIPPED = Path(__file__).parent / "model"
MODEL_JSON_SHA256 = "d0079bb76af0fd2c70b52b3e48bc410b80e92f243caa959f02650684528e5774"
"""Of `model.json`, which in turn pins every other file of the model."""


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What the model says about the words of one window; N words."""

    tags: dict[str, Floats]
    """Head → scores, shape (N, labels)."""
    arcs: Floats
    """Shape (N, N + 1); column 0 is the root."""
    links: Floats
    """Shape (N, N + 1); column 0 is "linked to nothing"."""
    label_dependents: Floats
    label_heads: Floats
    argument_words: Floats
    """Shape (N, roles × width): each word as a party of an event."""
    argument_triggers: Floats
    """Shape (N, roles × width): each word as the name of an event."""


class Encoder:
    """A loaded model. One instance serves one thread at a time; loading takes about 0.2 s."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime

        description = _verified(folder)
        self.tags: dict[str, list[str]] = description["tags"]
        self.relations: list[str] = description["relations"]
        self.name = f"{description['name']}/{description['version']}"
        self.wordpiece = WordPiece((folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n"))
        with np.load(folder / "heads.npz") as arrays:
            self.label_bilinear: Floats = arrays["label_bilinear"].astype(np.float32)
            self.transitions: Floats = arrays["transitions"]
            self.first_label: Floats = arrays["first_label"]
            self.argument_bilinear: Floats = arrays["argument_bilinear"].astype(np.float32)
            self.argument_root: Floats = arrays["argument_root"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def score(self, windows: Sequence[tuple[Sequence[Sequence[int]], Sequence[int]]]) -> list[WindowScores]:
        """Encode a batch of windows.

        Args:
            windows: for each, the subwords of every word and the feature of every word. A window may hold at most
                510 subwords. Windows of like length waste least.
        """
        rows = [self._row(words, features) for words, features in windows]
        length = max(len(r[0]) for r in rows)
        width = max(len(r[2]) for r in rows)
        subwords = np.zeros((len(rows), length), np.int32)
        features = np.full((len(rows), length), BOUNDARY_FEATURE, np.int32)
        first = np.zeros((len(rows), width), np.int64)
        for i, (pieces, numbers, starts) in enumerate(rows):
            subwords[i, : len(pieces)] = pieces
            features[i, : len(numbers)] = numbers
            first[i, : len(starts)] = starts
            first[i] += i * length
        lengths = np.array([len(r[0]) for r in rows], np.int32)
        names = ["tags", "arcs", "links", "label_dependents", "label_heads", "argument_words", "argument_triggers"]
        inputs = {"subwords": subwords, "features": features, "lengths": lengths, "first": first}
        tags, arcs, links, dependents, heads, parties, triggers = self._session.run(names, inputs)
        found = []
        for i, (_, _, starts) in enumerate(rows):
            n, at, split = len(starts), 0, {}
            for name, labels in self.tags.items():
                split[name] = tags[i, :n, at : at + len(labels)]
                at += len(labels)
            found.append(
                WindowScores(
                    split,
                    arcs[i, :n, : n + 1],
                    links[i, :n, : n + 1],
                    dependents[i, :n],
                    heads[i, : n + 1],
                    parties[i, :n],
                    triggers[i, :n],
                )
            )
        return found

    def _row(self, words: Sequence[Sequence[int]], features: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
        pieces, numbers, starts = [self.wordpiece.start], [BOUNDARY_FEATURE], []
        for subwords, feature in zip(words, features, strict=True):
            starts.append(len(pieces))
            pieces.extend(subwords)
            numbers.extend([feature] * len(subwords))
        pieces.append(self.wordpiece.end)
        numbers.append(BOUNDARY_FEATURE)
        return pieces, numbers, starts


@cache
def shipped_encoder() -> Encoder:
    """The model that ships with the package, loaded once per process."""
    return Encoder(SHIPPED)


def _verified(folder: Path) -> dict[str, Any]:
    """The model's description, after every file has been checked against its hash.

    Raises:
        ModelError: a file is missing or is not the pinned one.
    """
    remedy = (
        "Install depositary again (`pip install --force-reinstall depositary`), or rebuild the model with training/."
    )
    try:
        raw = (folder / "model.json").read_bytes()
    except OSError as error:
        raise ModelError(
            f"The language model is missing: {folder / 'model.json'} cannot be read ({error}). {remedy}"
        ) from error
    if folder == SHIPPED and hashlib.sha256(raw).hexdigest() != MODEL_JSON_SHA256:
        raise ModelError(f"{folder / 'model.json'} is not the model this version was released with. {remedy}")
    description: dict[str, Any] = json.loads(raw)
    for name, expected in description["sha256"].items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(
                f"The language model is incomplete: {folder / name} cannot be read ({error}). {remedy}"
            ) from error
        if found != expected:
            raise ModelError(f"{folder / name} is damaged: its sha256 is {found}, expected {expected}. {remedy}")
    return description
