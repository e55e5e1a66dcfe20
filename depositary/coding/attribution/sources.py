"""Who the source is: a token or span of the text, resolved to one `ActorReference`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depositary.coding.attribution.candidate import Candidate, Resolver, codes_of
from depositary.coding.attribution.contents import spans_of
from depositary.language import Sentence, Token
from depositary.records import ActorReference, Span

_FIRST_PERSON = {"i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves"}
_THIRD_PERSON = {"he", "she", "they", "it", "his", "her", "their", "its"}


def resolve_source(candidate: Candidate, resolver: Resolver, text: str) -> ActorReference | None:
    """The source as a reference: with codes, or without and with the reason; None when the text names nobody."""
    if candidate.reference is not None:
        return candidate.reference
    if candidate.source_token is not None:
        sentence = candidate.source_sentence or candidate.sentence
        return _of_token(sentence, candidate.source_token, candidate.source_span, resolver, text)
    if candidate.source_span is not None:
        start, end = candidate.source_span
        found = resolver.span_reference(start, end)
        coded = [r for r in found if codes_of(r)]
        return joined(coded, text, (start, end)) if coded else _unresolved(found, text, (start, end))
    return None


def _of_token(sentence: Sentence, token: Token, known: Span | None, resolver: Resolver, text: str) -> ActorReference:
    """The reference of a token, in the words of the known span when that holds it: the model sees phrases whole."""
    span = known if known is not None and known[0] <= token.start < known[1] else source_span(sentence, token)
    references = resolver.references(sentence, token)
    coded = [r for r in references if codes_of(r)]
    if coded:
        return joined(coded, text, span)
    whole = [r for r in resolver.span_reference(*span) if codes_of(r)]
    if whole:
        return joined(whole, text, span)
    owner = [r for r in resolver.owner(sentence, token) if codes_of(r)] if token.upos == "NOUN" else []
    if owner:  # "his spokesman", "the ministry's statement": whoever it belongs to
        return joined(owner, text, span)
    return _unresolved(references, text, span)


def _unresolved(references: Sequence[ActorReference], text: str, span: Span) -> ActorReference:
    reason = next((r.reason for r in references if r.reason), "no known actor in the words")
    name = next((r.name for r in references if r.name), None)
    return ActorReference(text=text[span[0] : span[1]], span=span, actor=None, name=name, reason=reason)


def joined(references: Sequence[ActorReference], text: str, span: Span) -> ActorReference:
    """One reference for those who speak together."""
    if len(references) == 1:
        return replace(references[0], text=text[span[0] : span[1]], span=span)
    codes = tuple(dict.fromkeys(c for r in references for c in (r.actors or ((r.actor,) if r.actor else ()))))
    return ActorReference(
        text=text[span[0] : span[1]],
        span=span,
        actor=codes[0] if len(codes) == 1 else references[0].actor,
        actors=codes,
        name=None,
        sector=references[0].sector,
        resolved_by=references[0].resolved_by,
    )


def source_span(sentence: Sentence, token: Token) -> Span:
    """The noun phrase without relative clauses and asides."""
    tokens = sentence.subtree(
        token,
        without=("acl", "parataxis", "punct", "advcl", "ccomp", "case") if token.upos != "PRON" else ("acl", "case"),
    )
    near = [t for t in tokens if t.upos != "PUNCT"]
    spans = spans_of(sentence, near or [token])
    return next((s for s in spans if s[0] <= token.start < s[1]), (token.start, token.end))


def is_first_person(candidate: Candidate) -> bool:
    """Is the source "I" or "we", or someone together with them: "the minister and I"?"""
    token = candidate.source_token
    if token is not None:
        joined = (candidate.source_sentence or candidate.sentence).children(token, "conj")
        return any(t.text.lower() in _FIRST_PERSON for t in (token, *joined))
    if candidate.source_span is not None:
        start, end = candidate.source_span
        inside = [t for t in candidate.sentence.tokens if start <= t.start < end]
        return bool(inside) and inside[-1].text in {"I", "we"}
    return candidate.reference is not None and candidate.reference.text.lower() in _FIRST_PERSON


def is_pronoun(candidate: Candidate) -> bool:
    """Is the source a personal pronoun of the third person?"""
    return candidate.source_token is not None and candidate.source_token.text.lower() in _THIRD_PERSON
