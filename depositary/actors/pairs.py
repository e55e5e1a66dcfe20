"""Nominals that take up others: "the two sides", "those countries", "his counterpart", "our allies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depositary.actors.phrases import Phrase
from depositary.actors.words import (
    COUNTERPARTS,
    INDEFINITE,
    MEMBER_WORDS,
    PAIR_MARKS,
    PAIR_WITHOUT_MARK,
    PAIR_WORDS,
    PLURAL_STATES,
    POSSESSIVES,
    SPEAKER,
)
from depositary.records import ActorReference

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter

References = tuple[ActorReference, ...]


class Pairs:
    """Resolves nouns that take up two or more actors, or the other one of two."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def is_pair(self, phrase: Phrase) -> bool:
        """Whether the phrase means two actors: "both countries", "the parties"."""
        word = phrase.head.text.lower()
        words = {t.text.lower() for t in phrase.tokens}
        if word in PAIR_WORDS and words & PAIR_MARKS:
            return True
        return (
            word in PAIR_WITHOUT_MARK and phrase.first_word in ("the", "all") and not phrase.names and len(words) <= 2
        )

    def pair(self, phrase: Phrase, word: str | None) -> References:
        """The two actors named before: "the two leaders", "both"."""
        interpreter, index = self._interpreter, phrase.sentence.index
        if phrase.first_word in INDEFINITE or phrase.first_word == "other":
            return (interpreter.nominals.unnamed(phrase, None),)
        persons = phrase.role is not None and phrase.role.kind == "person"
        codes = interpreter.history.pair(index, persons=persons)
        codes = codes or interpreter.only_pair or interpreter.history.pair(index)
        if not codes and word == "parties" and (place := interpreter.history.place(index)) is not None:
            # "All parties" to a conflict of which only the country was named.
            codes = place.codes
        if not codes:
            return (interpreter.reference(phrase, (), "", reason="the text names no two actors before"),)
        return (
            interpreter.reference(
                phrase, codes, "nominal/1", role=word if persons else None,
                sector=phrase.role.sector if phrase.role and persons else None,
            ),
        )  # fmt: skip

    def several(self, phrase: Phrase, word: str) -> References:
        """ "Those countries" are the ones listed before; "countries" are nobody in particular."""
        interpreter = self._interpreter
        if phrase.first_word == "the" and interpreter.is_joint:
            return (interpreter.reference(phrase, (), "", reason=SPEAKER),)
        if phrase.first_word in ("these", "those") and phrase.last - phrase.first == 1:
            trace = interpreter.history.last_several(phrase.sentence.index)
            if trace is not None and _ends_here(phrase):
                return (interpreter.reference(phrase, trace.codes, "nominal/1"),)
        if word == "members":
            # Of families and clubs as well.
            return ()
        return (interpreter.reference(phrase, (), "", reason=f"{word} that are not named"),)

    def counterpart(self, phrase: Phrase) -> References:
        """ "His Turkish counterpart" is Turkey's; "his counterpart, Mr Fidan" is Fidan; else the other of the two."""
        interpreter = self._interpreter
        names = [n for n in phrase.names if n.mention.code and n.last < phrase.last]
        if names and names[0].mention.code:
            return (
                interpreter.reference(phrase, (names[0].mention.code,), "nominal/1", role="counterpart", sector="GOV"),
            )
        if phrase.first_word not in POSSESSIVES or "colleague" in phrase.head.text.lower():
            return (interpreter.reference(phrase, (), "", reason="nothing says whose counterpart"),)
        return (
            self._named_after(phrase)
            or self._from_home(phrase)
            or self._other(phrase)
            or (interpreter.reference(phrase, (), "", reason="nothing says whose counterpart"),)
        )

    def _named_after(self, phrase: Phrase) -> References:
        """ "His counterpart, Foreign Minister Lavrov"."""
        interpreter, tokens = self._interpreter, phrase.sentence.tokens
        if phrase.last + 2 >= len(tokens) or tokens[phrase.last + 1].text not in (",", "–", "—", "("):
            return ()
        other = interpreter.phrase_beginning(phrase, phrase.last + 2)
        if other is None or (other.person is None and other.role is None):
            return ()
        if other.top.base_relation in ("nsubj", "conj") or not (found := interpreter.resolve(other)):
            return ()
        other.same_as = phrase
        phrase.extent = (phrase.extent[0], max(phrase.extent[1], other.extent[1]))
        other.readings = tuple(interpreter.again(phrase, r, "apposition/1") for r in found)
        return other.readings

    def _from_home(self, phrase: Phrase) -> References:
        """ "His counterpart from Turkey"."""
        interpreter, tokens, at = self._interpreter, phrase.sentence.tokens, phrase.last + 1
        if at + 1 >= len(tokens) or tokens[at].text.lower() not in ("from", "of", "in"):
            return ()
        home = interpreter.phrase_beginning(phrase, at + 1)
        if home is None or not (interpreter.resolve(home) or home.place):
            return ()
        codes = [c for r in home.readings or () for c in r.actors] or [home.place or ""]
        phrase.extent = (phrase.extent[0], home.extent[1])
        return (interpreter.reference(phrase, codes, "nominal/1", role="counterpart", sector="GOV"),)

    def _other(self, phrase: Phrase) -> References:
        """The other one of the two who talk."""
        interpreter = self._interpreter
        own = [c for r in interpreter.ownership.of_possessive(phrase) for c in r.actors]
        others = [c for c in interpreter.history.pair(phrase.sentence.index, persons=True) if c not in own]
        if len(own) != 1 or len(others) != 1:
            return ()
        return (interpreter.reference(phrase, others, "nominal/1", role="counterpart", sector="GOV"),)

    def partners(self, phrase: Phrase, word: str, owners: References) -> References:
        """ "Our NATO allies" are NATO, "our Turkish partners" Turkey; "US allies" are not the United States."""
        interpreter = self._interpreter
        codes = [c for r in owners for c in r.actors]
        inside = bool(codes) and any(n.last < phrase.last for n in phrase.names)
        ours = phrase.first_word in POSSESSIVES
        if inside and (ours or (word in MEMBER_WORDS and not any(interpreter.is_state(c) for c in codes))):
            return (interpreter.reference(phrase, codes, "nominal/1"),)
        return (interpreter.reference(phrase, (), "", reason=f"{word} are not the actor beside them"),)

    def members(self, phrase: Phrase, owners: References) -> References:
        """ "NATO countries", "EU member states": the organisation, as its members; () for a state's."""
        codes = [c for r in owners for c in r.actors]
        if not codes or any(self._interpreter.is_state(c) for c in codes):
            return ()
        return (self._interpreter.reference(phrase, codes, "nominal/1"),)

    def knows(self, word: str) -> bool:
        """Whether a noun of this form is resolved here whatever stands beside it."""
        return word in COUNTERPARTS or word in PLURAL_STATES


def _ends_here(phrase: Phrase) -> bool:
    """Whether no clause follows that says which: "those countries that", "those states which"."""
    tokens, after = phrase.sentence.tokens, phrase.last + 1
    return after >= len(tokens) or tokens[after].text.lower() not in ("that", "which", "who", "whose", "in", "with")
