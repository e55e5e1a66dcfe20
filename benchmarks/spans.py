"""Names, attribution spans and attitudes against their gold, on words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.tally import Tally, percent
from benchmarks.treebank import GoldDocument
from depositary.language.analysed_text import AnalysedText, Span

NAME_KINDS = ("PER", "ORG", "LOC")
ROLES = ("source", "cue", "content")
POLARITIES = ("negative", "neutral", "positive")


@dataclass(slots=True)
class NameScore:
    """Exact spans of words, by kind; only in sentences that somebody has marked."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in NAME_KINDS})

    def add(self, document: GoldDocument, analysed: AnalysedText) -> None:
        """Count a document whose gold words were analysed."""
        for gold, found in zip(document.sentences, analysed.sentences, strict=True):
            if gold.names is None:
                continue
            place = {token.start: token.index for token in found.tokens}
            ends = {token.end: token.index for token in found.tokens}
            inside = (n for n in analysed.names if found.start <= n.start < found.end)
            # A name may run over the end of a sentence; then its last word is in none of this one's.
            predicted = [(n.kind, place[n.start], ends.get(n.end, -1)) for n in inside]
            for kind, tally in self.kinds.items():
                tally.add(
                    {(n.first, n.last) for n in gold.names if n.kind == kind},
                    {(first, last) for k, first, last in predicted if k == kind},
                )

    def as_json(self) -> dict[str, Any]:
        every = Tally(*(sum(getattr(t, f) for t in self.kinds.values()) for f in ("hits", "predicted", "gold")))
        return {kind: tally.as_json() for kind, tally in (*self.kinds.items(), ("all", every))}


@dataclass(slots=True)
class AttributionSpanScore:
    """Sources, cues and contents: whole stretches of words ("exact"), and the words of a role ("words").

    A discontinuous role counts as its pieces, as in the published figures for this corpus.
    """

    tallies: dict[str, dict[str, Tally]] = field(
        default_factory=lambda: {measure: {role: Tally() for role in ROLES} for measure in ("exact", "words")}
    )

    def add(self, record: dict[str, Any], analysed: AnalysedText) -> None:
        """Count a document: {"attributions": [{"source": spans, "cue": spans, "content": spans}], "ignore": spans}."""
        words = [(t.start, t.end) for s in analysed.sentences for t in s.tokens]
        ignored = _words_in(words, record.get("ignore") or [])
        gold = [{role: [_words_in(words, [p]) for p in a[role]] for role in ROLES} for a in record["attributions"]]
        found: list[dict[str, list[list[int]]]] = []
        for attribution in analysed.attributions:
            pieces = {role: [_words_in(words, [p]) for p in getattr(attribution, role)] for role in ROLES}
            content = [w for piece in pieces["content"] for w in piece]
            if not content or 2 * len(set(content) & set(ignored)) < len(content):
                found.append(pieces)
        for role in ROLES:
            pieces_of = [[p for a in side for p in a[role] if p] for side in (gold, found)]
            self.tallies["exact"][role].add(*({(p[0], p[-1]) for p in pieces} for pieces in pieces_of))
            self.tallies["words"][role].add(*({word for p in pieces for word in p} for pieces in pieces_of))

    def as_json(self) -> dict[str, Any]:
        return {
            measure: {role: tally.as_json() for role, tally in roles.items()} for measure, roles in self.tallies.items()
        }


def _words_in(words: Sequence[Span], spans: Iterable[Sequence[int]]) -> list[int]:
    """Numbers of the words that share a character with one of the spans."""
    pieces = [tuple(span) for span in spans]
    return [i for i, (start, end) in enumerate(words) if any(start < b and end > a for a, b in pieces)]


def polarity_towards(analysed: AnalysedText, target: Span) -> str:
    """The polarity most probable on average over the nouns, names and pronouns of a target; neutral without any."""
    rows = [analysed.attitudes[t.start] for t in analysed.tokens_in(*target) if t.start in analysed.attitudes]
    if not rows:
        return "neutral"
    means = [sum(column) for column in zip(*rows, strict=True)]
    return POLARITIES[means.index(max(means))]


@dataclass(slots=True)
class AttitudeScore:
    """Macro F1 and accuracy of polarity."""

    classes: dict[str, Tally] = field(default_factory=lambda: {p: Tally() for p in POLARITIES})

    def add(self, gold: str, predicted: str) -> None:
        self.classes[gold].gold += 1
        self.classes[predicted].predicted += 1
        self.classes[gold].hits += gold == predicted

    def as_json(self) -> dict[str, float | int]:
        count = sum(t.gold for t in self.classes.values())
        return {
            "macro F1": percent(sum(t.f1 for t in self.classes.values()) / len(self.classes)),
            "accuracy": percent(sum(t.hits for t in self.classes.values()) / max(1, count)),
            "targets": count,
        }
