"""Dates and times of sentences against a gold file, and the floors below which they may not fall.

    python -m benchmarks.time_expressions [--gold FILE] [--errors] [--json]
    python -m benchmarks.time_expressions --update-floors --reason "why they move"

A gold file holds one object a line: {"text", "published_on", "expressions": [{"span": [start, end], "start", "end",
"precision"}]}. Days are ISO or null: open at that side, or, with both null, no interval at all. An expression is found
when at least half of its characters agree (intersection over union); of found ones, interval and precision must be
equal.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.data_folder import json_lines, sha256_of
from benchmarks.floors import add_floor_options, load_floors, require_reason, update_floors
from benchmarks.tally import Tally
from depositary.coding.time import TimeExpression, time_expressions

GOLD = Path(__file__).parent / "own_gold" / "time_expressions.jsonl"
LEAST_SHARED_CHARACTERS = 0.5
"""Intersection over union of two spans of the same expression: whether "in" or "the" belongs to it is a convention."""

JSONObject = dict[str, Any]
Meaning = tuple[str | None, str | None, str | None]
"""First day, last day, precision; None where the words leave them open."""


@dataclass(slots=True)
class TimeScore:
    """What was found, and how much of it is right."""

    found: Tally = field(default_factory=Tally)
    found_with_interval: Tally = field(default_factory=Tally)
    """Without what has no interval on its own side: feasts, durations, vague times."""
    right_interval: int = 0
    right_precision: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, text: str, gold: Sequence[JSONObject], found: Sequence[TimeExpression]) -> None:
        """Count the expressions of one text."""
        pairs = paired([tuple(g["span"]) for g in gold], [f.span for f in found])
        self.found.gold += len(gold)
        self.found.predicted += len(found)
        self.found.hits += len(pairs)
        self._count_intervals(gold, found, pairs)
        for i, j in pairs.items():
            expected, meaning = gold_meaning(gold[i]), meaning_of(found[j])
            self.right_interval += expected[:2] == meaning[:2]
            self.right_precision += expected[2] == meaning[2]
            if expected != meaning:
                self.errors.append(f"wrong    “{found[j].text}” {meaning}, gold {expected}: {text}")
        self.errors += [f"missed   “{_words(text, g)}”: {text}" for i, g in enumerate(gold) if i not in pairs]
        self.errors += [f"made up  “{f.text}”: {text}" for j, f in enumerate(found) if j not in pairs.values()]

    def _count_intervals(
        self, gold: Sequence[JSONObject], found: Sequence[TimeExpression], pairs: dict[int, int]
    ) -> None:
        with_interval = {i for i, g in enumerate(gold) if g["start"] or g["end"]}
        resolved = {j for j, f in enumerate(found) if f.interval is not None}
        self.found_with_interval.gold += len(with_interval)
        self.found_with_interval.predicted += len(resolved)
        self.found_with_interval.hits += sum(i in with_interval and j in resolved for i, j in pairs.items())

    def rates(self) -> dict[str, float]:
        """From 0 to 1."""
        pairs = max(1, self.found.hits)
        return {
            "found, F1": round(self.found.f1, 4),
            "found with an interval, F1": round(self.found_with_interval.f1, 4),
            "interval exact, of found": round(self.right_interval / pairs, 4),
            "precision right, of found": round(self.right_precision / pairs, 4),
        }

    def as_json(self) -> JSONObject:
        """The rates with the counts behind them."""
        return {**self.rates(), "gold": self.found.gold, "predicted": self.found.predicted, "pairs": self.found.hits}


def gold_meaning(expression: JSONObject) -> Meaning:
    return expression["start"], expression["end"], expression["precision"]


def meaning_of(expression: TimeExpression) -> Meaning:
    """What an expression was read as, in the form of the gold."""
    return _iso(expression.start), _iso(expression.end), expression.precision


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _words(text: str, expression: JSONObject) -> str:
    start, end = expression["span"]
    return text[start:end]


def paired(gold: Sequence[tuple[int, ...]], found: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Number of a gold span → number of the found one that is the same expression, one to one, the likest first."""
    likeness = {(i, j): _shared(tuple(g), f) for i, g in enumerate(gold) for j, f in enumerate(found)}
    pairs: dict[int, int] = {}
    for (i, j), share in sorted(likeness.items(), key=lambda item: -item[1]):
        if share >= LEAST_SHARED_CHARACTERS and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _shared(left: tuple[int, ...], right: tuple[int, int]) -> float:
    inside = max(0, min(left[1], right[1]) - max(left[0], right[0]))
    return inside / max(1, left[1] - left[0] + right[1] - right[0] - inside)


def score_time_expressions(records: Iterable[JSONObject]) -> TimeScore:
    """Read every text of a gold file and count."""
    score = TimeScore()
    for record in records:
        published = date.fromisoformat(record["published_on"]) if record["published_on"] else None
        score.add(record["text"], record["expressions"], time_expressions(record["text"], published))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="another set in the same form; default: ours")
    parser.add_argument("--errors", action="store_true", help="list what was missed, made up and wrong")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    add_floor_options(parser)
    arguments = parser.parse_args()
    require_reason(parser, arguments)
    score = score_time_expressions(json_lines(arguments.gold or GOLD))
    if arguments.update_floors:
        update_floors(
            "time_expressions", score.rates(), sha256_of(GOLD), arguments.reason.strip(), slack=arguments.slack
        )
    if arguments.json:
        print(json.dumps(score.as_json(), indent=1))
        return
    floors = {} if arguments.gold else load_floors("time_expressions")["floors"]
    print(f"{'':28}   score   floor")
    for measure, rate in score.rates().items():
        print(f"{measure:28}{rate:8.3f}{floors.get(measure, 0.0):8.3f}")
    if arguments.errors:
        print("", *score.errors, sep="\n")


if __name__ == "__main__":
    main()
