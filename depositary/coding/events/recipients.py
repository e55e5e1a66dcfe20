"""Where the recipient of an act may stand, the likeliest place first."""

from __future__ import annotations

from collections.abc import Iterable

from depositary.coding.events import frames
from depositary.coding.events.earlier_acts import EarlierActs
from depositary.coding.events.lexicon import PredicateEntry, light_verbs
from depositary.coding.events.predicate import Predicate, References
from depositary.coding.events.slots import is_undergone, named_within, owners, places_named, resolved, slot_tokens
from depositary.language import Sentence, Token
from depositary.records import ActorReference

# Where an actor stands as a recipient although the lexicon's entry does not foresee it. "in" and "by" are left out:
# what stands after them is a place or the one who acts.
_LAST_RESORTS = ("object", "against", "with", "to", "toward", "towards", "from", "on", "at", "for", "over")
_LAST_RESORTS_TOGETHER = ("with", "to")
# Acts of force are done to whoever's ground they fall on: "shelled a village in South Sudan".
_STRIKES_PLACES = {"ASSAULT"}
_PLACE_PREPOSITIONS = {"in", "into", "on", "at", "near", "over", "across", "inside", "outside", "against"}


def recipient_candidates(
    sentence: Sentence, predicate: Predicate, entry: PredicateEntry, resolver: References, earlier: EarlierActs
) -> Iterable[tuple[ActorReference, ...]]:
    slots = list(entry.recipient)
    if predicate.light is not None:
        slots += [s for s in light_verbs().recipient.get(predicate.light.lemma, ()) if s not in slots]
    if is_undergone(predicate):
        slots.insert(0, "subject")
    for slot in slots:
        if slot == "owner":
            for thing in _things(sentence, predicate):
                yield owners(sentence, thing, resolver)
                yield earlier.doers(sentence, thing)
            continue
        for head in slot_tokens(sentence, predicate, slot):
            yield resolved(sentence, head, resolver, owner=slot != "object")
            if slot not in {"subject", "object", "by"}:
                # Where the entry expects a recipient, a state's name is one: "terminate imports from X".
                yield tuple(places_named(sentence, head, resolver))
    if entry.content or entry.type in {"THREATEN", "REQUEST"}:
        yield from _named_in_content(sentence, predicate, resolver, subjects=entry.type != "THREATEN")
    if "subject" in entry.recipient:
        return
    for slot in _LAST_RESORTS_TOGETHER if entry.symmetric else _LAST_RESORTS:
        for head in slot_tokens(sentence, predicate, slot):
            yield resolver.references(sentence, head)
    if entry.type in _STRIKES_PLACES:
        yield from _places(sentence, predicate, resolver)
    if not entry.symmetric:
        yield from _named_below(sentence, predicate, resolver)


def _named_in_content(
    sentence: Sentence, predicate: Predicate, resolver: References, *, subjects: bool
) -> Iterable[tuple[ActorReference, ...]]:
    """Whom a demand or threat is about, when its content alone says it: "threatened to cut supplies to X".

    Args:
        subjects: whether the one who is to act counts: of a demand yes, of a threat or warning no.
    """
    for clause in frames.complement_verbs(sentence, predicate.token):
        subject = frames.surface_subject(sentence, clause)
        if subjects and subject is not None and subject.index > predicate.token.index:
            yield resolver.references(sentence, subject)
        for token in sentence.subtree(clause):
            if token.base_relation == "nsubj" and not subjects:
                continue
            if token.upos in {"NOUN", "PROPN"} and token.base_relation in {"obj", "obl", "nmod", "iobj", "nsubj"}:
                yield resolver.references(sentence, token)


def _places(sentence: Sentence, predicate: Predicate, resolver: References) -> Iterable[tuple[ActorReference, ...]]:
    """Whose territory the act strikes, from the places named under it."""
    for token in sentence.subtree(predicate.light or predicate.token, without=("conj", "advcl", "parataxis")):
        if token.base_relation in {"obl", "nmod"} and frames.preposition(sentence, token) in _PLACE_PREPOSITIONS:
            yield tuple(places_named(sentence, token, resolver))


def _named_below(
    sentence: Sentence, predicate: Predicate, resolver: References
) -> Iterable[tuple[ActorReference, ...]]:
    """An actor named only inside the object: "suspended the air services agreement with X", "backed a Y-led force"."""
    token = predicate.token
    things = sentence.children(token, "nmod") if predicate.is_noun else frames.objects(sentence, token)
    for thing in things:
        if predicate.is_noun and frames.preposition(sentence, thing) in {"by", "in", "at", "during", "since", "under"}:
            continue
        without = ("acl", "conj", "appos", "parataxis")
        for reference in named_within(sentence, thing, resolver, without=without, rule="named-in-object/1"):
            yield (reference,)


def _things(sentence: Sentence, predicate: Predicate) -> list[Token]:
    """Nouns whose possessor may be the one meant: the object, or the of-phrase of a noun predicate."""
    if predicate.is_noun:
        return [
            t
            for name in ("of", "against", "on", "to", "for", "in")
            for t in frames.prepositional(sentence, predicate.token, name)
        ]
    found = frames.objects(sentence, predicate.token)
    return found or [
        t
        for t in sentence.children(predicate.token, "obl")
        if frames.preposition(sentence, t) not in {"by", "in", "at", "during"}
    ]
