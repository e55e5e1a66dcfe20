"""Which words of a sentence name an act, and of what type: the lexicon's word and the language model's together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from depositary import lexicons
from depositary.coding.events.lexicon import PredicateEntry
from depositary.coding.events.predicate import Predicate
from depositary.coding.events.predicates import applies, entries_of, noun_predicate, predicates_in
from depositary.language import Act, Sentence, Token

# A word names an act when the model gives it this probability, or less where the lexicon agrees.
SURE = 0.6
SURE_WITH_LEXICON = 0.25
# What the lexicon's agreement adds to a type in the choice between types.
LEXICON_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may name an event, with the meanings to try in order."""

    predicate: Predicate
    entries: tuple[PredicateEntry, ...]
    act: Act | None = None


def candidates_in(sentence: Sentence, acts: Mapping[int, Act] | None) -> Iterable[Candidate]:
    """Words that may name an event, in text order."""
    known = {p.token.index: p for p in predicates_in(sentence)}
    for token in sentence.tokens:
        predicate = known.get(token.index)
        act = acts.get(token.start) if acts is not None else None
        if act is None and (acts is not None or predicate is None):
            continue
        listed = (
            tuple(e for e in entries_of(predicate) if applies(sentence, predicate, e)) if predicate is not None else ()
        )
        entries = listed if act is None else _chosen(act, listed)
        if entries:
            yield Candidate(predicate or _bare(sentence, token), entries, act)


def _chosen(act: Act, listed: tuple[PredicateEntry, ...]) -> tuple[PredicateEntry, ...]:
    """Meanings of the type that model and lexicon find likeliest together; none when it is no act."""
    weights = dict(act.types)
    for name in {e.type for e in listed}:
        weights[name] = weights.get(name, 0.0) + LEXICON_WEIGHT
    best = max(weights, key=weights.__getitem__)
    meanings = tuple(e for e in listed if e.type == best)
    if act.probability < (SURE_WITH_LEXICON if meanings else SURE):
        return ()
    return (*meanings, type_entry(best))


def _bare(sentence: Sentence, token: Token) -> Predicate:
    """A predicate that no lexicon lists."""
    if token.upos in {"NOUN", "PROPN"}:
        return noun_predicate(sentence, token, token.lemma.lower())
    return Predicate(token, token.lemma, False)


@cache
def _type_entries() -> dict[str, PredicateEntry]:
    return {
        e["type"]: PredicateEntry(
            type=e["type"],
            mode=None,
            intensity=e["intensity"],
            recipient=tuple(e["recipient"]),
            actor=("subject", "owner", "by"),
            symmetric=bool(e.get("symmetric")),
            number=-1,
        )
        for e in lexicons.load("event_types")
    }


def type_entry(name: str) -> PredicateEntry:
    """What is known of an act of which only the type is known."""
    return _type_entries()[name]
