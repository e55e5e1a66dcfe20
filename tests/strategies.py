"""Any reading, for laws that must hold for all of them (hypothesis)."""

from __future__ import annotations

from datetime import UTC

from hypothesis import strategies as st

from depositary.records import (
    EVENT_TYPES,
    GENRES,
    STATUSES,
    ActorReference,
    Attribution,
    Coverage,
    DateInterval,
    Document,
    Event,
    Provenance,
    Reading,
    SkippedPassage,
    Stance,
)
from tests.factories import make_document

# Surrogates are no text: nothing that is read from bytes holds one.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
known_words = st.none() | words
codes = st.sampled_from(["AZE", "DEU", "EU", "NATO", "USA"])
some_codes = st.lists(codes, max_size=3).map(tuple)
spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: (min(ends), max(ends)))
some_spans = st.lists(spans, max_size=3).map(tuple)
days = st.dates()
moments = st.datetimes(timezones=st.just(UTC))

intervals = st.builds(
    DateInterval,
    start=st.none() | days,
    end=st.none() | days,
    precision=st.sampled_from(["day", "month", "year", "range"]),
)
references = st.builds(
    ActorReference,
    text=words,
    span=st.none() | spans,
    actor=st.none() | codes,
    actors=some_codes,
    name=known_words,
    role=known_words,
    sector=known_words,
    resolved_by=known_words,
    reason=known_words,
)
stances = st.lists(
    st.builds(
        Stance,
        target=codes,
        polarity=st.sampled_from(["positive", "neutral", "negative"]),
        span=st.none() | spans,
    ),
    max_size=3,
    unique_by=lambda stance: stance.target,
).map(tuple)
coverages = st.builds(
    Coverage,
    sentences=st.integers(0, 1000),
    read=st.integers(0, 1000),
    sources_undetermined=st.integers(0, 1000),
    skipped=st.lists(st.builds(SkippedPassage, span=spans, reason=words), max_size=2).map(tuple),
)


def attributions(document_id: str) -> st.SearchStrategy[Attribution]:
    return st.builds(
        Attribution,
        id=words,
        document_id=st.just(document_id),
        source=st.none() | references,
        cue=st.none() | spans,
        content=some_spans,
        kind=st.sampled_from(["direct", "indirect", "mixed"]),
        within=known_words,
        said_on=st.none() | intervals,
        about=some_codes,
        stances=stances,
        coded_by=words,
    )


def events(document_id: str) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        id=words,
        document_id=st.just(document_id),
        type=st.sampled_from(EVENT_TYPES),
        mode=known_words,
        contexts=st.lists(words, max_size=2).map(tuple),
        actors=st.lists(references, max_size=2).map(tuple),
        recipients=st.lists(references, max_size=2).map(tuple),
        trigger=spans,
        clause=some_spans,
        location=known_words,
        occurred_on=st.none() | intervals,
        status=st.sampled_from(STATUSES),
        asserted_by=words,
        intensity=st.none() | st.floats(-10, 10),
        confidence=st.floats(0, 1),
        coded_by=words,
    )


documents: st.SearchStrategy[Document] = st.builds(
    make_document,
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    id=words,
    provenance=st.builds(
        Provenance,
        location=words,
        reader=words,
        position=known_words,
        encoding=known_words,
        broken_bytes=st.integers(0, 9),
    ),
    genre=st.sampled_from(GENRES),
    genre_reason=words,
    language=known_words,
    title=known_words,
    title_span=st.none() | spans,
    outlet=known_words,
    authors=st.lists(words, max_size=2).map(tuple),
    affiliation=known_words,
    disclaimer=known_words,
    url=known_words,
    published_on=st.none() | days,
    published_reason=known_words,
    retrieved_at=st.none() | moments,
    apparatus=some_spans,
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    document = draw(documents)
    return Reading(
        document=document,
        attributions=tuple(draw(st.lists(attributions(document.id), max_size=3))),
        events=tuple(draw(st.lists(events(document.id), max_size=3))),
        coverage=draw(coverages),
    )
