"""A predicate and its sides, and what the event coder needs of the actors' layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from depositary.coding.events.lexicon import PredicateEntry
from depositary.language import Sentence, Token
from depositary.records import ActorReference, Span

TWO_SIDED = {"AGREE", "CONSULT", "COOPERATE"}
"""Event types whose sides may change places."""


class References(Protocol):
    """What the event coder needs of `actors.resolution.ActorResolver`."""

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def titled(self) -> tuple[ActorReference, ...]: ...

    def place_codes(self, sentence: Sentence, token: Token) -> tuple[str, ...]: ...

    def codes_in(self, spans: Sequence[Span]) -> tuple[str, ...]: ...

    def with_speaker(self, speaker: ActorReference | None) -> References: ...


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may name an event, with the verb that carries it if it is a noun."""

    token: Token
    lemma: str
    """Key of the lexicon, with its particle: "call off"."""
    is_noun: bool
    light: Token | None = None


@dataclass(frozen=True, slots=True)
class Arguments:
    """Resolved sides of an event."""

    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]

    @property
    def coded(self) -> bool:
        """Does at least one side have a code? Otherwise there is no event between known actors."""
        return any(r.codes for r in (*self.actors, *self.recipients))


def is_joint(entry: PredicateEntry, actors: Sequence[ActorReference]) -> bool:
    """Does the acting side alone hold both sides: "Oslo and Riga agreed", "the two leaders met"?"""
    return entry.symmetric and sum(len(r.codes) for r in actors) > 1
