"""Phrases that name persons or their offices → references: "Georgian President Shevardnadze", "Russian troops"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from depositary.actors.actor import Role
from depositary.actors.persons import Person
from depositary.actors.phrases import Phrase, words_of
from depositary.actors.words import FORMER, GENDER_OF_ROLE, HEAD_OF_A_BODY, HONORIFICS, NO_LONGER_IN_OFFICE
from depositary.records import ActorReference

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter


class PersonPhrases:
    """Resolves phrases that end in a person's name or in a word for an office, body or group."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def named(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        first, last = phrase.person or (phrase.first, phrase.last)
        tokens = phrase.sentence.tokens
        name = self._interpreter.text[tokens[first].start : tokens[last].end]
        before = [t.text.lower() for t in tokens[phrase.first : first]]
        known_name = next((n for n in phrase.names if n.first == first and n.mention.form == "person"), None)
        role, words = phrase.role, self._role_words(phrase)
        owners = self._interpreter.ownership.of_name(phrase)
        apposed, rule = self._interpreter.apposition.apposed_role(phrase), "person/1"
        if apposed is not None and known_name is not None and known_name.mention.code is not None:
            said = self._interpreter.ownership.owners(apposed)
            if said and said[0].actor not in (None, known_name.mention.code):
                apposed = None
        if apposed is not None and role is None:
            role, words, rule = apposed.role, self._role_words(apposed), "apposition/1"
            owners = owners or self._interpreter.ownership.owners(apposed)
            apposed.same_as = phrase
            phrase.extent = (min(phrase.extent[0], apposed.extent[0]), max(phrase.extent[1], apposed.extent[1]))
        state = owners[0].actor if owners else None
        title = next((w for w in before if w in HONORIFICS), None)
        person = self._interpreter.persons.named(
            name, known_name.mention.terms if known_name else (), role=role, words=words, state=state,
            former=any(w in NO_LONGER_IN_OFFICE for w in before), titled=title is not None or role is not None,
        )  # fmt: skip
        if (
            person.code is None
            and not person.is_guest
            and state is None
            and role is not None
            and (own := self._own_actor(apposed or phrase, role))
        ):
            person.code, person.role, person.sector, person.reason = own, words, role.sector, None
        spoken = words.split()[-1].lower() if words else ""
        person.gender = person.gender or HONORIFICS.get(title or "") or GENDER_OF_ROLE.get(spoken)
        if person.code is not None and not (known_name or role) and state is None:
            rule = "person/1"
        result = (self._interpreter.of_person(phrase, person, rule),)
        if apposed is not None:
            apposed.readings = result
        return result

    def _own_actor(self, phrase: Phrase, role: Role) -> str | None:
        """In an official outlet's text, a high office with nothing beside it is the outlet's own."""
        if self._interpreter.outlet is None or role.kind != "person" or role.sector not in ("GOV", "MIL"):
            return None
        if role.role == HEAD_OF_A_BODY:
            return None
        first, last = phrase.role_at
        tokens, after = phrase.sentence.tokens, phrase.sentence.tokens[last + 1 : last + 2]
        before = [t for t in tokens[phrase.first : first] if t.upos not in ("DET", "ADJ")]
        alone = not before and not phrase.owners and not (after and after[0].text.lower() in ("of", "for", "at"))
        return self._interpreter.outlet.actor if alone and tokens[last].text[0].isupper() else None

    def _role_words(self, phrase: Phrase) -> str | None:
        """The words of an office as written: "Deputy Secretary of State"."""
        if phrase.role is None:
            return None
        first, last = phrase.role_at
        return words_of(phrase, first, last)

    def office(self, phrase: Phrase, role: Role) -> tuple[ActorReference, ...]:
        """A phrase that ends in a word for an office, body or group: "Georgia's president", "Russian troops"."""
        owners = self._interpreter.ownership.owners(phrase)
        apposed = self._interpreter.apposition.apposed_name(phrase)
        if apposed is not None:
            person, words = self._apposed_person(phrase, apposed, role, owners)
            result = (self._interpreter.of_person(phrase, person, "apposition/1" if owners else "person/1"),)
            apposed.readings, apposed.same_as = result, phrase
            apposed.extent = phrase.extent
            return result
        if not owners or all(o.reason is not None and o.reason.startswith("unnamed: ") for o in owners):
            return self._interpreter.nominals.without_owner(phrase, role)
        words = self._role_words(phrase)
        former = any(t.text.lower() in FORMER for t in phrase.tokens)
        codes = [code for owner in owners for code in owner.actors]
        sector = self._interpreter.ownership.sector(role, owners)
        reason = None if codes else owners[0].reason
        rule = "office/1" if role.kind == "person" else "nominal/1"
        if former and words:
            words, sector = f"former {words}", "ELI"
        named = (
            words_of(phrase, phrase.first, phrase.last) if role.kind == "body" and phrase.head.upos == "PROPN" else None
        )
        return (self._interpreter.reference(phrase, codes, rule, role=words, sector=sector, name=named, reason=reason),)

    def _apposed_person(
        self, phrase: Phrase, apposed: Phrase, role: Role, owners: Sequence[ActorReference]
    ) -> tuple[Person, str | None]:
        """The person named after an office: "the Turkish foreign minister, Hakan Fidan"."""
        first, last = apposed.person or (apposed.first, apposed.last)
        tokens = apposed.sentence.tokens
        name = self._interpreter.text[tokens[first].start : tokens[last].end]
        mention = next((n.mention for n in apposed.names if n.mention.form == "person"), None)
        words = self._role_words(phrase)
        before = {t.text.lower() for t in phrase.tokens}
        person = self._interpreter.persons.named(
            name, mention.terms if mention else (), role=role, words=words, state=owners[0].actor if owners else None,
            former=bool(before & NO_LONGER_IN_OFFICE), titled=True,
        )  # fmt: skip
        person.gender = person.gender or GENDER_OF_ROLE.get(phrase.head.text.lower())
        phrase.extent = (phrase.extent[0], max(phrase.extent[1], apposed.extent[1]))
        return person, words
