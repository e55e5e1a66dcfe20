"""A name beside an office and an office beside a name: "the Turkish foreign minister, Hakan Fidan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depositary.actors.phrases import Phrase

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter


class Apposition:
    """Finds the other half of appositions."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def apposed_name(self, phrase: Phrase) -> Phrase | None:
        """The person's name after an office: "the Turkish foreign minister, Hakan Fidan"."""
        if phrase.role is None or phrase.role.kind != "person" or _is_list_word(phrase):
            return None
        end = phrase.extent[1]
        tokens = phrase.sentence.tokens
        for at in (end + 1, end + 2):
            other = self._interpreter.phrase_beginning(phrase, at)
            if other is None or other.person is None or other.person[0] != other.first:
                continue
            if at == end + 2 and tokens[end + 1].text not in (",", "–", "—"):
                return None
            if at == end + 2 and (other.top.base_relation == "conj" or _continues_list(other)):
                return None
            return other
        return None

    def apposed_role(self, phrase: Phrase) -> Phrase | None:
        """The office after a person's name: "James O'Brien, Deputy Secretary of State of the United States"."""
        tokens, end = phrase.sentence.tokens, phrase.last
        if end + 2 >= len(tokens) or tokens[end + 1].text not in (",", "(", "–", "—"):
            return None
        other = self._interpreter.phrase_beginning(phrase, end + 2)
        if other is not None and other.is_possessor:
            # "Ana Diaz, Peru's consul general"
            other = self._interpreter.phrase_beginning(phrase, other.last + 2)
        if other is None or other.role is None or other.person is not None or other.role_at[1] != other.last:
            return None
        if other.role.kind != "person" or _is_list_word(other) or other.top.base_relation in ("conj", "nsubj", "obj"):
            # A subject after a comma begins its own clause: "After meeting Putin, the president said".
            after = other.last + 1
            closes = after < len(tokens) and tokens[after].text in (",", ")", "of")
            if other.role.kind != "person" or _is_list_word(other) or not closes or phrase.case is not None:
                return None
        self._interpreter.ownership.owners(other)
        following = self._interpreter.phrase_beginning(phrase, other.extent[1] + 1)
        matter = self._interpreter.phrase_beginning(phrase, other.last + 2)
        if any(p is not None and p.person is not None for p in (following, matter)):
            # "Serzh Sargsyan, President of Belarus Alexander Lukashenko": the office is the next one's.
            return None
        return None if _continues_list(other) else other


def _is_list_word(phrase: Phrase) -> bool:
    """Whether the office is in the plural, so that no single name follows it."""
    word = phrase.head
    return word.text.lower().endswith("s") and word.lemma.lower() != word.text.lower()


def _continues_list(phrase: Phrase) -> bool:
    """Whether "and" or "or" follows at once: "Putin, the president and Lavrov"."""
    tokens, after = phrase.sentence.tokens, phrase.last + 1
    return after < len(tokens) and tokens[after].text.lower() in ("and", "or")
