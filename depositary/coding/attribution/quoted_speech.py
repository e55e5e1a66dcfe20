"""Which quotation belongs to which cue: beside it, around it, after a colon, or carried on within the paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, overlap, shared
from depositary.coding.attribution.contents import merged, trimmed
from depositary.coding.attribution.quotations import Quotation, is_speech
from depositary.language import AnalysedText, Sentence, Token
from depositary.records import SkippedPassage, Span

COLON_RULE = "colon/1"

# A cue farther from its quotation than a long noun phrase belongs to something else.
_FARTHEST = 220
_COLON = re.compile(r":\s*$")


def attach_quotations(
    analysed: AnalysedText, candidates: list[Candidate], marks: Sequence[Quotation]
) -> list[SkippedPassage]:
    """Give every quotation that is speech to a candidate, adding candidates where needed.

    Returns:
        Quotations for which no source was found.
    """
    missed = []
    last: tuple[Quotation, Candidate] | None = None
    for quotation in marks:
        owner = _covering(quotation, candidates)
        if owner is not None and owner.cue is not None and "\n" in analysed.text[owner.cue[1] : quotation.start]:
            nearer = _beside(quotation, [c for c in candidates if not c.content], analysed)
            if nearer is not None:
                owner.content = [s for s in owner.content if not shared([s], quotation.inside)]
                owner = nearer
        if owner is None and not is_speech(quotation, analysed):
            continue
        owner = owner or _beside(quotation, candidates, analysed) or _after_colon(quotation, candidates, analysed)
        if owner is None and last is not None:
            owner = _carried(quotation, last, analysed)
        if owner is None:
            if _is_sentence(quotation, analysed):
                missed.append(
                    SkippedPassage(
                        span=(quotation.start, quotation.end), reason="a quotation whose source was not found"
                    )
                )
            continue
        _take(owner, quotation, analysed)
        if is_speech(quotation, analysed):
            last = (quotation, owner)
    settle_shared(candidates)
    return missed


def _take(owner: Candidate, quotation: Quotation, analysed: AnalysedText) -> None:
    """One pair of marks is one statement: the content grows to the whole quotation."""
    if any(a < quotation.start and quotation.end < b for a, b in owner.content):
        return
    spans = [*owner.content]
    for inside in quotation.inside:
        touching = [s for s in spans if overlap(s, inside)]
        if owner.cue and any(overlap(owner.cue, s) for s in (inside,)):
            continue
        spans = [s for s in spans if s not in touching]
        spans.append((min([inside[0], *(a for a, _ in touching)]), max([inside[1], *(b for _, b in touching)])))
    owner.content = trimmed(analysed.text, merged(analysed.text, spans))


def _covering(quotation: Quotation, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate whose content the quotation is, or is part of; its cue stands outside the marks."""
    best, most = None, 0
    for candidate in candidates:
        if candidate.own_words or candidate.cue is None or quotation.start <= candidate.cue[0] < quotation.end:
            continue
        size = shared(candidate.content, quotation.inside)
        if size > most and size * 2 >= min(candidate.size, sum(b - a for a, b in quotation.inside)):
            best, most = candidate, size
    return best


def _beside(quotation: Quotation, candidates: Sequence[Candidate], analysed: AnalysedText) -> Candidate | None:
    """A verb of saying next to the marks, in the same paragraph, that has no content of its own there."""
    options = []
    for candidate in candidates:
        if (
            candidate.cue is None
            or candidate.own_words
            or candidate.entry is None
            or "quotation" not in candidate.entry.takes
        ):
            continue
        if quotation.start <= candidate.cue[0] < quotation.end:
            continue
        gap_span = (
            (quotation.end, candidate.cue[0])
            if candidate.cue[0] >= quotation.end
            else (candidate.cue[1], quotation.start)
        )
        between = analysed.text[gap_span[0] : gap_span[1]]
        if len(between) > _FARTHEST or "\n" in between or re.search(r"[.!?]\s+\S", between):
            continue
        follows = candidate.cue[0] >= quotation.end
        if candidate.content and not follows and not re.search(r"[,:]\s*$", between):
            continue
        if candidate.content and follows and not _is_open(candidate, quotation):
            continue
        options.append((bool(candidate.content), len(between), candidate))
    return min(options, key=lambda o: o[:2])[2] if options else None


def _is_open(candidate: Candidate, quotation: Quotation) -> bool:
    """ "“A,” he said. “B.”": a cue that already has one quotation takes the one it stands between."""
    return all(b <= quotation.start for _, b in candidate.content)


def _after_colon(quotation: Quotation, candidates: list[Candidate], analysed: AnalysedText) -> Candidate | None:
    """ "Ministry spokesman Ali Reza: “…”": a name and a colon, without a verb."""
    before = analysed.text[: quotation.start]
    line = before[before.rfind("\n") + 1 :]
    if not _COLON.search(line):
        return None
    end = quotation.start - len(line) + len(_COLON.sub("", line))
    begin = max(
        quotation.start - len(line), *(m.end() + quotation.start - len(line) for m in re.finditer(r"[.!?]\s+", line)), 0
    )
    tokens = analysed.tokens_in(begin, end)
    names = [t for t in tokens if t.upos in {"PROPN", "NOUN"}]
    if not names or any(t.upos == "VERB" for t in tokens) or len(tokens) > 25:
        return None
    sentence = analysed.sentence_at(tokens[0].start)
    if sentence is None:
        return None
    found = Candidate(sentence, COLON_RULE, cue=(end, end + 1), source_span=(tokens[0].start, end))
    candidates.append(found)
    return found


def _carried(quotation: Quotation, last: tuple[Quotation, Candidate], analysed: AnalysedText) -> Candidate | None:
    """ "“A,” he said. “B.”" goes on in the same attribution; a later paragraph needs a cue of its own."""
    before, owner = last
    between = analysed.text[before.end : quotation.start]
    if "\n" in between or owner.cue is None or len(between) > _FARTHEST:
        return None
    return owner if before.end <= owner.cue[0] < quotation.start else None


def settle_shared(candidates: Sequence[Candidate]) -> None:
    """Words claimed by two cues beside one another go to the nearer cue, if the other has more to say."""
    for first in candidates:
        for second in candidates:
            if first is second or first.cue is None or second.cue is None or len(first.content) < 2:
                continue
            for span in list(first.content):
                if overlap(second.cue, span):  # a cue inside the words is said by their speaker
                    continue
                common = shared([span], second.content)
                if (
                    2 * common > span[1] - span[0]
                    and len(first.content) > 1
                    and _distance(second.cue, span) < _distance(first.cue, span)
                ):
                    first.content.remove(span)


def _distance(cue: Span, span: Span) -> int:
    return max(0, span[0] - cue[1], cue[0] - span[1])


def _is_sentence(quotation: Quotation, analysed: AnalysedText) -> bool:
    """A whole sentence in marks: begins with a capital, has a subject and ends with a stop."""
    start, end = quotation.inside[0][0], quotation.inside[-1][1]
    words = analysed.text[start:end].strip()
    tokens: list[tuple[Sentence, Token]] = [
        (s, t)
        for s in analysed.sentences
        if s.start < end and s.end > start
        for t in s.tokens
        if start <= t.start < end
    ]
    has_clause = any(t.base_relation == "nsubj" for _, t in tokens)
    after: Span = (end, end + 2)
    stops = words[-1:] in ".!?…," or analysed.text[after[0] : after[1]].strip("”\"'» ")[:1] == "."
    return bool(words) and words[0].isupper() and has_clause and stops and len(tokens) >= 5
