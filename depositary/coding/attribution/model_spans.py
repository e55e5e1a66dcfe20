"""What the language model links, joined with what grammar finds: new cues, missing sources, contents that go on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, contains, overlap, shared
from depositary.coding.attribution.contents import trimmed
from depositary.coding.attribution.cue_lexicon import Cue, cue_lexicon
from depositary.coding.attribution.quotations import Quotation
from depositary.coding.attribution.syntax_cues import can_speak, source_of
from depositary.coding.events import frames
from depositary.language import AnalysedText, Sentence, Token
from depositary.language.analysed_text import AttributionSpans
from depositary.records import Span

RULE = "model/1"

# The model's own cues count when it is more sure than not; the value is chosen, not yet calibrated.
_LEAST_PROBABILITY = 0.5
_RELATIVES = {"who", "which", "that"}


def join_model_spans(analysed: AnalysedText, candidates: list[Candidate], marks: Sequence[Quotation]) -> None:
    """Complete candidates with the model's spans and add those that grammar did not see."""
    for linked in analysed.attributions:
        cue = (min(a for a, _ in linked.cue), max(b for _, b in linked.cue))
        sentence = analysed.sentence_at(linked.cue[0][0])
        if sentence is None:
            continue
        content = _reachable(analysed, sentence, linked, marks)
        known = [c for c in candidates if c.cue is not None and overlap(c.cue, cue)]
        if known:
            token = known[0].cue_token
            if not known[0].content and token is not None and not _has_marks(analysed, content):
                content = content if _is_possible(sentence, token, content) else []
            _complete(analysed, known[0], linked, content, candidates)
        elif content and linked.probability >= _LEAST_PROBABILITY:
            added = _new(analysed, sentence, linked, cue, content, candidates)
            if added is not None:
                candidates.append(added)


def _reachable(
    analysed: AnalysedText, sentence: Sentence, linked: AttributionSpans, marks: Sequence[Quotation]
) -> list[Span]:
    """Contents in the sentence of the cue, or connected with it by sentences or quotation marks without a gap."""
    cue_start, cue_end = sentence.start, sentence.end
    reached: list[Span] = []
    for start, end in sorted(linked.content, key=lambda s: max(s[0] - cue_end, cue_start - s[1])):
        gap = analysed.text[cue_end:start] if start >= cue_end else analysed.text[end:cue_start]
        quoted = any(overlap((start, end), o) for q in marks for o in q.outside)
        if not gap.strip(" \t\n”“\"'") and ("\n" not in gap or quoted):
            reached.append((start, end))
            cue_start, cue_end = min(cue_start, start), max(cue_end, end)
    return trimmed(analysed.text, sorted(reached))


def _complete(
    analysed: AnalysedText,
    candidate: Candidate,
    linked: AttributionSpans,
    content: list[Span],
    candidates: Sequence[Candidate],
) -> None:
    """Take the model's spans, which see beyond one sentence; grammar decides between coordinated cues."""
    near = _near_source(analysed, candidate.sentence, linked)
    if (
        near is not None
        and analysed.text[near[0] : near[1]].lower() in _RELATIVES
        and candidate.source_token is not None
    ):
        near = None
    sentence = candidate.sentence
    if near is not None and candidate.source_token is not None and not sentence.start <= near[0] < sentence.end:
        near = None  # the cue's own subject is better than a name from another sentence
    if near is not None:
        candidate.source_span = near
        token = candidate.source_token
        if token is None or not near[0] <= token.start < near[1]:
            candidate.source_token = None
    others = [c for c in candidates if c is not candidate and c.cue is not None and c.entry is not None]
    if not content:
        return
    if candidate.content and any(
        c.cue and contains(content, c.cue) and not contains(candidate.content, c.cue) for c in others
    ):
        return
    # A span that only lacks the end of the clause, or of which grammar saw a part: the longer one.
    if len(content) == len(candidate.content) == 1 and contains(candidate.content, content[0]):
        return
    candidate.content = content


def _new(
    analysed: AnalysedText,
    sentence: Sentence,
    linked: AttributionSpans,
    cue: Span,
    content: list[Span],
    candidates: Sequence[Candidate],
) -> Candidate | None:
    token = _cue_token(sentence, cue)
    entry: Cue | None = None
    if token is not None:
        if not _is_possible(sentence, token, content):
            return None
        entries = cue_lexicon().verbs.get(token.lemma.lower(), ())
        entry = next((e for e in entries if e.companion is None or e.companion in analysed.text[cue[0] : cue[1]]), None)
    # A model content that another cue already has in the same sentence is its doublet.
    size = sum(b - a for a, b in content)
    if any(2 * shared(content, c.content) > max(size, c.size) for c in candidates):
        return None
    found = Candidate(
        sentence, f"{RULE} {analysed.model}".strip(), cue=cue, cue_token=token, entry=entry, content=content
    )
    subject = source_of(sentence, token) if token is not None and token.upos == "VERB" else None
    span = _near_source(analysed, sentence, linked)
    if span is None or (
        subject is not None and can_speak(subject, cue_lexicon()) and not span[0] <= subject.start < span[1]
    ):
        found.source_token = subject
    else:
        found.source_span = span
    return (
        found
        if found.source_token is not None or found.source_span is not None or _has_marks(analysed, content)
        else None
    )


def _cue_token(sentence: Sentence, cue: Span) -> Token | None:
    inside = [t for t in sentence.tokens if cue[0] <= t.start < cue[1] and t.base_relation not in {"aux", "cop"}]
    for parts in ({"VERB"}, {"NOUN"}, {"AUX", "ADJ"}):
        for token in inside:
            if token.upos in parts:
                return token
    return None


def _is_possible(sentence: Sentence, token: Token, content: Sequence[Span]) -> bool:
    """Neither a word that is never a cue, nor unsaid, nor a passive that names nobody, nor a bare denial."""
    lexicon = cue_lexicon()
    following = sentence.tokens[token.index + 1].text.lower() if token.index + 1 < len(sentence.tokens) else ""
    if token.lemma.lower() in lexicon.excluded or f"{token.lemma.lower()} {following}" in lexicon.excluded:
        return False
    if token.upos != "VERB":
        return True
    if frames.is_passive(sentence, token) and source_of(sentence, token) is None:
        return False
    entries = lexicon.verbs.get(token.lemma.lower(), ())
    if any(c.bare_denial for c in entries):
        return bool(sentence.children(token, "ccomp"))
    # "recalled its ambassador": a verb that is a cue only with a clause has a mere thing as its object.
    if entries and not any(
        set(c.takes) & {"noun", "object_with", "for_phrase", "complement"} for c in entries if c.companion is None
    ):
        things = [t for o in sentence.children(token, "obj") for t in sentence.subtree(o)]
        return not any(a <= t.start < b for a, b in content for t in things) or bool(sentence.children(token, "ccomp"))
    return True


def _near_source(analysed: AnalysedText, sentence: Sentence, linked: AttributionSpans) -> Span | None:
    """The model's source when it stands in the sentence of the cue or the paragraph before it."""
    for start, end in linked.source:
        if sentence.start <= start < sentence.end:
            return start, end
        between = analysed.text[min(end, sentence.end) : max(start, sentence.start)]
        if "\n" not in between and len(re.findall(r"[.!?]\s", between)) <= 1:
            return start, end
    return None


def _has_marks(analysed: AnalysedText, content: Sequence[Span]) -> bool:
    return any(analysed.text[max(0, a - 1) : a] in {"“", '"', "‘", "'"} for a, _ in content)
