"""Words per CPU-second of the language layer, and of spaCy on the same texts in the same run.

Both run in an interpreter of their own with one thread: libraries for linear algebra otherwise start several, which
burn processor time waiting for one another when the machine has other work.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.data_folder import json_lines
from benchmarks.treebank import GoldDocument
from depositary.language.analysis import analyse
from depositary.language.encoder import Encoder

SPEED_DOCUMENTS = 40
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
REPOSITORY = Path(__file__).resolve().parents[1]
LABEL_SENTENCES = 400
"""Sentences that show an untrained pipeline its labels; the number of labels is what makes it slow or fast."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Words read in a second of one thread's work."""

    system: str
    words: int
    seconds: float
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "words per CPU-second": round(self.words / max(1e-9, self.seconds)), "words": self.words,
            "CPU-seconds": round(self.seconds, 2), "note": self.note,
        }  # fmt: skip


def speeds(data: Path, model: Path, pipeline: str | None, limit: int | None = None) -> dict[str, Any]:
    """Ours and spaCy's, on the same real documents, one thread each, in a fresh interpreter."""
    command = [sys.executable, "-m", "benchmarks.rival_speed"]
    command += ["--data", str(data.resolve()), "--model", str(model.resolve())]
    command += ["--documents", str(min(SPEED_DOCUMENTS, limit or SPEED_DOCUMENTS))]
    command += ["--spacy", pipeline] if pipeline else []
    environment = os.environ | ONE_THREAD
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, cwd=REPOSITORY, env=environment)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measured(
    system: str, read: Callable[[str], int], texts: Sequence[str], *, rounds: int = 2, note: str = ""
) -> Speed:
    """The faster of some rounds, after one text to warm up; `read` returns how many words it found."""
    read(texts[0])
    best = Speed(system, 0, float("inf"), note)
    for _ in range(rounds):
        started = time.process_time()
        words = sum(read(text) for text in texts)
        best = min(best, Speed(system, words, time.process_time() - started, note), key=lambda speed: speed.seconds)
    return best


def own_speed(encoder: Encoder, texts: Sequence[str]) -> Speed:
    """Raw text → words, sentences, trees, lemmas, names, attribution spans and attitudes."""

    def read(text: str) -> int:
        return sum(len(sentence.tokens) for sentence in analyse(text, encoder=encoder).sentences)

    return measured(encoder.name, read, texts)


def spacy_speed(texts: Sequence[str], treebank: Path | None, pipeline: str | None) -> Speed | None:
    """spaCy's speed; None when it is not installed.

    Args:
        treebank: CoNLL-U file that shows an untrained pipeline its labels.
        pipeline: name or path of a trained pipeline; without one, an untrained pipeline of spaCy's default size.
    """
    try:
        import spacy
    except ImportError:
        return None
    if pipeline:
        model = spacy.load(pipeline)
        note = f"{pipeline}: {', '.join(model.pipe_names)}"
    else:
        model = _untrained_pipeline(treebank)
        note = "untrained tok2vec (96 wide, 4 deep), tagger and parser: its speed means something, its output nothing"
    return measured(f"spaCy {spacy.__version__}", lambda text: len(model(text)), texts, note=note)


def _untrained_pipeline(treebank: Path | None) -> Any:
    """spaCy's default English components, with the labels of a treebank and random weights."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    from benchmarks.treebank import read_treebank

    model = spacy.blank("en")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
    model.add_pipe("tok2vec")
    model.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2", "tok2vec": listener, "state_type": "parser",
        "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None,
    }  # fmt: skip
    model.add_pipe("parser", config={"model": parser})
    documents: list[GoldDocument] = read_treebank(treebank, limit=40) if treebank else []
    examples = []
    for sentence in [s for d in documents for s in d.sentences][:LABEL_SENTENCES]:
        words = sentence.words
        reference = Doc(
            model.vocab,
            words=[w.form for w in words],
            tags=[w.upos for w in words],
            heads=[i if w.head < 0 else w.head for i, w in enumerate(words)],
            deps=["ROOT" if w.head < 0 else w.relation for w in words],
        )
        examples.append(Example(model.make_doc(" ".join(w.form for w in words)), reference))
    model.initialize(lambda: examples)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description="Called by benchmarks.language; prints JSON.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--documents", type=int, required=True)
    parser.add_argument("--spacy")
    arguments = parser.parse_args()
    texts = [record["text"] for record in json_lines(arguments.data / "texts/dev.jsonl.gz", arguments.documents)]
    own = own_speed(Encoder(arguments.model), texts)
    rival = spacy_speed(texts, arguments.data / "treebanks/ewt-train.conllu.gz", arguments.spacy)
    found = {own.system: own.as_json()}
    if rival is None:
        found["spaCy"] = {"note": "not installed: pip install --group benchmarks"}
    else:
        found[rival.system] = rival.as_json()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
