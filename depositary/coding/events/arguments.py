"""Who acts and who is acted on: the slots of a predicate, filled with actors."""

from __future__ import annotations

from collections.abc import Iterable

from depositary.coding.events import frames
from depositary.coding.events.earlier_acts import EarlierActs
from depositary.coding.events.lexicon import PredicateEntry
from depositary.coding.events.predicate import TWO_SIDED, Arguments, Predicate, References, is_joint
from depositary.coding.events.recipients import recipient_candidates
from depositary.coding.events.slots import is_undergone, owners, places_named, resolved, slot_tokens
from depositary.language import Sentence, Token
from depositary.records import ActorReference

# "in close consultation with our allies", said by a government: its own consultation.
_OWN_DEEDS = {"CONSULT", "COOPERATE", "SUPPORT"}
_SPECIFYING = {"particularly", "especially", "notably", "including", "specifically", "chiefly", "mainly"}


def arguments_of(
    sentence: Sentence,
    predicate: Predicate,
    entry: PredicateEntry,
    resolver: References,
    earlier: EarlierActs | None = None,
    speaker: ActorReference | None = None,
) -> Arguments:
    """Fill the actor and recipient slots that the lexicon entry names.

    Args:
        earlier: what the sentences before told.
        speaker: whose own words the sentence is; in them a friendly deed without a doer is the speaker's.
    """
    actors = _first_filled(_actor_candidates(sentence, predicate, entry, resolver))
    if speaker is not None and not actors and "speaker" in entry.actor:
        actors = (speaker,)
    if speaker is not None and predicate.is_noun and not actors and entry.type in _OWN_DEEDS:
        actors = (speaker,)
    candidates = recipient_candidates(sentence, predicate, entry, resolver, earlier or EarlierActs())
    recipients = _made_specific(sentence, predicate, without_actors(_first_filled(candidates), actors, entry), resolver)
    if (
        earlier
        and not is_joint(entry, actors)
        and not any(r.codes for r in recipients)
        and any(r.codes for r in actors)
        and entry.recipient
    ):
        recipients = without_actors(earlier.partner(sentence, entry, actors), actors, entry) or recipients
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
        if any(r.codes for r in references):
            return references
        fallback = fallback or references
    return fallback


def _made_specific(
    sentence: Sentence, predicate: Predicate, recipients: tuple[ActorReference, ...], resolver: References
) -> tuple[ActorReference, ...]:
    """ "criticised Western attitudes, particularly from the United States": the one singled out is a recipient too."""
    if not recipients:
        return recipients
    head = predicate.light or predicate.token
    known = {code for r in recipients for code in r.codes}
    for token in sentence.subtree(head, without=("ccomp", "advcl", "parataxis")):
        if (
            token.text.lower() in _SPECIFYING
            and (named := sentence.head(token)) is not None
            and named.upos in {"PROPN", "NOUN"}
        ):
            added = [r for r in resolver.references(sentence, named) if r.codes and not set(r.codes) <= known]
            if not added:
                added = [r for r in places_named(sentence, named, resolver) if not set(r.codes) <= known]
            recipients = (*recipients, *added)
    return recipients


def without_actors(
    recipients: tuple[ActorReference, ...], actors: tuple[ActorReference, ...], entry: PredicateEntry
) -> tuple[ActorReference, ...]:
    """Nobody acts on himself: "its border with X" must not make the owner the recipient too."""
    if entry.same_actor_recipient:
        return recipients
    own = {code for r in actors for code in r.codes}
    sectors = {r.sector for r in actors}
    return tuple(
        r
        for r in recipients
        # "The police detained the country's opposition leader": one state, but another sector of it.
        if not (r.codes and set(r.codes) <= own)
        or (r.sector is not None and r.sector not in sectors and entry.type not in TWO_SIDED)
    )


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
            for head in slot_tokens(sentence, predicate, slot):
                yield resolved(sentence, head, resolver, owner=slot in {"subject", "by"})
        return
    for contact in sentence.children(token, "nsubj"):  # "Oslo is in contact with Riga"
        yield resolved(sentence, contact, resolver, owner=True)
    yield _owner_of_noun(sentence, token, entry, resolver)
    for agent in frames.prepositional(sentence, token, "by"):
        yield resolved(sentence, agent, resolver, owner=True)
    if is_undergone(predicate):
        for giver in frames.prepositional(sentence, predicate.light or token, "from"):
            yield resolved(sentence, giver, resolver, owner=True)
    elif predicate.light is not None:
        subject = frames.subject(sentence, predicate.light)
        if subject is not None and subject is not token:
            yield resolved(sentence, subject, resolver, owner=True)
    if entry.symmetric:
        for name in ("between", "among", "of"):
            for head in frames.prepositional(sentence, token, name):
                yield resolver.references(sentence, head)
        yield from _around(sentence, token, resolver)


def _around(sentence: Sentence, noun: Token, resolver: References) -> Iterable[tuple[ActorReference, ...]]:
    """The other side of a meeting or agreement, from the clause its noun stands in.

    "Oslo welcomed the talks with Riga": the verb's subject. "The talks with Riga show Oslo's patience": where the noun
    is itself the subject, the owner of the object.
    """
    path = [noun, *sentence.ancestors(noun)]
    verb = next((t for t in path[1:] if t.upos == "VERB"), None)
    if verb is None:
        return
    below = path[path.index(verb) - 1]
    if below.base_relation == "nsubj":
        for thing in frames.objects(sentence, verb):
            yield owners(sentence, thing, resolver)
    elif below.base_relation in {"obj", "obl"} and (subject := frames.subject(sentence, verb)) is not None:
        yield resolved(sentence, subject, resolver, owner=True)


def _owner_of_noun(
    sentence: Sentence, noun: Token, entry: PredicateEntry, resolver: References
) -> tuple[ActorReference, ...]:
    """Who owns the deed a noun names; an of-phrase that names the recipient is no owner ("invasion of Ukraine")."""
    found = owners(sentence, noun, resolver)
    if "of" not in entry.recipient:
        return found
    suffered = [t for head in frames.prepositional(sentence, noun, "of") for t in sentence.subtree(head)]
    return tuple(r for r in found if r.span is None or not any(r.span[0] <= t.start < r.span[1] for t in suffered))
