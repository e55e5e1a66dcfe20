"""Words per CPU-second of the language layer, and of spaCy on the same texts in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.treebank import GoldDocument
from depositary.language.analysis import analyse
from depositary.language.encoder import Encoder

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
