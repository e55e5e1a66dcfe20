"""The words that tell an event: its predicate with its arguments, without the clauses around it."""

from __future__ import annotations

from depositary.coding.events import frames
from depositary.coding.events.predicate import Predicate
from depositary.language import Sentence, Token

Span = tuple[int, int]

_OTHER_CLAUSES = ("parataxis", "conj", "cc", "punct", "discourse", "appos")
_LONG_TAILS = ("ccomp", "advcl")


def trigger_span(predicate: Predicate) -> Span:
    """The predicate's own words, from light verb or particle to noun."""
    tokens = [predicate.token, *([predicate.light] if predicate.light is not None else [])]
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    # A light verb far away would drag half the sentence into the trigger.
    return (start, end) if end - start <= 60 else (predicate.token.start, predicate.token.end)


def clause_span(sentence: Sentence, predicate: Predicate) -> Span:
    """From the subject, if it stands near, to the end of the predicate's own phrase."""
    head = predicate.light or predicate.token
    without = _OTHER_CLAUSES if predicate.is_noun and predicate.light is None else (*_OTHER_CLAUSES, *_LONG_TAILS)
    tokens = sentence.subtree(head, without=without)
    if predicate.is_noun and predicate.light is None:
        tokens = [t for t in tokens if t.base_relation != "case" or t.head != head.index]
    subject = frames.subject(sentence, head) if not (predicate.is_noun and predicate.light is None) else None
    if (
        subject is not None
        and subject not in tokens
        and abs(subject.index - head.index) < 25
        and subject.index < head.index
    ):
        tokens = [*sentence.subtree(subject, without=("acl", "appos", "conj", "punct")), *tokens]
    tokens = _contiguous(tokens, predicate.token)
    return min(t.start for t in tokens), max(t.end for t in tokens)


def _contiguous(tokens: list[Token], anchor: Token) -> list[Token]:
    """Drop leading function words that belong to the surrounding sentence ("that", "and", commas)."""
    kept = sorted({t.index: t for t in tokens}.values(), key=lambda t: t.index)
    while (
        len(kept) > 1
        and kept[0] is not anchor
        and (kept[0].upos in {"SCONJ", "CCONJ", "PUNCT"} or kept[0].base_relation == "mark")
    ):
        kept.pop(0)
    return kept
