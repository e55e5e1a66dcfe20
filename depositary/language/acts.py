"""What the model takes for an act between actors: the word that names it, its type and status, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from depositary.language.analysed_text import Act, Party, Sentence
from depositary.language.encoder import Encoder, WindowScores
from depositary.language.windows import Window

Floats = NDArray[np.float32]

# Candidates below this are never acts; the coder sets its own, higher bounds.
LEAST_PROBABILITY = 0.1
LEAST_PARTY_PROBABILITY = 0.1


def acts_in(
    sentences: Sequence[Sentence],
    cut: Sequence[Window],
    scores: Sequence[WindowScores],
    tags: dict[str, Floats],
    encoder: Encoder,
) -> dict[int, Act]:
    """Acts by the start of the word that names them.

    Args:
        tags: scores of each head, one row per word of the document.
    """
    types = softmax(tags["event"])
    labels = encoder.tags["event"]
    found: dict[int, Act] = {}
    first, at = 0, 0
    for sentence in sentences:
        while at + 1 < len(cut) and cut[at].end <= first:
            at += 1
        end = first + len(sentence.tokens)
        for number in np.flatnonzero(types[first:end, 0] < 1 - LEAST_PROBABILITY):
            word = first + int(number)
            if word >= cut[at].end:
                continue
            status = softmax(tags["status"][word])
            telling = softmax(tags["telling"][word])
            here = _parties(sentence, first, word, cut[at], scores[at], encoder)
            found[sentence.tokens[number].start] = Act(
                types={label: float(p) for label, p in zip(labels[1:], types[word, 1:], strict=True)},
                statuses={s: float(p) for s, p in zip(encoder.tags["status"], status, strict=True)},
                again=float(telling[1]),
                domestic=float(telling[2]),
                actors=here[0][0],
                actor_understood=here[0][1],
                recipients=here[1][0],
                recipient_understood=here[1][1],
            )
        first = end
    return found


def _parties(
    sentence: Sentence, first: int, trigger: int, window: Window, scores: WindowScores, encoder: Encoder
) -> list[tuple[tuple[Party, ...], float]]:
    """For each role, the words of the sentence that fill it, and how probably the party is only understood."""
    roles, width, _ = encoder.argument_bilinear.shape
    width -= 1
    start, end = first - window.start, min(first + len(sentence.tokens), window.end) - window.start
    words = np.vstack([encoder.argument_root[None], scores.argument_words[start:end]])
    one = np.ones((len(words), 1), np.float32)
    found = []
    for role in range(roles):
        part = slice(role * width, (role + 1) * width)
        candidates = np.hstack([words[:, part], one])
        named = np.append(scores.argument_triggers[trigger - window.start, part], np.float32(1))
        odds = candidates @ (encoder.argument_bilinear[role] @ named)
        probabilities = 1 / (1 + np.exp(-odds))
        parties = tuple(
            Party(int(i), float(probabilities[i + 1]))
            for i in np.flatnonzero(probabilities[1:] >= LEAST_PARTY_PROBABILITY)
        )
        found.append((parties, float(probabilities[0])))
    return found


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    probabilities: Floats = shifted / shifted.sum(-1, keepdims=True)
    return probabilities
