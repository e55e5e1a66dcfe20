"""An event before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from depositary.coding.events.lexicon import PredicateEntry
from depositary.coding.events.predicate import Arguments, Predicate
from depositary.language import Sentence
from depositary.records import Status


@dataclass(frozen=True, slots=True)
class Found:
    """An event before it becomes a record."""

    sentence: Sentence
    predicate: Predicate
    entry: PredicateEntry
    arguments: Arguments
    status: Status

    @property
    def sides(self) -> set[str]:
        """Codes of both sides."""
        return {c for r in (*self.arguments.actors, *self.arguments.recipients) for c in r.codes}
