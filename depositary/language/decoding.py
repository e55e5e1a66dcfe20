"""Scores → the best labels and the best tree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

FORBIDDEN = -1e4


def begin_inside_transitions(labels: list[str], learned: Floats | None = None) -> tuple[Floats, Floats]:
    """Transition and first-label scores under which I-x follows only B-x or I-x.

    Args:
        labels: "O", "B-x", "I-x" names.
        learned: scores of a trained CRF to add, shape (labels, labels).
    Returns:
        (transitions, shape (labels, labels); first, shape (labels,)).
    """
    size = len(labels)
    transitions = np.zeros((size, size), np.float32) if learned is None else learned.astype(np.float32).copy()
    first = np.zeros(size, np.float32)
    for j, following in enumerate(labels):
        if following.startswith("I-"):
            first[j] = FORBIDDEN
            for i, label in enumerate(labels):
                if label[2:] != following[2:]:
                    transitions[i, j] = FORBIDDEN
    return transitions, first


def viterbi(emissions: Floats, transitions: Floats, first: Floats) -> Integers:
    """The best sequence of labels (Viterbi 1967).

    Args:
        emissions: shape (words, labels).
    Returns:
        Shape (words,), label numbers.
    """
    count = len(emissions)
    if not count:
        return np.zeros(0, np.int64)
    back = np.zeros(emissions.shape, np.int64)
    state = emissions[0] + first
    columns = np.arange(emissions.shape[1])
    for step in range(1, count):
        options = state[:, None] + transitions
        best = options.argmax(0)
        back[step] = best
        state = options[best, columns] + emissions[step]
    path = np.zeros(count, np.int64)
    path[-1] = int(state.argmax())
    for step in range(count - 1, 0, -1):
        path[step - 1] = back[step, path[step]]
    return path


def best_tree(scores: Floats) -> list[int]:
    """The highest-scoring dependency tree with a single root.

    Greedy heads are a tree in nine sentences of ten; the rest is decoded by Chu–Liu/Edmonds (Chu and Liu 1965).

    Args:
        scores: shape (words, words + 1); column 0 is the root.
    Returns:
        For each word its head's index, -1 for the root's child.
    """
    count = len(scores)
    weights: NDArray[np.float64] = scores.astype(np.float64)
    weights[np.arange(count), np.arange(1, count + 1)] = -np.inf
    greedy = weights.argmax(1)
    if (greedy == 0).sum() == 1 and _reaches_root(greedy):
        return [int(h) - 1 for h in greedy]
    if (greedy == 0).sum() != 1:  # try the most probable roots, each alone
        candidates = np.argsort(-(weights[:, 0] - weights[:, 1:].max(1, initial=-np.inf)))[:3]
    else:
        candidates = np.flatnonzero(greedy == 0)
    best, best_score = None, -np.inf
    for root in candidates:
        single = weights.copy()
        single[:, 0] = -1e6
        single[root, 0] = weights[root, 0]
        heads = _chu_liu_edmonds(single)
        total = float(single[np.arange(count), heads].sum())
        if total > best_score:
            best, best_score = heads, total
    assert best is not None
    return [int(h) - 1 for h in best]


def _reaches_root(heads: Integers) -> bool:
    """Does every word lead to the root (0)? Words are numbered from 1."""
    known = [False] * (len(heads) + 1)
    known[0] = True
    for start in range(1, len(heads) + 1):
        path, at = [], start
        while not known[at]:
            known[at] = True
            path.append(at)
            at = int(heads[at - 1])
            if at in path:
                return False
    return True


def _find_cycle(heads: list[int]) -> list[int] | None:
    """A cycle among nodes 1..n (heads[0] is unused), None if there is none."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path, at = [], start
        while at != 0 and colour[at] == 0:
            colour[at] = start
            path.append(at)
            at = heads[at]
        if at != 0 and colour[at] == start and at in path:
            return path[path.index(at) :]
    return None


def _chu_liu_edmonds(scores: NDArray[np.float64]) -> Integers:
    """Maximum spanning arborescence, by contraction of cycles; heads numbered from 1, 0 is the root."""
    count = len(scores)
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:, :] = scores
    return np.array(_contract(square)[1:], np.int64)


def _contract(scores: NDArray[np.float64]) -> list[int]:
    heads = [0, *(int(h) for h in scores[1:].argmax(1))]
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    outside = [n for n in range(len(scores)) if n not in inside]  # starts with the root
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    smaller[:merged, :merged] = scores[np.ix_(outside, outside)]
    own = np.array([scores[n, heads[n]] for n in cycle])
    entering = scores[np.ix_(cycle, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    smaller[merged, :merged] = entering.max(0)
    smaller[:merged, merged] = leaving.max(1)
    solved = _contract(smaller)
    result = [0] * len(scores)
    for place, node in enumerate(outside):
        if node:
            head = solved[place]
            result[node] = cycle[int(leaving[place].argmax())] if head == merged else outside[head]
    for node in cycle:
        result[node] = heads[node]
    entry = cycle[int(entering[:, solved[merged]].argmax())]
    result[entry] = outside[solved[merged]]
    return result
