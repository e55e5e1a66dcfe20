"""Is an event of confidence .8 right in eight of ten cases? A table of reliability, and the calibration error.

    python -m benchmarks.reliability [--gold FILE] [--annotated FOLDER] [--json]

Two golds: the hand-coded passages, where an event is right when their scorer pairs it with a gold event; and the part
of our own annotations that training never saw, where its trigger must touch the marked word and the type be the same.
What counts neither way there (soft items, later mentions, acts inside one state) is left out here.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.annotated_events import EVENTS, Passage, is_optional
from benchmarks.annotated_events import passages as annotated_passages
from benchmarks.data_folder import SHARED, add_data_option, present
from benchmarks.external_scorers import JSONObject, Read, passage_readings
from depositary.records import Event

BINS = 10
Judged = tuple[float, bool]
"""Confidence of an event, and whether it is right."""


@dataclass(slots=True)
class Reliability:
    """Judged events by confidence, in bins of a tenth."""

    bins: list[list[Judged]] = field(default_factory=lambda: [[] for _ in range(BINS)])

    def add(self, judged: Iterable[Judged]) -> None:
        for confidence, right in judged:
            self.bins[min(BINS - 1, int(confidence * BINS + 1e-9))].append((confidence, right))

    @property
    def count(self) -> int:
        return sum(map(len, self.bins))

    @property
    def calibration_error(self) -> float:
        """Expected calibration error: |mean confidence - share right| over bins, weighed by their events."""
        gaps = (len(b) * abs(_mean(c for c, _ in b) - _mean(r for _, r in b)) for b in self.bins if b)
        return sum(gaps) / self.count if self.count else 0.0

    def as_json(self) -> JSONObject:
        return {
            "events": self.count,
            "share right": round(_mean(right for b in self.bins for _, right in b), 4),
            "expected calibration error": round(self.calibration_error, 4),
            "bins": [
                {
                    "from": i / BINS, "n": len(b), "mean confidence": round(_mean(c for c, _ in b), 4),
                    "share right": round(_mean(r for _, r in b), 4),
                }
                for i, b in enumerate(self.bins) if b
            ],
        }  # fmt: skip


def _mean(values: Iterable[float]) -> float:
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def load_scorer(path: Path) -> ModuleType:
    """The scorer of passages as a module of our own, so that its definitions are used and not copied."""
    spec = importlib.util.spec_from_file_location("passages_scorer", present(path))
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judged_by_scorer(scorer: ModuleType, gold: JSONObject, reading: JSONObject) -> list[Judged]:
    """Each event of a passage that the scorer counts, right where it has a partner.

    The scorer returns sums. Its `settle` decides last of all, for events, which pairs count and which predictions
    count neither way; what it returns there is listened to.
    """
    settled: list[tuple[list[tuple[int, int]], set[int]]] = []
    settle = scorer.settle

    def listening(*arguments: Any) -> tuple[list[tuple[int, int]], set[int]]:
        settled.append(settle(*arguments))
        return settled[-1]

    scorer.settle = listening
    try:
        scorer.score_passage(gold, reading)
    finally:
        scorer.settle = settle
    pairs, ignored = settled[-1]
    right = {predicted for _, predicted in pairs}
    return [(e["confidence"], i in right) for i, e in enumerate(reading["events"]) if i not in ignored]


def judged_by_trigger(passage: Passage, events: Sequence[Event]) -> list[Judged]:
    """Each event against the annotations: trigger and type; what may be coded or not is left out."""
    used: set[int] = set()
    judged: list[Judged] = []
    for event in events:
        start, end = event.trigger
        touched = [
            (i, gold) for i, gold in enumerate(passage.events)
            if start < gold["trigger"][1] and gold["trigger"][0] < end
        ]  # fmt: skip
        partner = next(
            (i for i, g in touched if g["type"] == event.type and i not in used and not is_optional(g)), None
        )
        if partner is None and any(is_optional(gold) for _, gold in touched):
            continue
        used |= {partner} if partner is not None else set()
        judged.append((event.confidence, partner is not None))
    return judged


def passages_reliability(gold: Path, scorer: ModuleType, documents: Path, read: Read, limit: int | None) -> Reliability:
    """Of hand-coded passages."""
    table = Reliability()
    coded = json.loads(present(gold).read_text(encoding="utf-8"))[:limit]
    for passage, reading in zip(coded, passage_readings(coded, documents, read), strict=True):
        table.add(judged_by_scorer(scorer, passage, reading))
    return table


def annotated_reliability(passages: Iterable[tuple[str, Passage]], read: Read) -> Iterator[tuple[str, Reliability]]:
    """Of our own annotations, by kind of text."""
    tables: dict[str, Reliability] = {}
    for kind, p in passages:
        tables.setdefault(kind, Reliability()).add(judged_by_trigger(p, p.read_by(read).events))
    yield from tables.items()


def print_table(label: str, table: Reliability) -> None:
    found = table.as_json()
    print(f"{label}: {found['events']} events, expected calibration error {found['expected calibration error']:.3f}")
    print(f"{'confidence':12}{'n':>6}{'mean':>8}{'right':>8}")
    for row in found["bins"]:
        label = f"{row['from']:.1f} – {row['from'] + 1 / BINS:.1f}"
        print(f"{label:12}{row['n']:6}{row['mean confidence']:8.3f}{row['share right']:8.3f}")
    print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--gold", type=Path, help="passages; default: passages/dev_gold.json of the data")
    parser.add_argument("--annotated", type=Path, default=EVENTS, help="folder of annotations (%(default)s)")
    parser.add_argument("--texts", type=Path, default=SHARED / "data/texts/big.jsonl.gz", help="texts of annotations")
    parser.add_argument("--limit", type=int, help="passages of each gold, for a quick look")
    parser.add_argument("--json", action="store_true", help="print the tables as JSON")
    arguments = parser.parse_args()

    from depositary.pipeline import read

    data = arguments.data
    gold = arguments.gold or data / "passages/dev_gold.json"
    tables: dict[str, Reliability] = {}
    if gold.exists() or arguments.gold:
        scorer = load_scorer(data / "passages/score.py")
        documents = data / "texts/dev.jsonl.gz"
        tables["hand-coded passages"] = passages_reliability(gold, scorer, documents, read, arguments.limit)
    annotated = list(annotated_passages(arguments.annotated, arguments.texts, "dev"))[: arguments.limit]
    tables |= {f"annotated, kind {kind}": table for kind, table in annotated_reliability(annotated, read)}
    if arguments.json:
        print(json.dumps({label: table.as_json() for label, table in tables.items()}, indent=1))
        return
    for label, table in tables.items():
        print_table(label, table)


if __name__ == "__main__":
    main()
