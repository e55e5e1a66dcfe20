"""Document and analysed text → `Attribution` records: the steps in order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from depositary.coding.attribution.about import code_about
from depositary.coding.attribution.candidate import Candidate, Resolver, codes_of, contains, shared
from depositary.coding.attribution.contents import merged, trimmed
from depositary.coding.attribution.first_person import settle_first_person
from depositary.coding.attribution.model_spans import join_model_spans
from depositary.coding.attribution.nesting import enclosing, without_echoes
from depositary.coding.attribution.noun_cues import noun_cues
from depositary.coding.attribution.own_words import OwnWords, Statements, house_of, own_words_of, units
from depositary.coding.attribution.quotations import Quotation, kind_of, quotations
from depositary.coding.attribution.quoted_speech import attach_quotations
from depositary.coding.attribution.reported_only import is_performed, only_reports
from depositary.coding.attribution.said_on import date_candidates
from depositary.coding.attribution.sources import resolve_source
from depositary.coding.attribution.stance import stances
from depositary.coding.attribution.syntax_cues import verb_cues
from depositary.coding.time import time_expressions
from depositary.language import AnalysedText, Sentence
from depositary.records import Attribution, Document, SkippedPassage, Span


@dataclass(frozen=True, slots=True)
class AttributionCoding:
    """What the attribution coder found in a document, and what it did not understand."""

    attributions: tuple[Attribution, ...]
    """In text order; an enclosing attribution stands before what it encloses."""
    sources_undetermined: int
    """Attributions whose source names somebody unknown, and quotations whose source was not found."""
    skipped: tuple[SkippedPassage, ...]


def code_attributions(document: Document, analysed: AnalysedText, resolver: Resolver) -> AttributionCoding:
    """All attributions of a document.

    Args:
        document: its genre decides whether the text itself speaks; title and apparatus are never coded.
        analysed: the same text, as the language model sees it.
        resolver: who is meant; `actors.resolution.ActorResolver` of the same document.
    """
    marks = quotations(analysed.text)
    closed = [*document.apparatus, *([document.title_span] if document.title_span is not None else [])]
    stretches = own_words_of(document, analysed, resolver, marks)
    reported = _reported(analysed, _open_sentences(analysed, closed, stretches))
    speakers, skipped = _spoken(document, analysed, resolver, stretches or [], closed)
    join_model_spans(analysed, reported, marks)
    missed = attach_quotations(analysed, reported, marks)
    reported = [c for c in _filled(analysed, reported) if not _is_closed(c, closed) and _inside(c, stretches)]
    for candidate in reported:
        candidate.reference = resolve_source(candidate, resolver, analysed.text)
    settle_first_person(reported, marks, stretches, house_of(document, resolver))
    if stretches is not None:
        reported = [c for c in reported if not is_performed(c, speakers)]
        speakers = [s for s in speakers if not only_reports(s, reported)]
        missed = []
    candidates = without_echoes([*reported, *speakers])
    candidates.sort(key=lambda c: (c.content[0][0], -c.size, c.start))
    date_candidates(analysed.text, candidates, time_expressions(analysed.text, document.published_on))
    attributions = _records(document, analysed, resolver, candidates, marks)
    unknown = sum(a.source is not None and not codes_of(a.source) for a in attributions)
    return AttributionCoding(attributions, unknown + len(missed), (*skipped, *missed))


def _open_sentences(
    analysed: AnalysedText, closed: Sequence[Span], stretches: Sequence[OwnWords] | None
) -> list[Sentence]:
    """Sentences that are content: not in the title or the apparatus, and in transcripts only in answers."""
    found = [s for s in analysed.sentences if not contains(closed, (s.start, s.end))]
    if stretches is None:
        return found
    return [s for s in found if any(shared([w.span], [(s.start, s.end)]) for w in stretches)]


def _reported(analysed: AnalysedText, sentences: Sequence[Sentence]) -> list[Candidate]:
    return [c for s in sentences for c in (*verb_cues(s, analysed.text), *noun_cues(s, analysed.text))]


def _spoken(
    document: Document,
    analysed: AnalysedText,
    resolver: Resolver,
    stretches: Sequence[OwnWords],
    closed: Sequence[Span],
) -> tuple[list[Candidate], list[SkippedPassage]]:
    """One candidate for each sentence of own words, and the sentences left out."""
    statements, found, skipped = Statements(document, analysed, resolver), [], []
    for words in stretches:
        for unit in units(analysed, words.span):
            if contains(closed, (unit[0].start, unit[-1].end)):
                continue
            made = statements.candidate(unit, words)
            if isinstance(made, Candidate):
                found.append(made)
            else:
                skipped.append(made)
    return found, skipped


def _filled(analysed: AnalysedText, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates with content, trimmed; a mere particle outside quotation marks says nothing ("Well, they said")."""
    for candidate in candidates:
        candidate.content = trimmed(analysed.text, merged(analysed.text, candidate.content))
    return [c for c in candidates if c.content and (_says_something(analysed, c) or _is_quoted(analysed, c))]


def _says_something(analysed: AnalysedText, candidate: Candidate) -> bool:
    words = [t for a, b in candidate.content for t in analysed.tokens_in(a, b) if t.upos != "PUNCT"]
    return len(words) > 1 or any(t.upos in {"NOUN", "PROPN", "VERB"} for t in words)


def _is_quoted(analysed: AnalysedText, candidate: Candidate) -> bool:
    """Does the content begin behind a quotation mark?"""
    start = candidate.content[0][0]
    return analysed.text[max(0, start - 1) : start] in {"“", '"', "‘", "'"}


def _is_closed(candidate: Candidate, closed: Sequence[Span]) -> bool:
    return any(contains(closed, s) for s in candidate.content)


def _inside(candidate: Candidate, stretches: Sequence[OwnWords] | None) -> bool:
    """In transcripts, only what answers report is coded."""
    return stretches is None or any(contains([w.span], s) for w in stretches for s in candidate.content)


def _records(
    document: Document,
    analysed: AnalysedText,
    resolver: Resolver,
    candidates: Sequence[Candidate],
    marks: Sequence[Quotation],
) -> tuple[Attribution, ...]:
    about = code_about(candidates, analysed, resolver)
    identifiers = {id(c): _identifier(document, c) for c in candidates}
    found: dict[str, Attribution] = {}
    for candidate in candidates:
        outer = enclosing(candidate, candidates)
        targets = about[id(candidate)]
        record = Attribution(
            id=identifiers[id(candidate)],
            document_id=document.id,
            source=candidate.reference,
            cue=candidate.cue,
            content=tuple(candidate.content),
            kind="direct" if candidate.own_words else kind_of(candidate.content, marks),
            within=identifiers[id(outer)] if outer is not None else None,
            said_on=candidate.said_on,
            about=targets,
            stances=stances(candidate, targets, analysed, resolver),
            coded_by=candidate.rule,
        )
        found.setdefault(record.id, record)
    return tuple(found.values())


def _identifier(document: Document, candidate: Candidate) -> str:
    source = candidate.reference.span if candidate.reference is not None else None
    key = f"{document.id}|{candidate.cue}|{candidate.content}|{source}|{candidate.own_words}"
    return "a" + hashlib.sha256(key.encode()).hexdigest()[:12]
