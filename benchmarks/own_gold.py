"""Statements and events of the project's own passages, and the floors below which they may not fall.

    python -m benchmarks.own_gold [--gold FILE] [--errors] [--json]
    python -m benchmarks.own_gold --update-floors --reason "why they move"

Strict on purpose: an event counts when type, status and the codes of both sides are equal and its words overlap the
gold clause; a statement when half of the words agree (intersection over union) and the speakers' codes are equal.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.data_folder import present, sha256_of
from benchmarks.external_scorers import JSONObject, Read
from benchmarks.floors import add_floor_options, load_floors, require_reason, update_floors
from benchmarks.tally import Tally
from depositary.exchange import reading_to_json

GOLD = Path(__file__).parent / "own_gold" / "passages.json"
LEAST_SHARED_WORDS = 0.5
"""Intersection over union of the words of two contents that are the same statement."""

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class OwnGoldScore:
    """Tallies by measure, and what was missed or made up."""

    tallies: dict[str, Tally] = field(
        default_factory=lambda: {
            measure: Tally()
            for measure in ("statement", "statement + speaker", "event", "event, any status", "who to whom")
        }
    )
    errors: list[str] = field(default_factory=list)

    def add(self, gold: JSONObject, reading: JSONObject) -> None:
        """Count a passage and its reading in the exchange format."""
        statements, events = reading["attributions"], reading["events"]
        words = [m.span() for m in _WORD.finditer(gold["passage"])]

        def shared(statement: JSONObject, found: JSONObject) -> float:
            left, right = _words_in(words, statement["content"]), _words_in(words, found["content"])
            share = len(left & right) / max(1, len(left | right))
            return share if share >= LEAST_SHARED_WORDS else 0.0

        def overlap(event: JSONObject, found: JSONObject) -> float:
            told = _words_in(words, event["clause"])
            return len(told & _words_in(words, [*found["clause"], found["trigger"]])) / max(1, len(told))

        def speaks(statement: JSONObject, found: JSONObject) -> bool:
            return set(statement["speaker"]) == codes([found["source"]])

        def type_and_sides(event: JSONObject, found: JSONObject) -> bool:
            return event["type"] == found["type"] and same_sides(event, found)

        def everything(event: JSONObject, found: JSONObject) -> bool:
            return type_and_sides(event, found) and event["status"] == found["status"]

        self._count("statement", gold, gold["statements"], statements, shared, lambda g, p: True)
        self._count("statement + speaker", gold, gold["statements"], statements, shared, speaks)
        self._count("event", gold, gold["events"], events, overlap, everything)
        self._count("event, any status", gold, gold["events"], events, overlap, type_and_sides)
        self._count("who to whom", gold, gold["events"], events, overlap, same_sides)

    def _count(
        self,
        measure: str,
        passage: JSONObject,
        gold: Sequence[JSONObject],
        found: Sequence[JSONObject],
        likeness: Callable[[JSONObject, JSONObject], float],
        allowed: Callable[[JSONObject, JSONObject], bool],
    ) -> None:
        """Pair gold and found one to one, the likest first."""
        candidates = [(likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found) if allowed(g, p)]
        pairs: dict[int, int] = {}
        for score, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
            if score > 0 and i not in pairs and j not in pairs.values():
                pairs[i] = j
        tally = self.tallies[measure]
        tally.hits, tally.gold, tally.predicted = (
            tally.hits + len(pairs),
            tally.gold + len(gold),
            tally.predicted + len(found),
        )
        if measure in ("statement + speaker", "event"):
            here = f"{passage['id']}: {measure}"
            self.errors += [f"{here} missed: {_shown(g)}" for i, g in enumerate(gold) if i not in pairs]
            self.errors += [f"{here} made up: {_shown(p)}" for j, p in enumerate(found) if j not in pairs.values()]

    def rates(self) -> dict[str, float]:
        """F1 by measure, 0 to 1."""
        return {measure: round(tally.f1, 4) for measure, tally in self.tallies.items()}


def codes(parties: Iterable[JSONObject | None]) -> set[str]:
    """All actor codes of references in the exchange format."""
    return {code for party in parties if party for code in [*party["actors"], party["actor"]] if code}


def same_sides(event: JSONObject, found: JSONObject) -> bool:
    """Are the codes equal, side by side, or taken together where either direction is right?"""
    gold = set(event["actors"]), set(event["recipients"])
    sides = codes(found["actors"]), codes(found["recipients"])
    return gold == sides or (event["symmetric"] and gold[0] | gold[1] == sides[0] | sides[1])


def _words_in(words: Sequence[tuple[int, int]], spans: Iterable[Sequence[int]]) -> set[int]:
    pieces = list(spans)
    return {i for i, (start, end) in enumerate(words) if any(start < b and end > a for a, b in pieces)}


def _shown(item: JSONObject) -> str:
    """A gold record, or a reading's, in a line."""
    if "type" in item:
        sides = [
            ",".join(sorted(codes(s) if s and isinstance(s[0], dict) else set(s))) or "-"
            for s in (item["actors"], item["recipients"])
        ]
        return f"{item['type']} {sides[0]} → {sides[1]} {item['status']} {item['clause']}"
    speaker = set(item["speaker"]) if "speaker" in item else codes([item["source"]])
    return f"{','.join(sorted(speaker)) or '-'} {item['content']}"


def load_gold(path: Path = GOLD) -> list[JSONObject]:
    found: list[JSONObject] = json.loads(present(path).read_text(encoding="utf-8"))
    return found


def score_own_gold(read: Read, gold: Path = GOLD) -> OwnGoldScore:
    """Read every passage and count."""
    score = OwnGoldScore()
    for passage in load_gold(gold):
        reading = read(
            passage["passage"],
            id=passage["id"],
            published_on=passage["document_date"],
            genre=passage["genre"],
            title=passage["title"],
            outlet=passage["source"],
        )
        score.add(passage, reading_to_json(reading))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="another set in the same form; default: ours")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was made up")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    add_floor_options(parser)
    arguments = parser.parse_args()
    require_reason(parser, arguments)

    from depositary.pipeline import read

    score = score_own_gold(read, arguments.gold or GOLD)
    if arguments.update_floors:
        update_floors("own_gold", score.rates(), sha256_of(GOLD), arguments.reason.strip(), slack=arguments.slack)
    if arguments.json:
        print(json.dumps({measure: tally.as_json() for measure, tally in score.tallies.items()}, indent=1))
        return
    floors = {} if arguments.gold else load_floors("own_gold")["floors"]
    print(f"{'':24}precision  recall      F1   floor")
    for measure, tally in score.tallies.items():
        rates = "".join(f"{rate:8.3f}" for rate in (tally.precision, tally.recall, tally.f1, floors.get(measure, 0.0)))
        print(f"{measure:25}{rates}")
    if arguments.errors:
        print("", *score.errors, sep="\n")


if __name__ == "__main__":
    main()
