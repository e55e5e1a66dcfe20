"""Texts that speak for themselves: whose words they are, and which sentences are statements.

Speeches, statements, resolutions and legal acts are their speaker's words throughout; transcripts are by turn; a
commentary only when a state or body signs it. Left out, each with its reason in the coverage: questions, greetings and
procedure, stage directions, words without a verb or without a noun, and sentences with no other actor in their own
paragraph, the two before and after it, or the title
(a place or body that nobody resolves counts as other).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from depositary.coding.attribution.candidate import Candidate, Resolver, codes_of
from depositary.coding.attribution.contents import trimmed
from depositary.coding.attribution.cue_lexicon import cue_lexicon
from depositary.coding.attribution.issuers import Issuers
from depositary.coding.attribution.one_of_several import speaker_among
from depositary.coding.attribution.quotations import Quotation
from depositary.coding.attribution.turns import turns_of
from depositary.language import AnalysedText, Sentence, Token
from depositary.records import ActorReference, Document, SkippedPassage, Span

RULE = "own_words/1"
_SPEAKING = {"speech", "statement", "joint_statement", "resolution", "legal_act"}
_BY_TURN = {"briefing", "press_conference", "interview"}
_FIRST_PERSON = {"i", "we", "our", "us", "my", "me", "ours", "mine"}
# A sentence cut off by the parser goes on in the next: "In this context, | we call on …".
_COMPLETE = re.compile(r"[.!?:;…][”\"’')\]]*\s*$")
# Example: "- Tariffs: The countries will open …": the mark and the heading are no words of the statement.
_ITEM = re.compile(r"^\s*(?:[-•*–—·▪]|\(?\d{1,2}[.)]|\([a-z]{1,3}\))\s+(?:[A-Z][^.:;!?\n]{1,70}:\s+)?")
_DIRECTION = re.compile(r"^\s*[(\[][^)\]]{1,60}[)\]][\s.]*$")
# "The message reads, in part:"
_ANNOUNCES_ITSELF = re.compile(r"^\W*(?:the|this) (?:message|letter|telegram|statement) (?:reads|says)\b.{0,12}$", re.I)
_PARAGRAPHS_AROUND = 2


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A stretch of text that is one speaker's own words."""

    span: Span
    speaker: ActorReference | None


def own_words_of(
    document: Document, analysed: AnalysedText, resolver: Resolver, marks: Sequence[Quotation]
) -> list[OwnWords] | None:
    """Stretches in which the text itself speaks; None for a report."""
    whole = (0, len(document.text))
    if document.genre in _BY_TURN or document.genre == "speech":
        turns = turns_of(document, resolver)
        if turns:
            first = turns[0].span[0] if turns[0].label is None else turns[0].label[0]
            opening = _unlabelled((0, first), document, analysed, resolver)
            spoken = [OwnWords(t.span, t.speaker) for t in turns if not t.asks]
            return [opening, *spoken] if document.genre == "speech" else spoken
        if document.genre in _BY_TURN and not speaks_in_first_person(analysed, marks):
            return None
        return [_unlabelled(whole, document, analysed, resolver)]
    if document.genre in _SPEAKING:
        return [OwnWords(whole, resolver.speaker_of_document())]
    if document.genre == "commentary" and codes_of(resolver.speaker_of_document()):
        return [OwnWords(whole, resolver.speaker_of_document())]
    return None


def _unlabelled(stretch: Span, document: Document, analysed: AnalysedText, resolver: Resolver) -> OwnWords:
    """Words without a turn label, in a genre where one speaks at a time."""
    speaker = resolver.speaker_of_document()
    if speaker is not None and len(codes_of(speaker)) > 1:
        sentences = [s for s in analysed.sentences if stretch[0] <= s.start and s.end <= stretch[1]]
        speaker = speaker_among(speaker, sentences, resolver, resolver.speakers_of_document())
    return OwnWords(stretch, speaker)


