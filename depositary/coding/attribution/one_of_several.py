"""Which of several possible speakers says a stretch that has no turn label: the one whom the words do not make another.

Scores are sums of the weights in `speaker_signs.SPEAKER_EVIDENCE`. Missing is better than wrong: without a clear lead
nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from depositary.coding.attribution.candidate import Resolver
from depositary.coding.attribution.speaker_signs import SPEAKER_EVIDENCE
from depositary.coding.attribution.speaking_sides import Words
from depositary.language import Sentence
from depositary.records import ActorReference

RULE = "one_of_several/1"
LEAST_LEAD = 1.5
"""By how much the best must lead the second."""
LEAST_SHARE = 0.5
"""How much of all evidence the lead must be; less means that the words of several speakers stand side by side."""
NOT_SHOWN = "several may speak, and the words do not show which of them does"


@dataclass(frozen=True, slots=True)
class FoundSign:
    """A sign for or against one actor."""

    code: str
    weight: float
    why: str
    """Example: "NOR is named beside the speaker: “minister and I”"."""


def speaker_among(
    together: ActorReference, sentences: Sequence[Sentence], resolver: Resolver, speakers: Sequence[ActorReference]
) -> ActorReference:
    """The one of the speakers who says the sentences; without codes and with the reason when that is not clear.

    Args:
        together: all who may speak, in one reference.
        sentences: a stretch without turn labels.
        resolver: who is meant in it.
        speakers: each of them alone.
    """
    found = list(signs_in(sentences, resolver, speakers))
    best = clear_winner([s.codes[0] for s in speakers], found)
    if best is None:
        return replace(together, actor=None, actors=(), resolved_by=None, reason=NOT_SHOWN)
    chosen = next(s for s in speakers if s.codes[0] == best)
    strongest = max(found, key=lambda s: abs(s.weight))
    return replace(chosen, text=together.text, resolved_by=RULE, reason=strongest.why)


def signs_in(
    sentences: Iterable[Sentence], resolver: Resolver, speakers: Sequence[ActorReference]
) -> Iterable[FoundSign]:
    """Every sign about the speakers; one that holds for all of them tells nothing and is left out."""
    candidates = frozenset(s.codes[0] for s in speakers)
    for sentence in sentences:
        words = Words(sentence, resolver, speakers)
        for evidence in SPEAKER_EVIDENCE:
            for codes, token in evidence.sign(words):
                named = codes & candidates
                if named != candidates:
                    for code in sorted(named):
                        yield FoundSign(code, evidence.weight, f"{code} {evidence.reason}: “{token.text}”")


def clear_winner(candidates: Sequence[str], found: Sequence[FoundSign]) -> str | None:
    """The candidate who leads clearly; None without one."""
    scores = {code: sum(s.weight for s in found if s.code == code) for code in candidates}
    ranked = sorted(candidates, key=lambda code: -scores[code])
    lead = scores[ranked[0]] - scores[ranked[1]]
    total = sum(abs(s.weight) for s in found)
    return ranked[0] if lead >= LEAST_LEAD and lead >= LEAST_SHARE * total else None
