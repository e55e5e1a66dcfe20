"""Attributions inside one another: "the magazine writes that the president called …"."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, codes_of, contains, shared
from depositary.coding.attribution.noun_cues import NOUN_RULE, VOICED_RULE
from depositary.coding.attribution.sources import is_first_person, is_pronoun
from depositary.records import Span


def enclosing(candidate: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """The smallest other attribution in whose content the candidate stands."""
    inner: Span = candidate.cue if candidate.cue is not None else candidate.content[0]
    around = [
        o
        for o in others
        if o is not candidate
        and contains(o.content, inner)
        and (o.size > candidate.size or (o.own_words and not candidate.own_words))
    ]
    return min(around, key=lambda o: o.size, default=None)


def without_echoes(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what only repeats the attribution around it.

    A quotation is one statement however long, so that "we condemn …" inside it is no second one; neither is "he hoped"
    in "he said he hoped", nor the noun in "reiterated his view that …".
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        outer = enclosing(candidate, candidates)
        if outer is not None and _is_echo(candidate, outer):
            continue
        kept.append(candidate)
    return _without_doublets(kept)


def _is_echo(inner: Candidate, outer: Candidate) -> bool:
    if is_first_person(inner):
        return True
    same = codes_of(inner.reference) == codes_of(outer.reference)
    if is_pronoun(inner) and same and not outer.own_words:
        return True
    if inner.reference is None or (not codes_of(inner.reference) and is_pronoun(inner)):
        return True
    if same and inner.reference is not None and outer.reference is not None and codes_of(inner.reference):
        named_alike = inner.reference.text.lower() == outer.reference.text.lower()
        return named_alike or inner.rule in {NOUN_RULE, VOICED_RULE}
    return False


def _without_doublets(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Two cues for the same content ("voiced the hope that …") are one attribution, that of the first rule."""
    kept: list[Candidate] = []
    for candidate in candidates:
        doublet = False
        for other in kept:
            common = shared(candidate.content, other.content)
            union = candidate.size + other.size - common
            alike = union > 0 and common / union > 0.8
            if (
                alike
                and candidate.own_words == other.own_words
                and (candidate.own_words or _same_source(candidate, other))
            ):
                doublet = True
        if not doublet:
            kept.append(candidate)
    return kept


def _same_source(first: Candidate, second: Candidate) -> bool:
    codes = codes_of(first.reference), codes_of(second.reference)
    return codes[0] == codes[1] or not codes[0] or not codes[1]
