"""Who "I" and "we" are where a cue has them as its source outside quotation marks: the speaker of the stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depositary.coding.attribution.candidate import Candidate, codes_of, contains
from depositary.coding.attribution.own_words import OwnWords
from depositary.coding.attribution.quotations import Quotation
from depositary.records import ActorReference

_ALONE = frozenset({"i", "we", "my", "our", "me", "us"})


def settle_first_person(
    candidates: Sequence[Candidate],
    marks: Sequence[Quotation],
    stretches: Sequence[OwnWords] | None,
    house: ActorReference | None,
) -> None:
    """Give unresolved sources in the first person the reference of whoever speaks there.

    Args:
        candidates: with their sources resolved as far as grammar and names go.
        marks: quotations of the text; whoever says "I" inside them is not the speaker around them.
        stretches: own words of a text that speaks for itself.
        house: who answers in the whole of a transcript; None in a report, where "I" is the author.
    """
    for candidate in candidates:
        reference, cue = candidate.reference, candidate.cue
        if reference is None or cue is None or codes_of(reference) or reference.text.lower() not in _ALONE:
            continue
        if any(contains(q.inside, cue) for q in marks):
            continue
        around = next((w.speaker for w in stretches or () if contains([w.span], cue)), None)
        speaker = around or house
        if speaker is not None and codes_of(speaker):
            candidate.reference = replace(speaker, text=reference.text, span=reference.span)
