"""Texts that speak for themselves: sentences that only pass on another's words, and cues that are the speaker's own."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, codes_of, shared
from depositary.coding.attribution.sources import is_first_person

# Telling of what one said before is a report; "I condemned" is told as a deed and stays the speaker's own sentence.
_SAYING = {
    "say",
    "tell",
    "state",
    "announce",
    "write",
    "explain",
    "assure",
    "inform",
    "warn",
    "declare",
    "note",
    "stress",
    "make",
}


def is_performed(candidate: Candidate, speakers: Sequence[Candidate]) -> bool:
    """Is the cue the speaker's own act of speaking: "we call on …", "Fiji welcomes …"?"""
    around = next((s for s in speakers if shared(s.content, candidate.content)), None)
    if around is None:
        return False
    if is_first_person(candidate):
        return not _is_told(candidate)
    own = codes_of(around.reference)
    codes = codes_of(candidate.reference)
    if candidate.reference is None or (codes and codes <= own and not _is_past(candidate)):
        return True
    # "As the allies reaffirmed, …" supports what the speaker says; it reports nothing more.
    token = candidate.cue_token
    return (
        token is not None
        and token.base_relation == "advcl"
        and any(m.text.lower() == "as" for m in candidate.sentence.children(token, "mark", "advmod"))
    )


def only_reports(statement: Candidate, reported: Sequence[Candidate]) -> bool:
    """Does the sentence consist of one reported statement, whose cue is its main verb?"""
    for candidate in reported:
        token = candidate.cue_token
        if (
            token is not None
            and token.head < 0
            and candidate.sentence is statement.sentence
            and shared(statement.content, candidate.content)
        ):
            return True
    return False


def _is_past(candidate: Candidate) -> bool:
    """Simple past: "announced", not "announces" or "has announced"."""
    token = candidate.cue_token
    if token is None or token.form not in {"past", "past_or_participle"}:
        return False
    return not any(c.base_relation == "aux" for c in candidate.sentence.children(token))


def _is_told(candidate: Candidate) -> bool:
    """ "I told him that …": the speaker reports an earlier statement of his own."""
    token = candidate.cue_token
    return token is not None and token.head < 0 and _is_past(candidate) and token.lemma in _SAYING
