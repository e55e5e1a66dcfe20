"""From slots to actors: the tokens in a slot, and whose a noun is."""

from __future__ import annotations

from depositary.coding.events import frames
from depositary.coding.events.lexicon import light_verbs
from depositary.coding.events.predicate import Predicate, References
from depositary.language import Sentence, Token
from depositary.records import ActorReference


def is_undergone(predicate: Predicate) -> bool:
    """ "received aid", "came under attack": the light verb's subject is the recipient."""
    return predicate.light is not None and predicate.light.lemma in light_verbs().undergoing


def slot_tokens(sentence: Sentence, predicate: Predicate, slot: str) -> list[Token]:
    token = predicate.token
    if slot == "subject":
        found = frames.subject(sentence, predicate.light or token)
        return [found] if found is not None else []
    if slot == "object":
        return frames.prepositional(sentence, token, "of") if predicate.is_noun else frames.objects(sentence, token)
    if slot == "indirect_object":
        return frames.indirect_objects(sentence, predicate.light or token)
    if slot == "complement_subject":
        return [
            s
            for clause in frames.complement_verbs(sentence, token)
            if (s := frames.surface_subject(sentence, clause)) is not None
        ]
    found_tokens = frames.prepositional(sentence, token, slot)
    if predicate.light is not None:
        found_tokens += [t for t in frames.prepositional(sentence, predicate.light, slot) if t is not token]
    return found_tokens


def owners(sentence: Sentence, noun: Token, resolver: References) -> tuple[ActorReference, ...]:
    """Whose a thing is: the possessor that the tree shows, however far before the noun, else any other owner."""
    for possessor in sentence.children(noun, "nmod:poss"):
        found = resolver.references(sentence, _looked_ahead(sentence, noun, possessor))
        if any(r.codes for r in found):
            return found
    found = resolver.owner(sentence, noun)
    if not found and (maker := frames.maker(sentence, noun)) is not None:
        found = resolver.references(sentence, maker)
    return found


def _looked_ahead(sentence: Sentence, noun: Token, possessor: Token) -> Token:
    """A possessive pronoun before its clause's subject is that subject: "With *his* apology, the president met …"."""
    verb = sentence.head(noun)
    if possessor.upos == "PRON" and noun.base_relation == "obl" and verb is not None and verb.upos == "VERB":
        subject = frames.surface_subject(sentence, verb)
        if subject is not None and noun.index < subject.index < verb.index:
            return subject
    return possessor


def resolved(sentence: Sentence, head: Token, resolver: References, *, owner: bool) -> tuple[ActorReference, ...]:
    """References of a phrase; where it is no actor itself ("the leadership of X"), its owner's if that is allowed."""
    found = resolver.references(sentence, head)
    if found or not owner:
        return found
    return owners(sentence, head, resolver)


def named_within(
    sentence: Sentence, head: Token, resolver: References, *, without: tuple[str, ...], rule: str
) -> list[ActorReference]:
    """A reference for each actor named anywhere in a phrase, branches in `without` left out."""
    words = sentence.subtree(head, without=without)
    span = words[0].start, words[-1].end
    text = " ".join(t.text for t in words)
    codes = resolver.codes_in([span])
    return [ActorReference(text=text, span=span, actor=code, actors=(code,), resolved_by=rule) for code in codes]


def places_named(sentence: Sentence, head: Token, resolver: References) -> list[ActorReference]:
    """The actor named in a phrase even where its preposition makes it a place; empty when none is."""
    return named_within(sentence, head, resolver, without=("acl", "conj"), rule="place/1")[:1]
