"""Where an act happened, in the words of the text: "in Geneva", "at Camp David", "off the coast of Yemen"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from depositary.actors.registry import Registry
from depositary.coding.events import frames
from depositary.coding.events.lexicon import word_classes
from depositary.coding.events.predicate import Predicate
from depositary.language import AnalysedText, Sentence, Token

# After these a place's name is where something happens.
_IN = {
    "in", "inside", "outside", "outside of", "near", "within", "across", "throughout", "along", "off", "around", "at",
}  # fmt: skip
# After these only a word for a piece of ground does: "on the border with Peru", but "talks on Peru", "a row over Peru".
_ON = {"on", "over", "above"}
# Words for ground and buildings; with a place's name, or a state's adjective, below them they are a place.
_GROUND = {
    "border", "coast", "coastline", "frontier", "shore", "island", "peninsula", "region", "province", "oblast",
    "governorate", "state", "city", "town", "village", "capital", "area", "district", "territory", "soil", "water",
    "waters", "sea", "strait", "bay", "gulf", "river", "valley", "mountain", "desert", "airspace", "sky", "base",
    "airport", "port", "harbour", "harbor", "camp", "headquarters", "embassy", "consulate", "palace", "hotel",
    "crossing", "checkpoint", "zone", "front", "frontline", "north", "south", "east", "west", "northeast", "northwest",
    "southeast", "southwest", "outskirts", "outskirt", "suburb", "centre", "center", "residence", "prison",
    "university", "hospital", "school", "street", "square", "building", "part", "enclave", "strip", "location", "place",
    "corridor", "stadium", "monastery", "mosque", "church", "temple", "site",
}  # fmt: skip
# What may follow a word for ground and still tell where it is: "the border of Mali *with* Niger", "a town *near* Gao".
_TELLING_WHERE = {"of", "with", "between", "in", "near", "off", "to", "from"}
# "on the sidelines of a summit in Kazan": the summit's place.
_EDGES = {"sideline", "sidelines", "margin", "margins", "end", "opening", "start", "conclusion", "eve", "occasion"}
# Journeys, whose goal is where they happen: "a visit to Bern", "toured Bern".
_TO_A_PLACE = {"visit", "trip", "travel", "tour", "journey", "fly", "return", "go", "head", "come"}
_OF_A_PLACE = {"visit", "tour"}
# Verbs that only say that the act of their subject takes place: "The talks begin in Doha".
_HAPPENING = {"take", "occur", "happen", "begin", "start", "continue", "resume", "end", "open", "conclude", "follow"}
_INSIDE_NAME = {"det", "amod", "compound", "flat", "nummod", "goeswith", "punct"}


class Places:
    """Which words of a document name a place: what the language model marks, and the registry's states and places."""

    def __init__(self, analysed: AnalysedText, registry: Registry | None = None) -> None:
        self._marked = [(n.start, n.end, n.kind) for n in analysed.names]
        self._starts = [start for start, _, _ in self._marked]
        self._registry = registry or Registry.default()

    def is_place(self, sentence: Sentence, token: Token) -> bool:
        """Is the word, or the name it belongs to, a place's?"""
        if token.upos not in {"PROPN", "NOUN", "ADJ"} or not token.text[:1].isupper():
            return False
        forms, kind = self._forms(sentence, token), self._kind(token)
        if kind in {None, "ORG"} or "metonym" in forms:
            return bool(forms & {"name", "place", "metonym"})
        # "at the United Nations": the model takes some bodies for places.
        return kind == "LOC" and "organisation" not in forms

    def is_state(self, sentence: Sentence, token: Token) -> bool:
        """Is it a state's own name?"""
        return "name" in self._forms(sentence, token)

    def is_person(self, sentence: Sentence, token: Token) -> bool:
        """Is the word part of a person's name, or the office before one: "*President* of Peru José Paz"?"""
        if token.lemma == "counterpart" or self._kind(token) == "PER":
            return True
        named = (c for c in sentence.children(token, "flat", "appos") if self._kind(c) == "PER")
        return next(named, None) is not None and self._registry.role(token.text) is not None

    def _kind(self, token: Token) -> str | None:
        """What the language model takes the name for that the word belongs to."""
        at = bisect_right(self._starts, token.start) - 1
        return self._marked[at][2] if at >= 0 and token.end <= self._marked[at][1] else None

    def is_of_a_state(self, token: Token) -> bool:
        """ "Syrian": an adjective made from a place's name."""
        return token.text[:1].isupper() and any(c.form == "adjective" for c in self._registry.candidates(token.text))

    def _forms(self, sentence: Sentence, token: Token) -> set[str]:
        """What kinds of place the word, or the name that its compounds make with it, can be."""
        parts = [c for c in sentence.children(token, "compound", "flat", "amod") if c.text[:1].isupper()]
        name = " ".join(t.text for t in sorted([token, *parts], key=lambda t: t.index))
        return {c.form for c in self._registry.candidates(name)}


