"""Who acts and who is acted on: the slots of a predicate, filled with actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from depositary.coding.events import frames
from depositary.coding.events.lexicon import PredicateEntry, light_verbs
from depositary.language import Sentence, Token
from depositary.records import ActorReference


class References(Protocol):
    """What the event coder needs of `actors.resolution.ActorResolver`."""

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may name an event, with the verb that carries it if it is a noun."""

    token: Token
    lemma: str
    """Key of the lexicon, with its particle: "call off"."""
    is_noun: bool
    light: Token | None = None


@dataclass(frozen=True, slots=True)
class Arguments:
    """Resolved sides of an event."""

    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]

    @property
    def coded(self) -> bool:
        """Does at least one side have a code? Otherwise there is no event between known actors."""
        return any(r.actors or r.actor for r in (*self.actors, *self.recipients))


def arguments_of(sentence: Sentence, predicate: Predicate, entry: PredicateEntry, resolver: References) -> Arguments:
    """Fill the actor and recipient slots that the lexicon entry names."""
    actors = _first_filled(_actor_candidates(sentence, predicate, entry, resolver))
    recipients = _without(_first_filled(_recipient_candidates(sentence, predicate, entry, resolver)), actors, entry)
    if entry.symmetric and not recipients:
        actors, recipients = _split_sides(actors)
    if entry.symmetric and not actors and len(recipients) > 1:
        actors, recipients = recipients[:1], recipients[1:]
    if entry.same_actor_recipient and actors and not recipients:
        recipients = actors
    return Arguments(actors, recipients)


def _first_filled(options: Iterable[tuple[ActorReference, ...]]) -> tuple[ActorReference, ...]:
    """The first slot with a coded reference; failing that, the first with any reference at all."""
    fallback: tuple[ActorReference, ...] = ()
    for references in options:
        if any(r.actor or r.actors for r in references):
            return references
        fallback = fallback or references
    return fallback


def _without(
    recipients: tuple[ActorReference, ...], actors: tuple[ActorReference, ...], entry: PredicateEntry
) -> tuple[ActorReference, ...]:
    """Nobody acts on himself: "its border with X" must not make the owner the recipient too."""
    if entry.same_actor_recipient:
        return recipients
    own = {code for r in actors for code in _codes(r)}
    return tuple(r for r in recipients if not (_codes(r) and _codes(r) <= own))


def _codes(reference: ActorReference) -> set[str]:
    return set(reference.actors) | ({reference.actor} if reference.actor else set())


def _split_sides(actors: tuple[ActorReference, ...]) -> tuple[tuple[ActorReference, ...], tuple[ActorReference, ...]]:
    """ "Paris and Berlin agreed": the first side and the rest; "the two leaders met" stays together."""
    if len(actors) > 1:
        return actors[:1], actors[1:]
    return actors, ()


def _actor_candidates(
    sentence: Sentence, predicate: Predicate, entry: PredicateEntry, resolver: References
) -> Iterable[tuple[ActorReference, ...]]:
    token = predicate.token
    if not predicate.is_noun:
        for slot in entry.actor:
            for head in _slot_tokens(sentence, predicate, slot):
                yield _resolved(sentence, head, resolver, owner=slot in {"subject", "by"})
        return
    yield resolver.owner(sentence, token)
    for agent in frames.prepositional(sentence, token, "by"):
        yield _resolved(sentence, agent, resolver, owner=True)
    if predicate.light is not None:
        subject = frames.subject(sentence, predicate.light)
        if subject is not None and subject is not token:
            yield _resolved(sentence, subject, resolver, owner=True)
    if entry.symmetric:
        for name in ("between", "of", "with"):
            for head in frames.prepositional(sentence, token, name):
                yield resolver.references(sentence, head)


def _recipient_candidates(
    sentence: Sentence, predicate: Predicate, entry: PredicateEntry, resolver: References
) -> Iterable[tuple[ActorReference, ...]]:
    slots = list(entry.recipient)
    if predicate.light is not None:
        names = {predicate.light.lemma}
        slots += [s for n in names for s in light_verbs().recipient.get(n, ()) if s not in slots]
    for slot in slots:
        if slot == "owner":
            for thing in _things(sentence, predicate):
                yield resolver.owner(sentence, thing)
            continue
        for head in _slot_tokens(sentence, predicate, slot):
            yield _resolved(sentence, head, resolver, owner=slot != "object")


def _things(sentence: Sentence, predicate: Predicate) -> list[Token]:
    """Nouns whose possessor may be the one meant: the object, or the of-phrase of a noun predicate."""
    if predicate.is_noun:
        return [t for name in ("of", "against", "on", "to", "for", "in") for t in frames.prepositional(sentence, predicate.token, name)]
    found = frames.objects(sentence, predicate.token)
    return found or [
        t for t in sentence.children(predicate.token, "obl") if frames.preposition(sentence, t) not in {"by", "in", "at", "during"}
    ]


def _slot_tokens(sentence: Sentence, predicate: Predicate, slot: str) -> list[Token]:
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


def _resolved(sentence: Sentence, head: Token, resolver: References, *, owner: bool) -> tuple[ActorReference, ...]:
    """References of a phrase; where it is no actor itself ("the leadership of X"), its owner's if that is allowed."""
    found = resolver.references(sentence, head)
    if found or not owner:
        return found
    return resolver.owner(sentence, head)
