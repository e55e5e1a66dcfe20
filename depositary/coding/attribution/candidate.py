"""An attribution on its way to becoming a record, and what the coder asks of the actor resolver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from depositary.coding.attribution.cue_lexicon import Cue
from depositary.language import Sentence, Token
from depositary.records import ActorReference, DateInterval, Span


class Resolver(Protocol):
    """What the attribution coder needs of `actors.resolution.ActorResolver`."""

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def span_reference(self, start: int, end: int) -> tuple[ActorReference, ...]: ...

    def codes_in(self, spans: Sequence[Span]) -> tuple[str, ...]: ...

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def place(self, sentence: Sentence, head: Token) -> str | None: ...

    def speaker_of_document(self) -> ActorReference | None: ...

    def actor_of_outlet(self) -> str | None: ...

    def speakers_of_document(self) -> tuple[ActorReference, ...]: ...


@dataclass(slots=True)
class Candidate:
    """Source, cue and content before they are resolved, placed inside one another and dated."""

    sentence: Sentence
    rule: str
    """What found it, for `coded_by`."""
    cue: Span | None = None
    cue_token: Token | None = None
    entry: Cue | None = None
    source_token: Token | None = None
    source_sentence: Sentence | None = None
    """Where `source_token` stands, when not in `sentence`."""
    source_span: Span | None = None
    reference: ActorReference | None = None
    """The source, once resolved or when known from a turn label or the document."""
    content: list[Span] = field(default_factory=list)
    targets: list[Span] = field(default_factory=list)
    """What the cue is directed at, beside the content: "thanked *Oslo* for …"."""
    own_words: bool = False
    said_on: DateInterval | None = None

    @property
    def start(self) -> int:
        """First character of the cue or the content."""
        return min([a for a, _ in self.content] + ([self.cue[0]] if self.cue else []))

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(b - a for a, b in self.content)


def codes_of(reference: ActorReference | None) -> frozenset[str]:
    """All codes of a reference, empty when it is unresolved."""
    if reference is None:
        return frozenset()
    return frozenset(reference.actors) | ({reference.actor} if reference.actor else set())


def overlap(first: Span, second: Span) -> int:
    """Characters two spans share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def shared(first: Sequence[Span], second: Sequence[Span]) -> int:
    """Characters two sets of spans share; each set has no overlaps of its own."""
    return sum(overlap(a, b) for a in first for b in second)


def contains(outer: Sequence[Span], inner: Span) -> bool:
    """Does one of the outer spans hold the inner one?"""
    return any(a <= inner[0] and inner[1] <= b for a, b in outer)