def house_of(document: Document, resolver: Resolver) -> ActorReference | None:
    """The one who answers throughout a transcript, also where the text tells more than it speaks."""
    speaker = resolver.speaker_of_document() if document.genre in _BY_TURN else None
    return speaker if len(codes_of(speaker)) == 1 else None


def speaks_in_first_person(analysed: AnalysedText, marks: Sequence[Quotation]) -> bool:
    """More sentences with "I" or "we" outside quotation marks than sentences in which someone else says something."""
    quoted = [s for q in marks for s in q.outside]
    first = third = 0
    verbs = cue_lexicon().verbs
    for sentence in analysed.sentences:
        tokens = [t for t in sentence.tokens if not any(a <= t.start < b for a, b in quoted)]
        first += any(t.text.lower() in _FIRST_PERSON for t in tokens)
        third += any(
            t.lemma in verbs and t.upos == "VERB" and any(_is_third(s) for s in sentence.children(t, "nsubj"))
            for t in tokens
        )
    return first > third


def _is_third(subject: Token) -> bool:
    return subject.upos in {"PROPN", "PRON"} and subject.text.lower() not in _FIRST_PERSON


def units(analysed: AnalysedText, stretch: Span) -> list[list[Sentence]]:
    """Sentences inside a stretch; pieces that the parser cut apart are put together."""
    found: list[list[Sentence]] = []
    for sentence in analysed.sentences:
        if sentence.end <= stretch[0] or sentence.start >= stretch[1]:
            continue
        if found:
            before = found[-1][-1]
            between = analysed.text[before.end : sentence.start]
            if (
                "\n" not in between
                and not _COMPLETE.search(analysed.text[before.start : before.end])
                and len(found[-1]) < 4
            ):
                found[-1].append(sentence)
                continue
        found.append([sentence])
    return found


