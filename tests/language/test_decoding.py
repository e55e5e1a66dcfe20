"""The best labels and the best tree, against brute force."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depositary.language.decoding import begin_inside_transitions, best_tree, viterbi

LABELS = ["O", "B-x", "I-x", "B-y", "I-y"]


def _is_tree(heads: list[int]) -> bool:
    if heads.count(-1) != 1:
        return False
    for start in range(len(heads)):
        seen, at = set(), start
        while at >= 0:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at]
    return True


@settings(deadline=None)
@given(st.integers(1, 9), st.integers(0, 10_000))
def test_every_score_matrix_gives_a_tree_with_one_root(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    assert _is_tree(best_tree(scores))


@pytest.mark.parametrize("seed", range(12))
def test_the_tree_is_the_best_one(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    total = lambda heads: sum(scores[i, h + 1] for i, h in enumerate(heads))  # noqa: E731
    best = max(total(h) for h in product(range(-1, 4), repeat=4) if _is_tree(list(h)))
    assert total(best_tree(scores)) == pytest.approx(best, abs=1e-4)


@pytest.mark.parametrize("seed", range(8))
def test_labels_are_the_best_allowed_sequence(seed: int) -> None:
    emissions = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    transitions, first = begin_inside_transitions(LABELS)

    def total(path: tuple[int, ...]) -> float:
        moves = sum(transitions[a, b] for a, b in pairwise(path))
        return float(first[path[0]] + moves + sum(emissions[i, p] for i, p in enumerate(path)))

    best = max(total(p) for p in product(range(5), repeat=4))
    assert total(tuple(viterbi(emissions, transitions, first))) == pytest.approx(best, abs=1e-4)


def test_an_inside_label_never_follows_another_kind() -> None:
    emissions = np.zeros((6, 5), np.float32)
    emissions[:, 2] = 5.0  # everything wants to be I-x
    emissions[3, 3] = 20.0  # but for one B-y
    labels = [LABELS[i] for i in viterbi(emissions, *begin_inside_transitions(LABELS))]
    assert labels == ["B-x", "I-x", "I-x", "B-y", "B-x", "I-x"]


def test_no_words_give_no_labels() -> None:
    assert len(viterbi(np.zeros((0, 5), np.float32), *begin_inside_transitions(LABELS))) == 0
