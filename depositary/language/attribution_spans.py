"""Source, cue and content spans, and which belongs to which, as the model sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from depositary.language.analysed_text import AttributionSpans, Span
from depositary.language.decoding import begin_inside_transitions, viterbi
from depositary.language.encoder import Encoder, WindowScores

if TYPE_CHECKING:
    from depositary.language.analysis import Prepared

Floats = NDArray[np.float32]


@dataclass(slots=True)
class _Piece:
    """A stretch of words with one role."""

    role: str
    first: int
    last: int
    probability: float


def linked_spans(
    text: str, prepared: Prepared, scores: Sequence[WindowScores], emissions: Floats, encoder: Encoder
) -> list[AttributionSpans]:
    """Attributions in the order of their cues.

    Each content goes to the cue, and each cue to the source, that the link scores prefer among those the window shows;
    a content without any cue in view goes to the nearest.
    """
    pieces = _pieces(emissions, encoder)
    cues = [p for p in pieces if p.role == "cue"]
    sources = [p for p in pieces if p.role == "source"]
    contents: dict[int, list[_Piece]] = defaultdict(list)
    for content in (p for p in pieces if p.role == "content"):
        cue = _best_link(content, cues, prepared, scores, allow_none=False) or _nearest(content, cues, prepared)
        if cue is not None:
            contents[cue.first].append(content)
    found = []
    for cue in cues:
        if cue.first not in contents:
            continue
        source = _best_link(cue, sources, prepared, scores, allow_none=True)
        own = contents[cue.first]
        members = [cue, *own, *([source] if source else [])]
        found.append(
            AttributionSpans(
                source=(_span(prepared.words, source),) if source else (),
                cue=(_span(prepared.words, cue),),
                content=tuple(_span(prepared.words, piece) for piece in own),
                probability=float(np.mean([m.probability for m in members])),
            )
        )
    return found


def _pieces(emissions: Floats, encoder: Encoder) -> list[_Piece]:
    labels = encoder.tags["attribution"]
    transitions, first = begin_inside_transitions(labels, encoder.transitions)
    path = viterbi(emissions, transitions, first + encoder.first_label)
    shifted = np.exp(emissions - emissions.max(1, keepdims=True))
    chosen = (shifted / shifted.sum(1, keepdims=True))[np.arange(len(path)), path]
    pieces: list[_Piece] = []
    for index, number in enumerate(path):
        label = labels[number]
        if label.startswith("B-"):
            pieces.append(_Piece(label[2:], index, index, float(chosen[index])))
        elif label.startswith("I-"):
            piece = pieces[-1]
            size = piece.last - piece.first + 1
            piece.probability += (float(chosen[index]) - piece.probability) / (size + 1)
            piece.last = index
    return pieces


def _best_link(
    piece: _Piece, candidates: Sequence[_Piece], prepared: Prepared, scores: Sequence[WindowScores], *, allow_none: bool
) -> _Piece | None:
    """The candidate the model links this piece to, among those that begin in the same window."""
    index = next(i for i, w in enumerate(prepared.windows) if w.start + w.context <= piece.first < w.end)
    best: _Piece | None = None
    best_score = -np.inf
    # The window that introduces the piece, and the next one, if it repeats it, for what follows the piece.
    for number in (index, index + 1):
        if (
            number >= len(prepared.windows)
            or not prepared.windows[number].start <= piece.first < prepared.windows[number].end
        ):
            continue
        window, row = prepared.windows[number], scores[number].links[piece.first - prepared.windows[number].start]
        if allow_none and number == index:
            best_score = float(row[0])
        for candidate in candidates:
            if window.start <= candidate.first < window.end:
                score = float(row[candidate.first - window.start + 1])
                if score > best_score:
                    best, best_score = candidate, score
    return best


def _nearest(piece: _Piece, candidates: Sequence[_Piece], prepared: Prepared) -> _Piece | None:
    """The candidate closest in words, none if it is further than two windows' worth of text."""
    near = min(candidates, key=lambda c: min(abs(c.first - piece.last), abs(piece.first - c.last)), default=None)
    if near is None or min(abs(near.first - piece.last), abs(piece.first - near.last)) > 120:
        return None
    return near


def _span(words: Sequence[Span], piece: _Piece) -> Span:
    return words[piece.first][0], words[piece.last][1]