class Statements:
    """Turns the sentences of own words into candidates, or says why not."""

    def __init__(self, document: Document, analysed: AnalysedText, resolver: Resolver) -> None:
        self._document, self._analysed, self._resolver = document, analysed, resolver
        self._issuers = Issuers(resolver)
        self._paragraph_codes: dict[int, frozenset[str]] = {}
        self._title_actors = 0
        if document.title_span is not None:
            self._title_actors = len(resolver.codes_in([document.title_span]))

    def candidate(self, unit: Sequence[Sentence], words: OwnWords) -> Candidate | SkippedPassage:
        """The sentence as a direct attribution without cue; a skipped passage with the reason otherwise."""
        start, end = max(unit[0].start, words.span[0]), min(unit[-1].end, words.span[1])
        item = _ITEM.match(self._analysed.text[start:end])
        start += item.end() if item else 0
        reason = self._reason_against(unit, (start, end), words)
        content = trimmed(self._analysed.text, [(start, end)])
        if reason is not None or not content:
            return SkippedPassage(span=(start, max(end, start + 1)), reason=reason or "no words")
        main = max(unit, key=lambda s: len(s.tokens))
        return Candidate(main, RULE, reference=self._speaker(main, words, start), content=content, own_words=True)

    def _reason_against(self, unit: Sequence[Sentence], span: Span, words: OwnWords) -> str | None:
        text = self._analysed.text[span[0] : span[1]]
        tokens = [t for s in unit for t in s.tokens if span[0] <= t.start < span[1]]
        if _DIRECTION.match(text):
            return "a stage direction"
        if text.rstrip(' ”"’)').endswith("?"):
            return "a question"
        if is_procedure(text):
            return "a greeting or procedure"
        if not any(
            t.upos in {"VERB", "AUX"} and t.form not in {"ing", None} and not _is_infinitive(unit, t) for t in tokens
        ):
            return "no finite verb"
        if not any(t.upos in {"NOUN", "PROPN"} for t in tokens):
            return "nothing named in the sentence"
        if _ANNOUNCES_ITSELF.match(text) or self._tells_of_speaker(unit, words):
            return "told by the narrator"
        if self._title_actors < 2 and not self._foreign_near(unit, words):
            return "no other actor near the sentence"
        return None

    def _tells_of_speaker(self, unit: Sequence[Sentence], words: OwnWords) -> bool:
        """Whether the sentence tells in the simple past what the speaker did: "The President received …".

        Only in official statements, and before the first turn of a transcript.
        """
        narrates = self._document.genre == "statement" or (
            self._document.genre == "speech" and words.span[0] == 0 and words.span[1] < len(self._document.text)
        )
        sentence, own = unit[0], codes_of(words.speaker)
        verb, subject = sentence.root, next(iter(sentence.children(sentence.root, "nsubj")), None)
        past = verb.form in {"past", "past_or_participle"} and not sentence.children(verb, "aux")
        if (
            not narrates
            or subject is None
            or not past
            or any(t.text.lower() in _FIRST_PERSON for s in unit for t in s.tokens)
        ):
            return False
        told = self._resolver.references(sentence, subject)
        return len(own) == 1 and any(self._is_speaker(r, words) for r in told)

    def _is_speaker(self, reference: ActorReference, words: OwnWords) -> bool:
        """Whether the head of the speaker's state is told of, and a text of that state's does not name someone else."""
        speaker = words.speaker
        if speaker is None or reference.role is None or codes_of(reference) != codes_of(speaker):
            return False
        return speaker.name is None or speaker.name == reference.name or speaker.resolved_by == "outlet/1"

    def _foreign_near(self, unit: Sequence[Sentence], words: OwnWords) -> bool:
        own = codes_of(words.speaker)
        middle = unit[0].paragraph
        around = range(middle - _PARAGRAPHS_AROUND, middle + _PARAGRAPHS_AROUND + 1)
        return len(own) > 1 or any(self._codes_of_paragraph(p) - own or p in self._places for p in around)

    @cached_property
    def _places(self) -> frozenset[int]:
        """Paragraphs that name a place or body nobody resolves; it may be foreign."""
        found = set()
        for name in self._analysed.names:
            if name.kind in {"LOC", "ORG"} and not self._resolver.codes_in([(name.start, name.end)]):
                sentence = self._analysed.sentence_at(name.start)
                found |= {sentence.paragraph} if sentence is not None else set()
        return frozenset(found)

    def _codes_of_paragraph(self, paragraph: int) -> frozenset[str]:
        if not self._paragraph_codes:
            spans: dict[int, list[Span]] = {}
            for sentence in self._analysed.sentences:
                spans.setdefault(sentence.paragraph, []).append((sentence.start, sentence.end))
            self._paragraph_codes = {p: frozenset(self._resolver.codes_in(s)) for p, s in spans.items()}
        return self._paragraph_codes.get(paragraph, frozenset())

    def _speaker(self, sentence: Sentence, words: OwnWords, start: int) -> ActorReference:
        """The speaker of the stretch; of several issuers the one who speaks alone."""
        speaker = words.speaker
        if speaker is None:
            name = self._document.outlet or "unnamed speaker"
            return ActorReference(text=name, span=None, actor=None, reason="nothing in the document shows who speaks")
        return self._issuers.speaker(sentence, speaker, start) if len(codes_of(speaker)) > 1 else speaker


def is_procedure(text: str) -> bool:
    """A short sentence that opens as greetings and procedure do."""
    plain = re.sub(r"^\W+", "", text.lower())
    if len(plain.split()) > 12:
        return False
    return any(re.match(re.escape(p) + r"(?!\w)", plain) for p in cue_lexicon().procedure)


def _is_infinitive(unit: Sequence[Sentence], token: Token) -> bool:
    for sentence in unit:
        for own in sentence.tokens:
            if own is token:
                return own.form == "base" and any(c.text.lower() == "to" for c in sentence.children(own, "mark"))
    return False
