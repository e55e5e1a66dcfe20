"""Parts of speech and trees: on gold words, and on raw text as the CoNLL 2018 shared task counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.tally import Tally, percent
from benchmarks.treebank import GoldDocument, GoldWord
from depositary.language.analysed_text import AnalysedText, Token
from depositary.language.analysis import analyse_words
from depositary.language.encoder import Encoder
from depositary.language.windows import RoughSentence


def analysed_gold_words(document: GoldDocument, encoder: Encoder) -> AnalysedText:
    """The model's reading of the gold words and sentences, in the windows it would read the document in."""
    rough: list[RoughSentence] = []
    starts: list[int] = []
    text, count = "", 0
    for sentence in document.sentences:
        spans = []
        for word in sentence.words:
            spans.append((len(text), len(text) + len(word.form)))
            text += word.form + " "
        rough.append(RoughSentence(spans, sentence.opens_paragraph))
        starts.append(count)
        count += len(spans)
    return analyse_words(text, rough, encoder, sentence_starts=starts)


@dataclass(slots=True)
class GoldWordScore:
    """Share of words, punctuation counted, whose part of speech, head, and head with full relation are right."""

    words: int = 0
    upos: int = 0
    heads: int = 0
    labelled: int = 0

    def add(self, document: GoldDocument, analysed: AnalysedText) -> None:
        for gold, found in zip(document.sentences, analysed.sentences, strict=True):
            for word, token in zip(gold.words, found.tokens, strict=True):
                self.words += 1
                self.upos += word.upos == token.upos
                self.heads += word.head == token.head
                self.labelled += word.head == token.head and word.relation == token.relation

    def as_json(self) -> dict[str, float | int]:
        n = max(1, self.words)
        return {
            "UPOS": percent(self.upos / n), "UAS": percent(self.heads / n), "LAS": percent(self.labelled / n),
            "words": self.words,
        }  # fmt: skip


@dataclass(slots=True)
class RawTextScore:
    """F1 of words, sentences and trees. A word counts when its characters do; the rest only on words that count."""

    words: Tally = field(default_factory=Tally)
    sentences: Tally = field(default_factory=Tally)
    upos: Tally = field(default_factory=Tally)
    heads: Tally = field(default_factory=Tally)
    labelled: Tally = field(default_factory=Tally)
    labelled_base: Tally = field(default_factory=Tally)
    """With relations cut to their universal part, as the shared task has it."""

    def add(self, document: GoldDocument, analysed: AnalysedText) -> None:
        gold = [(w, _governor(w.head, at)) for s, at in _offset(document.sentences, lambda s: s.words) for w in s.words]
        found = [
            (t, _governor(t.head, at)) for s, at in _offset(analysed.sentences, lambda s: s.tokens) for t in s.tokens
        ]
        pairs = aligned([w for w, _ in gold], [t for t, _ in found])
        place = {system: number for number, system in pairs} | {-1: -1}
        self.sentences.add(
            {(s.words[0].start, s.words[-1].end) for s in document.sentences},
            {(s.start, s.end) for s in analysed.sentences},
        )
        for tally in (self.words, self.upos, self.heads, self.labelled, self.labelled_base):
            tally.gold += len(gold)
            tally.predicted += len(found)
        self.words.hits += len(pairs)
        for number, system in pairs:
            (word, governor), (token, system_governor) = gold[number], found[system]
            right = place.get(system_governor) == governor
            self.upos.hits += word.upos == token.upos
            self.heads.hits += right
            self.labelled.hits += right and word.relation == token.relation
            self.labelled_base.hits += right and word.relation.split(":")[0] == token.base_relation

    def as_json(self) -> dict[str, float | int]:
        return {
            "words": percent(self.words.f1), "sentences": percent(self.sentences.f1), "UPOS": percent(self.upos.f1),
            "UAS": percent(self.heads.f1), "LAS": percent(self.labelled.f1),
            "LAS without subtypes": percent(self.labelled_base.f1), "gold words": self.words.gold,
        }  # fmt: skip


def _governor(head: int, sentence_start: int) -> int:
    return head if head < 0 else head + sentence_start


def _offset(sentences: Iterable[Any], words: Callable[[Any], Sequence[object]]) -> Iterable[tuple[Any, int]]:
    """Sentences with the number of words before them."""
    count = 0
    for sentence in sentences:
        yield sentence, count
        count += len(words(sentence))


def aligned(gold: Sequence[GoldWord], system: Sequence[Token]) -> list[tuple[int, int]]:
    """Pairs of gold and system words that are the same characters.

    Inside a multiword token, whose words may not be cut at any character, the words pair up by their forms (longest
    common subsequence).
    """
    pairs: list[tuple[int, int]] = []
    g = s = 0
    while g < len(gold) and s < len(system):
        multiword = gold[g].multiword
        if multiword is None:
            if (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
                pairs.append((g, s))
                g, s = g + 1, s + 1
            elif gold[g].start <= system[s].start:
                g += 1
            else:
                s += 1
        elif system[s].start < multiword[0]:
            s += 1
        else:
            last_g, last_s = g, s
            while last_g < len(gold) and gold[last_g].multiword == multiword:
                last_g += 1
            while last_s < len(system) and system[last_s].start < multiword[1]:
                last_s += 1
            forms = [w.form.lower() for w in gold[g:last_g]], [t.text.lower() for t in system[s:last_s]]
            pairs += [(g + a, s + b) for a, b in _common_subsequence(*forms)]
            g, s = last_g, last_s
    return pairs


def _common_subsequence(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Index pairs of a longest common subsequence."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = best[i + 1][j + 1] + 1 if left[i] == right[j] else max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
