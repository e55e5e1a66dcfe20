"""Counting what was found: precision, recall and their harmonic mean."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Hits among what was predicted and what the gold has."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, gold: Set[object], predicted: Set[object]) -> None:
        """Count two sets of which equal members are hits."""
        self.hits += len(gold & predicted)
        self.predicted += len(predicted)
        self.gold += len(gold)

    @property
    def precision(self) -> float:
        """Nothing predicted is precise."""
        return self.hits / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Nothing to find is found."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.predicted + self.gold
        return 2 * self.hits / total if total else 1.0

    def as_json(self) -> dict[str, float | int]:
        """Rates in per cent, with the counts behind them."""
        return {
            "precision": percent(self.precision), "recall": percent(self.recall), "f1": percent(self.f1),
            "hits": self.hits, "predicted": self.predicted, "gold": self.gold,
        }  # fmt: skip


def percent(rate: float) -> float:
    return round(100 * rate, 2)
