"""Who is who in the words of one of several speakers: the others' names, offices and states, and the speaker's "I"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from depositary.coding.attribution.candidate import Resolver, codes_of
from depositary.coding.events import frames
from depositary.language import Sentence, Token
from depositary.records import ActorReference

FIRST_PERSON = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
OURS = frozenset({"our", "my"})
# Whoever speaks where a title says only that two sides held talks.
_LEADER = re.compile(
    r"(?<!vice )\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|taoiseach"
    r"|secretary[- ]general)\b",
    re.IGNORECASE,
)
_TITLES = frozenset(
    {"mr", "mr.", "madam", "madame", "mister", "mme", "mme.", "dear", "the", "distinguished", "ms.", "ms"}
)
_FORMS_OF_ADDRESS = _TITLES - {"the", "dear", "distinguished"}
_NAMES = frozenset({"name/1", "demonym/1", "metonym/1", "nominal/1", "pronoun/1", "place/1"})
Codes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence, and who may be speaking it."""

    sentence: Sentence
    resolver: Resolver
    speakers: Sequence[ActorReference]
    """Each alone, with name and office where they are known."""

    def sides(self, token: Token) -> Codes:
        """The speakers' states, or the speakers themselves, that a noun phrase stands for.

        A state's ministry, people or other officials are left out: its leader speaks of them as well.
        """
        found = self.resolver.references(self.sentence, token)
        states = frozenset(
            c for r in found if r.role is None and r.sector in {None, "GOV"} and r.resolved_by in _NAMES
            for c in codes_of(r)
        )  # fmt: skip
        return states | self.persons(token)

    def persons(self, token: Token) -> Codes:
        """The speakers themselves, not their states, that a noun phrase stands for."""
        found = self.resolver.references(self.sentence, token)
        named = frozenset(s.codes[0] for s in self.speakers if any(_is_same_person(s, r) for r in found))
        return named or self._by_office(token)

    def owners(self, token: Token) -> Codes:
        """Whose a thing is."""
        found = self.resolver.owner(self.sentence, token)
        return frozenset(c for r in found if r.role is None for c in codes_of(r))

    def anybody(self, token: Token) -> Codes:
        """Every actor that the phrase with everything below it names."""
        below = self.sentence.subtree(token)
        return frozenset(self.resolver.codes_in([(below[0].start, below[-1].end)]))

    def place(self, token: Token) -> Codes:
        """The state that a place is or lies in."""
        code = self.resolver.place(self.sentence, token)
        return frozenset({code} if code else ())

    def is_ours(self, token: Token) -> bool:
        """Whether "our" or "my" stands before the noun."""
        return any(t.text.lower() in OURS for t in self.sentence.children(token, "nmod:poss", "det"))

    def is_by_speaker(self, token: Token) -> bool:
        """Whether "I" or "we" does what the nearest verb above says, or has the nearest noun."""
        for above in self.sentence.ancestors(token):
            if owners := self.sentence.children(above, "nmod:poss"):
                return owners[0].text.lower() in OURS
            if above.upos in {"VERB", "AUX", "ADJ"} and (actor := frames.subject(self.sentence, above)) is not None:
                return actor.text.lower() in FIRST_PERSON
        return False

    def is_joined_to_speaker(self, token: Token) -> bool:
        """Whether "and I" follows the phrase, or "I and" stands before it."""
        tokens = self.sentence.tokens
        joined = [*self.sentence.children(token, "conj")]
        if token.base_relation == "conj" and (head := self.sentence.head(token)) is not None:
            joined.append(head)
        for other in joined:
            first, second = sorted((token.index, other.index))
            between = [t.text for t in tokens[first + 1 : second]]
            if other.text.lower() in FIRST_PERSON and "and" in between and not set(between) & {",", "—", "–", "-", ";"}:
                return True
        return False

    def is_form_of_address(self, token: Token) -> bool:
        """Whether the phrase is "Mr. President" or "Madam Secretary General", set off by punctuation."""
        tokens, first = self.sentence.tokens, self._first_of_phrase(token)
        if first == token.index or tokens[first].text.lower() not in _FORMS_OF_ADDRESS:
            return False
        after = tokens[token.index + 1 : token.index + 2]
        return (first == 0 or tokens[first - 1].upos == "PUNCT") and (not after or after[0].upos == "PUNCT")

    def _by_office(self, token: Token) -> Codes:
        """The one speaker with this bare office: "the President" beside a prime minister; two presidents are nobody."""
        after = self.sentence.tokens[token.index + 1 : token.index + 2]
        alone = not after or (after[0].text.lower() not in {"of", "for"} and after[0].upos != "PROPN")
        if any(s.role is None for s in self.speakers) or not token.text[0].isupper() or not alone:
            return frozenset()
        words = self.sentence.tokens[self._first_of_phrase(token) : token.index + 1]
        office = " ".join(t.text for t in words if t.text.lower() not in _TITLES).casefold()
        return (
            frozenset(c) if len(c := [s.codes[0] for s in self.speakers if _office(s) == office]) == 1 else frozenset()
        )

    def _first_of_phrase(self, token: Token) -> int:
        first = token.index
        tokens = self.sentence.tokens
        while first > 0 and (tokens[first - 1].text.lower() in _TITLES or _is_word_of_office(tokens[first - 1])):
            first -= 1
        return first


def _is_word_of_office(token: Token) -> bool:
    return token.text[0].isupper() and token.upos in {"PROPN", "NOUN", "ADJ"}


def _office(speaker: ActorReference) -> str:
    return (speaker.role or "").casefold()


def _is_same_person(speaker: ActorReference, reference: ActorReference) -> bool:
    """Whether the reference is to this speaker: by name, or as a leader where the title names no person."""
    if reference.name is None or reference.role is None or codes_of(reference) != codes_of(speaker):
        return False
    if speaker.name is None or speaker.role is None:
        return _LEADER.search(reference.role) is not None
    return reference.name == speaker.name
