"""Accuracy and speed of the language model on development data.

    python -m benchmarks.language [--data DIR] [--model DIR] [--json]
    python -m benchmarks.language --gold FILE.conllu --only trees [--json]

Trees on gold words and on raw text, clean and noisy; names; attribution spans; attitudes; words per CPU-second.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import annotated_events
from benchmarks.data_folder import add_data_option, json_lines, present
from benchmarks.grammar import GoldWordScore, RawTextScore, analysed_gold_words
from benchmarks.noise import capitals, lower_case, transcript
from benchmarks.rival_speed import speeds
from benchmarks.spans import AttitudeScore, AttributionSpanScore, NameScore, polarity_towards
from benchmarks.tally import Tally, percent
from benchmarks.treebank import GoldDocument, add_names, read_treebank
from depositary.language.analysis import analyse
from depositary.language.encoder import SHIPPED, Encoder

NOISES: dict[str, Callable[[GoldDocument], GoldDocument]] = {
    "as written": lambda document: document,
    "all lower case": lower_case,
    "ALL CAPITALS": capitals,
    "transcript": transcript,
}
TASKS = ("trees", "attribution", "attitude", "acts", "speed")
ACT_PROBABILITY = 0.5
TRIAL_ANCHOR = "trained spaCy tok2vec, published trial: LAS 79.7 on EWT dev gold words; not measured in this run"


def treebank_scores(documents: Sequence[GoldDocument], encoder: Encoder) -> dict[str, Any]:
    """For each kind of noise, scores on gold words (with names, where marked) and on raw text."""
    found: dict[str, Any] = {}
    for label, noisy in NOISES.items():
        gold_words, raw, names = GoldWordScore(), RawTextScore(), NameScore()
        for document in map(noisy, documents):
            analysed = analysed_gold_words(document, encoder)
            gold_words.add(document, analysed)
            names.add(document, analysed)
            raw.add(document, analyse(document.text, encoder=encoder))
        found[label] = {"gold words": gold_words.as_json(), "raw text": raw.as_json()}
        if any(s.names is not None for d in documents for s in d.sentences):
            found[label]["names"] = names.as_json()
    return found


def attribution_scores(path: Path, encoder: Encoder, limit: int | None = None) -> dict[str, Any]:
    """Spans of a PolNeAR file, from raw text."""
    score = AttributionSpanScore()
    for record in json_lines(path, limit):
        score.add(record, analyse(record["text"], encoder=encoder))
    return score.as_json()


def attitude_scores(path: Path, encoder: Encoder, limit: int | None = None) -> dict[str, Any]:
    """Polarity towards marked targets of a NewsMTSC file, by its sets (rw: as in the news; mt: several targets)."""
    sets: dict[str, AttitudeScore] = {}
    read: dict[str, Any] = {}
    for record in json_lines(path, limit):
        text, (start, end) = record["text"], record["target"]
        analysed = read.get(text)
        if analysed is None:
            read = {text: (analysed := analyse(text, encoder=encoder))}  # targets of a sentence follow one another
        sets.setdefault(record["set"], AttitudeScore()).add(
            record["polarity"], polarity_towards(analysed, (start, end))
        )
    return {name: score.as_json() for name, score in sorted(sets.items())}


def act_scores(texts: Path, encoder: Encoder) -> dict[str, Any]:
    """Words that name an act, alone and with the right type, on the annotations kept back from training."""
    tallies: dict[str, dict[str, Tally]] = {}
    for kind, passage in annotated_events.passages(annotated_events.EVENTS, texts, "dev"):
        acts = analyse(passage.text, encoder=encoder).acts
        told = {at: act.type for at, act in acts.items() if act.probability >= ACT_PROBABILITY}
        gold = {event["trigger"][0]: event["type"] for event in passage.events}
        here = tallies.setdefault(kind, {"act": Tally(), "act with type": Tally()})
        here["act"].add(set(gold), set(told))
        here["act with type"].add(set(gold.items()), set(told.items()))
    return {f"{kind}s": {m: percent(t.f1) for m, t in found.items()} for kind, found in tallies.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFiles:
    """What to measure on; None stands for the development files of the data."""

    treebank: Path | None = None
    names: Path | None = None
    attribution: Path | None = None
    attitude: Path | None = None


def measure(
    data: Path,
    model: Path,
    gold: GoldFiles | None = None,
    *,
    only: Sequence[str] = TASKS,
    spacy_pipeline: str | None = None,
    limit: int | None = None,
    speed: bool = True,
) -> dict[str, Any]:
    """Every score, by task; `limit` is of documents in each file."""
    gold = gold or GoldFiles()
    encoder = Encoder(model)
    found: dict[str, Any] = {"model": encoder.name}
    if "trees" in only:
        found["treebanks"] = treebanks_scores(data, gold, encoder, limit)
    if "attribution" in only:
        path = gold.attribution or data / "attribution/dev.jsonl.gz"
        found["attribution"] = attribution_scores(path, encoder, limit)
    if "attitude" in only:
        found["attitude"] = attitude_scores(gold.attitude or data / "attitude/dev.jsonl.gz", encoder, limit)
    if "acts" in only:
        found["acts"] = act_scores(data / "texts/big.jsonl.gz", encoder)
    if speed and "speed" in only:
        found["speed"] = speeds(present(data), model, spacy_pipeline, limit)
        found["spaCy accuracy"] = TRIAL_ANCHOR
    return found


def treebanks_scores(data: Path, gold: GoldFiles, encoder: Encoder, limit: int | None) -> dict[str, Any]:
    """Of the treebank given, else of EWT with its names and of GUM."""
    main = read_treebank(gold.treebank or data / "treebanks/ewt-dev.conllu.gz", limit=limit)
    if gold.names is not None or gold.treebank is None:
        add_names(main, gold.names or data / "treebanks/uner-ewt-dev.iob2.gz")
    if gold.treebank is not None:
        return {gold.treebank.name: treebank_scores(main, encoder)}
    others = read_treebank(data / "treebanks/gum-dev.conllu.gz", limit=limit)
    return {"EWT dev": treebank_scores(main, encoder), "GUM dev": treebank_scores(others, encoder)}


def print_tables(found: dict[str, Any]) -> None:
    """The scores for reading, F1 and shares in per cent."""
    from rich.console import Console

    console = Console()
    for treebank, noises in found.get("treebanks", {}).items():
        for part in ("gold words", "raw text"):
            rows = [(noise, *scores[part].values()) for noise, scores in noises.items()]
            header = next(iter(noises.values()))[part]
            console.print(_table(f"{treebank}, {part}", ["", *header], rows))
        marked = [(noise, scores["names"]) for noise, scores in noises.items() if "names" in scores]
        if marked:
            rows = [(noise, *(kind["f1"] for kind in scores.values())) for noise, scores in marked]
            console.print(_table(f"{treebank}, names, exact F1", ["", *marked[0][1]], rows))
    if "attribution" in found:
        rows = [(measure, *(role["f1"] for role in roles.values())) for measure, roles in found["attribution"].items()]
        console.print(_table("attribution spans, F1", ["", "source", "cue", "content"], rows))
    if "acts" in found:
        acts = [(kind, *scores.values()) for kind, scores in found["acts"].items()]
        console.print(_table("acts, F1 with annotations kept back", ["", "act", "act with type"], acts))
    if "attitude" in found:
        rows = [(name, *scores.values()) for name, scores in found["attitude"].items()]
        console.print(_table("attitude towards a target", ["", "macro F1", "accuracy", "targets"], rows))
    if "speed" in found:
        rows = [(name, s.get("words per CPU-second", "–"), s["note"]) for name, s in found["speed"].items()]
        console.print(_table("speed, one thread", ["", "words per CPU-second", "note"], rows))
        console.print(found["spaCy accuracy"])


def _table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Any:
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for index, name in enumerate(header):
        table.add_column(name, justify="right" if index else "left")
    for row in rows:
        table.add_row(*(f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in row))
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument(
        "--treebank", "--gold", type=Path, help="CoNLL-U file, packed or not; default: dev of EWT and GUM"
    )
    parser.add_argument("--names", type=Path, help="IOB2 file of the treebank's sentences; default: UNER on EWT dev")
    parser.add_argument("--attribution", type=Path, help="JSON Lines file in PolNeAR's form; default: its dev")
    parser.add_argument("--attitude", type=Path, help="JSON Lines file in NewsMTSC's form; default: its dev")
    parser.add_argument(
        "--only", nargs="+", choices=TASKS, default=TASKS, metavar="TASK", help=f"of {', '.join(TASKS)}"
    )
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model (%(default)s)")
    parser.add_argument("--spacy", metavar="NAME_OR_PATH", help="trained spaCy pipeline for the comparison of speed")
    parser.add_argument("--limit", type=int, help="documents of each file, for a quick look")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    arguments = parser.parse_args()
    gold = GoldFiles(
        treebank=arguments.treebank,
        names=arguments.names,
        attribution=arguments.attribution,
        attitude=arguments.attitude,
    )
    found = measure(
        arguments.data,
        arguments.model,
        gold,
        only=arguments.only,
        spacy_pipeline=arguments.spacy,
        limit=arguments.limit,
    )
    if arguments.json:
        print(json.dumps(found, indent=1))
    else:
        print_tables(found)


if __name__ == "__main__":
    main()
