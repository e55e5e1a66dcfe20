"""An event before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from depositary.coding.events.lexicon import PredicateEntry
from depositary.coding.events.predicate import Arguments, Predicate
from depositary.language import Act, Sentence
from depositary.records import Status

# A mention is a second telling of an act from this probability on.
RETOLD = 0.3
RETOLD_KNOWN = 0.1
_KNOWN = {"the", "this", "that", "these", "those"}


@dataclass(frozen=True, slots=True)
class Found:
    """An event before it becomes a record."""

    sentence: Sentence
    predicate: Predicate
    entry: PredicateEntry
    arguments: Arguments
    status: Status
    act: Act | None = None
    """What the language model says of the word."""

    @property
    def is_retold(self) -> bool:
        """Has the text probably told of this act before?"""
        if self.act is None:
            return False
        return self.act.again >= (RETOLD_KNOWN if self._is_known_thing else RETOLD)

    @property
    def _is_known_thing(self) -> bool:
        """A noun with an article, a pointing word or an owner: "the attack", "their visit"."""
        token = self.predicate.token
        return self.predicate.is_noun and any(
            c.relation == "nmod:poss" or (c.base_relation == "det" and c.text.lower() in _KNOWN)
            for c in self.sentence.children(token)
        )

    @property
    def sides(self) -> set[str]:
        """Codes of both sides."""
        return {c for r in (*self.arguments.actors, *self.arguments.recipients) for c in r.codes}
