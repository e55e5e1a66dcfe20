"""Text → `AnalysedText`: tokens, sentences, trees, names and attribution spans in one pass of the encoder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from depositary.language.acts import acts_in, softmax
from depositary.language.analysed_text import AnalysedText, Name, Sentence, Span, Token
from depositary.language.attribution_spans import linked_spans
from depositary.language.decoding import begin_inside_transitions, best_tree, viterbi
from depositary.language.encoder import Encoder, WindowScores, shipped_encoder
from depositary.language.lemmas import lemma_and_form
from depositary.language.neutral_names import neutral_forms
from depositary.language.surface import features
from depositary.language.tokenisation import tokenise
from depositary.language.windows import RoughSentence, Window, rough_sentences, windows

Floats = NDArray[np.float32]

# Subwords in a window: longer ones give attribution more context and cost attention quadratically.
WINDOW_SUBWORDS = 220
CONTEXT_SUBWORDS = 48
WINDOWS_PER_BATCH = 12

# A text with fewer closing marks than one in so many words is a transcript without punctuation. There the model is
# rarely sure of a boundary, and sentence F1 is best at a probability of .15: .62 against .54 at .5 (EWT and GUM dev).
WORDS_PER_STOP = 100
TRANSCRIPT_LOG_ODDS = -1.73

_ATTITUDE_PARTS = {"PROPN", "NOUN", "PRON"}


@dataclass(slots=True)
class Prepared:
    """The words of a text and what the encoder is to read."""

    words: list[Span]
    opens_paragraph: list[bool]
    subwords: list[tuple[int, ...]]
    features: list[int]
    windows: list[Window]


def prepare(text: str, encoder: Encoder, rough: Sequence[RoughSentence]) -> Prepared:
    """Subwords, features and windows of a text whose words are grouped into rough sentences."""
    words = [span for sentence in rough for span in sentence.words]
    opens = [s.opens_paragraph and i == 0 for s in rough for i in range(len(s.words))]
    surface = [text[a:b] for a, b in words]
    neutral = neutral_forms()
    subwords = [encoder.wordpiece(neutral.get(w, w)) for w in surface]
    at = 0
    for sentence in rough:
        sentence.subwords = sum(len(p) for p in subwords[at : at + len(sentence.words)])
        at += len(sentence.words)
    cut = windows(_fitting(rough, subwords), limit=WINDOW_SUBWORDS, context=CONTEXT_SUBWORDS)
    return Prepared(words, opens, subwords, features(surface, opens), cut)


def _fitting(rough: Sequence[RoughSentence], subwords: Sequence[tuple[int, ...]]) -> list[RoughSentence]:
    """Rough sentences, those too long for the encoder cut into pieces (lists, tables, run-on transcripts)."""
    most, fitting, at = 440, [], 0
    for sentence in rough:
        if sentence.subwords <= most:
            fitting.append(sentence)
        else:
            piece = RoughSentence([], sentence.opens_paragraph)
            for offset, span in enumerate(sentence.words):
                size = len(subwords[at + offset])
                if piece.words and piece.subwords + size > most:
                    fitting.append(piece)
                    piece = RoughSentence([], False)
                piece.words.append(span)
                piece.subwords += size
            fitting.append(piece)
        at += len(sentence.words)
    return fitting


def score_windows(prepared: Prepared, encoder: Encoder) -> list[WindowScores]:
    """Scores of every window, in order; windows of like length are encoded together."""
    order = sorted(range(len(prepared.windows)), key=lambda i: prepared.windows[i].end - prepared.windows[i].start)
    scores: list[WindowScores | None] = [None] * len(order)
    for at in range(0, len(order), WINDOWS_PER_BATCH):
        batch = order[at : at + WINDOWS_PER_BATCH]
        rows = [
            (prepared.subwords[w.start : w.end], prepared.features[w.start : w.end])
            for w in (prepared.windows[i] for i in batch)
        ]
        for index, found in zip(batch, encoder.score(rows), strict=True):
            scores[index] = found
    return [s for s in scores if s is not None]


def analyse(text: str, *, skip: Sequence[Span] = (), encoder: Encoder | None = None) -> AnalysedText:
    """Everything the language model says about a text.

    Args:
        text: a whole document; any length.
        skip: stretches that are no content (author lines, disclaimers); they yield no tokens.
        encoder: the model, default the shipped one.
    Raises:
        ModelError: the model is missing or damaged.
    """
    encoder = encoder or shipped_encoder()
    words = tokenise(text)
    if skip:
        words = [w for w in words if not any(w[0] < end and w[1] > start for start, end in skip)]
    if not words:
        return AnalysedText(text, [], model=encoder.name)
    return analyse_words(text, rough_sentences(text, words), encoder)


def analyse_words(
    text: str, rough: Sequence[RoughSentence], encoder: Encoder, *, sentence_starts: Sequence[int] | None = None
) -> AnalysedText:
    """Like `analyse`, for given words; with `sentence_starts` (word numbers) also for given sentences."""
    prepared = prepare(text, encoder, rough)
    scores = score_windows(prepared, encoder)
    tags = {name: _joined(prepared.windows, [s.tags[name] for s in scores]) for name in encoder.tags}
    starts = (
        list(sentence_starts) if sentence_starts is not None else _sentence_starts(text, prepared, tags["boundary"])
    )
    sentences = _sentences(text, prepared, scores, tags["upos"], starts, encoder)
    return AnalysedText(
        text=text,
        sentences=sentences,
        names=_names(prepared.words, tags["names"], encoder.tags["names"]),
        attributions=linked_spans(text, prepared, scores, tags["attribution"], encoder),
        attitudes=_attitudes(sentences, tags["attitude"]),
        acts=acts_in(sentences, prepared.windows, scores, tags, encoder),
        knows_acts=True,
        model=encoder.name,
    )


def _joined(cut: Sequence[Window], parts: Sequence[Floats]) -> Floats:
    """One row per word of the document: each word from the window that is not merely repeating it."""
    return np.concatenate([part[window.context :] for window, part in zip(cut, parts, strict=True)])


def _sentence_starts(text: str, prepared: Prepared, boundary: Floats) -> list[int]:
    """Word numbers at which sentences begin: paragraph openings, window beginnings, and where the model says so."""
    stops = sum(text[a:b] in {".", "!", "?"} for a, b in prepared.words)
    is_transcript = stops * WORDS_PER_STOP < len(prepared.words)
    begins = boundary[:, 1] - boundary[:, 0] > (TRANSCRIPT_LOG_ODDS if is_transcript else 0.0)
    forced = {w.start + w.context for w in prepared.windows}
    return [i for i, says in enumerate(begins) if says or prepared.opens_paragraph[i] or i in forced]


def _sentences(
    text: str, prepared: Prepared, scores: Sequence[WindowScores], upos: Floats, starts: Sequence[int], encoder: Encoder
) -> list[Sentence]:
    found: list[Sentence] = []
    upos_names = encoder.tags["upos"]
    parts = upos.argmax(1)
    paragraph, at = -1, 0
    ends = [*starts[1:], len(prepared.words)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        paragraph += sum(prepared.opens_paragraph[start:end]) if start else 1
        while at + 1 < len(prepared.windows) and prepared.windows[at].end <= start:
            at += 1
        window, here = prepared.windows[at], scores[at]
        heads, relations = _tree(here, start - window.start, min(end, window.end) - window.start, encoder)
        missing = (end - start) - len(heads)
        heads, relations = heads + [0] * missing, relations + ["dep"] * missing
        tokens = []
        for i in range(start, end):
            a, b = prepared.words[i]
            part = upos_names[parts[i]]
            lemma, form = lemma_and_form(text[a:b], part)
            tokens.append(Token(i - start, a, b, text[a:b], part, heads[i - start], relations[i - start], lemma, form))
        found.append(Sentence(number, tokens, paragraph))
    return found


def _tree(scores: WindowScores, start: int, end: int, encoder: Encoder) -> tuple[list[int], list[str]]:
    """Heads (index in the sentence, -1 root) and relations of the words [start, end) of a window."""
    columns = np.r_[0, start + 1 : end + 1]
    heads = best_tree(scores.arcs[start:end][:, columns])
    chosen = np.array([0 if h < 0 else start + h + 1 for h in heads])
    ones = np.ones((len(heads), 1), np.float32)
    dependents = np.hstack([scores.label_dependents[start:end], ones])
    governors = np.hstack([scores.label_heads[chosen], ones])
    left = np.tensordot(dependents, encoder.label_bilinear, axes=([1], [1]))  # words × relations × width
    labels = np.einsum("wrn,wn->wr", left, governors)
    root = encoder.relations.index("root")
    labels[:, root] = np.where(chosen == 0, np.inf, -np.inf)
    return heads, [encoder.relations[i] for i in labels.argmax(1)]


def _names(words: Sequence[Span], emissions: Floats, labels: list[str]) -> list[Name]:
    transitions, first = begin_inside_transitions(labels)
    path = viterbi(emissions, transitions, first)
    found: list[Name] = []
    for (start, end), number in zip(words, path, strict=True):
        label = labels[number]
        if label.startswith("B-"):
            found.append(Name(start, end, label[2:]))
        elif label.startswith("I-"):
            found[-1] = Name(found[-1].start, end, found[-1].kind)
    return found


def _attitudes(sentences: Sequence[Sentence], scores: Floats) -> dict[int, tuple[float, float, float]]:
    probabilities = softmax(scores).tolist()
    tokens = (t for s in sentences for t in s.tokens)
    return {
        t.start: (p[0], p[1], p[2]) for t, p in zip(tokens, probabilities, strict=True) if t.upos in _ATTITUDE_PARTS
    }
