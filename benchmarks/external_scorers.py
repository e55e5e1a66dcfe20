"""Readings → the input of each external scorer, and its figures.

The scorers are programs beside their gold records. They are called as they are, never copied.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.data_folder import SHARED, json_lines, present
from benchmarks.spans import polarity_towards
from depositary.exchange import reading_to_json
from depositary.language.analysed_text import AnalysedText
from depositary.records import EVENT_TYPES, Reading

Read = Callable[..., Reading]
"""`depositary.pipeline.read`, or something that is called like it."""
JSONObject = dict[str, Any]

TOLD_AS_FACT = ("occurred", "ongoing", "planned")
"""Statuses that a coder without statuses would code."""
INTENT_OF = {
    **dict.fromkeys(("AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"), "AGREE"),
    **dict.fromkeys(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"), "THREATEN"),
}
"""What a planned act is in a scheme that codes the intent."""


def run_scorer(scorer: Path, gold: Path, predictions: Iterable[JSONObject], *options: str) -> JSONObject:
    """The figures that a scorer writes for predictions, one object a line."""
    with tempfile.TemporaryDirectory() as folder:
        predicted, figures = Path(folder) / "predicted.jsonl", Path(folder) / "figures.json"
        _write_lines(predicted, predictions)
        command = [sys.executable, str(present(scorer)), str(present(gold)), str(predicted)]
        _run([*command, "--json", str(figures), *options])
        found: JSONObject = json.loads(figures.read_text(encoding="utf-8"))
        return found


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[1]} failed ({done.returncode}):\n{done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def _write_lines(path: Path, objects: Iterable[JSONObject]) -> None:
    path.write_text("".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects), encoding="utf-8")


def scorer_of(gold: Path, task: str) -> Path:
    """The scorer beside a gold file, else the one beside the development file of the task."""
    beside = gold.with_name("score.py")
    return beside if beside.exists() else SHARED / "data" / task / "score.py"


def passages(gold: Path, documents: Path, read: Read, limit: int | None = None) -> JSONObject:
    """Statements and events of hand-coded passages."""
    coded = json.loads(present(gold).read_text(encoding="utf-8"))[:limit]
    predictions = list(passage_readings(coded, documents, read))
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "gold.json"
        part.write_text(json.dumps(coded), encoding="utf-8")
        return run_scorer(scorer_of(gold, "passages"), part, predictions)


def passage_readings(coded: Iterable[JSONObject], documents: Path, read: Read) -> Iterator[JSONObject]:
    """What is read of passages, in the exchange format; their titles come from the documents they were taken from."""
    titles = {d["id"]: d.get("title") for d in json_lines(documents)} if documents.exists() else {}
    for passage in coded:
        yield reading_to_json(
            read(
                passage["passage"],
                id=passage["id"],
                published_on=_day(passage["document_date"]),
                genre=passage["genre"],
                outlet=passage["source"],
                title=titles.get(passage["document_id"]),
            )
        )


def _day(value: str | None) -> str | None:
    """A whole day; a year alone is none."""
    return value if value and len(value) == len("2024-01-31") else None


def attribution(gold: Path, read: Read, limit: int | None = None) -> JSONObject:
    """Who said what, in whole news articles."""
    records = list(json_lines(gold, limit))
    predictions = [
        {
            "id": record["id"],
            "attributions": [
                {
                    "source": [a["source"]["span"]] if a["source"] and a["source"]["span"] else [],
                    "cue": [a["cue"]["span"]] if a["cue"] else [],
                    "content": a["content"],
                }
                for a in reading_to_json(_read_article(record, read))["attributions"]
            ],
        }
        for record in records
    ]
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "gold.jsonl"
        _write_lines(part, records)
        return run_scorer(scorer_of(gold, "attribution"), part, predictions)


def _read_article(record: JSONObject, read: Read) -> Reading:
    return read(
        record["text"],
        id=record["id"],
        published_on=_day(record["date"]),
        outlet=record["publisher"],
        title=record["title"],
    )


def plover(gold: Path, read: Read, limit: int | None = None) -> dict[str, JSONObject]:
    """One event a sentence: every event counted, only those told as facts or plans, and with plans as intents.

    The corpus is of a scheme without statuses, in which a planned friendly act is the type AGREE ("express intent to
    cooperate") and an announced hostile one THREATEN; the third figure codes plans as that scheme does.
    """
    records = json.loads(present(gold).read_text(encoding="utf-8"))[:limit]
    events: list[tuple[str, list[JSONObject]]] = []
    seen: set[str] = set()
    for record in records:
        # The second record of an id carries a "b", as in the scorer.
        identifier = record["id"] + "b" * (record["id"] in seen)
        seen.add(record["id"])
        read_so = reading_to_json(read(record["text"], id=identifier, published_on=_day(record["date"])))
        events.append((identifier, read_so["events"]))

    def score(keep: Callable[[JSONObject], bool], *, intents: bool = False) -> JSONObject:
        predictions = [
            {"id": i, "events": [_plover_event(e, intents=intents) for e in found if keep(e)]} for i, found in events
        ]
        with tempfile.TemporaryDirectory() as folder:
            part, predicted = Path(folder) / "gold.json", Path(folder) / "predicted.jsonl"
            part.write_text(json.dumps(records), encoding="utf-8")
            _write_lines(predicted, predictions)
            printed = _run(
                [sys.executable, str(present(scorer_of(gold, "plover"))), str(part), str(predicted), "--json"]
            )
            found: JSONObject = json.loads(printed)
            return found

    def is_told(event: JSONObject) -> bool:
        return event["status"] in TOLD_AS_FACT

    return {
        "every status": score(lambda event: True),
        "facts and plans": score(is_told),
        "facts, and plans as intents": score(is_told, intents=True),
    }


def _plover_event(event: JSONObject, *, intents: bool) -> JSONObject:
    assert event["type"] in EVENT_TYPES
    planned = intents and event["status"] == "planned"
    return {
        "event_type": INTENT_OF.get(event["type"], event["type"]) if planned else event["type"],
        "source": [code for party in event["actors"] for code in _plover_codes(party)],
        "target": [code for party in event["recipients"] for code in _plover_codes(party)],
    }


def _plover_codes(party: Mapping[str, Any]) -> list[JSONObject]:
    """States by country and sector; the corpus has one code for all international bodies."""
    codes = party["actors"] or ([party["actor"]] if party["actor"] else [])
    if party["sector"] in ("IGO", "NGO"):
        return [{"country": party["sector"], "sector": None}] if codes else []
    return [{"country": code, "sector": party["sector"]} for code in codes]


def attitude(gold: Path, analyse: Callable[[str], AnalysedText], limit: int | None = None) -> JSONObject:
    """Polarity of sentences towards marked targets."""
    records = list(json_lines(gold, limit))
    predictions = [
        {"id": r["id"], "polarity": polarity_towards(analyse(r["text"]), (r["target"][0], r["target"][1]))}
        for r in records
    ]
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "gold.jsonl"
        _write_lines(part, records)
        return run_scorer(scorer_of(gold, "attitude"), part, predictions)


def seed_article(folder: Path, read: Read) -> str:
    """What the check of one commentary says in its closing line."""
    text = present(folder / "article.txt").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as made:
        output = Path(made) / "output.jsonl"
        _write_lines(output, [reading_to_json(read(text, published_on="2025-01-01"))])
        return _run([sys.executable, str(folder / "check.py"), str(output)]).strip().splitlines()[-1]
