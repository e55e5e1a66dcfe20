"""Who takes part in an act by the model's word: the words it links to the act, resolved to actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from depositary.coding.events.predicate import References
from depositary.language import Party, Sentence, Token
from depositary.records import ActorReference

# A word is a party from this probability on.
LIKELY = 0.5
# Others count beside the likeliest word from this share of its probability on.
BESIDE_THE_BEST = 0.7
# Where no likely word is a known actor, a word counts from this probability on.
POSSIBLE = 0.25
UNKNOWN = "no known actor in the words"
_HYPHENS = frozenset("-–‑")
_OTHER_CLAUSES = ("acl", "appos", "conj", "parataxis", "punct")


def likely_parties(
    sentence: Sentence,
    parties: Sequence[Party],
    resolver: References,
    *,
    others: Sequence[ActorReference] = (),
    only_likely: bool = False,
) -> tuple[ActorReference, ...]:
    """References of the words that fill a role, in text order, each actor once.

    Where no likely word is a known actor, the likeliest possible one that is, unless it is one of the other side or
    only likely ones are asked for.
    """
    found: list[ActorReference] = []
    least = max(LIKELY, BESIDE_THE_BEST * max((p.probability for p in parties), default=0.0))
    for party in parties:
        if party.probability >= least:
            found += references_of(sentence, sentence.tokens[party.index], resolver)
    if not is_coded(found) and not only_likely:
        elsewhere = {c for r in others for c in r.codes}
        possible = sorted((p for p in parties if POSSIBLE <= p.probability < LIKELY), key=lambda p: -p.probability)
        for party in possible:
            best = references_of(sentence, sentence.tokens[party.index], resolver)
            if is_coded(best) and not {c for r in best for c in r.codes} <= elsewhere:
                return best
    return tuple(_each_once(found))


def references_of(sentence: Sentence, token: Token, resolver: References) -> tuple[ActorReference, ...]:
    """Who a word that takes part in an act stands for.

    Its phrase as grammar has it; else the owner of that phrase; else the state that the word or its phrase names, for
    a party may be named by a place ("visited *Moscow*") or by where it is from ("workers *from Mali*").
    """
    found = resolver.references(sentence, token)
    joined = _joined_by_hyphen(sentence, token, resolver)
    if len(joined) > 1:
        return tuple(_named(token, code, found) for code in joined)
    if is_coded(found):
        return found
    owners = resolver.owner(sentence, token)
    if is_coded(owners):
        return owners
    for word in (token, *sentence.subtree(token, without=_OTHER_CLAUSES)):
        codes = resolver.place_codes(sentence, word)
        if codes:
            return tuple(_named(token, code, found) for code in codes)
    return found or (ActorReference(text=token.text, span=(token.start, token.end), actor=None, reason=UNKNOWN),)


def same_state(unknown: Sequence[ActorReference], other: Sequence[ActorReference]) -> tuple[ActorReference, ...]:
    """The unknown side of an act inside one state belongs to the state of the other: "police arrested *students*"."""
    codes = tuple(dict.fromkeys(c for r in other for c in r.codes))
    if len(codes) != 1:
        return tuple(unknown)
    return tuple(
        replace(r, actor=codes[0], actors=codes, resolved_by="same_state/1", reason=None) if not r.codes else r
        for r in unknown
    )


def _joined_by_hyphen(sentence: Sentence, token: Token, resolver: References) -> tuple[str, ...]:
    """Codes of a chain of names: "*Omani*-Yemeni talks", of which grammar may keep only the first."""
    chain = [token]
    for step in (-1, 1):
        at = token.index + step
        while 0 <= at + step < len(sentence.tokens) and at >= 0 and sentence.tokens[at].text in _HYPHENS:
            chain.append(sentence.tokens[at + step])
            at += 2 * step
    codes = [c for t in sorted(chain, key=lambda t: t.index) for c in resolver.place_codes(sentence, t)]
    return tuple(dict.fromkeys(codes))


def _named(token: Token, code: str, found: Sequence[ActorReference]) -> ActorReference:
    sector = found[0].sector if found else None
    return ActorReference(
        text=token.text, span=(token.start, token.end), actor=code, actors=(code,), sector=sector,
        resolved_by="named_party/1",
    )  # fmt: skip


def is_coded(references: Iterable[ActorReference]) -> bool:
    """Is at least one of them a known actor?"""
    return any(r.codes for r in references)


def _each_once(references: Iterable[ActorReference]) -> Iterable[ActorReference]:
    known: set[tuple[str, ...]] = set()
    for reference in references:
        key = reference.codes or (reference.text,)
        if key not in known:
            known.add(key)
            yield reference