def location_of(sentence: Sentence, predicate: Predicate, places: Places) -> str | None:
    """The words for the place of an act; None when its sentence does not say.

    A place counts where it hangs on the predicate, on the verb that carries it, or on what the act makes or holds
    ("signed an agreement *in Bern*"); one under another phrase ("the siege *of Bern*") tells something else.
    """
    for carrier in (*_carriers(sentence, predicate), *_names_after(sentence, predicate, places)):
        for phrase in sentence.children(carrier, "obl", "nmod"):
            found = _place(sentence, phrase, places)
            if found is None and predicate.token.lemma.lower() in _TO_A_PLACE:
                found = _goal(sentence, phrase, places)
            if found is not None:
                return _words(sentence, found)
    if predicate.token.lemma in _OF_A_PLACE and not predicate.is_noun:
        for thing in frames.objects(sentence, predicate.token):
            if places.is_place(sentence, thing):
                return _words(sentence, _phrase(sentence, thing, places))
    return None


def _carriers(sentence: Sentence, predicate: Predicate) -> Iterator[Token]:
    """Words on which the place of the act may hang, the nearest first."""
    token = predicate.token
    yield token
    if predicate.light is not None:
        yield predicate.light
    if predicate.is_noun:
        yield from (c for c in sentence.children(token, "acl") if c.form in {"participle", "past_or_participle"})
        verb = sentence.head(token)
        if verb is not None and token.base_relation == "nsubj" and verb.lemma in _HAPPENING:
            yield verb
    else:
        made = word_classes()["instrument"] | word_classes()["gathering"]
        yield from (t for t in frames.objects(sentence, token) if t.lemma.lower() in made and t.index > token.index)


def _names_after(sentence: Sentence, predicate: Predicate, places: Places) -> Iterator[Token]:
    """States and persons below the predicate: "met the minister of Mali *in Bern*" can only be where they met."""
    head = predicate.light or predicate.token
    for token in sentence.subtree(head, without=("acl", "advcl", "ccomp", "parataxis", "conj")):
        known = places.is_person(sentence, token) or (token.upos == "PROPN" and places.is_state(sentence, token))
        if known and token.index > head.index:
            yield token


def _place(sentence: Sentence, head: Token, places: Places, depth: int = 0) -> list[Token] | None:
    """The tokens of a locative phrase, with its preposition; None when the phrase names no place."""
    name = _preposition(sentence, head)
    if name in _IN and places.is_place(sentence, head) and not (name == "at" and places.is_state(sentence, head)):
        return _with_case(sentence, head, places)
    if name in _IN | _ON and _is_ground(sentence, head, places):
        return _with_case(sentence, head, places)
    if depth < 2 and head.lemma.lower() in _EDGES | word_classes()["gathering"]:
        for below in sentence.children(head, "nmod"):
            if (found := _place(sentence, below, places, depth + 1)) is not None:
                return found
    return None


def _preposition(sentence: Sentence, head: Token) -> str | None:
    """The preposition before a noun; None where several stand there, as in "along with Peru"."""
    several = [c for c in sentence.children(head, "case") if c.upos == "ADP" and c.index < head.index]
    return frames.preposition(sentence, head) if len(several) < 2 or several[-1].text.lower() == "of" else None


def _goal(sentence: Sentence, head: Token, places: Places) -> list[Token] | None:
    """The goal of a journey, without its preposition."""
    if frames.preposition(sentence, head) in {"to", "into"} and places.is_place(sentence, head):
        return _phrase(sentence, head, places)
    return None


def _is_ground(sentence: Sentence, head: Token, places: Places) -> bool:
    """Is it a word for ground that a place's name or a state's adjective tells apart?"""
    if head.lemma.lower() not in _GROUND:
        return False
    return any(places.is_place(sentence, t) or places.is_of_a_state(t) for t in _phrase(sentence, head, places))


def _with_case(sentence: Sentence, head: Token, places: Places) -> list[Token]:
    cases = sentence.children(head, "case")
    return [*(t for c in cases for t in sentence.subtree(c)), *_phrase(sentence, head, places)]


def _phrase(sentence: Sentence, head: Token, places: Places) -> list[Token]:
    """A place's own words: its name with articles and adjectives, a possessor, and what tells where a ground is."""
    found = [head]
    for child in sentence.children(head):
        relation = child.base_relation
        if relation in _INSIDE_NAME and child.index < head.index:
            found += sentence.subtree(child)
        elif relation == "flat" and child.upos == "PROPN":
            found.append(child)
        elif child.relation == "nmod:poss":
            found += sentence.subtree(child, without=("acl", "conj", "appos"))
        elif relation == "nmod" and frames.preposition(sentence, child) in _TELLING_WHERE:
            if not places.is_place(sentence, head) or frames.preposition(sentence, child) == "of":
                found += _with_case(sentence, child, places)
        elif relation == "conj" and places.is_place(sentence, child):
            found += [*sentence.children(child, "cc"), *_phrase(sentence, child, places)]
    return found


def _words(sentence: Sentence, tokens: Iterable[Token]) -> str:
    """The words from the first token to the last, spaced as in the text."""
    indexes = [t.index for t in tokens if t.upos != "PUNCT"]
    words = sentence.tokens[min(indexes) : max(indexes) + 1]
    text = words[0].text
    for before, token in pairwise(words):
        text += ("" if before.end == token.start else " ") + token.text
    return text
