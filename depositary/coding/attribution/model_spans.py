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

# How sure the model must be, by what the content is: a clause or a quotation is speech or thought whatever the verb;
# a mere thing ("showed restraint") is so less often, and least where grammar says that the verb is no cue.
_LEAST_FOR_CLAUSES = 0.3
_LEAST_FOR_THINGS = 0.5
_LEAST_AGAINST_GRAMMAR = 0.6
_RELATIVES = {"who", "which", "that"}
_CLAUSE_MARKS = re.compile(r"(?:to|that|as)\b", re.IGNORECASE)


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
            if (
                not known[0].content
                and token is not None
                and not _is_likely(analysed, sentence, linked, content, token, is_listed=True)
            ):
                content = []
            _complete(analysed, known[0], linked, content)
        elif (
            content
            and _is_likely(analysed, sentence, linked, content, _cue_token(sentence, cue), is_listed=False)
            and not _is_noun_of_another(sentence, _cue_token(sentence, cue), content, candidates)
        ):
            added = _new(analysed, sentence, linked, cue, content)
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
) -> None:
    """Take the model's spans, which see beyond one sentence and where another begins to speak."""
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
    is_subject = near is not None and any(
        t.base_relation == "nsubj" and near[0] <= t.start < near[1] for t in sentence.tokens
    )
    if candidate.source_token is not None and _is_participle(candidate.cue_token) and not is_subject:
        near = None  # "Fiji protested, saying …": the subject of the verb above, not a name that stands nearer
    if near is not None:
        candidate.source_span = near
        token = candidate.source_token
        if token is None or not near[0] <= token.start < near[1]:
            candidate.source_token = None
    if not content:
        return
    # A span that only lacks the end of the clause is the longer one, unless another speaks in what is left out:
    # "Lima said the bridge was open while Quito said it was closed".
    shorter = len(content) == len(candidate.content) == 1 and contains(candidate.content, content[0])
    if not shorter or any(
        contains(candidate.content, o.cue[0]) and not contains(content, o.cue[0])
        for o in analysed.attributions
        if o is not linked
    ):
        candidate.content = content


def _is_participle(cue: Token | None) -> bool:
    return cue is not None and cue.form == "ing" and cue.base_relation in {"advcl", "xcomp"}


def _new(
    analysed: AnalysedText,
    sentence: Sentence,
    linked: AttributionSpans,
    cue: Span,
    content: list[Span],
) -> Candidate | None:
    token = _cue_token(sentence, cue)
    entry: Cue | None = None
    if token is not None:
        entries = cue_lexicon().verbs.get(token.lemma.lower(), ())
        entry = next((e for e in entries if e.companion is None or e.companion in analysed.text[cue[0] : cue[1]]), None)
    found = Candidate(
        sentence, f"{RULE} {analysed.model}".strip(), cue=cue, cue_token=token, entry=entry, content=content
    )
    subject = source_of(sentence, token) if token is not None and token.upos == "VERB" else None
    if subject is not None and not linked.source and contains(content, (subject.start, subject.end)):
        subject = None  # "The bridge seems to be closed": what seems so speaks for nobody
    span = _near_source(analysed, sentence, linked)
    if span is None or (
        subject is not None and can_speak(subject, cue_lexicon()) and not span[0] <= subject.start < span[1]
    ):
        found.source_token = subject
    else:
        found.source_span = span
    names_source = found.source_token is not None or found.source_span is not None
    return found if names_source or _has_marks(analysed, content) or _is_impersonal(analysed, linked, found) else None


def _is_noun_of_another(
    sentence: Sentence, token: Token | None, content: Sequence[Span], candidates: Sequence[Candidate]
) -> bool:
    """ "He repeated his view that …": the content that the verb already has."""
    # What is somebody's is a noun, even where the parser takes it for a verb: "Lima's view".
    is_owned = token is not None and token.index > 0 and sentence.tokens[token.index - 1].text in {"’s", "'s", "’", "'"}
    if token is not None and token.upos == "VERB" and not is_owned:
        return False
    size = sum(b - a for a, b in content)
    return any(2 * shared(content, c.content) > max(size, c.size) for c in candidates)


def _is_impersonal(analysed: AnalysedText, linked: AttributionSpans, candidate: Candidate) -> bool:
    """ "It was reported that …", "the bridge is expected to …": a verb, whose source is unsaid, with a clause."""
    token = candidate.cue_token
    if linked.source or token is None or token.upos not in {"VERB", "AUX", "ADJ"}:
        return False
    if len(candidate.content) == 1 and _has_clause(candidate.sentence, candidate.content):
        return True
    start, end = linked.content[-1]
    return _CLAUSE_MARKS.match(analysed.text[start:end]) is not None


def _cue_token(sentence: Sentence, cue: Span) -> Token | None:
    inside = [t for t in sentence.tokens if cue[0] <= t.start < cue[1] and t.base_relation not in {"aux", "cop"}]
    for parts in ({"VERB"}, {"NOUN"}, {"AUX", "ADJ"}):
        for token in inside:
            if token.upos in parts:
                return token
    return None


def _is_likely(
    analysed: AnalysedText,
    sentence: Sentence,
    linked: AttributionSpans,
    content: Sequence[Span],
    token: Token | None,
    *,
    is_listed: bool,
) -> bool:
    """Is the model sure enough, for a content of this kind? A cue that the lexicon lists needs less."""
    if _has_clause(sentence, content) or _has_marks(analysed, content):
        return linked.probability >= _LEAST_FOR_CLAUSES
    if token is not None and _is_refused(sentence, token):
        return False
    if token is None or _is_possible(sentence, token, content):
        return linked.probability >= (_LEAST_FOR_CLAUSES if is_listed else _LEAST_FOR_THINGS)
    return linked.probability >= _LEAST_AGAINST_GRAMMAR


def _has_clause(sentence: Sentence, content: Sequence[Span]) -> bool:
    """Does the content hold a subject with its predicate, or words of another sentence? An act "to …" does not."""
    if not all(sentence.start <= a < sentence.end for a, _ in content):
        return True
    inside = {t.index: t for t in sentence.tokens if any(a <= t.start < b for a, b in content)}
    if inside and min(inside.values(), key=lambda t: t.start).text.lower() == "to":
        return False
    return any(t.base_relation in {"nsubj", "csubj", "expl"} and t.head in inside for t in inside.values())


def _is_refused(sentence: Sentence, token: Token) -> bool:
    """Is the word one that is never a cue, or a bare denial?"""
    lexicon = cue_lexicon()
    following = sentence.tokens[token.index + 1].text.lower() if token.index + 1 < len(sentence.tokens) else ""
    if token.lemma.lower() in lexicon.excluded or f"{token.lemma.lower()} {following}" in lexicon.excluded:
        return True
    denies = token.upos == "VERB" and any(c.bare_denial for c in lexicon.verbs.get(token.lemma.lower(), ()))
    return denies and not sentence.children(token, "ccomp")


def _is_possible(sentence: Sentence, token: Token, content: Sequence[Span]) -> bool:
    """Neither a passive that names nobody nor a verb that takes a clause and has a mere thing here."""
    if token.upos != "VERB":
        return True
    if frames.is_passive(sentence, token) and source_of(sentence, token) is None:
        return False
    entries = cue_lexicon().verbs.get(token.lemma.lower(), ())
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
