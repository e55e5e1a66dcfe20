"""Who acts and who is acted on: the slots of a predicate, filled with actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from depositary.coding.events import frames
from depositary.coding.events.lexicon import PredicateEntry, light_verbs
from depositary.language import Sentence, Token
from depositary.records import ActorReference, Span

# Where an actor stands as a recipient although the lexicon's entry does not foresee it. "in" and "by" are left out:
# what stands after them is a place or the one who acts.
_LAST_RESORTS_TOGETHER = ("with", "to")
_LAST_RESORTS = ("object", "against", "with", "to", "toward", "towards", "from", "on", "at", "for", "over")


# Acts of force are done to whoever's ground they fall on: "shelled a village in South Sudan".
_STRIKES_PLACES = {"ASSAULT"}
_PLACE_PREPOSITIONS = {"in", "into", "on", "at", "near", "over", "across", "inside", "outside", "against"}


# "in close consultation with our allies", said by a government: its own consultation.
_OWN_DEEDS = {"CONSULT", "COOPERATE", "SUPPORT"}
_TWO_SIDED = {"AGREE", "CONSULT", "COOPERATE"}
# Like kinds, for carrying a side over from one act to the next.
_KIND = {
    **dict.fromkeys(("AGREE", "CONSULT", "COOPERATE"), "together"),
    **dict.fromkeys(("SUPPORT", "AID", "CONCEDE", "RETREAT"), "for"),
    **dict.fromkeys(
        ("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"), "against"
    ),
}
_POINTING = {"this", "these", "that", "those", "such", "the"}
_REMEMBERED_SENTENCES = 4
_SPECIFYING = {"particularly", "especially", "notably", "including", "specifically", "chiefly", "mainly"}


class References(Protocol):
    """What the event coder needs of `actors.resolution.ActorResolver`."""

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]: ...

    def codes_in(self, spans: Sequence[Span]) -> tuple[str, ...]: ...

    def with_speaker(self, speaker: ActorReference | None) -> References: ...


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
        return any(r.codes for r in (*self.actors, *self.recipients))


@dataclass(frozen=True, slots=True)
class _EarlierAct:
    sentence: int
    lemma: str
    type: str
    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]


class EarlierActs:
    """Who did what in the sentences before: "condemned *these attacks*" is directed at whoever attacked."""

    def __init__(self) -> None:
        self._acts: list[_EarlierAct] = []

    def add(self, sentence: Sentence, predicate: Predicate, entry: PredicateEntry, arguments: Arguments) -> None:
        lemma = predicate.token.lemma.lower()
        self._acts.append(_EarlierAct(sentence.index, lemma, entry.type, arguments.actors, arguments.recipients))

    def partner(
        self, sentence: Sentence, entry: PredicateEntry, actors: tuple[ActorReference, ...]
    ) -> tuple[ActorReference, ...]:
        """The other side of the same actor's latest act of a like kind, for one whose own words name none.

        "Oslo and Riga held talks. … They agreed to meet again": with each other. "Oslo condemned Riga. … It demanded an
        apology": from Riga. Reaches back a few sentences; the reference says that it was carried over.
        """
        codes = {c for r in actors for c in r.codes}
        for act in reversed(self._acts):
            if sentence.index - act.sentence > _REMEMBERED_SENTENCES:
                break
            if _KIND[act.type] != _KIND[entry.type] or not codes:
                continue
            sides = (act.actors, act.recipients)
            for here, other in (sides, sides[::-1]) if act.type in _TWO_SIDED else (sides,):
                found = [c for r in other for c in r.codes if c not in codes]
                if found and codes <= {c for r in here for c in r.codes}:
                    return tuple(replace(r, resolved_by="continuity/1") for r in other if r.codes)
        return ()

    def doers(self, sentence: Sentence, noun: Token) -> tuple[ActorReference, ...]:
        """Actors of the latest act of this name, when the noun points back ("this", "these", "such", "the")."""
        pointing = {c.text.lower() for c in sentence.children(noun, "det", "amod")} & _POINTING
        if not pointing:
            return ()
        for act in reversed(self._acts):
            if sentence.index - act.sentence > _REMEMBERED_SENTENCES:
                break
            if act.lemma == noun.lemma.lower() and any(r.codes for r in act.actors):
                return act.actors
        return ()


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
    candidates = _recipient_candidates(sentence, predicate, entry, resolver, earlier or EarlierActs())
    recipients = _made_specific(sentence, predicate, _without(_first_filled(candidates), actors, entry), resolver)
    joint = entry.symmetric and sum(len(r.codes) for r in actors) > 1
    if (
        earlier
        and not joint
        and not any(r.codes for r in recipients)
        and any(r.codes for r in actors)
        and entry.recipient
    ):
        recipients = _without(earlier.partner(sentence, entry, actors), actors, entry) or recipients
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
                added = [r for r in _places_named(sentence, named, resolver) if not set(r.codes) <= known]
            recipients = (*recipients, *added)
    return recipients


def _without(
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
        or (r.sector is not None and r.sector not in sectors and entry.type not in _TWO_SIDED)
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
            for head in _slot_tokens(sentence, predicate, slot):
                yield _resolved(sentence, head, resolver, owner=slot in {"subject", "by"})
        return
    for contact in sentence.children(token, "nsubj"):  # "Oslo is in contact with Riga"
        yield _resolved(sentence, contact, resolver, owner=True)
    yield _owner_of_noun(sentence, token, entry, resolver)
    for agent in frames.prepositional(sentence, token, "by"):
        yield _resolved(sentence, agent, resolver, owner=True)
    if _undergone(predicate):
        for giver in frames.prepositional(sentence, predicate.light or token, "from"):
            yield _resolved(sentence, giver, resolver, owner=True)
    elif predicate.light is not None:
        subject = frames.subject(sentence, predicate.light)
        if subject is not None and subject is not token:
            yield _resolved(sentence, subject, resolver, owner=True)
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
            yield _owners(sentence, thing, resolver)
    elif below.base_relation in {"obj", "obl"} and (subject := frames.subject(sentence, verb)) is not None:
        yield _resolved(sentence, subject, resolver, owner=True)


def _owner_of_noun(
    sentence: Sentence, noun: Token, entry: PredicateEntry, resolver: References
) -> tuple[ActorReference, ...]:
    """Who owns the deed a noun names; an of-phrase that names the recipient is no owner ("invasion of Ukraine")."""
    owners = _owners(sentence, noun, resolver)
    if "of" not in entry.recipient:
        return owners
    suffered = [t for head in frames.prepositional(sentence, noun, "of") for t in sentence.subtree(head)]
    return tuple(r for r in owners if r.span is None or not any(r.span[0] <= t.start < r.span[1] for t in suffered))


def _recipient_candidates(
    sentence: Sentence, predicate: Predicate, entry: PredicateEntry, resolver: References, earlier: EarlierActs
) -> Iterable[tuple[ActorReference, ...]]:
    slots = list(entry.recipient)
    if predicate.light is not None:
        slots += [s for s in light_verbs().recipient.get(predicate.light.lemma, ()) if s not in slots]
    if _undergone(predicate):
        slots.insert(0, "subject")
    for slot in slots:
        if slot == "owner":
            for thing in _things(sentence, predicate):
                yield _owners(sentence, thing, resolver)
                yield earlier.doers(sentence, thing)
            continue
        for head in _slot_tokens(sentence, predicate, slot):
            yield _resolved(sentence, head, resolver, owner=slot != "object")
            if slot not in {"subject", "object", "by"}:
                # Where the entry expects a recipient, a state's name is one: "terminate imports from X".
                yield tuple(_places_named(sentence, head, resolver))
    if entry.content or entry.type in {"THREATEN", "REQUEST"}:
        yield from _named_in_content(sentence, predicate, resolver, subjects=entry.type != "THREATEN")
    if "subject" in entry.recipient:
        return
    for slot in _LAST_RESORTS_TOGETHER if entry.symmetric else _LAST_RESORTS:
        for head in _slot_tokens(sentence, predicate, slot):
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


def _places_named(sentence: Sentence, head: Token, resolver: References) -> list[ActorReference]:
    """The actors named in a phrase even where its preposition makes it a place."""
    words = sentence.subtree(head, without=("acl", "conj"))
    span = words[0].start, words[-1].end
    text = " ".join(t.text for t in words)
    return [
        ActorReference(text=text, span=span, actor=code, actors=(code,), resolved_by="place/1")
        for code in resolver.codes_in([span])[:1]
    ]


def _places(sentence: Sentence, predicate: Predicate, resolver: References) -> Iterable[tuple[ActorReference, ...]]:
    """Whose territory the act strikes, from the places named under it."""
    for token in sentence.subtree(predicate.light or predicate.token, without=("conj", "advcl", "parataxis")):
        if token.base_relation in {"obl", "nmod"} and frames.preposition(sentence, token) in _PLACE_PREPOSITIONS:
            yield tuple(_places_named(sentence, token, resolver))


def _named_below(
    sentence: Sentence, predicate: Predicate, resolver: References
) -> Iterable[tuple[ActorReference, ...]]:
    """An actor named only inside the object: "suspended the air services agreement with X", "backed a Y-led force"."""
    token = predicate.token
    things = sentence.children(token, "nmod") if predicate.is_noun else frames.objects(sentence, token)
    for thing in things:
        if predicate.is_noun and frames.preposition(sentence, thing) in {"by", "in", "at", "during", "since", "under"}:
            continue
        words = sentence.subtree(thing, without=("acl", "conj", "appos", "parataxis"))
        span = words[0].start, words[-1].end
        for code in resolver.codes_in([span]):
            text = " ".join(t.text for t in words)
            yield (ActorReference(text=text, span=span, actor=code, actors=(code,), resolved_by="named-in-object/1"),)


def _undergone(predicate: Predicate) -> bool:
    """ "received aid", "came under attack": the light verb's subject is the recipient."""
    return predicate.light is not None and predicate.light.lemma in light_verbs().undergoing


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


def _owners(sentence: Sentence, noun: Token, resolver: References) -> tuple[ActorReference, ...]:
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


def _resolved(sentence: Sentence, head: Token, resolver: References, *, owner: bool) -> tuple[ActorReference, ...]:
    """References of a phrase; where it is no actor itself ("the leadership of X"), its owner's if that is allowed."""
    found = resolver.references(sentence, head)
    if found or not owner:
        return found
    return _owners(sentence, head, resolver)
