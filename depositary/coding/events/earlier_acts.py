"""What the sentences before told, for a side that a sentence leaves open or points back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from depositary.coding.events.lexicon import PredicateEntry, predicate_lexicon
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
CARRIED_OVER = "continuity/1"


@dataclass(frozen=True, slots=True)
class _EarlierAct:
    sentence: int
    lemma: str
    type: str
    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]


class EarlierActs:
    """Who did what in the sentences before: "condemned *these attacks*" is directed at whoever attacked."""

    def __init__(self, titled: tuple[ActorReference, ...] = ()) -> None:
        """`titled`: whom the document's title and outlet name, for a side that no sentence tells."""
        self._acts: list[_EarlierAct] = []
        self._titled = titled

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
                    return tuple(replace(r, resolved_by=CARRIED_OVER) for r in other if r.codes)
        return ()

    def understood(
        self, sentence: Sentence, entry: PredicateEntry, other: tuple[ActorReference, ...]
    ) -> tuple[ActorReference, ...]:
        """A side that the reader knows without a word for it, given the other side.

        The other side of an earlier act of a like kind; else, for what takes two, of the two whom title and outlet name
        the one that the given side is not.
        """
        found = self.partner(sentence, entry, other)
        codes = {c for r in other for c in r.codes}
        if not found and entry.type in TWO_SIDED and len(self._titled) == 2 and codes:
            left = tuple(r for r in self._titled if r.actor not in codes)
            found = left if len(left) == 1 else ()
        return found

    def doers(self, sentence: Sentence, noun: Token) -> tuple[ActorReference, ...]:
        """Actors of the latest act of this name or kind, when the noun points back ("this", "these", "such", "the").

        "Riga shelled the port. … Oslo condemned *these attacks*": a word for what was told in another.
        """
        pointing = {c.text.lower() for c in sentence.children(noun, "det", "amod")} & _POINTING
        if not pointing:
            return ()
        lemma = noun.lemma.lower()
        kinds = {e.type for e in predicate_lexicon().nouns.get(lemma, ())}
        for act in reversed(self._acts):
            if sentence.index - act.sentence > _REMEMBERED_SENTENCES:
                break
            if (act.lemma == lemma or act.type in kinds) and any(r.codes for r in act.actors):
                return tuple(replace(r, resolved_by=CARRIED_OVER) for r in act.actors)
        return ()
