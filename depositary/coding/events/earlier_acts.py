"""What the sentences before told, for a side that a sentence leaves open or points back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from depositary.coding.events.lexicon import PredicateEntry
from depositary.coding.events.predicate import TWO_SIDED, Arguments, Predicate
from depositary.language import Sentence, Token
from depositary.records import ActorReference

# Like kinds, for carrying a side over from one act to the next.
_KIND = {
    **dict.fromkeys(("AGREE", "CONSULT", "COOPERATE"), "together"),
    **dict.fromkeys(("SUPPORT", "AID", "CONCEDE", "RETREAT"), "for"),
    **dict.fromkeys(
        ("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"), "against"
    ),
}
_POINTING = {"this", "these", "that", "those", "such", "the"}
_REMEMBERED_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class _EarlierAct:
    sentence: int
    lemma: str
    type: str
    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]


class EarlierActs:
    """Who did what in the sentences before: "condemned *these attacks*" is directed at whoever attacked."""

    def __init__(self) -> None:
        self._acts: list[_EarlierAct] = []

    def add(self, sentence: Sentence, predicate: Predicate, entry: PredicateEntry, arguments: Arguments) -> None:
        lemma = predicate.token.lemma.lower()
        self._acts.append(_EarlierAct(sentence.index, lemma, entry.type, arguments.actors, arguments.recipients))

    def partner(
        self, sentence: Sentence, entry: PredicateEntry, actors: tuple[ActorReference, ...]
    ) -> tuple[ActorReference, ...]:
        """The other side of the same actor's latest act of a like kind, for one whose own words name none.

        "Oslo and Riga held talks. … They agreed to meet again": with each other. "Oslo condemned Riga. … It demanded an
        apology": from Riga. Reaches back a few sentences; the reference says that it was carried over.
        """
        codes = {c for r in actors for c in r.codes}
        for act in reversed(self._acts):
            if sentence.index - act.sentence > _REMEMBERED_SENTENCES:
                break
            if _KIND[act.type] != _KIND[entry.type] or not codes:
                continue
            sides = (act.actors, act.recipients)
            for here, other in (sides, sides[::-1]) if act.type in TWO_SIDED else (sides,):
                found = [c for r in other for c in r.codes if c not in codes]
                if found and codes <= {c for r in here for c in r.codes}:
                    return tuple(replace(r, resolved_by="continuity/1") for r in other if r.codes)
        return ()

    def doers(self, sentence: Sentence, noun: Token) -> tuple[ActorReference, ...]:
        """Actors of the latest act of this name, when the noun points back ("this", "these", "such", "the")."""
        pointing = {c.text.lower() for c in sentence.children(noun, "det", "amod")} & _POINTING
        if not pointing:
            return ()
        for act in reversed(self._acts):
            if sentence.index - act.sentence > _REMEMBERED_SENTENCES:
                break
            if act.lemma == noun.lemma.lower() and any(r.codes for r in act.actors):
                return act.actors
        return ()
