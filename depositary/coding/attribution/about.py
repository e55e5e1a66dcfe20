"""Whom a content is for, against or concerned with."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, Resolver, codes_of
from depositary.language import AnalysedText

# Words that take up what was said before: "This barbaric attack must not go unpunished."
_TAKES_UP = {
    "this",
    "that",
    "these",
    "those",
    "it",
    "its",
    "they",
    "them",
    "their",
    "such",
    "he",
    "she",
    "his",
    "her",
    "there",
    "both",
}
_LIKENESS = {"similar", "same", "such", "like"}


def code_about(
    candidates: Sequence[Candidate], analysed: AnalysedText, resolver: Resolver
) -> dict[int, tuple[str, ...]]:
    """Actor codes by `id` of the candidate.

    The source itself counts only when it is alone. A sentence of own words that names nobody and takes up the one
    before ("this", "they") is concerned with the same actors.
    """
    found: dict[int, tuple[str, ...]] = {}
    before: tuple[Candidate, tuple[str, ...]] | None = None
    latest: tuple[str, ...] = ()
    for candidate in sorted(candidates, key=lambda c: c.start):
        codes = resolver.codes_in([*candidate.targets, *candidate.content])
        own = codes_of(candidate.reference)
        others = tuple(c for c in dict.fromkeys(codes) if c not in own)
        about = others or (
            () if candidate.own_words and len(own) < 2 else tuple(dict.fromkeys(c for c in codes if c in own))
        )
        if not about and latest and _says_the_same(candidate, analysed):
            about = latest
        latest = about
        if candidate.own_words:
            if not about and before is not None and _goes_on(before[0], candidate, analysed):
                about = before[1]
            before = (candidate, about)
        found[id(candidate)] = about
    return found


def _says_the_same(candidate: Candidate, analysed: AnalysedText) -> bool:
    """ "Similar criticism was voiced by …": of those whom the criticism before was of."""
    start, end = candidate.content[0]
    words = [t.text.lower() for t in analysed.tokens_in(start, end)]
    return len(words) <= 3 and not candidate.own_words and bool(_LIKENESS & set(words))


def _goes_on(before: Candidate, candidate: Candidate, analysed: AnalysedText) -> bool:
    start, end = candidate.content[0]
    if codes_of(before.reference) != codes_of(candidate.reference) or start - before.content[-1][1] > 400:
        return False
    return any(t.text.lower() in _TAKES_UP and t.upos in {"PRON", "DET"} for t in analysed.tokens_in(start, end))
