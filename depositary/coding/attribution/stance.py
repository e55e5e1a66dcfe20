"""How a source stands to those its content is about, and which words show it."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.attribution.candidate import Candidate, Resolver
from depositary.coding.attribution.cue_lexicon import cue_lexicon
from depositary.language import AnalysedText, Sentence, Token
from depositary.records import Polarity, Span, Stance

# How much each sign counts, in the model's unit of probability: a cue that blames or thanks settles the matter
# ("condemned …"), a loaded word sways it.
_CUE_WEIGHT = 1.0
_WORD_WEIGHT = 0.3
# Below this difference between good and bad the words show neither.
_LEAST_DIFFERENCE = 0.15
_MOST_WORDS = 3


def stances(
    candidate: Candidate, about: Sequence[str], analysed: AnalysedText, resolver: Resolver
) -> tuple[Stance, ...]:
    """One stance for each target."""
    tokens = [(s, t) for a, b in [*candidate.content, *candidate.targets] for s, t in _tokens(analysed, a, b)]
    signs = _signs(candidate, tokens)
    found = []
    for target in about:
        mentions = [
            t for _, t in tokens if t.start in analysed.attitudes and target in resolver.codes_in([(t.start, t.end)])
        ]
        found.append(_stance(target, mentions, signs, analysed))
    return tuple(found)


def _stance(
    target: str, mentions: Sequence[Token], signs: Sequence[tuple[float, Span]], analysed: AnalysedText
) -> Stance:
    score = 0.0
    if mentions:
        score = sum(analysed.attitudes[t.start][2] - analysed.attitudes[t.start][0] for t in mentions) / len(mentions)
    near = sorted(signs, key=lambda s: (-abs(s[0]), min([abs(s[1][0] - m.start) for m in mentions], default=0)))[
        :_MOST_WORDS
    ]
    score += sum(weight for weight, _ in near)
    polarity: Polarity = (
        "positive" if score > _LEAST_DIFFERENCE else "negative" if score < -_LEAST_DIFFERENCE else "neutral"
    )
    agreeing = [span for weight, span in near if (weight > 0) == (score > 0)]
    if polarity == "neutral":
        return Stance(target=target, polarity=polarity)
    shown = agreeing[0] if agreeing else (mentions[0].start, mentions[0].end) if mentions else None
    return Stance(target=target, polarity=polarity, span=shown)


def _signs(candidate: Candidate, tokens: Sequence[tuple[Sentence, Token]]) -> list[tuple[float, Span]]:
    """Words with a polarity: the cue, cue verbs of own words ("we condemn"), and loaded words."""
    lexicon, found = cue_lexicon(), []
    if candidate.entry is not None and candidate.cue is not None and candidate.entry.polarity != "neutral":
        found.append((_CUE_WEIGHT if candidate.entry.polarity == "positive" else -_CUE_WEIGHT, candidate.cue))
    for sentence, token in tokens:
        polarity = lexicon.attitude_words.get(token.lemma.lower())
        weight = _WORD_WEIGHT
        if token.upos == "VERB" and candidate.own_words:
            cue = next(
                (
                    c
                    for c in lexicon.verbs.get(token.lemma.lower(), ())
                    if c.polarity != "neutral" and c.companion is None
                ),
                None,
            )
            if cue is not None and (token.head < 0 or token.base_relation in {"conj", "parataxis"}):
                polarity, weight = cue.polarity, _CUE_WEIGHT
        if polarity is None:
            continue
        if any(c.lemma.lower() in {"not", "no", "never"} for c in sentence.children(token)):
            continue
        found.append((weight if polarity == "positive" else -weight, (token.start, token.end)))
    return found


def _tokens(analysed: AnalysedText, start: int, end: int) -> list[tuple[Sentence, Token]]:
    return [
        (s, t)
        for s in analysed.sentences
        if s.start < end and s.end > start
        for t in s.tokens
        if start <= t.start < end
    ]
