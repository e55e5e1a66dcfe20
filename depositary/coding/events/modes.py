"""How an act was done, PLOVER's mode, where its entry in the predicate lexicon does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from depositary import lexicons
from depositary.coding.events import frames
from depositary.coding.events.predicate import Predicate
from depositary.language import Sentence, Token
from depositary.records import EventType, Span

# What is asked for, refused or threatened may stand after these: "called for talks", "a threat of war".
_OF_CONTENT = {"for", "of", "on", "upon", "to", "about", "with", "against", "over"}
_LONGEST_PHRASE = 3

Words = dict[str, dict[str, str]]
"""Event type → word or phrase → mode."""


@dataclass(frozen=True, slots=True)
class _ModeLexicon:
    predicates: Words
    objects: Words
    words: Words
    intensities: dict[tuple[str, str | None], float]


@cache
def _lexicon() -> _ModeLexicon:
    tables: dict[str, Words] = {"predicates": {}, "objects": {}, "words": {}}
    for entry in lexicons.load("modes"):
        for place, table in tables.items():
            table.setdefault(entry["type"], {}).update(dict.fromkeys(entry.get(place) or (), entry["mode"]))
    scores = {(e["type"], e.get("mode")): e["intensity"] for e in lexicons.load("predicates")}
    return _ModeLexicon(tables["predicates"], tables["objects"], tables["words"], scores)


def mode_of(sentence: Sentence, predicate: Predicate, type: EventType, clause: Span) -> str | None:
    """The mode that the predicate's own word shows, else what it is done to, else a word of its clause; None without.

    Args:
        clause: the event's clause as a span of the document's text.
    """
    lexicon = _lexicon()
    if mode := _first(lexicon.predicates.get(type), _own_words(sentence, predicate)):
        return mode
    if objects := lexicon.objects.get(type):
        for layer in _object_layers(sentence, predicate):
            if mode := _first(objects, (w for t in layer for w in _with_modifier(sentence, t))):
                return mode
    if words := lexicon.words.get(type):
        return _first(words, _phrases([t for t in sentence.tokens if clause[0] <= t.start < clause[1]]))
    return None


def intensity_of(type: EventType, mode: str) -> float | None:
    """PLOVER's score of a type with a mode; None when the predicate lexicon has no such entry."""
    return _lexicon().intensities.get((type, mode))


def _first(table: dict[str, str] | None, words: Iterator[str]) -> str | None:
    return next((table[w] for w in words if w in table), None) if table else None


def _own_words(sentence: Sentence, predicate: Predicate) -> Iterator[str]:
    """The predicate with its compound, as the lexicon keys it, and alone: "phone call", "call off", "call"."""
    if predicate.is_noun:
        yield from _with_modifier(sentence, predicate.token)
    yield predicate.lemma
    yield predicate.token.lemma.lower()


def _with_modifier(sentence: Sentence, token: Token) -> Iterator[str]:
    lemma = token.lemma.lower()
    for modifier in sentence.children(token, "compound", "amod"):
        yield f"{modifier.lemma.lower()} {lemma}"
    yield lemma


def _object_layers(sentence: Sentence, predicate: Predicate) -> Iterator[list[Token]]:
    """What the act is done to or asks for, then what those words themselves are done to, each in text order."""
    token = predicate.token
    near = [] if predicate.is_noun else frames.objects(sentence, token)
    near += [
        t for t in sentence.children(token, "obl", "nmod") if frames.preposition(sentence, t) in _OF_CONTENT
    ]  # fmt: skip
    if predicate.is_noun:
        near += sentence.children(token, "compound")
    carriers = [token, *([predicate.light] if predicate.light is not None else [])]
    clauses = [c for carrier in carriers for c in _completing(sentence, carrier) if c is not token]
    near = [c for t in (*near, *clauses) for c in frames.coordinated(sentence, t)]
    yield sorted(near, key=lambda t: t.index)
    below = [t for verb in clauses for t in sentence.children(verb, "obj", "obl", "xcomp", "ccomp")]
    below += [t for thing in near for t in sentence.children(thing, "nmod", "acl", "compound")]
    yield sorted(below, key=lambda t: t.index)


def _completing(sentence: Sentence, token: Token) -> list[Token]:
    """Verbs of the clauses that say what is asked for or threatened, not those that say when or why."""
    clauses = frames.complement_verbs(sentence, token)
    found = [c for c in clauses if c.base_relation in {"xcomp", "ccomp"} or frames.is_infinitive(sentence, c)]
    if found:
        return found
    # "call on all sides in Bern *to leave*": the infinitive often hangs on the words between.
    after = (t for t in sentence.subtree(token) if t.index > token.index and t.upos == "VERB")
    return [t for t in after if frames.is_infinitive(sentence, t)][:1]


def _phrases(tokens: list[Token]) -> Iterator[str]:
    """Every word and short phrase, the longest at each place first."""
    lemmas = [t.lemma.lower() for t in tokens if t.upos != "PUNCT"]
    for at in range(len(lemmas)):
        for length in range(_LONGEST_PHRASE, 0, -1):
            yield " ".join(lemmas[at : at + length])
