"""What later words can point back to: every phrase, with its grammatical weight and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depositary.actors.coordination import sharing
from depositary.actors.coreference import WEIGHT_OF_RELATION, EntityKind, Trace
from depositary.actors.phrases import Phrase, is_plural
from depositary.actors.words import FIRST_PERSON, GENDER_OF_ROLE, HE_OR_SHE, SHE, THEY
from depositary.records import ActorReference

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter

SUBORDINATE = frozenset({"ccomp", "acl", "advcl", "csubj"})
LESS_IN_A_SUBORDINATE_CLAUSE = 1
"""After "she said that he left", "she" goes on."""
LESS_IN_A_LIST = 3
"""One of "Russia and Brazil" is seldom what a following "it" means."""


class Memory:
    """Adds the phrases of a document to its history."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def remember(self, phrase: Phrase) -> None:
        """Add the phrase to what later words can point back to."""
        if phrase.same_as is not None or (phrase.head.upos == "PRON" and not phrase.readings):
            return
        top = phrase.top
        relation = top.base_relation
        weight = WEIGHT_OF_RELATION.get(relation, 1 if relation in ("root", "conj", "appos") else 0)
        references = phrase.readings or ()
        sentence = phrase.sentence
        governor = sentence.head(top)
        if relation == "nsubj" and governor is not None and governor.base_relation in SUBORDINATE:
            weight -= LESS_IN_A_SUBORDINATE_CLAUSE
        if not references:
            if phrase.place is not None:
                ref = self._interpreter.reference(phrase, (phrase.place,), "name/1")
                self._interpreter.history.add(Trace(sentence.index, phrase.last, 0, "state", (ref,), is_place=True))
            elif weight >= 2 and phrase.head.upos in ("NOUN", "PROPN"):
                kind: EntityKind = "things" if is_plural(phrase.head) else "thing"
                self._interpreter.history.add(Trace(sentence.index, phrase.last, weight, kind, ()))
            return
        if phrase.head.text.lower() in FIRST_PERSON:
            return
        shared = sharing(phrase, self._interpreter.phrase_at[sentence.index])
        if shared is not None and shared.readings:
            # "North and South Korea"
            both = (*shared.readings, *references)
            self._interpreter.history.add(Trace(sentence.index, phrase.last, weight + 1, "several", both))
            return
        first_of_list = self._head_of_list(phrase)
        if first_of_list is not None and first_of_list.readings:
            relation = first_of_list.top.base_relation
            weight = WEIGHT_OF_RELATION.get(relation, 0)
            listed = [p for p in self._listed(first_of_list, phrase) if p.readings]
            together = tuple(r for p in listed for r in p.readings or ())
            self._trace(phrase, references, weight - LESS_IN_A_LIST)
            if len(together) > 1:
                self._interpreter.history.add(Trace(sentence.index, phrase.last, weight + 1, "several", together))
            return
        begins_list = any(t.upos in ("PROPN", "NOUN", "PRON") for t in sentence.children(top, "conj"))
        self._trace(phrase, references, weight - LESS_IN_A_LIST if begins_list else weight)

    def _trace(self, phrase: Phrase, references: tuple[ActorReference, ...], weight: int) -> None:
        kind, word, gender = self._kind(phrase, references)
        self._interpreter.history.add(Trace(phrase.sentence.index, phrase.last, weight, kind, references, gender, word))

    def _kind(
        self, phrase: Phrase, references: tuple[ActorReference, ...]
    ) -> tuple[EntityKind, str | None, str | None]:
        one, head = references[0], phrase.head
        if head.upos == "PRON":
            word = head.text.lower()
            if word in HE_OR_SHE:
                return "person", one.role, "she" if word in SHE else "he"
            return ("several" if word in THEY or len(references) > 1 else "state"), one.name, None
        if len(references) > 1 or len(one.actors) > 1:
            return "several", None, None
        if (
            (phrase.person is not None and phrase.person[1] == phrase.last)
            or phrase.same_as
            or one.resolved_by in ("person/1", "office-open/1")
        ):
            known = self._interpreter.persons.known(one.name) if one.name else None
            return "person", self._office(phrase, one), known.gender if known else None
        if (name := phrase.name_at_end()) is not None:
            if name.mention.form == "people" or (name.mention.form == "armed_group" and is_plural(head)):
                return "group", None, None
            actor = self._interpreter.registry.actor(one.actor or "")
            organisation = actor is not None and actor.kind == "organisation"
            return ("organisation" if organisation else "state"), one.name or (actor.name if actor else None), None
        if is_plural(head):
            return "group", phrase.role.role if phrase.role else None, None
        if phrase.role is not None:
            gender = GENDER_OF_ROLE.get(head.text.lower())
            if phrase.role.kind == "person" or (one.name and one.role):
                return "person", self._office(phrase, one), gender
            return "body", phrase.role.role, None
        return "state", None, None

    def _office(self, phrase: Phrase, reference: ActorReference) -> str:
        """The words for a person's office: as written, and the canonical one."""
        role = phrase.role or self._interpreter.registry.role(reference.role or "")
        return f"{reference.role or ''} {role.role if role else ''}".strip().casefold()

    def _head_of_list(self, phrase: Phrase) -> Phrase | None:
        """The first phrase of the list this one continues."""
        token, steps = phrase.top, 0
        found = None
        while token.base_relation == "conj" and token.head >= 0 and steps < 20:
            token, steps = phrase.sentence.tokens[token.head], steps + 1
            found = self._interpreter.phrase_at[phrase.sentence.index].get(token.index)
            if found is None:
                return None
            token = found.top if found.top.base_relation == "conj" else token
        return found if found is not phrase else None

    def _listed(self, first: Phrase, last: Phrase) -> list[Phrase]:
        at = self._interpreter.phrase_at[first.sentence.index]
        between = dict.fromkeys(at[i] for i in range(first.first, last.last + 1) if i in at)
        return [p for p in between if p is first or p is last or self._head_of_list(p) is first]
