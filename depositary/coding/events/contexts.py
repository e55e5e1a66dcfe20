"""What an event is about: the contexts of PLOVER 2021 that words of its clause, or of its sentence, show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from depositary import lexicons
from depositary.language import Sentence, Token
from depositary.language.lemmas import lemma_and_form
from depositary.records import EventType, Span

MOST = 3
"""An event has this many contexts at most: more would describe the sentence, not the event."""

# A single word shows a context only as a content word: "arms" the noun, not the particle "in" of a name.
_CONTENT = {"NOUN", "PROPN", "ADJ", "VERB"}
# Two weak words of a context are as good as one strong word.
_ENOUGH = 2
_CLAUSES = {"conj", "parataxis", "advcl", "ccomp", "acl", "appos"}


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word or phrase of the lexicon where it stands in a sentence."""

    words: str
    token: Token
    """Its first word."""
    shows: tuple[tuple[str, int], ...]
    """Context and weight, `_ENOUGH` for a strong word and 1 for a weak one; empty when it only looks like one."""


@dataclass(frozen=True, slots=True)
class _ContextLexicon:
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    """First lemma → whole phrases, longest first."""
    shows: dict[tuple[str, ...], tuple[tuple[str, int], ...]]
    of_type: dict[str, tuple[str, ...]]
    """Event type → contexts of which it is itself one weak word."""


@cache
def _lexicon() -> _ContextLexicon:
    shows: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    of_type: dict[str, list[str]] = {}
    for entry in lexicons.load("contexts"):
        context = entry["context"]
        for strength, weight in (("strong", _ENOUGH), ("weak", 1)):
            for words in entry.get(strength) or ():
                here = shows.setdefault(tuple(words.split()), [])
                if context is not None:
                    here.append((context, weight))
        for name in entry.get("types") or ():
            of_type.setdefault(name, []).append(context)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(shows, key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    return _ContextLexicon(
        {first: tuple(found) for first, found in phrases.items()},
        {phrase: tuple(found) for phrase, found in shows.items()},
        {name: tuple(found) for name, found in of_type.items()},
    )


def contexts_of(sentence: Sentence, clause: Span, type: EventType) -> tuple[str, ...]:
    """Contexts of an event, those of its own clause before those of the sentence around it, at most `MOST`.

    Clauses of the sentence that stand beside the event's, joined by "and" or a semicolon, tell of something else.

    Args:
        clause: the event's clause as a span of the document's text.
        type: the event's type, which is itself a hint: a meeting is half diplomatic.
    """
    signs = list(_signs(sentence))
    inside = [s for s in signs if clause[0] <= s.token.start < clause[1]]
    found = _shown(inside, type)
    if len(found) < MOST and len(inside) < len(signs):
        near = _around(sentence, clause)
        close = [s for s in signs if s in inside or s.token.index in near]
        found += [context for context in _shown(close, type) if context not in found]
    return tuple(found[:MOST])


def _around(sentence: Sentence, clause: Span) -> set[int]:
    """Words below the clause and those it hangs on, without clauses beside it."""
    inside = [t for t in sentence.tokens if clause[0] <= t.start < clause[1]]
    indexes = {t.index for t in inside}
    tops = [t for t in inside if t.head not in indexes]
    if not tops:
        return set()
    below = max(tops, key=lambda t: len(sentence.subtree(t)))
    found = _own(sentence, below)
    for above in sentence.ancestors(below):
        if _is_beside(below):
            break
        found.add(above.index)
        for child in sentence.children(above):
            if child is not below and child.base_relation not in _CLAUSES:
                found |= _own(sentence, child)
        below = above
    return found


def _own(sentence: Sentence, token: Token) -> set[int]:
    """A word with what is below it, without clauses that only stand beside it."""
    found = {token.index}
    for child in sentence.children(token):
        if not _is_beside(child):
            found |= _own(sentence, child)
    return found


def _is_beside(token: Token) -> bool:
    return token.base_relation in {"conj", "parataxis"} and token.upos in {"VERB", "AUX"}


def _shown(signs: Sequence[_Sign], type: str) -> list[str]:
    """Contexts with enough weight, the heaviest first, then in text order; a repeated word counts once."""
    weights: dict[str, int] = {}
    for sign in {s.words: s for s in reversed(signs)}.values():
        for context, weight in sign.shows:
            weights[context] = weights.get(context, 0) + weight
    for context in _lexicon().of_type.get(type, ()):
        if context in weights:
            weights[context] += 1
    first = {context: sign.token.start for sign in reversed(signs) for context, _ in sign.shows}
    enough = [context for context, weight in weights.items() if weight >= _ENOUGH]
    return sorted(enough, key=lambda context: (-weights[context], first[context]))


def _signs(sentence: Sentence) -> Iterator[_Sign]:
    """Words and phrases of the lexicon in the sentence, without overlap, the longest at each place."""
    lexicon = _lexicon()
    tokens = [t for t in sentence.tokens if t.upos != "PUNCT"]
    lemmas = [_lemma(t) for t in tokens]
    at = 0
    while at < len(tokens):
        phrase = next((p for p in lexicon.phrases.get(lemmas[at], ()) if _stands(p, lemmas, tokens, at)), None)
        if phrase is not None:
            yield _Sign(" ".join(phrase), tokens[at], lexicon.shows[phrase])
        at += len(phrase) if phrase is not None else 1


def _stands(phrase: tuple[str, ...], lemmas: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    if len(phrase) == 1:
        # "Edmond Pope" and "Julie Bishop" are neither.
        return tokens[at].upos in _CONTENT and not (tokens[at].upos == "PROPN" and tokens[at].base_relation == "flat")
    return tuple(lemmas[at : at + len(phrase)]) == phrase


def _lemma(token: Token) -> str:
    """The lemma in lower case; of a word in a name that of the common noun: "rights" of "Human Rights Council"."""
    return _common_lemma(token.text) if token.upos == "PROPN" else token.lemma.lower()


@lru_cache(maxsize=10_000)
def _common_lemma(word: str) -> str:
    return lemma_and_form(word.lower(), "NOUN")[0]
