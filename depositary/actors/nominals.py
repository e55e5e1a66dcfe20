"""Common nouns that mean actors: "the government", "the country", "the two sides", "the bloc", "some in the West".

Where they have no owner beside them they point back into the document, or stay unresolved with the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from depositary.actors.actor import Role
from depositary.actors.pairs import Pairs, References
from depositary.actors.phrases import Phrase, has_name_of_its_own, words_of
from depositary.actors.words import (
    AGENTLESS_ROLES,
    CIVIL_OR_MILITARY,
    COUNTERPARTS,
    COUNTRY_WORDS,
    DEFINITE,
    FORCE_NOUNS,
    HONORIFICS,
    INDEFINITE,
    OFFICES_UNDER,
    ORGANISATION_WORDS,
    PERSON_NOUNS,
    PLURAL_STATES,
    PUBLIC_LIFE,
    RELATIONAL,
    SIDES,
)
from depositary.records import ActorReference

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter

# Of these, a text means the one of the state it is about; an office it must have named before.
STATE_BODIES = frozenset({
    "government", "army", "parliament", "police", "opposition", "foreign ministry", "defence ministry", "court",
})  # fmt: skip
UNNAMED_QUANTIFIERS = frozenset({"some", "many", "others", "several", "few", "most", "those", "someone", "both"})


# After "the European Commission", these mean the Union.
WHOLES = frozenset({"bloc", "union", "alliance"})


HEAD_OFFICES = frozenset({"head_of_state", "head_of_government"})


OF_A_GOVERNMENT = frozenset({"GOV", "MIL", "SPY", "COP", "JUD"})


# "The presidents" are the two who were named; "the officials" may be anybody.
LEADING = frozenset({"leader", "president", "prime minister", "foreign minister", "defence minister"})


class Nominals:
    """Resolves phrases whose head is a common noun."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter
        self.pairs = Pairs(interpreter)

    def knows(self, phrase: Phrase) -> bool:
        """Whether the head is one of the nouns resolved here."""
        word = phrase.head.text.lower()
        if word in COUNTRY_WORDS or word in SIDES or word in PERSON_NOUNS or word in FORCE_NOUNS or word in RELATIONAL:
            return True
        return word in ORGANISATION_WORDS or self.pairs.knows(word) or self.pairs.is_pair(phrase)

    def resolve(self, phrase: Phrase) -> References:
        """Who the phrase means; () for things."""
        word, interpreter = phrase.head.text.lower(), self._interpreter
        if word in COUNTERPARTS:
            return self.pairs.counterpart(phrase)
        owners = interpreter.ownership.owners(phrase)
        if self.pairs.is_pair(phrase) and not owners:
            return self.pairs.pair(phrase, word)
        if word in RELATIONAL:
            return self.pairs.partners(phrase, word, owners)
        if word in PLURAL_STATES and (members := self.pairs.members(phrase, owners)):
            return members
        if owners:
            return self._owned(phrase, word, owners)
        if word in COUNTRY_WORDS:
            return self._country(phrase)
        if word in PLURAL_STATES:
            return self.pairs.several(phrase, word)
        if word in ORGANISATION_WORDS:
            return self._organisation(phrase, word)
        if word in PERSON_NOUNS:
            return (self.unnamed(phrase, "CVL"),)
        return ()

    def _owned(self, phrase: Phrase, word: str, owners: References) -> References:
        """ "The Russian side", "NATO's chief", "his country", "Ukrainian drones"."""
        codes = [code for owner in owners for code in owner.actors]
        interpreter, reason = self._interpreter, owners[0].reason
        if word in COUNTRY_WORDS:
            if phrase.case in ("in", "at", "across", "inside", "throughout", "within") and len(codes) == 1:
                phrase.place = codes[0]
                return ()
            return (interpreter.reference(phrase, codes, "nominal/1", reason=None if codes else reason),)
        if word in ORGANISATION_WORDS:
            return (interpreter.reference(phrase, codes, "nominal/1"),) if len(codes) == 1 else ()
        own = interpreter.registry.actor(codes[0]) if codes else None
        organisation = own is not None and own.kind == "organisation"
        sector: str | None = ((own.sector if own else None) or "IGO") if organisation else "GOV"
        if word in FORCE_NOUNS:
            sector = "REB" if owners[0].sector == "REB" else None if word in CIVIL_OR_MILITARY else "MIL"
        elif word in PERSON_NOUNS:
            sector = "ELI" if word in PUBLIC_LIFE else "CVL"
        elif word not in SIDES or owners[0].resolved_by == "place/1":
            # "The other side of Aleppo" is no side of anything.
            return ()
        return (interpreter.reference(phrase, codes, "nominal/1", sector=sector, reason=reason),)

    def _country(self, phrase: Phrase) -> References:
        """ "The country", "this nation": the state the text is about here."""
        if phrase.first_word not in ("the", "this") or phrase.head.text.lower() in ("state", "federation"):
            return ()
        interpreter = self._interpreter
        trace = interpreter.history.state(phrase.sentence.index)
        code = trace.codes[0] if trace is not None else interpreter.weak.main_state()
        if code is None:
            return (interpreter.reference(phrase, (), "", reason="no state is named before"),)
        if phrase.case in ("in", "at", "across", "inside", "throughout", "within"):
            phrase.place = code
            return ()
        return (interpreter.reference(phrase, (code,), "nominal/1"),)

    def _organisation(self, phrase: Phrase, word: str) -> References:
        """ "The bloc", "the Commission": the organisation named before whose name fits."""
        if phrase.first_word not in ("the", "this") or has_name_of_its_own(phrase):
            return ()
        interpreter = self._interpreter
        index, words = phrase.sentence.index, ORGANISATION_WORDS[word]
        trace = interpreter.history.last("organisation", sentence=index, words=words)
        # Only inside another phrase so far: "NATO Secretary General … the alliance".
        named = interpreter.weak.last_organisation(phrase.start, words)
        code = (
            trace.codes[0] if trace is not None and len(trace.codes) == 1 else named.code if named is not None else None
        )
        actor = interpreter.registry.actor(code) if code is not None else None
        if actor is not None and actor.part_of is not None and word in WHOLES:
            actor = interpreter.registry.actor(actor.part_of)
        if actor is None:
            return ()
        return (interpreter.reference(phrase, (actor.code,), "nominal/1", name=actor.name, sector=actor.sector),)

    def without_owner(self, phrase: Phrase, role: Role) -> References:
        """An office, body or group that no word beside it puts in a state."""
        interpreter, word = self._interpreter, phrase.head.text.lower()
        if self.pairs.is_pair(phrase):
            return self.pairs.pair(phrase, word)
        before = {t.text.lower() for t in phrase.tokens[:-1]}
        if before & HONORIFICS.keys() or phrase.head.base_relation in ("vocative", "discourse"):
            return (interpreter.reference(phrase, (), "", role=word, reason="a form of address"),)
        plural = word.endswith("s") and phrase.head.lemma.lower() != word
        if interpreter.outlet is not None and role.role == "official" and "administration" in before:
            # "A senior administration official" in the government's own transcript.
            own = interpreter.outlet.actor
            return (
                interpreter.reference(
                    phrase, (own,), "outlet/1", role=words_of(phrase, *phrase.role_at), sector=role.sector
                ),
            )
        if phrase.first_word in INDEFINITE or (plural and phrase.first_word not in DEFINITE):
            return (self.unnamed(phrase, role.sector),)
        if word in AGENTLESS_ROLES:
            return ()
        index = phrase.sentence.index
        outlet = interpreter.outlet
        if role.kind == "person":
            # "The President" with a capital in an official outlet is its own.
            if (
                outlet is not None
                and role.sector == "GOV"
                and role.office in HEAD_OFFICES
                and phrase.head.text[0].isupper()
            ):
                return (
                    interpreter.reference(
                        phrase, (outlet.actor,), "outlet/1", role=words_of(phrase, *phrase.role_at), sector=role.sector
                    ),
                )
            # "The diplomat", but not "a thinker, leader and teacher".
            general = phrase.first_word in DEFINITE and not has_name_of_its_own(phrase)
            under = OFFICES_UNDER.get(role.role, ()) if general else ()
            kinds = (role.role, words_of(phrase, *phrase.role_at).lower(), *under)
            trace = interpreter.history.last("person", sentence=index, words=kinds)
            if plural:
                # "The Leaders" after "G7 Leaders"
                trace = interpreter.history.last("group", "several", sentence=index, words=(role.role,))
                codes = interpreter.history.pair(index, persons=True) if role.role in LEADING and trace is None else ()
                if codes:
                    return (interpreter.reference(phrase, codes, "nominal/1", role=word, sector=role.sector),)
            if trace is None:
                return (self.unnamed(phrase, role.sector),)
            return tuple(interpreter.again(phrase, r, "nominal/1") for r in trace.references)
        own_name = has_name_of_its_own(phrase)
        if (
            outlet is not None
            and role.kind == "body"
            and role.sector in OF_A_GOVERNMENT
            and phrase.head.text[0].isupper()
        ):
            # "The Department of Justice" in the government's own text.
            own_codes = (outlet.actor,)
            return (
                interpreter.reference(
                    phrase, own_codes, "outlet/1", role=words_of(phrase, *phrase.role_at), sector=role.sector
                ),
            )
        if own_name:
            return (self.unnamed(phrase, role.sector),)
        named = interpreter.history.last("body", sentence=index, words=(role.role, word))
        if word in ORGANISATION_WORDS and phrase.first_word in ("the", "this"):
            # "The Court" after "the International Criminal Court", unless a state's court was named since.
            body = interpreter.history.last("organisation", sentence=index, words=ORGANISATION_WORDS[word])
            if body is not None and (named is None or (named.sentence, named.token) < (body.sentence, body.token)):
                return self._organisation(phrase, word)
        if named is not None and role.role not in ("rebels", "protesters", "civilians"):
            return tuple(interpreter.again(phrase, r, "nominal/1") for r in named.references)
        if role.role in STATE_BODIES and not plural:
            trace = interpreter.history.state(index)
            code = trace.codes[0] if trace is not None else interpreter.weak.main_state()
            if code is not None:
                return (interpreter.reference(phrase, (code,), "nominal/1", sector=role.sector),)
        return (self.unnamed(phrase, role.sector),)

    def part_of_group(self, phrase: Phrase) -> References:
        """ "Some in the West", "many of the states"."""
        interpreter, word = self._interpreter, phrase.head.text.lower()
        tokens, at = phrase.sentence.tokens, phrase.last + 1
        if at + 1 < len(tokens) and tokens[at].text.lower() in ("in", "of", "among", "within", "from"):
            group = interpreter.phrase_beginning(phrase, at + 1)
            if group is not None:
                readings = interpreter.resolve(group)
                codes = [code for r in readings for code in r.actors] or ([group.place] if group.place else [])
                if codes:
                    phrase.extent = (phrase.extent[0], group.extent[1])
                    return (interpreter.reference(phrase, codes, "nominal/1"),)
        if word in UNNAMED_QUANTIFIERS and phrase.head.upos in ("PRON", "DET", "ADJ", "NOUN"):
            return (self.unnamed(phrase, None),)
        return ()

    def unnamed(self, phrase: Phrase, sector: str | None) -> ActorReference:
        words = words_of(phrase, phrase.first, phrase.last)
        return self._interpreter.reference(phrase, (), "", sector=sector, reason=f"unnamed: {words}")
