"""Sentences → base noun phrases, with the actors' names, persons' names and words for offices inside them.

A base noun phrase runs from its determiner to its head noun: "the Georgian president Eduard Shevardnadze". Its words
stand side by side, so that an unsure tree does not tear a title from its name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from depositary.actors.actor import Role
from depositary.actors.matching import Mention
from depositary.actors.words import PLURALS_WITHOUT_S, POSSESSIVES
from depositary.language.analysed_text import Sentence, Token
from depositary.records import ActorReference

HYPHENS = frozenset("-–‑/")
_INSIDE = frozenset({"flat", "compound", "amod", "nummod", "det", "nmod", "case", "punct", "appos", "dep", "goeswith"})


@dataclass(slots=True)
class PlacedName:
    """An actor's name in a sentence, by its first and last token."""

    mention: Mention
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Phrase:
    """A base noun phrase, by its first and last token."""

    sentence: Sentence
    first: int
    last: int
    names: list[PlacedName] = field(default_factory=list)
    person: tuple[int, int] | None = None
    """First and last token of a person's name inside it."""
    role: Role | None = None
    """The office, body or group its own words name, the last one in it."""
    role_at: tuple[int, int] = (0, 0)
    organisation: tuple[int, int] | None = None
    """First and last token of an organisation's name that the registry does not know."""
    readings: tuple[ActorReference, ...] | None = None
    """Who is meant; None before it was asked."""
    owners: tuple[ActorReference, ...] | None = None
    possessor: tuple[ActorReference, ...] | None = None
    """Who its possessive pronoun means, found when it was read, since later words change who was named last."""
    extent: tuple[int, int] = (0, 0)
    """Tokens of the whole phrase, with possessor, "of" and apposition."""
    place: str | None = None
    """Code of the state whose name or capital is only the place here."""
    longer_name: bool = False
    """Whether the actor's name at its end is only the last word of an organisation's: "La Joven Cuba"."""
    same_as: Phrase | None = None
    """The phrase it stands in apposition to."""

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens[self.first : self.last + 1]

    @property
    def head(self) -> Token:
        """Its last word, which carries the meaning."""
        return self.sentence.tokens[self.last]

    @property
    def top(self) -> Token:
        """The token by which it hangs in the sentence; its last one if that is one of several."""
        outside = [t for t in self.tokens if not self.first <= t.head <= self.last and t.base_relation != "punct"]
        return (
            outside[-1]
            if outside and outside[-1].base_relation not in _INSIDE - {"nmod"}
            else (outside or self.tokens)[0]
        )

    @property
    def case(self) -> str | None:
        """The preposition before it, in lower case."""
        if self.first == 0:
            return None
        before = self.sentence.tokens[self.first - 1]
        return before.text.lower() if before.upos in ("ADP", "SCONJ") else None

    @property
    def start(self) -> int:
        return self.sentence.tokens[self.extent[0]].start

    @property
    def end(self) -> int:
        return self.sentence.tokens[self.extent[1]].end

    @property
    def first_word(self) -> str:
        return self.sentence.tokens[self.first].text.lower()

    @property
    def possessive(self) -> Token | None:
        """Its possessive pronoun: "his" in "his country"."""
        token = self.sentence.tokens[self.first]
        return token if self.last > self.first and token.text.lower() in POSSESSIVES else None

    @property
    def is_possessor(self) -> bool:
        """Whether "'s" or "'" follows."""
        after = self.last + 1
        return after < len(self.sentence.tokens) and is_genitive(self.sentence.tokens[after])

    def name_at_end(self) -> PlacedName | None:
        """The actor's name its last word belongs to."""
        return next((n for n in self.names if n.first <= self.last <= n.last), None)


def is_genitive(token: Token) -> bool:
    """Whether the token is "'s" or "'" after a possessor."""
    return (
        token.text in ("'s", "’s", "'", "’") and token.upos != "AUX" and token.base_relation in ("case", "punct", "dep")
    )


def words_of(phrase: Phrase, first: int, last: int) -> str:
    """The words from one token to another, spaced as in the text."""
    tokens = phrase.sentence.tokens[first : last + 1]
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(("" if before.end == token.start else " ") + token.text)
    return "".join(parts)


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural, by its ending and its lemma."""
    lower = token.text.lower()
    return (
        lower in PLURALS_WITHOUT_S
        or (lower.endswith("s") and token.lemma.lower() != lower)
        or lower in ("troops", "forces")
    )


def has_name_of_its_own(phrase: Phrase) -> bool:
    """Whether more than "the" and the noun make a name: "the Federal Aviation Administration"."""
    office = (
        range(phrase.role_at[0], phrase.role_at[1] + 1)
        if phrase.role is not None
        else range(phrase.last, phrase.last + 1)
    )
    return any(t.text[0].isupper() and t.upos not in ("DET", "PRON") and t.index not in office for t in phrase.tokens)
