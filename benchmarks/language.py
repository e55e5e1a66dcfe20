"""Accuracy and speed of the language model on development data.

    python -m benchmarks.language [--data DIR] [--model DIR] [--json]

Trees on gold words and on raw text, clean and noisy; names; attribution spans; attitudes; words per CPU-second.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.data_folder import add_data_option, json_lines, present
from benchmarks.grammar import GoldWordScore, RawTextScore, analysed_gold_words
from benchmarks.noise import capitals, lower_case, transcript
from benchmarks.rival_speed import speeds
from benchmarks.spans import AttitudeScore, AttributionSpanScore, NameScore, polarity_towards
from benchmarks.treebank import GoldDocument, add_names, read_treebank
from depositary.language.analysis import analyse
from depositary.language.encoder import SHIPPED, Encoder

NOISES: dict[str, Callable[[GoldDocument], GoldDocument]] = {
    "as written": lambda document: document,
    "all lower case": lower_case,
    "ALL CAPITALS": capitals,
    "transcript": transcript,
}
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


def measure(
    data: Path,
    model: Path,
    *,
    treebank: Path | None = None,
    names: Path | None = None,
    attribution: Path | None = None,
    spacy_pipeline: str | None = None,
    limit: int | None = None,
    speed: bool = True,
) -> dict[str, Any]:
    """Every score, by task; files default to the development files of `data`, `limit` is of documents in each."""
    present(data)
    encoder = Encoder(model)
    own_choice = treebank is not None
    main = read_treebank(treebank or data / "treebanks/ewt-dev.conllu.gz", limit=limit)
    if names is not None or not own_choice:
        add_names(main, names or data / "treebanks/uner-ewt-dev.iob2.gz")
    found: dict[str, Any] = {"model": encoder.name, "treebanks": {}}
    found["treebanks"][treebank.name if treebank else "EWT dev"] = treebank_scores(main, encoder)
    if not own_choice:
        others = read_treebank(data / "treebanks/gum-dev.conllu.gz", limit=limit)
        found["treebanks"]["GUM dev"] = treebank_scores(others, encoder)
    found["attribution"] = attribution_scores(attribution or data / "attribution/dev.jsonl.gz", encoder, limit)
    found["attitude"] = attitude_scores(data / "attitude/dev.jsonl.gz", encoder, limit)
    if speed:
        found["speed"] = speeds(data, model, spacy_pipeline, limit)
        found["spaCy accuracy"] = TRIAL_ANCHOR
    return found


def print_tables(found: dict[str, Any]) -> None:
    """The scores for reading, F1 and shares in per cent."""
    from rich.console import Console

    console = Console()
    for treebank, noises in found["treebanks"].items():
        for part in ("gold words", "raw text"):
            rows = [(noise, *scores[part].values()) for noise, scores in noises.items()]
            header = next(iter(noises.values()))[part]
            console.print(_table(f"{treebank}, {part}", ["", *header], rows))
        marked = [(noise, scores["names"]) for noise, scores in noises.items() if "names" in scores]
        if marked:
            rows = [(noise, *(kind["f1"] for kind in scores.values())) for noise, scores in marked]
            console.print(_table(f"{treebank}, names, exact F1", ["", *marked[0][1]], rows))
    rows = [(measure, *(role["f1"] for role in roles.values())) for measure, roles in found["attribution"].items()]
    console.print(_table("attribution spans, F1", ["", "source", "cue", "content"], rows))
    rows = [(name, *scores.values()) for name, scores in found["attitude"].items()]
    console.print(_table("attitude towards a target", ["", "macro F1", "accuracy", "targets"], rows))
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
    parser.add_argument("--treebank", type=Path, help="CoNLL-U file, packed or not; default: dev of EWT and GUM")
    parser.add_argument("--names", type=Path, help="IOB2 file of the treebank's sentences; default: UNER on EWT dev")
    parser.add_argument("--attribution", type=Path, help="JSON Lines file in PolNeAR's form; default: its dev")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model (%(default)s)")
    parser.add_argument("--spacy", metavar="NAME_OR_PATH", help="trained spaCy pipeline for the comparison of speed")
    parser.add_argument("--limit", type=int, help="documents of each file, for a quick look")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    arguments = parser.parse_args()
    found = measure(
        arguments.data,
        arguments.model,
        treebank=arguments.treebank,
        names=arguments.names,
        attribution=arguments.attribution,
        spacy_pipeline=arguments.spacy,
        limit=arguments.limit,
    )
    if arguments.json:
        print(json.dumps(found, indent=1))
    else:
        print_tables(found)


if __name__ == "__main__":
    main()
