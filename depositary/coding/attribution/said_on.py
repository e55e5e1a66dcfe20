"""When something was said: the time expression of the cue's clause, or of the utterance it goes on from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, codes_of, contains
from depositary.coding.time import TimeExpression
from depositary.records import DateInterval, Span

# Example: "in a statement made by the minister in May. He criticised …"
_UTTERANCE = re.compile(
    r"\b(?:statements?|remarks?|comments?|speech(?:es)?|address|interview|hearing|testimony|briefing|conference|letter)\b",
    re.IGNORECASE,
)


def date_candidates(text: str, candidates: Sequence[Candidate], expressions: Sequence[TimeExpression]) -> None:
    """Set `said_on`; in text order, because a date holds for what the same source goes on to say in the paragraph."""
    usable = [e for e in expressions if e.interval is not None and not e.repeated]
    contents = [s for c in candidates if not c.own_words for s in c.content]
    latest: Candidate | None = None
    for candidate in sorted(candidates, key=lambda c: c.start):
        if candidate.own_words or candidate.cue is None:
            continue
        candidate.said_on = _of_clause(text, candidate, candidate.cue, usable, contents)
        if candidate.said_on is None:
            candidate.said_on = _of_utterance(text, candidate, usable) or _carried(text, latest, candidate)
        if candidate.said_on is not None:
            latest = candidate


def _of_clause(
    text: str, candidate: Candidate, cue: Span, expressions: Sequence[TimeExpression], contents: Sequence[Span]
) -> DateInterval | None:
    """The expression nearest to the cue, in its sentence and in nobody's content."""
    start, end = _sentence(text, candidate)
    options = [
        e
        for e in expressions
        if start <= e.span[0] < end and not e.modifier and e.direction == "at" and not contains(contents, e.span)
    ]
    nearest = min(options, key=lambda e: max(e.span[0] - cue[1], cue[0] - e.span[1]), default=None)
    return nearest.interval if nearest is not None else None


def _sentence(text: str, candidate: Candidate) -> Span:
    """The sentence of the cue, with a beginning the parser cut off: "In July 2024, | the minister said …"."""
    start, end = candidate.sentence.start, candidate.sentence.end
    before = text[:start].rstrip()
    if before.endswith(",") and "\n" not in text[len(before) : start]:
        stops = [m.end() for m in re.finditer(r"[.!?][”\"’]?\s|\n", before)]
        start = stops[-1] if stops else 0
    return start, end


def _of_utterance(text: str, candidate: Candidate, expressions: Sequence[TimeExpression]) -> DateInterval | None:
    """A dated utterance told in the sentence before, by the same source: "a statement in May. She criticised …"."""
    start = candidate.sentence.start
    paragraph = text[text.rfind("\n", 0, start) + 1 : start]
    stops = [m.end() for m in re.finditer(r"[.!?][”\"’]?\s+(?=[A-Z“\"])", paragraph[:-2])]
    before = paragraph[stops[-1] :] if stops else paragraph
    offset = start - len(before)
    if not _UTTERANCE.search(before) or candidate.reference is None:
        return None
    name = (candidate.reference.name or candidate.reference.text).split()[-1]
    if name not in before and candidate.reference.text.split()[-1] not in before:
        return None
    for expression in expressions:
        if offset <= expression.span[0] < start and not expression.modifier:
            return expression.interval
    return None


def _carried(text: str, latest: Candidate | None, candidate: Candidate) -> DateInterval | None:
    """The same source goes on in the same paragraph."""
    if latest is None or latest.reference is None or candidate.reference is None:
        return None
    if "\n" in text[latest.start : candidate.start] or not codes_of(candidate.reference):
        return None
    same_person = latest.reference.name == candidate.reference.name or candidate.reference.name is None
    return latest.said_on if codes_of(latest.reference) == codes_of(candidate.reference) and same_person else None
