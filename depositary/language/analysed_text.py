"""What the rest of the code sees of language: sentences of tokens with universal-dependency fields.

Nothing above this folder knows which pipeline made them; a reader may build `AnalysedText` from another one
(spaCy, Stanza) and hand it to `depositary.coding`. Token text is always `text[token.start:token.end]`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Span = tuple[int, int]


@dataclass(slots=True)
class Token:
    """A syntactic word (Universal Dependencies, English conventions: "don't" is "do" and "n't")."""

    index: int
    """Position in the sentence, from 0."""
    start: int
    end: int
    """Half-open code points of the document's text."""
    text: str
    upos: str
    head: int
    """Index of the head in the sentence; -1 for the root."""
    relation: str
    """Universal dependency relation with subtype, e.g. "nsubj:pass"."""
    lemma: str
    """Lower-case dictionary form; names keep their case."""
    form: str | None = None
    """For verbs and auxiliaries: "base", "third", "past", "participle", "past_or_participle", "ing"; None elsewhere."""

    @property
    def base_relation(self) -> str:
        """The relation without its subtype: "nsubj" for "nsubj:pass"."""
        return self.relation.split(":", 1)[0]


@dataclass
class Sentence:
    """Tokens of one sentence with their dependency tree."""

    index: int
    """Position in the document, from 0."""
    tokens: list[Token]
    paragraph: int = 0
    """Position of the paragraph in the document, from 0."""

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @cached_property
    def root(self) -> Token:
        return next((t for t in self.tokens if t.head < 0), self.tokens[0])

    @cached_property
    def _children(self) -> list[list[Token]]:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token)
        return below

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Direct dependents in text order; with `relations`, those whose full or base relation is named."""
        below = self._children[token.index]
        if not relations:
            return below
        return [t for t in below if t.relation in relations or t.base_relation in relations]

    def head(self, token: Token) -> Token | None:
        """The head of `token`, None for the root."""
        return self.tokens[token.head] if token.head >= 0 else None

    def subtree(self, token: Token, *, without: tuple[str, ...] = ()) -> list[Token]:
        """`token` and everything below it, in text order; branches whose base relation is in `without` are left out."""
        found, stack = [], [token]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(t for t in self._children[here.index] if t.base_relation not in without)
        return sorted(found, key=lambda t: t.index)

    def ancestors(self, token: Token) -> list[Token]:
        """Heads from the nearest to the root."""
        found: list[Token] = []
        while token.head >= 0 and len(found) <= len(self.tokens):
            token = self.tokens[token.head]
            found.append(token)
        return found


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity found by the model."""

    start: int
    end: int
    kind: Literal["PER", "ORG", "LOC"]


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """One attribution as the model sees it: spans linked by the model, nothing resolved."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Party:
    """A word that may stand for who acts or who is acted on."""

    index: int
    """Of the token in its sentence."""
    probability: float


@dataclass(frozen=True, slots=True)
class Act:
    """What the model says of a word that may name an act between actors; nothing is decided yet."""

    types: dict[str, float]
    """PLOVER 2021 type → probability; what is missing to 1 is "no act"."""
    statuses: dict[str, float]
    again: float
    """Probability that the text has told of this act before."""
    domestic: float
    """Probability that it stays inside one state."""
    actors: tuple[Party, ...] = ()
    actor_understood: float = 0.0
    """Probability that no word of the sentence stands for the actor, although the reader knows it."""
    recipients: tuple[Party, ...] = ()
    recipient_understood: float = 0.0

    @property
    def probability(self) -> float:
        """That the word names an act at all."""
        return sum(self.types.values())

    @property
    def type(self) -> str:
        """The most probable type."""
        return max(self.types, key=self.types.__getitem__)


@dataclass
class AnalysedText:
    """A document's text with everything the language model says about it."""

    text: str
    sentences: list[Sentence]
    names: list[Name] = field(default_factory=list)
    attributions: list[AttributionSpans] = field(default_factory=list)
    attitudes: dict[int, tuple[float, float, float]] = field(default_factory=dict)
    """Start of a noun, name or pronoun → probability that its sentence is negative, neutral, positive towards it."""
    acts: dict[int, Act] = field(default_factory=dict)
    """Start of a token → the act that it may name."""
    knows_acts: bool = False
    """Did the pipeline look for acts at all?"""
    model: str = ""
    """Name, version and hash of the model, for `coded_by`."""

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this code point, None between sentences."""
        index = bisect_right(self._sentence_ends, offset)
        if index < len(self.sentences) and self.sentences[index].start <= offset:
            return self.sentences[index]
        return None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Tokens that overlap [start, end)."""
        found: list[Token] = []
        for sentence in self.sentences[bisect_right(self._sentence_ends, start) :]:
            if sentence.start >= end:
                break
            found += [t for t in sentence.tokens if t.start < end and t.end > start]
        return found

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [s.end for s in self.sentences]
