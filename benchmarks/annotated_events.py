"""Events against the part of our own annotations that training never saw.

    python -m benchmarks.annotated_events [--gold FOLDER] [--texts FILE] [--part dev] [--errors N] [--json]

One document in sixteen of `training/events` is kept back. A predicted event is right when its trigger touches the word
that the annotator marked and its type is the same; of such pairs, status and the codes of both sides are compared.
Later mentions of an act and acts inside one state may be coded or not: they count neither way. The annotations were
made by a language model, so this measures agreement with it, not with people.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.data_folder import SHARED, json_lines
from depositary.records import Event, Reading

EVENTS = Path(__file__).parents[1] / "training/events"
_OPTIONAL = {"rep", "dom"}


@dataclass(frozen=True, slots=True)
class Passage:
    """An annotated text with what is known of its document."""

    text: str
    events: list[dict[str, Any]]
    outlet: str | None = None
    genre: str | None = None
    published_on: str | None = None
    title: str | None = None

    def read_by(self, read: Callable[..., Reading]) -> Reading:
        """What `depositary.pipeline.read`, or something that is called like it, makes of the text."""
        return read(self.text, outlet=self.outlet, genre=self.genre, published_on=self.published_on, title=self.title)


@dataclass
class EventTally:
    """Counts of right, missed and spurious events, and of what is right about the right ones."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, passage: Passage, predicted: tuple[Event, ...]) -> None:
        """Compare the events of one passage."""
        used: set[str] = set()
        for gold in passage.events:
            optional = is_optional(gold)
            touching = [e for e in predicted if _touches(e, gold["trigger"]) and e.id not in used]
            same = next((e for e in touching if e.type == gold["type"]), None)
            self.counts["gold"] += not optional
            self.counts["found"] += bool(touching) and not optional
            if same is None:
                if not optional:
                    self.errors.append(f"missed    {_shown(passage.text, gold)}  {[e.type for e in touching]}")
                continue
            used.add(same.id)
            if optional:
                self.counts["ignored"] += 1
                continue
            self.counts["right"] += 1
            actors, recipients = _codes(gold["actors"]), _codes(gold["recipients"])
            found = [{c for r in side for c in r.codes} for side in (same.actors, same.recipients)]
            if "sym" in (gold.get("flags") or ()):
                sides = found[0] | found[1] == actors | recipients
                self.counts["actors"] += sides
                self.counts["recipients"] += sides
                full = sides
            else:
                self.counts["actors"] += found[0] == actors
                self.counts["recipients"] += found[1] == recipients
                full = found == [actors, recipients]
            self.counts["sides"] += full
            self.counts["status"] += same.status == gold["status"]
            if not full:
                self.errors.append(f"sides     {_shown(passage.text, gold)}  found {found}")
            if same.status != gold["status"]:
                self.errors.append(f"status    {_shown(passage.text, gold)}  found {same.status}")
        left = [e for e in predicted if e.id not in used]
        touching_optional = [
            e for e in left if any(_touches(e, g["trigger"]) for g in passage.events if is_optional(g))
        ]
        self.counts["predicted"] += len(predicted) - self._ignored_here(passage, predicted) - len(touching_optional)
        self.errors += [
            f"spurious  {e.type} {_around(passage.text, *e.trigger)}" for e in left if e not in touching_optional
        ]

    def _ignored_here(self, passage: Passage, predicted: tuple[Event, ...]) -> int:
        optional = [g for g in passage.events if is_optional(g)]
        return sum(any(_touches(e, g["trigger"]) and e.type == g["type"] for g in optional) for e in predicted)

    def as_json(self) -> dict[str, Any]:
        """Figures from 0 to 1."""
        n = self.counts
        precision = n["right"] / n["predicted"] if n["predicted"] else 0.0
        recall = n["right"] / n["gold"] if n["gold"] else 0.0
        shares = {
            name: n[name] / n["right"] if n["right"] else 0.0 for name in ("actors", "recipients", "sides", "status")
        }
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "trigger recall": n["found"] / n["gold"] if n["gold"] else 0.0,
            **shares,
            "gold": n["gold"],
            "predicted": n["predicted"],
        }


def passages(folder: Path, texts: Path, part: str) -> Iterator[tuple[str, Passage]]:
    """Annotated texts of a part, with the kind of text: "passage" of a real document or "sentence" of our own."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for record in json_lines(folder / "passages.jsonl"):
        if record["part"] == part:
            wanted.setdefault(record["document"], []).append(record)
    if texts.exists():
        for document in json_lines(texts):
            for record in wanted.get(document["id"], []):
                text = document["text"][slice(*record["span"])]
                if hashlib.sha256(text.encode()).hexdigest().startswith(record["sha256"]):
                    date = document["date"] if len(document["date"] or "") == 10 else None
                    yield (
                        "passage",
                        Passage(text, record["events"], document["source"], document["genre"], date, document["title"]),
                    )
    for record in json_lines(folder / "sentences.jsonl"):
        if record["part"] == part:
            yield "sentence", Passage(record["text"], record["events"])


def measure(folder: Path, texts: Path, part: str) -> dict[str, EventTally]:
    """A tally for each kind of text."""
    from depositary.pipeline import read

    tallies: dict[str, EventTally] = {}
    for kind, passage in passages(folder, texts, part):
        tallies.setdefault(kind, EventTally()).add(passage, passage.read_by(read).events)
    return tallies


def is_optional(gold: dict[str, Any]) -> bool:
    """May an annotated event be coded or not: a later mention, or an act inside one state?"""
    return bool(_OPTIONAL & set(gold.get("flags") or ()))


def _touches(event: Event, trigger: list[int]) -> bool:
    return event.trigger[0] < trigger[1] and trigger[0] < event.trigger[1]


def _codes(side: list[dict[str, Any]]) -> set[str]:
    return {code for mention in side for code in mention["codes"]}


def _shown(text: str, gold: dict[str, Any]) -> str:
    start, end = gold["trigger"]
    sides = f"{sorted(_codes(gold['actors']))} → {sorted(_codes(gold['recipients']))}"
    return f"{gold['type']} {gold['status']} {sides} {_around(text, start, end)}"


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 60) : start], text[end : end + 40]
    return " ".join(f"{before}*{text[start:end]}*{after}".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=EVENTS, help="folder of the annotations (%(default)s)")
    parser.add_argument("--texts", type=Path, default=SHARED / "data/texts/big.jsonl.gz", help="texts of the passages")
    parser.add_argument("--part", default="dev", help="dev (kept back) or train")
    parser.add_argument("--errors", type=int, default=0, help="errors of each kind of text to print")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    tallies = measure(arguments.gold, arguments.texts, arguments.part)
    figures = {kind: tally.as_json() for kind, tally in tallies.items()}
    if arguments.json:
        print(json.dumps(figures, indent=1))
        return
    for kind, found in figures.items():
        print(kind, {k: round(v, 3) for k, v in found.items()})
        print("\n".join(tallies[kind].errors[: arguments.errors]))


if __name__ == "__main__":
    main()
